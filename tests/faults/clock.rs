//! The clock of the server is set back by an hour in the middle of the check-ins, with phones, a screen and the
//! organiser's browser on real sockets: who arrived stays, what comes after that comes after it, codes go on.

use std::process::Command;

use huidao_commands::{Clock, sign_in};
use huidao_server::{Service, Workspace};
use huidao_tests::{Crowd, MEETING_START, Seat, built, crowd};
use serde_json::{Value, json};

struct Phones {
    http: reqwest::Client,
    at: String,
    meeting: String,
}

impl Phones {
    async fn run(&self, command: &str, input: Value) -> Value {
        let request = self.http.post(format!("{}/api/{command}", self.at)).json(&input);
        let answer = request.send().await.unwrap();
        let (status, text) = (answer.status(), answer.text().await.unwrap());
        assert_eq!(status, 200, "{command}: {text}");
        serde_json::from_str(&text).unwrap()
    }

    /// Asks for English, as a phone does.
    async fn form(&self, path: &str, form: &[(&str, &str)]) -> (u16, String) {
        let request = self.http.post(format!("{}{path}", self.at)).form(form);
        let answer = request.header("accept-language", "en").send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }

    async fn get(&self, path: &str) -> (u16, String) {
        let request = self.http.get(format!("{}{path}", self.at));
        let answer = request.header("accept-language", "en").send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }

    async fn tap(&self, seat: &Seat) -> (u16, String) {
        self.form(&format!("/c/{}/check-in", seat.token), &[("attendee", &seat.attendee)]).await
    }

    async fn row(&self, seat: &Seat) -> Value {
        let record = self.run("show_record", json!({ "meeting": self.meeting })).await;
        let mut people = record["people"].as_array().unwrap().iter();
        people.find(|row| row["attendee"] == json!(seat.attendee)).unwrap().clone()
    }

    /// Path of the code on a screen.
    async fn code(&self, screen: &str) -> String {
        let (status, state) = self.get(&format!("{screen}/state")).await;
        assert_eq!(status, 200, "{state}");
        let state: Value = serde_json::from_str(&state).unwrap();
        format!("/s/{}", state["code"].as_str().unwrap())
    }

    /// Scans a code and finds a number: the form to check in with.
    async fn found(&self, code: &str, number: &str) -> (String, String) {
        let (status, page) = self.get(code).await;
        assert_eq!(status, 200, "{page}");
        let ticket = between(&page, "action=\"", "/find");
        let (status, page) = self.form(&format!("{ticket}/find"), &[("phone", number)]).await;
        assert_eq!(status, 200, "{page}");
        (format!("{ticket}/check-in"), between(&page, "name=\"pass\" value=\"", "\""))
    }
}

fn between(text: &str, start: &str, end: &str) -> String {
    let from = text.find(start).unwrap_or_else(|| panic!("{start} in {text}")) + start.len();
    text[from..from + text[from..].find(end).unwrap()].to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_set_back_by_an_hour_loses_nobody_and_puts_nothing_before_what_was() {
    let data = tempfile::tempdir().unwrap();
    let before = MEETING_START.plus_minutes(-5);
    let clock = Clock::manual(before);
    let workspace = Workspace::open(data.path(), None, clock.clone()).await.unwrap();
    let size = Crowd { venues: 1, units: 1, people: 8, starts_at: MEETING_START };
    let (meeting, seats) = crowd(&workspace.app, size).await;
    let anywhere = "127.0.0.1:0".parse().unwrap();
    let service = Service::start(workspace.app.clone(), anywhere, None).await.unwrap();
    let phones = Phones {
        http: huidao_tests::http(),
        at: format!("http://{}", service.address()),
        meeting: meeting.to_string(),
    };
    let key = sign_in::new_key(&workspace.app).await.unwrap();
    let request = phones.http.post(format!("{}/session", phones.at)).json(&json!({ "key": key }));
    assert_eq!(request.send().await.unwrap().status(), 204);
    let links = phones.run("issue_venue_links", json!({ "meeting": meeting })).await;
    let links = links["venues"][0]["links"].as_array().unwrap().clone();
    let screen = links.iter().find(|link| link["kind"] == "screen").unwrap()["url"].clone();
    let screen = format!("/v/{}", screen.as_str().unwrap().rsplit('/').next().unwrap());

    let [stays, leaves, excused, undone, comes_after, scans] = &seats[..6] else { unreachable!() };
    for seat in [stays, leaves, excused, undone] {
        assert_eq!(phones.tap(seat).await.0, 200);
    }
    let old_code = phones.code(&screen).await;
    let (old_ticket, pass) = phones.found(&old_code, "19900000005").await;

    let after = before.plus_minutes(-60);
    clock.set(after);

    let (status, page) = phones.tap(stays).await;
    assert!(status == 200 && page.contains("14:25"), "the first arrival is shown: {page}");
    assert_eq!(phones.row(stays).await["arrived_at"], json!(before));

    phones.run("check_out", json!({ "attendee": leaves.attendee })).await;
    let row = phones.row(leaves).await;
    assert!(row["left_at"].as_i64() >= row["arrived_at"].as_i64(), "left after the arrival: {row}");
    assert_eq!(phones.tap(leaves).await.0, 200);
    let row = phones.row(leaves).await;
    assert_eq!(row["left_at"], json!(null), "back again: {row}");
    assert_eq!(row["arrived_at"], json!(before), "and came first when they came first");

    let leave = json!({ "attendee": excused.attendee, "presence": "on_leave", "reason": "出差" });
    phones.run("correct_attendance", leave).await;
    assert_eq!(phones.row(excused).await["presence"], "on_leave", "what is said last counts");
    let here = json!({ "attendee": excused.attendee, "presence": "present", "reason": "又来了" });
    phones.run("correct_attendance", here).await;
    assert_eq!(phones.row(excused).await["presence"], "present");

    let undo = json!({ "attendee": undone.attendee, "reason": "点错" });
    phones.run("undo_check_in", undo).await;
    assert_eq!(phones.row(undone).await["presence"], "expected");
    assert_eq!(phones.tap(undone).await.0, 200);
    let row = phones.row(undone).await;
    assert_eq!(row["presence"], "present");
    assert_eq!(row["arrived_at"], json!(after), "what was taken back does not make anybody late");

    assert_eq!(phones.tap(comes_after).await.0, 200);
    assert_eq!(phones.row(comes_after).await["arrived_at"], json!(after), "by the clock of now");

    let (status, page) = phones.form(&old_ticket, &[("pass", &pass)]).await;
    assert!(status == 409 && page.contains("scan"), "a scan from before asks for another: {page}");
    let (status, page) = phones.get(&old_code).await;
    assert!(status == 409 && page.contains("scan"), "so does a code from before: {page}");
    assert_eq!(phones.row(scans).await["presence"], "expected");
    let code = phones.code(&screen).await;
    assert_ne!(code, old_code);
    let (ticket, pass) = phones.found(&code, "19900000005").await;
    assert_eq!(phones.form(&ticket, &[("pass", &pass)]).await.0, 200);
    assert_eq!(phones.row(scans).await["presence"], "present", "the code on the screen works");

    let day = phones.run("show_day", json!({ "meeting": meeting })).await;
    assert_eq!(day["head"]["counts"]["present"], 6);
    let came: Vec<i64> =
        day["arrivals"].as_array().unwrap().iter().map(|row| row["at"].as_i64().unwrap()).collect();
    assert!(came.is_sorted_by(|a, b| a >= b), "the latest first: {came:?}");

    service.stop().await;
    workspace.close().await;
    let verified = Command::new(built("huidao-server"))
        .args(["verify", "--json", "--data"])
        .arg(data.path())
        .output()
        .unwrap();
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stdout));
}
