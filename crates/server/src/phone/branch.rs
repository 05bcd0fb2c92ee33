//! The page of a venue's coordinator: the checklist of the line-up test.

use askama::Template;
use axum::extract::{Query as Rest, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use huidao_commands::readiness::{
    FoundReadiness, OwnVenue, ReadinessCheck, ShowOwnVenue, check_own_venue, show_own_venue,
};
use huidao_commands::venue_links::venue_by_token;
use huidao_commands::{Actor, Failure, FailureCode, Retries, zone_of};
use huidao_domain::{Readiness, ReadinessItem, ReadinessMark, VenueLinkKind};
use huidao_wording::{Language, date_time, date_time_range, text, text_with};

use super::form::Submitted;
use super::page::{html, lang_query};
use super::result::{gone, not_done};
use super::{Query, Token};
use crate::router::Edge;

/// An item of the checklist.
struct Item {
    word: &'static str,
    name: String,
    mark: ReadinessMark,
}

/// An earlier test as a line.
struct Earlier {
    at: String,
    words: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "branch.html")]
struct BranchPage<'a> {
    language: Language,
    other: Language,
    tail: String,
    token: &'a str,
    own: &'a OwnVenue,
    when: String,
    light: (&'static str, &'static str, String),
    items: Vec<Item>,
    operator: String,
    operator_phone: String,
    note: String,
    earlier: Vec<Earlier>,
    flaw: String,
    sent: bool,
}

impl BranchPage<'_> {
    fn t(&self, key: &str) -> String {
        text(self.language, key)
    }
}

/// Tone, mark and words of a light.
fn light(language: Language, readiness: Readiness) -> (&'static str, &'static str, String) {
    let (tone, mark) = match readiness {
        Readiness::Green => ("good", "✓"),
        Readiness::Amber => ("wait", "◔"),
        Readiness::Red => ("bad", "✕"),
        Readiness::Unknown => ("plain", "·"),
    };
    (tone, mark, text(language, &format!("phone-readiness-{}", readiness.as_str())))
}

fn earlier(language: Language, own: &OwnVenue, check: &ReadinessCheck) -> Earlier {
    let (tone, _, words) = light(language, check.readiness);
    let words = if check.by_call {
        text_with(language, "phone-readiness-by-call", &[("result", &words)])
    } else {
        words
    };
    let words = if check.note.is_empty() {
        words
    } else {
        let args = [("result", words.as_str()), ("note", check.note.as_str())];
        text_with(language, "phone-readiness-with-note", &args)
    };
    Earlier { at: date_time(language, check.at, &zone_of(&own.time_zone)), words, tone }
}

fn page<'a>(
    language: Language,
    query: &Query,
    token: &'a str,
    own: &'a OwnVenue,
) -> BranchPage<'a> {
    let last = own.venue.checks.first();
    let marks = last.map(|check| check.marks.clone()).unwrap_or_default();
    let items = ReadinessItem::ALL
        .iter()
        .enumerate()
        .map(|(at, item)| Item {
            word: item.as_str(),
            name: text(language, &format!("phone-readiness-item-{}", item.as_str())),
            mark: marks.get(at).copied().unwrap_or(ReadinessMark::Unchecked),
        })
        .collect();
    BranchPage {
        language,
        other: language.other(),
        tail: lang_query(query.chosen()),
        token,
        when: date_time_range(language, own.starts_at, own.ends_at, &zone_of(&own.time_zone)),
        light: light(language, own.venue.readiness),
        items,
        operator: last.map(|check| check.operator.clone()).unwrap_or_default(),
        operator_phone: last.map(|check| check.operator_phone.clone()).unwrap_or_default(),
        note: String::new(),
        earlier: own.venue.checks.iter().take(10).map(|one| earlier(language, own, one)).collect(),
        flaw: String::new(),
        sent: query.sent.is_some(),
        own,
    }
}

async fn own(edge: &Edge, token: &str) -> Result<(Actor, OwnVenue), Failure> {
    let actor = venue_by_token(&edge.app, VenueLinkKind::Coordinator, token).await?;
    let own = show_own_venue(&edge.app, &actor, ShowOwnVenue {}).await?;
    Ok((actor, own))
}

fn refuse(language: Language, failure: &Failure) -> Response {
    match failure.code {
        FailureCode::LinkGone | FailureCode::NotFound => gone(language),
        _ => not_done(language, "", failure, None),
    }
}

/// Shows the checklist. Changes nothing.
pub(crate) async fn show(
    State(edge): State<Edge>,
    Token(token): Token,
    Rest(query): Rest<Query>,
    headers: HeaderMap,
) -> Response {
    let language = query.language(&headers);
    match own(&edge, &token).await {
        Ok((_, own)) => html(StatusCode::OK, &page(language, &query, &token, &own)),
        Err(failure) => refuse(language, &failure),
    }
}

fn found(form: &Submitted) -> FoundReadiness {
    let mark = |item: &ReadinessItem| {
        form.field(item.as_str()).parse().unwrap_or(ReadinessMark::Unchecked)
    };
    FoundReadiness {
        marks: ReadinessItem::ALL.iter().map(mark).collect(),
        operator: form.field("operator").to_owned(),
        operator_phone: form.field("operator-phone").to_owned(),
        note: form.field("note").to_owned(),
        photo: form.files.iter().find(|(name, _)| name == "photo").map(|(_, file)| file.clone()),
    }
}

/// Takes a checklist. On trouble the form comes back with what was entered.
pub(crate) async fn check(
    State(edge): State<Edge>,
    Token(token): Token,
    Rest(query): Rest<Query>,
    headers: HeaderMap,
    request: Request,
) -> Response {
    let language = query.language(&headers);
    let (actor, own) = match own(&edge, &token).await {
        Ok(own) => own,
        Err(failure) => return refuse(language, &failure),
    };
    let form = match Submitted::read(request).await {
        Ok(form) => form,
        Err(failure) => return refuse(language, &failure),
    };
    let input = found(&form);
    let mut retries = Retries::default();
    let failure = loop {
        match check_own_venue(&edge.app, &actor, input.clone()).await {
            Err(failure) if retries.again(&failure).await => {}
            Ok(_) => {
                let tail = query.tail();
                return Redirect::to(&format!("/b/{token}?sent=1{tail}")).into_response();
            }
            Err(failure) => break failure,
        }
    };
    let mut page = page(language, &query, &token, &own);
    for (item, mark) in page.items.iter_mut().zip(&input.marks) {
        item.mark = *mark;
    }
    page.operator = input.operator;
    page.operator_phone = input.operator_phone;
    page.note = input.note;
    page.flaw = failure.message(language);
    let status = StatusCode::from_u16(failure.code.status());
    html(status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), &page)
}
