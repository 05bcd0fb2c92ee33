//! Logins of a report and who they are, by the rules of the domain and by what was said before.

use std::collections::HashMap;

use huidao_documents::reports::{Interval, Report};
use huidao_domain::report::{
    Candidate, Found, Guests, Likeness, Room, in_room_and_online, key, parts,
};
use huidao_domain::{
    AttendeeId, EventId, EventKind, Instant, MatchReason, MeetingVenueId, Presence, Source,
    Sureness,
};
use huidao_store::attendance::{EventRow, events_of_many};
use huidao_store::directory::{self, VenueRow};
use huidao_store::replies::AttendeeRow;
use huidao_store::reports::{self as rows, ReportNameRow};
use huidao_store::{Connection, Result as Stored};

use huidao_domain::attendance::{in_force, merge};
use huidao_domain::meeting::Times;

use crate::gathering::Gathering;
use crate::text::readings;
use crate::{Failure, FailureCode, Result};

/// A place among the people, or among the venues of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Person(usize),
    Room(usize),
}

/// A login, or one of two people at it, and who that is.
pub(super) struct Login {
    /// The place of the login in the report, and the part of it.
    pub place: (usize, usize),
    /// The part of the name that speaks of this person.
    pub name: String,
    /// When it was there, as far as that is of the meeting.
    pub intervals: Vec<Interval>,
    pub found: Found,
    /// Who it is by the rules alone, where they are sure.
    pub ruled: Option<Place>,
}

/// A meeting's people and venues as reports are matched with them.
pub(super) struct Matched {
    pub people: Vec<AttendeeRow>,
    pub logins: Vec<Login>,
}

/// Matches every login of a report.
pub(super) async fn logins(
    connection: &mut Connection,
    gathering: &Gathering,
    report: &Report,
) -> Result<Matched> {
    let people: Vec<AttendeeRow> = gathering
        .assignments
        .iter()
        .flat_map(|assignment| gathering.attendees_of(&assignment.unit_id))
        .filter(|row| row.removed == 0)
        .cloned()
        .collect();
    let mut mails: HashMap<(&str, &str), &str> = HashMap::new();
    for contact in gathering.contacts.iter() {
        mails.entry((contact.unit_id.as_str(), &contact.name)).or_insert(&contact.mail);
    }
    let candidates: Vec<Candidate> =
        people.iter().map(|row| candidate(gathering, &mails, row)).collect::<Result<_>>()?;
    let rooms = rooms(connection, gathering).await?;
    let wanted: Vec<(usize, usize, String, String)> = report
        .people
        .iter()
        .enumerate()
        .flat_map(|(at, person)| {
            let parts = parts(&person.name);
            let mail = if parts.len() > 1 { String::new() } else { person.email.clone() };
            parts.into_iter().enumerate().map(move |(part, name)| (at, part, name, mail.clone()))
        })
        .collect();
    let mut keys: Vec<String> = wanted.iter().map(|(_, _, name, _)| key(name)).collect();
    keys.sort();
    keys.dedup();
    let remembered = rows::names(connection, &keys).await?;
    let replaced: Vec<bool> = people
        .iter()
        .map(|row| gathering.attendance_of(row).presence == Presence::Replaced)
        .collect();
    let said = Said::new(gathering, &people, remembered);
    let matching = tokio::task::spawn_blocking(move || {
        let guests = Guests::new(&candidates, &rooms);
        let found = spread(&wanted, &guests, &said, &replaced)?;
        Ok::<_, Failure>((found, wanted))
    });
    let (logins, wanted) = matching.await.map_err(|error| broke_off(&error))??;
    let times = gathering.meeting.times();
    let logins = logins
        .into_iter()
        .zip(&wanted)
        .map(|((found, ruled), (at, part, name, _))| {
            let all = report.people.get(*at).map_or(&[][..], |person| &person.intervals);
            let intervals = of_meeting(&times, all);
            // Where the report has no times at all, everybody in it was there.
            let is_outside = intervals.is_empty() && !all.is_empty();
            let found = if is_outside { Found::at_another_time() } else { found };
            Login { place: (*at, *part), name: name.clone(), intervals, found, ruled }
        })
        .collect();
    Ok(Matched { people, logins })
}

/// A login less would be a person who was not there: nothing is taken from a match that broke off.
fn broke_off(error: &dyn std::fmt::Display) -> Failure {
    tracing::error!(%error, "matching a report broke off");
    FailureCode::Unknown.into()
}

/// Intervals of which some part lies between the opening of check-in and the end.
fn of_meeting(times: &Times, intervals: &[Interval]) -> Vec<Interval> {
    let (opens, ends) = (times.opens_at().ms(), times.ends_at.ms());
    intervals.iter().filter(|one| one.to >= opens && one.from <= ends).copied().collect()
}

fn candidate(
    gathering: &Gathering,
    mails: &HashMap<(&str, &str), &str>,
    row: &AttendeeRow,
) -> Result<Candidate> {
    let unit = gathering.unit(&row.unit_id)?;
    let mut units = vec![unit.name.clone(), unit.short_name.clone()];
    units.extend(unit.aliases.lines().map(str::to_owned));
    let mail =
        mails.get(&(row.unit_id.as_str(), &*row.name)).copied().unwrap_or_default().to_owned();
    Ok(Candidate { name: row.name.clone(), units, mail, sounds: readings(&row.name) })
}

/// Names of the meeting's venues: as they are called here, their site and room.
async fn rooms(connection: &mut Connection, gathering: &Gathering) -> Stored<Vec<Room>> {
    let known = directory::venues(connection).await?;
    let known: HashMap<&str, &VenueRow> = known.iter().map(|row| (row.id.as_str(), row)).collect();
    Ok(gathering
        .venues
        .iter()
        .map(|venue| {
            let mut names = vec![venue.name.clone()];
            if let Some(row) = known.get(venue.venue_id.as_str()) {
                names.push(format!("{}{}", row.site, row.room));
                names.push(row.room.clone());
            }
            names.retain(|name| name.chars().count() > 1);
            Room { names }
        })
        .collect())
}

/// What was said of logins in earlier reports, as places of this meeting.
struct Said {
    people: HashMap<String, usize>,
    rooms: HashMap<String, usize>,
}

impl Said {
    fn new(
        gathering: &Gathering,
        people: &[AttendeeRow],
        remembered: HashMap<String, ReportNameRow>,
    ) -> Self {
        let mut said = Self { people: HashMap::new(), rooms: HashMap::new() };
        let by_name: HashMap<(&str, &str), usize> = people
            .iter()
            .enumerate()
            .map(|(at, row)| ((row.unit_id.as_str(), row.name.as_str()), at))
            .collect();
        let venues: HashMap<&str, usize> = gathering
            .venues
            .iter()
            .enumerate()
            .map(|(at, venue)| (venue.venue_id.as_str(), at))
            .collect();
        for (name, row) in remembered {
            if let Some(at) = venues.get(&*row.venue_id) {
                said.rooms.insert(name, *at);
            } else if let Some(at) = by_name.get(&(row.unit_id.as_str(), row.person.as_str())) {
                said.people.insert(name, *at);
            }
        }
        said
    }

    /// Who a login is by what was said, held against what the rules `found`. A name of a device or a
    /// nickname is somebody else's at the next meeting, so only a name that speaks of the same
    /// person is sure; the rules' own find stays a suggestion.
    fn weigh(&self, name: &str, guests: &Guests, found: Found) -> Found {
        let key = key(name);
        let (person, room) = match (self.people.get(&key), self.rooms.get(&key)) {
            (Some(at), _) => (Some(*at), None),
            (None, Some(at)) => (None, Some(*at)),
            (None, None) => return found,
        };
        let (by_person, by_room) = (found.person.map(|one| one.at), found.room.map(|one| one.at));
        let is_nobody = by_person.is_none() && by_room.is_none();
        let is_same = !is_nobody && (by_person, by_room) == (person, room);
        let speaks = || person.is_some_and(|at| guests.speaks_of(name, at));
        let sureness =
            if is_same || is_nobody && speaks() { Sureness::Sure } else { Sureness::Likely };
        let like = |at| Likeness { at, score: 100, why: MatchReason::Remembered };
        let mut suggestions = found.suggestions;
        suggestions.extend(found.person);
        suggestions.retain(|one| Some(one.at) != person);
        suggestions.sort_by_key(|one| std::cmp::Reverse(one.score));
        Found {
            sureness,
            why: MatchReason::Remembered,
            person: person.map(like),
            is_room: room.is_some(),
            room: room.map(like),
            suggestions,
        }
    }
}

fn ruled(found: &Found) -> Option<Place> {
    if found.sureness != Sureness::Sure {
        return None;
    }
    let room = || found.room.map(|room| Place::Room(room.at));
    found.person.map(|person| Place::Person(person.at)).or_else(room)
}

/// Matches parts of the list side by side: each login needs nothing of the others.
fn spread(
    wanted: &[(usize, usize, String, String)],
    guests: &Guests,
    said: &Said,
    replaced: &[bool],
) -> Result<Vec<(Found, Option<Place>)>> {
    let one = |(_, _, name, mail): &(usize, usize, String, String)| {
        let by_rules = guests.find(name, mail, readings);
        let ruled = ruled(&by_rules);
        let mut found = said.weigh(name, guests, by_rules);
        if let Some(person) = &found.person
            && replaced.get(person.at) == Some(&true)
            && found.sureness == Sureness::Sure
        {
            // Somebody else takes this person's place: a person should look.
            found.sureness = Sureness::Likely;
        }
        (found, ruled)
    };
    spread_with(wanted, one)
}

fn spread_with<T: Send>(
    wanted: &[(usize, usize, String, String)],
    one: impl Fn(&(usize, usize, String, String)) -> T + Sync,
) -> Result<Vec<T>> {
    let one = &one;
    let size = wanted.len().div_ceil(super::threads()).max(500);
    std::thread::scope(|scope| {
        let parts: Vec<_> = wanted
            .chunks(size)
            .map(|part| scope.spawn(move || part.iter().map(one).collect::<Vec<_>>()))
            .collect();
        let mut all = Vec::with_capacity(wanted.len());
        for part in parts {
            all.extend(part.join().map_err(|_| broke_off(&"a thread of it panicked"))?);
        }
        Ok(all)
    })
}

/// What the log says of a person, as far as a report asks.
#[derive(Default)]
pub(super) struct Seen {
    /// The arrival that counts.
    pub arrived_at: Option<Instant>,
    /// The earliest arrival in a room, by a way that is no report, and where.
    room: Option<(Instant, Option<MeetingVenueId>)>,
    /// The last departure from a room.
    left_at: Option<Instant>,
    /// Arrivals by reports that count.
    pub reported: Vec<(EventId, Instant)>,
}

impl Seen {
    fn of(rows: &[EventRow]) -> Result<Self> {
        let events = rows.iter().map(EventRow::event).collect::<Stored<Vec<_>>>()?;
        // Who goes on from home has left the room all the same: a report's arrival is no return.
        let elsewhere: Vec<_> = events
            .iter()
            .filter(|event| {
                event.source != Source::PlatformReport || matches!(event.kind, EventKind::Undo(_))
            })
            .cloned()
            .collect();
        let counted: Vec<&EventId> = in_force(&events).into_iter().map(|event| &event.id).collect();
        let arrivals = || {
            rows.iter()
                .zip(&events)
                .filter(|(row, event)| row.is_check_in() && counted.contains(&&event.id))
        };
        let venue = |row: &EventRow| {
            row.meeting_venue_id.clone().and_then(|id| MeetingVenueId::try_from(id).ok())
        };
        Ok(Self {
            arrived_at: merge(&events).arrived_at,
            left_at: merge(&elsewhere).left_at,
            room: arrivals()
                .filter(|(_, event)| event.source != Source::PlatformReport)
                .min_by_key(|(_, event)| event.at)
                .map(|(row, event)| (event.at, venue(row))),
            reported: arrivals()
                .filter(|(_, event)| event.source == Source::PlatformReport)
                .map(|(_, event)| (event.id.clone(), event.at))
                .collect(),
        })
    }

    /// The arrival in a room that cannot be while somebody was online: where, and the first moment at
    /// which both hold.
    pub fn contradiction(
        &self,
        intervals: &[Interval],
    ) -> Option<(Option<&MeetingVenueId>, Instant)> {
        let (arrived, venue) = self.room.as_ref()?;
        let online: Vec<(Instant, Instant)> =
            intervals.iter().map(|one| (Instant(one.from), Instant(one.to))).collect();
        let at = in_room_and_online(*arrived, self.left_at, &online)?;
        Some((venue.as_ref(), at))
    }
}

/// What the log says of people.
pub(super) async fn seen(
    connection: &mut Connection,
    people: &[&AttendeeId],
) -> Result<HashMap<AttendeeId, Seen>> {
    let rows = events_of_many(connection, people).await?;
    rows.into_iter().map(|(id, rows)| Ok((id, Seen::of(&rows)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_match_that_breaks_off_drops_no_login_in_silence() {
        let people = [Candidate { name: "赵一鸣".to_owned(), ..Candidate::default() }];
        let guests = Guests::new(&people, &[]);
        let wanted = |name: &str| (0, 0, name.to_owned(), String::new());
        let said = Said { people: HashMap::new(), rooms: HashMap::new() };
        let names = [wanted("赵一鸣"), wanted("")];
        assert_eq!(spread(&names, &guests, &said, &[false]).unwrap().len(), 2);
        let broken = spread_with(&names, |(_, _, name, _)| {
            assert!(!name.is_empty(), "a fault in matching");
            guests.find(name, "", readings)
        });
        assert_eq!(broken.unwrap_err().code, FailureCode::Unknown);
    }
}
