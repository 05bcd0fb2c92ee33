//! The day: live counts that agree with the record, roll call, readiness, announcements, a dead branch.

use axum::http::StatusCode;
use huidao_tests::{MEETING_START, TestApp, stage};
use serde_json::{Value, json};
use sqlx::Connection as _;

use crate::arrival::doors;

#[tokio::test]
async fn the_day_follows_every_kind_of_change_and_agrees_with_the_record() {
    let doors = doors(&["19900000101", "19900000102", "19900000103"]).await;
    let (app, meeting) = (&doors.app, &doors.staged.meeting);
    let agree = async |what: &str| {
        let day = app.run("show_day", json!({ "meeting": meeting })).await;
        let record = app.run("show_record", json!({ "meeting": meeting })).await;
        assert_eq!(day["head"]["counts"], record["total"], "after {what}");
        // What is kept in memory against what is counted from the tables.
        let counted = app.run("show_meeting", json!({ "meeting": meeting })).await;
        assert_eq!(day["head"]["counts"], counted["head"]["counts"], "after {what}");
        assert_eq!(day["venues"], record["venues"], "after {what}");
        let latest = day["curve"].as_array().unwrap().last().map(|point| point["present"].clone());
        let present = record["total"]["present"].clone();
        assert_eq!(latest.unwrap_or(json!(0)), present, "the curve ends there after {what}");
        day
    };
    agree("nothing").await;
    let id = |at: usize| doors.people[at]["attendee"].clone();
    let link = &doors.staged.links[0];
    app.form(&format!("{link}/check-in"), &[("attendee", id(0).as_str().unwrap())]).await;
    let day = agree("a tap").await;
    assert_eq!(day["arrivals"][0]["attendee"], id(0));
    app.run("check_in", json!({ "attendee": id(1) })).await;
    agree("a check-in by hand").await;
    app.run("check_out", json!({ "attendee": id(1) })).await;
    agree("a departure").await;
    app.run("undo_check_in", json!({ "attendee": id(0), "reason": "点错" })).await;
    let day = agree("an undo").await;
    assert!(day["arrivals"].as_array().unwrap().iter().all(|one| one["attendee"] != id(0)));
    let leave = json!({ "attendee": id(2), "presence": "on_leave", "reason": "出差" });
    app.run("correct_attendance", leave).await;
    agree("a correction").await;
    app.run("move_person", json!({ "attendee": id(1), "venue": doors.other })).await;
    let day = agree("a move").await;
    let there = json!({ "meeting": meeting, "venue": doors.other, "presence": "present" });
    let shown = app.run("show_day", there).await;
    assert_eq!(shown["people"][0]["attendee"], id(1), "{}", shown["people"]);
    assert!(day["head"]["counts"]["present"].as_i64().unwrap() > 0);
}

#[tokio::test]
async fn people_are_found_by_venue_standing_head_and_words() {
    let doors = doors(&["19900000101", "19900000102"]).await;
    let show = async |extra: Value| {
        let mut input = json!({ "meeting": doors.staged.meeting });
        input.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        doors.app.run("show_day", input).await
    };
    let all = show(json!({})).await;
    let total = all["found"].as_i64().unwrap();
    assert_eq!(all["head"]["counts"]["expected"], total, "one row a place");
    let few = show(json!({ "limit": 3 })).await;
    assert_eq!((few["people"].as_array().unwrap().len(), few["found"].as_i64()), (3, Some(total)));
    let by_name = show(json!({ "search": "许㛃1" })).await;
    assert_eq!(by_name["found"], 1);
    let by_tail = show(json!({ "search": "0102" })).await;
    assert_eq!(by_tail["people"][0]["name"], "许㛃1");
    let by_initials = show(json!({ "search": "dhq" })).await;
    assert!(by_initials["found"].as_i64().unwrap() > 0, "initials of 定海区");
    let heads = show(json!({ "heads": true })).await;
    assert_eq!(heads["found"], 0, "nobody was named as head");
    let missing = show(json!({ "presence": "expected" })).await;
    assert_eq!(missing["found"], all["head"]["counts"]["missing"]);
    let here = show(json!({ "venue": doors.venue })).await;
    let rows = here["people"].as_array().unwrap();
    assert!(rows.iter().all(|row| row["meeting_venue"] == json!(doors.venue)));
}

#[tokio::test]
async fn a_roll_call_goes_in_order_and_again_for_those_not_heard() {
    let app = TestApp::at(MEETING_START.plus_minutes(-30)).await;
    let staged = stage(&app).await;
    let show = async || {
        app.run("show_roll_call", json!({ "meeting": staged.meeting, "language": "zh-CN" })).await
    };
    let start = show().await;
    let waiting: Vec<Value> = start["waiting"].as_array().unwrap().clone();
    assert_eq!((start["round"].as_i64(), waiting.len()), (Some(1), 2), "two branches");
    assert_eq!(start["result"], "");
    let call = async |venue: &Value, round: i64, answer: Value, heads: Value, note: &str| {
        let input = json!({ "meeting": staged.meeting, "venue": venue, "round": round,
            "answer": answer, "headcount": heads, "note": note, "language": "zh-CN" });
        app.run("call_venue", input).await
    };
    call(&waiting[0], 1, json!("heard"), json!(4), "").await;
    let after = call(&waiting[1], 1, json!("no_answer"), json!(null), "正在联系").await;
    assert_eq!((&after["round"], &after["waiting"]), (&json!(2), &json!([waiting[1]])));
    assert_eq!(after["complete"], false);
    let words = after["result"].as_str().unwrap();
    assert!(words.contains("1 个应答正常") && words.contains("正在联系"), "{words}");
    let done = call(&waiting[1], 2, json!("heard"), json!(3), "").await;
    assert_eq!((&done["complete"], &done["waiting"]), (&json!(true), &json!([])));
    assert!(done["result"].as_str().unwrap().contains("7 人"), "{}", done["result"]);
    let undone = call(&waiting[1], 2, json!(null), json!(null), "").await;
    assert_eq!(undone["waiting"], json!([waiting[1]]), "an answer is taken back");
    let input = json!({ "meeting": staged.meeting, "venue": waiting[0], "round": 0,
        "answer": "heard", "headcount": -1, "note": "", "language": "zh-CN" });
    let refused = app.post("call_venue", input.clone()).await;
    assert_eq!(refused.code(), "invalid_headcount", "{}", refused.text);
    let mut input = input;
    input["headcount"] = json!(3);
    assert_eq!(app.post("call_venue", input).await.code(), "invalid_input", "there is no round 0");
}

#[tokio::test]
async fn a_coordinator_fills_the_checklist_and_the_board_shows_a_light() {
    let doors = doors(&["19900000101"]).await;
    let (app, meeting) = (&doors.app, &doors.staged.meeting);
    let path = doors.venue_path(&doors.other, "coordinator").await;
    let page = app.get(&path, "en").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("Not tested yet"), "{}", page.text);
    let items = ["line", "picture", "sound", "camera", "microphones", "room", "operator"];
    let mut pairs: Vec<(&str, &str)> = items.iter().map(|item| (*item, "good")).collect();
    pairs.extend([("operator-phone", "not a phone"), ("note", "话筒杂音")]);
    pairs[4].1 = "trouble";
    let refused = app.form_with_files(&path, &pairs, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("话筒杂音"), "what was entered stays: {}", refused.text);
    pairs[7].1 = "19900000001";
    let lie = app.form_with_files(&path, &pairs, &[("photo", "room.jpg", b"<html>")]).await;
    assert_eq!(lie.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", lie.text);
    let photo = b"\xff\xd8\xff\xe0 a photo";
    let sent = app.form_with_files(&path, &pairs, &[("photo", "room.jpg", photo)]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let board = app.run("show_readiness", json!({ "meeting": meeting })).await;
    let venues = board["venues"].as_array().unwrap();
    let own = venues.iter().find(|row| row["meeting_venue"] == json!(doors.other)).unwrap();
    assert_eq!((&own["readiness"], own["checks"].as_array().unwrap().len()), (&json!("red"), 1));
    let check = &own["checks"][0]["id"];
    let file = app.run("open_readiness_photo", json!({ "meeting": meeting, "check": check })).await;
    assert_eq!(file["media_type"], "image/jpeg");
    let found = json!({ "marks": vec!["good"; 7], "operator": "王五", "operator_phone": "",
        "note": "" });
    let call = json!({ "meeting": meeting, "venue": doors.other, "found": found });
    app.run("log_test_call", call).await;
    let day = app.run("show_day", json!({ "meeting": meeting })).await;
    let lights = day["readiness"].as_array().unwrap();
    let light = lights.iter().find(|row| row["meeting_venue"] == json!(doors.other)).unwrap();
    assert_eq!(light["readiness"], "green", "the latest test counts");
}

#[tokio::test]
async fn an_announcement_stands_on_pages_and_screens_of_those_concerned() {
    let doors = doors(&["19900000101"]).await;
    let (app, meeting) = (&doors.app, &doors.staged.meeting);
    let blank = json!({ "meeting": meeting, "venue": null, "words": "  ", "send": false });
    assert_eq!(app.post("announce", blank).await.code(), "words_missing");
    let words = json!({ "meeting": meeting, "venue": doors.other, "words": "请到<b>二楼</b>",
        "send": false });
    let announced = app.run("announce", words).await;
    let other = doors.venue_path(&doors.other, "screen").await;
    let screen = app.get(&other, "zh-CN").await;
    assert!(screen.text.contains("&#60;b&#62;二楼") || screen.text.contains("&lt;b&gt;二楼"));
    let page = app.get(&doors.staged.links[0], "zh-CN").await;
    assert!(!page.text.contains("二楼"), "it is for another venue");
    let all = json!({ "meeting": meeting, "venue": null, "words": "会议推迟十分钟", "send": true });
    let all = app.run("announce", all).await;
    assert!(all["unreached"].as_i64().unwrap() > 0, "no channel is set up: {all}");
    let page = app.get(&doors.staged.links[0], "zh-CN").await;
    assert!(page.text.contains("会议推迟十分钟"));
    let first = &announced["announcements"][0]["id"];
    app.run("end_announcement", json!({ "meeting": meeting, "announcement": first })).await;
    let screen = app.get(&format!("{other}/state"), "zh-CN").await.json();
    assert_eq!(screen["announcements"], json!(["会议推迟十分钟"]));
}

#[tokio::test]
async fn people_of_a_dead_branch_move_in_one_step_and_read_where_to_go() {
    let doors = doors(&["19900000101"]).await;
    let (app, meeting) = (&doors.app, &doors.staged.meeting);
    let before = app.run("show_day", json!({ "meeting": meeting })).await;
    let of = |day: &Value, venue: &str| {
        let rows = day["venues"].as_array().unwrap();
        rows.iter().find(|row| row["meeting_venue"] == venue).unwrap()["counts"]["expected"]
            .as_i64()
            .unwrap()
    };
    let sum = of(&before, &doors.venue) + of(&before, &doors.other);
    let same = json!({ "meeting": meeting, "from": doors.venue, "to": doors.venue, "words": "",
        "send": false });
    assert_eq!(app.post("move_venue", same).await.code(), "same_venue");
    let moved = json!({ "meeting": meeting, "from": doors.venue, "to": doors.other,
        "words": "本会场线路中断", "send": true });
    let moved = app.run("move_venue", moved).await;
    assert!(moved["units"].as_i64().unwrap() > 0, "{moved}");
    let after = app.run("show_day", json!({ "meeting": meeting })).await;
    assert_eq!((of(&after, &doors.venue), of(&after, &doors.other)), (0, sum));
    let page = app.get(&doors.staged.links[0], "zh-CN").await;
    let name = after["venues"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["meeting_venue"] == json!(doors.other))
        .unwrap()["name"]
        .as_str()
        .unwrap();
    assert!(page.text.contains(name), "the phone page says where to go: {name}");
    let path = doors.venue_path(&doors.venue, "screen").await;
    let screen = app.get(&path, "zh-CN").await;
    assert!(screen.text.contains("本会场线路中断"));
}

#[tokio::test]
async fn a_screen_shows_masked_names_and_its_link_opens_nothing_else() {
    let doors = doors(&["19900000101"]).await;
    let scan = doors.code(&doors.venue).await;
    let (ticket, pass) = doors.found(&scan, "19900000101").await;
    doors.app.form(&format!("{ticket}/check-in"), &[("pass", &pass)]).await;
    let path = doors.venue_path(&doors.venue, "screen").await;
    let state = doors.app.get(&format!("{path}/state"), "zh-CN").await.json();
    let line = state["arrivals"][0].as_str().unwrap();
    assert!(line.contains("许*0") && !line.contains("许㛃0"), "{line}");
    assert!(state["count"].as_str().unwrap().contains("实到 1"), "{state}");
    let token = path.rsplit('/').next().unwrap();
    for other in ["d", "b"] {
        let page = doors.app.get(&format!("/{other}/{token}"), "en").await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{other}");
    }
    let listed =
        doors.app.run("list_venue_links", json!({ "meeting": doors.staged.meeting })).await;
    let link = listed["venues"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|row| row["links"].as_array().unwrap().clone())
        .find(|link| link["url"].as_str().unwrap().ends_with(token))
        .unwrap();
    assert_ne!(link["seen_at"], json!(null), "the organiser sees that the screen is on");
    doors.app.run("revoke_venue_link", json!({ "link": link["link"] })).await;
    assert_eq!(doors.app.get(&path, "en").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_page_that_was_shown_before_says_what_is_so_now() {
    let doors = doors(&["19900000101", "19900000102"]).await;
    let (app, meeting) = (&doors.app, &doors.staged.meeting);
    let link = &doors.staged.links[0];
    let shows = async |word: &str, what: &str| {
        // Twice: the second may come from what is kept.
        for _ in 0..2 {
            let page = app.get(link, "en").await;
            assert!(page.text.contains(word), "after {what}: {}", page.text);
        }
    };
    app.clock.set(MEETING_START.plus_minutes(-61));
    shows("Check-in opens on this page", "opening it early").await;
    app.clock.set(MEETING_START.plus_minutes(-60));
    shows("/check-in", "the doors opened").await;
    let id = doors.people[0]["attendee"].as_str().unwrap();
    app.form(&format!("{link}/check-in"), &[("attendee", id)]).await;
    shows("Checked in 13:30", "a tap").await;
    app.run("undo_check_in", json!({ "attendee": id, "reason": "点错" })).await;
    let page = app.get(link, "en").await;
    assert!(!page.text.contains("Checked in 13:30"), "{}", page.text);
    let words = json!({ "meeting": meeting, "venue": null, "words": "改到三楼", "send": false });
    app.run("announce", words).await;
    shows("改到三楼", "an announcement").await;
    app.run("save_settings", {
        let mut settings = app.run("show_settings", json!({})).await;
        settings["office_contact"] = json!("办公室 19900000999");
        settings
    })
    .await;
    shows("19900000999", "a setting").await;
    let listed = app.run("list_links", json!({ "meeting": meeting })).await;
    let invitation = &listed["links"][0]["invitation"];
    app.run("revoke_link", json!({ "invitation": invitation })).await;
    assert_eq!(app.get(link, "en").await.status, StatusCode::NOT_FOUND, "a revoked link");
}

#[tokio::test]
async fn a_page_is_not_read_again_while_nothing_changes() {
    let doors = doors(&["19900000101"]).await;
    let link = &doors.staged.links[0];
    assert!(doors.app.get(link, "en").await.text.contains("许㛃0"));
    // Behind the program's back, so that only a second reading would see it.
    let mut other = sqlx::AnyConnection::connect(&doors.app.store.url).await.unwrap();
    sqlx::query("UPDATE attendee SET name = '没人'").execute(&mut other).await.unwrap();
    assert!(doors.app.get(link, "en").await.text.contains("许㛃0"), "it was kept");
    let words = json!({ "meeting": doors.staged.meeting, "venue": null, "words": "请入场",
        "send": false });
    doors.app.run("announce", words).await;
    assert!(doors.app.get(link, "en").await.text.contains("没人"), "read again after a change");
}
