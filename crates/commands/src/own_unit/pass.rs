//! A person's code for one meeting: shown at the desk, and a page that says where to go.

use huidao_domain::{Answer, Decision, Instant};
use huidao_store::{directory, meetings, replies};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::links::{link_ends, place};
use crate::service::public_url;
use crate::{App, Failure, FailureCode, Result};

/// Whose code it is, and where that person goes.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Pass {
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// The unit.
    pub unit: String,
    /// The meeting.
    pub meeting: String,
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Instant,
    /// The venue's time zone.
    pub time_zone: String,
    /// The venue.
    pub venue: String,
    /// Site and room.
    pub place: String,
    /// What addresses start with.
    pub base: String,
}

/// Shows whose code it is. One that was made up, or whose person does not come, leads nowhere.
pub async fn show_pass(app: &App, pass: &str) -> Result<Pass> {
    let gone = || Failure::from(FailureCode::LinkGone);
    let attendee = app.key().read_pass(pass).ok_or_else(gone)?;
    let mut connection = app.read().await?;
    let person = replies::attendee(&mut connection, &attendee)
        .await?
        .filter(|person| {
            let comes = match person.answer {
                Answer::Attend => person.decision != Decision::Refused,
                Answer::Leave | Answer::Substitute => person.decision != Decision::Approved,
            };
            person.removed == 0 && comes
        })
        .ok_or_else(gone)?;
    let meeting = meetings::one(&mut connection, &person.meeting_id).await?.ok_or_else(gone)?;
    if app.now() > link_ends(meeting.ends_at) {
        return Err(gone());
    }
    let venue = meetings::venue_of_unit(&mut connection, &meeting.id, &person.unit_id)
        .await?
        .ok_or_else(gone)?;
    let unit = directory::unit(&mut connection, &person.unit_id).await?.ok_or_else(gone)?;
    Ok(Pass {
        name: person.name,
        title: person.title,
        unit: unit.name,
        meeting: meeting.title,
        starts_at: meeting.starts_at,
        ends_at: meeting.ends_at,
        time_zone: venue.time_zone,
        venue: venue.name,
        place: place(&venue.site, &venue.room),
        base: public_url(app, &mut connection).await?,
    })
}
