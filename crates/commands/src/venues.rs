//! Venues: rooms at their sites.

use huidao_domain::{Capacity, PersonName, TimeZoneName, VenueId};
use huidao_store::StoreError;
use huidao_store::directory::{self as rows, VenueRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
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
    }
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
    if let Some(id) = &input.id
        && !known.iter().any(|venue| venue.id == *id)
    {
        return Err(Failure::not_found("venue"));
    }
    let row = VenueRow {
        id: input.id.map_or_else(new_id, Ok)?,
        name: name.as_str().to_owned(),
        site: words(&input.site)?,
        room: words(&input.room)?,
        capacity: capacity.map(|capacity| i64::from(capacity.get())),
        time_zone: zone.as_str().to_owned(),
        coordinator: words(&input.coordinator)?,
        coordinator_phone: phone(&input.coordinator_phone)?,
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
