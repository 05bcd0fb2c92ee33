//! Commands of the command line: what they print, write, refuse, and their exit status.

use std::path::Path;
use std::process::{Command, Output};

use huidao_tests::{built, project};
use serde_json::{Value, json as value};

fn run(args: &[&str]) -> Output {
    Command::new(built("huidao-server"))
        .args(["--language", "en"])
        .args(args)
        .current_dir(project())
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

fn json(output: &Output) -> Value {
    assert!(output.status.success(), "{}", said(output));
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("not JSON: {}", said(output)))
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn help_names_every_command() {
    let help = said(&run(&["--help"]));
    for command in
        ["serve", "roster", "report", "draft", "rehearse", "export", "backup", "restore", "verify"]
    {
        assert!(help.contains(command), "{help}");
        let own = run(&[command, "--help"]);
        assert!(own.status.success() && said(&own).contains("Usage"), "{command}");
    }
    assert!(!run(&[]).status.success(), "no command is no success");
    assert!(!run(&["dance"]).status.success());
}

#[test]
fn a_notice_is_read_without_a_workspace_in_any_encoding() {
    let folder = tempfile::tempdir().unwrap();
    let notice = "关于召开全市防汛工作视频会议的通知\n定于明天上午9时在市应急指挥中心召开。\n";
    let wide: Vec<u8> =
        std::iter::once(0xfeff).chain(notice.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for (name, bytes) in [("utf8.txt", notice.as_bytes().to_vec()), ("utf16.txt", wide)] {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        let found = json(&run(&["draft", path(&file), "--json", "--today", "2026-06-30"]));
        let meeting = &found["meetings"][0];
        assert_eq!(meeting["title"]["value"], "全市防汛工作视频会议", "{name}");
        assert_eq!(meeting["starts_at"]["value"], "2026-07-01T09:00:00+08:00", "{name}");
    }
    let picture = run(&["draft", "src-tauri/icons/128.png", "--json"]);
    assert!(!picture.status.success(), "a picture is no text");
    assert!(said(&picture).contains("no text"), "{}", said(&picture));
}

#[test]
fn a_roster_is_read_without_a_workspace() {
    let found = json(&run(&["roster", "samples/zhoushan-2022/roster.xlsx", "--json"]));
    assert_eq!(found["units"].as_array().unwrap().len(), 29);
    assert_eq!(found["contacts"][20]["name"], "何䶮");
    assert_eq!(found["problems"], serde_json::json!([]));

    let folder = tempfile::tempdir().unwrap();
    let bad = folder.path().join("bad.csv");
    std::fs::write(&bad, "单位,联络员,手机\n市教育局,赵一鸣,1990000OOO1\n").unwrap();
    let found = json(&run(&["roster", path(&bad), "--json"]));
    assert_eq!(found["problems"][0]["row"], 2);
    assert_eq!(found["problems"][0]["code"], "invalid_phone");
    assert!(found["problems"][0]["text"].as_str().unwrap().contains("1990000OOO1"));

    std::fs::write(&bad, "no header here").unwrap();
    let refused = run(&["roster", path(&bad), "--json"]);
    assert!(!refused.status.success() && refused.stdout.is_empty(), "{}", said(&refused));
    assert!(!run(&["roster", "no/such/file.xlsx"]).status.success());
}

#[test]
fn a_platforms_report_is_read_without_a_workspace() {
    let file = |name: &str| format!("crates/documents/tests/data/reports/{name}");
    let found = json(&run(&["report", &file("teams.csv"), "--json"]));
    assert_eq!(found["platform"], "teams");
    assert_eq!(found["meeting"]["title"], "防汛工作视频会");
    let person = &found["people"][0];
    assert_eq!((&person["name"], &person["minutes"]), (&value!("赵一鸣"), &value!(80)));
    assert_eq!(
        person["intervals"],
        value!([
            { "from": "2025-11-26T15:58:00+08:00", "to": "2025-11-26T16:30:00+08:00" },
            { "from": "2025-11-26T16:42:00+08:00", "to": "2025-11-26T17:30:00+08:00" },
        ])
    );
    assert_eq!(found["problems"], value!([]));

    let asked = json(&run(&["report", &file("unsure.csv"), "--json"]));
    assert_eq!(asked["problems"][0]["code"], "date_order", "asked, not guessed");
    assert_eq!(asked["people"][0]["intervals"], value!([]));
    let told = json(&run(&["report", &file("unsure.csv"), "--json", "--date-order", "day-first"]));
    assert_eq!(told["people"][0]["intervals"][0]["from"], "2026-04-03T08:55:00+08:00");

    let zone = ["--date", "2026-03-18", "--zone", "Asia/Tokyo"];
    let told = json(&run(&[&["report", &file("meet.csv"), "--json"], &zone[..]].concat()));
    assert_eq!(told["people"][0]["intervals"][0]["from"], "2026-03-18T09:00:00+09:00");

    let columns = ["--columns", "name=2,join=3,leave=4"];
    let listed = run(&[&["report", &file("table.csv")], &columns[..]].concat());
    assert!(listed.status.success() && said(&listed).contains("何䶮"), "{}", said(&listed));

    let bad = json(&run(&["report", &file("bad-rows.csv"), "--json"]));
    assert_eq!(
        (&bad["problems"][1]["row"], &bad["problems"][1]["code"]),
        (&value!(4), &value!("bad_time"))
    );
    assert!(bad["problems"][1]["text"].as_str().unwrap().contains("soon"));

    let other = run(&["report", &file("teams.csv"), "--platform", "zoom"]);
    assert!(!other.status.success() && said(&other).contains("Teams"), "{}", said(&other));
    assert!(!run(&["report", "no/such/file.csv"]).status.success());
}

#[test]
fn the_sample_is_rehearsed_and_its_numbers_add_up() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let done = run(&["rehearse", "samples/zhoushan-2022", "--out", path(&out)]);
    assert!(done.status.success(), "{}", said(&done));
    assert!(String::from_utf8_lossy(&done.stdout).lines().count() <= 24, "one screen");
    let numbers: Value =
        serde_json::from_slice(&std::fs::read(out.join("rehearsal.json")).unwrap()).unwrap();
    let n = |name: &str| numbers[name].as_i64().unwrap();
    assert_eq!((n("units"), n("venues"), n("links")), (29, 3, 29));
    assert_eq!(n("expected"), n("present") + n("leave") + n("absent"));
    assert_eq!((n("expected"), n("leave"), n("substitutes"), n("absent")), (37, 1, 1, 1));
    assert!(n("late") > 0 && n("requests") > 100, "{numbers}");
    assert!(numbers["p50_ms"].as_f64().unwrap() > 0.0);
    let sheets = std::fs::read_dir(&out).unwrap().count();
    assert_eq!(sheets, 5, "four sheets and the numbers");
}

#[test]
fn a_made_up_meeting_has_the_size_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let done = run(&[
        "rehearse",
        "--people",
        "120",
        "--rate",
        "400",
        "--json",
        "--out",
        path(folder.path()),
    ]);
    let numbers = json(&done);
    assert_eq!(numbers["expected"], 120);
    assert_eq!(numbers["links"], numbers["units"]);
}

#[test]
fn a_workspace_survives_backup_and_restore() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let (old, new, file) = (at("old"), at("new"), at("backup.jsonl"));
    fill(&old);
    let written = json(&run(&["backup", path(&file), "--json", "--data", path(&old)]));
    assert!(written["rows"].as_i64().unwrap() > 60, "{written}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "the backup holds the key: nobody else reads it");
    }
    let twice = run(&["backup", path(&file), "--data", path(&old)]);
    assert!(!twice.status.success(), "a backup is not overwritten");

    assert_eq!(json(&run(&["restore", path(&file), "--json", "--data", path(&new)])), written);
    let key = |data: &Path| std::fs::read(data.join("workspace.key")).unwrap();
    assert_eq!(key(&old), key(&new), "links keep working");
    let verified = json(&run(&["verify", "--json", "--data", path(&new)]));
    assert_eq!(verified["differences"], serde_json::json!([]));
    let again = run(&["restore", path(&file), "--data", path(&new)]);
    assert!(!again.status.success(), "a workspace in use is not overwritten");

    let sheet = at("sheet.xlsx");
    let export = |meeting: &str| {
        let args =
            ["export", meeting, "--sheet", "attendance", "--format", "xlsx", "--out", path(&sheet)];
        run(&[&args[..], &["--data", path(&new)]].concat())
    };
    let done = export("工作推进会");
    assert!(done.status.success(), "{}", said(&done));
    assert_eq!(&std::fs::read(&sheet).unwrap()[..2], b"PK");
    assert!(!export("no such meeting").status.success());
    let mistyped = at("mistyped");
    let refused = run(&["verify", "--data", path(&mistyped)]);
    assert!(!refused.status.success() && said(&refused).contains("mistyped"), "{}", said(&refused));
    assert!(!mistyped.exists(), "a mistyped folder is named, not filled");
}

/// A workspace with the sample in it, made by the program's own server.
fn fill(data: &Path) {
    let server = huidao_tests::Server::start(data);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let http = huidao_tests::http();
        let body = serde_json::json!({ "key": server.key });
        http.post(format!("{}/session", server.address)).json(&body).send().await.unwrap();
        let body = serde_json::json!({ "today": false });
        let loaded = http
            .post(format!("{}/api/load_sample", server.address))
            .json(&body)
            .send()
            .await
            .unwrap();
        assert!(loaded.status().is_success());
    });
    server.kill();
}
