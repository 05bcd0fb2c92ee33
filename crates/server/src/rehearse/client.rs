//! The two ends that a rehearsal speaks for: an organiser's browser and contacts' phones.

use std::sync::atomic::{AtomicI64, Ordering};

use huidao_commands::Result;
use reqwest::StatusCode;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::broken;

/// Speaks HTTP and counts requests.
pub(crate) struct Client {
    /// The organiser's browser, which keeps its session.
    http: reqwest::Client,
    /// Phones keep nothing: each is a device of its own.
    phones: reqwest::Client,
    base: String,
    requests: AtomicI64,
}

/// What a contact's page shows, as far as a rehearsal reads it.
pub(crate) struct PhonePage {
    /// The version that an answer starts from.
    pub version: String,
    /// People who can be checked in.
    pub attendees: Vec<String>,
}

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sent {
    /// It is the unit's answer.
    Taken,
    /// It waits for the organiser.
    Asked,
}

impl Client {
    pub fn new(base: &str) -> Result<Self> {
        huidao_delivery::choose_ciphers();
        let client = |is_browser| {
            reqwest::Client::builder()
                .cookie_store(is_browser)
                .pool_max_idle_per_host(128)
                .redirect(reqwest::redirect::Policy::none())
                .timeout(std::time::Duration::from_mins(1))
                .build()
                .map_err(broken)
        };
        let (http, phones) = (client(true)?, client(false)?);
        Ok(Self { http, phones, base: base.to_owned(), requests: AtomicI64::new(0) })
    }

    pub fn requests(&self) -> i64 {
        self.requests.load(Ordering::Relaxed)
    }

    async fn send(&self, request: reqwest::RequestBuilder) -> Result<(StatusCode, String)> {
        self.requests.fetch_add(1, Ordering::Relaxed);
        let response = request.send().await.map_err(broken)?;
        let status = response.status();
        Ok((status, response.text().await.map_err(broken)?))
    }

    pub async fn sign_in(&self, key: &str) -> Result<()> {
        let request = self
            .http
            .post(format!("{}/session", self.base))
            .json(&serde_json::json!({ "key": key }));
        let (status, text) = self.send(request).await?;
        if status == StatusCode::NO_CONTENT {
            Ok(())
        } else {
            Err(broken(format!("/session: {status} {text}")))
        }
    }

    /// Runs a command as the organiser.
    pub async fn command<T: DeserializeOwned>(&self, name: &str, input: &Value) -> Result<T> {
        let request = self.http.post(format!("{}/api/{name}", self.base)).json(input);
        let (status, text) = self.send(request).await?;
        if status != StatusCode::OK {
            return Err(broken(format!("{name}: {status} {text}")));
        }
        serde_json::from_str(&text).map_err(broken)
    }

    /// Opens a contact's link.
    pub async fn open(&self, url: &str) -> Result<PhonePage> {
        let (status, html) = self.send(self.phones.get(url)).await?;
        if status != StatusCode::OK {
            return Err(broken(format!("a link answered {status}")));
        }
        Ok(PhonePage {
            version: values(&html, "version").into_iter().next().unwrap_or_default(),
            attendees: values(&html, "attendee"),
        })
    }

    /// Sends an answer.
    pub async fn answer(&self, url: &str, form: &[(String, String)]) -> Result<Sent> {
        self.requests.fetch_add(1, Ordering::Relaxed);
        let request = self.phones.post(format!("{url}/reply")).form(form);
        let answer = request.send().await.map_err(broken)?;
        let status = answer.status();
        let to = answer.headers().get(reqwest::header::LOCATION).cloned();
        let text = answer.text().await.map_err(broken)?;
        match to.as_ref().and_then(|to| to.to_str().ok()) {
            Some(to) if to.contains("asked=1") => Ok(Sent::Asked),
            Some(_) => Ok(Sent::Taken),
            None => Err(broken(format!("a reply answered {status}: {text}"))),
        }
    }

    /// Taps "check in"; true when the page says so.
    pub async fn check_in(&self, url: &str, attendee: &str) -> Result<bool> {
        let form = [("attendee", attendee)];
        let (status, _) =
            self.send(self.phones.post(format!("{url}/check-in")).form(&form)).await?;
        Ok(status == StatusCode::OK)
    }
}

/// Values of the inputs with this name, in the order of the page.
fn values(html: &str, name: &str) -> Vec<String> {
    let start = format!("name=\"{name}\" value=\"");
    html.match_indices(&start)
        .filter_map(|(at, _)| html.get(at + start.len()..)?.split('"').next())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::values;

    #[test]
    fn values_of_a_form_are_found() {
        let html = r#"<input type="hidden" name="attendee" value="a"><input name="attendee" value="b"><input name="attendee" value="c"#;
        assert_eq!(values(html, "attendee"), ["a", "b", "c"], "a cut page does not break it");
        assert!(values(html, "version").is_empty());
    }
}
