//! The desk at a venue's door: its list, and what it saw. A desk makes its events itself, each with an
//! identifier of its own, so that it can go on with the line down and hand everything in twice.

use std::collections::{HashMap, HashSet};

use huidao_domain::{
    Answer, ArrivalPolicy, ArrivalWay, AttendeeId, Decision, EventId, EventKind, FlagKind, Instant,
    Label, MeetingId, MeetingState, MeetingVenueId, PersonName, PersonRank, Presence, Source,
    UnitId,
};
use huidao_store::attendance::{self as log, NewEvent};
use huidao_store::flags::{self, NewFlag};
use huidao_store::replies::{self, AttendeeRow};
use huidao_store::{CheckInAnswer, Connection, Entry, arrival_policies, meetings};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::announcements::standing_words;
use crate::gathering::Gathering;
use crate::keys::hash_token;
use crate::live::{LiveDay, Wanted};
use crate::record::{PersonRow, VenueCounts};
use crate::text::{phone, words};
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// A meeting of at most so many people is known whole at every desk; of a larger one a desk knows its own
/// venue.
const KNOWN_WHOLE: usize = 20_000;

/// What a desk saw within this time before it hands it in, it saw with the line up.
const LIVE_MS: i64 = 60_000;

/// Events that are handed in at once, at most.
const MOST_EVENTS: usize = 500;

/// People who came unnamed that are handed in at once, at most.
const MOST_WALK_INS: usize = 100;

/// A person on a desk's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DeskPerson {
    /// The person.
    pub id: AttendeeId,
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// The unit.
    pub unit: UnitId,
    /// The unit's name.
    pub unit_name: String,
    /// The last four digits of the phone.
    pub phone_tail: String,
    /// What a search looks through: pinyin and initials of name and unit.
    pub keys: String,
    /// The person's own code, as its QR carries it.
    pub pass: String,
    /// Whether the person is there.
    pub presence: Presence,
    /// The words for it.
    pub labels: Vec<Label>,
    /// Arrival.
    pub arrived_at: Option<Instant>,
    /// Departure.
    pub left_at: Option<Instant>,
    /// Whose place the person takes.
    pub substitute_for_name: Option<String>,
    /// Whether the person waits for approval and does not count yet.
    pub pending: bool,
    /// Whether the person came without being named.
    pub walk_in: bool,
    /// Where the person is expected, when that is elsewhere.
    pub elsewhere: Option<String>,
}

/// A unit to name for somebody who came unnamed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DeskUnit {
    /// The unit.
    pub id: UnitId,
    /// Name.
    pub name: String,
    /// What a search looks through.
    pub keys: String,
    /// Places at this venue for which the unit named nobody: whoever comes is entered as its person.
    #[serde(default)]
    pub unnamed: i64,
}

/// A desk's list.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Desk {
    /// The meeting.
    pub meeting: MeetingId,
    /// The meeting's title.
    pub title: String,
    /// State.
    pub state: MeetingState,
    /// The venue in this meeting.
    pub meeting_venue: MeetingVenueId,
    /// Its name.
    pub venue: String,
    /// Its time zone.
    pub time_zone: String,
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Instant,
    /// When doors open.
    pub opens_at: Instant,
    /// The program's clock.
    pub now: Instant,
    /// How arrival is taken here.
    pub policy: ArrivalPolicy,
    /// The venue's counts.
    pub counts: VenueCounts,
    /// People, in official order.
    pub people: Vec<DeskPerson>,
    /// Units of the meeting, in official order.
    pub units: Vec<DeskUnit>,
    /// What is announced here, the newest first.
    pub announcements: Vec<String>,
    /// Events that were not handed in yet: none where the record itself answers.
    pub waiting: i64,
    /// Whether the record could be reached.
    pub online: bool,
    /// Why it could not.
    pub trouble: Option<Failure>,
    /// What the record would not take of what was handed in later.
    pub refused: Vec<DeskResult>,
}

/// Input of `show_desk`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct ShowDesk {}

/// What a desk saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DeskEventKind {
    /// Somebody arrived.
    CheckIn,
    /// Somebody left.
    CheckOut,
    /// What was recorded of somebody does not count.
    Undo,
}

/// Something that a desk saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DeskEvent {
    /// Made by the desk.
    pub id: EventId,
    /// The person.
    pub attendee: AttendeeId,
    /// What happened.
    pub kind: DeskEventKind,
    /// The event that an undo takes back.
    #[serde(default)]
    pub target: Option<EventId>,
    /// When, by the desk's clock.
    pub at: Instant,
    /// Why, for undos.
    #[serde(default)]
    pub reason: String,
}

/// Somebody who came without being named (临时参会).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct WalkIn {
    /// Made by the desk.
    pub id: AttendeeId,
    /// The unit.
    pub unit: UnitId,
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// Phone; may be empty.
    pub phone: String,
}

/// Input of `record_at_desk`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct RecordAtDesk {
    /// A mark that the desk gave itself.
    pub device: String,
    /// The desk's clock when it sends this.
    pub sent_at: Instant,
    /// People who came unnamed; before the events that speak of them.
    #[serde(default)]
    pub walk_ins: Vec<WalkIn>,
    /// What was seen, at most 500.
    pub events: Vec<DeskEvent>,
}

/// What became of something that a desk handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DeskResult {
    /// The event's or the person's identifier.
    pub id: String,
    /// Why it was not taken; none when it is on record.
    pub failure: Option<Failure>,
}

/// Output of `record_at_desk`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DeskRecorded {
    /// One for each that was handed in.
    pub results: Vec<DeskResult>,
    /// The program's clock.
    pub now: Instant,
}

fn desk_person(app: &App, venue: &MeetingVenueId, row: PersonRow) -> Option<DeskPerson> {
    let id = row.attendee?;
    let tail = row.phone.chars().count().saturating_sub(4);
    Some(DeskPerson {
        keys: crate::text::search_keys(&[&row.name, &row.unit_name]),
        pass: app.key().pass(&id).ok()?,
        phone_tail: row.phone.chars().skip(tail).collect(),
        elsewhere: Some(row.venue_name).filter(|_| row.meeting_venue != *venue),
        pending: row.decision != Decision::Approved
            && (row.walk_in || row.substitute_for_name.is_some()),
        id,
        name: row.name,
        title: row.title,
        unit: row.unit,
        unit_name: row.unit_name,
        presence: row.presence,
        labels: row.labels,
        arrived_at: row.arrived_at,
        left_at: row.left_at,
        substitute_for_name: row.substitute_for_name,
        walk_in: row.walk_in,
    })
}

/// The people whom a desk knows.
pub(crate) fn known_at_desk(day: &LiveDay, venue: &MeetingVenueId) -> Wanted {
    let all = day.people_count();
    Wanted {
        venue: (all > KNOWN_WHOLE).then(|| venue.clone()),
        limit: all.max(KNOWN_WHOLE),
        ..Wanted::default()
    }
}

/// Shows a desk's list.
pub async fn show_desk(app: &App, actor: &Actor, _input: ShowDesk) -> Result<Desk> {
    let (meeting, venue) = actor.own_venue()?;
    let gone = || Failure::from(FailureCode::LinkGone);
    let mut connection = app.read().await?;
    let row = meetings::one(&mut connection, meeting).await?.ok_or_else(gone)?;
    let seat = meetings::venue(&mut connection, venue).await?.ok_or_else(gone)?;
    let policy = arrival_policies::of_venue(&mut connection, meeting, Some(venue)).await?;
    let announcements = standing_words(&mut connection, meeting, Some(venue)).await?;
    drop(connection);
    let (counts, mut people, mut units) = app
        .days()
        .look(app, meeting, |day| {
            let wanted = known_at_desk(day, venue);
            let counts = day.venue_counts().into_iter().find(|one| one.meeting_venue == *venue);
            let units: Vec<DeskUnit> = day
                .unit_counts(None, "", usize::MAX)
                .0
                .into_iter()
                .map(|unit| DeskUnit {
                    id: unit.unit,
                    keys: crate::text::search_keys(&[&unit.name]),
                    name: unit.name,
                    unnamed: 0,
                })
                .collect();
            day.find(&wanted).map(|found| (counts, found.rows, units))
        })
        .await??;
    let mut unnamed: HashMap<&UnitId, i64> = HashMap::new();
    for row in people.iter().filter(|row| row.attendee.is_none() && row.meeting_venue == *venue) {
        *unnamed.entry(&row.unit).or_default() += 1;
    }
    for unit in &mut units {
        unit.unnamed = unnamed.get(&unit.id).copied().unwrap_or_default();
    }
    people.sort_by_key(|row| row.unit_position);
    Ok(Desk {
        meeting: meeting.clone(),
        title: row.title.clone(),
        state: row.state,
        meeting_venue: venue.clone(),
        venue: seat.name,
        time_zone: seat.time_zone,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        opens_at: row.times().opens_at(),
        now: app.now(),
        policy,
        counts: counts.ok_or_else(gone)?,
        people: people.into_iter().filter_map(|row| desk_person(app, venue, row)).collect(),
        units,
        announcements,
        waiting: 0,
        online: true,
        trouble: None,
        refused: Vec::new(),
    })
}

/// Puts on record what a desk saw. What was handed in before is taken as it is; one entry that cannot be
/// taken keeps no other out.
pub async fn record_at_desk(app: &App, actor: &Actor, input: RecordAtDesk) -> Result<DeskRecorded> {
    let (meeting, venue) = actor.own_venue()?;
    if input.events.len() > MOST_EVENTS || input.walk_ins.len() > MOST_WALK_INS {
        return Err(FailureCode::TooMuchAtOnce.into());
    }
    let now = app.now();
    let offset = input.sent_at.ms().saturating_sub(now.ms());
    let device = hash_token(&input.device)[..16].to_owned();
    let (is_open, known) = {
        let mut connection = app.read().await?;
        let policy = arrival_policies::of_venue(&mut connection, meeting, Some(venue)).await?;
        let ids: Vec<&EventId> = input.events.iter().map(|event| &event.id).collect();
        (policy.takes(ArrivalWay::Desk), log::known_of(&mut connection, &ids).await?)
    };
    // A desk that was closed takes nobody who comes now. What was seen with the line down it does: nobody knew then what
    // the organiser has closed since; nor does it refuse what is on record already.
    let is_refused = |event: &DeskEvent| {
        let is_live = input.sent_at.ms().saturating_sub(event.at.ms()) < LIVE_MS;
        !is_open && is_live && event.kind == DeskEventKind::CheckIn && !known.contains(&event.id)
    };
    let mut results = Vec::new();
    for walk_in in &input.walk_ins {
        if input.events.iter().any(|event| event.attendee == walk_in.id && is_refused(event)) {
            let failure = Some(FailureCode::WayClosed.into());
            results.push(DeskResult { id: walk_in.id.to_string(), failure });
            continue;
        }
        let failure = add_walk_in(app, actor, (meeting, venue), walk_in).await.err();
        if let Some(failure) = failure.clone().filter(|failure| failure.code.status() >= 500) {
            // The program is in trouble, not the entry: the desk hands it in again.
            return Err(failure);
        }
        results.push(DeskResult { id: walk_in.id.to_string(), failure });
    }
    let mut waiting = Vec::new();
    for event in &input.events {
        if is_refused(event) {
            let failure = Some(FailureCode::WayClosed.into());
            results.push(DeskResult { id: event.id.to_string(), failure });
            continue;
        }
        let reason = match words(&event.reason) {
            Ok(reason) => reason,
            Err(failure) => {
                results.push(DeskResult { id: event.id.to_string(), failure: Some(failure) });
                continue;
            }
        };
        let event = NewEvent {
            id: event.id.clone(),
            meeting: meeting.clone(),
            attendee: event.attendee.clone(),
            kind: match (event.kind, &event.target) {
                (DeskEventKind::CheckIn, _) => EventKind::CheckIn,
                (DeskEventKind::CheckOut, _) => EventKind::CheckOut,
                (DeskEventKind::Undo, Some(target)) => EventKind::Undo(target.clone()),
                (DeskEventKind::Undo, None) => {
                    let failure = Failure::from(FailureCode::InvalidInput).with("detail", "target");
                    results.push(DeskResult { id: event.id.to_string(), failure: Some(failure) });
                    continue;
                }
            },
            source: Source::Desk,
            // Nothing was seen after it was handed in, whatever the desk's clock says.
            device_time: Instant(event.at.ms().min(input.sent_at.ms())),
            server_time: now,
            clock_offset_ms: offset,
            venue: Some(venue.clone()),
            actor: actor.name(),
            reason,
            device: device.clone(),
        };
        let id = event.id.to_string();
        waiting.push(async move { (id, app.queue().submit(Entry::Seen(Box::new(event))).await) });
    }
    for (id, done) in futures_util::future::join_all(waiting).await {
        let failure = match done?.answer {
            CheckInAnswer::Unknown => Some(Failure::not_found("attendee")),
            _ => None,
        };
        results.push(DeskResult { id, failure });
    }
    app.announce_arrivals(meeting);
    app.tell(Topic::Day, Some(meeting));
    Ok(DeskRecorded { results, now })
}

/// Adds somebody who came unnamed, once however often it is handed in.
async fn add_walk_in(
    app: &App,
    actor: &Actor,
    (meeting, venue): (&MeetingId, &MeetingVenueId),
    input: &WalkIn,
) -> Result<()> {
    let name: PersonName = input.name.parse()?;
    let mut retries = crate::Retries::default();
    loop {
        let added = async {
            let mut transaction = app.write().await?;
            write_walk_in(app, &mut transaction, actor, (meeting, venue), (input, &name)).await?;
            transaction.commit().await?;
            Ok::<(), Failure>(())
        };
        match added.await {
            Err(failure) if retries.again(&failure).await => {}
            Err(failure) => return Err(failure),
            Ok(()) => break,
        }
    }
    app.announce(Topic::Replies, Some(meeting));
    Ok(())
}

async fn write_walk_in(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    (meeting, venue): (&MeetingId, &MeetingVenueId),
    (input, name): (&WalkIn, &PersonName),
) -> Result<()> {
    if let Some(known) = replies::attendee(connection, &input.id).await? {
        let same = known.meeting_id == *meeting && known.walk_in != 0;
        return if same { Ok(()) } else { Err(Failure::not_found("attendee")) };
    }
    let gathering = Gathering::load_unit(connection, meeting, &input.unit).await?;
    let gathering = gathering.ok_or_else(|| Failure::not_found("unit"))?;
    let taken: HashSet<i64> =
        gathering.attendees_of(&input.unit).iter().map(|row| row.position).collect();
    let home = gathering.venues.first().map(|row| row.id.clone());
    let person = AttendeeRow {
        id: input.id.clone(),
        meeting_id: meeting.clone(),
        unit_id: input.unit.clone(),
        position: taken.into_iter().max().unwrap_or_default() + 10,
        name: name.as_str().to_owned(),
        title: words(&input.title)?,
        phone: phone(&input.phone)?,
        answer: Answer::Attend,
        reason: String::new(),
        decision: Decision::Pending,
        decided_note: String::new(),
        substitute_for: None,
        removed: 0,
        rank: PersonRank::Other,
        standing: String::new(),
        walk_in: 1,
        meeting_venue_id: if home.as_ref() == Some(venue) {
            String::new()
        } else {
            venue.to_string()
        },
    };
    replies::save_attendee(connection, &person).await?;
    let flag = NewFlag {
        once: format!("walk-in {}", person.id),
        meeting: meeting.clone(),
        attendee: person.id.clone(),
        kind: FlagKind::WalkIn,
        at: app.now(),
        venue: Some(venue.clone()),
        event: None,
        facts: "{}".to_owned(),
    };
    flags::add(connection, &flag).await?;
    let args = [("name", person.name.as_str())];
    app.note(connection, actor, Some(meeting), "walk_in", &args).await
}
