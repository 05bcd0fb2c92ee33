//! Units of the directory, in official order, with their contacts.

use std::collections::HashMap;

use huidao_domain::tree::{Above, Branch, depth_first};
use huidao_domain::{ContactId, GroupId, PersonId, PersonName, PersonRank, UnitId};
use huidao_store::directory::{self as rows, ContactRow, UnitRow};
use huidao_store::{Connection, StoreError};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::people::{DirectoryPerson, person_of, write_people};
use crate::text::{mail, matches, phone, words};
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// The most other names of one unit.
const MAX_ALIASES: usize = 20;

/// A unit's contact.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Contact {
    /// Identifier.
    pub id: ContactId,
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// Phone.
    pub phone: String,
    /// Mail.
    pub mail: String,
    /// Whether this is the unit's first contact.
    pub primary: bool,
}

/// A unit.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Unit {
    /// Identifier.
    pub id: UnitId,
    /// Place in official order, from 1.
    pub position: i64,
    /// Full name.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// Other names by which notices and rosters call it.
    pub aliases: Vec<String>,
    /// Category.
    pub category: String,
    /// The unit above it.
    pub parent: Option<UnitId>,
    /// How many units are above it.
    pub depth: i64,
    /// Where it usually sits.
    pub default_venue: String,
    /// Contacts, the primary first.
    pub contacts: Vec<Contact>,
    /// People who may attend.
    pub people: Vec<DirectoryPerson>,
    /// Groups it belongs to.
    pub groups: Vec<GroupId>,
    /// Free text.
    pub remark: String,
    /// Whether it was put away.
    pub archived: bool,
}

/// Units.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Units {
    /// In official order, each unit before those below it.
    pub units: Vec<Unit>,
}

/// Input of `list_units`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct ListUnits {
    /// Words, pinyin or initials of a unit, an alias, a contact or person, or digits of a phone.
    pub search: Option<String>,
}

/// A contact as entered.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct EnteredContact {
    /// A known contact; none for a new one.
    pub id: Option<ContactId>,
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// Phone; may be empty.
    pub phone: String,
    /// Mail; may be empty.
    pub mail: String,
}

/// A person as entered.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct EnteredPerson {
    /// A known person; none for a new one.
    pub id: Option<PersonId>,
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// Rank within the unit.
    pub rank: PersonRank,
    /// Phone; may be empty.
    pub phone: String,
}

/// Input of `save_unit`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct SaveUnit {
    /// A known unit; none for a new one.
    pub id: Option<UnitId>,
    /// Full name.
    pub name: String,
    /// Short name; the full name when empty.
    pub short_name: String,
    /// Other names.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Category.
    pub category: String,
    /// The unit above it.
    #[serde(default)]
    pub parent: Option<UnitId>,
    /// Where it usually sits.
    pub default_venue: String,
    /// Free text.
    #[serde(default)]
    pub remark: String,
    /// Its contacts, the primary first; those left out are put away and their links stop working.
    pub contacts: Vec<EnteredContact>,
    /// People who may attend; those left out are removed.
    #[serde(default)]
    pub people: Vec<EnteredPerson>,
}

/// Input of `archive_unit`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ArchiveUnit {
    /// The unit.
    pub unit: UnitId,
    /// Away or back.
    pub archived: bool,
}

/// Input of `move_unit`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct MoveUnit {
    /// The unit; those below it move along.
    pub unit: UnitId,
    /// The unit above it from now on.
    #[serde(default)]
    pub parent: Option<UnitId>,
    /// The unit of the same parent that will follow it; none for the last.
    pub before: Option<UnitId>,
}

pub(crate) fn contact_of(row: &ContactRow) -> Contact {
    Contact {
        id: row.id.clone(),
        name: row.name.clone(),
        title: row.title.clone(),
        phone: row.phone.clone(),
        mail: row.mail.clone(),
        primary: row.position == 0,
    }
}

/// Every unit, each before those below it, in official order.
pub(crate) async fn all(connection: &mut Connection, search: &str) -> Result<Vec<Unit>> {
    let mut contacts: HashMap<UnitId, Vec<Contact>> = HashMap::new();
    for row in rows::contacts(connection).await? {
        contacts.entry(row.unit_id.clone()).or_default().push(contact_of(&row));
    }
    let mut groups: HashMap<UnitId, Vec<GroupId>> = HashMap::new();
    for (group, unit) in rows::group_members(connection).await? {
        groups.entry(unit).or_default().push(group);
    }
    let units = rows::units(connection).await?;
    let mut people: HashMap<UnitId, Vec<DirectoryPerson>> = HashMap::new();
    let names: HashMap<&UnitId, &str> =
        units.iter().map(|unit| (&unit.id, unit.name.as_str())).collect();
    for row in rows::people(connection).await? {
        let unit = names.get(&row.unit_id).copied().unwrap_or_default();
        people.entry(row.unit_id.clone()).or_default().push(person_of(row, unit));
    }
    let order = depth_first(&branches(&units));
    let mut known: HashMap<UnitId, &UnitRow> =
        units.iter().map(|unit| (unit.id.clone(), unit)).collect();
    Ok(order
        .into_iter()
        .filter_map(|(id, depth)| Some((known.remove(&id)?, depth)))
        .map(|(row, depth)| Unit {
            id: row.id.clone(),
            position: row.position,
            name: row.name.clone(),
            short_name: row.short_name.clone(),
            aliases: row.other_names().map(str::to_owned).collect(),
            category: row.category.clone(),
            parent: row.parent(),
            depth: i64::try_from(depth).unwrap_or_default(),
            default_venue: row.default_venue.clone(),
            contacts: contacts.remove(&row.id).unwrap_or_default(),
            people: people.remove(&row.id).unwrap_or_default(),
            groups: groups.remove(&row.id).unwrap_or_default(),
            remark: row.remark.clone(),
            archived: row.archived != 0,
        })
        .filter(|unit| found(search, unit))
        .collect())
}

fn found(search: &str, unit: &Unit) -> bool {
    let mut texts = vec![unit.name.as_str(), &unit.short_name, &unit.category];
    texts.extend(unit.aliases.iter().map(String::as_str));
    for contact in &unit.contacts {
        texts.extend([contact.name.as_str(), &contact.phone]);
    }
    for person in &unit.people {
        texts.extend([person.name.as_str(), &person.phone]);
    }
    matches(search, &texts)
}

/// What stands above each unit.
pub(crate) fn above_of(units: &[UnitRow]) -> Above<UnitId> {
    Above::new(units.iter().filter_map(|unit| Some((unit.id.clone(), unit.parent()?))))
}

fn branches(units: &[UnitRow]) -> Vec<Branch> {
    units.iter().map(|unit| Branch { unit: unit.id.clone(), parent: unit.parent() }).collect()
}

pub(crate) async fn one(connection: &mut Connection, id: &UnitId) -> Result<Unit> {
    let units = all(connection, "").await?;
    units.into_iter().find(|unit| unit.id == *id).ok_or_else(|| Failure::not_found("unit"))
}

/// Other names as entered: each a name, none twice, none the unit's own.
pub(crate) fn aliases(entered: &[String], name: &str, short_name: &str) -> Result<String> {
    let mut kept: Vec<String> = Vec::new();
    for alias in entered.iter().filter(|alias| !alias.trim().is_empty()) {
        let alias: PersonName = alias.parse()?;
        let alias = alias.as_str().to_owned();
        if alias != name && alias != short_name && !kept.contains(&alias) {
            kept.push(alias);
        }
    }
    kept.truncate(MAX_ALIASES);
    Ok(kept.join("\n"))
}

/// The unit above, checked: it exists, and is not the unit itself nor below it.
fn parent_of(units: &[UnitRow], unit: &UnitId, parent: Option<&UnitId>) -> Result<Option<String>> {
    let Some(parent) = parent else { return Ok(None) };
    let above =
        units.iter().find(|row| row.id == *parent).ok_or_else(|| Failure::not_found("unit"))?;
    if above_of(units).allows(unit, parent) {
        Ok(Some(parent.to_string()))
    } else {
        Err(Failure::from(FailureCode::CircularParent).with("name", &above.name))
    }
}

/// Lists units.
pub async fn list_units(app: &App, _actor: &Actor, input: ListUnits) -> Result<Units> {
    let mut connection = app.read().await?;
    let units = all(&mut connection, &input.search.unwrap_or_default()).await?;
    Ok(Units { units })
}

/// Writes a unit, telling a taken name apart from other troubles.
pub(crate) async fn write_unit(connection: &mut Connection, row: &UnitRow) -> Result<()> {
    rows::save_unit(connection, row).await.map_err(|error| match error {
        StoreError::Taken(_) => Failure::from(FailureCode::UnitNameTaken).with("name", &row.name),
        other => other.into(),
    })
}

/// Adds or changes a unit.
pub async fn save_unit(app: &App, actor: &Actor, input: SaveUnit) -> Result<Unit> {
    if input.name.trim().is_empty() {
        return Err(FailureCode::UnitNameMissing.into());
    }
    let name: PersonName = input.name.parse()?;
    let mut transaction = app.write().await?;
    let known = match &input.id {
        Some(id) => Some(
            rows::unit(&mut transaction, id).await?.ok_or_else(|| Failure::not_found("unit"))?,
        ),
        None => None,
    };
    let units = rows::units(&mut transaction).await?;
    let last = units.iter().map(|unit| unit.position).max();
    let short_name = words(&input.short_name)?;
    let short_name = if short_name.is_empty() { name.as_str().to_owned() } else { short_name };
    let id = known.as_ref().map_or_else(new_id, |unit| Ok(unit.id.clone()))?;
    let row = UnitRow {
        position: known.as_ref().map_or(last.unwrap_or_default() + 1, |unit| unit.position),
        aliases: aliases(&input.aliases, name.as_str(), &short_name)?,
        parent_id: parent_of(&units, &id, input.parent.as_ref())?,
        short_name,
        name: name.as_str().to_owned(),
        category: words(&input.category)?,
        default_venue: words(&input.default_venue)?,
        remark: words(&input.remark)?,
        archived: known.map_or(0, |unit| unit.archived),
        id,
    };
    write_unit(&mut transaction, &row).await?;
    write_contacts(&mut transaction, &row.id, &input.contacts).await?;
    write_people(&mut transaction, &row.id, &input.people).await?;
    app.note(&mut transaction, actor, None, "save_unit", &[("unit", &row.name)]).await?;
    let unit = one(&mut transaction, &row.id).await?;
    transaction.commit().await?;
    app.announce(Topic::Directory, None);
    Ok(unit)
}

/// Brings a unit's contacts to those entered, in their order.
async fn write_contacts(
    connection: &mut Connection,
    unit: &UnitId,
    entered: &[EnteredContact],
) -> Result<()> {
    let mut known: Vec<ContactRow> =
        rows::contacts(connection).await?.into_iter().filter(|row| row.unit_id == *unit).collect();
    for (position, contact) in (0..).zip(entered) {
        let name: PersonName = contact.name.parse()?;
        let id = match &contact.id {
            Some(id) => {
                let at = known.iter().position(|row| row.id == *id);
                known.remove(at.ok_or_else(|| Failure::not_found("contact"))?).id
            }
            None => new_id()?,
        };
        let row = ContactRow {
            id,
            unit_id: unit.clone(),
            position,
            name: name.as_str().to_owned(),
            title: words(&contact.title)?,
            phone: phone(&contact.phone)?,
            mail: mail(&contact.mail)?,
            archived: 0,
        };
        rows::save_contact(connection, &row).await?;
    }
    for gone in known {
        rows::save_contact(connection, &ContactRow { archived: 1, ..gone }).await?;
    }
    Ok(())
}

/// Puts a unit away or back. Its history stays.
pub async fn archive_unit(app: &App, actor: &Actor, input: ArchiveUnit) -> Result<Unit> {
    let mut transaction = app.write().await?;
    let mut row = rows::unit(&mut transaction, &input.unit)
        .await?
        .ok_or_else(|| Failure::not_found("unit"))?;
    if !input.archived {
        // One that was joined with another would be there twice.
        let units = rows::units(&mut transaction).await?;
        let kept = units
            .iter()
            .find(|unit| unit.archived == 0 && unit.other_names().any(|name| name == row.name));
        if let Some(kept) = kept {
            return Err(Failure::from(FailureCode::UnitJoined).with("name", &kept.name));
        }
    }
    row.archived = i64::from(input.archived);
    rows::save_unit(&mut transaction, &row).await?;
    app.note(&mut transaction, actor, None, "archive_unit", &[("unit", &row.name)]).await?;
    let unit = one(&mut transaction, &row.id).await?;
    transaction.commit().await?;
    app.announce(Topic::Directory, None);
    Ok(unit)
}

/// Moves a unit, and those below it, in official order, and numbers the order afresh.
pub async fn move_unit(app: &App, actor: &Actor, input: MoveUnit) -> Result<Units> {
    let mut transaction = app.write().await?;
    let mut units: Vec<UnitRow> = rows::units(&mut transaction).await?;
    let parent_id = parent_of(&units, &input.unit, input.parent.as_ref())?;
    let from = units
        .iter()
        .position(|unit| unit.id == input.unit)
        .ok_or_else(|| Failure::not_found("unit"))?;
    let mut moved = units.remove(from);
    let name = moved.name.clone();
    if moved.parent_id != parent_id {
        moved.parent_id = parent_id;
        rows::save_unit(&mut transaction, &moved).await?;
    }
    let to = match &input.before {
        Some(before) => units
            .iter()
            .position(|unit| unit.id == *before)
            .ok_or_else(|| Failure::not_found("unit"))?,
        None => units.len(),
    };
    units.insert(to, moved);
    let positions: HashMap<UnitId, i64> =
        units.iter().map(|unit| (unit.id.clone(), unit.position)).collect();
    for (position, (id, _)) in (1..).zip(depth_first(&branches(&units))) {
        if positions.get(&id) != Some(&position) {
            rows::place_unit(&mut transaction, &id, position).await?;
        }
    }
    app.note(&mut transaction, actor, None, "move_unit", &[("unit", &name)]).await?;
    let units = all(&mut transaction, "").await?;
    transaction.commit().await?;
    app.announce(Topic::Directory, None);
    Ok(Units { units })
}
