//! The desk of a branch in the window: opened by its link, answered from its own book.

#![expect(clippy::let_underscore_must_use, reason = "written by Tauri's macro")]

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use huidao_commands::desk::RecordAtDesk;
use huidao_commands::{Change, Clock, Failure, FailureCode, Topic};
use huidao_desk::LocalDesk;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tauri::{AppHandle, Emitter as _, State};

/// The desk that is open, if any, and where desks keep their files.
pub struct Desks {
    folder: PathBuf,
    open: Mutex<Option<Arc<LocalDesk>>>,
}

impl Desks {
    /// Desks whose files lie beside the workspace.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, open: Mutex::new(None) }
    }

    fn open(&self) -> MutexGuard<'_, Option<Arc<LocalDesk>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn current(&self) -> Result<Arc<LocalDesk>, Failure> {
        self.open().clone().ok_or_else(|| FailureCode::NoDeskOpen.into())
    }
}

fn parse<T: DeserializeOwned>(input: Value) -> Result<T, Failure> {
    serde_json::from_value(input)
        .map_err(|error| Failure::from(FailureCode::InvalidInput).with("detail", error))
}

fn to_json(output: &impl serde::Serialize) -> Result<Value, Failure> {
    serde_json::to_value(output)
        .map_err(|error| Failure::from(FailureCode::Unknown).with("detail", error))
}

/// Opens the desk of a link. Another one that was open is stopped; what it holds stays.
#[tauri::command]
pub async fn open_desk(
    handle: AppHandle,
    desks: State<'_, Desks>,
    address: String,
) -> Result<(), Failure> {
    let address = address.parse()?;
    drop(desks.open().take());
    let desk = Arc::new(LocalDesk::open(&desks.folder, address, Clock::System)?);
    let mut changes = desk.changes();
    *desks.open() = Some(desk);
    tauri::async_runtime::spawn(async move {
        let change = Change { topic: Topic::Attendance, meeting: None };
        // Ends with the desk.
        while changes.changed().await.is_ok() {
            if let Err(error) = handle.emit("desk-change", &change) {
                tracing::warn!(%error, "the window did not hear of the desk");
            }
            tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        }
    });
    Ok(())
}

/// Runs a command of the desk that is open.
#[tauri::command]
pub async fn call_desk(
    desks: State<'_, Desks>,
    command: String,
    input: Value,
) -> Result<Value, Failure> {
    let desk = desks.current()?;
    match command.as_str() {
        "show_desk" => to_json(&desk.show()?),
        "record_at_desk" => to_json(&desk.record(&parse::<RecordAtDesk>(input)?)?),
        _ => Err(FailureCode::UnknownCommand.into()),
    }
}

/// The link of the desk that is open.
#[tauri::command]
pub async fn desk_address(desks: State<'_, Desks>) -> Result<Option<String>, Failure> {
    Ok(desks.open().as_ref().map(|desk| desk.address().link()))
}

/// Closes the desk. Its files are removed, unless something was not handed in yet: that stays for the next
/// time the desk is opened.
#[tauri::command]
pub async fn close_desk(desks: State<'_, Desks>) -> Result<(), Failure> {
    let Some(desk) = desks.open().take() else { return Ok(()) };
    if desk.waiting() > 0 {
        return Ok(());
    }
    match Arc::try_unwrap(desk) {
        Ok(desk) => desk.close(false).map_err(|(_, failure)| failure),
        Err(shared) => {
            // Somebody asks it something at this moment.
            *desks.open() = Some(shared);
            Err(FailureCode::Busy.into())
        }
    }
}
