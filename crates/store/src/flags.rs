//! What is odd about arrivals, until the organiser has settled it.

use std::collections::HashSet;

use huidao_domain::{AttendeeId, EventId, FlagKind, FlagState, Instant, MeetingId, MeetingVenueId};

use sqlx::AssertSqlSafe;

use crate::{Connection, Result, many};

/// Something odd as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFlag {
    /// The same oddity is told once: its name.
    pub once: String,
    /// The meeting.
    pub meeting: MeetingId,
    /// The person.
    pub attendee: AttendeeId,
    /// What.
    pub kind: FlagKind,
    /// When.
    pub at: Instant,
    /// Where.
    pub venue: Option<MeetingVenueId>,
    /// The event it is about; none when nothing was recorded.
    pub event: Option<EventId>,
    /// Facts in JSON, by kind.
    pub facts: String,
}

/// Something odd as it is read.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct FlagRow {
    /// Its name.
    pub once: String,
    /// The meeting.
    #[sqlx(try_from = "String")]
    pub meeting_id: MeetingId,
    /// The person.
    #[sqlx(try_from = "String")]
    pub attendee_id: AttendeeId,
    /// What.
    #[sqlx(try_from = "String")]
    pub kind: FlagKind,
    /// When.
    #[sqlx(try_from = "i64")]
    pub at: Instant,
    /// Where, as text; may be empty.
    pub meeting_venue_id: String,
    /// The event, as text; may be empty.
    pub event_id: String,
    /// Facts in JSON.
    pub facts: String,
    /// What became of it.
    #[sqlx(try_from = "String")]
    pub state: FlagState,
    /// When it was settled, in milliseconds.
    pub settled_at: Option<i64>,
    /// By whom.
    pub settled_by: String,
    /// Note with that.
    pub note: String,
}

macro_rules! columns {
    () => {
        "SELECT once, meeting_id, attendee_id, kind, at, meeting_venue_id, event_id, facts, state, \
         settled_at, settled_by, note FROM flag "
    };
}

/// Which of these were told.
pub(crate) async fn told(connection: &mut Connection, names: &[String]) -> Result<HashSet<String>> {
    let mut found = HashSet::new();
    for part in many::lists(names) {
        let sql = format!("SELECT once FROM flag WHERE once IN ({})", many::list(part.len()));
        let mut query = sqlx::query_as::<_, (String,)>(AssertSqlSafe(sql));
        for name in part {
            query = query.bind(name.clone());
        }
        found.extend(query.fetch_all(&mut *connection).await?.into_iter().map(|(once,)| once));
    }
    Ok(found)
}

/// Tells something odd, once.
pub async fn add(connection: &mut Connection, flag: &NewFlag) -> Result<()> {
    sqlx::query(
        "INSERT INTO flag (once, meeting_id, attendee_id, kind, at, meeting_venue_id, event_id, \
         facts, state, settled_at, settled_by, note) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', NULL, '', '') \
         ON CONFLICT (once) DO NOTHING",
    )
    .bind(flag.once.clone())
    .bind(flag.meeting.to_string())
    .bind(flag.attendee.to_string())
    .bind(flag.kind.as_str())
    .bind(flag.at.ms())
    .bind(flag.venue.as_ref().map(ToString::to_string).unwrap_or_default())
    .bind(flag.event.as_ref().map(ToString::to_string).unwrap_or_default())
    .bind(flag.facts.clone())
    .execute(connection)
    .await?;
    Ok(())
}

/// A meeting's flags, open ones first, the newest first.
pub async fn of_meeting(connection: &mut Connection, meeting: &MeetingId) -> Result<Vec<FlagRow>> {
    Ok(sqlx::query_as(concat!(
        columns!(),
        "WHERE meeting_id = $1 ORDER BY CASE WHEN state = 'open' THEN 0 ELSE 1 END, at DESC, once"
    ))
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// How many flags of a meeting are open.
pub async fn count_open(connection: &mut Connection, meeting: &MeetingId) -> Result<i64> {
    let (count,): (i64,) = sqlx::query_as(
        "SELECT CAST(COUNT(*) AS BIGINT) FROM flag WHERE meeting_id = $1 AND state = 'open'",
    )
    .bind(meeting.to_string())
    .fetch_one(connection)
    .await?;
    Ok(count)
}

/// One flag.
pub async fn one(connection: &mut Connection, once: &str) -> Result<Option<FlagRow>> {
    Ok(sqlx::query_as(concat!(columns!(), "WHERE once = $1"))
        .bind(once.to_owned())
        .fetch_optional(connection)
        .await?)
}

/// Writes what became of a flag.
pub async fn settle(connection: &mut Connection, row: &FlagRow) -> Result<()> {
    sqlx::query(
        "UPDATE flag SET state = $2, settled_at = $3, settled_by = $4, note = $5 WHERE once = $1",
    )
    .bind(row.once.clone())
    .bind(row.state.as_str())
    .bind(row.settled_at)
    .bind(row.settled_by.clone())
    .bind(row.note.clone())
    .execute(connection)
    .await?;
    Ok(())
}
