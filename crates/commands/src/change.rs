//! What changed, for whoever shows it: announced after the commit, never before.

use std::time::Duration;

use huidao_domain::MeetingId;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::{RecvError, TryRecvError};

/// Changes of the same kind within this time are told once.
const GATHER: Duration = Duration::from_millis(200);

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
    /// Messages that go out.
    Outbox,
    /// Links of venues, readiness, roll calls, announcements, what is odd about arrivals.
    Day,
}

impl Topic {
    /// Every topic.
    pub const ALL: [Self; 10] = [
        Self::Directory,
        Self::Meetings,
        Self::Board,
        Self::Links,
        Self::Replies,
        Self::Attendance,
        Self::Settings,
        Self::Service,
        Self::Outbox,
        Self::Day,
    ];

    /// Whether phone pages may say something else after such a change.
    pub(crate) const fn concerns_pages(self) -> bool {
        !matches!(self, Self::Outbox)
    }

    /// Whether counts and lists of a day may be others after such a change.
    pub(crate) const fn concerns_days(self) -> bool {
        match self {
            Self::Directory | Self::Meetings | Self::Board | Self::Replies | Self::Attendance => {
                true
            }
            Self::Links | Self::Settings | Self::Service | Self::Outbox | Self::Day => false,
        }
    }
}

/// Something changed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
pub struct Change {
    /// What.
    pub topic: Topic,
    /// In which meeting; none when it concerns the workspace.
    pub meeting: Option<MeetingId>,
}

/// The next changes, each once, gathered over a moment; none when the program ends. A listener
/// that lagged behind is told that everything may have changed.
pub async fn next_changes(changes: &mut Receiver<Change>) -> Option<Vec<Change>> {
    let mut gathered = Vec::new();
    match changes.recv().await {
        Ok(change) => add(&mut gathered, change),
        Err(RecvError::Lagged(_)) => everything(&mut gathered),
        Err(RecvError::Closed) => return None,
    }
    tokio::time::sleep(GATHER).await;
    loop {
        match changes.try_recv() {
            Ok(change) => add(&mut gathered, change),
            Err(TryRecvError::Lagged(_)) => everything(&mut gathered),
            Err(TryRecvError::Empty | TryRecvError::Closed) => return Some(gathered),
        }
    }
}

fn add(gathered: &mut Vec<Change>, change: Change) {
    if !gathered.contains(&change) {
        gathered.push(change);
    }
}

fn everything(gathered: &mut Vec<Change>) {
    for topic in Topic::ALL {
        add(gathered, Change { topic, meeting: None });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_burst_is_told_once_and_a_laggard_hears_of_everything() {
        let sender = tokio::sync::broadcast::Sender::new(4);
        let mut listener = sender.subscribe();
        let change = |topic| Change { topic, meeting: None };
        for topic in [Topic::Attendance, Topic::Attendance, Topic::Board] {
            sender.send(change(topic)).unwrap();
        }
        let heard = next_changes(&mut listener).await.unwrap();
        assert_eq!(heard, [change(Topic::Attendance), change(Topic::Board)]);
        for _ in 0..9 {
            sender.send(change(Topic::Attendance)).unwrap();
        }
        let heard = next_changes(&mut listener).await.unwrap();
        assert_eq!(heard.len(), Topic::ALL.len(), "lost changes may have been any");
        drop(sender);
        assert_eq!(next_changes(&mut listener).await, None);
    }
}
