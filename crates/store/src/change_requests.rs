//! Answers that came after the deadline and wait for the organiser; at most one a unit waits.

use huidao_domain::{ChangeRequestId, Instant, MeetingId, RequestState, UnitId};

use crate::{Connection, Result};

/// A change that a unit asked for.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ChangeRequestRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: ChangeRequestId,
    /// The meeting.
    #[sqlx(try_from = "String")]
    pub meeting_id: MeetingId,
    /// The unit.
    #[sqlx(try_from = "String")]
    pub unit_id: UnitId,
    /// The whole answer as it would be, in JSON.
    pub answer: String,
    /// The reply's version that it started from.
    pub version: i64,
    /// When.
    #[sqlx(try_from = "i64")]
    pub requested_at: Instant,
    /// Who asked.
    pub requested_by: String,
    /// Where it stands.
    #[sqlx(try_from = "String")]
    pub state: RequestState,
    /// When it was decided.
    pub decided_at: Option<i64>,
    /// Note with the decision.
    pub decided_note: String,
}

macro_rules! columns {
    () => {
        "SELECT id, meeting_id, unit_id, answer, version, requested_at, requested_by, state, \
         decided_at, decided_note FROM change_request "
    };
}

/// The requests of a meeting that wait.
pub async fn pending(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<ChangeRequestRow>> {
    Ok(sqlx::query_as(concat!(columns!(), "WHERE meeting_id = $1 AND state = 'pending'"))
        .bind(meeting.to_string())
        .fetch_all(connection)
        .await?)
}

/// When each unit of a meeting last asked for a change that it did not take back.
pub async fn asked_at(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<(UnitId, Instant)>> {
    let found: Vec<(String, i64)> = sqlx::query_as(
        "SELECT unit_id, MAX(requested_at) FROM change_request \
         WHERE meeting_id = $1 AND state <> 'withdrawn' GROUP BY unit_id",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?;
    found
        .into_iter()
        .map(|(unit, at)| {
            let unit = UnitId::try_from(unit)
                .map_err(|_| crate::StoreError::Corrupt("identifier of a unit".to_owned()))?;
            Ok((unit, Instant(at)))
        })
        .collect()
}

/// Units of a meeting whose request waits.
pub async fn asking(connection: &mut Connection, meeting: &MeetingId) -> Result<Vec<UnitId>> {
    let found: Vec<(String,)> = sqlx::query_as(
        "SELECT unit_id FROM change_request WHERE meeting_id = $1 AND state = 'pending'",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?;
    Ok(found.into_iter().filter_map(|(id,)| UnitId::try_from(id).ok()).collect())
}

/// A unit's latest request, whatever became of it.
pub async fn latest(
    connection: &mut Connection,
    meeting: &MeetingId,
    unit: &UnitId,
) -> Result<Option<ChangeRequestRow>> {
    Ok(sqlx::query_as(concat!(
        columns!(),
        "WHERE meeting_id = $1 AND unit_id = $2 ORDER BY requested_at DESC, id DESC LIMIT 1"
    ))
    .bind(meeting.to_string())
    .bind(unit.to_string())
    .fetch_optional(connection)
    .await?)
}

/// One request.
pub async fn one(
    connection: &mut Connection,
    id: &ChangeRequestId,
) -> Result<Option<ChangeRequestRow>> {
    Ok(sqlx::query_as(concat!(columns!(), "WHERE id = $1"))
        .bind(id.to_string())
        .fetch_optional(connection)
        .await?)
}

/// Adds a request that waits. The database refuses a second one of the same unit.
///
/// `files` are the written requests that go with it, in JSON; they go when it is settled.
pub async fn add(connection: &mut Connection, row: &ChangeRequestRow, files: &str) -> Result<()> {
    sqlx::query(
        "INSERT INTO change_request (id, meeting_id, unit_id, answer, version, requested_at, \
         requested_by, state, decided_at, decided_note, files) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, '', $9)",
    )
    .bind(row.id.to_string())
    .bind(row.meeting_id.to_string())
    .bind(row.unit_id.to_string())
    .bind(row.answer.clone())
    .bind(row.version)
    .bind(row.requested_at.ms())
    .bind(row.requested_by.clone())
    .bind(row.state.as_str())
    .bind(files.to_owned())
    .execute(connection)
    .await?;
    Ok(())
}

/// The written requests that go with a request.
pub async fn files(connection: &mut Connection, id: &ChangeRequestId) -> Result<String> {
    let found: Option<(String,)> = sqlx::query_as("SELECT files FROM change_request WHERE id = $1")
        .bind(id.to_string())
        .fetch_optional(connection)
        .await?;
    Ok(found.map(|(files,)| files).unwrap_or_default())
}

/// Settles a request that waits; false when it was settled before.
pub async fn settle(
    connection: &mut Connection,
    id: &ChangeRequestId,
    state: RequestState,
    at: Instant,
    note: &str,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE change_request SET state = $2, decided_at = $3, decided_note = $4 \
         WHERE id = $1 AND state = 'pending'",
    )
    .bind(id.to_string())
    .bind(state.as_str())
    .bind(at.ms())
    .bind(note.to_owned())
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes the written requests of a request that is settled: those that count are kept with the answer.
pub async fn clear_files(connection: &mut Connection, id: &ChangeRequestId) -> Result<()> {
    sqlx::query("UPDATE change_request SET files = '' WHERE id = $1")
        .bind(id.to_string())
        .execute(connection)
        .await?;
    Ok(())
}
