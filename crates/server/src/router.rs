//! Every address of the program.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use huidao_commands::App;
use tokio::sync::watch;

use crate::limits::Limits;
use crate::phone::{Held, Kept};
use crate::{api, assets, events, headers, phone, session, venue};

/// The largest body of a command: an attached file of 8 MB in base64 with room around it.
pub(crate) const MAX_BODY: u64 = 12 << 20;

/// The largest form of a phone page without its files.
pub(crate) const MAX_FORM: u64 = 1 << 20;

/// The largest answer with written requests: three of the largest, and the form.
pub(crate) const MAX_NOTES: u64 = 16 << 20;

/// What requests work with.
#[derive(Clone)]
pub struct Edge {
    /// The product.
    pub app: App,
    /// Turns true when the program stops, so that endless answers end.
    pub stop: watch::Receiver<bool>,
    /// What is known of addresses and links, the same for every listener.
    limits: Arc<Limits>,
    /// Files of answers that were not taken.
    held: Arc<Held>,
    /// Phone pages that were shown lately.
    kept: Arc<Kept>,
}

impl Edge {
    /// A listener's surroundings.
    pub fn new(app: App, stop: watch::Receiver<bool>) -> Self {
        Self { app, stop, limits: Arc::default(), held: Arc::default(), kept: Arc::default() }
    }

    /// Another listener of the same program.
    #[must_use]
    pub fn beside(&self, stop: watch::Receiver<bool>) -> Self {
        Self { stop, ..self.clone() }
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    pub(crate) fn kept(&self) -> &Kept {
        &self.kept
    }

    pub(crate) fn held(&self) -> &Held {
        &self.held
    }
}

/// The whole program as a router.
pub fn router(edge: Edge) -> Router {
    let phone = Router::new()
        .route("/c/{token}/check-in", post(phone::check_in))
        .route("/c/{token}/confirm", post(phone::confirm))
        .route("/s/{token}", get(phone::open_scan))
        .route("/s/{token}/find", post(phone::find))
        .route("/s/{token}/confirm", post(phone::confirm_scanned))
        .route("/s/{token}/check-in", post(phone::check_in_scanned))
        .route("/v/{token}", get(venue::screen))
        .route("/v/{token}/state", get(venue::state))
        .route("/d/{token}", get(venue::desk))
        .route("/d/{token}/events", get(venue::desk_events))
        .route("/c/{token}/withdraw", post(phone::withdraw))
        .route("/c/{token}/opened", post(phone::opened))
        .layer(DefaultBodyLimit::max(limit(MAX_FORM)))
        .route("/c/{token}", get(phone::show))
        .route("/c/{token}/codes", get(phone::codes))
        .route("/c/{token}/calendar.ics", get(phone::calendar))
        .route("/c/{token}/reply", post(phone::reply))
        .route("/p/{token}", get(phone::pass))
        .route("/b/{token}", get(phone::show_branch).post(phone::check_branch))
        .route("/d/{token}/api/{command}", post(venue::desk_command))
        .layer(DefaultBodyLimit::max(limit(MAX_NOTES)))
        .layer(from_fn_with_state(edge.clone(), phone::guard));
    let organiser = Router::new()
        .route("/api/events", get(events::events))
        .route("/api/{command}", post(api::command))
        .layer(DefaultBodyLimit::max(limit(MAX_BODY)));
    let sign_in =
        Router::new().route("/session", post(session::sign_in)).layer(DefaultBodyLimit::max(1024));
    Router::new()
        .merge(phone)
        .merge(organiser)
        .merge(sign_in)
        .route("/", get(assets::start))
        .route("/assets/{*name}", get(assets::asset))
        .route("/icon.svg", get(assets::icon))
        .route("/phone.css", get(assets::phone_style))
        .route("/phone.js", get(assets::phone_script))
        .route("/day.css", get(assets::day_style))
        .route("/sign.js", get(assets::sign_script))
        .route("/screen.css", get(assets::screen_style))
        .route("/screen.js", get(assets::screen_script))
        .route("/healthz", get(healthz))
        .layer(from_fn(headers::protect))
        .with_state(edge)
}

fn limit(bytes: u64) -> usize {
    usize::try_from(bytes).unwrap_or(usize::MAX)
}

/// Whether the program and its database answer.
async fn healthz(
    axum::extract::State(edge): axum::extract::State<Edge>,
) -> (StatusCode, &'static str) {
    match edge.app.store().ping().await {
        Ok(()) => (StatusCode::OK, "ok\n"),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "database\n")
        }
    }
}
