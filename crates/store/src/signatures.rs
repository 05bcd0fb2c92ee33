//! Handwritten signatures, as strokes.

use huidao_domain::{AttendeeId, Instant, MeetingId};

use crate::{Connection, Result};

/// A person's signature.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct SignatureRow {
    /// The person.
    #[sqlx(try_from = "String")]
    pub attendee_id: AttendeeId,
    /// The meeting.
    #[sqlx(try_from = "String")]
    pub meeting_id: MeetingId,
    /// Strokes, as `huidao_domain::Signature` writes them.
    pub strokes: String,
    /// When.
    #[sqlx(try_from = "i64")]
    pub signed_at: Instant,
}

/// Keeps a signature; the latest takes the place of an earlier one.
pub async fn save(connection: &mut Connection, row: &SignatureRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO signature (attendee_id, meeting_id, strokes, signed_at) \
         VALUES ($1, $2, $3, $4) ON CONFLICT (attendee_id) DO UPDATE SET \
         strokes = excluded.strokes, signed_at = excluded.signed_at",
    )
    .bind(row.attendee_id.to_string())
    .bind(row.meeting_id.to_string())
    .bind(row.strokes.clone())
    .bind(row.signed_at.ms())
    .execute(connection)
    .await?;
    Ok(())
}

/// A meeting's signatures.
pub async fn of_meeting(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<SignatureRow>> {
    Ok(sqlx::query_as(
        "SELECT attendee_id, meeting_id, strokes, signed_at FROM signature WHERE meeting_id = $1",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}
