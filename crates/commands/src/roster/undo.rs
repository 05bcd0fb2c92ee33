//! Taking an import back: every unit and contact that is still as the import left it becomes what it
//! was before; what was changed since is left alone and named.

use huidao_domain::{ContactId, ImportId, Instant, UnitId, VenueId};
use huidao_store::directory::{self as rows, ContactRow, UnitRow, VenueRow};
use huidao_store::{Connection, planning};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::units::above_of;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// Imports that are listed.
const LISTED: usize = 50;

/// Input of `list_roster_imports`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct ListRosterImports {}

/// A roster that was imported.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RosterImport {
    /// Identifier.
    pub id: ImportId,
    /// The file's name.
    pub file: String,
    /// When.
    pub at: Instant,
    /// Rows that added something.
    pub added: i64,
    /// Rows that changed something.
    pub changed: i64,
    /// Whether it was taken back.
    pub undone: bool,
}

/// Output of `list_roster_imports`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RosterImports {
    /// The newest first.
    pub imports: Vec<RosterImport>,
}

/// Input of `undo_roster_import`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct UndoRosterImport {
    /// The import.
    pub id: ImportId,
}

/// What was taken back.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ImportUndone {
    /// Units, contacts and venues that are as they were.
    pub restored: i64,
    /// Names of those that were changed or used since, and stay.
    pub kept: Vec<String>,
}

/// What an import wrote: each row as it was before, none for a new one, and as it is after.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Written {
    units: Vec<(Option<KeptUnit>, KeptUnit)>,
    contacts: Vec<(Option<KeptContact>, KeptContact)>,
    venues: Vec<(VenueId, String)>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct KeptUnit {
    id: UnitId,
    position: i64,
    name: String,
    short_name: String,
    category: String,
    default_venue: String,
    archived: i64,
    parent_id: Option<String>,
    aliases: String,
    #[serde(default)]
    remark: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct KeptContact {
    id: ContactId,
    unit_id: UnitId,
    position: i64,
    name: String,
    title: String,
    phone: String,
    mail: String,
    archived: i64,
}

impl From<&UnitRow> for KeptUnit {
    fn from(row: &UnitRow) -> Self {
        let UnitRow { id, position, name, short_name, category, default_venue, .. } = row.clone();
        let UnitRow { archived, parent_id, aliases, remark, .. } = row.clone();
        Self {
            id,
            position,
            name,
            short_name,
            category,
            default_venue,
            archived,
            parent_id,
            aliases,
            remark,
        }
    }
}

impl From<KeptUnit> for UnitRow {
    fn from(kept: KeptUnit) -> Self {
        Self {
            id: kept.id,
            position: kept.position,
            name: kept.name,
            short_name: kept.short_name,
            category: kept.category,
            default_venue: kept.default_venue,
            archived: kept.archived,
            parent_id: kept.parent_id,
            aliases: kept.aliases,
            remark: kept.remark,
        }
    }
}

impl From<&ContactRow> for KeptContact {
    fn from(row: &ContactRow) -> Self {
        let ContactRow { id, unit_id, position, name, title, phone, mail, archived } = row.clone();
        Self { id, unit_id, position, name, title, phone, mail, archived }
    }
}

impl From<KeptContact> for ContactRow {
    fn from(kept: KeptContact) -> Self {
        let KeptContact { id, unit_id, position, name, title, phone, mail, archived } = kept;
        Self { id, unit_id, position, name, title, phone, mail, archived }
    }
}

impl Written {
    /// Notes a unit; one written twice keeps its first before and last after.
    pub fn unit(&mut self, before: Option<&UnitRow>, after: &UnitRow) {
        match self.units.iter_mut().find(|(_, known)| known.id == after.id) {
            Some((_, known)) => *known = after.into(),
            None => self.units.push((before.map(Into::into), after.into())),
        }
    }

    pub fn contact(&mut self, before: Option<&ContactRow>, after: &ContactRow) {
        match self.contacts.iter_mut().find(|(_, known)| known.id == after.id) {
            Some((_, known)) => *known = after.into(),
            None => self.contacts.push((before.map(Into::into), after.into())),
        }
    }

    pub fn venue(&mut self, after: &VenueRow) {
        self.venues.push((after.id.clone(), after.name.clone()));
    }

    pub fn to_json(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|error| {
            tracing::error!(%error, "an import cannot be remembered");
            FailureCode::Unknown.into()
        })
    }
}

/// Lists imports.
pub async fn list_roster_imports(
    app: &App,
    _actor: &Actor,
    _input: ListRosterImports,
) -> Result<RosterImports> {
    let mut connection = app.read().await?;
    let imports = planning::imports(&mut connection).await?;
    Ok(RosterImports {
        imports: imports
            .into_iter()
            .take(LISTED)
            .map(|row| RosterImport {
                id: row.id,
                file: row.file,
                at: row.at,
                added: row.added,
                changed: row.changed,
                undone: row.undone != 0,
            })
            .collect(),
    })
}

/// Takes an import back.
pub async fn undo_roster_import(
    app: &App,
    actor: &Actor,
    input: UndoRosterImport,
) -> Result<ImportUndone> {
    let mut transaction = app.write().await?;
    let import = planning::import(&mut transaction, &input.id)
        .await?
        .ok_or_else(|| Failure::not_found("import"))?;
    if import.undone != 0 {
        return Err(FailureCode::ImportUndone.into());
    }
    let written: Written = serde_json::from_str(&import.changes).map_err(|error| {
        tracing::error!(%error, "a remembered import cannot be read");
        Failure::from(FailureCode::StorageFailed)
    })?;
    let mut done = ImportUndone { restored: 0, kept: Vec::new() };
    put_contacts_back(&mut transaction, &written, &mut done).await?;
    put_units_back(&mut transaction, &written, &mut done).await?;
    for (id, name) in &written.venues {
        if rows::venue_is_used(&mut transaction, id).await? {
            done.kept.push(name.clone());
        } else {
            rows::remove_venue(&mut transaction, id).await?;
            done.restored += 1;
        }
    }
    planning::mark_undone(&mut transaction, &import.id).await?;
    let (restored, kept) = (done.restored.to_string(), done.kept.len().to_string());
    let args = [("file", import.file.as_str()), ("restored", &restored), ("kept", &kept)];
    app.note(&mut transaction, actor, None, "undo_roster_import", &args).await?;
    transaction.commit().await?;
    for topic in [Topic::Directory, Topic::Board] {
        app.announce(topic, None);
    }
    Ok(done)
}

async fn put_contacts_back(
    connection: &mut Connection,
    written: &Written,
    done: &mut ImportUndone,
) -> Result<()> {
    for (before, after) in &written.contacts {
        let current = rows::contact(connection, &after.id).await?;
        let untouched = current.as_ref().is_some_and(|row| KeptContact::from(row) == *after);
        match before {
            _ if !untouched => done.kept.push(after.name.clone()),
            Some(before) => {
                rows::save_contact(connection, &before.clone().into()).await?;
                done.restored += 1;
            }
            // Somebody was invited by that link.
            None if rows::contact_is_used(connection, &after.id).await? => {
                done.kept.push(after.name.clone());
            }
            None => {
                rows::remove_contact(connection, &after.id).await?;
                done.restored += 1;
            }
        }
    }
    Ok(())
}

async fn put_units_back(
    connection: &mut Connection,
    written: &Written,
    done: &mut ImportUndone,
) -> Result<()> {
    // First those that were there before: new ones may then be free of units below them.
    let mut ordered: Vec<_> = written.units.iter().collect();
    ordered.sort_by_key(|(before, _)| before.is_none());
    // A new unit may stand below another new one: the lowest go first.
    let mut waiting = Vec::new();
    let mut above = above_of(&rows::units(connection).await?);
    for (before, after) in ordered {
        let current = rows::unit(connection, &after.id).await?;
        let untouched = current.as_ref().is_some_and(|row| KeptUnit::from(row) == *after);
        match before {
            _ if !untouched => done.kept.push(after.name.clone()),
            Some(before) => {
                let mut row: UnitRow = before.clone().into();
                if !above.put(row.id.clone(), row.parent()) {
                    // The unit that was above it is below it since: it stays where it is.
                    row.parent_id.clone_from(&after.parent_id);
                    done.kept.push(after.name.clone());
                }
                rows::save_unit(connection, &row).await?;
                done.restored += 1;
            }
            None => waiting.push(after),
        }
    }
    loop {
        let mut left = Vec::new();
        let before = waiting.len();
        for after in waiting {
            if rows::unit_is_used(connection, &after.id).await? {
                left.push(after);
            } else {
                rows::remove_unit(connection, &after.id).await?;
                done.restored += 1;
            }
        }
        if left.is_empty() || left.len() == before {
            done.kept.extend(left.into_iter().map(|after| after.name.clone()));
            return Ok(());
        }
        waiting = left;
    }
}
