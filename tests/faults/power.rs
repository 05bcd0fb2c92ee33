//! The power goes in the middle of check-ins: whoever was told "checked in" is on record.

use std::process::Command;
use std::time::Duration;

use huidao_tests::{Server, built};
use serde_json::{Value, json};

use crate::taps::{Load, varying};

/// Cuts of the power in one run.
const CUTS: u64 = 8;

#[tokio::test(flavor = "multi_thread")]
async fn no_acknowledged_check_in_is_lost_when_the_power_goes() {
    for cut in 0..CUTS {
        let folder = tempfile::tempdir().unwrap();
        let server = Server::start(folder.path());
        let load = Load::stage(&server).await;
        let wait = Duration::from_micros(varying() % 12_000);
        let (told, ()) = tokio::join!(load.tap_all(), async {
            tokio::time::sleep(wait).await;
            tokio::task::spawn_blocking(move || server.kill()).await.unwrap();
        });

        let again = Server::start(folder.path());
        let http = Load::sign_in(&again).await;
        let body = json!({ "meeting": load.meeting });
        let record = http
            .post(format!("{}/api/show_record", again.address))
            .json(&body)
            .send()
            .await
            .unwrap();
        let record: Value = record.json().await.unwrap();
        let present: Vec<&str> = record["people"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|row| row["presence"] == "present")
            .map(|row| row["attendee"].as_str().unwrap())
            .collect();
        for id in &told {
            assert!(
                present.contains(&id.as_str()),
                "cut {cut} after {wait:?}: {id} was told and is gone"
            );
        }
        again.kill();
        let verified = Command::new(built("huidao-server"))
            .args(["verify", "--json", "--data"])
            .arg(folder.path())
            .output()
            .unwrap();
        assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stdout));
    }
}
