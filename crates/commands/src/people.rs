//! People of the directory: who of a unit may attend, with title and rank.

use std::collections::HashMap;

use huidao_domain::{PersonId, PersonName, PersonRank, UnitId};
use huidao_store::Connection;
use huidao_store::directory::{self as rows, PersonRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::text::{matches, phone, words};
use crate::units::EnteredPerson;
use crate::{Actor, App, Failure, Result};

/// A person of the directory.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DirectoryPerson {
    /// Identifier.
    pub id: PersonId,
    /// The unit.
    pub unit: UnitId,
    /// The unit's name.
    pub unit_name: String,
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// Rank within the unit.
    pub rank: PersonRank,
    /// Phone.
    pub phone: String,
}

/// Input of `list_people`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct ListPeople {
    /// Words, pinyin or initials of a name, title or unit, or digits of a phone.
    pub search: Option<String>,
}

/// People.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct People {
    /// In official order of their units.
    pub people: Vec<DirectoryPerson>,
}

pub(crate) fn person_of(row: PersonRow, unit_name: &str) -> DirectoryPerson {
    DirectoryPerson {
        id: row.id,
        unit: row.unit_id,
        unit_name: unit_name.to_owned(),
        name: row.name,
        title: row.title,
        rank: row.rank,
        phone: row.phone,
    }
}

/// Lists people of units that are not put away.
pub async fn list_people(app: &App, _actor: &Actor, input: ListPeople) -> Result<People> {
    let mut connection = app.read().await?;
    let search = input.search.unwrap_or_default();
    let mut by_unit: HashMap<UnitId, Vec<PersonRow>> = HashMap::new();
    for row in rows::people(&mut connection).await? {
        by_unit.entry(row.unit_id.clone()).or_default().push(row);
    }
    let mut people = Vec::new();
    for unit in rows::units(&mut connection).await?.iter().filter(|unit| unit.archived == 0) {
        people.extend(
            by_unit
                .remove(&unit.id)
                .unwrap_or_default()
                .into_iter()
                .map(|row| person_of(row, &unit.name))
                .filter(|person| {
                    let texts =
                        [&*person.name, &person.title, &person.phone, &unit.name, &unit.short_name];
                    matches(&search, &texts)
                }),
        );
    }
    Ok(People { people })
}

/// Brings a unit's people to those entered, in their order.
pub(crate) async fn write_people(
    connection: &mut Connection,
    unit: &UnitId,
    entered: &[EnteredPerson],
) -> Result<()> {
    let mut known: Vec<PersonRow> =
        rows::people(connection).await?.into_iter().filter(|row| row.unit_id == *unit).collect();
    for (position, person) in (0..).zip(entered) {
        let name: PersonName = person.name.parse()?;
        let id = match &person.id {
            Some(id) => {
                let at = known.iter().position(|row| row.id == *id);
                known.remove(at.ok_or_else(|| Failure::not_found("person"))?).id
            }
            None => new_id()?,
        };
        let row = PersonRow {
            id,
            unit_id: unit.clone(),
            position,
            name: name.as_str().to_owned(),
            title: words(&person.title)?,
            rank: person.rank,
            phone: phone(&person.phone)?,
        };
        rows::save_person(connection, &row).await?;
    }
    for gone in known {
        rows::remove_person(connection, &gone.id).await?;
    }
    Ok(())
}
