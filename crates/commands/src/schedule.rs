//! Scheduling: a meeting, or a series of them, is added; plans and times are changed, for one
//! meeting of a series, for it and the later ones, or for all.

use huidao_domain::conflict::date_of;
use huidao_domain::series::{SeriesError, starts};
use huidao_domain::{Instant, MeetingId, MeetingState, SeriesId, UnitId};
use huidao_store::meetings::{self as rows, MeetingRow};
use huidao_store::{Connection, Transaction, planning};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::calendar::{CalendarDay, calendar, day_of};
use crate::carried::{carried_over, changed_fields};
use crate::conflicts::{Taking, conflicts};
use crate::gathering::zone_of;
use crate::meetings::{Meeting, describe, editable};
use crate::moving::TimesBefore;
use crate::plan::{
    MeetingPlan, PlannedUnit, check, new_row, plan_of, planned, write_plan, write_units,
};
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// Input of `schedule_meeting`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ScheduleMeeting {
    /// The plan.
    pub plan: MeetingPlan,
    /// Units that take part; none: every unit of the directory, without a venue yet.
    #[serde(default)]
    pub units: Option<Vec<PlannedUnit>>,
    /// A rule of RFC 5545 without a start, such as `FREQ=MONTHLY;BYDAY=1MO;COUNT=6`. It must end.
    #[serde(default)]
    pub repeat: Option<String>,
    /// Starts left out of the series.
    #[serde(default)]
    pub except: Vec<Instant>,
}

/// Which meetings of a series a change concerns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// This one.
    #[default]
    This,
    /// This one and the later ones.
    Later,
    /// All of them.
    All,
}

/// Input of `edit_meeting`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct EditMeeting {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its new plan.
    pub plan: MeetingPlan,
    /// The version that was read.
    pub version: i64,
    /// Which meetings of its series.
    #[serde(default)]
    pub scope: Scope,
}

/// Input of `preview_series`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct PreviewSeries {
    /// The plan of each meeting.
    pub plan: MeetingPlan,
    /// The rule.
    pub repeat: String,
    /// Starts left out.
    #[serde(default)]
    pub except: Vec<Instant>,
    /// Units that take part; none: every unit of the directory.
    #[serde(default)]
    pub units: Option<Vec<UnitId>>,
}

/// A meeting that a series would have.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Occurrence {
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Instant,
    /// What is unusual about the day.
    pub day: Option<CalendarDay>,
    /// Double bookings it would make.
    pub conflicts: i64,
}

/// Output of `preview_series`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Occurrences {
    /// In order of time.
    pub occurrences: Vec<Occurrence>,
}

impl From<SeriesError> for Failure {
    fn from(error: SeriesError) -> Self {
        match error {
            SeriesError::Rule(rule) => Self::from(FailureCode::InvalidRule).with("value", rule),
            SeriesError::Endless => FailureCode::SeriesEndless.into(),
            SeriesError::TooMany => Self::from(FailureCode::SeriesTooLong)
                .with("limit", huidao_domain::series::MAX_MEETINGS),
            SeriesError::Empty => FailureCode::SeriesEmpty.into(),
        }
    }
}

/// A plan moved to another start: its length and the time left to answer stay.
pub(crate) fn moved(plan: &MeetingPlan, starts_at: Instant) -> MeetingPlan {
    let shift = starts_at.ms() - plan.starts_at.ms();
    MeetingPlan {
        starts_at,
        ends_at: Instant(plan.ends_at.ms().saturating_add(shift)),
        reply_deadline: plan.reply_deadline.map(|at| Instant(at.ms().saturating_add(shift))),
        ..plan.clone()
    }
}

/// What a meeting was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The form of a plan.
    Form,
    /// A notice.
    Draft,
    /// The sample.
    Sample,
}

impl Origin {
    /// The command that the journal names.
    const fn action(self) -> &'static str {
        match self {
            Self::Form => "schedule_meeting",
            Self::Draft => "confirm_draft",
            Self::Sample => "load_sample",
        }
    }
}

/// Says which meetings a series would have, before any is added.
pub async fn preview_series(
    app: &App,
    _actor: &Actor,
    input: PreviewSeries,
) -> Result<Occurrences> {
    check(&input.plan)?;
    let zone = zone_of(&input.plan.time_zone);
    let mut connection = app.read().await?;
    let calendar = calendar(&mut connection).await?;
    let mut occurrences = Vec::new();
    for at in starts(&input.repeat, input.plan.starts_at, &zone, &input.except)? {
        let plan = moved(&input.plan, at);
        let taking = Taking::of(input.units.as_deref(), None);
        let found = conflicts(&mut connection, &plan, None, taking).await?;
        occurrences.push(Occurrence {
            starts_at: plan.starts_at,
            ends_at: plan.ends_at,
            day: date_of(at, &zone).and_then(|date| day_of(&calendar, date)),
            conflicts: i64::try_from(found.len()).unwrap_or(i64::MAX),
        });
    }
    Ok(Occurrences { occurrences })
}

/// Adds a meeting, or every meeting of a series; answers with the first.
pub async fn schedule_meeting(app: &App, actor: &Actor, input: ScheduleMeeting) -> Result<Meeting> {
    check(&input.plan)?;
    let mut transaction = app.write().await?;
    let first = add(app, &mut transaction, actor, &input, Origin::Form).await?;
    finish(app, transaction, &first).await
}

/// Adds what `schedule_meeting` adds, inside a transaction; the identifier of the first meeting.
pub(crate) async fn add(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    input: &ScheduleMeeting,
    origin: Origin,
) -> Result<MeetingId> {
    let action = origin.action();
    let zone = zone_of(&input.plan.time_zone);
    let (series, all) = match input.repeat.as_deref().filter(|rule| !rule.trim().is_empty()) {
        Some(rule) => {
            let all = starts(rule, input.plan.starts_at, &zone, &input.except)?;
            let id: SeriesId = new_id()?;
            planning::add_series(connection, &id, rule.trim()).await?;
            (Some(id), all)
        }
        None => (None, vec![input.plan.starts_at]),
    };
    let mut first = None;
    for at in all {
        let plan = moved(&input.plan, at);
        let row = MeetingRow {
            series_id: series.as_ref().map(ToString::to_string),
            is_sample: i64::from(origin == Origin::Sample),
            ..new_row(&plan)?
        };
        write_plan(connection, &plan, &row).await?;
        write_units(connection, &row.id, input.units.as_deref()).await?;
        let overlaps =
            conflicts(connection, &plan, Some(&row), Taking::Own).await?.len().to_string();
        let args = [("title", row.title.as_str()), ("conflicts", overlaps.as_str())];
        app.note(connection, actor, Some(&row.id), action, &args).await?;
        first.get_or_insert(row.id);
    }
    first.ok_or_else(|| FailureCode::SeriesEmpty.into())
}

/// Changes a plan; states are not touched.
pub async fn edit_meeting(app: &App, actor: &Actor, input: EditMeeting) -> Result<Meeting> {
    check(&input.plan)?;
    let mut transaction = app.write().await?;
    let old = of_version(&mut transaction, &input.meeting, input.version).await?;
    edit(app, &mut transaction, actor, &old, &input.plan, input.scope).await?;
    finish(app, transaction, &old.id).await
}

/// A meeting that may change and was not changed since it was read.
pub(crate) async fn of_version(
    connection: &mut Connection,
    id: &MeetingId,
    version: i64,
) -> Result<MeetingRow> {
    let row = editable(connection, id).await?;
    if row.version == version { Ok(row) } else { Err(FailureCode::EditedMeanwhile.into()) }
}

/// Writes a plan to a meeting and to those of its series that the scope names; answers with the
/// former times of all that were written.
pub(crate) async fn edit(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    old: &MeetingRow,
    plan: &MeetingPlan,
    scope: Scope,
) -> Result<Vec<TimesBefore>> {
    let before = plan_of(connection, old).await?;
    let in_series = old.series_id.is_some();
    let moved_apart = in_series
        && scope == Scope::This
        && (plan.starts_at, plan.ends_at) != (old.starts_at, old.ends_at);
    let row = MeetingRow {
        version: old.version + 1,
        is_exception: if moved_apart { 1 } else { old.is_exception },
        ..planned(plan, old.clone())?
    };
    plan_again(app, connection, actor, old, plan).await?;
    write(app, connection, actor, plan, &row, &changed_fields(&before, plan), old.starts_at)
        .await?;
    let mut written = vec![times_before(old)];
    for other in others_in_scope(connection, old, scope).await? {
        if !other.state.is_editable() {
            continue;
        }
        let theirs = plan_of(connection, &other).await?;
        let plan = carried_over(&before, plan, &theirs, other.is_exception != 0);
        check(&plan)?;
        let fields = changed_fields(&theirs, &plan);
        if !fields.is_empty() {
            written.push(times_before(&other));
            plan_again(app, connection, actor, &other, &plan).await?;
            let starts_at = other.starts_at;
            let row = MeetingRow { version: other.version + 1, ..planned(&plan, other)? };
            write(app, connection, actor, &plan, &row, &fields, starts_at).await?;
        }
    }
    Ok(written)
}

/// A postponed meeting that got a new time is planned again.
async fn plan_again(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    old: &MeetingRow,
    plan: &MeetingPlan,
) -> Result<()> {
    if old.state == MeetingState::Postponed && old.starts_at != plan.starts_at {
        rows::set_state(connection, &old.id, MeetingState::Draft, "").await?;
        let args = [("to", MeetingState::Draft.as_str()), ("reason", "")];
        app.note(connection, actor, Some(&old.id), "advance_meeting", &args).await?;
    }
    Ok(())
}

/// The times of a meeting that is about to be written.
fn times_before(row: &MeetingRow) -> TimesBefore {
    TimesBefore {
        meeting: row.id.clone(),
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        reply_deadline: row.reply_deadline.map(Instant),
        is_exception: row.is_exception != 0,
        postponed: (row.state == MeetingState::Postponed).then(|| row.state_reason.clone()),
        version: row.version + 1,
    }
}

/// The other meetings of the series that a scope means, whatever their state.
pub(crate) async fn others_in_scope(
    connection: &mut Connection,
    of: &MeetingRow,
    scope: Scope,
) -> Result<Vec<MeetingRow>> {
    let Some(series) = of.series().filter(|_| scope != Scope::This) else {
        return Ok(Vec::new());
    };
    let mut others = rows::of_series(connection, &series).await?;
    others.retain(|other| {
        other.id != of.id && (scope == Scope::All || other.starts_at >= of.starts_at)
    });
    Ok(others)
}

async fn write(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    plan: &MeetingPlan,
    row: &MeetingRow,
    fields: &str,
    before: Instant,
) -> Result<()> {
    write_plan(connection, plan, row).await?;
    let overlaps = conflicts(connection, plan, Some(row), Taking::Own).await?.len().to_string();
    let (from, to) = (before.ms().to_string(), row.starts_at.ms().to_string());
    let mut args =
        vec![("title", row.title.as_str()), ("conflicts", overlaps.as_str()), ("fields", fields)];
    if from != to {
        args.extend([("from", from.as_str()), ("to", to.as_str())]);
    }
    app.note(connection, actor, Some(&row.id), "edit_meeting", &args).await
}

/// Commits, and tells everybody: a change may concern other meetings too.
pub(crate) async fn finish(
    app: &App,
    mut transaction: Transaction,
    meeting: &MeetingId,
) -> Result<Meeting> {
    let shown = describe(&mut transaction, meeting, app.now()).await?;
    transaction.commit().await?;
    app.announce(Topic::Meetings, None);
    app.announce(Topic::Board, Some(meeting));
    Ok(shown)
}
