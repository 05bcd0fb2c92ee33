//! Plans to start from: templates that the office keeps, and "same as last time".

use std::collections::HashMap;
use std::hash::Hash;

use huidao_domain::{MeetingId, PersonName, TemplateId, UnitId, VenueId};
use huidao_store::planning::{self as rows, TemplateRow};
use huidao_store::{Connection, directory, meetings};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::meetings::ShowMeeting;
use crate::plan::{MeetingPlan, PlannedUnit, plan_of, units_of};
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// A plan with its units; times are those of the meeting it was taken from.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct PlanToReuse {
    /// The plan.
    pub plan: MeetingPlan,
    /// Who takes part and where.
    pub units: Vec<PlannedUnit>,
    /// Names of its venues and units that were put away since and are not among them.
    #[serde(default)]
    pub left_out: Vec<String>,
}

/// A plan kept under a name.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Template {
    /// Identifier.
    pub id: TemplateId,
    /// Name.
    pub name: String,
    /// The plan.
    pub plan: MeetingPlan,
    /// Who takes part and where.
    pub units: Vec<PlannedUnit>,
    /// Names of its venues and units that were put away since and are not among them.
    pub left_out: Vec<String>,
}

/// Input of `list_templates`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct ListTemplates {}

/// Templates.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Templates {
    /// By name.
    pub templates: Vec<Template>,
}

/// Input of `save_template`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct SaveTemplate {
    /// The meeting whose plan is kept.
    pub meeting: MeetingId,
    /// Its name; a template of that name is replaced.
    pub name: String,
}

/// Input of `remove_template`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct RemoveTemplate {
    /// The template.
    pub id: TemplateId,
}

/// Venues and units as they are now, against which kept plans are read.
struct Known {
    venues: HashMap<VenueId, (String, bool)>,
    units: HashMap<UnitId, (String, bool)>,
}

impl Known {
    async fn load(connection: &mut Connection) -> Result<Self> {
        let venues = directory::venues(connection).await?.into_iter();
        let units = directory::units(connection).await?.into_iter();
        Ok(Self {
            venues: venues.map(|row| (row.id, (row.name, row.archived == 0))).collect(),
            units: units.map(|row| (row.id, (row.short_name, row.archived == 0))).collect(),
        })
    }

    /// Leaves out what the directory no longer has: venues and units that were put away or merged.
    fn usable(&self, mut kept: PlanToReuse) -> PlanToReuse {
        let mut left_out = Vec::new();
        kept.plan.venues.retain(|planned| open(&self.venues, &planned.venue, &mut left_out));
        kept.units.retain(|planned| open(&self.units, &planned.unit, &mut left_out));
        for unit in &mut kept.units {
            let there =
                kept.plan.venues.iter().any(|planned| Some(&planned.venue) == unit.venue.as_ref());
            if !there {
                unit.venue = None;
            }
        }
        for item in &mut kept.plan.agenda {
            item.id = None;
        }
        PlanToReuse { left_out, ..kept }
    }
}

/// Whether something is still in use; its name is told when it is not.
fn open<Id: Eq + Hash>(
    known: &HashMap<Id, (String, bool)>,
    id: &Id,
    left_out: &mut Vec<String>,
) -> bool {
    let found = known.get(id);
    let is_open = found.is_some_and(|(_, is_open)| *is_open);
    if let Some((name, false)) = found {
        left_out.push(name.clone());
    }
    is_open
}

async fn reuse(connection: &mut Connection, meeting: &MeetingId) -> Result<PlanToReuse> {
    let row =
        meetings::one(connection, meeting).await?.ok_or_else(|| Failure::not_found("meeting"))?;
    Ok(PlanToReuse {
        plan: plan_of(connection, &row).await?,
        units: units_of(connection, meeting).await?,
        left_out: Vec::new(),
    })
}

/// Every template that can be read. One that cannot is passed over and stays, so that the others
/// can be used and it can be replaced.
async fn all(connection: &mut Connection) -> Result<Templates> {
    let known = Known::load(connection).await?;
    let mut templates = Vec::new();
    for row in rows::templates(connection).await? {
        match serde_json::from_str::<PlanToReuse>(&row.plan) {
            Ok(kept) => {
                let PlanToReuse { plan, units, left_out } = known.usable(kept);
                templates.push(Template { id: row.id, name: row.name, plan, units, left_out });
            }
            Err(error) => {
                tracing::error!(%error, template = %row.name, "a template cannot be read");
            }
        }
    }
    Ok(Templates { templates })
}

/// The plan of an earlier meeting, to start a new one from.
pub async fn reuse_plan(app: &App, _actor: &Actor, input: ShowMeeting) -> Result<PlanToReuse> {
    let mut connection = app.read().await?;
    let kept = reuse(&mut connection, &input.meeting).await?;
    Ok(Known::load(&mut connection).await?.usable(kept))
}

/// Lists templates.
pub async fn list_templates(app: &App, _actor: &Actor, _input: ListTemplates) -> Result<Templates> {
    let mut connection = app.read().await?;
    all(&mut connection).await
}

/// Keeps a meeting's plan as a template.
pub async fn save_template(app: &App, actor: &Actor, input: SaveTemplate) -> Result<Templates> {
    let name: PersonName = input.name.parse()?;
    let mut transaction = app.write().await?;
    let kept = reuse(&mut transaction, &input.meeting).await?;
    let plan = serde_json::to_string(&kept).map_err(|error| {
        tracing::error!(%error, "a template cannot be written");
        Failure::from(FailureCode::Unknown)
    })?;
    let row = TemplateRow { id: new_id()?, name: name.as_str().to_owned(), plan };
    rows::save_template(&mut transaction, &row).await?;
    let args = [("name", row.name.as_str())];
    app.note(&mut transaction, actor, Some(&input.meeting), "save_template", &args).await?;
    let templates = all(&mut transaction).await?;
    transaction.commit().await?;
    app.announce(Topic::Meetings, Some(&input.meeting));
    Ok(templates)
}

/// Removes a template.
pub async fn remove_template(app: &App, actor: &Actor, input: RemoveTemplate) -> Result<Templates> {
    let mut transaction = app.write().await?;
    let row = rows::templates(&mut transaction)
        .await?
        .into_iter()
        .find(|row| row.id == input.id)
        .ok_or_else(|| Failure::not_found("template"))?;
    rows::remove_template(&mut transaction, &row.id).await?;
    app.note(&mut transaction, actor, None, "remove_template", &[("name", &row.name)]).await?;
    let templates = all(&mut transaction).await?;
    transaction.commit().await?;
    app.announce(Topic::Meetings, None);
    Ok(templates)
}
