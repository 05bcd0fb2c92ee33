//! Today: what needs the organiser now, each with the meeting where it is fixed.

use huidao_domain::meeting::MeetingState;
use huidao_domain::{Decision, Instant, MeetingId};
use huidao_store::{Connection, meetings as rows};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::gathering::{Directory, Gathering};
use crate::meetings::{MeetingHead, head};
use crate::{Actor, App, Result};

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
    /// Assigned units without a contact.
    UnitsWithoutContact,
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
}

/// Today.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Today {
    /// The program's clock.
    pub now: Instant,
    /// Meetings not yet closed, the next first.
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
    for row in all.iter().rev().filter(|row| row.state.is_editable()) {
        let gathering = Gathering::load_with(&mut connection, &row.id, &directory).await?;
        add_tasks(&mut connection, &gathering, now, &mut tasks).await?;
        meetings.push(head(&mut connection, &gathering, now).await?);
    }
    let units = i64::try_from(units).unwrap_or(i64::MAX);
    Ok(Today { now, meetings, tasks, units, empty })
}

async fn add_tasks(
    connection: &mut Connection,
    gathering: &Gathering,
    now: Instant,
    tasks: &mut Vec<TodayTask>,
) -> Result<()> {
    let meeting = &gathering.meeting;
    let contacts = &gathering.contacts;
    let issued = huidao_store::invitations::of_meeting(connection, &meeting.id).await?;
    let counts = gathering.counts();
    let over = now > meeting.ends_at;
    let assigned = |unit| gathering.assignments.iter().any(|row| row.unit_id == unit);
    let unassigned = gathering
        .units
        .values()
        .filter(|unit| unit.archived == 0 && !assigned(unit.id.clone()))
        .count();
    let without_contact = gathering
        .assignments
        .iter()
        .filter(|row| !contacts.iter().any(|contact| contact.unit_id == row.unit_id))
        .count();
    let not_issued = contacts
        .iter()
        .filter(|contact| assigned(contact.unit_id.clone()))
        .filter(|contact| !issued.iter().any(|row| row.contact_id == contact.id))
        .count();
    let requests = gathering
        .attendees
        .values()
        .flatten()
        .filter(|person| person.decision == Decision::Pending && person.substitute_for.is_none())
        .count();
    let missing = usize::try_from(counts.missing).unwrap_or_default();
    let told = meeting.state != MeetingState::Draft;
    let silent = counts.units - counts.units_replied;
    for (kind, count, due) in [
        (TaskKind::RecordToClose, missing, over),
        (TaskKind::UnderWay, missing, !over && meeting.state == MeetingState::UnderWay),
        (TaskKind::RequestsToDecide, requests, true),
        (TaskKind::UnitsUnassigned, unassigned, !over && !gathering.venues.is_empty()),
        (TaskKind::UnitsWithoutContact, without_contact, !over),
        (TaskKind::LinksNotIssued, not_issued, !over),
        (TaskKind::RepliesMissing, usize::try_from(silent).unwrap_or_default(), !over && told),
    ] {
        let always = matches!(kind, TaskKind::RecordToClose | TaskKind::UnderWay);
        if due && (count > 0 || always) {
            tasks.push(TodayTask {
                kind,
                meeting: Some(meeting.id.clone()),
                title: meeting.title.clone(),
                count: i64::try_from(count).unwrap_or(i64::MAX),
            });
        }
    }
    Ok(())
}
