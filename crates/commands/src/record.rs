//! The record: one row a person with the derived standing, totals by unit and venue, the events
//! behind each row, corrections with a reason.

use std::collections::{HashMap, HashSet};

use huidao_domain::attendance::in_force;
use huidao_domain::{
    Answer, AttendeeId, Counts, Decision, EventId, EventKind, Instant, Label, MeetingId,
    MeetingVenueId, PersonRank, Presence, Source, Standing, UnitId, VenueRole,
};
use huidao_store::attendance::{self as log, NewEvent};
use huidao_store::meetings::{AssignmentRow, MeetingRow};
use huidao_store::replies::AttendeeRow;
use huidao_store::{Connection, meetings, replies};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::day::{MOST_UNITS, OneAttendee, PeopleAsked, PresenceCount};
use crate::gathering::Gathering;
use crate::live::Order;
use crate::meetings::{MeetingHead, seal_in_force};
use crate::text::words;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// One person, or one unnamed place of a unit that has not answered.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct PersonRow {
    /// The person; none for an unnamed place.
    pub attendee: Option<AttendeeId>,
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub unit_name: String,
    /// Official order.
    pub unit_position: i64,
    /// The venue in this meeting.
    pub meeting_venue: MeetingVenueId,
    /// Its name.
    pub venue_name: String,
    /// Name; empty for an unnamed place.
    pub name: String,
    /// Title.
    pub title: String,
    /// Phone.
    pub phone: String,
    /// Standing.
    pub standing: Standing,
    /// Whether the person is there.
    pub presence: Presence,
    /// The words for it.
    pub labels: Vec<Label>,
    /// Arrival.
    pub arrived_at: Option<Instant>,
    /// Departure.
    pub left_at: Option<Instant>,
    /// Minutes late.
    pub late_min: Option<i64>,
    /// Minutes left early.
    pub early_min: Option<i64>,
    /// How the arrival was observed.
    pub source: Option<Source>,
    /// Whose place the person takes.
    pub substitute_for_name: Option<String>,
    /// What was asked: leave or substitute.
    pub request: Option<Answer>,
    /// What became of it.
    pub decision: Decision,
    /// Why.
    pub reason: String,
    /// Whether the person came without being named (临时参会).
    pub walk_in: bool,
    /// Whether the person sits at another venue than the unit.
    pub moved: bool,
    /// Whether the person is a head （正职）.
    pub head: bool,
}

/// A venue's counts.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct VenueCounts {
    /// The venue in this meeting.
    pub meeting_venue: MeetingVenueId,
    /// Name.
    pub name: String,
    /// Main or branch.
    pub role: VenueRole,
    /// Counts.
    pub counts: Counts,
}

/// A unit's counts.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct UnitCounts {
    /// The unit.
    pub unit: UnitId,
    /// Name.
    pub name: String,
    /// Official order.
    pub position: i64,
    /// Venue's name.
    pub venue: String,
    /// Counts.
    pub counts: Counts,
}

/// A meeting's record.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct AttendanceRecord {
    /// Head line.
    pub head: MeetingHead,
    /// The whole meeting.
    pub total: Counts,
    /// The people asked for, venue by venue, in official order.
    pub people: Vec<PersonRow>,
    /// How many people there are of those asked for.
    pub found: i64,
    /// How many of each standing there are, whatever standing was asked for.
    pub presences: Vec<PresenceCount>,
    /// Units in official order: those of the venue and the words asked for, at most 500.
    pub units: Vec<UnitCounts>,
    /// How many such units there are.
    pub units_found: i64,
    /// Venues, main first.
    pub venues: Vec<VenueCounts>,
    /// The newest seal.
    pub seal: Option<String>,
    /// When it was made.
    pub sealed_at: Option<Instant>,
}

/// Input of `show_record`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ShowRecord {
    /// The meeting.
    pub meeting: MeetingId,
    /// Which people.
    #[serde(flatten)]
    pub asked: PeopleAsked,
}

/// Input of `correct_attendance`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct CorrectAttendance {
    /// The person.
    pub attendee: AttendeeId,
    /// Present, absent or on leave.
    pub presence: Presence,
    /// Why.
    pub reason: String,
}

/// What an event says, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EventWord {
    /// Arrival.
    CheckIn,
    /// Departure.
    CheckOut,
    /// The organiser says so.
    Correction,
    /// An earlier event does not count.
    Undo,
}

impl From<&EventKind> for EventWord {
    fn from(kind: &EventKind) -> Self {
        match kind {
            EventKind::CheckIn => Self::CheckIn,
            EventKind::CheckOut => Self::CheckOut,
            EventKind::Correction(_) => Self::Correction,
            EventKind::Undo(_) => Self::Undo,
        }
    }
}

/// One event behind a person's standing.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct AttendanceEvent {
    /// Identifier.
    pub id: EventId,
    /// What happened.
    pub kind: EventWord,
    /// How it was observed.
    pub source: Source,
    /// When it happened.
    pub at: Instant,
    /// When it was recorded.
    pub recorded_at: Instant,
    /// Device clock minus program clock, milliseconds.
    pub clock_offset_ms: i64,
    /// Where it was seen; none when it was nowhere in particular.
    pub venue: Option<String>,
    /// A mark of the device that sent it; empty when there was none.
    pub device: String,
    /// Who.
    pub actor: String,
    /// Why.
    pub reason: String,
    /// Whether a later event takes it back.
    pub undone: bool,
    /// What a correction says.
    pub corrected_to: Option<Presence>,
}

/// A person's events.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct AttendanceEvents {
    /// In order of record.
    pub events: Vec<AttendanceEvent>,
}

/// Every row of a meeting: venues in order, units in official order, unnamed places last. People whom
/// somebody moved stand with the venue where they sit.
pub(crate) fn person_rows(gathering: &Gathering) -> Result<Vec<PersonRow>> {
    let mut rows = Vec::new();
    for assignment in &gathering.assignments {
        let people = gathering.attendees_of(&assignment.unit_id);
        for person in people {
            rows.push(person_row(gathering, assignment, Some(person))?);
        }
        if !gathering.replies.contains_key(&assignment.unit_id) {
            let named = i64::try_from(people.len()).unwrap_or(i64::MAX);
            for _ in named..assignment.quota {
                rows.push(person_row(gathering, assignment, None)?);
            }
        }
    }
    let place: HashMap<&MeetingVenueId, usize> =
        gathering.venues.iter().enumerate().map(|(at, venue)| (&venue.id, at)).collect();
    // Stable: within a venue the official order stays.
    rows.sort_by_key(|row| place.get(&row.meeting_venue).copied().unwrap_or(usize::MAX));
    Ok(rows)
}

fn person_row(
    gathering: &Gathering,
    assignment: &AssignmentRow,
    person: Option<&AttendeeRow>,
) -> Result<PersonRow> {
    let unit = gathering.unit(&assignment.unit_id)?;
    let home = &assignment.meeting_venue_id;
    let seat = person.map_or_else(|| home.clone(), |row| gathering.seat_of(row, home));
    let venue = gathering.venue(&seat).ok_or_else(|| Failure::not_found("venue"))?;
    let missing = if gathering.ended() { Presence::Absent } else { Presence::Expected };
    let attendance =
        person.map_or(huidao_domain::Attendance::of(missing), |row| gathering.attendance_of(row));
    let replied = gathering.replies.contains_key(&unit.id);
    let replaced = person.and_then(AttendeeRow::replaces);
    let source = person
        .and_then(|row| gathering.observed.get(&row.id))
        .and_then(|observed| observed.source)
        .filter(|_| attendance.presence == Presence::Present);
    Ok(PersonRow {
        attendee: person.map(|row| row.id.clone()),
        unit: unit.id.clone(),
        unit_name: unit.name.clone(),
        unit_position: unit.position,
        meeting_venue: venue.id.clone(),
        venue_name: venue.name.clone(),
        name: person.map(|row| row.name.clone()).unwrap_or_default(),
        title: person.map(|row| row.title.clone()).unwrap_or_default(),
        phone: person.map(|row| row.phone.clone()).unwrap_or_default(),
        standing: assignment.standing,
        presence: attendance.presence,
        labels: attendance.labels(replied),
        arrived_at: attendance.arrived_at,
        left_at: attendance.left_at,
        late_min: attendance.late_min,
        early_min: attendance.early_min,
        source,
        substitute_for_name: gathering
            .attendees_of(&unit.id)
            .iter()
            .find(|row| Some(&row.id) == replaced.as_ref())
            .map(|row| row.name.clone()),
        request: person.map(|row| row.answer).filter(|answer| *answer != Answer::Attend),
        decision: person.map_or(Decision::None, |row| row.decision),
        reason: person.map(|row| row.reason.clone()).unwrap_or_default(),
        walk_in: person.is_some_and(|row| row.walk_in != 0),
        moved: seat != *home,
        head: person.is_some_and(|row| row.rank == PersonRank::Principal),
    })
}

/// Counts of every assigned unit in official order.
pub(crate) fn by_unit(gathering: &Gathering) -> Result<Vec<UnitCounts>> {
    gathering
        .assignments
        .iter()
        .map(|assignment| {
            let unit = gathering.unit(&assignment.unit_id)?;
            let venue = gathering.venue(&assignment.meeting_venue_id);
            Ok(UnitCounts {
                unit: unit.id.clone(),
                name: unit.name.clone(),
                position: unit.position,
                venue: venue.map(|venue| venue.name.clone()).unwrap_or_default(),
                counts: gathering.counts_of_unit(assignment),
            })
        })
        .collect()
}

/// Shows a meeting's record.
pub async fn show_record(app: &App, _actor: &Actor, input: ShowRecord) -> Result<AttendanceRecord> {
    let seal = {
        let mut connection = app.read().await?;
        let row = meetings::one(&mut connection, &input.meeting).await?;
        let row = row.ok_or_else(|| Failure::not_found("meeting"))?;
        seal_in_force(&mut connection, &row).await?
    };
    let wanted = input.asked.wanted(Order::Official);
    app.days()
        .look(app, &input.meeting, |day| {
            let found = day.find(&wanted)?;
            let (units, units_found) =
                day.unit_counts(wanted.venue.as_ref(), &wanted.search, MOST_UNITS);
            Ok(AttendanceRecord {
                head: day.head.clone(),
                total: day.head.counts,
                people: found.rows,
                found: i64::try_from(found.count).unwrap_or(i64::MAX),
                presences: found.presences,
                units,
                units_found: i64::try_from(units_found).unwrap_or(i64::MAX),
                venues: day.venue_counts(),
                sealed_at: seal.as_ref().map(|seal| seal.sealed_at),
                seal: seal.map(|seal| seal.hash),
            })
        })
        .await?
}

/// One person's row, after a change.
pub(crate) async fn row_of(connection: &mut Connection, person: &AttendeeRow) -> Result<PersonRow> {
    let gone = || Failure::not_found("assignment");
    let unit = Gathering::load_unit(connection, &person.meeting_id, &person.unit_id).await?;
    let gathering = unit.ok_or_else(gone)?;
    let person = replies::attendee(connection, &person.id).await?.ok_or_else(gone)?;
    let person = &person;
    person_row(&gathering, gathering.assignments.first().ok_or_else(gone)?, Some(person))
}

/// A person and the meeting, when the record may still change.
pub(crate) async fn open_record(
    connection: &mut Connection,
    id: &AttendeeId,
) -> Result<(AttendeeRow, MeetingRow)> {
    let person = replies::attendee(connection, id)
        .await?
        .filter(|row| row.removed == 0)
        .ok_or_else(|| Failure::not_found("attendee"))?;
    let meeting = meetings::one(connection, &person.meeting_id)
        .await?
        .ok_or_else(|| Failure::not_found("meeting"))?;
    if meeting.state.is_editable() {
        Ok((person, meeting))
    } else {
        Err(FailureCode::RecordClosed.into())
    }
}

/// An event by hand, now.
pub(crate) fn by_hand(
    app: &App,
    actor: &Actor,
    person: &AttendeeRow,
    kind: EventKind,
    reason: String,
) -> Result<NewEvent> {
    let now = app.now();
    Ok(NewEvent {
        id: new_id()?,
        meeting: person.meeting_id.clone(),
        attendee: person.id.clone(),
        kind,
        source: Source::Hand,
        device_time: now,
        server_time: now,
        clock_offset_ms: 0,
        venue: None,
        actor: actor.name(),
        reason,
        device: String::new(),
    })
}

/// Corrects a person's attendance. The events stay; the correction is one more.
pub async fn correct_attendance(
    app: &App,
    actor: &Actor,
    input: CorrectAttendance,
) -> Result<PersonRow> {
    let reason = words(&input.reason)?;
    if reason.is_empty() {
        return Err(FailureCode::ReasonMissing.into());
    }
    if !matches!(input.presence, Presence::Present | Presence::Absent | Presence::OnLeave) {
        return Err(
            Failure::from(FailureCode::InvalidInput).with("detail", input.presence.as_str())
        );
    }
    let mut transaction = app.write().await?;
    let (person, meeting) = open_record(&mut transaction, &input.attendee).await?;
    let kind = EventKind::Correction(input.presence);
    let event = by_hand(app, actor, &person, kind, reason.clone())?;
    log::append(&mut transaction, &event).await?;
    let args = [
        ("name", person.name.as_str()),
        ("presence", input.presence.as_str()),
        ("reason", &reason),
    ];
    app.note(&mut transaction, actor, Some(&meeting.id), "correct_attendance", &args).await?;
    transaction.commit().await?;
    app.announce(Topic::Attendance, Some(&meeting.id));
    let mut connection = app.read().await?;
    row_of(&mut connection, &person).await
}

/// Every event of one person, in order of record.
pub async fn list_events(
    app: &App,
    _actor: &Actor,
    input: OneAttendee,
) -> Result<AttendanceEvents> {
    let mut connection = app.read().await?;
    let rows = log::events_of(&mut connection, &input.attendee).await?;
    let events =
        rows.iter().map(log::EventRow::event).collect::<std::result::Result<Vec<_>, _>>()?;
    let counted: HashSet<EventId> =
        in_force(&events).into_iter().map(|event| event.id.clone()).collect();
    let person = replies::attendee(&mut connection, &input.attendee).await?;
    let venues = match &person {
        Some(person) => meetings::venues(&mut connection, &person.meeting_id).await?,
        None => return Err(Failure::not_found("attendee")),
    };
    let events = rows
        .iter()
        .zip(events)
        .map(|(row, event)| AttendanceEvent {
            undone: !counted.contains(&event.id),
            kind: EventWord::from(&event.kind),
            source: event.source,
            at: event.at,
            recorded_at: event.recorded_at,
            clock_offset_ms: row.clock_offset_ms,
            venue: venues
                .iter()
                .find(|venue| Some(venue.id.as_str()) == row.meeting_venue_id.as_deref())
                .map(|venue| venue.name.clone()),
            device: row.device.clone(),
            actor: row.actor.clone(),
            reason: row.reason.clone(),
            corrected_to: match event.kind {
                EventKind::Correction(presence) => Some(presence),
                _ => None,
            },
            id: event.id,
        })
        .collect();
    Ok(AttendanceEvents { events })
}
