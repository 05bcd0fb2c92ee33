//! A contact's page: what, when, where, who; the answer; check-in on the day.

use axum::http::StatusCode;
use huidao_tests::{MEETING_START, TestApp, stage};
use serde_json::json;

const TWO_DAYS: i64 = -2 * 24 * 60;

/// Answers for a unit with one person; the page afterwards.
async fn answer(app: &TestApp, link: &str, name: &str) -> String {
    let form = [
        ("version", "0"),
        ("name-0", name),
        ("title-0", "副局长"),
        ("rank-0", "deputy"),
        ("answer-0", "attend"),
    ];
    let sent = app.form(&format!("{link}/reply"), &form).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    app.get(link, "zh-CN").await.text
}

fn attendee_of(page: &str) -> String {
    let start = "name=\"attendee\" value=\"";
    let at =
        page.find(start).unwrap_or_else(|| panic!("nobody to check in:\n{page}")) + start.len();
    page[at..at + 36].to_owned()
}

#[tokio::test]
async fn the_page_says_what_when_where_and_who() {
    let app = TestApp::at(MEETING_START.plus_minutes(TWO_DAYS)).await;
    let staged = stage(&app).await;
    let island = app.get(&staged.links[27], "zh-CN").await;
    for fact in [
        "工作推进会",
        "2022年10月17日（周一）14:30–16:30",
        "岱山分会场",
        "二楼会议室",
        "岱山县人民政府教育督导委员会",
        "名额 3 人",
        "主要负责人",
        "2022年10月16日（周日）16:00",
    ] {
        assert!(island.text.contains(fact), "the page lacks {fact}");
    }
    assert!(!island.text.contains("市教育局"), "another unit's name");
    let english = app.get(&staged.links[27], "en-GB,en;q=0.9").await;
    for fact in ["Mon 17 Oct 2022, 14:30–16:30", "3 places", "Branch venue", "lang=\"en\""] {
        assert!(english.text.contains(fact), "the English page lacks {fact}");
    }
    let switched = app.get(&format!("{}?lang=en", staged.links[27]), "zh-CN").await;
    assert!(switched.text.contains("3 places"), "the switch outweighs the browser");
}

#[tokio::test]
async fn the_page_is_light_and_has_one_small_script_that_it_does_not_need() {
    let app = TestApp::at(MEETING_START.plus_minutes(TWO_DAYS)).await;
    let staged = stage(&app).await;
    let style = app.get("/phone.css", "").await.text.len();
    let script = app.get("/phone.js", "").await.text.len();
    for language in ["zh-CN", "en"] {
        let page = app.get(&staged.links[28], language).await;
        let whole = page.text.len() + style + script;
        assert!(whole < 15 * 1024, "{language}: {whole} bytes");
        assert_eq!(page.text.matches("<script").count(), 1, "{language}");
        assert!(page.text.contains("<script src=\"/phone.js\" defer></script>"), "{language}");
        assert!(!page.text.contains("style="), "{language}");
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(
            policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"),
            "{policy}"
        );
        assert_eq!(page.headers["referrer-policy"], "no-referrer");
        assert_eq!(page.headers["x-robots-tag"], "noindex, nofollow");
        assert_eq!(page.headers["cache-control"], "no-store");
    }
}

#[tokio::test]
async fn looking_at_a_link_changes_nothing() {
    let app = TestApp::at(MEETING_START.plus_minutes(-30)).await;
    let staged = stage(&app).await;
    let dump = async || {
        let mut file = Vec::new();
        let mut connection = app.app.store().read().await.unwrap();
        huidao_store::backup::write(&mut connection, &[0; 32], &mut file).await.unwrap();
        file
    };
    let before = dump().await;
    for link in &staged.links {
        assert_eq!(app.get(link, "zh-CN").await.status, StatusCode::OK);
        let post_only = app.get(&format!("{link}/check-in"), "zh-CN").await;
        assert_eq!(post_only.status, StatusCode::METHOD_NOT_ALLOWED);
    }
    assert_eq!(dump().await, before, "a mail scanner may follow every link");
}

#[tokio::test]
async fn a_contact_names_people_and_checks_them_in_on_the_day() {
    let app = TestApp::at(MEETING_START.plus_minutes(TWO_DAYS)).await;
    let staged = stage(&app).await;
    let link = &staged.links[0];
    let page = answer(&app, link, "许㛃").await;
    assert!(page.contains("许㛃") && page.contains("副局长"));
    assert!(!page.contains("name=\"attendee\""), "doors are not open two days before");

    app.clock.set(MEETING_START.plus_minutes(-20));
    let person = attendee_of(&app.get(link, "zh-CN").await.text);
    let tap = async || app.form(&format!("{link}/check-in"), &[("attendee", &person)]).await;
    let first = tap().await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.text);
    assert!(
        first.text.contains("Checked in 14:10") && first.text.contains("许㛃"),
        "{}",
        first.text
    );
    app.clock.set(MEETING_START.plus_minutes(-5));
    let second = tap().await;
    assert!(
        second.text.contains("Already checked in 14:10"),
        "a second tap shows the first arrival"
    );
    let day = app.run("show_day", json!({ "meeting": staged.meeting })).await;
    assert_eq!(day["head"]["counts"]["present"], 1);
    assert_eq!(day["arrivals"][0]["name"], "许㛃");
}

#[tokio::test]
async fn check_in_says_when_it_is_too_early_and_when_it_is_over() {
    let app = TestApp::at(MEETING_START.plus_minutes(TWO_DAYS)).await;
    let staged = stage(&app).await;
    let link = &staged.links[0];
    answer(&app, link, "赵一鸣").await;
    app.clock.set(MEETING_START.plus_minutes(-30));
    let person = attendee_of(&app.get(link, "zh-CN").await.text);
    let tap = async || app.form(&format!("{link}/check-in"), &[("attendee", &person)]).await;

    app.clock.set(MEETING_START.plus_minutes(-61));
    let early = tap().await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    assert!(early.text.contains("13:30"), "it says when doors open: {}", early.text);
    app.clock.set(MEETING_START.plus_minutes(121));
    assert_eq!(tap().await.status, StatusCode::CONFLICT);
    let record = app.run("show_record", json!({ "meeting": staged.meeting })).await;
    assert_eq!(record["total"]["present"], 0);
}

#[tokio::test]
async fn a_contact_cannot_check_in_another_units_people() {
    let app = TestApp::at(MEETING_START.plus_minutes(TWO_DAYS)).await;
    let staged = stage(&app).await;
    answer(&app, &staged.links[0], "赵一鸣").await;
    app.clock.set(MEETING_START.plus_minutes(-30));
    let person = attendee_of(&app.get(&staged.links[0], "zh-CN").await.text);
    let foreign =
        app.form(&format!("{}/check-in", staged.links[1]), &[("attendee", &person)]).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    assert!(!foreign.text.contains("赵一鸣"));
    let record = app.run("show_record", json!({ "meeting": staged.meeting })).await;
    assert_eq!(record["total"]["present"], 0);
}

#[tokio::test]
async fn wrong_revoked_and_expired_links_get_the_same_page() {
    let app = TestApp::at(MEETING_START.plus_minutes(TWO_DAYS)).await;
    let staged = stage(&app).await;
    app.run("revoke_link", json!({ "invitation": staged.invitations[0] })).await;
    app.run("reissue_link", json!({ "invitation": staged.invitations[1] })).await;
    let wrong = app.get("/c/0000000000000000000000", "zh-CN").await;
    let revoked = app.get(&staged.links[0], "zh-CN").await;
    let replaced = app.get(&staged.links[1], "zh-CN").await;
    let garbage = app.get("/c/%00%ff'%20OR%201=1", "zh-CN").await;
    app.clock.set(MEETING_START.plus_minutes(120 + 24 * 60 + 1));
    let expired = app.get(&staged.links[2], "zh-CN").await;
    for (name, page) in [
        ("revoked", &revoked),
        ("replaced", &replaced),
        ("expired", &expired),
        ("garbage", &garbage),
    ] {
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{name}");
        if name != "garbage" {
            assert_eq!(page.text, wrong.text, "{name} tells no more than a wrong link");
            assert_eq!(page.headers, wrong.headers, "{name}");
        }
    }
    let posted = app.form(&format!("{}/reply", staged.links[2]), &[("version", "0")]).await;
    assert_eq!(posted.status, StatusCode::NOT_FOUND, "nor does it take an answer");
}

#[tokio::test]
async fn what_was_typed_stays_when_an_answer_is_refused() {
    let app = TestApp::at(MEETING_START.plus_minutes(TWO_DAYS)).await;
    let staged = stage(&app).await;
    let link = format!("{}/reply", staged.links[0]);
    let refused = app
        .form(
            &link,
            &[
                ("version", "0"),
                ("name-0", "<b>赵&一鸣"),
                ("phone-0", "1990000l0o1"),
                ("answer-0", "attend"),
            ],
        )
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("1990000l0o1"), "the phone as typed");
    assert!(refused.text.contains("&#60;b&#62;赵&#38;一鸣"), "the name as typed, harmless");
    assert!(refused.text.contains("role=\"alert\""));

    let nobody =
        app.form(&link, &[("version", "0"), ("name-0", " "), ("answer-0", "attend")]).await;
    assert_eq!(
        nobody.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "one empty tap takes no unit off the list"
    );
    let no_reason =
        app.form(&link, &[("version", "0"), ("name-0", "赵一鸣"), ("answer-0", "leave")]).await;
    assert_eq!(no_reason.status, StatusCode::UNPROCESSABLE_ENTITY, "leave wants a reason");
    let too_many = app
        .form(
            &link,
            &[("version", "0"), ("name-0", "甲某"), ("name-1", "乙某"), ("answer-1", "attend")],
        )
        .await;
    assert_eq!(too_many.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(too_many.text.contains("乙某"), "{}", too_many.text);
    let replies = app.run("show_replies", json!({ "meeting": staged.meeting })).await;
    assert_eq!(replies["units"][0]["state"], "waiting", "nothing was taken");
}

#[tokio::test]
async fn answers_close_at_the_deadline_and_two_contacts_cannot_overwrite_each_other() {
    let app = TestApp::at(MEETING_START.plus_minutes(TWO_DAYS)).await;
    let staged = stage(&app).await;
    let link = format!("{}/reply", staged.links[0]);
    let form = |version: &'static str| {
        [("version", version), ("name-0", "赵一鸣"), ("rank-0", "deputy"), ("answer-0", "attend")]
    };
    assert_eq!(app.form(&link, &form("0")).await.status, StatusCode::SEE_OTHER);
    let again = app.form(&link, &form("0")).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "the same answer twice is one answer");
    let other = [("version", "0"), ("name-0", "钱若溪"), ("rank-0", "deputy")];
    let stale = app.form(&link, &other).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(
        stale.text.contains("name=\"version\" value=\"1\""),
        "the form starts from the newest answer"
    );
    assert!(stale.text.contains("赵一鸣") && stale.text.contains("钱若溪"), "both are seen");
    app.clock.set(MEETING_START.plus_minutes(121));
    assert_eq!(app.form(&link, &form("1")).await.status, StatusCode::CONFLICT);
}
