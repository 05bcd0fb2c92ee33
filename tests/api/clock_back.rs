//! A clock that is set back by a day: nothing that was written before waits for that day to come again.

use std::time::Duration;

use huidao_commands::delivery::sender::Sender;
use huidao_commands::delivery::told_again::{Resting, tell_changes};
use huidao_domain::ChannelKind;
use huidao_store::outbox as rows;
use huidao_tests::{MEETING_START, MailSink, Staged, TestApp};
use serde_json::{Value, json};

use crate::outbox::{invite, mail_channel, no_quiet, settled, staged};

fn set_back(app: &TestApp) {
    app.clock.set(app.clock.now().plus_minutes(-24 * 60));
}

/// The outbox once so many have gone out.
async fn sent(app: &TestApp, staged: &Staged, many: i64) -> Value {
    app.run("pause_outbox", json!({ "paused": false })).await;
    for _ in 0..400 {
        let outbox = app.run("show_outbox", json!({ "meeting": staged.meeting })).await;
        if outbox["sent"].as_i64().unwrap() >= many {
            return outbox;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("{}", app.run("show_outbox", json!({ "meeting": staged.meeting })).await);
}

#[tokio::test]
async fn a_message_in_lost_hands_goes_out_though_the_clock_was_set_back() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    app.run("send_messages", invite(&staged)).await;
    let mut transaction = app.store.store.write().await.unwrap();
    let now = app.clock.now();
    let due = rows::due(&mut transaction, ChannelKind::Mail, now).await.unwrap();
    rows::lease(&mut transaction, due[0].clone(), now.plus_minutes(3)).await.unwrap();
    transaction.commit().await.unwrap();
    set_back(&app);
    let _sender = Sender::start(&app.app);
    let outbox = sent(&app, &staged, 29).await;
    let doubtful = outbox["messages"].as_array().unwrap().iter();
    let doubtful = doubtful.filter(|one| one["doubtful"] == true).count();
    assert_eq!(doubtful, 1, "it says that it may have gone out before");
}

#[tokio::test]
async fn a_hand_that_still_has_a_message_keeps_it() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    app.run("send_messages", invite(&staged)).await;
    let mut transaction = app.store.store.write().await.unwrap();
    let now = app.clock.now();
    let due = rows::due(&mut transaction, ChannelKind::Mail, now).await.unwrap();
    // By another node, whose clock is half a minute ahead.
    let until = now.plus_minutes(3).ms() + 30_000;
    let until = huidao_domain::Instant(until);
    rows::lease(&mut transaction, due[0].clone(), until).await.unwrap();
    let left = rows::due(&mut transaction, ChannelKind::Mail, now).await.unwrap();
    assert!(left.iter().all(|row| row.id != due[0].id), "nobody takes it out of that hand");
}

#[tokio::test]
async fn a_message_that_waits_for_its_next_attempt_goes_out_though_the_clock_was_set_back() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    sink.answer("unit03@example.org", "450 4.2.0 greylisted, try again");
    app.run("send_messages", invite(&staged)).await;
    let _sender = Sender::start(&app.app);
    let outbox = settled(&app, &staged).await;
    assert_eq!((&outbox["sent"], &outbox["queued"]), (&json!(28), &json!(1)));
    sink.take("unit03@example.org");
    set_back(&app);
    sent(&app, &staged, 29).await;
}

#[tokio::test]
async fn what_went_out_tomorrow_does_not_count_as_the_last_minutes() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let mut mail = mail_channel(sink.port());
    mail["per_minute"] = json!(29);
    app.run("save_channels", json!({ "mail": mail, "quiet": no_quiet() })).await;
    app.run("send_messages", invite(&staged)).await;
    let _sender = Sender::start(&app.app);
    settled(&app, &staged).await;
    set_back(&app);
    let mut remind = invite(&staged);
    remind["kind"] = json!("remind");
    app.run("send_messages", remind).await;
    sent(&app, &staged, 58).await;
}

#[tokio::test]
async fn a_change_rests_ten_minutes_though_the_clock_was_set_back() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let sender = Sender::start(&app.app);
    app.run("send_messages", invite(&staged)).await;
    settled(&app, &staged).await;
    drop(sender);
    let meeting = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    let start = MEETING_START.plus_minutes(60);
    let moved = json!({ "meeting": staged.meeting, "starts_at": start,
        "ends_at": start.plus_minutes(120), "version": meeting["version"] });
    app.run("move_meeting", moved).await;
    let mut resting = Resting::default();
    assert_eq!(tell_changes(&app.app, &mut resting).await.unwrap(), 0);
    set_back(&app);
    assert_eq!(tell_changes(&app.app, &mut resting).await.unwrap(), 0, "it rests from now on");
    app.clock.set(app.clock.now().plus_minutes(11));
    assert_eq!(tell_changes(&app.app, &mut resting).await.unwrap(), 29, "and not for a day");
}
