//! One meeting's day: its people in few bytes each, counted by unit and venue as arrivals come.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use huidao_domain::meeting::Times;
use huidao_domain::{
    Answer, AttendeeId, Counts, Decision, Instant, MeetingId, MeetingVenueId, Observed, PersonRank,
    Standing, UnitId,
};
use huidao_store::meetings::MeetingVenueRow;
use huidao_store::replies::{self, SeenRow};
use huidao_store::{Committed, StoreError};

use super::count::{standing, unit_counts};
use crate::gathering::{Directory, Gathering};
use crate::keys::{id_number, id_of};
use crate::meetings::{MeetingHead, head};
use crate::{App, Failure, Result};

/// Arrivals that are remembered as the latest.
const LATEST: usize = 8;

/// A person in 96 bytes: there may be 170,000. Words are kept by the day, one after another.
pub(super) struct LivePerson {
    pub id: u128,
    words_at: u32,
    /// Bytes of name, title, phone and reason.
    words: [u16; 4],
    pub answer: Answer,
    pub decision: Decision,
    pub rank: PersonRank,
    pub standing: Option<Standing>,
    pub walk_in: bool,
    /// Boxed: few people stand in for somebody.
    pub substitute_for: Option<Box<u128>>,
    /// An index of the venues; none: the unit's.
    pub moved_to: Option<u32>,
    pub unit: u32,
    pub observed: Observed,
}

/// The words about a person.
#[derive(Clone, Copy, Default)]
pub(super) struct Words<'a> {
    pub name: &'a str,
    pub title: &'a str,
    pub phone: &'a str,
    pub reason: &'a str,
}

impl LivePerson {
    /// Whom this person stands in for.
    pub fn replaces(&self) -> Option<u128> {
        self.substitute_for.as_deref().copied()
    }

    pub fn attendee(&self) -> Result<AttendeeId> {
        AttendeeId::try_from(id_of(self.id)).map_err(|_| Failure::not_found("attendee"))
    }
}

/// A unit with its people.
pub(super) struct LiveUnit {
    pub id: UnitId,
    pub name: String,
    pub short_name: String,
    pub position: i64,
    pub quota: i64,
    pub standing: Standing,
    pub replied: bool,
    /// An index of the venues.
    pub venue: usize,
    /// Indices of its people.
    pub people: Range<usize>,
    pub counts: Counts,
    seats: Vec<(usize, Counts)>,
}

/// A meeting's day.
pub(crate) struct LiveDay {
    /// The head line as it was when the day was read; its counts are kept up.
    pub head: MeetingHead,
    pub(super) times: Times,
    pub(super) venues: Vec<MeetingVenueRow>,
    pub(super) by_venue: Vec<Counts>,
    pub(super) units: Vec<LiveUnit>,
    pub(super) people: Vec<LivePerson>,
    /// The words of all people.
    words: Box<str>,
    /// Indices of `people` in order of their identifiers.
    index: Box<[u32]>,
    /// Arrivals by minute.
    arrivals: BTreeMap<i64, i64>,
    /// The latest arrivals at each venue and, last, altogether; newest first.
    latest: Vec<Vec<(Instant, u32)>>,
}

impl LiveDay {
    /// Reads a meeting.
    pub async fn load(app: &App, meeting: &MeetingId) -> Result<Self> {
        let mut connection = app.read().await?;
        let directory = Directory::load(&mut connection).await?;
        let gathering = Gathering::without_people(&mut connection, meeting, &directory).await?;
        let head = head(&mut connection, &gathering, gathering.counts(), app.now()).await?;
        let venue_at: HashMap<&MeetingVenueId, usize> =
            gathering.venues.iter().enumerate().map(|(at, venue)| (&venue.id, at)).collect();
        let mut units = Vec::with_capacity(gathering.assignments.len());
        let mut unit_at: HashMap<UnitId, u32> = HashMap::new();
        for assignment in &gathering.assignments {
            let Some(venue) = venue_at.get(&assignment.meeting_venue_id) else { continue };
            let unit = gathering.unit(&assignment.unit_id)?;
            unit_at.insert(unit.id.clone(), u32::try_from(units.len()).unwrap_or(u32::MAX));
            units.push(LiveUnit {
                id: unit.id.clone(),
                name: unit.name.clone(),
                short_name: unit.short_name.clone(),
                position: unit.position,
                quota: assignment.quota,
                standing: assignment.standing,
                replied: gathering.replies.contains_key(&unit.id),
                venue: *venue,
                people: 0..0,
                counts: Counts::default(),
                seats: Vec::new(),
            });
        }
        drop(venue_at);
        // What a directory of thousands of units takes is free again before the people come.
        let Gathering { meeting: row, venues, .. } = gathering;
        drop(directory);
        let venue_at: HashMap<&MeetingVenueId, usize> =
            venues.iter().enumerate().map(|(at, venue)| (&venue.id, at)).collect();
        let mut people: Vec<LivePerson> = Vec::new();
        let mut words = String::new();
        // They come unit by unit; whoever is of no unit with a venue is not of the day.
        replies::each_seen(&mut connection, meeting, |row| {
            let Some(unit) = unit_at.get(&row.person.unit_id).copied() else { return Ok(()) };
            let people_of = &mut units[unit as usize].people;
            if people_of.start == people_of.end {
                *people_of = people.len()..people.len();
            }
            people_of.end = people.len() + 1;
            people.push(live_person(row, unit, &venue_at, &mut words)?);
            Ok(())
        })
        .await?;
        people.shrink_to_fit();
        let mut index: Box<[u32]> = (0u32..).zip(&people).map(|(at, _)| at).collect();
        index.sort_unstable_by_key(|at| people[*at as usize].id);
        let mut day = Self {
            times: row.times(),
            by_venue: Vec::new(),
            venues,
            head,
            units,
            people,
            words: words.into_boxed_str(),
            index,
            arrivals: BTreeMap::new(),
            latest: Vec::new(),
        };
        day.count_all();
        Ok(day)
    }

    /// Whether whoever is missing counts as absent.
    pub fn ended(&self) -> bool {
        self.head.state.has_ended()
    }

    /// How many people are known.
    pub fn people_count(&self) -> usize {
        self.people.len()
    }

    /// The words about a person.
    pub(super) fn words(&self, person: &LivePerson) -> Words<'_> {
        let mut at = person.words_at as usize;
        let [name, title, phone, reason] = person.words.map(|length| {
            let start = at;
            at += usize::from(length);
            self.words.get(start..at).unwrap_or_default()
        });
        Words { name, title, phone, reason }
    }

    pub(super) fn people_of(&self, unit: &LiveUnit) -> &[LivePerson] {
        &self.people[unit.people.clone()]
    }

    /// When a person who counts as present arrived.
    pub(super) fn arrived(&self, person: &LivePerson) -> Option<Instant> {
        standing(person, &self.times, self.ended()).arrived_at
    }

    fn count_all(&mut self) {
        let ended = self.ended();
        let none = Counts { ended, ..Counts::default() };
        self.by_venue = vec![none; self.venues.len()];
        self.head.counts = none;
        for at in 0..self.units.len() {
            let unit = &self.units[at];
            let (counts, seats) = unit_counts(unit, self.people_of(unit), &self.times, ended);
            self.put(at, counts, seats);
        }
        let seen: Vec<(Instant, u32)> = (0u32..)
            .zip(&self.people)
            .filter_map(|(at, person)| Some((self.arrived(person)?, at)))
            .collect();
        self.arrivals.clear();
        for (at, _) in &seen {
            *self.arrivals.entry(at.ms().div_euclid(60_000)).or_default() += 1;
        }
        self.latest = vec![Vec::new(); self.venues.len() + 1];
        for (at, person) in seen {
            let seat = self.seat(&self.people[person as usize]);
            for list in [seat, self.venues.len()] {
                self.latest[list].push((at, person));
                // Long lists are cut now and then, so that each arrival costs little.
                if self.latest[list].len() > 64 * LATEST {
                    self.latest[list] = newest(std::mem::take(&mut self.latest[list]));
                }
            }
        }
        for list in &mut self.latest {
            *list = newest(std::mem::take(list));
        }
    }

    /// Where a person sits: an index of the venues.
    pub(super) fn seat(&self, person: &LivePerson) -> usize {
        person.moved_to.map_or(self.units[person.unit as usize].venue, |at| at as usize)
    }

    /// Puts a unit's counts in place of those it had.
    fn put(&mut self, at: usize, counts: Counts, seats: Vec<(usize, Counts)>) {
        let ended = self.ended();
        let unit = &mut self.units[at];
        for (venue, old) in &unit.seats {
            if let Some(total) = self.by_venue.get_mut(*venue) {
                total.exclude(old);
            }
        }
        self.head.counts.exclude(&unit.counts);
        for (venue, new) in &seats {
            if let Some(total) = self.by_venue.get_mut(*venue) {
                total.include(&Counts { ended, ..*new });
            }
        }
        self.head.counts.include(&counts);
        unit.counts = counts;
        unit.seats = seats;
    }

    /// Takes what is observed of a person now; false when the person is not known here.
    pub fn apply(&mut self, done: &Committed) -> bool {
        let Ok(id) = id_number(done.attendee.as_str()) else { return false };
        let Some(at) = self.find_id(id) else { return false };
        let number = at as usize;
        let moved_to = match &done.moved_to {
            None => self.people[number].moved_to,
            Some(venue) => match self.venues.iter().position(|row| row.id == *venue) {
                Some(venue) => u32::try_from(venue).ok(),
                None => return false,
            },
        };
        let before = self.seen_at(number);
        let person = &mut self.people[number];
        person.observed = done.observed;
        person.moved_to = moved_to;
        let unit_at = person.unit as usize;
        let unit = &self.units[unit_at];
        let (counts, seats) = unit_counts(unit, self.people_of(unit), &self.times, self.ended());
        self.put(unit_at, counts, seats);
        let after = self.seen_at(number);
        self.note_arrival(at, before, after);
        true
    }

    /// When and where a person arrived.
    fn seen_at(&self, number: usize) -> Option<(Instant, usize)> {
        let person = &self.people[number];
        Some((self.arrived(person)?, self.seat(person)))
    }

    fn note_arrival(
        &mut self,
        person: u32,
        before: Option<(Instant, usize)>,
        after: Option<(Instant, usize)>,
    ) {
        if before == after {
            return;
        }
        let all = self.venues.len();
        if let Some((at, seat)) = before {
            *self.arrivals.entry(at.ms().div_euclid(60_000)).or_default() -= 1;
            for list in [seat, all] {
                self.latest[list].retain(|(_, other)| *other != person);
            }
        }
        if let Some((at, seat)) = after {
            *self.arrivals.entry(at.ms().div_euclid(60_000)).or_default() += 1;
            for list in [seat, all] {
                self.latest[list].push((at, person));
                self.latest[list] = newest(std::mem::take(&mut self.latest[list]));
            }
        }
    }

    /// The latest arrivals at a venue, an index of the venues, or altogether; newest first.
    pub(super) fn latest(
        &self,
        venue: Option<usize>,
    ) -> impl Iterator<Item = (Instant, &LivePerson)> {
        let list = &self.latest[venue.unwrap_or(self.venues.len())];
        list.iter().filter_map(|(at, person)| Some((*at, self.people.get(*person as usize)?)))
    }

    /// Arrivals by minute since the epoch.
    pub(super) const fn arrivals(&self) -> &BTreeMap<i64, i64> {
        &self.arrivals
    }

    /// A person by identifier.
    pub(super) fn person(&self, id: u128) -> Option<&LivePerson> {
        self.people.get(self.find_id(id)? as usize)
    }

    fn find_id(&self, id: u128) -> Option<u32> {
        let at = self.index.binary_search_by_key(&id, |at| self.people[*at as usize].id).ok()?;
        self.index.get(at).copied()
    }
}

fn newest(mut arrivals: Vec<(Instant, u32)>) -> Vec<(Instant, u32)> {
    if arrivals.len() > LATEST {
        arrivals.select_nth_unstable_by(LATEST - 1, |a, b| b.cmp(a));
        arrivals.truncate(LATEST);
    }
    arrivals.sort_by(|a, b| b.cmp(a));
    arrivals
}

fn live_person(
    row: SeenRow,
    unit: u32,
    venues: &HashMap<&MeetingVenueId, usize>,
    words: &mut String,
) -> std::result::Result<LivePerson, StoreError> {
    let observed = row.observed.unwrap_or_default();
    let person = row.person;
    let corrupt = |id: &str| StoreError::Corrupt(format!("identifier {id}"));
    let id = id_number(person.id.as_str()).map_err(|_| corrupt(person.id.as_str()))?;
    let replaces = person.replaces().and_then(|other| id_number(other.as_str()).ok());
    let at = |length: usize| u32::try_from(length).map_err(|_| corrupt("too many words"));
    let words_at = at(words.len())?;
    let lengths = [&person.name, &person.title, &person.phone, &person.reason].map(|text| {
        // Every field has its limit far below this.
        let length = u16::try_from(text.len()).unwrap_or_default();
        words.push_str(&text[..usize::from(length)]);
        length
    });
    Ok(LivePerson {
        id,
        words_at,
        words: lengths,
        substitute_for: replaces.map(Box::new),
        moved_to: person
            .moved_to()
            .and_then(|venue| venues.get(&venue).copied())
            .and_then(|venue| u32::try_from(venue).ok()),
        standing: person.own_standing(),
        answer: person.answer,
        decision: person.decision,
        rank: person.rank,
        walk_in: person.walk_in != 0,
        unit,
        observed,
    })
}
