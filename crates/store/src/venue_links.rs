//! Links of venues: screen, desk, coordinator. Only the hash of a link's token is stored.

use huidao_domain::{Instant, MeetingId, MeetingVenueId, VenueLinkId, VenueLinkKind};

use crate::{Connection, Result};

/// A link of a venue.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct VenueLinkRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: VenueLinkId,
    /// The meeting.
    #[sqlx(try_from = "String")]
    pub meeting_id: MeetingId,
    /// The venue in this meeting.
    #[sqlx(try_from = "String")]
    pub meeting_venue_id: MeetingVenueId,
    /// Whose it is.
    #[sqlx(try_from = "String")]
    pub kind: VenueLinkKind,
    /// Raised to make an older link useless.
    pub version: i64,
    /// SHA-256 of the token, hexadecimal.
    pub token_hash: String,
    /// 1 when revoked.
    pub revoked: i64,
    /// When the present link was issued.
    #[sqlx(try_from = "i64")]
    pub issued_at: Instant,
    /// When it was last used, in milliseconds.
    pub seen_at: Option<i64>,
}

macro_rules! columns {
    () => {
        "SELECT id, meeting_id, meeting_venue_id, kind, version, token_hash, revoked, issued_at, \
         seen_at FROM venue_link "
    };
}

/// A meeting's venue links.
pub async fn of_meeting(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<VenueLinkRow>> {
    Ok(sqlx::query_as(concat!(columns!(), "WHERE meeting_id = $1 ORDER BY id"))
        .bind(meeting.to_string())
        .fetch_all(connection)
        .await?)
}

/// One link.
pub async fn one(connection: &mut Connection, id: &VenueLinkId) -> Result<Option<VenueLinkRow>> {
    Ok(sqlx::query_as(concat!(columns!(), "WHERE id = $1"))
        .bind(id.to_string())
        .fetch_optional(connection)
        .await?)
}

/// A venue's link of a kind.
pub async fn of_venue(
    connection: &mut Connection,
    venue: &MeetingVenueId,
    kind: VenueLinkKind,
) -> Result<Option<VenueLinkRow>> {
    Ok(sqlx::query_as(concat!(columns!(), "WHERE meeting_venue_id = $1 AND kind = $2"))
        .bind(venue.to_string())
        .bind(kind.as_str())
        .fetch_optional(connection)
        .await?)
}

/// The link whose token has this hash, revoked or not.
pub async fn by_token_hash(
    connection: &mut Connection,
    hash: &str,
) -> Result<Option<VenueLinkRow>> {
    Ok(sqlx::query_as(concat!(columns!(), "WHERE token_hash = $1"))
        .bind(hash.to_owned())
        .fetch_optional(connection)
        .await?)
}

/// Writes a link, new or known; a venue has one of a kind.
pub async fn save(connection: &mut Connection, row: &VenueLinkRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO venue_link (id, meeting_id, meeting_venue_id, kind, version, token_hash, \
         revoked, issued_at, seen_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
         ON CONFLICT (meeting_venue_id, kind) DO UPDATE SET version = excluded.version, \
         token_hash = excluded.token_hash, revoked = excluded.revoked, \
         issued_at = excluded.issued_at, seen_at = excluded.seen_at",
    )
    .bind(row.id.to_string())
    .bind(row.meeting_id.to_string())
    .bind(row.meeting_venue_id.to_string())
    .bind(row.kind.as_str())
    .bind(row.version)
    .bind(row.token_hash.clone())
    .bind(row.revoked)
    .bind(row.issued_at.ms())
    .bind(row.seen_at)
    .execute(connection)
    .await?;
    Ok(())
}

/// Notes that a link is in use.
pub async fn mark_seen(connection: &mut Connection, id: &VenueLinkId, at: Instant) -> Result<()> {
    sqlx::query("UPDATE venue_link SET seen_at = $2 WHERE id = $1")
        .bind(id.to_string())
        .bind(at.ms())
        .execute(connection)
        .await?;
    Ok(())
}
