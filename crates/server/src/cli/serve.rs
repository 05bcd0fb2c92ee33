//! `serve`: the program without a window, until it is told to stop.

use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use huidao_commands::settings::parse_public_url;
use huidao_commands::{Result, sign_in};
use huidao_wording::Language;

use super::{Place, say};
use crate::host::ServerHost;
use crate::service::Service;

#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    place: Place,
    /// Address to listen on; port 0 takes a free one
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:4180", env = "HUIDAO_LISTEN")]
    listen: SocketAddr,
    /// What links start with, when the program is reached by another address, e.g. <https://meet.example.org>
    #[arg(long, value_name = "URL", env = "HUIDAO_PUBLIC_URL")]
    public_url: Option<String>,
}

impl Serve {
    pub async fn run(self, language: Language) -> Result<ExitCode> {
        let public_url = self.public_url.as_deref().map(parse_public_url).transpose()?;
        let workspace = self.place.open().await?;
        let service = Service::start(workspace.app.clone(), self.listen, public_url).await?;
        let service = Arc::new(service);
        workspace.app.hosted_by(Arc::new(ServerHost::new(service.clone())));
        let key = sign_in::new_key(&workspace.app).await?;
        let address = service.listening().address;
        say(language, "cli-serve-open", &[("url", &format!("{address}/#key={key}"))]);
        say(language, "cli-serve-hint", &[]);
        stopped().await;
        service.stop().await;
        drop(service);
        workspace.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

/// Until Ctrl-C, or the system's request to end.
async fn stopped() {
    let interrupted = async {
        if let Err(error) = tokio::signal::ctrl_c().await {
            tracing::error!(%error, "no signal for Ctrl-C");
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    {
        let ended = async {
            match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
                Ok(mut signal) => {
                    signal.recv().await;
                }
                Err(error) => {
                    tracing::error!(%error, "no signal for the end");
                    std::future::pending::<()>().await;
                }
            }
        };
        tokio::select! { () = interrupted => {}, () = ended => {} }
    }
    #[cfg(not(unix))]
    interrupted.await;
}
