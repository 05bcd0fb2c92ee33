//! Files that leave the program go where the system's save dialog says.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_commands::{Failure, FailureCode};
use tauri::{AppHandle, Window};
use tauri_plugin_dialog::DialogExt as _;

/// Asks where to save and saves; returns the path, or none when the person cancelled.
#[tauri::command]
pub async fn save_file(
    app: AppHandle,
    window: Window,
    file_name: String,
    content: String,
) -> Result<Option<String>, Failure> {
    let bytes = STANDARD
        .decode(content)
        .map_err(|error| Failure::from(FailureCode::InvalidInput).with("detail", error))?;
    let extension = file_name.rsplit_once('.').map_or("*", |(_, extension)| extension).to_owned();
    let (chosen, answer) = tokio::sync::oneshot::channel();
    app.dialog()
        .file()
        .set_parent(&window)
        .set_file_name(&file_name)
        .add_filter(extension.to_uppercase(), &[extension.as_str()])
        .save_file(move |path| {
            if chosen.send(path).is_err() {
                tracing::warn!("nobody waits for the save dialog");
            }
        });
    let Some(path) = answer.await.unwrap_or_default() else {
        return Ok(None);
    };
    let path = path
        .into_path()
        .map_err(|error| Failure::from(FailureCode::InvalidInput).with("detail", error))?;
    tokio::fs::write(&path, bytes).await.map_err(|error| {
        tracing::error!(%error, path = %path.display(), "a file could not be saved");
        Failure::from(huidao_commands::StoreError::from(error))
    })?;
    Ok(Some(path.display().to_string()))
}
