//! The real window on a display of its own, driven by `WebDriver`: the sample is opened, a unit
//! assigned, a phone's check-in seen arriving, a sheet saved through the system's dialog.

use std::time::Duration;

use calamine::{Reader as _, Xlsx};
use huidao_tests::{Window, project};
use huidao_wording::{Language, text, text_with};
use serde_json::{Value, json};

fn word(key: &str) -> String {
    text(Language::English, key)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organiser_runs_the_sample_meeting_in_the_window() {
    let window = Window::open().await;
    window.press("button", &word("open-sample")).await;
    window.see("2022年市政府教育督导委员会全体成员会议").await;
    window.keep_picture("desktop-overview").await;

    // Assign one unit by its card's menu, opened by the key that the board names.
    window.press("*", &word("tab-board")).await;
    window.type_on("//*[@role='button'][contains(., '嵊泗县')]", "m").await;
    window.press_item("嵊泗分会场").await;
    window.see_in("//section[contains(., '嵊泗分会场')]//li", "嵊泗县").await;
    window.keep_picture("desktop-board").await;

    // Links, and a phone on one of them.
    window.press("*", &word("tab-links")).await;
    let issue = text_with(Language::English, "links-issue", &[("count", "28")]);
    window.press("button", &issue).await;
    window.see("19900000029").await;
    let meeting = window.meeting().await;
    let links = window.call("list_links", json!({ "meeting": meeting })).await;
    let link = links["links"]
        .as_array()
        .unwrap()
        .iter()
        .find(|link| link["contact_name"] == "金予安")
        .unwrap();
    let url = link["url"].as_str().unwrap().to_owned();
    let phone = huidao_tests::http();
    let form = [
        ("version", "0"),
        ("name-0", "沈望舒"),
        ("title-0", "副县长"),
        ("rank-0", "principal"),
        ("answer-0", "attend"),
    ];
    let answered = phone.post(format!("{url}/reply")).form(&form).send().await.unwrap();
    assert!(answered.status().is_success(), "{}", answered.status());

    // The day: the phone's tap shows in the window by itself.
    window.press("*", &word("tab-day")).await;
    window.see("沈望舒").await;
    let day = window.call("show_day", json!({ "meeting": meeting })).await;
    assert_eq!(day["head"]["counts"]["present"], 0);
    let person =
        day["people"].as_array().unwrap().iter().find(|row| row["name"] == "沈望舒").unwrap();
    let tapped = phone
        .post(format!("{url}/check-in"))
        .form(&[("attendee", person["attendee"].as_str().unwrap())])
        .send()
        .await
        .unwrap();
    assert_eq!(tapped.status(), 200);
    window.see_in("//tr[contains(., '沈望舒')]", &word("label-present")).await;
    window.keep_picture("desktop-day").await;

    // Export through the system's save dialog.
    window.press("*", &word("tab-record")).await;
    window.see("沈望舒").await;
    window.press("button", &word("sheet-attendance")).await;
    window.press_primary().await;
    assert!(window.dialog_opened().await, "the save dialog opens");
    let file = window.folder().join("summary.xlsx");
    window.type_into_dialog(&file).await;
    window.see(&file.display().to_string()).await;
    let mut book: Xlsx<_> = calamine::open_workbook(&file).unwrap();
    let name = book.sheet_names()[0].clone();
    let sheet = book.worksheet_range(&name).unwrap();
    let cells: Vec<String> = sheet.rows().flatten().map(ToString::to_string).collect();
    assert!(cells.iter().any(|cell| cell == "嵊泗县人民政府教育督导委员会"), "{cells:?}");

    // A second start shows the first window and ends; the service ends with the window.
    assert!(window.start_again().await, "a second start ends by itself");
    let health = format!("{}/healthz", url.split("/c/").next().unwrap());
    assert!(phone.get(&health).send().await.is_ok());
    window.close().await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert!(phone.get(&health).send().await.is_err(), "the service ends with the window");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_window_is_strict_about_what_it_loads() {
    let conf: Value =
        serde_json::from_str(&std::fs::read_to_string(project().join("tauri.conf.json")).unwrap())
            .unwrap();
    let policy = conf["app"]["security"]["csp"].as_str().unwrap();
    assert!(
        policy.contains("default-src 'none'") && policy.contains("script-src 'self';"),
        "{policy}"
    );
    let permissions = &conf["app"]["security"]["capabilities"][0]["permissions"];
    assert_eq!(
        permissions,
        &json!(["core:event:default"]),
        "everything else goes through one command"
    );
}
