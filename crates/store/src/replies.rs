//! Replies of units and the attendees they name.

use huidao_domain::{Answer, AttendeeId, Decision, Instant, MeetingId, UnitId};

use crate::{Connection, Result};

/// A unit's reply.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ReplyRow {
    /// The unit.
    #[sqlx(try_from = "String")]
    pub unit_id: UnitId,
    /// Raised by every change, so that two people cannot overwrite each other unseen.
    pub version: i64,
    /// Remark.
    pub remark: String,
    /// When.
    #[sqlx(try_from = "i64")]
    pub answered_at: Instant,
    /// Who answered.
    pub answered_by: String,
}

/// A person of a unit in a meeting.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct AttendeeRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: AttendeeId,
    /// The meeting.
    #[sqlx(try_from = "String")]
    pub meeting_id: MeetingId,
    /// The unit.
    #[sqlx(try_from = "String")]
    pub unit_id: UnitId,
    /// Order within the unit.
    pub position: i64,
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// Phone; may be empty.
    pub phone: String,
    /// What the unit answered.
    #[sqlx(try_from = "String")]
    pub answer: Answer,
    /// Reason of leave or substitution.
    pub reason: String,
    /// What became of the request.
    #[sqlx(try_from = "String")]
    pub decision: Decision,
    /// Note with the decision.
    pub decided_note: String,
    /// The attendee whose place this one takes.
    pub substitute_for: Option<String>,
    /// 1 when the unit took the name back.
    pub removed: i64,
}

impl AttendeeRow {
    /// The attendee whose place this one takes.
    pub fn replaces(&self) -> Option<AttendeeId> {
        AttendeeId::try_from(self.substitute_for.clone()?).ok()
    }
}

/// A meeting's replies.
pub async fn of_meeting(connection: &mut Connection, meeting: &MeetingId) -> Result<Vec<ReplyRow>> {
    Ok(sqlx::query_as(
        "SELECT unit_id, version, remark, answered_at, answered_by FROM reply WHERE meeting_id = $1",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// A unit's reply.
pub async fn of_unit(
    connection: &mut Connection,
    meeting: &MeetingId,
    unit: &UnitId,
) -> Result<Option<ReplyRow>> {
    Ok(sqlx::query_as(
        "SELECT unit_id, version, remark, answered_at, answered_by FROM reply \
         WHERE meeting_id = $1 AND unit_id = $2",
    )
    .bind(meeting.to_string())
    .bind(unit.to_string())
    .fetch_optional(connection)
    .await?)
}

/// Writes a reply if nobody changed it since `version` (0: there was none); false otherwise.
pub async fn save(
    connection: &mut Connection,
    meeting: &MeetingId,
    reply: &ReplyRow,
    version: i64,
) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO reply (meeting_id, unit_id, version, remark, answered_at, answered_by) \
         VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (meeting_id, unit_id) DO UPDATE SET version = excluded.version, \
         remark = excluded.remark, answered_at = excluded.answered_at, \
         answered_by = excluded.answered_by WHERE reply.version = $7",
    )
    .bind(meeting.to_string())
    .bind(reply.unit_id.to_string())
    .bind(version + 1)
    .bind(reply.remark.clone())
    .bind(reply.answered_at.ms())
    .bind(reply.answered_by.clone())
    .bind(version)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A meeting's attendees, by unit and order within it; names taken back are left out.
pub async fn attendees(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<AttendeeRow>> {
    Ok(sqlx::query_as(
        "SELECT id, meeting_id, unit_id, position, name, title, phone, answer, reason, decision, \
         decided_note, substitute_for, removed \
         FROM attendee WHERE meeting_id = $1 AND removed = 0 ORDER BY unit_id, position, id",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// A unit's attendees in a meeting; names taken back are left out.
pub async fn unit_attendees(
    connection: &mut Connection,
    meeting: &MeetingId,
    unit: &UnitId,
) -> Result<Vec<AttendeeRow>> {
    Ok(sqlx::query_as(
        "SELECT id, meeting_id, unit_id, position, name, title, phone, answer, reason, decision, \
         decided_note, substitute_for, removed \
         FROM attendee WHERE meeting_id = $1 AND unit_id = $2 AND removed = 0 ORDER BY position, id",
    )
    .bind(meeting.to_string())
    .bind(unit.to_string())
    .fetch_all(connection)
    .await?)
}

/// One attendee, also one whose name was taken back.
pub async fn attendee(connection: &mut Connection, id: &AttendeeId) -> Result<Option<AttendeeRow>> {
    Ok(sqlx::query_as(
        "SELECT id, meeting_id, unit_id, position, name, title, phone, answer, reason, decision, \
         decided_note, substitute_for, removed FROM attendee WHERE id = $1",
    )
    .bind(id.to_string())
    .fetch_optional(connection)
    .await?)
}

/// Writes an attendee, new or known.
pub async fn save_attendee(connection: &mut Connection, row: &AttendeeRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO attendee (id, meeting_id, unit_id, position, name, title, phone, answer, \
         reason, decision, decided_note, substitute_for, removed) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
         ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name, \
         title = excluded.title, phone = excluded.phone, answer = excluded.answer, \
         reason = excluded.reason, decision = excluded.decision, \
         decided_note = excluded.decided_note, substitute_for = excluded.substitute_for, \
         removed = excluded.removed",
    )
    .bind(row.id.to_string())
    .bind(row.meeting_id.to_string())
    .bind(row.unit_id.to_string())
    .bind(row.position)
    .bind(row.name.clone())
    .bind(row.title.clone())
    .bind(row.phone.clone())
    .bind(row.answer.as_str())
    .bind(row.reason.clone())
    .bind(row.decision.as_str())
    .bind(row.decided_note.clone())
    .bind(row.substitute_for.clone())
    .bind(row.removed)
    .execute(connection)
    .await?;
    Ok(())
}
