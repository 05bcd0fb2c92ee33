//! Who is the same person, however a name is typed, and who is another: approvals, phones and places
//! are one person's.

use axum::http::StatusCode;
use huidao_tests::{Answer, MEETING_START, TestApp};
use serde_json::{Value, json};

use crate::replies::{person, reply_of, staged};
use crate::reply_forms::{filled, mark, outcome, take};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

fn line(id: &Value, name: &str) -> Value {
    json!({ "id": id, "name": name, "title": "", "phone": "", "answer": "leave", "reason": "出差",
        "rank": "deputy", "substitute_name": "", "substitute_title": "", "substitute_phone": "" })
}

/// The page says one thing, and that is this.
fn says_alone(answer: &Answer, words: &str) {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text);
    let page = answer.text.replace(['\u{2068}', '\u{2069}'], "");
    assert!(page.contains(words), "{words}: {page}");
    assert!(!page.contains("class=\"flaws\""), "nothing else is wrong: {page}");
}

#[tokio::test]
async fn an_approval_stays_with_the_person_who_has_it() {
    let (app, staged) = staged().await;
    let unit = reply_of(&app, &staged, 0).await["unit"].clone();
    let save = async |version: i64, line: Value| {
        let input = json!({ "meeting": staged.meeting, "unit": unit, "remark": "",
            "version": version, "lines": [line] });
        app.run("save_reply", input).await["attendees"][0].clone()
    };
    let approve = async |id: &Value| {
        let input = json!({ "meeting": staged.meeting, "attendees": [id], "approve": true,
            "note": "" });
        app.run("decide_requests", input).await;
    };
    let first = save(0, line(&Value::Null, "张伟")).await;
    approve(&first["id"]).await;
    let padded = save(1, line(&first["id"], "张　伟")).await;
    assert_eq!(padded["decision"], "approved", "the same name");
    let other = save(2, line(&first["id"], "张敏")).await;
    assert_eq!(other["decision"], "pending", "of two characters one makes another person");
    let longer = save(3, line(&first["id"], "赵一鸣")).await;
    approve(&longer["id"]).await;
    let mended = save(4, line(&first["id"], "赵一明")).await;
    assert_eq!(mended["decision"], "approved", "one character of three was written right");
    let another = save(5, line(&first["id"], "赵明远")).await;
    assert_eq!(another["decision"], "pending");
    approve(&another["id"]).await;
    // What a unit writes itself is nobody's mending.
    let id = mark(&app, &staged, 0).await;
    let files = json!([TestApp::file("a.xlsx", &filled(&id, &[("赵明达", "leave", "出差")]))]);
    let version = reply_of(&app, &staged, 0).await["version"].clone();
    let import = json!({ "meeting": staged.meeting, "files": files,
        "take": [{ "place": 0, "version": version }] });
    let done = app.run("import_reply_forms", import).await;
    assert_eq!(done["replies"]["units"][0]["attendees"][0]["decision"], "pending");
}

#[tokio::test]
async fn padding_makes_no_second_person() {
    let (app, staged) = staged().await;
    let link = &staged.links[0];
    let reply = format!("{link}/reply");
    let three = format!("{}/reply", staged.links[27]);
    let mut twice = person("张三");
    twice[2].1 = "principal";
    twice.push(("name-1", "张　三"));
    says_alone(&app.form(&three, &twice).await, "张三 is named twice");

    let mut form = person("张三");
    form.push(("phone-0", "19900000077"));
    app.form(&reply, &form).await;
    let seen = reply_of(&app, &staged, 0).await["attendees"][0].clone();
    let id = seen["id"].as_str().unwrap();
    let again = [
        ("version", "1"),
        ("id-0", id),
        ("name-0", "张　三"),
        ("rank-0", "deputy"),
        ("phone-0", "199****0077"),
    ];
    assert_eq!(app.form(&reply, &again).await.status, StatusCode::SEE_OTHER, "his own number");
    app.clock.set(MEETING_START);
    let tap = app.form(&format!("{link}/check-in"), &[("attendee", id)]).await;
    assert_eq!(tap.status, StatusCode::OK, "{}", tap.text);
    let mark = mark(&app, &staged, 0).await;
    let files = json!([TestApp::file("a.xlsx", &filled(&mark, &[("张　三", "attend", "")]))]);
    let preview =
        app.run("preview_reply_forms", json!({ "meeting": staged.meeting, "files": files })).await;
    assert_eq!(outcome(&preview, 0), "changed", "he who was seen stays: {preview}");
    let mut taken = take(&[0]);
    taken[0]["version"] = preview["forms"][0]["version"].clone();
    let import = json!({ "meeting": staged.meeting, "files": files, "take": taken });
    let done = app.run("import_reply_forms", import).await;
    assert_eq!(done["replies"]["units"][0]["attendees"][0]["id"], seen["id"], "{done}");
}

#[tokio::test]
async fn a_request_sent_again_with_a_padded_name_keeps_its_file() {
    let (app, staged) = staged().await;
    let reply = format!("{}/reply", staged.links[0]);
    app.clock.set(MEETING_START.plus_minutes(-20 * 60));
    let leave = |name| {
        [
            ("version", "0"),
            ("name-0", name),
            ("rank-0", "deputy"),
            ("answer-0", "leave"),
            ("reason-0", "生病"),
        ]
    };
    let files: [(&str, &str, &[u8]); 1] = [("note-0", "病假.png", PNG)];
    app.form_with_files(&reply, &leave("张三"), &files).await;
    app.form(&reply, &leave("张　三")).await;
    let request = reply_of(&app, &staged, 0).await["request"].clone();
    assert_eq!(request["lines"][0]["note"]["file_name"], "病假.png", "{request}");
}

#[tokio::test]
async fn a_number_does_not_go_to_whoever_takes_the_row() {
    let (app, staged) = staged().await;
    let reply = format!("{}/reply", staged.links[0]);
    let mut form = person("赵一鸣");
    form.push(("phone-0", "19900000077"));
    app.form(&reply, &form).await;
    let id = reply_of(&app, &staged, 0).await["attendees"][0]["id"].as_str().unwrap().to_owned();
    let with = async |name: &str, version: &str| {
        let form = [
            ("version", version),
            ("id-0", &id),
            ("name-0", name),
            ("rank-0", "deputy"),
            ("phone-0", "199****0077"),
        ];
        app.form(&reply, &form).await
    };
    says_alone(&with("钱若溪", "1").await, "is not a phone number");
    says_alone(&with("赵若溪", "1").await, "is not a phone number");
    assert_eq!(with("赵一明", "1").await.status, StatusCode::SEE_OTHER, "written right");
    let kept = reply_of(&app, &staged, 0).await["attendees"][0].clone();
    assert_eq!((&kept["name"], &kept["phone"]), (&json!("赵一明"), &json!("19900000077")));
}

#[tokio::test]
async fn more_people_than_places_is_refused_for_that_alone_and_says_both_numbers() {
    let (app, staged) = staged().await;
    let link = &staged.links[27];
    let form = [
        ("version", "0"),
        ("name-0", "沈望舒"),
        ("rank-0", "principal"),
        ("name-1", "秦知行"),
        ("name-2", "顾清和"),
        ("name-3", "陆景行"),
    ];
    let refused = app.form(&format!("{link}/reply"), &form).await;
    says_alone(&refused, "There are 3 places but 4 people");
    assert_eq!(reply_of(&app, &staged, 27).await["state"], "waiting", "nothing was taken");
    let fits = app.form(&format!("{link}/reply"), &form[..5]).await;
    assert_eq!(fits.status, StatusCode::SEE_OTHER, "as many as there are places: {}", fits.text);
}

#[tokio::test]
async fn nobody_stands_in_for_themselves_under_another_title() {
    let (app, staged) = staged().await;
    let form = [
        ("version", "0"),
        ("name-0", "沈望舒"),
        ("title-0", "县长"),
        ("phone-0", "19900000061"),
        ("rank-0", "principal"),
        ("answer-0", "substitute"),
        ("why-0", "值班"),
        ("substitute-name-0", "沈　望舒"),
        ("substitute-title-0", "副县长"),
        ("substitute-phone-0", "19900000062"),
    ];
    let refused = app.form(&format!("{}/reply", staged.links[27]), &form).await;
    says_alone(&refused, "沈望舒 cannot stand in for themselves");
}
