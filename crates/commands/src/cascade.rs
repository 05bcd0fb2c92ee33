//! Meetings made from others: a district re-issues one for its own branch (转发), and a session
//! goes on in some of the venues (续会).
//!
//! A re-issued meeting has its own rooms, list and links. Its parent sees its totals; a change of
//! the parent's time is proposed to it, and it takes or declines it.

use std::collections::HashMap;

use huidao_domain::meeting::{MeetingState, NextStep, VenueRole};
use huidao_domain::{
    AgendaItem, Counts, Instant, MeetingId, MeetingVenueId, Rank, Standing, UnitId, VenueId,
};
use huidao_store::Connection;
use huidao_store::attachments::{self, AttachmentRow};
use huidao_store::meetings::{self as rows, MeetingRow, MeetingVenueRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::gathering::{Directory, Gathering};
use crate::meetings::{Meeting, editable, head};
use crate::plan::{
    MeetingPlan, PlannedUnit, PlannedVenue, check, new_row, plan_of, units_of, write_plan,
    write_units,
};
use crate::schedule::{Scope, edit, finish, moved};
use crate::{Actor, App, Failure, FailureCode, Result};

/// The meeting that one re-issues.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ParentLink {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its title.
    pub title: String,
    /// Its state: one that is called off takes no branch along.
    pub state: MeetingState,
    /// Why it was called off.
    pub state_reason: String,
    /// Its times, when they are not those that this meeting last took or declined.
    pub proposed: Option<ProposedTimes>,
}

/// Times that the parent has now.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ProposedTimes {
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Instant,
}

/// A meeting that re-issues one for a branch.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ChildLink {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its title.
    pub title: String,
    /// Its state.
    pub state: MeetingState,
    /// Its start.
    pub starts_at: Instant,
    /// Its end.
    pub ends_at: Instant,
    /// Its count line.
    pub counts: Counts,
    /// What it has to do next: how ready it is.
    pub next_step: NextStep,
    /// Number of venues.
    pub venues: i64,
    /// Whether it is at another time than its parent.
    pub other_time: bool,
}

/// Input of `reissue_meeting`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ReissueMeeting {
    /// The meeting.
    pub meeting: MeetingId,
    /// The branch that becomes the main venue.
    pub meeting_venue: MeetingVenueId,
    /// Title.
    pub title: String,
    /// Host.
    pub host: String,
    /// Further venues, as branches.
    pub venues: Vec<VenueId>,
    /// Units of its own list.
    pub units: Vec<UnitId>,
}

/// Input of `answer_parent_change`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct AnswerParentChange {
    /// The re-issued meeting.
    pub meeting: MeetingId,
    /// Takes the parent's time, or keeps its own.
    pub accept: bool,
}

/// Input of `add_follow_on`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct AddFollowOn {
    /// The meeting that goes on.
    pub meeting: MeetingId,
    /// Title.
    pub title: String,
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Instant,
    /// Venues that go on; the main one leads if it is among them, else the first.
    pub venues: Vec<MeetingVenueId>,
}

/// The meeting that one re-issues, and what it proposes.
pub(crate) async fn parent(
    connection: &mut Connection,
    row: &MeetingRow,
) -> Result<Option<ParentLink>> {
    let Some(id) = row.parent() else { return Ok(None) };
    let Some(parent) = rows::one(connection, &id).await? else { return Ok(None) };
    let proposed = proposes(row, &parent)
        .then_some(ProposedTimes { starts_at: parent.starts_at, ends_at: parent.ends_at });
    Ok(Some(ParentLink {
        meeting: parent.id,
        title: parent.title,
        state: parent.state,
        state_reason: parent.state_reason,
        proposed,
    }))
}

/// Whether the parent has a time that its child neither took nor declined.
pub(crate) fn proposes(child: &MeetingRow, parent: &MeetingRow) -> bool {
    let looked_at = (child.parent_starts_at, child.parent_ends_at);
    child.state.is_editable()
        && parent.state.occupies()
        && looked_at != (Some(parent.starts_at.ms()), Some(parent.ends_at.ms()))
        && (child.starts_at, child.ends_at) != (parent.starts_at, parent.ends_at)
}

/// Whether the parent was called off and its child still holds its time.
pub(crate) const fn left_behind(child: &MeetingRow, parent: &MeetingRow) -> bool {
    child.state.occupies()
        && matches!(parent.state, MeetingState::Cancelled | MeetingState::Postponed)
}

/// Meetings that re-issue one, with their totals.
pub(crate) async fn children(
    connection: &mut Connection,
    row: &MeetingRow,
    now: Instant,
) -> Result<(Vec<ChildLink>, Option<Counts>)> {
    let found = rows::children(connection, &row.id).await?;
    if found.is_empty() {
        return Ok((Vec::new(), None));
    }
    let directory = Directory::load(connection).await?;
    let (mut links, mut total) = (Vec::new(), Counts { ended: true, ..Counts::default() });
    for child in found {
        let mut gathering = Gathering::without_people(connection, &child.id, &directory).await?;
        let counts = gathering.tally(connection).await?.whole;
        let head = head(connection, &gathering, counts, now).await?;
        if child.state != MeetingState::Cancelled {
            total.include(&head.counts);
        }
        links.push(ChildLink {
            other_time: (child.starts_at, child.ends_at) != (row.starts_at, row.ends_at),
            meeting: head.id,
            title: head.title,
            state: head.state,
            starts_at: head.starts_at,
            ends_at: head.ends_at,
            counts: head.counts,
            next_step: head.next_step,
            venues: i64::try_from(head.venues.len()).unwrap_or(i64::MAX),
        });
    }
    Ok((links, Some(total)))
}

/// Re-issues a meeting for one of its branches.
pub async fn reissue_meeting(app: &App, actor: &Actor, input: ReissueMeeting) -> Result<Meeting> {
    let mut transaction = app.write().await?;
    let parent = editable(&mut transaction, &input.meeting).await?;
    let branch = venue_of(&mut transaction, &parent.id, &input.meeting_venue).await?;
    let others = input.venues.iter().filter(|venue| **venue != branch.venue_id);
    let main = PlannedVenue { venue: branch.venue_id.clone(), role: VenueRole::Main };
    let plan = MeetingPlan {
        title: input.title,
        host: input.host,
        time_zone: branch.time_zone.clone(),
        venues: std::iter::once(main)
            .chain(
                others.map(|venue| PlannedVenue { venue: venue.clone(), role: VenueRole::Branch }),
            )
            .collect(),
        ..plan_of(&mut transaction, &parent).await?
    };
    check(&plan)?;
    let row = MeetingRow {
        parent_id: Some(parent.id.to_string()),
        parent_starts_at: Some(parent.starts_at.ms()),
        parent_ends_at: Some(parent.ends_at.ms()),
        ..new_row(&plan)?
    };
    let units: Vec<PlannedUnit> = input
        .units
        .into_iter()
        .map(|unit| PlannedUnit {
            unit,
            venue: None,
            quota: 1,
            rank: Rank::Any,
            standing: Standing::Attend,
        })
        .collect();
    write_plan(&mut transaction, &plan, &row).await?;
    write_units(&mut transaction, &row.id, Some(&units)).await?;
    copy_files(&mut transaction, &parent.id, &row.id).await?;
    let args = [("title", row.title.as_str()), ("venue", branch.name.as_str())];
    app.note(&mut transaction, actor, Some(&row.id), "reissue_meeting", &args).await?;
    app.note(&mut transaction, actor, Some(&parent.id), "reissue_meeting", &args).await?;
    finish(app, transaction, &row.id).await
}

/// Files go along: those of an item to the item in its place.
async fn copy_files(connection: &mut Connection, from: &MeetingId, to: &MeetingId) -> Result<()> {
    let items = |agenda: Vec<AgendaItem>| {
        agenda.into_iter().map(|item| item.id.map(|id| id.to_string()).unwrap_or_default())
    };
    let before = items(rows::agenda(connection, from).await?);
    let after: HashMap<String, String> =
        before.zip(items(rows::agenda(connection, to).await?)).collect();
    for file in attachments::of_meeting(connection, from).await? {
        let Some((_, content)) = attachments::content(connection, from, &file.id).await? else {
            continue;
        };
        let item_id = after.get(&file.item_id).cloned().unwrap_or_default();
        let copy = AttachmentRow { id: new_id()?, item_id, ..file };
        attachments::add(connection, to, &copy, &content).await?;
    }
    Ok(())
}

async fn venue_of(
    connection: &mut Connection,
    meeting: &MeetingId,
    id: &MeetingVenueId,
) -> Result<MeetingVenueRow> {
    rows::venues(connection, meeting)
        .await?
        .into_iter()
        .find(|venue| venue.id == *id)
        .ok_or_else(|| Failure::not_found("venue"))
}

/// Takes the parent's new time, or keeps the own one.
pub async fn answer_parent_change(
    app: &App,
    actor: &Actor,
    input: AnswerParentChange,
) -> Result<Meeting> {
    let mut transaction = app.write().await?;
    let row = editable(&mut transaction, &input.meeting).await?;
    let id = row.parent().ok_or_else(|| Failure::not_found("meeting"))?;
    let parent =
        rows::one(&mut transaction, &id).await?.ok_or_else(|| Failure::not_found("meeting"))?;
    let looked_at = MeetingRow {
        parent_starts_at: Some(parent.starts_at.ms()),
        parent_ends_at: Some(parent.ends_at.ms()),
        ..row
    };
    if input.accept {
        let plan = plan_of(&mut transaction, &looked_at).await?;
        let plan = MeetingPlan { ends_at: parent.ends_at, ..moved(&plan, parent.starts_at) };
        check(&plan)?;
        edit(app, &mut transaction, actor, &looked_at, &plan, Scope::This).await?;
    } else {
        rows::save(&mut transaction, &looked_at).await?;
    }
    let args = [("title", parent.title.as_str()), ("accept", if input.accept { "1" } else { "0" })];
    app.note(&mut transaction, actor, Some(&looked_at.id), "answer_parent_change", &args).await?;
    finish(app, transaction, &looked_at.id).await
}

/// Adds a session that goes on in some of a meeting's venues, with the units that sit there.
pub async fn add_follow_on(app: &App, actor: &Actor, input: AddFollowOn) -> Result<Meeting> {
    let mut transaction = app.write().await?;
    let first = editable(&mut transaction, &input.meeting).await?;
    if input.starts_at < first.ends_at {
        return Err(FailureCode::FollowsTooSoon.into());
    }
    let mut venues = Vec::new();
    for id in &input.venues {
        venues.push(venue_of(&mut transaction, &first.id, id).await?);
    }
    let lead = venues.iter().position(|venue| venue.role == VenueRole::Main).unwrap_or_default();
    let plan = plan_of(&mut transaction, &first).await?;
    let plan = MeetingPlan {
        title: input.title,
        starts_at: input.starts_at,
        ends_at: input.ends_at,
        agenda: Vec::new(),
        venues: (0..)
            .zip(&venues)
            .map(|(at, venue)| PlannedVenue {
                venue: venue.venue_id.clone(),
                role: if at == lead { VenueRole::Main } else { VenueRole::Branch },
            })
            .collect(),
        ..plan
    };
    if plan.venues.is_empty() {
        return Err(FailureCode::NoMainVenue.into());
    }
    check(&plan)?;
    let going_on: Vec<PlannedUnit> = units_of(&mut transaction, &first.id)
        .await?
        .into_iter()
        .filter(|unit| {
            unit.venue.as_ref().is_some_and(|id| venues.iter().any(|v| v.venue_id == *id))
        })
        .collect();
    let row = MeetingRow { follows_id: Some(first.id.to_string()), ..new_row(&plan)? };
    write_plan(&mut transaction, &plan, &row).await?;
    write_units(&mut transaction, &row.id, Some(&going_on)).await?;
    let args = [("title", row.title.as_str()), ("first", first.title.as_str())];
    app.note(&mut transaction, actor, Some(&row.id), "add_follow_on", &args).await?;
    app.note(&mut transaction, actor, Some(&first.id), "add_follow_on", &args).await?;
    finish(app, transaction, &row.id).await
}
