//! Taking a report in: one arrival a person, in one transaction. Importing the same file again adds
//! nothing.

use std::collections::{BTreeMap, HashMap, HashSet};

use huidao_documents::reports::Report;
use huidao_domain::report::key;
use huidao_domain::{
    AttendeeId, EventId, EventKind, FlagKind, ImportId, Instant, MatchReason, MeetingVenueId,
    Source, Sureness,
};
use huidao_store::attendance::{NewEvent, append_many};
use huidao_store::flags::{self, NewFlag};
use huidao_store::replies::{AttendeeRow, attendees_among};
use huidao_store::reports::{self as rows, ReportImportRow, ReportLoginRow, ReportNameRow};
use huidao_store::{Connection, meetings};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::matching::{Login, Matched, Place, Seen, logins, seen};
use super::preview::questions;
use super::{ReportFile, ReportInterval, count, read};
use crate::app::new_id;
use crate::gathering::Gathering;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// What a person said of a login; neither a person nor a venue: it is left out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
pub struct LoginChoice {
    /// Its place in the report, from 0.
    pub login: i64,
    /// Which of the people at it, from 0.
    pub part: i64,
    /// Who it is.
    #[serde(default)]
    pub attendee: Option<AttendeeId>,
    /// The venue whose room it is.
    #[serde(default)]
    pub venue: Option<MeetingVenueId>,
}

/// Input of `import_report`. Sure logins are taken as they are, others as they were chosen.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ImportReport {
    /// The meeting.
    pub meeting: huidao_domain::MeetingId,
    /// The report; its meeting is this one.
    pub file: ReportFile,
    /// What a person said of logins.
    #[serde(default)]
    pub choices: Vec<LoginChoice>,
}

/// What an import did.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ReportImported {
    /// The import, to be taken back by.
    pub id: ImportId,
    /// People for whom an arrival was put on record.
    pub recorded: i64,
    /// People for whom this arrival was on record already.
    pub already: i64,
    /// Logins that are rooms.
    pub rooms: i64,
    /// Logins that are nobody's.
    pub left_out: i64,
    /// People who were in a room and online at once; each is an oddity to settle.
    pub contradictions: i64,
    /// Logins that are remembered for the next report.
    pub remembered: i64,
}

/// Who a login is in the end.
enum Settled<'a> {
    Person(&'a AttendeeRow),
    Room(&'a MeetingVenueId),
    Nobody,
}

/// Imports a report.
pub async fn import_report(
    app: &App,
    actor: &Actor,
    input: ImportReport,
) -> Result<ReportImported> {
    if input.file.meeting != input.meeting {
        return Err(Failure::from(FailureCode::InvalidInput).with("detail", "meeting"));
    }
    let mut connection = app.read().await?;
    let meeting = meetings::one(&mut connection, &input.meeting)
        .await?
        .ok_or_else(|| Failure::not_found("meeting"))?;
    drop(connection);
    let report = read(&input.file, &meeting).await?;
    if !questions(&report).is_empty() {
        return Err(FailureCode::ReportUnanswered.into());
    }
    // Reading and matching take seconds with a large directory: nobody's check-in waits for them.
    let mut connection = app.read().await?;
    let gathering = Gathering::load(&mut connection, &input.meeting).await?;
    let matched = logins(&mut connection, &gathering, &report).await?;
    drop(connection);
    let mut transaction = app.write().await?;
    let matching = (&gathering, &matched);
    let imported = write(app, &mut transaction, actor, (&input, &report), matching).await?;
    transaction.commit().await?;
    app.announce(Topic::Attendance, Some(&input.meeting));
    app.announce(Topic::Day, Some(&input.meeting));
    Ok(imported)
}

/// What one person's logins come to.
#[derive(Default)]
struct Attending {
    intervals: Vec<huidao_documents::reports::Interval>,
    /// Places among the rows of logins.
    rows: Vec<usize>,
}

async fn write(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    (input, report): (&ImportReport, &Report),
    (gathering, matched): (&Gathering, &Matched),
) -> Result<ReportImported> {
    let Matched { people, logins } = matched;
    let meeting = meetings::one(connection, &input.meeting)
        .await?
        .ok_or_else(|| Failure::not_found("meeting"))?;
    if !meeting.state.is_editable() {
        return Err(FailureCode::RecordClosed.into());
    }
    let chosen: HashMap<(i64, i64), &LoginChoice> =
        input.choices.iter().map(|choice| ((choice.login, choice.part), choice)).collect();
    let by_id: HashMap<&AttendeeId, &AttendeeRow> =
        people.iter().map(|row| (&row.id, row)).collect();
    let mut found = ReportImported {
        id: new_id()?,
        recorded: 0,
        already: 0,
        rooms: 0,
        left_out: 0,
        contradictions: 0,
        remembered: 0,
    };
    let mut settled = Vec::with_capacity(logins.len());
    for login in logins {
        let choice = chosen.get(&(count(login.place.0), count(login.place.1))).copied();
        settled.push((login, choice, settle(gathering, people, &by_id, (login, choice))?));
    }
    leave_out_gone(connection, input, &mut settled).await?;
    let mut kept: Vec<ReportLoginRow> = Vec::with_capacity(logins.len());
    let mut attending: BTreeMap<&AttendeeId, Attending> = BTreeMap::new();
    for (login, choice, settled) in settled {
        let mut row = row_of(report, login)?;
        match settled {
            Settled::Person(person) => {
                row.attendee_id = person.id.to_string();
                let one = attending.entry(&person.id).or_default();
                one.intervals.extend(&login.intervals);
                one.rows.push(kept.len());
            }
            Settled::Room(venue) => {
                row.meeting_venue_id = venue.to_string();
                found.rooms += 1;
            }
            Settled::Nobody => found.left_out += 1,
        }
        let is_said = choice.is_some() && login.found.why != MatchReason::OtherTime;
        let around = (gathering, &people[..]);
        if is_said && remember(app, connection, around, (login, &settled)).await? {
            found.remembered += 1;
        }
        kept.push(row);
    }
    let ids: Vec<&AttendeeId> = attending.keys().copied().collect();
    let seen = seen(connection, &ids).await?;
    let nothing = Seen::default();
    let mut events = Vec::new();
    for (person, one) in &attending {
        let seen = seen.get(*person).unwrap_or(&nothing);
        // Where the report does not say when, the person was there from the start.
        let joined = one.intervals.iter().map(|one| one.from).min().map(Instant);
        let joined = joined.unwrap_or(gathering.meeting.starts_at);
        let known = seen.reported.iter().find(|(_, at)| *at == joined);
        let event = if let Some((event, _)) = known {
            found.already += 1;
            event.clone()
        } else {
            let event = arrival(app, actor, gathering, (person, joined))?;
            let id = event.id.clone();
            if let Some(row) = one.rows.first().and_then(|at| kept.get_mut(*at)) {
                row.event_id = id.to_string();
            }
            events.push(event);
            id
        };
        if tell(connection, gathering, (by_id.get(person).copied(), &event), (seen, one)).await? {
            found.contradictions += 1;
        }
    }
    append_many(connection, &events).await?;
    found.recorded = count(events.len());
    let import = ReportImportRow {
        id: found.id.clone(),
        meeting_id: input.meeting.clone(),
        file: input.file.file_name.chars().take(200).collect(),
        platform: report.platform.as_str().to_owned(),
        at: app.now().ms(),
        actor: actor.name(),
        recorded: found.recorded,
        undone_at: None,
    };
    rows::add(connection, &import, &kept).await?;
    let recorded = found.recorded.to_string();
    let args = [("file", import.file.as_str()), ("count", recorded.as_str())];
    app.note(connection, actor, Some(&input.meeting), "import_report", &args).await?;
    Ok(found)
}

/// Names may have been taken back since they were matched: then a person who was chosen is missed, and
/// others are left out.
async fn leave_out_gone(
    connection: &mut Connection,
    input: &ImportReport,
    settled: &mut [(&Login, Option<&LoginChoice>, Settled<'_>)],
) -> Result<()> {
    let people: HashSet<&AttendeeId> = settled
        .iter()
        .filter_map(|(_, _, settled)| match settled {
            Settled::Person(person) => Some(&person.id),
            _ => None,
        })
        .collect();
    let people: Vec<&AttendeeId> = people.into_iter().collect();
    let there = attendees_among(connection, &input.meeting, &people).await?;
    for (_, choice, settled) in settled {
        if let Settled::Person(person) = settled
            && !there.contains(&person.id)
        {
            if choice.is_some() {
                return Err(Failure::not_found("attendee"));
            }
            *settled = Settled::Nobody;
        }
    }
    Ok(())
}

fn settle<'a>(
    gathering: &'a Gathering,
    people: &'a [AttendeeRow],
    by_id: &HashMap<&AttendeeId, &'a AttendeeRow>,
    (login, choice): (&Login, Option<&LoginChoice>),
) -> Result<Settled<'a>> {
    // Whoever chose a person for it was not there with the meeting either.
    let is_outside = login.found.why == MatchReason::OtherTime;
    if let Some(choice) = choice.filter(|_| !is_outside) {
        return match (&choice.attendee, &choice.venue) {
            (Some(person), _) => {
                let row = by_id.get(person).ok_or_else(|| Failure::not_found("attendee"))?;
                Ok(Settled::Person(row))
            }
            (None, Some(venue)) => {
                let venue = gathering.venue(venue).ok_or_else(|| Failure::not_found("venue"))?;
                Ok(Settled::Room(&venue.id))
            }
            (None, None) => Ok(Settled::Nobody),
        };
    }
    if login.found.sureness != Sureness::Sure {
        return Ok(Settled::Nobody);
    }
    let person = login.found.person.as_ref().and_then(|found| people.get(found.at));
    let venue = login.found.room.as_ref().and_then(|found| gathering.venues.get(found.at));
    Ok(match (person, venue) {
        (Some(person), _) => Settled::Person(person),
        (None, Some(venue)) => Settled::Room(&venue.id),
        (None, None) => Settled::Nobody,
    })
}

fn row_of(report: &Report, login: &Login) -> Result<ReportLoginRow> {
    let person = report.people.get(login.place.0).ok_or(FailureCode::Unknown)?;
    let intervals: Vec<ReportInterval> = person
        .intervals
        .iter()
        .map(|one| ReportInterval { from: Instant(one.from), to: Instant(one.to) })
        .collect();
    Ok(ReportLoginRow {
        name: login.name.clone(),
        attendee_id: String::new(),
        meeting_venue_id: String::new(),
        event_id: String::new(),
        minutes: person.minutes,
        intervals: serde_json::to_string(&intervals).map_err(|error| {
            tracing::error!(%error, "intervals of a login were not written");
            FailureCode::Unknown
        })?,
    })
}

/// Remembers what a person said of a login. Where the rules are sure of the same without it, or it is
/// nobody's, what was said before is forgotten.
async fn remember(
    app: &App,
    connection: &mut Connection,
    (gathering, people): (&Gathering, &[AttendeeRow]),
    (login, settled): (&Login, &Settled<'_>),
) -> Result<bool> {
    let mut row = ReportNameRow {
        name: key(&login.name),
        venue_id: String::new(),
        unit_id: String::new(),
        person: String::new(),
        at: app.now().ms(),
    };
    if row.name.is_empty() {
        return Ok(false);
    }
    let is_needless = match settled {
        Settled::Person(person) => {
            row.unit_id = person.unit_id.to_string();
            row.person.clone_from(&person.name);
            let by_rules = match login.ruled {
                Some(Place::Person(at)) => people.get(at),
                _ => None,
            };
            by_rules.is_some_and(|row| row.id == person.id)
        }
        Settled::Room(venue) => {
            let venue = gathering.venue(venue).ok_or_else(|| Failure::not_found("venue"))?;
            row.venue_id = venue.venue_id.to_string();
            let by_rules = match login.ruled {
                Some(Place::Room(at)) => gathering.venues.get(at),
                _ => None,
            };
            by_rules.is_some_and(|row| row.id == venue.id)
        }
        Settled::Nobody => true,
    };
    if is_needless {
        rows::forget(connection, &row.name).await?;
    } else {
        rows::remember(connection, &row).await?;
    }
    Ok(!is_needless)
}

fn arrival(
    app: &App,
    actor: &Actor,
    gathering: &Gathering,
    (person, joined): (&AttendeeId, Instant),
) -> Result<NewEvent> {
    Ok(NewEvent {
        id: new_id()?,
        meeting: gathering.meeting.id.clone(),
        attendee: person.clone(),
        kind: EventKind::CheckIn,
        source: Source::PlatformReport,
        device_time: joined,
        server_time: app.now(),
        clock_offset_ms: 0,
        venue: None,
        actor: actor.name(),
        reason: String::new(),
        device: String::new(),
    })
}

/// Tells that somebody was in a room and online at once; false when that was not so.
async fn tell(
    connection: &mut Connection,
    gathering: &Gathering,
    (person, event): (Option<&AttendeeRow>, &EventId),
    (seen, attending): (&Seen, &Attending),
) -> Result<bool> {
    let (Some(person), Some((venue, at))) = (person, seen.contradiction(&attending.intervals))
    else {
        return Ok(false);
    };
    let home = gathering
        .assignments
        .iter()
        .find(|assignment| assignment.unit_id == person.unit_id)
        .map(|assignment| gathering.seat_of(person, &assignment.meeting_venue_id));
    let flag = NewFlag {
        once: format!("online {event}"),
        meeting: gathering.meeting.id.clone(),
        attendee: person.id.clone(),
        kind: FlagKind::RoomAndOnline,
        at,
        venue: venue.cloned().or(home),
        event: Some(event.clone()),
        facts: "{}".to_owned(),
    };
    flags::add(connection, &flag).await?;
    Ok(true)
}

/// Names of people for whom a set of events was made.
pub(super) fn people_of(logins: &[ReportLoginRow]) -> HashSet<&str> {
    logins
        .iter()
        .filter(|login| !login.event_id.is_empty())
        .map(|login| login.attendee_id.as_str())
        .collect()
}
