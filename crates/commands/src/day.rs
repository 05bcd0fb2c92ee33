//! The day of the meeting: who is there, venue by venue, and arrivals by hand.

use huidao_domain::attendance::in_force;
use huidao_domain::{
    AttendeeId, Event, EventKind, Instant, MeetingId, MeetingVenueId, Presence, UnitId,
};
use huidao_store::attendance::{self as log, EventRow};
use huidao_store::{CheckInAnswer, Claim, Tap, flags};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::announcements::{Announcement, announced};
use crate::app::new_id;
use crate::live::{Order, Wanted};
use crate::meetings::MeetingHead;
use crate::readiness::{VenueReadiness, lights};
use crate::record::{PersonRow, UnitCounts, VenueCounts, by_hand, open_record, row_of};
use crate::text::words;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// Rows of people that are sent when nothing is said.
const ROWS: usize = 200;

/// Rows of people that are sent, at most.
const MOST_ROWS: i64 = 20_000;

/// Units that are counted one by one, at most.
pub(crate) const MOST_UNITS: usize = 500;

/// Input of `show_day`: which people of a meeting's day.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ShowDay {
    /// The meeting.
    pub meeting: MeetingId,
    /// Which people.
    #[serde(flatten)]
    pub asked: PeopleAsked,
}

/// Which people of a meeting a screen asks for; all when nothing is said.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct PeopleAsked {
    /// Only people and units of this venue.
    #[serde(default)]
    pub venue: Option<MeetingVenueId>,
    /// Only people of this unit.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// Only people of this standing.
    #[serde(default)]
    pub presence: Option<Presence>,
    /// Only heads (正职).
    #[serde(default)]
    pub heads: bool,
    /// Words, pinyin, initials, the tail of a phone.
    #[serde(default)]
    pub search: String,
    /// Rows of people, at most; 200 when nothing is said.
    #[serde(default)]
    pub limit: Option<i64>,
}

impl PeopleAsked {
    pub(crate) fn wanted(self, order: Order) -> Wanted {
        let limit = self
            .limit
            .map_or(ROWS, |limit| usize::try_from(limit.clamp(0, MOST_ROWS)).unwrap_or(ROWS));
        Wanted {
            venue: self.venue,
            people: None,
            unit: self.unit,
            presence: self.presence,
            heads: self.heads,
            search: self.search.trim().chars().take(60).collect(),
            order,
            limit,
        }
    }
}

/// Names a person.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct OneAttendee {
    /// The person.
    pub attendee: AttendeeId,
}

/// Input of `undo_check_in`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct UndoCheckIn {
    /// The person.
    pub attendee: AttendeeId,
    /// Why.
    pub reason: String,
}

/// An arrival.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Arrival {
    /// The person.
    pub attendee: AttendeeId,
    /// Name.
    pub name: String,
    /// Unit's short name.
    pub unit: String,
    /// Venue's name.
    pub venue: String,
    /// When.
    pub at: Instant,
}

/// A point of the arrival curve.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CurvePoint {
    /// When.
    pub at: Instant,
    /// How many had arrived.
    pub present: i64,
}

/// How many people are of one standing.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct PresenceCount {
    /// The standing.
    pub presence: Presence,
    /// How many.
    pub count: i64,
}

/// The day.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Day {
    /// Head line.
    pub head: MeetingHead,
    /// The program's clock.
    pub now: Instant,
    /// Venues, main first.
    pub venues: Vec<VenueCounts>,
    /// How ready each is, in the same order.
    pub readiness: Vec<VenueReadiness>,
    /// Units in official order: those of the venue asked for, at most 500.
    pub units: Vec<UnitCounts>,
    /// The people asked for: the missing first, those who came last in order of arrival.
    pub people: Vec<PersonRow>,
    /// How many people there are of those asked for.
    pub found: i64,
    /// How many of each standing there are, whatever standing was asked for.
    pub presences: Vec<PresenceCount>,
    /// The latest arrivals, newest first.
    pub arrivals: Vec<Arrival>,
    /// How the rooms filled.
    pub curve: Vec<CurvePoint>,
    /// Oddities that wait for the organiser.
    pub open_flags: i64,
    /// What is announced now, the newest first.
    pub announcements: Vec<Announcement>,
}

/// Shows the day.
pub async fn show_day(app: &App, _actor: &Actor, input: ShowDay) -> Result<Day> {
    let mut connection = app.read().await?;
    let readiness = lights(&mut connection, &input.meeting).await?;
    let open_flags = flags::count_open(&mut connection, &input.meeting).await?;
    let announcements = announced(&mut connection, &input.meeting).await?;
    drop(connection);
    let wanted = input.asked.wanted(Order::MissingFirst);
    let now = app.now();
    app.days()
        .look(app, &input.meeting, |day| {
            let found = day.find(&wanted)?;
            Ok(Day {
                head: day.head.clone(),
                now,
                venues: day.venue_counts(),
                readiness,
                units: day.unit_counts(wanted.venue.as_ref(), "", MOST_UNITS).0,
                people: found.rows,
                found: i64::try_from(found.count).unwrap_or(i64::MAX),
                presences: found.presences,
                arrivals: day.latest_arrivals(None)?,
                curve: day.curve(),
                open_flags,
                announcements,
            })
        })
        .await?
}

/// What a refused check-in says across the edge.
pub(crate) fn refusal(answer: &CheckInAnswer) -> Option<Failure> {
    match answer {
        CheckInAnswer::Recorded(_) | CheckInAnswer::Already(_) => None,
        CheckInAnswer::TooEarly(opens) => {
            Some(Failure::from(FailureCode::TooEarly).at("opens", *opens))
        }
        CheckInAnswer::Closed => Some(FailureCode::CheckInClosed.into()),
        CheckInAnswer::NotAttending => Some(FailureCode::NotAttending.into()),
        CheckInAnswer::NotApproved => Some(FailureCode::NotApproved.into()),
        CheckInAnswer::Unknown => Some(Failure::not_found("attendee")),
        CheckInAnswer::LinkGone => Some(FailureCode::LinkGone.into()),
        CheckInAnswer::WayClosed => Some(FailureCode::WayClosed.into()),
        CheckInAnswer::CodeMissing => Some(FailureCode::CodeMissing.into()),
        CheckInAnswer::StaleCode => Some(FailureCode::StaleCode.into()),
        CheckInAnswer::Elsewhere { venue, may_move } => {
            let code = if *may_move { FailureCode::ElsewhereMove } else { FailureCode::Elsewhere };
            Some(Failure::from(code).with("venue", venue))
        }
        CheckInAnswer::SignatureMissing => Some(FailureCode::SignatureMissing.into()),
    }
}

/// Checks a person in by hand.
pub async fn check_in(app: &App, actor: &Actor, input: OneAttendee) -> Result<PersonRow> {
    let mut connection = app.read().await?;
    let (person, meeting) = open_record(&mut connection, &input.attendee).await?;
    drop(connection);
    let tap = Tap {
        id: new_id()?,
        attendee: person.id.clone(),
        at: app.now(),
        claim: Claim::Hand { actor: actor.name() },
        device: String::new(),
        signature: None,
        move_here: false,
    };
    match app.queue().tap(tap).await?.answer {
        CheckInAnswer::Already(at) => {
            return Err(Failure::from(FailureCode::AlreadyCheckedIn).at("at", at));
        }
        other => {
            if let Some(failure) = refusal(&other) {
                return Err(failure);
            }
        }
    }
    let mut transaction = app.write().await?;
    let args = [("name", person.name.as_str())];
    app.note(&mut transaction, actor, Some(&meeting.id), "check_in", &args).await?;
    transaction.commit().await?;
    app.announce_arrivals(&meeting.id);
    let mut connection = app.read().await?;
    row_of(&mut connection, &person).await
}

/// Checks a person out by hand.
pub async fn check_out(app: &App, actor: &Actor, input: OneAttendee) -> Result<PersonRow> {
    append(app, actor, &input.attendee, "check_out", String::new(), |events| {
        if events.iter().any(|event| event.kind == EventKind::CheckIn) {
            vec![EventKind::CheckOut]
        } else {
            Vec::new()
        }
    })
    .await
}

/// Takes everything back that was recorded of a person: the person has not arrived.
pub async fn undo_check_in(app: &App, actor: &Actor, input: UndoCheckIn) -> Result<PersonRow> {
    let reason = words(&input.reason)?;
    append(app, actor, &input.attendee, "undo_check_in", reason, everything).await
}

/// Undos of everything that counts.
pub(crate) fn everything(events: &[&Event]) -> Vec<EventKind> {
    events
        .iter()
        .filter(|event| !matches!(event.kind, EventKind::Undo(_)))
        .map(|event| EventKind::Undo(event.id.clone()))
        .collect()
}

/// Appends events that `next` derives from those in force; nothing to append is a failure.
async fn append(
    app: &App,
    actor: &Actor,
    attendee: &AttendeeId,
    action: &str,
    reason: String,
    next: impl FnOnce(&[&Event]) -> Vec<EventKind>,
) -> Result<PersonRow> {
    let mut transaction = app.write().await?;
    let (person, meeting) = open_record(&mut transaction, attendee).await?;
    let rows = log::events_of(&mut transaction, attendee).await?;
    let events = rows.iter().map(EventRow::event).collect::<std::result::Result<Vec<_>, _>>()?;
    let kinds = next(&in_force(&events));
    if kinds.is_empty() {
        return Err(FailureCode::NotAttending.into());
    }
    for kind in kinds {
        let event = by_hand(app, actor, &person, kind, reason.clone())?;
        log::append(&mut transaction, &event).await?;
    }
    let args = [("name", person.name.as_str()), ("reason", reason.as_str())];
    app.note(&mut transaction, actor, Some(&meeting.id), action, &args).await?;
    transaction.commit().await?;
    app.announce(Topic::Attendance, Some(&meeting.id));
    let mut connection = app.read().await?;
    row_of(&mut connection, &person).await
}
