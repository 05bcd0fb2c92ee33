//! What the server program is linked with.

use std::process::Command;

use huidao_tests::{built, need, project};

#[test]
fn the_server_links_no_webkit() {
    let ldd = need("ldd", "libc-bin");
    let listed = Command::new(ldd).arg(built("huidao-server")).output().unwrap();
    let libraries = String::from_utf8_lossy(&listed.stdout).to_lowercase();
    assert!(libraries.contains("libc.so"), "ldd listed the libraries: {libraries}");
    for library in ["webkit", "gtk", "javascriptcore"] {
        assert!(!libraries.contains(library), "the server links {library}");
    }
}

#[test]
fn arrows_between_crates_point_inwards() {
    let allowed: [(&str, &[&str]); 9] = [
        ("domain", &[]),
        ("wording", &["domain"]),
        ("drafts", &["domain"]),
        ("store", &["domain"]),
        ("documents", &["domain"]),
        ("delivery", &["domain", "wording"]),
        ("commands", &["domain", "drafts", "wording", "store", "documents", "delivery"]),
        ("desk", &["domain", "delivery", "commands"]),
        (
            "server",
            &["domain", "drafts", "wording", "store", "documents", "delivery", "commands", "desk"],
        ),
    ];
    for (name, inner) in allowed {
        let manifest =
            std::fs::read_to_string(project().join(format!("crates/{name}/Cargo.toml"))).unwrap();
        for line in manifest.lines().filter(|line| line.starts_with("huidao-")) {
            let target = line.trim_start_matches("huidao-").split(['.', ' ', '=']).next().unwrap();
            assert!(inner.contains(&target), "crates/{name} must not depend on {target}");
        }
        assert!(!manifest.contains("tauri"), "only src-tauri knows Tauri, not crates/{name}");
    }
}
