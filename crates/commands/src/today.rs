//! Today: what needs the organiser now, each with the meeting where it is fixed.

use std::collections::HashSet;

use huidao_domain::assignment::over_capacity;
use huidao_domain::meeting::MeetingState;
use huidao_domain::{ContactId, Instant, InvitationId, MeetingId, UnitId};
use huidao_store::Connection;
use huidao_store::meetings::{self as rows, MeetingRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::cascade::{left_behind, proposes};
use crate::delivery::told_again;
use crate::gathering::{Directory, Gathering, Tally};
use crate::meetings::{MeetingHead, head};
use crate::{Actor, App, Result};

/// Today looks this far ahead, and at this many meetings even when they are later.
const HORIZON_DAYS: i64 = 30;
const AT_LEAST: usize = 3;

/// Names shown of what a task is about.
const NAMES: usize = 3;

/// Input of `show_today`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct ShowToday {}

/// What kind of thing is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// Units without a venue.
    UnitsUnassigned,
    /// Contacts without a link.
    LinksNotIssued,
    /// Units that have not answered.
    RepliesMissing,
    /// Leave or substitutes to approve.
    RequestsToDecide,
    /// Changes that units ask for after the deadline.
    ChangesToDecide,
    /// Contacts who were told a time or place that no longer holds, and whom nobody tells by itself.
    ContactsOutdated,
    /// Assigned units without a contact.
    UnitsWithoutContact,
    /// Contacts of assigned units with neither phone nor mail address.
    ContactsWithoutAddress,
    /// Venues of the meeting without a coordinator.
    VenuesWithoutCoordinator,
    /// The meeting that this one re-issues is at another time now.
    ParentChanged,
    /// The meeting that this one re-issues was called off.
    ParentCalledOff,
    /// The meeting was postponed and has no new time.
    TimeToSet,
    /// No unit takes part.
    UnitsMissing,
    /// More people are expected at venues than they have seats.
    OverCapacity,
    /// The meeting is under way.
    UnderWay,
    /// The meeting is over and its record open.
    RecordToClose,
}

/// A thing to do.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TodayTask {
    /// What.
    pub kind: TaskKind,
    /// In which meeting.
    pub meeting: Option<MeetingId>,
    /// The meeting's title.
    pub title: String,
    /// How many.
    pub count: i64,
    /// Some of their names; the first one finds the place where it is fixed.
    pub names: Vec<String>,
}

/// Today.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Today {
    /// The program's clock.
    pub now: Instant,
    /// Meetings of the next 30 days that are not yet closed, and three even when they are later; the
    /// next first.
    pub meetings: Vec<MeetingHead>,
    /// Things to do.
    pub tasks: Vec<TodayTask>,
    /// Units in the directory.
    pub units: i64,
    /// Whether the workspace is empty: offer the sample.
    pub empty: bool,
}

/// Shows today.
pub async fn show_today(app: &App, _actor: &Actor, _input: ShowToday) -> Result<Today> {
    let mut connection = app.read().await?;
    let now = app.now();
    let all = rows::all(&mut connection).await?;
    let directory = Directory::load(&mut connection).await?;
    let units = directory.len();
    let empty = all.is_empty() && units == 0;
    let (mut meetings, mut tasks) = (Vec::new(), Vec::new());
    let horizon = now.plus_minutes(HORIZON_DAYS * 24 * 60);
    let open = all.iter().rev().filter(|row| row.state.is_editable()).enumerate();
    for (_, row) in open.take_while(|(at, row)| *at < AT_LEAST || row.starts_at <= horizon) {
        let mut gathering = Gathering::without_people(&mut connection, &row.id, &directory).await?;
        let tally = gathering.tally(&mut connection).await?;
        let counts = tally.whole;
        add_tasks(&mut connection, (&gathering, tally), now, &mut tasks).await?;
        meetings.push(head(&mut connection, &gathering, counts, now).await?);
    }
    let units = i64::try_from(units).unwrap_or(i64::MAX);
    Ok(Today { now, meetings, tasks, units, empty })
}

async fn add_tasks(
    connection: &mut Connection,
    (gathering, tally): (&Gathering, Tally),
    now: Instant,
    tasks: &mut Vec<TodayTask>,
) -> Result<()> {
    let meeting = &gathering.meeting;
    let contacts = &gathering.contacts;
    let issued: HashSet<ContactId> = huidao_store::invitations::of_meeting(connection, &meeting.id)
        .await?
        .into_iter()
        .map(|row| row.contact_id)
        .collect();
    let changes: Vec<String> = huidao_store::change_requests::pending(connection, &meeting.id)
        .await?
        .iter()
        .filter_map(|row| gathering.units.get(&row.unit_id))
        .map(|unit| unit.short_name.clone())
        .collect();
    let outdated: Vec<String> = untold(connection, gathering)
        .await?
        .iter()
        .filter_map(|id| gathering.units.get(id))
        .map(|unit| unit.short_name.clone())
        .collect();
    let over = now > meeting.ends_at;
    let assigned: HashSet<&UnitId> = gathering.assignments.iter().map(|row| &row.unit_id).collect();
    let reached: HashSet<&UnitId> = contacts.iter().map(|contact| &contact.unit_id).collect();
    let short = |id: &UnitId| gathering.units.get(id).map(|unit| unit.short_name.clone());
    let unassigned: Vec<String> =
        gathering.without_venue().iter().map(|unit| unit.short_name.clone()).collect();
    let without_contact: Vec<String> =
        assigned_in_order(gathering).filter(|id| !reached.contains(id)).filter_map(short).collect();
    let of_assigned = || contacts.iter().filter(|contact| assigned.contains(&contact.unit_id));
    let without_address: Vec<String> = of_assigned()
        .filter(|contact| contact.phone.is_empty() && contact.mail.is_empty())
        .map(|contact| contact.name.clone())
        .collect();
    let not_issued: Vec<String> = of_assigned()
        .filter(|contact| !issued.contains(&contact.id))
        .map(|contact| contact.name.clone())
        .collect();
    let uncoordinated: Vec<String> = gathering
        .venues
        .iter()
        .filter(|venue| venue.coordinator.is_empty())
        .map(|venue| venue.name.clone())
        .collect();
    let silent: Vec<String> = assigned_in_order(gathering)
        .filter(|id| !gathering.replies.contains_key(id))
        .filter_map(short)
        .collect();
    let parent = match meeting.parent() {
        Some(id) => rows::one(connection, &id).await?,
        None => None,
    };
    let parents = |concerned: fn(&MeetingRow, &MeetingRow) -> bool| -> Vec<String> {
        let parent = parent.iter().filter(|parent| concerned(meeting, parent));
        parent.map(|parent| parent.title.clone()).collect()
    };
    let full: Vec<String> = gathering
        .venues
        .iter()
        .filter(|venue| {
            let places = tally.venues.get(&venue.id).map_or(0, |counts| counts.expected);
            over_capacity(venue.capacity, places) > 0
        })
        .map(|venue| venue.name.clone())
        .collect();
    let missing = tally.whole.missing;
    let told = meeting.state != MeetingState::Draft;
    let open = meeting.state.takes_answers();
    let mut push = |kind, count: i64, names: Vec<String>| {
        tasks.push(TodayTask {
            kind,
            meeting: Some(meeting.id.clone()),
            title: meeting.title.clone(),
            count,
            names: names.into_iter().take(NAMES).collect(),
        });
    };
    if over && open {
        push(TaskKind::RecordToClose, missing, Vec::new());
    } else if meeting.state == MeetingState::UnderWay {
        push(TaskKind::UnderWay, missing, Vec::new());
    }
    if meeting.state == MeetingState::Postponed {
        push(TaskKind::TimeToSet, 1, Vec::new());
    } else if gathering.participants.is_empty() && !over {
        push(TaskKind::UnitsMissing, 1, Vec::new());
    }
    for (kind, names, due) in [
        (TaskKind::RequestsToDecide, tally.pending, true),
        (TaskKind::ChangesToDecide, changes, true),
        (TaskKind::ContactsOutdated, outdated, !over && open),
        (TaskKind::ParentChanged, parents(proposes), true),
        (TaskKind::ParentCalledOff, parents(left_behind), true),
        (TaskKind::UnitsUnassigned, unassigned, !over && !gathering.venues.is_empty()),
        (TaskKind::OverCapacity, full, !over),
        (TaskKind::UnitsWithoutContact, without_contact, !over),
        (TaskKind::ContactsWithoutAddress, without_address, !over),
        (TaskKind::VenuesWithoutCoordinator, uncoordinated, !over),
        (TaskKind::LinksNotIssued, not_issued, !over && open),
        (TaskKind::RepliesMissing, silent, !over && told && open),
    ] {
        if due && !names.is_empty() {
            push(kind, i64::try_from(names.len()).unwrap_or(i64::MAX), names);
        }
    }
    Ok(())
}

/// Units whose contacts were told what no longer holds, when no message is to tell them.
async fn untold(connection: &mut Connection, gathering: &Gathering) -> Result<Vec<UnitId>> {
    let stale = told_again::untold(connection, gathering).await?;
    if stale.is_empty() {
        return Ok(Vec::new());
    }
    let links = huidao_store::invitations::of_meeting(connection, &gathering.meeting.id).await?;
    let concerned = |id: &InvitationId| links.iter().find(|link| link.id == *id);
    let mut units: Vec<UnitId> = Vec::new();
    for link in stale.iter().filter_map(concerned) {
        if !units.contains(&link.unit_id) {
            units.push(link.unit_id.clone());
        }
    }
    Ok(units)
}

fn assigned_in_order(gathering: &Gathering) -> impl Iterator<Item = &UnitId> {
    gathering.assignments.iter().map(|row| &row.unit_id)
}
