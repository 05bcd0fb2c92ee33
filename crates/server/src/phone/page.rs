//! What phone pages say, ready for their templates.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use huidao_commands::own_unit::{Doors, Offer, OwnPerson, OwnRequest, OwnUnit};
use huidao_commands::{Failure, FailureCode, zone_of};
use huidao_domain::meeting::MeetingState;
use huidao_domain::{
    Answer, Decision, PersonRank, QuestionKind, Rank, RequestState, Standing, TimeZoneName,
    VenueRole,
};
use huidao_wording::{Language, clock_time, date_time, date_time_range, text, text_with};

use super::form::{Row, Submitted, typed_answers, typed_rows};
use super::result::explain;

/// Blank rows of a form that nobody has filled yet; more are added on demand.
const BLANK_ROWS: usize = 2;

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
    doors_note: String,
    people: Vec<PersonLine>,
    rows: Vec<Row>,
    /// Whether the quota leaves place for more rows.
    more: bool,
    /// Whether the form stands open because rows were added to it.
    more_open: bool,
    /// Ranks to choose from; none when any will do.
    ranks: Vec<(&'static str, String)>,
    standings: Vec<(&'static str, String)>,
    questions: Vec<QuestionField>,
    offers: Vec<(&'a Offer, &'static str)>,
    remark: String,
    /// What became of the change that was asked for; the words, their tone, and whether it waits.
    request: Option<(String, &'static str, bool)>,
    receipt: String,
    privacy: String,
    error: Option<String>,
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

/// A question of the organiser as a field.
struct QuestionField {
    id: String,
    wording: String,
    kind: &'static str,
    choices: Vec<String>,
    required: bool,
    value: String,
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

    fn t(&self, key: &str) -> String {
        text(self.language, key)
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn person(&self, number: &usize) -> String {
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
            doors_note,
            people: unit
                .people
                .iter()
                .map(|person| person_line(language, &zone, unit, person))
                .collect(),
            more: false,
            more_open: false,
            rows: Vec::new(),
            ranks: ranks(language, unit.rank),
            standings: standings(language),
            questions: question_fields(unit),
            offers: unit.offers.iter().map(|offer| (offer, offer.rank.as_str())).collect(),
            remark: unit.remark.clone(),
            request: unit.request.as_ref().and_then(|asked| request_note(language, asked, &zone)),
            receipt: receipt(language, unit, &zone),
            privacy: privacy(language, unit, &zone),
            error: None,
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
        self.page.more = wanted < quota;
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

    /// After an answer was refused: what was typed stays.
    pub fn failed(self, failure: &Failure, form: &Submitted) -> Self {
        let mut shown = self.typed(form, 0);
        shown.refused(failure, !form.files.is_empty());
        shown
    }

    fn refused(&mut self, failure: &Failure, had_files: bool) {
        let zone = zone_of(&self.page.unit.time_zone);
        let language = self.page.language;
        let mut failure = failure.clone();
        // The rank in the words of the page.
        if failure.code == FailureCode::RankMissing {
            let rank = format!("phone-rank-{}", self.page.unit.rank.as_str());
            failure = failure.with("rank", text(language, &rank));
        }
        let nobody_chose = self.page.rows.iter().all(|row| row.rank.is_empty());
        let mut words = match failure.code {
            FailureCode::RankMissing if nobody_chose => text(language, "phone-choose-rank"),
            FailureCode::ReplyChanged => text(language, "phone-changed-meanwhile"),
            _ => explain(language, &failure, Some(&zone)),
        };
        if had_files {
            // A browser never fills a file in again.
            words.push_str(&text(language, "phone-choose-again"));
        }
        self.page.error = Some(words);
        self.status = StatusCode::from_u16(failure.code.status())
            .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
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

/// The form's rows: everybody named so far.
pub(super) fn rows_of(unit: &OwnUnit) -> Vec<Row> {
    unit.people
        .iter()
        .filter(|person| person.substitute_for.is_none())
        .map(|person| {
            let substitute =
                unit.people.iter().find(|other| other.substitute_for.as_ref() == Some(&person.id));
            let of =
                |text: fn(&OwnPerson) -> &String| substitute.map(text).cloned().unwrap_or_default();
            let own_standing = person.standing != unit.standing;
            Row {
                id: person.id.to_string(),
                name: person.name.clone(),
                title: person.title.clone(),
                phone: person.phone.clone(),
                rank: if unit.rank == Rank::Any {
                    String::new()
                } else {
                    person.rank.as_str().to_owned()
                },
                standing: if own_standing {
                    person.standing.as_str().to_owned()
                } else {
                    String::new()
                },
                answer: person.answer.as_str().to_owned(),
                reason: person.reason.clone(),
                substitute_name: of(|person| &person.name),
                substitute_title: of(|person| &person.title),
                substitute_phone: of(|person| &person.phone),
                removed: false,
                note: person.note.as_ref().map(|note| note.file_name.clone()).unwrap_or_default(),
            }
        })
        .collect()
}

/// Ranks to choose from, when the notice asks for one.
fn ranks(language: Language, asked: Rank) -> Vec<(&'static str, String)> {
    if asked == Rank::Any {
        return Vec::new();
    }
    PersonRank::ALL
        .iter()
        .map(|rank| (rank.as_str(), text(language, &format!("phone-rank-{}", rank.as_str()))))
        .collect()
}

fn standings(language: Language) -> Vec<(&'static str, String)> {
    Standing::ALL
        .iter()
        .map(|standing| {
            let key = format!("phone-standing-{}", standing.as_str().replace('_', "-"));
            (standing.as_str(), text(language, &key))
        })
        .collect()
}

fn question_fields(unit: &OwnUnit) -> Vec<QuestionField> {
    unit.questions
        .iter()
        .map(|question| QuestionField {
            id: question.id.to_string(),
            wording: question.wording.clone(),
            kind: match question.kind {
                QuestionKind::Text => "text",
                QuestionKind::Choice => "choice",
                QuestionKind::Number => "number",
            },
            choices: question.choices.clone(),
            required: question.required,
            value: unit
                .answers
                .iter()
                .find(|answer| answer.question == question.id)
                .map(|answer| answer.answer.clone())
                .unwrap_or_default(),
        })
        .collect()
}

/// What became of the unit's request; none when it is the unit's answer now.
fn request_note(
    language: Language,
    asked: &OwnRequest,
    zone: &TimeZoneName,
) -> Option<(String, &'static str, bool)> {
    let at = date_time(language, asked.request.requested_at, zone);
    let separator = text(language, "sheet-list-separator");
    let names: Vec<&str> = asked.request.lines.iter().map(|line| line.name.as_str()).collect();
    let (key, tone, waits) = match asked.state {
        RequestState::Pending => ("phone-request-pending", "wait", true),
        RequestState::Refused => ("phone-request-refused", "bad", false),
        RequestState::Approved => ("phone-request-approved", "good", false),
        RequestState::Withdrawn => return None,
    };
    let args = [
        ("at", at.as_str()),
        ("by", &asked.request.requested_by),
        ("names", &names.join(&separator)),
        ("note", &asked.note),
    ];
    Some((text_with(language, key, &args), tone, waits))
}

/// The receipt's number, when it was last changed and by whom.
fn receipt(language: Language, unit: &OwnUnit, zone: &TimeZoneName) -> String {
    let Some(at) = unit.answered_at else { return String::new() };
    let by = match unit.answered_by.as_str() {
        "organiser" | "system" => text(language, "phone-by-organiser"),
        name => name.to_owned(),
    };
    let at = date_time(language, at, zone);
    let args = [("number", unit.receipt.as_str()), ("at", &at), ("by", &by)];
    text_with(language, "phone-receipt", &args)
}

/// What is kept, what for, and until when.
fn privacy(language: Language, unit: &OwnUnit, zone: &TimeZoneName) -> String {
    let until = date_time(language, unit.link_ends_at, zone);
    text_with(language, "phone-privacy-more", &[("host", &unit.host), ("until", &until)])
}
