//! A start that failed is explained in a dialog of the system, in the user's language.

use huidao_commands::Failure;
use huidao_wording::{Language, text};
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt as _, MessageDialogKind};

/// Says what happened and what to do, then ends the program.
pub fn show_and_exit(handle: &AppHandle, failure: &Failure) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .unwrap_or_default();
    let language = Language::preferred(&locale);
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
