//! Answers after the deadline: they wait for the organiser, follow one another, and count as late.

use axum::http::StatusCode;
use huidao_tests::{MEETING_START, TestApp, postgres, stage};
use serde_json::{Value, json};

use crate::replies::{person, replies, reply_of, staged};

/// After the deadline, 16:00 the day before.
const AFTER_DEADLINE: i64 = -20 * 60;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

#[tokio::test]
async fn a_change_after_the_deadline_waits_for_the_organiser() {
    let (app, staged) = staged().await;
    let link = &staged.links[0];
    let reply = format!("{link}/reply");
    app.form(&reply, &person("赵一鸣")).await;
    app.clock.set(MEETING_START.plus_minutes(AFTER_DEADLINE));
    let mut change = person("钱若溪");
    change[0].1 = "1";
    change.extend([("answer-0", "leave"), ("reason-0", "生病")]);
    change.remove(3);
    let asked = app.form(&reply, &change).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text);
    assert!(asked.headers["location"].to_str().unwrap().contains("asked=1"));
    let unit = reply_of(&app, &staged, 0).await;
    assert_eq!(unit["attendees"][0]["name"], "赵一鸣", "the answer stands until it is decided");
    assert_eq!(unit["request"]["lines"][0]["name"], "钱若溪");
    let page = app.get(link, "zh-CN").await.text;
    assert!(page.contains("待主办方处理") && page.contains("/withdraw"), "{page}");

    // A newer request takes the place of the one that waits; the unit may take it back.
    change[1].1 = "孙语桐";
    app.form(&reply, &change).await;
    let unit = reply_of(&app, &staged, 0).await;
    assert_eq!(unit["request"]["lines"][0]["name"], "孙语桐");
    app.form(&format!("{link}/withdraw"), &[]).await;
    assert_eq!(reply_of(&app, &staged, 0).await["request"], Value::Null);

    app.form(&reply, &change).await;
    let unit = reply_of(&app, &staged, 0).await;
    let decide = async |approve: bool, version: i64, note: &str| {
        let input = json!({ "request": unit["request"]["id"], "approve": approve, "note": note,
            "version": version });
        app.post("decide_change", input).await
    };
    assert_eq!(decide(true, 7, "").await.code(), "reply_changed", "an answer nobody has seen");
    let taken = decide(true, 1, "同意").await.json();
    assert_eq!(taken["units"][0]["attendees"][0]["name"], "孙语桐");
    assert_eq!(
        taken["units"][0]["attendees"][0]["decision"], "approved",
        "who takes the change approves the leave in it"
    );
    assert_eq!(taken["counts"]["leave"], 1, "the counts change at once");
    assert_eq!(decide(false, 2, "").await.code(), "edited_meanwhile", "it is decided once");
    let today = app.run("show_today", json!({})).await;
    let kinds: Vec<&Value> =
        today["tasks"].as_array().unwrap().iter().map(|task| &task["kind"]).collect();
    assert!(!kinds.contains(&&json!("changes_to_decide")), "{kinds:?}");
}

#[tokio::test]
async fn a_silent_unit_that_answers_late_is_late_and_hears_why_it_was_refused() {
    let (app, staged) = staged().await;
    app.clock.set(MEETING_START.plus_minutes(AFTER_DEADLINE));
    let link = &staged.links[0];
    let page = app.get(link, "zh-CN").await.text;
    assert!(
        page.contains("补报的回执须经主办方同意"),
        "the page says that it will be a request: {page}"
    );
    app.form(&format!("{link}/reply"), &person("赵一鸣")).await;
    let unit = reply_of(&app, &staged, 0).await;
    assert_eq!((&unit["state"], &unit["late"]), (&json!("waiting"), &json!(true)));
    let today = app.run("show_today", json!({})).await;
    assert!(today["tasks"].as_array().unwrap().iter().any(|task| {
        task["kind"] == "changes_to_decide" && task["names"] == json!(["市教育局"])
    }));
    let input = json!({ "request": unit["request"]["id"], "approve": false,
        "note": "名单已定", "version": 0 });
    app.run("decide_change", input).await;
    let page = app.get(link, "zh-CN").await.text;
    assert!(page.contains("未获同意") && page.contains("名单已定"), "{page}");
}

#[tokio::test]
async fn an_answer_that_waited_was_given_when_it_was_asked_for() {
    let (app, staged) = staged().await;
    let asked_at = MEETING_START.plus_minutes(AFTER_DEADLINE);
    app.clock.set(asked_at);
    app.form(&format!("{}/reply", staged.links[0]), &person("赵一鸣")).await;
    let request = reply_of(&app, &staged, 0).await["request"]["id"].clone();
    app.clock.set(asked_at.plus_minutes(10 * 60));
    let take = json!({ "request": request, "approve": true, "note": "", "version": 0 });
    app.run("decide_change", take).await;
    assert_eq!(reply_of(&app, &staged, 0).await["late"], true);
    // The organiser took ten hours; a deadline between the two forgives the unit.
    let meeting = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    let reuse = app.run("reuse_plan", json!({ "meeting": staged.meeting })).await;
    let mut plan = reuse["plan"].clone();
    plan["reply_deadline"] = json!(asked_at.plus_minutes(60));
    let edit = json!({ "meeting": staged.meeting, "plan": plan, "version": meeting["version"] });
    app.run("edit_meeting", edit).await;
    assert_eq!(reply_of(&app, &staged, 0).await["late"], false, "it had answered by then");
}

#[tokio::test]
async fn a_second_request_starts_from_the_one_that_waits_and_keeps_its_file() {
    let (app, staged) = staged().await;
    let link = &staged.links[0];
    let reply = format!("{link}/reply");
    app.form(&reply, &person("赵一鸣")).await;
    app.clock.set(MEETING_START.plus_minutes(AFTER_DEADLINE));
    let leave = [
        ("version", "1"),
        ("name-0", "钱若溪"),
        ("phone-0", "19900000078"),
        ("rank-0", "deputy"),
        ("answer-0", "leave"),
        ("reason-0", "生病"),
        ("remark", "由办公室代报"),
    ];
    let asked = app.form_with_files(&reply, &leave, &[("note-0", "病假.png", PNG)]).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text);
    let page = app.get(link, "zh-CN").await.text;
    assert!(page.contains("value=\"钱若溪\"") && page.contains("病假.png"), "{page}");
    assert!(page.contains("199****0078") && page.contains("由办公室代报"), "{page}");
    assert!(page.contains("再次提交将以它替换"), "{page}");

    // Sent again as the page has it: the mask stands for the number, the file stays.
    let mut again = leave.to_vec();
    again[2].1 = "199****0078";
    again[5].1 = "住院";
    let asked = app.form(&reply, &again).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text);
    let request = reply_of(&app, &staged, 0).await["request"].clone();
    assert_eq!(request["lines"][0]["phone"], "19900000078");
    assert_eq!(request["lines"][0]["note"]["file_name"], "病假.png");
    let open = json!({ "request": request["id"], "line": 0 });
    let file = app.run("open_request_note", open).await;
    assert_eq!(file["media_type"], "image/png");
    let none = json!({ "request": request["id"], "line": 7 });
    assert_eq!(app.post("open_request_note", none).await.code(), "not_found");

    let take = json!({ "request": request["id"], "approve": true, "note": "", "version": 1 });
    let taken = app.run("decide_change", take).await;
    assert_eq!(taken["units"][0]["attendees"][0]["note"]["file_name"], "病假.png");
}

#[tokio::test]
async fn a_deadline_that_moves_makes_nobody_late_and_may_forgive() {
    let (app, staged) = staged().await;
    app.form(&format!("{}/reply", staged.links[0]), &person("赵一鸣")).await;
    let late = async || {
        let all = replies(&app, &staged).await;
        [&all["units"][0]["late"], &all["units"][1]["late"]].map(|late| late == &json!(true))
    };
    let deadline = async |at: Option<huidao_domain::Instant>| {
        let meeting = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
        let reuse = app.run("reuse_plan", json!({ "meeting": staged.meeting })).await;
        let mut plan = reuse["plan"].clone();
        plan["reply_deadline"] = json!(at);
        let edit =
            json!({ "meeting": staged.meeting, "plan": plan, "version": meeting["version"] });
        app.run("edit_meeting", edit).await;
    };
    // Moved before the answer that came in time.
    deadline(Some(MEETING_START.plus_minutes(-3 * 24 * 60))).await;
    let second = reply_of(&app, &staged, 1).await;
    let entered = json!({ "meeting": staged.meeting, "unit": second["unit"], "remark": "",
        "version": 0, "lines": [{ "id": null, "name": "钱若溪", "title": "", "phone": "",
            "answer": "attend", "reason": "", "substitute_name": "", "substitute_title": "",
            "substitute_phone": "" }] });
    app.run("save_reply", entered).await;
    assert_eq!(late().await, [false, true], "it was in time when it came");
    deadline(Some(MEETING_START.plus_minutes(-60))).await;
    assert_eq!(late().await, [false, false], "a later deadline forgives");
}

#[tokio::test]
async fn a_unit_whose_late_answer_waits_is_not_silent() {
    let (app, staged) = staged().await;
    app.clock.set(MEETING_START.plus_minutes(AFTER_DEADLINE));
    let silent = async || {
        let shown = app.run("show_reminders", json!({ "meeting": staged.meeting })).await;
        shown["silent"].as_array().unwrap().len()
    };
    let before = silent().await;
    app.form(&format!("{}/reply", staged.links[0]), &person("赵一鸣")).await;
    assert_eq!(silent().await, before - 1, "nobody is to remind it of what it did");
    let preview = json!({ "meeting": staged.meeting, "kind": "remind", "channel": "mail",
        "robot": "", "language": "zh-CN", "note": "" });
    let preview = app.run("preview_messages", preview).await;
    let out = preview["recipients"].as_array().unwrap();
    assert!(out.iter().any(|one| one["left_out"] == "answered"), "{preview}");
}

#[tokio::test]
async fn of_two_contacts_who_answer_first_at_once_one_is_shown_the_other() {
    let at = MEETING_START.plus_minutes(-2 * 24 * 60);
    let app = TestApp::on(postgres().await, at).await;
    let staged = stage(&app).await;
    for round in 0..4 {
        let reply = format!("{}/reply", staged.links[round]);
        let (one, two) = (person("赵一鸣"), person("钱若溪"));
        let (first, second) = tokio::join!(app.form(&reply, &one), app.form(&reply, &two));
        let mut taken = [first.status.as_u16(), second.status.as_u16()];
        taken.sort_unstable();
        assert_eq!(taken, [303, 409], "{}\n{}", first.text, second.text);
    }
    app.clock.set(MEETING_START.plus_minutes(AFTER_DEADLINE));
    for round in 10..14 {
        let reply = format!("{}/reply", staged.links[round]);
        let (one, two) = (person("孙语桐"), person("李思远"));
        let (first, second) = tokio::join!(app.form(&reply, &one), app.form(&reply, &two));
        assert_eq!(
            (first.status.as_u16(), second.status.as_u16()),
            (303, 303),
            "both are asked for"
        );
        let request = reply_of(&app, &staged, round).await["request"].clone();
        assert_eq!(request["lines"].as_array().unwrap().len(), 1, "the later one waits: {request}");
    }
}

#[tokio::test]
async fn an_older_request_does_not_come_back_over_a_newer_answer() {
    let (app, staged) = staged().await;
    app.clock.set(MEETING_START.plus_minutes(AFTER_DEADLINE));
    let reply = format!("{}/reply", staged.links[0]);
    app.form(&reply, &person("赵一鸣")).await;
    assert!(!reply_of(&app, &staged, 0).await["request"].is_null());
    let reuse = app.run("reuse_plan", json!({ "meeting": staged.meeting })).await;
    let meeting = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    let mut plan = reuse["plan"].clone();
    plan["reply_deadline"] = json!(MEETING_START.plus_minutes(-60));
    let edit = json!({ "meeting": staged.meeting, "plan": plan, "version": meeting["version"] });
    app.run("edit_meeting", edit).await;
    let sent = app.form(&reply, &person("钱若溪")).await;
    assert!(sent.headers["location"].to_str().unwrap().contains("sent=1"), "the deadline moved");
    let unit = reply_of(&app, &staged, 0).await;
    assert_eq!((&unit["attendees"][0]["name"], &unit["request"]), (&json!("钱若溪"), &Value::Null));
}

#[tokio::test]
async fn a_change_that_is_taken_approves_another_substitute() {
    let (app, staged) = staged().await;
    let reply = format!("{}/reply", staged.links[0]);
    let mut form = vec![
        ("version", "0"),
        ("name-0", "赵一鸣"),
        ("rank-0", "deputy"),
        ("answer-0", "substitute"),
        ("substitute-name-0", "钱若溪"),
        ("why-0", "值班"),
    ];
    app.form(&reply, &form).await;
    let id = reply_of(&app, &staged, 0).await["attendees"][0]["id"].as_str().unwrap().to_owned();
    app.clock.set(MEETING_START.plus_minutes(AFTER_DEADLINE));
    form[0].1 = "1";
    form[4].1 = "孙语桐";
    form.push(("id-0", &id));
    app.form(&reply, &form).await;
    let request = reply_of(&app, &staged, 0).await["request"]["id"].clone();
    let take = json!({ "request": request, "approve": true, "note": "", "version": 1 });
    let taken = app.run("decide_change", take).await;
    let people = taken["units"][0]["attendees"].as_array().unwrap().clone();
    assert!(people.iter().all(|person| person["decision"] == "approved"), "{people:?}");
    assert_eq!(people[1]["name"], "孙语桐");
}
