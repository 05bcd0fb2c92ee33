//! A contact answers for its unit: within the quota and rank before the deadline, as a request to the
//! organiser after it.

use huidao_domain::names::{is_explained, is_mended, plain};
use huidao_domain::{Answer, MeetingId, Quota, RequestState, UnitId, mask};
use huidao_store::replies::{self as rows, AttendeeRow};
use huidao_store::{Connection, directory};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Offer, OwnUnit, own};
use crate::replies::{
    ChangeRequest, Entered, Problem, QuestionAnswer, ReplyLine, SaveReply, announce, ask,
    latest_request, problems, withdraw, write_reply,
};
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// Input of `answer`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct AnswerForUnit {
    /// Remark.
    pub remark: String,
    /// People; those left out are taken back. A masked phone stands for the one that is known.
    pub lines: Vec<ReplyLine>,
    /// Answers to the organiser's questions.
    #[serde(default)]
    pub answers: Vec<QuestionAnswer>,
    /// The version that the change starts from.
    pub version: i64,
}

/// What became of an answer.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct Answered {
    /// Whether it waits for the organiser because the deadline has passed.
    pub asked: bool,
    /// The unit as it is now.
    pub unit: OwnUnit,
}

/// Input of `take_request_back`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct TakeRequestBack {}

/// Takes the own unit's answer, or keeps it as a request after the deadline.
pub async fn answer(app: &App, actor: &Actor, input: AnswerForUnit) -> Result<Answered> {
    let (meeting, _) = actor.own_unit()?;
    let mut transaction = app.write().await?;
    let before = own(app, &mut transaction, actor).await?;
    if !before.may_answer && !before.may_ask {
        let deadline = before.reply_deadline.unwrap_or(before.starts_at);
        return Err(Failure::from(FailureCode::ReplyClosed).at("deadline", deadline));
    }
    if input.version != before.version {
        return Err(FailureCode::ReplyChanged.into());
    }
    let entered = entered(&before)?;
    let mut reply = reply_of(&mut transaction, actor, input).await?;
    if let Some(problem) = problems(&mut transaction, &reply, entered).await?.into_iter().next() {
        return Err(problem.failure);
    }
    reply.lines.retain(|line| !line.name.trim().is_empty());
    let meeting = meeting.clone();
    if before.may_answer {
        // The deadline moved: an older request must not come back over this answer.
        withdraw(app, &mut transaction, (&reply.meeting, &reply.unit)).await?;
        write_reply(app, &mut transaction, actor, reply, entered).await?;
    } else {
        ask(app, &mut transaction, actor, reply).await?;
    }
    let unit = own(app, &mut transaction, actor).await?;
    transaction.commit().await?;
    announce(app, &meeting);
    Ok(Answered { asked: !before.may_answer, unit })
}

/// What binds a contact.
fn entered(unit: &OwnUnit) -> Result<Entered> {
    Ok(Entered::ByContact { quota: Quota::try_from(unit.quota)?, rank: unit.rank })
}

/// An answer with the phones that masked forms stand for. A form that is not the unit's keeps them as
/// they came: they are no phones, and are refused as such.
async fn reply_of(
    connection: &mut Connection,
    actor: &Actor,
    input: AnswerForUnit,
) -> Result<SaveReply> {
    let (meeting, unit) = actor.own_unit()?;
    let AnswerForUnit { remark, mut lines, answers, version } = input;
    lines.truncate(usize::try_from(Quota::MAX).unwrap_or(usize::MAX) + 1);
    let known = Known::load(connection, (meeting, unit)).await?;
    for line in &mut lines {
        known.unmask(line);
    }
    Ok(SaveReply { meeting: meeting.clone(), unit: unit.clone(), remark, lines, answers, version })
}

/// Everything that keeps an answer of the own unit from being taken, and where. Lines are counted as
/// they came.
pub async fn answer_problems(
    app: &App,
    actor: &Actor,
    input: AnswerForUnit,
) -> Result<Vec<Problem>> {
    let mut connection = app.read().await?;
    let unit = own(app, &mut connection, actor).await?;
    let reply = reply_of(&mut connection, actor, input).await?;
    problems(&mut connection, &reply, entered(&unit)?).await
}

/// Takes the unit's request for a change back.
pub async fn take_request_back(
    app: &App,
    actor: &Actor,
    _input: TakeRequestBack,
) -> Result<OwnUnit> {
    let (meeting, unit) = actor.own_unit()?;
    let mut transaction = app.write().await?;
    if withdraw(app, &mut transaction, (meeting, unit)).await? {
        let found = directory::unit(&mut transaction, unit).await?;
        let name = found.map(|unit| unit.short_name).unwrap_or_default();
        let args = [("unit", name.as_str())];
        app.note(&mut transaction, actor, Some(meeting), "withdraw_change", &args).await?;
    }
    let unit = own(app, &mut transaction, actor).await?;
    transaction.commit().await?;
    app.announce(Topic::Replies, Some(meeting));
    Ok(unit)
}

/// Phones of a unit's people, for the masked forms that pages show.
pub(crate) struct Known {
    own: Vec<AttendeeRow>,
    offered: Vec<Offer>,
    asked: Vec<ReplyLine>,
}

impl Known {
    /// Of the people in the unit's answer, in its request that waits, and those offered to it.
    pub async fn load(
        connection: &mut Connection,
        (meeting, unit): (&MeetingId, &UnitId),
    ) -> Result<Self> {
        let asked = latest_request(connection, meeting, unit).await?;
        let asked = asked.filter(|row| row.state == RequestState::Pending);
        let asked = asked.as_ref().map(ChangeRequest::try_from).transpose()?;
        Ok(Self {
            own: rows::unit_attendees(connection, meeting, unit).await?,
            offered: super::offers::known(connection, (meeting, unit)).await?,
            asked: asked.map(|request| request.lines).unwrap_or_default(),
        })
    }

    /// Puts the known phones where their masked forms came back.
    pub fn unmask(&self, line: &mut ReplyLine) {
        if line.answer != Answer::Substitute {
            line.substitute_phone.clear();
        }
        let row = self.own.iter().find(|row| Some(&row.id) == line.id.as_ref());
        let substitute = row.and_then(|row| {
            self.own.iter().find(|other| other.replaces().as_ref() == Some(&row.id))
        });
        line.phone = self.number(row, &line.name, &line.phone);
        line.substitute_phone =
            self.number(substitute, &line.substitute_name, &line.substitute_phone);
    }

    fn number(&self, row: Option<&AttendeeRow>, name: &str, typed: &str) -> String {
        if !mask::is_masked(typed) {
            return typed.to_owned();
        }
        let name = plain(name);
        let bears = |other: &str| plain(other) == name;
        let own = self.own.iter().filter(|row| bears(&row.name)).map(|row| &row.phone);
        let known = self.offered.iter().filter(|one| bears(&one.name)).map(|one| &one.phone);
        let asked = self.asked.iter().flat_map(|line| {
            let replaced = (&line.name, &line.phone);
            [replaced, (&line.substitute_name, &line.substitute_phone)]
        });
        let asked = asked.filter(|(name, _)| bears(name)).map(|(_, number)| number);
        // Somebody else in the row has a number of their own.
        row.filter(|row| bears(&row.name))
            .map(|row| &row.phone)
            .into_iter()
            .chain(own)
            .chain(asked)
            .chain(known)
            .find(|number| mask::phone(number) == typed.trim())
            .cloned()
            .or_else(|| row.and_then(|row| respelt(row, &name, typed)))
            .unwrap_or_else(|| typed.to_owned())
    }
}

/// The number of the person in a row whose name is only written another way; somebody else in the row
/// has a number of their own.
fn respelt(row: &AttendeeRow, name: &str, typed: &str) -> Option<String> {
    let same = is_mended(&row.name, name) || is_explained(&row.name, name);
    (same && mask::phone(&row.phone) == typed.trim()).then(|| row.phone.clone())
}
