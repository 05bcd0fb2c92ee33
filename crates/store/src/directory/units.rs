//! Units, in official order.

use huidao_domain::UnitId;

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
    /// The unit above, as text.
    pub parent_id: Option<String>,
    /// Other names, one a line.
    pub aliases: String,
    /// Free text.
    pub remark: String,
}

impl UnitRow {
    /// The unit above.
    pub fn parent(&self) -> Option<UnitId> {
        self.parent_id.clone().and_then(|id| UnitId::try_from(id).ok())
    }

    /// Other names by which notices and rosters call it.
    pub fn other_names(&self) -> impl Iterator<Item = &str> {
        self.aliases.lines().filter(|name| !name.is_empty())
    }
}

/// Every unit in official order, archived ones too.
pub async fn units(connection: &mut Connection) -> Result<Vec<UnitRow>> {
    Ok(sqlx::query_as(
        "SELECT id, position, name, short_name, category, default_venue, archived, parent_id, aliases, \
         remark \
         FROM unit ORDER BY position, name",
    )
    .fetch_all(connection)
    .await?)
}

/// One unit.
pub async fn unit(connection: &mut Connection, id: &UnitId) -> Result<Option<UnitRow>> {
    Ok(sqlx::query_as(
        "SELECT id, position, name, short_name, category, default_venue, archived, parent_id, aliases, \
         remark \
         FROM unit WHERE id = $1",
    )
    .bind(id.to_string())
    .fetch_optional(connection)
    .await?)
}

/// Writes a unit, new or known.
pub async fn save_unit(connection: &mut Connection, unit: &UnitRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO unit (id, position, name, short_name, category, default_venue, archived, \
         parent_id, aliases, remark) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
         ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name, \
         short_name = excluded.short_name, category = excluded.category, \
         default_venue = excluded.default_venue, \
         archived = excluded.archived, parent_id = excluded.parent_id, \
         aliases = excluded.aliases, remark = excluded.remark",
    )
    .bind(unit.id.to_string())
    .bind(unit.position)
    .bind(unit.name.clone())
    .bind(unit.short_name.clone())
    .bind(unit.category.clone())
    .bind(unit.default_venue.clone())
    .bind(unit.archived)
    .bind(unit.parent_id.clone())
    .bind(unit.aliases.clone())
    .bind(unit.remark.clone())
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

/// Removes a unit that nothing refers to; the database refuses otherwise.
pub async fn remove_unit(connection: &mut Connection, id: &UnitId) -> Result<()> {
    sqlx::query("DELETE FROM unit WHERE id = $1").bind(id.to_string()).execute(connection).await?;
    Ok(())
}

/// Whether anything refers to a unit: a meeting, a group, a contact, a person, a unit below it.
pub async fn unit_is_used(connection: &mut Connection, id: &UnitId) -> Result<bool> {
    let (uses,): (i64,) = sqlx::query_as(
        "SELECT CAST((SELECT COUNT(*) FROM assignment WHERE unit_id = $1) \
         + (SELECT COUNT(*) FROM participation WHERE unit_id = $1) \
         + (SELECT COUNT(*) FROM unit_group_member WHERE unit_id = $1) \
         + (SELECT COUNT(*) FROM attendee WHERE unit_id = $1) \
         + (SELECT COUNT(*) FROM invitation WHERE unit_id = $1) \
         + (SELECT COUNT(*) FROM reply WHERE unit_id = $1) \
         + (SELECT COUNT(*) FROM change_request WHERE unit_id = $1) \
         + (SELECT COUNT(*) FROM question_answer WHERE unit_id = $1) \
         + (SELECT COUNT(*) FROM contact WHERE unit_id = $1) \
         + (SELECT COUNT(*) FROM person WHERE unit_id = $1) \
         + (SELECT COUNT(*) FROM unit WHERE parent_id = $1) AS BIGINT)",
    )
    .bind(id.to_string())
    .fetch_one(connection)
    .await?;
    Ok(uses > 0)
}
