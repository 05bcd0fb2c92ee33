//! How arrival is taken, and what about arrivals the organiser settles.

use std::collections::{HashMap, HashSet};

use huidao_domain::attendance::in_force;
use huidao_domain::{
    ArrivalPolicy, AttendeeId, Decision, EventId, EventKind, FlagKind, FlagState, Instant,
    MeetingId, MeetingVenueId, Source, VenueRole,
};
use huidao_store::flags::{self as rows, FlagRow};
use huidao_store::{Connection, arrival_policies, attendance as log, meetings, replies};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::gathering::Directory;
use crate::meetings::editable;
use crate::record::by_hand;
use crate::text::words;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// How arrival is taken at a venue.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct VenueArrival {
    /// The venue in this meeting.
    pub meeting_venue: MeetingVenueId,
    /// Name.
    pub name: String,
    /// Main or branch.
    pub role: VenueRole,
    /// Its own policy; none: the meeting's.
    pub own: Option<ArrivalPolicy>,
}

/// How arrival is taken in a meeting.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Arrivals {
    /// The meeting.
    pub meeting: MeetingId,
    /// The meeting's policy.
    pub policy: ArrivalPolicy,
    /// Venues, main first.
    pub venues: Vec<VenueArrival>,
}

/// Names a meeting.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ShowArrivals {
    /// The meeting.
    pub meeting: MeetingId,
}

/// Input of `save_arrivals`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct SaveArrivals {
    /// The meeting.
    pub meeting: MeetingId,
    /// One of its venues; none: the meeting's policy.
    pub venue: Option<MeetingVenueId>,
    /// The policy; none lets a venue follow the meeting again.
    pub policy: Option<ArrivalPolicy>,
}

/// Something odd about an arrival.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Flag {
    /// Its name.
    pub flag: String,
    /// What.
    pub kind: FlagKind,
    /// The person.
    pub attendee: AttendeeId,
    /// The person's name.
    pub name: String,
    /// The person's unit.
    pub unit: String,
    /// The venue where it was seen; may be empty.
    pub venue: String,
    /// The venue where the person was seen before; empty when that is not the matter.
    pub first_venue: String,
    /// When.
    pub at: Instant,
    /// When the code that was used stood on the screen.
    pub shown_at: Option<Instant>,
    /// How far off the desk's clock was, milliseconds.
    pub offset_ms: Option<i64>,
    /// For whom the device signed.
    pub people: Vec<String>,
    /// What became of it.
    pub state: FlagState,
    /// When it was settled.
    pub settled_at: Option<Instant>,
    /// Note with that.
    pub note: String,
}

/// A meeting's flags.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Flags {
    /// The meeting.
    pub meeting: MeetingId,
    /// Open ones first, the newest first.
    pub flags: Vec<Flag>,
}

/// Input of `settle_flags`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct SettleFlags {
    /// The meeting.
    pub meeting: MeetingId,
    /// Which.
    pub flags: Vec<String>,
    /// Whether the arrival counts: accepted, or taken back.
    pub accept: bool,
    /// Why; needed to take an arrival back.
    pub note: String,
}

async fn arrivals(connection: &mut Connection, meeting: &MeetingId) -> Result<Arrivals> {
    let known = arrival_policies::of_meetings(connection, std::slice::from_ref(meeting)).await?;
    let venues = meetings::venues(connection, meeting)
        .await?
        .into_iter()
        .map(|venue| VenueArrival {
            own: known.get(&(meeting.clone(), venue.id.to_string())).cloned(),
            meeting_venue: venue.id,
            name: venue.name,
            role: venue.role,
        })
        .collect();
    let policy = arrival_policies::pick(&known, meeting, None);
    Ok(Arrivals { meeting: meeting.clone(), policy, venues })
}

/// Shows how arrival is taken.
pub async fn show_arrivals(app: &App, _actor: &Actor, input: ShowArrivals) -> Result<Arrivals> {
    let mut connection = app.read().await?;
    arrivals(&mut connection, &input.meeting).await
}

/// Changes how arrival is taken, in a meeting or at one of its venues.
pub async fn save_arrivals(app: &App, actor: &Actor, input: SaveArrivals) -> Result<Arrivals> {
    let mut transaction = app.write().await?;
    editable(&mut transaction, &input.meeting).await?;
    let venues = meetings::venues(&mut transaction, &input.meeting).await?;
    let name = match &input.venue {
        Some(venue) => {
            let known = venues.iter().find(|row| row.id == *venue);
            known.ok_or_else(|| Failure::not_found("venue"))?.name.clone()
        }
        None => String::new(),
    };
    match (&input.venue, input.policy) {
        (venue, Some(policy)) => {
            let policy = policy.tidy();
            arrival_policies::save(&mut transaction, &input.meeting, venue.as_ref(), &policy)
                .await?;
        }
        (Some(venue), None) => {
            arrival_policies::remove(&mut transaction, &input.meeting, venue).await?;
        }
        (None, None) => {
            return Err(Failure::from(FailureCode::InvalidInput).with("detail", "policy"));
        }
    }
    let action = if name.is_empty() { "save_arrivals" } else { "save_venue_arrivals" };
    let args = [("venue", name.as_str())];
    app.note(&mut transaction, actor, Some(&input.meeting), action, &args).await?;
    let shown = arrivals(&mut transaction, &input.meeting).await?;
    transaction.commit().await?;
    app.announce(Topic::Day, Some(&input.meeting));
    Ok(shown)
}

async fn listed(connection: &mut Connection, meeting: &MeetingId) -> Result<Flags> {
    let found = rows::of_meeting(connection, meeting).await?;
    let directory = Directory::load(connection).await?;
    let venues: HashMap<String, String> = meetings::venues(connection, meeting)
        .await?
        .into_iter()
        .map(|venue| (venue.id.to_string(), venue.name))
        .collect();
    let mut flags = Vec::with_capacity(found.len());
    for row in found {
        let Some(person) = replies::attendee(connection, &row.attendee_id).await? else { continue };
        let people = if row.kind == FlagKind::OneDevice {
            signed_for(connection, &row).await?.into_iter().map(|(_, _, name)| name).collect()
        } else {
            Vec::new()
        };
        let first = match row.kind {
            FlagKind::TwoVenues => seen_before(connection, &row).await?,
            _ => None,
        };
        let facts: serde_json::Value = serde_json::from_str(&row.facts).unwrap_or_default();
        flags.push(Flag {
            kind: row.kind,
            unit: directory.unit_name(&person.unit_id),
            attendee: person.id,
            name: person.name,
            venue: venues.get(&row.meeting_venue_id).cloned().unwrap_or_default(),
            first_venue: first.and_then(|id| venues.get(&id).cloned()).unwrap_or_default(),
            at: row.at,
            shown_at: facts["shown_at"].as_i64().map(Instant),
            offset_ms: facts["offset_ms"].as_i64(),
            people,
            state: row.state,
            settled_at: row.settled_at.map(Instant),
            note: row.note,
            flag: row.once,
        });
    }
    Ok(Flags { meeting: meeting.clone(), flags })
}

/// Where a person was seen arriving first, other than where the flag saw the person.
async fn seen_before(connection: &mut Connection, flag: &FlagRow) -> Result<Option<String>> {
    let rows = log::events_of(connection, &flag.attendee_id).await?;
    let events = rows.iter().map(log::EventRow::event).collect::<huidao_store::Result<Vec<_>>>()?;
    let counted: HashSet<&EventId> = in_force(&events).into_iter().map(|event| &event.id).collect();
    let arrivals = rows.iter().filter(|row| row.is_check_in() && counted.contains(&row.id));
    let elsewhere = arrivals.filter_map(|row| {
        let venue = row.meeting_venue_id.clone()?;
        (venue != flag.meeting_venue_id).then_some((row.device_time - row.clock_offset_ms, venue))
    });
    Ok(elsewhere.min().map(|(_, venue)| venue))
}

/// Arrivals that came from the device of a flag's event.
async fn signed_for(
    connection: &mut Connection,
    flag: &FlagRow,
) -> Result<Vec<(EventId, AttendeeId, String)>> {
    let events = log::events_of(connection, &flag.attendee_id).await?;
    let Some(event) = events.iter().find(|row| row.id.as_str() == flag.event_id) else {
        return Ok(Vec::new());
    };
    Ok(log::of_device(connection, &flag.meeting_id, &event.device).await?)
}

/// Lists what is odd about arrivals.
pub async fn list_flags(app: &App, _actor: &Actor, input: ShowArrivals) -> Result<Flags> {
    let mut connection = app.read().await?;
    listed(&mut connection, &input.meeting).await
}

/// Settles oddities: the arrival counts, or it is taken back.
pub async fn settle_flags(app: &App, actor: &Actor, input: SettleFlags) -> Result<Flags> {
    let note = words(&input.note)?;
    let mut transaction = app.write().await?;
    editable(&mut transaction, &input.meeting).await?;
    for once in &input.flags {
        let row = rows::one(&mut transaction, once).await?;
        let row = row.filter(|row| row.meeting_id == input.meeting);
        let mut row = row.ok_or_else(|| Failure::not_found("flag"))?;
        if row.state != FlagState::Open {
            continue;
        }
        if !input.accept && note.is_empty() && row.kind != FlagKind::StaleCode {
            return Err(FailureCode::ReasonMissing.into());
        }
        act(app, &mut transaction, actor, (&row, input.accept, &note)).await?;
        row.state = if input.accept { FlagState::Accepted } else { FlagState::Rejected };
        row.settled_at = Some(app.now().ms());
        row.settled_by = actor.name();
        row.note.clone_from(&note);
        rows::settle(&mut transaction, &row).await?;
        let person = replies::attendee(&mut transaction, &row.attendee_id).await?;
        let name = person.map(|person| person.name).unwrap_or_default();
        let args = [
            ("name", name.as_str()),
            ("flag", row.kind.as_str()),
            ("state", row.state.as_str()),
            ("note", note.as_str()),
        ];
        app.note(&mut transaction, actor, Some(&input.meeting), "settle_flag", &args).await?;
    }
    let shown = listed(&mut transaction, &input.meeting).await?;
    transaction.commit().await?;
    app.announce(Topic::Day, Some(&input.meeting));
    app.announce(Topic::Attendance, Some(&input.meeting));
    Ok(shown)
}

/// What settling means for the record.
async fn act(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    (flag, accept, note): (&FlagRow, bool, &str),
) -> Result<()> {
    let person = replies::attendee(connection, &flag.attendee_id).await?;
    let mut person = person.ok_or_else(|| Failure::not_found("attendee"))?;
    match (flag.kind, accept) {
        (FlagKind::StaleCode, true) => {
            let mut event = by_hand(app, actor, &person, EventKind::CheckIn, note.to_owned())?;
            event.source = Source::VenueCode;
            event.device_time = flag.at;
            event.venue = MeetingVenueId::try_from(flag.meeting_venue_id.clone()).ok();
            log::append(connection, &event).await?;
        }
        (FlagKind::WalkIn, accept) => {
            person.decision = if accept { Decision::Approved } else { Decision::Refused };
            note.clone_into(&mut person.decided_note);
            replies::save_attendee(connection, &person).await?;
        }
        // Nothing was recorded, or it stays as it is.
        (FlagKind::StaleCode, false) | (_, true) => {}
        (FlagKind::OneDevice, false) => {
            for (event, attendee, _) in signed_for(connection, flag).await? {
                take_back(app, connection, actor, (&attendee, &event, note)).await?;
            }
        }
        (_, false) => {
            let event = EventId::try_from(flag.event_id.clone());
            if let Ok(event) = event {
                take_back(app, connection, actor, (&person.id, &event, note)).await?;
            }
        }
    }
    Ok(())
}

async fn take_back(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    (attendee, event, note): (&AttendeeId, &EventId, &str),
) -> Result<()> {
    let person = replies::attendee(connection, attendee).await?;
    let person = person.ok_or_else(|| Failure::not_found("attendee"))?;
    let undo = by_hand(app, actor, &person, EventKind::Undo(event.clone()), note.to_owned())?;
    log::append(connection, &undo).await?;
    Ok(())
}
