//! The day of the meeting: who is there, venue by venue, and arrivals by hand.

use huidao_domain::attendance::in_force;
use huidao_domain::{AttendeeId, Event, EventKind, Instant, MeetingId};
use huidao_store::attendance::{self as log, EventRow};
use huidao_store::{CheckIn, CheckInAnswer};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::gathering::Gathering;
use crate::meetings::{MeetingHead, head};
use crate::record::{PersonRow, VenueCounts, by_hand, by_venue, open_record, person_rows, row_of};
use crate::text::words;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// Arrivals shown as the latest.
const LATEST: usize = 8;

/// Points of the arrival curve, at most.
const CURVE: usize = 120;

/// Names a meeting.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ShowDay {
    /// The meeting.
    pub meeting: MeetingId,
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

/// The day.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Day {
    /// Head line.
    pub head: MeetingHead,
    /// The program's clock.
    pub now: Instant,
    /// Venues, main first.
    pub venues: Vec<VenueCounts>,
    /// Everybody.
    pub people: Vec<PersonRow>,
    /// The latest arrivals, newest first.
    pub arrivals: Vec<Arrival>,
    /// How the rooms filled.
    pub curve: Vec<CurvePoint>,
}

/// Shows the day.
pub async fn show_day(app: &App, _actor: &Actor, input: ShowDay) -> Result<Day> {
    let mut connection = app.read().await?;
    let gathering = Gathering::load(&mut connection, &input.meeting).await?;
    let people = person_rows(&gathering)?;
    let mut arrived: Vec<(Instant, &PersonRow)> =
        people.iter().filter_map(|row| Some((row.arrived_at?, row))).collect();
    arrived.sort_by_key(|(at, _)| *at);
    let arrivals = arrived
        .iter()
        .rev()
        .take(LATEST)
        .filter_map(|(at, row)| {
            Some(Arrival {
                attendee: row.attendee.clone()?,
                name: row.name.clone(),
                unit: gathering.units.get(&row.unit).map(|unit| unit.short_name.clone())?,
                venue: row.venue_name.clone(),
                at: *at,
            })
        })
        .collect();
    let curve = curve(&arrived.iter().map(|(at, _)| *at).collect::<Vec<_>>());
    Ok(Day {
        head: head(&mut connection, &gathering, app.now()).await?,
        now: app.now(),
        venues: by_venue(&gathering),
        arrivals,
        curve,
        people,
    })
}

/// At most [`CURVE`] points through sorted arrivals, the last arrival always among them.
fn curve(arrivals: &[Instant]) -> Vec<CurvePoint> {
    let step = arrivals.len().div_ceil(CURVE).max(1);
    let mut points: Vec<CurvePoint> = (1i64..)
        .zip(arrivals)
        .step_by(step)
        .map(|(present, at)| CurvePoint { at: *at, present })
        .collect();
    if let (Some(last), Ok(present)) = (arrivals.last(), i64::try_from(arrivals.len()))
        && points.last().is_some_and(|point| point.present != present)
    {
        points.push(CurvePoint { at: *last, present });
    }
    points
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
    }
}

/// Checks a person in by hand.
pub async fn check_in(app: &App, actor: &Actor, input: OneAttendee) -> Result<PersonRow> {
    let mut connection = app.read().await?;
    let (person, meeting) = open_record(&mut connection, &input.attendee).await?;
    drop(connection);
    let event = by_hand(app, actor, &person, EventKind::CheckIn, String::new())?;
    let answer = app.queue().submit(CheckIn { event }).await?;
    match answer {
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
    app.announce(Topic::Attendance, Some(&meeting.id));
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
    append(app, actor, &input.attendee, "undo_check_in", reason, |events| {
        events
            .iter()
            .filter(|event| !matches!(event.kind, EventKind::Undo(_)))
            .map(|event| EventKind::Undo(event.id.clone()))
            .collect()
    })
    .await
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_ends_at_everybody_and_stays_short() {
        let arrivals: Vec<Instant> = (0..1000).map(Instant).collect();
        let points = curve(&arrivals);
        assert!(points.len() <= CURVE + 1, "{}", points.len());
        assert_eq!(points.last().map(|point| point.present), Some(1000));
        assert!(curve(&[]).is_empty());
        assert_eq!(curve(&[Instant(5)]).len(), 1);
    }
}
