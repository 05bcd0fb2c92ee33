//! The address of a desk's link.

use huidao_commands::{Failure, FailureCode};

/// A desk's link: where the record is, and the token that opens the desk.
#[derive(Clone, PartialEq, Eq)]
pub struct DeskAddress {
    base: String,
    token: String,
}

impl std::fmt::Debug for DeskAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DeskAddress({}/d/…)", self.base)
    }
}

impl DeskAddress {
    /// What commands of the desk are posted to.
    pub(crate) fn command(&self, name: &str) -> String {
        format!("{}/d/{}/api/{name}", self.base, self.token)
    }

    /// Where changes are heard.
    pub(crate) fn events(&self) -> String {
        format!("{}/d/{}/events", self.base, self.token)
    }

    /// The link's secret.
    pub(crate) fn token(&self) -> &str {
        &self.token
    }

    /// The link as it was given.
    pub fn link(&self) -> String {
        format!("{}/d/{}", self.base, self.token)
    }
}

impl std::str::FromStr for DeskAddress {
    type Err = Failure;

    fn from_str(text: &str) -> Result<Self, Failure> {
        let refused = || Failure::from(FailureCode::NoDeskLink);
        let text = text.trim();
        let text = text.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
        let (base, token) = text.rsplit_once("/d/").ok_or_else(refused)?;
        let host = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://"));
        let is_token = token.len() == 22 && token.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !is_token || host.is_none_or(str::is_empty) {
            return Err(refused());
        }
        Ok(Self { base: base.to_owned(), token: token.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_desk_link_is_one() {
        let token = "0123456789abcdefghijAB";
        let link = format!("https://meet.example.org/d/{token}");
        let address: DeskAddress = format!(" {link}/?lang=en ").parse().unwrap();
        assert_eq!(address.link(), link);
        assert!(!format!("{address:?}").contains(token), "the secret is not written to logs");
        for bad in ["", "x", "https://meet.example.org/c/0123456789abcdefghijAB", "ftp://a/d/0"] {
            assert!(bad.parse::<DeskAddress>().is_err(), "{bad}");
        }
    }
}
