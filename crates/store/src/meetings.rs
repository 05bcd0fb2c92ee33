//! Meetings, their venues and agenda, and which unit is assigned where.

use huidao_domain::meeting::Times;
use huidao_domain::{
    AgendaItem, AssignmentId, Instant, MeetingId, MeetingState, MeetingVenueId, Rank, Rules,
    Standing, UnitId, VenueId, VenueRole,
};

use crate::{Connection, Result};

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct MeetingRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: MeetingId,
    /// Title.
    pub title: String,
    /// Kind, free text.
    pub kind: String,
    /// Host unit, as the notice names it.
    pub host: String,
    /// Chair.
    pub chair: String,
    /// Moderator (主持).
    pub moderator: String,
    /// Note.
    pub note: String,
    /// Start.
    #[sqlx(try_from = "i64")]
    pub starts_at: Instant,
    /// End.
    #[sqlx(try_from = "i64")]
    pub ends_at: Instant,
    /// IANA time zone.
    pub time_zone: String,
    /// Until when contacts may answer, in milliseconds.
    pub reply_deadline: Option<i64>,
    /// Minutes.
    pub opens_before_min: i64,
    /// Minutes.
    pub late_after_min: i64,
    /// Minutes.
    pub early_before_min: i64,
    /// State.
    #[sqlx(try_from = "String")]
    pub state: MeetingState,
    /// 1 for the sample meeting.
    pub is_sample: i64,
}

impl MeetingRow {
    /// Times and rules, as decisions take them.
    pub const fn times(&self) -> Times {
        Times { starts_at: self.starts_at, ends_at: self.ends_at, rules: self.rules() }
    }

    /// Rules of arrival.
    pub const fn rules(&self) -> Rules {
        Rules {
            opens_before_min: self.opens_before_min,
            late_after_min: self.late_after_min,
            early_before_min: self.early_before_min,
        }
    }
}

/// A venue's role in a meeting, with the venue's own facts.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct MeetingVenueRow {
    /// Identifier in this meeting.
    #[sqlx(try_from = "String")]
    pub id: MeetingVenueId,
    /// The venue.
    #[sqlx(try_from = "String")]
    pub venue_id: VenueId,
    /// Main or branch.
    #[sqlx(try_from = "String")]
    pub role: VenueRole,
    /// Venue's name.
    pub name: String,
    /// Site.
    pub site: String,
    /// Room.
    pub room: String,
    /// Seats.
    pub capacity: Option<i64>,
    /// IANA time zone.
    pub time_zone: String,
    /// Coordinator.
    pub coordinator: String,
    /// Coordinator's phone.
    pub coordinator_phone: String,
}

/// A unit's place in a meeting.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct AssignmentRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: AssignmentId,
    /// The unit.
    #[sqlx(try_from = "String")]
    pub unit_id: UnitId,
    /// The venue in this meeting.
    #[sqlx(try_from = "String")]
    pub meeting_venue_id: MeetingVenueId,
    /// How many people.
    pub quota: i64,
    /// Rank asked for.
    #[sqlx(try_from = "String")]
    pub rank: Rank,
    /// Standing.
    #[sqlx(try_from = "String")]
    pub standing: Standing,
}

/// Every meeting, the latest start first.
pub async fn all(connection: &mut Connection) -> Result<Vec<MeetingRow>> {
    Ok(sqlx::query_as(
        "SELECT id, title, kind, host, chair, moderator, note, starts_at, ends_at, time_zone, \
         reply_deadline, opens_before_min, late_after_min, early_before_min, state, is_sample \
         FROM meeting ORDER BY starts_at DESC, id",
    )
    .fetch_all(connection)
    .await?)
}

/// One meeting.
pub async fn one(connection: &mut Connection, id: &MeetingId) -> Result<Option<MeetingRow>> {
    Ok(sqlx::query_as(
        "SELECT id, title, kind, host, chair, moderator, note, starts_at, ends_at, time_zone, \
         reply_deadline, opens_before_min, late_after_min, early_before_min, state, is_sample \
         FROM meeting WHERE id = $1",
    )
    .bind(id.to_string())
    .fetch_optional(connection)
    .await?)
}

/// Moves a meeting to a state.
pub async fn set_state(
    connection: &mut Connection,
    id: &MeetingId,
    state: MeetingState,
) -> Result<()> {
    sqlx::query("UPDATE meeting SET state = $2 WHERE id = $1")
        .bind(id.to_string())
        .bind(state.as_str())
        .execute(connection)
        .await?;
    Ok(())
}

/// Writes a meeting, new or known. A known one keeps its state, see [`set_state`].
pub async fn save(connection: &mut Connection, meeting: &MeetingRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO meeting (id, title, kind, host, chair, moderator, note, starts_at, ends_at, \
         time_zone, reply_deadline, opens_before_min, late_after_min, early_before_min, state, is_sample) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) \
         ON CONFLICT (id) DO UPDATE SET title = excluded.title, kind = excluded.kind, \
         host = excluded.host, chair = excluded.chair, moderator = excluded.moderator, \
         note = excluded.note, starts_at = excluded.starts_at, ends_at = excluded.ends_at, \
         time_zone = excluded.time_zone, reply_deadline = excluded.reply_deadline, \
         opens_before_min = excluded.opens_before_min, late_after_min = excluded.late_after_min, \
         early_before_min = excluded.early_before_min",
    )
    .bind(meeting.id.to_string())
    .bind(meeting.title.clone())
    .bind(meeting.kind.clone())
    .bind(meeting.host.clone())
    .bind(meeting.chair.clone())
    .bind(meeting.moderator.clone())
    .bind(meeting.note.clone())
    .bind(meeting.starts_at.ms())
    .bind(meeting.ends_at.ms())
    .bind(meeting.time_zone.clone())
    .bind(meeting.reply_deadline)
    .bind(meeting.opens_before_min)
    .bind(meeting.late_after_min)
    .bind(meeting.early_before_min)
    .bind(meeting.state.as_str())
    .bind(meeting.is_sample)
    .execute(connection)
    .await?;
    Ok(())
}

/// Removes a draft and all that belongs to it. The log is not among that: a meeting with events
/// is refused by the database.
pub async fn discard(connection: &mut Connection, id: &MeetingId) -> Result<()> {
    for statement in [
        "DELETE FROM attendance WHERE meeting_id = $1",
        "UPDATE attendee SET substitute_for = NULL WHERE meeting_id = $1",
        "DELETE FROM attendee WHERE meeting_id = $1",
        "DELETE FROM reply WHERE meeting_id = $1",
        "DELETE FROM invitation WHERE meeting_id = $1",
        "DELETE FROM assignment WHERE meeting_id = $1",
        "DELETE FROM agenda_item WHERE meeting_id = $1",
        "DELETE FROM meeting_venue WHERE meeting_id = $1",
        "DELETE FROM meeting WHERE id = $1",
    ] {
        sqlx::query(statement).bind(id.to_string()).execute(&mut *connection).await?;
    }
    Ok(())
}

/// A meeting's venues: the main one first, branches in the order of the plan.
pub async fn venues(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<MeetingVenueRow>> {
    Ok(sqlx::query_as(
        "SELECT mv.id, mv.venue_id, mv.role, v.name, v.site, v.room, v.capacity, \
         v.time_zone, v.coordinator, v.coordinator_phone \
         FROM meeting_venue mv JOIN venue v ON v.id = mv.venue_id \
         WHERE mv.meeting_id = $1 ORDER BY mv.position",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// Adds a venue to a meeting, or changes its role and place there.
pub async fn save_venue(
    connection: &mut Connection,
    meeting: &MeetingId,
    id: &MeetingVenueId,
    venue: &VenueId,
    role: VenueRole,
    position: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO meeting_venue (id, meeting_id, venue_id, role, position) \
         VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (id) DO UPDATE SET role = excluded.role, position = excluded.position",
    )
    .bind(id.to_string())
    .bind(meeting.to_string())
    .bind(venue.to_string())
    .bind(role.as_str())
    .bind(position)
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes a venue out of a meeting; its units become unassigned.
pub async fn remove_venue(connection: &mut Connection, id: &MeetingVenueId) -> Result<()> {
    for statement in [
        "DELETE FROM assignment WHERE meeting_venue_id = $1",
        "DELETE FROM meeting_venue WHERE id = $1",
    ] {
        sqlx::query(statement).bind(id.to_string()).execute(&mut *connection).await?;
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct AgendaRow {
    title: String,
    speaker: String,
    minutes: Option<i64>,
}

/// A meeting's agenda in order.
pub async fn agenda(connection: &mut Connection, meeting: &MeetingId) -> Result<Vec<AgendaItem>> {
    let rows: Vec<AgendaRow> = sqlx::query_as(
        "SELECT title, speaker, minutes FROM agenda_item WHERE meeting_id = $1 ORDER BY position",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| AgendaItem { title: row.title, speaker: row.speaker, minutes: row.minutes })
        .collect())
}

/// Replaces a meeting's agenda.
pub async fn save_agenda(
    connection: &mut Connection,
    meeting: &MeetingId,
    agenda: &[AgendaItem],
) -> Result<()> {
    sqlx::query("DELETE FROM agenda_item WHERE meeting_id = $1")
        .bind(meeting.to_string())
        .execute(&mut *connection)
        .await?;
    for (position, item) in (1i64..).zip(agenda) {
        sqlx::query(
            "INSERT INTO agenda_item (meeting_id, position, title, speaker, minutes) \
             VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(meeting.to_string())
        .bind(position)
        .bind(item.title.clone())
        .bind(item.speaker.clone())
        .bind(item.minutes)
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// A meeting's assignments, in official order of the units.
pub async fn assignments(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<AssignmentRow>> {
    Ok(sqlx::query_as(
        "SELECT a.id, a.unit_id, a.meeting_venue_id, a.quota, a.rank, a.standing \
         FROM assignment a JOIN unit u ON u.id = a.unit_id \
         WHERE a.meeting_id = $1 ORDER BY u.position, u.name",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// A unit's assignment in a meeting.
pub async fn assignment_of_unit(
    connection: &mut Connection,
    meeting: &MeetingId,
    unit: &UnitId,
) -> Result<Option<AssignmentRow>> {
    Ok(sqlx::query_as(
        "SELECT id, unit_id, meeting_venue_id, quota, rank, standing FROM assignment \
         WHERE meeting_id = $1 AND unit_id = $2",
    )
    .bind(meeting.to_string())
    .bind(unit.to_string())
    .fetch_optional(connection)
    .await?)
}

/// Puts a unit in a venue of the meeting, or moves it there. A unit has at most one.
pub async fn assign(
    connection: &mut Connection,
    meeting: &MeetingId,
    assignment: &AssignmentRow,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO assignment (id, meeting_id, unit_id, meeting_venue_id, quota, rank, standing) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (meeting_id, unit_id) DO UPDATE SET \
         meeting_venue_id = excluded.meeting_venue_id, quota = excluded.quota, \
         rank = excluded.rank, standing = excluded.standing",
    )
    .bind(assignment.id.to_string())
    .bind(meeting.to_string())
    .bind(assignment.unit_id.to_string())
    .bind(assignment.meeting_venue_id.to_string())
    .bind(assignment.quota)
    .bind(assignment.rank.as_str())
    .bind(assignment.standing.as_str())
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes a unit out of its venue.
pub async fn unassign(
    connection: &mut Connection,
    meeting: &MeetingId,
    unit: &UnitId,
) -> Result<()> {
    sqlx::query("DELETE FROM assignment WHERE meeting_id = $1 AND unit_id = $2")
        .bind(meeting.to_string())
        .bind(unit.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

/// The venue where a unit sits in a meeting.
pub async fn venue_of_unit(
    connection: &mut Connection,
    meeting: &MeetingId,
    unit: &UnitId,
) -> Result<Option<MeetingVenueRow>> {
    Ok(sqlx::query_as(
        "SELECT mv.id, mv.venue_id, mv.role, v.name, v.site, v.room, v.capacity, \
         v.time_zone, v.coordinator, v.coordinator_phone \
         FROM assignment a JOIN meeting_venue mv ON mv.id = a.meeting_venue_id \
         JOIN venue v ON v.id = mv.venue_id WHERE a.meeting_id = $1 AND a.unit_id = $2",
    )
    .bind(meeting.to_string())
    .bind(unit.to_string())
    .fetch_optional(connection)
    .await?)
}
