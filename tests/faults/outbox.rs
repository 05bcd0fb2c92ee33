//! The power goes while mails go out: everything that was not in hand goes out once; what was waits until its
//! sender must be gone for good, and goes out again under the same Message-ID, which says so.

use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

use huidao_tests::{MailSink, Server};
use serde_json::{Value, json};
use sqlx::Connection as _;

use crate::taps::Load;

/// As if so many minutes had passed for whoever has messages in hand.
async fn let_minutes_pass(data: &Path, minutes: i64) -> u64 {
    let file = data.join("huidao.sqlite3");
    let mut store =
        sqlx::SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap();
    sqlx::query("UPDATE message SET leased_until = leased_until - $1")
        .bind(minutes * 60_000)
        .execute(&mut store)
        .await
        .unwrap();
    let (leased,): (i64,) =
        sqlx::query_as("SELECT COUNT(*) FROM message WHERE leased_until IS NOT NULL")
            .fetch_one(&mut store)
            .await
            .unwrap();
    store.close().await.unwrap();
    u64::try_from(leased).unwrap()
}

/// The outbox as soon as at most so many messages wait.
async fn outbox(server: &Server, meeting: &str, waiting: i64) -> Value {
    let http = Load::sign_in(server).await;
    let all = async {
        loop {
            let asked = http
                .post(format!("{}/api/show_outbox", server.address))
                .json(&json!({ "meeting": meeting }))
                .send()
                .await
                .unwrap();
            let outbox: Value = asked.json().await.unwrap();
            if outbox["queued"].as_i64().unwrap() <= waiting {
                return outbox;
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    };
    tokio::time::timeout(Duration::from_mins(1), all).await.unwrap()
}

/// How often each message came, by its identifier.
fn times(sink: &MailSink) -> HashMap<String, usize> {
    let mut times = HashMap::new();
    for mail in sink.mails() {
        let id = mail.data.lines().find(|line| line.starts_with("Message-ID:")).unwrap().to_owned();
        *times.entry(id).or_default() += 1;
    }
    times
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_cut_only_what_was_in_hand_comes_again_and_says_so() {
    const CUTS: usize = 3;
    let sink = MailSink::start().await;
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let load = Load::stage(&server).await;
    let mail = json!({ "enabled": true, "host": "127.0.0.1", "port": sink.port(),
        "security": "none", "user": "", "from_name": "", "from_address": "office@example.org",
        "per_minute": 0 });
    let quiet = json!({ "enabled": false, "from": 0, "until": 0, "time_zone": "Asia/Shanghai" });
    load.run("save_channels", json!({ "mail": mail, "quiet": quiet })).await;
    sink.stall_at(5);
    let send = json!({ "meeting": load.meeting, "kind": "invite", "channel": "mail", "robot": "",
        "language": "zh-CN", "note": "" });
    let queued = load.run("send_messages", send).await;
    let total = queued["messages"].as_array().unwrap().len();
    assert!(total > 20, "{total}");

    let mut server = server;
    for cut in 1..=CUTS {
        // The last mail was taken, and the power goes before its sender hears so.
        sink.wait_for(cut * 5).await;
        tokio::task::spawn_blocking(move || server.kill()).await.unwrap();
        sink.stall_at((cut + 1) * 5);
        server = Server::start(folder.path());
    }
    // Whoever had a message in hand when the power went has it for three minutes; the others go on.
    sink.wait_for((CUTS + 1) * 5).await;
    tokio::task::spawn_blocking(move || server.kill()).await.unwrap();
    let server = Server::start(folder.path());
    let in_hand = CUTS + 1;
    let shown = outbox(&server, &load.meeting, i64::try_from(in_hand).unwrap()).await;
    let once = times(&sink);
    assert_eq!(once.len(), total, "all have come");
    assert!(once.values().all(|times| *times == 1), "nobody was mailed twice so far: {once:?}");
    assert_eq!(shown["queued"].as_u64(), u64::try_from(in_hand).ok(), "{shown}");
    for message in shown["messages"].as_array().unwrap() {
        let known = message["state"] == "sent" || message["state"] == "queued";
        assert!(known, "nothing was given up: {message}");
        assert_eq!(message["doubtful"], false, "nothing is in doubt before it is sent again");
    }

    tokio::task::spawn_blocking(move || server.kill()).await.unwrap();
    let leased = let_minutes_pass(folder.path(), 4).await;
    assert_eq!(leased, u64::try_from(in_hand).unwrap(), "one of each cut");
    let server = Server::start(folder.path());
    let shown = outbox(&server, &load.meeting, 0).await;
    assert_eq!(shown["sent"].as_u64(), u64::try_from(total).ok(), "{shown}");
    let again = times(&sink);
    assert_eq!(again.len(), total, "a mail that comes again bears the Message-ID of the first");
    let twice: Vec<&String> =
        again.iter().filter(|(_, times)| **times == 2).map(|(id, _)| id).collect();
    assert_eq!(twice.len(), in_hand, "those that were in hand, and no others: {again:?}");
    assert_eq!(sink.count(), total + in_hand);
    let messages = shown["messages"].as_array().unwrap();
    let doubtful: Vec<&str> = messages
        .iter()
        .filter(|one| one["doubtful"] == true)
        .map(|one| one["id"].as_str().unwrap())
        .collect();
    assert_eq!(doubtful.len(), in_hand, "{messages:?}");
    for id in doubtful {
        assert!(twice.iter().any(|mail| mail.contains(id)), "{id} says so: {twice:?}");
    }
    server.kill();
}
