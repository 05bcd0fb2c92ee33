//! Meetings, their venues and agenda, and which unit is assigned where.

use huidao_domain::meeting::Times;
use huidao_domain::{
    AgendaItem, AgendaItemId, AssignmentId, Instant, MeetingId, MeetingState, MeetingVenueId, Rank,
    Rules, SeriesId, Standing, UnitId, VenueId, VenueRole,
};

use crate::participation::{self, ParticipationRow};
use crate::{Connection, Result};

/// What every query of meetings reads.
macro_rules! columns {
    () => {
        "SELECT id, title, kind, host, chair, moderator, note, starts_at, ends_at, time_zone, \
         reply_deadline, opens_before_min, late_after_min, early_before_min, state, is_sample, \
         version, state_reason, series_id, is_exception, follows_id, parent_id, \
         parent_starts_at, parent_ends_at "
    };
}

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
    /// Rises with every change of the plan or state.
    pub version: i64,
    /// Why it was cancelled or postponed.
    pub state_reason: String,
    /// The series it belongs to, as text.
    pub series_id: Option<String>,
    /// 1 when it was moved apart from its series.
    pub is_exception: i64,
    /// The meeting it follows on, as text.
    pub follows_id: Option<String>,
    /// The meeting that it re-issues, as text.
    pub parent_id: Option<String>,
    /// The parent's start that it last took or declined.
    pub parent_starts_at: Option<i64>,
    /// The parent's end that it last took or declined.
    pub parent_ends_at: Option<i64>,
}

impl MeetingRow {
    /// The series it belongs to.
    pub fn series(&self) -> Option<SeriesId> {
        self.series_id.clone().and_then(|id| SeriesId::try_from(id).ok())
    }

    /// The meeting it follows on.
    pub fn follows(&self) -> Option<MeetingId> {
        self.follows_id.clone().and_then(|id| MeetingId::try_from(id).ok())
    }

    /// The meeting that it re-issues for a branch.
    pub fn parent(&self) -> Option<MeetingId> {
        self.parent_id.clone().and_then(|id| MeetingId::try_from(id).ok())
    }

    /// Until when units answer by themselves: the deadline, or the start.
    pub fn answers_until(&self) -> Instant {
        self.reply_deadline.map_or(self.starts_at, Instant)
    }

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
    /// Number on the video platform.
    pub room_number: String,
    /// SIP or H.323 address.
    pub endpoint: String,
}

/// A room that a meeting holds, as far as double bookings ask.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct BookedVenueRow {
    /// The meeting.
    #[sqlx(try_from = "String")]
    pub meeting_id: MeetingId,
    /// The venue.
    #[sqlx(try_from = "String")]
    pub venue_id: VenueId,
    /// Number on the video platform.
    pub room_number: String,
    /// SIP or H.323 address.
    pub endpoint: String,
}

/// A unit's place in a meeting, with what is asked of it.
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

impl AssignmentRow {
    /// A unit in a venue, with what is asked of it.
    pub fn new(id: AssignmentId, venue: MeetingVenueId, terms: ParticipationRow) -> Self {
        let ParticipationRow { unit_id, quota, rank, standing } = terms;
        Self { id, unit_id, meeting_venue_id: venue, quota, rank, standing }
    }

    /// What is asked of the unit.
    pub fn terms(&self) -> ParticipationRow {
        ParticipationRow {
            unit_id: self.unit_id.clone(),
            quota: self.quota,
            rank: self.rank,
            standing: self.standing,
        }
    }
}

/// Every meeting, the latest start first.
pub async fn all(connection: &mut Connection) -> Result<Vec<MeetingRow>> {
    Ok(sqlx::query_as(concat!(columns!(), "FROM meeting ORDER BY starts_at DESC, id"))
        .fetch_all(connection)
        .await?)
}

/// Meetings that touch a span of time, in order.
pub async fn between(
    connection: &mut Connection,
    from: Instant,
    until: Instant,
) -> Result<Vec<MeetingRow>> {
    Ok(sqlx::query_as(concat!(
        columns!(),
        "FROM meeting WHERE ends_at >= $1 AND starts_at <= $2 ORDER BY starts_at, id"
    ))
    .bind(from.ms())
    .bind(until.ms())
    .fetch_all(connection)
    .await?)
}

/// The meetings of a series, in order.
pub async fn of_series(connection: &mut Connection, series: &SeriesId) -> Result<Vec<MeetingRow>> {
    Ok(sqlx::query_as(concat!(
        columns!(),
        "FROM meeting WHERE series_id = $1 ORDER BY starts_at, id"
    ))
    .bind(series.to_string())
    .fetch_all(connection)
    .await?)
}

/// The meetings that re-issue one for a branch.
pub async fn children(connection: &mut Connection, parent: &MeetingId) -> Result<Vec<MeetingRow>> {
    Ok(sqlx::query_as(concat!(
        columns!(),
        "FROM meeting WHERE parent_id = $1 ORDER BY starts_at, title, id"
    ))
    .bind(parent.to_string())
    .fetch_all(connection)
    .await?)
}

/// The meetings that follow on one.
pub async fn follow_ons(connection: &mut Connection, first: &MeetingId) -> Result<Vec<MeetingRow>> {
    Ok(sqlx::query_as(concat!(
        columns!(),
        "FROM meeting WHERE follows_id = $1 ORDER BY starts_at, title, id"
    ))
    .bind(first.to_string())
    .fetch_all(connection)
    .await?)
}

/// One meeting.
pub async fn one(connection: &mut Connection, id: &MeetingId) -> Result<Option<MeetingRow>> {
    Ok(sqlx::query_as(concat!(columns!(), "FROM meeting WHERE id = $1"))
        .bind(id.to_string())
        .fetch_optional(connection)
        .await?)
}

/// Moves a meeting to a state; the reason is kept for those who ask.
pub async fn set_state(
    connection: &mut Connection,
    id: &MeetingId,
    state: MeetingState,
    reason: &str,
) -> Result<()> {
    sqlx::query(
        "UPDATE meeting SET state = $2, state_reason = $3, version = version + 1 WHERE id = $1",
    )
    .bind(id.to_string())
    .bind(state.as_str())
    .bind(reason.to_owned())
    .execute(connection)
    .await?;
    Ok(())
}

/// Writes a meeting, new or known. A known one keeps its state, see [`set_state`].
pub async fn save(connection: &mut Connection, meeting: &MeetingRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO meeting (id, title, kind, host, chair, moderator, note, starts_at, ends_at, \
         time_zone, reply_deadline, opens_before_min, late_after_min, early_before_min, state, is_sample, \
         version, state_reason, series_id, is_exception, follows_id, parent_id, parent_starts_at, \
         parent_ends_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, \
         $19, $20, $21, $22, $23, $24) \
         ON CONFLICT (id) DO UPDATE SET title = excluded.title, kind = excluded.kind, \
         host = excluded.host, chair = excluded.chair, moderator = excluded.moderator, \
         note = excluded.note, starts_at = excluded.starts_at, ends_at = excluded.ends_at, \
         time_zone = excluded.time_zone, reply_deadline = excluded.reply_deadline, \
         opens_before_min = excluded.opens_before_min, late_after_min = excluded.late_after_min, \
         early_before_min = excluded.early_before_min, version = excluded.version, \
         series_id = excluded.series_id, is_exception = excluded.is_exception, \
         parent_starts_at = excluded.parent_starts_at, parent_ends_at = excluded.parent_ends_at",
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
    .bind(meeting.version)
    .bind(meeting.state_reason.clone())
    .bind(meeting.series_id.clone())
    .bind(meeting.is_exception)
    .bind(meeting.follows_id.clone())
    .bind(meeting.parent_id.clone())
    .bind(meeting.parent_starts_at)
    .bind(meeting.parent_ends_at)
    .execute(connection)
    .await?;
    Ok(())
}

/// Removes a draft and all that belongs to it. The log is not among that: a meeting with events
/// is refused by the database.
pub async fn discard(connection: &mut Connection, id: &MeetingId) -> Result<()> {
    for statement in [
        "DELETE FROM attendance WHERE meeting_id = $1",
        "DELETE FROM flag WHERE meeting_id = $1",
        "DELETE FROM report_login WHERE import_id IN \
         (SELECT id FROM report_import WHERE meeting_id = $1)",
        "DELETE FROM report_import WHERE meeting_id = $1",
        "DELETE FROM signature WHERE meeting_id = $1",
        "DELETE FROM announcement WHERE meeting_id = $1",
        "DELETE FROM roll_call WHERE meeting_id = $1",
        "DELETE FROM readiness_photo WHERE meeting_id = $1",
        "DELETE FROM readiness_check WHERE meeting_id = $1",
        "DELETE FROM venue_link WHERE meeting_id = $1",
        "DELETE FROM arrival_policy WHERE meeting_id = $1",
        "DELETE FROM leave_note WHERE meeting_id = $1",
        "UPDATE attendee SET substitute_for = NULL WHERE meeting_id = $1",
        "DELETE FROM attendee WHERE meeting_id = $1",
        "DELETE FROM reply WHERE meeting_id = $1",
        "DELETE FROM change_request WHERE meeting_id = $1",
        "DELETE FROM question_answer WHERE meeting_id = $1",
        "DELETE FROM question WHERE meeting_id = $1",
        "DELETE FROM reminder WHERE meeting_id = $1",
        "DELETE FROM line_up_reminder WHERE meeting_id = $1",
        "DELETE FROM line_up_silence WHERE meeting_id = $1",
        "DELETE FROM message WHERE meeting_id = $1",
        "DELETE FROM invitation WHERE meeting_id = $1",
        "DELETE FROM assignment WHERE meeting_id = $1",
        "DELETE FROM participation WHERE meeting_id = $1",
        "DELETE FROM attachment WHERE meeting_id = $1",
        "DELETE FROM agenda_item WHERE meeting_id = $1",
        "DELETE FROM meeting_venue WHERE meeting_id = $1",
        "UPDATE meeting SET follows_id = NULL WHERE follows_id = $1",
        "UPDATE meeting SET parent_id = NULL WHERE parent_id = $1",
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
         v.time_zone, v.coordinator, v.coordinator_phone, v.room_number, v.endpoint \
         FROM meeting_venue mv JOIN venue v ON v.id = mv.venue_id \
         WHERE mv.meeting_id = $1 ORDER BY mv.position",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// One venue of a meeting.
pub async fn venue(
    connection: &mut Connection,
    id: &MeetingVenueId,
) -> Result<Option<MeetingVenueRow>> {
    Ok(sqlx::query_as(
        "SELECT mv.id, mv.venue_id, mv.role, v.name, v.site, v.room, v.capacity, \
         v.time_zone, v.coordinator, v.coordinator_phone, v.room_number, v.endpoint \
         FROM meeting_venue mv JOIN venue v ON v.id = mv.venue_id WHERE mv.id = $1",
    )
    .bind(id.to_string())
    .fetch_optional(connection)
    .await?)
}

/// The meeting that a venue's role belongs to.
pub async fn of_venue(
    connection: &mut Connection,
    venue: &MeetingVenueId,
) -> Result<Option<MeetingId>> {
    let row: Option<(String,)> =
        sqlx::query_as("SELECT meeting_id FROM meeting_venue WHERE id = $1")
            .bind(venue.to_string())
            .fetch_optional(connection)
            .await?;
    Ok(row.and_then(|(id,)| MeetingId::try_from(id).ok()))
}

/// The venues of all meetings that touch a span of time.
pub async fn venues_between(
    connection: &mut Connection,
    from: Instant,
    until: Instant,
) -> Result<Vec<BookedVenueRow>> {
    Ok(sqlx::query_as(
        "SELECT mv.meeting_id, mv.venue_id, v.room_number, v.endpoint \
         FROM meeting m JOIN meeting_venue mv ON mv.meeting_id = m.id \
         JOIN venue v ON v.id = mv.venue_id \
         WHERE m.ends_at >= $1 AND m.starts_at <= $2 ORDER BY mv.meeting_id, mv.position",
    )
    .bind(from.ms())
    .bind(until.ms())
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
        "UPDATE attendee SET meeting_venue_id = '' WHERE meeting_venue_id = $1",
        "DELETE FROM arrival_policy WHERE meeting_venue_id = $1",
        "DELETE FROM roll_call WHERE meeting_venue_id = $1",
        "DELETE FROM readiness_photo WHERE check_id IN \
         (SELECT id FROM readiness_check WHERE meeting_venue_id = $1)",
        "DELETE FROM readiness_check WHERE meeting_venue_id = $1",
        "DELETE FROM venue_link WHERE meeting_venue_id = $1",
        "DELETE FROM meeting_venue WHERE id = $1",
    ] {
        sqlx::query(statement).bind(id.to_string()).execute(&mut *connection).await?;
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct AgendaRow {
    id: String,
    title: String,
    speaker: String,
    minutes: Option<i64>,
}

/// A meeting's agenda in order.
pub async fn agenda(connection: &mut Connection, meeting: &MeetingId) -> Result<Vec<AgendaItem>> {
    let rows: Vec<AgendaRow> = sqlx::query_as(
        "SELECT id, title, speaker, minutes FROM agenda_item WHERE meeting_id = $1 ORDER BY position",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| AgendaItem {
            // Items of the first version have none until their agenda is saved again.
            id: AgendaItemId::try_from(row.id).ok(),
            title: row.title,
            speaker: row.speaker,
            minutes: row.minutes,
        })
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
            "INSERT INTO agenda_item (meeting_id, position, title, speaker, minutes, id) \
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(meeting.to_string())
        .bind(position)
        .bind(item.title.clone())
        .bind(item.speaker.clone())
        .bind(item.minutes)
        .bind(item.id.as_ref().map(ToString::to_string).unwrap_or_default())
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
        "SELECT a.id, a.unit_id, a.meeting_venue_id, p.quota, p.rank, p.standing \
         FROM assignment a JOIN unit u ON u.id = a.unit_id \
         JOIN participation p ON p.meeting_id = a.meeting_id AND p.unit_id = a.unit_id \
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
        "SELECT a.id, a.unit_id, a.meeting_venue_id, p.quota, p.rank, p.standing \
         FROM assignment a \
         JOIN participation p ON p.meeting_id = a.meeting_id AND p.unit_id = a.unit_id \
         WHERE a.meeting_id = $1 AND a.unit_id = $2",
    )
    .bind(meeting.to_string())
    .bind(unit.to_string())
    .fetch_optional(connection)
    .await?)
}

/// Puts a unit in a venue of the meeting, or moves it there; it takes part with what is asked of it.
/// A unit has at most one venue.
pub async fn assign(
    connection: &mut Connection,
    meeting: &MeetingId,
    assignment: &AssignmentRow,
) -> Result<()> {
    participation::save(connection, meeting, &assignment.terms()).await?;
    sqlx::query(
        "INSERT INTO assignment (id, meeting_id, unit_id, meeting_venue_id) \
         VALUES ($1, $2, $3, $4) \
         ON CONFLICT (meeting_id, unit_id) DO UPDATE SET \
         meeting_venue_id = excluded.meeting_venue_id",
    )
    .bind(assignment.id.to_string())
    .bind(meeting.to_string())
    .bind(assignment.unit_id.to_string())
    .bind(assignment.meeting_venue_id.to_string())
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes a unit out of its venue; it still takes part.
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
         v.time_zone, v.coordinator, v.coordinator_phone, v.room_number, v.endpoint \
         FROM assignment a JOIN meeting_venue mv ON mv.id = a.meeting_venue_id \
         JOIN venue v ON v.id = mv.venue_id WHERE a.meeting_id = $1 AND a.unit_id = $2",
    )
    .bind(meeting.to_string())
    .bind(unit.to_string())
    .fetch_optional(connection)
    .await?)
}
