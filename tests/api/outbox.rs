//! Messages that go out, to a real mail server and to real HTTP peers: who gets one, what it says, and
//! what becomes of it when the other side refuses, lies or goes away.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::routing::post;
use huidao_commands::delivery::sender::Sender;
use huidao_tests::{MEETING_START, MailSink, Staged, TestApp, postgres, stage};
use mail_parser::{MessageParser, MimeHeaders as _};
use serde_json::{Value, json};

const MINUTE: i64 = 60_000;

pub fn mail_channel(port: u16) -> Value {
    json!({ "enabled": true, "host": "127.0.0.1", "port": port, "security": "none", "user": "",
        "from_name": "区政府办公室", "from_address": "office@example.org", "per_minute": 0 })
}

pub fn no_quiet() -> Value {
    json!({ "enabled": false, "from": 0, "until": 0, "time_zone": "Asia/Shanghai" })
}

pub fn invite(staged: &Staged) -> Value {
    json!({ "meeting": staged.meeting, "kind": "invite", "channel": "mail", "robot": "",
        "language": "zh-CN", "note": "" })
}

/// A staged meeting two days ahead whose mails go to `sink`.
pub async fn staged(sink: &MailSink) -> (TestApp, Staged) {
    set_up(TestApp::at(MEETING_START.plus_minutes(-2 * 24 * 60)).await, sink).await
}

async fn set_up(app: TestApp, sink: &MailSink) -> (TestApp, Staged) {
    let staged = stage(&app).await;
    let settings = json!({ "office_name": "", "public_url": "https://meet.example.org" });
    app.run("save_settings", settings).await;
    let channels = json!({ "mail": mail_channel(sink.port()), "quiet": no_quiet() });
    app.run("save_channels", channels).await;
    (app, staged)
}

/// Waits until nothing is queued, or what is queued waits for later.
pub async fn settled(app: &TestApp, staged: &Staged) -> Value {
    for _ in 0..400 {
        let outbox = app.run("show_outbox", json!({ "meeting": staged.meeting })).await;
        let now = app.clock.now().ms();
        let busy = outbox["messages"]
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["state"] == "queued" && one["due_at"].as_i64().unwrap() <= now);
        if !busy {
            return outbox;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("the outbox never settled");
}

#[tokio::test]
async fn every_contact_gets_one_mail_with_its_own_link_and_a_calendar_entry() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let preview = app.run("preview_messages", invite(&staged)).await;
    assert_eq!(preview["count"], 29);
    assert_eq!(preview["ready"], true);
    let first = &preview["recipients"][0];
    assert!(first["text"].as_str().unwrap().contains("/c/"), "{first}");

    let queued = app.run("send_messages", invite(&staged)).await;
    assert_eq!((&queued["queued"], &queued["untold"]), (&json!(29), &json!(29)));
    let _sender = Sender::start(&app.app);
    let outbox = settled(&app, &staged).await;
    assert_eq!((&outbox["sent"], &outbox["untold"]), (&json!(29), &json!(0)));
    let mails = sink.mails();
    assert_eq!(mails.len(), 29);
    let mut links = std::collections::HashSet::new();
    for mail in &mails {
        let message = MessageParser::default().parse(mail.data.as_bytes()).unwrap();
        assert_eq!(message.from().unwrap().first().unwrap().name(), Some("区政府办公室"));
        assert!(message.message_id().unwrap().ends_with("@example.org"));
        assert!(message.subject().unwrap().starts_with("会议通知："));
        let text = message.body_text(0).unwrap();
        let link = text.lines().find(|line| line.contains("/c/")).unwrap().to_owned();
        assert!(links.insert(link), "a link of one's own");
        assert!(message.body_html(0).unwrap().contains("<a href="));
        let part = message
            .parts
            .iter()
            .find(|part| part.content_type().is_some_and(|kind| kind.subtype() == Some("calendar")))
            .unwrap();
        let kind = part.content_type().unwrap();
        assert_eq!(kind.attribute("method"), Some("REQUEST"));
        let calendar = part.text_contents().unwrap();
        let parsed = ical::IcalParser::new(calendar.as_bytes()).next().unwrap().unwrap();
        let event = &parsed.events[0];
        let value = |name: &str| {
            let found = event.properties.iter().find(|one| one.name == name).unwrap();
            found.value.clone().unwrap()
        };
        assert_eq!(value("DTSTART"), "20221017T143000", "the venue's wall clock");
        assert_eq!(value("SEQUENCE"), "0");
        assert_eq!(value("ATTENDEE"), format!("mailto:{}", mail.to[0]));
        assert_eq!(parsed.timezones.len(), 1);
    }
    let again = app.run("preview_messages", invite(&staged)).await;
    assert_eq!(again["count"], 0, "whoever was told is not told again");
    assert_eq!(again["recipients"][0]["left_out"], "told_already");
}

#[tokio::test]
async fn whoever_was_told_is_told_what_changed_and_only_a_late_unit_is_invited() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let _sender = Sender::start(&app.app);
    app.run("send_messages", invite(&staged)).await;
    settled(&app, &staged).await;
    let meeting = app.run("show_meeting", json!({ "meeting": staged.meeting })).await;
    let start = MEETING_START.ms() + 60 * MINUTE;
    let moved = json!({ "meeting": staged.meeting, "starts_at": start,
        "ends_at": start + 120 * MINUTE, "version": meeting["version"] });
    app.run("move_meeting", moved).await;
    let late = json!({ "id": null, "name": "市气象局", "short_name": "", "category": "",
        "default_venue": "", "contacts": [{ "id": null, "name": "周思远", "title": "",
        "phone": "", "mail": "late@example.org" }] });
    let unit = app.run("save_unit", late).await["id"].clone();
    let board = app.run("show_board", json!({ "meeting": staged.meeting })).await;
    let place = json!({ "meeting": staged.meeting, "units": [unit],
        "meeting_venue": board["columns"][0]["meeting_venue"] });
    app.run("assign_unit", place).await;
    app.run("issue_links", json!({ "meeting": staged.meeting })).await;

    let outbox = app.run("show_outbox", json!({ "meeting": staged.meeting })).await;
    assert_eq!((&outbox["outdated"], &outbox["untold"]), (&json!(29), &json!(1)));
    app.run("send_messages", invite(&staged)).await;
    settled(&app, &staged).await;
    assert_eq!(sink.count(), 30, "the late one alone");
    let mut change = invite(&staged);
    change["kind"] = json!("change");
    app.run("send_messages", change).await;
    let outbox = settled(&app, &staged).await;
    assert_eq!((sink.count(), &outbox["outdated"]), (59, &json!(0)));
    let mails = sink.mails();
    let message = MessageParser::default().parse(mails[58].data.as_bytes()).unwrap();
    let text = message.body_text(0).unwrap();
    assert!(text.contains("时间由") && text.contains("14:30") && text.contains("15:30"), "{text}");
    assert!(mails[58].data.contains("method=REQUEST"));
    let calendar = message
        .parts
        .iter()
        .filter_map(mail_parser::MessagePart::text_contents)
        .find(|text| text.contains("BEGIN:VEVENT"))
        .unwrap();
    assert!(calendar.contains("SEQUENCE:1"), "a later word than the first: {calendar}");

    let off = json!({ "meeting": staged.meeting, "to": "cancelled", "reason": "台风" });
    app.run("advance_meeting", off).await;
    let mut call_off = invite(&staged);
    call_off["kind"] = json!("call_off");
    app.run("send_messages", call_off).await;
    settled(&app, &staged).await;
    let last = sink.mails().pop().unwrap();
    assert!(last.data.contains("method=CANCEL"));
    let message = MessageParser::default().parse(last.data.as_bytes()).unwrap();
    assert!(message.body_text(0).unwrap().contains("台风"));
}

#[tokio::test]
async fn a_refused_address_is_given_up_and_a_lost_server_is_tried_again() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    sink.refuse("unit05@example.org");
    sink.die_after(10);
    app.run("send_messages", invite(&staged)).await;
    let _sender = Sender::start(&app.app);
    let outbox = settled(&app, &staged).await;
    let messages = outbox["messages"].as_array().unwrap();
    let failed: Vec<&Value> = messages.iter().filter(|one| one["state"] == "failed").collect();
    assert_eq!(failed.len(), 1);
    assert_eq!(failed[0]["reason"], "address_refused");
    assert!(failed[0]["detail"].as_str().unwrap().contains("no such mailbox"));
    let waiting: Vec<&Value> = messages.iter().filter(|one| one["state"] == "queued").collect();
    assert_eq!(waiting.len(), 1, "the one in hand when the server went away");
    assert_eq!(waiting[0]["reason"], "unreachable");
    app.clock.set(app.clock.now().plus_minutes(1));
    app.run("pause_outbox", json!({ "paused": false })).await;
    let outbox = settled(&app, &staged).await;
    assert_eq!((&outbox["sent"], &outbox["failed"]), (&json!(28), &json!(1)));
    assert_eq!(sink.count(), 28, "nobody got it twice");

    app.run("retry_messages", json!({ "meeting": staged.meeting, "messages": null })).await;
    let outbox = settled(&app, &staged).await;
    assert_eq!(outbox["failed"], 1, "still refused");
}

#[tokio::test]
async fn what_waits_can_be_stopped_paused_and_held_over_night() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    app.run("pause_outbox", json!({ "paused": true })).await;
    let _sender = Sender::start(&app.app);
    app.run("send_messages", invite(&staged)).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(sink.count(), 0, "paused");
    let stopped = app.run("stop_messages", json!({ "meeting": staged.meeting })).await;
    assert_eq!((&stopped["queued"], &stopped["paused"]), (&json!(0), &json!(true)));

    let night = json!({ "enabled": true, "from": 0, "until": 23 * 60 + 59,
        "time_zone": "Asia/Shanghai" });
    let channels = json!({ "mail": mail_channel(sink.port()), "quiet": night });
    app.run("save_channels", channels).await;
    app.run("retry_messages", json!({ "meeting": staged.meeting, "messages": null })).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(sink.count(), 0, "quiet hours");
    let outbox = app.run("show_outbox", json!({ "meeting": staged.meeting })).await;
    assert!(outbox["quiet_until"].is_i64());
    let channels = json!({ "mail": mail_channel(sink.port()), "quiet": no_quiet() });
    app.run("save_channels", channels).await;
    settled(&app, &staged).await;
    assert_eq!(sink.count(), 29);
}

#[tokio::test]
async fn a_message_whose_sender_was_lost_says_that_it_may_have_gone_out_twice() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    app.run("send_messages", invite(&staged)).await;
    {
        // A sender that takes a message and is gone before it can say what became of it.
        let mut transaction = app.store.store.write().await.unwrap();
        let now = app.clock.now();
        let until = now.plus_minutes(3);
        let mail = huidao_domain::ChannelKind::Mail;
        let due = huidao_store::outbox::due(&mut transaction, mail, now).await.unwrap();
        huidao_store::outbox::lease(&mut transaction, due[0].clone(), until).await.unwrap();
        transaction.commit().await.unwrap();
    }
    let _sender = Sender::start(&app.app);
    tokio::time::sleep(Duration::from_millis(400)).await;
    app.clock.set(app.clock.now().plus_minutes(4));
    app.run("pause_outbox", json!({ "paused": false })).await;
    let outbox = settled(&app, &staged).await;
    assert_eq!(outbox["sent"], 29);
    let doubtful =
        outbox["messages"].as_array().unwrap().iter().filter(|one| one["doubtful"] == true);
    assert_eq!(doubtful.count(), 1, "that one and no other");
}

#[tokio::test]
async fn secrets_are_kept_and_never_given_back() {
    let sink = MailSink::start().await;
    let (app, _staged) = staged(&sink).await;
    let mut mail = mail_channel(sink.port());
    mail["user"] = json!("office");
    mail["password"] = json!("geheim-密码");
    let robots = json!([{ "id": "r1", "platform": "dingtalk", "name": "联络群", "enabled": true,
        "webhook": "https://robot.example.org/send?access_token=t0ken", "secret": "SECxyz" }]);
    app.run("save_channels", json!({ "mail": mail, "robots": robots })).await;
    let shown = app.run("show_channels", json!({})).await;
    let text = shown.to_string();
    assert!(!text.contains("geheim") && !text.contains("t0ken") && !text.contains("SECxyz"));
    assert_eq!(shown["mail"]["has_password"], true);
    assert_eq!(shown["robots"][0]["has_webhook"], true);
    app.run("save_channels", shown).await;
    let shown = app.run("show_channels", json!({})).await;
    assert_eq!(shown["mail"]["has_password"], true, "left as it was");
    let mut connection = app.store.store.read().await.unwrap();
    let kept = huidao_store::settings::get(&mut connection, "secret:mail").await.unwrap().unwrap();
    assert!(!kept.contains("geheim"), "not readable in the database either");
}

#[tokio::test]
async fn a_text_of_the_offices_own_is_used_and_a_mistake_in_it_is_named() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let mut text = json!({ "place": "mail", "kind": "invite", "language": "zh-CN",
        "subject": "【{主办单位}】{会议}", "body": "{联系人}您好" });
    let wrong = app.post("save_message_text", text.clone()).await;
    assert_eq!(wrong.code(), "unknown_variable");
    text["body"] = json!("{联络员}您好：{链接}");
    assert_eq!(app.run("save_message_text", text.clone()).await["is_default"], false);
    let preview = app.run("preview_messages", invite(&staged)).await;
    assert!(preview["recipients"][0]["text"].as_str().unwrap().contains("您好：https://meet"));
    text["body"] = json!("");
    assert_eq!(app.run("save_message_text", text).await["is_default"], true);
}

/// A server of HTTP that answers every request with `answer` and keeps what it was sent.
async fn peer(answer: &'static str) -> (String, Arc<Mutex<Vec<(String, String)>>>) {
    let kept: Arc<Mutex<Vec<(String, String)>>> = Arc::default();
    let shared = kept.clone();
    let take = move |uri: axum::http::Uri, body: String| async move {
        shared.lock().unwrap().push((uri.to_string(), body));
        answer
    };
    let router = Router::new().route("/send", post(take));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    (format!("http://{address}/send"), kept)
}

#[tokio::test]
async fn a_robot_calls_the_silent_by_name_and_a_refusal_with_status_200_is_a_refusal() {
    let app = TestApp::at(MEETING_START.plus_minutes(-2 * 24 * 60)).await;
    let staged = stage(&app).await;
    let (good, kept) = peer(r#"{"errcode":0,"errmsg":"ok"}"#).await;
    let (bad, _) = peer(r#"{"errcode":93000,"errmsg":"invalid webhook url"}"#).await;
    let robot = |id: &str, webhook: &str| {
        json!({ "id": id, "platform": "wecom", "name": "联络群", "enabled": true,
            "webhook": webhook })
    };
    let channels = json!({ "robots": [robot("good", &good), robot("bad", &bad)],
        "quiet": no_quiet(), "allowed_hosts": [] });
    app.run("save_channels", channels.clone()).await;
    let test =
        |robot: &str| json!({ "channel": "wecom", "robot": robot, "to": "", "language": "zh-CN" });
    let refused = app.run("test_channel", test("good")).await;
    assert_eq!(refused["reason"], "not_secure", "plain HTTP to a host nobody named");
    let mut named = app.run("show_channels", json!({})).await;
    named["allowed_hosts"] = json!(["127.0.0.1"]);
    app.run("save_channels", named).await;
    assert_eq!(app.run("test_channel", test("good")).await["sent"], true);
    let refused = app.run("test_channel", test("bad")).await;
    assert_eq!((&refused["sent"], &refused["reason"]), (&json!(false), &json!("login_refused")));
    assert!(refused["detail"].as_str().unwrap().contains("invalid webhook"));

    let _sender = Sender::start(&app.app);
    let remind = json!({ "meeting": staged.meeting, "kind": "remind", "channel": "wecom",
        "robot": "good", "language": "zh-CN", "note": "" });
    app.run("send_messages", remind).await;
    settled(&app, &staged).await;
    let (_, body) = kept.lock().unwrap().last().unwrap().clone();
    let body: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(body["text"]["mentioned_mobile_list"].as_array().unwrap().len(), 29);
    assert!(body["text"]["content"].as_str().unwrap().contains("尚未回执"));
}

#[tokio::test]
async fn a_text_message_goes_through_the_offices_gateway() {
    let app = TestApp::at(MEETING_START.plus_minutes(-2 * 24 * 60)).await;
    let staged = stage(&app).await;
    let (address, kept) = peer(r#"{"result":"accepted"}"#).await;
    let sms = json!({ "enabled": true, "method": "POST", "address": format!("{address}?k={{secret}}"),
        "headers": [{ "name": "content-type", "value": "application/json" }],
        "body": "{\"to\":\"{phone}\",\"text\":\"{text}\",\"id\":\"{id}\"}",
        "success": "accepted", "secret": "k€y", "per_minute": 0, "price": 5 });
    let channels = json!({ "sms": sms, "quiet": no_quiet(), "allowed_hosts": ["127.0.0.1"] });
    app.run("save_channels", channels).await;
    let mut input = invite(&staged);
    input["channel"] = json!("sms");
    let preview = app.run("preview_messages", input.clone()).await;
    let segments = preview["segments"].as_i64().unwrap();
    assert!(segments >= 58, "a Chinese text with a link is two pieces or more: {segments}");
    assert_eq!(preview["cost"], segments * 5);
    let _sender = Sender::start(&app.app);
    app.run("send_messages", input).await;
    settled(&app, &staged).await;
    let sent = kept.lock().unwrap().clone();
    assert_eq!(sent.len(), 29);
    let body: Value = serde_json::from_str(&sent[0].1).unwrap();
    assert!(body["to"].as_str().unwrap().starts_with("1990000"));
    assert!(body["text"].as_str().unwrap().contains("/c/"));
}

#[tokio::test]
async fn a_link_counts_as_opened_when_its_page_says_so_and_not_when_it_is_fetched() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let link = staged.links[0].clone();
    let page = app.get(&link, "zh-CN").await;
    assert!(page.text.contains("/phone.js"));
    let opened = async || {
        app.run("list_links", json!({ "meeting": staged.meeting })).await["links"][0]["opened_at"]
            .clone()
    };
    assert_eq!(opened().await, Value::Null, "mail scanners fetch pages and run no scripts");
    app.form(&format!("{link}/opened"), &[]).await;
    let first = opened().await;
    assert!(first.is_i64());
    app.clock.set(app.clock.now().plus_minutes(5));
    app.form(&format!("{link}/opened"), &[]).await;
    assert_eq!(opened().await, first, "the first time counts");
    let outbox = app.run("show_outbox", json!({ "meeting": staged.meeting })).await;
    assert_eq!(outbox["opened"], 1);
    let nobody = app.form("/c/0000000000000000000000/opened", &[]).await;
    assert_eq!(nobody.status, 204, "says nothing about tokens");
}

#[tokio::test]
async fn two_senders_on_one_postgresql_mail_everybody_once() {
    let sink = MailSink::start().await;
    let at = MEETING_START.plus_minutes(-2 * 24 * 60);
    let (app, staged) = set_up(TestApp::on(postgres().await, at).await, &sink).await;
    let queued = app.run("send_messages", invite(&staged)).await;
    assert_eq!(queued["queued"], 29);
    let _senders = (Sender::start(&app.app), Sender::start(&app.app));
    let outbox = settled(&app, &staged).await;
    assert_eq!((&outbox["sent"], &outbox["failed"]), (&json!(29), &json!(0)));
    assert_eq!(sink.count(), 29, "nobody twice");
}

#[tokio::test]
async fn a_question_stands_until_the_unit_has_answered_it() {
    let sink = MailSink::start().await;
    let (app, staged) = staged(&sink).await;
    let reply = |name: &'static str, version: &'static str| {
        let link = format!("{}/reply", staged.links[0]);
        let app = &app;
        async move {
            let form = [("version", version), ("name-0", name), ("rank-0", "principal")];
            app.form(&link, &form).await.status
        }
    };
    assert_eq!(reply("赵一鸣", "0").await, axum::http::StatusCode::SEE_OTHER);
    app.clock.set(app.clock.now().plus_minutes(1));
    let ask = json!({ "meeting": staged.meeting, "kind": "ask_back", "channel": "mail", "robot": "",
        "language": "zh-CN", "note": "<b>职务</b>请写全称", "invitations": [staged.invitations[0]] });
    app.run("send_messages", ask).await;
    let row = async || {
        let replies = app.run("show_replies", json!({ "meeting": staged.meeting })).await;
        replies["units"].as_array().unwrap()[..2].to_vec()
    };
    let [asked, other] = row().await.try_into().unwrap();
    assert_eq!(asked["asked_back"]["question"], "<b>职务</b>请写全称");
    assert_eq!(asked["asked_back"]["asked_at"], json!(app.clock.now()));
    assert_eq!(other["asked_back"], Value::Null);
    let page = app.get(&staged.links[0], "zh-CN").await.text;
    assert!(page.contains("职务") && page.contains("请写全称"), "{page}");
    assert!(!page.contains("<b>职务</b>"), "words of a person are text");
    let page = app.get(&staged.links[1], "zh-CN").await.text;
    assert!(!page.contains("请写全称"), "another unit's page");
    app.clock.set(app.clock.now().plus_minutes(1));
    assert_eq!(reply("赵一鸣", "1").await, axum::http::StatusCode::SEE_OTHER);
    assert_eq!(row().await[0]["asked_back"], Value::Null, "it answered");
    assert!(!app.get(&staged.links[0], "zh-CN").await.text.contains("请写全称"));
}
