//! Settings of the workspace.

use huidao_store::settings as rows;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::text::words;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// Name of the setting for the office's name.
pub(crate) const OFFICE_NAME: &str = "office_name";
/// Name of the setting for whom contacts ask.
pub(crate) const OFFICE_CONTACT: &str = "office_contact";
/// Name of the setting for the address that links start with.
pub(crate) const PUBLIC_URL: &str = "public_url";

/// Input of `show_settings`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct ShowSettings {}

/// Settings.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Settings {
    /// The office's name, printed on sheets.
    pub office_name: String,
    /// Whom contacts ask, such as a name with a phone; shown on phone pages and letters.
    #[serde(default)]
    pub office_contact: String,
    /// What links start with; empty: the address that the program listens on.
    pub public_url: String,
}

/// Shows the settings.
pub async fn show_settings(app: &App, _actor: &Actor, _input: ShowSettings) -> Result<Settings> {
    let mut connection = app.read().await?;
    Ok(Settings {
        office_name: rows::get(&mut connection, OFFICE_NAME).await?.unwrap_or_default(),
        office_contact: rows::get(&mut connection, OFFICE_CONTACT).await?.unwrap_or_default(),
        public_url: rows::get(&mut connection, PUBLIC_URL).await?.unwrap_or_default(),
    })
}

/// An address that links can start with: `http(s)://host[:port][/path]` without a trailing slash.
pub fn parse_public_url(text: &str) -> Result<String> {
    let url = text.trim().trim_end_matches('/');
    if url.is_empty() {
        return Ok(String::new());
    }
    let refuse = || Failure::from(FailureCode::InvalidInput).with("detail", url);
    let rest =
        url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).ok_or_else(refuse)?;
    let plain = rest.bytes().all(|byte| byte.is_ascii_graphic() && !b"?#\\\"<>@".contains(&byte));
    if rest.is_empty() || rest.starts_with([':', '/']) || !plain || url.len() > 200 {
        return Err(refuse());
    }
    Ok(url.to_owned())
}

/// Changes the settings.
pub async fn save_settings(app: &App, actor: &Actor, input: Settings) -> Result<Settings> {
    let public_url = parse_public_url(&input.public_url)?;
    let office_name = words(&input.office_name)?;
    let office_contact = words(&input.office_contact)?;
    let mut transaction = app.write().await?;
    rows::set(&mut transaction, OFFICE_NAME, &office_name).await?;
    rows::set(&mut transaction, OFFICE_CONTACT, &office_contact).await?;
    rows::set(&mut transaction, PUBLIC_URL, &public_url).await?;
    app.note(&mut transaction, actor, None, "save_settings", &[]).await?;
    transaction.commit().await?;
    app.announce(Topic::Settings, None);
    app.announce(Topic::Service, None);
    Ok(Settings { office_name, office_contact, public_url })
}

#[cfg(test)]
mod tests {
    use super::parse_public_url;

    #[test]
    fn a_public_address_is_plain_http() {
        assert_eq!(
            parse_public_url(" https://meet.example.org/ ").unwrap(),
            "https://meet.example.org"
        );
        assert_eq!(parse_public_url("").unwrap(), "");
        for bad in [
            "meet.example.org",
            "ftp://x",
            "https://",
            "https://a b",
            "https://x?y",
            "javascript:alert(1)",
        ] {
            assert!(parse_public_url(bad).is_err(), "{bad} must be refused");
        }
    }
}
