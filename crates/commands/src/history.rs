//! What was done in a meeting, by whom and when.

use std::collections::BTreeMap;

use huidao_domain::{Instant, MeetingId};
use huidao_store::journal;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Actor, App, Result};

/// Lines shown.
const LINES: i64 = 500;

/// Input of `list_journal`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ListJournal {
    /// The meeting.
    pub meeting: MeetingId,
}

/// A line of the journal.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct JournalEntry {
    /// Identifier.
    pub id: String,
    /// When.
    pub at: Instant,
    /// Who: `organiser`, `system`, or a contact's name.
    pub actor: String,
    /// The command.
    pub action: String,
    /// The facts of its text.
    pub text_args: BTreeMap<String, String>,
}

/// A meeting's journal.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Journal {
    /// Newest first.
    pub entries: Vec<JournalEntry>,
}

/// Lists what was done in a meeting.
pub async fn list_journal(app: &App, _actor: &Actor, input: ListJournal) -> Result<Journal> {
    let mut connection = app.read().await?;
    let entries = journal::of_meeting(&mut connection, &input.meeting, LINES)
        .await?
        .into_iter()
        .map(|row| JournalEntry {
            id: row.id,
            at: row.at,
            actor: row.actor,
            action: row.action,
            text_args: serde_json::from_str(&row.args).unwrap_or_default(),
        })
        .collect();
    Ok(Journal { entries })
}
