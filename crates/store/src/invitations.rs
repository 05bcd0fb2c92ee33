//! Invitations: one contact's link to one meeting. Only the hash of a link's token is stored.

use huidao_domain::{ContactId, Instant, InvitationId, MeetingId, UnitId};

use crate::{Connection, Result};

/// An invitation.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct InvitationRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: InvitationId,
    /// The meeting.
    #[sqlx(try_from = "String")]
    pub meeting_id: MeetingId,
    /// The contact.
    #[sqlx(try_from = "String")]
    pub contact_id: ContactId,
    /// The contact's unit.
    #[sqlx(try_from = "String")]
    pub unit_id: UnitId,
    /// Raised to make an older link useless.
    pub version: i64,
    /// SHA-256 of the token, hexadecimal.
    pub token_hash: String,
    /// 1 when revoked.
    pub revoked: i64,
    /// When the present link was issued.
    #[sqlx(try_from = "i64")]
    pub issued_at: Instant,
    /// When the link was first opened, in milliseconds.
    pub opened_at: Option<i64>,
    /// When the contact was last told, in milliseconds.
    pub told_at: Option<i64>,
    /// Time and place as told, in JSON.
    pub told: String,
    /// Rises with every message that changes the calendar entry.
    pub sequence: i64,
}

/// A meeting's invitations.
pub async fn of_meeting(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<InvitationRow>> {
    Ok(sqlx::query_as(
        "SELECT id, meeting_id, contact_id, unit_id, version, token_hash, revoked, issued_at, \
         opened_at, told_at, told, sequence FROM invitation WHERE meeting_id = $1 ORDER BY id",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// One invitation.
pub async fn one(connection: &mut Connection, id: &InvitationId) -> Result<Option<InvitationRow>> {
    Ok(sqlx::query_as(
        "SELECT id, meeting_id, contact_id, unit_id, version, token_hash, revoked, issued_at, \
         opened_at, told_at, told, sequence FROM invitation WHERE id = $1",
    )
    .bind(id.to_string())
    .fetch_optional(connection)
    .await?)
}

/// The invitation whose token has this hash, revoked or not.
pub async fn by_token_hash(
    connection: &mut Connection,
    hash: &str,
) -> Result<Option<InvitationRow>> {
    Ok(sqlx::query_as(
        "SELECT id, meeting_id, contact_id, unit_id, version, token_hash, revoked, issued_at, \
         opened_at, told_at, told, sequence FROM invitation WHERE token_hash = $1",
    )
    .bind(hash.to_owned())
    .fetch_optional(connection)
    .await?)
}

/// Adds an invitation; a contact that has one already keeps it.
pub async fn add(connection: &mut Connection, row: &InvitationRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO invitation (id, meeting_id, contact_id, unit_id, version, token_hash, revoked, issued_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (meeting_id, contact_id) DO NOTHING",
    )
    .bind(row.id.to_string())
    .bind(row.meeting_id.to_string())
    .bind(row.contact_id.to_string())
    .bind(row.unit_id.to_string())
    .bind(row.version)
    .bind(row.token_hash.clone())
    .bind(row.revoked)
    .bind(row.issued_at.ms())
    .execute(connection)
    .await?;
    Ok(())
}

/// Writes version, token hash, revocation and time of issue of a known invitation.
pub async fn update(connection: &mut Connection, row: &InvitationRow) -> Result<()> {
    sqlx::query(
        "UPDATE invitation SET version = $2, token_hash = $3, revoked = $4, issued_at = $5 WHERE id = $1",
    )
    .bind(row.id.to_string())
    .bind(row.version)
    .bind(row.token_hash.clone())
    .bind(row.revoked)
    .bind(row.issued_at.ms())
    .execute(connection)
    .await?;
    Ok(())
}

/// Forgets that a link was told and opened: a new one takes its place. What the contact knows of time and
/// place stays.
pub async fn forget_opened(connection: &mut Connection, id: &InvitationId) -> Result<()> {
    sqlx::query("UPDATE invitation SET opened_at = NULL, told_at = NULL WHERE id = $1")
        .bind(id.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

/// Notes that a link was opened; the first time counts. True when this was the first.
pub async fn mark_opened(
    connection: &mut Connection,
    id: &InvitationId,
    at: Instant,
) -> Result<bool> {
    let done =
        sqlx::query("UPDATE invitation SET opened_at = $2 WHERE id = $1 AND opened_at IS NULL")
            .bind(id.to_string())
            .bind(at.ms())
            .execute(connection)
            .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes what a contact was told.
pub async fn mark_told(
    connection: &mut Connection,
    id: &InvitationId,
    at: Instant,
    told: &str,
    sequence: i64,
) -> Result<()> {
    sqlx::query("UPDATE invitation SET told_at = $2, told = $3, sequence = $4 WHERE id = $1")
        .bind(id.to_string())
        .bind(at.ms())
        .bind(told.to_owned())
        .bind(sequence)
        .execute(connection)
        .await?;
    Ok(())
}

/// Meetings of which somebody was told.
pub async fn meetings_told(connection: &mut Connection) -> Result<Vec<MeetingId>> {
    let found: Vec<(String,)> =
        sqlx::query_as("SELECT DISTINCT meeting_id FROM invitation WHERE told <> ''")
            .fetch_all(connection)
            .await?;
    Ok(found.into_iter().filter_map(|(id,)| MeetingId::try_from(id).ok()).collect())
}
