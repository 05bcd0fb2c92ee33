//! The fields of the answer form: who stands in them, and what is wrong with them.

use huidao_commands::own_unit::{OwnPerson, OwnUnit};
use huidao_commands::replies::{ChangeRequest, ReplyLine};
use huidao_domain::{PersonRank, QuestionKind, Rank, RequestState, Standing};
use huidao_wording::{Language, text};

use super::form::Row;

/// A question of the organiser as a field.
pub(super) struct QuestionField {
    pub id: String,
    pub wording: String,
    pub kind: &'static str,
    pub choices: Vec<String>,
    pub required: bool,
    pub value: String,
    /// What is wrong with it; empty when nothing is.
    pub flaw: String,
}

/// The change that waits for the organiser, when another would take its place: the form starts from it.
pub(super) fn waiting(unit: &OwnUnit) -> Option<&ChangeRequest> {
    let asked = unit.request.as_ref().filter(|asked| asked.state == RequestState::Pending)?;
    unit.may_ask.then_some(&asked.request)
}

/// A line of a change that waits, as a row.
fn row_of(unit: &OwnUnit, line: &ReplyLine) -> Row {
    let no_rank = unit.rank == Rank::Any;
    Row {
        id: line.id.as_ref().map(ToString::to_string).unwrap_or_default(),
        name: line.name.clone(),
        title: line.title.clone(),
        phone: line.phone.clone(),
        rank: if no_rank { String::new() } else { line.rank.as_str().to_owned() },
        standing: line.standing.map(Standing::as_str).unwrap_or_default().to_owned(),
        answer: line.answer.as_str().to_owned(),
        reason: line.reason.clone(),
        substitute_name: line.substitute_name.clone(),
        substitute_title: line.substitute_title.clone(),
        substitute_phone: line.substitute_phone.clone(),
        note: line.note.as_ref().map(|note| note.file_name.clone()).unwrap_or_default(),
        ..Row::default()
    }
}

/// The form's rows: everybody named so far, or in the change that waits.
pub(super) fn rows_of(unit: &OwnUnit) -> Vec<Row> {
    if let Some(asked) = waiting(unit) {
        return asked.lines.iter().map(|line| row_of(unit, line)).collect();
    }
    unit.people
        .iter()
        .filter(|person| person.substitute_for.is_none() && !person.walk_in)
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
                note: person.note.as_ref().map(|note| note.file_name.clone()).unwrap_or_default(),
                ..Row::default()
            }
        })
        .collect()
}

/// Ranks to choose from, when the notice asks for one.
pub(super) fn ranks(language: Language, asked: Rank) -> Vec<(&'static str, String)> {
    if asked == Rank::Any {
        return Vec::new();
    }
    PersonRank::ALL
        .iter()
        .map(|rank| (rank.as_str(), text(language, &format!("phone-rank-{}", rank.as_str()))))
        .collect()
}

pub(super) fn standings(language: Language) -> Vec<(&'static str, String)> {
    Standing::ALL
        .iter()
        .map(|standing| {
            let key = format!("phone-standing-{}", standing.as_str().replace('_', "-"));
            (standing.as_str(), text(language, &key))
        })
        .collect()
}

pub(super) fn question_fields(unit: &OwnUnit) -> Vec<QuestionField> {
    let answers = waiting(unit).map_or(&unit.answers, |asked| &asked.answers);
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
            flaw: String::new(),
            value: answers
                .iter()
                .find(|answer| answer.question == question.id)
                .map(|answer| answer.answer.clone())
                .unwrap_or_default(),
        })
        .collect()
}
