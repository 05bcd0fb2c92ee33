//! The assignment board: one column a venue, one card a unit.

use huidao_domain::assignment::{OpenVenue, over_capacity, propose};
use huidao_domain::{MeetingId, MeetingVenueId, Quota, Rank, Standing, UnitId, VenueId, VenueRole};
use huidao_store::directory::UnitRow;
use huidao_store::meetings::{self as rows, AssignmentRow};
use huidao_store::{Connection, attendance, directory};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::gathering::Gathering;
use crate::meetings::editable;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// A unit on the board.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BoardCard {
    /// The unit.
    pub unit: UnitId,
    /// Official order.
    pub position: i64,
    /// Full name.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// Category.
    pub category: String,
    /// Primary contact's name.
    pub contact: String,
    /// How many people.
    pub quota: i64,
    /// Rank asked for.
    pub rank: Rank,
    /// Standing.
    pub standing: Standing,
    /// Whether the unit answered.
    pub replied: bool,
    /// Places it fills: people named, or the quota.
    pub people: i64,
    /// Where it usually sits.
    pub default_venue: String,
}

/// A venue on the board.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BoardColumn {
    /// The venue in this meeting.
    pub meeting_venue: MeetingVenueId,
    /// The venue.
    pub venue: VenueId,
    /// Name.
    pub name: String,
    /// Main or branch.
    pub role: VenueRole,
    /// Seats.
    pub capacity: Option<i64>,
    /// Places of the units here.
    pub places: i64,
    /// By how many the places are over the capacity.
    pub over: i64,
    /// Units in official order.
    pub cards: Vec<BoardCard>,
}

/// The board.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Board {
    /// The meeting.
    pub meeting: MeetingId,
    /// Venues, main first.
    pub columns: Vec<BoardColumn>,
    /// Units without a venue.
    pub unassigned: Vec<BoardCard>,
    /// Whether anything may be moved.
    pub editable: bool,
}

/// Input of `show_board`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ShowBoard {
    /// The meeting.
    pub meeting: MeetingId,
}

/// Input of `assign_unit`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct AssignUnit {
    /// The meeting.
    pub meeting: MeetingId,
    /// The units.
    pub units: Vec<UnitId>,
    /// The venue; none takes the units out.
    pub meeting_venue: Option<MeetingVenueId>,
    /// People per unit; as it was, or 1.
    pub quota: Option<i64>,
    /// Rank; as it was, or any.
    pub rank: Option<Rank>,
    /// Standing; as it was, or attending.
    pub standing: Option<Standing>,
}

/// Output of `assign_by_default_venue`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct AssignedByDefault {
    /// The board afterwards.
    pub board: Board,
    /// Units that were assigned.
    pub assigned: Vec<UnitId>,
    /// Units still without a venue.
    pub left: i64,
}

async fn board(connection: &mut Connection, meeting: &MeetingId) -> Result<Board> {
    let gathering = Gathering::load(connection, meeting).await?;
    let contacts = gathering.contacts.clone();
    let card = |unit: &UnitRow, assignment: Option<&AssignmentRow>| BoardCard {
        unit: unit.id.clone(),
        position: unit.position,
        name: unit.name.clone(),
        short_name: unit.short_name.clone(),
        category: unit.category.clone(),
        contact: contacts
            .iter()
            .find(|contact| contact.unit_id == unit.id)
            .map(|contact| contact.name.clone())
            .unwrap_or_default(),
        quota: assignment.map_or(1, |row| row.quota),
        rank: assignment.map_or(Rank::Any, |row| row.rank),
        standing: assignment.map_or(Standing::Attend, |row| row.standing),
        replied: gathering.replies.contains_key(&unit.id),
        people: assignment.map_or(0, |row| gathering.counts_of_unit(row).expected),
        default_venue: unit.default_venue.clone(),
    };
    let mut columns = Vec::new();
    for venue in &gathering.venues {
        let mut cards = Vec::new();
        for row in gathering.assignments.iter().filter(|row| row.meeting_venue_id == venue.id) {
            cards.push(card(gathering.unit(&row.unit_id)?, Some(row)));
        }
        let places = cards.iter().map(|card| card.people).sum();
        columns.push(BoardColumn {
            meeting_venue: venue.id.clone(),
            venue: venue.venue_id.clone(),
            name: venue.name.clone(),
            role: venue.role,
            capacity: venue.capacity,
            places,
            over: over_capacity(venue.capacity, places),
            cards,
        });
    }
    let mut unassigned: Vec<BoardCard> = gathering
        .units
        .values()
        .filter(|unit| unit.archived == 0)
        .filter(|unit| !gathering.assignments.iter().any(|row| row.unit_id == unit.id))
        .map(|unit| card(unit, None))
        .collect();
    unassigned.sort_by(|a, b| (a.position, &a.name).cmp(&(b.position, &b.name)));
    let editable = gathering.meeting.state.is_editable();
    Ok(Board { meeting: meeting.clone(), columns, unassigned, editable })
}

/// Shows the board.
pub async fn show_board(app: &App, _actor: &Actor, input: ShowBoard) -> Result<Board> {
    let mut connection = app.read().await?;
    board(&mut connection, &input.meeting).await
}

/// Assigns units to a venue of the meeting, or takes them out.
pub async fn assign_unit(app: &App, actor: &Actor, input: AssignUnit) -> Result<Board> {
    let quota = input.quota.map(Quota::try_from).transpose()?;
    let mut transaction = app.write().await?;
    let meeting = editable(&mut transaction, &input.meeting).await?;
    let venues = rows::venues(&mut transaction, &meeting.id).await?;
    let venue = match &input.meeting_venue {
        Some(id) => Some(
            venues
                .iter()
                .find(|venue| venue.id == *id)
                .ok_or_else(|| Failure::not_found("venue"))?,
        ),
        None => None,
    };
    let current = rows::assignments(&mut transaction, &meeting.id).await?;
    let mut names = Vec::new();
    for id in &input.units {
        let unit = directory::unit(&mut transaction, id)
            .await?
            .ok_or_else(|| Failure::not_found("unit"))?;
        let known = current.iter().find(|row| row.unit_id == *id);
        match venue {
            Some(venue) => {
                let row = AssignmentRow {
                    id: known.map_or_else(new_id, |row| Ok(row.id.clone()))?,
                    unit_id: id.clone(),
                    meeting_venue_id: venue.id.clone(),
                    quota: quota
                        .map_or(known.map_or(1, |row| row.quota), |quota| quota.get().into()),
                    rank: input.rank.or(known.map(|row| row.rank)).unwrap_or(Rank::Any),
                    standing: input
                        .standing
                        .or(known.map(|row| row.standing))
                        .unwrap_or(Standing::Attend),
                };
                rows::assign(&mut transaction, &meeting.id, &row).await?;
            }
            None => take_out(&mut transaction, &meeting.id, id).await?,
        }
        names.push(unit.short_name);
    }
    let moved = input.units.iter().any(|id| {
        let known = current.iter().find(|row| row.unit_id == *id);
        known.map(|row| &row.meeting_venue_id) != input.meeting_venue.as_ref()
    });
    let venue_name = venue.map(|venue| venue.name.as_str()).unwrap_or_default();
    let units = names.join("、");
    if moved {
        let args = [("units", units.as_str()), ("venue", venue_name)];
        app.note(&mut transaction, actor, Some(&meeting.id), "assign_unit", &args).await?;
    } else {
        let quota = quota.map(|quota| quota.get().to_string()).unwrap_or_default();
        let rank = input.rank.map_or("", Rank::as_str);
        let standing = input.standing.map_or("", Standing::as_str);
        let args = [
            ("units", &*units),
            ("quota", if quota.is_empty() { "0" } else { &quota }),
            ("rank", rank),
            ("standing", standing),
        ];
        app.note(&mut transaction, actor, Some(&meeting.id), "edit_assignment", &args).await?;
    }
    finish(app, transaction, &meeting.id).await
}

/// Takes a unit out, unless somebody of it is on record.
pub(crate) async fn take_out(
    connection: &mut Connection,
    meeting: &MeetingId,
    unit: &UnitId,
) -> Result<()> {
    for person in huidao_store::replies::unit_attendees(connection, meeting, unit).await? {
        if !attendance::events_of(connection, &person.id).await?.is_empty() {
            return Err(Failure::from(FailureCode::OnRecord).with("name", &person.name));
        }
    }
    Ok(rows::unassign(connection, meeting, unit).await?)
}

async fn finish(
    app: &App,
    mut transaction: huidao_store::Transaction,
    meeting: &MeetingId,
) -> Result<Board> {
    let shown = board(&mut transaction, meeting).await?;
    transaction.commit().await?;
    app.announce(Topic::Board, Some(meeting));
    app.announce(Topic::Meetings, Some(meeting));
    Ok(shown)
}

/// Puts every unassigned unit where the directory says.
pub async fn assign_by_default_venue(
    app: &App,
    actor: &Actor,
    input: ShowBoard,
) -> Result<AssignedByDefault> {
    let mut transaction = app.write().await?;
    let meeting = editable(&mut transaction, &input.meeting).await?;
    let before = board(&mut transaction, &meeting.id).await?;
    let units: Vec<(UnitId, String)> = before
        .unassigned
        .iter()
        .map(|card| (card.unit.clone(), card.default_venue.clone()))
        .collect();
    let venues: Vec<OpenVenue> = before
        .columns
        .iter()
        .map(|column| OpenVenue {
            id: column.meeting_venue.clone(),
            name: column.name.clone(),
            role: column.role,
        })
        .collect();
    let proposal = propose(&units, &venues);
    for (unit, venue) in &proposal {
        let row = AssignmentRow {
            id: new_id()?,
            unit_id: unit.clone(),
            meeting_venue_id: venue.clone(),
            quota: 1,
            rank: Rank::Any,
            standing: Standing::Attend,
        };
        rows::assign(&mut transaction, &meeting.id, &row).await?;
    }
    let assigned: Vec<UnitId> = proposal.into_keys().collect();
    let count = assigned.len().to_string();
    let action = "assign_by_default_venue";
    app.note(&mut transaction, actor, Some(&meeting.id), action, &[("count", &count)]).await?;
    let board = finish(app, transaction, &meeting.id).await?;
    let left = i64::try_from(board.unassigned.len()).unwrap_or(i64::MAX);
    Ok(AssignedByDefault { board, assigned, left })
}
