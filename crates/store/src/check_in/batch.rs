//! One batch: every entry is decided by the rules, then everything is written at once.

use huidao_domain::arrival::{CLOCK_TOLERANCE_MS, signs_for_too_many};
use huidao_domain::attendance::{attendance, in_force, merge};
use huidao_domain::{
    ArrivalWay, AttendeeId, CheckInDecision, Event, EventId, EventKind, FlagKind, Instant,
    MeetingVenueId, Observed, SignatureRule, Source, check_in,
};

use super::facts::{Facts, Person, ScannedVenue, device_once};
use super::{Answered, CheckInAnswer, Claim, Committed, Entry, Scan, Tap, Who};
use crate::attendance::{EventRow, NewEvent, insert_many, project_many};
use crate::{Connection, Result, Store, flags, replies, signatures};

/// A link works this long after the meeting's end.
pub(crate) const LINK_LIVES_MIN: i64 = 24 * 60;

/// What a batch came to.
pub(super) struct Written {
    pub answers: Vec<Answered>,
    pub committed: Vec<Committed>,
}

/// What is to be written at the end of a batch.
#[derive(Default)]
struct Outcome {
    events: Vec<NewEvent>,
    committed: Vec<Committed>,
    flags: Vec<flags::NewFlag>,
    moves: Vec<(AttendeeId, MeetingVenueId)>,
    signatures: Vec<signatures::SignatureRow>,
}

/// Decides and writes entries in one transaction.
pub(super) async fn write(store: &Store, entries: &[Entry]) -> Result<Written> {
    let mut transaction = store.write().await?;
    let mut facts = Facts::load(&mut transaction, entries).await?;
    let mut outcome = Outcome::default();
    let mut answers = Vec::with_capacity(entries.len());
    for entry in entries {
        let answer = match entry {
            Entry::Tap(tap) => decide(&mut facts, &mut outcome, tap)?,
            Entry::Seen(event) => take(&mut facts, &mut outcome, event)?,
        };
        // A person who has just moved is told the venue that holds now.
        let who = facts.people.get(entry.attendee()).map(|person| Who {
            meeting: person.meeting_id.clone(),
            unit: person.unit_id.clone(),
            name: person.name.clone(),
            venue: person.venue_name(),
            time_zone: person.venue_zone(),
        });
        answers.push(Answered { answer, who });
    }
    put(&mut transaction, &outcome).await?;
    transaction.commit().await?;
    Ok(Written { answers, committed: outcome.committed })
}

async fn put(connection: &mut Connection, outcome: &Outcome) -> Result<()> {
    for (attendee, venue) in &outcome.moves {
        replies::move_attendee(connection, attendee, Some(venue)).await?;
    }
    insert_many(connection, &outcome.events).await?;
    let projected: Vec<_> = outcome
        .committed
        .iter()
        .map(|done| (done.meeting.clone(), done.attendee.clone(), done.observed))
        .collect();
    project_many(connection, &projected).await?;
    for signature in &outcome.signatures {
        signatures::save(connection, signature).await?;
    }
    for flag in &outcome.flags {
        flags::add(connection, flag).await?;
    }
    Ok(())
}

/// Who signs, where, and what was scanned: none when the claim does not hold.
struct Admitted {
    actor: String,
    source: Source,
    scan: Option<Scan>,
}

/// Whether a scanned code is one of the person's meeting: a code of another proves nothing here.
fn is_of_meeting(facts: &Facts, person: &Person, scan: &Scan) -> bool {
    facts.venues.get(scan.venue.as_str()).is_some_and(|venue| venue.meeting == person.meeting_id)
}

fn admit(
    facts: &Facts,
    person: &Person,
    tap: &Tap,
) -> std::result::Result<Admitted, CheckInAnswer> {
    match &tap.claim {
        Claim::Hand { actor } => {
            Ok(Admitted { actor: actor.clone(), source: Source::Hand, scan: None })
        }
        Claim::Link { token_hash, scan } => {
            let link = facts.link(token_hash).ok_or(CheckInAnswer::LinkGone)?;
            if link.meeting_id != person.meeting_id || link.unit_id != person.unit_id {
                return Err(CheckInAnswer::Unknown);
            }
            if scan.as_ref().is_some_and(|scan| !is_of_meeting(facts, person, scan)) {
                return Err(CheckInAnswer::Unknown);
            }
            let venue = person.venue().ok_or(CheckInAnswer::LinkGone)?;
            if tap.at > person.times().ends_at.plus_minutes(LINK_LIVES_MIN) {
                return Err(CheckInAnswer::LinkGone);
            }
            if person.is_on_leave() {
                // Somebody on leave who comes after all is checked in by the organiser.
                return Err(CheckInAnswer::NotAttending);
            }
            let at = scan.as_ref().map_or(&venue, |scan| &scan.venue);
            let policy = facts.policy(&person.meeting_id, Some(at));
            match scan {
                None if policy.takes(ArrivalWay::Link) => {}
                None if policy.takes(ArrivalWay::LinkAndCode) => {
                    return Err(CheckInAnswer::CodeMissing);
                }
                Some(_) if policy.shows_code() || policy.takes(ArrivalWay::Link) => {}
                _ => return Err(CheckInAnswer::WayClosed),
            }
            let source = if scan.is_some() { Source::VenueCode } else { Source::Link };
            Ok(Admitted { actor: link.contact.clone(), source, scan: scan.clone() })
        }
        Claim::Code(scan) => {
            if !is_of_meeting(facts, person, scan) {
                return Err(CheckInAnswer::Unknown);
            }
            let policy = facts.policy(&person.meeting_id, Some(&scan.venue));
            if !policy.takes(ArrivalWay::CodeAndPhone) {
                return Err(CheckInAnswer::WayClosed);
            }
            if person.is_on_leave() {
                return Err(CheckInAnswer::NotAttending);
            }
            Ok(Admitted {
                actor: person.name.clone(),
                source: Source::VenueCode,
                scan: Some(scan.clone()),
            })
        }
    }
}

/// Decides one tap and, when it is accepted, adds it to what is written.
fn decide(facts: &mut Facts, outcome: &mut Outcome, tap: &Tap) -> Result<CheckInAnswer> {
    let Some(person) = facts.people.get(&tap.attendee).cloned() else {
        return Ok(CheckInAnswer::Unknown);
    };
    if person.removed != 0 {
        return Ok(CheckInAnswer::NotAttending);
    }
    let admitted = match admit(facts, &person, tap) {
        Ok(admitted) => admitted,
        Err(answer) => return Ok(answer),
    };
    let observed = facts.observed.get(&person.id).copied().unwrap_or_default();
    let times = person.times();
    let standing = attendance(person.answered(), &observed, &times, false);
    let decision = check_in::decide(person.state, &times, person.answered(), &standing, tap.at);
    let here = admitted.scan.as_ref().map(|scan| scan.venue.clone()).or_else(|| person.venue());
    if let CheckInDecision::Already(first) = decision {
        if let Some(scan) = admitted.scan.as_ref().filter(|scan| scan.fresh) {
            let seen_at = venues_of(facts, &person.id)?;
            if !seen_at.is_empty() && !seen_at.contains(&scan.venue.to_string()) {
                let event = event_of((facts, tap), &person, &admitted, here);
                let once = format!("two {} {}", person.id, scan.venue);
                flag(outcome, FlagKind::TwoVenues, &event, once, "{}");
                add(facts, outcome, event)?;
            }
        }
        return Ok(CheckInAnswer::Already(first));
    }
    if let Some(answer) = refused(decision) {
        return Ok(answer);
    }
    if let Some(scan) = &admitted.scan {
        if !scan.fresh {
            let event = event_of((facts, tap), &person, &admitted, here);
            let facts = format!("{{\"shown_at\":{}}}", scan.shown_at.ms());
            // Another code on another try is told anew.
            let once = format!("stale {} {}", person.id, scan.shown_at.ms());
            flag_without_event(outcome, &event, once, &facts);
            return Ok(CheckInAnswer::StaleCode);
        }
        if person.venue().is_some_and(|venue| venue != scan.venue) {
            let may_move = facts.policy(&person.meeting_id, Some(&scan.venue)).moves;
            if !may_move || !tap.move_here {
                return Ok(CheckInAnswer::Elsewhere { venue: person.venue_name(), may_move });
            }
        }
    }
    let policy = facts.policy(&person.meeting_id, here.as_ref());
    let is_by_hand = matches!(tap.claim, Claim::Hand { .. });
    if policy.signature == SignatureRule::Required && tap.signature.is_none() && !is_by_hand {
        return Ok(CheckInAnswer::SignatureMissing);
    }
    let event = event_of((facts, tap), &person, &admitted, here);
    if let Some(scan) = &admitted.scan
        && person.venue().is_some_and(|venue| venue != scan.venue)
    {
        outcome.moves.push((person.id.clone(), scan.venue.clone()));
        if let Some(ScannedVenue { name, zone, .. }) =
            facts.venues.get(scan.venue.as_str()).cloned()
            && let Some(moved) = facts.people.get_mut(&person.id)
        {
            moved.move_to(&scan.venue, name, zone);
        }
    }
    note_device(facts, outcome, &event, &person);
    if let Some(signature) =
        tap.signature.as_ref().filter(|_| policy.signature != SignatureRule::Off)
    {
        outcome.signatures.push(signatures::SignatureRow {
            attendee_id: person.id.clone(),
            meeting_id: person.meeting_id.clone(),
            strokes: signature.to_text(),
            signed_at: tap.at,
        });
    }
    let observed = add(facts, outcome, event)?;
    Ok(CheckInAnswer::Recorded(observed.arrived_at.or(Some(tap.at))))
}

const fn refused(decision: CheckInDecision) -> Option<CheckInAnswer> {
    match decision {
        CheckInDecision::Accept => None,
        CheckInDecision::Already(at) => Some(CheckInAnswer::Already(at)),
        CheckInDecision::TooEarly(opens) => Some(CheckInAnswer::TooEarly(opens)),
        CheckInDecision::Closed => Some(CheckInAnswer::Closed),
        CheckInDecision::Replaced => Some(CheckInAnswer::NotAttending),
        CheckInDecision::NotApproved => Some(CheckInAnswer::NotApproved),
    }
}

/// Takes what a desk saw. It goes on record whatever the rules say of it now; what is odd is flagged.
fn take(facts: &mut Facts, outcome: &mut Outcome, event: &NewEvent) -> Result<CheckInAnswer> {
    let Some(person) = facts.people.get(&event.attendee).cloned() else {
        return Ok(CheckInAnswer::Unknown);
    };
    if person.meeting_id != event.meeting {
        return Ok(CheckInAnswer::Unknown);
    }
    let before = facts.events.get(&person.id).map_or(&[][..], Vec::as_slice);
    if before.iter().any(|row| row.id == event.id) {
        let observed = facts.observed.get(&person.id).copied().unwrap_or_default();
        return Ok(CheckInAnswer::Recorded(observed.arrived_at));
    }
    if event.kind == EventKind::CheckIn {
        let events = before.iter().map(EventRow::event).collect::<Result<Vec<_>>>()?;
        let counted: Vec<&EventId> = in_force(&events).into_iter().map(|event| &event.id).collect();
        let others = before.iter().filter(|row| {
            row.is_check_in() && row.device != event.device && counted.contains(&&row.id)
        });
        for row in others {
            let at = row.meeting_venue_id.as_deref();
            let elsewhere = at.is_some() && at != event.venue.as_ref().map(MeetingVenueId::as_str);
            let (kind, once) =
                if elsewhere { (FlagKind::TwoVenues, "two") } else { (FlagKind::Twice, "twice") };
            let place = event.venue.as_ref().map_or("", MeetingVenueId::as_str);
            let once = format!("{once} {} {place} {}", person.id, event.device);
            flag(outcome, kind, event, once, "{}");
        }
    }
    if event.clock_offset_ms.abs() > CLOCK_TOLERANCE_MS {
        let once = format!("clock {} {}", event.meeting, event.device);
        let facts = format!("{{\"offset_ms\":{}}}", event.clock_offset_ms);
        flag(outcome, FlagKind::ClockWrong, event, once, &facts);
    }
    if person.state.has_ended() {
        flag(outcome, FlagKind::AfterClose, event, format!("after {}", person.id), "{}");
    }
    let before = facts.events.get(&person.id).map_or(&[][..], Vec::as_slice);
    let event = event.clone().after(before);
    let observed = add(facts, outcome, event)?;
    Ok(CheckInAnswer::Recorded(observed.arrived_at))
}

/// Venues where a person was seen arriving; arrivals that were taken back do not count.
fn venues_of(facts: &Facts, person: &AttendeeId) -> Result<Vec<String>> {
    let rows = facts.events.get(person).map_or(&[][..], Vec::as_slice);
    let events = rows.iter().map(EventRow::event).collect::<Result<Vec<_>>>()?;
    let counted: Vec<&EventId> = in_force(&events).into_iter().map(|event| &event.id).collect();
    let arrivals = rows.iter().filter(|row| row.is_check_in() && counted.contains(&&row.id));
    Ok(arrivals.filter_map(|row| row.meeting_venue_id.clone()).collect())
}

fn event_of(
    (facts, tap): (&Facts, &Tap),
    person: &Person,
    by: &Admitted,
    venue: Option<MeetingVenueId>,
) -> NewEvent {
    let before = facts.events.get(&person.id).map_or(&[][..], Vec::as_slice);
    // Who taps comes now, also where the clock was set back: recorded after whatever was, and after having left. The
    // moment itself stays otherwise, or an arrival that was taken back would make the person late.
    let after = |last: Option<i64>| last.map_or(tap.at, |last| tap.at.max(Instant(last + 1)));
    let left_at = facts.observed.get(&person.id).and_then(|observed| observed.left_at);
    NewEvent {
        id: tap.id.clone(),
        meeting: person.meeting_id.clone(),
        attendee: person.id.clone(),
        kind: EventKind::CheckIn,
        source: by.source,
        device_time: after(left_at.map(Instant::ms)),
        server_time: after(before.iter().map(|row| row.server_time).max()),
        clock_offset_ms: 0,
        venue,
        actor: by.actor.clone(),
        reason: String::new(),
        device: tap.device.clone(),
    }
}

/// Adds an event to the log and to what is known of its person.
fn add(facts: &mut Facts, outcome: &mut Outcome, event: NewEvent) -> Result<Observed> {
    let rows = facts.events.entry(event.attendee.clone()).or_default();
    rows.push(event.row());
    let events: Vec<Event> = rows.iter().map(EventRow::event).collect::<Result<_>>()?;
    let observed = merge(&events);
    facts.observed.insert(event.attendee.clone(), observed);
    let moved_to = outcome
        .moves
        .iter()
        .find(|(attendee, _)| *attendee == event.attendee)
        .map(|(_, venue)| venue.clone());
    outcome.committed.retain(|done| done.attendee != event.attendee);
    if let Some(person) = facts.people.get(&event.attendee) {
        outcome.committed.push(Committed {
            meeting: event.meeting.clone(),
            unit: person.unit_id.clone(),
            attendee: event.attendee.clone(),
            observed,
            moved_to,
        });
    }
    outcome.events.push(event);
    Ok(observed)
}

/// Notes whom a device signed for, and tells when that is odd.
fn note_device(facts: &mut Facts, outcome: &mut Outcome, event: &NewEvent, person: &Person) {
    if event.device.is_empty() {
        return;
    }
    let key = (person.meeting_id.clone(), event.device.clone());
    let signed = facts.devices.entry(key).or_default();
    signed.insert(person.id.clone(), person.unit_id.clone());
    let units = signed.values().collect::<std::collections::HashSet<_>>().len();
    if signs_for_too_many(units, signed.len()) {
        let once = device_once(&person.meeting_id, &event.device);
        flag(outcome, FlagKind::OneDevice, event, once, "{}");
    }
}

fn flag(outcome: &mut Outcome, kind: FlagKind, event: &NewEvent, once: String, facts: &str) {
    outcome.flags.push(flags::NewFlag {
        meeting: event.meeting.clone(),
        attendee: event.attendee.clone(),
        kind,
        at: Instant(event.device_time.ms() - event.clock_offset_ms),
        venue: event.venue.clone(),
        event: Some(event.id.clone()),
        facts: facts.to_owned(),
        once,
    });
}

fn flag_without_event(outcome: &mut Outcome, event: &NewEvent, once: String, facts: &str) {
    flag(outcome, FlagKind::StaleCode, event, once, facts);
    if let Some(flag) = outcome.flags.last_mut() {
        flag.event = None;
    }
}
