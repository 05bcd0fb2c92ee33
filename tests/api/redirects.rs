//! Peers that send a message elsewhere: nobody looked at where that is, so that nothing goes there.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::http::{HeaderName, StatusCode, header};
use axum::routing::any;
use huidao_commands::delivery::sender::Sender;
use huidao_tests::{MEETING_START, TestApp, stage};
use serde_json::json;

use crate::outbox::{invite, no_quiet, settled};

async fn listen(router: Router) -> String {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    format!("http://{address}/")
}

/// A peer within the house that counts who comes.
async fn inner() -> (String, Arc<AtomicUsize>) {
    let count = Arc::new(AtomicUsize::new(0));
    let shared = count.clone();
    let take = move || async move {
        shared.fetch_add(1, Ordering::SeqCst);
        r#"{"errcode":0,"result":"accepted"}"#
    };
    (listen(Router::new().fallback(any(take))).await, count)
}

/// A peer that sends everybody to `target`.
async fn redirecting(status: StatusCode, target: &str) -> String {
    let head: [(HeaderName, String); 1] = [(header::LOCATION, target.to_owned())];
    let answer = move || async move { (status, head, r#"{"errcode":0,"result":"accepted"}"#) };
    listen(Router::new().fallback(any(answer))).await
}

#[tokio::test]
async fn a_gateway_that_redirects_gets_nothing_sent_elsewhere_and_the_message_says_why() {
    for status in [StatusCode::FOUND, StatusCode::TEMPORARY_REDIRECT] {
        let (target, count) = inner().await;
        let app = TestApp::at(MEETING_START.plus_minutes(-2 * 24 * 60)).await;
        let staged = stage(&app).await;
        let sms = json!({ "enabled": true, "method": "POST",
            "address": redirecting(status, &target).await, "headers": [],
            "body": "{\"to\":\"{phone}\",\"text\":\"{text}\",\"id\":\"{id}\"}",
            "success": "accepted", "per_minute": 0, "price": 5 });
        let channels = json!({ "sms": sms, "quiet": no_quiet(), "allowed_hosts": ["127.0.0.1"] });
        app.run("save_channels", channels).await;
        let mut input = invite(&staged);
        input["channel"] = json!("sms");
        input["invitations"] = json!([staged.invitations[0]]);
        app.run("send_messages", input).await;
        let _sender = Sender::start(&app.app);
        let outbox = settled(&app, &staged).await;
        let message = &outbox["messages"][0];
        assert_eq!(
            (&message["state"], &message["reason"]),
            (&json!("failed"), &json!("invalid_settings")),
            "{message}"
        );
        let detail = message["detail"].as_str().unwrap();
        assert!(detail.contains(status.as_str()), "it says what came back: {detail}");
        assert_eq!(count.load(Ordering::SeqCst), 0, "nobody went there");
    }
}

#[tokio::test]
async fn a_robot_that_redirects_gets_nothing_posted_elsewhere() {
    let (target, count) = inner().await;
    let app = TestApp::at(MEETING_START.plus_minutes(-2 * 24 * 60)).await;
    let staged = stage(&app).await;
    let webhook = redirecting(StatusCode::PERMANENT_REDIRECT, &target).await;
    let robots = json!([{ "id": "r1", "platform": "wecom", "name": "联络群", "enabled": true,
        "webhook": webhook, "secret": "" }]);
    let channels = json!({ "robots": robots, "quiet": no_quiet(), "allowed_hosts": ["127.0.0.1"] });
    app.run("save_channels", channels).await;
    let mut remind = invite(&staged);
    for (name, value) in [("kind", "remind"), ("channel", "wecom"), ("robot", "r1")] {
        remind[name] = json!(value);
    }
    app.run("send_messages", remind).await;
    let _sender = Sender::start(&app.app);
    let outbox = settled(&app, &staged).await;
    let message = &outbox["messages"][0];
    assert_eq!(
        (&message["state"], &message["reason"]),
        (&json!("failed"), &json!("invalid_settings")),
        "{message}"
    );
    assert_eq!(count.load(Ordering::SeqCst), 0, "nobody went there");
}
