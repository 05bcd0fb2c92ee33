//! A real meeting to start from: the sample's plan and its roster, through the ordinary import.

use huidao_domain::meeting::{Rules, VenueRole};
use huidao_domain::{AgendaItem, Instant, Rank, Standing};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::gathering::zone_of;
use crate::meetings::Meeting;
use crate::plan::{MeetingPlan, PlannedUnit, PlannedVenue, check};
use crate::roster::import_bytes;
use crate::schedule::{Origin, ScheduleMeeting, add, finish};
use crate::today::{ShowToday, show_today};
use crate::units::{ListUnits, list_units};
use crate::venues::{ListVenues, SaveVenue, list_venues, save_venue};
use crate::{Actor, App, Failure, FailureCode, Result};

const PLAN: &str = include_str!("../../../samples/zhoushan-2022/meeting.toml");
const ROSTER: &[u8] = include_bytes!("../../../samples/zhoushan-2022/roster.xlsx");

/// Input of `load_sample`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct LoadSample {
    /// Moves the meeting to now, so that check-in can be tried at once.
    pub today: bool,
}

/// A sample on disk: a plan in TOML and a roster file.
#[derive(Debug, Clone)]
pub struct SampleFiles {
    /// Contents of `meeting.toml`.
    pub plan: String,
    /// Contents of the roster.
    pub roster: Vec<u8>,
}

impl Default for SampleFiles {
    fn default() -> Self {
        Self { plan: PLAN.to_owned(), roster: ROSTER.to_vec() }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SamplePlan {
    title: String,
    kind: String,
    host: String,
    chair: String,
    moderator: String,
    note: String,
    starts: String,
    ends: String,
    reply_deadline: String,
    time_zone: String,
    venue: Vec<SampleVenue>,
    agenda: Vec<AgendaItem>,
    #[serde(default)]
    assignment: Vec<SampleAssignment>,
    /// Units that stay without a venue when the meeting is loaded to be tried out.
    #[serde(default)]
    try_yourself: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleVenue {
    name: String,
    role: VenueRole,
    site: String,
    room: String,
    capacity: i64,
    coordinator: String,
    coordinator_phone: String,
}

/// How many people of what rank the units of a category send.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleAssignment {
    category: String,
    quota: i64,
    rank: Rank,
}

fn broken(detail: impl std::fmt::Display) -> Failure {
    Failure::from(FailureCode::InvalidInput).with("detail", detail)
}

/// A local time such as `2022-10-17T14:30` in the zone.
fn instant(text: &str, zone: &str) -> Result<Instant> {
    let local: jiff::civil::DateTime = text.parse().map_err(broken)?;
    let zoned = local.to_zoned_datetime(zone_of(zone).zone()).map_err(broken)?;
    Ok(Instant(zoned.timestamp().as_millisecond()))
}

/// Adds the sample meeting and its roster to the workspace.
///
/// Only into an empty one: the roster's contacts would replace those of known units.
pub async fn load_sample(app: &App, actor: &Actor, input: LoadSample) -> Result<Meeting> {
    if !show_today(app, actor, ShowToday {}).await?.empty {
        return Err(FailureCode::WorkspaceInUse.into());
    }
    load(app, actor, &SampleFiles::default(), input.today).await
}

/// Adds a sample: the roster by the ordinary import, then venues, and the meeting with everybody in
/// place.
pub async fn load(app: &App, actor: &Actor, files: &SampleFiles, today: bool) -> Result<Meeting> {
    let sample: SamplePlan = toml::from_str(&files.plan).map_err(broken)?;
    // Venues first: the import would add those that the roster names without their facts.
    let venues = venues(app, actor, &sample).await?;
    import_bytes(app, actor, "roster.xlsx", &files.roster).await?;
    let units = units(app, actor, &sample, &venues, today).await?;
    let plan = MeetingPlan {
        starts_at: instant(&sample.starts, &sample.time_zone)?,
        ends_at: instant(&sample.ends, &sample.time_zone)?,
        reply_deadline: Some(instant(&sample.reply_deadline, &sample.time_zone)?),
        venues: venues.into_iter().map(|(_, planned)| planned).collect(),
        title: sample.title,
        kind: sample.kind,
        host: sample.host,
        chair: sample.chair,
        moderator: sample.moderator,
        note: sample.note,
        time_zone: sample.time_zone,
        rules: Rules::default(),
        agenda: sample.agenda,
    };
    let plan = if today { moved_to(app.now(), plan) } else { plan };
    check(&plan)?;
    let input = ScheduleMeeting { plan, units: Some(units), repeat: None, except: Vec::new() };
    let mut transaction = app.write().await?;
    let meeting = add(app, &mut transaction, actor, &input, Origin::Sample).await?;
    finish(app, transaction, &meeting).await
}

/// The same meeting, half an hour from now: doors are open and there is time to answer.
fn moved_to(now: Instant, plan: MeetingPlan) -> MeetingPlan {
    let five_minutes = 5 * 60_000;
    let start = Instant((now.ms() / five_minutes + 1) * five_minutes).plus_minutes(30);
    let lasts = plan.ends_at.minutes_since(plan.starts_at);
    MeetingPlan {
        starts_at: start,
        ends_at: start.plus_minutes(lasts),
        reply_deadline: Some(start.plus_minutes(-10)),
        ..plan
    }
}

/// The sample's venues with their names, made where the directory does not have them.
async fn venues(
    app: &App,
    actor: &Actor,
    sample: &SamplePlan,
) -> Result<Vec<(String, PlannedVenue)>> {
    let mut planned = Vec::new();
    for venue in &sample.venue {
        let known = list_venues(app, actor, ListVenues {}).await?.venues;
        let id = if let Some(known) = known.into_iter().find(|known| known.name == venue.name) {
            known.id
        } else {
            let new = SaveVenue {
                id: None,
                name: venue.name.clone(),
                site: venue.site.clone(),
                room: venue.room.clone(),
                capacity: Some(venue.capacity),
                time_zone: sample.time_zone.clone(),
                coordinator: venue.coordinator.clone(),
                coordinator_phone: venue.coordinator_phone.clone(),
                platform: String::new(),
                room_number: String::new(),
                endpoint: String::new(),
                equipment: String::new(),
            };
            save_venue(app, actor, new).await?.id
        };
        planned.push((venue.name.clone(), PlannedVenue { venue: id, role: venue.role }));
    }
    Ok(planned)
}

/// Every unit in its usual venue, or in the main one, with quota and rank of its category. To try
/// the meeting out, a few stay without a venue.
async fn units(
    app: &App,
    actor: &Actor,
    sample: &SamplePlan,
    venues: &[(String, PlannedVenue)],
    today: bool,
) -> Result<Vec<PlannedUnit>> {
    let main = venues.iter().find(|(_, planned)| planned.role == VenueRole::Main);
    let units = list_units(app, actor, ListUnits::default()).await?.units;
    Ok(units
        .into_iter()
        .map(|unit| {
            let usual = venues.iter().find(|(name, _)| *name == unit.default_venue).or(main);
            let left = today && sample.try_yourself.contains(&unit.name);
            let rule = sample.assignment.iter().find(|rule| rule.category == unit.category);
            PlannedUnit {
                unit: unit.id,
                venue: usual.filter(|_| !left).map(|(_, planned)| planned.venue.clone()),
                quota: rule.map_or(1, |rule| rule.quota),
                rank: rule.map_or(Rank::Any, |rule| rule.rank),
                standing: Standing::Attend,
            }
        })
        .collect())
}
