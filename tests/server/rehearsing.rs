//! A rehearsal that sends its invitations through a real mail server.

use std::collections::HashSet;

use huidao_tests::{MailSink, built, project};
use serde_json::Value;

#[tokio::test(flavor = "multi_thread")]
async fn every_invitation_goes_through_the_mail_server_and_the_replies_are_played() {
    let sink = MailSink::start().await;
    let folder = tempfile::tempdir().unwrap();
    let done = tokio::process::Command::new(built("huidao-server"))
        .args(["rehearse", "samples/zhoushan-2022", "--smtp"])
        .arg(format!("127.0.0.1:{}", sink.port()))
        .arg("--out")
        .arg(folder.path())
        .current_dir(project())
        .output()
        .await
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let text = std::fs::read_to_string(folder.path().join("rehearsal.json")).unwrap();
    let told: Value = serde_json::from_str(&text).unwrap();
    let mails = sink.mails();
    let recipients: HashSet<&String> = mails.iter().flat_map(|mail| &mail.to).collect();
    assert_eq!(told["messages_sent"], mails.len(), "what it says is what came over the wire");
    assert_eq!(recipients.len(), mails.len(), "one mail each");
    assert_eq!(told["messages_sent"], told["links"]);
    assert_eq!(told["messages_failed"], 0);
    assert_eq!(told["answered"], told["units"]);
    assert_eq!(told["approved"], 2, "one leave and one substitute in thirty units");
    assert_eq!(told["changes"], 1, "one change after the deadline");
    assert_eq!(told["lost"], 0, "who was told is on the closed record");
    assert!(told["check_ins"].as_i64() >= told["present"].as_i64(), "{told}");
    let count = |name: &str| told[name].as_i64().unwrap();
    assert_eq!(count("expected"), count("present") + count("leave") + count("absent"));
}
