//! A notice becomes a draft matched with the directory, and a meeting once it is confirmed.

use huidao_tests::{MEETING_START, TestApp, project};
use serde_json::{Value, json};

const NOTICE: &str = "关于召开全市教育督导工作会议的通知\n\
    各成员单位：\n经研究，定于2022年10月17日（星期一）下午2:30召开全市教育督导工作会议，会期2小时。现将有关事项通知如下：\n\
    一、参会人员\n（一）主会场：舟山市教育局、舟山市财政局、市气象局分管负责人各1名。\n\
    （二）岱山分会场：岱山县政府教育督导委员会主要负责人，限3人。\n\
    二、会议地点\n主会场设在市行政中心主会场，岱山设分会场。\n\
    三、其他\n请于10月16日16:00前报送参会人员名单。联系人：顾清和，电话：19900000123。\n";

async fn with_sample_directory() -> TestApp {
    let app = TestApp::at(MEETING_START.plus_minutes(-7 * 24 * 60)).await;
    let roster = std::fs::read(project().join("samples/zhoushan-2022/roster.xlsx")).unwrap();
    app.run("import_roster", TestApp::file("roster.xlsx", &roster)).await;
    app
}

fn unit<'a>(draft: &'a Value, name: &str) -> &'a Value {
    let units = draft["meetings"][0]["units"].as_array().unwrap();
    units
        .iter()
        .find(|unit| unit["name"]["value"].as_str().unwrap().contains(name))
        .unwrap_or_else(|| panic!("{name} in {units:#?}"))
}

#[tokio::test]
async fn a_notice_becomes_a_draft_and_nothing_is_saved_before_it_is_confirmed() {
    let app = with_sample_directory().await;
    let draft = app.run("draft_from_text", json!({ "text": NOTICE })).await;
    let meeting = &draft["meetings"][0];
    assert_eq!(meeting["title"]["value"], "全市教育督导工作会议");
    assert_eq!(meeting["starts_at"]["value"], MEETING_START.ms());
    assert_eq!(meeting["starts_at"]["sure"], true);
    assert_eq!(meeting["ends_at"]["value"], MEETING_START.plus_minutes(120).ms());
    assert_eq!(meeting["contact_phone"]["value"], "19900000123");
    let (start, end) = (
        usize::try_from(meeting["title"]["start"].as_i64().unwrap()).unwrap(),
        usize::try_from(meeting["title"]["end"].as_i64().unwrap()).unwrap(),
    );
    let words: String =
        draft["text"].as_str().unwrap().chars().skip(start).take(end - start).collect();
    assert_eq!(words, meeting["title"]["words"], "every value shows where it stands");
    assert_eq!(meeting["venues"][1]["name"]["value"], "岱山分会场");
    assert!(meeting["venues"][1]["venue"].is_string(), "the import made it");
    assert!(unit(&draft, "教育局")["unit"].is_string(), "known by its name");
    assert_eq!(unit(&draft, "气象局")["unit"], Value::Null, "offered as new");
    let county = unit(&draft, "岱山");
    assert!(
        county["unit"].is_string() || !county["choices"].as_array().unwrap().is_empty(),
        "政府 for 人民政府 is the same or at least near: {county}"
    );
    let meetings = app.run("list_meetings", json!({})).await;
    assert_eq!(meetings["meetings"], json!([]));

    let plan = json!({ "title": meeting["title"]["value"], "kind": "", "host": "", "chair": "",
        "moderator": "", "note": "", "starts_at": meeting["starts_at"]["value"],
        "ends_at": meeting["ends_at"]["value"], "time_zone": "Asia/Shanghai",
        "reply_deadline": meeting["reply_deadline"]["value"],
        "rules": { "opens_before_min": 60, "late_after_min": 10, "early_before_min": 15 },
        "venues": [], "agenda": [] });
    let venues = json!([
        { "venue": null, "new_name": "市行政中心主会场", "room": "", "role": "main" },
        { "venue": null, "new_name": "岱山县行政中心", "room": "", "role": "branch" },
    ]);
    let place = |unit: &Value, new_name: &str, venue: i64| {
        json!({ "unit": unit, "new_name": new_name, "venue": venue, "quota": 2, "rank": "deputy",
            "standing": "attend" })
    };
    let mut confirm = json!({ "plan": plan, "venues": venues, "units": [
        place(&unit(&draft, "教育局")["unit"], "", 0),
        place(&Value::Null, "市气象局", 1),
        place(&Value::Null, "市气象局", 1),
    ] });
    confirm["units"][1]["venue"] = json!(9);
    assert_eq!(app.post("confirm_draft", confirm.clone()).await.code(), "not_found");
    let units = app.run("list_units", json!({ "search": "市气象局" })).await;
    assert_eq!(units["units"], json!([]), "a refused draft leaves nothing behind");
    confirm["units"][1]["venue"] = json!(1);
    let saved = app.run("confirm_draft", confirm).await;
    assert_eq!(saved["head"]["counts"]["units"], 2, "a unit named twice takes part once");
    assert_eq!(saved["venues"][1]["name"], "岱山县行政中心");
}

#[tokio::test]
async fn a_group_of_the_directory_is_recognised_with_its_members() {
    let app = with_sample_directory().await;
    let units = app.run("list_units", json!({})).await;
    let members = json!([units["units"][0]["id"], units["units"][1]["id"]]);
    app.run("save_group", json!({ "id": null, "name": "成员单位", "units": members })).await;
    let text = "定于明天上午9时召开工作例会。市政府教育督导委员会各成员单位分管负责人参加会议。";
    let draft = app.run("draft_from_text", json!({ "text": text })).await;
    let group = unit(&draft, "成员单位");
    assert_eq!(group["is_group"], true);
    assert_eq!(group["group"]["units"], members);
}

#[tokio::test]
async fn a_text_of_five_megabytes_is_read_as_far_as_it_is_sensible() {
    let app = TestApp::at(MEETING_START).await;
    let mut text = String::from(NOTICE);
    while text.len() < 5 << 20 {
        text.push_str("各单位要高度重视，认真组织，确保会议效果。2022年10月17日\u{202e}\u{0}\n");
    }
    let draft = app.run("draft_from_text", json!({ "text": text })).await;
    let codes: Vec<&str> =
        draft["problems"].as_array().unwrap().iter().map(|p| p["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"text_cut"), "{codes:?}");
    assert_eq!(draft["meetings"][0]["title"]["value"], "全市教育督导工作会议");
    assert!(!draft["text"].as_str().unwrap().contains('\u{202e}'), "no mark turns the text");
    assert_eq!(app.post("draft_from_text", json!({ "text": " \n" })).await.code(), "not_text");
}
