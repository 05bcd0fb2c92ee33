//! What a contact sees and does by link: the own unit's people, the answer, check-in on the day.
//! Nothing of other units ever crosses here.

use huidao_domain::meeting::MeetingState;
use huidao_domain::{
    Answer, AttendeeId, CheckInDecision, Decision, EventKind, Instant, Label, Presence, Quota,
    Rank, Source, Standing, VenueRole, check_in, reply,
};
use huidao_store::attendance::NewEvent;
use huidao_store::{CheckIn, CheckInAnswer, Connection, replies};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::day::refusal;
use crate::gathering::{Gathering, answered};
use crate::links::place;
use crate::replies::{ReplyLine, SaveReply, write_reply};
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// Input of `show_own_unit`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct ShowOwnUnit {}

/// Whether people can be checked in now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Doors {
    /// Not yet.
    Closed,
    /// Yes.
    Open,
    /// No more.
    Over,
}

/// A person of the own unit.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OwnPerson {
    /// Identifier.
    pub id: AttendeeId,
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// Phone.
    pub phone: String,
    /// What the unit answered.
    pub answer: Answer,
    /// Why.
    pub reason: String,
    /// What became of the request.
    pub decision: Decision,
    /// Note with the decision.
    pub decided_note: String,
    /// The person replaced.
    pub substitute_for: Option<AttendeeId>,
    /// That person's name.
    pub substitute_for_name: Option<String>,
    /// The words for the standing.
    pub labels: Vec<Label>,
    /// Arrival.
    pub arrived_at: Option<Instant>,
    /// Whether a tap would check this person in.
    pub may_check_in: bool,
}

/// A meeting as one unit's contact sees it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OwnUnit {
    /// Title.
    pub title: String,
    /// Host.
    pub host: String,
    /// State.
    pub state: MeetingState,
    /// Why it was cancelled or postponed.
    pub state_reason: String,
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Instant,
    /// The venue's time zone.
    pub time_zone: String,
    /// The unit's venue.
    pub venue: String,
    /// Site and room.
    pub place: String,
    /// Main or branch.
    pub role: VenueRole,
    /// The unit.
    pub unit: String,
    /// The contact.
    pub contact: String,
    /// How many people.
    pub quota: i64,
    /// Rank asked for.
    pub rank: Rank,
    /// Standing.
    pub standing: Standing,
    /// Until when to answer.
    pub reply_deadline: Option<Instant>,
    /// Whether the answer may be changed here.
    pub may_answer: bool,
    /// Whether there is an answer.
    pub answered: bool,
    /// Remark.
    pub remark: String,
    /// Hand this back with an answer.
    pub version: i64,
    /// When check-in opens.
    pub opens_at: Instant,
    /// Whether people can be checked in now.
    pub doors: Doors,
    /// People, substitutes after the person replaced.
    pub people: Vec<OwnPerson>,
}

/// Input of `answer`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct AnswerForUnit {
    /// Remark.
    pub remark: String,
    /// People; those left out are taken back.
    pub lines: Vec<ReplyLine>,
    /// The version that the change starts from.
    pub version: i64,
}

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

async fn own(app: &App, connection: &mut Connection, actor: &Actor) -> Result<OwnUnit> {
    let (meeting, unit) = actor.own_unit()?;
    let gone = || Failure::from(FailureCode::LinkGone);
    let gathering = Gathering::load_unit(connection, meeting, unit).await?.ok_or_else(gone)?;
    let assignment = gathering.assignments.first().ok_or_else(gone)?;
    let venue = gathering.venue(&assignment.meeting_venue_id).ok_or_else(gone)?;
    let row = &gathering.meeting;
    let (now, times) = (app.now(), row.times());
    let reply = gathering.replies.get(unit);
    let people = gathering.attendees_of(unit);
    let people = people
        .iter()
        .map(|person| {
            let attendance = gathering.attendance_of(person);
            let replaced = person.replaces();
            let decision = check_in::decide(row.state, &times, answered(person), &attendance, now);
            let name = |id: &AttendeeId| {
                people.iter().find(|row| row.id == *id).map(|row| row.name.clone())
            };
            OwnPerson {
                id: person.id.clone(),
                name: person.name.clone(),
                title: person.title.clone(),
                phone: person.phone.clone(),
                answer: person.answer,
                reason: person.reason.clone(),
                decision: person.decision,
                decided_note: person.decided_note.clone(),
                substitute_for_name: replaced.as_ref().and_then(name),
                substitute_for: replaced,
                labels: attendance.labels(reply.is_some()),
                arrived_at: attendance.arrived_at,
                may_check_in: decision == CheckInDecision::Accept
                    && attendance.presence != Presence::OnLeave
                    && attendance.left_at.is_none(),
            }
        })
        .collect();
    let doors = if !row.state.takes_answers() || now > row.ends_at {
        Doors::Over
    } else if now < times.opens_at() {
        Doors::Closed
    } else {
        Doors::Open
    };
    Ok(OwnUnit {
        title: row.title.clone(),
        host: row.host.clone(),
        state: row.state,
        state_reason: row.state_reason.clone(),
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        time_zone: venue.time_zone.clone(),
        venue: venue.name.clone(),
        place: place(&venue.site, &venue.room),
        role: venue.role,
        unit: gathering.unit(unit)?.name.clone(),
        contact: actor.name(),
        quota: assignment.quota,
        rank: assignment.rank,
        standing: assignment.standing,
        reply_deadline: row.reply_deadline.map(Instant),
        may_answer: row.state.takes_answers()
            && reply::is_open(row.reply_deadline.map(Instant), row.starts_at, now),
        answered: reply.is_some(),
        remark: reply.map(|reply| reply.remark.clone()).unwrap_or_default(),
        version: reply.map_or(0, |reply| reply.version),
        opens_at: times.opens_at(),
        doors,
        people,
    })
}

/// Shows the own unit.
pub async fn show_own_unit(app: &App, actor: &Actor, _input: ShowOwnUnit) -> Result<OwnUnit> {
    let mut connection = app.read().await?;
    own(app, &mut connection, actor).await
}

/// Takes the own unit's answer, within the quota and before the deadline.
pub async fn answer(app: &App, actor: &Actor, input: AnswerForUnit) -> Result<OwnUnit> {
    let (meeting, unit) = actor.own_unit()?;
    let mut transaction = app.write().await?;
    let before = own(app, &mut transaction, actor).await?;
    if !before.may_answer {
        let deadline = before.reply_deadline.unwrap_or(before.starts_at);
        return Err(Failure::from(FailureCode::ReplyClosed).at("deadline", deadline));
    }
    let quota = Quota::try_from(before.quota)?;
    let AnswerForUnit { remark, lines, version } = input;
    let reply = SaveReply { meeting: meeting.clone(), unit: unit.clone(), remark, lines, version };
    write_reply(app, &mut transaction, actor, reply, Some(quota)).await?;
    let shown = own(app, &mut transaction, actor).await?;
    transaction.commit().await?;
    app.announce(Topic::Replies, Some(meeting));
    app.announce(Topic::Attendance, Some(meeting));
    Ok(shown)
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
