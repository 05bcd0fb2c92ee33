//! Questions that the organiser asks every unit, and what units answered.

use huidao_domain::{MeetingId, QuestionId, QuestionKind, UnitId};

use crate::{Connection, Result};

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct QuestionRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: QuestionId,
    /// Order.
    pub position: i64,
    /// What is asked.
    pub wording: String,
    /// What kind of answer it takes.
    #[sqlx(try_from = "String")]
    pub kind: QuestionKind,
    /// One choice a line.
    pub choices: String,
    /// 1 when it must be answered.
    pub required: i64,
}

impl QuestionRow {
    /// The choices.
    pub fn choices(&self) -> Vec<String> {
        self.choices.lines().map(str::to_owned).collect()
    }
}

/// What a unit answered.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct QuestionAnswerRow {
    /// The question.
    #[sqlx(try_from = "String")]
    pub question_id: QuestionId,
    /// The unit.
    #[sqlx(try_from = "String")]
    pub unit_id: UnitId,
    /// The answer.
    pub answer: String,
}

/// A meeting's questions, in order.
pub async fn of_meeting(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<QuestionRow>> {
    Ok(sqlx::query_as(
        "SELECT id, position, wording, kind, choices, required FROM question \
         WHERE meeting_id = $1 AND removed = 0 ORDER BY position, id",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// Takes a meeting's questions away; what was answered stays on record until the meeting goes.
pub async fn clear(connection: &mut Connection, meeting: &MeetingId) -> Result<()> {
    sqlx::query("UPDATE question SET removed = 1 WHERE meeting_id = $1")
        .bind(meeting.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

/// Writes a question of a meeting, new or known.
pub async fn save(
    connection: &mut Connection,
    meeting: &MeetingId,
    row: &QuestionRow,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO question (id, meeting_id, position, wording, kind, choices, required, removed) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0) \
         ON CONFLICT (id) DO UPDATE SET position = excluded.position, wording = excluded.wording, \
         kind = excluded.kind, choices = excluded.choices, required = excluded.required, \
         removed = 0 WHERE question.meeting_id = excluded.meeting_id",
    )
    .bind(row.id.to_string())
    .bind(meeting.to_string())
    .bind(row.position)
    .bind(row.wording.clone())
    .bind(row.kind.as_str())
    .bind(row.choices.clone())
    .bind(row.required)
    .execute(connection)
    .await?;
    Ok(())
}

/// What the units of a meeting answered.
pub async fn answers(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<QuestionAnswerRow>> {
    Ok(sqlx::query_as(
        "SELECT question_id, unit_id, answer FROM question_answer WHERE meeting_id = $1",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// What one unit answered.
pub async fn answers_of(
    connection: &mut Connection,
    meeting: &MeetingId,
    unit: &UnitId,
) -> Result<Vec<QuestionAnswerRow>> {
    Ok(sqlx::query_as(
        "SELECT question_id, unit_id, answer FROM question_answer \
         WHERE meeting_id = $1 AND unit_id = $2",
    )
    .bind(meeting.to_string())
    .bind(unit.to_string())
    .fetch_all(connection)
    .await?)
}

/// Writes a unit's answer; an empty one takes it back.
pub async fn save_answer(
    connection: &mut Connection,
    meeting: &MeetingId,
    row: &QuestionAnswerRow,
) -> Result<()> {
    if row.answer.is_empty() {
        sqlx::query("DELETE FROM question_answer WHERE question_id = $1 AND unit_id = $2")
            .bind(row.question_id.to_string())
            .bind(row.unit_id.to_string())
            .execute(connection)
            .await?;
        return Ok(());
    }
    sqlx::query(
        "INSERT INTO question_answer (question_id, meeting_id, unit_id, answer) \
         VALUES ($1, $2, $3, $4) \
         ON CONFLICT (question_id, unit_id) DO UPDATE SET answer = excluded.answer",
    )
    .bind(row.question_id.to_string())
    .bind(meeting.to_string())
    .bind(row.unit_id.to_string())
    .bind(row.answer.clone())
    .execute(connection)
    .await?;
    Ok(())
}
