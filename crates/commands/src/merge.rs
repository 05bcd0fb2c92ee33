//! Two entries of the directory that are one unit: what joining them would do, and doing it.
//!
//! Contacts, people, units below, groups and open meetings go over to the kept unit; the other's
//! names become aliases and it is put away. Closed meetings keep it: their record is sealed.

use huidao_domain::{MeetingId, UnitId};
use huidao_store::directory::{self as rows, UnitRow};
use huidao_store::{Connection, meetings, participation, replies};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::units::{Unit, aliases, one};
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
        || !replies::unit_attendees(connection, meeting, unit).await?.is_empty())
}

async fn plan(connection: &mut Connection, input: &MergeUnits) -> Result<Plan> {
    if input.keep == input.merge {
        return Err(FailureCode::SameUnitTwice.into());
    }
    let missing = || Failure::not_found("unit");
    let keep = rows::unit(connection, &input.keep).await?.ok_or_else(missing)?;
    let merge = rows::unit(connection, &input.merge).await?.ok_or_else(missing)?;
    let mut names: Vec<String> = keep.other_names().map(str::to_owned).collect();
    names.extend([merge.name.clone(), merge.short_name.clone()]);
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
    let theirs = one(&mut connection, &input.merge).await?;
    let children = rows::units(&mut connection).await?;
    let below = children.iter().filter(|unit| unit.parent().as_ref() == Some(&plan.merge.id));
    let titles = |wanted: fn(&HandOver) -> Option<&String>| {
        plan.meetings.iter().filter_map(wanted).cloned().collect::<Vec<String>>()
    };
    Ok(MergePreview {
        keep: input.keep,
        merge: input.merge,
        aliases: plan.aliases.lines().map(str::to_owned).collect(),
        contacts: theirs.contacts.into_iter().map(|contact| contact.name).collect(),
        people: theirs.people.into_iter().map(|person| person.name).collect(),
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
    let mut kept = UnitRow { aliases: plan.aliases.clone(), ..plan.keep.clone() };
    if kept.parent_id.as_deref() == Some(merge.as_str()) {
        kept.parent_id.clone_from(&plan.merge.parent_id);
    }
    rows::save_unit(&mut transaction, &kept).await?;
    for unit in rows::units(&mut transaction).await? {
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

/// Both take part: the other's links go over, its place is given up.
async fn leave(
    connection: &mut Connection,
    meeting: &MeetingId,
    merge: &UnitId,
    keep: &UnitId,
) -> Result<()> {
    meetings::unassign(connection, meeting, merge).await?;
    Ok(participation::hand_over(connection, meeting, merge, keep).await?)
}

/// Contacts and people of one unit go to the end of the other's. A contact of the same name stays
/// behind with the unit that is put away.
async fn move_people(connection: &mut Connection, from: &UnitId, to: &UnitId) -> Result<()> {
    let contacts = rows::contacts(connection).await?;
    let known: Vec<&str> =
        contacts.iter().filter(|row| row.unit_id == *to).map(|row| row.name.as_str()).collect();
    let mut position = i64::try_from(known.len()).unwrap_or(i64::MAX);
    for row in contacts.iter().filter(|row| row.unit_id == *from) {
        if known.contains(&row.name.as_str()) {
            continue;
        }
        let moved = rows::ContactRow { unit_id: to.clone(), position, ..row.clone() };
        rows::save_contact(connection, &moved).await?;
        position += 1;
    }
    let people = rows::people(connection).await?;
    let known: Vec<&str> =
        people.iter().filter(|row| row.unit_id == *to).map(|row| row.name.as_str()).collect();
    let mut position = i64::try_from(known.len()).unwrap_or(i64::MAX);
    for row in people.iter().filter(|row| row.unit_id == *from) {
        if known.contains(&row.name.as_str()) {
            continue;
        }
        let moved = rows::PersonRow { unit_id: to.clone(), position, ..row.clone() };
        rows::save_person(connection, &moved).await?;
        position += 1;
    }
    Ok(())
}
