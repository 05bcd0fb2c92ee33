//! Backups: every row of every table as one JSON line, the same for both engines.
//!
//! A backup taken on SQLite restores on PostgreSQL and back. The first line names the format and
//! the version of the tables, the second carries the workspace key (links depend on it), so the
//! file is as secret as the data folder. The last line counts the rows: a file cut short is refused.

use std::collections::{BTreeMap, HashSet};
use std::io::{BufRead, Write};

use futures_util::TryStreamExt as _;
use serde_json::{Map, Value, json};
use sqlx::any::{AnyRow, AnyTypeInfoKind};
use sqlx::{AssertSqlSafe, Column as _, Row as _, ValueRef as _};

use crate::database::known_version;
use crate::{Connection, Result, StoreError};

const FORMAT: &str = "huidao-backup";

/// Tables in an order that foreign keys allow.
const TABLES: &[&str] = &[
    "setting",
    "unit",
    "contact",
    "person",
    "unit_group",
    "unit_group_member",
    "venue",
    "series",
    "meeting",
    "meeting_venue",
    "agenda_item",
    "participation",
    "assignment",
    "attachment",
    "template",
    "roster_import",
    "calendar_day",
    "invitation",
    "message",
    "reminder",
    "line_up_reminder",
    "line_up_silence",
    "question",
    "reply",
    "question_answer",
    "change_request",
    "attendee",
    "leave_note",
    "signature",
    "attendance_event",
    "attendance",
    "flag",
    "report_import",
    "report_login",
    "report_name",
    "arrival_policy",
    "venue_link",
    "readiness_check",
    "readiness_photo",
    "roll_call",
    "announcement",
    "seal",
    "sealed_event",
    "journal",
];

/// The version since which meetings say who takes part; before it, everybody did.
const PARTICIPATION: i64 = 2;

/// The version since which what is asked of a unit is kept with its taking part; before it, with
/// its venue.
const TERMS: i64 = 3;

/// The version since which replies have receipts.
const RECEIPTS: i64 = 5;

/// The longest line read back; an attached file or an import's before and after are the longest.
const MAX_LINE: u64 = 64 << 20;

/// Writes the workspace to `out`; returns the number of rows.
pub async fn write(
    connection: &mut Connection,
    key: &[u8; 32],
    mut out: impl Write,
) -> Result<u64> {
    let head = json!({ "format": FORMAT, "version": known_version() });
    let key: Vec<u8> = key.to_vec();
    writeln!(out, "{head}")?;
    writeln!(out, "{}", json!({ "key": key }))?;
    let mut rows = 0;
    for table in TABLES {
        let query = format!("SELECT * FROM {table}");
        let mut found = sqlx::query(AssertSqlSafe(query)).fetch(&mut *connection);
        let columns = referring(table);
        let mut kept = Vec::new();
        while let Some(row) = found.try_next().await? {
            let row = row_to_json(&row)?;
            if columns.is_empty() {
                // One row at a time: a row may be an attached file of megabytes.
                writeln!(out, "{}", json!({ "table": table, "row": row }))?;
                rows += 1;
            } else {
                kept.push(row);
            }
        }
        for row in referred_first(columns, kept) {
            writeln!(out, "{}", json!({ "table": table, "row": row }))?;
            rows += 1;
        }
    }
    writeln!(out, "{}", json!({ "rows": rows }))?;
    out.flush()?;
    Ok(rows)
}

/// Columns of a table that refer to other rows of the same table.
fn referring(table: &str) -> &'static [&'static str] {
    match table {
        "attendee" => &["substitute_for"],
        "unit" => &["parent_id"],
        "meeting" => &["follows_id", "parent_id"],
        _ => &[],
    }
}

/// Rows in an order in which each comes after those of its own table that it refers to. Of rows
/// that refer to each other in a circle, which no command makes, one loses its reference: a backup
/// that restores is worth more.
fn referred_first(columns: &[&str], rows: Vec<Map<String, Value>>) -> Vec<Map<String, Value>> {
    let ids: HashSet<String> = rows.iter().filter_map(|row| text(row, "id")).collect();
    let (mut written, mut waiting) = (HashSet::new(), rows);
    let mut ordered = Vec::with_capacity(waiting.len());
    loop {
        let (ready, rest): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|row| {
            columns
                .iter()
                .filter_map(|column| text(row, column))
                .all(|id| written.contains(&id) || !ids.contains(&id))
        });
        let stuck = ready.is_empty();
        written.extend(ready.iter().filter_map(|row| text(row, "id")));
        ordered.extend(ready);
        waiting = rest;
        if stuck && let Some(row) = waiting.first_mut() {
            for column in columns {
                row.insert((*column).to_owned(), Value::Null);
            }
        }
        if waiting.is_empty() {
            return ordered;
        }
    }
}

fn text(row: &Map<String, Value>, column: &str) -> Option<String> {
    row.get(column)?.as_str().map(str::to_owned)
}

fn row_to_json(row: &AnyRow) -> Result<Map<String, Value>> {
    row.columns()
        .iter()
        .map(|column| {
            let raw = row.try_get_raw(column.ordinal())?;
            let kind = raw.type_info().kind();
            let value = if raw.is_null() {
                Value::Null
            } else if matches!(
                kind,
                AnyTypeInfoKind::BigInt | AnyTypeInfoKind::Integer | AnyTypeInfoKind::SmallInt
            ) {
                json!(row.try_get::<i64, _>(column.ordinal())?)
            } else {
                json!(row.try_get::<String, _>(column.ordinal())?)
            };
            Ok((column.name().to_owned(), value))
        })
        .collect()
}

/// Reads a backup into an empty workspace; returns its key and the number of rows. The caller
/// commits; on an error the transaction is dropped and nothing has changed.
pub async fn read(connection: &mut Connection, mut from: impl BufRead) -> Result<([u8; 32], u64)> {
    let head = next(&mut from)?.ok_or_else(|| refuse("the file is empty"))?;
    if head["format"] != FORMAT {
        return Err(refuse("it does not start as one"));
    }
    let found = head["version"].as_i64().unwrap_or_default();
    if found > known_version() {
        return Err(StoreError::NewerDatabase { found, known: known_version() });
    }
    let key = next(&mut from)?.ok_or_else(|| refuse("the key is missing"))?;
    let key: [u8; 32] =
        serde_json::from_value(key["key"].clone()).map_err(|_| refuse("the key is damaged"))?;
    refuse_full(connection).await?;

    let mut statements: BTreeMap<String, String> = BTreeMap::new();
    let mut rows = 0;
    let mut terms: Vec<Map<String, Value>> = Vec::new();
    while let Some(line) = next(&mut from)? {
        if let Some(expected) = line["rows"].as_u64() {
            if expected != rows {
                return Err(refuse("rows are missing"));
            }
            if found < PARTICIPATION {
                let everybody = "INSERT INTO participation (meeting_id, unit_id) \
                     SELECT m.id, u.id FROM meeting m CROSS JOIN unit u WHERE u.archived = 0 \
                     OR EXISTS (SELECT 1 FROM assignment a \
                     WHERE a.meeting_id = m.id AND a.unit_id = u.id)";
                sqlx::query(everybody).execute(&mut *connection).await?;
            }
            for row in terms {
                ask(connection, &row).await?;
            }
            if found < RECEIPTS {
                crate::replies::number(connection).await?;
            }
            // What waited then must not go out by itself now: it may have gone out since.
            sqlx::query(
                "UPDATE message SET state = 'stopped', reason = '', detail = '', leased_until = NULL \
                 WHERE state = 'queued'",
            )
            .execute(&mut *connection)
            .await?;
            return Ok((key, rows));
        }
        let (Some(table), Some(row)) = (line["table"].as_str(), line["row"].as_object()) else {
            return Err(refuse("a line is damaged"));
        };
        if table == "assignment" && found < TERMS {
            let mut row = row.clone();
            terms.push(row.clone());
            row.retain(|column, _| !matches!(column.as_str(), "quota" | "rank" | "standing"));
            insert(connection, &mut statements, table, &row).await?;
        } else {
            insert(connection, &mut statements, table, row).await?;
        }
        rows += 1;
    }
    Err(refuse("it was cut short"))
}

/// Keeps what an older backup asks of a unit in its assignment.
async fn ask(connection: &mut Connection, assignment: &Map<String, Value>) -> Result<()> {
    let word = |column| text(assignment, column).ok_or_else(|| refuse("a line is damaged"));
    sqlx::query(
        "UPDATE participation SET quota = $3, rank = $4, standing = $5 \
         WHERE meeting_id = $1 AND unit_id = $2",
    )
    .bind(word("meeting_id")?)
    .bind(word("unit_id")?)
    .bind(assignment["quota"].as_i64().unwrap_or(1))
    .bind(word("rank")?)
    .bind(word("standing")?)
    .execute(connection)
    .await?;
    Ok(())
}

async fn insert(
    connection: &mut Connection,
    statements: &mut BTreeMap<String, String>,
    table: &str,
    row: &Map<String, Value>,
) -> Result<()> {
    let is_name = |name: &str| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    if !TABLES.contains(&table) || row.is_empty() || !row.keys().all(|name| is_name(name)) {
        return Err(refuse("a line names an unknown table or column"));
    }
    let statement = statements.entry(table.to_owned()).or_insert_with(|| {
        let names: Vec<&str> = row.keys().map(String::as_str).collect();
        let marks: Vec<String> = (1..=names.len()).map(|n| format!("${n}")).collect();
        format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), marks.join(", "))
    });
    // Safe: table and column names were checked above, values are bound.
    let mut query = sqlx::query(AssertSqlSafe(statement.clone()));
    for (name, value) in row {
        query = match value {
            Value::Number(number) => query.bind(number.as_i64()),
            Value::String(text) => query.bind(text.clone()),
            Value::Null if is_number(table, name) => query.bind(None::<i64>),
            Value::Null => query.bind(None::<String>),
            _ => return Err(refuse("a line is damaged")),
        };
    }
    query.execute(connection).await?;
    Ok(())
}

/// Columns that hold a number or nothing; PostgreSQL wants the type of an absent value.
fn is_number(table: &str, column: &str) -> bool {
    matches!(
        (table, column),
        ("venue", "capacity")
            | ("meeting", "reply_deadline" | "parent_starts_at" | "parent_ends_at")
            | ("agenda_item" | "report_login", "minutes")
            | ("attendance", "arrived_at" | "left_at")
            | ("invitation", "opened_at" | "told_at")
            | ("message", "sent_at" | "leased_until")
            | ("change_request", "decided_at")
            | ("report_import", "undone_at")
            | ("reminder", "sent_for" | "sent_at" | "sent_count")
    )
}

async fn refuse_full(connection: &mut Connection) -> Result<()> {
    for table in ["unit", "meeting", "venue"] {
        let row = sqlx::query(AssertSqlSafe(format!("SELECT id FROM {table} LIMIT 1")))
            .fetch_optional(&mut *connection)
            .await?;
        if row.is_some() {
            return Err(StoreError::NotEmpty);
        }
    }
    sqlx::query("DELETE FROM setting").execute(connection).await?;
    Ok(())
}

fn refuse(why: &str) -> StoreError {
    StoreError::Backup(why.to_owned())
}

fn next(from: &mut impl BufRead) -> Result<Option<Value>> {
    let mut line = Vec::new();
    let mut limited = std::io::Read::take(&mut *from, MAX_LINE);
    if limited.read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    serde_json::from_slice(&line).map(Some).map_err(|_| refuse("a line is damaged"))
}
