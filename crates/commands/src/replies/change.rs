//! Changes that a unit asks for after the deadline: the whole answer as it would be, kept until the
//! organiser takes or refuses it. A unit has one that waits; a newer one takes its place.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_domain::names::plain;
use huidao_domain::{
    Answer, AttendeeId, ChangeRequestId, Decision, Instant, MeetingId, RequestState, UnitId,
};
use huidao_store::Connection;
use huidao_store::change_requests::{self as rows, ChangeRequestRow};
use huidao_store::replies::{self as reply_rows, AttendeeRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::notes::sniff;
use super::{
    Entered, NoteFile, QuestionAnswer, Replies, ReplyLine, SaveReply, finish, write_reply,
};
use crate::app::new_id;
use crate::sheets::SheetFile;
use crate::text::words;
use crate::{Actor, App, Failure, FailureCode, Result};

/// The longest request that is kept: an answer with the written requests that go with it.
const MAX_BYTES: usize = 24 << 20;

/// A change that waits for the organiser.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ChangeRequest {
    /// Identifier.
    pub id: ChangeRequestId,
    /// When it was asked for.
    pub requested_at: Instant,
    /// Who asked.
    pub requested_by: String,
    /// Remark as it would be.
    pub remark: String,
    /// People as they would be; the content of written requests is left out.
    pub lines: Vec<ReplyLine>,
    /// Answers as they would be.
    pub answers: Vec<QuestionAnswer>,
    /// The reply's version that it started from.
    pub version: i64,
}

/// What is kept of an answer that waits.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Kept {
    remark: String,
    lines: Vec<ReplyLine>,
    answers: Vec<QuestionAnswer>,
}

fn kept(row: &ChangeRequestRow) -> Result<Kept> {
    serde_json::from_str(&row.answer).map_err(|error| {
        tracing::error!(%error, request = %row.id, "a request is damaged");
        FailureCode::StorageFailed.into()
    })
}

impl TryFrom<&ChangeRequestRow> for ChangeRequest {
    type Error = Failure;

    fn try_from(row: &ChangeRequestRow) -> Result<Self> {
        let kept = kept(row)?;
        Ok(Self {
            id: row.id.clone(),
            requested_at: row.requested_at,
            requested_by: row.requested_by.clone(),
            remark: kept.remark,
            lines: kept.lines,
            answers: kept.answers,
            version: row.version,
        })
    }
}

/// Keeps an answer without problems that came after the deadline; one that waited makes place for it.
pub(crate) async fn ask(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    input: SaveReply,
) -> Result<()> {
    let current = reply_rows::of_unit(connection, &input.meeting, &input.unit).await?;
    if current.map_or(0, |reply| reply.version) != input.version {
        return Err(FailureCode::ReplyChanged.into());
    }
    let SaveReply { meeting, unit, remark, mut lines, answers, version } = input;
    bring_files(connection, (&meeting, &unit), &mut lines).await?;
    // Files are kept apart: lists and pages read the answer and never them.
    let files: Vec<Option<NoteFile>> = lines.iter().map(|line| line.note.clone()).collect();
    for file in lines.iter_mut().filter_map(|line| line.note.as_mut()) {
        file.content.clear();
    }
    let unknown = |_| Failure::from(FailureCode::Unknown);
    let files = serde_json::to_string(&files).map_err(unknown)?;
    if files.len() > MAX_BYTES {
        return Err(Failure::too_large(MAX_BYTES as u64));
    }
    let kept = Kept { remark: words(&remark)?, lines, answers };
    let answer = serde_json::to_string(&kept).map_err(unknown)?;
    withdraw(app, connection, (&meeting, &unit)).await?;
    let row = ChangeRequestRow {
        id: new_id()?,
        meeting_id: meeting,
        unit_id: unit,
        answer,
        version,
        requested_at: app.now(),
        requested_by: actor.name(),
        state: RequestState::Pending,
        decided_at: None,
        decided_note: String::new(),
    };
    rows::add(connection, &row, &files).await?;
    note(app, connection, actor, &row, "ask_change").await
}

/// A request that takes the place of one that waits keeps the files of the same people.
async fn bring_files(
    connection: &mut Connection,
    (meeting, unit): (&MeetingId, &UnitId),
    lines: &mut [ReplyLine],
) -> Result<()> {
    let waiting = rows::latest(connection, meeting, unit).await?;
    let Some(row) = waiting.filter(|row| row.state == RequestState::Pending) else {
        return Ok(());
    };
    let files = waiting_files(connection, &row.id).await?;
    for (old, file) in kept(&row)?.lines.into_iter().zip(files) {
        let same = lines.iter_mut().find(|line| plain(&line.name) == plain(&old.name));
        if let Some(line) = same.filter(|line| line.note.is_none() && line.answer != Answer::Attend)
        {
            line.note = file;
        }
    }
    Ok(())
}

/// Takes a unit's request back when one waits; answers whether one did.
pub(crate) async fn withdraw(
    app: &App,
    connection: &mut Connection,
    (meeting, unit): (&MeetingId, &UnitId),
) -> Result<bool> {
    let waiting = rows::latest(connection, meeting, unit).await?;
    let Some(row) = waiting.filter(|row| row.state == RequestState::Pending) else {
        return Ok(false);
    };
    rows::clear_files(connection, &row.id).await?;
    Ok(rows::settle(connection, &row.id, RequestState::Withdrawn, app.now(), "").await?)
}

/// A unit's latest request with what became of it.
pub(crate) async fn latest_request(
    connection: &mut Connection,
    meeting: &MeetingId,
    unit: &UnitId,
) -> Result<Option<ChangeRequestRow>> {
    Ok(rows::latest(connection, meeting, unit).await?)
}

/// Input of `decide_change`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct DecideChange {
    /// The request.
    pub request: ChangeRequestId,
    /// Approved or refused.
    pub approve: bool,
    /// Note for the unit.
    pub note: String,
    /// The version of the unit's answer that the organiser has seen.
    pub version: i64,
}

/// Makes a change that a unit asked for its answer, with the leave and substitutes in it approved, or
/// refuses it.
pub async fn decide_change(app: &App, actor: &Actor, input: DecideChange) -> Result<Replies> {
    let mut transaction = app.write().await?;
    let row = rows::one(&mut transaction, &input.request)
        .await?
        .ok_or_else(|| Failure::not_found("request"))?;
    let (state, word) = if input.approve {
        (RequestState::Approved, "approve_change")
    } else {
        (RequestState::Refused, "refuse_change")
    };
    let words = words(&input.note)?;
    if !rows::settle(&mut transaction, &row.id, state, app.now(), &words).await? {
        return Err(FailureCode::EditedMeanwhile.into());
    }
    if input.approve {
        take(app, &mut transaction, actor, (&row, input.version), &words).await?;
    }
    rows::clear_files(&mut transaction, &row.id).await?;
    note(app, &mut transaction, actor, &row, word).await?;
    finish(app, transaction, &row.meeting_id).await
}

/// Input of `open_request_note`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct OneRequestNote {
    /// The request.
    pub request: ChangeRequestId,
    /// Which of its lines, from 0.
    pub line: usize,
}

/// The written request that goes with a line of a change that waits, as a file.
pub async fn open_request_note(
    app: &App,
    _actor: &Actor,
    input: OneRequestNote,
) -> Result<SheetFile> {
    let mut connection = app.read().await?;
    let file = waiting_files(&mut connection, &input.request).await?;
    let file = file.into_iter().nth(input.line).flatten();
    let file = file.ok_or_else(|| Failure::not_found("file"))?;
    let (bytes, media_type, file_name) = sniff(&file)?;
    let content = STANDARD.encode(bytes);
    Ok(SheetFile { file_name, media_type: media_type.to_owned(), content })
}

/// The written requests of a change, one place for each of its lines.
async fn waiting_files(
    connection: &mut Connection,
    request: &ChangeRequestId,
) -> Result<Vec<Option<NoteFile>>> {
    let files = rows::files(connection, request).await?;
    if files.is_empty() {
        return Ok(Vec::new());
    }
    serde_json::from_str(&files).map_err(|error| {
        tracing::error!(%error, %request, "the files of a request are damaged");
        FailureCode::StorageFailed.into()
    })
}

async fn take(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    (row, version): (&ChangeRequestRow, i64),
    words: &str,
) -> Result<()> {
    let Kept { remark, mut lines, answers } = kept(row)?;
    let files = waiting_files(connection, &row.id).await?;
    for (line, file) in lines.iter_mut().zip(files) {
        line.note = file;
    }
    let before = reply_rows::unit_attendees(connection, &row.meeting_id, &row.unit_id).await?;
    let (meeting, unit) = (row.meeting_id.clone(), row.unit_id.clone());
    let reply = SaveReply { meeting, unit, remark, lines, answers, version };
    // The organiser agrees; the answer is still the contact's.
    let contact = Actor::Contact {
        meeting: row.meeting_id.clone(),
        unit: row.unit_id.clone(),
        name: row.requested_by.clone(),
    };
    let entered = Entered::FromUnit { written_at: row.requested_at };
    write_reply(app, connection, &contact, reply, entered).await?;
    let people = reply_rows::unit_attendees(connection, &row.meeting_id, &row.unit_id).await?;
    let asking: Vec<AttendeeId> = people
        .iter()
        .filter(|person| person.substitute_for.is_none() && person.decision == Decision::Pending)
        // What had waited before and is not touched by this goes on waiting.
        .filter(|person| !before.iter().any(|old| asks_the_same((old, &before), (person, &people))))
        .map(|person| person.id.clone())
        .collect();
    for id in &asking {
        let decided = (Decision::Approved, words);
        super::decide::decide(app, connection, actor, (&row.meeting_id, id), decided).await?;
    }
    Ok(())
}

/// Whether two rows ask the same for the same person, with the same substitute.
fn asks_the_same(
    (old, before): (&AttendeeRow, &[AttendeeRow]),
    (new, after): (&AttendeeRow, &[AttendeeRow]),
) -> bool {
    fn substitute<'a>(row: &AttendeeRow, all: &'a [AttendeeRow]) -> Option<&'a str> {
        let found = all.iter().find(|other| other.replaces().as_ref() == Some(&row.id));
        found.map(|other| other.name.as_str())
    }
    let asked = |row: &AttendeeRow| {
        (row.id.clone(), row.name.clone(), row.answer, row.reason.clone(), row.decision)
    };
    asked(old) == asked(new) && substitute(old, before) == substitute(new, after)
}

async fn note(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    row: &ChangeRequestRow,
    action: &str,
) -> Result<()> {
    let unit = huidao_store::directory::unit(connection, &row.unit_id).await?;
    let name = unit.map(|unit| unit.short_name).unwrap_or_default();
    app.note(connection, actor, Some(&row.meeting_id), action, &[("unit", &name)]).await
}
