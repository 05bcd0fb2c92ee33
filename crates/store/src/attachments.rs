//! Files attached to a meeting or to an item of its agenda.

use huidao_domain::{AttachmentId, Instant, MeetingId};

use crate::{Connection, Result};

/// An attached file without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct AttachmentRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: AttachmentId,
    /// The agenda item; empty when the file belongs to the meeting.
    pub item_id: String,
    /// Name.
    pub file_name: String,
    /// Bytes.
    pub size: i64,
    /// When it was added.
    #[sqlx(try_from = "i64")]
    pub added_at: Instant,
}

/// A meeting's files, the oldest first.
pub async fn of_meeting(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<AttachmentRow>> {
    Ok(sqlx::query_as(
        "SELECT id, item_id, file_name, size, added_at FROM attachment \
         WHERE meeting_id = $1 ORDER BY added_at, id",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// Adds a file; `content` is base64.
pub async fn add(
    connection: &mut Connection,
    meeting: &MeetingId,
    file: &AttachmentRow,
    content: &str,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO attachment (id, meeting_id, item_id, file_name, size, added_at, content) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(file.id.to_string())
    .bind(meeting.to_string())
    .bind(file.item_id.clone())
    .bind(file.file_name.clone())
    .bind(file.size)
    .bind(file.added_at.ms())
    .bind(content.to_owned())
    .execute(connection)
    .await?;
    Ok(())
}

/// A file's name and its bytes in base64.
pub async fn content(
    connection: &mut Connection,
    meeting: &MeetingId,
    id: &AttachmentId,
) -> Result<Option<(String, String)>> {
    Ok(sqlx::query_as(
        "SELECT file_name, content FROM attachment WHERE meeting_id = $1 AND id = $2",
    )
    .bind(meeting.to_string())
    .bind(id.to_string())
    .fetch_optional(connection)
    .await?)
}

/// Removes a file.
pub async fn remove(
    connection: &mut Connection,
    meeting: &MeetingId,
    id: &AttachmentId,
) -> Result<()> {
    sqlx::query("DELETE FROM attachment WHERE meeting_id = $1 AND id = $2")
        .bind(meeting.to_string())
        .bind(id.to_string())
        .execute(connection)
        .await?;
    Ok(())
}
