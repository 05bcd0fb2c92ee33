//! What screens show of a live day: rows of people that were asked for, counts, the curve.

use std::collections::HashSet;

use huidao_domain::{
    Answer, Attendance, AttendeeId, Instant, MeetingVenueId, PersonRank, Presence, UnitId,
};

use ib_pinyin::matcher::PinyinMatcher;

use super::count::standing;
use super::day::{LiveDay, LivePerson, LiveUnit, Words};
use crate::Result;
use crate::day::{Arrival, CurvePoint, PresenceCount};
use crate::keys::id_number;
use crate::record::{PersonRow, UnitCounts, VenueCounts};
use crate::text::by_pinyin;

/// Points of the arrival curve, at most.
const CURVE: usize = 120;

/// In which order people are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Order {
    /// The missing first, those who came last in order of arrival.
    #[default]
    MissingFirst,
    /// Venue by venue, units in official order.
    Official,
}

/// Which people a screen asks for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    /// Only those who sit at this venue.
    pub venue: Option<MeetingVenueId>,
    /// Only those of this unit.
    pub unit: Option<UnitId>,
    /// Only those of this standing.
    pub presence: Option<Presence>,
    /// Only heads (正职).
    pub heads: bool,
    /// Only these.
    pub people: Option<HashSet<AttendeeId>>,
    /// Words, pinyin, initials, the tail of a phone.
    pub search: String,
    /// In which order.
    pub order: Order,
    /// Rows, at most.
    pub limit: usize,
}

/// The people who were asked for.
pub(crate) struct Found {
    /// In the order that was asked for.
    pub rows: Vec<PersonRow>,
    /// How many there are.
    pub count: usize,
    /// How many of each standing there are, whatever standing was asked for.
    pub presences: Vec<PresenceCount>,
}

/// A person, or a place of a unit that nobody is named for.
type Spot<'a> = (&'a LiveUnit, Option<&'a LivePerson>, Attendance);

impl LiveDay {
    /// Finds people.
    pub fn find(&self, wanted: &Wanted) -> Result<Found> {
        let venue = wanted
            .venue
            .as_ref()
            .map(|id| self.venues.iter().position(|row| row.id == *id).unwrap_or(usize::MAX));
        let looking = Looking::new(&wanted.search);
        let only: Option<HashSet<u128>> = wanted
            .people
            .as_ref()
            .map(|ids| ids.iter().filter_map(|id| id_number(id.as_str()).ok()).collect());
        let mut spots: Vec<Spot<'_>> = Vec::new();
        let mut presences = Vec::new();
        for unit in &self.units {
            if wanted.unit.as_ref().is_some_and(|id| *id != unit.id) {
                continue;
            }
            let unit_found = looking.finds(&[&unit.name, &unit.short_name]);
            for spot in self.spots(unit) {
                let (_, person, attendance) = &spot;
                let seat = person.map_or(unit.venue, |person| self.seat(person));
                if venue.is_some_and(|venue| venue != seat)
                    || (wanted.heads && !person.is_some_and(is_head))
                    || only
                        .as_ref()
                        .is_some_and(|only| !person.is_some_and(|person| only.contains(&person.id)))
                    || !(unit_found
                        || person.is_some_and(|person| looking.finds_person(&self.words(person))))
                {
                    continue;
                }
                count_one(&mut presences, attendance.presence);
                if wanted.presence.is_none_or(|presence| presence == attendance.presence) {
                    spots.push(spot);
                }
            }
        }
        // Stable: within a venue, and among those who have not come, the official order stays.
        match wanted.order {
            Order::MissingFirst => spots.sort_by_key(|(_, _, attendance)| sinks(attendance)),
            Order::Official => spots.sort_by_key(|(unit, person, _)| {
                person.map_or(unit.venue, |person| self.seat(person))
            }),
        }
        let count = spots.len();
        spots.truncate(wanted.limit);
        let rows = spots.iter().map(|spot| self.row(spot)).collect::<Result<_>>()?;
        Ok(Found { rows, count, presences })
    }

    fn spots<'a>(&'a self, unit: &'a LiveUnit) -> impl Iterator<Item = Spot<'a>> {
        let people = self.people_of(unit);
        let missing = if self.ended() { Presence::Absent } else { Presence::Expected };
        let named = people.len();
        let unnamed = if unit.replied {
            0
        } else {
            usize::try_from(unit.quota).unwrap_or_default().saturating_sub(named)
        };
        people
            .iter()
            .map(move |person| (unit, Some(person), standing(person, &self.times, self.ended())))
            .chain((0..unnamed).map(move |_| (unit, None, Attendance::of(missing))))
    }

    fn row(&self, (unit, person, attendance): &Spot<'_>) -> Result<PersonRow> {
        let seat = person.map_or(unit.venue, |person| self.seat(person));
        let venue = &self.venues[seat];
        let words = person.map(|person| self.words(person)).unwrap_or_default();
        let replaced = person.and_then(LivePerson::replaces);
        Ok(PersonRow {
            attendee: person.map(LivePerson::attendee).transpose()?,
            unit: unit.id.clone(),
            unit_name: unit.name.clone(),
            unit_position: unit.position,
            meeting_venue: venue.id.clone(),
            venue_name: venue.name.clone(),
            name: words.name.to_owned(),
            title: words.title.to_owned(),
            phone: words.phone.to_owned(),
            standing: person.and_then(|person| person.standing).unwrap_or(unit.standing),
            presence: attendance.presence,
            labels: attendance.labels(unit.replied),
            arrived_at: attendance.arrived_at,
            left_at: attendance.left_at,
            late_min: attendance.late_min,
            early_min: attendance.early_min,
            source: person
                .and_then(|person| person.observed.source)
                .filter(|_| attendance.presence == Presence::Present),
            substitute_for_name: replaced
                .and_then(|id| self.person(id))
                .map(|person| self.words(person).name.to_owned()),
            request: person.map(|person| person.answer).filter(|answer| *answer != Answer::Attend),
            decision: person.map_or(huidao_domain::Decision::None, |person| person.decision),
            reason: words.reason.to_owned(),
            walk_in: person.is_some_and(|person| person.walk_in),
            moved: seat != unit.venue,
            head: person.is_some_and(is_head),
        })
    }

    /// Counts of every venue, main first.
    pub fn venue_counts(&self) -> Vec<VenueCounts> {
        self.venues
            .iter()
            .zip(&self.by_venue)
            .map(|(venue, counts)| VenueCounts {
                meeting_venue: venue.id.clone(),
                name: venue.name.clone(),
                role: venue.role,
                counts: *counts,
            })
            .collect()
    }

    /// Counts of units in official order, of one venue or of all; and how many there are.
    pub fn unit_counts(
        &self,
        venue: Option<&MeetingVenueId>,
        search: &str,
        limit: usize,
    ) -> (Vec<UnitCounts>, usize) {
        let looking = Looking::new(search);
        let found: Vec<&LiveUnit> = self
            .units
            .iter()
            .filter(|unit| venue.is_none_or(|venue| self.venues[unit.venue].id == *venue))
            .filter(|unit| looking.finds(&[&unit.name, &unit.short_name]))
            .collect();
        let rows = found
            .iter()
            .take(limit)
            .map(|unit| UnitCounts {
                unit: unit.id.clone(),
                name: unit.name.clone(),
                position: unit.position,
                venue: self.venues[unit.venue].name.clone(),
                counts: unit.counts,
            })
            .collect();
        (rows, found.len())
    }

    /// The latest arrivals at one venue, or altogether; newest first.
    pub fn latest_arrivals(&self, venue: Option<&MeetingVenueId>) -> Result<Vec<Arrival>> {
        let at = venue.map(|id| self.venues.iter().position(|row| row.id == *id));
        if at == Some(None) {
            return Ok(Vec::new());
        }
        self.latest(at.flatten())
            .map(|(at, person)| {
                let seat = &self.venues[self.seat(person)];
                Ok(Arrival {
                    attendee: person.attendee()?,
                    name: self.words(person).name.to_owned(),
                    unit: self.units[person.unit as usize].short_name.clone(),
                    venue: seat.name.clone(),
                    at,
                })
            })
            .collect()
    }

    /// How the rooms filled, in at most [`CURVE`] points and the last.
    pub fn curve(&self) -> Vec<CurvePoint> {
        let mut present = 0;
        let minutes: Vec<CurvePoint> = self
            .arrivals()
            .iter()
            .filter(|(_, count)| **count != 0)
            .map(|(minute, count)| {
                present += count;
                CurvePoint { at: Instant((minute + 1) * 60_000), present }
            })
            .collect();
        thin(minutes)
    }
}

/// At most [`CURVE`] points, the last always among them.
fn thin(points: Vec<CurvePoint>) -> Vec<CurvePoint> {
    let step = points.len().div_ceil(CURVE).max(1);
    let last = points.len().saturating_sub(1);
    points
        .into_iter()
        .enumerate()
        .filter(|(at, _)| at % step == 0 || *at == last)
        .map(|(_, point)| point)
        .collect()
}

fn is_head(person: &LivePerson) -> bool {
    person.rank == PersonRank::Principal
}

/// Arrivals sink below who is missing, the latest lowest.
fn sinks(attendance: &Attendance) -> (u8, Instant) {
    match attendance.presence {
        Presence::Expected | Presence::Absent => (0, Instant(0)),
        Presence::OnLeave | Presence::Replaced => (1, Instant(0)),
        Presence::Present => (2, attendance.arrived_at.unwrap_or(Instant(0))),
    }
}

fn count_one(presences: &mut Vec<PresenceCount>, presence: Presence) {
    match presences.iter_mut().find(|one| one.presence == presence) {
        Some(one) => one.count += 1,
        None => presences.push(PresenceCount { presence, count: 1 }),
    }
}

/// A search, made once for many rows.
struct Looking<'a> {
    search: &'a str,
    /// Only where letters were typed: pinyin is the slow part.
    pinyin: Option<PinyinMatcher<'a>>,
}

impl<'a> Looking<'a> {
    fn new(search: &'a str) -> Self {
        let letters = !search.is_empty() && search.is_ascii();
        Self { search, pinyin: letters.then(|| by_pinyin(search)) }
    }

    fn finds(&self, names: &[&str]) -> bool {
        names.iter().any(|name| name.contains(self.search))
            || self
                .pinyin
                .as_ref()
                .is_some_and(|pinyin| names.iter().any(|it| pinyin.is_match(*it)))
    }

    fn finds_person(&self, words: &Words<'_>) -> bool {
        self.finds(&[words.name])
            || [words.title, words.phone].iter().any(|text| text.contains(self.search))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_ends_at_everybody_and_stays_short() {
        let minutes = (0..1000).map(|at| CurvePoint { at: Instant(at), present: at }).collect();
        let points = thin(minutes);
        assert!(points.len() <= CURVE + 1, "{}", points.len());
        assert_eq!(points.last().map(|point| point.present), Some(999));
        assert!(thin(Vec::new()).is_empty());
    }
}
