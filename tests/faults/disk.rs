//! A full disk and a read-only folder: a clear refusal, nothing lost, no panic. Each test runs
//! again in a mount namespace of its own, on a small file system that it may fill or lock.

use std::path::Path;
use std::process::{Command, Stdio};

use huidao_tests::{Server, built, need};
use serde_json::json;

use crate::taps::Load;

/// Runs the test of this name again where `folder` is a file system of its own.
fn on_own_disk(name: &str, mount: &str, folder: &Path) -> bool {
    const MARK: &str = "HUIDAO_ON_OWN_DISK";
    if std::env::var_os(MARK).is_some() {
        return true;
    }
    let inside = Command::new(need("unshare", "util-linux"))
        .args(["--mount", "--map-root-user", "sh", "-c"])
        .arg(format!("{mount} && exec \"$0\" \"$@\""))
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", name, "--nocapture"])
        .env(MARK, folder)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&inside.stdout);
    assert!(inside.status.success(), "{said}{}", String::from_utf8_lossy(&inside.stderr));
    assert!(said.contains("1 passed"), "it ran: {said}");
    false
}

fn own_disk() -> std::path::PathBuf {
    std::env::var_os("HUIDAO_ON_OWN_DISK").unwrap().into()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_refuses_clearly_and_works_again_when_there_is_room() {
    let outside = tempfile::tempdir().unwrap();
    let folder = outside.path().join("disk");
    std::fs::create_dir(&folder).unwrap();
    let mount = format!("mount -t tmpfs -o size=3m tmpfs {}", folder.display());
    if !on_own_disk(
        "disk::a_full_disk_refuses_clearly_and_works_again_when_there_is_room",
        &mount,
        &folder,
    ) {
        return;
    }
    let folder = own_disk();
    let server = Server::start(&folder);
    let load = Load::stage(&server).await;
    let ballast = folder.join("ballast");
    fill(&ballast);

    let mut refused = None;
    for n in 0..400 {
        let unit = json!({ "id": null, "name": format!("新单位{n}{}", "长".repeat(60)), "short_name": "",
            "category": "", "default_venue": "", "contacts": [] });
        let (status, body) = load.post("save_unit", unit).await;
        if status != 200 {
            refused = Some((n, body));
            break;
        }
    }
    let (written, failure) = refused.expect("the disk is full");
    assert_eq!(failure["code"], "storage_full", "{failure}");
    let told = load.tap_all().await;
    let units = async || load.run("list_units", json!({})).await["units"].as_array().unwrap().len();
    assert_eq!(units().await, 29 + written, "what was written before is there");

    std::fs::remove_file(&ballast).unwrap();
    let all = load.tap_all().await;
    assert_eq!(all.len(), load.people.len(), "with room again everybody is checked in");
    let record = load.run("show_record", json!({ "meeting": load.meeting })).await;
    assert_eq!(record["total"]["present"].as_u64(), u64::try_from(all.len()).ok());
    assert!(told.len() <= all.len());
}

/// Takes all the room that is left.
fn fill(file: &Path) {
    use std::io::Write as _;
    let mut out = std::fs::File::create(file).unwrap();
    while out.write_all(&[0; 4096]).is_ok() {}
}

#[test]
fn a_read_only_folder_is_named_in_the_users_language() {
    let outside = tempfile::tempdir().unwrap();
    let folder = outside.path().join("disk");
    std::fs::create_dir(&folder).unwrap();
    let shown = folder.display();
    let mount = format!("mount -t tmpfs tmpfs {shown} && mount -o remount,ro tmpfs {shown}");
    if !on_own_disk("disk::a_read_only_folder_is_named_in_the_users_language", &mount, &folder) {
        return;
    }
    for (language, word) in [("en", "read-only"), ("zh-CN", "只读")] {
        let refused = Command::new(built("huidao-server"))
            .args(["--language", language, "serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(own_disk())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&refused.stderr);
        assert!(!refused.status.success() && said.contains(word), "{said}");
        assert!(!said.contains("panicked"), "{said}");
    }
}
