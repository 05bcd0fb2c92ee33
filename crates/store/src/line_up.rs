//! Reminders to the coordinators of venues that are not ready.

use huidao_domain::{Instant, MeetingId};

use crate::{Connection, Result};

/// A reminder that ran.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct LineUpRow {
    /// Minutes before the start.
    pub minutes_before: i64,
    /// The moment for which it ran.
    #[sqlx(try_from = "i64")]
    pub sent_for: Instant,
    /// When it ran.
    #[sqlx(try_from = "i64")]
    pub sent_at: Instant,
}

/// Reminders of a meeting that ran.
pub async fn of_meeting(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<LineUpRow>> {
    Ok(sqlx::query_as(
        "SELECT minutes_before, sent_for, sent_at FROM line_up_reminder WHERE meeting_id = $1",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// Meetings that start after `from` and not after `until` and whose coordinators are reminded.
pub async fn coming(
    connection: &mut Connection,
    (from, until): (Instant, Instant),
) -> Result<Vec<MeetingId>> {
    let rows: Vec<(String,)> = sqlx::query_as(
        "SELECT id FROM meeting WHERE starts_at > $1 AND starts_at <= $2 \
         AND id NOT IN (SELECT meeting_id FROM line_up_silence) ORDER BY starts_at, id",
    )
    .bind(from.ms())
    .bind(until.ms())
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().filter_map(|(id,)| MeetingId::try_from(id).ok()).collect())
}

/// Notes that a reminder runs for a moment; false when somebody else did so.
pub async fn claim(
    connection: &mut Connection,
    meeting: &MeetingId,
    row: &LineUpRow,
) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO line_up_reminder (meeting_id, minutes_before, sent_for, sent_at) \
         VALUES ($1, $2, $3, $4) ON CONFLICT (meeting_id, minutes_before) \
         DO UPDATE SET sent_for = excluded.sent_for, sent_at = excluded.sent_at \
         WHERE line_up_reminder.sent_for < excluded.sent_for",
    )
    .bind(meeting.to_string())
    .bind(row.minutes_before)
    .bind(row.sent_for.ms())
    .bind(row.sent_at.ms())
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Whether a meeting's coordinators are reminded.
pub async fn is_on(connection: &mut Connection, meeting: &MeetingId) -> Result<bool> {
    let silent: Option<(String,)> =
        sqlx::query_as("SELECT meeting_id FROM line_up_silence WHERE meeting_id = $1")
            .bind(meeting.to_string())
            .fetch_optional(connection)
            .await?;
    Ok(silent.is_none())
}

/// Writes whether a meeting's coordinators are reminded.
pub async fn switch(connection: &mut Connection, meeting: &MeetingId, on: bool) -> Result<()> {
    let sql = if on {
        "DELETE FROM line_up_silence WHERE meeting_id = $1"
    } else {
        "INSERT INTO line_up_silence (meeting_id) VALUES ($1) ON CONFLICT (meeting_id) DO NOTHING"
    };
    sqlx::query(sql).bind(meeting.to_string()).execute(connection).await?;
    Ok(())
}
