//! The order of business.

use crate::AgendaItemId;

/// One item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
pub struct AgendaItem {
    /// Identifier; none for an item that was not saved yet.
    #[serde(default)]
    pub id: Option<AgendaItemId>,
    /// What it is about.
    pub title: String,
    /// The person or unit that speaks; may be empty.
    pub speaker: String,
    /// How long it takes.
    pub minutes: Option<i64>,
}
