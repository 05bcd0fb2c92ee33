//! The power goes in the middle of check-ins, again and again on one workspace: whoever was told "checked in",
//! in this round or in any before it, is on record.

use std::collections::HashSet;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use huidao_commands::Clock;
use huidao_server::Workspace;
use huidao_tests::{Crowd, Server, built, crowd};
use serde_json::json;

use crate::taps::{Load, varying};

/// Cuts of the power in one run.
const CUTS: usize = 50;

/// People who tap in a round.
const TAPS: usize = 80;

#[tokio::test(flavor = "multi_thread")]
async fn no_acknowledged_check_in_is_lost_when_the_power_goes_fifty_times() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = Workspace::open(folder.path(), None, Clock::System).await.unwrap();
    let size = Crowd {
        venues: 2,
        units: CUTS * TAPS / 10,
        people: 10,
        starts_at: Clock::System.now().plus_minutes(30),
    };
    let (meeting, seats) = crowd(&workspace.app, size).await;
    workspace.close().await;

    let meeting = meeting.to_string();
    let mut told: HashSet<String> = HashSet::new();
    let mut cut_short = 0;
    for (cut, round) in seats.chunks(TAPS).enumerate() {
        let server = Server::start(folder.path());
        let load = Load::of(&server, &meeting, round).await;
        assert_on_record(&load, &told, cut).await;
        let wait = Duration::from_micros(varying() % 80_000);
        let (now_told, ()) = tokio::join!(load.tap_all(), async {
            tokio::time::sleep(wait).await;
            tokio::task::spawn_blocking(move || server.kill()).await.unwrap();
        });
        cut_short += usize::from(!now_told.is_empty() && now_told.len() < TAPS);
        told.extend(now_told);
        assert_clean(folder.path(), cut);
    }
    let server = Server::start(folder.path());
    assert_on_record(&Load::of(&server, &meeting, &[]).await, &told, CUTS).await;
    assert!(cut_short > 0, "some cuts fell among answers");
}

async fn assert_on_record(load: &Load, told: &HashSet<String>, cut: usize) {
    let record = load.run("show_record", json!({ "meeting": load.meeting, "limit": 20_000 })).await;
    let people = record["people"].as_array().unwrap().iter();
    let present: HashSet<String> = people
        .filter(|row| row["presence"] == "present")
        .map(|row| row["attendee"].as_str().unwrap().to_owned())
        .collect();
    let lost: Vec<&String> = told.difference(&present).collect();
    assert!(lost.is_empty(), "before cut {cut}: told and gone: {lost:?}");
}

fn assert_clean(data: &Path, cut: usize) {
    let verified = Command::new(built("huidao-server"))
        .args(["verify", "--json", "--data"])
        .arg(data)
        .output()
        .unwrap();
    assert!(verified.status.success(), "cut {cut}: {}", String::from_utf8_lossy(&verified.stdout));
}
