//! Rosters through the commands: preview, import, and files that are none.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_tests::{MEETING_START, TestApp, project};
use serde_json::{Value, json};

fn sample() -> Vec<u8> {
    std::fs::read(project().join("samples/zhoushan-2022/roster.xlsx")).unwrap()
}

fn document(name: &str) -> Vec<u8> {
    let path = project().join("crates/documents/tests/data").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Rows added, changed, the same, and kept aside.
fn numbers(of: &Value) -> [i64; 4] {
    ["added", "changed", "same", "problems"].map(|name| of[name].as_i64().unwrap())
}

#[tokio::test]
async fn a_preview_says_what_the_import_then_does() {
    let app = TestApp::at(MEETING_START).await;
    let file = TestApp::file("roster.xlsx", &sample());
    let preview = app.run("preview_roster", file.clone()).await;
    assert_eq!((&preview["added"], &preview["problems"]), (&json!(29), &json!(0)));
    assert_eq!(
        preview["new_venues"],
        json!(["岱山分会场", "嵊泗分会场"]),
        "主会场 is a role, not a room"
    );
    assert_eq!(preview["ignored"].as_array().unwrap().len(), 2, "the title and the remark");
    let nothing = app.run("list_units", json!({})).await;
    assert_eq!(nothing["units"], json!([]), "a preview changes nothing");

    let imported = app.run("import_roster", file.clone()).await;
    assert_eq!(numbers(&imported), [29, 0, 0, 0]);
    let units = app.run("list_units", json!({})).await;
    assert_eq!(units["units"][19]["contacts"][0]["name"], "许㛃");
    assert_eq!(units["units"][20]["contacts"][0]["name"], "何䶮");
    assert_eq!(units["units"][9]["contacts"][0]["phone"], "19900000010");

    let again = app.run("import_roster", file).await;
    assert_eq!(numbers(&again), [0, 0, 29, 0]);
}

#[tokio::test]
async fn changes_and_problems_are_told_row_by_row() {
    let app = TestApp::at(MEETING_START).await;
    let csv = "序号,单位,联络员,手机\n1,市教育局,赵一鸣,19900000001\n2,市财政局,陈清扬,1990000OO10\n3,市教育局,赵一鸣,19900000001\n";
    let preview = app.run("preview_roster", TestApp::file("名册.csv", csv.as_bytes())).await;
    let fates: Vec<&str> = preview["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["fate"].as_str().unwrap())
        .collect();
    assert_eq!(fates, ["new", "new", "problem"], "a wrong number keeps no unit out");
    assert_eq!(preview["rows"][1]["problems"][0]["code"], "invalid_phone");
    assert_eq!(
        preview["rows"][2]["problems"][0],
        json!({ "code": "duplicate_unit", "args": { "name": "市教育局", "row": "2" } })
    );
    app.run("import_roster", TestApp::file("名册.csv", csv.as_bytes())).await;

    let newer = "序号,单位,联络员,手机\n1,市教育局,赵一鸣,19900000099\n";
    let preview = app.run("preview_roster", TestApp::file("名册.csv", newer.as_bytes())).await;
    assert_eq!(
        preview["rows"][0]["changes"],
        json!([{ "field": "phone", "from": "19900000001", "to": "19900000099" }])
    );
    let typo =
        "序号,单位,联络员,手机\n1,市教育局,赵一鸣,1990000OO99\n1,市教育局,周思远,19900000005\n";
    app.run("import_roster", TestApp::file("名册.csv", typo.as_bytes())).await;
    let units = app.run("list_units", json!({})).await;
    let contacts = units["units"][0]["contacts"].as_array().unwrap().len();
    assert_eq!(contacts, 2, "a typo in a phone does not put its contact away");

    let other = "序号,单位,联络员,手机\n1,市教育局,钱若溪,19900000002\n";
    let preview = app.run("preview_roster", TestApp::file("名册.csv", other.as_bytes())).await;
    assert_eq!(
        preview["put_away"],
        json!([
            { "unit": "市教育局", "contact": "赵一鸣" }, { "unit": "市教育局", "contact": "周思远" },
        ]),
        "the preview says whose link will stop working"
    );
    app.run("import_roster", TestApp::file("名册.csv", other.as_bytes())).await;
    let units = app.run("list_units", json!({})).await;
    let contacts = units["units"][0]["contacts"].as_array().unwrap();
    assert_eq!(
        (contacts.len(), &contacts[0]["name"]),
        (1, &json!("钱若溪")),
        "the roster's contact replaces the old one"
    );
}

#[tokio::test]
async fn files_that_are_no_roster_are_refused_by_name() {
    let app = TestApp::at(MEETING_START).await;
    let mut many = String::from("单位,联络员\n");
    for row in 0..100_000 {
        many.push_str(&format!("单位{row},张三\n"));
    }
    let cases: [(&str, Vec<u8>, &str); 6] = [
        (
            "picture.xlsx",
            std::fs::read(project().join("src-tauri/icons/128.png")).unwrap(),
            "not_a_spreadsheet",
        ),
        ("locked.xlsx", document("encrypted.xlsx"), "spreadsheet_encrypted"),
        ("notes.csv", "今天,天气\n很,好\n".as_bytes().to_vec(), "no_header"),
        ("empty.csv", Vec::new(), "no_rows"),
        ("head.csv", "单位,联络员,手机\n".as_bytes().to_vec(), "no_rows"),
        ("many.csv", many.into_bytes(), "too_many_rows"),
    ];
    for (name, bytes, code) in cases {
        for command in ["preview_roster", "import_roster"] {
            assert_eq!(
                app.post(command, TestApp::file(name, &bytes)).await.code(),
                code,
                "{command} {name}"
            );
        }
    }
    let large = vec![b'a'; 6 << 20];
    assert_eq!(
        app.post("preview_roster", TestApp::file("large.csv", &large)).await.code(),
        "too_large"
    );
    let garbled = json!({ "file_name": "a.xlsx", "content": "not base64!" });
    assert_eq!(app.post("preview_roster", garbled).await.code(), "invalid_input");
    let units = app.run("list_units", json!({})).await;
    assert_eq!(units["units"], json!([]));
}

#[tokio::test]
async fn what_is_exported_and_imported_again_changes_nothing() {
    let app = TestApp::at(MEETING_START).await;
    app.run("import_roster", TestApp::file("roster.xlsx", &sample())).await;
    let csv = "序号,单位,简称,别名,上级单位,联络员,手机,邮箱\n\
        40,定海区教育局,区教育局,定海教育；区教体局,定海区人民政府教育督导委员会,钱若溪,0580-2020001,a@example.org\n\
        ,,,,,周思远,+85225250000,\n\
        41,=无联络员单位,,,定海区教育局,,,\n";
    let before = app.run("import_roster", TestApp::file("more.csv", csv.as_bytes())).await;
    assert_eq!(numbers(&before), [3, 0, 0, 0]);
    let directory = app.run("list_units", json!({})).await;
    for format in ["xlsx", "csv"] {
        for language in ["zh-CN", "en"] {
            let input = json!({ "format": format, "language": language });
            let file = app.run("export_roster", input).await;
            let bytes = STANDARD.decode(file["content"].as_str().unwrap()).unwrap();
            let file = TestApp::file(file["file_name"].as_str().unwrap(), &bytes);
            let preview = app.run("preview_roster", file.clone()).await;
            let [added, changed, same, _] = numbers(&preview);
            assert_eq!((added, changed), (0, 0), "{format} {language}: {}", preview["rows"]);
            assert_eq!(same, 32, "{format} {language}");
            assert_eq!(preview["put_away"], json!([]), "{format} {language}");
            app.run("import_roster", file).await;
            let after = app.run("list_units", json!({})).await;
            assert_eq!(after, directory, "{format} {language}");
        }
    }
}

#[tokio::test]
async fn an_import_can_be_taken_back_and_leaves_alone_what_was_changed_since() {
    let app = TestApp::at(MEETING_START).await;
    let first = "序号,单位,上级单位,联络员,手机,会场\n1,市教育局,,赵一鸣,19900000001,北楼\n";
    app.run("import_roster", TestApp::file("first.csv", first.as_bytes())).await;
    let before = app.run("list_units", json!({})).await;
    let second = "序号,单位,上级单位,联络员,手机,会场\n\
        1,市教育局,,钱若溪,19900000002,北楼\n\
        2,督导处,市教育局,周思远,19900000003,南楼\n\
        3,督学室,督导处,吴清和,19900000004,南楼\n\
        4,市财政局,,孙望之,19900000005,南楼\n";
    let done = app.run("import_roster", TestApp::file("second.csv", second.as_bytes())).await;
    let units = app.run("list_units", json!({})).await;
    assert_eq!(units["units"].as_array().unwrap().len(), 4);
    let finance = &units["units"][3];
    let mut edited = json!({ "id": finance["id"], "name": "市财政局", "short_name": "财政",
        "category": "", "default_venue": "", "contacts": [] });
    edited["contacts"] = json!([{ "id": finance["contacts"][0]["id"], "name": "孙望之", "title": "",
        "phone": "19900000009", "mail": "" }]);
    app.run("save_unit", edited).await;

    let undone = app.run("undo_roster_import", json!({ "id": done["id"] })).await;
    let kept: Vec<&str> =
        undone["kept"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert_eq!(kept, ["孙望之", "市财政局"], "somebody changed them since");
    let after = app.run("list_units", json!({})).await;
    assert_eq!(after["units"].as_array().unwrap().len(), 2);
    assert_eq!(after["units"][0], before["units"][0], "its old contact is back");
    let venues = app.run("list_venues", json!({})).await;
    let names: Vec<&str> =
        venues["venues"].as_array().unwrap().iter().map(|v| v["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["北楼"], "a venue that the import added and nobody used is gone");
    let again = app.post("undo_roster_import", json!({ "id": done["id"] })).await;
    assert_eq!(again.code(), "import_undone");
    let imports = app.run("list_roster_imports", json!({})).await;
    assert_eq!(imports["imports"][0]["undone"], true);
    assert_eq!(imports["imports"][1]["file"], "first.csv");
}

#[tokio::test]
async fn columns_can_be_mapped_by_hand() {
    let app = TestApp::at(MEETING_START).await;
    let csv = "单位,经办,号码\n市教育局,赵一鸣,19900000001\n";
    let mut file = TestApp::file("odd.csv", csv.as_bytes());
    let found = app.post("preview_roster", file.clone()).await;
    assert_eq!(found.code(), "no_header", "one known column is no roster");
    let csv = "单位,姓名,经办,号码\n市教育局,某人,赵一鸣,19900000001\n";
    file = TestApp::file("odd.csv", csv.as_bytes());
    let found = app.run("preview_roster", file.clone()).await;
    assert_eq!(
        found["columns"][2],
        json!({ "column": 2, "header": "经办", "sample": "赵一鸣", "field": null })
    );
    file["mapping"] = json!([
        { "column": 0, "field": "unit" },
        { "column": 2, "field": "contact" },
        { "column": 3, "field": "phone" },
    ]);
    let mapped = app.run("preview_roster", file.clone()).await;
    assert_eq!(mapped["rows"][0]["contact"], "赵一鸣");
    assert_eq!((&mapped["new_units"], &mapped["new_contacts"]), (&json!(1), &json!(1)));
    app.run("import_roster", file.clone()).await;
    file["mapping"] = json!([{ "column": 1, "field": "contact" }]);
    assert_eq!(app.post("preview_roster", file).await.code(), "no_header", "no unit column");
}

#[tokio::test]
async fn taking_an_import_back_keeps_what_a_meeting_or_the_tree_has_used_since() {
    let app = TestApp::at(MEETING_START).await;
    let first = "单位,上级单位,联络员\n甲局,,赵一鸣\n乙处,甲局,钱若溪\n丙局,,孙望之\n";
    app.run("import_roster", TestApp::file("first.csv", first.as_bytes())).await;
    let moved = "单位,上级单位,联络员\n乙处,丙局,钱若溪\n丁局,,周思远\n";
    let done = app.run("import_roster", TestApp::file("moved.csv", moved.as_bytes())).await;
    let units = app.run("list_units", json!({})).await;
    let id = |name: &str| {
        let units = units["units"].as_array().unwrap();
        units.iter().find(|one| one["name"] == name).unwrap()["id"].clone()
    };
    app.run("move_unit", json!({ "unit": id("甲局"), "parent": id("乙处"), "before": null })).await;
    let plan = crate::bad_input::plan(&app).await;
    let units = json!([{ "unit": id("丁局"), "venue": null, "quota": 1, "rank": "any",
        "standing": "attend" }]);
    let meeting = app.run("schedule_meeting", json!({ "plan": plan, "units": units })).await;

    let undone = app.run("undo_roster_import", json!({ "id": done["id"] })).await;
    let kept: Vec<&str> =
        undone["kept"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert!(kept.contains(&"丁局"), "it takes part in a meeting: {kept:?}");
    let board = app.run("show_board", json!({ "meeting": meeting["head"]["id"] })).await;
    assert_eq!(board["unassigned"][0]["name"], "丁局", "and still does");
    let units = app.run("list_units", json!({})).await;
    let names: Vec<&str> = units["units"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert_eq!(names.len(), 4, "nobody stands above himself: {names:?}");
}

#[tokio::test]
async fn a_remark_is_kept_and_comes_back_with_an_export() {
    let app = TestApp::at(MEETING_START).await;
    let csv = "单位,联络员,手机,备注\n\
        市教育局,赵一鸣,19900000001,机要件送一楼\n市教育局,钱若溪,19900000002,B角\n";
    app.run("import_roster", TestApp::file("名册.csv", csv.as_bytes())).await;
    let units = app.run("list_units", json!({})).await;
    assert_eq!(units["units"][0]["remark"], "机要件送一楼；钱若溪：B角");
    for format in ["csv", "xlsx"] {
        let file = app.run("export_roster", json!({ "format": format, "language": "zh-CN" })).await;
        let again = json!({ "file_name": file["file_name"], "content": file["content"] });
        let preview = app.run("preview_roster", again).await;
        assert_eq!((&preview["same"], &preview["changed"]), (&json!(2), &json!(0)), "{format}");
    }
}
