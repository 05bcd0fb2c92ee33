//! Contacts of units.

use huidao_domain::{ContactId, UnitId};

use crate::{Connection, Result};

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

/// Every contact that is not archived, in order within its unit.
pub async fn contacts(connection: &mut Connection) -> Result<Vec<ContactRow>> {
    Ok(sqlx::query_as(
        "SELECT id, unit_id, position, name, title, phone, mail, archived \
         FROM contact WHERE archived = 0 ORDER BY unit_id, position, name",
    )
    .fetch_all(connection)
    .await?)
}

/// The mail address of whoever has this phone; empty without one.
pub async fn mail_of(connection: &mut Connection, phone: &str) -> Result<String> {
    let found: Option<(String,)> = sqlx::query_as(
        "SELECT mail FROM contact WHERE phone = $1 AND phone <> '' AND mail <> '' AND archived = 0 \
         ORDER BY unit_id, position, name LIMIT 1",
    )
    .bind(phone.to_owned())
    .fetch_optional(connection)
    .await?;
    Ok(found.map(|(mail,)| mail).unwrap_or_default())
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
         ON CONFLICT (id) DO UPDATE SET unit_id = excluded.unit_id, position = excluded.position, name = excluded.name, \
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

/// Removes a contact that was never invited; the database refuses otherwise.
pub async fn remove_contact(connection: &mut Connection, id: &ContactId) -> Result<()> {
    sqlx::query("DELETE FROM contact WHERE id = $1")
        .bind(id.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

/// Whether a contact was ever invited.
pub async fn contact_is_used(connection: &mut Connection, id: &ContactId) -> Result<bool> {
    let (uses,): (i64,) =
        sqlx::query_as("SELECT CAST(COUNT(*) AS BIGINT) FROM invitation WHERE contact_id = $1")
            .bind(id.to_string())
            .fetch_one(connection)
            .await?;
    Ok(uses > 0)
}
