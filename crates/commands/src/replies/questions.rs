//! Questions that the organiser asks every unit beside names, and the answers within a reply.

use std::collections::{HashMap, HashSet};

use huidao_domain::question::{Asked, MOST, MOST_CHOICES, Refused, answer};
use huidao_domain::{MeetingId, QuestionId, QuestionKind};
use huidao_store::Connection;
use huidao_store::questions::{self as rows, QuestionAnswerRow, QuestionRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Entered, SaveReply};
use crate::app::new_id;
use crate::meetings::editable;
use crate::replies::ShowReplies;
use crate::text::words;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Question {
    /// Identifier.
    pub id: QuestionId,
    /// What is asked.
    pub wording: String,
    /// What kind of answer it takes.
    pub kind: QuestionKind,
    /// Choices, when it takes one of them.
    pub choices: Vec<String>,
    /// Whether units must answer it.
    pub required: bool,
}

/// A meeting's questions.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Questions {
    /// In order.
    pub questions: Vec<Question>,
}

/// A question as entered.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct QuestionInput {
    /// A question known before; none for a new one.
    pub id: Option<QuestionId>,
    /// What is asked.
    pub wording: String,
    /// What kind of answer it takes.
    pub kind: QuestionKind,
    /// Choices, when it takes one of them.
    pub choices: Vec<String>,
    /// Whether units must answer it.
    pub required: bool,
}

/// Input of `save_questions`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct SaveQuestions {
    /// The meeting.
    pub meeting: MeetingId,
    /// All of them, in order; those left out are not asked any more.
    pub questions: Vec<QuestionInput>,
}

/// A meeting's questions, in order.
pub(crate) async fn listed(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<Question>> {
    let found = rows::of_meeting(connection, meeting).await?;
    Ok(found
        .into_iter()
        .map(|row| Question {
            choices: row.choices(),
            id: row.id,
            wording: row.wording,
            kind: row.kind,
            required: row.required != 0,
        })
        .collect())
}

/// Lists what every unit is asked.
pub async fn list_questions(app: &App, _actor: &Actor, input: ShowReplies) -> Result<Questions> {
    let mut connection = app.read().await?;
    Ok(Questions { questions: listed(&mut connection, &input.meeting).await? })
}

/// Writes what every unit is asked.
pub async fn save_questions(app: &App, actor: &Actor, input: SaveQuestions) -> Result<Questions> {
    let mut transaction = app.write().await?;
    editable(&mut transaction, &input.meeting).await?;
    if input.questions.len() > MOST {
        return Err(Failure::from(FailureCode::TooManyQuestions).with("limit", MOST));
    }
    let known = listed(&mut transaction, &input.meeting).await?;
    rows::clear(&mut transaction, &input.meeting).await?;
    // A filled form knows a question by its words.
    let mut wordings = HashSet::new();
    for (position, question) in (1i64..).zip(input.questions) {
        let row = row(question, position, &known)?;
        if !wordings.insert(row.wording.clone()) {
            return Err(Failure::from(FailureCode::QuestionTwice).with("name", &row.wording));
        }
        rows::save(&mut transaction, &input.meeting, &row).await?;
    }
    let questions = listed(&mut transaction, &input.meeting).await?;
    let count = questions.len().to_string();
    let args = [("count", count.as_str())];
    app.note(&mut transaction, actor, Some(&input.meeting), "save_questions", &args).await?;
    transaction.commit().await?;
    app.announce(Topic::Replies, Some(&input.meeting));
    Ok(Questions { questions })
}

fn row(question: QuestionInput, position: i64, known: &[Question]) -> Result<QuestionRow> {
    let wording = words(&question.wording)?.replace('\n', " ");
    if wording.is_empty() {
        return Err(FailureCode::QuestionEmpty.into());
    }
    let mut choices: Vec<String> = Vec::new();
    if question.kind == QuestionKind::Choice {
        for choice in &question.choices {
            let choice = words(choice)?.replace('\n', " ");
            if !choice.is_empty() && !choices.contains(&choice) {
                choices.push(choice);
            }
        }
        if !(2..=MOST_CHOICES).contains(&choices.len()) {
            return Err(Failure::from(FailureCode::ChoicesMissing)
                .with("name", &wording)
                .with("limit", MOST_CHOICES));
        }
    }
    let id = question.id.filter(|id| known.iter().any(|known| known.id == *id));
    Ok(QuestionRow {
        id: id.map_or_else(new_id, Ok)?,
        position,
        wording,
        kind: question.kind,
        choices: choices.join("\n"),
        required: question.required.into(),
    })
}

/// What a reply answers, in stored form, or why it does not fit; what it leaves out stays as it is.
async fn settled(
    connection: &mut Connection,
    input: &SaveReply,
    entered: Entered,
) -> Result<Vec<(QuestionId, Result<String>)>> {
    let given: HashMap<&QuestionId, &str> =
        input.answers.iter().map(|row| (&row.question, row.answer.as_str())).collect();
    let before = rows::answers_of(connection, &input.meeting, &input.unit).await?;
    let mut found = Vec::new();
    for question in listed(connection, &input.meeting).await? {
        let kept = before.iter().find(|row| row.question_id == question.id);
        let typed = given.get(&question.id).copied();
        // An answer to a question that was changed since stands until it is given anew.
        if typed.is_none() && (kept.is_some() || !question.required) {
            continue;
        }
        let asked = Asked {
            kind: question.kind,
            choices: &question.choices,
            required: question.required && matches!(entered, Entered::ByContact { .. }),
        };
        let answer = answer(asked, typed.unwrap_or_default())
            .map_err(|why| refused(why).with("name", &question.wording));
        found.push((question.id, answer));
    }
    Ok(found)
}

fn refused(why: Refused) -> Failure {
    match why {
        Refused::Missing => FailureCode::AnswerMissing.into(),
        Refused::NoSuchChoice => FailureCode::NoSuchChoice.into(),
        Refused::NoNumber => FailureCode::AnswerNoNumber.into(),
        Refused::TooLong => Failure::from(FailureCode::TextTooLong)
            .with("limit", huidao_domain::question::LONGEST_ANSWER),
    }
}

/// Answers that do not fit their questions.
pub(super) async fn problems(
    connection: &mut Connection,
    input: &SaveReply,
    entered: Entered,
) -> Result<Vec<(QuestionId, Failure)>> {
    let settled = settled(connection, input, entered).await?;
    Ok(settled.into_iter().filter_map(|(id, answer)| Some((id, answer.err()?))).collect())
}

/// Writes the answers of a reply.
pub(super) async fn write(
    connection: &mut Connection,
    input: &SaveReply,
    entered: Entered,
) -> Result<()> {
    for (question_id, answer) in settled(connection, input, entered).await? {
        let row = QuestionAnswerRow { question_id, unit_id: input.unit.clone(), answer: answer? };
        rows::save_answer(connection, &input.meeting, &row).await?;
    }
    Ok(())
}
