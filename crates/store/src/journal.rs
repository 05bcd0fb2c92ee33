//! Who did what when.

use huidao_domain::{Instant, MeetingId};

use crate::{Connection, Result};

/// One line of the journal.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct JournalRow {
    /// Line identifier.
    pub id: String,
    /// When.
    #[sqlx(try_from = "i64")]
    pub at: Instant,
    /// Who.
    pub actor: String,
    /// The command.
    pub action: String,
    /// Named values as a JSON object.
    pub args: String,
}

/// Adds a line.
pub async fn add(
    connection: &mut Connection,
    meeting: Option<&MeetingId>,
    row: &JournalRow,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO journal (id, meeting_id, at, actor, action, args) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(row.id.clone())
    .bind(meeting.map(ToString::to_string))
    .bind(row.at.ms())
    .bind(row.actor.clone())
    .bind(row.action.clone())
    .bind(row.args.clone())
    .execute(connection)
    .await?;
    Ok(())
}

/// When a meeting is first spoken of: when it was added.
pub async fn since(connection: &mut Connection, meeting: &MeetingId) -> Result<Option<Instant>> {
    let (first,): (Option<i64>,) =
        sqlx::query_as("SELECT MIN(at) FROM journal WHERE meeting_id = $1")
            .bind(meeting.to_string())
            .fetch_one(connection)
            .await?;
    Ok(first.map(Instant))
}

/// The newest lines of a meeting, newest first.
pub async fn of_meeting(
    connection: &mut Connection,
    meeting: &MeetingId,
    limit: i64,
) -> Result<Vec<JournalRow>> {
    Ok(sqlx::query_as(
        "SELECT id, at, actor, action, args FROM journal WHERE meeting_id = $1 \
         ORDER BY at DESC, id DESC LIMIT $2",
    )
    .bind(meeting.to_string())
    .bind(limit)
    .fetch_all(connection)
    .await?)
}
