//! Units' answers as the organiser sees them. Writing one is in `write`, approving what it asks for
//! in `decide`, changes asked for after the deadline in `change`.

mod change;
mod decide;
mod notes;
mod problems;
mod questions;
mod write;

use std::collections::HashMap;

use huidao_domain::reply::rank_is_met;
use huidao_domain::{
    Answer, AttendeeId, Counts, Decision, Instant, MeetingId, PersonRank, QuestionId, Rank,
    Standing, UnitId,
};
use huidao_store::Connection;
use huidao_store::change_requests::{self, ChangeRequestRow};
use huidao_store::leave_notes::{self, LeaveNoteHead};
use huidao_store::outbox::{AskingRow, asked_back};
use huidao_store::questions as question_rows;
use huidao_store::replies::ReplyRow;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::gathering::Gathering;
use crate::{Actor, App, Failure, Result, Topic};

pub use change::{ChangeRequest, DecideChange, OneRequestNote, decide_change, open_request_note};
pub(crate) use change::{ask, latest_request, withdraw};
pub use decide::{DecideRequests, ReopenRequests, decide_requests, reopen_requests};
pub(crate) use notes::sniff;
pub use notes::{LeaveNote, NoteFile, OneLeaveNote, open_leave_note};
pub(crate) use problems::problems;
pub use problems::{LineField, Problem, ProblemPlace};
pub(crate) use questions::listed;
pub use questions::{
    Question, QuestionInput, Questions, SaveQuestions, list_questions, save_questions,
};
pub(crate) use write::{Entered, write_reply};

/// A person in a reply.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Attendee {
    /// Identifier.
    pub id: AttendeeId,
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// Phone.
    pub phone: String,
    /// The rank that the unit says the person has.
    pub rank: PersonRank,
    /// The person's standing, or the unit's.
    pub standing: Standing,
    /// What the unit answered.
    pub answer: Answer,
    /// Reason of leave or substitution.
    pub reason: String,
    /// What became of the request.
    pub decision: Decision,
    /// Note with the decision.
    pub decided_note: String,
    /// The person whose place this one takes.
    pub substitute_for: Option<AttendeeId>,
    /// That person's name.
    pub substitute_for_name: Option<String>,
    /// The written request that came with it.
    pub note: Option<LeaveNote>,
}

/// What a unit answered to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct QuestionAnswer {
    /// The question.
    pub question: QuestionId,
    /// The answer; empty for none.
    pub answer: String,
}

/// Whether a unit answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReplyState {
    /// Not yet.
    Waiting,
    /// Yes.
    Answered,
}

/// A unit's answer.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct UnitReply {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub unit_name: String,
    /// Official order.
    pub position: i64,
    /// Its venue.
    pub venue: Option<String>,
    /// How many people.
    pub quota: i64,
    /// Rank asked for.
    pub rank: Rank,
    /// Whether somebody of that rank is named; true before there is an answer.
    pub rank_is_met: bool,
    /// Standing asked for.
    pub standing: Standing,
    /// Whether it answered.
    pub state: ReplyState,
    /// Whether it first answered, or asked to, after the deadline.
    pub late: bool,
    /// The number on its receipt, such as `0017-2`; empty before there is an answer.
    pub receipt: String,
    /// When it was last changed.
    pub answered_at: Option<Instant>,
    /// Who answered.
    pub answered_by: Option<String>,
    /// Remark.
    pub remark: String,
    /// People in order, substitutes after the person replaced.
    pub attendees: Vec<Attendee>,
    /// What it answered to the organiser's questions.
    pub answers: Vec<QuestionAnswer>,
    /// The change that waits for the organiser.
    pub request: Option<ChangeRequest>,
    /// What it was asked back and has not answered since.
    pub asked_back: Option<AskedBack>,
    /// Hand this back with a change.
    pub version: i64,
}

/// A question that went back to a unit.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct AskedBack {
    /// What is asked.
    pub question: String,
    /// When it was sent.
    pub asked_at: Instant,
}

/// The latest question to each unit, as long as nothing came from it since.
pub(crate) fn open_questions(
    rows: Vec<AskingRow>,
    heard_at: impl Fn(&UnitId) -> Option<Instant>,
) -> HashMap<UnitId, AskedBack> {
    rows.into_iter()
        .filter(|row| heard_at(&row.unit_id).is_none_or(|heard| heard <= row.created_at))
        .map(|row| (row.unit_id, AskedBack { question: row.note, asked_at: row.created_at }))
        .collect()
}

/// Names a meeting.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ShowReplies {
    /// The meeting.
    pub meeting: MeetingId,
}

/// A meeting's answers.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Replies {
    /// The meeting.
    pub meeting: MeetingId,
    /// Assigned units in official order.
    pub units: Vec<UnitReply>,
    /// What every unit is asked beside names, in order.
    pub questions: Vec<Question>,
    /// Until when units answer by themselves.
    pub reply_deadline: Option<Instant>,
    /// The count line.
    pub counts: Counts,
}

/// One person of an answer as entered; a blank name is skipped.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ReplyLine {
    /// A person named before; none for a new one.
    pub id: Option<AttendeeId>,
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// Phone; may be empty.
    pub phone: String,
    /// Comes, asks leave, or is replaced.
    pub answer: Answer,
    /// Reason of leave or substitution.
    pub reason: String,
    /// Who comes instead.
    pub substitute_name: String,
    /// That person's title.
    pub substitute_title: String,
    /// That person's phone; may be empty.
    pub substitute_phone: String,
    /// The rank of the person.
    #[serde(default = "other_rank")]
    pub rank: PersonRank,
    /// The person's standing; none: the unit's.
    #[serde(default)]
    pub standing: Option<Standing>,
    /// The written request; none leaves what is there.
    #[serde(default)]
    pub note: Option<NoteFile>,
}

const fn other_rank() -> PersonRank {
    PersonRank::Other
}

/// Input of `save_reply`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct SaveReply {
    /// The meeting.
    pub meeting: MeetingId,
    /// The unit.
    pub unit: UnitId,
    /// Remark.
    pub remark: String,
    /// People; those left out are taken back.
    pub lines: Vec<ReplyLine>,
    /// Answers to the organiser's questions; those left out stay as they are.
    #[serde(default)]
    pub answers: Vec<QuestionAnswer>,
    /// The version that the change starts from; 0 when there was no answer.
    pub version: i64,
}

/// What belongs to replies beside the people: read once for a whole meeting.
#[derive(Default)]
struct Beside {
    questions: Vec<Question>,
    answers: HashMap<UnitId, Vec<QuestionAnswer>>,
    notes: HashMap<AttendeeId, LeaveNoteHead>,
    requests: HashMap<UnitId, ChangeRequestRow>,
    asked_back: HashMap<UnitId, AskedBack>,
}

impl Beside {
    async fn load(connection: &mut Connection, gathering: &Gathering) -> Result<Self> {
        let meeting = &gathering.meeting.id;
        let mut answers: HashMap<UnitId, Vec<QuestionAnswer>> = HashMap::new();
        for row in question_rows::answers(connection, meeting).await? {
            let answer = QuestionAnswer { question: row.question_id, answer: row.answer };
            answers.entry(row.unit_id).or_default().push(answer);
        }
        let notes = leave_notes::of_meeting(connection, meeting).await?;
        let requests: HashMap<UnitId, ChangeRequestRow> =
            change_requests::pending(connection, meeting)
                .await?
                .into_iter()
                .map(|row| (row.unit_id.clone(), row))
                .collect();
        let asked_at: HashMap<UnitId, Instant> =
            change_requests::asked_at(connection, meeting).await?.into_iter().collect();
        let heard_at = |unit: &UnitId| {
            let answered = gathering.replies.get(unit).map(|reply| reply.answered_at);
            answered.max(asked_at.get(unit).copied())
        };
        let asked_back = open_questions(asked_back(connection, meeting).await?, heard_at);
        Ok(Self {
            questions: listed(connection, meeting).await?,
            answers,
            notes: notes.into_iter().map(|note| (note.attendee_id.clone(), note)).collect(),
            requests,
            asked_back,
        })
    }
}

/// The number on a receipt, and which change of the answer it is: `0017-2`.
pub(crate) fn receipt(reply: &ReplyRow) -> String {
    format!("{:04}-{}", reply.receipt, reply.version)
}

fn unit_reply(gathering: &Gathering, beside: &Beside, unit: &UnitId) -> Result<UnitReply> {
    let row = gathering.unit(unit)?;
    let assignment = gathering
        .assignments
        .iter()
        .find(|assignment| assignment.unit_id == *unit)
        .ok_or_else(|| Failure::not_found("assignment"))?;
    let reply = gathering.replies.get(unit);
    let people = gathering.attendees_of(unit);
    let request = beside.requests.get(unit);
    let deadline = gathering.meeting.reply_deadline.map(Instant);
    // A deadline moved earlier makes nobody late, one moved later forgives.
    let first_at = match reply {
        Some(reply) => Some(reply.first_at).filter(|_| reply.late != 0),
        None => request.map(|row| row.requested_at),
    };
    // Who came unnamed is no part of the answer.
    let attendees = people
        .iter()
        .filter(|person| person.walk_in == 0)
        .map(|person| {
            let replaced = person.replaces();
            let name = people
                .iter()
                .find(|other| Some(&other.id) == replaced.as_ref())
                .map(|other| other.name.clone());
            Attendee {
                id: person.id.clone(),
                name: person.name.clone(),
                title: person.title.clone(),
                phone: person.phone.clone(),
                rank: person.rank,
                standing: person.own_standing().unwrap_or(assignment.standing),
                answer: person.answer,
                reason: person.reason.clone(),
                decision: person.decision,
                decided_note: person.decided_note.clone(),
                substitute_for: replaced,
                substitute_for_name: name,
                note: beside.notes.get(&person.id).cloned().map(LeaveNote::from),
            }
        })
        .collect();
    Ok(UnitReply {
        unit: unit.clone(),
        unit_name: row.name.clone(),
        position: row.position,
        venue: gathering.venue(&assignment.meeting_venue_id).map(|venue| venue.name.clone()),
        quota: assignment.quota,
        rank: assignment.rank,
        rank_is_met: reply.is_none()
            || rank_is_met(
                assignment.rank,
                people
                    .iter()
                    .filter(|row| row.substitute_for.is_none() && row.walk_in == 0)
                    .map(|row| row.rank),
            ),
        standing: assignment.standing,
        late: first_at.zip(deadline).is_some_and(|(first, deadline)| first > deadline),
        receipt: reply.map(receipt).unwrap_or_default(),
        state: if reply.is_some() { ReplyState::Answered } else { ReplyState::Waiting },
        answered_at: reply.map(|reply| reply.answered_at),
        answered_by: reply.map(|reply| reply.answered_by.clone()),
        remark: reply.map(|reply| reply.remark.clone()).unwrap_or_default(),
        attendees,
        answers: beside.answers.get(unit).cloned().unwrap_or_default(),
        request: request.map(ChangeRequest::try_from).transpose()?,
        asked_back: beside.asked_back.get(unit).cloned(),
        version: reply.map_or(0, |reply| reply.version),
    })
}

/// Shows every assigned unit's answer.
pub async fn show_replies(app: &App, _actor: &Actor, input: ShowReplies) -> Result<Replies> {
    let mut connection = app.read().await?;
    replies(&mut connection, &input.meeting).await
}

pub(crate) async fn replies(connection: &mut Connection, meeting: &MeetingId) -> Result<Replies> {
    let gathering = Gathering::load(connection, meeting).await?;
    replies_of(connection, &gathering).await
}

/// The answers of the units that a reading of the meeting has.
pub(crate) async fn replies_of(
    connection: &mut Connection,
    gathering: &Gathering,
) -> Result<Replies> {
    let beside = Beside::load(connection, gathering).await?;
    let units = gathering
        .assignments
        .iter()
        .map(|assignment| unit_reply(gathering, &beside, &assignment.unit_id))
        .collect::<Result<_>>()?;
    Ok(Replies {
        meeting: gathering.meeting.id.clone(),
        units,
        questions: beside.questions,
        reply_deadline: gathering.meeting.reply_deadline.map(Instant),
        counts: gathering.counts(),
    })
}

/// Enters a unit's answer, for the organiser: quota, rank and required questions warn on screen and
/// do not bind.
pub async fn save_reply(app: &App, actor: &Actor, input: SaveReply) -> Result<UnitReply> {
    let mut transaction = app.write().await?;
    let (meeting, unit) = (input.meeting.clone(), input.unit.clone());
    write_reply(app, &mut transaction, actor, input, Entered::ByOrganiser).await?;
    let gathering = Gathering::load(&mut transaction, &meeting).await?;
    let beside = Beside::load(&mut transaction, &gathering).await?;
    let shown = unit_reply(&gathering, &beside, &unit)?;
    transaction.commit().await?;
    announce(app, &meeting);
    Ok(shown)
}

async fn finish(
    app: &App,
    mut transaction: huidao_store::Transaction,
    meeting: &MeetingId,
) -> Result<Replies> {
    let shown = replies(&mut transaction, meeting).await?;
    transaction.commit().await?;
    announce(app, meeting);
    Ok(shown)
}

/// Says that answers changed, and with them the counts.
pub(crate) fn announce(app: &App, meeting: &MeetingId) {
    app.announce(Topic::Replies, Some(meeting));
    app.announce(Topic::Attendance, Some(meeting));
}
