//! Rehearsals: a meeting is staged in a throwaway workspace with a clock of its own and played
//! over real HTTP, from the links to the closed record.

mod client;
mod generate;
mod play;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Instant as Stopwatch;

use huidao_commands::rehearsal::{Rehearsal, Script, stage};
use huidao_commands::sample::{SampleFiles, load};
use huidao_commands::sheets::SheetFile;
use huidao_commands::{Actor, App, Clock, Failure, FailureCode, Result};
use huidao_domain::{Instant, MeetingId};

use crate::host::ServerHost;
use crate::service::Service;
use crate::workspace::Workspace;

pub use generate::script as generate;

/// How a rehearsal is played.
#[derive(Clone, Default)]
pub struct Options {
    /// Check-ins per second, at most; none for as fast as they go.
    pub rate: Option<u32>,
    /// A mail server on this machine that the invitations go through; none leaves them unsent.
    pub smtp: Option<SocketAddr>,
    /// Told what is under way: a word of the catalogue (`cli-rehearse-…`), done, of how many.
    pub progress: Option<Progress>,
}

/// Receives progress.
pub type Progress = Arc<dyn Fn(&'static str, usize, usize) + Send + Sync>;

/// What is left of a rehearsal.
pub struct Rehearsed {
    /// The numbers.
    pub summary: Rehearsal,
    /// The sheets that were exported at the end.
    pub sheets: Vec<SheetFile>,
}

/// Rehearses a sample.
pub async fn sample(files: &SampleFiles, options: &Options) -> Result<Rehearsed> {
    let files = files.clone();
    run(options, async move |app: App| {
        let meeting = load(&app, &Actor::System, &files, false).await?;
        Ok(meeting.head.id)
    })
    .await
}

/// Rehearses a script.
pub async fn script(script: Script, options: &Options) -> Result<Rehearsed> {
    run(options, async move |app: App| stage(&app, script).await).await
}

/// Stages and plays in a throwaway workspace, which is gone afterwards.
async fn run(
    options: &Options,
    prepare: impl AsyncFnOnce(App) -> Result<MeetingId>,
) -> Result<Rehearsed> {
    let started = Stopwatch::now();
    let folder = tempfile::tempdir().map_err(huidao_store::StoreError::from)?;
    // A date before any meeting that is rehearsed; staging does not look at the clock.
    let clock = Clock::manual(Instant(0));
    let workspace = Workspace::open(folder.path(), None, clock).await?;
    let app = workspace.app.clone();
    let any_port = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let service = Arc::new(Service::start(app.clone(), any_port, None).await?);
    app.hosted_by(Arc::new(ServerHost::new(service.clone())));
    let played = async {
        let meeting = prepare(app.clone()).await?;
        play::play(&app, &format!("http://{}", service.address()), &meeting, options).await
    }
    .await;
    service.stop().await;
    workspace.close().await;
    let mut rehearsed = played?;
    rehearsed.summary.seconds = started.elapsed().as_secs_f64();
    Ok(rehearsed)
}

/// A rehearsal that could not go on.
pub(crate) fn broken(detail: impl std::fmt::Display) -> Failure {
    Failure::from(FailureCode::RehearsalFailed).with("detail", detail)
}
