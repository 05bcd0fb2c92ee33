//! Rosters through the commands: preview, import, and files that are none.

use huidao_tests::{MEETING_START, TestApp, project};
use serde_json::json;

fn sample() -> Vec<u8> {
    std::fs::read(project().join("samples/zhoushan-2022/roster.xlsx")).unwrap()
}

fn document(name: &str) -> Vec<u8> {
    let path = project().join("crates/documents/tests/data").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
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
    assert_eq!(imported, json!({ "added": 29, "changed": 0, "same": 0, "problems": 0 }));
    let units = app.run("list_units", json!({})).await;
    assert_eq!(units["units"][19]["contacts"][0]["name"], "许㛃");
    assert_eq!(units["units"][20]["contacts"][0]["name"], "何䶮");
    assert_eq!(units["units"][9]["contacts"][0]["phone"], "19900000010");

    let again = app.run("import_roster", file).await;
    assert_eq!(again, json!({ "added": 0, "changed": 0, "same": 29, "problems": 0 }));
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
    assert_eq!(fates, ["new", "problem", "problem"]);
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
            { "unit": "市教育局", "contact": "周思远" }, { "unit": "市教育局", "contact": "赵一鸣" },
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
