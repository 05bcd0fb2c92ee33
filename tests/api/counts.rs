//! Numbers of a meeting: leave and substitutes count once approved, and counts always add up.

use huidao_tests::{MEETING_START, TestApp, stage};
use serde_json::{Value, json};

fn line(name: &str, answer: &str, reason: &str, substitute: &str) -> Value {
    json!({
        "id": null, "name": name, "title": "", "phone": "", "answer": answer, "reason": reason,
        "substitute_name": substitute, "substitute_title": "", "substitute_phone": "",
    })
}

async fn counts(app: &TestApp, meeting: &str) -> Value {
    let record = app.run("show_record", json!({ "meeting": meeting })).await;
    let total = record["total"].clone();
    let n = |name: &str| total[name].as_i64().unwrap();
    assert_eq!(n("expected"), n("present") + n("leave") + n("missing"), "{total}");
    let by = |list: &str, field: &str| -> i64 {
        record[list]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["counts"][field].as_i64().unwrap())
            .sum()
    };
    for field in ["expected", "present", "leave", "missing", "late", "substitutes"] {
        assert_eq!(by("units", field), n(field), "units add up to the total: {field}");
        assert_eq!(by("venues", field), n(field), "venues add up to the total: {field}");
    }
    total
}

#[tokio::test]
async fn leave_and_substitutes_count_once_they_are_approved() {
    let app = TestApp::at(MEETING_START.plus_minutes(-2 * 24 * 60)).await;
    let staged = stage(&app).await;
    let meeting = staged.meeting.as_str();
    let board = app.run("show_board", json!({ "meeting": meeting })).await;
    let unit = |column: usize, card: usize| board["columns"][column]["cards"][card]["unit"].clone();
    assert_eq!(counts(&app, meeting).await["expected"], 37, "25 units of one and four of three");

    let save = async |unit: Value, lines: Vec<Value>, version: i64| {
        let input = json!({ "meeting": meeting, "unit": unit, "remark": "", "lines": lines, "version": version });
        app.run("save_reply", input).await
    };
    let leave = save(unit(0, 0), vec![line("赵一鸣", "leave", "出差", "")], 0).await;
    let substitute = save(unit(0, 1), vec![line("钱若溪", "substitute", "值班", "何䶮")], 0).await;
    assert_eq!(substitute["attendees"][1]["substitute_for_name"], "钱若溪");
    let before = counts(&app, meeting).await;
    assert_eq!(
        (&before["expected"], &before["leave"]),
        (&json!(37), &json!(0)),
        "asked is not granted"
    );

    let decide = async |person: &Value, approve: bool| {
        let input = json!({ "meeting": meeting, "attendees": [person["id"]], "approve": approve, "note": "" });
        app.run("decide_requests", input).await
    };
    decide(&leave["attendees"][0], true).await;
    decide(&substitute["attendees"][0], true).await;
    let after = counts(&app, meeting).await;
    assert_eq!(
        (&after["expected"], &after["leave"], &after["missing"]),
        (&json!(37), &json!(1), &json!(36))
    );

    app.clock.set(MEETING_START.plus_minutes(15));
    let replaced =
        app.post("check_in", json!({ "attendee": substitute["attendees"][0]["id"] })).await;
    assert_eq!(replaced.code(), "not_attending", "who is replaced stays away");
    let arrived =
        app.run("check_in", json!({ "attendee": substitute["attendees"][1]["id"] })).await;
    assert_eq!(arrived["labels"], json!(["substitute", "late"]));
    let there = counts(&app, meeting).await;
    assert_eq!(
        (&there["present"], &there["substitutes"], &there["late"]),
        (&json!(1), &json!(1), &json!(1))
    );

    let refused = decide(&substitute["attendees"][0], false).await;
    let people = refused["units"].as_array().unwrap().iter().flat_map(|unit| {
        unit["attendees"].as_array().unwrap().iter().filter(|row| row["name"] == "何䶮")
    });
    let decisions: Vec<&Value> = people.map(|row| &row["decision"]).collect();
    assert_eq!(decisions, ["refused"], "a substitute shares the decision");
    let back = counts(&app, meeting).await;
    assert_eq!(
        (&back["present"], &back["expected"]),
        (&json!(0), &json!(37)),
        "nobody approved, nobody counted"
    );
    let record = app.run("show_record", json!({ "meeting": meeting })).await;
    let row =
        record["people"].as_array().unwrap().iter().find(|row| row["name"] == "何䶮").unwrap();
    assert_eq!(row["presence"], "expected", "nor does the list say that the substitute is here");
    let again = app.post("check_in", json!({ "attendee": row["attendee"] })).await;
    assert_eq!(again.code(), "not_approved");

    // Somebody on leave who comes after all is checked in by the organiser.
    let came = app.run("check_in", json!({ "attendee": leave["attendees"][0]["id"] })).await;
    assert_eq!(came["presence"], "present");
}

#[tokio::test]
async fn an_approval_and_an_arrival_stay_with_their_person() {
    let app = TestApp::at(MEETING_START.plus_minutes(-2 * 24 * 60)).await;
    let staged = stage(&app).await;
    let board = app.run("show_board", json!({ "meeting": staged.meeting })).await;
    let unit = board["columns"][0]["cards"][0]["unit"].clone();
    let save = async |id: &Value, name: &str, answer: &str, version: i64| {
        let mut line = line(name, answer, "出差", "");
        line["id"] = id.clone();
        let input = json!({ "meeting": staged.meeting, "unit": unit, "remark": "", "version": version, "lines": [line] });
        app.post("save_reply", input).await
    };
    let asked = save(&Value::Null, "赵一鸣", "leave", 0).await.json();
    let person = asked["attendees"][0]["id"].clone();
    let input =
        json!({ "meeting": staged.meeting, "attendees": [person], "approve": true, "note": "" });
    app.run("decide_requests", input).await;
    let same = save(&person, "赵　一鸣", "leave", 1).await.json();
    assert_eq!(same["attendees"][0]["decision"], "approved", "the same request stays approved");
    let other = save(&person, "钱若溪", "leave", 2).await.json();
    assert_eq!(
        other["attendees"][0]["decision"], "pending",
        "another person's leave was not approved"
    );

    let comes = save(&person, "钱若溪", "attend", 3).await.json();
    assert_eq!(comes["attendees"][0]["decision"], "none");
    app.clock.set(MEETING_START.plus_minutes(-10));
    app.run("check_in", json!({ "attendee": person })).await;
    let renamed = save(&person, "孙子涵", "attend", 4).await;
    assert_eq!(renamed.code(), "on_record", "nobody is recorded as arrived under another name");
    let removed = save(&Value::Null, "孙子涵", "attend", 4).await;
    assert_eq!(removed.code(), "on_record", "nor taken back");
}

#[tokio::test]
async fn who_leaves_by_mistake_is_let_in_again_with_the_first_arrival() {
    let app = TestApp::at(MEETING_START.plus_minutes(-30)).await;
    let staged = stage(&app).await;
    let board = app.run("show_board", json!({ "meeting": staged.meeting })).await;
    let unit = board["columns"][0]["cards"][0]["unit"].clone();
    let input = json!({ "meeting": staged.meeting, "unit": unit, "remark": "", "version": 0,
        "lines": [line("赵一鸣", "attend", "", "")] });
    let person = app.run("save_reply", input).await["attendees"][0]["id"].clone();
    app.run("check_in", json!({ "attendee": person })).await;
    app.clock.set(MEETING_START.plus_minutes(20));
    let left = app.run("check_out", json!({ "attendee": person })).await;
    assert_eq!(left["labels"], json!(["left_early"]));
    app.clock.set(MEETING_START.plus_minutes(21));
    let back = app.run("check_in", json!({ "attendee": person })).await;
    assert_eq!((&back["labels"], &back["left_at"]), (&json!(["present"]), &Value::Null));
    assert_eq!(back["arrived_at"], json!(MEETING_START.plus_minutes(-30).ms()), "and is not late");
}

#[tokio::test]
async fn a_closed_meeting_is_not_opened_by_editing_it() {
    let app = TestApp::at(MEETING_START).await;
    let staged = stage(&app).await;
    for to in ["under_way", "closed"] {
        app.run("advance_meeting", json!({ "meeting": staged.meeting, "to": to, "reason": "" }))
            .await;
    }
    let meeting = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    assert_eq!(meeting["head"]["editable"], false);
    let plan = json!({ "title": "x", "kind": "", "host": "", "chair": "", "moderator": "", "note": "",
        "starts_at": meeting["head"]["starts_at"], "ends_at": meeting["head"]["ends_at"],
        "time_zone": "Asia/Shanghai", "reply_deadline": null, "rules": meeting["rules"], "agenda": [],
        "venues": [{ "venue": meeting["venues"][0]["venue"], "role": "main" }] });
    let edit = app
        .post(
            "edit_meeting",
            json!({ "meeting": staged.meeting, "plan": plan, "version": meeting["version"] }),
        )
        .await;
    assert_eq!(edit.code(), "wrong_state");
    app.run(
        "advance_meeting",
        json!({ "meeting": staged.meeting, "to": "archived", "reason": "" }),
    )
    .await;
    app.run("advance_meeting", json!({ "meeting": staged.meeting, "to": "closed", "reason": "" }))
        .await;
}

#[tokio::test]
async fn an_undone_check_in_and_a_correction_keep_every_event() {
    let app = TestApp::at(MEETING_START.plus_minutes(-2 * 24 * 60)).await;
    let staged = stage(&app).await;
    let board = app.run("show_board", json!({ "meeting": staged.meeting })).await;
    let unit = board["columns"][1]["cards"][0]["unit"].clone();
    let input = json!({ "meeting": staged.meeting, "unit": unit, "remark": "", "version": 0,
        "lines": [line("华星野", "attend", "", "")] });
    let reply = app.run("save_reply", input).await;
    let person = reply["attendees"][0]["id"].clone();

    app.clock.set(MEETING_START.plus_minutes(-10));
    app.run("check_in", json!({ "attendee": person })).await;
    let undone = app.run("undo_check_in", json!({ "attendee": person, "reason": "点错" })).await;
    assert_eq!(undone["presence"], "expected");
    app.clock.set(MEETING_START.plus_minutes(-4));
    let again = app.run("check_in", json!({ "attendee": person })).await;
    assert_eq!(again["arrived_at"], json!(MEETING_START.plus_minutes(-4).ms()));
    let nothing = app
        .post(
            "correct_attendance",
            json!({ "attendee": person, "presence": "absent", "reason": " " }),
        )
        .await;
    assert_eq!(nothing.code(), "reason_missing");
    let corrected = app
        .run(
            "correct_attendance",
            json!({ "attendee": person, "presence": "absent", "reason": "代签" }),
        )
        .await;
    assert_eq!(corrected["presence"], "expected", "not there, and the meeting is not over");
    let events = app.run("list_events", json!({ "attendee": person })).await;
    let kinds: Vec<&str> = events["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| event["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["check_in", "undo", "check_in", "correction"]);
    assert_eq!(events["events"][0]["undone"], true);

    app.run(
        "advance_meeting",
        json!({ "meeting": staged.meeting, "to": "under_way", "reason": "" }),
    )
    .await;
    let closed = app
        .run("advance_meeting", json!({ "meeting": staged.meeting, "to": "closed", "reason": "" }))
        .await;
    assert_eq!(closed["seal"].as_str().unwrap().len(), 64, "closing seals the record");
    let late = app.post("check_in", json!({ "attendee": person })).await;
    assert_eq!(late.code(), "record_closed");
    let record = counts(&app, &staged.meeting).await;
    assert_eq!(record["ended"], true);
    let reopen = app
        .post(
            "advance_meeting",
            json!({ "meeting": staged.meeting, "to": "under_way", "reason": "" }),
        )
        .await;
    assert_eq!(reopen.code(), "reason_missing", "a closed record opens only with a reason");
}

#[tokio::test]
async fn a_unit_with_arrivals_stays_on_the_board() {
    let app = TestApp::at(MEETING_START.plus_minutes(-30)).await;
    let staged = stage(&app).await;
    let board = app.run("show_board", json!({ "meeting": staged.meeting })).await;
    let unit = board["columns"][1]["cards"][0]["unit"].clone();
    let input = json!({ "meeting": staged.meeting, "unit": unit, "remark": "", "version": 0,
        "lines": [line("华星野", "attend", "", "")] });
    let reply = app.run("save_reply", input).await;
    app.run("check_in", json!({ "attendee": reply["attendees"][0]["id"] })).await;
    let out = json!({ "meeting": staged.meeting, "units": [unit], "meeting_venue": null });
    let out = app.post("assign_unit", out).await;
    assert_eq!(out.code(), "on_record", "nobody vanishes from the record");
    let meeting = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    let mut plan = json!({ "title": meeting["head"]["title"], "kind": "", "host": "", "chair": "", "moderator": "",
        "note": "", "starts_at": meeting["head"]["starts_at"], "ends_at": meeting["head"]["ends_at"],
        "time_zone": "Asia/Shanghai", "reply_deadline": null, "rules": meeting["rules"], "agenda": [],
        "venues": [{ "venue": meeting["venues"][0]["venue"], "role": "main" }] });
    let edit = app
        .post(
            "edit_meeting",
            json!({ "meeting": staged.meeting, "plan": plan, "version": meeting["version"] }),
        )
        .await;
    assert_eq!(edit.code(), "on_record", "nor with its venue");
    plan["venues"] = json!([
        { "venue": meeting["venues"][1]["venue"], "role": "main" },
        { "venue": meeting["venues"][0]["venue"], "role": "branch" },
        { "venue": meeting["venues"][2]["venue"], "role": "branch" },
    ]);
    app.run(
        "edit_meeting",
        json!({ "meeting": staged.meeting, "plan": plan, "version": meeting["version"] }),
    )
    .await;
    let board = app.run("show_board", json!({ "meeting": staged.meeting })).await;
    assert_eq!(board["columns"][0]["name"], "岱山分会场", "roles may change; people stay");
    let mut moved = json!({ "meeting": staged.meeting, "units": [unit] });
    moved["meeting_venue"] = board["columns"][1]["meeting_venue"].clone();
    let moved = app.run("assign_unit", moved).await;
    assert_eq!(moved["columns"][0]["cards"], json!([]));
    assert_eq!(
        counts(&app, &staged.meeting).await["present"],
        1,
        "a moved unit keeps its arrivals"
    );
}
