//! Units of the directory, in official order, with their contacts.

use std::collections::HashMap;

use huidao_domain::{ContactId, PersonName, UnitId};
use huidao_store::directory::{self as rows, ContactRow, UnitRow};
use huidao_store::{Connection, StoreError};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::text::{mail, matches, phone, words};
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

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
    /// Category.
    pub category: String,
    /// Where it usually sits.
    pub default_venue: String,
    /// Contacts, the primary first.
    pub contacts: Vec<Contact>,
    /// Whether it was put away.
    pub archived: bool,
}

/// Units.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Units {
    /// In official order.
    pub units: Vec<Unit>,
}

/// Input of `list_units`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct ListUnits {
    /// Words, pinyin or initials of a unit or contact, or digits of a phone.
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

/// Input of `save_unit`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct SaveUnit {
    /// A known unit; none for a new one.
    pub id: Option<UnitId>,
    /// Full name.
    pub name: String,
    /// Short name; the full name when empty.
    pub short_name: String,
    /// Category.
    pub category: String,
    /// Where it usually sits.
    pub default_venue: String,
    /// Its contacts, the primary first; those left out are put away and their links stop working.
    pub contacts: Vec<EnteredContact>,
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
    /// The unit.
    pub unit: UnitId,
    /// The unit that will follow it; none for the end.
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

fn unit_of(row: &UnitRow, contacts: Vec<Contact>) -> Unit {
    Unit {
        id: row.id.clone(),
        position: row.position,
        name: row.name.clone(),
        short_name: row.short_name.clone(),
        category: row.category.clone(),
        default_venue: row.default_venue.clone(),
        contacts,
        archived: row.archived != 0,
    }
}

async fn all(connection: &mut Connection, search: &str) -> Result<Vec<Unit>> {
    let mut contacts: HashMap<UnitId, Vec<Contact>> = HashMap::new();
    for row in rows::contacts(connection).await? {
        contacts.entry(row.unit_id.clone()).or_default().push(contact_of(&row));
    }
    let units = rows::units(connection).await?;
    Ok(units
        .iter()
        .map(|row| unit_of(row, contacts.remove(&row.id).unwrap_or_default()))
        .filter(|unit| {
            let mut texts = vec![unit.name.as_str(), &unit.short_name, &unit.category];
            for contact in &unit.contacts {
                texts.extend([contact.name.as_str(), &contact.phone]);
            }
            matches(search, &texts)
        })
        .collect())
}

async fn one(connection: &mut Connection, id: &UnitId) -> Result<Unit> {
    let units = all(connection, "").await?;
    units.into_iter().find(|unit| unit.id == *id).ok_or_else(|| Failure::not_found("unit"))
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
    let last = rows::units(&mut transaction).await?.iter().map(|unit| unit.position).max();
    let short_name = words(&input.short_name)?;
    let row = UnitRow {
        id: known.as_ref().map_or_else(new_id, |unit| Ok(unit.id.clone()))?,
        position: known.as_ref().map_or(last.unwrap_or_default() + 1, |unit| unit.position),
        short_name: if short_name.is_empty() { name.as_str().to_owned() } else { short_name },
        name: name.as_str().to_owned(),
        category: words(&input.category)?,
        default_venue: words(&input.default_venue)?,
        archived: known.map_or(0, |unit| unit.archived),
    };
    write_unit(&mut transaction, &row).await?;
    write_contacts(&mut transaction, &row.id, &input.contacts).await?;
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
    row.archived = i64::from(input.archived);
    rows::save_unit(&mut transaction, &row).await?;
    app.note(&mut transaction, actor, None, "archive_unit", &[("unit", &row.name)]).await?;
    let unit = one(&mut transaction, &row.id).await?;
    transaction.commit().await?;
    app.announce(Topic::Directory, None);
    Ok(unit)
}

/// Moves a unit in official order and numbers the order afresh.
pub async fn move_unit(app: &App, actor: &Actor, input: MoveUnit) -> Result<Units> {
    let mut transaction = app.write().await?;
    let mut order: Vec<UnitRow> = rows::units(&mut transaction).await?;
    let from = order
        .iter()
        .position(|unit| unit.id == input.unit)
        .ok_or_else(|| Failure::not_found("unit"))?;
    let moved = order.remove(from);
    let to = match &input.before {
        Some(before) => order
            .iter()
            .position(|unit| unit.id == *before)
            .ok_or_else(|| Failure::not_found("unit"))?,
        None => order.len(),
    };
    let name = moved.name.clone();
    order.insert(to, moved);
    for (position, unit) in (1..).zip(&order) {
        if unit.position != position {
            rows::place_unit(&mut transaction, &unit.id, position).await?;
        }
    }
    app.note(&mut transaction, actor, None, "move_unit", &[("unit", &name)]).await?;
    let units = all(&mut transaction, "").await?;
    transaction.commit().await?;
    app.announce(Topic::Directory, None);
    Ok(Units { units })
}
