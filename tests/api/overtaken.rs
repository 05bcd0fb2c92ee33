//! Messages that wait while the meeting goes on: what goes out is what is so when it goes out, and whole
//! channels in trouble cost no message.

use huidao_commands::delivery::reminders::send_due;
use huidao_commands::delivery::sender::Sender;
use huidao_commands::delivery::told_again::{Resting, tell_changes};
use huidao_tests::{MEETING_START, MailSink, Staged, TestApp};
use serde_json::{Value, json};

use crate::outbox::{invite, mail_channel, no_quiet, settled, staged};

async fn pause(app: &TestApp, paused: bool) {
    app.run("pause_outbox", json!({ "paused": paused })).await;
}

async fn outbox(app: &TestApp, staged: &Staged) -> Value {
    app.run("show_outbox", json!({ "meeting": staged.meeting })).await
}

/// How many messages stand so, for this reason.
fn counted(outbox: &Value, state: &str, reason: &str) -> usize {
    let messages = outbox["messages"].as_array().unwrap().iter();
    messages.filter(|one| one["state"] == state && one["reason"] == reason).count()
}

fn send(staged: &Staged, kind: &str) -> Value {
    let mut input = invite(staged);
    input["kind"] = json!(kind);
    input
}

async fn move_by(app: &TestApp, staged: &Staged, minutes: i64) {
    let meeting = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    let start = MEETING_START.plus_minutes(minutes);
    let moved = json!({ "meeting": staged.meeting, "starts_at": start,
        "ends_at": start.plus_minutes(120), "version": meeting["version"] });
    app.run("move_meeting", moved).await;
}

async fn advance(app: &TestApp, staged: &Staged, to: &str) {
    let input = json!({ "meeting": staged.meeting, "to": to, "reason": "台风" });
    app.run("advance_meeting", input).await;
}

#[tokio::test]
async fn nobody_is_invited_to_a_meeting_that_was_called_off_meanwhile() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    pause(&app, true).await;
    app.run("send_messages", invite(&staged)).await;
    let links = app.run("list_links", json!({ "meeting": staged.meeting })).await;
    let first = links["links"][0]["invitation"].clone();
    app.run("revoke_link", json!({ "invitation": first })).await;
    let _sender = Sender::start(&app.app);
    advance(&app, &staged, "cancelled").await;
    pause(&app, false).await;
    let shown = settled(&app, &staged).await;
    assert_eq!(sink.count(), 0);
    assert_eq!(counted(&shown, "stopped", "called_off"), 29, "{shown}");
}

#[tokio::test]
async fn the_same_is_not_queued_twice_while_it_waits() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    pause(&app, true).await;
    app.run("send_messages", invite(&staged)).await;
    move_by(&app, &staged, 60).await;
    let preview = app.run("preview_messages", invite(&staged)).await;
    assert_eq!(preview["count"], 0);
    assert_eq!(preview["recipients"][0]["left_out"], "queued_already");
    app.run("send_messages", invite(&staged)).await;
    let _sender = Sender::start(&app.app);
    pause(&app, false).await;
    settled(&app, &staged).await;
    assert_eq!(sink.count(), 29, "each once, with the time of now");
    assert_eq!(outbox(&app, &staged).await["outdated"], 0);
}

#[tokio::test]
async fn a_reminder_tells_no_change_and_goes_to_nobody_who_answered_since() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let sender = Sender::start(&app.app);
    app.run("send_messages", invite(&staged)).await;
    settled(&app, &staged).await;
    move_by(&app, &staged, 60).await;
    pause(&app, true).await;
    let reminded = app.run("send_messages", send(&staged, "remind")).await;
    assert_eq!(reminded["queued"], 29);
    let form = [("version", "0"), ("name-0", "赵一鸣"), ("rank-0", "principal")];
    app.form(&format!("{}/reply", staged.links[0]), &form).await;
    pause(&app, false).await;
    let shown = settled(&app, &staged).await;
    assert_eq!(sink.count(), 29 + 28);
    assert_eq!(counted(&shown, "stopped", "answered"), 1);
    assert_eq!(shown["outdated"], 29, "a reminder has told nobody of the new time");
    drop(sender);
    let mut resting = Resting::default();
    tell_changes(&app.app, &mut resting).await.unwrap();
    app.clock.set(app.clock.now().plus_minutes(11));
    assert_eq!(tell_changes(&app.app, &mut resting).await.unwrap(), 29);
}

#[tokio::test]
async fn a_change_that_was_taken_back_and_made_again_is_told() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let _sender = Sender::start(&app.app);
    app.run("send_messages", invite(&staged)).await;
    settled(&app, &staged).await;
    let mut resting = Resting::default();
    // The sender runs its own look-out for changes: this one is asked in its place.
    let mut rest = async || {
        tell_changes(&app.app, &mut resting).await.unwrap();
        app.clock.set(app.clock.now().plus_minutes(11));
        tell_changes(&app.app, &mut resting).await.unwrap()
    };
    pause(&app, true).await;
    move_by(&app, &staged, 60).await;
    assert_eq!(rest().await, 29);
    let shown = outbox(&app, &staged).await;
    assert_eq!(
        (&shown["outdated"], &shown["outdated_by_hand"]),
        (&json!(29), &json!(0)),
        "what waits tells them by itself"
    );
    move_by(&app, &staged, 0).await;
    pause(&app, false).await;
    let shown = settled(&app, &staged).await;
    assert_eq!(counted(&shown, "stopped", "nothing_changed"), 29, "{shown}");
    // The same time again: the same words, and news once more.
    move_by(&app, &staged, 60).await;
    assert_eq!(rest().await, 29, "what was stopped is queued again");
    let shown = settled(&app, &staged).await;
    assert_eq!((sink.count(), &shown["outdated"]), (58, &json!(0)), "{shown}");
}

#[tokio::test]
async fn what_a_person_stopped_is_sent_when_a_person_asks_and_not_by_itself() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let _sender = Sender::start(&app.app);
    app.run("send_messages", invite(&staged)).await;
    settled(&app, &staged).await;
    pause(&app, true).await;
    move_by(&app, &staged, 60).await;
    let queued = app.run("send_messages", send(&staged, "change")).await;
    assert_eq!(queued["queued"], 29);
    let stopped = app.run("stop_messages", json!({ "meeting": staged.meeting })).await;
    assert_eq!(stopped["outdated_by_hand"], 29, "nothing tells them by itself: {stopped}");
    let mut resting = Resting::default();
    tell_changes(&app.app, &mut resting).await.unwrap();
    app.clock.set(app.clock.now().plus_minutes(11));
    assert_eq!(tell_changes(&app.app, &mut resting).await.unwrap(), 0, "a person said stop");
    let queued = app.run("send_messages", send(&staged, "change")).await;
    assert_eq!(queued["added"], 29, "and now a person says go: {queued}");
    let again = app.run("send_messages", send(&staged, "change")).await;
    assert_eq!((&again["added"], &again["queued"]), (&json!(0), &json!(29)), "once is enough");
    pause(&app, false).await;
    let shown = settled(&app, &staged).await;
    assert_eq!((sink.count(), &shown["outdated"]), (58, &json!(0)), "{shown}");
}

#[tokio::test]
async fn who_was_not_invited_because_it_was_off_is_invited_when_it_is_on_again() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let _sender = Sender::start(&app.app);
    pause(&app, true).await;
    app.run("send_messages", invite(&staged)).await;
    advance(&app, &staged, "postponed").await;
    pause(&app, false).await;
    let shown = settled(&app, &staged).await;
    assert_eq!(counted(&shown, "stopped", "called_off"), 29);
    advance(&app, &staged, "announced").await;
    let preview = app.run("preview_messages", invite(&staged)).await;
    assert_eq!(preview["count"], 29);
    app.run("send_messages", invite(&staged)).await;
    let shown = settled(&app, &staged).await;
    assert_eq!((sink.count(), &shown["sent"]), (29, &json!(29)), "as the preview said");
}

#[tokio::test]
async fn whoever_is_chased_after_the_deadline_is_not_asked_to_answer_before_it() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let text = async || {
        let preview = app.run("preview_messages", send(&staged, "remind")).await;
        preview["recipients"][0]["text"].as_str().unwrap().to_owned()
    };
    assert!(text().await.contains("前通过以下链接"));
    app.clock.set(MEETING_START.plus_minutes(-60));
    let late = text().await;
    assert!(late.contains("尽快") && !late.contains("前通过以下链接"), "{late}");
}

#[tokio::test]
async fn a_reminder_that_quiet_hours_held_past_the_start_is_not_sent() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let reminder = json!([{ "anchor": "start", "minutes_before": 30, "channel": "mail",
        "robot": "", "language": "zh-CN" }]);
    let plan = json!({ "meeting": staged.meeting, "reminders": reminder });
    app.run("save_reminders", plan).await;
    pause(&app, true).await;
    app.clock.set(MEETING_START.plus_minutes(-30));
    assert_eq!(send_due(&app.app).await.unwrap(), 29);
    app.clock.set(MEETING_START.plus_minutes(5));
    let _sender = Sender::start(&app.app);
    pause(&app, false).await;
    let shown = settled(&app, &staged).await;
    assert_eq!((sink.count(), counted(&shown, "stopped", "too_late")), (0, 29));
}

#[tokio::test]
async fn who_was_told_that_it_is_off_hears_it_once_and_hears_when_it_is_on_again() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let _sender = Sender::start(&app.app);
    app.run("send_messages", invite(&staged)).await;
    settled(&app, &staged).await;
    advance(&app, &staged, "postponed").await;
    app.run("send_messages", send(&staged, "call_off")).await;
    settled(&app, &staged).await;
    assert_eq!(sink.count(), 58);
    app.clock.set(app.clock.now().plus_minutes(30));
    let again = app.run("preview_messages", send(&staged, "call_off")).await;
    assert_eq!(
        (&again["count"], &again["recipients"][0]["left_out"]),
        (&json!(0), &json!("told_already"))
    );
    advance(&app, &staged, "announced").await;
    let on = app.run("preview_messages", send(&staged, "change")).await;
    assert_eq!(on["count"], 29, "the same time, and news all the same: {on}");
    assert!(on["recipients"][0]["text"].as_str().unwrap().contains("恢复举行"), "{on}");
}

#[tokio::test]
async fn a_wrong_password_costs_one_message_and_the_right_one_sends_the_rest() {
    let sink = MailSink::guarded("office", "right").await;
    let (app, staged) = staged(&sink).await;
    let with = |password: &str| {
        let mut mail = mail_channel(sink.port());
        mail["user"] = json!("office");
        mail["password"] = json!(password);
        json!({ "mail": mail, "quiet": no_quiet() })
    };
    app.run("save_channels", with("wrong")).await;
    app.run("send_messages", invite(&staged)).await;
    let _sender = Sender::start(&app.app);
    let shown = settled(&app, &staged).await;
    assert_eq!((&shown["failed"], &shown["queued"]), (&json!(1), &json!(28)), "{shown}");
    assert_eq!(counted(&shown, "failed", "login_refused"), 1);
    assert_eq!(counted(&shown, "queued", "login_refused"), 28, "they say why they wait");
    assert_eq!(sink.connections(), 1, "an account is not locked by trying twenty-nine times");
    app.run("save_channels", with("right")).await;
    let shown = settled(&app, &staged).await;
    assert_eq!((&shown["sent"], &shown["failed"]), (&json!(28), &json!(1)), "{shown}");
    app.run("retry_messages", json!({ "meeting": staged.meeting })).await;
    settled(&app, &staged).await;
    assert_eq!(sink.count(), 29);
}

#[tokio::test]
async fn an_untrusted_certificate_costs_one_message_and_another_server_sends_the_rest() {
    let (sink, _) = MailSink::secured(false, "office", "right").await;
    let plain = MailSink::start().await;
    let (app, staged) = staged(&plain).await;
    let mut mail = mail_channel(sink.port());
    mail["security"] = json!("start_tls");
    app.run("save_channels", json!({ "mail": mail, "quiet": no_quiet() })).await;
    app.run("send_messages", invite(&staged)).await;
    let _sender = Sender::start(&app.app);
    let shown = settled(&app, &staged).await;
    // Nobody vouches for its certificate here: what is wrong is the channel's.
    assert_eq!((&shown["failed"], &shown["queued"]), (&json!(1), &json!(28)), "{shown}");
    assert_eq!(counted(&shown, "queued", "not_secure"), 28, "they say why they wait");
    let mended = json!({ "mail": mail_channel(plain.port()), "quiet": no_quiet() });
    app.run("save_channels", mended).await;
    let shown = settled(&app, &staged).await;
    assert_eq!((&shown["sent"], &shown["failed"]), (&json!(28), &json!(1)));
    // Switched off, it sends nothing more.
    let mut off = mail_channel(plain.port());
    off["enabled"] = json!(false);
    app.run("retry_messages", json!({ "meeting": staged.meeting })).await;
    settled(&app, &staged).await;
    assert_eq!(plain.count(), 29);
    app.run("save_channels", json!({ "mail": off, "quiet": no_quiet() })).await;
    assert_eq!(
        app.post("send_messages", send(&staged, "remind")).await.code(),
        "channel_not_ready"
    );
}

#[tokio::test]
async fn a_group_hears_of_as_many_silent_units_as_its_robot_takes() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let mut csv = String::from("单位,会场\n");
    for n in 0..300 {
        csv.push_str(&format!("第{n}街道办事处教育督导委员会,市行政中心主会场\n"));
    }
    app.run("import_roster", TestApp::file("roster.csv", csv.as_bytes())).await;
    let board = app.run("show_board", json!({ "meeting": staged.meeting })).await;
    let units = app.run("list_units", json!({})).await;
    let new: Vec<&Value> =
        units["units"].as_array().unwrap().iter().skip(29).map(|u| &u["id"]).collect();
    let assign = json!({ "meeting": staged.meeting, "units": new,
        "meeting_venue": board["columns"][0]["meeting_venue"] });
    app.run("assign_unit", assign).await;
    let robots = json!([{ "id": "r1", "platform": "wecom", "name": "联络群", "enabled": true,
        "webhook": "https://robot.example.org/send?key=k", "secret": "" }]);
    app.run("save_channels", json!({ "robots": robots, "quiet": no_quiet() })).await;
    let ask = json!({ "meeting": staged.meeting, "kind": "remind", "channel": "wecom",
        "robot": "r1", "language": "zh-CN", "note": "" });
    let preview = app.run("preview_messages", ask).await;
    let text = preview["recipients"][0]["text"].as_str().unwrap();
    assert!(text.len() <= 2048 && text.contains("等 329 个单位"), "{} {text}", text.len());
    assert_eq!(preview["count"], 1);
}
