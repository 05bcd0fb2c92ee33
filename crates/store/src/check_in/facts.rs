//! What the check-ins of a batch need to be decided, read for all of them at once.

use std::collections::{HashMap, HashSet};

use huidao_domain::attendance::Answered;
use huidao_domain::meeting::Times;
use huidao_domain::{
    Answer, ArrivalPolicy, AttendeeId, Decision, Instant, MeetingId, MeetingState, MeetingVenueId,
    Observed, Rules, UnitId,
};
use sqlx::AssertSqlSafe;

use super::{Claim, Entry};
use crate::attendance::{self, EventRow, Projection};
use crate::many::{id, word};
use crate::{Connection, Result, arrival_policies, flags, many};

/// A person as the rules see one.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub id: AttendeeId,
    pub meeting_id: MeetingId,
    pub unit_id: UnitId,
    pub name: String,
    answer: Answer,
    decision: Decision,
    substitute_for: Option<String>,
    walk_in: i64,
    pub removed: i64,
    /// The venue where the person is expected; none when the unit has none.
    venue_id: Option<String>,
    venue_name: Option<String>,
    venue_zone: Option<String>,
    pub state: MeetingState,
    starts_at: i64,
    ends_at: i64,
    opens_before_min: i64,
    late_after_min: i64,
    early_before_min: i64,
    arrived_at: Option<i64>,
    left_at: Option<i64>,
    source: Option<String>,
    online: Option<i64>,
    corrected: Option<String>,
}

impl Person {
    pub fn answered(&self) -> Answered {
        Answered {
            answer: self.answer,
            decision: self.decision,
            is_substitute: self.substitute_for.is_some(),
            is_walk_in: self.walk_in != 0,
        }
    }

    pub fn is_on_leave(&self) -> bool {
        self.answer == Answer::Leave && self.decision == Decision::Approved
    }

    pub fn times(&self) -> Times {
        Times {
            starts_at: Instant(self.starts_at),
            ends_at: Instant(self.ends_at),
            rules: Rules {
                opens_before_min: self.opens_before_min,
                late_after_min: self.late_after_min,
                early_before_min: self.early_before_min,
            },
        }
    }

    /// Where the person is expected.
    pub fn venue(&self) -> Option<MeetingVenueId> {
        MeetingVenueId::try_from(self.venue_id.clone()?).ok()
    }

    pub fn venue_name(&self) -> String {
        self.venue_name.clone().unwrap_or_default()
    }

    pub fn venue_zone(&self) -> String {
        self.venue_zone.clone().unwrap_or_default()
    }

    /// The person sits at another venue from now on.
    pub fn move_to(&mut self, venue: &MeetingVenueId, name: String, zone: String) {
        self.venue_id = Some(venue.to_string());
        self.venue_name = Some(name);
        self.venue_zone = Some(zone);
    }

    /// Whether anything was ever recorded of the person.
    fn has_record(&self) -> bool {
        self.online.is_some()
    }

    fn observed(&self) -> Result<Observed> {
        let Some(online) = self.online else { return Ok(Observed::default()) };
        Projection {
            attendee_id: self.id.clone(),
            arrived_at: self.arrived_at,
            left_at: self.left_at,
            source: self.source.clone(),
            online,
            corrected: self.corrected.clone(),
        }
        .observed()
    }
}

/// A contact's link.
#[derive(Debug, Clone)]
pub(super) struct LinkFacts {
    pub meeting_id: MeetingId,
    pub unit_id: UnitId,
    pub contact: String,
}

#[derive(sqlx::FromRow)]
struct DeviceRow {
    #[sqlx(try_from = "String")]
    meeting_id: MeetingId,
    device: String,
    #[sqlx(try_from = "String")]
    attendee_id: AttendeeId,
    #[sqlx(try_from = "String")]
    unit_id: UnitId,
}

#[derive(sqlx::FromRow)]
struct VenueRow {
    id: String,
    #[sqlx(try_from = "String")]
    meeting_id: MeetingId,
    name: String,
    time_zone: String,
}

/// A venue whose code was scanned.
#[derive(Debug, Clone)]
pub(super) struct ScannedVenue {
    pub meeting: MeetingId,
    pub name: String,
    pub zone: String,
}

/// The name under which it is told once that a device signs for many.
pub(super) fn device_once(meeting: &MeetingId, device: &str) -> String {
    format!("device {meeting} {device}")
}

/// Whom a device has signed for.
pub(super) type SignedFor = HashMap<AttendeeId, UnitId>;

/// Everything that a batch is decided from; kept up to date as its entries are taken.
pub(super) struct Facts {
    pub people: HashMap<AttendeeId, Person>,
    pub observed: HashMap<AttendeeId, Observed>,
    pub events: HashMap<AttendeeId, Vec<EventRow>>,
    links: HashMap<String, LinkFacts>,
    policies: HashMap<(MeetingId, String), ArrivalPolicy>,
    /// Venues whose codes were scanned.
    pub venues: HashMap<String, ScannedVenue>,
    pub devices: HashMap<(MeetingId, String), SignedFor>,
}

impl Facts {
    pub async fn load(connection: &mut Connection, entries: &[Entry]) -> Result<Self> {
        let ids: Vec<&AttendeeId> =
            entries.iter().map(Entry::attendee).collect::<HashSet<_>>().into_iter().collect();
        let mut people = HashMap::with_capacity(ids.len());
        for row in people_by_id(connection, &ids).await? {
            people.insert(row.id.clone(), row);
        }
        let known: Vec<&AttendeeId> =
            people.values().filter(|row| row.has_record()).map(|row| &row.id).collect();
        let events = attendance::events_of_many(connection, &known).await?;
        let mut observed = HashMap::with_capacity(people.len());
        for person in people.values() {
            observed.insert(person.id.clone(), person.observed()?);
        }
        let meetings: Vec<MeetingId> = people
            .values()
            .map(|row| row.meeting_id.clone())
            .collect::<HashSet<_>>()
            .into_iter()
            .collect();
        Ok(Self {
            links: links(connection, entries).await?,
            policies: arrival_policies::of_meetings(connection, &meetings).await?,
            venues: scanned(connection, entries).await?,
            devices: devices(connection, entries, &people).await?,
            people,
            observed,
            events,
        })
    }

    pub fn link(&self, token_hash: &str) -> Option<&LinkFacts> {
        self.links.get(token_hash)
    }

    /// How arrival is taken at a venue.
    pub fn policy(&self, meeting: &MeetingId, venue: Option<&MeetingVenueId>) -> ArrivalPolicy {
        arrival_policies::pick(&self.policies, meeting, venue)
    }
}

/// What is read of a person, in the order in which [`person`] takes it.
const PERSON: [&str; 23] = [
    "a.id",
    "a.meeting_id",
    "a.unit_id",
    "a.name",
    "a.answer",
    "a.decision",
    "a.substitute_for",
    "a.walk_in",
    "a.removed",
    "mv.id",
    "v.name",
    "v.time_zone",
    "m.state",
    "m.starts_at",
    "m.ends_at",
    "m.opens_before_min",
    "m.late_after_min",
    "m.early_before_min",
    "t.arrived_at",
    "t.left_at",
    "t.source",
    "t.online",
    "t.corrected",
];

async fn people_by_id(connection: &mut Connection, ids: &[&AttendeeId]) -> Result<Vec<Person>> {
    let mut found = Vec::with_capacity(ids.len());
    for part in many::lists(ids) {
        let sql = format!(
            "SELECT {} FROM attendee a JOIN meeting m ON m.id = a.meeting_id \
             LEFT JOIN assignment s ON s.meeting_id = a.meeting_id AND s.unit_id = a.unit_id \
             LEFT JOIN meeting_venue mv ON mv.id = CASE WHEN a.meeting_venue_id <> '' \
             THEN a.meeting_venue_id ELSE s.meeting_venue_id END \
             LEFT JOIN venue v ON v.id = mv.venue_id \
             LEFT JOIN attendance t ON t.attendee_id = a.id WHERE a.id IN ({})",
            many::packed(&PERSON, None, part.len() + 1),
            many::list(part.len())
        );
        let mut query = sqlx::query_scalar::<_, String>(AssertSqlSafe(sql));
        for id in part {
            query = query.bind(id.to_string());
        }
        for separator in many::separators() {
            query = query.bind(separator);
        }
        let rows = query.fetch_one(&mut *connection).await?;
        for row in many::unpacked(&rows)? {
            found.push(person(&row)?);
        }
    }
    Ok(found)
}

/// A person from the values of [`PERSON`].
fn person(row: &[Option<&str>; PERSON.len()]) -> Result<Person> {
    let [
        attendee,
        meeting_id,
        unit_id,
        name,
        answer,
        decision,
        substitute_for,
        walk_in,
        removed,
        venue_id,
        venue_name,
        venue_zone,
        state,
        starts_at,
        ends_at,
        opens_before_min,
        late_after_min,
        early_before_min,
        arrived_at,
        left_at,
        source,
        online,
        corrected,
    ] = *row;
    let owned = |value: Option<&str>| value.map(str::to_owned);
    Ok(Person {
        id: id(attendee)?,
        meeting_id: id(meeting_id)?,
        unit_id: id(unit_id)?,
        name: owned(name).unwrap_or_default(),
        answer: word(answer)?,
        decision: word(decision)?,
        substitute_for: owned(substitute_for),
        walk_in: word(walk_in)?,
        removed: word(removed)?,
        venue_id: owned(venue_id),
        venue_name: owned(venue_name),
        venue_zone: owned(venue_zone),
        state: word(state)?,
        starts_at: word(starts_at)?,
        ends_at: word(ends_at)?,
        opens_before_min: word(opens_before_min)?,
        late_after_min: word(late_after_min)?,
        early_before_min: word(early_before_min)?,
        arrived_at: arrived_at.map(|value| word(Some(value))).transpose()?,
        left_at: left_at.map(|value| word(Some(value))).transpose()?,
        source: owned(source),
        online: online.map(|value| word(Some(value))).transpose()?,
        corrected: owned(corrected),
    })
}

/// Links that work as far as the table says; whether they are over depends on the clock.
async fn links(
    connection: &mut Connection,
    entries: &[Entry],
) -> Result<HashMap<String, LinkFacts>> {
    let hashes: Vec<&String> = entries
        .iter()
        .filter_map(|entry| match entry {
            Entry::Tap(tap) => match &tap.claim {
                Claim::Link { token_hash, .. } => Some(token_hash),
                _ => None,
            },
            Entry::Seen(_) => None,
        })
        .collect::<HashSet<_>>()
        .into_iter()
        .collect();
    let mut found = HashMap::with_capacity(hashes.len());
    for part in many::lists(&hashes) {
        let sql = format!(
            "SELECT {} FROM invitation i JOIN contact c ON c.id = i.contact_id \
             WHERE i.revoked = 0 AND c.archived = 0 AND i.token_hash IN ({})",
            many::packed(
                &["i.token_hash", "i.meeting_id", "i.unit_id", "c.name"],
                None,
                part.len() + 1
            ),
            many::list(part.len())
        );
        let mut query = sqlx::query_scalar::<_, String>(AssertSqlSafe(sql));
        for hash in part {
            query = query.bind((*hash).clone());
        }
        for separator in many::separators() {
            query = query.bind(separator);
        }
        let rows = query.fetch_one(&mut *connection).await?;
        for [hash, meeting_id, unit_id, contact] in many::unpacked(&rows)? {
            let link = LinkFacts {
                meeting_id: id(meeting_id)?,
                unit_id: id(unit_id)?,
                contact: contact.unwrap_or_default().to_owned(),
            };
            found.insert(hash.unwrap_or_default().to_owned(), link);
        }
    }
    Ok(found)
}

/// The venues whose codes were scanned.
async fn scanned(
    connection: &mut Connection,
    entries: &[Entry],
) -> Result<HashMap<String, ScannedVenue>> {
    let ids: Vec<String> = entries
        .iter()
        .filter_map(|entry| match entry {
            Entry::Tap(tap) => match &tap.claim {
                Claim::Link { scan: Some(scan), .. } | Claim::Code(scan) => {
                    Some(scan.venue.to_string())
                }
                _ => None,
            },
            Entry::Seen(_) => None,
        })
        .collect::<HashSet<_>>()
        .into_iter()
        .collect();
    let mut found = HashMap::new();
    for part in many::lists(&ids) {
        let sql = format!(
            "SELECT mv.id, mv.meeting_id, v.name, v.time_zone FROM meeting_venue mv \
             JOIN venue v ON v.id = mv.venue_id \
             WHERE mv.id IN ({})",
            many::list(part.len())
        );
        let mut query = sqlx::query_as::<_, VenueRow>(AssertSqlSafe(sql));
        for id in part {
            query = query.bind(id.clone());
        }
        for row in query.fetch_all(&mut *connection).await? {
            let VenueRow { id, meeting_id, name, time_zone } = row;
            found.insert(id, ScannedVenue { meeting: meeting_id, name, zone: time_zone });
        }
    }
    Ok(found)
}

/// Whom the devices of a batch have signed for so far. What was told of a device is not told again, so one
/// that signs for thousands is not read again with each of them.
async fn devices(
    connection: &mut Connection,
    entries: &[Entry],
    people: &HashMap<AttendeeId, Person>,
) -> Result<HashMap<(MeetingId, String), SignedFor>> {
    let marks: Vec<String> = entries
        .iter()
        .filter_map(|entry| match entry {
            Entry::Tap(tap) if !tap.device.is_empty() => Some(tap.device.clone()),
            _ => None,
        })
        .collect::<HashSet<_>>()
        .into_iter()
        .collect();
    let mut found: HashMap<(MeetingId, String), SignedFor> = HashMap::new();
    let meetings: HashSet<&MeetingId> = people.values().map(|row| &row.meeting_id).collect();
    // Meeting by meeting, as the index goes; a batch is of one or two.
    for meeting in meetings {
        let names: Vec<String> = marks.iter().map(|mark| device_once(meeting, mark)).collect();
        let told = flags::told(connection, &names).await?;
        let marks: Vec<&String> =
            marks.iter().filter(|mark| !told.contains(&device_once(meeting, mark))).collect();
        for part in many::lists(&marks) {
            let sql = format!(
                "SELECT e.meeting_id, e.device, e.attendee_id, a.unit_id FROM attendance_event e \
                 JOIN attendee a ON a.id = e.attendee_id \
                 WHERE e.device <> '' AND e.device IN ({}) AND e.meeting_id = ${}",
                many::list(part.len()),
                part.len() + 1
            );
            let mut query = sqlx::query_as::<_, DeviceRow>(AssertSqlSafe(sql));
            for mark in part {
                query = query.bind((*mark).clone());
            }
            for row in query.bind(meeting.to_string()).fetch_all(&mut *connection).await? {
                found
                    .entry((row.meeting_id, row.device))
                    .or_default()
                    .insert(row.attendee_id, row.unit_id);
            }
        }
    }
    Ok(found)
}
