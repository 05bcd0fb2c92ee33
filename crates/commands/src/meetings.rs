//! Meetings as lists and screens show them.

use std::collections::HashSet;

use huidao_domain::meeting::{MeetingState, NextStep, Progress, Rules, VenueRole, next_step};
use huidao_domain::series::starts;
use huidao_domain::{
    AgendaItem, ContactId, Counts, Instant, MeetingId, MeetingVenueId, SeriesId, UnitId, VenueId,
};
use huidao_store::meetings::{self as rows, MeetingRow};
use huidao_store::{Connection, invitations, planning, seals};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::attachments::{Attachment, attached};
use crate::cascade::{ChildLink, ParentLink, children, parent};
use crate::gathering::{Directory, Gathering, Tally, zone_of};
use crate::text::matches;
use crate::{Actor, App, Failure, FailureCode, Result};

/// A meeting's head line.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MeetingHead {
    /// Identifier.
    pub id: MeetingId,
    /// Title.
    pub title: String,
    /// Kind.
    pub kind: String,
    /// State.
    pub state: MeetingState,
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Instant,
    /// IANA time zone.
    pub time_zone: String,
    /// Until when contacts may answer.
    pub reply_deadline: Option<Instant>,
    /// Name of the main venue.
    pub main_venue: Option<String>,
    /// Number of branch venues.
    pub branches: i64,
    /// The count line: of units that have a venue.
    pub counts: Counts,
    /// Units that take part and have no venue yet.
    pub unassigned: i64,
    /// What to do next.
    pub next_step: NextStep,
    /// Whether plan, answers and record may still change.
    pub editable: bool,
    /// Whether this is the sample meeting.
    pub sample: bool,
    /// Its venues in the directory, the main one first.
    pub venues: Vec<VenueId>,
    /// The series it belongs to.
    pub series: Option<SeriesId>,
    /// The meeting that it re-issues for a branch.
    pub parent: Option<MeetingId>,
    /// The meeting it follows on.
    pub follows: Option<MeetingId>,
}

/// A venue's role in a meeting.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MeetingVenue {
    /// Identifier in this meeting.
    pub id: MeetingVenueId,
    /// The venue.
    pub venue: VenueId,
    /// Name.
    pub name: String,
    /// Room.
    pub room: String,
    /// Main or branch.
    pub role: VenueRole,
    /// Seats.
    pub capacity: Option<i64>,
    /// IANA time zone.
    pub time_zone: String,
    /// Coordinator.
    pub coordinator: String,
    /// Coordinator's phone.
    pub coordinator_phone: String,
    /// Places of the units assigned here.
    pub places: i64,
}

/// A meeting.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Meeting {
    /// Head line.
    pub head: MeetingHead,
    /// Host.
    pub host: String,
    /// Chair.
    pub chair: String,
    /// Moderator.
    pub moderator: String,
    /// Note.
    pub note: String,
    /// Rules of arrival.
    pub rules: Rules,
    /// Venues, main first.
    pub venues: Vec<MeetingVenue>,
    /// Agenda.
    pub agenda: Vec<AgendaItem>,
    /// Newest seal of the record.
    pub seal: Option<String>,
    /// Attached files.
    pub attachments: Vec<Attachment>,
    /// Rises with every change of the plan or state.
    pub version: i64,
    /// Why it was cancelled or postponed.
    pub state_reason: String,
    /// Its series.
    pub series: Option<Series>,
    /// The meeting that it re-issues.
    pub parent: Option<ParentLink>,
    /// Meetings that re-issue it for a branch.
    pub children: Vec<ChildLink>,
    /// Totals of those; none without any.
    pub children_counts: Option<Counts>,
    /// Meetings that follow on it.
    pub follow_ons: Vec<FollowOn>,
}

/// A series of meetings.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Series {
    /// Identifier.
    pub id: SeriesId,
    /// Its rule; empty once its meetings were moved away from it.
    pub rule: String,
    /// Its meetings in order of time.
    pub meetings: Vec<SeriesMeeting>,
}

/// A meeting of a series.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SeriesMeeting {
    /// Identifier.
    pub id: MeetingId,
    /// Title.
    pub title: String,
    /// Start.
    pub starts_at: Instant,
    /// State.
    pub state: MeetingState,
}

/// A meeting that goes on after this one.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct FollowOn {
    /// The meeting.
    pub meeting: MeetingId,
    /// Title.
    pub title: String,
    /// Start.
    pub starts_at: Instant,
    /// Names of its venues.
    pub venues: Vec<String>,
}

/// Input of `list_meetings`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct ListMeetings {
    /// Words, pinyin or initials of the title.
    pub search: Option<String>,
    /// Only meetings that end after this.
    #[serde(default)]
    pub from: Option<Instant>,
    /// Only meetings that start before this.
    #[serde(default)]
    pub to: Option<Instant>,
}

/// Meetings.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Meetings {
    /// The latest start first.
    pub meetings: Vec<MeetingHead>,
}

/// Names a meeting.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ShowMeeting {
    /// The meeting.
    pub meeting: MeetingId,
}

/// A meeting whose plan, answers and record may still change; others are refused.
pub(crate) async fn editable(connection: &mut Connection, id: &MeetingId) -> Result<MeetingRow> {
    let meeting = rows::one(connection, id).await?.ok_or_else(|| Failure::not_found("meeting"))?;
    if meeting.state.is_editable() { Ok(meeting) } else { Err(wrong_state(meeting.state)) }
}

/// Not possible in this state.
pub(crate) fn wrong_state(state: MeetingState) -> Failure {
    Failure::from(FailureCode::WrongState).with("state", state.as_str())
}

/// The head line of a meeting that was read without its people, and its counts.
pub(crate) async fn head(
    connection: &mut Connection,
    gathering: &Gathering,
    counts: Counts,
    now: Instant,
) -> Result<MeetingHead> {
    let meeting = &gathering.meeting;
    let issued: HashSet<ContactId> = invitations::of_meeting(connection, &meeting.id)
        .await?
        .into_iter()
        .map(|row| row.contact_id)
        .collect();
    let assigned: HashSet<&UnitId> = gathering.assignments.iter().map(|row| &row.unit_id).collect();
    let links_missing = gathering
        .contacts
        .iter()
        .any(|contact| assigned.contains(&contact.unit_id) && !issued.contains(&contact.id));
    let main = gathering.venues.iter().find(|venue| venue.role == VenueRole::Main);
    let step = next_step(Progress {
        state: meeting.state,
        has_main_venue: main.is_some(),
        nothing_assigned: gathering.assignments.is_empty(),
        links_missing,
        replies_missing: counts.units_replied < counts.units,
        doors_open: now >= meeting.times().opens_at(),
    });
    Ok(MeetingHead {
        id: meeting.id.clone(),
        title: meeting.title.clone(),
        kind: meeting.kind.clone(),
        state: meeting.state,
        starts_at: meeting.starts_at,
        ends_at: meeting.ends_at,
        time_zone: meeting.time_zone.clone(),
        reply_deadline: meeting.reply_deadline.map(Instant),
        main_venue: main.map(|venue| venue.name.clone()),
        branches: i64::try_from(gathering.venues.len()).unwrap_or(i64::MAX)
            - i64::from(main.is_some()),
        counts,
        unassigned: i64::try_from(gathering.without_venue().len()).unwrap_or(i64::MAX),
        next_step: step,
        editable: meeting.state.is_editable(),
        sample: meeting.is_sample != 0,
        venues: gathering.venues.iter().map(|venue| venue.venue_id.clone()).collect(),
        series: meeting.series(),
        parent: meeting.parent(),
        follows: meeting.follows(),
    })
}

/// The seal of a closed record. A record that was opened again has none until it is closed.
pub(crate) async fn seal_in_force(
    connection: &mut Connection,
    meeting: &MeetingRow,
) -> Result<Option<seals::SealRow>> {
    if meeting.state.has_ended() {
        Ok(seals::of_meeting(connection, &meeting.id).await?.pop())
    } else {
        Ok(None)
    }
}

/// The meeting as its screen shows it.
pub(crate) async fn describe(
    connection: &mut Connection,
    id: &MeetingId,
    now: Instant,
) -> Result<Meeting> {
    let directory = Directory::load(connection).await?;
    let mut gathering = Gathering::without_people(connection, id, &directory).await?;
    let Tally { whole, venues: counts, .. } = gathering.tally(connection).await?;
    let head = head(connection, &gathering, whole, now).await?;
    let agenda = rows::agenda(connection, id).await?;
    let seal = seal_in_force(connection, &gathering.meeting).await?.map(|seal| seal.hash);
    let venues = gathering
        .venues
        .iter()
        .map(|venue| MeetingVenue {
            id: venue.id.clone(),
            venue: venue.venue_id.clone(),
            name: venue.name.clone(),
            room: venue.room.clone(),
            role: venue.role,
            capacity: venue.capacity,
            time_zone: venue.time_zone.clone(),
            coordinator: venue.coordinator.clone(),
            coordinator_phone: venue.coordinator_phone.clone(),
            places: counts.get(&venue.id).map_or(0, |counts| counts.expected),
        })
        .collect();
    let row = gathering.meeting;
    let (children, children_counts) = children(connection, &row, now).await?;
    Ok(Meeting {
        attachments: attached(connection, id, &agenda).await?,
        version: row.version,
        state_reason: row.state_reason.clone(),
        series: series(connection, &row).await?,
        parent: parent(connection, &row).await?,
        children,
        children_counts,
        follow_ons: follow_ons(connection, id).await?,
        rules: row.rules(),
        head,
        host: row.host,
        chair: row.chair,
        moderator: row.moderator,
        note: row.note,
        venues,
        agenda,
        seal,
    })
}

async fn series(connection: &mut Connection, row: &MeetingRow) -> Result<Option<Series>> {
    let Some(id) = row.series() else { return Ok(None) };
    let meetings = rows::of_series(connection, &id).await?;
    let rule = planning::series_rule(connection, &id).await?.unwrap_or_default();
    let follows = |rule: &String| {
        let first = meetings.first().map(|row| (row.starts_at, zone_of(&row.time_zone)));
        let starts = first.and_then(|(at, zone)| starts(rule, at, &zone, &[]).ok());
        let starts = starts.unwrap_or_default();
        meetings.iter().all(|row| row.is_exception != 0 || starts.contains(&row.starts_at))
    };
    Ok(Some(Series {
        rule: Some(rule).filter(follows).unwrap_or_default(),
        id,
        meetings: meetings
            .into_iter()
            .map(|row| SeriesMeeting {
                id: row.id,
                title: row.title,
                starts_at: row.starts_at,
                state: row.state,
            })
            .collect(),
    }))
}

async fn follow_ons(connection: &mut Connection, id: &MeetingId) -> Result<Vec<FollowOn>> {
    let mut found = Vec::new();
    for row in rows::follow_ons(connection, id).await? {
        let venues = rows::venues(connection, &row.id).await?;
        found.push(FollowOn {
            venues: venues.into_iter().map(|venue| venue.name).collect(),
            meeting: row.id,
            title: row.title,
            starts_at: row.starts_at,
        });
    }
    Ok(found)
}

/// Lists meetings.
pub async fn list_meetings(app: &App, _actor: &Actor, input: ListMeetings) -> Result<Meetings> {
    let mut connection = app.read().await?;
    let search = input.search.unwrap_or_default();
    let directory = Directory::load(&mut connection).await?;
    let mut meetings = Vec::new();
    let ever = (Instant(i64::MIN), Instant(i64::MAX));
    let (from, to) = (input.from.unwrap_or(ever.0), input.to.unwrap_or(ever.1));
    for row in rows::between(&mut connection, from, to).await?.into_iter().rev() {
        if row.starts_at < to && matches(&search, &[&row.title, &row.kind, &row.chair]) {
            let mut gathering =
                Gathering::without_people(&mut connection, &row.id, &directory).await?;
            let counts = gathering.tally(&mut connection).await?.whole;
            meetings.push(head(&mut connection, &gathering, counts, app.now()).await?);
        }
    }
    Ok(Meetings { meetings })
}

/// Shows one meeting.
pub async fn show_meeting(app: &App, _actor: &Actor, input: ShowMeeting) -> Result<Meeting> {
    let mut connection = app.read().await?;
    describe(&mut connection, &input.meeting, app.now()).await
}
