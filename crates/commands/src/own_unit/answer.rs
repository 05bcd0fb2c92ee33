//! A contact answers for its unit: within the quota and rank before the deadline, as a request to the
//! organiser after it.

use huidao_domain::{Answer, MeetingId, Quota, UnitId, mask};
use huidao_store::replies::{self as rows, AttendeeRow};
use huidao_store::{Connection, directory};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{OwnUnit, own};
use crate::replies::{
    Entered, QuestionAnswer, ReplyLine, SaveReply, announce, ask, withdraw, write_reply,
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
    let (meeting, unit) = actor.own_unit()?;
    let mut transaction = app.write().await?;
    let before = own(app, &mut transaction, actor).await?;
    if !before.may_answer && !before.may_ask {
        let deadline = before.reply_deadline.unwrap_or(before.starts_at);
        return Err(Failure::from(FailureCode::ReplyClosed).at("deadline", deadline));
    }
    let entered = Entered::ByContact { quota: Quota::try_from(before.quota)?, rank: before.rank };
    let AnswerForUnit { remark, mut lines, answers, version } = input;
    if version != before.version {
        return Err(FailureCode::ReplyChanged.into());
    }
    lines.retain(|line| !line.name.trim().is_empty());
    // Before anything is looked up for each of them.
    if i64::try_from(lines.len()).is_ok_and(|people| people > before.quota) {
        return Err(Failure::from(FailureCode::OverQuota)
            .with("quota", before.quota)
            .with("people", lines.len()));
    }
    for line in &mut lines {
        unmask(&mut transaction, (meeting, unit), line).await?;
    }
    let (meeting, unit) = (meeting.clone(), unit.clone());
    let reply = SaveReply { meeting: meeting.clone(), unit, remark, lines, answers, version };
    if before.may_answer {
        write_reply(app, &mut transaction, actor, reply, entered).await?;
    } else {
        ask(app, &mut transaction, actor, reply, entered).await?;
    }
    let unit = own(app, &mut transaction, actor).await?;
    transaction.commit().await?;
    announce(app, &meeting);
    Ok(Answered { asked: !before.may_answer, unit })
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

/// Puts the known phones where their masked forms came back.
pub(crate) async fn unmask(
    connection: &mut Connection,
    (meeting, unit): (&MeetingId, &UnitId),
    line: &mut ReplyLine,
) -> Result<()> {
    if line.answer != Answer::Substitute {
        line.substitute_phone.clear();
    }
    if !mask::is_masked(&line.phone) && !mask::is_masked(&line.substitute_phone) {
        return Ok(());
    }
    let own = rows::unit_attendees(connection, meeting, unit).await?;
    let known = super::offers::known(connection, (meeting, unit)).await?;
    let resolve = |row: Option<&AttendeeRow>, name: &str, typed: &str| -> Result<String> {
        if !mask::is_masked(typed) {
            return Ok(typed.to_owned());
        }
        let bears = |other: &str| other == name.trim();
        let own = own.iter().filter(|row| bears(&row.name)).map(|row| &row.phone);
        let known = known.iter().filter(|person| bears(&person.name)).map(|person| &person.phone);
        // Somebody else in the row has a number of their own.
        row.filter(|row| bears(&row.name))
            .map(|row| &row.phone)
            .into_iter()
            .chain(own)
            .chain(known)
            .find(|number| mask::phone(number) == typed.trim())
            .cloned()
            .ok_or_else(|| Failure::from(FailureCode::InvalidPhone).with("value", typed))
    };
    let row = own.iter().find(|row| Some(&row.id) == line.id.as_ref());
    let substitute =
        row.and_then(|row| own.iter().find(|other| other.replaces().as_ref() == Some(&row.id)));
    line.phone = resolve(row, &line.name, &line.phone)?;
    line.substitute_phone = resolve(substitute, &line.substitute_name, &line.substitute_phone)?;
    Ok(())
}
