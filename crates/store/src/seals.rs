//! Seals: a chain of SHA-256 hashes over a meeting's log, so that a printed sheet can be checked.
//!
//! A seal covers the events that no earlier one covers, in id order, together with the previous seal
//! and with the statement: who was expected where and under which name when the record was closed.
//! [`verify`] recomputes the chain, a closed meeting's statement and the projection, and names every
//! difference.

use std::collections::HashMap;

use huidao_domain::attendance::merge;
use huidao_domain::{AttendeeId, Event, Instant, MeetingId};
use sha2::{Digest as _, Sha256};

use crate::attendance::{EventRow, log_of, observed};
use crate::{Connection, Result, hex, meetings};

/// A seal.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct SealRow {
    /// Place in the chain, from 1.
    pub position: i64,
    /// The previous seal's hash; empty for the first.
    pub previous: String,
    /// SHA-256, hexadecimal.
    pub hash: String,
    /// SHA-256 of who was expected where, hexadecimal; see [`statement`].
    pub statement: String,
    /// Events covered by this seal.
    pub events: i64,
    /// When.
    #[sqlx(try_from = "i64")]
    pub sealed_at: Instant,
}

/// What does not fit when a record is verified.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Difference {
    /// A seal's hash is not that of its events.
    Seal {
        /// The meeting.
        meeting: String,
        /// The seal's place in the chain.
        position: i64,
    },
    /// Names, answers, units or venues of a closed meeting are not those that were sealed.
    Statement {
        /// The meeting.
        meeting: String,
    },
    /// The projection of a person is not what the log says.
    Projection {
        /// The meeting.
        meeting: String,
        /// The person.
        attendee: String,
    },
}

/// The result of a verification.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Verification {
    /// Meetings looked at.
    pub meetings: usize,
    /// Events looked at.
    pub events: usize,
    /// Seals recomputed.
    pub seals: usize,
    /// Differences found; empty when the record is whole.
    pub differences: Vec<Difference>,
}

/// A meeting's seals in order.
pub async fn of_meeting(connection: &mut Connection, meeting: &MeetingId) -> Result<Vec<SealRow>> {
    Ok(sqlx::query_as(
        "SELECT position, previous, hash, statement, events, sealed_at FROM seal WHERE meeting_id = $1 ORDER BY position",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

#[derive(sqlx::FromRow)]
struct Sealed {
    event_id: String,
    seal_position: i64,
}

async fn sealed(connection: &mut Connection, meeting: &MeetingId) -> Result<HashMap<String, i64>> {
    let rows: Vec<Sealed> =
        sqlx::query_as("SELECT event_id, seal_position FROM sealed_event WHERE meeting_id = $1")
            .bind(meeting.to_string())
            .fetch_all(connection)
            .await?;
    Ok(rows.into_iter().map(|row| (row.event_id, row.seal_position)).collect())
}

#[derive(sqlx::FromRow)]
struct StatementRow {
    unit: String,
    venue: String,
    quota: i64,
    standing: String,
    person: Option<String>,
    name: Option<String>,
    title: Option<String>,
    answer: Option<String>,
    decision: Option<String>,
    substitute_for: Option<String>,
}

/// The hash of what a sheet says beside the log: the meeting's title and times, and every assigned
/// unit with its venue, quota and people. Fields are joined by U+001F, lines by U+000A.
pub async fn statement(connection: &mut Connection, meeting: &MeetingId) -> Result<String> {
    let head: Option<(String, i64, i64)> =
        sqlx::query_as("SELECT title, starts_at, ends_at FROM meeting WHERE id = $1")
            .bind(meeting.to_string())
            .fetch_optional(&mut *connection)
            .await?;
    let rows: Vec<StatementRow> = sqlx::query_as(
        "SELECT u.name AS unit, v.name AS venue, p.quota, p.standing, a.id AS person, a.name, a.title, \
         a.answer, a.decision, a.substitute_for \
         FROM assignment s JOIN unit u ON u.id = s.unit_id \
         JOIN participation p ON p.meeting_id = s.meeting_id AND p.unit_id = s.unit_id \
         JOIN meeting_venue mv ON mv.id = s.meeting_venue_id JOIN venue v ON v.id = mv.venue_id \
         LEFT JOIN attendee a ON a.meeting_id = s.meeting_id AND a.unit_id = s.unit_id AND a.removed = 0 \
         AND (a.walk_in = 0 OR a.decision = 'approved') \
         WHERE s.meeting_id = $1 ORDER BY s.id, a.id",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?;
    let mut digest = Sha256::new();
    if let Some((title, starts_at, ends_at)) = head {
        digest.update(format!("{title}\u{1f}{starts_at}\u{1f}{ends_at}"));
    }
    for row in rows {
        let quota = row.quota.to_string();
        let optional =
            [row.person, row.name, row.title, row.answer, row.decision, row.substitute_for];
        let fields: Vec<String> = [row.unit, row.venue, quota, row.standing]
            .into_iter()
            .chain(optional.into_iter().map(Option::unwrap_or_default))
            .collect();
        digest.update("\n");
        digest.update(fields.join("\u{1f}"));
    }
    Ok(hex(&digest.finalize()))
}

fn hash(previous: &str, statement: &str, events: &[&EventRow]) -> String {
    let mut digest = Sha256::new();
    digest.update(previous.as_bytes());
    digest.update(b"\n");
    digest.update(statement.as_bytes());
    for event in events {
        digest.update(b"\n");
        digest.update(event.canonical().as_bytes());
    }
    hex(&digest.finalize())
}

/// Seals what is not yet sealed and returns the newest seal; a record that has not changed since
/// keeps the seal it has.
pub async fn seal(
    connection: &mut Connection,
    meeting: &MeetingId,
    now: Instant,
) -> Result<SealRow> {
    let last = of_meeting(connection, meeting).await?.pop();
    let covered = sealed(connection, meeting).await?;
    let log = log_of(connection, meeting).await?;
    let open: Vec<&EventRow> =
        log.iter().filter(|row| !covered.contains_key(row.id.as_str())).collect();
    let statement = statement(connection, meeting).await?;
    if let Some(last) = &last
        && open.is_empty()
        && last.statement == statement
    {
        return Ok(last.clone());
    }
    let previous = last.as_ref().map(|seal| seal.hash.clone()).unwrap_or_default();
    let row = SealRow {
        position: last.map_or(1, |seal| seal.position + 1),
        hash: hash(&previous, &statement, &open),
        statement,
        previous,
        events: i64::try_from(open.len()).unwrap_or(i64::MAX),
        sealed_at: now,
    };
    sqlx::query(
        "INSERT INTO seal (meeting_id, position, previous, hash, statement, events, sealed_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(meeting.to_string())
    .bind(row.position)
    .bind(row.previous.clone())
    .bind(row.hash.clone())
    .bind(row.statement.clone())
    .bind(row.events)
    .bind(now.ms())
    .execute(&mut *connection)
    .await?;
    for event in open {
        sqlx::query(
            "INSERT INTO sealed_event (event_id, meeting_id, seal_position) VALUES ($1, $2, $3)",
        )
        .bind(event.id.to_string())
        .bind(meeting.to_string())
        .bind(row.position)
        .execute(&mut *connection)
        .await?;
    }
    Ok(row)
}

/// Recomputes a meeting's seals and projection and adds what it finds to `result`.
pub async fn verify(
    connection: &mut Connection,
    meeting: &MeetingId,
    result: &mut Verification,
) -> Result<()> {
    let log = log_of(connection, meeting).await?;
    let covered = sealed(connection, meeting).await?;
    let seals = of_meeting(connection, meeting).await?;
    result.meetings += 1;
    result.events += log.len();
    result.seals += seals.len();

    let mut previous = String::new();
    for seal in &seals {
        let events: Vec<&EventRow> =
            log.iter().filter(|row| covered.get(row.id.as_str()) == Some(&seal.position)).collect();
        let whole = seal.previous == previous
            && i64::try_from(events.len()) == Ok(seal.events)
            && hash(&previous, &seal.statement, &events) == seal.hash;
        if !whole {
            let meeting = meeting.to_string();
            result.differences.push(Difference::Seal { meeting, position: seal.position });
        }
        previous.clone_from(&seal.hash);
    }

    let ended = meetings::one(connection, meeting).await?.is_some_and(|row| row.state.has_ended());
    if let Some(last) = seals.last()
        && ended
        && statement(connection, meeting).await? != last.statement
    {
        result.differences.push(Difference::Statement { meeting: meeting.to_string() });
    }

    let mut by_person: HashMap<AttendeeId, Vec<Event>> = HashMap::new();
    for row in &log {
        by_person.entry(row.attendee_id.clone()).or_default().push(row.event()?);
    }
    let mut projection = observed(connection, meeting).await?;
    for (attendee, events) in &by_person {
        if projection.remove(attendee) != Some(merge(events)) {
            let (meeting, attendee) = (meeting.to_string(), attendee.to_string());
            result.differences.push(Difference::Projection { meeting, attendee });
        }
    }
    for attendee in projection.keys() {
        let (meeting, attendee) = (meeting.to_string(), attendee.to_string());
        result.differences.push(Difference::Projection { meeting, attendee });
    }
    Ok(())
}
