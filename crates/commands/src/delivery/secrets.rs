//! Passwords and webhooks at rest: encrypted under the workspace key, which is a file readable by its
//! owner alone. A database file that gets away without the key tells none of them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead as _, KeyInit as _};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use huidao_store::{Connection, settings};

use crate::clock::random;
use crate::{App, Failure, FailureCode, Result};

fn unusable(what: &str) -> Failure {
    tracing::error!(what, "a kept secret cannot be used");
    FailureCode::Unknown.into()
}

fn cipher(app: &App) -> Result<ChaCha20Poly1305> {
    let key = app.key().key_for("secrets")?;
    Ok(ChaCha20Poly1305::new(&Key::from(key)))
}

fn setting(name: &str) -> String {
    format!("secret:{name}")
}

/// Keeps a secret; an empty one is forgotten.
pub(super) async fn keep(
    app: &App,
    connection: &mut Connection,
    name: &str,
    secret: &str,
) -> Result<()> {
    if secret.is_empty() {
        return Ok(settings::set(connection, &setting(name), "").await?);
    }
    let nonce = random::<12>()?;
    let sealed =
        cipher(app)?.encrypt(&Nonce::from(nonce), secret.as_bytes()).map_err(|_| unusable(name))?;
    let text = STANDARD.encode([nonce.as_slice(), &sealed].concat());
    Ok(settings::set(connection, &setting(name), &text).await?)
}

/// A secret; none when there is none.
pub(super) async fn read(
    app: &App,
    connection: &mut Connection,
    name: &str,
) -> Result<Option<String>> {
    let Some(text) =
        settings::get(connection, &setting(name)).await?.filter(|text| !text.is_empty())
    else {
        return Ok(None);
    };
    let bytes = STANDARD.decode(text).map_err(|_| unusable(name))?;
    let (nonce, sealed) = bytes.split_at_checked(12).ok_or_else(|| unusable(name))?;
    let nonce: [u8; 12] = nonce.try_into().map_err(|_| unusable(name))?;
    let plain = cipher(app)?.decrypt(&Nonce::from(nonce), sealed).map_err(|_| unusable(name))?;
    String::from_utf8(plain).map(Some).map_err(|_| unusable(name))
}
