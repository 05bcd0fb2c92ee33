//! What everybody, or one venue, is told during the day.

use huidao_domain::{AnnouncementId, Instant, MeetingId, MeetingVenueId};

use crate::{Connection, Result};

/// Something that is told.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct AnnouncementRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: AnnouncementId,
    /// The venue, as text; empty: all.
    pub meeting_venue_id: String,
    /// The words.
    pub words: String,
    /// When it was told.
    #[sqlx(try_from = "i64")]
    pub at: Instant,
    /// By whom.
    pub actor: String,
    /// When it was taken down, in milliseconds.
    pub ended_at: Option<i64>,
}

impl AnnouncementRow {
    /// Whether it stands, and for a venue.
    pub fn concerns(&self, venue: Option<&MeetingVenueId>) -> bool {
        self.ended_at.is_none()
            && (self.meeting_venue_id.is_empty()
                || venue.is_some_and(|venue| venue.as_str() == self.meeting_venue_id))
    }
}

/// A meeting's announcements, the newest first.
pub async fn of_meeting(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<AnnouncementRow>> {
    Ok(sqlx::query_as(
        "SELECT id, meeting_venue_id, words, at, actor, ended_at FROM announcement \
         WHERE meeting_id = $1 ORDER BY at DESC, id DESC",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// Adds an announcement.
pub async fn add(
    connection: &mut Connection,
    meeting: &MeetingId,
    row: &AnnouncementRow,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO announcement (id, meeting_id, meeting_venue_id, words, at, actor, ended_at) \
         VALUES ($1, $2, $3, $4, $5, $6, NULL)",
    )
    .bind(row.id.to_string())
    .bind(meeting.to_string())
    .bind(row.meeting_venue_id.clone())
    .bind(row.words.clone())
    .bind(row.at.ms())
    .bind(row.actor.clone())
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes an announcement down; answers whether it stood.
pub async fn end(
    connection: &mut Connection,
    meeting: &MeetingId,
    id: &AnnouncementId,
    at: Instant,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE announcement SET ended_at = $3 WHERE meeting_id = $1 AND id = $2 \
         AND ended_at IS NULL",
    )
    .bind(meeting.to_string())
    .bind(id.to_string())
    .bind(at.ms())
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}
