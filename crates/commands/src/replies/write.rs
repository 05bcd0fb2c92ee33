//! Writing a unit's answer: by its contact within what the notice asks, by the organiser as it is told.

use huidao_domain::names::{is_mended, plain};
use huidao_domain::{
    Answer, AttendeeId, Instant, MeetingId, PersonName, PersonRank, Quota, Rank, Standing, UnitId,
};
use huidao_store::replies::{self as rows, AttendeeRow, ReplyRow};
use huidao_store::{Connection, attendance, leave_notes, meetings};

use super::problems::{check_line, whole_problems};
use super::{ReplyLine, SaveReply, notes, questions};
use crate::app::new_id;
use crate::meetings::editable;
use crate::text::{phone, words};
use crate::{Actor, App, Failure, FailureCode, Result};

/// Who enters an answer, and what binds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Entered {
    /// The unit's contact: quota, rank and required questions bind.
    ByContact {
        /// The most people.
        quota: Quota,
        /// The rank that one of them must have.
        rank: Rank,
    },
    /// The organiser: they warn on screen. A name nearly the same is the same person, written right.
    ByOrganiser,
    /// The unit, and the organiser takes it in: they warn, and another name is another person.
    FromUnit {
        /// When the unit wrote it, as far as that is known.
        written_at: Instant,
    },
}

impl Entered {
    /// When the unit answered.
    const fn at(self, now: Instant) -> Instant {
        match self {
            Self::FromUnit { written_at } => written_at,
            Self::ByContact { .. } | Self::ByOrganiser => now,
        }
    }
}

/// One person fills one place: nobody stands in an answer twice, whether as named or as substitute.
/// The failure that names whoever does.
pub(super) fn doubles(lines: &[ReplyLine]) -> Option<Failure> {
    let person = |name: &str, title: &str, number: &str| {
        let number = phone(number).unwrap_or_default();
        (plain(name), title.trim().to_owned(), number)
    };
    let mut people: Vec<(String, String, String)> = Vec::new();
    for line in lines {
        people.push(person(&line.name, &line.title, &line.phone));
        if line.answer == Answer::Substitute {
            let title = &line.substitute_title;
            people.push(person(&line.substitute_name, title, &line.substitute_phone));
        }
    }
    people.retain(|(name, ..)| !name.is_empty());
    for (at, (name, title, number)) in people.iter().enumerate() {
        // Two people may bear one name: title or phone tells them apart.
        let same = |(other, its_title, its_number): &(String, String, String)| {
            (other, its_title) == (name, title)
                && (its_number == number || its_number.is_empty() || number.is_empty())
        };
        if people[..at].iter().any(same) {
            return Some(Failure::from(FailureCode::NamedTwice).with("name", name));
        }
    }
    None
}

/// Writes an answer: checks the lines, keeps known people, takes back who is left out, and opens
/// a request where leave or a substitute is new.
pub(crate) async fn write_reply(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    input: SaveReply,
    entered: Entered,
) -> Result<()> {
    let meeting = editable(connection, &input.meeting).await?;
    let assigned = meetings::assignments(connection, &meeting.id).await?;
    if !assigned.iter().any(|assignment| assignment.unit_id == input.unit) {
        return Err(Failure::not_found("assignment"));
    }
    let whole = whole_problems(&input.lines, entered).into_iter().chain(doubles(&input.lines));
    if let Some(failure) = whole.into_iter().next() {
        return Err(failure);
    }
    let lines: Vec<&ReplyLine> =
        input.lines.iter().filter(|line| !line.name.trim().is_empty()).collect();
    lines.iter().try_for_each(|line| check_line(line))?;
    let first_at = entered.at(app.now());
    let reply = ReplyRow {
        unit_id: input.unit.clone(),
        version: input.version,
        remark: words(&input.remark)?,
        answered_at: app.now(),
        answered_by: actor.name(),
        receipt: 0,
        first_at,
        late: meeting.reply_deadline.is_some_and(|deadline| first_at.ms() > deadline).into(),
    };
    if !rows::save(connection, &meeting.id, &reply, input.version).await? {
        return Err(FailureCode::ReplyChanged.into());
    }
    let mut before = rows::unit_attendees(connection, &meeting.id, &input.unit).await?;
    before.retain(|row| row.walk_in == 0);
    let mut kept: Vec<AttendeeRow> = Vec::new();
    for (place, line) in (1i64..).zip(lines) {
        let known = before.iter().find(|row| {
            Some(&row.id) == line.id.as_ref()
                && row.substitute_for.is_none()
                // One person fills one line, whatever a form says.
                && !kept.iter().any(|kept| kept.id == row.id)
        });
        let old_substitute = known
            .and_then(|known| before.iter().find(|row| row.replaces().as_ref() == Some(&known.id)));
        let place = Place {
            meeting: &input.meeting,
            unit: &input.unit,
            position: place * 10,
            mends: matches!(entered, Entered::ByOrganiser),
        };
        let person = person_row(place, line, known, old_substitute)?;
        keep_identity(connection, known, &person).await?;
        rows::save_attendee(connection, &person).await?;
        keep_note(app, connection, line, &person).await?;
        if line.answer == Answer::Substitute {
            let substitute = substitute_row(line, &person, old_substitute)?;
            keep_identity(connection, old_substitute, &substitute).await?;
            rows::save_attendee(connection, &substitute).await?;
            kept.push(substitute);
        }
        kept.push(person);
    }
    for mut gone in before.into_iter().filter(|row| !kept.iter().any(|kept| kept.id == row.id)) {
        refuse_on_record(connection, &gone).await?;
        gone.removed = 1;
        rows::save_attendee(connection, &gone).await?;
        leave_notes::remove(connection, &gone.id).await?;
    }
    questions::write(connection, &input, entered).await?;
    let unit = huidao_store::directory::unit(connection, &input.unit).await?;
    let name = unit.map(|unit| unit.short_name).unwrap_or_default();
    app.note(connection, actor, Some(&meeting.id), "save_reply", &[("unit", &name)]).await
}

/// Keeps the written request of somebody who asks for leave or a substitute.
async fn keep_note(
    app: &App,
    connection: &mut Connection,
    line: &ReplyLine,
    person: &AttendeeRow,
) -> Result<()> {
    match &line.note {
        _ if line.answer == Answer::Attend => {
            Ok(leave_notes::remove(connection, &person.id).await?)
        }
        Some(file) => notes::keep(app, connection, person, file).await,
        None => Ok(()),
    }
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

pub(super) async fn refuse_on_record(
    connection: &mut Connection,
    person: &AttendeeRow,
) -> Result<()> {
    if attendance::events_of(connection, &person.id).await?.is_empty() {
        Ok(())
    } else {
        Err(Failure::from(FailureCode::OnRecord).with("name", &person.name))
    }
}

/// Where a person stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    meeting: &'a MeetingId,
    unit: &'a UnitId,
    position: i64,
    /// Whether the organiser writes: a name nearly the same is the same person, written right.
    mends: bool,
}

fn person_row(
    place: Place<'_>,
    line: &ReplyLine,
    known: Option<&AttendeeRow>,
    old_substitute: Option<&AttendeeRow>,
) -> Result<AttendeeRow> {
    let name: PersonName = line.name.parse()?;
    let reason = if line.answer == Answer::Attend { String::new() } else { words(&line.reason)? };
    // An approval is for this person and this request; anything else asks again.
    let substitute: Option<PersonName> = line.substitute_name.parse().ok();
    let same_request = known.filter(|known| {
        let same_substitute = line.answer != Answer::Substitute
            || old_substitute.map(|row| row.name.as_str())
                == substitute.as_ref().map(PersonName::as_str);
        (known.name == name.as_str() || (place.mends && is_mended(&known.name, name.as_str())))
            && known.answer == line.answer
            && known.reason == reason
            && same_substitute
    });
    Ok(AttendeeRow {
        id: known.map_or_else(new_id, |known| Ok(known.id.clone()))?,
        meeting_id: place.meeting.clone(),
        unit_id: place.unit.clone(),
        position: place.position,
        name: name.as_str().to_owned(),
        title: words(&line.title)?,
        phone: phone(&line.phone)?,
        answer: line.answer,
        reason,
        decision: same_request.map_or(line.answer.opening_decision(), |known| known.decision),
        decided_note: same_request.map(|known| known.decided_note.clone()).unwrap_or_default(),
        substitute_for: None,
        removed: 0,
        rank: line.rank,
        standing: line.standing.map(Standing::as_str).unwrap_or_default().to_owned(),
        walk_in: 0,
        meeting_venue_id: known.map(|known| known.meeting_venue_id.clone()).unwrap_or_default(),
    })
}

fn substitute_row(
    line: &ReplyLine,
    replaced: &AttendeeRow,
    known: Option<&AttendeeRow>,
) -> Result<AttendeeRow> {
    let name: PersonName = line.substitute_name.parse()?;
    let id: AttendeeId = known.map_or_else(new_id, |known| Ok(known.id.clone()))?;
    Ok(AttendeeRow {
        id,
        position: replaced.position + 1,
        name: name.as_str().to_owned(),
        title: words(&line.substitute_title)?,
        phone: phone(&line.substitute_phone)?,
        answer: Answer::Attend,
        reason: replaced.reason.clone(),
        substitute_for: Some(replaced.id.to_string()),
        rank: PersonRank::Other,
        ..replaced.clone()
    })
}
