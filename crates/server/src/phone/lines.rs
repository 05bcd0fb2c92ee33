//! What a phone page says of a unit and its people.

use huidao_commands::own_unit::{Doors, OwnPerson, OwnRequest, OwnUnit};
use huidao_domain::meeting::MeetingState;
use huidao_domain::{Answer, ArrivalWay, Decision, RequestState, TimeZoneName};
use huidao_wording::{Language, clock_time, date_time, text, text_with};

/// A person as a line of the page.
pub(super) struct PersonLine {
    pub id: String,
    pub name: String,
    pub title: String,
    pub status: String,
    pub tone: &'static str,
    pub mark: &'static str,
    pub note: String,
    pub may_check_in: bool,
    /// Whether this person is awaited: who is on leave or replaced may still come, but nobody expects it.
    pub comes: bool,
    /// Whether a tap after a scanned code would check this person in.
    pub may_scan: bool,
}

/// How many people of what rank and standing the notice asks for.
pub(super) fn asked(language: Language, unit: &OwnUnit) -> String {
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
pub(super) fn halted(language: Language, state: MeetingState) -> String {
    match state {
        MeetingState::Cancelled => text(language, "phone-cancelled"),
        MeetingState::Postponed => text(language, "phone-postponed"),
        _ => String::new(),
    }
}

pub(super) fn person_line(
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
        (None, Answer::Attend, Decision::Pending) if person.walk_in => {
            ("phone-walk-in-pending", "wait", "·")
        }
        (None, Answer::Substitute, _) | (None, Answer::Attend, Decision::Pending) => {
            ("phone-substitute-pending", "wait", "⇄")
        }
        (None, Answer::Attend, _) => ("phone-coming", "plain", ""),
    };
    let at = person.arrived_at.map(|at| clock_time(at, zone)).unwrap_or_default();
    let note = match (&person.moved_to, &person.substitute_for_name) {
        (Some(venue), _) => text_with(language, "phone-expected-at", &[("venue", venue)]),
        (None, Some(name)) => text_with(language, "phone-instead-of", &[("name", name)]),
        (None, None) => person.decided_note.clone(),
    };
    PersonLine {
        id: person.id.to_string(),
        name: person.name.clone(),
        title: person.title.clone(),
        status: text_with(language, key, &[("at", &at)]),
        tone,
        mark,
        note,
        comes: person.answer == Answer::Attend && person.decision != Decision::Refused,
        may_check_in: person.may_check_in
            && unit.doors == Doors::Open
            && unit.policy.takes(ArrivalWay::Link),
        may_scan: person.may_check_in && unit.doors == Doors::Open,
    }
}

/// What became of the unit's request; none when it is the unit's answer now.
pub(super) fn request_note(
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
pub(super) fn receipt(language: Language, unit: &OwnUnit, zone: &TimeZoneName) -> String {
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
pub(super) fn privacy(language: Language, unit: &OwnUnit, zone: &TimeZoneName) -> String {
    let until = date_time(language, unit.link_ends_at, zone);
    text_with(language, "phone-privacy-more", &[("host", &unit.host), ("until", &until)])
}
