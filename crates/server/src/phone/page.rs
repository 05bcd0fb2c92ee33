//! What phone pages say, ready for their templates.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use huidao_commands::own_unit::{CheckedIn, Doors, OwnPerson, OwnUnit};
use huidao_commands::{Failure, FailureCode, zone_of};
use huidao_domain::meeting::MeetingState;
use huidao_domain::{Answer, Decision, Instant, TimeZoneName, VenueRole};
use huidao_wording::{Language, clock_time, date_time, date_time_range, text, text_with};

use super::form::Row;

/// A person as a line of the page.
struct PersonLine {
    id: String,
    name: String,
    title: String,
    status: String,
    tone: &'static str,
    mark: &'static str,
    note: String,
    may_check_in: bool,
}

/// The page of one unit.
#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    language: Language,
    other: Language,
    lang_query: String,
    token: &'a str,
    unit: &'a OwnUnit,
    when: String,
    zone: String,
    role: String,
    asked: String,
    deadline: String,
    /// What stopped the meeting; empty when nothing did.
    halted: String,
    doors_open: bool,
    over: bool,
    doors_note: String,
    people: Vec<PersonLine>,
    rows: Vec<Row>,
    error: Option<String>,
    sent: bool,
}

impl Page<'_> {
    fn t(&self, key: &str) -> String {
        text(self.language, key)
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn person(&self, number: &usize) -> String {
        text_with(self.language, "phone-person", &[("number", &number.to_string())])
    }
}

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

/// The page of one unit, with what happened before it is shown.
pub(crate) struct Shown<'a> {
    page: Page<'a>,
    status: StatusCode,
}

impl<'a> Shown<'a> {
    pub fn new(
        language: Language,
        chosen: Option<Language>,
        token: &'a str,
        unit: &'a OwnUnit,
    ) -> Self {
        let zone = zone_of(&unit.time_zone);
        let role = match unit.role {
            VenueRole::Main => "phone-main-venue",
            VenueRole::Branch => "phone-branch-venue",
        };
        let deadline =
            unit.reply_deadline.map(|at| date_time(language, at, &zone)).unwrap_or_default();
        let doors_note = match unit.doors {
            Doors::Closed => {
                let opens = date_time(language, unit.opens_at, &zone);
                text_with(language, "phone-opens-at", &[("opens", &opens)])
            }
            Doors::Open => String::new(),
            Doors::Over => text(language, "phone-over"),
        };
        let page = Page {
            language,
            other: if language == Language::Chinese {
                Language::English
            } else {
                Language::Chinese
            },
            lang_query: lang_query(chosen),
            token,
            unit,
            when: date_time_range(language, unit.starts_at, unit.ends_at, &zone),
            zone: zone.as_str().to_owned(),
            role: text(language, role),
            asked: asked(language, unit),
            deadline,
            halted: halted(language, unit.state),
            doors_open: unit.doors == Doors::Open && !unit.people.is_empty(),
            over: unit.doors == Doors::Over,
            doors_note,
            people: unit
                .people
                .iter()
                .map(|person| person_line(language, &zone, unit, person))
                .collect(),
            rows: rows_of(unit),
            error: None,
            sent: false,
        };
        Self { page, status: StatusCode::OK }
    }

    /// After an answer was taken.
    pub const fn sent(mut self, sent: bool) -> Self {
        self.page.sent = sent;
        self
    }

    /// After an answer was refused: what was typed stays.
    pub fn failed(mut self, failure: &Failure, typed: Vec<Row>) -> Self {
        let zone = zone_of(&self.page.unit.time_zone);
        self.page.error = Some(explain(self.page.language, failure, Some(&zone)));
        self.page.rows = typed;
        self.status = StatusCode::from_u16(failure.code.status())
            .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        self
    }

    pub fn render(self) -> Response {
        html(self.status, &self.page)
    }
}

fn lang_query(chosen: Option<Language>) -> String {
    chosen.map(|language| format!("?lang={}", language.tag())).unwrap_or_default()
}

fn html(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(page) => (status, Html(page)).into_response(),
        Err(error) => {
            tracing::error!(%error, "a template failed");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// How many people of what rank and standing the notice asks for.
fn asked(language: Language, unit: &OwnUnit) -> String {
    let rank = text(language, &format!("phone-rank-{}", unit.rank.as_str()));
    let standing =
        text(language, &format!("phone-standing-{}", unit.standing.as_str().replace('_', "-")));
    let quota = unit.quota.to_string();
    text_with(
        language,
        "phone-asked",
        &[("quota", &quota), ("rank", &rank), ("standing", &standing)],
    )
}

/// That a meeting was cancelled or postponed; empty otherwise.
fn halted(language: Language, state: MeetingState) -> String {
    match state {
        MeetingState::Cancelled => text(language, "phone-cancelled"),
        MeetingState::Postponed => text(language, "phone-postponed"),
        _ => String::new(),
    }
}

fn person_line(
    language: Language,
    zone: &TimeZoneName,
    unit: &OwnUnit,
    person: &OwnPerson,
) -> PersonLine {
    let (key, tone, mark) = match (person.arrived_at, person.answer, person.decision) {
        (Some(_), _, _) => ("phone-arrived", "good", "✓"),
        (None, Answer::Leave, Decision::Approved) => ("phone-leave-approved", "calm", "○"),
        (None, Answer::Leave, Decision::Refused) => ("phone-leave-refused", "bad", "✕"),
        (None, Answer::Leave, _) => ("phone-leave-pending", "wait", "○"),
        (None, Answer::Substitute, Decision::Approved) => ("phone-replaced", "calm", "⇄"),
        (None, Answer::Substitute | Answer::Attend, Decision::Refused) => {
            ("phone-substitute-refused", "bad", "✕")
        }
        (None, Answer::Substitute, _) | (None, Answer::Attend, Decision::Pending) => {
            ("phone-substitute-pending", "wait", "⇄")
        }
        (None, Answer::Attend, _) => ("phone-coming", "plain", ""),
    };
    let at = person.arrived_at.map(|at| clock_time(at, zone)).unwrap_or_default();
    let note = match &person.substitute_for_name {
        Some(name) => text_with(language, "phone-instead-of", &[("name", name)]),
        None => person.decided_note.clone(),
    };
    PersonLine {
        id: person.id.to_string(),
        name: person.name.clone(),
        title: person.title.clone(),
        status: text_with(language, key, &[("at", &at)]),
        tone,
        mark,
        note,
        may_check_in: person.may_check_in && unit.doors == Doors::Open,
    }
}

/// The form's rows: everybody named so far, then blanks up to the quota.
fn rows_of(unit: &OwnUnit) -> Vec<Row> {
    let mut rows: Vec<Row> = unit
        .people
        .iter()
        .filter(|person| person.substitute_for.is_none())
        .map(|person| {
            let substitute =
                unit.people.iter().find(|other| other.substitute_for.as_ref() == Some(&person.id));
            let of =
                |text: fn(&OwnPerson) -> &String| substitute.map(text).cloned().unwrap_or_default();
            Row {
                id: person.id.to_string(),
                name: person.name.clone(),
                title: person.title.clone(),
                phone: person.phone.clone(),
                answer: person.answer.as_str().to_owned(),
                reason: person.reason.clone(),
                substitute_name: of(|person| &person.name),
                substitute_title: of(|person| &person.title),
                substitute_phone: of(|person| &person.phone),
            }
        })
        .collect();
    let places = usize::try_from(unit.quota).unwrap_or(1).max(1);
    while rows.len() < places {
        rows.push(Row { answer: Answer::Attend.as_str().to_owned(), ..Row::default() });
    }
    rows
}

/// A failure in words, its instants as local times.
fn explain(language: Language, failure: &Failure, zone: Option<&TimeZoneName>) -> String {
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
pub(crate) fn checked_in(
    language: Language,
    chosen: Option<Language>,
    token: &str,
    done: &CheckedIn,
) -> Response {
    let zone = zone_of(&done.time_zone);
    let at = clock_time(done.at, &zone);
    let key = if done.again { "phone-already-at" } else { "phone-checked-in-at" };
    let page = ResultPage {
        language,
        back: format!("/c/{token}{}", lang_query(chosen)),
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
    let status =
        StatusCode::from_u16(failure.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let waits = matches!(failure.code, FailureCode::TooEarly | FailureCode::Busy);
    let page = ResultPage {
        language,
        back: if token.is_empty() {
            String::new()
        } else {
            format!("/c/{token}{}", lang_query(chosen))
        },
        back_text: text(language, "phone-back"),
        tone: if waits { "wait" } else { "bad" },
        mark: if waits { "◔" } else { "✕" },
        title: text(language, "phone-not-checked-in"),
        lines: vec![explain(language, failure, zone.as_ref())],
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
