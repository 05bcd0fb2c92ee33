//! Venues: rooms at their sites.

use huidao_domain::{Capacity, PersonName, TimeZoneName, VenueId};
use huidao_store::StoreError;
use huidao_store::directory::{self as rows, VenueRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::gathering::default_zone;
use crate::text::{phone, words};
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// A venue.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Venue {
    /// Identifier.
    pub id: VenueId,
    /// Name.
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
    /// Video platform.
    pub platform: String,
    /// Number of the room or meeting on it.
    pub room_number: String,
    /// SIP or H.323 address.
    pub endpoint: String,
    /// Equipment.
    pub equipment: String,
    /// Whether it was put away.
    pub archived: bool,
}

/// Venues.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Venues {
    /// By name.
    pub venues: Vec<Venue>,
}

/// Input of `list_venues`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct ListVenues {}

/// Input of `save_venue`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct SaveVenue {
    /// A known venue; none for a new one.
    pub id: Option<VenueId>,
    /// Name.
    pub name: String,
    /// Site.
    pub site: String,
    /// Room.
    pub room: String,
    /// Seats; none when unknown.
    pub capacity: Option<i64>,
    /// IANA time zone.
    pub time_zone: String,
    /// Coordinator.
    pub coordinator: String,
    /// Coordinator's phone; may be empty.
    pub coordinator_phone: String,
    /// Video platform.
    #[serde(default)]
    pub platform: String,
    /// Number of the room or meeting on it.
    #[serde(default)]
    pub room_number: String,
    /// SIP or H.323 address.
    #[serde(default)]
    pub endpoint: String,
    /// Equipment.
    #[serde(default)]
    pub equipment: String,
}

/// Input of `archive_venue`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ArchiveVenue {
    /// The venue.
    pub venue: VenueId,
    /// Away or back.
    pub archived: bool,
}

fn venue_of(row: VenueRow) -> Venue {
    Venue {
        id: row.id,
        name: row.name,
        site: row.site,
        room: row.room,
        capacity: row.capacity,
        time_zone: row.time_zone,
        coordinator: row.coordinator,
        coordinator_phone: row.coordinator_phone,
        platform: row.platform,
        room_number: row.room_number,
        endpoint: row.endpoint,
        equipment: row.equipment,
        archived: row.archived != 0,
    }
}

/// A venue of which only the name is known.
pub(crate) fn plain_venue(name: &str) -> Result<VenueRow> {
    Ok(VenueRow {
        id: new_id()?,
        name: name.to_owned(),
        site: String::new(),
        room: String::new(),
        capacity: None,
        time_zone: default_zone().as_str().to_owned(),
        coordinator: String::new(),
        coordinator_phone: String::new(),
        platform: String::new(),
        room_number: String::new(),
        endpoint: String::new(),
        equipment: String::new(),
        archived: 0,
    })
}

/// Lists venues.
pub async fn list_venues(app: &App, _actor: &Actor, _input: ListVenues) -> Result<Venues> {
    let mut connection = app.read().await?;
    let venues = rows::venues(&mut connection).await?.into_iter().map(venue_of).collect();
    Ok(Venues { venues })
}

/// Adds or changes a venue.
pub async fn save_venue(app: &App, actor: &Actor, input: SaveVenue) -> Result<Venue> {
    let name: PersonName = input.name.parse()?;
    let zone: TimeZoneName = input.time_zone.parse()?;
    let capacity = input.capacity.map(Capacity::try_from).transpose()?;
    let mut transaction = app.write().await?;
    let known = rows::venues(&mut transaction).await?;
    let old = match &input.id {
        Some(id) => Some(
            known
                .iter()
                .find(|venue| venue.id == *id)
                .ok_or_else(|| Failure::not_found("venue"))?,
        ),
        None => None,
    };
    let row = VenueRow {
        id: input.id.map_or_else(new_id, Ok)?,
        name: name.as_str().to_owned(),
        site: words(&input.site)?,
        room: words(&input.room)?,
        capacity: capacity.map(|capacity| i64::from(capacity.get())),
        time_zone: zone.as_str().to_owned(),
        coordinator: words(&input.coordinator)?,
        coordinator_phone: phone(&input.coordinator_phone)?,
        platform: words(&input.platform)?,
        room_number: words(&input.room_number)?,
        endpoint: words(&input.endpoint)?,
        equipment: words(&input.equipment)?,
        archived: old.map_or(0, |venue| venue.archived),
    };
    rows::save_venue(&mut transaction, &row).await.map_err(|error| match error {
        StoreError::Taken(_) => Failure::from(FailureCode::VenueNameTaken).with("name", &row.name),
        other => other.into(),
    })?;
    app.note(&mut transaction, actor, None, "save_venue", &[("venue", &row.name)]).await?;
    transaction.commit().await?;
    app.announce(Topic::Directory, None);
    app.announce(Topic::Meetings, None);
    Ok(venue_of(row))
}

/// Puts a venue away or back. Meetings that use it keep it.
pub async fn archive_venue(app: &App, actor: &Actor, input: ArchiveVenue) -> Result<Venue> {
    let mut transaction = app.write().await?;
    let mut row = rows::venues(&mut transaction)
        .await?
        .into_iter()
        .find(|venue| venue.id == input.venue)
        .ok_or_else(|| Failure::not_found("venue"))?;
    row.archived = i64::from(input.archived);
    rows::save_venue(&mut transaction, &row).await?;
    app.note(&mut transaction, actor, None, "archive_venue", &[("venue", &row.name)]).await?;
    transaction.commit().await?;
    app.announce(Topic::Directory, None);
    Ok(venue_of(row))
}
