//! Doing what a roster's preview said, in one transaction, and remembering it so that it can be
//! taken back.

use std::collections::HashMap;

use huidao_documents::roster::RosterLine;
use huidao_domain::{ImportId, UnitId};
use huidao_store::Connection;
use huidao_store::directory::{self as rows, ContactRow, UnitRow};
use huidao_store::planning::{self, ImportRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::known::Known;
use super::preview::{Pair, merged_aliases, no_longer_named, preview, told, usable};
use super::undo::Written;
use super::{MappedColumn, RosterFile, bytes, read};
use crate::app::new_id;
use crate::text::words;
use crate::units::write_unit;
use crate::venues::plain_venue;
use crate::{Actor, App, Result, Topic};

/// What an import did.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RosterImported {
    /// Under this it can be taken back.
    pub id: ImportId,
    /// Rows that added something.
    pub added: i64,
    /// Rows that changed something.
    pub changed: i64,
    /// Rows that changed nothing.
    pub same: i64,
    /// Rows kept aside.
    pub problems: i64,
}

/// Imports a roster.
pub async fn import_roster(app: &App, actor: &Actor, input: RosterFile) -> Result<RosterImported> {
    let content = bytes(&input)?;
    import(app, actor, &input.file_name, content, input.mapping.as_deref()).await
}

/// Imports a roster from bytes.
pub(crate) async fn import_bytes(
    app: &App,
    actor: &Actor,
    file_name: &str,
    content: &[u8],
) -> Result<RosterImported> {
    import(app, actor, file_name, content.to_vec(), None).await
}

async fn import(
    app: &App,
    actor: &Actor,
    file_name: &str,
    content: Vec<u8>,
    mapping: Option<&[MappedColumn]>,
) -> Result<RosterImported> {
    let roster = read(file_name, content, mapping).await?;
    let mut transaction = app.write().await?;
    let mut known = Known::load(&mut transaction).await?;
    let plan = preview(&roster, &known);
    let (mut lines, mut pairs) = (Vec::new(), Vec::new());
    for (line, told) in roster.rows.iter().zip(told(&roster.rows, &known)) {
        if usable(line, &known) {
            lines.push((line, told.remark));
        }
        pairs.extend(told.parent.and_then(std::result::Result::ok));
    }
    let mut written = Written::default();
    for (_, contact) in no_longer_named(&roster, &known) {
        let gone = ContactRow { archived: 1, ..contact.clone() };
        rows::save_contact(&mut transaction, &gone).await?;
        written.contact(Some(contact), &gone);
    }
    for name in &plan.new_venues {
        let venue = plain_venue(name)?;
        rows::save_venue(&mut transaction, &venue).await?;
        written.venue(&venue);
    }
    let mut seen: HashMap<UnitId, Vec<String>> = HashMap::new();
    for (line, remark) in lines {
        let unit =
            write_line_unit(&mut transaction, &mut known, line, &remark, &mut written).await?;
        if !line.contact.is_empty() {
            let names = seen.entry(unit.id.clone()).or_default();
            let position = i64::try_from(names.len()).unwrap_or(i64::MAX);
            let contact = contact_of_line(&known, &unit, line, position)?;
            let old = known.contact(&unit, &line.contact);
            if old != Some(&contact) {
                rows::save_contact(&mut transaction, &contact).await?;
                written.contact(old, &contact);
            }
            names.push(line.contact.clone());
        }
    }
    write_parents(&mut transaction, &mut known, pairs, &mut written).await?;
    let done = RosterImported {
        id: new_id()?,
        added: plan.added,
        changed: plan.changed,
        same: plan.same,
        problems: plan.problems,
    };
    let file: String = file_name.chars().take(100).collect();
    let row = ImportRow {
        id: done.id.clone(),
        at: app.now(),
        file: file.clone(),
        added: done.added,
        changed: done.changed,
        undone: 0,
        changes: written.to_json()?,
    };
    planning::add_import(&mut transaction, &row).await?;
    let (added, changed) = (done.added.to_string(), done.changed.to_string());
    let args = [("file", &*file), ("added", &*added), ("changed", &*changed)];
    app.note(&mut transaction, actor, None, "import_roster", &args).await?;
    transaction.commit().await?;
    app.announce(Topic::Directory, None);
    Ok(done)
}

/// Puts units below the units that the lines name.
async fn write_parents(
    connection: &mut Connection,
    known: &mut Known,
    pairs: Vec<Pair>,
    written: &mut Written,
) -> Result<()> {
    for Pair { unit, parent } in pairs {
        let (Some(row), Some(above)) = (known.units.get(&unit), known.units.get(&parent)) else {
            continue;
        };
        let parent_id = Some(above.id.to_string());
        if row.parent_id != parent_id {
            let below = UnitRow { parent_id, ..row.clone() };
            rows::save_unit(connection, &below).await?;
            written.unit(Some(row), &below);
            known.units.insert(unit, below);
        }
    }
    Ok(())
}

/// The new text, or the old one where the cell is empty.
fn or_old(new: &str, old: Option<&String>) -> Result<String> {
    let new = words(new)?;
    Ok(if new.is_empty() { old.cloned().unwrap_or_default() } else { new })
}

async fn write_line_unit(
    connection: &mut Connection,
    known: &mut Known,
    line: &RosterLine,
    remark: &str,
    written: &mut Written,
) -> Result<UnitRow> {
    let old = known.unit(&line.unit).cloned();
    let old = old.as_ref();
    let mut unit = UnitRow {
        id: old.map_or_else(new_id, |old| Ok(old.id.clone()))?,
        position: match (line.position, old) {
            (Some(position), _) => i64::from(position),
            (None, Some(old)) => old.position,
            (None, None) => known.last_position + 1,
        },
        name: old.map_or_else(|| line.unit.clone(), |old| old.name.clone()),
        short_name: or_old(&line.short_name, old.map(|old| &old.short_name))?,
        category: or_old(&line.category, old.map(|old| &old.category))?,
        default_venue: or_old(&line.venue, old.map(|old| &old.default_venue))?,
        // A roster that names a unit means that it is there.
        archived: 0,
        parent_id: old.and_then(|old| old.parent_id.clone()),
        aliases: old.map(|old| old.aliases.clone()).unwrap_or_default(),
        remark: or_old(remark, old.map(|old| &old.remark))?,
    };
    if unit.short_name.is_empty() {
        unit.short_name.clone_from(&unit.name);
    }
    unit.aliases = merged_aliases(line, &unit);
    known.last_position = known.last_position.max(unit.position);
    if old != Some(&unit) {
        write_unit(connection, &unit).await?;
        written.unit(old, &unit);
        known.names.insert(unit.id.clone(), unit.name.clone());
        known.units.insert(unit.name.clone(), unit.clone());
    }
    Ok(unit)
}

fn contact_of_line(
    known: &Known,
    unit: &UnitRow,
    line: &RosterLine,
    position: i64,
) -> Result<ContactRow> {
    let old = known.contact(unit, &line.contact);
    Ok(ContactRow {
        id: old.map_or_else(new_id, |old| Ok(old.id.clone()))?,
        unit_id: unit.id.clone(),
        position,
        name: line.contact.clone(),
        title: or_old(&line.title, old.map(|old| &old.title))?,
        phone: or_old(&line.phone, old.map(|old| &old.phone))?,
        mail: or_old(&line.mail, old.map(|old| &old.mail))?,
        archived: 0,
    })
}
