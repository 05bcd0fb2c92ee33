//! From a plan to a board: who takes part, proposals, cascades, follow-on sessions, files, templates.

use huidao_tests::{MEETING_START, TestApp, stage};
use serde_json::{Value, json};

use super::directory::unit;

const DAY: i64 = 86_400_000;

fn short_names(cards: &Value) -> Vec<&str> {
    cards.as_array().unwrap().iter().map(|card| card["short_name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn only_units_that_take_part_are_on_the_board() {
    let app = TestApp::at(MEETING_START).await;
    let staged = stage(&app).await;
    let extra = unit(&app, "市气象局", Value::Null).await;
    let board = app.run("show_board", json!({ "meeting": staged.meeting })).await;
    assert_eq!(board["unassigned"], json!([]), "a unit added later takes part in nothing yet");
    assert_eq!(board["not_invited"], 1);
    let invite = json!({ "meeting": staged.meeting, "units": [extra], "invited": true });
    let board = app.run("invite_units", invite).await;
    assert_eq!(short_names(&board["unassigned"]), ["市气象局"]);
    let first = board["columns"][0]["cards"][0]["unit"].clone();
    let out = json!({ "meeting": staged.meeting, "units": [extra, first], "invited": false });
    let board = app.run("invite_units", out).await;
    assert_eq!(board["not_invited"], 2);
    assert_eq!(board["unassigned"], json!([]), "whoever does not take part has no venue either");
}

#[tokio::test]
async fn a_proposal_gives_its_reasons_and_moves_nothing_until_it_is_accepted() {
    let app = TestApp::at(MEETING_START).await;
    let staged = stage(&app).await;
    let reuse = app.run("reuse_plan", json!({ "meeting": staged.meeting })).await;
    let mut plan = reuse["plan"].clone();
    plan["starts_at"] = json!(MEETING_START.ms() + 7 * DAY);
    plan["ends_at"] = json!(MEETING_START.ms() + 7 * DAY + 7_200_000);
    plan["reply_deadline"] = Value::Null;
    let county = reuse["units"][28]["unit"].clone();
    let school = unit(&app, "县中学", county).await;
    let namesake = unit(&app, "岱山县图书馆", Value::Null).await;
    let stray = unit(&app, "市气象局", Value::Null).await;
    let mut units = reuse["units"].as_array().unwrap().clone();
    for one in &mut units {
        one["venue"] = Value::Null;
    }
    for new in [&school, &namesake, &stray] {
        units.push(json!({ "unit": new, "venue": null, "quota": 1, "rank": "any",
            "standing": "attend" }));
    }
    let meeting = app.run("schedule_meeting", json!({ "plan": plan, "units": units })).await;
    let id = meeting["head"]["id"].clone();
    let proposal = app.run("propose_assignments", json!({ "meeting": id })).await;
    let moves = proposal["moves"].as_array().unwrap();
    assert_eq!(moves.len(), 32);
    assert_eq!(proposal["left"], json!([]));
    let reason = |unit: &Value| {
        moves.iter().find(|one| one["unit"] == *unit).unwrap()["reason"].as_str().unwrap()
    };
    assert_eq!(reason(&reuse["units"][0]["unit"]), "default_venue");
    assert_eq!(reason(&school), "parent");
    assert_eq!(reason(&namesake), "name");
    assert_eq!(reason(&stray), "capacity");
    let counties = moves.iter().find(|one| one["unit"] == reuse["units"][28]["unit"]).unwrap();
    assert_eq!(counties["quota"], 3, "as last time");
    let board = app.run("show_board", json!({ "meeting": id })).await;
    assert_eq!(board["unassigned"].as_array().unwrap().len(), 32, "nothing has moved");

    let placements: Vec<Value> = moves
        .iter()
        .filter(|one| one["reason"] != "capacity")
        .map(|one| {
            json!({ "unit": one["unit"], "meeting_venue": one["meeting_venue"],
                "quota": one["quota"], "rank": one["rank"], "standing": one["standing"] })
        })
        .collect();
    let input = json!({ "meeting": id, "placements": placements });
    let board = app.run("arrange_units", input).await;
    assert_eq!(short_names(&board["unassigned"]), ["市气象局"], "accepted in part");
    let back: Vec<Value> = placements
        .iter()
        .map(|one| json!({ "unit": one["unit"], "meeting_venue": null }))
        .collect();
    let board = app.run("arrange_units", json!({ "meeting": id, "placements": back })).await;
    assert_eq!(board["unassigned"].as_array().unwrap().len(), 32, "undone in one step");
}

#[tokio::test]
async fn a_full_venue_says_where_there_is_room() {
    let app = TestApp::at(MEETING_START).await;
    let staged = stage(&app).await;
    let board = app.run("show_board", json!({ "meeting": staged.meeting })).await;
    assert_eq!(board["columns"][1]["room_at"], Value::Null, "it is not full");
    let unit = board["columns"][1]["cards"][0]["unit"].clone();
    let input = json!({ "meeting": staged.meeting, "units": [unit],
        "meeting_venue": board["columns"][1]["meeting_venue"], "quota": 40 });
    let board = app.run("assign_unit", input).await;
    assert_eq!(board["columns"][1]["over"], 10);
    assert_eq!(board["columns"][1]["room_at"]["name"], "市行政中心主会场");
}

#[tokio::test]
async fn a_district_re_issues_a_meeting_and_hears_of_its_new_time() {
    let app = TestApp::at(MEETING_START.plus_minutes(-3 * 24 * 60)).await;
    let staged = stage(&app).await;
    let parent = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    let school = unit(&app, "岱山中学", Value::Null).await;
    let branch = &parent["venues"][1];
    let input = json!({ "meeting": staged.meeting, "meeting_venue": branch["id"],
        "title": "岱山县分会场会议", "host": "岱山县", "venues": [], "units": [school] });
    let child = app.run("reissue_meeting", input).await;
    let id = child["head"]["id"].clone();
    assert_eq!(child["venues"][0]["venue"], branch["venue"]);
    assert_eq!(child["venues"][0]["role"], "main", "the branch leads its own meeting");
    assert_eq!(child["parent"]["proposed"], Value::Null);
    let check = json!({ "meeting": id, "plan": app.run("reuse_plan", json!({ "meeting": id })).await["plan"] });
    let found = app.run("find_conflicts", check).await;
    assert_eq!(found["conflicts"], json!([]), "the room is meant to be shared with the parent");
    let sibling = json!({ "meeting": staged.meeting, "meeting_venue": parent["venues"][2]["id"],
        "title": "嵊泗县分会场会议", "host": "嵊泗县", "venues": [], "units": [] });
    let sibling = app.run("reissue_meeting", sibling).await["head"]["id"].clone();
    let plan = app.run("reuse_plan", json!({ "meeting": sibling })).await["plan"].clone();
    let found = app.run("find_conflicts", json!({ "meeting": sibling, "plan": plan })).await;
    assert_eq!(found["conflicts"], json!([]), "nor with what another branch makes of it");
    app.run("discard_meeting", json!({ "meeting": sibling })).await;

    let place = json!({ "meeting": id, "units": [school], "quota": 5,
        "meeting_venue": child["venues"][0]["id"] });
    app.run("assign_unit", place).await;
    let parent = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    assert_eq!(parent["children"][0]["title"], "岱山县分会场会议");
    assert_eq!(parent["children_counts"]["expected"], 5, "rolled up");

    let later = MEETING_START.ms() + DAY;
    let moved = json!({ "meeting": staged.meeting, "starts_at": later, "ends_at": later + 7_200_000,
        "version": parent["version"] });
    let parent = app.run("move_meeting", moved).await["meeting"].clone();
    assert_eq!(parent["children"][0]["other_time"], true);
    let today = app.run("show_today", json!({})).await;
    let kinds: Vec<&str> =
        today["tasks"].as_array().unwrap().iter().map(|t| t["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"parent_changed"), "{kinds:?}");
    let child = app.run("show_meeting", json!({ "meeting": id })).await;
    assert_eq!(child["parent"]["proposed"]["starts_at"], later);
    let declined = app.run("answer_parent_change", json!({ "meeting": id, "accept": false })).await;
    assert_eq!(declined["parent"]["proposed"], Value::Null);
    assert_eq!(declined["head"]["starts_at"], MEETING_START.ms());
    let moved = json!({ "meeting": staged.meeting, "starts_at": later + DAY,
        "ends_at": later + DAY + 7_200_000, "version": parent["version"] });
    app.run("move_meeting", moved).await;
    let taken = app.run("answer_parent_change", json!({ "meeting": id, "accept": true })).await;
    assert_eq!(taken["head"]["starts_at"], later + DAY);
}

#[tokio::test]
async fn a_session_goes_on_in_some_of_the_venues() {
    let app = TestApp::at(MEETING_START).await;
    let staged = stage(&app).await;
    let first = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    let ends = first["head"]["ends_at"].as_i64().unwrap();
    let venues = json!([first["venues"][1]["id"], first["venues"][2]["id"]]);
    let mut input = json!({ "meeting": staged.meeting, "title": "两县续会", "starts_at": ends - 1,
        "ends_at": ends + 1_800_000, "venues": venues });
    assert_eq!(app.post("add_follow_on", input.clone()).await.code(), "follows_too_soon");
    input["starts_at"] = json!(ends);
    let next = app.run("add_follow_on", input).await;
    assert_eq!(next["venues"][0]["role"], "main", "without the main venue the first one leads");
    let board = app.run("show_board", json!({ "meeting": next["head"]["id"] })).await;
    let seated: usize = board["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["cards"].as_array().unwrap().len())
        .sum();
    assert_eq!(seated, 2, "the units of those venues go on");
    let first = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    assert_eq!(first["follow_ons"][0]["title"], "两县续会");
    let plan =
        app.run("reuse_plan", json!({ "meeting": next["head"]["id"] })).await["plan"].clone();
    let check = json!({ "meeting": next["head"]["id"], "plan": plan });
    let found = app.run("find_conflicts", check).await;
    assert_eq!(found["conflicts"], json!([]), "no time to set up is needed: the rooms go on");
}

#[tokio::test]
async fn files_are_kept_with_the_agenda_and_given_back_whole() {
    use base64::Engine as _;
    let app = TestApp::at(MEETING_START).await;
    let staged = stage(&app).await;
    let meeting = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    let item = meeting["agenda"][1]["id"].clone();
    let content = base64::engine::general_purpose::STANDARD.encode(b"%PDF-1.7 test");
    let input = json!({ "meeting": staged.meeting, "item": item, "file_name": "C:\\会议\\通报.pdf",
        "content": content });
    let meeting = app.run("attach_file", input).await;
    let file = &meeting["attachments"][0];
    assert_eq!((&file["file_name"], &file["item"]), (&json!("通报.pdf"), &item));
    let one = json!({ "meeting": staged.meeting, "attachment": file["id"] });
    let opened = app.run("open_attachment", one.clone()).await;
    assert_eq!(
        (&opened["content"], &opened["media_type"]),
        (&json!(content), &json!("application/pdf"))
    );

    let program = base64::engine::general_purpose::STANDARD.encode(b"MZ\x90\0");
    let input = json!({ "meeting": staged.meeting, "item": null, "file_name": "通知.pdf",
        "content": program });
    assert_eq!(app.post("attach_file", input).await.code(), "file_kind_refused");
    let plan = app.run("reuse_plan", json!({ "meeting": staged.meeting })).await["plan"].clone();
    let mut plan = plan;
    plan["agenda"] = json!([]);
    let edit = json!({ "meeting": staged.meeting, "plan": plan, "version": meeting["version"] });
    let meeting = app.run("edit_meeting", edit).await;
    assert_eq!(
        meeting["attachments"][0]["item"],
        Value::Null,
        "a file whose item is gone belongs to the meeting"
    );
    let meeting = app.run("remove_attachment", one).await;
    assert_eq!(meeting["attachments"], json!([]));
}

#[tokio::test]
async fn a_template_remembers_who_sits_where_and_forgets_what_was_put_away() {
    let app = TestApp::at(MEETING_START).await;
    let staged = stage(&app).await;
    let input = json!({ "meeting": staged.meeting, "name": "全体会议" });
    let kept = app.run("save_template", input.clone()).await;
    assert_eq!(kept["templates"][0]["units"].as_array().unwrap().len(), 29);
    let again = app.run("save_template", input).await;
    assert_eq!(again["templates"].as_array().unwrap().len(), 1, "the same name is replaced");
    let meeting = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    let away = json!({ "venue": meeting["venues"][2]["venue"], "archived": true });
    app.run("archive_venue", away).await;
    let kept = app.run("list_templates", json!({})).await;
    let template = &kept["templates"][0];
    assert_eq!(template["plan"]["venues"].as_array().unwrap().len(), 2);
    let homeless: Vec<&Value> = template["units"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|unit| unit["venue"] == Value::Null)
        .collect();
    assert_eq!(homeless.len(), 1, "the unit of the room that is gone has no venue");
    let input = json!({ "plan": template["plan"], "units": template["units"] });
    app.run("schedule_meeting", input).await;
    let gone = app.run("remove_template", json!({ "id": template["id"] })).await;
    assert_eq!(gone["templates"], json!([]));
}

#[tokio::test]
async fn what_is_asked_of_a_unit_stays_with_it_without_a_venue() {
    let app = TestApp::at(MEETING_START).await;
    let staged = stage(&app).await;
    let board = app.run("show_board", json!({ "meeting": staged.meeting })).await;
    let unit = board["columns"][1]["cards"][0]["unit"].clone();
    let place = |venue: Value, quota: Value| {
        json!({ "meeting": staged.meeting, "units": [unit], "meeting_venue": venue,
            "quota": quota, "rank": null, "standing": null })
    };
    let venue = board["columns"][1]["meeting_venue"].clone();
    app.run("assign_unit", place(venue.clone(), json!(4))).await;
    let board = app.run("assign_unit", place(Value::Null, Value::Null)).await;
    assert_eq!(board["unassigned"][0]["quota"], 4, "taken out");
    let head = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    assert_eq!(head["head"]["unassigned"], 1);
    let board = app.run("assign_unit", place(Value::Null, json!(5))).await;
    assert_eq!(board["unassigned"][0]["quota"], 5, "asked before it has a venue");
    let proposal = app.run("propose_assignments", json!({ "meeting": staged.meeting })).await;
    assert_eq!(proposal["moves"][0]["quota"], 5);
    let board = app.run("assign_unit", place(venue, Value::Null)).await;
    assert_eq!(board["columns"][1]["cards"][0]["quota"], 5, "and put back");
}

#[tokio::test]
async fn a_branch_hears_that_its_parent_was_called_off() {
    let app = TestApp::at(MEETING_START.plus_minutes(-3 * 24 * 60)).await;
    let staged = stage(&app).await;
    let parent = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    let item = parent["agenda"][1]["id"].clone();
    let pdf = "JVBERi0xLjQKJUVPRgo=";
    for (item, name) in [(item, "汇报.pdf"), (Value::Null, "通知.pdf")] {
        let file = json!({ "meeting": staged.meeting, "item": item, "file_name": name,
            "content": pdf });
        app.run("attach_file", file).await;
    }
    let reissue = json!({ "meeting": staged.meeting, "meeting_venue": parent["venues"][1]["id"],
        "title": "岱山县分会场会议", "host": "", "venues": [], "units": [] });
    let child = app.run("reissue_meeting", reissue).await;
    let id = child["head"]["id"].clone();
    let files = child["attachments"].as_array().unwrap();
    let of = |name: &str| files.iter().find(|file| file["file_name"] == name).unwrap();
    assert_eq!(of("通知.pdf")["item"], Value::Null);
    assert_eq!(of("汇报.pdf")["item"], child["agenda"][1]["id"], "files go along with their item");
    let own = json!({ "meeting": id, "attachment": of("汇报.pdf")["id"] });
    assert_eq!(app.run("open_attachment", own).await["content"], pdf);

    let put_off = json!({ "meeting": staged.meeting, "to": "postponed", "reason": "台风" });
    let parent = app.run("advance_meeting", put_off).await;
    let child = app.run("show_meeting", json!({ "meeting": id })).await;
    assert_eq!(child["parent"]["state"], "postponed");
    assert_eq!(child["parent"]["state_reason"], "台风");
    let kinds = async |wanted: &Value| -> Vec<String> {
        let today = app.run("show_today", json!({})).await;
        let tasks = today["tasks"].as_array().unwrap();
        tasks
            .iter()
            .filter(|task| task["meeting"] == *wanted)
            .map(|task| task["kind"].as_str().unwrap().to_owned())
            .collect()
    };
    assert!(kinds(&id).await.contains(&"parent_called_off".to_owned()));
    assert!(kinds(&parent["head"]["id"]).await.contains(&"time_to_set".to_owned()));

    let later = MEETING_START.ms() + 7 * DAY;
    let moved = json!({ "meeting": staged.meeting, "starts_at": later,
        "ends_at": later + 7_200_000, "version": parent["version"] });
    let moved = app.run("move_meeting", moved).await;
    assert_eq!(moved["meeting"]["head"]["state"], "draft", "a new time is what it waited for");
    assert_eq!(moved["meeting"]["state_reason"], "");
    let child = app.run("show_meeting", json!({ "meeting": id })).await;
    assert_eq!(child["parent"]["proposed"]["starts_at"], later);
    app.run("put_times_back", json!({ "times": moved["before"] })).await;
    let back = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    assert_eq!(
        (&back["head"]["state"], &back["state_reason"]),
        (&json!("postponed"), &json!("台风")),
        "undone, it is postponed again"
    );
}
