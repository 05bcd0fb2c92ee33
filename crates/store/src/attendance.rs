//! The attendance log and its projection.
//!
//! [`append`] adds one event and writes the projection in the same transaction. The log is
//! append-only: no statement here updates or deletes an event.

use std::collections::{HashMap, HashSet};

use huidao_domain::{
    AttendeeId, Event, EventId, EventKind, Instant, MeetingId, MeetingVenueId, Observed, Presence,
    Source, attendance::merge,
};

use sqlx::AssertSqlSafe;

use crate::{Connection, Result, StoreError, many};

/// What every query of the log reads.
macro_rules! columns {
    () => {
        "SELECT id, attendee_id, kind, target_event, corrected_to, source, device_time, server_time, \
         clock_offset_ms, meeting_venue_id, actor, reason, device FROM attendance_event "
    };
}

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
    /// A mark of the device that sent it; empty when there is none.
    pub device: String,
}

impl NewEvent {
    /// The same line recorded after what is on record of its person. A clock that was set back would put it before
    /// that, and a departure or a correction of now would count for nothing. An arrival keeps its time: the earliest
    /// counts, whenever it is handed in.
    #[must_use]
    pub(crate) fn after(mut self, before: &[EventRow]) -> Self {
        let last = before.iter().map(|row| row.server_time).max();
        if let Some(last) = last.filter(|last| *last > self.server_time.ms()) {
            let is_of_now = self.device_time == self.server_time && self.kind != EventKind::CheckIn;
            self.server_time = Instant(last.saturating_add(1));
            if is_of_now {
                self.device_time = self.server_time;
            }
        }
        self
    }

    /// The same line as it will be read.
    pub(crate) fn row(&self) -> EventRow {
        let (target, corrected) = match &self.kind {
            EventKind::Undo(target) => (Some(target.to_string()), None),
            EventKind::Correction(presence) => (None, Some(presence.as_str().to_owned())),
            EventKind::CheckIn | EventKind::CheckOut => (None, None),
        };
        EventRow {
            id: self.id.clone(),
            attendee_id: self.attendee.clone(),
            kind: kind_word(&self.kind).to_owned(),
            target_event: target,
            corrected_to: corrected,
            source: self.source,
            device_time: self.device_time.ms(),
            server_time: self.server_time.ms(),
            clock_offset_ms: self.clock_offset_ms,
            meeting_venue_id: self.venue.as_ref().map(ToString::to_string),
            actor: self.actor.clone(),
            reason: self.reason.clone(),
            device: self.device.clone(),
        }
    }
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
    /// A mark of the device that sent it; empty when there was none.
    pub device: String,
}

impl EventRow {
    /// Whether it is an arrival, taken back or not.
    pub fn is_check_in(&self) -> bool {
        self.kind == "check_in"
    }

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

    /// One line that says everything, for the seal. Fields are joined by U+001F; a device is named only
    /// where there was one, so that seals from before it was kept still hold.
    pub fn canonical(&self) -> String {
        let (device_time, server_time) =
            (self.device_time.to_string(), self.server_time.to_string());
        let offset = self.clock_offset_ms.to_string();
        let mut fields = vec![
            self.id.as_str(),
            self.attendee_id.as_str(),
            &self.kind,
            self.target_event.as_deref().unwrap_or_default(),
            self.corrected_to.as_deref().unwrap_or_default(),
            self.source.as_str(),
            &device_time,
            &server_time,
            &offset,
            self.meeting_venue_id.as_deref().unwrap_or_default(),
            &self.actor,
            &self.reason,
        ];
        if !self.device.is_empty() {
            fields.push(&self.device);
        }
        fields.join("\u{1f}")
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
    let observed = append_many(connection, std::slice::from_ref(event)).await?;
    Ok(observed.into_values().next().unwrap_or_default())
}

/// Adds events of many people, each once however often it is handed in, and brings their projections up
/// to date; answers what is observed of each.
pub async fn append_many(
    connection: &mut Connection,
    events: &[NewEvent],
) -> Result<HashMap<AttendeeId, Observed>> {
    let meetings: HashMap<&AttendeeId, &MeetingId> =
        events.iter().map(|event| (&event.attendee, &event.meeting)).collect();
    let ids: Vec<&AttendeeId> = meetings.keys().copied().collect();
    let mut known = events_of_many(connection, &ids).await?;
    let mut added = Vec::with_capacity(events.len());
    for event in events {
        let before = known.entry(event.attendee.clone()).or_default();
        if before.iter().any(|row| row.id == event.id) {
            continue;
        }
        let event = event.clone().after(before);
        before.push(event.row());
        added.push(event);
    }
    insert_many(connection, &added).await?;
    let mut projected = Vec::with_capacity(meetings.len());
    for (attendee, meeting) in meetings {
        let rows = known.get(attendee).map_or(&[][..], Vec::as_slice);
        let events = rows.iter().map(EventRow::event).collect::<Result<Vec<_>>>()?;
        projected.push((meeting.clone(), attendee.clone(), merge(&events)));
    }
    project_many(connection, &projected).await?;
    Ok(projected.into_iter().map(|(_, attendee, observed)| (attendee, observed)).collect())
}

/// Adds events, each once however often it is handed in. The projection is the caller's.
pub(crate) async fn insert_many(connection: &mut Connection, events: &[NewEvent]) -> Result<()> {
    for part in many::chunks(events) {
        let sql = format!(
            "INSERT INTO attendance_event (id, meeting_id, attendee_id, kind, target_event, \
             corrected_to, source, device_time, server_time, clock_offset_ms, meeting_venue_id, \
             actor, reason, device) VALUES {} ON CONFLICT (id) DO NOTHING",
            many::rows(part.len(), 14)
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for event in part {
            let row = event.row();
            query = query
                .bind(row.id.to_string())
                .bind(event.meeting.to_string())
                .bind(row.attendee_id.to_string())
                .bind(row.kind)
                .bind(row.target_event)
                .bind(row.corrected_to)
                .bind(row.source.as_str())
                .bind(row.device_time)
                .bind(row.server_time)
                .bind(row.clock_offset_ms)
                .bind(row.meeting_venue_id)
                .bind(row.actor)
                .bind(row.reason)
                .bind(row.device);
        }
        query.execute(&mut *connection).await?;
    }
    Ok(())
}

/// Writes what is observed of people, each named once.
pub(crate) async fn project_many(
    connection: &mut Connection,
    people: &[(MeetingId, AttendeeId, Observed)],
) -> Result<()> {
    for part in many::chunks(people) {
        let sql = format!(
            "INSERT INTO attendance (attendee_id, meeting_id, arrived_at, left_at, source, online, \
             corrected) VALUES {} \
             ON CONFLICT (attendee_id) DO UPDATE SET arrived_at = excluded.arrived_at, \
             left_at = excluded.left_at, source = excluded.source, online = excluded.online, \
             corrected = excluded.corrected",
            many::rows(part.len(), 7)
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (meeting, attendee, observed) in part {
            query = query
                .bind(attendee.to_string())
                .bind(meeting.to_string())
                .bind(observed.arrived_at.map(Instant::ms))
                .bind(observed.left_at.map(Instant::ms))
                .bind(observed.source.map(Source::as_str))
                .bind(i64::from(observed.online))
                .bind(observed.corrected.map(Presence::as_str));
        }
        query.execute(&mut *connection).await?;
    }
    Ok(())
}

/// Events of many people, each in order of record.
pub async fn events_of_many(
    connection: &mut Connection,
    people: &[&AttendeeId],
) -> Result<HashMap<AttendeeId, Vec<EventRow>>> {
    let mut found: HashMap<AttendeeId, Vec<EventRow>> = HashMap::new();
    for part in many::lists(people) {
        let sql = format!(
            concat!(columns!(), "WHERE attendee_id IN ({}) ORDER BY server_time, id"),
            many::list(part.len())
        );
        let mut query = sqlx::query_as::<_, EventRow>(AssertSqlSafe(sql));
        for id in part {
            query = query.bind(id.to_string());
        }
        for row in query.fetch_all(&mut *connection).await? {
            found.entry(row.attendee_id.clone()).or_default().push(row);
        }
    }
    Ok(found)
}

/// Which of these events are on record.
pub async fn known_of(connection: &mut Connection, ids: &[&EventId]) -> Result<HashSet<EventId>> {
    let mut found = HashSet::new();
    for part in many::lists(ids) {
        let list = many::list(part.len());
        let sql = format!("SELECT id FROM attendance_event WHERE id IN ({list})");
        let mut query = sqlx::query_as::<_, (String,)>(AssertSqlSafe(sql));
        for id in part {
            query = query.bind(id.to_string());
        }
        let rows = query.fetch_all(&mut *connection).await?;
        found.extend(rows.into_iter().filter_map(|(id,)| EventId::try_from(id).ok()));
    }
    Ok(found)
}

/// A person's events in order of record.
pub async fn events_of(
    connection: &mut Connection,
    attendee: &AttendeeId,
) -> Result<Vec<EventRow>> {
    Ok(sqlx::query_as(concat!(columns!(), "WHERE attendee_id = $1 ORDER BY server_time, id"))
        .bind(attendee.to_string())
        .fetch_all(connection)
        .await?)
}

/// A meeting's whole log in id order.
pub async fn log_of(connection: &mut Connection, meeting: &MeetingId) -> Result<Vec<EventRow>> {
    Ok(sqlx::query_as(concat!(columns!(), "WHERE meeting_id = $1 ORDER BY id"))
        .bind(meeting.to_string())
        .fetch_all(connection)
        .await?)
}

/// What is observed of a person, as it is stored.
#[derive(sqlx::FromRow)]
pub(crate) struct Projection {
    #[sqlx(try_from = "String")]
    pub attendee_id: AttendeeId,
    pub arrived_at: Option<i64>,
    pub left_at: Option<i64>,
    pub source: Option<String>,
    pub online: i64,
    pub corrected: Option<String>,
}

impl Projection {
    pub fn observed(&self) -> Result<Observed> {
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
    let rows: Vec<Projection> = sqlx::query_as(
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
    let row: Option<Projection> = sqlx::query_as(
        "SELECT attendee_id, arrived_at, left_at, source, online, corrected \
         FROM attendance WHERE attendee_id = $1",
    )
    .bind(attendee.to_string())
    .fetch_optional(connection)
    .await?;
    row.map_or_else(|| Ok(Observed::default()), |row| row.observed())
}

#[derive(sqlx::FromRow)]
struct DeviceEventRow {
    #[sqlx(try_from = "String")]
    id: EventId,
    #[sqlx(try_from = "String")]
    attendee_id: AttendeeId,
    name: String,
}

/// Arrivals of a meeting that came from one device, with the names of those who arrived.
pub async fn of_device(
    connection: &mut Connection,
    meeting: &MeetingId,
    device: &str,
) -> Result<Vec<(EventId, AttendeeId, String)>> {
    let rows: Vec<DeviceEventRow> = sqlx::query_as(
        "SELECT e.id, e.attendee_id, a.name FROM attendance_event e \
         JOIN attendee a ON a.id = e.attendee_id \
         WHERE e.meeting_id = $1 AND e.device = $2 AND e.device <> '' AND e.kind = 'check_in' \
         ORDER BY e.server_time, e.id",
    )
    .bind(meeting.to_string())
    .bind(device.to_owned())
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.attendee_id, row.name)).collect())
}
