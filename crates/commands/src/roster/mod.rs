//! Rosters: a file's preview says what an import would do, row by row; the import does exactly
//! that in one transaction, and can be taken back. Rows with problems are kept aside and named,
//! never dropped in silence.

mod export;
mod import;
mod undo;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_documents::grid::MAX_BYTES;
use huidao_documents::roster::{Field, Roster, RosterLine, RosterProblem, read_mapped_roster};
use huidao_domain::UnitId;
use huidao_store::Connection;
use huidao_store::directory::{self as rows, ContactRow, UnitRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::units::aliases;
use crate::{Actor, App, Failure, FailureCode, Result};

pub use export::{ExportRoster, export_roster};
pub(crate) use import::import_bytes;
pub use import::{RosterImported, import_roster};
pub use undo::{
    ImportUndone, ListRosterImports, RosterImport, RosterImports, UndoRosterImport,
    list_roster_imports, undo_roster_import,
};

/// Texts that name the main venue's role rather than a room.
const ROLE_WORDS: [&str; 2] = ["主会场", "main venue"];

/// A roster file.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct RosterFile {
    /// Its name.
    pub file_name: String,
    /// Its bytes in base64.
    pub content: String,
    /// Columns as a person set them; none: as found by their headings.
    #[serde(default)]
    pub mapping: Option<Vec<MappedColumn>>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RosterField {
    /// Place in official order.
    Position,
    /// Unit's full name.
    Unit,
    /// Short name.
    ShortName,
    /// Other names.
    Aliases,
    /// Category.
    Category,
    /// The unit above it.
    Parent,
    /// Contact's name.
    Contact,
    /// Contact's title.
    Title,
    /// Phone.
    Phone,
    /// Mail.
    Mail,
    /// Venue.
    Venue,
    /// Remark; not kept.
    Remark,
}

/// A column that a person set.
#[derive(Debug, Clone, Copy, Deserialize, Serialize, ToSchema)]
pub struct MappedColumn {
    /// Its place in the sheet, from 0.
    pub column: i64,
    /// What it holds.
    pub field: RosterField,
}

/// What an import would do with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// A new unit or contact.
    New,
    /// A known one with other facts.
    Changed,
    /// Nothing to do.
    Same,
    /// Kept aside.
    Problem,
}

/// A fact that would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RosterChange {
    /// Which.
    pub field: String,
    /// As it is.
    pub from: String,
    /// As it would be.
    pub to: String,
}

/// A row of a roster.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RosterRow {
    /// Row in the sheet, from 1.
    pub row: i64,
    /// What an import would do.
    pub fate: Fate,
    /// Unit.
    pub unit: String,
    /// Short name.
    pub short_name: String,
    /// Other names, separated by 、.
    pub aliases: String,
    /// Category.
    pub category: String,
    /// The unit above it.
    pub parent: String,
    /// Contact's name.
    pub contact: String,
    /// Contact's title.
    pub title: String,
    /// Phone.
    pub phone: String,
    /// Mail.
    pub mail: String,
    /// Venue.
    pub venue: String,
    /// What would change.
    pub changes: Vec<RosterChange>,
    /// What is wrong.
    pub problems: Vec<Failure>,
}

/// A column of the sheet and what it is taken for.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RosterColumn {
    /// Its place in the sheet, from 0.
    pub column: i64,
    /// Its heading; empty when it has none.
    pub header: String,
    /// The first text under it.
    pub sample: String,
    /// What it is taken for; none when it is left out.
    pub field: Option<RosterField>,
}

/// A row that is not part of the list.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct IgnoredRow {
    /// Row in the sheet, from 1.
    pub row: i64,
    /// Its text.
    pub text: String,
}

/// What an import would do.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RosterPreview {
    /// The sheet's name.
    pub sheet: String,
    /// Every column of the sheet.
    pub columns: Vec<RosterColumn>,
    /// Every row of the list.
    pub rows: Vec<RosterRow>,
    /// Rows that add something.
    pub added: i64,
    /// Rows that change something.
    pub changed: i64,
    /// Rows that change nothing.
    pub same: i64,
    /// Rows kept aside.
    pub problems: i64,
    /// Units that an import adds.
    pub new_units: i64,
    /// Contacts that an import adds.
    pub new_contacts: i64,
    /// Venues that the directory does not have yet and an import adds.
    pub new_venues: Vec<String>,
    /// Titles, remarks and other rows around the list.
    pub ignored: Vec<IgnoredRow>,
    /// Contacts that the roster no longer names for their unit: an import puts them away, and
    /// their links stop working.
    pub put_away: Vec<PutAway>,
}

/// A contact that an import puts away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PutAway {
    /// The unit's name.
    pub unit: String,
    /// The contact's name.
    pub contact: String,
}

impl From<Field> for RosterField {
    fn from(field: Field) -> Self {
        match field {
            Field::Position => Self::Position,
            Field::Unit => Self::Unit,
            Field::ShortName => Self::ShortName,
            Field::Aliases => Self::Aliases,
            Field::Category => Self::Category,
            Field::Parent => Self::Parent,
            Field::Contact => Self::Contact,
            Field::Title => Self::Title,
            Field::Phone => Self::Phone,
            Field::Mail => Self::Mail,
            Field::Venue => Self::Venue,
            Field::Remark => Self::Remark,
        }
    }
}

/// A person's mapping as the reader of files takes it.
fn mapped(mapping: &[MappedColumn]) -> Vec<(usize, Field)> {
    mapping
        .iter()
        .filter_map(|one| {
            let field = Field::ALL.into_iter().find(|field| RosterField::from(*field) == one.field);
            Some((usize::try_from(one.column).ok()?, field?))
        })
        .collect()
}

/// A problem of a row as a failure, so that one set of messages serves both.
pub fn problem(problem: &RosterProblem) -> Failure {
    let code = serde_json::from_value(serde_json::Value::from(problem.code.as_str()))
        .unwrap_or(FailureCode::InvalidInput);
    let mut failure = Failure::from(code);
    for (name, value) in &problem.args {
        failure = failure.with(name, value);
    }
    failure
}

/// A unit and a contact as the directory has them.
struct Known {
    units: HashMap<String, UnitRow>,
    /// Names by identifier, for what stands above a unit.
    names: HashMap<UnitId, String>,
    contacts: HashMap<UnitId, Vec<ContactRow>>,
    venues: BTreeSet<String>,
    last_position: i64,
}

impl Known {
    async fn load(connection: &mut Connection) -> Result<Self> {
        let mut contacts: HashMap<UnitId, Vec<ContactRow>> = HashMap::new();
        for contact in rows::contacts(connection).await? {
            contacts.entry(contact.unit_id.clone()).or_default().push(contact);
        }
        let units = rows::units(connection).await?;
        Ok(Self {
            last_position: units.iter().map(|unit| unit.position).max().unwrap_or_default(),
            names: units.iter().map(|unit| (unit.id.clone(), unit.name.clone())).collect(),
            units: units.into_iter().map(|unit| (unit.name.clone(), unit)).collect(),
            venues: rows::venues(connection).await?.into_iter().map(|venue| venue.name).collect(),
            contacts,
        })
    }

    /// The unit of a name, an alias counting too.
    fn unit(&self, name: &str) -> Option<&UnitRow> {
        self.units
            .get(name)
            .or_else(|| self.units.values().find(|unit| unit.other_names().any(|own| own == name)))
    }

    fn parent_name(&self, unit: &UnitRow) -> String {
        unit.parent().and_then(|id| self.names.get(&id).cloned()).unwrap_or_default()
    }

    fn contact(&self, unit: &UnitRow, name: &str) -> Option<&ContactRow> {
        self.contacts.get(&unit.id)?.iter().find(|contact| contact.name == name)
    }
}

fn usable(line: &RosterLine) -> bool {
    line.problems.iter().all(|problem| problem.code.is_warning())
}

/// What differs between a line and the directory; an empty cell changes nothing.
fn changes(
    line: &RosterLine,
    known: &Known,
    unit: &UnitRow,
    contact: Option<&ContactRow>,
) -> Vec<RosterChange> {
    let position = line.position.map(|position| position.to_string()).unwrap_or_default();
    let mut pairs = vec![
        ("position", unit.position.to_string(), position),
        ("short_name", unit.short_name.clone(), line.short_name.clone()),
        ("aliases", shown(&unit.aliases), shown(&merged_aliases(line, unit))),
        ("category", unit.category.clone(), line.category.clone()),
        ("parent", known.parent_name(unit), line.parent.clone()),
        ("archived", if unit.archived == 0 { "" } else { "1" }.to_owned(), "0".to_owned()),
        ("venue", unit.default_venue.clone(), line.venue.clone()),
    ];
    if let Some(contact) = contact {
        pairs.extend([
            ("title", contact.title.clone(), line.title.clone()),
            ("phone", contact.phone.clone(), line.phone.clone()),
            ("mail", contact.mail.clone(), line.mail.clone()),
        ]);
    }
    pairs
        .into_iter()
        .filter(|(field, from, to)| {
            // A form keeps the dash of 0580-2020000, a roster does not: the same number.
            let same = from == to || (*field == "phone" && digits(from) == digits(to));
            let is_there = *field == "archived" && from.is_empty();
            !(to.is_empty() || same || is_there)
        })
        .map(|(field, from, to)| RosterChange { field: field.to_owned(), from, to })
        .collect()
}

fn shown(aliases: &str) -> String {
    aliases.lines().collect::<Vec<_>>().join("、")
}

/// The unit's other names with those of the line; a name by which it was found stays its own.
fn merged_aliases(line: &RosterLine, unit: &UnitRow) -> String {
    let mut names: Vec<String> = unit.other_names().map(str::to_owned).collect();
    names.extend(line.aliases.iter().cloned());
    aliases(&names, &unit.name, &unit.short_name).unwrap_or_else(|_| unit.aliases.clone())
}

fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

fn fate(line: &RosterLine, known: &Known) -> (Fate, Vec<RosterChange>) {
    if !usable(line) {
        return (Fate::Problem, Vec::new());
    }
    let Some(unit) = known.unit(&line.unit) else {
        return (Fate::New, Vec::new());
    };
    let contact = known.contact(unit, &line.contact);
    let mut changes = changes(line, known, unit, contact);
    if contact.is_none() && !line.contact.is_empty() {
        let from = known.contacts.get(&unit.id).and_then(|contacts| contacts.first());
        changes.push(RosterChange {
            field: "contact".to_owned(),
            from: from.map(|contact| contact.name.clone()).unwrap_or_default(),
            to: line.contact.clone(),
        });
    }
    if changes.is_empty() { (Fate::Same, changes) } else { (Fate::Changed, changes) }
}

fn new_venues(roster: &Roster, known: &Known) -> Vec<String> {
    roster
        .rows
        .iter()
        .filter(|line| usable(line))
        .map(|line| line.venue.clone())
        .filter(|venue| !venue.is_empty() && !ROLE_WORDS.contains(&venue.to_lowercase().as_str()))
        .filter(|venue| !known.venues.contains(venue))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

/// How many units and contacts an import adds.
fn new_entries(roster: &Roster, known: &Known) -> (i64, i64) {
    let (mut units, mut contacts) = (HashSet::new(), 0);
    for line in roster.rows.iter().filter(|line| usable(line)) {
        let unit = known.unit(&line.unit);
        if unit.is_none() {
            units.insert(line.unit.as_str());
        }
        let is_known = unit.is_some_and(|unit| known.contact(unit, &line.contact).is_some());
        contacts += i64::from(!line.contact.is_empty() && !is_known);
    }
    (i64::try_from(units.len()).unwrap_or(i64::MAX), contacts)
}

fn preview(roster: &Roster, known: &Known) -> RosterPreview {
    let rows: Vec<RosterRow> = roster
        .rows
        .iter()
        .map(|line| {
            let (fate, changes) = fate(line, known);
            RosterRow {
                row: i64::try_from(line.row).unwrap_or(i64::MAX),
                fate,
                unit: line.unit.clone(),
                short_name: line.short_name.clone(),
                aliases: line.aliases.join("、"),
                category: line.category.clone(),
                parent: line.parent.clone(),
                contact: line.contact.clone(),
                title: line.title.clone(),
                phone: line.phone.clone(),
                mail: line.mail.clone(),
                venue: line.venue.clone(),
                changes,
                problems: line.problems.iter().map(problem).collect(),
            }
        })
        .collect();
    let count = |fate| {
        i64::try_from(rows.iter().filter(|row| row.fate == fate).count()).unwrap_or(i64::MAX)
    };
    let (new_units, new_contacts) = new_entries(roster, known);
    RosterPreview {
        sheet: roster.sheet.clone(),
        columns: roster
            .sheet_columns
            .iter()
            .map(|column| RosterColumn {
                column: i64::try_from(column.index).unwrap_or(i64::MAX),
                header: column.header.clone(),
                sample: column.sample.clone(),
                field: column.field.map(RosterField::from),
            })
            .collect(),
        new_units,
        new_contacts,
        added: count(Fate::New),
        changed: count(Fate::Changed),
        same: count(Fate::Same),
        problems: count(Fate::Problem),
        new_venues: new_venues(roster, known),
        ignored: roster
            .ignored
            .iter()
            .map(|row| IgnoredRow {
                row: i64::try_from(row.row).unwrap_or(i64::MAX),
                text: row.text.clone(),
            })
            .collect(),
        put_away: no_longer_named(roster, known)
            .into_iter()
            .map(|(unit, contact)| PutAway {
                unit: unit.name.clone(),
                contact: contact.name.clone(),
            })
            .collect(),
        rows,
    }
}

fn bytes(file: &RosterFile) -> Result<Vec<u8>> {
    if file.content.len() / 4 * 3 > MAX_BYTES + 3 {
        return Err(Failure::too_large(MAX_BYTES.try_into().unwrap_or(u64::MAX)));
    }
    STANDARD
        .decode(file.content.as_bytes())
        .map_err(|error| Failure::from(FailureCode::InvalidInput).with("detail", error))
}

/// Reads a roster away from the threads that answer requests.
async fn read(file_name: &str, bytes: Vec<u8>, mapping: Option<&[MappedColumn]>) -> Result<Roster> {
    let name = file_name.to_owned();
    let mapping = mapping.map(mapped);
    let read =
        tokio::task::spawn_blocking(move || read_mapped_roster(&name, &bytes, mapping.as_deref()))
            .await;
    match read {
        Ok(roster) => Ok(roster?),
        Err(error) => {
            tracing::error!(%error, "reading a roster broke off");
            Err(FailureCode::NotASpreadsheet.into())
        }
    }
}

/// Says what importing a roster would do.
pub async fn preview_roster(app: &App, _actor: &Actor, input: RosterFile) -> Result<RosterPreview> {
    let roster = read(&input.file_name, bytes(&input)?, input.mapping.as_deref()).await?;
    let mut connection = app.read().await?;
    let known = Known::load(&mut connection).await?;
    Ok(preview(&roster, &known))
}

/// Contacts that the roster no longer names for a unit it gives contacts for. A row with a problem
/// still names its contact.
fn no_longer_named<'a>(roster: &Roster, known: &'a Known) -> Vec<(&'a UnitRow, &'a ContactRow)> {
    let mut named: BTreeMap<&UnitId, Vec<&str>> = BTreeMap::new();
    for line in roster.rows.iter().filter(|line| !line.contact.is_empty()) {
        if let Some(unit) = known.unit(&line.unit) {
            named.entry(&unit.id).or_default().push(line.contact.as_str());
        }
    }
    let mut gone: Vec<_> = known
        .units
        .values()
        .filter_map(|unit| Some((unit, named.get(&unit.id)?)))
        .flat_map(|(unit, names)| {
            let contacts = known.contacts.get(&unit.id).into_iter().flatten();
            contacts
                .filter(|contact| !names.contains(&contact.name.as_str()))
                .map(move |contact| (unit, contact))
        })
        .collect();
    gone.sort_by_key(|(unit, contact)| (unit.position, contact.position));
    gone
}
