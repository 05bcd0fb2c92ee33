//! A phone that scanned the code on a venue's screen: who holds it, and the check-in.

use huidao_domain::venue_code::{SCAN_HOLDS_MIN, is_fresh, shown_at};
use huidao_domain::{
    ArrivalPolicy, AttendeeId, Instant, MeetingId, MeetingVenueId, Signature, mask,
};
use huidao_store::{
    CheckInAnswer, Claim, Scan, Tap, arrival_policies, attendance as log, directory, meetings,
    replies,
};

use crate::announcements::standing_words;
use crate::app::new_id;
use crate::day::refusal;
use crate::keys::hash_token;
use crate::links::{link_ends, place};
use crate::own_unit::CheckedIn;
use crate::service::public_url;
use crate::text::phone;
use crate::{App, Failure, FailureCode, Result};

/// What a scanned code leads to.
#[derive(Debug, Clone)]
pub struct Scanned {
    /// What the phone sends with everything it does from here.
    pub ticket: String,
    /// Whether the code was good when it was scanned.
    pub fresh: bool,
    /// The meeting's title.
    pub title: String,
    /// The venue.
    pub venue: String,
    /// Site and room.
    pub place: String,
    /// The venue's time zone.
    pub time_zone: String,
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Instant,
    /// How arrival is taken here.
    pub policy: ArrivalPolicy,
    /// What is announced here, the newest first.
    pub announcements: Vec<String>,
    /// Whether links lead over a secure line.
    pub secure: bool,
    /// The meeting.
    pub meeting: MeetingId,
}

/// Somebody whom a number stands for. The name is masked until it is confirmed.
#[derive(Debug, Clone)]
pub struct ScannedPerson {
    /// The person's code.
    pub pass: String,
    /// Name, masked.
    pub name: String,
    /// The unit.
    pub unit: String,
    /// Arrival, when there was one.
    pub arrived_at: Option<Instant>,
    /// Where the person is expected, when that is elsewhere.
    pub elsewhere: Option<String>,
}

/// By what somebody is checked in after a scan.
#[derive(Debug, Clone)]
pub enum ScanClaim {
    /// A contact's link and a person of its unit.
    Link {
        /// The link's token.
        token: String,
        /// The person.
        attendee: AttendeeId,
    },
    /// A person's code, as `find_scanned` gave it.
    Pass(String),
}

/// What comes with a check-in.
#[derive(Debug, Clone, Default)]
pub struct WithTap {
    /// A mark of the device; empty when there is none.
    pub device: String,
    /// The signature's strokes as text; empty when there is none.
    pub strokes: String,
    /// Whether the person agrees to move to this venue.
    pub move_here: bool,
}

impl WithTap {
    /// The signature that came along.
    pub(crate) fn signature(&self) -> Result<Option<Signature>> {
        if self.strokes.is_empty() {
            return Ok(None);
        }
        self.strokes.parse().map(Some).map_err(|_| FailureCode::SignatureMissing.into())
    }
}

/// A code that had run out is told of for so long after the screen showed it; later it leads nowhere.
const STALE_HOLDS_MIN: i64 = 120;

struct Place {
    meeting: MeetingId,
    venue: MeetingVenueId,
}

async fn shown(
    app: &App,
    (venue, at, fresh): (MeetingVenueId, Instant, bool),
) -> Result<(Place, Scanned)> {
    let gone = || Failure::from(FailureCode::LinkGone);
    let mut connection = app.read().await?;
    let meeting = meetings::of_venue(&mut connection, &venue).await?.ok_or_else(gone)?;
    let row = meetings::one(&mut connection, &meeting).await?.ok_or_else(gone)?;
    if app.now() > link_ends(row.ends_at) {
        return Err(gone());
    }
    let seat = meetings::venue(&mut connection, &venue).await?.ok_or_else(gone)?;
    let policy = arrival_policies::of_venue(&mut connection, &meeting, Some(&venue)).await?;
    let scanned = Scanned {
        meeting: meeting.clone(),
        ticket: app.key().ticket(&venue, at, fresh)?,
        fresh,
        title: row.title,
        venue: seat.name,
        place: place(&seat.site, &seat.room),
        time_zone: seat.time_zone,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        announcements: standing_words(&mut connection, &meeting, Some(&venue)).await?,
        policy,
        secure: public_url(app, &mut connection).await?.starts_with("https:"),
    };
    Ok((Place { meeting, venue }, scanned))
}

/// What a code leads to. One that was made up leads nowhere; one that ran out says so.
pub async fn open_scan(app: &App, code: &str) -> Result<Scanned> {
    let gone = || Failure::from(FailureCode::LinkGone);
    let (venue, code) = app.key().read_venue_code(code).ok_or_else(gone)?;
    let now = app.now();
    // The ticket of a code that had run out carries the time when the screen showed it.
    let fresh = is_fresh(code, now);
    let at = if fresh { now } else { shown_at(code) };
    // One that is yet to come was shown before the clock was set back.
    if !(-1..=STALE_HOLDS_MIN).contains(&now.minutes_since(at)) {
        return Err(FailureCode::ScanOver.into());
    }
    Ok(shown(app, (venue, at, fresh)).await?.1)
}

/// Where a ticket is good, and what it leads to.
async fn ticket(app: &App, ticket: &str) -> Result<(Place, Scanned, Scan)> {
    let gone = || Failure::from(FailureCode::LinkGone);
    let (venue, at, fresh) = app.key().read_ticket(ticket).ok_or_else(gone)?;
    let age = app.now().minutes_since(at);
    let holds = if fresh { SCAN_HOLDS_MIN } else { STALE_HOLDS_MIN };
    if !(-1..=holds).contains(&age) {
        return Err(FailureCode::ScanOver.into());
    }
    let (place, scanned) = shown(app, (venue.clone(), at, fresh)).await?;
    Ok((place, scanned, Scan { venue, fresh, shown_at: at }))
}

/// What a ticket leads to, for a page that is shown again.
pub async fn scanned(app: &App, text: &str) -> Result<Scanned> {
    Ok(ticket(app, text).await?.1)
}

/// People of the meeting whom a phone number stands for.
pub async fn find_scanned(app: &App, text: &str, number: &str) -> Result<Vec<ScannedPerson>> {
    let (at, _, _) = ticket(app, text).await?;
    let number = phone(number)?;
    let mut connection = app.read().await?;
    let mut found = Vec::new();
    let people = replies::by_phone(&mut connection, &at.meeting, &number).await?;
    for person in people {
        let unit = directory::unit(&mut connection, &person.unit_id).await?;
        let home = meetings::venue_of_unit(&mut connection, &at.meeting, &person.unit_id).await?;
        let Some((unit, home)) = unit.zip(home) else { continue };
        let seat = person.moved_to().unwrap_or_else(|| home.id.clone());
        let elsewhere = if seat == at.venue {
            None
        } else if seat == home.id {
            Some(home.name)
        } else {
            meetings::venue(&mut connection, &seat).await?.map(|row| row.name)
        };
        let observed = log::observed_of(&mut connection, &person.id).await?;
        found.push(ScannedPerson {
            pass: app.key().pass(&person.id)?,
            name: mask::name(&person.name),
            unit: unit.name,
            arrived_at: observed.arrived_at,
            elsewhere,
        });
    }
    if found.is_empty() { Err(FailureCode::NotOnList.into()) } else { Ok(found) }
}

/// Checks somebody in after a scan, through the check-in queue.
pub async fn check_in_scanned(
    app: &App,
    text: &str,
    claim: ScanClaim,
    with: WithTap,
) -> Result<CheckedIn> {
    let (_, _, scan) = ticket(app, text).await?;
    let (attendee, claim) = match claim {
        ScanClaim::Link { token, attendee } => {
            (attendee, Claim::Link { token_hash: hash_token(&token), scan: Some(scan) })
        }
        ScanClaim::Pass(pass) => {
            let gone = || Failure::from(FailureCode::LinkGone);
            (app.key().read_pass(&pass).ok_or_else(gone)?, Claim::Code(scan))
        }
    };
    tap(app, attendee, claim, &with).await
}

/// Hands a check-in to the queue and says what came of it.
pub(crate) async fn tap(
    app: &App,
    attendee: AttendeeId,
    claim: Claim,
    with: &WithTap,
) -> Result<CheckedIn> {
    let tap = Tap {
        id: new_id()?,
        attendee,
        at: app.now(),
        claim,
        device: device_mark(&with.device),
        signature: with.signature()?,
        move_here: with.move_here,
    };
    let now = tap.at;
    let done = app.queue().tap(tap).await?;
    if done.answer == CheckInAnswer::StaleCode
        && let Some(who) = &done.who
    {
        app.tell(crate::Topic::Day, Some(&who.meeting));
    }
    let (at, again) = match done.answer {
        CheckInAnswer::Recorded(at) => (at.unwrap_or(now), false),
        CheckInAnswer::Already(at) => (at, true),
        ref other => return Err(refusal(other).unwrap_or_else(|| FailureCode::Unknown.into())),
    };
    let who = done.who.ok_or_else(|| Failure::not_found("attendee"))?;
    if !again {
        app.announce_arrivals(&who.meeting);
    }
    Ok(CheckedIn { name: who.name, at, again, time_zone: who.time_zone, venue: who.venue })
}

/// The mark of a device that is written down: a part of a hash, so that the record cannot be turned
/// against the device.
fn device_mark(device: &str) -> String {
    if device.is_empty() { String::new() } else { hash_token(device)[..16].to_owned() }
}
