//! Scheduling: a meeting's plan is checked, compared with other meetings, and saved.

use std::collections::HashSet;

use huidao_domain::conflict::{Booking, ConflictKind, SET_UP_MINUTES};
use huidao_domain::meeting::{MeetingState, Rules, VenueRole, VenuesError, check_venues};
use huidao_domain::{AgendaItem, Instant, MeetingId, MeetingVenueId, TimeZoneName, VenueId};
use huidao_store::meetings::{self as rows, MeetingRow};
use huidao_store::{Connection, directory};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::board::take_out;
use crate::meetings::{Meeting, describe, editable};
use crate::text::words;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

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

/// Input of `edit_meeting`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct EditMeeting {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its new plan.
    pub plan: MeetingPlan,
}

/// Input of `find_conflicts`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct FindConflicts {
    /// The meeting that is changed; none for a new one.
    pub meeting: Option<MeetingId>,
    /// The plan.
    pub plan: MeetingPlan,
}

/// A double booking.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Conflict {
    /// What is booked twice.
    pub kind: ConflictKind,
    /// Its name.
    pub name: String,
    /// The other meeting.
    pub meeting: MeetingId,
    /// Its title.
    pub title: String,
    /// Its start.
    pub starts_at: Instant,
    /// Its end.
    pub ends_at: Instant,
}

/// Output of `find_conflicts`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Conflicts {
    /// Double bookings; empty is good.
    pub conflicts: Vec<Conflict>,
}

/// The plan's own mistakes, before anything is read or written.
fn check(plan: &MeetingPlan) -> Result<()> {
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

fn row(
    plan: &MeetingPlan,
    id: MeetingId,
    state: MeetingState,
    is_sample: i64,
) -> Result<MeetingRow> {
    Ok(MeetingRow {
        id,
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
        state,
        is_sample,
    })
}

/// Writes a checked plan: the meeting, its venues and its agenda.
pub(crate) async fn write_plan(
    connection: &mut Connection,
    plan: &MeetingPlan,
    meeting: &MeetingRow,
) -> Result<()> {
    rows::save(connection, meeting).await?;
    write_venues(connection, plan, &meeting.id).await?;
    let mut agenda = Vec::new();
    for item in &plan.agenda {
        let (title, speaker) = (words(&item.title)?, words(&item.speaker)?);
        if !title.is_empty() {
            agenda.push(AgendaItem { title, speaker, minutes: item.minutes });
        }
    }
    Ok(rows::save_agenda(connection, &meeting.id, &agenda).await?)
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

/// Adds a meeting.
pub async fn schedule_meeting(app: &App, actor: &Actor, input: MeetingPlan) -> Result<Meeting> {
    check(&input)?;
    let meeting = row(&input, new_id()?, MeetingState::Draft, 0)?;
    let transaction = app.write().await?;
    save(app, transaction, actor, &input, &meeting, "schedule_meeting").await
}

/// Adds the sample meeting.
pub(crate) async fn schedule_sample(
    app: &App,
    actor: &Actor,
    plan: MeetingPlan,
) -> Result<Meeting> {
    check(&plan)?;
    let meeting = row(&plan, new_id()?, MeetingState::Draft, 1)?;
    let transaction = app.write().await?;
    save(app, transaction, actor, &plan, &meeting, "load_sample").await
}

/// Changes a meeting's plan; its state is not touched.
pub async fn edit_meeting(app: &App, actor: &Actor, input: EditMeeting) -> Result<Meeting> {
    check(&input.plan)?;
    let mut transaction = app.write().await?;
    let old = editable(&mut transaction, &input.meeting).await?;
    let meeting = row(&input.plan, old.id, old.state, old.is_sample)?;
    save(app, transaction, actor, &input.plan, &meeting, "edit_meeting").await
}

async fn save(
    app: &App,
    mut transaction: huidao_store::Transaction,
    actor: &Actor,
    plan: &MeetingPlan,
    meeting: &MeetingRow,
    action: &str,
) -> Result<Meeting> {
    write_plan(&mut transaction, plan, meeting).await?;
    let overlaps = conflicts(&mut transaction, plan, Some(&meeting.id)).await?.len().to_string();
    let args = [("title", meeting.title.as_str()), ("conflicts", overlaps.as_str())];
    app.note(&mut transaction, actor, Some(&meeting.id), action, &args).await?;
    let shown = describe(&mut transaction, &meeting.id, app.now()).await?;
    transaction.commit().await?;
    app.announce(Topic::Meetings, Some(&meeting.id));
    app.announce(Topic::Board, Some(&meeting.id));
    Ok(shown)
}

/// Finds double bookings before a plan is saved. Saving all the same is allowed and recorded.
pub async fn find_conflicts(app: &App, _actor: &Actor, input: FindConflicts) -> Result<Conflicts> {
    check(&input.plan)?;
    let mut connection = app.read().await?;
    let conflicts = conflicts(&mut connection, &input.plan, input.meeting.as_ref()).await?;
    Ok(Conflicts { conflicts })
}

async fn conflicts(
    connection: &mut Connection,
    plan: &MeetingPlan,
    own: Option<&MeetingId>,
) -> Result<Vec<Conflict>> {
    let booking = Booking { starts_at: plan.starts_at, ends_at: plan.ends_at };
    let mut found = Vec::new();
    for other in rows::all(connection).await? {
        let theirs = Booking { starts_at: other.starts_at, ends_at: other.ends_at };
        let counts = other.state.is_editable() && own != Some(&other.id);
        if !counts || !booking.collides(&theirs, SET_UP_MINUTES) {
            continue;
        }
        let conflict = |kind, name: &str| Conflict {
            kind,
            name: name.to_owned(),
            meeting: other.id.clone(),
            title: other.title.clone(),
            starts_at: other.starts_at,
            ends_at: other.ends_at,
        };
        for venue in rows::venues(connection, &other.id).await? {
            if plan.venues.iter().any(|planned| planned.venue == venue.venue_id) {
                found.push(conflict(ConflictKind::Venue, &venue.name));
            }
        }
        // People need no time to set up.
        if booking.collides(&theirs, 0) {
            let mut people: Vec<&str> = vec![plan.chair.trim(), plan.moderator.trim()];
            people.retain(|name| !name.is_empty());
            people.dedup();
            for name in people {
                if name == other.chair || name == other.moderator {
                    found.push(conflict(ConflictKind::Chair, name));
                }
            }
        }
    }
    Ok(found)
}
