//! The one command of the window: everything goes through the command table.

#![expect(clippy::let_underscore_must_use, reason = "written by Tauri's macro")]

use huidao_commands::{Actor, Failure, dispatch};
use serde_json::Value;
use tauri::State;

use crate::start::Running;

/// Runs a command as the person at the desktop.
#[tauri::command]
pub async fn call(
    running: State<'_, Running>,
    command: String,
    input: Value,
) -> Result<Value, Failure> {
    dispatch(&running.app, &Actor::Operator, &command, input).await
}
