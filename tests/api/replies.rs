//! Answers that come back complete: rank, questions, approvals, codes.

use axum::http::StatusCode;
use huidao_tests::{MEETING_START, Staged, TestApp, stage};
use serde_json::{Value, json};

const TWO_DAYS: i64 = -2 * 24 * 60;

pub async fn staged() -> (TestApp, Staged) {
    let app = TestApp::at(MEETING_START.plus_minutes(TWO_DAYS)).await;
    let staged = stage(&app).await;
    (app, staged)
}

pub fn person(name: &str) -> Vec<(&str, &str)> {
    vec![("version", "0"), ("name-0", name), ("rank-0", "deputy"), ("answer-0", "attend")]
}

pub async fn replies(app: &TestApp, staged: &Staged) -> Value {
    app.run("show_replies", json!({ "meeting": staged.meeting })).await
}

pub async fn reply_of(app: &TestApp, staged: &Staged, unit: usize) -> Value {
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
    let head = format!("{}/reply?lang=zh-CN", staged.links[27]);
    let deputy = [("version", "0"), ("name-0", "沈望舒"), ("rank-0", "deputy")];
    let refused = app.form(&head, &deputy).await;
    assert!(refused.text.contains("至少一名正职"), "the one that is asked for: {}", refused.text);
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
    // A name that is mended keeps the number that the page shows beside it.
    let mended = [
        ("version", "2"),
        ("id-0", &id),
        ("name-0", "赵一鸣（挂职）"),
        ("rank-0", "deputy"),
        ("phone-0", "199****0077"),
    ];
    assert_eq!(app.form(&format!("{link}/reply"), &mended).await.status, StatusCode::SEE_OTHER);
    assert_eq!(reply_of(&app, &staged, 0).await["attendees"][0]["phone"], "19900000077");
    let strange = [
        ("version", "3"),
        ("id-0", &id),
        ("name-0", "赵一鸣"),
        ("rank-0", "deputy"),
        ("phone-0", "199****0078"),
    ];
    let refused = app.form(&format!("{link}/reply"), &strange).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a mask of nobody's phone");
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
    let twice = json!({ "meeting": staged.meeting,
        "questions": [questions()[2].clone(), questions()[2].clone()] });
    assert_eq!(app.post("save_questions", twice).await.code(), "question_twice");
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
    // The organiser mends a name: it is the same person, and the leave stays approved.
    let unit = done["units"][0].clone();
    let mut line = json!({ "reason": "出差", "substitute_name": "", "substitute_title": "",
        "substitute_phone": "", "title": "", "phone": "", "answer": "leave", "rank": "principal" });
    line["id"] = unit["attendees"][0]["id"].clone();
    line["name"] = json!("赵一明");
    let mend = json!({ "meeting": staged.meeting, "unit": unit["unit"], "remark": "",
        "version": unit["version"], "lines": [line] });
    let mended = app.run("save_reply", mend).await;
    assert_eq!(mended["attendees"][0]["decision"], "approved");
    let undo = json!({ "meeting": staged.meeting, "attendees": ids });
    let undone = app.run("reopen_requests", undo).await;
    assert_eq!(undone["counts"]["leave"], 0, "it is as it was");
    let person = &undone["units"][2]["attendees"][0];
    assert_eq!((&person["decision"], &person["decided_note"]), (&json!("pending"), &json!("")));
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
    let board = app.run("show_board", json!({ "meeting": staged.meeting })).await;
    let unit = reply_of(&app, &staged, 27).await["unit"].clone();
    let place = |quota: i64| {
        let input = board["columns"].as_array().unwrap().iter().find_map(|column| {
            let cards = column["cards"].as_array().unwrap();
            let card = cards.iter().find(|card| card["unit"] == unit)?;
            Some(json!({ "meeting": staged.meeting, "units": [card["unit"]], "quota": quota,
                "meeting_venue": column["meeting_venue"] }))
        });
        app.run("assign_unit", input.unwrap())
    };
    place(6).await;
    let page = app.get(link, "zh-CN").await.text;
    assert!(page.contains("name=\"more\"") && page.contains("name=\"name-1\""), "{page}");
    assert!(page.contains("还可报 4 人"), "places without a row: {page}");
    let typed = [("version", "0"), ("name-0", "沈望舒"), ("name-1", ""), ("more", "1")];
    let more = app.form(&format!("{link}/reply"), &typed).await;
    assert_eq!(more.status, StatusCode::OK);
    assert!(more.text.contains("value=\"沈望舒\"") && more.text.contains("name=\"name-2\""));
    let mut full = typed.to_vec();
    full.extend(["name-1", "name-2", "name-3"].map(|field| (field, "某人")));
    let full = app.form(&format!("{link}/reply"), &full).await;
    assert!(full.text.contains("name=\"name-5\"") && !full.text.contains("name=\"name-6\""));
    assert!(!full.text.contains("name=\"more\""), "not beyond the quota: {}", full.text);
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
