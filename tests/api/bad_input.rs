//! Bad input gets a clear failure, and nothing is lost.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use huidao_tests::{MEETING_START, TestApp, stage};
use serde_json::{Value, json};

#[tokio::test]
async fn a_body_of_ten_megabytes_is_refused() {
    let app = TestApp::at(MEETING_START).await;
    let staged = stage(&app).await;
    let large = "x".repeat(10 << 20);
    let command =
        app.post("preview_roster", json!({ "file_name": "a.xlsx", "content": large })).await;
    assert_eq!(
        (command.status, command.code().as_str()),
        (StatusCode::PAYLOAD_TOO_LARGE, "too_large")
    );
    let form = app
        .form(&format!("{}/reply", staged.links[0]), &[("version", "0"), ("remark", &large)])
        .await;
    assert_eq!(form.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(form.text.contains("1 MB"), "{}", form.text);
    let session = Request::post("/session").header(header::CONTENT_TYPE, "application/json");
    let session = app.send(session.body(Body::from(large)).unwrap()).await;
    assert!(session.status.is_client_error());
}

#[tokio::test]
async fn unknown_commands_and_broken_input_are_named() {
    let app = TestApp::at(MEETING_START).await;
    let unknown = app.post("drop_everything", json!({})).await;
    assert_eq!(
        (unknown.status, unknown.code().as_str()),
        (StatusCode::NOT_FOUND, "unknown_command")
    );
    for input in
        [json!([]), json!(7), json!({ "meeting": "../../etc/passwd" }), json!({ "meeting": null })]
    {
        assert_eq!(app.post("show_meeting", input).await.code(), "invalid_input");
    }
    let absent = json!({ "meeting": "01928c6e-0000-7000-8000-00000000ffff" });
    assert_eq!(app.post("show_meeting", absent).await.code(), "not_found");
    let request = Request::post("/api/show_meeting").header(header::COOKIE, app.cookie());
    let broken = app.send(request.body(Body::from("{\"meeting\":")).unwrap()).await;
    assert_eq!(broken.code(), "invalid_input");
}

/// A plan that is right, to be made wrong in one place.
pub async fn plan(app: &TestApp) -> Value {
    let venue = async |name: &str| {
        let input = json!({ "id": null, "name": name, "site": "", "room": "", "capacity": 10,
            "time_zone": "Asia/Shanghai", "coordinator": "", "coordinator_phone": "" });
        app.run("save_venue", input).await["id"].clone()
    };
    json!({
        "title": "全体成员会议", "kind": "", "host": "", "chair": "洪碧", "moderator": "", "note": "",
        "starts_at": MEETING_START.ms(), "ends_at": MEETING_START.plus_minutes(60).ms(),
        "time_zone": "Asia/Shanghai", "reply_deadline": null,
        "rules": { "opens_before_min": 60, "late_after_min": 10, "early_before_min": 15 },
        "venues": [
            { "venue": venue("甲").await, "role": "main" },
            { "venue": venue("乙").await, "role": "branch" },
        ],
        "agenda": [{ "title": "讲话", "speaker": "洪碧", "minutes": 30 }],
    })
}

#[tokio::test]
async fn a_plan_with_a_mistake_is_refused_and_says_which() {
    let app = TestApp::at(MEETING_START).await;
    let good = plan(&app).await;
    let mistakes: [(&str, Value, &str); 11] = [
        ("/title", json!("  "), "title_missing"),
        ("/ends_at", json!(MEETING_START.ms()), "ends_before_start"),
        ("/starts_at", json!(i64::MIN), "invalid_time"),
        ("/rules/late_after_min", json!(-1), "invalid_time"),
        ("/agenda/0/minutes", json!(-5), "invalid_time"),
        ("/time_zone", json!("Asia/Zhoushan"), "invalid_time_zone"),
        ("/reply_deadline", json!(MEETING_START.plus_minutes(1).ms()), "deadline_after_start"),
        ("/venues/0/role", json!("branch"), "no_main_venue"),
        ("/venues/1/role", json!("main"), "two_main_venues"),
        ("/venues/1/venue", good["venues"][0]["venue"].clone(), "same_venue_twice"),
        ("/venues/1/venue", json!("01928c6e-0000-7000-8000-00000000ffff"), "not_found"),
    ];
    for (place, value, code) in mistakes {
        let mut bad = good.clone();
        *bad.pointer_mut(place).unwrap() = value;
        let bad = json!({ "plan": bad });
        assert_eq!(app.post("schedule_meeting", bad).await.code(), code, "{place}");
    }
    let none = app.run("list_meetings", json!({})).await;
    assert_eq!(none["meetings"], json!([]), "nothing was saved");
    app.run("schedule_meeting", json!({ "plan": good })).await;
}

#[tokio::test]
async fn double_bookings_are_shown_before_saving() {
    let app = TestApp::at(MEETING_START).await;
    let first = plan(&app).await;
    app.run("schedule_meeting", json!({ "plan": first })).await;
    let mut second = first.clone();
    second["title"] = json!("另一场会议");
    second["starts_at"] = json!(MEETING_START.plus_minutes(75).ms());
    second["ends_at"] = json!(MEETING_START.plus_minutes(90).ms());
    let close = app.run("find_conflicts", json!({ "meeting": null, "plan": second })).await;
    let kinds: Vec<&str> = close["conflicts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["venue", "venue"], "rooms need time between meetings, people do not");
    second["starts_at"] = first["starts_at"].clone();
    let same = app.run("find_conflicts", json!({ "meeting": null, "plan": second })).await;
    assert_eq!(same["conflicts"].as_array().unwrap().len(), 3, "and the chair");
    app.run("schedule_meeting", json!({ "plan": second })).await;
}

#[tokio::test]
async fn names_phones_and_quotas_are_checked_at_the_edge() {
    let app = TestApp::at(MEETING_START).await;
    let unit = |name: &str, phone: &str, mail: &str| {
        json!({ "id": null, "name": name, "short_name": "", "category": "", "default_venue": "",
            "contacts": [{ "id": null, "name": "赵一鸣", "title": "", "phone": phone, "mail": mail }] })
    };
    for (input, code) in [
        (unit("", "", ""), "unit_name_missing"),
        (unit("a\u{202e}b", "", ""), "invalid_name"),
        (unit("市教育局", "1990000x001", ""), "invalid_phone"),
        (unit("市教育局", "", "no mail"), "invalid_mail"),
    ] {
        assert_eq!(app.post("save_unit", input).await.code(), code);
    }
    let units = app.run("list_units", json!({})).await;
    assert_eq!(units["units"], json!([]), "a refused contact leaves no unit behind");
    app.run("save_unit", unit("市教育局", "", "")).await;
    assert_eq!(app.post("save_unit", unit("市教育局", "", "")).await.code(), "unit_name_taken");

    let sample = app.post("load_sample", json!({ "today": true })).await;
    assert_eq!(sample.code(), "workspace_in_use", "the sample does not touch units of one's own");

    let app = TestApp::at(MEETING_START).await;
    let staged = stage(&app).await;
    let board = app.run("show_board", json!({ "meeting": staged.meeting })).await;
    let column = &board["columns"][0];
    for quota in [0, -1, 1000, i64::MAX] {
        let input = json!({ "meeting": staged.meeting, "units": [column["cards"][0]["unit"]],
            "meeting_venue": column["meeting_venue"], "quota": quota });
        assert_eq!(app.post("assign_unit", input).await.code(), "invalid_quota");
    }
    let long = json!({ "office_name": "办".repeat(501), "public_url": "" });
    assert_eq!(
        app.post("save_settings", long).await.code(),
        "text_too_long",
        "nothing is cut unseen"
    );
}
