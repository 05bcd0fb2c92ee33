//! Reminders that go out by themselves.

use huidao_domain::{ChannelKind, Instant, MeetingId, ReminderAnchor, ReminderId};

use crate::{Connection, Result};

/// A reminder.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ReminderRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: ReminderId,
    /// The meeting.
    #[sqlx(try_from = "String")]
    pub meeting_id: MeetingId,
    /// What it counts back from.
    #[sqlx(try_from = "String")]
    pub anchor: ReminderAnchor,
    /// Minutes before that.
    pub minutes_before: i64,
    /// By what it goes out.
    #[sqlx(try_from = "String")]
    pub channel: ChannelKind,
    /// Which robot.
    pub robot: String,
    /// BCP 47 tag.
    pub language: String,
    /// The moment for which it was sent last.
    pub sent_for: Option<i64>,
    /// When that was, which may be after that moment.
    pub sent_at: Option<i64>,
    /// How many messages it made; none when that was not counted yet.
    pub sent_count: Option<i64>,
}

macro_rules! columns {
    () => {
        "SELECT r.id, r.meeting_id, r.anchor, r.minutes_before, r.channel, r.robot, r.language, \
         r.sent_for, r.sent_at, r.sent_count FROM reminder r "
    };
}

/// A meeting's reminders.
pub async fn of_meeting(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<ReminderRow>> {
    Ok(sqlx::query_as(concat!(columns!(), "WHERE r.meeting_id = $1 ORDER BY r.id"))
        .bind(meeting.to_string())
        .fetch_all(connection)
        .await?)
}

/// The reminders of meetings that start after `now`.
pub async fn coming(connection: &mut Connection, now: Instant) -> Result<Vec<ReminderRow>> {
    Ok(sqlx::query_as(concat!(
        columns!(),
        "JOIN meeting m ON m.id = r.meeting_id WHERE m.starts_at > $1 ORDER BY r.id"
    ))
    .bind(now.ms())
    .fetch_all(connection)
    .await?)
}

/// Removes a meeting's reminders.
pub async fn clear(connection: &mut Connection, meeting: &MeetingId) -> Result<()> {
    sqlx::query("DELETE FROM reminder WHERE meeting_id = $1")
        .bind(meeting.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

/// Adds a reminder.
pub async fn add(connection: &mut Connection, row: &ReminderRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO reminder (id, meeting_id, anchor, minutes_before, channel, robot, language, \
         sent_for, sent_at, sent_count) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(row.id.to_string())
    .bind(row.meeting_id.to_string())
    .bind(row.anchor.as_str())
    .bind(row.minutes_before)
    .bind(row.channel.as_str())
    .bind(row.robot.clone())
    .bind(row.language.clone())
    .bind(row.sent_for)
    .bind(row.sent_at)
    .bind(row.sent_count)
    .execute(connection)
    .await?;
    Ok(())
}

/// Notes that a reminder goes out for a moment; false when somebody else did so.
pub async fn claim(
    connection: &mut Connection,
    id: &ReminderId,
    moment: Instant,
    now: Instant,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE reminder SET sent_for = $2, sent_at = $3, sent_count = NULL \
         WHERE id = $1 AND (sent_for IS NULL OR sent_for < $2)",
    )
    .bind(id.to_string())
    .bind(moment.ms())
    .bind(now.ms())
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes how many messages a reminder made.
pub async fn set_count(connection: &mut Connection, id: &ReminderId, count: i64) -> Result<()> {
    sqlx::query("UPDATE reminder SET sent_count = $2 WHERE id = $1")
        .bind(id.to_string())
        .bind(count)
        .execute(connection)
        .await?;
    Ok(())
}
