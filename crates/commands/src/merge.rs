//! Two entries of the directory that are one unit: what joining them would do, and doing it.
//!
//! Contacts, people, units below, groups and open meetings go over to the kept unit; the other's
//! names become aliases and it is put away. Closed meetings keep it: their record is sealed.

use std::collections::HashSet;

use huidao_domain::{MeetingId, UnitId};
use huidao_store::directory::{self as rows, UnitRow};
use huidao_store::{Connection, change_requests, meetings, participation, replies, reports};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::units::{Unit, above_of, aliases, one};
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// Input of `preview_merge` and `merge_units`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct MergeUnits {
    /// The unit that stays.
    pub keep: UnitId,
    /// The unit that goes.
    pub merge: UnitId,
}

/// What joining two units would do.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MergePreview {
    /// The unit that stays.
    pub keep: UnitId,
    /// The unit that goes.
    pub merge: UnitId,
    /// Other names that the kept unit will have.
    pub aliases: Vec<String>,
    /// Contacts that go over.
    pub contacts: Vec<String>,
    /// People who go over.
    pub people: Vec<String>,
    /// Units below that go over.
    pub children: Vec<String>,
    /// Open meetings in which the kept unit takes the other's place.
    pub meetings: Vec<String>,
    /// Open meetings in which both take part: the other's place is given up.
    pub both: Vec<String>,
    /// Open meetings in which both have answered; they prevent it.
    pub blocked: Vec<String>,
    /// Closed meetings, which keep the other's name.
    pub closed: i64,
}

/// How an open meeting is brought over.
enum HandOver {
    /// The kept unit takes the other's place.
    Take(MeetingId, String),
    /// Both take part; the other has not answered and leaves.
    GiveUp(MeetingId, String),
    /// Both take part; the kept one has not answered and takes the other's place.
    Replace(MeetingId, String),
    /// Both have answered.
    Blocked(String),
}

struct Plan {
    keep: UnitRow,
    merge: UnitRow,
    aliases: String,
    meetings: Vec<HandOver>,
    closed: i64,
}

async fn answered(connection: &mut Connection, meeting: &MeetingId, unit: &UnitId) -> Result<bool> {
    Ok(replies::of_unit(connection, meeting, unit).await?.is_some()
        || !replies::unit_attendees(connection, meeting, unit).await?.is_empty()
        || change_requests::asking(connection, meeting).await?.contains(unit))
}

async fn plan(connection: &mut Connection, input: &MergeUnits) -> Result<Plan> {
    if input.keep == input.merge {
        return Err(FailureCode::SameUnitTwice.into());
    }
    let missing = || Failure::not_found("unit");
    let keep = rows::unit(connection, &input.keep).await?.ok_or_else(missing)?;
    let merge = rows::unit(connection, &input.merge).await?.ok_or_else(missing)?;
    if keep.archived != 0 {
        return Err(missing());
    }
    // By the merged unit's own names rosters and notices find the kept one: they come first.
    let mut names = vec![merge.name.clone(), merge.short_name.clone()];
    names.extend(keep.other_names().map(str::to_owned));
    names.extend(merge.other_names().map(str::to_owned));
    let (mut handed, mut closed) = (Vec::new(), 0);
    for id in participation::meetings_of(connection, &merge.id).await? {
        let Some(meeting) = meetings::one(connection, &id).await? else { continue };
        if !meeting.state.is_editable() {
            closed += 1;
            continue;
        }
        let title = meeting.title;
        let both = participation::meetings_of(connection, &keep.id).await?.contains(&id);
        let theirs = answered(connection, &id, &merge.id).await?;
        handed.push(match (both, theirs) {
            (false, _) => HandOver::Take(id, title),
            (true, false) => HandOver::GiveUp(id, title),
            (true, true) if answered(connection, &id, &keep.id).await? => HandOver::Blocked(title),
            (true, true) => HandOver::Replace(id, title),
        });
    }
    Ok(Plan {
        aliases: aliases(&names, &keep.name, &keep.short_name)?,
        keep,
        merge,
        meetings: handed,
        closed,
    })
}

/// Says what joining two units would do.
pub async fn preview_merge(app: &App, _actor: &Actor, input: MergeUnits) -> Result<MergePreview> {
    let mut connection = app.read().await?;
    let plan = plan(&mut connection, &input).await?;
    let contacts = rows::contacts(&mut connection).await?;
    let people = rows::people(&mut connection).await?;
    let children = rows::units(&mut connection).await?;
    let below = children
        .iter()
        .filter(|unit| unit.parent().as_ref() == Some(&input.merge) && unit.id != input.keep);
    let titles = |wanted: fn(&HandOver) -> Option<&String>| {
        plan.meetings.iter().filter_map(wanted).cloned().collect::<Vec<String>>()
    };
    Ok(MergePreview {
        contacts: going_over(&contacts, &input.merge, &input.keep, |row| (&row.unit_id, &row.name))
            .into_iter()
            .map(|(_, row)| row.name.clone())
            .collect(),
        people: going_over(&people, &input.merge, &input.keep, |row| (&row.unit_id, &row.name))
            .into_iter()
            .map(|(_, row)| row.name.clone())
            .collect(),
        keep: input.keep.clone(),
        merge: input.merge.clone(),
        aliases: plan.aliases.lines().map(str::to_owned).collect(),
        children: below.map(|unit| unit.name.clone()).collect(),
        meetings: titles(|one| match one {
            HandOver::Take(_, title) | HandOver::Replace(_, title) => Some(title),
            HandOver::GiveUp(..) | HandOver::Blocked(_) => None,
        }),
        both: titles(|one| match one {
            HandOver::GiveUp(_, title) => Some(title),
            _ => None,
        }),
        blocked: titles(|one| match one {
            HandOver::Blocked(title) => Some(title),
            _ => None,
        }),
        closed: plan.closed,
    })
}

/// Joins two units.
pub async fn merge_units(app: &App, actor: &Actor, input: MergeUnits) -> Result<Unit> {
    let mut transaction = app.write().await?;
    let plan = plan(&mut transaction, &input).await?;
    let (keep, merge) = (&plan.keep.id, &plan.merge.id);
    for meeting in &plan.meetings {
        match meeting {
            HandOver::Blocked(title) => {
                return Err(Failure::from(FailureCode::BothAnswered).with("title", title));
            }
            HandOver::Take(id, _) => {
                participation::hand_over(&mut transaction, id, merge, keep).await?;
            }
            HandOver::GiveUp(id, _) => leave(&mut transaction, id, merge, keep).await?,
            HandOver::Replace(id, _) => {
                meetings::unassign(&mut transaction, id, keep).await?;
                participation::hand_over(&mut transaction, id, merge, keep).await?;
            }
        }
    }
    move_people(&mut transaction, merge, keep).await?;
    for group in crate::groups::all(&mut transaction).await? {
        if group.units.contains(merge) {
            let mut units = group.units;
            units.retain(|unit| unit != merge);
            units.push(keep.clone());
            let row = rows::GroupRow { id: group.id, name: group.name };
            rows::save_group(&mut transaction, &row, &units).await?;
        }
    }
    let units = rows::units(&mut transaction).await?;
    let mut kept = UnitRow { aliases: plan.aliases.clone(), ..plan.keep.clone() };
    if !above_of(&units).allows(merge, keep) {
        // The kept unit is somewhere below the other: it takes its place, or it would be below itself.
        kept.parent_id.clone_from(&plan.merge.parent_id);
    }
    rows::save_unit(&mut transaction, &kept).await?;
    for unit in units {
        if unit.parent().as_ref() == Some(merge) && unit.id != *keep {
            let below = UnitRow { parent_id: Some(keep.to_string()), ..unit };
            rows::save_unit(&mut transaction, &below).await?;
        }
    }
    rows::save_unit(&mut transaction, &UnitRow { archived: 1, ..plan.merge.clone() }).await?;
    let args = [("unit", plan.merge.name.as_str()), ("into", plan.keep.name.as_str())];
    app.note(&mut transaction, actor, None, "merge_units", &args).await?;
    let unit = one(&mut transaction, keep).await?;
    transaction.commit().await?;
    for topic in [Topic::Directory, Topic::Meetings, Topic::Board] {
        app.announce(topic, None);
    }
    Ok(unit)
}

/// Both take part: the other's links go over; its place and what is asked of it are given up.
async fn leave(
    connection: &mut Connection,
    meeting: &MeetingId,
    merge: &UnitId,
    keep: &UnitId,
) -> Result<()> {
    meetings::unassign(connection, meeting, merge).await?;
    participation::remove(connection, meeting, merge).await?;
    Ok(participation::hand_over(connection, meeting, merge, keep).await?)
}

/// Contacts and people of one unit go to the end of the other's, and what is remembered of their logins.
async fn move_people(connection: &mut Connection, from: &UnitId, to: &UnitId) -> Result<()> {
    reports::join_units(connection, from.as_str(), to.as_str()).await?;
    let contacts = rows::contacts(connection).await?;
    for (position, row) in going_over(&contacts, from, to, |row| (&row.unit_id, &row.name)) {
        let moved = rows::ContactRow { unit_id: to.clone(), position, ..row.clone() };
        rows::save_contact(connection, &moved).await?;
    }
    let people = rows::people(connection).await?;
    for (position, row) in going_over(&people, from, to, |row| (&row.unit_id, &row.name)) {
        let moved = rows::PersonRow { unit_id: to.clone(), position, ..row.clone() };
        rows::save_person(connection, &moved).await?;
    }
    Ok(())
}

/// Who goes over from one unit to another, each with the new position: all but those of whom the
/// other has one of the same name; these stay behind with the unit that is put away.
fn going_over<'a, T>(
    all: &'a [T],
    from: &UnitId,
    to: &UnitId,
    unit_and_name: impl Fn(&T) -> (&UnitId, &String),
) -> Vec<(i64, &'a T)> {
    let theirs = || all.iter().map(&unit_and_name).filter(|(unit, _)| *unit == to);
    let known: HashSet<&String> = theirs().map(|(_, name)| name).collect();
    let first = i64::try_from(theirs().count()).unwrap_or(i64::MAX);
    let leaving = all.iter().filter(|row| {
        let (unit, name) = unit_and_name(row);
        unit == from && !known.contains(name)
    });
    (first..).zip(leaving).collect()
}
