//! What is wrong with an answer, all of it at once and where, so that a page can show each problem
//! beside its field.

use huidao_domain::names::plain;
use huidao_domain::reply::rank_is_met;
use huidao_domain::{Answer, PersonName, QuestionId, Quota};
use huidao_store::Connection;
use huidao_store::replies as rows;

use super::write::{Entered, doubles, refuse_on_record};
use super::{ReplyLine, SaveReply, notes, questions};
use crate::text::{phone, words};
use crate::{Failure, FailureCode, Result};

/// A field of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineField {
    /// The person's name.
    Name,
    /// The person's title.
    Title,
    /// The person's phone.
    Phone,
    /// Reason of leave or substitution.
    Reason,
    /// Who comes instead.
    SubstituteName,
    /// That person's title.
    SubstituteTitle,
    /// That person's phone.
    SubstitutePhone,
    /// The written request.
    Note,
}

/// Where in an answer a problem lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemPlace {
    /// The answer as a whole.
    Whole,
    /// A line, counted from 0, and the field in it.
    Line(usize, LineField),
    /// A question.
    Question(QuestionId),
    /// The remark.
    Remark,
}

/// Something that keeps an answer from being taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: ProblemPlace,
    /// What.
    pub failure: Failure,
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        Self { place: ProblemPlace::Whole, failure }
    }
}

/// What is wrong with a line by itself.
pub(crate) fn line_problems(line: &ReplyLine) -> Vec<(LineField, Failure)> {
    use LineField::{
        Name, Note, Phone, Reason, SubstituteName, SubstitutePhone, SubstituteTitle, Title,
    };
    let mut found: Vec<(LineField, Failure)> = Vec::new();
    let mut note = |field, checked: Result<()>| {
        if let Err(failure) = checked {
            found.push((field, failure));
        }
    };
    let name: Result<PersonName> = line.name.parse().map_err(Failure::from);
    note(Title, words(&line.title).map(drop));
    note(Phone, phone(&line.phone).map(drop));
    if line.answer != Answer::Attend {
        let missing = line.answer == Answer::Leave && line.reason.trim().is_empty();
        let checked =
            if missing { Err(FailureCode::ReasonMissing.into()) } else { words(&line.reason) };
        note(Reason, checked.map(drop));
    }
    if line.answer == Answer::Substitute {
        note(SubstituteName, substitute_name(line, name.as_ref().ok()));
        note(SubstituteTitle, words(&line.substitute_title).map(drop));
        note(SubstitutePhone, phone(&line.substitute_phone).map(drop));
    }
    note(Name, name.map(drop));
    if let Some(file) = &line.note {
        note(Note, notes::sniff(file).map(drop));
    }
    found
}

fn substitute_name(line: &ReplyLine, replaced: Option<&PersonName>) -> Result<()> {
    if line.substitute_name.trim().is_empty() {
        return Err(FailureCode::SubstituteMissing.into());
    }
    let name: PersonName = line.substitute_name.parse()?;
    if Some(&name) == replaced {
        return Err(Failure::from(FailureCode::OwnSubstitute).with("name", &name));
    }
    Ok(())
}

/// Checks one line by itself.
pub(crate) fn check_line(line: &ReplyLine) -> Result<()> {
    match line_problems(line).into_iter().next() {
        Some((_, failure)) => Err(failure),
        None => Ok(()),
    }
}

/// What was typed in a line that has no name; empty when nothing was.
fn nameless(line: &ReplyLine) -> &str {
    let typed = [&line.title, &line.phone, &line.reason, &line.substitute_name];
    typed.into_iter().map(|text| text.trim()).find(|text| !text.is_empty()).unwrap_or_default()
}

/// What is wrong with the lines together.
pub(super) fn whole_problems(lines: &[ReplyLine], entered: Entered) -> Vec<Failure> {
    let named: Vec<&ReplyLine> = lines.iter().filter(|line| !line.name.trim().is_empty()).collect();
    if named.is_empty() {
        return vec![FailureCode::NobodyNamed.into()];
    }
    let limit = match entered {
        Entered::ByContact { quota, .. } => i64::from(quota.get()),
        Entered::ByOrganiser | Entered::FromUnit { .. } => Quota::MAX.into(),
    };
    let people = i64::try_from(named.len()).unwrap_or(i64::MAX);
    let mut found = Vec::new();
    if people > limit {
        let over = Failure::from(FailureCode::OverQuota);
        found.push(over.with("quota", limit).with("people", people));
    }
    if let Entered::ByContact { rank, .. } = entered
        && !rank_is_met(rank, named.iter().map(|line| line.rank))
    {
        found.push(Failure::from(FailureCode::RankMissing).with("rank", rank.as_str()));
    }
    found
}

/// Everything that keeps an answer from being taken as it is, the gravest first.
pub(crate) async fn problems(
    connection: &mut Connection,
    input: &SaveReply,
    entered: Entered,
) -> Result<Vec<Problem>> {
    let mut found: Vec<Problem> =
        whole_problems(&input.lines, entered).into_iter().map(Problem::from).collect();
    for (at, line) in input.lines.iter().enumerate() {
        let mut add = |field, failure| {
            found.push(Problem { place: ProblemPlace::Line(at, field), failure });
        };
        if !line.name.trim().is_empty() {
            for (field, failure) in line_problems(line) {
                add(field, failure);
            }
        } else if matches!(entered, Entered::ByContact { .. }) && !nameless(line).is_empty() {
            let missing = Failure::from(FailureCode::PersonNameMissing);
            add(LineField::Name, missing.with("value", nameless(line)));
        }
    }
    found.extend(doubles(&input.lines).map(Problem::from));
    if let Err(failure) = words(&input.remark) {
        found.push(Problem { place: ProblemPlace::Remark, failure });
    }
    found.extend(on_record(connection, input).await?.map(Problem::from));
    for (question, failure) in questions::problems(connection, input, entered).await? {
        found.push(Problem { place: ProblemPlace::Question(question), failure });
    }
    Ok(found)
}

/// Somebody who was seen and would be left out.
async fn on_record(connection: &mut Connection, input: &SaveReply) -> Result<Option<Failure>> {
    let before = rows::unit_attendees(connection, &input.meeting, &input.unit).await?;
    for gone in before.iter().filter(|row| !stays(row, &input.lines)) {
        if let Err(failure) = refuse_on_record(connection, gone).await {
            return if failure.code == FailureCode::OnRecord {
                Ok(Some(failure))
            } else {
                Err(failure)
            };
        }
    }
    Ok(None)
}

fn stays(row: &rows::AttendeeRow, lines: &[ReplyLine]) -> bool {
    let of = row.replaces();
    let id = of.as_ref().unwrap_or(&row.id);
    let line = lines.iter().find(|line| line.id.as_ref() == Some(id));
    line.is_some_and(|line| match of {
        None => plain(&line.name) == row.name,
        Some(_) => line.answer == Answer::Substitute && plain(&line.substitute_name) == row.name,
    })
}
