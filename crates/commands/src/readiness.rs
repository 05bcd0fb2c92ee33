//! 分会场联调: line-up tests by coordinators and organisers, the light of each venue, their log.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_domain::readiness::readiness;
use huidao_domain::{
    Instant, MeetingId, MeetingVenueId, Readiness, ReadinessCheckId, ReadinessItem, ReadinessMark,
    VenueRole,
};
use huidao_store::readiness::{self as rows, PhotoRow, ReadinessRow};
use huidao_store::{Connection, meetings};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::meetings::editable;
use crate::replies::{NoteFile, sniff};
use crate::sheets::SheetFile;
use crate::text::{phone, words};
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// One line-up test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReadinessCheck {
    /// Identifier.
    pub id: ReadinessCheckId,
    /// When.
    pub at: Instant,
    /// Marks of line, picture, sound, camera, microphones, room, operator: in that order.
    pub marks: Vec<ReadinessMark>,
    /// What the marks come to.
    pub readiness: Readiness,
    /// Who is on duty.
    pub operator: String,
    /// That person's phone.
    pub operator_phone: String,
    /// Trouble and what was done.
    pub note: String,
    /// Whether the organiser wrote it after a test call.
    pub by_call: bool,
    /// Who wrote it.
    pub actor: String,
    /// The photo's file name; none without one.
    pub photo: Option<String>,
}

impl From<ReadinessRow> for ReadinessCheck {
    fn from(row: ReadinessRow) -> Self {
        let marks = row.marks();
        Self {
            id: row.id,
            at: row.at,
            readiness: readiness(&marks),
            marks,
            operator: row.operator,
            operator_phone: row.operator_phone,
            note: row.note,
            by_call: row.by_call != 0,
            actor: row.actor,
            photo: row.photo,
        }
    }
}

/// How ready a venue is, in one word.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct VenueReadiness {
    /// The venue in this meeting.
    pub meeting_venue: MeetingVenueId,
    /// The light.
    pub readiness: Readiness,
    /// When it was last tested.
    pub at: Option<Instant>,
    /// The latest note.
    pub note: String,
}

/// A venue with its tests.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct VenueChecks {
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
    /// The light.
    pub readiness: Readiness,
    /// Its tests, the newest first.
    pub checks: Vec<ReadinessCheck>,
}

/// Tests of a meeting's venues.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ReadinessBoard {
    /// The meeting.
    pub meeting: MeetingId,
    /// Main first.
    pub venues: Vec<VenueChecks>,
}

/// Names a meeting.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ShowReadiness {
    /// The meeting.
    pub meeting: MeetingId,
}

/// What somebody found at a venue.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct FoundReadiness {
    /// Marks of line, picture, sound, camera, microphones, room, operator: in that order.
    pub marks: Vec<ReadinessMark>,
    /// Who is on duty.
    pub operator: String,
    /// That person's phone.
    pub operator_phone: String,
    /// Trouble and what was done.
    pub note: String,
    /// A photo of the room.
    #[serde(default)]
    pub photo: Option<NoteFile>,
}

/// Input of `log_test_call`: the organiser tested the line to a venue.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct LogTestCall {
    /// The meeting.
    pub meeting: MeetingId,
    /// The venue in this meeting.
    pub venue: MeetingVenueId,
    /// What was found.
    pub found: FoundReadiness,
}

/// Names the photo of a test.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct OneReadinessPhoto {
    /// The meeting.
    pub meeting: MeetingId,
    /// The test.
    pub check: ReadinessCheckId,
}

/// How ready each venue is, main first.
pub(crate) async fn lights(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<VenueReadiness>> {
    let checks = rows::of_meeting(connection, meeting).await?;
    // In order of time: the latest of a venue stays.
    let latest: HashMap<&MeetingVenueId, &ReadinessRow> =
        checks.iter().map(|row| (&row.meeting_venue_id, row)).collect();
    Ok(meetings::venues(connection, meeting)
        .await?
        .into_iter()
        .map(|venue| {
            let last = latest.get(&venue.id);
            VenueReadiness {
                readiness: last.map_or(Readiness::Unknown, |row| readiness(&row.marks())),
                at: last.map(|row| row.at),
                note: last.map(|row| row.note.clone()).unwrap_or_default(),
                meeting_venue: venue.id,
            }
        })
        .collect())
}

/// Tests of a meeting's venues.
pub(crate) async fn board(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<ReadinessBoard> {
    let mut by_venue: HashMap<MeetingVenueId, Vec<ReadinessCheck>> = HashMap::new();
    for row in rows::of_meeting(connection, meeting).await?.into_iter().rev() {
        by_venue.entry(row.meeting_venue_id.clone()).or_default().push(row.into());
    }
    let venues = meetings::venues(connection, meeting)
        .await?
        .into_iter()
        .map(|venue| {
            let checks = by_venue.remove(&venue.id).unwrap_or_default();
            VenueChecks {
                meeting_venue: venue.id,
                name: venue.name,
                role: venue.role,
                coordinator: venue.coordinator,
                coordinator_phone: venue.coordinator_phone,
                readiness: checks.first().map_or(Readiness::Unknown, |check| check.readiness),
                checks,
            }
        })
        .collect();
    Ok(ReadinessBoard { meeting: meeting.clone(), venues })
}

/// Shows the tests of a meeting's venues.
pub async fn show_readiness(
    app: &App,
    _actor: &Actor,
    input: ShowReadiness,
) -> Result<ReadinessBoard> {
    let mut connection = app.read().await?;
    board(&mut connection, &input.meeting).await
}

/// Writes down a test.
pub(crate) async fn write(
    app: &App,
    connection: &mut Connection,
    (actor, by_call): (&Actor, bool),
    (meeting, venue): (&MeetingId, &MeetingVenueId),
    found: &FoundReadiness,
) -> Result<()> {
    editable(connection, meeting).await?;
    let known = meetings::venues(connection, meeting).await?;
    let known =
        known.iter().find(|row| row.id == *venue).ok_or_else(|| Failure::not_found("venue"))?;
    if found.marks.len() != ReadinessItem::ALL.len() {
        return Err(Failure::from(FailureCode::InvalidInput).with("detail", "marks"));
    }
    let marks: Vec<&str> = found.marks.iter().copied().map(ReadinessMark::as_str).collect();
    let row = ReadinessRow {
        id: new_id()?,
        meeting_id: meeting.clone(),
        meeting_venue_id: venue.clone(),
        at: app.now(),
        marks: marks.join("\n"),
        operator: words(&found.operator)?,
        operator_phone: phone(&found.operator_phone)?,
        note: words(&found.note)?,
        by_call: by_call.into(),
        actor: actor.name(),
        photo: None,
    };
    rows::add(connection, &row).await?;
    if let Some(file) = &found.photo {
        let (bytes, media_type, file_name) = sniff(file)?;
        let photo = PhotoRow {
            file_name,
            media_type: media_type.to_owned(),
            size: bytes.len().try_into().unwrap_or(i64::MAX),
            content: STANDARD.encode(bytes),
        };
        rows::add_photo(connection, &row, &photo).await?;
    }
    let light = readiness(&found.marks);
    let args = [("venue", known.name.as_str()), ("readiness", light.as_str())];
    app.note(connection, actor, Some(meeting), "check_readiness", &args).await
}

/// Writes down what the organiser found when testing the line to a venue.
pub async fn log_test_call(app: &App, actor: &Actor, input: LogTestCall) -> Result<ReadinessBoard> {
    let mut transaction = app.write().await?;
    let place = (&input.meeting, &input.venue);
    write(app, &mut transaction, (actor, true), place, &input.found).await?;
    let shown = board(&mut transaction, &input.meeting).await?;
    transaction.commit().await?;
    app.announce(Topic::Day, Some(&input.meeting));
    Ok(shown)
}

/// The photo of a test as a file.
pub async fn open_readiness_photo(
    app: &App,
    _actor: &Actor,
    input: OneReadinessPhoto,
) -> Result<SheetFile> {
    let mut connection = app.read().await?;
    let missing = || Failure::not_found("file");
    let checks = rows::of_meeting(&mut connection, &input.meeting).await?;
    checks.iter().find(|row| row.id == input.check).ok_or_else(missing)?;
    let photo = rows::photo(&mut connection, &input.check).await?.ok_or_else(missing)?;
    Ok(SheetFile {
        file_name: photo.file_name,
        media_type: photo.media_type,
        content: photo.content,
    })
}

/// What a coordinator sees: the own venue.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OwnVenue {
    /// The meeting's title.
    pub title: String,
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Instant,
    /// The venue's time zone.
    pub time_zone: String,
    /// Site and room.
    pub place: String,
    /// The venue and its tests.
    pub venue: VenueChecks,
    /// What is announced here, the newest first.
    pub announcements: Vec<String>,
    /// Whether a test may still be written down.
    pub open: bool,
}

/// Input of `show_own_venue`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct ShowOwnVenue {}

/// Shows the own venue.
pub async fn show_own_venue(app: &App, actor: &Actor, _input: ShowOwnVenue) -> Result<OwnVenue> {
    let (meeting, venue) = actor.own_venue()?;
    let mut connection = app.read().await?;
    own_venue(&mut connection, meeting, venue).await
}

async fn own_venue(
    connection: &mut Connection,
    meeting: &MeetingId,
    venue: &MeetingVenueId,
) -> Result<OwnVenue> {
    let gone = || Failure::from(FailureCode::LinkGone);
    let row = meetings::one(connection, meeting).await?.ok_or_else(gone)?;
    let seat = meetings::venues(connection, meeting).await?;
    let seat = seat.into_iter().find(|row| row.id == *venue).ok_or_else(gone)?;
    let tests = board(connection, meeting).await?;
    let own = tests.venues.into_iter().find(|one| one.meeting_venue == *venue);
    Ok(OwnVenue {
        announcements: crate::announcements::standing_words(connection, meeting, Some(venue))
            .await?,
        title: row.title,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        time_zone: seat.time_zone,
        place: crate::links::place(&seat.site, &seat.room),
        venue: own.ok_or_else(gone)?,
        open: row.state.is_editable(),
    })
}

/// Writes down what the coordinator found at the own venue.
pub async fn check_own_venue(app: &App, actor: &Actor, input: FoundReadiness) -> Result<OwnVenue> {
    let place = actor.own_venue()?;
    let mut transaction = app.write().await?;
    write(app, &mut transaction, (actor, false), place, &input).await?;
    let shown = own_venue(&mut transaction, place.0, place.1).await?;
    transaction.commit().await?;
    app.announce(Topic::Day, Some(place.0));
    Ok(shown)
}
