//! Named sets of units, such as a committee's member units (成员单位).

use std::collections::{HashMap, HashSet};

use huidao_domain::{GroupId, PersonName, UnitId};
use huidao_store::directory::{self as rows, GroupRow};
use huidao_store::{Connection, StoreError};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// A group of units.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct UnitGroup {
    /// Identifier.
    pub id: GroupId,
    /// Name.
    pub name: String,
    /// Members in official order.
    pub units: Vec<UnitId>,
}

/// Groups.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct UnitGroups {
    /// By name.
    pub groups: Vec<UnitGroup>,
}

/// Input of `list_groups`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct ListGroups {}

/// Input of `save_group`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct SaveGroup {
    /// A known group; none for a new one.
    pub id: Option<GroupId>,
    /// Name.
    pub name: String,
    /// Its members.
    pub units: Vec<UnitId>,
}

/// Input of `remove_group`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct RemoveGroup {
    /// The group.
    pub id: GroupId,
}

pub(crate) async fn all(connection: &mut Connection) -> Result<Vec<UnitGroup>> {
    let mut members: HashMap<GroupId, Vec<UnitId>> = HashMap::new();
    for (group, unit) in rows::group_members(connection).await? {
        members.entry(group).or_default().push(unit);
    }
    let groups = rows::groups(connection).await?.into_iter();
    Ok(groups
        .map(|row| UnitGroup {
            units: members.remove(&row.id).unwrap_or_default(),
            id: row.id,
            name: row.name,
        })
        .collect())
}

/// Lists groups.
pub async fn list_groups(app: &App, _actor: &Actor, _input: ListGroups) -> Result<UnitGroups> {
    let mut connection = app.read().await?;
    Ok(UnitGroups { groups: all(&mut connection).await? })
}

/// Adds a group, or changes its name and members.
pub async fn save_group(app: &App, actor: &Actor, input: SaveGroup) -> Result<UnitGroup> {
    let name: PersonName = input.name.parse()?;
    let mut transaction = app.write().await?;
    let groups = rows::groups(&mut transaction).await?;
    if let Some(id) = &input.id
        && !groups.iter().any(|group| group.id == *id)
    {
        return Err(Failure::not_found("group"));
    }
    let units = rows::units(&mut transaction).await?;
    let known: HashSet<&UnitId> = units.iter().map(|unit| &unit.id).collect();
    if !input.units.iter().all(|unit| known.contains(unit)) {
        return Err(Failure::not_found("unit"));
    }
    let row = GroupRow { id: input.id.map_or_else(new_id, Ok)?, name: name.as_str().to_owned() };
    rows::save_group(&mut transaction, &row, &input.units).await.map_err(|error| match error {
        StoreError::Taken(_) => Failure::from(FailureCode::GroupNameTaken).with("name", &row.name),
        other => other.into(),
    })?;
    app.note(&mut transaction, actor, None, "save_group", &[("group", &row.name)]).await?;
    let saved = all(&mut transaction).await?.into_iter().find(|group| group.id == row.id);
    let saved = saved.ok_or_else(|| Failure::not_found("group"))?;
    transaction.commit().await?;
    app.announce(Topic::Directory, None);
    Ok(saved)
}

/// Removes a group; its units stay.
pub async fn remove_group(app: &App, actor: &Actor, input: RemoveGroup) -> Result<UnitGroups> {
    let mut transaction = app.write().await?;
    let group = rows::groups(&mut transaction)
        .await?
        .into_iter()
        .find(|group| group.id == input.id)
        .ok_or_else(|| Failure::not_found("group"))?;
    rows::remove_group(&mut transaction, &group.id).await?;
    app.note(&mut transaction, actor, None, "remove_group", &[("group", &group.name)]).await?;
    let groups = all(&mut transaction).await?;
    transaction.commit().await?;
    app.announce(Topic::Directory, None);
    Ok(UnitGroups { groups })
}
