//! People of units who may attend.

use huidao_domain::{PersonId, PersonRank, UnitId};

use crate::{Connection, Result};

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PersonRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: PersonId,
    /// The unit.
    #[sqlx(try_from = "String")]
    pub unit_id: UnitId,
    /// Order within the unit.
    pub position: i64,
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// Rank within the unit.
    #[sqlx(try_from = "String")]
    pub rank: PersonRank,
    /// Phone; may be empty.
    pub phone: String,
}

/// Everybody, in order within the unit.
pub async fn people(connection: &mut Connection) -> Result<Vec<PersonRow>> {
    Ok(sqlx::query_as(
        "SELECT id, unit_id, position, name, title, rank, phone \
         FROM person ORDER BY unit_id, position, name",
    )
    .fetch_all(connection)
    .await?)
}

/// The people of one unit, in order.
pub async fn people_of(connection: &mut Connection, unit: &UnitId) -> Result<Vec<PersonRow>> {
    Ok(sqlx::query_as(
        "SELECT id, unit_id, position, name, title, rank, phone FROM person \
         WHERE unit_id = $1 ORDER BY position, id",
    )
    .bind(unit.to_string())
    .fetch_all(connection)
    .await?)
}

/// Writes a person, new or known.
pub async fn save_person(connection: &mut Connection, person: &PersonRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO person (id, unit_id, position, name, title, rank, phone) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (id) DO UPDATE SET unit_id = excluded.unit_id, \
         position = excluded.position, name = excluded.name, title = excluded.title, \
         rank = excluded.rank, phone = excluded.phone",
    )
    .bind(person.id.to_string())
    .bind(person.unit_id.to_string())
    .bind(person.position)
    .bind(person.name.clone())
    .bind(person.title.clone())
    .bind(person.rank.as_str())
    .bind(person.phone.clone())
    .execute(connection)
    .await?;
    Ok(())
}

/// Removes a person of the directory. Answers of meetings keep their own names.
pub async fn remove_person(connection: &mut Connection, id: &PersonId) -> Result<()> {
    sqlx::query("DELETE FROM person WHERE id = $1")
        .bind(id.to_string())
        .execute(connection)
        .await?;
    Ok(())
}
