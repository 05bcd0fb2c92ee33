//! A server under load: a meeting under way and phones that tap.

use std::time::{SystemTime, UNIX_EPOCH};

use huidao_tests::{Seat, Server};
use serde_json::{Value, json};

/// A signed-in browser and a meeting whose doors are open.
pub struct Load {
    http: reqwest::Client,
    address: String,
    /// The meeting.
    pub meeting: String,
    /// Each person's link and identifier.
    pub people: Vec<(String, String)>,
}

impl Load {
    /// Signs in.
    pub async fn sign_in(server: &Server) -> reqwest::Client {
        let http = huidao_tests::http();
        let body = json!({ "key": server.key });
        let opened =
            http.post(format!("{}/session", server.address)).json(&body).send().await.unwrap();
        assert_eq!(opened.status(), 204);
        http
    }

    /// A signed-in browser and these people of a meeting that is there already.
    pub async fn of(server: &Server, meeting: &str, seats: &[Seat]) -> Self {
        let link = |seat: &Seat| format!("{}/c/{}", server.address, seat.token);
        Self {
            http: Self::sign_in(server).await,
            address: server.address.clone(),
            meeting: meeting.to_owned(),
            people: seats.iter().map(|seat| (link(seat), seat.attendee.clone())).collect(),
        }
    }

    /// Loads the sample, moved to now, and answers for every unit.
    pub async fn stage(server: &Server) -> Self {
        let http = Self::sign_in(server).await;
        let mut load = Self {
            http,
            address: server.address.clone(),
            meeting: String::new(),
            people: Vec::new(),
        };
        let meeting = load.run("load_sample", json!({ "today": true })).await;
        load.meeting = meeting["head"]["id"].as_str().unwrap().to_owned();
        let links = load.run("issue_links", json!({ "meeting": load.meeting })).await;
        for (n, link) in links["links"].as_array().unwrap().iter().enumerate() {
            let url = link["url"].as_str().unwrap();
            let name = format!("人员{n}");
            let form = [
                ("version", "0"),
                ("name-0", &*name),
                ("rank-0", "principal"),
                ("answer-0", "attend"),
            ];
            let sent = load.http.post(format!("{url}/reply")).form(&form).send().await.unwrap();
            assert!(sent.status().is_success(), "{}", sent.text().await.unwrap());
        }
        let day = load.run("show_day", json!({ "meeting": load.meeting })).await;
        for row in day["people"].as_array().unwrap() {
            let link =
                links["links"].as_array().unwrap().iter().find(|link| link["unit"] == row["unit"]);
            if let (Some(id), Some(link)) = (row["attendee"].as_str(), link) {
                load.people.push((link["url"].as_str().unwrap().to_owned(), id.to_owned()));
            }
        }
        load
    }

    /// A command that must succeed.
    pub async fn run(&self, name: &str, input: Value) -> Value {
        let (status, body) = self.post(name, input).await;
        assert_eq!(status, 200, "{name}: {body}");
        body
    }

    /// A command and what became of it.
    pub async fn post(&self, name: &str, input: Value) -> (u16, Value) {
        let answer = self
            .http
            .post(format!("{}/api/{name}", self.address))
            .json(&input)
            .send()
            .await
            .unwrap();
        (answer.status().as_u16(), answer.json().await.unwrap())
    }

    /// Taps for everybody at once; who was told "checked in".
    pub async fn tap_all(&self) -> Vec<String> {
        let taps: Vec<_> = self
            .people
            .iter()
            .map(|(url, id)| {
                let request = self.http.post(format!("{url}/check-in")).form(&[("attendee", id)]);
                let id = id.clone();
                tokio::spawn(async move {
                    match request.send().await {
                        Ok(answer) if answer.status() == 200 => Some(id),
                        _ => None,
                    }
                })
            })
            .collect();
        let mut told = Vec::new();
        for tap in taps {
            told.extend(tap.await.unwrap());
        }
        told
    }
}

/// A number that differs from run to run.
pub fn varying() -> u64 {
    #[expect(clippy::disallowed_methods, reason = "the moment of a power cut is meant to vary")]
    let now = SystemTime::now();
    u64::from(now.duration_since(UNIX_EPOCH).unwrap().subsec_nanos())
}
