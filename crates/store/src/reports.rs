//! Attendance reports that were imported, and what a workspace remembers of their logins.

use std::collections::HashMap;

use huidao_domain::{ImportId, MeetingId};
use sqlx::AssertSqlSafe;

use crate::{Connection, Result, many};

/// A report that was imported.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ReportImportRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: ImportId,
    /// The meeting.
    #[sqlx(try_from = "String")]
    pub meeting_id: MeetingId,
    /// The file's name.
    pub file: String,
    /// Who wrote it.
    pub platform: String,
    /// When it was imported, in milliseconds.
    pub at: i64,
    /// By whom.
    pub actor: String,
    /// People for whom it put an arrival on record.
    pub recorded: i64,
    /// When it was taken back, in milliseconds.
    pub undone_at: Option<i64>,
}

/// A login of an imported report.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ReportLoginRow {
    /// The name under which it joined.
    pub name: String,
    /// Who it was; empty when nobody was meant.
    pub attendee_id: String,
    /// The venue whose room it was; empty for a person.
    pub meeting_venue_id: String,
    /// The arrival that the import put on record; empty when none.
    pub event_id: String,
    /// Minutes in the meeting.
    pub minutes: Option<i64>,
    /// From and to in milliseconds, in JSON.
    pub intervals: String,
}

/// What somebody said of a login.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ReportNameRow {
    /// As it is compared.
    pub name: String,
    /// The room's venue; empty for a person.
    pub venue_id: String,
    /// The person's unit; empty for a room.
    pub unit_id: String,
    /// The person's name; empty for a room.
    pub person: String,
    /// When it was said, in milliseconds.
    pub at: i64,
}

/// Notes an import with its logins.
pub async fn add(
    connection: &mut Connection,
    import: &ReportImportRow,
    logins: &[ReportLoginRow],
) -> Result<()> {
    sqlx::query(
        "INSERT INTO report_import (id, meeting_id, file, platform, at, actor, recorded, undone_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)",
    )
    .bind(import.id.to_string())
    .bind(import.meeting_id.to_string())
    .bind(import.file.clone())
    .bind(import.platform.clone())
    .bind(import.at)
    .bind(import.actor.clone())
    .bind(import.recorded)
    .execute(&mut *connection)
    .await?;
    let mut position = 0_i64;
    for part in many::chunks(logins) {
        let sql = format!(
            "INSERT INTO report_login (import_id, position, name, attendee_id, meeting_venue_id, \
             event_id, minutes, intervals) VALUES {}",
            many::rows(part.len(), 8)
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for login in part {
            query = query
                .bind(import.id.to_string())
                .bind(position)
                .bind(login.name.clone())
                .bind(login.attendee_id.clone())
                .bind(login.meeting_venue_id.clone())
                .bind(login.event_id.clone())
                .bind(login.minutes)
                .bind(login.intervals.clone());
            position += 1;
        }
        query.execute(&mut *connection).await?;
    }
    Ok(())
}

/// Imports of a meeting, the newest first.
pub async fn of_meeting(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<ReportImportRow>> {
    Ok(sqlx::query_as(
        "SELECT id, meeting_id, file, platform, at, actor, recorded, undone_at FROM report_import \
         WHERE meeting_id = $1 ORDER BY at DESC, id DESC",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// One import.
pub async fn one(connection: &mut Connection, id: &ImportId) -> Result<Option<ReportImportRow>> {
    Ok(sqlx::query_as(
        "SELECT id, meeting_id, file, platform, at, actor, recorded, undone_at FROM report_import \
         WHERE id = $1",
    )
    .bind(id.to_string())
    .fetch_optional(connection)
    .await?)
}

/// The logins of an import, in the order of the report.
pub async fn logins(connection: &mut Connection, id: &ImportId) -> Result<Vec<ReportLoginRow>> {
    Ok(sqlx::query_as(
        "SELECT name, attendee_id, meeting_venue_id, event_id, minutes, intervals FROM report_login \
         WHERE import_id = $1 ORDER BY position",
    )
    .bind(id.to_string())
    .fetch_all(connection)
    .await?)
}

/// Notes that an import was taken back; false when it was before.
pub async fn mark_undone(connection: &mut Connection, id: &ImportId, at: i64) -> Result<bool> {
    let done =
        sqlx::query("UPDATE report_import SET undone_at = $2 WHERE id = $1 AND undone_at IS NULL")
            .bind(id.to_string())
            .bind(at)
            .execute(connection)
            .await?;
    Ok(done.rows_affected() == 1)
}

/// What is remembered of logins, by name.
pub async fn names(
    connection: &mut Connection,
    names: &[String],
) -> Result<HashMap<String, ReportNameRow>> {
    let mut found = HashMap::new();
    for part in many::chunks(names) {
        let sql = format!(
            "SELECT name, venue_id, unit_id, person, at FROM report_name WHERE name IN ({})",
            many::list(part.len())
        );
        let mut query = sqlx::query_as::<_, ReportNameRow>(AssertSqlSafe(sql));
        for name in part {
            query = query.bind(name.clone());
        }
        for row in query.fetch_all(&mut *connection).await? {
            found.insert(row.name.clone(), row);
        }
    }
    Ok(found)
}

/// Remembers what somebody said of a login; what was said last holds.
pub async fn remember(connection: &mut Connection, row: &ReportNameRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO report_name (name, venue_id, unit_id, person, at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (name) DO UPDATE SET venue_id = excluded.venue_id, \
         unit_id = excluded.unit_id, person = excluded.person, at = excluded.at",
    )
    .bind(row.name.clone())
    .bind(row.venue_id.clone())
    .bind(row.unit_id.clone())
    .bind(row.person.clone())
    .bind(row.at)
    .execute(connection)
    .await?;
    Ok(())
}

/// Forgets what somebody said of a login.
pub async fn forget(connection: &mut Connection, name: &str) -> Result<()> {
    sqlx::query("DELETE FROM report_name WHERE name = $1")
        .bind(name.to_owned())
        .execute(connection)
        .await?;
    Ok(())
}

/// Lets one unit's people be another's: two units were joined.
pub async fn join_units(connection: &mut Connection, from: &str, to: &str) -> Result<()> {
    sqlx::query("UPDATE report_name SET unit_id = $2 WHERE unit_id = $1")
        .bind(from.to_owned())
        .bind(to.to_owned())
        .execute(connection)
        .await?;
    Ok(())
}
