//! Units' answers: entered by a contact or by the organiser, requests approved or refused.

use huidao_domain::{
    Answer, AttendeeId, Counts, Decision, Instant, MeetingId, PersonName, Quota, Rank, Standing,
    UnitId,
};
use huidao_store::replies::{self as rows, AttendeeRow, ReplyRow};
use huidao_store::{Connection, attendance, meetings};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::gathering::Gathering;
use crate::meetings::editable;
use crate::text::{phone, words};
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

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
    /// The unit's standing.
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
    /// Whether it answered.
    pub state: ReplyState,
    /// When.
    pub answered_at: Option<Instant>,
    /// Who answered.
    pub answered_by: Option<String>,
    /// Remark.
    pub remark: String,
    /// People in order, substitutes after the person replaced.
    pub attendees: Vec<Attendee>,
    /// Hand this back with a change.
    pub version: i64,
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
    /// The version that the change starts from; 0 when there was no answer.
    pub version: i64,
}

/// Input of `decide_request`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct DecideRequest {
    /// The person who asks leave or is replaced.
    pub attendee: AttendeeId,
    /// Approved or refused.
    pub approve: bool,
    /// Note for the unit.
    pub note: String,
}

fn unit_reply(gathering: &Gathering, unit: &UnitId) -> Result<UnitReply> {
    let row = gathering.unit(unit)?;
    let assignment = gathering
        .assignments
        .iter()
        .find(|assignment| assignment.unit_id == *unit)
        .ok_or_else(|| Failure::not_found("assignment"))?;
    let reply = gathering.replies.get(unit);
    let people = gathering.attendees_of(unit);
    let attendees = people
        .iter()
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
                standing: assignment.standing,
                answer: person.answer,
                reason: person.reason.clone(),
                decision: person.decision,
                decided_note: person.decided_note.clone(),
                substitute_for: replaced,
                substitute_for_name: name,
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
        state: if reply.is_some() { ReplyState::Answered } else { ReplyState::Waiting },
        answered_at: reply.map(|reply| reply.answered_at),
        answered_by: reply.map(|reply| reply.answered_by.clone()),
        remark: reply.map(|reply| reply.remark.clone()).unwrap_or_default(),
        attendees,
        version: reply.map_or(0, |reply| reply.version),
    })
}

/// Shows every assigned unit's answer.
pub async fn show_replies(app: &App, _actor: &Actor, input: ShowReplies) -> Result<Replies> {
    let mut connection = app.read().await?;
    let gathering = Gathering::load(&mut connection, &input.meeting).await?;
    let units = gathering
        .assignments
        .iter()
        .map(|assignment| unit_reply(&gathering, &assignment.unit_id))
        .collect::<Result<_>>()?;
    Ok(Replies { meeting: input.meeting, units, counts: gathering.counts() })
}

/// Enters a unit's answer, for the organiser: the quota warns on screen and does not bind.
pub async fn save_reply(app: &App, actor: &Actor, input: SaveReply) -> Result<UnitReply> {
    let mut transaction = app.write().await?;
    let (meeting, unit) = (input.meeting.clone(), input.unit.clone());
    write_reply(app, &mut transaction, actor, input, None).await?;
    finish(app, transaction, &meeting, &unit).await
}

async fn finish(
    app: &App,
    mut transaction: huidao_store::Transaction,
    meeting: &MeetingId,
    unit: &UnitId,
) -> Result<UnitReply> {
    let gathering = Gathering::load(&mut transaction, meeting).await?;
    let shown = unit_reply(&gathering, unit)?;
    transaction.commit().await?;
    app.announce(Topic::Replies, Some(meeting));
    app.announce(Topic::Attendance, Some(meeting));
    Ok(shown)
}

/// Writes an answer: checks the lines, keeps known people, takes back who is left out, and opens
/// a request where leave or a substitute is new.
pub(crate) async fn write_reply(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    input: SaveReply,
    quota: Option<Quota>,
) -> Result<()> {
    let meeting = editable(connection, &input.meeting).await?;
    let assigned = meetings::assignments(connection, &meeting.id).await?;
    if !assigned.iter().any(|assignment| assignment.unit_id == input.unit) {
        return Err(Failure::not_found("assignment"));
    }
    let lines: Vec<&ReplyLine> =
        input.lines.iter().filter(|line| !line.name.trim().is_empty()).collect();
    if lines.is_empty() {
        return Err(FailureCode::NobodyNamed.into());
    }
    let limit = i64::from(quota.map_or(Quota::MAX, Quota::get));
    let people = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    if people > limit {
        return Err(Failure::from(FailureCode::OverQuota)
            .with("quota", limit)
            .with("people", people));
    }
    let reply = ReplyRow {
        unit_id: input.unit.clone(),
        version: input.version,
        remark: words(&input.remark)?,
        answered_at: app.now(),
        answered_by: actor.name(),
    };
    if !rows::save(connection, &meeting.id, &reply, input.version).await? {
        return Err(FailureCode::ReplyChanged.into());
    }
    let before = rows::unit_attendees(connection, &meeting.id, &input.unit).await?;
    let mut kept = Vec::new();
    for (place, line) in (1i64..).zip(lines) {
        let known = before
            .iter()
            .find(|row| Some(&row.id) == line.id.as_ref() && row.substitute_for.is_none());
        let old_substitute = known
            .and_then(|known| before.iter().find(|row| row.replaces().as_ref() == Some(&known.id)));
        let person = person_row(&input, line, known, old_substitute, place * 10)?;
        keep_identity(connection, known, &person).await?;
        rows::save_attendee(connection, &person).await?;
        kept.push(person.id.clone());
        if line.answer == Answer::Substitute {
            let substitute = substitute_row(line, &person, old_substitute)?;
            keep_identity(connection, old_substitute, &substitute).await?;
            rows::save_attendee(connection, &substitute).await?;
            kept.push(substitute.id);
        }
    }
    for mut gone in before.into_iter().filter(|row| !kept.contains(&row.id)) {
        refuse_on_record(connection, &gone).await?;
        gone.removed = 1;
        rows::save_attendee(connection, &gone).await?;
    }
    let unit = huidao_store::directory::unit(connection, &input.unit).await?;
    let name = unit.map(|unit| unit.short_name).unwrap_or_default();
    app.note(connection, actor, Some(&meeting.id), "save_reply", &[("unit", &name)]).await
}

/// Somebody on record stays the person that was seen: another name is another person.
async fn keep_identity(
    connection: &mut Connection,
    known: Option<&AttendeeRow>,
    now: &AttendeeRow,
) -> Result<()> {
    match known {
        Some(known) if known.name != now.name => refuse_on_record(connection, known).await,
        _ => Ok(()),
    }
}

async fn refuse_on_record(connection: &mut Connection, person: &AttendeeRow) -> Result<()> {
    if attendance::events_of(connection, &person.id).await?.is_empty() {
        Ok(())
    } else {
        Err(Failure::from(FailureCode::OnRecord).with("name", &person.name))
    }
}

fn person_row(
    input: &SaveReply,
    line: &ReplyLine,
    known: Option<&AttendeeRow>,
    old_substitute: Option<&AttendeeRow>,
    position: i64,
) -> Result<AttendeeRow> {
    let name: PersonName = line.name.parse()?;
    let reason = if line.answer == Answer::Attend { String::new() } else { words(&line.reason)? };
    if line.answer == Answer::Leave && reason.is_empty() {
        return Err(FailureCode::ReasonMissing.into());
    }
    // An approval is for this person and this request; anything else asks again.
    let substitute: Option<PersonName> = line.substitute_name.parse().ok();
    let same_request = known.filter(|known| {
        let same_substitute = line.answer != Answer::Substitute
            || old_substitute.map(|row| row.name.as_str())
                == substitute.as_ref().map(PersonName::as_str);
        known.name == name.as_str()
            && known.answer == line.answer
            && known.reason == reason
            && same_substitute
    });
    Ok(AttendeeRow {
        id: known.map_or_else(new_id, |known| Ok(known.id.clone()))?,
        meeting_id: input.meeting.clone(),
        unit_id: input.unit.clone(),
        position,
        name: name.as_str().to_owned(),
        title: words(&line.title)?,
        phone: phone(&line.phone)?,
        answer: line.answer,
        reason,
        decision: same_request.map_or(line.answer.opening_decision(), |known| known.decision),
        decided_note: same_request.map(|known| known.decided_note.clone()).unwrap_or_default(),
        substitute_for: None,
        removed: 0,
    })
}

fn substitute_row(
    line: &ReplyLine,
    replaced: &AttendeeRow,
    known: Option<&AttendeeRow>,
) -> Result<AttendeeRow> {
    let name: PersonName = line.substitute_name.parse()?;
    if name.as_str() == replaced.name {
        return Err(Failure::from(FailureCode::InvalidName).with("value", &name));
    }
    Ok(AttendeeRow {
        id: known.map_or_else(new_id, |known| Ok(known.id.clone()))?,
        position: replaced.position + 1,
        name: name.as_str().to_owned(),
        title: words(&line.substitute_title)?,
        phone: phone(&line.substitute_phone)?,
        answer: Answer::Attend,
        reason: replaced.reason.clone(),
        substitute_for: Some(replaced.id.to_string()),
        ..replaced.clone()
    })
}

/// Approves or refuses a request; a substitute shares the decision.
pub async fn decide_request(app: &App, actor: &Actor, input: DecideRequest) -> Result<UnitReply> {
    let mut transaction = app.write().await?;
    let mut person = rows::attendee(&mut transaction, &input.attendee)
        .await?
        .filter(|row| row.removed == 0 && row.substitute_for.is_none())
        .ok_or_else(|| Failure::not_found("attendee"))?;
    let meeting = editable(&mut transaction, &person.meeting_id).await?;
    if person.answer == Answer::Attend {
        return Err(Failure::not_found("request"));
    }
    let decision = if input.approve { Decision::Approved } else { Decision::Refused };
    let note = words(&input.note)?;
    for mut row in
        rows::unit_attendees(&mut transaction, &person.meeting_id, &person.unit_id).await?
    {
        if row.id == person.id || row.replaces().as_ref() == Some(&person.id) {
            row.decision = decision;
            row.decided_note.clone_from(&note);
            rows::save_attendee(&mut transaction, &row).await?;
        }
    }
    person.decision = decision;
    let args = [("name", person.name.as_str()), ("decision", decision.as_str())];
    app.note(&mut transaction, actor, Some(&meeting.id), "decide_request", &args).await?;
    finish(app, transaction, &person.meeting_id, &person.unit_id).await
}
