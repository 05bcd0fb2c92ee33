//! Reminders by plan and changes told by themselves, with a clock that is set and that jumps.

use huidao_commands::delivery::line_up::remind_coordinators;
use huidao_commands::delivery::reminders::send_due;
use huidao_commands::delivery::sender::Sender;
use huidao_commands::delivery::told_again::{Resting, tell_changes};
use huidao_tests::{MEETING_START, MailSink, Staged, TestApp, stage};
use mail_parser::MessageParser;
use serde_json::{Value, json};

const HOUR: i64 = 60;

/// 16:00 the day before.
const DEADLINE: i64 = -22 * HOUR - 30;

async fn staged(sink: &MailSink) -> (TestApp, Staged) {
    let app = TestApp::at(MEETING_START.plus_minutes(-3 * 24 * HOUR)).await;
    let staged = stage(&app).await;
    set_up(&app, sink).await;
    (app, staged)
}

async fn set_up(app: &TestApp, sink: &MailSink) {
    let mail = json!({ "enabled": true, "host": "127.0.0.1", "port": sink.port(),
        "security": "none", "user": "", "from_name": "办公室",
        "from_address": "office@example.org", "per_minute": 0 });
    let quiet = json!({ "enabled": false, "from": 0, "until": 0, "time_zone": "Asia/Shanghai" });
    app.run("save_channels", json!({ "mail": mail, "quiet": quiet, "tells_changes": true })).await;
}

fn reminder(anchor: &str, hours: i64) -> Value {
    json!({ "anchor": anchor, "minutes_before": hours * HOUR, "channel": "mail", "robot": "",
        "language": "zh-CN" })
}

async fn plan(app: &TestApp, staged: &Staged, reminders: Value) -> Value {
    let input = json!({ "meeting": staged.meeting, "reminders": reminders });
    app.run("save_reminders", input).await
}

async fn states(app: &TestApp, staged: &Staged) -> Vec<String> {
    let shown = app.run("show_reminders", json!({ "meeting": staged.meeting })).await;
    let states = shown["reminders"].as_array().unwrap().iter();
    states.map(|one| one["state"].as_str().unwrap().to_owned()).collect()
}

fn at(app: &TestApp, minutes: i64) {
    app.clock.set(MEETING_START.plus_minutes(minutes));
}

#[tokio::test]
async fn a_reminder_goes_out_once_at_its_time_and_only_to_the_silent() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let shown =
        plan(&app, &staged, json!([reminder("deadline", 2), reminder("deadline", 24)])).await;
    assert_eq!(shown["reminders"][0]["minutes_before"], 24 * HOUR, "by their moment");
    assert_eq!(shown["silent"].as_array().unwrap().len(), 29);
    at(&app, DEADLINE - 25 * HOUR);
    assert_eq!(send_due(&app.app).await.unwrap(), 0);
    let form = [("version", "0"), ("name-0", "赵一鸣"), ("rank-0", "principal")];
    app.form(&format!("{}/reply", staged.links[0]), &form).await;
    at(&app, DEADLINE - 24 * HOUR);
    assert_eq!(send_due(&app.app).await.unwrap(), 28, "whoever answered is left alone");
    assert_eq!(send_due(&app.app).await.unwrap(), 0, "once");
    // A clock set back does not send it again.
    at(&app, DEADLINE - 26 * HOUR);
    assert_eq!(send_due(&app.app).await.unwrap(), 0);
    at(&app, DEADLINE - 24 * HOUR + 1);
    assert_eq!(states(&app, &staged).await, ["sent", "waiting"]);
    // A clock that jumps past the second one.
    at(&app, DEADLINE + 5 * HOUR);
    assert_eq!(send_due(&app.app).await.unwrap(), 0, "too late to be of use");
    assert_eq!(states(&app, &staged).await, ["sent", "missed"]);
}

#[tokio::test]
async fn a_reminder_that_finds_nobody_says_so() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    at(&app, DEADLINE - 2 * HOUR + 3);
    let chase = json!({ "meeting": staged.meeting, "kind": "remind", "channel": "mail",
        "robot": "", "language": "zh-CN", "note": "" });
    app.run("send_messages", chase).await;
    app.run("stop_messages", json!({ "meeting": staged.meeting })).await;
    // Made up for at once, but the same words went to the same people this minute.
    plan(&app, &staged, json!([reminder("deadline", 2), reminder("deadline", 1)])).await;
    assert_eq!(send_due(&app.app).await.unwrap(), 0);
    at(&app, DEADLINE - HOUR);
    assert_eq!(send_due(&app.app).await.unwrap(), 29);
    assert_eq!(states(&app, &staged).await, ["nobody", "sent"]);
    let shown = app.run("show_reminders", json!({ "meeting": staged.meeting })).await;
    let [first, second] = [&shown["reminders"][0], &shown["reminders"][1]];
    assert_eq!(first["sent_count"], 0);
    let ran = MEETING_START.plus_minutes(DEADLINE - 2 * HOUR + 3);
    assert_eq!(first["sent_at"], json!(ran), "when it ran, not when it was planned for");
    assert_eq!((&second["sent_count"], &second["sent_at"]), (&json!(29), &second["at"]));
}

#[tokio::test]
async fn a_meeting_that_moves_takes_its_reminders_along() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    plan(&app, &staged, json!([reminder("start", 24)])).await;
    at(&app, -24 * HOUR);
    assert_eq!(send_due(&app.app).await.unwrap(), 29);
    app.run("stop_messages", json!({ "meeting": staged.meeting })).await;
    let meeting = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    let start = MEETING_START.plus_minutes(48 * HOUR);
    let moved = json!({ "meeting": staged.meeting, "starts_at": start,
        "ends_at": start.plus_minutes(120), "version": meeting["version"] });
    app.run("move_meeting", moved).await;
    assert_eq!(states(&app, &staged).await, ["waiting"]);
    at(&app, 24 * HOUR);
    assert_eq!(send_due(&app.app).await.unwrap(), 29, "there is a new moment");
}

#[tokio::test]
async fn a_reminder_waits_for_its_channel_and_can_be_taken_off() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    plan(&app, &staged, json!([reminder("start", 24)])).await;
    let off = json!({ "mail": { "enabled": false, "host": "", "port": 25, "security": "none",
        "user": "", "from_name": "", "from_address": "", "per_minute": 0 } });
    app.run("save_channels", off).await;
    at(&app, -24 * HOUR);
    assert_eq!(send_due(&app.app).await.unwrap(), 0, "the channel is not ready");
    assert_eq!(states(&app, &staged).await, ["waiting"]);
    plan(&app, &staged, json!([])).await;
    at(&app, -23 * HOUR);
    assert_eq!(send_due(&app.app).await.unwrap(), 0);
    let many: Vec<Value> = (0..11).map(|n| reminder("start", n)).collect();
    let input = json!({ "meeting": staged.meeting, "reminders": many });
    assert_eq!(app.post("save_reminders", input).await.code(), "too_many_reminders");
}

#[tokio::test]
async fn a_change_rests_and_is_then_told_to_whoever_was_told() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let sender = Sender::start(&app.app);
    let three = json!(staged.invitations[..3]);
    let invite = json!({ "meeting": staged.meeting, "kind": "invite", "channel": "mail",
        "robot": "", "language": "zh-CN", "note": "", "invitations": three });
    app.run("send_messages", invite).await;
    sink.wait_for(3).await;
    // The worker has a clock of its own to look by; from here on the test looks.
    let settled = async || {
        for _ in 0..200 {
            let outbox = app.run("show_outbox", json!({ "meeting": staged.meeting })).await;
            if outbox["sent"] == 3 {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        panic!("never settled");
    };
    settled().await;
    drop(sender);

    let mut resting = Resting::default();
    assert_eq!(tell_changes(&app.app, &mut resting).await.unwrap(), 0, "nothing changed");
    let meeting = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    let start = MEETING_START.plus_minutes(HOUR);
    let moved = json!({ "meeting": staged.meeting, "starts_at": start,
        "ends_at": start.plus_minutes(120), "version": meeting["version"] });
    let moved = app.run("move_meeting", moved).await;
    assert_eq!(tell_changes(&app.app, &mut resting).await.unwrap(), 0, "it rests");
    let now = app.clock.now();
    app.clock.set(now.plus_minutes(9));
    assert_eq!(tell_changes(&app.app, &mut resting).await.unwrap(), 0);
    // Moved again meanwhile: the rest begins anew.
    let version = moved["meetings"][0]["version"].as_i64().unwrap_or(2);
    let start = MEETING_START.plus_minutes(2 * HOUR);
    let again = json!({ "meeting": staged.meeting, "starts_at": start,
        "ends_at": start.plus_minutes(120), "version": version });
    app.run("move_meeting", again).await;
    assert_eq!(tell_changes(&app.app, &mut resting).await.unwrap(), 0);
    app.clock.set(now.plus_minutes(15));
    assert_eq!(tell_changes(&app.app, &mut resting).await.unwrap(), 0);
    app.clock.set(now.plus_minutes(20));
    assert_eq!(tell_changes(&app.app, &mut resting).await.unwrap(), 3, "only those who were told");
    app.clock.set(now.plus_minutes(40));
    assert_eq!(tell_changes(&app.app, &mut resting).await.unwrap(), 0, "it is on its way");
}

#[tokio::test]
async fn a_reminder_in_quiet_hours_says_when_it_goes_out_and_when_that_is_too_late() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    // 18:00 to 08:00 in Shanghai; the meeting starts at 14:30, answers are due at 16:00 the day before.
    let quiet = json!({ "enabled": true, "from": 18 * HOUR, "until": 8 * HOUR,
        "time_zone": "Asia/Shanghai" });
    app.run("save_channels", json!({ "quiet": quiet })).await;
    let planned = json!([reminder("deadline", 20), reminder("start", 2), reminder("start", 12)]);
    let shown = plan(&app, &staged, planned).await;
    let morning = |days: i64| json!(MEETING_START.plus_minutes(-6 * HOUR - 30 - days * 24 * HOUR));
    let found =
        |n: usize| (&shown["reminders"][n]["held_until"], &shown["reminders"][n]["too_late"]);
    assert_eq!(found(0), (&morning(1), &json!(false)), "20:00 two days before");
    assert_eq!(found(1), (&morning(0), &json!(false)), "02:30 of the day");
    assert_eq!(found(2), (&Value::Null, &json!(false)), "12:30 of the day");
    let night = json!({ "enabled": true, "from": 18 * HOUR, "until": 15 * HOUR,
        "time_zone": "Asia/Shanghai" });
    app.run("save_channels", json!({ "quiet": night })).await;
    let shown = app.run("show_reminders", json!({ "meeting": staged.meeting })).await;
    assert_eq!(shown["reminders"][2]["too_late"], true, "15:00, when the meeting has begun");
    assert_eq!(
        (&shown["quiet_zone"], &shown["reachable"]),
        (&json!("Asia/Shanghai"), &json!(false))
    );
}

#[tokio::test]
async fn whoever_was_told_by_hand_hears_of_a_change() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let two = json!({ "meeting": staged.meeting, "invitations": staged.invitations[..2] });
    let links = app.run("mark_told", two).await;
    let told: Vec<bool> =
        links["links"].as_array().unwrap().iter().map(|link| !link["told_at"].is_null()).collect();
    assert_eq!(told.iter().filter(|told| **told).count(), 2);
    let outbox = async || app.run("show_outbox", json!({ "meeting": staged.meeting })).await;
    assert_eq!((&outbox().await["untold"], &outbox().await["outdated"]), (&json!(27), &json!(0)));
    let meeting = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    let start = MEETING_START.plus_minutes(HOUR);
    let moved = json!({ "meeting": staged.meeting, "starts_at": start,
        "ends_at": start.plus_minutes(120), "version": meeting["version"] });
    app.run("move_meeting", moved).await;
    assert_eq!(outbox().await["outdated"], 2, "they know what no longer holds");
    assert_eq!(outbox().await["outdated_by_hand"], 2, "and no channel has told them anything");
    let change = json!({ "meeting": staged.meeting, "kind": "change", "channel": "mail",
        "robot": "", "language": "zh-CN", "note": "" });
    let preview = app.run("preview_messages", change).await;
    assert_eq!(preview["count"], 2);
    let one = json!({ "meeting": staged.meeting, "invitations": staged.invitations[..1] });
    app.run("mark_told", one).await;
    assert_eq!(outbox().await["outdated"], 1, "told again by hand");
    let off = json!({ "meeting": staged.meeting, "to": "cancelled", "reason": "台风" });
    app.run("advance_meeting", off).await;
    let all = json!({ "meeting": staged.meeting, "invitations": staged.invitations[..2] });
    app.run("mark_told", all).await;
    assert_eq!(outbox().await["outdated"], 0, "that it is off was said by telephone");
    let call_off = json!({ "meeting": staged.meeting, "kind": "call_off", "channel": "mail",
        "robot": "", "language": "zh-CN", "note": "" });
    let preview = app.run("preview_messages", call_off).await;
    assert_eq!(preview["recipients"][0]["left_out"], "told_already", "and not said twice");
}

/// Gives the sample's venues coordinators, in the order of the meeting.
async fn set_coordinators(app: &TestApp, phones: &[Value]) {
    let meeting = app.run("list_meetings", json!({})).await["meetings"][0]["venues"].clone();
    let known = app.run("list_venues", json!({})).await;
    for (id, phone) in meeting.as_array().unwrap().iter().zip(phones) {
        let mut venues = known["venues"].as_array().unwrap().iter();
        let mut venue = venues.find(|venue| venue["id"] == *id).unwrap().clone();
        venue["coordinator"] = json!("王五");
        venue["coordinator_phone"] = phone.clone();
        app.run("save_venue", venue).await;
    }
}

async fn line_up(app: &TestApp, staged: &Staged) -> Value {
    app.run("show_line_up_reminders", json!({ "meeting": staged.meeting })).await
}

async fn ready(app: &TestApp, staged: &Staged, venue: &Value, mark: &str) {
    let found = json!({ "marks": vec![mark; 7], "operator": "王五", "operator_phone": "",
        "note": "" });
    let call = json!({ "meeting": staged.meeting, "venue": venue, "found": found });
    app.run("log_test_call", call).await;
}

async fn remind(app: &TestApp) -> i64 {
    remind_coordinators(&app.app).await.unwrap()
}

/// Every coordinator's messages: by venue, main first, their states.
async fn told(app: &TestApp, staged: &Staged) -> Vec<Vec<String>> {
    let states = |one: &Value| {
        let messages = one["messages"].as_array().unwrap().iter();
        messages.map(|row| row["state"].as_str().unwrap().to_owned()).collect()
    };
    line_up(app, staged).await["venues"].as_array().unwrap().iter().map(states).collect()
}

async fn announce(app: &TestApp, meeting: &str) {
    let step = json!({ "meeting": meeting, "to": "announced", "reason": "" });
    app.run("advance_meeting", step).await;
}

#[tokio::test]
async fn a_reminder_to_coordinators_waits_for_a_channel_and_stops_when_it_is_switched_off() {
    let app = TestApp::at(MEETING_START.plus_minutes(-3 * 24 * HOUR)).await;
    let staged = stage(&app).await;
    let units = app.run("list_units", json!({})).await;
    let phone = units["units"][0]["contacts"][0]["phone"].clone();
    set_coordinators(&app, &[phone.clone(), phone.clone(), phone]).await;
    announce(&app, &staged.meeting).await;
    at(&app, -24 * HOUR);
    assert_eq!(remind(&app).await, 0, "nothing is set up to send by");
    let moment = async || line_up(&app, &staged).await["moments"][0]["state"].clone();
    assert_eq!(moment().await, "waiting", "so it has not run");
    let sink = MailSink::start().await;
    set_up(&app, &sink).await;
    assert_eq!(remind(&app).await, 3);
    assert_eq!(moment().await, "sent");
    let off = json!({ "meeting": staged.meeting, "on": false });
    app.run("switch_line_up_reminders", off).await;
    let _sender = Sender::start(&app.app);
    for _ in 0..200 {
        if told(&app, &staged).await == vec![vec!["stopped"]; 3] {
            assert_eq!(sink.mails().len(), 0, "what waited is none any more");
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("{:?}", told(&app, &staged).await);
}

#[tokio::test]
async fn coordinators_who_are_not_ready_are_reminded_a_day_and_two_hours_before() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    // Two coordinators have a contact's phone and by that a mail address; one has none.
    let units = app.run("list_units", json!({})).await;
    let phones: Vec<Value> = units["units"].as_array().unwrap()[..2]
        .iter()
        .map(|unit| unit["contacts"][0]["phone"].clone())
        .chain([json!("")])
        .collect();
    set_coordinators(&app, &phones).await;
    let shown = line_up(&app, &staged).await;
    let ways: Vec<&Value> =
        shown["venues"].as_array().unwrap().iter().map(|one| &one["channel"]).collect();
    assert_eq!(ways, [&json!("mail"), &json!("mail"), &json!(null)], "the third is told by hand");
    let venue = |at: usize| shown["venues"][at]["meeting_venue"].clone();
    at(&app, -24 * HOUR - 1);
    assert_eq!(remind(&app).await, 0);
    ready(&app, &staged, &venue(0), "good").await;
    at(&app, -24 * HOUR);
    assert_eq!(remind(&app).await, 0, "a draft is nobody's business yet");
    announce(&app, &staged.meeting).await;
    assert_eq!(remind(&app).await, 1, "whoever is ready is left alone");
    assert_eq!(remind(&app).await, 0, "once");
    ready(&app, &staged, &venue(0), "trouble").await;
    assert_eq!(remind(&app).await, 0, "who was ready at the moment is not reminded after it");
    let sender = Sender::start(&app.app);
    sink.wait_for(1).await;
    drop(sender);
    let mail = sink.mails().remove(0);
    let mail = MessageParser::default().parse(mail.data.as_bytes()).unwrap().into_owned();
    let text = mail.body_text(0).unwrap().into_owned();
    assert!(text.contains("联调") && text.contains("王五"), "{text}");
    let link = text.split_whitespace().find(|word| word.contains("/b/")).unwrap().to_owned();
    let path = &link[link.find("/b/").unwrap()..];
    assert_eq!(app.get(path, "zh-CN").await.status, 200, "its link is the checklist's");
    at(&app, -2 * HOUR);
    assert_eq!(remind(&app).await, 2);
    // Ready before the message went out: it is none any more.
    ready(&app, &staged, &venue(1), "good").await;
    let _sender = Sender::start(&app.app);
    sink.wait_for(2).await;
    for _ in 0..200 {
        if told(&app, &staged).await == [vec!["sent"], vec!["stopped", "sent"], vec![]] {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("{:?}", told(&app, &staged).await);
}

#[tokio::test]
async fn no_coordinator_is_reminded_of_a_meeting_that_is_off_or_was_added_later() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let units = app.run("list_units", json!({})).await;
    let phone = units["units"][0]["contacts"][0]["phone"].clone();
    set_coordinators(&app, &[phone.clone(), phone.clone(), phone]).await;
    let switch = json!({ "meeting": staged.meeting, "on": false });
    let shown = app.run("switch_line_up_reminders", switch).await;
    assert_eq!(shown["on"], false);
    announce(&app, &staged.meeting).await;
    at(&app, -24 * HOUR);
    assert_eq!(remind(&app).await, 0, "switched off");
    // The same plan as a meeting that is added ten hours before it starts.
    at(&app, -10 * HOUR);
    let reused = app.run("reuse_plan", json!({ "meeting": staged.meeting })).await;
    let mut plan = reused["plan"].clone();
    plan["starts_at"] = json!(MEETING_START);
    plan["ends_at"] = json!(MEETING_START.plus_minutes(120));
    plan["reply_deadline"] = json!(null);
    let late = app.run("schedule_meeting", json!({ "plan": plan, "units": reused["units"] })).await;
    let late = json!({ "meeting": late["head"]["id"] });
    assert_eq!(remind(&app).await, 0, "its day before has passed before it was added");
    let shown = app.run("show_line_up_reminders", late.clone()).await;
    assert_eq!(shown["moments"][0]["state"], "no_moment");
    assert_eq!(shown["moments"][1]["state"], "waiting");
    let on = json!({ "meeting": staged.meeting, "on": true });
    app.run("switch_line_up_reminders", on).await;
    let off = json!({ "meeting": staged.meeting, "to": "cancelled", "reason": "台风" });
    app.run("advance_meeting", off).await;
    announce(&app, late["meeting"].as_str().unwrap()).await;
    at(&app, -2 * HOUR);
    assert_eq!(remind(&app).await, 3, "of the one that is held, not of the one that is off");
    let queued = app.run("show_outbox", late).await;
    assert_eq!(queued["queued"], 3);
    let off = app.run("show_outbox", json!({ "meeting": staged.meeting })).await;
    assert_eq!(off["queued"], 0);
}
