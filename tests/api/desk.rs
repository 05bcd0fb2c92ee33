//! The desk at the door: its list, what it hands in, people who came unnamed.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_tests::{Answer, MEETING_START, need};
use serde_json::{Value, json};

#[path = "../../crates/documents/tests/support/codes.rs"]
mod printed;

use crate::arrival::{Doors, doors};

fn event(n: u32) -> String {
    format!("01928c6e-0000-7000-8000-0000000e{n:04x}")
}

async fn ask(doors: &Doors, path: &str, command: &str, input: &Value) -> Answer {
    let request = Request::post(format!("{path}/api/{command}"))
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(input.to_string()))
        .unwrap();
    doors.app.send(request).await
}

fn handed(events: &[Value], device: &str, offset_ms: i64) -> Value {
    let now = MEETING_START.plus_minutes(-20).ms();
    json!({ "device": device, "sent_at": now + offset_ms, "events": events })
}

fn seen(n: u32, attendee: &Value, minutes_before: i64, offset_ms: i64) -> Value {
    let at = MEETING_START.plus_minutes(-20 - minutes_before).ms() + offset_ms;
    json!({ "id": event(n), "attendee": attendee, "kind": "check_in", "at": at })
}

#[tokio::test]
async fn a_desk_sees_its_list_and_hands_in_the_same_thing_twice_without_harm() {
    let doors = doors(&["19900000101", "19900000102"]).await;
    let path = doors.venue_path(&doors.venue, "desk").await;
    assert_eq!(doors.app.get(&path, "en").await.status, StatusCode::OK);
    let list = ask(&doors, &path, "show_desk", &json!({})).await.json();
    let own: Vec<&Value> = list["people"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["name"].as_str().unwrap().starts_with('许'))
        .collect();
    assert_eq!(own.len(), 2);
    assert_eq!(own[0]["phone_tail"], "0101", "a desk sees no more of a number");
    assert!(!list.to_string().contains("19900000101"));
    let one = seen(1, &own[0]["id"], 3, 0);
    let first =
        ask(&doors, &path, "record_at_desk", &handed(std::slice::from_ref(&one), "a", 0)).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.text);
    assert_eq!(first.json()["results"][0]["failure"], json!(null));
    ask(&doors, &path, "record_at_desk", &handed(&[one], "a", 0)).await;
    let events = doors.app.run("list_events", json!({ "attendee": own[0]["id"] })).await;
    assert_eq!(events["events"].as_array().unwrap().len(), 1, "once on record");
    assert_eq!(events["events"][0]["at"], MEETING_START.plus_minutes(-23).ms());
    assert_eq!(doors.flags().await.len(), 0, "the same event is no oddity");
    let organiser = ask(&doors, &path, "list_meetings", &json!({})).await;
    assert_eq!(organiser.status, StatusCode::FORBIDDEN, "a desk is no organiser");
    let unknown = seen(9, &json!(event(9)), 1, 0);
    let mixed = [unknown, seen(2, &own[1]["id"], 1, 0)];
    let mixed = ask(&doors, &path, "record_at_desk", &handed(&mixed, "a", 0)).await.json();
    assert_eq!(mixed["results"][0]["failure"]["code"], "not_found");
    assert_eq!(mixed["results"][1]["failure"], json!(null), "nobody pays for a neighbour");
}

#[tokio::test]
async fn two_desks_that_saw_one_person_agree_on_the_earliest_and_wrong_clocks_are_set_right() {
    let doors = doors(&["19900000101"]).await;
    let here = doors.venue_path(&doors.venue, "desk").await;
    let there = doors.venue_path(&doors.other, "desk").await;
    let who = &doors.people[0]["attendee"];
    let late = handed(&[seen(1, who, 2, 0)], "a", 0);
    ask(&doors, &here, "record_at_desk", &late).await;
    let wrong = 600_000;
    let early = handed(&[seen(2, who, 9, wrong)], "b", wrong);
    ask(&doors, &there, "record_at_desk", &early).await;
    let record = doors.app.run("show_record", json!({ "meeting": doors.staged.meeting })).await;
    let people = record["people"].as_array().unwrap();
    let row = people.iter().find(|row| row["attendee"] == *who).unwrap();
    let earliest = MEETING_START.plus_minutes(-29).ms();
    assert_eq!(row["arrived_at"], earliest, "ten minutes fast, and set right");
    let mut kinds: Vec<String> =
        doors.flags().await.iter().map(|flag| flag["kind"].as_str().unwrap().to_owned()).collect();
    kinds.sort();
    assert_eq!(kinds, ["clock_wrong", "two_venues"]);
}

#[tokio::test]
async fn who_came_unnamed_counts_once_approved() {
    let doors = doors(&["19900000101"]).await;
    let path = doors.venue_path(&doors.venue, "desk").await;
    let list = ask(&doors, &path, "show_desk", &json!({})).await.json();
    let unit = &list["units"][0]["id"];
    let guest = event(77);
    let walk_in =
        json!({ "id": guest, "unit": unit, "name": "临时来宾", "title": "", "phone": "" });
    let mut input = handed(&[seen(5, &json!(guest), 0, 0)], "a", 0);
    input["walk_ins"] = json!([walk_in]);
    let before = doors.app.run("show_day", json!({ "meeting": doors.staged.meeting })).await;
    for _ in 0..2 {
        let done = ask(&doors, &path, "record_at_desk", &input).await.json();
        let failures: Vec<&Value> =
            done["results"].as_array().unwrap().iter().map(|row| &row["failure"]).collect();
        assert_eq!(failures, [&json!(null), &json!(null)], "{done}");
    }
    let after = doors.app.run("show_day", json!({ "meeting": doors.staged.meeting })).await;
    assert_eq!(after["head"]["counts"], before["head"]["counts"], "it does not count yet");
    let flags = doors.flags().await;
    assert_eq!((flags.len(), &flags[0]["kind"]), (1, &json!("walk_in")));
    let page = doors.app.get(&doors.staged.links[0], "en").await;
    assert!(page.text.contains("waiting for approval"), "{}", page.text);
    let settle = json!({ "meeting": doors.staged.meeting, "flags": [flags[0]["flag"]],
        "accept": true, "note": "" });
    doors.app.run("settle_flags", settle).await;
    let counted = doors.app.run("show_day", json!({ "meeting": doors.staged.meeting })).await;
    let counts = &counted["head"]["counts"];
    assert_eq!(counts["present"], before["head"]["counts"]["present"].as_i64().unwrap() + 1);
    assert_eq!(counts["expected"], before["head"]["counts"]["expected"].as_i64().unwrap() + 1);
    // The unit's own answer neither drops nor doubles the guest.
    let replies = doors.app.run("show_replies", json!({ "meeting": doors.staged.meeting })).await;
    let own = &replies["units"][0];
    assert!(!own["attendees"].to_string().contains("临时来宾"));
    let again = json!({ "meeting": doors.staged.meeting, "unit": own["unit"], "remark": "改",
        "lines": [], "version": own["version"] });
    let refused = doors.app.post("save_reply", again).await;
    assert_eq!(refused.code(), "nobody_named");
    let present = doors.app.run("show_day", json!({ "meeting": doors.staged.meeting })).await;
    assert_eq!(present["head"]["counts"], *counts);
}

#[tokio::test]
async fn a_desk_takes_its_own_entry_back_and_says_who_left() {
    let doors = doors(&["19900000101"]).await;
    let path = doors.venue_path(&doors.venue, "desk").await;
    let who = &doors.people[0]["attendee"];
    ask(&doors, &path, "record_at_desk", &handed(&[seen(1, who, 1, 0)], "a", 0)).await;
    assert_eq!(doors.present().await, 1);
    let now = MEETING_START.plus_minutes(-20).ms();
    let undo = json!({ "id": event(2), "attendee": who, "kind": "undo", "target": event(1),
        "at": now, "reason": "点错" });
    ask(&doors, &path, "record_at_desk", &handed(&[undo], "a", 0)).await;
    assert_eq!(doors.present().await, 0);
    let lost = json!({ "id": event(3), "attendee": who, "kind": "undo", "at": now });
    let lost = ask(&doors, &path, "record_at_desk", &handed(&[lost], "a", 0)).await.json();
    assert_eq!(lost["results"][0]["failure"]["code"], "invalid_input");
    let mut long = seen(4, who, 1, 0);
    long["reason"] = json!("长".repeat(5000));
    let both = [long, seen(5, who, 1, 0)];
    let both = ask(&doors, &path, "record_at_desk", &handed(&both, "a", 0)).await.json();
    let failed = |at: usize| both["results"].as_array().unwrap()[at]["failure"]["code"].clone();
    assert_eq!(failed(0), "text_too_long", "{both}");
    assert_eq!(failed(1), json!(null), "one entry keeps no other out");
    let many: Vec<Value> = (0..501).map(|n| seen(n + 100, who, 1, 0)).collect();
    let refused = ask(&doors, &path, "record_at_desk", &handed(&many, "a", 0)).await;
    assert_eq!(refused.code(), "too_much_at_once");
}

#[tokio::test]
async fn who_came_unnamed_and_is_handed_in_after_closing_leaves_the_seal_whole() {
    let doors = doors(&["19900000101"]).await;
    let path = doors.venue_path(&doors.venue, "desk").await;
    let list = ask(&doors, &path, "show_desk", &json!({})).await.json();
    let meeting = &doors.staged.meeting;
    for to in ["under_way", "closed"] {
        let input = json!({ "meeting": meeting, "to": to, "reason": "" });
        doors.app.run("advance_meeting", input).await;
    }
    let guest = event(78);
    let mut input = handed(&[seen(6, &json!(guest), 0, 0)], "a", 0);
    input["walk_ins"] = json!([{ "id": guest, "unit": list["units"][0]["id"], "name": "迟交来宾",
        "title": "", "phone": "" }]);
    let done = ask(&doors, &path, "record_at_desk", &input).await.json();
    assert!(
        done["results"].as_array().unwrap().iter().all(|row| row["failure"].is_null()),
        "{done}"
    );
    let mut connection = doors.app.store.store.read().await.unwrap();
    let mut result = huidao_store::seals::Verification::default();
    let id = meeting.clone().try_into().unwrap();
    huidao_store::seals::verify(&mut connection, &id, &mut result).await.unwrap();
    assert_eq!(result.differences, [], "an uploaded entry is no tampering");
    let kinds: Vec<Value> = doors.flags().await.iter().map(|flag| flag["kind"].clone()).collect();
    assert!(kinds.contains(&json!("after_close")), "and the organiser is told: {kinds:?}");
}

#[tokio::test]
async fn badges_carry_the_code_that_a_desk_reads() {
    let doors = doors(&["19900000101", "19900000102"]).await;
    let (app, meeting) = (&doors.app, &doors.staged.meeting);
    let text = async |file: Value| {
        assert_eq!(file["media_type"], "application/pdf");
        let bytes = STANDARD.decode(file["content"].as_str().unwrap()).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("badges.pdf");
        std::fs::write(&path, bytes).unwrap();
        let tool = need("pdftotext", "poppler-utils");
        let read = std::process::Command::new(tool).arg(&path).arg("-").output().unwrap();
        String::from_utf8(read.stdout).unwrap()
    };
    let all = json!({ "meeting": meeting, "language": "zh-CN" });
    let all = text(app.run("export_badges", all).await).await;
    assert!(all.contains("许㛃0") && all.contains("许㛃1"), "{all}");
    let there = json!({ "meeting": meeting, "venue": doors.other, "language": "zh-CN" });
    let nobody = app.post("export_badges", there).await;
    assert_eq!(nobody.code(), "no_badges", "nobody of that venue is named: {}", nobody.text);
    let path = doors.venue_path(&doors.venue, "desk").await;
    let one = json!({ "attendees": [doors.people[1]["attendee"]], "language": "zh-CN" });
    let request = Request::post(format!("{path}/api/export_desk_badges"))
        .header(header::CONTENT_TYPE, "application/json")
        .body(one.to_string().into())
        .unwrap();
    let answer = app.send(request).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    let name = doors.people[1]["name"].as_str().unwrap();
    let other = doors.people[0]["name"].as_str().unwrap();
    let file = answer.json();
    let printed = printed::codes(&STANDARD.decode(file["content"].as_str().unwrap()).unwrap());
    let list = ask(&doors, &path, "show_desk", &json!({})).await.json();
    let mut people = list["people"].as_array().unwrap().iter();
    let pass = people.find(|row| row["id"] == doors.people[1]["attendee"]).unwrap()["pass"].clone();
    let [code] = &printed[..] else { panic!("{printed:?}") };
    assert!(code.ends_with(&format!("/p/{}", pass.as_str().unwrap())), "{code}, {pass}");
    let own = text(file).await;
    assert!(own.contains(name) && !own.contains(other), "{own}");
    let request = Request::post(format!("{path}/api/export_badges"))
        .header(header::CONTENT_TYPE, "application/json")
        .body(json!({ "meeting": meeting, "language": "en" }).to_string().into())
        .unwrap();
    assert_eq!(app.send(request).await.status, StatusCode::FORBIDDEN, "of the desk's people alone");
}

#[tokio::test]
async fn a_desk_lists_the_places_for_which_a_unit_named_nobody() {
    let doors = doors(&["19900000101"]).await;
    let path = doors.venue_path(&doors.venue, "desk").await;
    let list = async || ask(&doors, &path, "show_desk", &json!({})).await.json();
    let desk = list().await;
    let unnamed = |desk: &Value| -> i64 {
        desk["units"].as_array().unwrap().iter().map(|unit| unit["unnamed"].as_i64().unwrap()).sum()
    };
    let people = desk["people"].as_array().unwrap().iter();
    let named = i64::try_from(people.filter(|row| row["elsewhere"].is_null()).count()).unwrap();
    let missing = desk["counts"]["counts"]["missing"].as_i64().unwrap();
    assert_eq!(named + unnamed(&desk), missing, "the list and the count line say the same");
    let silent =
        desk["units"].as_array().unwrap().iter().find(|unit| unit["unnamed"] != 0).unwrap();
    let walk_in = json!({ "id": "01928c6e-0000-7000-8000-0000000d0001", "unit": silent["id"],
        "name": "何䶮", "title": "", "phone": "" });
    let input = json!({ "device": "a", "sent_at": MEETING_START.plus_minutes(-20), "events": [],
        "walk_ins": [walk_in] });
    ask(&doors, &path, "record_at_desk", &input).await;
    assert_eq!(unnamed(&list().await), unnamed(&desk) - 1, "who came takes one of the places");
}

#[tokio::test]
async fn a_closed_desk_takes_nobody_who_comes_now_and_all_who_came_before_it_heard() {
    let doors = doors(&["19900000101", "19900000102"]).await;
    let path = doors.venue_path(&doors.venue, "desk").await;
    doors.policy(&["link"], "off").await;
    let id = |at: usize| &doors.people[at]["attendee"];
    let events = [seen(1, id(0), 0, 0), seen(2, id(1), 5, 0)];
    let done = ask(&doors, &path, "record_at_desk", &handed(&events, "a", 0)).await.json();
    let failures: Vec<Value> = done["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["failure"]["code"].clone())
        .collect();
    assert!(failures.contains(&json!("way_closed")) && failures.contains(&json!(null)), "{done}");
    assert_eq!(doors.present().await, 1);
    let again = [seen(2, id(1), 0, 0)];
    let done = ask(&doors, &path, "record_at_desk", &handed(&again, "a", 0)).await.json();
    assert_eq!(done["results"][0]["failure"], json!(null), "what is on record is not refused");
    let walk_in = json!({ "id": "01928c6e-0000-7000-8000-0000000d0002",
        "unit": doors.people[0]["unit"], "name": "何䶮", "title": "", "phone": "" });
    let mut come = handed(&[seen(3, &walk_in["id"], 0, 0)], "a", 0);
    come["walk_ins"] = json!([walk_in]);
    let done = ask(&doors, &path, "record_at_desk", &come).await.json();
    let mut results = done["results"].as_array().unwrap().iter();
    assert!(results.all(|row| row["failure"]["code"] == "way_closed"), "{done}");
    let list = ask(&doors, &path, "show_desk", &json!({})).await.text;
    assert!(!list.contains("何䶮"), "who was refused is not on the list");
}
