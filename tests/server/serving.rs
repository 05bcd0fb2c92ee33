//! `serve`: one program a data folder, the printed address, the network.

use std::process::Command;
use std::time::Duration;

use huidao_tests::{Server, built, need};
use serde_json::{Value, json};

async fn signed_in(server: &Server) -> reqwest::Client {
    let http = huidao_tests::http();
    let body = json!({ "key": server.key });
    let opened = http.post(format!("{}/session", server.address)).json(&body).send().await.unwrap();
    assert_eq!(opened.status(), 204);
    http
}

async fn command(http: &reqwest::Client, server: &Server, name: &str, input: Value) -> Value {
    let answer =
        http.post(format!("{}/api/{name}", server.address)).json(&input).send().await.unwrap();
    assert!(answer.status().is_success(), "{name}: {}", answer.text().await.unwrap());
    answer.json().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_program_on_the_same_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let first = Server::start(folder.path());
    for language in ["en", "zh-CN"] {
        let second = Command::new(built("huidao-server"))
            .args(["--language", language, "serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(folder.path())
            .output()
            .unwrap();
        assert!(!second.status.success());
        let said = String::from_utf8_lossy(&second.stderr);
        assert!(said.contains(&folder.path().display().to_string()), "it names the folder: {said}");
        assert_eq!(said.contains("正由"), language == "zh-CN", "in the user's language: {said}");
    }
    signed_in(&first).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_reach_a_listening_browser_over_a_real_socket() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let http = signed_in(&server).await;
    let mut events = http.get(format!("{}/api/events", server.address)).send().await.unwrap();
    assert_eq!(events.headers()["content-type"], "text/event-stream");
    let venue = json!({ "id": null, "name": "主会场", "site": "", "room": "", "capacity": null,
        "time_zone": "Asia/Shanghai", "coordinator": "", "coordinator_phone": "" });
    command(&http, &server, "save_venue", venue).await;
    let heard = tokio::time::timeout(Duration::from_secs(5), async {
        let mut text = String::new();
        while !text.contains("directory") {
            text.push_str(&String::from_utf8_lossy(&events.chunk().await.unwrap().unwrap()));
        }
    });
    heard.await.expect("the change was told within five seconds");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_ends_in_time_while_a_browser_listens() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let http = signed_in(&server).await;
    let _events = http.get(format!("{}/api/events", server.address)).send().await.unwrap();
    let asked = std::time::Instant::now();
    let ended =
        Command::new(need("kill", "procps")).arg(server.pid().to_string()).status().unwrap();
    assert!(ended.success());
    while std::path::Path::new(&format!("/proc/{}/exe", server.pid())).read_link().is_ok() {
        assert!(asked.elapsed() < Duration::from_secs(5), "it still runs");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Runs the test of this name again in a network of its own: loopback and one more address.
fn in_own_network(name: &str) -> bool {
    const MARK: &str = "HUIDAO_IN_OWN_NETWORK";
    if std::env::var_os(MARK).is_some() {
        return true;
    }
    need("ip", "iproute2");
    let inside = Command::new(need("unshare", "util-linux"))
        .args(["--net", "--map-root-user", "sh", "-c"])
        .arg("ip link set lo up && ip addr add 10.99.0.1/24 dev lo && exec \"$0\" \"$@\"")
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", name, "--nocapture"])
        .env(MARK, "yes")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&inside.stdout);
    assert!(inside.status.success(), "{said}{}", String::from_utf8_lossy(&inside.stderr));
    assert!(said.contains("1 passed"), "it ran: {said}");
    false
}

#[tokio::test(flavor = "multi_thread")]
async fn the_network_is_let_in_and_kept_out_again() {
    if !in_own_network("serving::the_network_is_let_in_and_kept_out_again") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let http = signed_in(&server).await;
    let outside = server.address.replace("127.0.0.1", "10.99.0.1");
    let reached = async || http.get(format!("{outside}/healthz")).send().await.is_ok();
    assert!(!reached().await, "the program starts on this machine alone");

    let service = command(&http, &server, "set_network_access", json!({ "enabled": true })).await;
    assert_eq!(service["network_addresses"], json!([outside]));
    assert_eq!(
        service["public_url"],
        json!(outside),
        "links now start with an address that phones reach"
    );
    assert!(reached().await);

    let service = command(&http, &server, "set_network_access", json!({ "enabled": false })).await;
    assert_eq!(service["network"], false);
    assert!(!reached().await);
}
