//! Replies of units and the attendees they name.

use std::collections::HashSet;

use futures_util::TryStreamExt as _;
use huidao_domain::{
    Answer, AttendeeId, Decision, Instant, MeetingId, MeetingVenueId, Observed, PersonRank,
    Standing, UnitId,
};
use sqlx::AssertSqlSafe;

use crate::attendance::Projection;
use crate::many::{id, packed, separators, unpacked, word};
use crate::{Connection, Result, many};

/// What every query of attendees reads.
macro_rules! columns {
    () => {
        "SELECT id, meeting_id, unit_id, position, name, title, phone, answer, reason, decision, \
         decided_note, substitute_for, removed, rank, standing, walk_in, meeting_venue_id "
    };
}

/// A unit's reply.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ReplyRow {
    /// The unit.
    #[sqlx(try_from = "String")]
    pub unit_id: UnitId,
    /// Raised by every change, so that two people cannot overwrite each other unseen.
    pub version: i64,
    /// Remark.
    pub remark: String,
    /// When it was last changed.
    #[sqlx(try_from = "i64")]
    pub answered_at: Instant,
    /// Who answered.
    pub answered_by: String,
    /// The number on its receipt, given by [`save`] when the unit first answers.
    pub receipt: i64,
    /// When the unit first answered; kept by [`save`] when it answers again.
    #[sqlx(try_from = "i64")]
    pub first_at: Instant,
    /// 1 when that was after the deadline of that moment.
    pub late: i64,
}

/// A person of a unit in a meeting.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct AttendeeRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: AttendeeId,
    /// The meeting.
    #[sqlx(try_from = "String")]
    pub meeting_id: MeetingId,
    /// The unit.
    #[sqlx(try_from = "String")]
    pub unit_id: UnitId,
    /// Order within the unit.
    pub position: i64,
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// Phone; may be empty.
    pub phone: String,
    /// What the unit answered.
    #[sqlx(try_from = "String")]
    pub answer: Answer,
    /// Reason of leave or substitution.
    pub reason: String,
    /// What became of the request.
    #[sqlx(try_from = "String")]
    pub decision: Decision,
    /// Note with the decision.
    pub decided_note: String,
    /// The attendee whose place this one takes.
    pub substitute_for: Option<String>,
    /// 1 when the unit took the name back.
    pub removed: i64,
    /// The rank that the unit says the person has.
    #[sqlx(try_from = "String")]
    pub rank: PersonRank,
    /// The person's own standing, as text; empty: the unit's.
    pub standing: String,
    /// 1 when the person came without being named.
    pub walk_in: i64,
    /// The venue the person was moved to, as text; empty: the unit's.
    pub meeting_venue_id: String,
}

impl AttendeeRow {
    /// The person's own standing; none: the unit's.
    pub fn own_standing(&self) -> Option<Standing> {
        self.standing.parse().ok()
    }

    /// The venue the person was moved to; none: the unit's.
    pub fn moved_to(&self) -> Option<MeetingVenueId> {
        MeetingVenueId::try_from(self.meeting_venue_id.clone()).ok()
    }

    /// The attendee whose place this one takes.
    pub fn replaces(&self) -> Option<AttendeeId> {
        AttendeeId::try_from(self.substitute_for.clone()?).ok()
    }
}

/// A meeting's replies.
pub async fn of_meeting(connection: &mut Connection, meeting: &MeetingId) -> Result<Vec<ReplyRow>> {
    Ok(sqlx::query_as(
        "SELECT unit_id, version, remark, answered_at, answered_by, receipt, first_at, late FROM reply \
         WHERE meeting_id = $1",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// A unit's reply.
pub async fn of_unit(
    connection: &mut Connection,
    meeting: &MeetingId,
    unit: &UnitId,
) -> Result<Option<ReplyRow>> {
    Ok(sqlx::query_as(
        "SELECT unit_id, version, remark, answered_at, answered_by, receipt, first_at, late FROM reply \
         WHERE meeting_id = $1 AND unit_id = $2",
    )
    .bind(meeting.to_string())
    .bind(unit.to_string())
    .fetch_optional(connection)
    .await?)
}

/// Writes a reply if nobody changed it since `version` (0: there was none); false otherwise.
pub async fn save(
    connection: &mut Connection,
    meeting: &MeetingId,
    reply: &ReplyRow,
    version: i64,
) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO reply (meeting_id, unit_id, version, remark, answered_at, answered_by, \
         receipt, first_at, late) \
         VALUES ($1, $2, $3, $4, $5, $6, \
         (SELECT COALESCE(MAX(receipt), 0) + 1 FROM reply WHERE meeting_id = $1), $9, $8) \
         ON CONFLICT (meeting_id, unit_id) DO UPDATE SET version = excluded.version, \
         remark = excluded.remark, answered_at = excluded.answered_at, \
         answered_by = excluded.answered_by WHERE reply.version = $7",
    )
    .bind(meeting.to_string())
    .bind(reply.unit_id.to_string())
    .bind(version + 1)
    .bind(reply.remark.clone())
    .bind(reply.answered_at.ms())
    .bind(reply.answered_by.clone())
    .bind(version)
    .bind(reply.late)
    .bind(reply.first_at.ms())
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A meeting's attendees, by unit and order within it; names taken back are left out.
pub async fn attendees(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<AttendeeRow>> {
    Ok(sqlx::query_as(concat!(
        columns!(),
        "FROM attendee WHERE meeting_id = $1 AND removed = 0 ORDER BY unit_id, position, id"
    ))
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// A unit's attendees in a meeting; names taken back are left out.
pub async fn unit_attendees(
    connection: &mut Connection,
    meeting: &MeetingId,
    unit: &UnitId,
) -> Result<Vec<AttendeeRow>> {
    Ok(sqlx::query_as(concat!(
        columns!(),
        "FROM attendee WHERE meeting_id = $1 AND unit_id = $2 AND removed = 0 ORDER BY position, id"
    ))
    .bind(meeting.to_string())
    .bind(unit.to_string())
    .fetch_all(connection)
    .await?)
}

/// One attendee, also one whose name was taken back.
pub async fn attendee(connection: &mut Connection, id: &AttendeeId) -> Result<Option<AttendeeRow>> {
    Ok(sqlx::query_as(concat!(columns!(), "FROM attendee WHERE id = $1"))
        .bind(id.to_string())
        .fetch_optional(connection)
        .await?)
}

/// Those of a meeting's people whose name was not taken back, among the given ones.
pub async fn attendees_among(
    connection: &mut Connection,
    meeting: &MeetingId,
    people: &[&AttendeeId],
) -> Result<HashSet<AttendeeId>> {
    let mut found = HashSet::new();
    for part in many::lists(people) {
        let sql = format!(
            concat!(columns!(), "FROM attendee WHERE removed = 0 AND id IN ({})"),
            many::list(part.len())
        );
        let mut query = sqlx::query_as::<_, AttendeeRow>(AssertSqlSafe(sql));
        for id in part {
            query = query.bind(id.to_string());
        }
        let rows = query.fetch_all(&mut *connection).await?;
        found.extend(rows.into_iter().filter(|row| row.meeting_id == *meeting).map(|row| row.id));
    }
    Ok(found)
}

/// Writes an attendee, new or known. Whether a known one came unnamed, and where to one was moved, stay.
pub async fn save_attendee(connection: &mut Connection, row: &AttendeeRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO attendee (id, meeting_id, unit_id, position, name, title, phone, answer, \
         reason, decision, decided_note, substitute_for, removed, rank, standing, walk_in, \
         meeting_venue_id) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) \
         ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name, \
         title = excluded.title, phone = excluded.phone, answer = excluded.answer, \
         reason = excluded.reason, decision = excluded.decision, \
         decided_note = excluded.decided_note, substitute_for = excluded.substitute_for, \
         removed = excluded.removed, rank = excluded.rank, standing = excluded.standing",
    )
    .bind(row.id.to_string())
    .bind(row.meeting_id.to_string())
    .bind(row.unit_id.to_string())
    .bind(row.position)
    .bind(row.name.clone())
    .bind(row.title.clone())
    .bind(row.phone.clone())
    .bind(row.answer.as_str())
    .bind(row.reason.clone())
    .bind(row.decision.as_str())
    .bind(row.decided_note.clone())
    .bind(row.substitute_for.clone())
    .bind(row.removed)
    .bind(row.rank.as_str())
    .bind(row.standing.clone())
    .bind(row.walk_in)
    .bind(row.meeting_venue_id.clone())
    .execute(connection)
    .await?;
    Ok(())
}

/// A person of a meeting with what is observed of that person.
#[derive(Debug, Clone)]
pub struct SeenRow {
    /// The person.
    pub person: AttendeeRow,
    /// What is observed; none when nothing was ever recorded.
    pub observed: Option<Observed>,
}

/// What [`each_seen`] reads of a person.
const SEEN: [&str; 20] = [
    "a.unit_id",
    "a.id",
    "a.position",
    "a.name",
    "a.title",
    "a.phone",
    "a.answer",
    "a.reason",
    "a.decision",
    "a.decided_note",
    "a.substitute_for",
    "a.rank",
    "a.standing",
    "a.walk_in",
    "a.meeting_venue_id",
    "t.arrived_at",
    "t.left_at",
    "t.source",
    "t.online",
    "t.corrected",
];

fn seen(meeting: &MeetingId, row: &[Option<&str>; SEEN.len()]) -> Result<SeenRow> {
    let [
        unit_id,
        attendee,
        position,
        name,
        title,
        phone,
        answer,
        reason,
        decision,
        decided_note,
        substitute_for,
        rank,
        standing,
        walk_in,
        meeting_venue_id,
        arrived_at,
        left_at,
        source,
        online,
        corrected,
    ] = *row;
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let attendee_id: AttendeeId = id(attendee)?;
    let number = |value: Option<&str>| value.map(|value| word(Some(value))).transpose();
    let observed = match online {
        None => None,
        Some(online) => Some(
            Projection {
                attendee_id: attendee_id.clone(),
                arrived_at: number(arrived_at)?,
                left_at: number(left_at)?,
                source: source.map(str::to_owned),
                online: word(Some(online))?,
                corrected: corrected.map(str::to_owned),
            }
            .observed()?,
        ),
    };
    let person = AttendeeRow {
        id: attendee_id,
        meeting_id: meeting.clone(),
        unit_id: id(unit_id)?,
        position: word(position)?,
        name: text(name),
        title: text(title),
        phone: text(phone),
        answer: word(answer)?,
        reason: text(reason),
        decision: word(decision)?,
        decided_note: text(decided_note),
        substitute_for: substitute_for.map(str::to_owned),
        removed: 0,
        rank: word(rank)?,
        standing: text(standing),
        walk_in: word(walk_in)?,
        meeting_venue_id: text(meeting_venue_id),
    };
    Ok(SeenRow { person, observed })
}

/// Hands a meeting's people to `take` one by one, by unit and order within it: there may be too many to
/// hold all their rows. A unit's people come from the database as one text, see [`packed`].
pub async fn each_seen(
    connection: &mut Connection,
    meeting: &MeetingId,
    mut take: impl FnMut(SeenRow) -> Result<()>,
) -> Result<()> {
    let sql = format!(
        "SELECT {} FROM attendee a LEFT JOIN attendance t ON t.attendee_id = a.id \
         WHERE a.meeting_id = $1 AND a.removed = 0 GROUP BY a.unit_id ORDER BY a.unit_id",
        packed(&SEEN, Some("a.position, a.id"), 2)
    );
    let mut query = sqlx::query_scalar::<_, String>(AssertSqlSafe(sql)).bind(meeting.to_string());
    for separator in separators() {
        query = query.bind(separator);
    }
    let mut units = query.fetch(connection);
    while let Some(people) = units.try_next().await? {
        for row in unpacked(&people)? {
            take(seen(meeting, &row)?)?;
        }
    }
    Ok(())
}

/// Moves a person to another venue, or back to the unit's.
pub async fn move_attendee(
    connection: &mut Connection,
    attendee: &AttendeeId,
    venue: Option<&MeetingVenueId>,
) -> Result<()> {
    sqlx::query("UPDATE attendee SET meeting_venue_id = $2 WHERE id = $1")
        .bind(attendee.to_string())
        .bind(venue.map(ToString::to_string).unwrap_or_default())
        .execute(connection)
        .await?;
    Ok(())
}

/// Brings everybody who was moved to one venue to another: the first one does not take place.
pub async fn move_all(
    connection: &mut Connection,
    from: &MeetingVenueId,
    to: &MeetingVenueId,
) -> Result<()> {
    sqlx::query("UPDATE attendee SET meeting_venue_id = $2 WHERE meeting_venue_id = $1")
        .bind(from.to_string())
        .bind(to.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

/// People of a meeting with a phone number, names taken back left out.
pub async fn by_phone(
    connection: &mut Connection,
    meeting: &MeetingId,
    phone: &str,
) -> Result<Vec<AttendeeRow>> {
    Ok(sqlx::query_as(concat!(
        columns!(),
        "FROM attendee WHERE meeting_id = $1 AND phone = $2 AND phone <> '' AND removed = 0 \
         ORDER BY unit_id, position, id"
    ))
    .bind(meeting.to_string())
    .bind(phone.to_owned())
    .fetch_all(connection)
    .await?)
}

/// Numbers the receipts of replies that have none, as an older backup's.
pub(crate) async fn number(connection: &mut Connection) -> Result<()> {
    sqlx::query(
        "UPDATE reply SET first_at = answered_at, \
         receipt = (SELECT COUNT(*) FROM reply other WHERE other.meeting_id = reply.meeting_id \
         AND (other.answered_at < reply.answered_at \
         OR (other.answered_at = reply.answered_at AND other.unit_id <= reply.unit_id))) \
         WHERE receipt = 0",
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// People whom a unit named in other meetings, the latest first, without those taken back.
pub async fn named_before(
    connection: &mut Connection,
    unit: &UnitId,
    except: &MeetingId,
    most: i64,
) -> Result<Vec<AttendeeRow>> {
    Ok(sqlx::query_as(
        "SELECT a.id, a.meeting_id, a.unit_id, a.position, a.name, a.title, a.phone, a.answer, \
         a.reason, a.decision, a.decided_note, a.substitute_for, a.removed, a.rank, a.standing, \
         a.walk_in, a.meeting_venue_id \
         FROM attendee a JOIN meeting m ON m.id = a.meeting_id \
         WHERE a.unit_id = $1 AND a.meeting_id <> $2 AND a.removed = 0 AND a.walk_in = 0 \
         ORDER BY m.starts_at DESC, a.position, a.id LIMIT $3",
    )
    .bind(unit.to_string())
    .bind(except.to_string())
    .bind(most)
    .fetch_all(connection)
    .await?)
}
