//! The command table: its document is the committed one, every right is as agreed.

use huidao_commands::{Actor, NAMES, Right, right_of};
use huidao_domain::{MeetingId, UnitId};
use huidao_tests::{MEETING_START, TestApp, project, stage};
use serde_json::json;

#[test]
fn the_committed_openapi_document_is_fresh() {
    let committed =
        std::fs::read_to_string(project().join("crates/commands/openapi.json")).unwrap();
    let today = huidao_commands::openapi().to_pretty_json().unwrap();
    assert!(
        committed.trim() == today.trim(),
        "crates/commands/openapi.json is stale: run `make types`"
    );
}

#[test]
fn contacts_may_do_exactly_three_things() {
    let own: Vec<&str> =
        NAMES.iter().copied().filter(|name| right_of(name) == Some(Right::OwnUnit)).collect();
    assert_eq!(own, ["show_own_unit", "answer", "take_request_back"]);
}

#[tokio::test]
async fn every_command_refuses_an_actor_without_the_right() {
    let app = TestApp::at(MEETING_START).await;
    let uuid = "01928c6e-0000-7000-8000-000000000001".to_owned();
    let contact = Actor::Contact {
        meeting: MeetingId::try_from(uuid.clone()).unwrap(),
        unit: UnitId::try_from(uuid).unwrap(),
        name: "赵一鸣".to_owned(),
    };
    for name in NAMES {
        let stranger = match right_of(name).unwrap() {
            Right::Organise => contact.clone(),
            Right::OwnUnit | Right::Screen | Right::Desk | Right::Coordinate => Actor::Operator,
        };
        let refused = app.run_as(&stranger, name, json!({})).await.unwrap_err();
        assert_eq!(refused.code.as_str(), "forbidden", "{name}");
    }
}

#[tokio::test]
async fn every_listing_command_answers_on_a_staged_meeting() {
    let app = TestApp::at(MEETING_START).await;
    let staged = stage(&app).await;
    for name in [
        "show_meeting",
        "show_board",
        "list_links",
        "show_replies",
        "show_day",
        "show_record",
        "list_journal",
    ] {
        app.run(name, json!({ "meeting": staged.meeting })).await;
    }
    for name in [
        "show_today",
        "list_units",
        "list_venues",
        "list_meetings",
        "show_settings",
        "show_service",
    ] {
        app.run(name, json!({})).await;
    }
    let found = app.run("list_units", json!({ "search": "dhq" })).await;
    assert_eq!(found["units"][0]["short_name"], "定海区", "initials find a unit");
    let card = app
        .run("show_link", json!({ "invitation": staged.invitations[0], "language": "en" }))
        .await;
    assert!(card["qr_svg"].as_str().unwrap().starts_with("<svg"));
    assert!(card["text"].as_str().unwrap().contains("14:30"));
    let texts = app
        .run("list_invitation_texts", json!({ "meeting": staged.meeting, "language": "en" }))
        .await;
    assert_eq!(texts["texts"].as_array().unwrap().len(), 29);
    assert_eq!(
        texts["texts"][0]["text"], card["text"],
        "one by one or all at once, the same words"
    );
}
