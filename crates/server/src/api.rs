//! `POST /api/{command}`: the command table over HTTP.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use huidao_commands::{Failure, FailureCode, dispatch};
use serde_json::Value;

use crate::router::{Edge, MAX_BODY};
use crate::session::SignedIn;

/// A failure as an HTTP answer.
pub(crate) struct Refused(Failure);

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        Self(failure)
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let status =
            StatusCode::from_u16(self.0.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, Json(self.0)).into_response()
    }
}

/// Runs one command.
pub(crate) async fn command(
    State(edge): State<Edge>,
    Path(name): Path<String>,
    SignedIn(actor): SignedIn,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<Value>, Refused> {
    Ok(Json(dispatch(&edge.app, &actor, &name, input_of(body)?).await?))
}

/// A command's input from a request's body.
pub(crate) fn input_of(body: Result<Bytes, BytesRejection>) -> Result<Value, Failure> {
    let body = body.map_err(|_| Failure::too_large(MAX_BODY))?;
    if body.is_empty() {
        return Ok(Value::Object(serde_json::Map::new()));
    }
    serde_json::from_slice(&body)
        .map_err(|error| Failure::from(FailureCode::InvalidInput).with("detail", error))
}
