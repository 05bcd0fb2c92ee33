//! Mail servers in trouble: what one mailbox says concerns that one alone, what a connection meets costs
//! nobody an attempt, and what cannot be made says so.

use huidao_commands::delivery::sender::Sender;
use huidao_tests::{MailSink, TestApp};
use serde_json::{Value, json};

use crate::outbox::{invite, mail_channel, no_quiet, settled, staged};

fn with_reason<'a>(outbox: &'a Value, reason: &str) -> Vec<&'a Value> {
    let messages = outbox["messages"].as_array().unwrap().iter();
    messages.filter(|one| one["reason"] == reason).collect()
}

#[tokio::test]
async fn a_full_or_greylisting_mailbox_holds_no_other_up() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    sink.answer("unit03@example.org", "450 4.2.0 greylisted, try again");
    sink.answer("unit05@example.org", "451 4.3.0 try later");
    sink.answer("unit07@example.org", "452 4.2.2 mailbox full");
    app.run("send_messages", invite(&staged)).await;
    let _sender = Sender::start(&app.app);
    let outbox = settled(&app, &staged).await;
    assert_eq!((&outbox["sent"], &outbox["queued"]), (&json!(26), &json!(3)), "{outbox}");
    let waiting = with_reason(&outbox, "not_now");
    assert_eq!(waiting.len(), 3, "those three alone wait");
    assert!(waiting.iter().all(|one| one["attempts"] == 1), "{waiting:?}");
    assert!(waiting.iter().all(|one| one["doubtful"] == false), "they cannot have it: {waiting:?}");
    for address in ["unit03@example.org", "unit05@example.org", "unit07@example.org"] {
        sink.take(address);
    }
    app.clock.set(app.clock.now().plus_minutes(1));
    app.run("pause_outbox", json!({ "paused": false })).await;
    let outbox = settled(&app, &staged).await;
    assert_eq!((&outbox["sent"], sink.count()), (&json!(29), 29));
}

#[tokio::test]
async fn a_server_that_has_enough_says_so_for_all() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    sink.share(0, "421 4.7.0 too many of you");
    app.run("send_messages", invite(&staged)).await;
    let _sender = Sender::start(&app.app);
    let outbox = settled(&app, &staged).await;
    assert_eq!((&outbox["sent"], &outbox["queued"]), (&json!(0), &json!(29)), "{outbox}");
    assert_eq!(with_reason(&outbox, "too_many").len(), 29, "{outbox}");
    assert_eq!(sink.connections(), 1, "the others do not knock");
}

#[tokio::test]
async fn a_server_that_takes_so_many_mails_a_connection_gets_them_all_at_once() {
    for words in ["", "421 4.7.0 enough for this connection"] {
        let sink = MailSink::start().await;
        let (app, staged) = staged(&sink).await;
        sink.share(5, words);
        app.run("send_messages", invite(&staged)).await;
        let _sender = Sender::start(&app.app);
        let outbox = settled(&app, &staged).await;
        assert_eq!(outbox["sent"], 29, "a closed line is opened anew: {outbox}");
        assert_eq!((sink.count(), sink.connections()), (29, 6), "nobody twice");
        let doubtful = outbox["messages"].as_array().unwrap().iter();
        let doubtful = doubtful.filter(|one| one["doubtful"] == true).count();
        assert_eq!(doubtful, 0, "no mail had begun when the line was closed");
    }
}

#[tokio::test]
async fn a_server_that_is_away_for_hours_costs_no_message() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let port = sink.port();
    drop(sink);
    app.run("send_messages", invite(&staged)).await;
    let _sender = Sender::start(&app.app);
    for _ in 0..100 {
        let outbox = settled(&app, &staged).await;
        assert_eq!((&outbox["failed"], &outbox["queued"]), (&json!(0), &json!(29)), "{outbox}");
        assert_eq!(with_reason(&outbox, "unreachable").len(), 29, "all say why they wait");
        let tried = outbox["messages"].as_array().unwrap().iter();
        assert_eq!(tried.filter(|one| one["attempts"] != 0).count(), 0, "nobody is charged");
        app.clock.set(app.clock.now().plus_minutes(2));
        app.run("pause_outbox", json!({ "paused": false })).await;
    }
    let sink = MailSink::start_on(port).await;
    app.clock.set(app.clock.now().plus_minutes(2));
    app.run("pause_outbox", json!({ "paused": false })).await;
    let outbox = settled(&app, &staged).await;
    assert_eq!((&outbox["sent"], sink.count()), (&json!(29), 29));
}

#[tokio::test]
async fn a_secret_that_cannot_be_read_is_said_and_costs_one_message() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let mut mail = mail_channel(sink.port());
    mail["user"] = json!("office");
    mail["password"] = json!("geheim");
    app.run("save_channels", json!({ "mail": mail, "quiet": no_quiet() })).await;
    let mut transaction = app.store.store.write().await.unwrap();
    // As after a restore with another key.
    huidao_store::settings::set(&mut transaction, "secret:mail", "AAAAAAAAAAAAAAAAAAAAAAAA")
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    app.run("send_messages", invite(&staged)).await;
    let _sender = Sender::start(&app.app);
    let outbox = settled(&app, &staged).await;
    assert_eq!((&outbox["failed"], &outbox["queued"]), (&json!(1), &json!(28)), "{outbox}");
    assert_eq!(with_reason(&outbox, "invalid_settings").len(), 29, "and it is said: {outbox}");
    let mended = json!({ "mail": mail_channel(sink.port()), "quiet": no_quiet() });
    app.run("save_channels", mended).await;
    app.run("retry_messages", json!({ "meeting": staged.meeting })).await;
    assert_eq!(settled(&app, &staged).await["sent"], 29);
}

#[tokio::test]
async fn a_damaged_file_is_tried_some_times_and_given_up_with_its_reason() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let mut add = TestApp::file("议程.pdf", b"%PDF-1.4 agenda");
    add["meeting"] = json!(staged.meeting);
    add["item"] = Value::Null;
    app.run("attach_file", add).await;
    let mut transaction = app.store.store.write().await.unwrap();
    sqlx::query("UPDATE attachment SET content = 'no base64!'")
        .execute(&mut *transaction)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let mut input = invite(&staged);
    input["with_files"] = json!(true);
    input["invitations"] = json!([staged.invitations[0]]);
    app.run("send_messages", input).await;
    let _sender = Sender::start(&app.app);
    let mut outbox = settled(&app, &staged).await;
    assert_eq!(with_reason(&outbox, "not_made").len(), 1, "it says why it waits: {outbox}");
    for _ in 0..6 {
        app.clock.set(app.clock.now().plus_minutes(60));
        app.run("pause_outbox", json!({ "paused": false })).await;
        outbox = settled(&app, &staged).await;
    }
    assert_eq!((&outbox["failed"], &outbox["queued"]), (&json!(1), &json!(0)), "{outbox}");
}
