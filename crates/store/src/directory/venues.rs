//! Venues: rooms at their sites.

use huidao_domain::VenueId;

use crate::{Connection, Result};

/// A venue.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct VenueRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: VenueId,
    /// Name, unique.
    pub name: String,
    /// Site.
    pub site: String,
    /// Room.
    pub room: String,
    /// Seats.
    pub capacity: Option<i64>,
    /// IANA time zone.
    pub time_zone: String,
    /// Coordinator (分会场负责人).
    pub coordinator: String,
    /// Coordinator's phone.
    pub coordinator_phone: String,
    /// Video platform, free text.
    pub platform: String,
    /// Number of the room or meeting on it.
    pub room_number: String,
    /// SIP or H.323 address.
    pub endpoint: String,
    /// Equipment, free text.
    pub equipment: String,
    /// 1 when put away.
    pub archived: i64,
}

/// Every venue by name.
pub async fn venues(connection: &mut Connection) -> Result<Vec<VenueRow>> {
    Ok(sqlx::query_as(
        "SELECT id, name, site, room, capacity, time_zone, coordinator, coordinator_phone, platform, \
         room_number, endpoint, equipment, archived \
         FROM venue ORDER BY name",
    )
    .fetch_all(connection)
    .await?)
}

/// Writes a venue, new or known.
pub async fn save_venue(connection: &mut Connection, venue: &VenueRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO venue (id, name, site, room, capacity, time_zone, coordinator, \
         coordinator_phone, platform, room_number, endpoint, equipment, archived) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, site = excluded.site, \
         room = excluded.room, capacity = excluded.capacity, time_zone = excluded.time_zone, \
         coordinator = excluded.coordinator, coordinator_phone = excluded.coordinator_phone, \
         platform = excluded.platform, room_number = excluded.room_number, \
         endpoint = excluded.endpoint, equipment = excluded.equipment, archived = excluded.archived",
    )
    .bind(venue.id.to_string())
    .bind(venue.name.clone())
    .bind(venue.site.clone())
    .bind(venue.room.clone())
    .bind(venue.capacity)
    .bind(venue.time_zone.clone())
    .bind(venue.coordinator.clone())
    .bind(venue.coordinator_phone.clone())
    .bind(venue.platform.clone())
    .bind(venue.room_number.clone())
    .bind(venue.endpoint.clone())
    .bind(venue.equipment.clone())
    .bind(venue.archived)
    .execute(connection)
    .await?;
    Ok(())
}

/// Removes a venue that no meeting uses; the database refuses otherwise.
pub async fn remove_venue(connection: &mut Connection, id: &VenueId) -> Result<()> {
    sqlx::query("DELETE FROM venue WHERE id = $1").bind(id.to_string()).execute(connection).await?;
    Ok(())
}

/// Whether a meeting uses a venue.
pub async fn venue_is_used(connection: &mut Connection, id: &VenueId) -> Result<bool> {
    let (uses,): (i64,) =
        sqlx::query_as("SELECT CAST(COUNT(*) AS BIGINT) FROM meeting_venue WHERE venue_id = $1")
            .bind(id.to_string())
            .fetch_one(connection)
            .await?;
    Ok(uses > 0)
}
