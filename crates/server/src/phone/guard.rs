//! Every request of a phone page passes here: too many wrong links or changes are held back before they
//! cost anything.

use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, RETRY_AFTER};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use huidao_commands::{Failure, FailureCode};
use huidao_wording::Language;

use super::result::{gone, trouble};
use crate::limits::{Lookup, RETRY_SECONDS, address_of};
use crate::router::Edge;

/// Holds back who tries too many wrong links, and links that change too much.
pub(crate) async fn guard(State(edge): State<Edge>, request: Request, next: Next) -> Response {
    let address = address_of(&request);
    let accept = request.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let language = Language::preferred(accept.unwrap_or_default());
    let token = request.uri().path().split('/').nth(2).unwrap_or_default().to_owned();
    let limits = edge.limits();
    if !token.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        // No token is written like this: one link would have many names to be counted under.
        return if limits.was_wrong(address) { held_back(language) } else { gone(language) };
    }
    let Lookup::Allowed(permit) = limits.look_up(address, &token).await else {
        return held_back(language);
    };
    // A desk asks and hands in all day long; its link is no visitor's.
    let is_desk = request.uri().path().starts_with("/d/");
    if *request.method() == Method::POST && !is_desk && !limits.may_change(&token) {
        return held_back(language);
    }
    // Hearing that a page was opened answers the same whatever the link, so it tells nothing here.
    let tells = !request.uri().path().ends_with("/opened");
    let response = next.run(request).await;
    drop(permit);
    if !tells {
        return response;
    }
    match response.status() {
        StatusCode::NOT_FOUND if limits.was_wrong(address) => held_back(language),
        // Answers that only a link that works gets.
        status if status.is_success() || status == StatusCode::SEE_OTHER => {
            limits.worked(&token);
            response
        }
        _ => response,
    }
}

fn held_back(language: Language) -> Response {
    let failure = Failure::from(FailureCode::TooOften).with("seconds", RETRY_SECONDS);
    let mut response = trouble(language, None, "", &failure, None);
    response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(RETRY_SECONDS));
    response
}
