//! A start that failed is explained in a dialog of the system, in the user's language.

use huidao_commands::Failure;
use huidao_server::cli::system_language;
use huidao_wording::text;
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt as _, MessageDialogKind};

/// Says what happened and what to do, then ends the program.
pub fn show_and_exit(handle: &AppHandle, failure: &Failure) {
    let language = system_language();
    let message = failure.message(language);
    tracing::error!(%failure, "the start failed");
    eprintln!("huidao: {message}");
    let ending = handle.clone();
    handle
        .dialog()
        .message(message)
        .title(text(language, "start-failed-title"))
        .kind(MessageDialogKind::Error)
        .show(move |_| ending.exit(1));
}
