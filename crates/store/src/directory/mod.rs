//! Units in official order, their contacts, and venues.

use huidao_domain::{ContactId, UnitId, VenueId};

use crate::{Connection, Result};

/// A unit.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct UnitRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: UnitId,
    /// Official order.
    pub position: i64,
    /// Full name, unique.
    pub name: String,
    /// Short name for cards.
    pub short_name: String,
    /// Category, free text.
    pub category: String,
    /// Name of the venue where it usually sits; may say "主会场".
    pub default_venue: String,
    /// 1 when archived.
    pub archived: i64,
}

/// A unit's contact.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ContactRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: ContactId,
    /// The unit.
    #[sqlx(try_from = "String")]
    pub unit_id: UnitId,
    /// Order within the unit; 0 is the primary contact.
    pub position: i64,
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// Phone; may be empty.
    pub phone: String,
    /// Mail; may be empty.
    pub mail: String,
    /// 1 when archived.
    pub archived: i64,
}

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
}

/// Every unit in official order, archived ones too.
pub async fn units(connection: &mut Connection) -> Result<Vec<UnitRow>> {
    Ok(sqlx::query_as(
        "SELECT id, position, name, short_name, category, default_venue, archived \
         FROM unit ORDER BY position, name",
    )
    .fetch_all(connection)
    .await?)
}

/// One unit.
pub async fn unit(connection: &mut Connection, id: &UnitId) -> Result<Option<UnitRow>> {
    Ok(sqlx::query_as(
        "SELECT id, position, name, short_name, category, default_venue, archived \
         FROM unit WHERE id = $1",
    )
    .bind(id.to_string())
    .fetch_optional(connection)
    .await?)
}

/// Writes a unit, new or known.
pub async fn save_unit(connection: &mut Connection, unit: &UnitRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO unit (id, position, name, short_name, category, default_venue, archived) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name, \
         short_name = excluded.short_name, category = excluded.category, \
         default_venue = excluded.default_venue, \
         archived = excluded.archived",
    )
    .bind(unit.id.to_string())
    .bind(unit.position)
    .bind(unit.name.clone())
    .bind(unit.short_name.clone())
    .bind(unit.category.clone())
    .bind(unit.default_venue.clone())
    .bind(unit.archived)
    .execute(connection)
    .await?;
    Ok(())
}

/// Gives a unit its place in official order.
pub async fn place_unit(connection: &mut Connection, id: &UnitId, position: i64) -> Result<()> {
    sqlx::query("UPDATE unit SET position = $2 WHERE id = $1")
        .bind(id.to_string())
        .bind(position)
        .execute(connection)
        .await?;
    Ok(())
}

/// Every contact that is not archived, in order within its unit.
pub async fn contacts(connection: &mut Connection) -> Result<Vec<ContactRow>> {
    Ok(sqlx::query_as(
        "SELECT id, unit_id, position, name, title, phone, mail, archived \
         FROM contact WHERE archived = 0 ORDER BY unit_id, position, name",
    )
    .fetch_all(connection)
    .await?)
}

/// One contact.
pub async fn contact(connection: &mut Connection, id: &ContactId) -> Result<Option<ContactRow>> {
    Ok(sqlx::query_as(
        "SELECT id, unit_id, position, name, title, phone, mail, archived FROM contact WHERE id = $1",
    )
    .bind(id.to_string())
    .fetch_optional(connection)
    .await?)
}

/// Writes a contact, new or known.
pub async fn save_contact(connection: &mut Connection, contact: &ContactRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO contact (id, unit_id, position, name, title, phone, mail, archived) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
         ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name, \
         title = excluded.title, phone = excluded.phone, mail = excluded.mail, \
         archived = excluded.archived",
    )
    .bind(contact.id.to_string())
    .bind(contact.unit_id.to_string())
    .bind(contact.position)
    .bind(contact.name.clone())
    .bind(contact.title.clone())
    .bind(contact.phone.clone())
    .bind(contact.mail.clone())
    .bind(contact.archived)
    .execute(connection)
    .await?;
    Ok(())
}

/// Every venue by name.
pub async fn venues(connection: &mut Connection) -> Result<Vec<VenueRow>> {
    Ok(sqlx::query_as(
        "SELECT id, name, site, room, capacity, time_zone, coordinator, coordinator_phone \
         FROM venue ORDER BY name",
    )
    .fetch_all(connection)
    .await?)
}

/// Writes a venue, new or known.
pub async fn save_venue(connection: &mut Connection, venue: &VenueRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO venue (id, name, site, room, capacity, time_zone, coordinator, coordinator_phone) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, site = excluded.site, \
         room = excluded.room, capacity = excluded.capacity, time_zone = excluded.time_zone, \
         coordinator = excluded.coordinator, coordinator_phone = excluded.coordinator_phone",
    )
    .bind(venue.id.to_string())
    .bind(venue.name.clone())
    .bind(venue.site.clone())
    .bind(venue.room.clone())
    .bind(venue.capacity)
    .bind(venue.time_zone.clone())
    .bind(venue.coordinator.clone())
    .bind(venue.coordinator_phone.clone())
    .execute(connection)
    .await?;
    Ok(())
}
