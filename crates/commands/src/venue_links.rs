//! Links of venues: the screen in the room, the desk at the door, the coordinator's checklist.

use std::collections::HashMap;

use huidao_documents::qr;
use huidao_domain::{Instant, MeetingId, MeetingVenueId, VenueLinkId, VenueLinkKind, VenueRole};
use huidao_store::venue_links::{self as rows, VenueLinkRow};
use huidao_store::{Connection, meetings};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::keys::{hash_token, is_token};
use crate::links::link_ends;
use crate::meetings::editable;
use crate::service::{is_reachable, public_url};
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// How often it is noted that a link is in use.
const SEEN_EVERY_MIN: i64 = 1;

/// A link of a venue.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct VenueLink {
    /// Identifier.
    pub link: VenueLinkId,
    /// What it is for.
    pub kind: VenueLinkKind,
    /// The address; empty when revoked.
    pub url: String,
    /// Whether it is useless.
    pub revoked: bool,
    /// When it was last in use.
    pub seen_at: Option<Instant>,
}

/// A venue with its links.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LinkedVenue {
    /// The venue in this meeting.
    pub meeting_venue: MeetingVenueId,
    /// Name.
    pub name: String,
    /// Main or branch.
    pub role: VenueRole,
    /// Who answers for it.
    pub coordinator: String,
    /// That person's phone.
    pub coordinator_phone: String,
    /// Screen, desk, coordinator.
    pub links: Vec<VenueLink>,
}

/// Links of a meeting's venues.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct VenueLinks {
    /// The meeting.
    pub meeting: MeetingId,
    /// Main first.
    pub venues: Vec<LinkedVenue>,
    /// Links that venues still lack.
    pub missing: i64,
    /// Whether other devices can reach what they start with.
    pub reachable: bool,
}

/// Names a meeting.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ListVenueLinks {
    /// The meeting.
    pub meeting: MeetingId,
}

/// Names a link.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct OneVenueLink {
    /// The link.
    pub link: VenueLinkId,
}

/// A link to hand over.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct VenueLinkCard {
    /// The address.
    pub url: String,
    /// Its QR code as SVG.
    pub qr_svg: String,
}

fn address(app: &App, base: &str, row: &VenueLinkRow) -> Result<String> {
    let token = app.key().venue_token(row.kind, &row.meeting_venue_id, row.version)?;
    Ok(format!("{base}/{}/{token}", row.kind.path()))
}

async fn links(app: &App, connection: &mut Connection, meeting: &MeetingId) -> Result<VenueLinks> {
    let issued = rows::of_meeting(connection, meeting).await?;
    let base = public_url(app, connection).await?;
    let mut venues = Vec::new();
    let mut missing = 0;
    for venue in meetings::venues(connection, meeting).await? {
        let mut links = Vec::new();
        for kind in VenueLinkKind::ALL {
            let row =
                issued.iter().find(|row| row.meeting_venue_id == venue.id && row.kind == *kind);
            let Some(row) = row else {
                missing += 1;
                continue;
            };
            let revoked = row.revoked != 0;
            links.push(VenueLink {
                link: row.id.clone(),
                kind: *kind,
                url: if revoked { String::new() } else { address(app, &base, row)? },
                revoked,
                seen_at: row.seen_at.map(Instant),
            });
        }
        venues.push(LinkedVenue {
            meeting_venue: venue.id,
            name: venue.name,
            role: venue.role,
            coordinator: venue.coordinator,
            coordinator_phone: venue.coordinator_phone,
            links,
        });
    }
    Ok(VenueLinks { meeting: meeting.clone(), venues, missing, reachable: is_reachable(&base) })
}

/// Lists links of a meeting's venues.
pub async fn list_venue_links(
    app: &App,
    _actor: &Actor,
    input: ListVenueLinks,
) -> Result<VenueLinks> {
    let mut connection = app.read().await?;
    links(app, &mut connection, &input.meeting).await
}

/// Issues the links that venues lack. Known ones stay as they are.
pub async fn issue_venue_links(
    app: &App,
    actor: &Actor,
    input: ListVenueLinks,
) -> Result<VenueLinks> {
    let mut transaction = app.write().await?;
    editable(&mut transaction, &input.meeting).await?;
    let issued = rows::of_meeting(&mut transaction, &input.meeting).await?;
    let mut count = 0;
    for venue in meetings::venues(&mut transaction, &input.meeting).await? {
        for kind in VenueLinkKind::ALL {
            if issued.iter().any(|row| row.meeting_venue_id == venue.id && row.kind == *kind) {
                continue;
            }
            issue(app, &mut transaction, (&input.meeting, &venue.id, *kind)).await?;
            count += 1;
        }
    }
    let args = [("count", &*count.to_string())];
    app.note(&mut transaction, actor, Some(&input.meeting), "issue_venue_links", &args).await?;
    finish(app, transaction, &input.meeting).await
}

/// Links of coordinators by venue, revoked ones too.
pub(crate) async fn checklists(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<HashMap<MeetingVenueId, VenueLinkRow>> {
    let issued = rows::of_meeting(connection, meeting).await?.into_iter();
    let coordinators = issued.filter(|row| row.kind == VenueLinkKind::Coordinator);
    Ok(coordinators.map(|row| (row.meeting_venue_id.clone(), row)).collect())
}

/// Where a coordinator finds the checklist; none without a link that works.
pub(crate) async fn checklist(
    app: &App,
    connection: &mut Connection,
    (meeting, venue): (&MeetingId, &MeetingVenueId),
) -> Result<Option<String>> {
    let base = public_url(app, connection).await?;
    let row = rows::of_venue(connection, venue, VenueLinkKind::Coordinator).await?;
    let row = row.filter(|row| row.revoked == 0 && row.meeting_id == *meeting);
    row.map(|row| address(app, &base, &row)).transpose()
}

/// Gives a coordinator a link.
pub(crate) async fn issue_checklist(
    app: &App,
    connection: &mut Connection,
    (meeting, venue): (&MeetingId, &MeetingVenueId),
) -> Result<()> {
    issue(app, connection, (meeting, venue, VenueLinkKind::Coordinator)).await?;
    Ok(())
}

async fn issue(
    app: &App,
    connection: &mut Connection,
    (meeting, venue, kind): (&MeetingId, &MeetingVenueId, VenueLinkKind),
) -> Result<VenueLinkRow> {
    let row = VenueLinkRow {
        id: new_id()?,
        meeting_id: meeting.clone(),
        meeting_venue_id: venue.clone(),
        kind,
        version: 1,
        token_hash: hash_token(&app.key().venue_token(kind, venue, 1)?),
        revoked: 0,
        issued_at: app.now(),
        seen_at: None,
    };
    rows::save(connection, &row).await?;
    Ok(row)
}

async fn finish(
    app: &App,
    mut transaction: huidao_store::Transaction,
    meeting: &MeetingId,
) -> Result<VenueLinks> {
    let shown = links(app, &mut transaction, meeting).await?;
    transaction.commit().await?;
    app.announce(Topic::Day, Some(meeting));
    Ok(shown)
}

async fn known(connection: &mut Connection, id: &VenueLinkId) -> Result<VenueLinkRow> {
    rows::one(connection, id).await?.ok_or_else(|| Failure::not_found("link"))
}

async fn change(
    app: &App,
    actor: &Actor,
    id: &VenueLinkId,
    action: &str,
    change: impl FnOnce(&mut VenueLinkRow) -> Result<()>,
) -> Result<VenueLinks> {
    let mut transaction = app.write().await?;
    let mut row = known(&mut transaction, id).await?;
    editable(&mut transaction, &row.meeting_id).await?;
    change(&mut row)?;
    rows::save(&mut transaction, &row).await?;
    let venues = meetings::venues(&mut transaction, &row.meeting_id).await?;
    let venue = venues.into_iter().find(|venue| venue.id == row.meeting_venue_id);
    let name = venue.map(|venue| venue.name).unwrap_or_default();
    let args = [("venue", name.as_str()), ("kind", row.kind.as_str())];
    app.note(&mut transaction, actor, Some(&row.meeting_id), action, &args).await?;
    finish(app, transaction, &row.meeting_id).await
}

/// Makes a venue's link useless.
pub async fn revoke_venue_link(
    app: &App,
    actor: &Actor,
    input: OneVenueLink,
) -> Result<VenueLinks> {
    change(app, actor, &input.link, "revoke_venue_link", |row| {
        row.revoked = 1;
        Ok(())
    })
    .await
}

/// Replaces a venue's link by a new one; the old one leads nowhere.
pub async fn reissue_venue_link(
    app: &App,
    actor: &Actor,
    input: OneVenueLink,
) -> Result<VenueLinks> {
    change(app, actor, &input.link, "reissue_venue_link", |row| {
        row.version += 1;
        row.token_hash =
            hash_token(&app.key().venue_token(row.kind, &row.meeting_venue_id, row.version)?);
        row.revoked = 0;
        row.issued_at = app.now();
        row.seen_at = None;
        Ok(())
    })
    .await
}

/// A venue's link with its QR code.
pub async fn show_venue_link(
    app: &App,
    _actor: &Actor,
    input: OneVenueLink,
) -> Result<VenueLinkCard> {
    let mut connection = app.read().await?;
    let row = known(&mut connection, &input.link).await?;
    if row.revoked != 0 {
        return Err(FailureCode::LinkGone.into());
    }
    let base = public_url(app, &mut connection).await?;
    let url = address(app, &base, &row)?;
    Ok(VenueLinkCard { qr_svg: qr::svg(&url)?, url })
}

/// The venue that a link's token stands for. Wrong, revoked and expired tokens are the same to whoever
/// asks.
pub async fn venue_by_token(app: &App, kind: VenueLinkKind, token: &str) -> Result<Actor> {
    let gone = || Failure::from(FailureCode::LinkGone);
    if !is_token(token) {
        return Err(gone());
    }
    let mut connection = app.read().await?;
    let row = rows::by_token_hash(&mut connection, &hash_token(token)).await?.ok_or_else(gone)?;
    let meeting = meetings::one(&mut connection, &row.meeting_id).await?.ok_or_else(gone)?;
    let venue = meetings::venue(&mut connection, &row.meeting_venue_id).await?;
    let venue = venue.ok_or_else(gone)?;
    if row.revoked != 0 || row.kind != kind || app.now() > link_ends(meeting.ends_at) {
        return Err(gone());
    }
    drop(connection);
    // Whoever shows the screen comes first: a database that is busy or full must not keep it dark.
    if let Err(failure) = note_seen(app, &row).await {
        tracing::debug!(%failure, "that a link is in use was not noted");
    }
    Ok(Actor::Venue {
        meeting: row.meeting_id,
        venue: row.meeting_venue_id,
        kind,
        name: venue.name,
    })
}

/// Notes now and then that a link is in use, so that the organiser sees which screens and desks are on.
async fn note_seen(app: &App, row: &VenueLinkRow) -> Result<()> {
    let now = app.now();
    let lately = |at: i64| {
        let minutes = now.minutes_since(Instant(at));
        (0..SEEN_EVERY_MIN).contains(&minutes)
    };
    if row.seen_at.is_some_and(lately) {
        return Ok(());
    }
    let mut transaction = app.write().await?;
    rows::mark_seen(&mut transaction, &row.id, now).await?;
    Ok(transaction.commit().await?)
}
