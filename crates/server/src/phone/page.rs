//! What phone pages say, ready for their templates.

use askama::Template;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use huidao_commands::own_unit::{Doors, Offer, OwnUnit};
use huidao_commands::replies::Problem;
use huidao_commands::{Failure, zone_of};
use huidao_domain::{Answer, ArrivalWay, RequestState, SignatureRule, VenueRole};
use huidao_wording::{Language, date_time, date_time_range, text, text_with};

use super::fields::{QuestionField, question_fields, ranks, rows_of, standings, waiting};
use super::flaws::Flaw;
use super::form::{Row, Submitted, typed_answers, typed_rows};
use super::lines::{PersonLine, asked, halted, person_line, privacy, receipt, request_note};

/// Blank rows of a form; more are added on demand.
const BLANK_ROWS: usize = 2;

/// The page of one unit.
#[derive(Template)]
#[template(path = "page.html")]
pub(super) struct Page<'a> {
    pub language: Language,
    other: Language,
    lang_query: String,
    token: &'a str,
    pub unit: &'a OwnUnit,
    when: String,
    zone: String,
    role: String,
    asked: String,
    deadline: String,
    /// What stopped the meeting; empty when nothing did.
    halted: String,
    doors_open: bool,
    /// The last part of a check-in's address: what is asked before it, if anything.
    next: &'static str,
    doors_note: String,
    people: Vec<PersonLine>,
    pub rows: Vec<Row>,
    /// How many rows more the quota leaves place for.
    more: usize,
    /// Whether the form stands open because rows were added to it.
    more_open: bool,
    /// Ranks to choose from; none when any will do.
    ranks: Vec<(&'static str, String)>,
    standings: Vec<(&'static str, String)>,
    pub questions: Vec<QuestionField>,
    offers: Vec<(&'a Offer, &'static str)>,
    remark: String,
    pub remark_flaw: String,
    /// What became of the change that was asked for; the words, their tone, and whether it waits.
    request: Option<(String, &'static str, bool)>,
    receipt: String,
    privacy: String,
    /// What keeps the answer that was sent from being taken.
    pub flaws: Vec<Flaw>,
    done: Done,
}

/// What happened before the page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Done {
    /// It was just opened.
    Nothing,
    /// An answer was taken.
    Answered,
    /// A change was kept for the organiser.
    Asked,
}

impl Page<'_> {
    fn is_over(&self) -> bool {
        self.unit.doors == Doors::Over
    }

    fn is_answered(&self) -> bool {
        self.done == Done::Answered
    }

    fn is_asked(&self) -> bool {
        self.done == Done::Asked
    }

    /// Whether another change takes the place of one that waits.
    fn replaces(&self) -> bool {
        waiting(self.unit).is_some()
    }

    /// Says above several problems how many there are.
    fn problems(&self) -> String {
        let count = self.flaws.len().to_string();
        text_with(self.language, "phone-problems", &[("count", &count)])
    }

    fn ask(&self) -> String {
        text_with(self.language, "phone-ask-office", &[("contact", &self.unit.office_contact)])
    }

    fn t(&self, key: &str) -> String {
        text(self.language, key)
    }

    fn more_words(&self) -> String {
        text_with(self.language, "phone-more", &[("count", &self.more.to_string())])
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    pub fn person(&self, number: &usize) -> String {
        text_with(self.language, "phone-person", &[("number", &number.to_string())])
    }
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
            Doors::Open if unit.policy.takes(ArrivalWay::Link) => String::new(),
            Doors::Open if unit.policy.shows_code() => text(language, "phone-scan-first"),
            Doors::Open => text(language, "phone-desk-first"),
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
            doors_note,
            next: if unit.policy.signature == SignatureRule::Off { "check-in" } else { "confirm" },
            people: unit
                .people
                .iter()
                .map(|person| person_line(language, &zone, unit, person))
                .collect(),
            more: 0,
            more_open: false,
            rows: Vec::new(),
            ranks: ranks(language, unit.rank),
            standings: standings(language),
            questions: question_fields(unit),
            offers: unit.offers.iter().map(|offer| (offer, offer.rank.as_str())).collect(),
            remark: waiting(unit).map_or(&unit.remark, |asked| &asked.remark).clone(),
            remark_flaw: String::new(),
            request: unit.request.as_ref().and_then(|asked| request_note(language, asked, &zone)),
            receipt: receipt(language, unit, &zone),
            privacy: privacy(language, unit, &zone),
            flaws: Vec::new(),
            done: Done::Nothing,
        };
        let mut shown = Self { page, status: StatusCode::OK };
        shown.set_rows(rows_of(unit), BLANK_ROWS);
        shown
    }

    /// After something was done.
    pub fn after(mut self, done: Done) -> Self {
        // An old address must not say again what is over.
        let unit = self.page.unit;
        let waits = unit.request.as_ref().is_some_and(|own| own.state == RequestState::Pending);
        self.page.done = match done {
            Done::Answered if unit.answered && unit.may_answer => done,
            Done::Asked if waits => done,
            _ => Done::Nothing,
        };
        self
    }

    /// Rows with somebody in them, and some blank ones, up to the quota.
    fn set_rows(&mut self, rows: Vec<Row>, blank: usize) {
        let quota = usize::try_from(self.page.unit.quota).unwrap_or(1).max(1);
        let wanted = if rows.is_empty() { blank.max(1) } else { rows.len() + blank };
        let wanted = wanted.min(quota).max(rows.len());
        self.page.rows = rows;
        self.page.rows.resize_with(wanted, || Row {
            answer: Answer::Attend.as_str().to_owned(),
            ..Row::default()
        });
        self.page.more = quota.saturating_sub(wanted);
    }

    /// With what was typed, and some rows more.
    pub fn typed(mut self, form: &Submitted, blank: usize) -> Self {
        self.page.more_open = true;
        let rows = typed_rows(form).into_iter().filter(|row| !row.removed).collect();
        self.set_rows(rows, blank);
        form.field("remark").clone_into(&mut self.page.remark);
        for (id, value) in typed_answers(form) {
            if let Some(field) = self.page.questions.iter_mut().find(|field| field.id == id) {
                field.value = value;
            }
        }
        self
    }

    /// After an answer was refused: what was typed stays, with what is wrong beside it.
    pub fn failed(self, failure: &Failure, problems: &[Problem], form: &Submitted) -> Self {
        let mut shown = self.typed(form, 0);
        shown.page.mark(failure, problems);
        shown.status = StatusCode::from_u16(failure.code.status())
            .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        shown
    }

    /// With problems that come on top.
    pub fn noting(mut self, problems: &[Problem]) -> Self {
        self.page.mark_each(problems);
        self
    }

    /// The page's bytes, for one that went well.
    pub fn bytes(self) -> Option<Bytes> {
        self.page
            .render()
            .inspect_err(|error| tracing::error!(%error, "a template failed"))
            .ok()
            .map(Bytes::from)
    }

    pub fn render(self) -> Response {
        html(self.status, &self.page)
    }
}

pub(super) fn lang_query(chosen: Option<Language>) -> String {
    chosen.map(|language| format!("?lang={}", language.tag())).unwrap_or_default()
}

pub(super) fn html(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(page) => (status, Html(page)).into_response(),
        Err(error) => {
            tracing::error!(%error, "a template failed");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
