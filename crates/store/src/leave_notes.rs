//! Leave notes: the photo or PDF of a written request, one a person, in base64.

use huidao_domain::{AttendeeId, Instant, MeetingId, UnitId};

use crate::{Connection, Result};

/// What a list says of a note.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct LeaveNoteHead {
    /// The person.
    #[sqlx(try_from = "String")]
    pub attendee_id: AttendeeId,
    /// Name of the file.
    pub file_name: String,
    /// Media type, as its bytes say.
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    /// When it came.
    #[sqlx(try_from = "i64")]
    pub added_at: Instant,
}

/// The notes of a meeting, without their content.
pub async fn of_meeting(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<LeaveNoteHead>> {
    Ok(sqlx::query_as(
        "SELECT attendee_id, file_name, media_type, size, added_at FROM leave_note \
         WHERE meeting_id = $1",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// The notes of one unit's people, without their content.
pub async fn of_unit(
    connection: &mut Connection,
    meeting: &MeetingId,
    unit: &UnitId,
) -> Result<Vec<LeaveNoteHead>> {
    Ok(sqlx::query_as(
        "SELECT n.attendee_id, n.file_name, n.media_type, n.size, n.added_at \
         FROM attendee a JOIN leave_note n ON n.attendee_id = a.id \
         WHERE a.meeting_id = $1 AND a.unit_id = $2",
    )
    .bind(meeting.to_string())
    .bind(unit.to_string())
    .fetch_all(connection)
    .await?)
}

/// A person's note and its content in base64.
pub async fn of_attendee(
    connection: &mut Connection,
    attendee: &AttendeeId,
) -> Result<Option<(LeaveNoteHead, String)>> {
    let head: Option<LeaveNoteHead> = sqlx::query_as(
        "SELECT attendee_id, file_name, media_type, size, added_at FROM leave_note \
         WHERE attendee_id = $1",
    )
    .bind(attendee.to_string())
    .fetch_optional(&mut *connection)
    .await?;
    let Some(head) = head else { return Ok(None) };
    let (content,): (String,) =
        sqlx::query_as("SELECT content FROM leave_note WHERE attendee_id = $1")
            .bind(attendee.to_string())
            .fetch_one(connection)
            .await?;
    Ok(Some((head, content)))
}

/// Keeps a person's note in place of an earlier one.
pub async fn save(
    connection: &mut Connection,
    meeting: &MeetingId,
    head: &LeaveNoteHead,
    content: &str,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO leave_note (attendee_id, meeting_id, file_name, media_type, size, added_at, \
         content) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (attendee_id) DO UPDATE SET file_name = excluded.file_name, \
         media_type = excluded.media_type, size = excluded.size, added_at = excluded.added_at, \
         content = excluded.content",
    )
    .bind(head.attendee_id.to_string())
    .bind(meeting.to_string())
    .bind(head.file_name.clone())
    .bind(head.media_type.clone())
    .bind(head.size)
    .bind(head.added_at.ms())
    .bind(content.to_owned())
    .execute(connection)
    .await?;
    Ok(())
}

/// Removes a person's note: there is no request any more that it goes with.
pub async fn remove(connection: &mut Connection, attendee: &AttendeeId) -> Result<()> {
    sqlx::query("DELETE FROM leave_note WHERE attendee_id = $1")
        .bind(attendee.to_string())
        .execute(connection)
        .await?;
    Ok(())
}
