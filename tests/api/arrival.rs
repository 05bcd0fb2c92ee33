//! Arrival by link, by the code on a venue's screen, by phone number: what each policy takes, what is
//! refused, what is recorded and told to the organiser.

use axum::http::{Request, StatusCode, header};
use huidao_tests::{Answer, MEETING_START, Staged, TestApp, stage};
use serde_json::{Value, json};

/// A staged meeting whose doors are open, with one answered unit.
pub struct Doors {
    pub app: TestApp,
    pub staged: Staged,
    /// The first unit's people.
    pub people: Vec<Value>,
    /// The first unit's venue in the meeting.
    pub venue: String,
    /// Another venue.
    pub other: String,
}

/// Names people of the first unit, one a number.
pub async fn doors(numbers: &[&str]) -> Doors {
    let app = TestApp::at(MEETING_START.plus_minutes(-3 * 24 * 60)).await;
    let staged = stage(&app).await;
    let board = app.run("show_board", json!({ "meeting": staged.meeting })).await;
    let unit = board["columns"][0]["cards"][0]["unit"].clone();
    let lines: Vec<Value> = numbers
        .iter()
        .enumerate()
        .map(|(at, number)| {
            json!({ "id": null, "name": format!("许㛃{at}"), "title": "科长", "phone": number,
                "answer": "attend", "reason": "", "substitute_name": "", "substitute_title": "",
                "substitute_phone": "" })
        })
        .collect();
    let reply = json!({ "meeting": staged.meeting, "unit": unit, "remark": "", "lines": lines,
        "version": 0 });
    app.run("save_reply", reply).await;
    app.run("issue_venue_links", json!({ "meeting": staged.meeting })).await;
    app.clock.set(MEETING_START.plus_minutes(-20));
    let day = app.run("show_day", json!({ "meeting": staged.meeting, "unit": unit })).await;
    let people: Vec<Value> = day["people"].as_array().unwrap().clone();
    let venue = people[0]["meeting_venue"].as_str().unwrap().to_owned();
    let other = day["venues"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["meeting_venue"].as_str().unwrap())
        .find(|id| *id != venue)
        .unwrap()
        .to_owned();
    Doors { app, staged, people, venue, other }
}

impl Doors {
    /// Path of a venue's link.
    pub async fn venue_path(&self, venue: &str, kind: &str) -> String {
        let listed =
            self.app.run("list_venue_links", json!({ "meeting": self.staged.meeting })).await;
        let venues = listed["venues"].as_array().unwrap();
        let row = venues.iter().find(|row| row["meeting_venue"] == venue).unwrap();
        let links = row["links"].as_array().unwrap();
        let url = links.iter().find(|link| link["kind"] == kind).unwrap()["url"].as_str().unwrap();
        let start = url.find("://").map_or(0, |at| at + 3);
        url[start..].find('/').map(|at| url[start + at..].to_owned()).unwrap()
    }

    /// Path of the code on a venue's screen now.
    pub async fn code(&self, venue: &str) -> String {
        let path = self.venue_path(venue, "screen").await;
        let state = self.app.get(&format!("{path}/state"), "en").await;
        assert_eq!(state.status, StatusCode::OK, "{}", state.text);
        format!("/s/{}", state.json()["code"].as_str().unwrap())
    }

    pub async fn policy(&self, ways: &[&str], signature: &str) {
        let policy = json!({ "ways": ways, "signature": signature, "moves": true, "masked": true });
        let input = json!({ "meeting": self.staged.meeting, "venue": null, "policy": policy });
        self.app.run("save_arrivals", input).await;
    }

    pub async fn flags(&self) -> Vec<Value> {
        let listed = self.app.run("list_flags", json!({ "meeting": self.staged.meeting })).await;
        listed["flags"].as_array().unwrap().clone()
    }

    /// How many people are there.
    pub async fn present(&self) -> i64 {
        let day = self.app.run("show_day", json!({ "meeting": self.staged.meeting })).await;
        day["head"]["counts"]["present"].as_i64().unwrap()
    }

    fn id(&self, at: usize) -> &str {
        self.people[at]["attendee"].as_str().unwrap()
    }

    /// Finds the one whom a number stands for after a scan, and answers the code of that person.
    pub async fn found(&self, scan: &str, number: &str) -> (String, String) {
        let page = self.app.get(scan, "en").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        let ticket = between(&page.text, "action=\"", "/find");
        let found = self.app.form(&format!("{ticket}/find"), &[("phone", number)]).await;
        assert_eq!(found.status, StatusCode::OK, "{}", found.text);
        (ticket, between(&found.text, "name=\"pass\" value=\"", "\""))
    }
}

fn between(text: &str, start: &str, end: &str) -> String {
    let from = text.find(start).unwrap_or_else(|| panic!("{start} in {text}")) + start.len();
    text[from..from + text[from..].find(end).unwrap()].to_owned()
}

/// POST of a form with cookies.
async fn form_with(app: &TestApp, path: &str, cookie: &str, pairs: &[(&str, &str)]) -> Answer {
    let body: Vec<String> = pairs.iter().map(|(key, value)| format!("{key}={value}")).collect();
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::ACCEPT_LANGUAGE, "en")
        .header(header::COOKIE, cookie)
        .body(body.join("&").into())
        .unwrap();
    app.send(request).await
}

#[tokio::test]
async fn who_has_no_link_checks_in_by_the_code_and_a_number() {
    let doors = doors(&["19900000101"]).await;
    let scan = doors.code(&doors.venue).await;
    let (ticket, pass) = doors.found(&scan, "19900000101").await;
    let page = doors.app.form(&format!("{ticket}/find"), &[("phone", "199 0000 0101")]).await;
    assert!(page.text.contains("许*0"), "the name is masked until it is confirmed: {}", page.text);
    let done = doors.app.form(&format!("{ticket}/check-in"), &[("pass", &pass)]).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    assert!(done.text.contains("14:10"), "{}", done.text);
    assert_eq!(doors.present().await, 1);
    let again = doors.app.form(&format!("{ticket}/check-in"), &[("pass", &pass)]).await;
    assert!(again.text.contains("Already"), "a second tap shows the first arrival: {}", again.text);
    assert_eq!(doors.present().await, 1);
    let unknown = doors.app.form(&format!("{ticket}/find"), &[("phone", "19900009999")]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert!(unknown.text.contains("desk"), "it says what to do: {}", unknown.text);
}

#[tokio::test]
async fn a_code_is_good_for_some_seconds_and_a_photo_of_it_is_told() {
    let doors = doors(&["19900000101", "19900000102"]).await;
    let scan = doors.code(&doors.venue).await;
    doors.app.clock.set(huidao_domain::Instant(MEETING_START.plus_minutes(-20).ms() + 25_000));
    let page = doors.app.get(&scan, "en").await;
    assert!(!page.text.contains("run out"), "one step later it is still good");
    doors.app.clock.set(MEETING_START.plus_minutes(-18));
    let (ticket, pass) = doors.found(&scan, "19900000101").await;
    let page = doors.app.get(&scan, "en").await;
    assert!(page.text.contains("run out"), "{}", page.text);
    let refused = doors.app.form(&format!("{ticket}/check-in"), &[("pass", &pass)]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text);
    assert_eq!(doors.present().await, 0, "a photo passed on is no arrival");
    let flags = doors.flags().await;
    assert_eq!((flags.len(), &flags[0]["kind"]), (1, &json!("stale_code")));
    assert!(flags[0]["shown_at"].as_i64().unwrap() < flags[0]["at"].as_i64().unwrap());
    let settle = json!({ "meeting": doors.staged.meeting, "flags": [flags[0]["flag"]],
        "accept": true, "note": "本人在场" });
    doors.app.run("settle_flags", settle).await;
    assert_eq!(doors.present().await, 1, "the organiser lets it count");
}

#[tokio::test]
async fn a_made_up_code_leads_nowhere_and_a_scan_holds_ten_minutes() {
    let doors = doors(&["19900000101"]).await;
    let scan = doors.code(&doors.venue).await;
    let mut forged = scan.clone().into_bytes();
    let last = forged.len() - 1;
    forged[last] = if forged[last] == b'0' { b'1' } else { b'0' };
    let gone = doors.app.get(std::str::from_utf8(&forged).unwrap(), "en").await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    let (ticket, pass) = doors.found(&scan, "19900000101").await;
    doors.app.clock.set(MEETING_START.plus_minutes(-9));
    let late = doors.app.form(&format!("{ticket}/check-in"), &[("pass", &pass)]).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text);
    assert!(late.text.contains("scan"), "it says what to do: {}", late.text);
    assert_eq!(doors.present().await, 0);
}

#[tokio::test]
async fn a_link_alone_is_not_enough_where_the_code_is_asked_for() {
    let doors = doors(&["19900000101"]).await;
    doors.policy(&["link_and_code"], "off").await;
    let link = &doors.staged.links[0];
    let page = doors.app.get(link, "en").await;
    assert!(page.text.contains("Scan the code"), "{}", page.text);
    let refused = doors.app.form(&format!("{link}/check-in"), &[("attendee", doors.id(0))]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text);
    let scan = doors.code(&doors.venue).await;
    let page = doors.app.get(&scan, "en").await;
    assert!(page.text.contains("check-in link first"), "{}", page.text);
    // The phone that opened the link is known to the scan.
    let token = link.rsplit('/').next().unwrap();
    let cookie = format!("huidao_link={token}");
    let request = Request::get(&scan)
        .header(header::COOKIE, &cookie)
        .header(header::ACCEPT_LANGUAGE, "en")
        .body(axum::body::Body::empty())
        .unwrap();
    let page = doors.app.send(request).await;
    assert!(page.text.contains("许㛃0"), "its own unit's people: {}", page.text);
    let ticket = between(&page.text, "action=\"", "/check-in");
    let form = [("attendee", doors.id(0))];
    let done = form_with(&doors.app, &format!("{ticket}/check-in"), &cookie, &form).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    let events = json!({ "attendee": doors.id(0) });
    let events = doors.app.run("list_events", events).await;
    assert_eq!(events["events"][0]["source"], "venue_code");
}

#[tokio::test]
async fn a_venue_may_have_a_policy_of_its_own() {
    let doors = doors(&["19900000101"]).await;
    let policy = json!({ "ways": ["desk"], "signature": "off", "moves": false, "masked": true });
    let input = json!({ "meeting": doors.staged.meeting, "venue": doors.venue, "policy": policy });
    doors.app.run("save_arrivals", input).await;
    let link = &doors.staged.links[0];
    let refused = doors.app.form(&format!("{link}/check-in"), &[("attendee", doors.id(0))]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let path = doors.venue_path(&doors.venue, "screen").await;
    let state = doors.app.get(&format!("{path}/state"), "en").await.json();
    assert_eq!(state["code"], "", "a desk needs no code on the screen");
    let other = doors.venue_path(&doors.other, "screen").await;
    let state = doors.app.get(&format!("{other}/state"), "en").await.json();
    assert_ne!(state["code"], "", "the other venues follow the meeting");
    let back = json!({ "meeting": doors.staged.meeting, "venue": doors.venue, "policy": null });
    doors.app.run("save_arrivals", back).await;
    let done = doors.app.form(&format!("{link}/check-in"), &[("attendee", doors.id(0))]).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
}

#[tokio::test]
async fn who_scans_at_another_venue_is_asked_and_then_counted_there() {
    let doors = doors(&["19900000101"]).await;
    let scan = doors.code(&doors.other).await;
    let (ticket, pass) = doors.found(&scan, "19900000101").await;
    let asked = doors.app.form(&format!("{ticket}/check-in"), &[("pass", &pass)]).await;
    assert_eq!(asked.status, StatusCode::CONFLICT);
    assert!(asked.text.contains("name=\"move\""), "{}", asked.text);
    assert_eq!(doors.present().await, 0, "nothing happens before the answer");
    let form = [("pass", pass.as_str()), ("move", "1")];
    let done = doors.app.form(&format!("{ticket}/check-in"), &form).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    let day = doors.app.run("show_day", json!({ "meeting": doors.staged.meeting })).await;
    let at = |venue: &str| {
        let rows = day["venues"].as_array().unwrap();
        rows.iter().find(|row| row["meeting_venue"] == venue).unwrap()["counts"].clone()
    };
    assert_eq!(at(&doors.other)["present"], 1, "counted where they sit");
    assert_eq!(at(&doors.venue)["present"], 0);
    let record = doors.app.run("show_record", json!({ "meeting": doors.staged.meeting })).await;
    assert_eq!(record["total"], day["head"]["counts"], "day and record agree");
    assert_eq!(record["venues"], day["venues"], "venue by venue");
}

#[tokio::test]
async fn one_person_at_two_venues_is_on_record_and_told() {
    let doors = doors(&["19900000101"]).await;
    let here = doors.code(&doors.venue).await;
    let (ticket, pass) = doors.found(&here, "19900000101").await;
    doors.app.form(&format!("{ticket}/check-in"), &[("pass", &pass)]).await;
    let there = doors.code(&doors.other).await;
    let (ticket, pass) = doors.found(&there, "19900000101").await;
    let again = doors.app.form(&format!("{ticket}/check-in"), &[("pass", &pass)]).await;
    assert!(again.text.contains("Already"), "{}", again.text);
    let events = doors.app.run("list_events", json!({ "attendee": doors.id(0) })).await;
    assert_eq!(events["events"].as_array().unwrap().len(), 2, "every sighting is kept");
    let flags = doors.flags().await;
    assert_eq!((flags.len(), &flags[0]["kind"]), (1, &json!("two_venues")));
    let day = doors.app.run("show_day", json!({ "meeting": doors.staged.meeting })).await;
    let name = |venue: &str| {
        let mut rows = day["venues"].as_array().unwrap().iter();
        rows.find(|row| row["meeting_venue"] == venue).unwrap()["name"].clone()
    };
    let told = (&flags[0]["first_venue"], &flags[0]["venue"]);
    assert_eq!(told, (&name(&doors.venue), &name(&doors.other)), "it says where first");
    let undo = json!({ "attendee": doors.id(0), "reason": "点错" });
    doors.app.run("undo_check_in", undo).await;
    let first = doors.flags().await[0]["first_venue"].clone();
    assert_eq!(first, "", "what was taken back names no place");
}

#[tokio::test]
async fn one_device_that_signs_for_many_is_told_once() {
    let numbers: Vec<String> = (0..8).map(|n| format!("1990000011{n}")).collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let doors = doors(&numbers).await;
    let scan = doors.code(&doors.venue).await;
    for number in &numbers {
        let (ticket, pass) = doors.found(&scan, number).await;
        let cookie = "huidao_device=0123456789abcdefghijkl";
        let path = format!("{ticket}/check-in");
        let done = form_with(&doors.app, &path, cookie, &[("pass", &pass)]).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    }
    assert_eq!(doors.present().await, 8, "nobody is refused in silence");
    let flags = doors.flags().await;
    assert_eq!((flags.len(), &flags[0]["kind"]), (1, &json!("one_device")));
    assert_eq!(flags[0]["people"].as_array().unwrap().len(), 8, "it names them all");
    let settle = json!({ "meeting": doors.staged.meeting, "flags": [flags[0]["flag"]],
        "accept": false, "note": "" });
    let refused = doors.app.post("settle_flags", settle.clone()).await;
    assert_eq!(refused.code(), "reason_missing", "taking arrivals back wants a reason");
    let mut settle = settle;
    settle["note"] = json!("代签");
    doors.app.run("settle_flags", settle).await;
    assert_eq!(doors.present().await, 0, "what the device signed is taken back");
}

#[tokio::test]
async fn a_required_signature_is_kept_as_strokes() {
    let doors = doors(&["19900000101"]).await;
    doors.policy(&["link"], "required").await;
    let link = &doors.staged.links[0];
    let page = doors.app.get(link, "en").await;
    assert!(page.text.contains("/confirm"), "the button leads to the pad: {}", page.text);
    let id = doors.id(0).to_owned();
    let pad = doors.app.form(&format!("{link}/confirm"), &[("attendee", &id)]).await;
    assert_eq!(pad.status, StatusCode::OK, "{}", pad.text);
    assert!(pad.text.contains("canvas") && pad.text.contains("许㛃0"));
    let path = format!("{link}/check-in");
    for strokes in ["", "1,1", "nonsense", &"1,1 ".repeat(9000)] {
        let form = [("attendee", id.as_str()), ("strokes", strokes)];
        let refused = doors.app.form(&path, &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{strokes:.20}");
    }
    assert_eq!(doors.present().await, 0);
    let form = [("attendee", id.as_str()), ("strokes", "10,20 30,40 50,60;100,200 300,210")];
    let done = doors.app.form(&path, &form).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    let mut connection = doors.app.store.store.read().await.unwrap();
    let meeting = doors.staged.meeting.clone().try_into().unwrap();
    let kept = huidao_store::signatures::of_meeting(&mut connection, &meeting).await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].strokes, "10,20 30,40 50,60;100,200 300,210");
}

#[tokio::test]
async fn a_code_of_another_meeting_proves_nothing() {
    let doors = doors(&["19900000101"]).await;
    let scan = doors.code(&doors.venue).await;
    let (ticket, _) = doors.found(&scan, "19900000101").await;
    // The same units and people in a second meeting of the same time.
    let first = json!({ "meeting": doors.staged.meeting });
    let plan = doors.app.run("reuse_plan", first).await;
    let mut plan = plan;
    plan["plan"]["starts_at"] = json!(MEETING_START.ms());
    plan["plan"]["ends_at"] = json!(MEETING_START.plus_minutes(120).ms());
    plan["plan"]["reply_deadline"] = json!(null);
    let input = json!({ "plan": plan["plan"], "units": plan["units"] });
    let second = doors.app.run("schedule_meeting", input).await["head"]["id"].clone();
    let board = doors.app.run("show_board", json!({ "meeting": second })).await;
    let unit = board["columns"][0]["cards"][0]["unit"].clone();
    let line = json!({ "id": null, "name": "何䶮", "title": "", "phone": "19900000177",
        "answer": "attend", "reason": "", "substitute_name": "", "substitute_title": "",
        "substitute_phone": "" });
    let reply = json!({ "meeting": second, "unit": unit, "remark": "", "lines": [line],
        "version": 0 });
    let reply = doors.app.run("save_reply", reply).await;
    let other = reply["attendees"][0]["id"].as_str().unwrap().to_owned().try_into().unwrap();
    let pass = doors.app.app.key().pass(&other).unwrap();
    for moves in ["", "1"] {
        let form = [("pass", pass.as_str()), ("move", moves)];
        let refused = doors.app.form(&format!("{ticket}/check-in"), &form).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{}", refused.text);
    }
    let day = doors.app.run("show_day", json!({ "meeting": second })).await;
    assert_eq!(day["head"]["counts"]["present"], 0);
}
