//! Names of a notice matched with the directory: the unit or venue of that name, or those of a near
//! one as choices.

use std::collections::HashMap;

use huidao_drafts as drafts;
use huidao_store::Connection;
use huidao_store::directory::{self, UnitRow, VenueRow};

use super::{
    DraftAgendaItem, DraftMeeting, DraftUnit, DraftVenue, FoundCount, FoundRank, FoundStanding,
    FoundText, FoundTime, UnitChoice, VenueChoice,
};
use crate::Result;
use crate::groups::{UnitGroup, all as groups};

/// The least likeness of a name that is offered as a choice, 0 to 1.
const LIKENESS: f64 = 0.45;

/// Choices offered for a name.
const CHOICES: usize = 4;

fn position(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}

macro_rules! as_found {
    ($name:ident, $found:expr) => {
        $found.map(|found| $name {
            value: found.value.into(),
            words: found.words,
            start: position(found.start),
            end: position(found.end),
            sure: found.sure,
        })
    };
}

fn text(found: drafts::Found<String>) -> FoundText {
    FoundText {
        value: found.value,
        words: found.words,
        start: position(found.start),
        end: position(found.end),
        sure: found.sure,
    }
}

/// A name without what offices add or leave out.
fn bare(name: &str) -> String {
    name.replace("人民政府", "政府").chars().filter(|c| !c.is_whitespace()).collect()
}

/// An entry of the directory with its names, bare.
struct Entry<T> {
    row: T,
    names: Vec<String>,
}

/// The best of what is near a name, by the pairs of characters that both have.
fn near<'a, T>(name: &str, all: &'a [Entry<T>]) -> Vec<&'a T> {
    let name = bare(name);
    let mut liked: Vec<(f64, &T)> = all
        .iter()
        .map(|entry| {
            let best = entry.names.iter().map(|other| likeness(&name, other));
            (best.fold(0.0, f64::max), &entry.row)
        })
        .filter(|(likeness, _)| *likeness >= LIKENESS)
        .collect();
    liked.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    liked.into_iter().take(CHOICES).map(|(_, one)| one).collect()
}

/// How alike two bare names are, 0 to 1; 0 also where less than [`LIKENESS`] is certain.
fn likeness(name: &str, other: &str) -> f64 {
    let small = |length: usize| u32::try_from(length).map_or(f64::MAX, f64::from);
    let (short, both) = (small(name.len().min(other.len())), small(name.len() + other.len()));
    let part = other.chars().count() > 1 && (name.contains(other) || other.contains(name));
    let part = if part { LIKENESS } else { 0.0 };
    // Even if all of the shorter one is in the longer one: its share of both.
    let at_most = 2.0 * short / both.max(1.0);
    if at_most < LIKENESS { part } else { strsim::sorensen_dice(name, other).max(part) }
}

/// What the directory knows, to match names with; what was put away is not in it.
pub(super) struct Directory {
    units: Vec<Entry<UnitRow>>,
    venues: Vec<Entry<VenueRow>>,
    groups: Vec<UnitGroup>,
    /// Indices of units by any of their names, as they stand and bare.
    index: HashMap<String, Vec<usize>>,
}

impl Directory {
    pub(super) async fn load(connection: &mut Connection) -> Result<Self> {
        let mut units = Vec::new();
        let mut index: HashMap<String, Vec<usize>> = HashMap::new();
        for unit in directory::units(connection).await?.into_iter().filter(|u| u.archived == 0) {
            let own = [unit.name.as_str(), unit.short_name.as_str()];
            let names: Vec<&str> = own.into_iter().chain(unit.other_names()).collect();
            let bare_names: Vec<String> = names.iter().map(|name| bare(name)).collect();
            let written = names.into_iter().map(str::to_owned);
            for name in written.chain(bare_names.iter().cloned()) {
                let same = index.entry(name).or_default();
                if same.last() != Some(&units.len()) {
                    same.push(units.len());
                }
            }
            units.push(Entry { row: unit, names: bare_names });
        }
        let venues = directory::venues(connection).await?.into_iter();
        let venues = venues.filter(|venue| venue.archived == 0).map(|venue| {
            let names = vec![bare(&venue.name), bare(&venue.room)];
            Entry { row: venue, names }
        });
        Ok(Self { units, venues: venues.collect(), groups: groups(connection).await?, index })
    }

    fn unit(&self, name: &str) -> Option<&UnitRow> {
        let found = |name: &str| self.index.get(name).map(Vec::as_slice).unwrap_or_default();
        let as_written = found(name);
        let own = as_written.iter().find(|at| self.units[**at].row.name == name);
        let one = own.or(match (as_written, found(&bare(name))) {
            // Two units that go by one name are for a person to tell apart.
            ([one], _) | ([], [one]) => Some(one),
            _ => None,
        })?;
        Some(&self.units[*one].row)
    }

    fn group(&self, name: &str) -> Option<&UnitGroup> {
        let name = bare(name);
        self.groups
            .iter()
            .filter(|group| name.contains(&bare(&group.name)) || bare(&group.name).contains(&name))
            .max_by_key(|group| group.name.chars().count())
    }

    fn match_unit(&self, found: drafts::DraftUnit) -> DraftUnit {
        let known = self.unit(&found.name.value).filter(|_| !found.is_group);
        let choices = match known {
            None if !found.is_group => near(&found.name.value, &self.units),
            _ => Vec::new(),
        };
        DraftUnit {
            unit: known.map(|unit| unit.id.clone()),
            choices: choices
                .into_iter()
                .map(|unit| UnitChoice { unit: unit.id.clone(), name: unit.name.clone() })
                .collect(),
            group: found.is_group.then(|| self.group(&found.name.value)).flatten().cloned(),
            name: text(found.name),
            quota: as_found!(FoundCount, found.quota),
            rank: as_found!(FoundRank, found.rank),
            standing: as_found!(FoundStanding, found.standing),
            venue: found.venue.map(position),
            is_group: found.is_group,
        }
    }

    fn match_venue(&self, found: drafts::DraftVenue) -> DraftVenue {
        let name = &found.name.value;
        let known = self.venues.iter().map(|entry| &entry.row).find(|venue| {
            let room = &found.room;
            // 主会场 alone is a role; the room that the text gives may be the directory's name.
            venue.name == *name
                || (!room.is_empty() && (venue.room == *room || venue.name == *room))
        });
        let near = near(name, &self.venues);
        DraftVenue {
            venue: known.map(|venue| venue.id.clone()),
            choices: near
                .into_iter()
                .filter(|_| known.is_none())
                .map(|venue| VenueChoice { venue: venue.id.clone(), name: venue.name.clone() })
                .collect(),
            name: text(found.name),
            role: found.role,
            room: found.room,
        }
    }

    pub(super) fn match_meetings(&self, found: Vec<drafts::DraftMeeting>) -> Vec<DraftMeeting> {
        found.into_iter().map(|meeting| self.match_meeting(meeting)).collect()
    }

    fn match_meeting(&self, found: drafts::DraftMeeting) -> DraftMeeting {
        DraftMeeting {
            title: found.title.map(text),
            kind: found.kind.map(text),
            host: found.host.map(text),
            starts_at: as_found!(FoundTime, found.starts_at),
            ends_at: as_found!(FoundTime, found.ends_at),
            date_only: found.date_only,
            place: found.place.map(text),
            chair: found.chair.map(text),
            moderator: found.moderator.map(text),
            reply_deadline: as_found!(FoundTime, found.reply_deadline),
            contact_name: found.contact_name.map(text),
            contact_phone: found.contact_phone.map(text),
            venues: found.venues.into_iter().map(|venue| self.match_venue(venue)).collect(),
            units: found.units.into_iter().map(|unit| self.match_unit(unit)).collect(),
            agenda: found
                .agenda
                .into_iter()
                .map(|item| DraftAgendaItem {
                    title: text(item.title),
                    speaker: item.speaker.map(text),
                    minutes: item.minutes.map(i64::from),
                })
                .collect(),
        }
    }
}
