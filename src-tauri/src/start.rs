//! Start: the local workspace is opened and the check-in service listens on this machine.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use huidao_commands::{App, Clock, Failure, Result};
use huidao_server::{ServerHost, Service, Workspace, default_data_folder};

/// The service's usual port, so that links stay the same from day to day.
const PORT: u16 = 4180;

/// What runs behind the window.
pub struct Running {
    /// The product.
    pub app: App,
    service: Arc<Service>,
    workspace: Mutex<Option<Workspace>>,
}

/// Where the workspace is: `HUIDAO_DATA`, or the user's own data folder.
pub fn data_folder() -> Result<PathBuf> {
    match std::env::var_os("HUIDAO_DATA").filter(|folder| !folder.is_empty()) {
        Some(folder) => Ok(PathBuf::from(folder)),
        None => default_data_folder(),
    }
}

/// Opens the workspace and starts the service.
pub async fn open(folder: &Path) -> Result<Running> {
    let workspace = Workspace::open(folder, None, Clock::System).await?;
    let app = workspace.app.clone();
    let service = Arc::new(listen(&app).await?);
    app.hosted_by(Arc::new(ServerHost::new(service.clone())));
    Ok(Running { app, service, workspace: Mutex::new(Some(workspace)) })
}

/// On the usual port, or on a free one when that is taken.
async fn listen(app: &App) -> Result<Service> {
    let usual = SocketAddr::from((Ipv4Addr::LOCALHOST, PORT));
    let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    match Service::start(app.clone(), usual, None).await {
        Ok(service) => Ok(service),
        Err(error) => {
            tracing::warn!(%error, "the usual port is taken");
            Service::start(app.clone(), any, None).await.map_err(Failure::from)
        }
    }
}

impl Running {
    /// Stops the service and closes the workspace.
    pub async fn stop(&self) {
        self.service.stop().await;
        let workspace = self.workspace.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(workspace) = workspace {
            workspace.close().await;
        }
    }
}
