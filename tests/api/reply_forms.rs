//! Replies by file: forms made, filled, told and taken in.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_documents::reply_form::{self, FormPerson, ReplyForm};
use huidao_tests::{MEETING_START, Staged, TestApp, reply_form_like, stage};
use serde_json::{Value, json};

async fn staged() -> (TestApp, Staged) {
    let app = TestApp::at(MEETING_START.plus_minutes(-2 * 24 * 60)).await;
    let staged = stage(&app).await;
    (app, staged)
}

fn bytes_of(file: &Value) -> Vec<u8> {
    STANDARD.decode(file["content"].as_str().unwrap()).unwrap()
}

/// The mark of the form that the program makes for a unit.
pub async fn mark(app: &TestApp, staged: &Staged, unit: usize) -> String {
    let board = app.run("show_replies", json!({ "meeting": staged.meeting })).await;
    let input = json!({ "meeting": staged.meeting, "unit": board["units"][unit]["unit"],
        "language": "zh-CN" });
    let file = app.run("export_reply_forms", input).await;
    assert!(file["file_name"].as_str().unwrap().starts_with("回执表 "), "{}", file["file_name"]);
    reply_form::read(&bytes_of(&file)).unwrap().id.unwrap()
}

pub fn filled(id: &str, people: &[(&str, &str, &str)]) -> Vec<u8> {
    let people = people
        .iter()
        .map(|(name, answer, reason)| FormPerson {
            name: (*name).to_owned(),
            title: "副局长".to_owned(),
            rank: "principal".to_owned(),
            answer: (*answer).to_owned(),
            reason: (*reason).to_owned(),
            standing: "attend".to_owned(),
            ..FormPerson::default()
        })
        .collect();
    let form: ReplyForm = reply_form_like(id, people);
    reply_form::write(&form).unwrap()
}

/// These files, of units that have not answered.
pub fn take(places: &[usize]) -> Value {
    places.iter().map(|place| json!({ "place": place, "version": 0 })).collect()
}

pub fn outcome(preview: &Value, n: usize) -> &str {
    preview["forms"][n]["outcome"].as_str().unwrap()
}

#[tokio::test]
async fn all_forms_come_in_one_archive() {
    let (app, staged) = staged().await;
    let input = json!({ "meeting": staged.meeting, "unit": null, "language": "zh-CN" });
    let file = app.run("export_reply_forms", input).await;
    assert_eq!(file["media_type"], "application/zip");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes_of(&file))).unwrap();
    assert_eq!(archive.len(), 29, "one a unit");
    assert!(archive.by_name("回执表 舟山市教育局.xlsx").is_ok());
}

#[tokio::test]
async fn filled_forms_are_told_and_taken_in() {
    let (app, staged) = staged().await;
    let (first, second) = (mark(&app, &staged, 0).await, mark(&app, &staged, 1).await);
    let files = json!([
        TestApp::file("a.xlsx", &filled(&first, &[("赵一鸣", "attend", "")])),
        TestApp::file("b.xlsx", &filled(&second, &[("钱若溪", "leave", "")])),
        TestApp::file("c.xlsx", &filled(&second, &[("钱若溪", "leave", "出差")])),
        TestApp::file("d.txt", b"no form"),
        TestApp::file("e.xlsx", &filled("made-up", &[("孙语桐", "attend", "")])),
        TestApp::file(
            "f.xlsx",
            &filled(&first, &[("赵一鸣", "attend", ""), ("李某", "attend", "")])
        ),
    ]);
    let preview =
        app.run("preview_reply_forms", json!({ "meeting": staged.meeting, "files": files })).await;
    assert_eq!(outcome(&preview, 0), "twice", "a later file of the same unit is its answer");
    assert_eq!(outcome(&preview, 1), "refused");
    let trouble = &preview["forms"][1]["troubles"][0];
    assert_eq!(trouble["failure"]["code"], "reason_missing");
    assert_eq!(trouble["row"], 3, "it names the row below the title and the headings");
    assert_eq!(outcome(&preview, 2), "new");
    assert_eq!(preview["forms"][3]["troubles"][0]["failure"]["code"], "not_a_reply_form");
    assert_eq!(preview["forms"][4]["troubles"][0]["failure"]["code"], "form_of_others");
    assert_eq!(outcome(&preview, 5), "new");
    assert_eq!(preview["forms"][5]["warnings"][0]["failure"]["code"], "over_quota");
    let before = app.run("show_replies", json!({ "meeting": staged.meeting })).await;
    assert_eq!(before["units"][0]["state"], "waiting", "a preview takes nothing in");

    let import = json!({ "meeting": staged.meeting, "files": files, "take": take(&[1, 2, 5]) });
    let done = app.run("import_reply_forms", import).await;
    assert_eq!(done["taken"], 2);
    assert_eq!(done["refused"][0]["file_name"], "b.xlsx");
    let units = &done["replies"]["units"];
    assert_eq!(units[0]["attendees"].as_array().unwrap().len(), 2, "the organiser may exceed");
    assert_eq!(units[1]["attendees"][0]["decision"], "pending", "leave waits as by link");
    let again =
        app.run("preview_reply_forms", json!({ "meeting": staged.meeting, "files": files })).await;
    assert_eq!(outcome(&again, 2), "same");
}

#[tokio::test]
async fn a_form_older_than_the_answer_is_a_persons_to_decide() {
    let (app, staged) = staged().await;
    let id = mark(&app, &staged, 0).await;
    let form = [("version", "0"), ("name-0", "赵一鸣"), ("rank-0", "principal")];
    app.form(&format!("{}/reply", staged.links[0]), &form).await;
    let files = json!([TestApp::file("a.xlsx", &filled(&id, &[("钱若溪", "attend", "")]))]);
    let preview =
        app.run("preview_reply_forms", json!({ "meeting": staged.meeting, "files": files })).await;
    assert_eq!(outcome(&preview, 0), "outdated");
    let unseen = json!({ "meeting": staged.meeting, "files": files, "take": take(&[0]) });
    let refused = app.run("import_reply_forms", unseen).await;
    assert_eq!(refused["taken"], 0, "an answer that nobody was told of is not overwritten");
    assert_eq!(refused["refused"][0]["troubles"][0]["failure"]["code"], "reply_changed");
    let seen = json!([{ "place": 0, "version": preview["forms"][0]["version"] }]);
    let import = json!({ "meeting": staged.meeting, "files": files, "take": seen });
    let done = app.run("import_reply_forms", import).await;
    assert_eq!(done["replies"]["units"][0]["attendees"][0]["name"], "钱若溪");
}

#[tokio::test]
async fn two_hundred_forms_are_taken_in_at_once() {
    let (app, staged) = staged().await;
    let mut files = Vec::new();
    for unit in 0..29 {
        let id = mark(&app, &staged, unit).await;
        for copy in 0..7 {
            let name = format!("人员{unit}之{copy}");
            files.push(TestApp::file("x.xlsx", &filled(&id, &[(&name, "attend", "")])));
        }
    }
    assert_eq!(files.len(), 203);
    let all: Vec<usize> = (0..files.len()).collect();
    let import = json!({ "meeting": staged.meeting, "files": files, "take": take(&all) });
    let done = app.run("import_reply_forms", import).await;
    assert_eq!(done["taken"], 29, "the last of each unit");
    assert_eq!(done["replies"]["units"][3]["attendees"][0]["name"], "人员3之6");
    let many: Vec<Value> = (0..301).map(|_| TestApp::file("x", b"")).collect();
    let many = json!({ "meeting": staged.meeting, "files": many });
    assert_eq!(app.post("preview_reply_forms", many).await.code(), "too_many_files");
}
