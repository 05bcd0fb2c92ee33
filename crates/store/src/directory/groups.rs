//! Named sets of units, such as a committee's member units.

use huidao_domain::{GroupId, UnitId};

use crate::{Connection, Result};

/// A group.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct GroupRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: GroupId,
    /// Name, unique.
    pub name: String,
}

#[derive(sqlx::FromRow)]
struct MemberRow {
    #[sqlx(try_from = "String")]
    group_id: GroupId,
    #[sqlx(try_from = "String")]
    unit_id: UnitId,
}

/// Every group by name.
pub async fn groups(connection: &mut Connection) -> Result<Vec<GroupRow>> {
    Ok(sqlx::query_as("SELECT id, name FROM unit_group ORDER BY name")
        .fetch_all(connection)
        .await?)
}

/// Who belongs to which group, in official order of the units.
pub async fn group_members(connection: &mut Connection) -> Result<Vec<(GroupId, UnitId)>> {
    let rows: Vec<MemberRow> = sqlx::query_as(
        "SELECT m.group_id, m.unit_id FROM unit_group_member m JOIN unit u ON u.id = m.unit_id \
         ORDER BY u.position, u.name",
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (row.group_id, row.unit_id)).collect())
}

/// Writes a group, new or known, with exactly these members.
pub async fn save_group(
    connection: &mut Connection,
    group: &GroupRow,
    units: &[UnitId],
) -> Result<()> {
    sqlx::query(
        "INSERT INTO unit_group (id, name) VALUES ($1, $2) \
         ON CONFLICT (id) DO UPDATE SET name = excluded.name",
    )
    .bind(group.id.to_string())
    .bind(group.name.clone())
    .execute(&mut *connection)
    .await?;
    sqlx::query("DELETE FROM unit_group_member WHERE group_id = $1")
        .bind(group.id.to_string())
        .execute(&mut *connection)
        .await?;
    for unit in units {
        sqlx::query(
            "INSERT INTO unit_group_member (group_id, unit_id) VALUES ($1, $2) \
             ON CONFLICT (group_id, unit_id) DO NOTHING",
        )
        .bind(group.id.to_string())
        .bind(unit.to_string())
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// Removes a group; its units stay.
pub async fn remove_group(connection: &mut Connection, id: &GroupId) -> Result<()> {
    for statement in [
        "DELETE FROM unit_group_member WHERE group_id = $1",
        "DELETE FROM unit_group WHERE id = $1",
    ] {
        sqlx::query(statement).bind(id.to_string()).execute(&mut *connection).await?;
    }
    Ok(())
}
