//! The desktop program: a window around the command table, and the embedded check-in service.
//!
//! This is the only place that knows Tauri.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod desk;
mod files;
mod live;
mod log;
mod start;
mod trouble;

use tauri::{Manager as _, RunEvent};

fn main() {
    let folder = start::data_folder();
    // Held until the program ends, so that the last lines reach the file.
    let log_guard = folder.as_deref().ok().and_then(log::to_folder);
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            if let Some(window) = app.get_webview_window("main") {
                let shown = window
                    .unminimize()
                    .and_then(|()| window.show())
                    .and_then(|()| window.set_focus());
                if let Err(error) = shown {
                    tracing::warn!(%error, "the window could not be shown");
                }
            }
        }))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![
            call::call,
            files::save_file,
            desk::open_desk,
            desk::call_desk,
            desk::desk_address,
            desk::close_desk
        ])
        .setup(move |app| {
            if let Ok(folder) = &folder {
                app.manage(desk::Desks::new(folder.join("desks")));
            }
            match folder.and_then(|folder| tauri::async_runtime::block_on(start::open(&folder))) {
                Ok(running) => {
                    live::forward(app.handle().clone(), running.app.changes());
                    app.manage(running);
                }
                Err(failure) => trouble::show_and_exit(app.handle(), &failure),
            }
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => app.run(|handle, event| {
            if let RunEvent::Exit = event
                && let Some(running) = handle.try_state::<start::Running>()
            {
                tauri::async_runtime::block_on(running.stop());
            }
        }),
        Err(error) => {
            tracing::error!(%error, "the window could not be opened");
            eprintln!("huidao: {error}");
            std::process::exit(1);
        }
    }
    drop(log_guard);
}
