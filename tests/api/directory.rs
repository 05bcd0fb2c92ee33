//! The directory: a tree in official order, aliases, people, groups, duplicates joined.

use huidao_tests::{MEETING_START, TestApp, stage};
use serde_json::{Value, json};

pub async fn unit(app: &TestApp, name: &str, parent: Value) -> Value {
    let input = json!({ "id": null, "name": name, "short_name": "", "category": "",
        "default_venue": "", "parent": parent, "contacts": [] });
    app.run("save_unit", input).await["id"].clone()
}

async fn order(app: &TestApp) -> Vec<(String, i64)> {
    let units = app.run("list_units", json!({})).await;
    let units = units["units"].as_array().unwrap();
    units
        .iter()
        .map(|one| (one["name"].as_str().unwrap().to_owned(), one["depth"].as_i64().unwrap()))
        .collect()
}

fn names(order: &[(String, i64)]) -> Vec<&str> {
    order.iter().map(|(name, _)| name.as_str()).collect()
}

#[tokio::test]
async fn a_unit_moves_with_those_below_it_and_never_below_itself() {
    let app = TestApp::at(MEETING_START).await;
    let city = unit(&app, "市教育局", Value::Null).await;
    let county = unit(&app, "岱山县政府", Value::Null).await;
    let school = unit(&app, "岱山中学", county.clone()).await;
    assert_eq!(
        order(&app).await,
        [("市教育局".to_owned(), 0), ("岱山县政府".to_owned(), 0), ("岱山中学".to_owned(), 1)]
    );
    let moved = json!({ "unit": county, "parent": null, "before": city });
    app.run("move_unit", moved).await;
    assert_eq!(names(&order(&app).await), ["岱山县政府", "岱山中学", "市教育局"]);
    let units = app.run("list_units", json!({})).await;
    let positions: Vec<i64> = units["units"]
        .as_array()
        .unwrap()
        .iter()
        .map(|u| u["position"].as_i64().unwrap())
        .collect();
    assert_eq!(positions, [1, 2, 3], "official order is numbered afresh");

    let below = app.post("move_unit", json!({ "unit": county, "parent": school, "before": null }));
    assert_eq!(below.await.code(), "circular_parent");
    let itself = json!({ "id": county, "name": "岱山县政府", "short_name": "", "category": "",
        "default_venue": "", "parent": county, "contacts": [] });
    assert_eq!(app.post("save_unit", itself).await.code(), "circular_parent");
    app.run("move_unit", json!({ "unit": school, "parent": city, "before": null })).await;
    assert_eq!(names(&order(&app).await), ["岱山县政府", "市教育局", "岱山中学"]);
}

#[tokio::test]
async fn a_row_whose_unit_above_makes_a_circle_or_is_unknown_says_so_in_the_preview() {
    let app = TestApp::at(MEETING_START).await;
    let csv = "单位,上级单位,联络员\n甲局,乙局,赵一鸣\n乙局,甲局,钱若溪\n丙局,丁局,孙望之\n";
    let file = TestApp::file("circle.csv", csv.as_bytes());
    let preview = app.run("preview_roster", file.clone()).await;
    let told = |row: usize| preview["rows"][row]["problems"].clone();
    assert_eq!(told(0), json!([]));
    assert_eq!(told(1), json!([{ "code": "circular_parent", "args": { "name": "甲局" } }]));
    assert_eq!(told(2), json!([{ "code": "parent_unknown", "args": { "name": "丁局" } }]));
    app.run("import_roster", file.clone()).await;
    assert_eq!(
        order(&app).await,
        [("乙局".to_owned(), 0), ("甲局".to_owned(), 1), ("丙局".to_owned(), 0)],
        "the rows are taken in, the unit above stays empty where it cannot be"
    );
    let again = app.run("import_roster", file).await;
    assert_eq!(again["same"], 3, "and does not count as a change for ever");
}

#[tokio::test]
async fn units_are_found_by_alias_pinyin_initials_and_people() {
    let app = TestApp::at(MEETING_START).await;
    let input = json!({ "id": null, "name": "定海区人民政府", "short_name": "定海区", "category": "",
        "default_venue": "", "aliases": ["区府办", "区府办", "定海区", " "], "contacts": [],
        "people": [{ "id": null, "name": "许㛃", "title": "副区长", "rank": "deputy",
            "phone": "19900000077" }] });
    let saved = app.run("save_unit", input).await;
    assert_eq!(saved["aliases"], json!(["区府办"]), "no name twice, none that it has anyway");
    unit(&app, "重庆市教育委员会", Value::Null).await;
    for (search, found) in [
        ("dhq", "定海区人民政府"),
        ("qfb", "定海区人民政府"),
        ("许㛃", "定海区人民政府"),
        ("0077", "定海区人民政府"),
        ("cq", "重庆市教育委员会"),
        ("chongqing", "重庆市教育委员会"),
    ] {
        let units = app.run("list_units", json!({ "search": search })).await;
        let units = units["units"].as_array().unwrap();
        assert_eq!(units.len(), 1, "{search}");
        assert_eq!(units[0]["name"], found, "{search}");
    }
    let people = app.run("list_people", json!({ "search": "fqz" })).await;
    assert_eq!(people["people"][0]["name"], "许㛃", "by the initials of 副区长");
    assert_eq!(people["people"][0]["unit_name"], "定海区人民政府");
}

#[tokio::test]
async fn a_group_keeps_its_members_in_official_order() {
    let app = TestApp::at(MEETING_START).await;
    let (a, b) = (unit(&app, "甲局", Value::Null).await, unit(&app, "乙局", Value::Null).await);
    let input = json!({ "id": null, "name": "成员单位", "units": [b, a, b] });
    let group = app.run("save_group", input).await;
    assert_eq!(group["units"], json!([a, b]));
    let taken = json!({ "id": null, "name": "成员单位", "units": [] });
    assert_eq!(app.post("save_group", taken).await.code(), "group_name_taken");
    let units = app.run("list_units", json!({})).await;
    assert_eq!(units["units"][0]["groups"], json!([group["id"]]));
    let left = app.run("remove_group", json!({ "id": group["id"] })).await;
    assert_eq!(left["groups"], json!([]));
    assert_eq!(names(&order(&app).await), ["甲局", "乙局"], "its units stay");
}

#[tokio::test]
async fn joining_duplicates_moves_everything_and_leaves_closed_records_alone() {
    let app = TestApp::at(MEETING_START).await;
    let closed = stage(&app).await;
    let board = app.run("show_board", json!({ "meeting": closed.meeting })).await;
    let old = board["columns"][0]["cards"][0].clone();
    for to in ["under_way", "closed"] {
        app.run("advance_meeting", json!({ "meeting": closed.meeting, "to": to, "reason": "" }))
            .await;
    }
    let open = app.run("reuse_plan", json!({ "meeting": closed.meeting })).await;
    let open = json!({ "plan": open["plan"], "units": open["units"] });
    let open = app.run("schedule_meeting", open).await["head"]["id"].clone();
    app.run("issue_links", json!({ "meeting": open })).await;
    let keep = unit(&app, "教育局（新）", Value::Null).await;
    unit(&app, "下属中心", old["unit"].clone()).await;

    let pair = json!({ "keep": keep, "merge": old["unit"] });
    let preview = app.run("preview_merge", pair.clone()).await;
    assert_eq!(preview["closed"], 1);
    assert_eq!(preview["meetings"].as_array().unwrap().len(), 1, "the open one");
    assert_eq!(preview["children"], json!(["下属中心"]));
    let same = json!({ "keep": keep, "merge": keep });
    assert_eq!(app.post("merge_units", same).await.code(), "same_unit_twice");

    let merged = app.run("merge_units", pair).await;
    assert!(merged["aliases"].as_array().unwrap().contains(&old["name"]), "still found by it");
    assert_eq!(merged["contacts"].as_array().unwrap().len(), 1);
    let board = app.run("show_board", json!({ "meeting": open })).await;
    let cards = board["columns"][0]["cards"].as_array().unwrap();
    assert!(cards.iter().any(|card| card["unit"] == keep), "it sits where the other sat");
    assert!(!cards.iter().any(|card| card["unit"] == old["unit"]));
    let links = app.run("list_links", json!({ "meeting": open })).await;
    let links = links["links"].as_array().unwrap();
    let link = links.iter().find(|link| link["unit"] == keep).unwrap();
    assert_eq!(link["state"], "issued", "the link that the contact has goes on working");
    let past = app.run("show_board", json!({ "meeting": closed.meeting })).await;
    assert_eq!(past["columns"][0]["cards"][0]["name"], old["name"], "the sealed record stays");
}

#[tokio::test]
async fn two_units_that_both_answered_are_not_joined() {
    let app = TestApp::at(MEETING_START).await;
    let staged = stage(&app).await;
    let board = app.run("show_board", json!({ "meeting": staged.meeting })).await;
    let cards = board["columns"][0]["cards"].as_array().unwrap().clone();
    for card in &cards[..2] {
        let reply = json!({ "meeting": staged.meeting, "unit": card["unit"], "remark": "",
            "version": 0, "lines": [{ "id": null, "name": "赵一鸣", "title": "", "phone": "",
            "answer": "attend", "reason": "", "substitute_name": "", "substitute_title": "",
            "substitute_phone": "" }] });
        app.run("save_reply", reply).await;
    }
    let pair = json!({ "keep": cards[0]["unit"], "merge": cards[1]["unit"] });
    let preview = app.run("preview_merge", pair.clone()).await;
    assert_eq!(preview["blocked"].as_array().unwrap().len(), 1);
    assert_eq!(app.post("merge_units", pair).await.code(), "both_answered");
}

#[tokio::test]
async fn a_unit_that_has_answered_keeps_its_answer_when_a_silent_one_joins_it() {
    let app = TestApp::at(MEETING_START).await;
    let staged = stage(&app).await;
    let question = json!({ "id": null, "wording": "随行人数", "kind": "number", "choices": [],
        "required": false });
    let save = json!({ "meeting": staged.meeting, "questions": [question] });
    let question = app.run("save_questions", save).await["questions"][0]["id"].clone();
    let board = app.run("show_board", json!({ "meeting": staged.meeting })).await;
    let cards = board["columns"][0]["cards"].as_array().unwrap().clone();
    let answered = json!({ "meeting": staged.meeting, "unit": cards[0]["unit"], "remark": "",
        "version": 0, "answers": [{ "question": question, "answer": "2" }], "lines": [{ "id": null,
        "name": "赵一鸣", "title": "", "phone": "", "answer": "attend", "reason": "",
        "substitute_name": "", "substitute_title": "", "substitute_phone": "" }] });
    app.run("save_reply", answered).await;
    let more = json!({ "meeting": staged.meeting, "units": [cards[1]["unit"]], "quota": 7,
        "meeting_venue": board["columns"][0]["meeting_venue"] });
    app.run("assign_unit", more).await;

    app.run("merge_units", json!({ "keep": cards[0]["unit"], "merge": cards[1]["unit"] })).await;
    let replies = app.run("show_replies", json!({ "meeting": staged.meeting })).await;
    let units = replies["units"].as_array().unwrap();
    let kept = units.iter().find(|one| one["unit"] == cards[0]["unit"]).unwrap();
    assert_eq!(kept["answers"][0]["answer"], "2", "nobody else answered in its place: {kept}");
    assert_eq!(kept["quota"], cards[0]["quota"], "what was asked of it is asked of it still");
    let links = app.run("list_links", json!({ "meeting": staged.meeting })).await;
    let links = links["links"].as_array().unwrap();
    let own = links.iter().filter(|link| link["unit"] == cards[0]["unit"]);
    assert_eq!(own.count(), 2, "both contacts' links go on working");
}

#[tokio::test]
async fn joining_a_unit_with_one_above_it_makes_no_circle() {
    let app = TestApp::at(MEETING_START).await;
    let top = unit(&app, "市教育局（旧）", Value::Null).await;
    let middle = unit(&app, "督导处", top.clone()).await;
    let low = unit(&app, "市教育局", middle.clone()).await;
    let pair = json!({ "keep": low, "merge": top });
    let preview = app.run("preview_merge", pair.clone()).await;
    assert_eq!(preview["children"], json!(["督导处"]));
    app.run("merge_units", pair).await;
    let units = app.run("list_units", json!({})).await;
    let parent = |id: &Value| {
        let units = units["units"].as_array().unwrap();
        units.iter().find(|one| one["id"] == *id).unwrap()["parent"].clone()
    };
    assert_eq!((parent(&low), parent(&middle)), (Value::Null, low.clone()));
    let gone = json!({ "keep": top, "merge": middle });
    assert_eq!(app.post("merge_units", gone).await.code(), "not_found", "it is put away");
}

#[tokio::test]
async fn a_roster_with_the_old_name_of_a_joined_unit_finds_the_kept_one() {
    let app = TestApp::at(MEETING_START).await;
    let keep = unit(&app, "教育体育局", Value::Null).await;
    let merge = unit(&app, "教育局", Value::Null).await;
    app.run("merge_units", json!({ "keep": keep, "merge": merge })).await;
    let csv = "单位,联络员\n教育局,赵一鸣\n";
    let file = TestApp::file("old.csv", csv.as_bytes());
    let preview = app.run("preview_roster", file.clone()).await;
    assert_eq!(preview["rows"][0]["fate"], "changed");
    app.run("import_roster", file).await;
    let units = app.run("list_units", json!({})).await;
    let units = units["units"].as_array().unwrap();
    let of = |id: &Value| units.iter().find(|one| one["id"] == *id).unwrap();
    assert_eq!(of(&keep)["contacts"][0]["name"], "赵一鸣");
    assert_eq!(of(&merge)["archived"], true, "it stays put away");

    let other = unit(&app, "体育局", Value::Null).await;
    for (id, name) in [(&keep, "教育体育局"), (&other, "体育局")] {
        let input = json!({ "id": id, "name": name, "short_name": "", "aliases": ["教体局"],
            "category": "", "default_venue": "", "contacts": [] });
        app.run("save_unit", input).await;
    }
    let file = TestApp::file("alias.csv", "单位,联络员\n教体局,钱若溪\n".as_bytes());
    let preview = app.run("preview_roster", file).await;
    assert_eq!(preview["rows"][0]["fate"], "problem");
    assert_eq!(preview["rows"][0]["problems"][0]["code"], "unit_ambiguous");
}
