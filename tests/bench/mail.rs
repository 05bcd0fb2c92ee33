//! How fast invitations go out: 3,000 personalised mails with a calendar part through the outbox to a
//! mail server on this machine, beside the same number handed over without an outbox. It ends in failure
//! when a goal is missed.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use huidao_commands::delivery::sender::Sender;
use huidao_delivery::calendar::Method;
use huidao_delivery::mail::{CalendarPart, Mail, MailServer, Mailer, Security};
use huidao_tests::{MEETING_START, MailSink, TestApp, project};
use serde_json::{Value, json};

const MAILS: usize = 3_000;

/// Within this they are with the mail server.
const MOST_SECONDS: f64 = 30.0;

/// Memory may rise by this between a tenth of the mails and the last.
const MOST_GROWTH_MIB: f64 = 20.0;

/// Resident memory of this process, in MiB.
fn memory() -> f64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: f64 =
        text.split_whitespace().nth(1).and_then(|pages| pages.parse().ok()).unwrap_or_default();
    pages * 4.0 / 1024.0
}

/// The same number of mails with a calendar part over one connection, with nothing written down.
async fn reference() -> f64 {
    let sink = MailSink::counting().await;
    let mut mailer = Mailer::new(&MailServer {
        host: "127.0.0.1".into(),
        port: sink.port(),
        security: Security::None,
        login: None,
        from: ("办公室".into(), "office@example.org".into()),
    })
    .unwrap();
    let started = Instant::now();
    for n in 0..MAILS {
        let mail = Mail {
            id: format!("{n}"),
            to: (format!("联络员{n}"), format!("unit{n}@example.org")),
            subject: "会议通知".into(),
            text: "请参加会议。".repeat(40),
            calendar: Some(CalendarPart {
                method: Method::Request,
                text: "BEGIN:VCALENDAR\r\n".repeat(40),
            }),
            files: Vec::new(),
        };
        mailer.send(&mail).await.unwrap();
    }
    assert_eq!(sink.count(), MAILS);
    started.elapsed().as_secs_f64()
}

#[tokio::main]
async fn main() -> ExitCode {
    let alone = reference().await;
    let sink = MailSink::counting().await;
    let app = TestApp::at(MEETING_START.plus_minutes(-2 * 24 * 60)).await;
    let mut csv = String::from("单位,联络员,邮箱,会场\n");
    for n in 0..MAILS {
        csv.push_str(&format!("第{n}单位,联络员{n},unit{n}@example.org,大礼堂\n"));
    }
    app.run("import_roster", TestApp::file("roster.csv", csv.as_bytes())).await;
    let venues = app.run("list_venues", json!({})).await;
    let venue = venues["venues"][0]["id"].clone();
    let units = app.run("list_units", json!({})).await;
    let planned: Vec<Value> = units["units"]
        .as_array()
        .unwrap()
        .iter()
        .map(|unit| {
            json!({ "unit": unit["id"], "venue": venue, "quota": 1, "rank": "any",
                "standing": "attend" })
        })
        .collect();
    let plan = json!({ "title": "全体会议", "kind": "", "host": "", "chair": "", "moderator": "",
        "note": "", "starts_at": MEETING_START.ms(), "ends_at": MEETING_START.plus_minutes(120).ms(),
        "time_zone": "Asia/Shanghai", "reply_deadline": null, "agenda": [],
        "venues": [{ "venue": venue, "role": "main" }],
        "rules": { "opens_before_min": 60, "late_after_min": 10, "early_before_min": 15 } });
    let meeting = app.run("schedule_meeting", json!({ "plan": plan, "units": planned })).await;
    let id = meeting["head"]["id"].clone();
    app.run("issue_links", json!({ "meeting": id })).await;
    let mail = json!({ "enabled": true, "host": "127.0.0.1", "port": sink.port(),
        "security": "none", "user": "", "from_name": "办公室", "from_address": "office@example.org",
        "per_minute": 0 });
    let quiet = json!({ "enabled": false, "from": 0, "until": 0, "time_zone": "Asia/Shanghai" });
    app.run("save_channels", json!({ "mail": mail, "quiet": quiet })).await;
    let _sender = Sender::start(&app.app);
    let started = Instant::now();
    let send = json!({ "meeting": id, "kind": "invite", "channel": "mail", "robot": "",
        "language": "zh-CN", "note": "" });
    app.run("send_messages", send).await;
    let queued = started.elapsed().as_secs_f64();
    let (mut early, mut peak) = (0.0_f64, 0.0_f64);
    while sink.count() < MAILS {
        if sink.count() > MAILS / 10 && early == 0.0 {
            early = memory();
        }
        peak = peak.max(memory());
        assert!(started.elapsed() < Duration::from_mins(5), "{} of {MAILS}", sink.count());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let seconds = started.elapsed().as_secs_f64();
    println!(
        "{MAILS} mails: {seconds:.1} s through the outbox (queued in {queued:.1} s), {alone:.1} s \
         without it; ratio {:.2}; memory {early:.0} MiB after a tenth, {peak:.0} MiB at most",
        seconds / alone
    );
    let out = project().join("out/bench");
    std::fs::create_dir_all(&out).unwrap();
    let figures = json!({ "mails": MAILS, "seconds": seconds, "reference_seconds": alone,
        "ratio": seconds / alone, "memory_early_mib": early, "memory_peak_mib": peak });
    std::fs::write(out.join("mail.json"), figures.to_string()).unwrap();
    let (in_time, is_flat) = (seconds <= MOST_SECONDS, peak <= early + MOST_GROWTH_MIB);
    let verdict = |held: bool| if held { "held" } else { "MISSED" };
    println!(
        "goal of {MOST_SECONDS:.0} s: {}; goal of at most {MOST_GROWTH_MIB:.0} MiB more: {}",
        verdict(in_time),
        verdict(is_flat)
    );
    if in_time && is_flat { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
