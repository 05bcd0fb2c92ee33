//! The values of a draft in a short form, to be compared with what a person reads.

#![expect(clippy::unwrap_used, reason = "a test helper: a surprise is a failed test")]

use huidao_domain::Instant;
use huidao_drafts::{DraftMeeting, Drafted, Found};
use serde_json::{Value, json};

/// The values of a draft without the words, times as local `2026-05-20T09:00`.
pub fn summary(drafted: &Drafted, zone: &jiff::tz::TimeZone) -> Value {
    let problems: Vec<Value> = drafted
        .problems
        .iter()
        .map(|problem| serde_json::to_value(problem.code).unwrap())
        .collect();
    let meetings: Vec<Value> = drafted.meetings.iter().map(|meeting| one(meeting, zone)).collect();
    json!({ "meetings": meetings, "problems": problems })
}

fn one(meeting: &DraftMeeting, zone: &jiff::tz::TimeZone) -> Value {
    let text = |found: &Option<Found<String>>| found.as_ref().map(|found| found.value.clone());
    let time = |found: &Option<Found<Instant>>| {
        let at = jiff::Timestamp::from_millisecond(found.as_ref()?.value.ms()).unwrap();
        Some(zone.to_datetime(at).strftime("%Y-%m-%dT%H:%M").to_string())
    };
    let venues: Vec<Value> = meeting
        .venues
        .iter()
        .map(|venue| json!([venue.role, venue.name.value, venue.room]))
        .collect();
    let units: Vec<Value> = meeting
        .units
        .iter()
        .map(|unit| {
            let name = if unit.is_group {
                format!("*{}", unit.name.value)
            } else {
                unit.name.value.clone()
            };
            let rank = unit.rank.as_ref().map(|found| found.value);
            let standing = unit.standing.as_ref().map(|found| found.value);
            json!([name, unit.venue, unit.quota.as_ref().map(|found| found.value), rank, standing])
        })
        .collect();
    let agenda: Vec<Value> = meeting
        .agenda
        .iter()
        .map(|item| json!([item.title.value, text(&item.speaker), item.minutes]))
        .collect();
    json!({
        "title": text(&meeting.title),
        "kind": text(&meeting.kind),
        "host": text(&meeting.host),
        "start": time(&meeting.starts_at),
        "end": time(&meeting.ends_at),
        "date_only": meeting.date_only,
        "deadline": time(&meeting.reply_deadline),
        "place": text(&meeting.place),
        "chair": text(&meeting.chair),
        "moderator": text(&meeting.moderator),
        "contact_name": text(&meeting.contact_name),
        "contact_phone": text(&meeting.contact_phone),
        "venues": venues,
        "units": units,
        "agenda": agenda,
    })
}
