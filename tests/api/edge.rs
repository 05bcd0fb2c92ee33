//! The edge itself: sign-in, foreign pages, live events, headers, health.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use huidao_tests::{MEETING_START, TestApp, stage};
use serde_json::json;

#[tokio::test]
async fn a_printed_key_signs_one_browser_in() {
    let app = TestApp::at(MEETING_START).await;
    let key = huidao_commands::sign_in::new_key(&app.app).await.unwrap();
    let post = async |key: &str| {
        let request = Request::post("/session").header(header::CONTENT_TYPE, "application/json");
        app.send(request.body(Body::from(json!({ "key": key }).to_string())).unwrap()).await
    };
    let opened = post(&key).await;
    assert_eq!(opened.status, StatusCode::NO_CONTENT);
    let cookie = opened.headers[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
    let again = post(&key).await;
    assert_eq!((again.status, again.code().as_str()), (StatusCode::UNAUTHORIZED, "wrong_key"));

    let with = |cookie: Option<&str>| {
        let request = Request::post("/api/list_units");
        let request = match cookie {
            Some(cookie) => request.header(header::COOKIE, cookie.split(';').next().unwrap()),
            None => request,
        };
        request.body(Body::from("{}")).unwrap()
    };
    assert_eq!(app.send(with(Some(cookie))).await.status, StatusCode::OK);
    assert_eq!(app.send(with(None)).await.code(), "not_signed_in");
    assert_eq!(app.send(with(Some("huidao_session=made-up"))).await.code(), "not_signed_in");
}

#[tokio::test]
async fn another_sites_page_cannot_act() {
    let app = TestApp::at(MEETING_START).await;
    let staged = stage(&app).await;
    for (name, value) in [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")] {
        for path in [
            "/api/list_units".to_owned(),
            "/session".to_owned(),
            format!("{}/reply", staged.links[0]),
        ] {
            let request = Request::post(&path)
                .header(header::HOST, "127.0.0.1:4180")
                .header(header::COOKIE, app.cookie())
                .header(name, value);
            let answer = app.send(request.body(Body::from("{}")).unwrap()).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} with {name}");
        }
    }
    let null = Request::post("/api/list_units")
        .header(header::COOKIE, app.cookie())
        .header("origin", "null");
    assert_eq!(app.send(null.body(Body::from("{}")).unwrap()).await.status, StatusCode::FORBIDDEN);
    // Browsers send this from a page without a referrer, as every phone page is.
    let form = Request::post(format!("{}/reply", staged.links[0]))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("origin", "null");
    let form = app
        .send(form.body(Body::from("version=0&name-0=x&rank-0=principal&answer-0=attend")).unwrap())
        .await;
    assert_ne!(form.status, StatusCode::FORBIDDEN);
    let own = Request::post("/api/list_units")
        .header(header::HOST, "127.0.0.1:4180")
        .header(header::ORIGIN, "http://127.0.0.1:4180")
        .header(header::COOKIE, app.cookie());
    assert_eq!(app.send(own.body(Body::from("{}")).unwrap()).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_check_in_is_told_to_whoever_listens() {
    let app = TestApp::at(MEETING_START.plus_minutes(-2 * 24 * 60)).await;
    let staged = stage(&app).await;
    let link = &staged.links[0];
    app.form(
        &format!("{link}/reply"),
        &[("version", "0"), ("name-0", "赵一鸣"), ("rank-0", "deputy"), ("answer-0", "attend")],
    )
    .await;
    app.clock.set(MEETING_START.plus_minutes(-5));
    let day = app.run("show_day", json!({ "meeting": staged.meeting })).await;
    let person =
        day["people"].as_array().unwrap().iter().find(|row| row["name"] == "赵一鸣").unwrap();

    let mut changes = app.app.changes();
    let id = person["attendee"].as_str().unwrap();
    app.form(&format!("{link}/check-in"), &[("attendee", id)]).await;
    let change =
        tokio::time::timeout(Duration::from_secs(2), changes.recv()).await.unwrap().unwrap();
    assert_eq!(
        serde_json::to_value(change).unwrap(),
        json!({ "topic": "attendance", "meeting": staged.meeting })
    );

    let unsigned = app.get("/api/events", "").await;
    assert_eq!(unsigned.status, StatusCode::UNAUTHORIZED, "strangers do not listen");
}

#[tokio::test]
async fn health_is_told_without_sign_in() {
    let app = TestApp::at(MEETING_START).await;
    let health = app.get("/healthz", "").await;
    assert_eq!((health.status, health.text.as_str()), (StatusCode::OK, "ok\n"));
    app.app.store().close().await;
    assert_eq!(app.get("/healthz", "").await.status, StatusCode::SERVICE_UNAVAILABLE);
}
