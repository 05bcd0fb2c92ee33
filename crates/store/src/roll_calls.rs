//! Roll calls: what each venue answered in each round.

use huidao_domain::{Instant, MeetingId, MeetingVenueId, RollCallAnswer};

use crate::{Connection, Result};

/// A venue's answer in one round.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct RollCallRow {
    /// The venue in this meeting.
    #[sqlx(try_from = "String")]
    pub meeting_venue_id: MeetingVenueId,
    /// The round, from 1.
    pub round: i64,
    /// What it answered.
    #[sqlx(try_from = "String")]
    pub answer: RollCallAnswer,
    /// How many people it says are there.
    pub headcount: Option<i64>,
    /// Note.
    pub note: String,
    /// When.
    #[sqlx(try_from = "i64")]
    pub at: Instant,
    /// Who wrote it.
    pub actor: String,
}

/// A meeting's answers by round and time.
pub async fn of_meeting(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<RollCallRow>> {
    Ok(sqlx::query_as(
        "SELECT meeting_venue_id, round, answer, headcount, note, at, actor FROM roll_call \
         WHERE meeting_id = $1 ORDER BY round, at, meeting_venue_id",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// Writes an answer; the latest of a round counts.
pub async fn save(
    connection: &mut Connection,
    meeting: &MeetingId,
    row: &RollCallRow,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO roll_call (meeting_id, meeting_venue_id, round, answer, headcount, note, at, \
         actor) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
         ON CONFLICT (meeting_id, meeting_venue_id, round) DO UPDATE SET answer = excluded.answer, \
         headcount = excluded.headcount, note = excluded.note, at = excluded.at, \
         actor = excluded.actor",
    )
    .bind(meeting.to_string())
    .bind(row.meeting_venue_id.to_string())
    .bind(row.round)
    .bind(row.answer.as_str())
    .bind(row.headcount)
    .bind(row.note.clone())
    .bind(row.at.ms())
    .bind(row.actor.clone())
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes an answer back.
pub async fn remove(
    connection: &mut Connection,
    meeting: &MeetingId,
    venue: &MeetingVenueId,
    round: i64,
) -> Result<()> {
    sqlx::query(
        "DELETE FROM roll_call WHERE meeting_id = $1 AND meeting_venue_id = $2 AND round = $3",
    )
    .bind(meeting.to_string())
    .bind(venue.to_string())
    .bind(round)
    .execute(connection)
    .await?;
    Ok(())
}
