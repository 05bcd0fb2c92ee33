//! A real meeting to start from: the sample's plan and its roster, through the ordinary import.

use huidao_domain::meeting::{Rules, VenueRole};
use huidao_domain::{AgendaItem, Instant, Rank, UnitId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::board::{AssignUnit, ShowBoard, assign_by_default_venue, assign_unit};
use crate::gathering::zone_of;
use crate::meetings::{Meeting, ShowMeeting, show_meeting};
use crate::plan::{MeetingPlan, PlannedVenue, schedule_sample};
use crate::roster::import_bytes;
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

/// Adds a sample: the roster by the ordinary import, then venues, meeting and assignments.
pub async fn load(app: &App, actor: &Actor, files: &SampleFiles, today: bool) -> Result<Meeting> {
    let sample: SamplePlan = toml::from_str(&files.plan).map_err(broken)?;
    // Venues first: the import would add those that the roster names without their facts.
    let venues = venues(app, actor, &sample).await?;
    import_bytes(app, actor, "roster.xlsx", &files.roster).await?;
    let plan = MeetingPlan {
        starts_at: instant(&sample.starts, &sample.time_zone)?,
        ends_at: instant(&sample.ends, &sample.time_zone)?,
        reply_deadline: Some(instant(&sample.reply_deadline, &sample.time_zone)?),
        venues,
        title: sample.title.clone(),
        kind: sample.kind.clone(),
        host: sample.host.clone(),
        chair: sample.chair.clone(),
        moderator: sample.moderator.clone(),
        note: sample.note.clone(),
        time_zone: sample.time_zone.clone(),
        rules: Rules::default(),
        agenda: sample.agenda.clone(),
    };
    let plan = if today { moved_to(app.now(), plan) } else { plan };
    let meeting = schedule_sample(app, actor, plan).await?;
    assign(app, actor, &meeting, &sample).await?;
    if today {
        leave_for_the_reader(app, actor, &meeting, &sample.try_yourself).await?;
    }
    show_meeting(app, actor, ShowMeeting { meeting: meeting.head.id }).await
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

/// The sample's venues, made where the directory does not have them.
async fn venues(app: &App, actor: &Actor, sample: &SamplePlan) -> Result<Vec<PlannedVenue>> {
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
            };
            save_venue(app, actor, new).await?.id
        };
        planned.push(PlannedVenue { venue: id, role: venue.role });
    }
    Ok(planned)
}

/// Assigns by default venue, then sets quota and rank by category.
async fn assign(app: &App, actor: &Actor, meeting: &Meeting, sample: &SamplePlan) -> Result<()> {
    let id = meeting.head.id.clone();
    let mut board =
        assign_by_default_venue(app, actor, ShowBoard { meeting: id.clone() }).await?.board;
    // Units that the roster leaves without a venue sit in the main one.
    let rest: Vec<UnitId> = board.unassigned.iter().map(|card| card.unit.clone()).collect();
    if let (false, Some(main)) = (rest.is_empty(), board.columns.first()) {
        let input = AssignUnit {
            meeting: id.clone(),
            units: rest,
            meeting_venue: Some(main.meeting_venue.clone()),
            quota: None,
            rank: None,
            standing: None,
        };
        board = assign_unit(app, actor, input).await?;
    }
    for rule in &sample.assignment {
        for column in &board.columns {
            let input = AssignUnit {
                meeting: id.clone(),
                units: column
                    .cards
                    .iter()
                    .filter(|card| card.category == rule.category)
                    .map(|card| card.unit.clone())
                    .collect(),
                meeting_venue: Some(column.meeting_venue.clone()),
                quota: Some(rule.quota),
                rank: Some(rule.rank),
                standing: None,
            };
            assign_unit(app, actor, input).await?;
        }
    }
    Ok(())
}

/// Takes a few units out again, so that there is something to assign.
async fn leave_for_the_reader(
    app: &App,
    actor: &Actor,
    meeting: &Meeting,
    names: &[String],
) -> Result<()> {
    let all = list_units(app, actor, ListUnits::default()).await?.units;
    let input = AssignUnit {
        meeting: meeting.head.id.clone(),
        units: all
            .into_iter()
            .filter(|unit| names.contains(&unit.name))
            .map(|unit| unit.id)
            .collect(),
        meeting_venue: None,
        quota: None,
        rank: None,
        standing: None,
    };
    assign_unit(app, actor, input).await?;
    Ok(())
}
