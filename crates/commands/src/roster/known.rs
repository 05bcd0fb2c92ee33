//! The directory as a roster is read against it.

use std::collections::{BTreeSet, HashMap};

use huidao_domain::UnitId;
use huidao_store::Connection;
use huidao_store::directory::{self as rows, ContactRow, UnitRow};

use crate::Result;

/// Units, contacts and venues as the directory has them when a roster is read against it.
pub(super) struct Known {
    pub units: HashMap<String, UnitRow>,
    /// Full names by other name, of the units that are not put away, in official order.
    pub aliases: HashMap<String, Vec<String>>,
    /// Names by identifier, for what stands above a unit.
    pub names: HashMap<UnitId, String>,
    pub contacts: HashMap<UnitId, Vec<ContactRow>>,
    pub venues: BTreeSet<String>,
    pub last_position: i64,
}

impl Known {
    pub async fn load(connection: &mut Connection) -> Result<Self> {
        let mut contacts: HashMap<UnitId, Vec<ContactRow>> = HashMap::new();
        for contact in rows::contacts(connection).await? {
            contacts.entry(contact.unit_id.clone()).or_default().push(contact);
        }
        let units = rows::units(connection).await?;
        let mut aliases: HashMap<String, Vec<String>> = HashMap::new();
        for unit in units.iter().filter(|unit| unit.archived == 0) {
            for alias in unit.other_names() {
                aliases.entry(alias.to_owned()).or_default().push(unit.name.clone());
            }
        }
        Ok(Self {
            last_position: units.iter().map(|unit| unit.position).max().unwrap_or_default(),
            names: units.iter().map(|unit| (unit.id.clone(), unit.name.clone())).collect(),
            units: units.into_iter().map(|unit| (unit.name.clone(), unit)).collect(),
            venues: rows::venues(connection).await?.into_iter().map(|venue| venue.name).collect(),
            aliases,
            contacts,
        })
    }

    /// The unit of a name: its own, else another name of a unit in use, else that of one put away.
    pub fn unit(&self, name: &str) -> Option<&UnitRow> {
        let own = self.units.get(name);
        own.filter(|unit| unit.archived == 0)
            .or_else(|| self.aliases.get(name)?.first().and_then(|name| self.units.get(name)))
            .or(own)
    }

    /// Whether a name is the other name of several units and the own name of none.
    pub fn is_ambiguous(&self, name: &str) -> bool {
        self.units.get(name).is_none_or(|unit| unit.archived != 0)
            && self.aliases.get(name).is_some_and(|units| units.len() > 1)
    }

    pub fn parent_name(&self, unit: &UnitRow) -> String {
        unit.parent().and_then(|id| self.names.get(&id).cloned()).unwrap_or_default()
    }

    pub fn contact(&self, unit: &UnitRow, name: &str) -> Option<&ContactRow> {
        self.contacts.get(&unit.id)?.iter().find(|contact| contact.name == name)
    }
}
