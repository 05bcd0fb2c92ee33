//! Saving a draft as a person confirmed it: new venues and units, the meeting, and who sits where,
//! in one transaction.

use std::collections::HashMap;

use huidao_domain::{PersonName, Rank, Standing, TimeZoneName, UnitId, VenueId, VenueRole};
use huidao_store::Connection;
use huidao_store::directory::{self, UnitRow, VenueRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::meetings::Meeting;
use crate::plan::{MeetingPlan, PlannedUnit, PlannedVenue, check};
use crate::schedule::{Origin, ScheduleMeeting, add, finish};
use crate::text::words;
use crate::units::write_unit;
use crate::venues::plain_venue;
use crate::{Actor, App, Failure, FailureCode, Result};

/// A venue of a confirmed draft: one of the directory, or a new one.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ConfirmedVenue {
    /// The directory's venue; none for a new one.
    pub venue: Option<VenueId>,
    /// Name of a new one.
    pub new_name: String,
    /// Room of a new one.
    pub room: String,
    /// Main or branch.
    pub role: VenueRole,
}

/// A unit of a confirmed draft: one of the directory, or a new one.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ConfirmedUnit {
    /// The directory's unit; none for a new one.
    pub unit: Option<UnitId>,
    /// Name of a new one.
    pub new_name: String,
    /// Index of its venue.
    pub venue: Option<i64>,
    /// People.
    pub quota: i64,
    /// Rank.
    pub rank: Rank,
    /// Standing.
    pub standing: Standing,
}

/// Input of `confirm_draft`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ConfirmDraft {
    /// The plan; its venues are those below.
    pub plan: MeetingPlan,
    /// Venues.
    pub venues: Vec<ConfirmedVenue>,
    /// Units.
    pub units: Vec<ConfirmedUnit>,
}

/// Saves what a person confirmed: new venues and units, the meeting, and who sits where.
pub async fn confirm_draft(app: &App, actor: &Actor, input: ConfirmDraft) -> Result<Meeting> {
    let mut transaction = app.write().await?;
    let mut venues = Vec::new();
    for venue in &input.venues {
        let id = match &venue.venue {
            Some(id) => id.clone(),
            None => new_venue(&mut transaction, venue, &input.plan.time_zone).await?,
        };
        venues.push(PlannedVenue { venue: id, role: venue.role });
    }
    let units = units(&mut transaction, &input.units, &venues).await?;
    let plan = MeetingPlan { venues, ..input.plan };
    check(&plan)?;
    let meeting = ScheduleMeeting { plan, units: Some(units), repeat: None, except: Vec::new() };
    let id = add(app, &mut transaction, actor, &meeting, Origin::Draft).await?;
    let shown = finish(app, transaction, &id).await?;
    app.announce(crate::Topic::Directory, None);
    Ok(shown)
}

async fn new_venue(
    connection: &mut Connection,
    venue: &ConfirmedVenue,
    zone: &str,
) -> Result<VenueId> {
    let name: PersonName = venue.new_name.parse()?;
    let zone: TimeZoneName = zone.parse()?;
    let row = VenueRow {
        room: words(&venue.room)?,
        time_zone: zone.as_str().to_owned(),
        ..plain_venue(name.as_str())?
    };
    if directory::venues(connection).await?.iter().any(|known| known.name == row.name) {
        return Err(Failure::from(FailureCode::VenueNameTaken).with("name", &row.name));
    }
    directory::save_venue(connection, &row).await?;
    Ok(row.id)
}

/// Units of the plan; new ones go to the end of official order. One named twice counts once.
async fn units(
    connection: &mut Connection,
    confirmed: &[ConfirmedUnit],
    venues: &[PlannedVenue],
) -> Result<Vec<PlannedUnit>> {
    let known = directory::units(connection).await?;
    let mut last = known.iter().map(|unit| unit.position).max().unwrap_or_default();
    let (live, away): (Vec<_>, Vec<_>) = known.into_iter().partition(|unit| unit.archived == 0);
    let mut away: HashMap<String, UnitRow> =
        away.into_iter().map(|unit| (unit.name.clone(), unit)).collect();
    let mut by_name: HashMap<String, UnitId> = HashMap::new();
    for unit in &live {
        for alias in unit.other_names() {
            by_name.insert(alias.to_owned(), unit.id.clone());
        }
    }
    by_name.extend(live.into_iter().map(|unit| (unit.name, unit.id)));
    let mut planned: Vec<PlannedUnit> = Vec::new();
    for unit in confirmed {
        let id = if let Some(id) = &unit.unit {
            id.clone()
        } else {
            let name: PersonName = unit.new_name.parse()?;
            if let Some(id) = by_name.get(name.as_str()) {
                id.clone()
            } else {
                let row = if let Some(unit) = away.remove(name.as_str()) {
                    // One of that name was put away: it is back.
                    UnitRow { archived: 0, ..unit }
                } else {
                    last += 1;
                    new_unit(name.as_str(), last)?
                };
                write_unit(connection, &row).await?;
                by_name.insert(row.name, row.id.clone());
                row.id
            }
        };
        let at = unit.venue.and_then(|at| usize::try_from(at).ok());
        let venue = match at {
            Some(at) => {
                Some(venues.get(at).ok_or_else(|| Failure::not_found("venue"))?.venue.clone())
            }
            None => None,
        };
        if planned.iter().all(|known| known.unit != id) {
            planned.push(PlannedUnit {
                unit: id,
                venue,
                quota: unit.quota,
                rank: unit.rank,
                standing: unit.standing,
            });
        }
    }
    Ok(planned)
}

fn new_unit(name: &str, position: i64) -> Result<UnitRow> {
    Ok(UnitRow {
        id: new_id()?,
        position,
        name: name.to_owned(),
        short_name: name.to_owned(),
        category: String::new(),
        default_venue: String::new(),
        archived: 0,
        parent_id: None,
        aliases: String::new(),
        remark: String::new(),
    })
}
