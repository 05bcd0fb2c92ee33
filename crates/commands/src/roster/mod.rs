//! Rosters: a file's preview says what an import would do, row by row; the import does exactly
//! that in one transaction. Rows with problems are kept aside and named, never dropped in silence.

use std::collections::{BTreeSet, HashMap};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_documents::grid::MAX_BYTES;
use huidao_documents::roster::{Field, Roster, RosterLine, RosterProblem, read_roster};
use huidao_domain::UnitId;
use huidao_store::Connection;
use huidao_store::directory::{self as rows, ContactRow, UnitRow, VenueRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::gathering::default_zone;
use crate::text::words;
use crate::units::write_unit;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// Texts that name the main venue's role rather than a room.
const ROLE_WORDS: [&str; 2] = ["主会场", "main venue"];

/// A roster file.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct RosterFile {
    /// Its name.
    pub file_name: String,
    /// Its bytes in base64.
    pub content: String,
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
    /// Category.
    pub category: String,
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
    /// `position`, `unit`, `short_name`, `category`, `contact`, `title`, `phone`, `mail`, `venue`
    /// or `remark`.
    pub field: String,
    /// The sheet's own header; none when the column is missing.
    pub header: Option<String>,
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
    /// Columns found, and those that were not.
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

/// What an import did.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RosterImported {
    /// Rows that added something.
    pub added: i64,
    /// Rows that changed something.
    pub changed: i64,
    /// Rows that changed nothing.
    pub same: i64,
    /// Rows kept aside.
    pub problems: i64,
}

const FIELDS: [(Field, &str); 10] = [
    (Field::Position, "position"),
    (Field::Unit, "unit"),
    (Field::ShortName, "short_name"),
    (Field::Category, "category"),
    (Field::Contact, "contact"),
    (Field::Title, "title"),
    (Field::Phone, "phone"),
    (Field::Mail, "mail"),
    (Field::Venue, "venue"),
    (Field::Remark, "remark"),
];

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
            units: units.into_iter().map(|unit| (unit.name.clone(), unit)).collect(),
            venues: rows::venues(connection).await?.into_iter().map(|venue| venue.name).collect(),
            contacts,
        })
    }

    fn contact(&self, unit: &UnitRow, name: &str) -> Option<&ContactRow> {
        self.contacts.get(&unit.id)?.iter().find(|contact| contact.name == name)
    }
}

fn usable(line: &RosterLine) -> bool {
    line.problems.iter().all(|problem| problem.code.is_warning())
}

/// What differs between a line and the directory; an empty cell changes nothing.
fn changes(line: &RosterLine, unit: &UnitRow, contact: Option<&ContactRow>) -> Vec<RosterChange> {
    let position = line.position.map(|position| position.to_string()).unwrap_or_default();
    let mut pairs = vec![
        ("position", unit.position.to_string(), position),
        ("short_name", unit.short_name.clone(), line.short_name.clone()),
        ("category", unit.category.clone(), line.category.clone()),
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
            !to.is_empty() && !same
        })
        .map(|(field, from, to)| RosterChange { field: field.to_owned(), from, to })
        .collect()
}

fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

fn fate(line: &RosterLine, known: &Known) -> (Fate, Vec<RosterChange>) {
    if !usable(line) {
        return (Fate::Problem, Vec::new());
    }
    let Some(unit) = known.units.get(&line.unit) else {
        return (Fate::New, Vec::new());
    };
    let contact = known.contact(unit, &line.contact);
    let mut changes = changes(line, unit, contact);
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
                category: line.category.clone(),
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
    RosterPreview {
        columns: FIELDS
            .iter()
            .map(|(field, name)| RosterColumn {
                field: (*name).to_owned(),
                header: roster
                    .columns
                    .iter()
                    .find(|column| column.field == *field)
                    .and_then(|column| column.header.clone()),
            })
            .collect(),
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
async fn read(file_name: &str, bytes: Vec<u8>) -> Result<Roster> {
    let name = file_name.to_owned();
    let read = tokio::task::spawn_blocking(move || read_roster(&name, &bytes)).await;
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
    let roster = read(&input.file_name, bytes(&input)?).await?;
    let mut connection = app.read().await?;
    let known = Known::load(&mut connection).await?;
    Ok(preview(&roster, &known))
}

/// Imports a roster.
pub async fn import_roster(app: &App, actor: &Actor, input: RosterFile) -> Result<RosterImported> {
    import_bytes(app, actor, &input.file_name, &bytes(&input)?).await
}

/// Imports a roster from bytes, in one transaction.
pub(crate) async fn import_bytes(
    app: &App,
    actor: &Actor,
    file_name: &str,
    content: &[u8],
) -> Result<RosterImported> {
    let roster = read(file_name, content.to_vec()).await?;
    let mut transaction = app.write().await?;
    let mut known = Known::load(&mut transaction).await?;
    let plan = preview(&roster, &known);
    for (_, contact) in no_longer_named(&roster, &known) {
        let gone = ContactRow { archived: 1, ..contact.clone() };
        rows::save_contact(&mut transaction, &gone).await?;
    }
    for name in &plan.new_venues {
        rows::save_venue(&mut transaction, &plain_venue(name)?).await?;
    }
    let mut seen: HashMap<UnitId, Vec<String>> = HashMap::new();
    for line in roster.rows.iter().filter(|line| usable(line)) {
        let unit = write_line_unit(&mut transaction, &mut known, line).await?;
        if !line.contact.is_empty() {
            let names = seen.entry(unit.id.clone()).or_default();
            let position = i64::try_from(names.len()).unwrap_or(i64::MAX);
            write_line_contact(&mut transaction, &known, &unit, line, position).await?;
            names.push(line.contact.clone());
        }
    }
    let done = RosterImported {
        added: plan.added,
        changed: plan.changed,
        same: plan.same,
        problems: plan.problems,
    };
    let (added, changed) = (done.added.to_string(), done.changed.to_string());
    let file: String = file_name.chars().take(100).collect();
    let args = [("file", &*file), ("added", &*added), ("changed", &*changed)];
    app.note(&mut transaction, actor, None, "import_roster", &args).await?;
    transaction.commit().await?;
    app.announce(Topic::Directory, None);
    Ok(done)
}

fn plain_venue(name: &str) -> Result<VenueRow> {
    Ok(VenueRow {
        id: new_id()?,
        name: name.to_owned(),
        site: String::new(),
        room: String::new(),
        capacity: None,
        time_zone: default_zone().as_str().to_owned(),
        coordinator: String::new(),
        coordinator_phone: String::new(),
    })
}

async fn write_line_unit(
    connection: &mut Connection,
    known: &mut Known,
    line: &RosterLine,
) -> Result<UnitRow> {
    let old = known.units.get(&line.unit);
    let or_old = |new: &str, old: Option<&String>| -> Result<String> {
        let new = words(new)?;
        Ok(if new.is_empty() { old.cloned().unwrap_or_default() } else { new })
    };
    let mut unit = UnitRow {
        id: old.map_or_else(new_id, |old| Ok(old.id.clone()))?,
        position: match (line.position, old) {
            (Some(position), _) => i64::from(position),
            (None, Some(old)) => old.position,
            (None, None) => known.last_position + 1,
        },
        name: line.unit.clone(),
        short_name: or_old(&line.short_name, old.map(|old| &old.short_name))?,
        category: or_old(&line.category, old.map(|old| &old.category))?,
        default_venue: or_old(&line.venue, old.map(|old| &old.default_venue))?,
        archived: old.map_or(0, |old| old.archived),
    };
    if unit.short_name.is_empty() {
        unit.short_name.clone_from(&unit.name);
    }
    known.last_position = known.last_position.max(unit.position);
    if old != Some(&unit) {
        write_unit(connection, &unit).await?;
        known.units.insert(unit.name.clone(), unit.clone());
    }
    Ok(unit)
}

async fn write_line_contact(
    connection: &mut Connection,
    known: &Known,
    unit: &UnitRow,
    line: &RosterLine,
    position: i64,
) -> Result<()> {
    let old = known.contact(unit, &line.contact);
    let or_old = |new: &str, old: Option<&String>| {
        if new.is_empty() { old.cloned().unwrap_or_default() } else { new.to_owned() }
    };
    let contact = ContactRow {
        id: old.map_or_else(new_id, |old| Ok(old.id.clone()))?,
        unit_id: unit.id.clone(),
        position,
        name: line.contact.clone(),
        title: or_old(&words(&line.title)?, old.map(|old| &old.title)),
        phone: or_old(&line.phone, old.map(|old| &old.phone)),
        mail: or_old(&line.mail, old.map(|old| &old.mail)),
        archived: 0,
    };
    if old != Some(&contact) {
        rows::save_contact(connection, &contact).await?;
    }
    Ok(())
}

/// Contacts that the roster no longer names for a unit it gives contacts for. A row with a problem
/// still names its contact.
fn no_longer_named<'a>(roster: &Roster, known: &'a Known) -> Vec<(&'a UnitRow, &'a ContactRow)> {
    let mut named: HashMap<&str, Vec<&str>> = HashMap::new();
    for line in roster.rows.iter().filter(|line| !line.contact.is_empty()) {
        named.entry(line.unit.as_str()).or_default().push(line.contact.as_str());
    }
    let mut gone: Vec<_> = known
        .units
        .values()
        .filter_map(|unit| Some((unit, named.get(unit.name.as_str())?)))
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
