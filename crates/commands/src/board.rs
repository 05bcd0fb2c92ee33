//! The assignment board: one column a venue, one card a unit.

use std::collections::{HashMap, HashSet};

use huidao_domain::assignment::over_capacity;
use huidao_domain::{MeetingId, MeetingVenueId, Quota, Rank, Standing, UnitId, VenueId, VenueRole};
use huidao_store::directory::UnitRow;
use huidao_store::meetings::{self as rows, AssignmentRow};
use huidao_store::participation::{self, ParticipationRow};
use huidao_store::{Connection, attendance, directory};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::gathering::{Directory, Gathering, UnitTally};
use crate::meetings::editable;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// Units that the journal names when many move at once.
const NAMED: usize = 8;

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
    /// The unit above it.
    pub parent: Option<UnitId>,
    /// Whether people of it are on record: it may move but not leave.
    pub on_record: bool,
}

/// A venue with room.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RoomAt {
    /// The venue in this meeting.
    pub meeting_venue: MeetingVenueId,
    /// Its name.
    pub name: String,
    /// Seats free.
    pub free: i64,
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
    /// Site.
    pub site: String,
    /// When it is over: the nearest venue with room, of the same site first, then with the most.
    pub room_at: Option<RoomAt>,
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
    /// Units that take part and have no venue.
    pub unassigned: Vec<BoardCard>,
    /// How many units of the directory do not take part.
    pub not_invited: i64,
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

/// A unit and where it is put.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct Placement {
    /// The unit.
    pub unit: UnitId,
    /// The venue; none takes the unit out.
    pub meeting_venue: Option<MeetingVenueId>,
    /// People; as it was, or 1.
    pub quota: Option<i64>,
    /// Rank; as it was, or any.
    pub rank: Option<Rank>,
    /// Standing; as it was, or attending.
    pub standing: Option<Standing>,
}

/// Input of `arrange_units`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ArrangeUnits {
    /// The meeting.
    pub meeting: MeetingId,
    /// Where each unit is put.
    pub placements: Vec<Placement>,
}

/// Input of `invite_units`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct InviteUnits {
    /// The meeting.
    pub meeting: MeetingId,
    /// The units.
    pub units: Vec<UnitId>,
    /// Whether they take part.
    pub invited: bool,
}

async fn board(connection: &mut Connection, meeting: &MeetingId) -> Result<Board> {
    let directory = Directory::load(connection).await?;
    let mut gathering = Gathering::without_people(connection, meeting, &directory).await?;
    let tally = gathering.tally(connection).await?;
    let mut contacts: HashMap<&UnitId, &str> = HashMap::new();
    for contact in gathering.contacts.iter() {
        contacts.entry(&contact.unit_id).or_insert(&contact.name);
    }
    let terms: HashMap<&UnitId, &ParticipationRow> =
        gathering.participants.iter().map(|row| (&row.unit_id, row)).collect();
    let card = |unit: &UnitRow, assigned: Option<&UnitTally>| BoardCard {
        unit: unit.id.clone(),
        position: unit.position,
        name: unit.name.clone(),
        short_name: unit.short_name.clone(),
        category: unit.category.clone(),
        contact: contacts.get(&unit.id).copied().unwrap_or_default().to_owned(),
        quota: terms.get(&unit.id).map_or(1, |row| row.quota),
        rank: terms.get(&unit.id).map_or(Rank::Any, |row| row.rank),
        standing: terms.get(&unit.id).map_or(Standing::Attend, |row| row.standing),
        replied: gathering.replies.contains_key(&unit.id),
        people: assigned.map_or(0, |unit| unit.counts.expected),
        default_venue: unit.default_venue.clone(),
        parent: unit.parent(),
        on_record: assigned.is_some_and(|unit| unit.on_record),
    };
    let mut cards: HashMap<&MeetingVenueId, Vec<BoardCard>> = HashMap::new();
    for row in &gathering.assignments {
        let unit = gathering.unit(&row.unit_id)?;
        cards
            .entry(&row.meeting_venue_id)
            .or_default()
            .push(card(unit, tally.units.get(&row.unit_id)));
    }
    let mut columns = Vec::new();
    for venue in &gathering.venues {
        let cards = cards.remove(&venue.id).unwrap_or_default();
        let places = cards.iter().map(|card| card.people).sum();
        columns.push(BoardColumn {
            meeting_venue: venue.id.clone(),
            venue: venue.venue_id.clone(),
            name: venue.name.clone(),
            role: venue.role,
            capacity: venue.capacity,
            places,
            over: over_capacity(venue.capacity, places),
            site: venue.site.clone(),
            room_at: None,
            cards,
        });
    }
    offer_room(&mut columns);
    let taking_part: HashSet<&UnitId> =
        gathering.participants.iter().map(|row| &row.unit_id).collect();
    let all = gathering.units.values().filter(|unit| unit.archived == 0);
    let not_invited = all.filter(|unit| !taking_part.contains(&unit.id)).count();
    Ok(Board {
        meeting: meeting.clone(),
        unassigned: gathering.without_venue().into_iter().map(|unit| card(unit, None)).collect(),
        columns,
        editable: gathering.meeting.state.is_editable(),
        not_invited: i64::try_from(not_invited).unwrap_or(i64::MAX),
    })
}

/// Names, for each venue that is over its capacity, the nearest one with room.
fn offer_room(columns: &mut [BoardColumn]) {
    let free: Vec<(String, RoomAt)> = columns
        .iter()
        .filter_map(|column| {
            let free = column.capacity? - column.places;
            let (meeting_venue, name) = (column.meeting_venue.clone(), column.name.clone());
            (free > 0).then(|| (column.site.clone(), RoomAt { meeting_venue, name, free }))
        })
        .collect();
    for column in columns.iter_mut().filter(|column| column.over > 0) {
        let same_site = |site: &str| !site.is_empty() && site == column.site;
        column.room_at = free
            .iter()
            .max_by_key(|(site, room)| (same_site(site), room.free))
            .map(|(_, room)| room.clone());
    }
}

/// Shows the board.
pub async fn show_board(app: &App, _actor: &Actor, input: ShowBoard) -> Result<Board> {
    let mut connection = app.read().await?;
    board(&mut connection, &input.meeting).await
}

/// Assigns units to a venue of the meeting, or takes them out.
pub async fn assign_unit(app: &App, actor: &Actor, input: AssignUnit) -> Result<Board> {
    let placements: Vec<Placement> = input
        .units
        .iter()
        .map(|unit| Placement {
            unit: unit.clone(),
            meeting_venue: input.meeting_venue.clone(),
            quota: input.quota,
            rank: input.rank,
            standing: input.standing,
        })
        .collect();
    let mut transaction = app.write().await?;
    let placed = place(&mut transaction, &input.meeting, &placements).await?;
    let units = named(&placed.names);
    if placed.moved {
        let args = [("units", units.as_str()), ("venue", placed.venue.as_str())];
        app.note(&mut transaction, actor, Some(&input.meeting), "assign_unit", &args).await?;
    } else {
        let quota = input.quota.unwrap_or_default().to_string();
        let args = [
            ("units", &*units),
            ("quota", &quota),
            ("rank", input.rank.map_or("", Rank::as_str)),
            ("standing", input.standing.map_or("", Standing::as_str)),
        ];
        app.note(&mut transaction, actor, Some(&input.meeting), "edit_assignment", &args).await?;
    }
    finish(app, transaction, &input.meeting).await
}

/// Puts many units each where it is told: a proposal that was accepted, an undo, a redo.
pub async fn arrange_units(app: &App, actor: &Actor, input: ArrangeUnits) -> Result<Board> {
    let mut transaction = app.write().await?;
    let placed = place(&mut transaction, &input.meeting, &input.placements).await?;
    let count = placed.names.len().to_string();
    let units = named(&placed.names);
    let args = [("count", count.as_str()), ("units", units.as_str())];
    app.note(&mut transaction, actor, Some(&input.meeting), "arrange_units", &args).await?;
    finish(app, transaction, &input.meeting).await
}

/// The first of many names, for the journal.
fn named(names: &[String]) -> String {
    let shown = names.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join("、");
    if names.len() > NAMED { format!("{shown}… ({})", names.len()) } else { shown }
}

/// Short names by unit.
async fn short_names(connection: &mut Connection) -> Result<HashMap<UnitId, String>> {
    let units = directory::units(connection).await?;
    Ok(units.into_iter().map(|unit| (unit.id, unit.short_name)).collect())
}

struct Placed {
    /// Short names of the units.
    names: Vec<String>,
    /// Name of the last venue; empty when the units were taken out.
    venue: String,
    /// Whether any unit changed its venue.
    moved: bool,
}

async fn place(
    connection: &mut Connection,
    meeting: &MeetingId,
    placements: &[Placement],
) -> Result<Placed> {
    let meeting = editable(connection, meeting).await?;
    let venues = rows::venues(connection, &meeting.id).await?;
    let current: HashMap<UnitId, AssignmentRow> = rows::assignments(connection, &meeting.id)
        .await?
        .into_iter()
        .map(|row| (row.unit_id.clone(), row))
        .collect();
    let units = short_names(connection).await?;
    let mut terms: HashMap<UnitId, ParticipationRow> =
        participation::of_meeting(connection, &meeting.id)
            .await?
            .into_iter()
            .map(|row| (row.unit_id.clone(), row))
            .collect();
    let mut placed = Placed { names: Vec::new(), venue: String::new(), moved: false };
    for one in placements {
        let quota = one.quota.map(Quota::try_from).transpose()?.map(|quota| quota.get().into());
        let unit = units.get(&one.unit).ok_or_else(|| Failure::not_found("unit"))?;
        let known = current.get(&one.unit);
        placed.moved |= known.map(|row| &row.meeting_venue_id) != one.meeting_venue.as_ref();
        let own = terms.remove(&one.unit);
        let takes_part = own.is_some();
        let own = own.unwrap_or_else(|| ParticipationRow::plain(one.unit.clone()));
        let asked = ParticipationRow {
            quota: quota.unwrap_or(own.quota),
            rank: one.rank.unwrap_or(own.rank),
            standing: one.standing.unwrap_or(own.standing),
            unit_id: own.unit_id,
        };
        if let Some(id) = &one.meeting_venue {
            let venue = venues
                .iter()
                .find(|venue| venue.id == *id)
                .ok_or_else(|| Failure::not_found("venue"))?;
            let row = known.map_or_else(new_id, |row| Ok(row.id.clone()))?;
            let row = AssignmentRow::new(row, id.clone(), asked);
            rows::assign(connection, &meeting.id, &row).await?;
            placed.venue.clone_from(&venue.name);
        } else {
            take_out(connection, &meeting.id, &one.unit).await?;
            if takes_part {
                participation::save(connection, &meeting.id, &asked).await?;
            }
        }
        placed.names.push(unit.clone());
    }
    Ok(placed)
}

/// Makes units take part in the meeting, or not.
pub async fn invite_units(app: &App, actor: &Actor, input: InviteUnits) -> Result<Board> {
    let mut transaction = app.write().await?;
    let meeting = editable(&mut transaction, &input.meeting).await?;
    let units = short_names(&mut transaction).await?;
    let mut names = Vec::new();
    for id in &input.units {
        let unit = units.get(id).ok_or_else(|| Failure::not_found("unit"))?;
        if input.invited {
            participation::add(&mut transaction, &meeting.id, id).await?;
        } else {
            take_out(&mut transaction, &meeting.id, id).await?;
            participation::remove(&mut transaction, &meeting.id, id).await?;
        }
        names.push(unit.clone());
    }
    let action = if input.invited { "invite_units" } else { "uninvite_units" };
    let count = names.len().to_string();
    let units = named(&names);
    let args = [("count", count.as_str()), ("units", units.as_str())];
    app.note(&mut transaction, actor, Some(&meeting.id), action, &args).await?;
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
