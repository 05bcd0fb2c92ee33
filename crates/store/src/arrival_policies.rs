//! How arrival is taken in meetings and their venues.

use std::collections::HashMap;

use huidao_domain::{ArrivalPolicy, ArrivalWay, MeetingId, MeetingVenueId, SignatureRule};
use sqlx::AssertSqlSafe;

use crate::{Connection, Result, many};

/// Policies by meeting and venue; the venue is empty for the meeting's own.
pub type Policies = HashMap<(MeetingId, String), ArrivalPolicy>;

#[derive(sqlx::FromRow)]
struct PolicyRow {
    #[sqlx(try_from = "String")]
    meeting_id: MeetingId,
    meeting_venue_id: String,
    ways: String,
    #[sqlx(try_from = "String")]
    signature: SignatureRule,
    moves: i64,
    masked: i64,
}

/// Policies of meetings and their venues. Those without a row are the default.
pub async fn of_meetings(connection: &mut Connection, meetings: &[MeetingId]) -> Result<Policies> {
    let mut found = HashMap::new();
    for part in many::lists(meetings) {
        let sql = format!(
            "SELECT meeting_id, meeting_venue_id, ways, signature, moves, masked \
             FROM arrival_policy WHERE meeting_id IN ({})",
            many::list(part.len())
        );
        let mut query = sqlx::query_as::<_, PolicyRow>(AssertSqlSafe(sql));
        for meeting in part {
            query = query.bind(meeting.to_string());
        }
        for row in query.fetch_all(&mut *connection).await? {
            let policy = ArrivalPolicy {
                // A word that a later program wrote is no way that this one knows.
                ways: row.ways.lines().filter_map(|way| way.parse().ok()).collect(),
                signature: row.signature,
                moves: row.moves != 0,
                masked: row.masked != 0,
            };
            found.insert((row.meeting_id, row.meeting_venue_id), policy);
        }
    }
    Ok(found)
}

/// The policy that holds at a venue: its own, the meeting's, or the default.
pub fn pick(
    policies: &Policies,
    meeting: &MeetingId,
    venue: Option<&MeetingVenueId>,
) -> ArrivalPolicy {
    let own = venue.and_then(|venue| policies.get(&(meeting.clone(), venue.to_string())));
    own.or_else(|| policies.get(&(meeting.clone(), String::new()))).cloned().unwrap_or_default()
}

/// The policy that holds at a venue, read.
pub async fn of_venue(
    connection: &mut Connection,
    meeting: &MeetingId,
    venue: Option<&MeetingVenueId>,
) -> Result<ArrivalPolicy> {
    let policies = of_meetings(connection, std::slice::from_ref(meeting)).await?;
    Ok(pick(&policies, meeting, venue))
}

/// Writes a policy, of a meeting or of one of its venues.
pub async fn save(
    connection: &mut Connection,
    meeting: &MeetingId,
    venue: Option<&MeetingVenueId>,
    policy: &ArrivalPolicy,
) -> Result<()> {
    let ways: Vec<&str> = policy.ways.iter().copied().map(ArrivalWay::as_str).collect();
    sqlx::query(
        "INSERT INTO arrival_policy (meeting_id, meeting_venue_id, ways, signature, moves, masked) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (meeting_id, meeting_venue_id) DO UPDATE SET \
         ways = excluded.ways, signature = excluded.signature, moves = excluded.moves, \
         masked = excluded.masked",
    )
    .bind(meeting.to_string())
    .bind(venue.map(ToString::to_string).unwrap_or_default())
    .bind(ways.join("\n"))
    .bind(policy.signature.as_str())
    .bind(i64::from(policy.moves))
    .bind(i64::from(policy.masked))
    .execute(connection)
    .await?;
    Ok(())
}

/// A venue follows its meeting's policy again.
pub async fn remove(
    connection: &mut Connection,
    meeting: &MeetingId,
    venue: &MeetingVenueId,
) -> Result<()> {
    sqlx::query("DELETE FROM arrival_policy WHERE meeting_id = $1 AND meeting_venue_id = $2")
        .bind(meeting.to_string())
        .bind(venue.to_string())
        .execute(connection)
        .await?;
    Ok(())
}
