//! The server goes and comes back, at the same address and on the same data: screens and desks that were open go
//! on by themselves.

use huidao_commands::Clock;
use huidao_commands::desk::{DeskEvent, DeskEventKind, RecordAtDesk};
use huidao_desk::LocalDesk;
use huidao_domain::Presence;
use huidao_server::Workspace;
use huidao_tests::{Crowd, Seat, Server, crowd};
use serde_json::{Value, json};

use crate::branch::until;
use crate::taps::Load;

/// The count line of a screen, as its page asks for it; none while nobody answers.
async fn count(http: &reqwest::Client, screen: &str) -> Option<String> {
    let answer = http.get(format!("{screen}/state?lang=en")).send().await.ok()?;
    let state: Value = answer.error_for_status().ok()?.json().await.ok()?;
    Some(state["count"].as_str().unwrap().to_owned())
}

fn seen(n: usize, seat: &Seat) -> RecordAtDesk {
    let now = Clock::System.now();
    let event = DeskEvent {
        id: format!("01928c6e-0000-7000-9000-{n:012x}").try_into().unwrap(),
        attendee: seat.attendee.clone().try_into().unwrap(),
        kind: DeskEventKind::CheckIn,
        target: None,
        at: now,
        reason: String::new(),
    };
    RecordAtDesk { device: String::new(), sent_at: now, walk_ins: Vec::new(), events: vec![event] }
}

#[tokio::test(flavor = "multi_thread")]
async fn screens_and_desks_go_on_by_themselves_when_the_server_is_back() {
    let data = tempfile::tempdir().unwrap();
    let workspace = Workspace::open(data.path(), None, Clock::System).await.unwrap();
    let starts_at = Clock::System.now().plus_minutes(30);
    let size = Crowd { venues: 1, units: 2, people: 5, starts_at };
    let (meeting, seats) = crowd(&workspace.app, size).await;
    workspace.close().await;
    let mut server = Server::start(data.path());
    let address = server.address.clone();
    let load = Load::of(&server, meeting.as_str(), &[]).await;
    let links = load.run("issue_venue_links", json!({ "meeting": meeting })).await;
    let links = links["venues"][0]["links"].as_array().unwrap();
    let url = |kind: &str| {
        let link = links.iter().find(|link| link["kind"] == kind).unwrap();
        link["url"].as_str().unwrap()
    };
    let (http, screen) = (huidao_tests::http(), url("screen"));
    let folder = tempfile::tempdir().unwrap();
    let desk = LocalDesk::open(folder.path(), url("desk").parse().unwrap(), Clock::System).unwrap();
    until("the desk has its list", async || desk.show().is_ok_and(|list| list.online)).await;
    assert!(count(&http, screen).await.unwrap().contains("Present 0"));

    for round in 0..3 {
        let (by_link, at_desk) = (&seats[2 * round], &seats[2 * round + 1]);
        server.kill();
        desk.record(&seen(round, at_desk)).unwrap();
        until("the desk says that it is offline", async || !desk.show().unwrap().online).await;
        assert_eq!(count(&http, screen).await, None);

        server = Server::start_again(&address, data.path());
        let load = Load::of(&server, meeting.as_str(), std::slice::from_ref(by_link)).await;
        assert_eq!(load.tap_all().await.len(), 1);
        let present = 2 * (round + 1);
        until("the desk has handed in and knows who came by link", async || {
            let list = desk.show().unwrap();
            let here = list.people.iter().filter(|one| one.presence == Presence::Present);
            list.online && list.waiting == 0 && here.count() == present
        })
        .await;
        let line = count(&http, screen).await.unwrap();
        assert!(line.contains(&format!("Present {present}")), "the same address shows: {line}");
    }
}
