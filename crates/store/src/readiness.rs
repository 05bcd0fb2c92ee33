//! Line-up tests of venues. Append only; the latest of a venue counts.

use huidao_domain::{Instant, MeetingId, MeetingVenueId, ReadinessCheckId, ReadinessMark};

use crate::{Connection, Result};

/// A line-up test.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ReadinessRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: ReadinessCheckId,
    /// The meeting.
    #[sqlx(try_from = "String")]
    pub meeting_id: MeetingId,
    /// The venue in this meeting.
    #[sqlx(try_from = "String")]
    pub meeting_venue_id: MeetingVenueId,
    /// When.
    #[sqlx(try_from = "i64")]
    pub at: Instant,
    /// Marks in the checklist's order, one a line.
    pub marks: String,
    /// Who is on duty.
    pub operator: String,
    /// That person's phone.
    pub operator_phone: String,
    /// Note.
    pub note: String,
    /// 1 when the organiser wrote it after a test call.
    pub by_call: i64,
    /// Who wrote it.
    pub actor: String,
    /// The photo's file name; none without one.
    pub photo: Option<String>,
}

impl ReadinessRow {
    /// The marks in the checklist's order.
    pub fn marks(&self) -> Vec<ReadinessMark> {
        self.marks.lines().map(|mark| mark.parse().unwrap_or(ReadinessMark::Unchecked)).collect()
    }
}

/// A photo of a line-up test.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PhotoRow {
    /// File name.
    pub file_name: String,
    /// Media type, from the bytes.
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    /// Base64.
    pub content: String,
}

macro_rules! columns {
    () => {
        "SELECT c.id, c.meeting_id, c.meeting_venue_id, c.at, c.marks, c.operator, \
         c.operator_phone, c.note, c.by_call, c.actor, p.file_name AS photo \
         FROM readiness_check c LEFT JOIN readiness_photo p ON p.check_id = c.id "
    };
}

/// A meeting's tests in order of time.
pub async fn of_meeting(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<ReadinessRow>> {
    Ok(sqlx::query_as(concat!(columns!(), "WHERE c.meeting_id = $1 ORDER BY c.at, c.id"))
        .bind(meeting.to_string())
        .fetch_all(connection)
        .await?)
}

/// A venue's latest test.
pub async fn latest(
    connection: &mut Connection,
    venue: &MeetingVenueId,
) -> Result<Option<ReadinessRow>> {
    let sql =
        concat!(columns!(), "WHERE c.meeting_venue_id = $1 ORDER BY c.at DESC, c.id DESC LIMIT 1");
    Ok(sqlx::query_as(sql).bind(venue.to_string()).fetch_optional(connection).await?)
}

/// Adds a test.
pub async fn add(connection: &mut Connection, row: &ReadinessRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO readiness_check (id, meeting_id, meeting_venue_id, at, marks, operator, \
         operator_phone, note, by_call, actor) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(row.id.to_string())
    .bind(row.meeting_id.to_string())
    .bind(row.meeting_venue_id.to_string())
    .bind(row.at.ms())
    .bind(row.marks.clone())
    .bind(row.operator.clone())
    .bind(row.operator_phone.clone())
    .bind(row.note.clone())
    .bind(row.by_call)
    .bind(row.actor.clone())
    .execute(connection)
    .await?;
    Ok(())
}

/// Adds the photo of a test.
pub async fn add_photo(
    connection: &mut Connection,
    check: &ReadinessRow,
    photo: &PhotoRow,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO readiness_photo (check_id, meeting_id, file_name, media_type, size, content) \
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(check.id.to_string())
    .bind(check.meeting_id.to_string())
    .bind(photo.file_name.clone())
    .bind(photo.media_type.clone())
    .bind(photo.size)
    .bind(photo.content.clone())
    .execute(connection)
    .await?;
    Ok(())
}

/// The photo of a test.
pub async fn photo(
    connection: &mut Connection,
    check: &ReadinessCheckId,
) -> Result<Option<PhotoRow>> {
    Ok(sqlx::query_as(
        "SELECT file_name, media_type, size, content FROM readiness_photo WHERE check_id = $1",
    )
    .bind(check.to_string())
    .fetch_optional(connection)
    .await?)
}
