//! Sign-in of browsers: one-time keys and the sessions they open. Only hashes are stored.

use huidao_domain::Instant;

use crate::{Connection, Result};

/// Keeps a new one-time key until it is used or expires.
pub async fn add_key(
    connection: &mut Connection,
    key_hash: &str,
    expires_at: Instant,
) -> Result<()> {
    sqlx::query("INSERT INTO sign_in_key (key_hash, expires_at) VALUES ($1, $2)")
        .bind(key_hash.to_owned())
        .bind(expires_at.ms())
        .execute(connection)
        .await?;
    Ok(())
}

/// Uses up a key; false when it is unknown, used or expired. Two uses at once: one wins.
pub async fn use_key(connection: &mut Connection, key_hash: &str, now: Instant) -> Result<bool> {
    let done = sqlx::query("DELETE FROM sign_in_key WHERE key_hash = $1 AND expires_at > $2")
        .bind(key_hash.to_owned())
        .bind(now.ms())
        .execute(connection)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Opens a session; sessions and keys that have expired go.
pub async fn open(
    connection: &mut Connection,
    token_hash: &str,
    now: Instant,
    expires_at: Instant,
) -> Result<()> {
    sqlx::query("DELETE FROM session WHERE expires_at <= $1")
        .bind(now.ms())
        .execute(&mut *connection)
        .await?;
    sqlx::query("DELETE FROM sign_in_key WHERE expires_at <= $1")
        .bind(now.ms())
        .execute(&mut *connection)
        .await?;
    sqlx::query("INSERT INTO session (token_hash, expires_at) VALUES ($1, $2)")
        .bind(token_hash.to_owned())
        .bind(expires_at.ms())
        .execute(connection)
        .await?;
    Ok(())
}

/// Whether a session is open.
pub async fn is_open(connection: &mut Connection, token_hash: &str, now: Instant) -> Result<bool> {
    let row: Option<(i64,)> =
        sqlx::query_as("SELECT expires_at FROM session WHERE token_hash = $1 AND expires_at > $2")
            .bind(token_hash.to_owned())
            .bind(now.ms())
            .fetch_optional(connection)
            .await?;
    Ok(row.is_some())
}
