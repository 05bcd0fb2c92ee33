//! Where units without a venue might sit: proposed with reasons, nothing is moved.

use std::collections::{HashMap, HashSet};

use huidao_domain::proposal::{LastTime, OpenUnit, OpenVenue, ProposalReason, propose};
use huidao_domain::{MeetingVenueId, Rank, Standing, UnitId, VenueId};
use huidao_store::Connection;
use huidao_store::meetings::{self as rows, MeetingRow};
use huidao_store::participation::ParticipationRow;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::board::ShowBoard;
use crate::gathering::Gathering;
use crate::{Actor, App, Result};

/// Earlier meetings that are asked where a unit sat; one that was called off is none.
const REMEMBERED: usize = 10;

/// A unit's proposed venue.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ProposedMove {
    /// The unit.
    pub unit: UnitId,
    /// Its short name.
    pub name: String,
    /// The venue in this meeting.
    pub meeting_venue: MeetingVenueId,
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

/// Output of `propose_assignments`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Proposal {
    /// In official order.
    pub moves: Vec<ProposedMove>,
    /// Short names of units for which nothing speaks.
    pub left: Vec<String>,
}

/// Where units sat last time at venues that this meeting has too.
async fn last_times(
    connection: &mut Connection,
    gathering: &Gathering,
) -> Result<HashMap<UnitId, LastTime>> {
    let here: HashMap<&VenueId, &MeetingVenueId> =
        gathering.venues.iter().map(|venue| (&venue.venue_id, &venue.id)).collect();
    let mut last = HashMap::new();
    let earlier = rows::all(connection).await?;
    let before = |row: &&MeetingRow| {
        row.id != gathering.meeting.id
            && row.starts_at < gathering.meeting.starts_at
            && (row.state.occupies() || row.state.has_ended())
    };
    for row in earlier.iter().filter(before).take(REMEMBERED) {
        let venues: HashMap<MeetingVenueId, VenueId> = rows::venues(connection, &row.id)
            .await?
            .into_iter()
            .map(|venue| (venue.id, venue.venue_id))
            .collect();
        for assigned in rows::assignments(connection, &row.id).await? {
            let venue = venues.get(&assigned.meeting_venue_id);
            let Some(venue) = venue.and_then(|venue| here.get(venue)) else { continue };
            last.entry(assigned.unit_id).or_insert_with(|| LastTime {
                venue: (*venue).clone(),
                title: row.title.clone(),
                quota: assigned.quota,
                rank: assigned.rank,
                standing: assigned.standing,
            });
        }
    }
    Ok(last)
}

/// Proposes a venue, with its reason, for every unit that has none.
pub async fn propose_assignments(app: &App, _actor: &Actor, input: ShowBoard) -> Result<Proposal> {
    let mut connection = app.read().await?;
    let gathering = Gathering::load(&mut connection, &input.meeting).await?;
    let mut last = last_times(&mut connection, &gathering).await?;
    let placed: HashMap<&UnitId, &MeetingVenueId> =
        gathering.assignments.iter().map(|row| (&row.unit_id, &row.meeting_venue_id)).collect();
    let units: Vec<OpenUnit> = gathering
        .participants
        .iter()
        .filter_map(|row| Some((gathering.units.get(&row.unit_id)?, row)))
        .map(|(unit, asked)| OpenUnit {
            asked: (*asked != ParticipationRow::plain(unit.id.clone())).then_some((
                asked.quota,
                asked.rank,
                asked.standing,
            )),
            id: unit.id.clone(),
            name: unit.name.clone(),
            short_name: unit.short_name.clone(),
            parent: unit.parent(),
            default_venue: unit.default_venue.clone(),
            placed: placed.get(&unit.id).map(|venue| (*venue).clone()),
            last_time: last.remove(&unit.id),
        })
        .collect();
    let counts = gathering.counts_by_venue();
    let venues: Vec<OpenVenue> = gathering
        .venues
        .iter()
        .map(|venue| OpenVenue {
            id: venue.id.clone(),
            name: venue.name.clone(),
            role: venue.role,
            capacity: venue.capacity,
            places: counts.get(&venue.id).map_or(0, |counts| counts.expected),
        })
        .collect();
    let proposed = propose(&units, &venues);
    let names: HashMap<&UnitId, &str> =
        units.iter().map(|unit| (&unit.id, unit.short_name.as_str())).collect();
    let given: HashSet<&UnitId> = proposed.iter().map(|one| &one.unit).collect();
    let left = units
        .iter()
        .filter(|unit| unit.placed.is_none() && !given.contains(&unit.id))
        .map(|unit| unit.short_name.clone())
        .collect();
    let moves = proposed
        .iter()
        .map(|one| ProposedMove {
            unit: one.unit.clone(),
            name: names.get(&one.unit).copied().unwrap_or_default().to_owned(),
            meeting_venue: one.venue.clone(),
            reason: one.reason,
            detail: one.detail.clone(),
            quota: one.quota,
            rank: one.rank,
            standing: one.standing,
        })
        .collect();
    Ok(Proposal { moves, left })
}
