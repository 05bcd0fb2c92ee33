//! The attendance log and its projection.
//!
//! [`append`] adds one event and writes the projection in the same transaction. The log is
//! append-only: no statement here updates or deletes an event.

use std::collections::HashMap;

use huidao_domain::{
    AttendeeId, Event, EventId, EventKind, Instant, MeetingId, MeetingVenueId, Observed, Presence,
    Source, attendance::merge,
};

use crate::{Connection, Result, StoreError};

/// One line of the log as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// Made by the device that saw it: the same event may be handed in twice.
    pub id: EventId,
    /// The meeting.
    pub meeting: MeetingId,
    /// The attendee.
    pub attendee: AttendeeId,
    /// What happened.
    pub kind: EventKind,
    /// How it was observed.
    pub source: Source,
    /// The device's clock.
    pub device_time: Instant,
    /// The program's clock.
    pub server_time: Instant,
    /// Device clock minus program clock, milliseconds.
    pub clock_offset_ms: i64,
    /// Where, when that was observed.
    pub venue: Option<MeetingVenueId>,
    /// Who recorded it.
    pub actor: String,
    /// Why, for corrections and undos.
    pub reason: String,
}

/// One line of the log as it is read.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct EventRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: EventId,
    /// The attendee.
    #[sqlx(try_from = "String")]
    pub attendee_id: AttendeeId,
    kind: String,
    target_event: Option<String>,
    corrected_to: Option<String>,
    /// How it was observed.
    #[sqlx(try_from = "String")]
    pub source: Source,
    /// The device's clock.
    pub device_time: i64,
    /// The program's clock.
    pub server_time: i64,
    /// Device clock minus program clock, milliseconds.
    pub clock_offset_ms: i64,
    /// Where.
    pub meeting_venue_id: Option<String>,
    /// Who recorded it.
    pub actor: String,
    /// Why.
    pub reason: String,
}

impl EventRow {
    /// The event as the merge takes it.
    pub fn event(&self) -> Result<Event> {
        let corrupt = |what: &str| StoreError::Corrupt(format!("{what} of event {}", self.id));
        let kind = match self.kind.as_str() {
            "check_in" => EventKind::CheckIn,
            "check_out" => EventKind::CheckOut,
            "correction" => EventKind::Correction(
                self.corrected_to
                    .as_deref()
                    .and_then(|word| word.parse().ok())
                    .ok_or_else(|| corrupt("correction"))?,
            ),
            "undo" => EventKind::Undo(
                self.target_event
                    .clone()
                    .and_then(|id| EventId::try_from(id).ok())
                    .ok_or_else(|| corrupt("target"))?,
            ),
            _ => return Err(corrupt("kind")),
        };
        Ok(Event {
            id: self.id.clone(),
            kind,
            source: self.source,
            at: Instant(self.device_time - self.clock_offset_ms),
            recorded_at: Instant(self.server_time),
        })
    }

    /// One line that says everything, for the seal. Fields are joined by U+001F.
    pub fn canonical(&self) -> String {
        [
            self.id.as_str(),
            self.attendee_id.as_str(),
            &self.kind,
            self.target_event.as_deref().unwrap_or_default(),
            self.corrected_to.as_deref().unwrap_or_default(),
            self.source.as_str(),
            &self.device_time.to_string(),
            &self.server_time.to_string(),
            &self.clock_offset_ms.to_string(),
            self.meeting_venue_id.as_deref().unwrap_or_default(),
            &self.actor,
            &self.reason,
        ]
        .join("\u{1f}")
    }
}

const fn kind_word(kind: &EventKind) -> &'static str {
    match kind {
        EventKind::CheckIn => "check_in",
        EventKind::CheckOut => "check_out",
        EventKind::Correction(_) => "correction",
        EventKind::Undo(_) => "undo",
    }
}

/// Adds an event, once however often it is handed in, and brings the projection up to date.
pub async fn append(connection: &mut Connection, event: &NewEvent) -> Result<Observed> {
    let (target, corrected) = match &event.kind {
        EventKind::Undo(target) => (Some(target.to_string()), None),
        EventKind::Correction(presence) => (None, Some(presence.as_str())),
        EventKind::CheckIn | EventKind::CheckOut => (None, None),
    };
    sqlx::query(
        "INSERT INTO attendance_event (id, meeting_id, attendee_id, kind, target_event, corrected_to, \
         source, device_time, server_time, clock_offset_ms, meeting_venue_id, actor, reason) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (id) DO NOTHING",
    )
    .bind(event.id.to_string())
    .bind(event.meeting.to_string())
    .bind(event.attendee.to_string())
    .bind(kind_word(&event.kind))
    .bind(target)
    .bind(corrected)
    .bind(event.source.as_str())
    .bind(event.device_time.ms())
    .bind(event.server_time.ms())
    .bind(event.clock_offset_ms)
    .bind(event.venue.as_ref().map(ToString::to_string))
    .bind(event.actor.clone())
    .bind(event.reason.clone())
    .execute(&mut *connection)
    .await?;
    let rows = events_of(connection, &event.attendee).await?;
    let events = rows.iter().map(EventRow::event).collect::<Result<Vec<_>>>()?;
    let observed = merge(&events);
    project(connection, &event.meeting, &event.attendee, &observed).await?;
    Ok(observed)
}

async fn project(
    connection: &mut Connection,
    meeting: &MeetingId,
    attendee: &AttendeeId,
    observed: &Observed,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO attendance (attendee_id, meeting_id, arrived_at, left_at, source, online, corrected) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (attendee_id) DO UPDATE SET arrived_at = excluded.arrived_at, \
         left_at = excluded.left_at, source = excluded.source, online = excluded.online, \
         corrected = excluded.corrected",
    )
    .bind(attendee.to_string())
    .bind(meeting.to_string())
    .bind(observed.arrived_at.map(Instant::ms))
    .bind(observed.left_at.map(Instant::ms))
    .bind(observed.source.map(Source::as_str))
    .bind(i64::from(observed.online))
    .bind(observed.corrected.map(Presence::as_str))
    .execute(connection)
    .await?;
    Ok(())
}

/// A person's events in order of record.
pub async fn events_of(
    connection: &mut Connection,
    attendee: &AttendeeId,
) -> Result<Vec<EventRow>> {
    Ok(sqlx::query_as(
        "SELECT id, attendee_id, kind, target_event, corrected_to, source, device_time, server_time, \
         clock_offset_ms, meeting_venue_id, actor, reason \
         FROM attendance_event WHERE attendee_id = $1 ORDER BY server_time, id",
    )
    .bind(attendee.to_string())
    .fetch_all(connection)
    .await?)
}

/// A meeting's whole log in id order.
pub async fn log_of(connection: &mut Connection, meeting: &MeetingId) -> Result<Vec<EventRow>> {
    Ok(sqlx::query_as(
        "SELECT id, attendee_id, kind, target_event, corrected_to, source, device_time, server_time, \
         clock_offset_ms, meeting_venue_id, actor, reason \
         FROM attendance_event WHERE meeting_id = $1 ORDER BY id",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

#[derive(sqlx::FromRow)]
struct ProjectionRow {
    #[sqlx(try_from = "String")]
    attendee_id: AttendeeId,
    arrived_at: Option<i64>,
    left_at: Option<i64>,
    source: Option<String>,
    online: i64,
    corrected: Option<String>,
}

impl ProjectionRow {
    fn observed(&self) -> Result<Observed> {
        let word =
            |text: &str| StoreError::Corrupt(format!("attendance of {}: {text}", self.attendee_id));
        Ok(Observed {
            arrived_at: self.arrived_at.map(Instant),
            left_at: self.left_at.map(Instant),
            source: self
                .source
                .as_deref()
                .map(|text| text.parse().map_err(|_| word(text)))
                .transpose()?,
            online: self.online != 0,
            corrected: self
                .corrected
                .as_deref()
                .map(|text| text.parse().map_err(|_| word(text)))
                .transpose()?,
        })
    }
}

/// What was observed of everybody in a meeting; people without events are left out.
pub async fn observed(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<HashMap<AttendeeId, Observed>> {
    let rows: Vec<ProjectionRow> = sqlx::query_as(
        "SELECT attendee_id, arrived_at, left_at, source, online, corrected \
         FROM attendance WHERE meeting_id = $1",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?;
    rows.iter().map(|row| Ok((row.attendee_id.clone(), row.observed()?))).collect()
}

/// What was observed of one person.
pub async fn observed_of(connection: &mut Connection, attendee: &AttendeeId) -> Result<Observed> {
    let row: Option<ProjectionRow> = sqlx::query_as(
        "SELECT attendee_id, arrived_at, left_at, source, online, corrected \
         FROM attendance WHERE attendee_id = $1",
    )
    .bind(attendee.to_string())
    .fetch_optional(connection)
    .await?;
    row.map_or_else(|| Ok(Observed::default()), |row| row.observed())
}
