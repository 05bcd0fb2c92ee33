//! Answers that cannot be taken: every problem is named beside its field, nothing typed or chosen is
//! lost; and what a link that is tried too often gets.

use axum::http::StatusCode;
use huidao_tests::TestApp;
use serde_json::json;

use crate::replies::{person, reply_of, staged};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

/// The value of a hidden field of a page.
fn hidden(page: &str, name: &str) -> String {
    let at =
        page.find(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("{name}: {page}"));
    page[at..].split('"').nth(3).unwrap().to_owned()
}

#[tokio::test]
async fn every_problem_is_named_at_once_beside_its_field() {
    let (app, staged) = staged().await;
    let link = format!("{}/reply", staged.links[27]);
    let questions = json!([{ "id": null, "wording": "随行人数", "kind": "number", "choices": [],
        "required": true }]);
    let save = json!({ "meeting": staged.meeting, "questions": questions });
    let asked = app.run("save_questions", save).await;
    let question = format!("q-{}", asked["questions"][0]["id"].as_str().unwrap());
    let form = [
        ("version", "0"),
        ("name-0", "沈望舒"),
        ("rank-0", "other"),
        ("phone-0", "12"),
        ("answer-0", "leave"),
        ("name-1", ""),
        ("title-1", "副县长"),
        ("name-2", "秦知行"),
        ("answer-2", "substitute"),
        (&question, "两个"),
    ];
    let refused = app.form(&format!("{link}?lang=zh-CN"), &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
    let page = refused.text;
    assert!(page.contains("有 6 处需要修改"), "{page}");
    for field in ["rank-0", "phone-0", "reason-0", "name-1", "substitute-name-2", &question] {
        assert!(page.contains(&format!("href=\"#{field}\"")), "{field}: {page}");
    }
    assert_eq!(page.matches("aria-invalid=\"true\"").count(), 6, "{page}");
    assert!(page.contains("第 1 人：请填写原因"), "{page}");
    assert!(page.contains("value=\"副县长\"") && page.contains("value=\"两个\""), "kept: {page}");
    assert_eq!(reply_of(&app, &staged, 27).await["state"], "waiting", "nothing was taken");
}

#[tokio::test]
async fn a_photo_is_chosen_once() {
    let (app, staged) = staged().await;
    let link = format!("{}/reply", staged.links[0]);
    let mut form = vec![
        ("version", "0"),
        ("name-0", "赵一鸣"),
        ("rank-0", "deputy"),
        ("answer-0", "leave"),
        ("reason-0", ""),
    ];
    let refused = app.form_with_files(&link, &form, &[("note-0", "病假.png", PNG)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("Chosen: 病假.png"), "{}", refused.text);
    let key = hidden(&refused.text, "held-0");
    form[4].1 = "生病";
    form.extend([("held-0", key.as_str()), ("held-name-0", "病假.png")]);
    // Another link cannot have it; a key that means nothing says so and asks for the file again.
    let others = format!("{}/reply", staged.links[1]);
    let stolen = app.form(&others, &form).await;
    assert_eq!(stolen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stolen.text.contains("not here any more"), "{}", stolen.text);
    assert!(!stolen.text.contains("name=\"held-0\""), "{}", stolen.text);
    let taken = app.form(&link, &form).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let person = reply_of(&app, &staged, 0).await["attendees"][0].clone();
    assert_eq!(person["note"]["file_name"], "病假.png");
    let input = json!({ "meeting": staged.meeting, "attendee": person["id"] });
    let file = app.run("open_leave_note", input).await;
    assert_eq!(TestApp::file("病假.png", PNG)["content"], file["content"]);
}

#[tokio::test]
async fn a_lost_file_of_somebody_who_attends_or_is_struck_out_stops_no_answer() {
    let (app, staged) = staged().await;
    let link = format!("{}/reply", staged.links[27]);
    let form = [
        ("version", "0"),
        ("name-0", "沈望舒"),
        ("rank-0", "principal"),
        ("answer-0", "attend"),
        ("held-0", "a-key-of-another-run"),
        ("held-name-0", "病假.png"),
        ("name-1", "秦知行"),
        ("answer-1", "leave"),
        ("reason-1", "出差"),
        ("remove-1", "1"),
        ("held-1", "another"),
        ("held-name-1", "出差.png"),
    ];
    let taken = app.form(&link, &form).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "neither needs a file: {}", taken.text);
}

#[tokio::test]
async fn an_answer_whose_success_was_lost_is_known_when_it_comes_again_though_its_file_is_gone() {
    let (app, staged) = staged().await;
    let link = format!("{}/reply", staged.links[0]);
    let mut form = vec![
        ("version", "0"),
        ("name-0", "赵一鸣"),
        ("rank-0", "deputy"),
        ("answer-0", "leave"),
        ("reason-0", ""),
    ];
    let refused = app.form_with_files(&link, &form, &[("note-0", "病假.png", PNG)]).await;
    let key = hidden(&refused.text, "held-0");
    form[4].1 = "生病";
    form.extend([("held-0", key.as_str()), ("held-name-0", "病假.png")]);
    assert_eq!(app.form(&link, &form).await.status, StatusCode::SEE_OTHER);
    // The way back was lost; the phone sends the same again. Its file went into the answer.
    let again = app.form(&link, &form).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text);
    let person = reply_of(&app, &staged, 0).await["attendees"][0].clone();
    assert_eq!(person["note"]["file_name"], "病假.png", "and is there still");
    // With other words it is another answer, to a version that is gone.
    form[4].1 = "出差";
    let other = app.form(&link, &form).await;
    assert_eq!(other.status, StatusCode::CONFLICT, "{}", other.text);
    let chosen = app.form(&link, &form).await;
    assert_eq!(chosen.status, StatusCode::CONFLICT, "{}", chosen.text);
    assert!(!chosen.text.contains("name=\"held-0\""), "a key of nothing is not sent again");
}

#[tokio::test]
async fn files_beyond_the_tenth_are_said_not_to_be_held() {
    let (app, staged) = staged().await;
    let units = app.run("show_board", json!({ "meeting": staged.meeting })).await;
    let card = units["columns"][0]["cards"][0].clone();
    let more = json!({ "meeting": staged.meeting, "units": [card["unit"]], "quota": 12,
        "meeting_venue": units["columns"][0]["meeting_venue"] });
    app.run("assign_unit", more).await;
    let link = format!("{}/reply", staged.links[0]);
    let mut pairs = vec![("version".to_owned(), "0".to_owned())];
    let mut files = Vec::new();
    for row in 0..12 {
        pairs.push((format!("name-{row}"), format!("人员{row}")));
        pairs.push((format!("rank-{row}"), "principal".to_owned()));
        pairs.push((format!("answer-{row}"), "leave".to_owned()));
        pairs.push((format!("reason-{row}"), if row == 0 { "" } else { "生病" }.to_owned()));
        files.push((format!("note-{row}"), format!("假条{row}.png")));
    }
    let send = async |extra: Option<(&str, &str)>| {
        let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let pairs: Vec<(&str, &str)> = pairs.chain(extra).collect();
        let files: Vec<(&str, &str, &[u8])> =
            files.iter().map(|(field, name)| (field.as_str(), name.as_str(), PNG)).collect();
        app.form_with_files(&link, &pairs, &files).await
    };
    let refused = send(None).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
    let more = send(Some(("more", "1"))).await;
    assert_eq!(more.status, StatusCode::OK);
    for page in [refused.text, more.text] {
        assert!(page.contains("Chosen: 假条9.png"), "{page}");
        for row in [10, 11] {
            assert!(!page.contains(&format!("name=\"held-{row}\"")), "{page}");
            assert!(page.contains(&format!("href=\"#note-{row}\"")), "it is said: {page}");
        }
    }
}

#[tokio::test]
async fn a_written_request_is_what_its_bytes_say() {
    let (app, staged) = staged().await;
    let link = format!("{}/reply", staged.links[0]);
    let leave = [
        ("version", "0"),
        ("name-0", "赵一鸣"),
        ("rank-0", "deputy"),
        ("answer-0", "leave"),
        ("reason-0", "生病"),
    ];
    let lie = app.form_with_files(&link, &leave, &[("note-0", "请假条.jpg", b"<script>")]).await;
    assert_eq!(lie.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", lie.text);
    assert!(lie.text.contains("aria-invalid"), "the field is marked: {}", lie.text);
    let large = vec![0xff; (5 << 20) + 10];
    let refused = app.form_with_files(&link, &leave, &[("note-0", "大.jpg", &large)]).await;
    assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE, "{}", refused.text);
    assert_eq!(reply_of(&app, &staged, 0).await["state"], "waiting", "nothing was taken");

    let taken = app.form_with_files(&link, &leave, &[("note-0", "../请假条.html", PNG)]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let person = reply_of(&app, &staged, 0).await["attendees"][0].clone();
    assert_eq!(person["note"]["file_name"], "请假条.png");
    let input = json!({ "meeting": staged.meeting, "attendee": person["id"] });
    let file = app.run("open_leave_note", input.clone()).await;
    assert_eq!(file["media_type"], "image/png");
    assert_eq!(TestApp::file("请假条.png", PNG)["content"], file["content"]);

    // Somebody who comes after all has no request any more.
    let comes = [
        ("version", "1"),
        ("id-0", person["id"].as_str().unwrap()),
        ("name-0", "赵一鸣"),
        ("rank-0", "deputy"),
        ("answer-0", "attend"),
    ];
    assert_eq!(app.form(&link, &comes).await.status, StatusCode::SEE_OTHER);
    assert_eq!(app.post("open_leave_note", input).await.code(), "not_found");
}

#[tokio::test]
async fn ten_thousand_wrong_links_lock_nobody_out() {
    let (app, staged) = staged().await;
    assert_eq!(app.get(&staged.links[0], "zh-CN").await.status, StatusCode::OK);
    let (mut gone, mut held_back) = (0, 0);
    for n in 0..10_000 {
        match app.get(&format!("/c/{n:022}"), "zh-CN").await.status {
            StatusCode::NOT_FOUND => gone += 1,
            StatusCode::TOO_MANY_REQUESTS => held_back += 1,
            other => panic!("{other}"),
        }
    }
    assert!(gone < 200, "{gone} were answered, {held_back} held back");
    for link in &staged.links {
        let page = app.get(link, "zh-CN").await;
        assert_eq!(page.status, StatusCode::OK, "a venue behind the same address goes on");
    }
    let wrong = app.get("/c/0000000000000000000000", "zh-CN").await;
    assert_eq!(wrong.headers["retry-after"], "30");
}

#[tokio::test]
async fn one_link_does_not_change_things_without_end() {
    let (app, staged) = staged().await;
    let link = format!("{}/reply", staged.links[0]);
    let mut held_back = 0;
    for _ in 0..200 {
        let sent = app.form(&link, &person("赵一鸣")).await;
        held_back += u32::from(sent.status == StatusCode::TOO_MANY_REQUESTS);
    }
    assert!((50..=90).contains(&held_back), "{held_back}");
    let other = app.form(&format!("{}/reply", staged.links[1]), &person("钱若溪")).await;
    assert_eq!(other.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn strange_texts_are_kept_or_refused_and_never_break_a_page() {
    let (app, staged) = staged().await;
    let link = format!("{}/reply", staged.links[0]);
    let send = async |name: &str, title: &str, remark: &str| {
        let form = [
            ("version", "0"),
            ("name-0", name),
            ("title-0", title),
            ("rank-0", "deputy"),
            ("remark", remark),
        ];
        app.form(&link, &form).await
    };
    let long = "长".repeat(101);
    for (name, title, remark) in [
        (long.as_str(), "", ""),
        ("赵\u{202e}一鸣", "", ""),
        ("赵一鸣", &"长".repeat(501), ""),
        ("赵一鸣", "", &"长".repeat(501)),
    ] {
        let refused = send(name, title, remark).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name:.20}");
    }
    let taken =
        send("𬱖㛃😀", "<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>").await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let page = app.get(&staged.links[0], "zh-CN").await.text;
    assert!(page.contains("𬱖㛃😀"));
    assert!(!page.contains("<img") && page.matches("<script").count() == 1, "{page}");
    let many: Vec<(String, String)> = (0..25_000).map(|n| (format!("x-{n}"), "1".into())).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let flooded = app.form(&link, &many).await;
    assert!(flooded.status.is_client_error(), "{}", flooded.status);
}
