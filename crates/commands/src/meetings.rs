//! Meetings as lists and screens show them, and their way from draft to archive.

use std::collections::HashSet;

use huidao_domain::meeting::{MeetingState, NextStep, Progress, Rules, VenueRole, next_step};
use huidao_domain::{
    AgendaItem, ContactId, Counts, Instant, MeetingId, MeetingVenueId, UnitId, VenueId,
};
use huidao_store::meetings::{self as rows, MeetingRow};
use huidao_store::{Connection, attendance, invitations, seals};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::gathering::{Directory, Gathering};
use crate::text::{matches, words};
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

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
    /// The count line.
    pub counts: Counts,
    /// What to do next.
    pub next_step: NextStep,
    /// Whether plan, answers and record may still change.
    pub editable: bool,
    /// Whether this is the sample meeting.
    pub sample: bool,
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
}

/// Input of `list_meetings`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct ListMeetings {
    /// Words, pinyin or initials of the title.
    pub search: Option<String>,
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

/// Input of `advance_meeting`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct AdvanceMeeting {
    /// The meeting.
    pub meeting: MeetingId,
    /// The state to move to.
    pub to: MeetingState,
    /// Why, when something is taken back.
    pub reason: String,
}

/// Output of `discard_meeting`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Discarded {
    /// The meeting that is gone.
    pub meeting: MeetingId,
}

/// A meeting whose plan, answers and record may still change; others are refused.
pub(crate) async fn editable(connection: &mut Connection, id: &MeetingId) -> Result<MeetingRow> {
    let meeting = rows::one(connection, id).await?.ok_or_else(|| Failure::not_found("meeting"))?;
    if meeting.state.is_editable() { Ok(meeting) } else { Err(wrong_state(meeting.state)) }
}

/// Not possible in this state.
fn wrong_state(state: MeetingState) -> Failure {
    Failure::from(FailureCode::WrongState).with("state", state.as_str())
}

/// The head line from a meeting read whole.
pub(crate) async fn head(
    connection: &mut Connection,
    gathering: &Gathering,
    now: Instant,
) -> Result<MeetingHead> {
    let meeting = &gathering.meeting;
    let counts = gathering.counts();
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
        next_step: step,
        editable: meeting.state.is_editable(),
        sample: meeting.is_sample != 0,
    })
}

/// The seal of a closed record. A record that was opened again has none until it is closed.
pub(crate) async fn seal_in_force(
    connection: &mut Connection,
    gathering: &Gathering,
) -> Result<Option<seals::SealRow>> {
    if gathering.ended() {
        Ok(seals::of_meeting(connection, &gathering.meeting.id).await?.pop())
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
    let gathering = Gathering::load(connection, id).await?;
    let head = head(connection, &gathering, now).await?;
    let agenda = rows::agenda(connection, id).await?;
    let seal = seal_in_force(connection, &gathering).await?.map(|seal| seal.hash);
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
            places: gathering.counts_of_venue(&venue.id).expected,
        })
        .collect();
    let row = gathering.meeting;
    Ok(Meeting {
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

/// Lists meetings.
pub async fn list_meetings(app: &App, _actor: &Actor, input: ListMeetings) -> Result<Meetings> {
    let mut connection = app.read().await?;
    let search = input.search.unwrap_or_default();
    let directory = Directory::load(&mut connection).await?;
    let mut meetings = Vec::new();
    for row in rows::all(&mut connection).await? {
        if matches(&search, &[&row.title, &row.kind, &row.chair]) {
            let gathering = Gathering::load_with(&mut connection, &row.id, &directory).await?;
            meetings.push(head(&mut connection, &gathering, app.now()).await?);
        }
    }
    Ok(Meetings { meetings })
}

/// Shows one meeting.
pub async fn show_meeting(app: &App, _actor: &Actor, input: ShowMeeting) -> Result<Meeting> {
    let mut connection = app.read().await?;
    describe(&mut connection, &input.meeting, app.now()).await
}

/// Moves a meeting on. Closing seals the record.
pub async fn advance_meeting(app: &App, actor: &Actor, input: AdvanceMeeting) -> Result<Meeting> {
    let mut transaction = app.write().await?;
    let mut meeting = rows::one(&mut transaction, &input.meeting)
        .await?
        .ok_or_else(|| Failure::not_found("meeting"))?;
    if !meeting.state.may_become(input.to) {
        return Err(wrong_state(meeting.state));
    }
    let reason = words(&input.reason)?;
    if meeting.state.needs_reason(input.to) && reason.is_empty() {
        return Err(FailureCode::ReasonMissing.into());
    }
    meeting.state = input.to;
    rows::set_state(&mut transaction, &meeting.id, meeting.state).await?;
    if input.to == MeetingState::Closed {
        seals::seal(&mut transaction, &meeting.id, app.now()).await?;
    }
    let args = [("to", input.to.as_str()), ("reason", reason.as_str())];
    app.note(&mut transaction, actor, Some(&meeting.id), "advance_meeting", &args).await?;
    let shown = describe(&mut transaction, &meeting.id, app.now()).await?;
    transaction.commit().await?;
    app.announce(Topic::Meetings, Some(&meeting.id));
    app.announce(Topic::Attendance, Some(&meeting.id));
    Ok(shown)
}

/// Removes a draft, or a cancelled meeting, that has no attendance on record.
pub async fn discard_meeting(app: &App, actor: &Actor, input: ShowMeeting) -> Result<Discarded> {
    let mut transaction = app.write().await?;
    let meeting = rows::one(&mut transaction, &input.meeting)
        .await?
        .ok_or_else(|| Failure::not_found("meeting"))?;
    if !matches!(meeting.state, MeetingState::Draft | MeetingState::Cancelled) {
        return Err(wrong_state(meeting.state));
    }
    if !attendance::log_of(&mut transaction, &meeting.id).await?.is_empty() {
        return Err(FailureCode::HasEvents.into());
    }
    rows::discard(&mut transaction, &meeting.id).await?;
    app.note(&mut transaction, actor, None, "discard_meeting", &[("title", &meeting.title)])
        .await?;
    transaction.commit().await?;
    app.announce(Topic::Meetings, None);
    Ok(Discarded { meeting: meeting.id })
}
