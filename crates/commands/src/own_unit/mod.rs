//! What a contact sees and does by link: the own unit's people, the answer, check-in on the day.
//! Nothing of other units ever crosses here.

mod answer;
mod calendar;
mod check_in;
mod offers;
mod pass;

use huidao_domain::meeting::MeetingState;
use huidao_domain::{
    Answer, ArrivalPolicy, AttendeeId, CheckInDecision, Decision, Instant, Label, PersonRank,
    Presence, Rank, RequestState, Standing, VenueRole, mask, reply,
};
use huidao_store::{Connection, arrival_policies, leave_notes, outbox, questions, settings};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::announcements::standing_words;
use crate::gathering::{Gathering, answered};
use crate::links::place;
use crate::replies::{
    AskedBack, ChangeRequest, LeaveNote, Question, QuestionAnswer, latest_request, listed,
    open_questions, receipt,
};
use crate::service::public_url;
use crate::settings::OFFICE_CONTACT;
use crate::{Actor, App, Failure, FailureCode, Result};

pub(crate) use answer::Known;
pub use answer::{
    AnswerForUnit, Answered, TakeRequestBack, answer, answer_problems, take_request_back,
};
pub use calendar::own_calendar;
pub use check_in::{CheckedIn, check_in_by_link};
pub use offers::Offer;
pub use pass::{Pass, show_pass};

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
    /// Phone, masked: a link may be passed on.
    pub phone: String,
    /// The rank that the unit says the person has.
    pub rank: PersonRank,
    /// The person's standing, or the unit's.
    pub standing: Standing,
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
    /// The written request that came with it.
    pub note: Option<LeaveNote>,
    /// The code that the person shows at the desk.
    pub pass: String,
    /// Whether the person came without being named.
    pub walk_in: bool,
    /// The venue the person was moved to, when it is not the unit's.
    pub moved_to: Option<String>,
}

/// What became of the change that the unit asked for last.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OwnRequest {
    /// What was asked for; phones masked.
    pub request: ChangeRequest,
    /// Where it stands.
    pub state: RequestState,
    /// Note with the decision.
    pub note: String,
}

/// A meeting as one unit's contact sees it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OwnUnit {
    /// Title.
    pub title: String,
    /// Host.
    pub host: String,
    /// Whom to ask: the office's words; may be empty.
    pub office_contact: String,
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
    /// Whether a change may be asked for: the deadline has passed.
    pub may_ask: bool,
    /// The unit's latest request for a change, unless it was taken back.
    pub request: Option<OwnRequest>,
    /// What the unit was asked back and has not answered since.
    pub asked_back: Option<AskedBack>,
    /// The number on the receipt; empty before there is an answer.
    pub receipt: String,
    /// Who answered last, and when.
    pub answered_by: String,
    /// When the answer was last changed.
    pub answered_at: Option<Instant>,
    /// What the unit is asked beside names.
    pub questions: Vec<Question>,
    /// What it answered.
    pub answers: Vec<QuestionAnswer>,
    /// People of the unit who were named before, or stand in the directory.
    pub offers: Vec<Offer>,
    /// Whether there is an answer.
    pub answered: bool,
    /// Remark.
    pub remark: String,
    /// Hand this back with an answer.
    pub version: i64,
    /// How arrival is taken at the unit's venue.
    pub policy: ArrivalPolicy,
    /// What the organiser tells everybody, or this venue, now; the newest first.
    pub announcements: Vec<String>,
    /// What addresses start with.
    pub base: String,
    /// Until when the link works.
    pub link_ends_at: Instant,
    /// When check-in opens.
    pub opens_at: Instant,
    /// Whether people can be checked in now.
    pub doors: Doors,
    /// People, substitutes after the person replaced.
    pub people: Vec<OwnPerson>,
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
    let notes = leave_notes::of_unit(connection, meeting, unit).await?;
    let people = people
        .iter()
        .map(|person| {
            let attendance = gathering.attendance_of(person);
            let replaced = person.replaces();
            let decision = huidao_domain::check_in::decide(
                row.state,
                &times,
                answered(person),
                &attendance,
                now,
            );
            let name = |id: &AttendeeId| {
                people.iter().find(|row| row.id == *id).map(|row| row.name.clone())
            };
            Ok(OwnPerson {
                id: person.id.clone(),
                name: person.name.clone(),
                title: person.title.clone(),
                phone: mask::phone(&person.phone),
                rank: person.rank,
                standing: person.own_standing().unwrap_or(assignment.standing),
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
                note: notes
                    .iter()
                    .find(|note| note.attendee_id == person.id)
                    .cloned()
                    .map(Into::into),
                pass: app.key().pass(&person.id)?,
                walk_in: person.walk_in != 0,
                moved_to: Some(gathering.seat_of(person, &venue.id))
                    .filter(|seat| *seat != venue.id)
                    .and_then(|seat| gathering.venue(&seat))
                    .map(|venue| venue.name.clone()),
            })
        })
        .collect::<Result<Vec<_>>>()?;
    let doors = if !row.state.takes_answers() || now > row.ends_at {
        Doors::Over
    } else if now < times.opens_at() {
        Doors::Closed
    } else {
        Doors::Open
    };
    let deadline = row.reply_deadline.map(Instant);
    let may_answer = row.state.takes_answers() && reply::is_open(deadline, row.starts_at, now);
    let answers = questions::answers_of(connection, meeting, unit).await?;
    let request = own_request(connection, actor).await?;
    let asking = outbox::asked_back_unit(connection, meeting, unit).await?;
    let requested_at = request.as_ref().map(|own| own.request.requested_at);
    let heard_at = reply.map(|reply| reply.answered_at).max(requested_at);
    Ok(OwnUnit {
        title: row.title.clone(),
        host: row.host.clone(),
        office_contact: settings::get(connection, OFFICE_CONTACT).await?.unwrap_or_default(),
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
        reply_deadline: deadline,
        may_answer,
        may_ask: row.state.takes_answers() && !may_answer && now < row.ends_at,
        asked_back: open_questions(asking, |_| heard_at).remove(unit),
        request,
        receipt: reply.map(receipt).unwrap_or_default(),
        answered_by: reply.map(|reply| reply.answered_by.clone()).unwrap_or_default(),
        answered_at: reply.map(|reply| reply.answered_at),
        questions: listed(connection, meeting).await?,
        answers: answers
            .into_iter()
            .map(|row| QuestionAnswer { question: row.question_id, answer: row.answer })
            .collect(),
        offers: offers::offers(connection, (meeting, unit)).await?,
        answered: reply.is_some(),
        remark: reply.map(|reply| reply.remark.clone()).unwrap_or_default(),
        version: reply.map_or(0, |reply| reply.version),
        base: public_url(app, connection).await?,
        policy: arrival_policies::of_venue(connection, meeting, Some(&venue.id)).await?,
        announcements: standing_words(connection, meeting, Some(&venue.id)).await?,
        link_ends_at: crate::links::link_ends(row.ends_at),
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

/// The unit's latest request, unless it was taken back.
async fn own_request(connection: &mut Connection, actor: &Actor) -> Result<Option<OwnRequest>> {
    let (meeting, unit) = actor.own_unit()?;
    let latest = latest_request(connection, meeting, unit).await?;
    let Some(row) = latest.filter(|row| row.state != RequestState::Withdrawn) else {
        return Ok(None);
    };
    let mut request = ChangeRequest::try_from(&row)?;
    for line in &mut request.lines {
        line.phone = mask::phone(&line.phone);
        line.substitute_phone = mask::phone(&line.substitute_phone);
    }
    Ok(Some(OwnRequest { request, state: row.state, note: row.decided_note }))
}
