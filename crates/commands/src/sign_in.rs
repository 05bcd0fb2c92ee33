//! Sign-in of browsers to a headless workspace: a printed one-time key opens a session.

use huidao_store::sessions as rows;

use crate::keys::{hash_token, is_token, new_secret};
use crate::{App, FailureCode, Result};

/// A printed key works this long.
const KEY_MINUTES: i64 = 24 * 60;

/// A session lasts this long.
pub const SESSION_MINUTES: i64 = 30 * 24 * 60;

/// A new one-time key.
pub async fn new_key(app: &App) -> Result<String> {
    let key = new_secret()?;
    let mut transaction = app.write().await?;
    let expires = app.now().plus_minutes(KEY_MINUTES);
    rows::add_key(&mut transaction, &hash_token(&key), expires).await?;
    transaction.commit().await?;
    Ok(key)
}

/// Uses up a key and opens a session; returns its token.
pub async fn open_session(app: &App, key: &str) -> Result<String> {
    // What cannot be a key does not get to the database.
    if !is_token(key) {
        return Err(FailureCode::WrongKey.into());
    }
    let token = new_secret()?;
    let now = app.now();
    let mut transaction = app.write().await?;
    if !rows::use_key(&mut transaction, &hash_token(key), now).await? {
        return Err(FailureCode::WrongKey.into());
    }
    rows::open(&mut transaction, &hash_token(&token), now, now.plus_minutes(SESSION_MINUTES))
        .await?;
    transaction.commit().await?;
    Ok(token)
}

/// Whether a session's token is good.
pub async fn is_signed_in(app: &App, token: &str) -> Result<bool> {
    let mut connection = app.read().await?;
    Ok(rows::is_open(&mut connection, &hash_token(token), app.now()).await?)
}
