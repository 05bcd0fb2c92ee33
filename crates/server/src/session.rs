//! Sessions of browser organisers: a printed one-time key is exchanged for a cookie.

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use huidao_commands::sign_in::{SESSION_MINUTES, is_signed_in, open_session};
use huidao_commands::{Actor, Failure, FailureCode, Retries};
use serde::Deserialize;

use crate::api::Refused;
use crate::router::Edge;

const COOKIE_NAME: &str = "huidao_session";

/// Body of `POST /session`.
#[derive(Deserialize)]
pub(crate) struct SignIn {
    key: String,
}

/// Exchanges a key for a session.
pub(crate) async fn sign_in(
    State(edge): State<Edge>,
    Json(body): Json<SignIn>,
) -> Result<Response, Refused> {
    let mut retries = Retries::default();
    let token = loop {
        match open_session(&edge.app, &body.key).await {
            Err(failure) if retries.again(&failure).await => {}
            done => break done?,
        }
    };
    let age = SESSION_MINUTES * 60;
    let cookie = format!("{COOKIE_NAME}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age={age}");
    let cookie = HeaderValue::from_str(&cookie).map_err(|_| Failure::from(FailureCode::Unknown))?;
    Ok((StatusCode::NO_CONTENT, [(SET_COOKIE, cookie)]).into_response())
}

/// The actor of a signed-in browser.
pub(crate) struct SignedIn(pub Actor);

impl FromRequestParts<Edge> for SignedIn {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, edge: &Edge) -> Result<Self, Refused> {
        let cookies = parts.headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let token = cookies
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(name, _)| *name == COOKIE_NAME)
            .map(|(_, token)| token.to_owned());
        match token {
            Some(token) if is_signed_in(&edge.app, &token).await? => Ok(Self(Actor::Operator)),
            _ => Err(Failure::from(FailureCode::NotSignedIn).into()),
        }
    }
}
