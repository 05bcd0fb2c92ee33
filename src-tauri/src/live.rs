//! Changes go to the window as events, a few times a second at most.

use huidao_commands::{Change, next_changes};
use tauri::{AppHandle, Emitter as _};
use tokio::sync::broadcast::Receiver;

/// Forwards changes until the program ends.
pub fn forward(handle: AppHandle, mut changes: Receiver<Change>) {
    tauri::async_runtime::spawn(async move {
        while let Some(gathered) = next_changes(&mut changes).await {
            for change in gathered {
                if let Err(error) = handle.emit("change", &change) {
                    tracing::warn!(%error, "the window did not hear of a change");
                }
            }
        }
    });
}
