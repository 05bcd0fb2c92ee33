//! The power goes while mails go out: everything that was not in hand goes out once; what was waits until its
//! sender must be gone for good, and goes out again under the same Message-ID, which says so.

use std::collections::HashMap;
use std::time::Duration;

use huidao_tests::{MailSink, Server};
use serde_json::json;

use crate::taps::Load;

#[tokio::test(flavor = "multi_thread")]
async fn after_a_cut_only_what_was_in_hand_waits_and_nobody_is_mailed_twice() {
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
    let send = json!({ "meeting": load.meeting, "kind": "invite", "channel": "mail", "robot": "",
        "language": "zh-CN", "note": "" });
    let queued = load.run("send_messages", send).await;
    let total = queued["messages"].as_array().unwrap().len();
    assert!(total > 20, "{total}");

    let mut server = server;
    for cut in 1..=CUTS {
        sink.wait_for(cut * 5).await;
        tokio::task::spawn_blocking(move || server.kill()).await.unwrap();
        server = Server::start(folder.path());
    }
    // Whoever had a message in hand when the power went has it for three minutes; the others go on.
    let http = Load::sign_in(&server).await;
    let all = async {
        loop {
            let asked = http
                .post(format!("{}/api/show_outbox", server.address))
                .json(&json!({ "meeting": load.meeting }))
                .send()
                .await
                .unwrap();
            let outbox: serde_json::Value = asked.json().await.unwrap();
            if outbox["queued"].as_i64().unwrap() <= i64::try_from(CUTS).unwrap() {
                return outbox;
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    };
    let outbox = tokio::time::timeout(Duration::from_mins(1), all).await.unwrap();
    let mut times: HashMap<String, usize> = HashMap::new();
    for mail in sink.mails() {
        let id = mail.data.lines().find(|line| line.starts_with("Message-ID:")).unwrap().to_owned();
        *times.entry(id).or_default() += 1;
    }
    let waiting = usize::try_from(outbox["queued"].as_i64().unwrap()).unwrap();
    assert!(times.len() + waiting >= total, "{} mails and {waiting} of {total}", times.len());
    assert!(times.values().all(|times| *times == 1), "nobody was mailed twice so far: {times:?}");
    for message in outbox["messages"].as_array().unwrap() {
        let known = message["state"] == "sent" || message["state"] == "queued";
        assert!(known, "nothing was given up: {message}");
    }
    server.kill();
}
