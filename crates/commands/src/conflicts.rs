//! Double bookings that a plan would make, and ways around them: the next free time, free venues
//! that fit. Saving all the same is allowed and recorded.

use std::collections::{HashMap, HashSet};

use huidao_domain::calendar::Calendar;
use huidao_domain::conflict::{Booking, ConflictKind, SET_UP_MINUTES, date_of, next_free};
use huidao_domain::{Instant, MeetingId, UnitId, VenueId};
use huidao_store::directory::{self, VenueRow};
use huidao_store::meetings::{self as rows, BookedVenueRow, MeetingRow};
use huidao_store::{Connection, participation};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::calendar::{CalendarDay, calendar, day_of};
use crate::gathering::zone_of;
use crate::plan::{MeetingPlan, check};
use crate::{Actor, App, Failure, Result};

/// How far ahead other meetings matter for the next free time.
const HORIZON_MINUTES: i64 = 32 * 24 * 60;

/// Venues offered in place of one that is booked twice.
const OFFERED: usize = 3;

/// Input of `find_conflicts`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct FindConflicts {
    /// The meeting that is changed; none for a new one.
    pub meeting: Option<MeetingId>,
    /// The plan.
    pub plan: MeetingPlan,
    /// Units that take part; none: those of the meeting, for a new one every unit of the directory.
    #[serde(default)]
    pub units: Option<Vec<UnitId>>,
}

/// A double booking.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Conflict {
    /// What is booked twice.
    pub kind: ConflictKind,
    /// Its name.
    pub name: String,
    /// The venue booked twice; none for other kinds.
    pub venue: Option<VenueId>,
    /// The other meeting.
    pub meeting: MeetingId,
    /// Its title.
    pub title: String,
    /// Its start.
    pub starts_at: Instant,
    /// Its end.
    pub ends_at: Instant,
}

/// A span of time.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Slot {
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Instant,
}

/// A venue that is free.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct FreeVenue {
    /// The venue.
    pub venue: VenueId,
    /// Its name.
    pub name: String,
    /// Seats.
    pub capacity: Option<i64>,
}

/// Venues that could stand in for one.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct FreeVenues {
    /// The venue booked twice.
    pub instead_of: VenueId,
    /// The best first.
    pub venues: Vec<FreeVenue>,
}

/// Output of `find_conflicts`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Conflicts {
    /// Double bookings; empty is good.
    pub conflicts: Vec<Conflict>,
    /// The next time of the same length at which nothing collides.
    pub next_free: Option<Slot>,
    /// Free venues in place of those booked twice.
    pub free_venues: Vec<FreeVenues>,
    /// What is unusual about the day.
    pub day: Option<CalendarDay>,
}

/// Another meeting and what it holds that the plan wants too.
struct Rival {
    meeting: MeetingRow,
    shared: Vec<(ConflictKind, String, Option<VenueId>)>,
    /// Minutes that rooms need between the two.
    buffer: i64,
    /// Whether a room or endpoint is among what is shared.
    rooms: bool,
}

impl Rival {
    fn booking(&self) -> Booking {
        Booking { starts_at: self.meeting.starts_at, ends_at: self.meeting.ends_at }
    }

    /// Minutes to keep between the two: people need none.
    fn distance(&self) -> i64 {
        if self.rooms { self.buffer } else { 0 }
    }
}

/// Whether two meetings are parts of one: their shared rooms and people are meant to be shared.
fn belong_together(own: Option<&MeetingRow>, other: &MeetingRow) -> bool {
    own.is_some_and(|own| {
        let (own_parent, other_parent) = (own.parent(), other.parent());
        own_parent.as_ref() == Some(&other.id)
            || other_parent.as_ref() == Some(&own.id)
            || own_parent.is_some() && own_parent == other_parent
    })
}

/// Whose double bookings are looked for.
#[derive(Clone, Copy)]
pub(crate) enum Taking<'a> {
    /// The units of the meeting itself, which is stored.
    Own,
    /// Every unit of the directory that is not put away.
    Everybody,
    /// These.
    These(&'a [UnitId]),
}

impl<'a> Taking<'a> {
    /// What `units` of an input means.
    pub(crate) fn of(units: Option<&'a [UnitId]>, own: Option<&MeetingRow>) -> Self {
        match (units, own) {
            (Some(units), _) => Self::These(units),
            (None, Some(_)) => Self::Own,
            (None, None) => Self::Everybody,
        }
    }
}

fn follow_each_other(own: Option<&MeetingRow>, other: &MeetingRow) -> bool {
    own.is_some_and(|own| {
        own.follows().as_ref() == Some(&other.id) || other.follows().as_ref() == Some(&own.id)
    })
}

/// Every other meeting from the plan on until `until` that shares something with it,
/// at whatever time. Four queries, however many meetings there are.
async fn rivals(
    connection: &mut Connection,
    plan: &MeetingPlan,
    own: Option<&MeetingRow>,
    taking: Taking<'_>,
    until: Instant,
) -> Result<Vec<Rival>> {
    let known = directory::venues(connection).await?;
    let wanted: Vec<&VenueRow> = known
        .iter()
        .filter(|venue| plan.venues.iter().any(|planned| planned.venue == venue.id))
        .collect();
    let from = plan.starts_at.plus_minutes(-SET_UP_MINUTES);
    let mut rooms_of: HashMap<MeetingId, Vec<BookedVenueRow>> = HashMap::new();
    for row in rows::venues_between(connection, from, until).await? {
        rooms_of.entry(row.meeting_id.clone()).or_default().push(row);
    }
    let mut units_of = units_between(connection, from, until, own, taking).await?;
    let mut rivals = Vec::new();
    for other in rows::between(connection, from, until).await? {
        let is_own = own.is_some_and(|own| own.id == other.id);
        if is_own || !other.state.occupies() || belong_together(own, &other) {
            continue;
        }
        let venues = rooms_of.remove(&other.id).unwrap_or_default();
        let mut shared = shared_rooms(&wanted, &venues);
        let rooms = !shared.is_empty();
        for name in [plan.chair.trim(), plan.moderator.trim()] {
            let leads = name == other.chair || name == other.moderator;
            let told = shared.iter().any(|(_, known, _)| known == name);
            if !name.is_empty() && leads && !told {
                shared.push((ConflictKind::Chair, name.to_owned(), None));
            }
        }
        let units = units_of.remove(&other.id).unwrap_or_default();
        shared.extend(units.into_iter().map(|name| (ConflictKind::Unit, name, None)));
        if !shared.is_empty() {
            let buffer = if follow_each_other(own, &other) { 0 } else { SET_UP_MINUTES };
            rivals.push(Rival { meeting: other, shared, buffer, rooms });
        }
    }
    Ok(rivals)
}

/// Short names of the units asked about, by meeting of the span.
async fn units_between(
    connection: &mut Connection,
    from: Instant,
    until: Instant,
    own: Option<&MeetingRow>,
    taking: Taking<'_>,
) -> Result<HashMap<MeetingId, Vec<String>>> {
    let of = match taking {
        Taking::Own => own.map(|own| &own.id),
        Taking::Everybody | Taking::These(_) => None,
    };
    let these: Option<HashSet<&UnitId>> = match taking {
        Taking::These(units) => Some(units.iter().collect()),
        Taking::Own | Taking::Everybody => None,
    };
    let mut names: HashMap<MeetingId, Vec<String>> = HashMap::new();
    for row in participation::between(connection, from, until, of).await? {
        let asked = match &these {
            Some(these) => these.contains(&row.unit_id),
            None => of.is_some() || row.archived == 0,
        };
        if asked {
            names.entry(row.meeting_id).or_default().push(row.short_name);
        }
    }
    Ok(names)
}

/// Rooms that are the same, and other rooms that share an address or number of the video system.
fn shared_rooms(
    wanted: &[&VenueRow],
    theirs: &[BookedVenueRow],
) -> Vec<(ConflictKind, String, Option<VenueId>)> {
    let mut shared = Vec::new();
    for venue in wanted {
        if theirs.iter().any(|other| other.venue_id == venue.id) {
            shared.push((ConflictKind::Venue, venue.name.clone(), Some(venue.id.clone())));
            continue;
        }
        for other in theirs {
            let same = |own: &str, other: &str| !own.is_empty() && own == other;
            let address = if same(&venue.endpoint, &other.endpoint) {
                &venue.endpoint
            } else if same(&venue.room_number, &other.room_number) {
                &venue.room_number
            } else {
                continue;
            };
            shared.push((ConflictKind::Endpoint, address.clone(), None));
        }
    }
    shared
}

/// The double bookings of a plan.
pub(crate) async fn conflicts(
    connection: &mut Connection,
    plan: &MeetingPlan,
    own: Option<&MeetingRow>,
    taking: Taking<'_>,
) -> Result<Vec<Conflict>> {
    let until = plan.ends_at.plus_minutes(SET_UP_MINUTES);
    let rivals = rivals(connection, plan, own, taking, until).await?;
    Ok(colliding(plan, &rivals))
}

fn colliding(plan: &MeetingPlan, rivals: &[Rival]) -> Vec<Conflict> {
    let booking = Booking { starts_at: plan.starts_at, ends_at: plan.ends_at };
    let mut found = Vec::new();
    for rival in rivals {
        for (kind, name, venue) in &rival.shared {
            let buffer = match kind {
                ConflictKind::Venue | ConflictKind::Endpoint => rival.buffer,
                ConflictKind::Unit | ConflictKind::Chair => 0,
            };
            if booking.collides(&rival.booking(), buffer) {
                found.push(Conflict {
                    kind: *kind,
                    name: name.clone(),
                    venue: venue.clone(),
                    meeting: rival.meeting.id.clone(),
                    title: rival.meeting.title.clone(),
                    starts_at: rival.meeting.starts_at,
                    ends_at: rival.meeting.ends_at,
                });
            }
        }
    }
    found
}

/// Finds double bookings before a plan is saved, and ways around them.
pub async fn find_conflicts(app: &App, _actor: &Actor, input: FindConflicts) -> Result<Conflicts> {
    check(&input.plan)?;
    let plan = &input.plan;
    let mut connection = app.read().await?;
    let own = match &input.meeting {
        Some(id) => Some(
            rows::one(&mut connection, id).await?.ok_or_else(|| Failure::not_found("meeting"))?,
        ),
        None => None,
    };
    let taking = Taking::of(input.units.as_deref(), own.as_ref());
    let until = plan.ends_at.plus_minutes(HORIZON_MINUTES);
    let rivals = rivals(&mut connection, plan, own.as_ref(), taking, until).await?;
    let conflicts = colliding(plan, &rivals);
    let calendar = calendar(&mut connection).await?;
    let zone = zone_of(&plan.time_zone);
    let day = date_of(plan.starts_at, &zone).and_then(|date| day_of(&calendar, date));
    let closed = date_of(plan.starts_at, &zone).is_some_and(|date| !calendar.works(date));
    let next_free =
        if conflicts.is_empty() && !closed { None } else { free_time(plan, &rivals, &calendar) };
    let free_venues = free_venues(&mut connection, plan, own.as_ref(), &conflicts).await?;
    Ok(Conflicts { conflicts, next_free, free_venues, day })
}

fn free_time(plan: &MeetingPlan, rivals: &[Rival], calendar: &Calendar) -> Option<Slot> {
    let busy: Vec<(Booking, i64)> =
        rivals.iter().map(|rival| (rival.booking(), rival.distance())).collect();
    let wanted = Booking { starts_at: plan.starts_at, ends_at: plan.ends_at };
    next_free(wanted, &busy, &zone_of(&plan.time_zone), calendar)
        .map(|slot| Slot { starts_at: slot.starts_at, ends_at: slot.ends_at })
}

/// For each venue booked twice: venues that are free then and large enough, of the same site
/// first, then the smallest that fits.
async fn free_venues(
    connection: &mut Connection,
    plan: &MeetingPlan,
    own: Option<&MeetingRow>,
    conflicts: &[Conflict],
) -> Result<Vec<FreeVenues>> {
    let taken: Vec<&VenueId> =
        conflicts.iter().filter_map(|conflict| conflict.venue.as_ref()).collect();
    if taken.is_empty() {
        return Ok(Vec::new());
    }
    let known = directory::venues(connection).await?;
    let booking = Booking { starts_at: plan.starts_at, ends_at: plan.ends_at };
    let from = plan.starts_at.plus_minutes(-SET_UP_MINUTES);
    let until = plan.ends_at.plus_minutes(SET_UP_MINUTES);
    let meanwhile: HashSet<MeetingId> = rows::between(connection, from, until)
        .await?
        .into_iter()
        .filter(|other| {
            let theirs = Booking { starts_at: other.starts_at, ends_at: other.ends_at };
            own.is_none_or(|own| own.id != other.id)
                && other.state.occupies()
                && booking.collides(&theirs, SET_UP_MINUTES)
        })
        .map(|other| other.id)
        .collect();
    let busy: HashSet<VenueId> = rows::venues_between(connection, from, until)
        .await?
        .into_iter()
        .filter(|row| meanwhile.contains(&row.meeting_id))
        .map(|row| row.venue_id)
        .collect();
    let mut offers: Vec<FreeVenues> = Vec::new();
    for id in taken {
        let Some(venue) = known.iter().find(|venue| venue.id == *id) else { continue };
        if offers.iter().any(|offer| offer.instead_of == *id) {
            continue;
        }
        let need = match own {
            Some(own) => places_at(connection, own, id).await?.or(venue.capacity),
            None => venue.capacity,
        };
        let mut free: Vec<&VenueRow> = known
            .iter()
            .filter(|other| {
                other.archived == 0
                    && !busy.contains(&other.id)
                    && !plan.venues.iter().any(|planned| planned.venue == other.id)
                    && need.is_none_or(|need| other.capacity.is_some_and(|seats| seats >= need))
            })
            .collect();
        free.sort_by_key(|other| {
            (other.site != venue.site, other.capacity.unwrap_or(i64::MAX), other.name.clone())
        });
        offers.push(FreeVenues {
            instead_of: id.clone(),
            venues: free
                .into_iter()
                .take(OFFERED)
                .map(|venue| FreeVenue {
                    venue: venue.id.clone(),
                    name: venue.name.clone(),
                    capacity: venue.capacity,
                })
                .collect(),
        });
    }
    Ok(offers)
}

/// Places assigned at a venue of the meeting; none when nobody is.
async fn places_at(
    connection: &mut Connection,
    own: &MeetingRow,
    venue: &VenueId,
) -> Result<Option<i64>> {
    let venues = rows::venues(connection, &own.id).await?;
    let Some(here) = venues.iter().find(|one| one.venue_id == *venue) else { return Ok(None) };
    let places: i64 = rows::assignments(connection, &own.id)
        .await?
        .iter()
        .filter(|row| row.meeting_venue_id == here.id)
        .map(|row| row.quota)
        .sum();
    Ok((places > 0).then_some(places))
}
