//! A contact checks a person of its unit in, by link.

use huidao_domain::{Answer, AttendeeId, Decision, EventKind, Instant, Source};
use huidao_store::attendance::NewEvent;
use huidao_store::{CheckIn, CheckInAnswer, replies};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::day::refusal;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// Input of `check_in_own`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct CheckInOwn {
    /// The person.
    pub attendee: AttendeeId,
}

/// Output of `check_in_own`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CheckedIn {
    /// The person's name.
    pub name: String,
    /// The arrival that counts.
    pub at: Instant,
    /// Whether the person had arrived before.
    pub again: bool,
    /// The venue's time zone.
    pub time_zone: String,
    /// The venue.
    pub venue: String,
}

/// Checks a person of the own unit in, through the check-in queue.
pub async fn check_in_own(app: &App, actor: &Actor, input: CheckInOwn) -> Result<CheckedIn> {
    let (meeting, unit) = actor.own_unit()?;
    let mut connection = app.read().await?;
    let person = replies::attendee(&mut connection, &input.attendee)
        .await?
        .filter(|row| row.meeting_id == *meeting && row.unit_id == *unit)
        .ok_or_else(|| Failure::not_found("attendee"))?;
    if person.answer == Answer::Leave && person.decision == Decision::Approved {
        // Somebody on leave who comes after all is checked in by the organiser.
        return Err(FailureCode::NotAttending.into());
    }
    let venue = huidao_store::meetings::venue_of_unit(&mut connection, meeting, unit)
        .await?
        .ok_or_else(|| Failure::from(FailureCode::LinkGone))?;
    drop(connection);
    let now = app.now();
    let event = NewEvent {
        id: new_id()?,
        meeting: meeting.clone(),
        attendee: person.id.clone(),
        kind: EventKind::CheckIn,
        source: Source::Link,
        device_time: now,
        server_time: now,
        clock_offset_ms: 0,
        venue: Some(venue.id),
        actor: actor.name(),
        reason: String::new(),
    };
    let answer = app.queue().submit(CheckIn { event }).await?;
    let (at, again) = match answer {
        CheckInAnswer::Recorded(at) => (at, false),
        CheckInAnswer::Already(at) => (at, true),
        ref other => return Err(refusal(other).unwrap_or_else(|| FailureCode::Unknown.into())),
    };
    if !again {
        app.announce(Topic::Attendance, Some(meeting));
    }
    Ok(CheckedIn { name: person.name, at, again, time_zone: venue.time_zone, venue: venue.name })
}
