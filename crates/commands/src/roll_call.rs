//! 点名: the main venue calls each branch in order and writes down what it answers, round by round.

use huidao_domain::{Instant, MeetingId, MeetingVenueId, RollCallAnswer, VenueRole};
use huidao_store::meetings;
use huidao_store::meetings::MeetingVenueRow;
use huidao_store::roll_calls::{self as rows, RollCallRow};
use huidao_wording::{Language, clock_time, text_with};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::gathering::zone_of;
use crate::meetings::editable;
use crate::text::words;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// Rounds of a roll call, at most.
const MOST_ROUNDS: i64 = 9;

/// People that a venue may say are there, at most.
const MOST_HEADS: i64 = 100_000;

/// What a venue answered in one round.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RollCallEntry {
    /// The round, from 1.
    pub round: i64,
    /// What it answered.
    pub answer: RollCallAnswer,
    /// How many people it says are there.
    pub headcount: Option<i64>,
    /// Note.
    pub note: String,
    /// When.
    pub at: Instant,
}

/// A venue that is called.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CalledVenue {
    /// The venue in this meeting.
    pub meeting_venue: MeetingVenueId,
    /// Name.
    pub name: String,
    /// Who answers for it.
    pub coordinator: String,
    /// That person's phone.
    pub coordinator_phone: String,
    /// People expected there, leave taken off.
    pub expected: i64,
    /// People checked in there.
    pub present: i64,
    /// What it answered, round by round.
    pub entries: Vec<RollCallEntry>,
}

/// A meeting's roll call.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RollCall {
    /// The meeting.
    pub meeting: MeetingId,
    /// Branches in the order they are called.
    pub venues: Vec<CalledVenue>,
    /// The round that is under way, from 1.
    pub round: i64,
    /// Venues of that round that were not called yet, in order.
    pub waiting: Vec<MeetingVenueId>,
    /// Whether every branch answered and was heard.
    pub complete: bool,
    /// The result in a paragraph, for the chair; empty before anybody was called.
    pub result: String,
}

/// Input of `show_roll_call`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ShowRollCall {
    /// The meeting.
    pub meeting: MeetingId,
    /// The language of the result.
    pub language: Language,
}

/// Input of `call_venue`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct CallVenue {
    /// The meeting.
    pub meeting: MeetingId,
    /// The venue.
    pub venue: MeetingVenueId,
    /// The round.
    pub round: i64,
    /// What it answered; none takes an answer back.
    pub answer: Option<RollCallAnswer>,
    /// How many people it says are there.
    pub headcount: Option<i64>,
    /// Note.
    pub note: String,
    /// The language of the result.
    pub language: Language,
}

/// The round that is under way: the first is called whole, later ones take those who were not heard.
fn under_way(venues: &[MeetingVenueRow], all: &[RollCallRow]) -> (i64, Vec<MeetingVenueId>) {
    let mut called: Vec<&MeetingVenueId> = venues.iter().map(|venue| &venue.id).collect();
    let mut round = 1;
    loop {
        let answer = |venue: &&MeetingVenueId| {
            all.iter().find(|row| row.round == round && row.meeting_venue_id == **venue)
        };
        let waiting: Vec<&MeetingVenueId> =
            called.iter().copied().filter(|venue| answer(venue).is_none()).collect();
        let again: Vec<&MeetingVenueId> = called
            .iter()
            .copied()
            .filter(|venue| answer(venue).is_some_and(|row| row.answer != RollCallAnswer::Heard))
            .collect();
        if !waiting.is_empty() || again.is_empty() || round == MOST_ROUNDS {
            return (round, waiting.into_iter().cloned().collect());
        }
        called = again;
        round += 1;
    }
}

pub(crate) async fn roll_call(app: &App, id: &MeetingId, language: Language) -> Result<RollCall> {
    let mut connection = app.read().await?;
    let meeting = meetings::one(&mut connection, id).await?;
    let meeting = meeting.ok_or_else(|| Failure::not_found("meeting"))?;
    let mut venues = meetings::venues(&mut connection, id).await?;
    venues.retain(|venue| venue.role == VenueRole::Branch);
    let all = rows::of_meeting(&mut connection, id).await?;
    // Looking at the day may take a connection of its own.
    drop(connection);
    let (round, waiting) = under_way(&venues, &all);
    let counts = app.days().look(app, id, |day| day.venue_counts()).await?;
    let called: Vec<CalledVenue> = venues
        .iter()
        .map(|venue| {
            let counted = counts.iter().find(|one| one.meeting_venue == venue.id);
            let counts = counted.map(|one| one.counts).unwrap_or_default();
            CalledVenue {
                meeting_venue: venue.id.clone(),
                name: venue.name.clone(),
                coordinator: venue.coordinator.clone(),
                coordinator_phone: venue.coordinator_phone.clone(),
                expected: counts.expected - counts.leave,
                present: counts.present,
                entries: all
                    .iter()
                    .filter(|row| row.meeting_venue_id == venue.id)
                    .map(|row| RollCallEntry {
                        round: row.round,
                        answer: row.answer,
                        headcount: row.headcount,
                        note: row.note.clone(),
                        at: row.at,
                    })
                    .collect(),
            }
        })
        .collect();
    let last = |venue: &CalledVenue| venue.entries.last().map(|entry| entry.answer);
    let complete =
        !called.is_empty() && called.iter().all(|venue| last(venue) == Some(RollCallAnswer::Heard));
    let result = result(&called, language, &meeting.time_zone);
    Ok(RollCall { meeting: id.clone(), venues: called, round, waiting, complete, result })
}

/// The result in a paragraph, for the chair.
fn result(venues: &[CalledVenue], language: Language, zone: &str) -> String {
    let answered: Vec<(&CalledVenue, &RollCallEntry)> =
        venues.iter().filter_map(|venue| Some((venue, venue.entries.last()?))).collect();
    let Some(at) = answered.iter().map(|(_, entry)| entry.at).max() else { return String::new() };
    let names = |wanted: RollCallAnswer| -> Vec<String> {
        answered
            .iter()
            .filter(|(_, entry)| entry.answer == wanted)
            .map(|(venue, entry)| {
                if entry.note.is_empty() {
                    venue.name.clone()
                } else {
                    let args = [("name", venue.name.as_str()), ("note", entry.note.as_str())];
                    text_with(language, "roll-call-name-with-note", &args)
                }
            })
            .collect()
    };
    let comma = text_with(language, "list-comma", &[]);
    let heard = names(RollCallAnswer::Heard).len();
    let reported: i64 = answered.iter().filter_map(|(_, entry)| entry.headcount).sum();
    let (count, heard) = (venues.len().to_string(), heard.to_string());
    let at = clock_time(at, &zone_of(zone));
    let heads = reported.to_string();
    let args = [
        ("at", at.as_str()),
        ("count", count.as_str()),
        ("heard", heard.as_str()),
        ("heads", heads.as_str()),
    ];
    let mut parts = vec![text_with(language, "roll-call-result", &args)];
    for (answer, key) in [
        (RollCallAnswer::Faulty, "roll-call-result-faulty"),
        (RollCallAnswer::NoAnswer, "roll-call-result-no-answer"),
    ] {
        let names = names(answer);
        if !names.is_empty() {
            parts.push(text_with(language, key, &[("names", &names.join(&comma))]));
        }
    }
    let uncalled: Vec<String> = venues
        .iter()
        .filter(|venue| venue.entries.is_empty())
        .map(|venue| venue.name.clone())
        .collect();
    if !uncalled.is_empty() {
        let args = [("names", &*uncalled.join(&comma))];
        parts.push(text_with(language, "roll-call-result-uncalled", &args));
    }
    parts.concat()
}

/// Shows a meeting's roll call.
pub async fn show_roll_call(app: &App, _actor: &Actor, input: ShowRollCall) -> Result<RollCall> {
    roll_call(app, &input.meeting, input.language).await
}

/// Writes down what a venue answered, or takes that back.
pub async fn call_venue(app: &App, actor: &Actor, input: CallVenue) -> Result<RollCall> {
    if let Some(heads) = input.headcount.filter(|heads| !(0..=MOST_HEADS).contains(heads)) {
        return Err(Failure::from(FailureCode::InvalidHeadcount)
            .with("value", heads)
            .with("limit", MOST_HEADS));
    }
    if !(1..=MOST_ROUNDS).contains(&input.round) {
        return Err(Failure::from(FailureCode::InvalidInput).with("detail", "round"));
    }
    let mut transaction = app.write().await?;
    editable(&mut transaction, &input.meeting).await?;
    let venues = meetings::venues(&mut transaction, &input.meeting).await?;
    let venue = venues
        .iter()
        .find(|row| row.id == input.venue)
        .ok_or_else(|| Failure::not_found("venue"))?;
    let word = if let Some(answer) = input.answer {
        let row = RollCallRow {
            meeting_venue_id: input.venue.clone(),
            round: input.round,
            answer,
            headcount: input.headcount,
            note: words(&input.note)?,
            at: app.now(),
            actor: actor.name(),
        };
        rows::save(&mut transaction, &input.meeting, &row).await?;
        answer.as_str()
    } else {
        rows::remove(&mut transaction, &input.meeting, &input.venue, input.round).await?;
        "none"
    };
    let round = input.round.to_string();
    let args = [("venue", venue.name.as_str()), ("answer", word), ("round", round.as_str())];
    app.note(&mut transaction, actor, Some(&input.meeting), "call_venue", &args).await?;
    transaction.commit().await?;
    app.announce(Topic::Day, Some(&input.meeting));
    roll_call(app, &input.meeting, input.language).await
}
