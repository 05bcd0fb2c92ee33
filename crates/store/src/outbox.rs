//! The outbox: messages written in a command's transaction and sent by a worker afterwards.

use huidao_domain::{
    ChannelKind, Instant, InvitationId, MeetingId, MeetingVenueId, MessageId, MessageKind,
    MessageState, UnitId,
};

use crate::{Connection, Result};

macro_rules! columns {
    () => {
        "SELECT id, meeting_id, invitation_id, channel, robot, kind, address, language, note, state, \
         attempts, due_at, created_at, sent_at, reason, detail, leased_until, doubtful, once, \
         with_files, with_form, meeting_venue_id FROM message "
    };
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct MessageRow {
    /// Identifier; also the mail's, so that a message handed over twice is known as one.
    #[sqlx(try_from = "String")]
    pub id: MessageId,
    /// The meeting, as text; none for a test.
    pub meeting_id: Option<String>,
    /// The contact's link, as text; none for a group or a test.
    pub invitation_id: Option<String>,
    /// By what it goes out.
    #[sqlx(try_from = "String")]
    pub channel: ChannelKind,
    /// Which robot.
    pub robot: String,
    /// What it is for.
    #[sqlx(try_from = "String")]
    pub kind: MessageKind,
    /// The address of a test.
    pub address: String,
    /// BCP 47 tag.
    pub language: String,
    /// Words of its own.
    pub note: String,
    /// Where it stands.
    #[sqlx(try_from = "String")]
    pub state: MessageState,
    /// How often it was tried.
    pub attempts: i64,
    /// When it may be tried next.
    #[sqlx(try_from = "i64")]
    pub due_at: Instant,
    /// When it was queued.
    #[sqlx(try_from = "i64")]
    pub created_at: Instant,
    /// When the other side took it.
    pub sent_at: Option<i64>,
    /// Code of why it did not go out; of one that was stopped, why it is none any more, and empty when
    /// a person stopped it.
    pub reason: String,
    /// The other side's words.
    pub detail: String,
    /// Until when a sender has it.
    pub leased_until: Option<i64>,
    /// 1 when it may have gone out twice.
    pub doubtful: i64,
    /// The same message is queued once.
    pub once: String,
    /// 1 when a mail carries the meeting's files.
    pub with_files: i64,
    /// 1 when a mail carries the unit's form to fill.
    pub with_form: i64,
    /// The venue whose coordinator it is for, as text; empty when it is for a contact or a group.
    pub meeting_venue_id: String,
}

impl MessageRow {
    /// The meeting.
    pub fn meeting(&self) -> Option<MeetingId> {
        self.meeting_id.clone().and_then(|id| MeetingId::try_from(id).ok())
    }

    /// The venue whose coordinator it is for.
    pub fn venue(&self) -> Option<MeetingVenueId> {
        MeetingVenueId::try_from(self.meeting_venue_id.clone()).ok()
    }

    /// The contact's link.
    pub fn invitation(&self) -> Option<InvitationId> {
        self.invitation_id.clone().and_then(|id| InvitationId::try_from(id).ok())
    }
}

/// When the same message is queued again that was queued before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// A person asks for it: whenever it does not wait and has not gone out.
    Asked,
    /// The program asks for it: when it had become none, and not when a person stopped it or when it was
    /// given up.
    ByItself,
}

/// Queues a message; false when the same one waits, has gone out, or is not queued again.
pub async fn add(connection: &mut Connection, row: &MessageRow, again: Again) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO message (id, meeting_id, invitation_id, channel, robot, kind, address, language, \
         note, state, attempts, due_at, created_at, sent_at, reason, detail, leased_until, doubtful, \
         once, with_files, with_form, meeting_venue_id) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, NULL, '', '', NULL, 0, $14, \
         $15, $16, $18) \
         ON CONFLICT (once) DO UPDATE SET state = excluded.state, attempts = 0, \
         due_at = excluded.due_at, created_at = excluded.created_at, reason = '', detail = '', \
         language = excluded.language, note = excluded.note, with_files = excluded.with_files, \
         with_form = excluded.with_form \
         WHERE (message.state = 'stopped' AND message.reason <> '') \
         OR ($17 = 1 AND message.state IN ('stopped', 'failed'))",
    )
    .bind(row.id.to_string())
    .bind(row.meeting_id.clone())
    .bind(row.invitation_id.clone())
    .bind(row.channel.as_str())
    .bind(row.robot.clone())
    .bind(row.kind.as_str())
    .bind(row.address.clone())
    .bind(row.language.clone())
    .bind(row.note.clone())
    .bind(row.state.as_str())
    .bind(row.attempts)
    .bind(row.due_at.ms())
    .bind(row.created_at.ms())
    .bind(row.once.clone())
    .bind(row.with_files)
    .bind(row.with_form)
    .bind(i64::from(again == Again::Asked))
    .bind(row.meeting_venue_id.clone())
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A meeting's messages, the newest first.
pub async fn of_meeting(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<MessageRow>> {
    Ok(sqlx::query_as(concat!(
        columns!(),
        "WHERE meeting_id = $1 ORDER BY created_at DESC, id DESC"
    ))
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// One message.
pub async fn one(connection: &mut Connection, id: &MessageId) -> Result<Option<MessageRow>> {
    Ok(sqlx::query_as(concat!(columns!(), "WHERE id = $1"))
        .bind(id.to_string())
        .fetch_optional(connection)
        .await?)
}

/// Longer than any message waits for its next attempt or is in somebody's hands: what waits beyond that was
/// written before the clock was set back.
const LONGEST_WAIT_MINUTES: i64 = 120;

/// Messages of a channel that are due and in nobody's hands, the oldest first, some of them.
pub async fn due(
    connection: &mut Connection,
    channel: ChannelKind,
    now: Instant,
) -> Result<Vec<MessageRow>> {
    Ok(sqlx::query_as(concat!(
        columns!(),
        "WHERE state = 'queued' AND channel = $1 AND (due_at <= $2 OR due_at > $3) \
         AND (leased_until IS NULL OR leased_until <= $2 OR leased_until > $3) \
         ORDER BY due_at, id LIMIT 20"
    ))
    .bind(channel.as_str())
    .bind(now.ms())
    .bind(now.plus_minutes(LONGEST_WAIT_MINUTES).ms())
    .fetch_all(connection)
    .await?)
}

/// Takes a message that is due: nobody else has it until `until`. One whose sender went away is taken
/// again and marked, because the recipient may have it already.
pub async fn lease(
    connection: &mut Connection,
    mut row: MessageRow,
    until: Instant,
) -> Result<MessageRow> {
    row.attempts += 1;
    row.doubtful = i64::from(row.doubtful != 0 || row.leased_until.is_some());
    row.leased_until = Some(until.ms());
    sqlx::query("UPDATE message SET attempts = $2, leased_until = $3, doubtful = $4 WHERE id = $1")
        .bind(row.id.to_string())
        .bind(row.attempts)
        .bind(row.leased_until)
        .bind(row.doubtful)
        .execute(connection)
        .await?;
    Ok(row)
}

/// Lets the other messages of a channel, or of a robot, wait until `until` for the reason that one of
/// them met.
pub async fn hold(connection: &mut Connection, met: &MessageRow, until: Instant) -> Result<()> {
    sqlx::query(
        "UPDATE message SET due_at = $4, reason = $5, detail = $6 \
         WHERE state = 'queued' AND channel = $1 AND robot = $2 AND id <> $3 \
         AND (due_at < $4 OR due_at > $7)",
    )
    .bind(met.channel.as_str())
    .bind(met.robot.clone())
    .bind(met.id.to_string())
    .bind(until.ms())
    .bind(met.reason.clone())
    .bind(met.detail.clone())
    .bind(until.plus_minutes(LONGEST_WAIT_MINUTES).ms())
    .execute(connection)
    .await?;
    Ok(())
}

/// Lets messages go that have waited for a reason that may be mended: they are due now.
pub async fn release(connection: &mut Connection, now: Instant) -> Result<()> {
    sqlx::query(
        "UPDATE message SET due_at = $1 WHERE state = 'queued' AND reason <> '' AND due_at > $1",
    )
    .bind(now.ms())
    .execute(connection)
    .await?;
    Ok(())
}

/// Writes where a message stands after an attempt, and gives it back.
pub async fn settle(connection: &mut Connection, row: &MessageRow) -> Result<()> {
    sqlx::query(
        "UPDATE message SET state = $2, due_at = $3, sent_at = $4, reason = $5, detail = $6, \
         attempts = $7, doubtful = $8, leased_until = NULL WHERE id = $1",
    )
    .bind(row.id.to_string())
    .bind(row.state.as_str())
    .bind(row.due_at.ms())
    .bind(row.sent_at)
    .bind(row.reason.clone())
    .bind(row.detail.clone())
    .bind(row.attempts)
    .bind(row.doubtful)
    .execute(connection)
    .await?;
    Ok(())
}

/// Stops what waits; returns how many messages that were.
pub async fn stop(connection: &mut Connection, meeting: &MeetingId) -> Result<u64> {
    let done = sqlx::query(
        "UPDATE message SET state = 'stopped', reason = '', detail = '', leased_until = NULL \
         WHERE meeting_id = $1 AND state = 'queued'",
    )
    .bind(meeting.to_string())
    .execute(connection)
    .await?;
    Ok(done.rows_affected())
}

/// How many messages a channel or robot took within the last minute. One that went out later than now did
/// so before the clock was set back.
pub async fn sent_lately(
    connection: &mut Connection,
    channel: ChannelKind,
    robot: &str,
    now: Instant,
) -> Result<i64> {
    let (count,): (i64,) = sqlx::query_as(
        "SELECT CAST(COUNT(*) AS BIGINT) FROM message \
         WHERE channel = $1 AND robot = $2 AND sent_at >= $3 AND sent_at <= $4",
    )
    .bind(channel.as_str())
    .bind(robot.to_owned())
    .bind(now.plus_minutes(-1).ms())
    // Another node's clock may be somewhat ahead.
    .bind(now.plus_minutes(1).ms())
    .fetch_one(connection)
    .await?;
    Ok(count)
}

/// A question that went back to a unit.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct AskingRow {
    /// The unit.
    #[sqlx(try_from = "String")]
    pub unit_id: UnitId,
    /// What was asked.
    pub note: String,
    /// When.
    #[sqlx(try_from = "i64")]
    pub created_at: Instant,
}

macro_rules! asking {
    ($which:literal) => {
        concat!(
            "SELECT i.unit_id, m.note, m.created_at FROM invitation i \
             JOIN message m ON m.invitation_id = i.id AND m.kind = 'ask_back' \
             WHERE i.meeting_id = $1 AND m.state IN ('queued', 'sent') ",
            $which,
            "ORDER BY m.created_at, m.id"
        )
    };
}

/// Questions that went back to a meeting's units, the latest last; without those that were stopped or did
/// not arrive.
pub async fn asked_back(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<AskingRow>> {
    Ok(sqlx::query_as(asking!("")).bind(meeting.to_string()).fetch_all(connection).await?)
}

/// The same of one unit.
pub async fn asked_back_unit(
    connection: &mut Connection,
    meeting: &MeetingId,
    unit: &UnitId,
) -> Result<Vec<AskingRow>> {
    Ok(sqlx::query_as(asking!("AND i.unit_id = $2 "))
        .bind(meeting.to_string())
        .bind(unit.to_string())
        .fetch_all(connection)
        .await?)
}
