//! What changed, for whoever shows it: announced after the commit, never before.

use huidao_domain::MeetingId;

/// A part of the product that screens show.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Units, contacts, venues.
    Directory,
    /// Meetings, their times, venues, states.
    Meetings,
    /// Assignments.
    Board,
    /// Links.
    Links,
    /// Replies and requests.
    Replies,
    /// Arrivals, departures, corrections.
    Attendance,
    /// Settings.
    Settings,
    /// The check-in service.
    Service,
}

impl Topic {
    /// Every topic.
    pub const ALL: [Self; 8] = [
        Self::Directory,
        Self::Meetings,
        Self::Board,
        Self::Links,
        Self::Replies,
        Self::Attendance,
        Self::Settings,
        Self::Service,
    ];
}

/// Something changed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
pub struct Change {
    /// What.
    pub topic: Topic,
    /// In which meeting; none when it concerns the workspace.
    pub meeting: Option<MeetingId>,
}
