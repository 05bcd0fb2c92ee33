//! Series, moves, conflicts and days off, states, two people at one plan.

use huidao_tests::{MEETING_START, TestApp};
use serde_json::{Value, json};

use crate::bad_input::plan;

const DAY: i64 = 86_400_000;

async fn series(app: &TestApp, rule: &str) -> Value {
    let plan = plan(app).await;
    app.run("schedule_meeting", json!({ "plan": plan, "repeat": rule })).await
}

async fn series_of(app: &TestApp, plan: &Value) -> Value {
    let input = json!({ "plan": plan, "repeat": "FREQ=WEEKLY;COUNT=3" });
    app.run("schedule_meeting", input).await
}

fn starts(meeting: &Value) -> Vec<i64> {
    let meetings = meeting["series"]["meetings"].as_array().unwrap();
    meetings.iter().map(|one| one["starts_at"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn a_series_is_previewed_with_its_holidays_and_then_added() {
    let app = TestApp::at(MEETING_START).await;
    let mut plan = plan(&app).await;
    // 26 September 2022, a Monday, 14:30 in Shanghai.
    let first = MEETING_START.ms() - 21 * DAY;
    plan["starts_at"] = json!(first);
    plan["ends_at"] = json!(first + 3_600_000);
    let input = json!({ "plan": plan, "repeat": "FREQ=WEEKLY;COUNT=3", "except": [] });
    let preview = app.run("preview_series", input).await;
    let days = preview["occurrences"].as_array().unwrap();
    assert_eq!(days.len(), 3);
    assert_eq!(days[0]["day"], Value::Null);
    assert_eq!(days[1]["day"]["name"], "国庆节", "3 October is a day off");
    let input = json!({ "plan": plan, "repeat": "FREQ=WEEKLY;COUNT=3",
        "except": [days[1]["starts_at"]] });
    let meeting = app.run("schedule_meeting", input).await;
    assert_eq!(starts(&meeting), [first, first + 14 * DAY], "the day off is left out");

    for (rule, code) in [
        ("FREQ=WEEKLY", "series_endless"),
        ("FREQ=DAILY;COUNT=201", "series_too_long"),
        ("FREQ=HOURLY;COUNT=2", "invalid_rule"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2", "series_empty"),
    ] {
        let input = json!({ "plan": plan, "repeat": rule });
        assert_eq!(app.post("schedule_meeting", input).await.code(), code, "{rule}");
    }
}

#[tokio::test]
async fn a_change_goes_to_this_one_to_later_ones_or_to_all() {
    let app = TestApp::at(MEETING_START).await;
    let first = series(&app, "FREQ=WEEKLY;COUNT=4").await;
    let all = first["series"]["meetings"].as_array().unwrap().clone();
    let at = starts(&first);
    let second = app.run("show_meeting", json!({ "meeting": all[1]["id"] })).await;
    let moved = json!({ "meeting": all[1]["id"], "starts_at": at[1] + DAY,
        "ends_at": at[1] + DAY + 3_600_000, "version": second["version"], "scope": "this" });
    let second = app.run("move_meeting", moved).await["meeting"].clone();
    assert_eq!(starts(&second), [at[0], at[1] + DAY, at[2], at[3]]);

    let third = app.run("show_meeting", json!({ "meeting": all[2]["id"] })).await;
    let moved = json!({ "meeting": all[2]["id"], "starts_at": at[2] - 3_600_000,
        "ends_at": at[2], "version": third["version"], "scope": "later" });
    let third = app.run("move_meeting", moved).await["meeting"].clone();
    assert_eq!(starts(&third)[2..], [at[2] - 3_600_000, at[3] - 3_600_000]);

    let reuse = app.run("reuse_plan", json!({ "meeting": all[0]["id"] })).await;
    let mut plan = reuse["plan"].clone();
    plan["title"] = json!("督导例会");
    plan["starts_at"] = json!(at[0] + 2 * DAY);
    plan["ends_at"] = json!(at[0] + 2 * DAY + 3_600_000);
    let input = json!({ "meeting": all[0]["id"], "plan": plan, "version": first["version"],
        "scope": "all" });
    let changed = app.run("edit_meeting", input).await;
    assert_eq!(
        starts(&changed),
        [at[0] + 2 * DAY, at[1] + DAY, at[2] + 2 * DAY, at[3] + 2 * DAY]
            .into_iter()
            .collect::<std::collections::BTreeSet<_>>()
            .into_iter()
            .collect::<Vec<_>>(),
        "all move by the same days to the new hour, except the one that was moved apart"
    );
    let titles = changed["series"]["meetings"].as_array().unwrap();
    assert!(titles.iter().all(|one| one["title"] == "督导例会"), "its title changes all the same");

    let cancel = json!({ "meeting": all[2]["id"], "to": "cancelled", "reason": "让位",
        "scope": "later" });
    let cancelled = app.run("advance_meeting", cancel).await;
    let states: Vec<&str> = cancelled["series"]["meetings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["state"].as_str().unwrap())
        .collect();
    assert_eq!(states.iter().filter(|state| **state == "cancelled").count(), 2);
    assert_eq!(cancelled["state_reason"], "让位");
}

#[tokio::test]
async fn the_second_of_two_editors_is_told_and_loses_nothing() {
    let app = TestApp::at(MEETING_START).await;
    let plan = plan(&app).await;
    let meeting = app.run("schedule_meeting", json!({ "plan": plan })).await;
    let edit = |title: &str, version: &Value| {
        let mut plan = plan.clone();
        plan["title"] = json!(title);
        json!({ "meeting": meeting["head"]["id"], "plan": plan, "version": version })
    };
    let first = app.run("edit_meeting", edit("甲的标题", &meeting["version"])).await;
    let second = app.post("edit_meeting", edit("乙的标题", &meeting["version"])).await;
    assert_eq!(second.code(), "edited_meanwhile");
    let now = app.run("show_meeting", json!({ "meeting": meeting["head"]["id"] })).await;
    assert_eq!(now["head"]["title"], "甲的标题");
    app.run("edit_meeting", edit("乙的标题", &first["version"])).await;
    let journal = app.run("list_journal", json!({ "meeting": meeting["head"]["id"] })).await;
    assert_eq!(
        journal["entries"][0]["text_args"]["fields"], "title",
        "the history says what changed"
    );
}

#[tokio::test]
async fn conflicts_come_with_the_next_free_time_and_venues_that_fit() {
    let app = TestApp::at(MEETING_START).await;
    let plan = plan(&app).await;
    app.run("schedule_meeting", json!({ "plan": plan })).await;
    for (name, capacity) in [("大礼堂", 400), ("小会议室", 8), ("多功能厅", 30)] {
        let input = json!({ "id": null, "name": name, "site": "", "room": "", "capacity": capacity,
            "time_zone": "Asia/Shanghai", "coordinator": "", "coordinator_phone": "" });
        app.run("save_venue", input).await;
    }
    let mut other = plan.clone();
    other["chair"] = json!("林知远");
    let found = app.run("find_conflicts", json!({ "meeting": null, "plan": other })).await;
    assert_eq!(found["conflicts"].as_array().unwrap().len(), 2, "both rooms");
    assert_eq!(
        found["next_free"]["starts_at"],
        json!(MEETING_START.plus_minutes(90).ms()),
        "after the first meeting and half an hour to set up"
    );
    let offers = found["free_venues"][0]["venues"].as_array().unwrap();
    let names: Vec<&str> = offers.iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["多功能厅", "大礼堂"], "the smallest that holds as many comes first");
    assert_eq!(found["day"], Value::Null, "a Monday");
    other["starts_at"] = json!(MEETING_START.ms() - 15 * DAY);
    other["ends_at"] = json!(MEETING_START.ms() - 15 * DAY + 3_600_000);
    let off = app.run("find_conflicts", json!({ "meeting": null, "plan": other })).await;
    assert_eq!(off["day"]["kind"], "holiday");
    assert!(off["next_free"].is_object(), "a working day is offered instead");
}

#[tokio::test]
async fn a_shared_video_number_and_a_unit_in_two_meetings_are_conflicts() {
    let app = TestApp::at(MEETING_START).await;
    let venue = async |name: &str| {
        let input = json!({ "id": null, "name": name, "site": "", "room": "", "capacity": 10,
            "time_zone": "Asia/Shanghai", "coordinator": "", "coordinator_phone": "",
            "room_number": "880-123" });
        app.run("save_venue", input).await["id"].clone()
    };
    let unit = super::directory::unit(&app, "市教育局", Value::Null).await;
    let mut first = plan(&app).await;
    first["chair"] = json!("");
    let mut second = first.clone();
    first["venues"] = json!([{ "venue": venue("东楼").await, "role": "main" }]);
    second["venues"] = json!([{ "venue": venue("西楼").await, "role": "main" }]);
    app.run("schedule_meeting", json!({ "plan": first })).await;
    let input = json!({ "meeting": null, "plan": second, "units": [unit] });
    let found = app.run("find_conflicts", input).await;
    let kinds: Vec<(&str, &str)> = found["conflicts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["kind"].as_str().unwrap(), one["name"].as_str().unwrap()))
        .collect();
    assert_eq!(kinds, [("endpoint", "880-123"), ("unit", "市教育局")]);
}

#[tokio::test]
async fn a_year_of_days_off_is_imported_whole_or_not_at_all() {
    let app = TestApp::at(MEETING_START).await;
    let wrong = json!({ "text": "2027-01-01,holiday,元旦\n2027-13-01,holiday,x" });
    let refused = app.post("import_calendar_days", wrong).await;
    assert_eq!(refused.code(), "invalid_calendar_day");
    assert_eq!(refused.json()["args"]["row"], "2");
    let right = json!({ "text": "2027-01-01,holiday,元旦\n2027-01-03,workday,元旦\n" });
    let done = app.run("import_calendar_days", right).await;
    assert_eq!(done["days"], 2);
    assert_eq!(done["years"].as_array().unwrap().last(), Some(&json!(2027)));
    let span = json!({ "from": "2027-01-01", "to": "2027-01-04" });
    let days = app.run("list_calendar_days", span).await;
    let kinds: Vec<&str> =
        days["days"].as_array().unwrap().iter().map(|day| day["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["holiday", "weekend", "workday"]);
    let bad = json!({ "from": "yesterday", "to": "2027-01-04" });
    assert_eq!(app.post("list_calendar_days", bad).await.code(), "invalid_time");
}

#[tokio::test]
async fn a_postponed_meeting_frees_its_room_and_takes_no_answers() {
    let app = TestApp::at(MEETING_START.plus_minutes(-60 * 24)).await;
    let staged = huidao_tests::stage(&app).await;
    app.run(
        "advance_meeting",
        json!({ "meeting": staged.meeting, "to": "announced", "reason": "" }),
    )
    .await;
    let told = app
        .run("preview_transition", json!({ "meeting": staged.meeting, "to": "postponed" }))
        .await;
    assert_eq!(told["needs_reason"], true);
    let by_hand = told["effects"]
        .as_array()
        .unwrap()
        .iter()
        .find(|effect| effect["kind"] == "tell_by_hand")
        .unwrap();
    assert_eq!(by_hand["count"], 29, "everybody who holds a link");
    let silent = json!({ "meeting": staged.meeting, "to": "postponed", "reason": "" });
    assert_eq!(app.post("advance_meeting", silent).await.code(), "reason_missing");
    let put_off = json!({ "meeting": staged.meeting, "to": "postponed", "reason": "台风" });
    let meeting = app.run("advance_meeting", put_off).await;
    assert_eq!(meeting["head"]["next_step"], "set_time");
    assert_eq!(meeting["state_reason"], "台风");
    let page = app.get(&staged.links[0], "zh-CN").await;
    assert!(page.text.contains("延期"), "the contact's page says so");
    assert!(!page.text.contains("<form method=\"post\" action=\"/c/"), "and takes no answer");
    let moved = json!({ "meeting": staged.meeting, "starts_at": MEETING_START.ms() + 7 * DAY,
        "ends_at": MEETING_START.ms() + 7 * DAY + 7_200_000, "version": meeting["version"] });
    app.run("move_meeting", moved).await;
    let again = json!({ "meeting": staged.meeting, "to": "announced", "reason": "" });
    let again = app.run("advance_meeting", again).await;
    assert_eq!(again["state_reason"], "");
}

#[tokio::test]
async fn a_move_is_undone_for_every_meeting_that_it_touched() {
    let app = TestApp::at(MEETING_START).await;
    let first = series(&app, "FREQ=WEEKLY;COUNT=4").await;
    let all = first["series"]["meetings"].as_array().unwrap().clone();
    let at = starts(&first);
    let third = app.run("show_meeting", json!({ "meeting": all[2]["id"] })).await;
    // Ten days back, past its neighbour: "later" meant other meetings then than it does now.
    let moved = json!({ "meeting": all[2]["id"], "starts_at": at[2] - 10 * DAY,
        "ends_at": at[2] - 10 * DAY + 3_600_000, "version": third["version"], "scope": "later" });
    let moved = app.run("move_meeting", moved).await;
    assert_eq!(moved["before"].as_array().unwrap().len(), 2);
    assert_ne!(starts(&moved["meeting"]), at);
    let undo = json!({ "times": moved["before"] });
    let back = app.run("put_times_back", undo.clone()).await;
    assert_eq!(back["meetings"].as_array().unwrap().len(), 2);
    let now = app.run("show_meeting", json!({ "meeting": all[2]["id"] })).await;
    assert_eq!(starts(&now), at);
    assert_eq!(app.post("put_times_back", undo).await.code(), "edited_meanwhile", "only once");

    let apart = json!({ "meeting": all[1]["id"], "starts_at": at[1] + DAY,
        "ends_at": at[1] + DAY + 3_600_000, "version": 1, "scope": "this" });
    let apart = app.run("move_meeting", apart).await;
    app.run("put_times_back", json!({ "times": apart["before"] })).await;
    let first = app.run("show_meeting", json!({ "meeting": all[0]["id"] })).await;
    let every = json!({ "meeting": all[0]["id"], "starts_at": at[0] + 3_600_000,
        "ends_at": at[0] + 7_200_000, "version": first["version"], "scope": "all" });
    let every = app.run("move_meeting", every).await["meeting"].clone();
    assert_eq!(starts(&every)[1], at[1] + 3_600_000, "put back, it moves with its series again");
}

#[tokio::test]
async fn a_step_of_a_series_takes_those_along_that_stand_where_it_stands() {
    let app = TestApp::at(MEETING_START.plus_minutes(-60 * 24)).await;
    let first = series(&app, "FREQ=WEEKLY;COUNT=4").await;
    let all = first["series"]["meetings"].as_array().unwrap().clone();
    let step = |at: usize, to: &str, scope: &str| json!({ "meeting": all[at]["id"], "to": to, "reason": "台风", "scope": scope });
    app.run("advance_meeting", step(0, "under_way", "this")).await;
    app.run("advance_meeting", step(1, "postponed", "this")).await;
    let told = app
        .run(
            "preview_transition",
            json!({ "meeting": all[3]["id"], "to": "announced", "scope": "all" }),
        )
        .await;
    assert_eq!(told["meetings"], 2, "the two drafts");
    let announced = app.run("advance_meeting", step(3, "announced", "all")).await;
    let states = |meeting: &Value| -> Vec<String> {
        let meetings = meeting["series"]["meetings"].as_array().unwrap();
        meetings.iter().map(|one| one["state"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(states(&announced), ["under_way", "postponed", "announced", "announced"]);
    let called_off = app.run("advance_meeting", step(2, "cancelled", "all")).await;
    assert_eq!(states(&called_off), ["cancelled"; 4], "calling off concerns all");
    let back = app.run("advance_meeting", step(2, "draft", "all")).await;
    assert_eq!(states(&back), ["draft"; 4], "and is taken back for all");
}

#[tokio::test]
async fn a_meeting_that_was_closed_once_is_not_discarded() {
    let app = TestApp::at(MEETING_START).await;
    let plan = plan(&app).await;
    let meeting = app.run("schedule_meeting", json!({ "plan": plan })).await;
    let id = meeting["head"]["id"].clone();
    for (to, reason) in
        [("under_way", ""), ("closed", ""), ("under_way", "补记"), ("cancelled", "作废")]
    {
        app.run("advance_meeting", json!({ "meeting": id, "to": to, "reason": reason })).await;
    }
    let discard = app.post("discard_meeting", json!({ "meeting": id })).await;
    assert_eq!(discard.code(), "has_events", "its record was sealed");
    let draft = app.run("schedule_meeting", json!({ "plan": plan })).await;
    app.run("discard_meeting", json!({ "meeting": draft["head"]["id"] })).await;
    let gone = app.post("show_meeting", json!({ "meeting": draft["head"]["id"] })).await;
    assert_eq!(gone.code(), "not_found");

    let series = series_of(&app, &plan).await;
    let all = series["series"]["meetings"].as_array().unwrap();
    let step = json!({ "meeting": all[1]["id"], "to": "announced", "reason": "" });
    app.run("advance_meeting", step).await;
    let every = json!({ "meeting": all[0]["id"], "scope": "all" });
    let gone = app.run("discard_meeting", every).await;
    assert_eq!(gone["meetings"].as_array().unwrap().len(), 2, "the announced one stays");
    let left = app.run("show_meeting", json!({ "meeting": all[1]["id"] })).await;
    assert_eq!(left["series"]["meetings"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn units_that_sit_twice_are_told_before_a_series_is_saved() {
    let app = TestApp::at(MEETING_START).await;
    let mut plan = plan(&app).await;
    let busy = crate::directory::unit(&app, "市教育局", Value::Null).await;
    let free = crate::directory::unit(&app, "市财政局", Value::Null).await;
    let units = json!([{ "unit": busy, "venue": null, "quota": 1, "rank": "any",
        "standing": "attend" }]);
    app.run("schedule_meeting", json!({ "plan": plan, "units": units })).await;
    let other = json!({ "id": null, "name": "另一会场", "site": "", "room": "", "capacity": null,
        "time_zone": "Asia/Shanghai", "coordinator": "", "coordinator_phone": "" });
    let other = app.run("save_venue", other).await["id"].clone();
    plan["venues"] = json!([{ "venue": other, "role": "main" }]);
    plan["chair"] = json!("");
    plan["moderator"] = json!("");
    for (units, expected) in [(json!([busy]), 1), (json!([free]), 0), (Value::Null, 1)] {
        let input = json!({ "plan": plan, "repeat": "FREQ=WEEKLY;COUNT=2", "units": units });
        let preview = app.run("preview_series", input).await;
        assert_eq!(preview["occurrences"][0]["conflicts"], expected, "{units}");
        assert_eq!(preview["occurrences"][1]["conflicts"], 0, "a week later everybody is free");
    }
}

#[tokio::test]
async fn two_files_of_one_title_keep_their_own_item_when_a_series_is_edited() {
    let app = TestApp::at(MEETING_START).await;
    let mut plan = plan(&app).await;
    let item = |title: &str| json!({ "title": title, "speaker": "", "minutes": 10 });
    plan["agenda"] = json!([item("讨论"), item("讨论")]);
    let first =
        app.run("schedule_meeting", json!({ "plan": plan, "repeat": "FREQ=WEEKLY;COUNT=2" })).await;
    let other = json!({ "meeting": first["series"]["meetings"][1]["id"] });
    let before = app.run("show_meeting", other.clone()).await["agenda"].clone();
    let mut changed =
        app.run("reuse_plan", json!({ "meeting": first["head"]["id"] })).await["plan"].clone();
    changed["title"] = json!("督导例会");
    changed["agenda"] = first["agenda"].clone();
    let input = json!({ "meeting": first["head"]["id"], "plan": changed,
        "version": first["version"], "scope": "all" });
    app.run("edit_meeting", input).await;
    let after = app.run("show_meeting", other).await;
    assert_eq!(after["head"]["title"], "督导例会");
    assert_eq!(after["agenda"], before);
}
