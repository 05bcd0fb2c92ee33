//! A venue's screen (大屏): the code to scan, the count, who came last.

use huidao_documents::qr;
use huidao_domain::{Counts, Instant, MeetingState, VenueRole, mask, venue_code};
use huidao_store::{arrival_policies, meetings};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::announcements::standing_words;
use crate::links::place;
use crate::service::public_url;
use crate::{Actor, App, Failure, FailureCode, Result};

/// Input of `show_screen`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct ShowScreen {}

/// Somebody who came last.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ScreenArrival {
    /// Name, masked where the meeting says so.
    pub name: String,
    /// Unit's short name.
    pub unit: String,
    /// When.
    pub at: Instant,
}

/// What a venue's screen shows.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Screen {
    /// The meeting's title.
    pub title: String,
    /// The venue.
    pub venue: String,
    /// Site and room.
    pub place: String,
    /// Main or branch.
    pub role: VenueRole,
    /// The meeting's state.
    pub state: MeetingState,
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Instant,
    /// When doors open.
    pub opens_at: Instant,
    /// The venue's time zone.
    pub time_zone: String,
    /// The program's clock.
    pub now: Instant,
    /// The venue's count line.
    pub counts: Counts,
    /// Who came last, newest first.
    pub arrivals: Vec<ScreenArrival>,
    /// The code to scan as SVG; empty when arrivals are taken in other ways or doors are shut.
    pub code_svg: String,
    /// The address in the code.
    pub code_url: String,
    /// Milliseconds until the next code.
    pub next_in_ms: i64,
    /// What is announced here, the newest first.
    pub announcements: Vec<String>,
}

/// Shows a venue's screen.
pub async fn show_screen(app: &App, actor: &Actor, _input: ShowScreen) -> Result<Screen> {
    let (meeting, venue) = actor.own_venue()?;
    let gone = || Failure::from(FailureCode::LinkGone);
    let mut connection = app.read().await?;
    let row = meetings::one(&mut connection, meeting).await?.ok_or_else(gone)?;
    let seat = meetings::venue(&mut connection, venue).await?.ok_or_else(gone)?;
    let policy = arrival_policies::of_venue(&mut connection, meeting, Some(venue)).await?;
    let announcements = standing_words(&mut connection, meeting, Some(venue)).await?;
    let base = public_url(app, &mut connection).await?;
    drop(connection);
    let (counts, arrivals) = app
        .days()
        .look(app, meeting, |day| {
            let counts = day.venue_counts().into_iter().find(|one| one.meeting_venue == *venue);
            (counts.map(|one| one.counts).unwrap_or_default(), day.latest_arrivals(Some(venue)))
        })
        .await?;
    let now = app.now();
    let times = row.times();
    let open = row.state.takes_answers() && now >= times.opens_at() && now <= row.ends_at;
    let code_url = if open && policy.shows_code() {
        format!("{base}/s/{}", app.key().venue_code(venue, venue_code::step(now))?)
    } else {
        String::new()
    };
    Ok(Screen {
        code_svg: if code_url.is_empty() { String::new() } else { qr::svg(&code_url)? },
        code_url,
        title: row.title,
        place: place(&seat.site, &seat.room),
        venue: seat.name,
        role: seat.role,
        state: row.state,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        opens_at: times.opens_at(),
        time_zone: seat.time_zone,
        now,
        counts,
        arrivals: arrivals?
            .into_iter()
            .map(|arrival| ScreenArrival {
                name: if policy.masked { mask::name(&arrival.name) } else { arrival.name },
                unit: arrival.unit,
                at: arrival.at,
            })
            .collect(),
        next_in_ms: venue_code::remaining_ms(now),
        announcements,
    })
}
