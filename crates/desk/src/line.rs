//! The line to the record: requests of a desk over HTTP.

use std::time::Duration;

use huidao_commands::desk::{Desk, DeskRecorded, RecordAtDesk};
use huidao_commands::{Failure, FailureCode};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::address::DeskAddress;

/// A request that takes longer is given up: the line is as good as dead.
const PATIENCE: Duration = Duration::from_secs(15);

/// The longest silence on the line of events before it counts as dead; the record says something every 15 s.
const SILENCE: Duration = Duration::from_secs(40);

/// Requests of one desk.
pub(crate) struct Line {
    http: reqwest::Client,
    address: DeskAddress,
}

fn lost(error: &reqwest::Error) -> Failure {
    // Without the address: it carries the link's secret.
    let detail = if error.is_timeout() { "timeout" } else { "no connection" };
    tracing::debug!(detail, "the record was not reached");
    Failure::from(FailureCode::NetworkFailed).with("detail", detail)
}

impl Line {
    pub fn new(address: DeskAddress) -> Result<Self, Failure> {
        huidao_delivery::choose_ciphers();
        let http = reqwest::Client::builder()
            .connect_timeout(PATIENCE)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| lost(&error))?;
        Ok(Self { http, address })
    }

    async fn ask<T: DeserializeOwned>(
        &self,
        command: &str,
        input: &impl Serialize,
    ) -> Result<T, Failure> {
        let request = self.http.post(self.address.command(command)).json(input).timeout(PATIENCE);
        let answer = request.send().await.map_err(|error| lost(&error))?;
        let is_fine = answer.status().is_success();
        let body = answer.bytes().await.map_err(|error| lost(&error))?;
        let unreadable = || Failure::from(FailureCode::NetworkFailed).with("detail", "answer");
        if is_fine {
            return serde_json::from_slice(&body).map_err(|_| unreadable());
        }
        // A proxy in between may answer in its own words.
        Err(serde_json::from_slice(&body).unwrap_or_else(|_| unreadable()))
    }

    /// The list as the record has it.
    pub async fn list(&self) -> Result<Desk, Failure> {
        self.ask("show_desk", &serde_json::json!({})).await
    }

    /// Hands in what was seen.
    pub async fn hand_in(&self, input: &RecordAtDesk) -> Result<DeskRecorded, Failure> {
        self.ask("record_at_desk", input).await
    }

    /// Opens the line on which the record says that something changed.
    pub async fn listen(&self, events: &mut Option<reqwest::Response>) -> Result<(), Failure> {
        if events.is_some() {
            return Ok(());
        }
        let silence = || Failure::from(FailureCode::NetworkFailed).with("detail", "silence");
        let asked = self.http.get(self.address.events()).send();
        let answer = tokio::time::timeout(PATIENCE, asked).await.map_err(|_| silence())?;
        let answer = answer.map_err(|error| lost(&error))?;
        *events = Some(answer).filter(|answer| answer.status().is_success());
        Ok(())
    }

    /// Waits until the record says that something changed, or the line breaks.
    pub async fn heard(&self, events: &mut Option<reqwest::Response>) -> Result<(), Failure> {
        let Some(stream) = events else { return Ok(()) };
        loop {
            let piece = tokio::time::timeout(SILENCE, stream.chunk()).await;
            match piece {
                Ok(Ok(Some(bytes))) if bytes.windows(5).any(|part| part == b"data:") => {
                    return Ok(());
                }
                // A sign of life.
                Ok(Ok(Some(_))) => {}
                _ => {
                    *events = None;
                    return Err(Failure::from(FailureCode::NetworkFailed).with("detail", "silence"));
                }
            }
        }
    }
}
