//! Platform reports through the commands: whose each login is, what an import puts on record, and how it
//! is taken back.

use huidao_domain::Instant;
use huidao_tests::{MEETING_START, Staged, TestApp, TestStore, postgres, project, sqlite, stage};
use serde_json::{Value, json};

/// Minutes before doors or after the end.
fn at(minutes: i64) -> Instant {
    MEETING_START.plus_minutes(minutes)
}

/// A list of logins, `name, joined, left` in Shanghai's time on the day of the sample.
fn list(rows: &[(&str, &str, &str)]) -> String {
    let mut text = "Name (Original Name),User Email,Join Time,Leave Time,Guest\n".to_owned();
    for (name, joined, left) in rows {
        text.push_str(&format!("{name},,2022-10-17 {joined},2022-10-17 {left},No\n"));
    }
    text
}

fn file(meeting: &str, text: &str) -> Value {
    let mut file = TestApp::file("参会报告.csv", text.as_bytes());
    file["meeting"] = json!(meeting);
    file
}

/// Names somebody for some units of the main venue, and says who: `(unit, attendee)`.
async fn named(app: &TestApp, staged: &Staged, names: &[&str]) -> Vec<(String, String)> {
    let board = app.run("show_board", json!({ "meeting": staged.meeting })).await;
    let mut people = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let card = &board["columns"][0]["cards"][at];
        let line = json!({ "id": null, "name": name, "title": "局长", "phone": "",
            "answer": "attend", "reason": "", "substitute_name": "", "substitute_title": "",
            "substitute_phone": "" });
        let reply = json!({ "meeting": staged.meeting, "unit": card["unit"], "remark": "",
            "lines": [line], "version": 0 });
        app.run("save_reply", reply).await;
        let row = row_of(&record(app, staged).await, name);
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        people.push((text(&row["unit_name"]), text(&row["attendee"])));
    }
    people
}

fn row_of(record: &Value, name: &str) -> Value {
    let rows = record["people"].as_array().unwrap();
    rows.iter()
        .find(|row| row["name"] == name)
        .unwrap_or_else(|| panic!("{name} is on record"))
        .clone()
}

async fn record(app: &TestApp, staged: &Staged) -> Value {
    app.run("show_record", json!({ "meeting": staged.meeting })).await
}

async fn events(app: &TestApp, attendee: &str) -> Vec<(String, String, bool)> {
    let listed = app.run("list_events", json!({ "attendee": attendee })).await;
    listed["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| {
            let text = |name: &str| event[name].as_str().unwrap().to_owned();
            (text("kind"), text("source"), event["undone"].as_bool().unwrap())
        })
        .collect()
}

async fn a_report_is_previewed_imported_once_and_taken_back(store: TestStore) {
    let app = TestApp::on(store, at(-60)).await;
    let staged = stage(&app).await;
    let people = named(&app, &staged, &["赵一鸣", "钱若溪", "孙可欣"]).await;
    let text = list(&[
        ("赵一鸣", "14:20:00", "15:00:00"),
        ("赵一鸣", "15:10:00", "16:30:00"),
        (&format!("{}-钱若溪", people[1].0), "14:45:00", "16:30:00"),
        ("孙可心", "14:31:00", "16:30:00"),
        ("岱山分会场", "14:00:00", "16:40:00"),
        ("iPhone", "14:00:00", "14:10:00"),
    ]);
    let file = file(&staged.meeting, &text);
    let preview = app.run("preview_report", file.clone()).await;
    assert_eq!((&preview["platform"], &preview["questions"]), (&json!("zoom"), &json!([])));
    let told: Vec<(&str, &str, &Value)> = preview["logins"]
        .as_array()
        .unwrap()
        .iter()
        .map(|login| {
            let word = |name: &str| login[name].as_str().unwrap();
            (word("sureness"), word("why"), &login["person"]["attendee"])
        })
        .collect();
    assert_eq!(
        told,
        [
            ("sure", "exact", &json!(people[0].1)),
            ("sure", "unit_and_name", &json!(people[1].1)),
            ("likely", "same_sound", &json!(people[2].1)),
            ("sure", "room", &Value::Null),
            ("unknown", "nobody", &Value::Null),
        ]
    );
    assert_eq!(preview["logins"][0]["minutes"], 120, "two sessions, ten minutes away");
    assert_eq!(preview["logins"][3]["venue"]["name"], "岱山分会场");
    assert_eq!(preview["other_time"], Value::Null);
    assert_eq!(
        row_of(&record(&app, &staged).await, "赵一鸣")["arrived_at"],
        Value::Null,
        "a preview"
    );

    let choose = json!([{ "login": 2, "part": 0, "attendee": people[2].1 }]);
    let import = json!({ "meeting": staged.meeting, "file": file, "choices": choose });
    app.clock.set(at(120));
    let done = app.run("import_report", import.clone()).await;
    for (name, wanted) in
        [("recorded", 3), ("already", 0), ("rooms", 1), ("left_out", 1), ("remembered", 1)]
    {
        assert_eq!(done[name], wanted, "{name}");
    }
    let row = row_of(&record(&app, &staged).await, "赵一鸣");
    assert_eq!(
        (&row["arrived_at"], &row["source"]),
        (&json!(at(-10).ms()), &json!("platform_report")),
        "the first of two sessions counts"
    );
    assert_eq!(row["labels"], json!(["online"]));
    let late = row_of(&record(&app, &staged).await, "钱若溪");
    assert_eq!(late["late_min"], 15);

    let again = app.run("import_report", import).await;
    assert_eq!((&again["recorded"], &again["already"]), (&json!(0), &json!(3)), "nothing twice");
    assert_eq!(events(&app, &people[0].1).await.len(), 1);
    let preview = app.run("preview_report", file.clone()).await;
    assert_eq!(preview["logins"][0]["already"], true);
    let remembered = &preview["logins"][2];
    assert_eq!(
        (&remembered["sureness"], &remembered["why"]),
        (&json!("sure"), &json!("remembered"))
    );

    let undo = json!({ "meeting": staged.meeting, "id": done["id"] });
    assert_eq!(app.run("undo_report_import", undo.clone()).await["undone"], 3);
    let row = row_of(&record(&app, &staged).await, "赵一鸣");
    assert_eq!(row["arrived_at"], Value::Null);
    let kept = events(&app, &people[0].1).await;
    assert_eq!(kept.len(), 2, "nothing is deleted: {kept:?}");
    assert!(kept[0].2 && kept[1].0 == "undo");
    assert_eq!(app.post("undo_report_import", undo).await.code(), "import_undone");
    let imports = app.run("list_report_imports", json!({ "meeting": staged.meeting })).await;
    let undone: Vec<&Value> =
        imports["imports"].as_array().unwrap().iter().map(|import| &import["undone"]).collect();
    assert_eq!(undone, [&json!(false), &json!(true)]);

    let import = json!({ "meeting": staged.meeting, "file": file, "choices": [] });
    let done = app.run("import_report", import).await;
    assert_eq!(
        done["recorded"], 3,
        "after an undo the same file counts anew, what was said with it"
    );
}

#[tokio::test]
async fn a_report_is_previewed_imported_once_and_taken_back_on_sqlite() {
    a_report_is_previewed_imported_once_and_taken_back(sqlite().await).await;
}

#[tokio::test]
async fn a_report_is_previewed_imported_once_and_taken_back_on_postgres() {
    a_report_is_previewed_imported_once_and_taken_back(postgres().await).await;
}

#[tokio::test]
async fn who_was_in_the_room_and_online_at_once_is_an_oddity() {
    let app = TestApp::at(at(-60)).await;
    let staged = stage(&app).await;
    let people = named(&app, &staged, &["赵一鸣", "钱若溪"]).await;
    app.clock.set(at(-30));
    for (_, attendee) in &people {
        app.run("check_in", json!({ "attendee": attendee })).await;
    }
    let text = list(&[("赵一鸣", "14:05:00", "16:30:00"), ("钱若溪", "13:30:00", "13:55:00")]);
    let file = file(&staged.meeting, &text);
    let preview = app.run("preview_report", file.clone()).await;
    assert_eq!(
        preview["logins"][0]["contradiction"],
        at(-25).ms(),
        "told before anything is written"
    );
    assert_eq!(preview["logins"][1]["contradiction"], Value::Null, "online on the way, then there");
    assert_eq!(preview["logins"][0]["arrived_at"], at(-30).ms());
    let import = json!({ "meeting": staged.meeting, "file": file, "choices": [] });
    let done = app.run("import_report", import.clone()).await;
    assert_eq!((&done["recorded"], &done["contradictions"]), (&json!(2), &json!(1)));
    app.run("import_report", import.clone()).await;
    let undo = json!({ "meeting": staged.meeting, "id": done["id"] });
    app.run("undo_report_import", undo).await;
    let flags = app.run("list_flags", json!({ "meeting": staged.meeting })).await;
    assert_eq!(flags["flags"][0]["state"], "rejected", "nothing is left to find out");
    app.run("import_report", import.clone()).await;
    app.run("import_report", import).await;

    let row = row_of(&record(&app, &staged).await, "赵一鸣");
    assert_eq!(row["arrived_at"], at(-30).ms(), "the room was first");
    assert_eq!(row["labels"], json!(["present"]), "who was in a room is not online only");
    let flags = app.run("list_flags", json!({ "meeting": staged.meeting })).await;
    let flags = flags["flags"].as_array().unwrap();
    let open = flags.iter().filter(|flag| flag["state"] == "open").count();
    assert_eq!((open, flags.len()), (1, 2), "told once, however often the file is imported");
    assert_eq!(
        (&flags[0]["kind"], &flags[0]["name"], &flags[0]["at"]),
        (&json!("room_and_online"), &json!("赵一鸣"), &json!(at(-25).ms()))
    );
    let settle = json!({ "meeting": staged.meeting, "flags": [flags[0]["flag"]], "accept": false, "note": "人在会场" });
    app.run("settle_flags", settle).await;
    let kept = events(&app, &people[0].1).await;
    let counted: Vec<&str> = kept
        .iter()
        .filter(|(kind, _, undone)| kind == "check_in" && !undone)
        .map(|(_, source, _)| source.as_str())
        .collect();
    assert_eq!(counted, ["hand"], "the online entry is taken back, the room's stays");
}

#[tokio::test]
async fn who_left_the_room_may_go_on_online() {
    let app = TestApp::at(at(-60)).await;
    let staged = stage(&app).await;
    let people = named(&app, &staged, &["赵一鸣"]).await;
    app.clock.set(at(-30));
    app.run("check_in", json!({ "attendee": people[0].1 })).await;
    app.clock.set(at(30));
    app.run("check_out", json!({ "attendee": people[0].1 })).await;
    let text = list(&[("赵一鸣", "15:10:00", "16:30:00")]);
    let file = file(&staged.meeting, &text);
    let import = json!({ "meeting": staged.meeting, "file": file, "choices": [] });
    for round in ["first", "second"] {
        let preview = app.run("preview_report", file.clone()).await;
        assert_eq!(preview["logins"][0]["contradiction"], Value::Null, "{round}");
        let done = app.run("import_report", import.clone()).await;
        assert_eq!(done["contradictions"], 0, "{round}: the report's arrival is no return");
    }
}

#[tokio::test]
async fn a_closed_record_and_an_open_question_refuse_an_import() {
    let app = TestApp::at(at(-60)).await;
    let staged = stage(&app).await;
    named(&app, &staged, &["赵一鸣"]).await;
    let import = |file: Value| json!({ "meeting": staged.meeting, "file": file, "choices": [] });
    let unsure = "Name,Email,Join time,Leave time\n赵一鸣,,10/11/2022 14:20,10/11/2022 16:00\n";
    let mut asked = file(&staged.meeting, unsure);
    let preview = app.run("preview_report", asked.clone()).await;
    assert_eq!(preview["questions"][0]["ask"], "date_order");
    assert_eq!(app.post("import_report", import(asked.clone())).await.code(), "report_unanswered");
    asked["date_order"] = json!("day_first");
    let preview = app.run("preview_report", asked.clone()).await;
    assert_eq!(preview["questions"], json!([]));
    assert!(preview["other_time"].is_i64(), "another day's report is told: {preview}");

    let good = file(&staged.meeting, &list(&[("赵一鸣", "14:20:00", "16:00:00")]));
    let done = app.run("import_report", import(good.clone())).await;
    app.clock.set(at(200));
    for to in ["announced", "under_way", "closed"] {
        app.run("advance_meeting", json!({ "meeting": staged.meeting, "to": to, "reason": "" }))
            .await;
    }
    assert_eq!(app.post("import_report", import(good.clone())).await.code(), "record_closed");
    let undo = json!({ "meeting": staged.meeting, "id": done["id"] });
    assert_eq!(app.post("undo_report_import", undo).await.code(), "record_closed");
    app.run("preview_report", good).await;
}

#[tokio::test]
async fn choices_outweigh_the_rules_and_are_remembered_for_the_next_meeting() {
    let app = TestApp::at(at(-60)).await;
    let staged = stage(&app).await;
    let people = named(&app, &staged, &["赵一鸣", "钱若溪"]).await;
    let text = list(&[
        ("赵一鸣＆钱若溪", "14:20:00", "16:00:00"),
        ("小赵", "14:10:00", "16:00:00"),
        ("二楼大屏", "14:00:00", "16:00:00"),
    ]);
    let file = file(&staged.meeting, &text);
    let preview = app.run("preview_report", file.clone()).await;
    let parts: Vec<&str> = preview["logins"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert_eq!(parts, ["赵一鸣", "钱若溪", "小赵", "二楼大屏"], "two people at one screen");
    let venue = &preview["venues"][1]["meeting_venue"];
    let choices = json!([
        { "login": 0, "part": 1 },
        { "login": 1, "part": 0, "attendee": people[0].1 },
        { "login": 2, "part": 0, "venue": venue },
    ]);
    let import = json!({ "meeting": staged.meeting, "file": file, "choices": choices });
    let done = app.run("import_report", import).await;
    assert_eq!(
        (&done["recorded"], &done["rooms"], &done["left_out"]),
        (&json!(1), &json!(1), &json!(1))
    );
    assert_eq!(done["remembered"], 2);
    let row = row_of(&record(&app, &staged).await, "赵一鸣");
    assert_eq!(
        row["arrived_at"],
        at(-20).ms(),
        "two logins of one person are one arrival, the first"
    );
    let preview = app.run("preview_report", file.clone()).await;
    let told: Vec<&Value> =
        preview["logins"].as_array().unwrap().iter().skip(2).map(|one| &one["why"]).collect();
    assert_eq!(told, ["remembered", "remembered"]);
    assert_eq!(&preview["logins"][3]["venue"]["meeting_venue"], venue);

    let nobody =
        json!([{ "login": 1, "part": 0, "attendee": "01928c6e-0008-7000-8000-000000000001" }]);
    let import = json!({ "meeting": staged.meeting, "file": file, "choices": nobody });
    assert_eq!(app.post("import_report", import).await.code(), "not_found", "of another meeting");
}

#[tokio::test]
async fn what_was_said_is_sure_only_where_the_login_speaks_of_that_person() {
    let app = TestApp::at(at(-60)).await;
    let staged = stage(&app).await;
    let people = named(&app, &staged, &["赵一鸣", "钱若溪"]).await;
    let of_unit = format!("{}2号机", people[0].0);
    let names = ["iPad", &*of_unit, "赵一明", "钱若溪"];
    let rows: Vec<(&str, &str, &str)> =
        names.iter().map(|name| (*name, "14:20:00", "16:00:00")).collect();
    let file = file(&staged.meeting, &list(&rows));
    let choices: Vec<Value> = (0..names.len())
        .map(|login| json!({ "login": login, "part": 0, "attendee": people[0].1 }))
        .collect();
    let import = json!({ "meeting": staged.meeting, "file": file, "choices": choices });
    app.run("import_report", import).await;
    let preview = app.run("preview_report", file.clone()).await;
    let told = |login: usize| {
        let login = &preview["logins"][login];
        assert_eq!(login["why"], "remembered", "{login}");
        assert_eq!(login["person"]["attendee"], json!(people[0].1), "{login}");
        login["sureness"].as_str().unwrap().to_owned()
    };
    assert_eq!(told(0), "likely", "every iPad would be the same person");
    assert_eq!(told(1), "sure", "the unit stands in the name");
    assert_eq!(told(2), "sure", "the rules find the same person");
    assert_eq!(told(3), "likely", "the rules find somebody else");
    let other = &preview["logins"][3]["suggestions"][0]["attendee"];
    assert_eq!(other, &json!(people[1].1), "who is a suggestion");

    let choices = json!([
        { "login": 0, "part": 0 },
        { "login": 3, "part": 0, "attendee": people[1].1 },
    ]);
    let import = json!({ "meeting": staged.meeting, "file": file, "choices": choices });
    assert_eq!(app.run("import_report", import).await["remembered"], 0);
    let preview = app.run("preview_report", file).await;
    let why = |login: usize| preview["logins"][login]["why"].as_str().unwrap();
    assert_eq!(why(0), "nobody", "left out: what was said before is forgotten");
    assert_eq!((why(1), why(3)), ("remembered", "exact"), "the rules say the same again");
}

#[tokio::test]
async fn only_times_of_the_meeting_count() {
    let app = TestApp::at(at(-60)).await;
    let staged = stage(&app).await;
    let people = named(&app, &staged, &["赵一鸣", "钱若溪", "孙可欣"]).await;
    let text = list(&[
        ("赵一鸣", "08:00:00", "08:20:00"),
        ("赵一鸣", "14:40:00", "16:00:00"),
        ("钱若溪", "08:00:00", "08:20:00"),
        ("孙可欣", "22:00:00", "22:30:00"),
    ]);
    let file = file(&staged.meeting, &text);
    let preview = app.run("preview_report", file.clone()).await;
    let told = |login: usize| {
        let login = &preview["logins"][login];
        (login["sureness"].as_str().unwrap(), login["why"].as_str().unwrap())
    };
    assert_eq!(told(0), ("sure", "exact"));
    assert_eq!(told(1), ("unknown", "other_time"), "a rehearsal in the morning");
    assert_eq!(told(2), ("unknown", "other_time"), "another meeting in the evening");
    let choices = json!([{ "login": 1, "part": 0, "attendee": people[1].1 }]);
    let import = json!({ "meeting": staged.meeting, "file": file.clone(), "choices": choices });
    let done = app.run("import_report", import.clone()).await;
    for (name, wanted) in [("recorded", 1), ("left_out", 2), ("remembered", 0)] {
        assert_eq!(done[name], wanted, "{name}");
    }
    let record = record(&app, &staged).await;
    assert_eq!(row_of(&record, "赵一鸣")["arrived_at"], at(10).ms(), "not the rehearsal");
    assert_eq!(row_of(&record, "钱若溪")["arrived_at"], Value::Null);
    assert_eq!(app.run("import_report", import).await["already"], 1);
    let preview = app.run("preview_report", file).await;
    assert_eq!(preview["logins"][0]["already"], true, "told by the arrival that counted");
}

#[tokio::test]
async fn files_that_are_no_report_are_refused_by_name() {
    let app = TestApp::at(at(-60)).await;
    let staged = stage(&app).await;
    let picture = std::fs::read(project().join("src-tauri/icons/128.png")).unwrap();
    let mut wrong = TestApp::file("报告.csv", &picture);
    wrong["meeting"] = json!(staged.meeting);
    assert_eq!(app.post("preview_report", wrong).await.code(), "not_a_spreadsheet");
    let mut other = file(&staged.meeting, &list(&[("赵一鸣", "14:20:00", "16:00:00")]));
    other["platform"] = json!("teams");
    let refused = app.post("preview_report", other).await;
    assert_eq!(
        (refused.code(), &refused.json()["args"]["found"]),
        ("other_platform".to_owned(), &json!("zoom"))
    );
    let empty = file(&staged.meeting, &list(&[]));
    let preview = app.run("preview_report", empty).await;
    assert_eq!(
        (&preview["logins"], &preview["problems"][0]["code"]),
        (&json!([]), &json!("nobody_there"))
    );
    let nameless = file(&staged.meeting, "甲,乙\n1,2\n");
    let preview = app.run("preview_report", nameless).await;
    assert_eq!(preview["questions"][0]["ask"], "columns");
    assert_eq!(preview["columns"][0]["header"], "甲");
}
