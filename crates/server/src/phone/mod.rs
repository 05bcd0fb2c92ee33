//! Phone pages: a contact's link. GET only shows; every change is a POST from a form. They work
//! without script and in old browsers.

mod form;
mod page;

use std::convert::Infallible;

use axum::extract::rejection::FormRejection;
use axum::extract::{Form, FromRequestParts, Path, Query, State};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use huidao_commands::links::{contact_by_token, note_opened};
use huidao_commands::own_unit::{CheckInOwn, ShowOwnUnit, answer, check_in_own, show_own_unit};
use huidao_commands::{Failure, FailureCode, Retries};
use huidao_wording::Language;
use serde::Deserialize;

use crate::router::{Edge, MAX_FORM};
use page::{Shown, gone, trouble};

/// What a phone page's address may carry beside the token.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    lang: Option<String>,
    sent: Option<String>,
}

impl Asked {
    fn chosen(&self) -> Option<Language> {
        Language::from_tag(self.lang.as_deref()?)
    }

    /// The language chosen on the page, or the browser's.
    fn language(&self, headers: &HeaderMap) -> Language {
        let accept = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        self.chosen().unwrap_or_else(|| Language::preferred(accept.unwrap_or_default()))
    }
}

/// The token of an address. What cannot be one is an empty token: a link that leads nowhere.
pub(crate) struct Token(String);

impl FromRequestParts<Edge> for Token {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, edge: &Edge) -> Result<Self, Infallible> {
        let path = Path::<String>::from_request_parts(parts, edge).await;
        Ok(Self(path.map(|Path(token)| token).unwrap_or_default()))
    }
}

/// Pairs of a form in the order of the page.
type Pairs = Result<Form<Vec<(String, String)>>, FormRejection>;

/// Shows a contact's page. Changes nothing.
pub(crate) async fn show(
    State(edge): State<Edge>,
    Token(token): Token,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let language = asked.language(&headers);
    let shown = async {
        let actor = contact_by_token(&edge.app, &token).await?;
        show_own_unit(&edge.app, &actor, ShowOwnUnit {}).await
    };
    match shown.await {
        Ok(unit) => {
            Shown::new(language, asked.chosen(), &token, &unit).sent(asked.sent.is_some()).render()
        }
        Err(failure) => refuse(language, &failure),
    }
}

/// Hears that a person opened the page. Whatever the token, the answer is the same.
pub(crate) async fn opened(State(edge): State<Edge>, Token(token): Token) -> StatusCode {
    if let Err(failure) = note_opened(&edge.app, &token).await {
        tracing::debug!(%failure, "an opened page was not noted");
    }
    StatusCode::NO_CONTENT
}

/// Takes an answer. On trouble the form comes back with what was typed.
pub(crate) async fn reply(
    State(edge): State<Edge>,
    Token(token): Token,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    pairs: Pairs,
) -> Response {
    let language = asked.language(&headers);
    let actor = match contact_by_token(&edge.app, &token).await {
        Ok(actor) => actor,
        Err(failure) => return refuse(language, &failure),
    };
    let pairs = match read(pairs) {
        Ok(pairs) => pairs,
        Err(failure) => return trouble(language, asked.chosen(), &token, &failure, None),
    };
    let typed = form::answer(&pairs);
    let done = match &typed {
        Ok(input) => {
            let mut retries = Retries::default();
            loop {
                match answer(&edge.app, &actor, input.clone()).await {
                    Err(failure) if retries.again(&failure).await => {}
                    done => break done.map(|_| ()),
                }
            }
        }
        Err(failure) => Err(failure.clone()),
    };
    let Err(failure) = done else {
        let lang =
            asked.chosen().map(|language| format!("&lang={}", language.tag())).unwrap_or_default();
        return Redirect::to(&format!("/c/{token}?sent=1{lang}")).into_response();
    };
    match show_own_unit(&edge.app, &actor, ShowOwnUnit {}).await {
        Ok(unit) => Shown::new(language, asked.chosen(), &token, &unit)
            .failed(&failure, form::typed_rows(&pairs))
            .render(),
        Err(failure) => refuse(language, &failure),
    }
}

/// Checks one person in and shows the result over the whole screen.
pub(crate) async fn check_in(
    State(edge): State<Edge>,
    Token(token): Token,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    pairs: Pairs,
) -> Response {
    let language = asked.language(&headers);
    let actor = match contact_by_token(&edge.app, &token).await {
        Ok(actor) => actor,
        Err(failure) => return refuse(language, &failure),
    };
    let done = async {
        let attendee = form::attendee(&read(pairs)?)?;
        check_in_own(&edge.app, &actor, CheckInOwn { attendee }).await
    };
    match done.await {
        Ok(checked_in) => page::checked_in(language, asked.chosen(), &token, &checked_in),
        Err(failure) => {
            let unit = show_own_unit(&edge.app, &actor, ShowOwnUnit {}).await.ok();
            trouble(language, asked.chosen(), &token, &failure, unit.as_ref())
        }
    }
}

fn read(pairs: Pairs) -> Result<Vec<(String, String)>, Failure> {
    match pairs {
        Ok(Form(pairs)) => Ok(pairs),
        Err(FormRejection::BytesRejection(_)) => Err(Failure::too_large(MAX_FORM)),
        Err(error) => Err(Failure::from(FailureCode::InvalidInput).with("detail", error)),
    }
}

/// A link that leads nowhere, whatever the reason, or a program in trouble.
fn refuse(language: Language, failure: &Failure) -> Response {
    if failure.code == FailureCode::LinkGone || failure.code == FailureCode::NotFound {
        return gone(language);
    }
    tracing::error!(%failure, "a phone page failed");
    let status =
        StatusCode::from_u16(failure.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, trouble(language, None, "", failure, None)).into_response()
}
