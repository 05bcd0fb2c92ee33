//! A staged meeting: the sample, its links issued, and where they lead.

use huidao_domain::Instant;
use serde_json::{Value, json};

use crate::app::TestApp;

/// The sample's start: 17 October 2022, 14:30 in Shanghai.
pub const MEETING_START: Instant = Instant(1_665_988_200_000);

/// The sample meeting in a workspace.
pub struct Staged {
    /// Its identifier.
    pub meeting: String,
    /// Path of each unit's link, in official order.
    pub links: Vec<String>,
    /// Identifier of each invitation, in official order.
    pub invitations: Vec<String>,
}

/// Loads the sample as it was held and issues every link.
pub async fn stage(app: &TestApp) -> Staged {
    let meeting = app.run("load_sample", json!({ "today": false })).await;
    let meeting = meeting["head"]["id"].as_str().unwrap().to_owned();
    let links = app.run("issue_links", json!({ "meeting": meeting })).await;
    let links = links["links"].as_array().unwrap().clone();
    let path = |link: &Value| {
        let url = link["url"].as_str().unwrap();
        url[url.find("/c/").unwrap()..].to_owned()
    };
    Staged {
        meeting,
        links: links.iter().map(path).collect(),
        invitations: links
            .iter()
            .map(|link| link["invitation"].as_str().unwrap().to_owned())
            .collect(),
    }
}
