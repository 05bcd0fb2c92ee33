//! Phone pages: a contact's link, a person's code, the code on a venue's screen, a coordinator's checklist.
//! GET only shows; every change is a POST from a form. They work without script and in old browsers.

mod branch;
mod cookies;
mod fields;
mod flaws;
mod form;
mod guard;
mod held;
mod kept;
mod lines;
mod page;
mod pass;
mod result;
mod scan;
mod sign;

use std::convert::Infallible;

use axum::extract::{FromRequestParts, Path, Query as Rest, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use huidao_commands::links::{contact_by_token, note_opened};
use huidao_commands::own_unit::{
    OwnUnit, ShowOwnUnit, TakeRequestBack, answer, answer_problems, check_in_by_link, own_calendar,
    show_own_unit, show_pass, take_request_back,
};
use huidao_commands::replies::{LineField, Problem, ProblemPlace};
use huidao_commands::scan::WithTap;
use huidao_commands::{Actor, Failure, FailureCode, Retries};
use huidao_domain::SignatureRule;
use huidao_wording::Language;
use serde::Deserialize;

use crate::router::{Edge, MAX_FORM};
pub(crate) use branch::{check as check_branch, show as show_branch};
use form::{Row, Submitted, typed_rows};
pub(crate) use guard::guard;
pub(crate) use held::Held;
use held::Lost;
pub(crate) use kept::Kept;
use kept::Reading;
use page::{Done, Shown};
pub(crate) use result::gone as gone_page;
use result::{gone, trouble};
pub(crate) use scan::{
    check_in as check_in_scanned, confirm as confirm_scanned, find, open as open_scan,
};

/// A form that takes longer to come than this gives its place to others.
const LONGEST_UPLOAD: std::time::Duration = std::time::Duration::from_secs(90);

/// Rows added by "one more person".
const MORE_ROWS: usize = 3;

/// What a phone page's address may carry beside the token.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Query {
    lang: Option<String>,
    sent: Option<String>,
    asked: Option<String>,
}

impl Query {
    const fn done(&self) -> Done {
        if self.sent.is_some() {
            Done::Answered
        } else if self.asked.is_some() {
            Done::Asked
        } else {
            Done::Nothing
        }
    }

    fn chosen(&self) -> Option<Language> {
        Language::from_tag(self.lang.as_deref()?)
    }

    /// The language chosen on the page, or the browser's.
    fn language(&self, headers: &HeaderMap) -> Language {
        let accept = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        self.chosen().unwrap_or_else(|| Language::preferred(accept.unwrap_or_default()))
    }

    /// The rest of an address after `?key=1`.
    fn tail(&self) -> String {
        self.chosen().map(|language| format!("&lang={}", language.tag())).unwrap_or_default()
    }
}

/// The token of an address. What cannot be one is an empty token: a link that leads nowhere.
pub(crate) struct Token(pub String);

impl FromRequestParts<Edge> for Token {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, edge: &Edge) -> Result<Self, Infallible> {
        let path = Path::<String>::from_request_parts(parts, edge).await;
        Ok(Self(path.map(|Path(token)| token).unwrap_or_default()))
    }
}

async fn own(edge: &Edge, token: &str) -> Result<(Actor, OwnUnit), Failure> {
    let actor = contact_by_token(&edge.app, token).await?;
    let unit = show_own_unit(&edge.app, &actor, ShowOwnUnit {}).await?;
    Ok((actor, unit))
}

/// Shows a contact's page. Changes nothing.
pub(crate) async fn show(
    State(edge): State<Edge>,
    Token(token): Token,
    Rest(query): Rest<Query>,
    headers: HeaderMap,
) -> Response {
    let language = query.language(&headers);
    let (chosen, plain) = (query.chosen(), query.done() == Done::Nothing);
    let key = format!("{token} {} {}", language.tag(), chosen.is_some());
    if plain && let Some((response, secure)) = edge.kept().get(&edge.app, &key) {
        return cookies::remember(response, &headers, &token, secure);
    }
    let reading = Reading::begin(&edge.app);
    let (actor, unit) = match own(&edge, &token).await {
        Ok(own) => own,
        Err(failure) => return refuse(language, &failure),
    };
    let page = Shown::new(language, chosen, &token, &unit).after(query.done());
    let Some(body) = page.bytes() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if let (true, Actor::Contact { meeting, unit: own, .. }) = (plain, actor) {
        edge.kept().put(key, body.clone(), (reading, (meeting, own)), &unit);
    }
    let response = ([(CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response();
    cookies::remember(response, &headers, &token, unit.base.starts_with("https:"))
}

/// Asks for the signature that goes with a check-in.
pub(crate) async fn confirm(
    State(edge): State<Edge>,
    Token(token): Token,
    Rest(query): Rest<Query>,
    headers: HeaderMap,
    request: Request,
) -> Response {
    let language = query.language(&headers);
    let unit = match own(&edge, &token).await {
        Ok((_, unit)) => unit,
        Err(failure) => return refuse(language, &failure),
    };
    let person = Submitted::read(request)
        .await
        .and_then(|form| form::attendee(&form))
        .ok()
        .and_then(|id| unit.people.iter().find(|person| person.id == id));
    let Some(person) = person else {
        let failure = Failure::not_found("attendee");
        return trouble(language, query.chosen(), &token, &failure, Some(&unit));
    };
    let tail = page::lang_query(query.chosen());
    let asked = sign::Asked {
        language,
        title: unit.title.clone(),
        venue: unit.venue.clone(),
        name: person.name.clone(),
        required: unit.policy.signature == SignatureRule::Required,
        action: format!("/c/{token}/check-in{tail}"),
        fields: vec![("attendee", person.id.to_string())],
        back: format!("/c/{token}{tail}"),
    };
    sign::ask(asked)
}

/// The codes that the unit's people show at the desk.
pub(crate) async fn codes(
    State(edge): State<Edge>,
    Token(token): Token,
    Rest(query): Rest<Query>,
    headers: HeaderMap,
) -> Response {
    let language = query.language(&headers);
    match own(&edge, &token).await {
        Ok((_, unit)) => pass::codes(language, query.chosen(), &token, &unit),
        Err(failure) => refuse(language, &failure),
    }
}

/// A person's own page: who, where, when, and the code.
pub(crate) async fn pass(
    State(edge): State<Edge>,
    Token(token): Token,
    Rest(query): Rest<Query>,
    headers: HeaderMap,
) -> Response {
    let language = query.language(&headers);
    match show_pass(&edge.app, &token).await {
        Ok(person) => pass::pass(language, &token, &person),
        Err(failure) => refuse(language, &failure),
    }
}

/// The meeting as a file for the contact's calendar.
pub(crate) async fn calendar(
    State(edge): State<Edge>,
    Token(token): Token,
    Rest(query): Rest<Query>,
    headers: HeaderMap,
) -> Response {
    let language = query.language(&headers);
    match own_calendar(&edge.app, &token, language).await {
        Ok(text) => {
            let headers = [
                (CONTENT_TYPE, "text/calendar; charset=utf-8"),
                (CONTENT_DISPOSITION, "attachment; filename=\"meeting.ics\""),
            ];
            (headers, text).into_response()
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
    Rest(query): Rest<Query>,
    headers: HeaderMap,
    request: Request,
) -> Response {
    let language = query.language(&headers);
    let (actor, unit) = match own(&edge, &token).await {
        Ok(own) => own,
        Err(failure) => return refuse(language, &failure),
    };
    // An answer with files takes one of a few places: they hold its memory together.
    let size = headers.get(CONTENT_LENGTH).and_then(|size| size.to_str().ok()?.parse().ok());
    let is_large = size.is_none_or(|size: u64| size > MAX_FORM);
    let place = if is_large { edge.limits().upload().await } else { None };
    if is_large && place.is_none() {
        return trouble(language, query.chosen(), &token, &FailureCode::Busy.into(), Some(&unit));
    }
    let read = tokio::time::timeout(LONGEST_UPLOAD, Submitted::read(request)).await;
    let mut form = match read.unwrap_or_else(|_| Err(FailureCode::Busy.into())) {
        Ok(form) => form,
        Err(failure) => {
            return trouble(language, query.chosen(), &token, &failure, Some(&unit));
        }
    };
    let mut lost = edge.held().bring(&token, &mut form);
    let rows = typed_rows(&form);
    // Who is struck out or attends needs no written request.
    lost.retain(|(row, _)| rows.get(*row).is_some_and(Row::asks));
    if !form.field("more").is_empty() {
        lost.extend(edge.held().hold(&token, &mut form));
        return Shown::new(language, query.chosen(), &token, &unit)
            .typed(&form, MORE_ROWS)
            .noting(&notes_lost(&form, lost))
            .render();
    }
    // An answer to another version is taken up first: it may be this one, sent again.
    let is_current = form.field("version") == unit.version.to_string();
    let done = match lost.first().filter(|_| is_current) {
        Some((_, failure)) => Err(failure.clone()),
        None => take(&edge, &actor, &form, &unit).await,
    };
    drop(place);
    let failure = match done {
        Ok(waits) => {
            edge.held().drop_files(&token);
            let what = if waits { "asked" } else { "sent" };
            return Redirect::to(&format!("/c/{token}?{what}=1{}", query.tail())).into_response();
        }
        Err(failure) => failure,
    };
    match show_own_unit(&edge.app, &actor, ShowOwnUnit {}).await {
        Ok(unit) => {
            // Sent again because the first answer was lost on its way back.
            let known = fields::rows_of(&unit);
            if failure.code == FailureCode::ReplyChanged
                && form::says_the_same(&form, &unit, &known)
            {
                return Redirect::to(&format!("/c/{token}?sent=1{}", query.tail())).into_response();
            }
            let mut problems = wrong(&edge, &actor, &failure, (&mut form, &unit)).await;
            lost.extend(edge.held().hold(&token, &mut form));
            let mut notes = notes_lost(&form, lost);
            if is_mendable(&failure) {
                problems.append(&mut notes);
            }
            Shown::new(language, query.chosen(), &token, &unit)
                .failed(&failure, &problems, &form)
                .noting(&notes)
                .render()
        }
        Err(failure) => refuse(language, &failure),
    }
}

/// Everything that is wrong with an answer which was refused; nothing when the failure is of another
/// kind. Files that cannot be taken leave the form.
async fn wrong(
    edge: &Edge,
    actor: &Actor,
    failure: &Failure,
    (form, unit): (&mut Submitted, &OwnUnit),
) -> Vec<Problem> {
    if !is_mendable(failure) {
        return Vec::new();
    }
    let Ok(input) = form::answer(form, &unit.people) else { return Vec::new() };
    let problems = match answer_problems(&edge.app, actor, input).await {
        Ok(problems) => problems,
        Err(failure) => {
            tracing::warn!(%failure, "an answer could not be looked through");
            return Vec::new();
        }
    };
    let kept = form::kept_rows(form);
    let refused = problems.iter().filter_map(|problem| match problem.place {
        ProblemPlace::Line(at, LineField::Note) => kept.get(at).copied(),
        _ => None,
    });
    form.forget_files(refused);
    problems
}

/// Whether whoever answers can mend what is wrong in the form.
fn is_mendable(failure: &Failure) -> bool {
    failure.code.status() == 422 || failure.code == FailureCode::TooLarge
}

/// Lost files as problems beside the fields in which they are chosen again.
fn notes_lost(form: &Submitted, lost: Vec<Lost>) -> Vec<Problem> {
    let kept = form::kept_rows(form);
    let place = |row| kept.iter().position(|kept| *kept == row);
    lost.into_iter()
        .filter_map(|(row, failure)| {
            Some(Problem { place: ProblemPlace::Line(place(row)?, LineField::Note), failure })
        })
        .collect()
}

/// Takes an answer; says whether it waits for the organiser.
async fn take(
    edge: &Edge,
    actor: &Actor,
    form: &Submitted,
    unit: &OwnUnit,
) -> Result<bool, Failure> {
    let input = form::answer(form, &unit.people)?;
    let mut retries = Retries::default();
    loop {
        match answer(&edge.app, actor, input.clone()).await {
            Err(failure) if retries.again(&failure).await => {}
            done => return done.map(|done| done.asked),
        }
    }
}

/// Takes the unit's request for a change back.
pub(crate) async fn withdraw(
    State(edge): State<Edge>,
    Token(token): Token,
    Rest(query): Rest<Query>,
    headers: HeaderMap,
) -> Response {
    let language = query.language(&headers);
    let done = async {
        let actor = contact_by_token(&edge.app, &token).await?;
        let mut retries = Retries::default();
        loop {
            match take_request_back(&edge.app, &actor, TakeRequestBack {}).await {
                Err(failure) if retries.again(&failure).await => {}
                done => break done,
            }
        }
    };
    match done.await {
        Ok(_) => {
            Redirect::to(&format!("/c/{token}{}", page::lang_query(query.chosen()))).into_response()
        }
        Err(failure) => refuse(language, &failure),
    }
}

/// Checks one person in and shows the result over the whole screen.
pub(crate) async fn check_in(
    State(edge): State<Edge>,
    Token(token): Token,
    Rest(query): Rest<Query>,
    headers: HeaderMap,
    request: Request,
) -> Response {
    let language = query.language(&headers);
    let done = async {
        let form = Submitted::read(request).await?;
        let with = WithTap {
            device: cookies::device(&headers).unwrap_or_default(),
            strokes: form.field("strokes").to_owned(),
            move_here: false,
        };
        check_in_by_link(&edge.app, &token, form::attendee(&form)?, &with).await
    };
    let failure = match done.await {
        Ok(checked_in) => {
            let back = format!("/c/{token}{}", page::lang_query(query.chosen()));
            return result::checked_in(language, &back, &checked_in);
        }
        Err(failure) => failure,
    };
    match own(&edge, &token).await {
        Ok((_, unit)) => trouble(language, query.chosen(), &token, &failure, Some(&unit)),
        Err(gone) => refuse(language, &gone),
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
