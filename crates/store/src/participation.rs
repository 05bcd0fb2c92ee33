//! Which units take part in a meeting, with or without a venue, and what is asked of each.

use huidao_domain::{Instant, MeetingId, Rank, Standing, UnitId};

use crate::{Connection, Result};

/// A unit that takes part.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ParticipationRow {
    /// The unit.
    #[sqlx(try_from = "String")]
    pub unit_id: UnitId,
    /// How many people.
    pub quota: i64,
    /// Rank asked for.
    #[sqlx(try_from = "String")]
    pub rank: Rank,
    /// Standing.
    #[sqlx(try_from = "String")]
    pub standing: Standing,
}

impl ParticipationRow {
    /// A unit of which nothing special is asked: one person of any rank, attending.
    pub const fn plain(unit_id: UnitId) -> Self {
        Self { unit_id, quota: 1, rank: Rank::Any, standing: Standing::Attend }
    }
}

/// Units that take part, in official order.
pub async fn of_meeting(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<ParticipationRow>> {
    Ok(sqlx::query_as(
        "SELECT p.unit_id, p.quota, p.rank, p.standing \
         FROM participation p JOIN unit u ON u.id = p.unit_id \
         WHERE p.meeting_id = $1 ORDER BY u.position, u.name",
    )
    .bind(meeting.to_string())
    .fetch_all(connection)
    .await?)
}

/// Makes a unit take part, or changes what is asked of it.
pub async fn save(
    connection: &mut Connection,
    meeting: &MeetingId,
    row: &ParticipationRow,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO participation (meeting_id, unit_id, quota, rank, standing) \
         VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (meeting_id, unit_id) DO UPDATE SET quota = excluded.quota, \
         rank = excluded.rank, standing = excluded.standing",
    )
    .bind(meeting.to_string())
    .bind(row.unit_id.to_string())
    .bind(row.quota)
    .bind(row.rank.as_str())
    .bind(row.standing.as_str())
    .execute(connection)
    .await?;
    Ok(())
}

/// A unit in a meeting of a span of time.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct BookedUnitRow {
    /// The meeting.
    #[sqlx(try_from = "String")]
    pub meeting_id: MeetingId,
    /// The unit.
    #[sqlx(try_from = "String")]
    pub unit_id: UnitId,
    /// Its short name.
    pub short_name: String,
    /// 1 when it is put away.
    pub archived: i64,
}

/// Units that take part in the meetings that touch a span of time, in official order; with `of`
/// only those that take part in that meeting too.
pub async fn between(
    connection: &mut Connection,
    from: Instant,
    until: Instant,
    of: Option<&MeetingId>,
) -> Result<Vec<BookedUnitRow>> {
    let query = match of {
        None => sqlx::query_as(
            "SELECT p.meeting_id, p.unit_id, u.short_name, u.archived FROM meeting m \
             JOIN participation p ON p.meeting_id = m.id JOIN unit u ON u.id = p.unit_id \
             WHERE m.ends_at >= $1 AND m.starts_at <= $2 ORDER BY u.position, u.name",
        ),
        Some(_) => sqlx::query_as(
            "SELECT p.meeting_id, p.unit_id, u.short_name, u.archived FROM meeting m \
             JOIN participation p ON p.meeting_id = m.id JOIN unit u ON u.id = p.unit_id \
             JOIN participation own ON own.unit_id = p.unit_id AND own.meeting_id = $3 \
             WHERE m.ends_at >= $1 AND m.starts_at <= $2 ORDER BY u.position, u.name",
        ),
    };
    let query = query.bind(from.ms()).bind(until.ms());
    let query = match of {
        None => query,
        Some(of) => query.bind(of.to_string()),
    };
    Ok(query.fetch_all(connection).await?)
}

/// Makes a unit take part; one that does already keeps what is asked of it.
pub async fn add(connection: &mut Connection, meeting: &MeetingId, unit: &UnitId) -> Result<()> {
    sqlx::query(
        "INSERT INTO participation (meeting_id, unit_id) VALUES ($1, $2) \
         ON CONFLICT (meeting_id, unit_id) DO NOTHING",
    )
    .bind(meeting.to_string())
    .bind(unit.to_string())
    .execute(connection)
    .await?;
    Ok(())
}

/// Makes every unit of the directory that is not put away take part.
pub async fn add_everyone(connection: &mut Connection, meeting: &MeetingId) -> Result<()> {
    sqlx::query(
        "INSERT INTO participation (meeting_id, unit_id) \
         SELECT $1, id FROM unit WHERE archived = 0 \
         ON CONFLICT (meeting_id, unit_id) DO NOTHING",
    )
    .bind(meeting.to_string())
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes a unit out of a meeting.
pub async fn remove(connection: &mut Connection, meeting: &MeetingId, unit: &UnitId) -> Result<()> {
    sqlx::query("DELETE FROM participation WHERE meeting_id = $1 AND unit_id = $2")
        .bind(meeting.to_string())
        .bind(unit.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

/// Meetings in which a unit takes part.
pub async fn meetings_of(connection: &mut Connection, unit: &UnitId) -> Result<Vec<MeetingId>> {
    let rows: Vec<(String,)> =
        sqlx::query_as("SELECT meeting_id FROM participation WHERE unit_id = $1")
            .bind(unit.to_string())
            .fetch_all(connection)
            .await?;
    Ok(rows.into_iter().filter_map(|(id,)| MeetingId::try_from(id).ok()).collect())
}

/// Puts `to` in the place of `from` in a meeting: what is asked of it, its assignment, links, answer
/// and people. What `to` has and `from` has not, it keeps.
pub async fn hand_over(
    connection: &mut Connection,
    meeting: &MeetingId,
    from: &UnitId,
    to: &UnitId,
) -> Result<()> {
    // One row of each is possible for a unit: that of `from` takes the place of the other.
    for statement in [
        "DELETE FROM participation WHERE meeting_id = $1 AND unit_id = $2 AND EXISTS \
         (SELECT 1 FROM participation p WHERE p.meeting_id = $1 AND p.unit_id = $3)",
        "DELETE FROM question_answer WHERE meeting_id = $1 AND unit_id = $2 AND question_id IN \
         (SELECT q.question_id FROM question_answer q WHERE q.meeting_id = $1 AND q.unit_id = $3)",
    ] {
        sqlx::query(statement)
            .bind(meeting.to_string())
            .bind(to.to_string())
            .bind(from.to_string())
            .execute(&mut *connection)
            .await?;
    }
    for table in [
        "participation",
        "assignment",
        "invitation",
        "reply",
        "attendee",
        "question_answer",
        "change_request",
    ] {
        let statement =
            format!("UPDATE {table} SET unit_id = $3 WHERE meeting_id = $1 AND unit_id = $2");
        // Safe: the table's name is one of those written above.
        sqlx::query(sqlx::AssertSqlSafe(statement))
            .bind(meeting.to_string())
            .bind(from.to_string())
            .bind(to.to_string())
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}
