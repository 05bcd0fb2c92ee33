//! A phone that scanned the code on a venue's screen: a known contact sees the own unit's people, anybody
//! else gives a number; then the check-in.

use askama::Template;
use axum::extract::{Query as Rest, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use huidao_commands::own_unit::{Doors, OwnUnit};
use huidao_commands::scan::{
    ScanClaim, Scanned, ScannedPerson, WithTap, check_in_scanned, find_scanned, open_scan, scanned,
};
use huidao_commands::{Actor, Failure, FailureCode, zone_of};
use huidao_domain::{AttendeeId, SignatureRule};
use huidao_wording::{Language, clock_time, date_time_range, text, text_with};

use super::form::Submitted;
use super::lines::{PersonLine, person_line};
use super::page::{html, lang_query};
use super::result::{checked_in, gone, not_done};
use super::{Query, Token, cookies, own, sign};
use crate::router::Edge;

/// Somebody whom a number stands for.
struct Candidate {
    pass: String,
    name: String,
    unit: String,
    note: String,
}

/// The page behind a scanned code.
#[derive(Template)]
#[template(path = "scan.html")]
struct ScanPage<'a> {
    language: Language,
    other: Language,
    tail: String,
    at: &'a Scanned,
    when: String,
    unit: String,
    people: Vec<PersonLine>,
    candidates: Vec<Candidate>,
    number: String,
    flaw: String,
    /// The last part of a form's address: what is asked before the check-in, if anything.
    next: &'static str,
}

impl<'a> ScanPage<'a> {
    fn new(language: Language, query: &Query, at: &'a Scanned) -> Self {
        Self {
            language,
            other: language.other(),
            tail: lang_query(query.chosen()),
            when: date_time_range(language, at.starts_at, at.ends_at, &zone_of(&at.time_zone)),
            at,
            unit: String::new(),
            people: Vec::new(),
            candidates: Vec::new(),
            number: String::new(),
            flaw: String::new(),
            next: if at.policy.signature == SignatureRule::Off { "check-in" } else { "confirm" },
        }
    }

    fn t(&self, key: &str) -> String {
        text(self.language, key)
    }

    /// With the people of the unit whose link this phone opened.
    fn known(mut self, unit: &OwnUnit) -> Self {
        let zone = zone_of(&unit.time_zone);
        self.unit.clone_from(&unit.unit);
        self.people = unit
            .people
            .iter()
            .map(|person| person_line(self.language, &zone, unit, person))
            .collect();
        self
    }

    fn candidates(mut self, found: Vec<ScannedPerson>) -> Self {
        let zone = zone_of(&self.at.time_zone);
        self.candidates = found
            .into_iter()
            .map(|person| Candidate {
                note: match (person.arrived_at, person.elsewhere) {
                    (Some(at), _) => {
                        let at = clock_time(at, &zone);
                        text_with(self.language, "phone-arrived", &[("at", &at)])
                    }
                    (None, Some(venue)) => {
                        text_with(self.language, "phone-expected-at", &[("venue", &venue)])
                    }
                    (None, None) => String::new(),
                },
                pass: person.pass,
                name: person.name,
                unit: person.unit,
            })
            .collect();
        self
    }
}

/// The unit whose link this phone opened, when it is one of the scanned meeting and doors are open.
async fn known_unit(edge: &Edge, headers: &HeaderMap, at: &Scanned) -> Option<OwnUnit> {
    let (actor, unit) = own(edge, &cookies::link(headers)?).await.ok()?;
    let Actor::Contact { meeting, .. } = actor else { return None };
    (meeting == at.meeting && unit.doors != Doors::Over).then_some(unit)
}

/// Shows what a scanned code leads to. Changes nothing.
pub(crate) async fn open(
    State(edge): State<Edge>,
    Token(code): Token,
    Rest(query): Rest<Query>,
    headers: HeaderMap,
) -> Response {
    let language = query.language(&headers);
    // An address that was shown again after a search carries the ticket.
    let opened = match open_scan(&edge.app, &code).await {
        Err(failure) if failure.code == FailureCode::LinkGone => scanned(&edge.app, &code).await,
        opened => opened,
    };
    let at = match opened {
        Ok(at) => at,
        Err(failure) => return refuse(language, &code, &query, &failure, None),
    };
    let page = ScanPage::new(language, &query, &at);
    let page = match known_unit(&edge, &headers, &at).await {
        Some(unit) => page.known(&unit),
        None => page,
    };
    cookies::mark(html(StatusCode::OK, &page), &headers, at.secure)
}

/// Finds people by a phone number.
pub(crate) async fn find(
    State(edge): State<Edge>,
    Token(ticket): Token,
    Rest(query): Rest<Query>,
    headers: HeaderMap,
    request: Request,
) -> Response {
    let language = query.language(&headers);
    let at = match scanned(&edge.app, &ticket).await {
        Ok(at) => at,
        Err(failure) => return refuse(language, &ticket, &query, &failure, None),
    };
    let number = match Submitted::read(request).await {
        Ok(form) => form.field("phone").to_owned(),
        Err(failure) => return refuse(language, &ticket, &query, &failure, Some(&at)),
    };
    let mut page = ScanPage::new(language, &query, &at);
    match find_scanned(&edge.app, &ticket, &number).await {
        Ok(found) => html(StatusCode::OK, &page.candidates(found)),
        Err(failure) => {
            page.number = number;
            page.flaw = failure.message(language);
            let status = StatusCode::from_u16(failure.code.status());
            html(status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), &page)
        }
    }
}

/// Who is to be checked in, and what the form says of it.
struct Choice {
    claim: ScanClaim,
    fields: Vec<(&'static str, String)>,
}

fn choice(form: &Submitted, headers: &HeaderMap) -> Result<Choice, Failure> {
    let pass = form.field("pass").to_owned();
    if !pass.is_empty() {
        return Ok(Choice { fields: vec![("pass", pass.clone())], claim: ScanClaim::Pass(pass) });
    }
    let id = form.field("attendee").to_owned();
    let attendee = AttendeeId::try_from(id.clone()).map_err(|_| Failure::not_found("attendee"))?;
    let token = cookies::link(headers).ok_or_else(|| Failure::from(FailureCode::LinkGone))?;
    Ok(Choice { claim: ScanClaim::Link { token, attendee }, fields: vec![("attendee", id)] })
}

fn asked(
    language: Language,
    (ticket, query): (&str, &Query),
    at: &Scanned,
    (name, fields): (String, Vec<(&'static str, String)>),
) -> sign::Asked {
    let tail = lang_query(query.chosen());
    sign::Asked {
        language,
        title: at.title.clone(),
        venue: at.venue.clone(),
        name,
        required: at.policy.signature == SignatureRule::Required,
        action: format!("/s/{ticket}/check-in{tail}"),
        fields,
        back: format!("/s/{ticket}{tail}"),
    }
}

/// Asks for the signature that goes with a check-in.
pub(crate) async fn confirm(
    State(edge): State<Edge>,
    Token(ticket): Token,
    Rest(query): Rest<Query>,
    headers: HeaderMap,
    request: Request,
) -> Response {
    let language = query.language(&headers);
    let at = match scanned(&edge.app, &ticket).await {
        Ok(at) => at,
        Err(failure) => return refuse(language, &ticket, &query, &failure, None),
    };
    let read = Submitted::read(request).await;
    let chosen = read.and_then(|form| {
        let name = form.field("name").chars().take(100).collect();
        choice(&form, &headers).map(|choice| (name, choice.fields))
    });
    match chosen {
        Ok(chosen) => sign::ask(asked(language, (&ticket, &query), &at, chosen)),
        Err(failure) => refuse(language, &ticket, &query, &failure, Some(&at)),
    }
}

/// Checks somebody in and shows the result over the whole screen.
pub(crate) async fn check_in(
    State(edge): State<Edge>,
    Token(ticket): Token,
    Rest(query): Rest<Query>,
    headers: HeaderMap,
    request: Request,
) -> Response {
    let language = query.language(&headers);
    let form = match Submitted::read(request).await {
        Ok(form) => form,
        Err(failure) => return refuse(language, &ticket, &query, &failure, None),
    };
    let Choice { claim, mut fields } = match choice(&form, &headers) {
        Ok(choice) => choice,
        Err(failure) => return refuse(language, &ticket, &query, &failure, None),
    };
    let with = WithTap {
        device: cookies::device(&headers).unwrap_or_default(),
        strokes: form.field("strokes").to_owned(),
        move_here: !form.field("move").is_empty(),
    };
    let failure = match check_in_scanned(&edge.app, &ticket, claim, with).await {
        Ok(done) => {
            let back = format!("/s/{ticket}{}", lang_query(query.chosen()));
            return checked_in(language, &back, &done);
        }
        Err(failure) => failure,
    };
    let at = scanned(&edge.app, &ticket).await.ok();
    if let (FailureCode::ElsewhereMove, Some(at)) = (failure.code, &at) {
        fields.push(("strokes", form.field("strokes").to_owned()));
        let venue = failure.args.get("venue").map_or("", String::as_str);
        let name = form.field("name").chars().take(100).collect();
        return sign::ask_to_move(asked(language, (&ticket, &query), at, (name, fields)), venue);
    }
    refuse(language, &ticket, &query, &failure, at.as_ref())
}

fn refuse(
    language: Language,
    ticket: &str,
    query: &Query,
    failure: &Failure,
    at: Option<&Scanned>,
) -> Response {
    match failure.code {
        FailureCode::LinkGone | FailureCode::NotFound => gone(language),
        _ => {
            let zone = at.map(|at| zone_of(&at.time_zone));
            let back = at.map(|_| format!("/s/{ticket}{}", lang_query(query.chosen())));
            not_done(language, &back.unwrap_or_default(), failure, zone.as_ref())
        }
    }
}
