//! A meeting's plan: what it says, whether it is sound, and how it is written and read back.

use std::collections::{HashMap, HashSet};

use huidao_domain::meeting::{MeetingState, Rules, VenueRole, VenuesError, check_venues};
use huidao_domain::{
    AgendaItem, Instant, MeetingId, MeetingVenueId, Quota, Rank, Standing, TimeZoneName, UnitId,
    VenueId,
};
use huidao_store::meetings::{self as rows, AssignmentRow, MeetingRow};
use huidao_store::participation::{self, ParticipationRow};
use huidao_store::{Connection, directory};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::board::take_out;
use crate::text::words;
use crate::{Failure, FailureCode, Result};

/// The longest agenda.
const MAX_ITEMS: usize = 200;

/// A venue in a plan.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct PlannedVenue {
    /// The venue.
    pub venue: VenueId,
    /// Main or branch.
    pub role: VenueRole,
}

/// A meeting as it is planned.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct MeetingPlan {
    /// Title.
    pub title: String,
    /// Kind.
    pub kind: String,
    /// Host.
    pub host: String,
    /// Chair.
    pub chair: String,
    /// Moderator.
    pub moderator: String,
    /// Note.
    pub note: String,
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Instant,
    /// IANA time zone.
    pub time_zone: String,
    /// Until when contacts may answer.
    pub reply_deadline: Option<Instant>,
    /// Rules of arrival.
    pub rules: Rules,
    /// Venues in order.
    pub venues: Vec<PlannedVenue>,
    /// Agenda.
    pub agenda: Vec<AgendaItem>,
}

/// Where a unit is to sit in a meeting that is being planned.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct PlannedUnit {
    /// The unit.
    pub unit: UnitId,
    /// A venue of the plan; none when the unit takes part and has no venue yet.
    pub venue: Option<VenueId>,
    /// How many people.
    pub quota: i64,
    /// Rank asked for.
    pub rank: Rank,
    /// Standing.
    pub standing: Standing,
}

/// The plan's own mistakes, before anything is read or written.
pub(crate) fn check(plan: &MeetingPlan) -> Result<()> {
    if words(&plan.title)?.is_empty() {
        return Err(FailureCode::TitleMissing.into());
    }
    if plan.ends_at <= plan.starts_at {
        return Err(FailureCode::EndsBeforeStart.into());
    }
    let in_reach = |at: Instant| (0..=253_402_300_799_999).contains(&at.ms());
    let minutes =
        |item: &AgendaItem| item.minutes.is_none_or(|minutes| (0..=1440).contains(&minutes));
    if !in_reach(plan.starts_at)
        || !in_reach(plan.ends_at)
        || !plan.reply_deadline.is_none_or(in_reach)
        || !plan.rules.are_sane()
        || plan.agenda.len() > MAX_ITEMS
        || !plan.agenda.iter().all(minutes)
    {
        return Err(FailureCode::InvalidTime.into());
    }
    plan.time_zone.parse::<TimeZoneName>()?;
    if plan.reply_deadline.is_some_and(|deadline| deadline > plan.starts_at) {
        return Err(FailureCode::DeadlineAfterStart.into());
    }
    let roles: Vec<VenueRole> = plan.venues.iter().map(|planned| planned.role).collect();
    check_venues(&roles).map_err(|error| match error {
        VenuesError::NoMain => FailureCode::NoMainVenue,
        VenuesError::TwoMains => FailureCode::TwoMainVenues,
    })?;
    Ok(())
}

/// A known meeting with what a checked plan says of it.
pub(crate) fn planned(plan: &MeetingPlan, old: MeetingRow) -> Result<MeetingRow> {
    Ok(MeetingRow {
        title: words(&plan.title)?,
        kind: words(&plan.kind)?,
        host: words(&plan.host)?,
        chair: words(&plan.chair)?,
        moderator: words(&plan.moderator)?,
        note: words(&plan.note)?,
        starts_at: plan.starts_at,
        ends_at: plan.ends_at,
        time_zone: plan.time_zone.clone(),
        reply_deadline: plan.reply_deadline.map(Instant::ms),
        opens_before_min: plan.rules.opens_before_min,
        late_after_min: plan.rules.late_after_min,
        early_before_min: plan.rules.early_before_min,
        ..old
    })
}

/// A new meeting's row: a draft, of no series, following nothing.
pub(crate) fn new_row(plan: &MeetingPlan) -> Result<MeetingRow> {
    let blank = MeetingRow {
        id: new_id()?,
        title: String::new(),
        kind: String::new(),
        host: String::new(),
        chair: String::new(),
        moderator: String::new(),
        note: String::new(),
        starts_at: plan.starts_at,
        ends_at: plan.ends_at,
        time_zone: String::new(),
        reply_deadline: None,
        opens_before_min: 0,
        late_after_min: 0,
        early_before_min: 0,
        state: MeetingState::Draft,
        is_sample: 0,
        version: 1,
        state_reason: String::new(),
        series_id: None,
        is_exception: 0,
        follows_id: None,
        parent_id: None,
        parent_starts_at: None,
        parent_ends_at: None,
    };
    planned(plan, blank)
}

/// Writes a checked plan: the meeting, its venues and its agenda.
pub(crate) async fn write_plan(
    connection: &mut Connection,
    plan: &MeetingPlan,
    meeting: &MeetingRow,
) -> Result<()> {
    rows::save(connection, meeting).await?;
    write_venues(connection, plan, &meeting.id).await?;
    let current = rows::agenda(connection, &meeting.id).await?;
    let mut agenda = Vec::new();
    for item in &plan.agenda {
        let (title, speaker) = (words(&item.title)?, words(&item.speaker)?);
        if !title.is_empty() {
            // An identifier of another meeting's agenda (a copied plan) is no identifier here.
            let own = current.iter().find(|known| known.id.is_some() && known.id == item.id);
            let id = own.and_then(|known| known.id.clone()).map_or_else(new_id, Ok)?;
            agenda.push(AgendaItem { id: Some(id), title, speaker, minutes: item.minutes });
        }
    }
    Ok(rows::save_agenda(connection, &meeting.id, &agenda).await?)
}

/// Makes the planned units take part, each in its venue; without a list, everybody takes part.
pub(crate) async fn write_units(
    connection: &mut Connection,
    meeting: &MeetingId,
    units: Option<&[PlannedUnit]>,
) -> Result<()> {
    let Some(units) = units else {
        return Ok(participation::add_everyone(connection, meeting).await?);
    };
    let known: HashSet<UnitId> =
        directory::units(connection).await?.into_iter().map(|unit| unit.id).collect();
    let venues: HashMap<VenueId, MeetingVenueId> = rows::venues(connection, meeting)
        .await?
        .into_iter()
        .map(|venue| (venue.venue_id, venue.id))
        .collect();
    for planned in units {
        if !known.contains(&planned.unit) {
            return Err(Failure::not_found("unit"));
        }
        let terms = ParticipationRow {
            unit_id: planned.unit.clone(),
            quota: Quota::try_from(planned.quota)?.get().into(),
            rank: planned.rank,
            standing: planned.standing,
        };
        let Some(venue) = &planned.venue else {
            participation::save(connection, meeting, &terms).await?;
            continue;
        };
        let venue = venues.get(venue).ok_or_else(|| Failure::not_found("venue"))?;
        rows::assign(connection, meeting, &AssignmentRow::new(new_id()?, venue.clone(), terms))
            .await?;
    }
    Ok(())
}

/// The plan of a meeting as it stands.
pub(crate) async fn plan_of(connection: &mut Connection, row: &MeetingRow) -> Result<MeetingPlan> {
    let venues = rows::venues(connection, &row.id).await?;
    Ok(MeetingPlan {
        title: row.title.clone(),
        kind: row.kind.clone(),
        host: row.host.clone(),
        chair: row.chair.clone(),
        moderator: row.moderator.clone(),
        note: row.note.clone(),
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        time_zone: row.time_zone.clone(),
        reply_deadline: row.reply_deadline.map(Instant),
        rules: row.rules(),
        venues: venues
            .into_iter()
            .map(|venue| PlannedVenue { venue: venue.venue_id, role: venue.role })
            .collect(),
        agenda: rows::agenda(connection, &row.id).await?,
    })
}

/// Who takes part in a meeting and where, as a plan for another one says it.
pub(crate) async fn units_of(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<PlannedUnit>> {
    let venues: HashMap<MeetingVenueId, VenueId> = rows::venues(connection, meeting)
        .await?
        .into_iter()
        .map(|venue| (venue.id, venue.venue_id))
        .collect();
    let placed: HashMap<UnitId, MeetingVenueId> = rows::assignments(connection, meeting)
        .await?
        .into_iter()
        .map(|row| (row.unit_id, row.meeting_venue_id))
        .collect();
    let units = participation::of_meeting(connection, meeting).await?;
    Ok(units
        .into_iter()
        .map(|row| PlannedUnit {
            venue: placed.get(&row.unit_id).and_then(|at| venues.get(at).cloned()),
            quota: row.quota,
            rank: row.rank,
            standing: row.standing,
            unit: row.unit_id,
        })
        .collect())
}

/// Brings a meeting's venues to the plan's. A venue that leaves takes its assignments along.
async fn write_venues(
    connection: &mut Connection,
    plan: &MeetingPlan,
    meeting: &MeetingId,
) -> Result<()> {
    let known = directory::venues(connection).await?;
    let current = rows::venues(connection, meeting).await?;
    let mut seen = HashSet::new();
    for planned in &plan.venues {
        let venue = known
            .iter()
            .find(|venue| venue.id == planned.venue)
            .ok_or_else(|| Failure::not_found("venue"))?;
        if !seen.insert(&planned.venue) {
            return Err(Failure::from(FailureCode::SameVenueTwice).with("name", &venue.name));
        }
    }
    let assigned = rows::assignments(connection, meeting).await?;
    for gone in current.iter().filter(|row| !seen.contains(&row.venue_id)) {
        for unit in assigned.iter().filter(|row| row.meeting_venue_id == gone.id) {
            take_out(connection, meeting, &unit.unit_id).await?;
        }
        rows::remove_venue(connection, &gone.id).await?;
    }
    // Branches first: for a moment no venue may share the main role with another.
    let mut ordered: Vec<(i64, &PlannedVenue)> = (0..).zip(&plan.venues).collect();
    ordered.sort_by_key(|(_, planned)| planned.role == VenueRole::Main);
    for (position, planned) in ordered {
        let id = current
            .iter()
            .find(|row| row.venue_id == planned.venue)
            .map_or_else(new_id::<MeetingVenueId>, |row| Ok(row.id.clone()))?;
        let position = if planned.role == VenueRole::Main { 0 } else { position + 1 };
        rows::save_venue(connection, meeting, &id, &planned.venue, planned.role, position).await?;
    }
    Ok(())
}
