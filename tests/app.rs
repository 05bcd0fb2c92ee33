//! The product with a clock that tests set, and requests straight into its router.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http_body_util::BodyExt as _;
use huidao_commands::{App, Clock, dispatch, sign_in};
use huidao_domain::Instant;
use huidao_server::{Edge, router};
use serde_json::{Value, json};
use tokio::sync::watch;
use tower::ServiceExt as _;

use crate::stores::{TestStore, sqlite};

/// A running product without a network.
pub struct TestApp {
    /// The product.
    pub app: App,
    /// Its clock.
    pub clock: Clock,
    /// Its database.
    pub store: TestStore,
    router: Router,
    cookie: String,
    _stop: watch::Sender<bool>,
}

/// An answer of the router.
pub struct Answer {
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// Body as text.
    pub text: String,
}

impl Answer {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("not JSON: {}", self.text))
    }

    /// The failure's code.
    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }
}

impl TestApp {
    /// A product on SQLite whose clock stands at `at`, with a signed-in browser.
    pub async fn at(at: Instant) -> Self {
        Self::on(sqlite().await, at).await
    }

    /// The same on a given store.
    pub async fn on(store: TestStore, at: Instant) -> Self {
        let clock = Clock::manual(at);
        let folder = store.folder.path().display().to_string();
        let app = App::new(store.store.clone(), clock.clone(), [7; 32], folder);
        let (stop, stopped) = watch::channel(false);
        let router = router(Edge::new(app.clone(), stopped));
        let token =
            sign_in::open_session(&app, &sign_in::new_key(&app).await.unwrap()).await.unwrap();
        let cookie = format!("huidao_session={token}");
        Self { app, clock, store, router, cookie, _stop: stop }
    }

    /// Sends a request as it is.
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// GET as a phone with this `Accept-Language`.
    pub async fn get(&self, path: &str, language: &str) -> Answer {
        let request = Request::get(path).header(header::ACCEPT_LANGUAGE, language);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// POST of a form as a phone.
    pub async fn form(&self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        let body: Vec<String> =
            pairs.iter().map(|(k, v)| format!("{}={}", encode(k), encode(v))).collect();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ACCEPT_LANGUAGE, "en");
        self.send(request.body(Body::from(body.join("&"))).unwrap()).await
    }

    /// POST of a form with files, as a browser sends it.
    pub async fn form_with_files(
        &self,
        path: &str,
        pairs: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        const EDGE: &str = "----huidao-edge";
        let mut body = Vec::new();
        for (name, value) in pairs {
            let head = format!(
                "--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(head.as_bytes());
        }
        for (name, file, bytes) in files {
            let head = format!(
                "--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"; \
                 filename=\"{file}\"\r\nContent-Type: image/jpeg\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{EDGE}--\r\n").as_bytes());
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"))
            .header(header::CONTENT_LENGTH, body.len())
            .header(header::ACCEPT_LANGUAGE, "en");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// A command over HTTP as the signed-in browser.
    pub async fn post(&self, command: &str, input: Value) -> Answer {
        let request = Request::post(format!("/api/{command}"))
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::COOKIE, &self.cookie);
        self.send(request.body(Body::from(input.to_string())).unwrap()).await
    }

    /// A command that must succeed; its output.
    pub async fn run(&self, command: &str, input: Value) -> Value {
        let answer = self.post(command, input).await;
        assert_eq!(answer.status, StatusCode::OK, "{command}: {}", answer.text);
        answer.json()
    }

    /// A command as another actor, past HTTP.
    pub async fn run_as(
        &self,
        actor: &huidao_commands::Actor,
        command: &str,
        input: Value,
    ) -> huidao_commands::Result<Value> {
        dispatch(&self.app, actor, command, input).await
    }

    /// The session cookie of the signed-in browser.
    pub fn cookie(&self) -> &str {
        &self.cookie
    }

    /// A file as a command takes it.
    pub fn file(name: &str, bytes: &[u8]) -> Value {
        json!({ "file_name": name, "content": STANDARD.encode(bytes) })
    }
}

/// Percent-encoding of a form's value.
fn encode(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
