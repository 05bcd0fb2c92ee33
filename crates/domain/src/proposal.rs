//! Where units without a venue might sit, each with the reason: what the directory says, where the
//! unit sat last time, where the unit above it sits, whose name the venue bears, and room.

use std::collections::HashMap;

use crate::text_enum::text_enum;
use crate::{MeetingVenueId, Rank, Standing, UnitId, VenueRole};

text_enum! {
    /// Why a venue is proposed, the stronger reasons first.
    ProposalReason {
        /// The directory names it as the unit's usual venue.
        DefaultVenue = "default_venue",
        /// The unit sat there in an earlier meeting.
        LastMeeting = "last_meeting",
        /// The unit above it sits there.
        Parent = "parent",
        /// The venue bears the name of the unit or of one above it.
        Name = "name",
        /// Nothing else is known, and there is room.
        Capacity = "capacity",
    }
}

/// A venue of the meeting as the proposal sees it.
#[derive(Debug, Clone)]
pub struct OpenVenue {
    /// The venue in this meeting.
    pub id: MeetingVenueId,
    /// Its name in the directory.
    pub name: String,
    /// Main or branch.
    pub role: VenueRole,
    /// Seats.
    pub capacity: Option<i64>,
    /// Places taken already.
    pub places: i64,
}

/// Where a unit sat last time, and with how many of what rank and standing.
#[derive(Debug, Clone)]
pub struct LastTime {
    /// The venue, as it stands in this meeting.
    pub venue: MeetingVenueId,
    /// The earlier meeting's title.
    pub title: String,
    /// People.
    pub quota: i64,
    /// Rank.
    pub rank: Rank,
    /// Standing.
    pub standing: Standing,
}

/// A unit of the meeting.
#[derive(Debug, Clone)]
pub struct OpenUnit {
    /// The unit.
    pub id: UnitId,
    /// Full name.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// The unit above.
    pub parent: Option<UnitId>,
    /// The directory's usual venue; may say no more than "主会场".
    pub default_venue: String,
    /// Its venue already; none asks for a proposal.
    pub placed: Option<MeetingVenueId>,
    /// People, rank and standing that this meeting asks of it already; none asks as last time.
    pub asked: Option<(i64, Rank, Standing)>,
    /// The last meeting it took part in at one of these venues.
    pub last_time: Option<LastTime>,
}

/// A unit's proposed venue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// The unit.
    pub unit: UnitId,
    /// Its venue.
    pub venue: MeetingVenueId,
    /// Why.
    pub reason: ProposalReason,
    /// The venue's, parent's or meeting's name, or the free seats.
    pub detail: String,
    /// People.
    pub quota: i64,
    /// Rank.
    pub rank: Rank,
    /// Standing.
    pub standing: Standing,
}

/// Proposes a venue for every unit that has none, in the order given; those for which nothing
/// speaks are left out. `units` are all units of the meeting: placed ones draw their children.
pub fn propose(units: &[OpenUnit], venues: &[OpenVenue]) -> Vec<Proposed> {
    let mut room = Room::new(venues);
    let known: HashMap<&UnitId, &OpenUnit> = units.iter().map(|unit| (&unit.id, unit)).collect();
    let mut placed: HashMap<&UnitId, MeetingVenueId> =
        units.iter().filter_map(|unit| Some((&unit.id, unit.placed.clone()?))).collect();
    let mut found: HashMap<&UnitId, Proposed> = HashMap::new();
    // Parents first by reason: a child asks where its parent sits, wherever it stands in the list.
    for reason in ProposalReason::ALL {
        for unit in units {
            if placed.contains_key(&unit.id) {
                continue;
            }
            let Some((venue, detail)) = speak(*reason, unit, &known, &placed, venues, &room) else {
                continue;
            };
            let last = unit.last_time.as_ref();
            let (quota, rank, standing) = unit
                .asked
                .or(last.map(|last| (last.quota, last.rank, last.standing)))
                .unwrap_or((1, Rank::Any, Standing::Attend));
            room.take(&venue, quota);
            placed.insert(&unit.id, venue.clone());
            found.insert(
                &unit.id,
                Proposed {
                    unit: unit.id.clone(),
                    venue,
                    reason: *reason,
                    detail,
                    quota,
                    rank,
                    standing,
                },
            );
        }
    }
    units.iter().filter_map(|unit| found.remove(&unit.id)).collect()
}

fn speak(
    reason: ProposalReason,
    unit: &OpenUnit,
    known: &HashMap<&UnitId, &OpenUnit>,
    placed: &HashMap<&UnitId, MeetingVenueId>,
    venues: &[OpenVenue],
    room: &Room,
) -> Option<(MeetingVenueId, String)> {
    match reason {
        ProposalReason::DefaultVenue => {
            let venue = venues.iter().find(|venue| names_venue(&unit.default_venue, venue))?;
            Some((venue.id.clone(), venue.name.clone()))
        }
        ProposalReason::LastMeeting => {
            let last = unit.last_time.as_ref()?;
            Some((last.venue.clone(), last.title.clone()))
        }
        ProposalReason::Parent => above(unit, known)
            .find_map(|one| Some((placed.get(&one.id)?.clone(), one.short_name.clone()))),
        ProposalReason::Name => {
            let venue = venues.iter().find(|venue| {
                let stem = stem(&venue.name);
                stem.chars().count() > 1
                    && std::iter::once(unit)
                        .chain(above(unit, known))
                        .any(|one| one.name.contains(stem) || one.short_name.contains(stem))
            })?;
            Some((venue.id.clone(), venue.name.clone()))
        }
        ProposalReason::Capacity => {
            let (venue, free) = room.most(unit.last_time.as_ref().map_or(1, |last| last.quota))?;
            Some((venue, free.to_string()))
        }
    }
}

/// The units above one, nearest first; ends at a circle.
fn above<'a>(
    unit: &'a OpenUnit,
    known: &'a HashMap<&UnitId, &'a OpenUnit>,
) -> impl Iterator<Item = &'a OpenUnit> {
    std::iter::successors(unit.parent.as_ref().and_then(|id| known.get(id).copied()), |one| {
        one.parent.as_ref().and_then(|id| known.get(id).copied())
    })
    .take(12)
}

/// What a venue is called without the word for its role.
fn stem(name: &str) -> &str {
    ["分会场", "主会场", "会场", " branch", " Branch"]
        .iter()
        .find_map(|word| name.strip_suffix(word))
        .unwrap_or("")
        .trim()
}

/// Whether a default venue's text means this venue of the meeting.
fn names_venue(text: &str, venue: &OpenVenue) -> bool {
    let text = text.trim();
    !text.is_empty()
        && (text == venue.name
            || (venue.role == VenueRole::Main
                && matches!(text, "主会场" | "main venue" | "Main venue")))
}

/// Seats still free, as proposals take them.
struct Room(Vec<(MeetingVenueId, Option<i64>)>);

impl Room {
    fn new(venues: &[OpenVenue]) -> Self {
        let free = |venue: &OpenVenue| venue.capacity.map(|capacity| capacity - venue.places);
        Self(venues.iter().map(|venue| (venue.id.clone(), free(venue))).collect())
    }

    /// Takes places, also more than there are.
    fn take(&mut self, venue: &MeetingVenueId, places: i64) {
        if let Some((_, Some(free))) = self.0.iter_mut().find(|(id, _)| id == venue) {
            *free -= places;
        }
    }

    /// The venue with the most free seats, when they are enough.
    fn most(&self, places: i64) -> Option<(MeetingVenueId, i64)> {
        self.0
            .iter()
            .filter_map(|(id, free)| Some((id.clone(), (*free)?)))
            .filter(|(_, free)| *free >= places)
            // The first of equals: the main venue leads the list.
            .min_by_key(|(_, free)| std::cmp::Reverse(*free))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit_id(n: u8) -> UnitId {
        UnitId::try_from(format!("01928c6e-0000-7000-8000-0000000000{n:02x}")).unwrap()
    }

    fn venue_id(n: u8) -> MeetingVenueId {
        MeetingVenueId::try_from(format!("01928c6e-0000-7000-8000-0000000001{n:02x}")).unwrap()
    }

    fn unit(n: u8, name: &str) -> OpenUnit {
        OpenUnit {
            id: unit_id(n),
            name: name.to_owned(),
            short_name: name.to_owned(),
            parent: None,
            default_venue: String::new(),
            placed: None,
            asked: None,
            last_time: None,
        }
    }

    fn venue(n: u8, name: &str, role: VenueRole, capacity: Option<i64>) -> OpenVenue {
        OpenVenue { id: venue_id(n), name: name.to_owned(), role, capacity, places: 0 }
    }

    fn rooms() -> Vec<OpenVenue> {
        vec![
            venue(1, "市行政中心主会场", VenueRole::Main, Some(2)),
            venue(2, "岱山分会场", VenueRole::Branch, None),
        ]
    }

    fn reasons(found: &[Proposed]) -> Vec<(MeetingVenueId, ProposalReason)> {
        found.iter().map(|one| (one.venue.clone(), one.reason)).collect()
    }

    #[test]
    fn the_directory_comes_first_and_may_name_only_the_role() {
        let mut education = unit(1, "市教育局");
        education.default_venue = "主会场".to_owned();
        let mut county = unit(2, "岱山县教育局");
        county.default_venue = "市行政中心主会场".to_owned();
        let found = propose(&[education, county], &rooms());
        assert_eq!(
            reasons(&found),
            [
                (venue_id(1), ProposalReason::DefaultVenue),
                (venue_id(1), ProposalReason::DefaultVenue)
            ],
            "a venue of the same name is the weaker reason"
        );
    }

    #[test]
    fn a_countys_units_go_where_the_county_sits() {
        let mut office = unit(1, "教育局");
        office.parent = Some(unit_id(2));
        let mut county = unit(2, "县人民政府");
        county.default_venue = "岱山分会场".to_owned();
        let found = propose(&[office.clone(), county.clone()], &rooms());
        assert_eq!(
            reasons(&found),
            [(venue_id(2), ProposalReason::Parent), (venue_id(2), ProposalReason::DefaultVenue)],
            "although the child stands before its parent"
        );
        county.placed = Some(venue_id(1));
        assert_eq!(propose(&[office, county], &rooms())[0].venue, venue_id(1));
    }

    #[test]
    fn last_time_brings_quota_rank_and_standing_along() {
        let mut one = unit(1, "市财政局");
        one.last_time = Some(LastTime {
            venue: venue_id(2),
            title: "工作例会".to_owned(),
            quota: 3,
            rank: Rank::Deputy,
            standing: Standing::SitIn,
        });
        let found = propose(&[one], &rooms());
        assert_eq!(found[0].detail, "工作例会");
        assert_eq!((found[0].quota, found[0].rank), (3, Rank::Deputy));
        assert_eq!(found[0].standing, Standing::SitIn);
    }

    #[test]
    fn a_venue_draws_units_of_its_name_and_the_rest_goes_where_room_is() {
        let units =
            [unit(1, "岱山县卫生健康局"), unit(2, "海事局"), unit(3, "税务局"), unit(4, "气象局")];
        let found = propose(&units, &rooms());
        assert_eq!(
            reasons(&found),
            [
                (venue_id(2), ProposalReason::Name),
                (venue_id(1), ProposalReason::Capacity),
                (venue_id(1), ProposalReason::Capacity)
            ],
            "the main venue holds two; nobody is squeezed into a room of unknown size"
        );
    }

    #[test]
    fn a_stated_venue_is_proposed_though_it_is_full() {
        let units: Vec<OpenUnit> = (1..=3)
            .map(|n| OpenUnit { default_venue: "主会场".to_owned(), ..unit(n, "局") })
            .collect();
        assert_eq!(
            reasons(&propose(&units, &rooms())),
            std::array::from_fn::<_, 3, _>(|_| (venue_id(1), ProposalReason::DefaultVenue)),
            "the office said so: who accepts it sees the numbers"
        );
    }

    #[test]
    fn parents_in_a_circle_end() {
        let mut one = unit(1, "甲");
        one.parent = Some(unit_id(2));
        let mut two = unit(2, "乙");
        two.parent = Some(unit_id(1));
        assert!(propose(&[one, two], &[venue(1, "丙", VenueRole::Main, None)]).is_empty());
    }
}
