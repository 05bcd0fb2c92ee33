//! Rehearsal (会前演练): a planned meeting played on a throwaway copy, over real HTTP.
//!
//! This module copies a meeting into a [`Script`] and stages a script in an empty workspace; the
//! program around ([`Host`](crate::Host)) plays it.

use std::collections::HashMap;

use huidao_domain::{MeetingId, Rank, Standing, UnitId};
use huidao_store::meetings as rows;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::gathering::Gathering;
use crate::plan::{MeetingPlan, PlannedUnit, PlannedVenue};
use crate::roster::import_bytes;
use crate::schedule::{ScheduleMeeting, schedule_meeting};
use crate::units::{ListUnits, list_units};
use crate::venues::{ListVenues, SaveVenue, list_venues, save_venue};
use crate::{Actor, App, Failure, FailureCode, Result};

/// Input of `rehearse_meeting`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct RehearseMeeting {
    /// The meeting.
    pub meeting: MeetingId,
}

/// What a rehearsal found. Always `expected == present + leave + absent`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Rehearsal {
    /// Units invited.
    pub units: i64,
    /// Venues.
    pub venues: i64,
    /// 应到
    pub expected: i64,
    /// 实到
    pub present: i64,
    /// 迟到
    pub late: i64,
    /// 请假
    pub leave: i64,
    /// 代会
    pub substitutes: i64,
    /// 缺席
    pub absent: i64,
    /// Links issued.
    pub links: i64,
    /// Invitations that a mail server took; 0 without one.
    #[serde(default)]
    pub messages_sent: i64,
    /// Invitations that it did not take.
    #[serde(default)]
    pub messages_failed: i64,
    /// Units that answered.
    #[serde(default)]
    pub answered: i64,
    /// Requests for leave or a substitute that were approved.
    #[serde(default)]
    pub approved: i64,
    /// Changes that units asked for after the deadline and that were agreed.
    #[serde(default)]
    pub changes: i64,
    /// HTTP requests made.
    pub requests: i64,
    /// Check-ins that were acknowledged; one that is refused ends the rehearsal.
    #[serde(default)]
    pub check_ins: i64,
    /// People whose check-in was acknowledged and who are not on the closed record.
    #[serde(default)]
    pub lost: i64,
    /// Check-ins acknowledged in a second, over all of them.
    #[serde(default)]
    pub per_second: f64,
    /// Median time of a check-in, milliseconds.
    pub p50_ms: f64,
    /// 99th percentile of a check-in, milliseconds.
    pub p99_ms: f64,
    /// How long the rehearsal took, seconds.
    pub seconds: f64,
}

/// Units that send the same number of people of the same rank and standing to the same venue.
#[derive(Debug, Clone)]
pub struct ScriptGroup {
    /// Names of the units.
    pub units: Vec<String>,
    /// Name of the venue.
    pub venue: String,
    /// People per unit.
    pub quota: i64,
    /// Rank.
    pub rank: Rank,
    /// Standing.
    pub standing: Standing,
}

/// A meeting that can be staged in an empty workspace.
#[derive(Debug, Clone)]
pub struct Script {
    /// Units and contacts as a roster in CSV.
    pub roster: Vec<u8>,
    /// Venues, the main one first, with their roles.
    pub venues: Vec<(SaveVenue, huidao_domain::VenueRole)>,
    /// The plan; its venues are filled in when it is staged.
    pub plan: MeetingPlan,
    /// Who sits where.
    pub groups: Vec<ScriptGroup>,
}

/// A roster in CSV, as the ordinary import reads it.
pub fn roster_csv(lines: &[[String; 6]]) -> Vec<u8> {
    let mut text = String::from("\u{feff}序号,单位全称,简称,联络员,手机,会场\r\n");
    for line in lines {
        let cells: Vec<String> =
            line.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

/// Plays a meeting on a throwaway copy; the workspace itself is not touched.
pub async fn rehearse_meeting(
    app: &App,
    _actor: &Actor,
    input: RehearseMeeting,
) -> Result<Rehearsal> {
    let script = copy(app, &input.meeting).await?;
    app.host().rehearse(script).await
}

/// Copies what a rehearsal needs of a meeting. Phones and mail addresses stay behind.
async fn copy(app: &App, meeting: &MeetingId) -> Result<Script> {
    let mut connection = app.read().await?;
    let gathering = Gathering::load(&mut connection, meeting).await?;
    let contacts = gathering.contacts.clone();
    let agenda = rows::agenda(&mut connection, meeting).await?;
    if gathering.assignments.is_empty() {
        return Err(FailureCode::NothingToRehearse.into());
    }
    let mut lines = Vec::new();
    let mut groups: Vec<ScriptGroup> = Vec::new();
    for (number, row) in (1i64..).zip(&gathering.assignments) {
        let unit = gathering.unit(&row.unit_id)?;
        let venue =
            gathering.venue(&row.meeting_venue_id).ok_or_else(|| Failure::not_found("venue"))?;
        let own: Vec<_> = contacts.iter().filter(|contact| contact.unit_id == unit.id).collect();
        // A unit without a contact is rehearsed with a stand-in, or nobody could answer for it.
        let contact =
            own.first().map_or_else(|| unit.short_name.clone(), |contact| contact.name.clone());
        lines.push([
            number.to_string(),
            unit.name.clone(),
            unit.short_name.clone(),
            contact,
            String::new(),
            venue.name.clone(),
        ]);
        let group = groups.iter_mut().find(|group| {
            group.venue == venue.name
                && (group.quota, group.rank, group.standing) == (row.quota, row.rank, row.standing)
        });
        match group {
            Some(group) => group.units.push(unit.name.clone()),
            None => groups.push(ScriptGroup {
                units: vec![unit.name.clone()],
                venue: venue.name.clone(),
                quota: row.quota,
                rank: row.rank,
                standing: row.standing,
            }),
        }
    }
    let venues = gathering
        .venues
        .iter()
        .map(|venue| {
            let copy = SaveVenue {
                id: None,
                name: venue.name.clone(),
                site: venue.site.clone(),
                room: venue.room.clone(),
                capacity: venue.capacity,
                time_zone: venue.time_zone.clone(),
                coordinator: venue.coordinator.clone(),
                coordinator_phone: String::new(),
                platform: String::new(),
                room_number: String::new(),
                endpoint: String::new(),
                equipment: String::new(),
            };
            (copy, venue.role)
        })
        .collect();
    let row = &gathering.meeting;
    let plan = MeetingPlan {
        title: row.title.clone(),
        kind: row.kind.clone(),
        host: row.host.clone(),
        chair: row.chair.clone(),
        moderator: row.moderator.clone(),
        note: row.note.clone(),
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        time_zone: row.time_zone.clone(),
        reply_deadline: row.reply_deadline.map(huidao_domain::Instant),
        rules: row.rules(),
        venues: Vec::new(),
        agenda,
    };
    Ok(Script { roster: roster_csv(&lines), venues, plan, groups })
}

/// Stages a script in an empty workspace by the ordinary commands.
pub async fn stage(app: &App, script: Script) -> Result<MeetingId> {
    let actor = &Actor::System;
    for (venue, _) in &script.venues {
        save_venue(app, actor, venue.clone()).await?;
    }
    import_bytes(app, actor, "roster.csv", &script.roster).await?;
    let known = list_venues(app, actor, ListVenues {}).await?.venues;
    let mut planned = Vec::new();
    for (venue, role) in &script.venues {
        let found = known.iter().find(|known| known.name == venue.name);
        let found = found.ok_or_else(|| Failure::not_found("venue"))?;
        planned.push(PlannedVenue { venue: found.id.clone(), role: *role });
    }
    let plan = MeetingPlan { venues: planned, ..script.plan };
    let units = list_units(app, actor, ListUnits::default()).await?.units;
    let by_name: HashMap<&str, &UnitId> =
        units.iter().map(|unit| (unit.name.as_str(), &unit.id)).collect();
    let mut assigned = Vec::new();
    for group in &script.groups {
        let venue = known.iter().find(|venue| venue.name == group.venue);
        let venue = venue.ok_or_else(|| Failure::not_found("venue"))?;
        let ids = group.units.iter().filter_map(|name| by_name.get(name.as_str()));
        assigned.extend(ids.map(|unit| PlannedUnit {
            unit: (*unit).clone(),
            venue: Some(venue.id.clone()),
            quota: group.quota,
            rank: group.rank,
            standing: group.standing,
        }));
    }
    let input = ScheduleMeeting { plan, units: Some(assigned), repeat: None, except: Vec::new() };
    Ok(schedule_meeting(app, actor, input).await?.head.id)
}
