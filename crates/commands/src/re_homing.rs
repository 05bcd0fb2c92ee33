//! Re-homing: people of a venue whose line is dead, or one person, go to another venue.

use huidao_domain::{AttendeeId, Instant, MeetingId, MeetingVenueId, MessageKind, UnitId};
use huidao_store::announcements::{self, AnnouncementRow};
use huidao_store::meetings::{self as rows, AssignmentRow, MeetingVenueRow};
use huidao_store::{Connection, replies};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::delivery::tell_now::{Concerned, tell_now};
use crate::meetings::editable;
use crate::record::{PersonRow, open_record, row_of};
use crate::text::words;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// Input of `move_venue`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct MoveVenue {
    /// The meeting.
    pub meeting: MeetingId,
    /// The venue that is given up.
    pub from: MeetingVenueId,
    /// Where its people go.
    pub to: MeetingVenueId,
    /// What stands on the screen and pages of the venue that is given up; may be empty.
    pub words: String,
    /// Whether contacts are told at once, each by the channel that reached it last.
    pub send: bool,
}

/// Output of `move_venue`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct VenueMoved {
    /// Units that moved.
    pub units: i64,
    /// Messages that were queued.
    pub queued: i64,
    /// Contacts whom no channel reaches.
    pub unreached: i64,
}

/// Input of `move_person`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct MovePerson {
    /// The person.
    pub attendee: AttendeeId,
    /// The venue; none: the unit's again.
    pub venue: Option<MeetingVenueId>,
}

fn find<'a>(venues: &'a [MeetingVenueRow], id: &MeetingVenueId) -> Result<&'a MeetingVenueRow> {
    venues.iter().find(|row| row.id == *id).ok_or_else(|| Failure::not_found("venue"))
}

async fn move_units(
    connection: &mut Connection,
    meeting: &MeetingId,
    (from, to): (&MeetingVenueId, &MeetingVenueId),
) -> Result<Vec<UnitId>> {
    let mut moved = Vec::new();
    for assignment in rows::assignments(connection, meeting).await? {
        if assignment.meeting_venue_id != *from {
            continue;
        }
        let unit = assignment.unit_id.clone();
        let row = AssignmentRow { meeting_venue_id: to.clone(), ..assignment };
        rows::assign(connection, meeting, &row).await?;
        moved.push(unit);
    }
    Ok(moved)
}

/// Moves everybody of a venue to another one, and tells them.
pub async fn move_venue(app: &App, actor: &Actor, input: MoveVenue) -> Result<VenueMoved> {
    if input.from == input.to {
        return Err(FailureCode::SameVenue.into());
    }
    let text = words(&input.words)?;
    let mut transaction = app.write().await?;
    let meeting = editable(&mut transaction, &input.meeting).await?;
    let venues = rows::venues(&mut transaction, &meeting.id).await?;
    let (from, to) = (find(&venues, &input.from)?, find(&venues, &input.to)?);
    let moved = move_units(&mut transaction, &meeting.id, (&from.id, &to.id)).await?;
    replies::move_all(&mut transaction, &from.id, &to.id).await?;
    let now = app.now();
    if !text.is_empty() {
        put_up(&mut transaction, &meeting.id, (from, &text), (now, actor)).await?;
    }
    let count = i64::try_from(moved.len()).unwrap_or(i64::MAX);
    let (queued, unreached) = if input.send {
        let concerned = Concerned::units(moved);
        let kind = (&meeting.id, MessageKind::Change);
        tell_now(app, &mut transaction, actor, kind, (&concerned, "")).await?
    } else {
        (0, 0)
    };
    let args =
        [("from", from.name.as_str()), ("to", to.name.as_str()), ("count", &*count.to_string())];
    app.note(&mut transaction, actor, Some(&meeting.id), "move_venue", &args).await?;
    transaction.commit().await?;
    for topic in [Topic::Board, Topic::Meetings, Topic::Attendance, Topic::Day, Topic::Outbox] {
        app.announce(topic, Some(&meeting.id));
    }
    Ok(VenueMoved { units: count, queued, unreached })
}

async fn put_up(
    connection: &mut Connection,
    meeting: &MeetingId,
    (venue, words): (&MeetingVenueRow, &str),
    (at, actor): (Instant, &Actor),
) -> Result<()> {
    let row = AnnouncementRow {
        id: new_id()?,
        meeting_venue_id: venue.id.to_string(),
        words: words.to_owned(),
        at,
        actor: actor.name(),
        ended_at: None,
    };
    Ok(announcements::add(connection, meeting, &row).await?)
}

/// Moves one person to another venue, or back to the unit's.
pub async fn move_person(app: &App, actor: &Actor, input: MovePerson) -> Result<PersonRow> {
    let mut transaction = app.write().await?;
    let (person, meeting) = open_record(&mut transaction, &input.attendee).await?;
    let venues = rows::venues(&mut transaction, &meeting.id).await?;
    let name = match &input.venue {
        Some(venue) => find(&venues, venue)?.name.clone(),
        None => String::new(),
    };
    replies::move_attendee(&mut transaction, &person.id, input.venue.as_ref()).await?;
    let args = [("name", person.name.as_str()), ("venue", name.as_str())];
    let action = if name.is_empty() { "move_person_back" } else { "move_person" };
    app.note(&mut transaction, actor, Some(&meeting.id), action, &args).await?;
    transaction.commit().await?;
    app.announce(Topic::Attendance, Some(&meeting.id));
    let mut connection = app.read().await?;
    row_of(&mut connection, &person).await
}
