//! Scheduling: a meeting, or a series of them, is added; plans and times are changed, for one
//! meeting of a series, for it and the later ones, or for all.

use huidao_domain::conflict::date_of;
use huidao_domain::series::{SeriesError, starts};
use huidao_domain::{Instant, MeetingId, SeriesId};
use huidao_store::meetings::{self as rows, MeetingRow};
use huidao_store::{Connection, Transaction, planning};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::calendar::{CalendarDay, calendar, day_of};
use crate::conflicts::conflicts;
use crate::gathering::zone_of;
use crate::meetings::{Meeting, describe, editable};
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

/// Input of `move_meeting`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct MoveMeeting {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its new start.
    pub starts_at: Instant,
    /// Its new end.
    pub ends_at: Instant,
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
        let found = conflicts(&mut connection, &plan, None, &[]).await?;
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
    let first = add(app, &mut transaction, actor, &input, "schedule_meeting").await?;
    finish(app, transaction, &first).await
}

/// Adds what `schedule_meeting` adds, inside a transaction; the identifier of the first meeting.
pub(crate) async fn add(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    input: &ScheduleMeeting,
    action: &str,
) -> Result<MeetingId> {
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
            is_sample: i64::from(action == "load_sample"),
            ..new_row(&plan)?
        };
        write_plan(connection, &plan, &row).await?;
        write_units(connection, &row.id, input.units.as_deref()).await?;
        let overlaps = conflicts(connection, &plan, Some(&row), &[]).await?.len().to_string();
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

/// Moves a meeting in time.
pub async fn move_meeting(app: &App, actor: &Actor, input: MoveMeeting) -> Result<Meeting> {
    let mut transaction = app.write().await?;
    let old = of_version(&mut transaction, &input.meeting, input.version).await?;
    let plan = plan_of(&mut transaction, &old).await?;
    let plan = MeetingPlan { ends_at: input.ends_at, ..moved(&plan, input.starts_at) };
    check(&plan)?;
    edit(app, &mut transaction, actor, &old, &plan, input.scope).await?;
    finish(app, transaction, &old.id).await
}

/// A meeting that may change and was not changed since it was read.
async fn of_version(
    connection: &mut Connection,
    id: &MeetingId,
    version: i64,
) -> Result<MeetingRow> {
    let row = editable(connection, id).await?;
    if row.version == version { Ok(row) } else { Err(FailureCode::EditedMeanwhile.into()) }
}

/// Writes a plan to a meeting and to those of its series that the scope names.
pub(crate) async fn edit(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    old: &MeetingRow,
    plan: &MeetingPlan,
    scope: Scope,
) -> Result<()> {
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
    write(app, connection, actor, plan, &row, &changed_fields(&before, plan)).await?;
    for other in others_in_scope(connection, old, scope).await? {
        let theirs = plan_of(connection, &other).await?;
        let plan = carried_over(&before, plan, &theirs, other.is_exception != 0);
        check(&plan)?;
        let fields = changed_fields(&theirs, &plan);
        if !fields.is_empty() {
            let row = MeetingRow { version: other.version + 1, ..planned(&plan, other)? };
            write(app, connection, actor, &plan, &row, &fields).await?;
        }
    }
    Ok(())
}

/// The other meetings of the series that a change concerns, as far as they may still change.
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
        other.id != of.id
            && other.state.is_editable()
            && (scope == Scope::All || other.starts_at >= of.starts_at)
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
) -> Result<()> {
    write_plan(connection, plan, row).await?;
    let overlaps = conflicts(connection, plan, Some(row), &[]).await?.len().to_string();
    let args =
        [("title", row.title.as_str()), ("conflicts", overlaps.as_str()), ("fields", fields)];
    app.note(connection, actor, Some(&row.id), "edit_meeting", &args).await
}

/// What another meeting of the series becomes: it takes each part of the plan that was changed, and
/// keeps its own date. One that was moved apart keeps its own time.
fn carried_over(
    before: &MeetingPlan,
    after: &MeetingPlan,
    theirs: &MeetingPlan,
    moved_apart: bool,
) -> MeetingPlan {
    let text = |before: &String, after: &String, theirs: &String| {
        if before == after { theirs.clone() } else { after.clone() }
    };
    let venues = |plan: &MeetingPlan| -> Vec<_> {
        plan.venues.iter().map(|one| (one.venue.clone(), one.role)).collect()
    };
    let agenda = |plan: &MeetingPlan| -> Vec<_> {
        plan.agenda
            .iter()
            .map(|one| (one.title.clone(), one.speaker.clone(), one.minutes))
            .collect()
    };
    let mut plan = MeetingPlan {
        title: text(&before.title, &after.title, &theirs.title),
        kind: text(&before.kind, &after.kind, &theirs.kind),
        host: text(&before.host, &after.host, &theirs.host),
        chair: text(&before.chair, &after.chair, &theirs.chair),
        moderator: text(&before.moderator, &after.moderator, &theirs.moderator),
        note: text(&before.note, &after.note, &theirs.note),
        time_zone: text(&before.time_zone, &after.time_zone, &theirs.time_zone),
        rules: if before.rules == after.rules { theirs.rules } else { after.rules },
        venues: if venues(before) == venues(after) { &theirs.venues } else { &after.venues }
            .clone(),
        agenda: if agenda(before) == agenda(after) { &theirs.agenda } else { &after.agenda }
            .clone(),
        ..theirs.clone()
    };
    for item in &mut plan.agenda {
        // Their own items of the same words keep their identifiers, and so their files.
        let own = theirs.agenda.iter().find(|known| known.title == item.title);
        item.id = own.and_then(|known| known.id.clone());
    }
    if !moved_apart && times(before) != times(after) {
        plan = in_time(before, after, theirs, plan);
    }
    plan
}

fn times(plan: &MeetingPlan) -> (Instant, Instant, Option<Instant>) {
    (plan.starts_at, plan.ends_at, plan.reply_deadline)
}

/// Moves by as many days as the changed meeting was moved, to its time of day and length.
fn in_time(
    before: &MeetingPlan,
    after: &MeetingPlan,
    theirs: &MeetingPlan,
    plan: MeetingPlan,
) -> MeetingPlan {
    let zone = zone_of(&after.time_zone);
    let local = |at: Instant| {
        let at = jiff::Timestamp::from_millisecond(at.ms()).ok()?;
        Some(at.to_zoned_datetime(zone.zone()).datetime())
    };
    let start = (|| {
        let (old, new, own) =
            (local(before.starts_at)?, local(after.starts_at)?, local(theirs.starts_at)?);
        let days = new.date().since(old.date()).ok()?;
        let date = own.date().checked_add(days).ok()?;
        let at = date.to_datetime(new.time()).to_zoned_datetime(zone.zone()).ok()?;
        Some(Instant(at.timestamp().as_millisecond()))
    })();
    let Some(start) = start else { return plan };
    let MeetingPlan { starts_at, ends_at, reply_deadline, .. } = moved(after, start);
    MeetingPlan { starts_at, ends_at, reply_deadline, ..plan }
}

/// Names of the parts of a plan that differ, for the journal.
fn changed_fields(before: &MeetingPlan, after: &MeetingPlan) -> String {
    let agenda = |plan: &MeetingPlan| {
        plan.agenda
            .iter()
            .map(|one| (one.title.clone(), one.speaker.clone(), one.minutes))
            .collect::<Vec<_>>()
    };
    let venues = |plan: &MeetingPlan| {
        plan.venues.iter().map(|one| (one.venue.clone(), one.role)).collect::<Vec<_>>()
    };
    let differs = [
        ("title", before.title != after.title),
        ("kind", before.kind != after.kind),
        ("host", before.host != after.host),
        ("chair", before.chair != after.chair),
        ("moderator", before.moderator != after.moderator),
        ("note", before.note != after.note),
        (
            "time",
            (before.starts_at, before.ends_at, &before.time_zone)
                != (after.starts_at, after.ends_at, &after.time_zone),
        ),
        ("reply_deadline", before.reply_deadline != after.reply_deadline),
        ("rules", before.rules != after.rules),
        ("venues", venues(before) != venues(after)),
        ("agenda", agenda(before) != agenda(after)),
    ];
    differs
        .into_iter()
        .filter_map(|(name, differs)| differs.then_some(name))
        .collect::<Vec<_>>()
        .join(",")
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
