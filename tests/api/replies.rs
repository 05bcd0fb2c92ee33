//! Answers that come back complete: rank, questions, written requests, changes after the deadline, codes,
//! and what a link that is tried too often gets.

use axum::http::StatusCode;
use huidao_tests::{MEETING_START, Staged, TestApp, stage};
use serde_json::{Value, json};

const TWO_DAYS: i64 = -2 * 24 * 60;

/// After the deadline, 16:00 the day before.
const AFTER_DEADLINE: i64 = -20 * 60;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

async fn staged() -> (TestApp, Staged) {
    let app = TestApp::at(MEETING_START.plus_minutes(TWO_DAYS)).await;
    let staged = stage(&app).await;
    (app, staged)
}

fn person(name: &str) -> Vec<(&str, &str)> {
    vec![("version", "0"), ("name-0", name), ("rank-0", "deputy"), ("answer-0", "attend")]
}

async fn replies(app: &TestApp, staged: &Staged) -> Value {
    app.run("show_replies", json!({ "meeting": staged.meeting })).await
}

async fn reply_of(app: &TestApp, staged: &Staged, unit: usize) -> Value {
    replies(app, staged).await["units"][unit].clone()
}

#[tokio::test]
async fn the_rank_asked_for_is_said_and_checked() {
    let (app, staged) = staged().await;
    let link = format!("{}/reply", staged.links[0]);
    let other = [("version", "0"), ("name-0", "赵一鸣"), ("rank-0", "other")];
    let refused = app.form(&link, &other).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("deputy in charge"), "it says which rank: {}", refused.text);
    let asks_leave = [
        ("version", "0"),
        ("name-0", "赵一鸣"),
        ("rank-0", "deputy"),
        ("answer-0", "substitute"),
        ("substitute-name-0", "钱若溪"),
        ("why-0", "值班"),
    ];
    let taken = app.form(&link, &asks_leave).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "a substitute for that rank is asked for");
    let unit = reply_of(&app, &staged, 0).await;
    assert_eq!(unit["rank_is_met"], true);
    assert_eq!(unit["receipt"], "0001-1");
}

#[tokio::test]
async fn one_person_fills_one_place() {
    let (app, staged) = staged().await;
    let link = format!("{}/reply", staged.links[27]);
    let with = async |extra: &[(&str, &str)]| {
        let mut form = vec![
            ("version", "0"),
            ("name-0", "沈望舒"),
            ("title-0", "县长"),
            ("rank-0", "principal"),
        ];
        form.extend_from_slice(extra);
        app.form(&link, &form).await
    };
    let twice = with(&[("name-1", "沈望舒"), ("title-1", "县长")]).await;
    assert!(twice.text.contains("沈望舒"), "{}", twice.text);
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    let own = with(&[
        ("name-1", "秦知行"),
        ("answer-1", "substitute"),
        ("substitute-name-1", "秦知行"),
        ("why-1", "值班"),
    ]);
    assert_eq!(own.await.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody replaces themselves");
    let both = with(&[
        ("name-1", "秦知行"),
        ("answer-1", "substitute"),
        ("substitute-name-1", "沈望舒"),
        ("substitute-title-1", "县长"),
        ("why-1", "值班"),
    ]);
    let both = both.await;
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY, "nor sits on two chairs");
    let nameless = with(&[("name-1", "秦知行"), ("answer-1", "substitute"), ("why-1", "值班")]);
    assert_eq!(nameless.await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let namesakes = with(&[("name-1", "沈望舒"), ("title-1", "教育局局长")]).await;
    assert_eq!(namesakes.status, StatusCode::SEE_OTHER, "two people may bear one name");
}

#[tokio::test]
async fn phones_are_masked_on_the_page_and_stay_what_they_are() {
    let (app, staged) = staged().await;
    let link = &staged.links[0];
    let mut form = person("赵一鸣");
    form.push(("phone-0", "19900000077"));
    app.form(&format!("{link}/reply"), &form).await;
    let page = app.get(link, "zh-CN").await.text;
    assert!(page.contains("199****0077") && !page.contains("19900000077"), "{page}");
    let id = reply_of(&app, &staged, 0).await["attendees"][0]["id"].as_str().unwrap().to_owned();
    let again = [
        ("version", "1"),
        ("id-0", &id),
        ("name-0", "赵一鸣"),
        ("title-0", "副局长"),
        ("rank-0", "deputy"),
        ("phone-0", "199****0077"),
    ];
    assert_eq!(app.form(&format!("{link}/reply"), &again).await.status, StatusCode::SEE_OTHER);
    assert_eq!(reply_of(&app, &staged, 0).await["attendees"][0]["phone"], "19900000077");
    let strange = [
        ("version", "2"),
        ("id-0", &id),
        ("name-0", "赵一鸣"),
        ("rank-0", "deputy"),
        ("phone-0", "199****0078"),
    ];
    let refused = app.form(&format!("{link}/reply"), &strange).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a mask of nobody's phone");
}

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
async fn a_written_request_is_what_its_bytes_say() {
    let (app, staged) = staged().await;
    let link = format!("{}/reply", staged.links[0]);
    let leave = [
        ("version", "0"),
        ("name-0", "赵一鸣"),
        ("rank-0", "deputy"),
        ("answer-0", "leave"),
        ("reason-0", "生病"),
    ];
    let lie = app.form_with_files(&link, &leave, &[("note-0", "请假条.jpg", b"<script>")]).await;
    assert_eq!(lie.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", lie.text);
    assert!(lie.text.contains("Choose the file again"), "a browser does not fill it in again");
    let large = vec![0xff; (5 << 20) + 10];
    let refused = app.form_with_files(&link, &leave, &[("note-0", "大.jpg", &large)]).await;
    assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE, "{}", refused.text);
    assert_eq!(reply_of(&app, &staged, 0).await["state"], "waiting", "nothing was taken");

    let taken = app.form_with_files(&link, &leave, &[("note-0", "../请假条.html", PNG)]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let person = reply_of(&app, &staged, 0).await["attendees"][0].clone();
    assert_eq!(person["note"]["file_name"], "请假条.png");
    let input = json!({ "meeting": staged.meeting, "attendee": person["id"] });
    let file = app.run("open_leave_note", input.clone()).await;
    assert_eq!(file["media_type"], "image/png");
    assert_eq!(TestApp::file("请假条.png", PNG)["content"], file["content"]);

    // Somebody who comes after all has no request any more.
    let comes = [
        ("version", "1"),
        ("id-0", person["id"].as_str().unwrap()),
        ("name-0", "赵一鸣"),
        ("rank-0", "deputy"),
        ("answer-0", "attend"),
    ];
    assert_eq!(app.form(&link, &comes).await.status, StatusCode::SEE_OTHER);
    assert_eq!(app.post("open_leave_note", input).await.code(), "not_found");
}

fn questions() -> Value {
    let question = |wording: &str, kind: &str, choices: Value, required: bool| {
        json!({ "id": null, "wording": wording, "kind": kind, "choices": choices,
            "required": required })
    };
    json!([
        question("是否需要停车<位>", "choice", json!(["需要", "不需要"]), true),
        question("随行人数", "number", json!([]), false),
        question("其他需要", "text", json!([]), false),
    ])
}

#[tokio::test]
async fn the_organisers_questions_are_asked_and_answered() {
    let (app, staged) = staged().await;
    let save = json!({ "meeting": staged.meeting, "questions": questions() });
    let asked = app.run("save_questions", save).await["questions"].clone();
    let field = |n: usize| format!("q-{}", asked[n]["id"].as_str().unwrap());
    let (parking, company, wishes) = (field(0), field(1), field(2));
    let link = &staged.links[0];
    let page = app.get(link, "zh-CN").await.text;
    assert!(
        page.contains("停车&#60;位&#62;") && page.contains("<option>不需要</option>"),
        "{page}"
    );
    let send = async |extra: &[(&str, &str)]| {
        let mut form = person("赵一鸣");
        form.extend_from_slice(extra);
        app.form(&format!("{link}/reply"), &form).await
    };
    let missing = send(&[(&parking, "")]).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(missing.text.contains("停车"), "it names the question");
    assert_eq!(send(&[(&parking, "也许")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let no_number = send(&[(&parking, "需要"), (&company, "两个"), (&wishes, "话筒")]).await;
    assert_eq!(no_number.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(no_number.text.contains("两个") && no_number.text.contains("话筒"), "kept as typed");
    let taken =
        send(&[(&parking, "需要"), (&company, "２"), (&wishes, "=cmd|' /C calc'!A1")]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let answers = reply_of(&app, &staged, 0).await["answers"].clone();
    assert!(answers.as_array().unwrap().iter().any(|row| row["answer"] == "2"), "{answers}");

    let sheet = json!({ "meeting": staged.meeting, "sheet": "replies", "format": "csv",
        "language": "zh-CN" });
    let file = app.run("export_sheet", sheet).await;
    let text = huidao_tests::csv_of(&file);
    assert!(text.contains("停车<位>") && text.contains("'=cmd"), "no formula runs: {text}");

    let wrong = json!({ "meeting": staged.meeting, "questions": [
        { "id": null, "wording": "选哪个", "kind": "choice", "choices": ["只有一个"],
          "required": false }] });
    assert_eq!(app.post("save_questions", wrong).await.code(), "choices_missing");
    let many: Vec<Value> = (0..21).map(|_| questions()[2].clone()).collect();
    let many = json!({ "meeting": staged.meeting, "questions": many });
    assert_eq!(app.post("save_questions", many).await.code(), "too_many_questions");
}

#[tokio::test]
async fn many_requests_are_approved_at_once_or_none() {
    let (app, staged) = staged().await;
    for n in 0..3 {
        let leave = [
            ("version", "0"),
            ("name-0", ["赵一鸣", "钱若溪", "孙语桐"][n]),
            ("rank-0", "principal"),
            ("answer-0", "leave"),
            ("reason-0", "出差"),
        ];
        let sent = app.form(&format!("{}/reply", staged.links[n]), &leave).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    }
    let all = replies(&app, &staged).await;
    let ids: Vec<&Value> = (0..3).map(|n| &all["units"][n]["attendees"][0]["id"]).collect();
    let decide = async |attendees: Value| {
        let input = json!({ "meeting": staged.meeting, "attendees": attendees, "approve": true,
            "note": "已核" });
        app.post("decide_requests", input).await
    };
    let nobody = "01928c6e-0000-7000-8000-000000000001";
    assert_eq!(decide(json!([ids[0], nobody])).await.code(), "not_found");
    assert_eq!(replies(&app, &staged).await["counts"]["leave"], 0, "all or none");
    let done = decide(json!(ids)).await.json();
    assert_eq!(done["counts"]["leave"], 3);
    assert_eq!(done["units"][2]["attendees"][0]["decided_note"], "已核");
}

#[tokio::test]
async fn every_person_has_a_code_and_the_meeting_goes_into_a_calendar() {
    let (app, staged) = staged().await;
    let link = &staged.links[27];
    let form = [
        ("version", "0"),
        ("name-0", "沈望舒"),
        ("rank-0", "principal"),
        ("name-1", "秦知行"),
        ("answer-1", "leave"),
        ("reason-1", "出差"),
    ];
    app.form(&format!("{link}/reply"), &form).await;
    let codes = app.get(&format!("{link}/codes"), "zh-CN").await;
    assert_eq!(codes.text.matches("<svg").count(), 2, "a request is not yet a leave");
    assert!(!codes.text.contains("style="), "{}", codes.text);
    let at = codes.text.find("/p/").unwrap();
    let own = codes.text[at..].split('"').next().unwrap();
    let page = app.get(own, "zh-CN").await;
    assert!(page.text.contains("沈望舒") && page.text.contains("岱山分会场"), "{}", page.text);
    let forged = format!("{}x", &own[..own.len() - 1]);
    assert_eq!(app.get(&forged, "zh-CN").await.status, StatusCode::NOT_FOUND);

    let file = app.get(&format!("{link}/calendar.ics"), "zh-CN").await;
    assert_eq!(file.headers["content-type"], "text/calendar; charset=utf-8");
    let parsed = ical::IcalParser::new(file.text.as_bytes()).next().unwrap().unwrap();
    let value = |name: &str| {
        let found = parsed.events[0].properties.iter().find(|one| one.name == name);
        found.and_then(|one| one.value.clone())
    };
    assert_eq!(value("DTSTART").unwrap(), "20221017T143000");
    assert!(value("LOCATION").unwrap().contains("岱山分会场"));
    assert_eq!(value("ATTENDEE"), None, "an entry that is offered names nobody");

    app.clock.set(MEETING_START.plus_minutes(120 + 24 * 60 + 1));
    assert_eq!(app.get(own, "zh-CN").await.status, StatusCode::NOT_FOUND, "it ends as links do");
}

#[tokio::test]
async fn more_people_are_added_without_a_script() {
    let (app, staged) = staged().await;
    let link = &staged.links[27];
    let page = app.get(link, "zh-CN").await.text;
    assert!(page.contains("name=\"more\"") && page.contains("name=\"name-1\""), "{page}");
    let typed = [("version", "0"), ("name-0", "沈望舒"), ("name-1", ""), ("more", "1")];
    let more = app.form(&format!("{link}/reply"), &typed).await;
    assert_eq!(more.status, StatusCode::OK);
    assert!(more.text.contains("value=\"沈望舒\"") && more.text.contains("name=\"name-2\""));
    assert!(!more.text.contains("name=\"more\""), "not beyond the quota: {}", more.text);
    assert_eq!(reply_of(&app, &staged, 27).await["state"], "waiting", "nothing was sent yet");
}

#[tokio::test]
async fn people_who_came_before_are_offered_to_their_unit_alone() {
    let (app, staged) = staged().await;
    let person = json!({ "id": null, "name": "顾清和", "title": "副局长", "rank": "deputy",
        "phone": "19900000123" });
    let units = app.run("list_units", json!({})).await;
    let own = units["units"].as_array().unwrap();
    let mut unit = own.iter().find(|unit| unit["name"] == "舟山市教育局").unwrap().clone();
    unit["people"] = json!([person]);
    app.run("save_unit", unit).await;
    let page = app.get(&staged.links[0], "zh-CN").await.text;
    assert!(page.contains("顾清和") && page.contains("199****0123"), "{page}");
    let other = app.get(&staged.links[1], "zh-CN").await.text;
    assert!(!other.contains("顾清和"), "another unit's people");
    let mut form = self::person("顾清和");
    form.push(("phone-0", "199****0123"));
    let sent = app.form(&format!("{}/reply", staged.links[0]), &form).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    assert_eq!(reply_of(&app, &staged, 0).await["attendees"][0]["phone"], "19900000123");
}

#[tokio::test]
async fn ten_thousand_wrong_links_lock_nobody_out() {
    let (app, staged) = staged().await;
    assert_eq!(app.get(&staged.links[0], "zh-CN").await.status, StatusCode::OK);
    let (mut gone, mut held_back) = (0, 0);
    for n in 0..10_000 {
        match app.get(&format!("/c/{n:022}"), "zh-CN").await.status {
            StatusCode::NOT_FOUND => gone += 1,
            StatusCode::TOO_MANY_REQUESTS => held_back += 1,
            other => panic!("{other}"),
        }
    }
    assert!(gone < 200, "{gone} were answered, {held_back} held back");
    for link in &staged.links {
        let page = app.get(link, "zh-CN").await;
        assert_eq!(page.status, StatusCode::OK, "a venue behind the same address goes on");
    }
    let wrong = app.get("/c/0000000000000000000000", "zh-CN").await;
    assert_eq!(wrong.headers["retry-after"], "30");
}

#[tokio::test]
async fn one_link_does_not_change_things_without_end() {
    let (app, staged) = staged().await;
    let link = format!("{}/reply", staged.links[0]);
    let mut held_back = 0;
    for _ in 0..200 {
        let sent = app.form(&link, &person("赵一鸣")).await;
        held_back += u32::from(sent.status == StatusCode::TOO_MANY_REQUESTS);
    }
    assert!((50..=90).contains(&held_back), "{held_back}");
    let other = app.form(&format!("{}/reply", staged.links[1]), &person("钱若溪")).await;
    assert_eq!(other.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn strange_texts_are_kept_or_refused_and_never_break_a_page() {
    let (app, staged) = staged().await;
    let link = format!("{}/reply", staged.links[0]);
    let send = async |name: &str, title: &str, remark: &str| {
        let form = [
            ("version", "0"),
            ("name-0", name),
            ("title-0", title),
            ("rank-0", "deputy"),
            ("remark", remark),
        ];
        app.form(&link, &form).await
    };
    let long = "长".repeat(101);
    for (name, title, remark) in [
        (long.as_str(), "", ""),
        ("赵\u{202e}一鸣", "", ""),
        ("赵一鸣", &"长".repeat(501), ""),
        ("赵一鸣", "", &"长".repeat(501)),
    ] {
        let refused = send(name, title, remark).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name:.20}");
    }
    let taken =
        send("𬱖㛃😀", "<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>").await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let page = app.get(&staged.links[0], "zh-CN").await.text;
    assert!(page.contains("𬱖㛃😀"));
    assert!(!page.contains("<img") && page.matches("<script").count() == 1, "{page}");
    let many: Vec<(String, String)> = (0..25_000).map(|n| (format!("x-{n}"), "1".into())).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let flooded = app.form(&link, &many).await;
    assert!(flooded.status.is_client_error(), "{}", flooded.status);
}
