//! Changes go to the window as events, a few times a second at most.

use std::time::Duration;

use huidao_commands::{Change, Topic};
use tauri::{AppHandle, Emitter as _};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::{RecvError, TryRecvError};

/// Changes of the same kind within this time are told once.
const GATHER: Duration = Duration::from_millis(200);

/// Forwards changes until the program ends.
pub fn forward(handle: AppHandle, mut changes: Receiver<Change>) {
    tauri::async_runtime::spawn(async move {
        loop {
            let mut gathered = Vec::new();
            match changes.recv().await {
                Ok(change) => gathered.push(change),
                Err(RecvError::Lagged(_)) => gathered.extend(everything()),
                Err(RecvError::Closed) => return,
            }
            tokio::time::sleep(GATHER).await;
            loop {
                match changes.try_recv() {
                    Ok(change) => gathered.push(change),
                    Err(TryRecvError::Lagged(_)) => gathered.extend(everything()),
                    Err(TryRecvError::Empty | TryRecvError::Closed) => break,
                }
            }
            let mut told: Vec<Change> = Vec::new();
            for change in gathered {
                if told.contains(&change) {
                    continue;
                }
                if let Err(error) = handle.emit("change", &change) {
                    tracing::warn!(%error, "the window did not hear of a change");
                }
                told.push(change);
            }
        }
    });
}

/// Too many to remember: everything may have changed.
fn everything() -> impl Iterator<Item = Change> {
    Topic::ALL.iter().map(|topic| Change { topic: *topic, meeting: None })
}
