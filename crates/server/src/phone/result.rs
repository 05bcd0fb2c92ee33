//! Results that fill a phone's screen: done, refused, gone.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use huidao_commands::own_unit::{CheckedIn, OwnUnit};
use huidao_commands::{Failure, FailureCode, zone_of};
use huidao_domain::{Instant, TimeZoneName};
use huidao_wording::{Language, clock_time, date_time, text, text_with};

use super::page::{html, lang_query};

/// A result that fills the screen.
#[derive(Template)]
#[template(path = "result.html")]
struct ResultPage {
    language: Language,
    back: String,
    back_text: String,
    tone: &'static str,
    mark: &'static str,
    title: String,
    lines: Vec<String>,
}

/// A failure in words, its instants as local times.
pub(super) fn explain(
    language: Language,
    failure: &Failure,
    zone: Option<&TimeZoneName>,
) -> String {
    let mut local = failure.clone();
    if let Some(zone) = zone {
        for name in ["opens", "deadline", "at"] {
            if let Some(value) = local.args.get_mut(name)
                && let Ok(ms) = value.parse()
            {
                *value = date_time(language, Instant(ms), zone);
            }
        }
    }
    local.message(language)
}

/// The result of a check-in.
pub(crate) fn checked_in(language: Language, back: &str, done: &CheckedIn) -> Response {
    let zone = zone_of(&done.time_zone);
    let at = clock_time(done.at, &zone);
    let key = if done.again { "phone-already-at" } else { "phone-checked-in-at" };
    let page = ResultPage {
        language,
        back: back.to_owned(),
        back_text: text(language, "phone-back"),
        tone: "good",
        mark: "✓",
        title: text_with(language, key, &[("at", &at)]),
        lines: vec![done.name.clone(), done.venue.clone()],
    };
    html(StatusCode::OK, &page)
}

/// What is wrong and what to do, over the whole screen.
pub(crate) fn trouble(
    language: Language,
    chosen: Option<Language>,
    token: &str,
    failure: &Failure,
    unit: Option<&OwnUnit>,
) -> Response {
    let zone = unit.map(|unit| zone_of(&unit.time_zone));
    let back =
        if token.is_empty() { String::new() } else { format!("/c/{token}{}", lang_query(chosen)) };
    not_done(language, &back, failure, zone.as_ref())
}

/// What is wrong and what to do, over the whole screen, with a way back.
pub(super) fn not_done(
    language: Language,
    back: &str,
    failure: &Failure,
    zone: Option<&TimeZoneName>,
) -> Response {
    let status =
        StatusCode::from_u16(failure.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let waits = matches!(
        failure.code,
        FailureCode::TooEarly | FailureCode::Busy | FailureCode::StaleCode | FailureCode::ScanOver
    );
    let page = ResultPage {
        language,
        back: back.to_owned(),
        back_text: text(language, "phone-back"),
        tone: if waits { "wait" } else { "bad" },
        mark: if waits { "◔" } else { "✕" },
        title: text(language, "phone-not-checked-in"),
        lines: vec![explain(language, failure, zone)],
    };
    html(status, &page)
}

/// The one page for every link that leads nowhere.
pub(crate) fn gone(language: Language) -> Response {
    let page = ResultPage {
        language,
        back: String::new(),
        back_text: String::new(),
        tone: "bad",
        mark: "✕",
        title: text(language, "phone-link-gone"),
        lines: vec![text(language, "phone-link-gone-help")],
    };
    html(StatusCode::NOT_FOUND, &page)
}
