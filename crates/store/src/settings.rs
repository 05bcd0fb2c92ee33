//! Settings of the workspace: name and value.

use crate::{Connection, Result};

/// A setting's value.
pub async fn get(connection: &mut Connection, name: &str) -> Result<Option<String>> {
    let row: Option<(String,)> = sqlx::query_as("SELECT value FROM setting WHERE name = $1")
        .bind(name.to_owned())
        .fetch_optional(connection)
        .await?;
    Ok(row.map(|(value,)| value))
}

/// Sets a value.
pub async fn set(connection: &mut Connection, name: &str, value: &str) -> Result<()> {
    sqlx::query(
        "INSERT INTO setting (name, value) VALUES ($1, $2) \
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )
    .bind(name.to_owned())
    .bind(value.to_owned())
    .execute(connection)
    .await?;
    Ok(())
}
