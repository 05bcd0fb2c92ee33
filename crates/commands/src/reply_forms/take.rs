//! Taking filled forms in, after a preview made by the same reading: what is told is what is done.

use std::collections::HashMap;

use huidao_documents::DocumentError;
use huidao_documents::reply_form::{self, FilledChoice, FilledLine, FormProblemCode};
use huidao_domain::names::plain;
use huidao_domain::{Answer, MeetingId, PersonRank, Quota, Standing, UnitId};
use huidao_store::Connection;

use super::mark::Mark;
use super::{
    FilledFile, FilledForm, FormOutcome, FormTrouble, ImportReplyForms, MAX_BYTES, MOST_FILES,
    PreviewReplyForms, ReplyFormsImported, ReplyFormsPreview,
};
use crate::meetings::editable;
use crate::own_unit::Known;
use crate::replies::{
    self, Entered, Problem, ProblemPlace, QuestionAnswer, Replies, ReplyLine, SaveReply, UnitReply,
    announce, replies, write_reply,
};
use crate::text::file_bytes;
use crate::{Actor, App, Failure, FailureCode, Result};

/// A form as it was read, and the answer that it would be.
struct Read {
    form: FilledForm,
    reply: Option<SaveReply>,
}

impl Read {
    fn refused(file_name: &str, failure: Failure) -> Self {
        let troubles = vec![FormTrouble { row: None, failure }];
        let form = FilledForm {
            file_name: file_name.to_owned(),
            unit: None,
            unit_name: String::new(),
            outcome: FormOutcome::Refused,
            version: 0,
            lines: Vec::new(),
            remark: String::new(),
            troubles,
            warnings: Vec::new(),
        };
        Self { form, reply: None }
    }
}

/// Says what taking filled forms in would do.
pub async fn preview_reply_forms(
    app: &App,
    _actor: &Actor,
    input: PreviewReplyForms,
) -> Result<ReplyFormsPreview> {
    let parsed = parse_all(input.files).await?;
    let mut connection = app.read().await?;
    let known = replies(&mut connection, &input.meeting).await?;
    let mut read = Vec::new();
    for (name, parsed) in parsed {
        read.push(one(app, &mut connection, (&input.meeting, &known), &name, parsed).await?);
    }
    mark_doubles(&mut read);
    Ok(ReplyFormsPreview { forms: read.into_iter().map(|read| read.form).collect() })
}

/// Takes filled forms in; one that cannot be taken does not keep the others out.
pub async fn import_reply_forms(
    app: &App,
    actor: &Actor,
    input: ImportReplyForms,
) -> Result<ReplyFormsImported> {
    let parsed = parse_all(input.files).await?;
    let mut transaction = app.write().await?;
    editable(&mut transaction, &input.meeting).await?;
    let known = replies(&mut transaction, &input.meeting).await?;
    let mut read = Vec::new();
    for (name, parsed) in parsed {
        read.push(one(app, &mut transaction, (&input.meeting, &known), &name, parsed).await?);
    }
    let mut taken = 0;
    let mut refused = Vec::new();
    let mut latest: HashMap<UnitId, (usize, Read)> = HashMap::new();
    for (place, mut read) in read.into_iter().enumerate() {
        let Some(take) = input.take.iter().find(|take| usize::try_from(take.place) == Ok(place))
        else {
            continue;
        };
        if read.reply.is_some() && read.form.version != take.version {
            // Answered since it was told what taking it in would do.
            let failure = FailureCode::ReplyChanged.into();
            read.form.troubles.push(FormTrouble { row: None, failure });
            read.form.outcome = FormOutcome::Refused;
            read.reply = None;
        }
        match read.form.unit.clone().filter(|_| read.reply.is_some()) {
            // Of two forms of one unit the later one is its answer.
            Some(unit) => {
                latest.insert(unit, (place, read));
            }
            None => refused.push(read.form),
        }
    }
    let mut going: Vec<(usize, Read)> = latest.into_values().collect();
    going.sort_by_key(|(place, _)| *place);
    for (_, read) in going {
        let Some(reply) = read.reply else { continue };
        // What the preview checked holds within this transaction: a failure here is the store's.
        let entered = Entered::FromUnit { written_at: app.now() };
        write_reply(app, &mut transaction, actor, reply, entered).await?;
        taken += 1;
        let args = [("unit", read.form.unit_name.as_str())];
        let action = "import_reply_form";
        app.note(&mut transaction, actor, Some(&input.meeting), action, &args).await?;
    }
    let shown = replies(&mut transaction, &input.meeting).await?;
    transaction.commit().await?;
    announce(app, &input.meeting);
    Ok(ReplyFormsImported { taken, refused, replies: shown })
}

type Parsed = std::result::Result<reply_form::FilledForm, Failure>;

/// Reads the files beside the other work of the program.
async fn parse_all(files: Vec<FilledFile>) -> Result<Vec<(String, Parsed)>> {
    if files.len() > MOST_FILES {
        return Err(Failure::from(FailureCode::TooManyFiles).with("limit", MOST_FILES));
    }
    let read = tokio::task::spawn_blocking(move || {
        files
            .into_iter()
            .map(|file| {
                let parsed = file_bytes(&file.content, MAX_BYTES)
                    .and_then(|bytes| parse(&file.file_name, &bytes));
                (file.file_name, parsed)
            })
            .collect()
    });
    read.await.map_err(|error| {
        tracing::error!(%error, "reading reply forms broke off");
        FailureCode::Unknown.into()
    })
}

fn parse(name: &str, bytes: &[u8]) -> Parsed {
    reply_form::read(bytes).map_err(|error| match error {
        DocumentError::NotAReplyForm | DocumentError::NotASpreadsheet | DocumentError::Empty => {
            Failure::from(FailureCode::NotAReplyForm).with("name", name)
        }
        other => other.into(),
    })
}

/// Of several files of one unit the last is the one that counts.
fn mark_doubles(read: &mut [Read]) {
    for place in 0..read.len() {
        let unit = read[place].form.unit.clone();
        let later = read[place + 1..]
            .iter()
            .any(|other| other.form.unit == unit && other.form.outcome != FormOutcome::Refused);
        if unit.is_some() && later && read[place].form.outcome != FormOutcome::Refused {
            read[place].form.outcome = FormOutcome::Twice;
        }
    }
}

/// What one form would do.
async fn one(
    app: &App,
    connection: &mut Connection,
    (meeting, known): (&MeetingId, &Replies),
    name: &str,
    parsed: Parsed,
) -> Result<Read> {
    let filled = match parsed {
        Ok(filled) => filled,
        Err(failure) => return Ok(Read::refused(name, failure)),
    };
    let mark = Mark::read(app, filled.id.as_deref().unwrap_or_default())?;
    let Some(mark) = mark.filter(|mark| mark.meeting == *meeting) else {
        let failure = Failure::from(FailureCode::FormOfOthers).with("name", name);
        return Ok(Read::refused(name, failure));
    };
    let Some(unit) = known.units.iter().find(|unit| unit.unit == mark.unit) else {
        return Ok(Read::refused(name, Failure::not_found("assignment")));
    };
    let mut troubles = problems(&filled);
    let phones = Known::load(connection, (meeting, &unit.unit)).await?;
    let (mut lines, mut rows) = (Vec::new(), Vec::new());
    for row in filled.lines.iter().filter(|row| !row.name.trim().is_empty()) {
        let mut line = line(row, unit, &lines);
        phones.unmask(&mut line);
        lines.push(line);
        rows.push(row_number(row.row));
    }
    let reply = SaveReply {
        meeting: meeting.clone(),
        unit: unit.unit.clone(),
        remark: filled.remark.clone(),
        lines,
        answers: answers(&filled, known),
        version: unit.version,
    };
    let placed = |problem: Problem| FormTrouble {
        row: match problem.place {
            ProblemPlace::Line(at, _) => rows.get(at).copied().flatten(),
            _ => None,
        },
        failure: problem.failure,
    };
    let entered = Entered::FromUnit { written_at: app.now() };
    let found = replies::problems(connection, &reply, entered).await?;
    troubles.extend(found.into_iter().map(placed));
    let mut warnings = Vec::new();
    if troubles.is_empty() {
        let entered = Entered::ByContact { quota: Quota::try_from(unit.quota)?, rank: unit.rank };
        let found = replies::problems(connection, &reply, entered).await?;
        warnings.extend(found.into_iter().map(placed));
    }
    let outcome = if !troubles.is_empty() {
        FormOutcome::Refused
    } else if unit.version == 0 {
        FormOutcome::New
    } else if says_the_same(&reply, unit) {
        FormOutcome::Same
    } else if unit.version != mark.version {
        FormOutcome::Outdated
    } else {
        FormOutcome::Changed
    };
    let form = FilledForm {
        file_name: name.to_owned(),
        unit: Some(unit.unit.clone()),
        unit_name: unit.unit_name.clone(),
        outcome,
        version: unit.version,
        lines: reply.lines.clone(),
        remark: reply.remark.clone(),
        troubles,
        warnings,
    };
    Ok(Read { form, reply: (outcome != FormOutcome::Refused).then_some(reply) })
}

fn row_number(row: usize) -> Option<i64> {
    i64::try_from(row).ok()
}

/// What the reader of the file found, as failures in words. A sheet left aside is no trouble.
fn problems(filled: &reply_form::FilledForm) -> Vec<FormTrouble> {
    filled
        .problems
        .iter()
        .filter_map(|problem| {
            let code = match problem.code {
                FormProblemCode::NameMissing => FailureCode::PersonNameMissing,
                FormProblemCode::UnknownAnswer
                | FormProblemCode::UnknownStanding
                | FormProblemCode::UnknownRank => FailureCode::UnknownChoice,
                FormProblemCode::SheetNotRead => return None,
            };
            let failure = Failure::from(code).with("value", &problem.value);
            Some(FormTrouble { row: problem.row.and_then(row_number), failure })
        })
        .collect()
}

fn line(row: &FilledLine, unit: &UnitReply, before: &[ReplyLine]) -> ReplyLine {
    fn chosen<T: std::str::FromStr>(choice: &FilledChoice) -> Option<T> {
        choice.code.as_deref()?.parse().ok()
    }
    let name = plain(&row.name);
    let free = || {
        unit.attendees.iter().filter(|person| {
            let used = before.iter().any(|line| line.id.as_ref() == Some(&person.id));
            person.substitute_for.is_none() && person.name == name && !used
        })
    };
    // Two people may bear one name: the title tells them apart.
    let known = free().find(|person| person.title == row.title.trim()).or_else(|| free().next());
    let standing: Option<Standing> = chosen(&row.standing);
    ReplyLine {
        id: known.map(|person| person.id.clone()),
        name,
        title: row.title.clone(),
        phone: row.phone.clone(),
        answer: chosen(&row.answer).unwrap_or(Answer::Attend),
        reason: row.reason.clone(),
        substitute_name: row.substitute_name.clone(),
        substitute_title: row.substitute_title.clone(),
        substitute_phone: row.substitute_phone.clone(),
        rank: chosen(&row.rank).or(known.map(|person| person.rank)).unwrap_or(PersonRank::Other),
        standing: standing.filter(|standing| *standing != unit.standing),
        note: None,
    }
}

fn answers(filled: &reply_form::FilledForm, known: &Replies) -> Vec<QuestionAnswer> {
    filled
        .answers
        .iter()
        .filter_map(|answer| {
            let wording = answer.question.trim();
            let question = known.questions.iter().find(|question| question.wording == wording)?;
            Some(QuestionAnswer { question: question.id.clone(), answer: answer.value.clone() })
        })
        .collect()
}

/// Whether a form says what the unit has answered.
fn says_the_same(reply: &SaveReply, unit: &UnitReply) -> bool {
    let people: Vec<_> =
        unit.attendees.iter().filter(|person| person.substitute_for.is_none()).collect();
    let substitute = |id| {
        let found = unit.attendees.iter().find(|other| other.substitute_for.as_ref() == Some(id));
        found.map(|person| person.name.as_str()).unwrap_or_default()
    };
    let same_people = people.len() == reply.lines.len()
        && people.iter().zip(&reply.lines).all(|(person, line)| {
            let stands_in = if line.answer == Answer::Substitute {
                plain(&line.substitute_name)
            } else {
                String::new()
            };
            let reason = if line.answer == Answer::Attend { "" } else { line.reason.trim() };
            person.name == plain(&line.name)
                && person.title == line.title.trim()
                && person.phone == line.phone
                && person.answer == line.answer
                && person.reason == reason
                && person.standing == line.standing.unwrap_or(unit.standing)
                && person.rank == line.rank
                && substitute(&person.id) == stands_in
        });
    let same_answers = reply.answers.iter().all(|answer| {
        let own = unit.answers.iter().find(|own| own.question == answer.question);
        own.map(|own| own.answer.as_str()).unwrap_or_default() == answer.answer.trim()
    });
    same_people && same_answers && reply.remark.trim() == unit.remark
}
