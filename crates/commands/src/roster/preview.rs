//! What an import would do: the fate of each row, before anything is written. The import itself goes
//! by the same functions.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use huidao_documents::roster::{Roster, RosterLine};
use huidao_domain::UnitId;
use huidao_domain::tree::Above;
use huidao_store::directory::{ContactRow, UnitRow};

use super::known::Known;
use super::{
    Fate, IgnoredRow, PutAway, ROLE_WORDS, RosterChange, RosterColumn, RosterField, RosterPreview,
    RosterRow, problem,
};
use crate::units::aliases;
use crate::{Failure, FailureCode};

pub(super) fn usable(line: &RosterLine, known: &Known) -> bool {
    line.problems.iter().all(|problem| problem.code.is_warning()) && !known.is_ambiguous(&line.unit)
}

/// What differs between a line and the directory; an empty cell changes nothing.
fn changes(
    line: &RosterLine,
    known: &Known,
    unit: &UnitRow,
    contact: Option<&ContactRow>,
    parent: &str,
    remark: &str,
) -> Vec<RosterChange> {
    let position = line.position.map(|position| position.to_string()).unwrap_or_default();
    let mut pairs = vec![
        ("position", unit.position.to_string(), position),
        ("short_name", unit.short_name.clone(), line.short_name.clone()),
        ("aliases", shown(&unit.aliases), shown(&merged_aliases(line, unit))),
        ("category", unit.category.clone(), line.category.clone()),
        ("parent", known.parent_name(unit), parent.to_owned()),
        ("remark", unit.remark.clone(), remark.to_owned()),
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
pub(super) fn merged_aliases(line: &RosterLine, unit: &UnitRow) -> String {
    let mut names: Vec<String> = unit.other_names().map(str::to_owned).collect();
    names.extend(line.aliases.iter().cloned());
    aliases(&names, &unit.name, &unit.short_name).unwrap_or_else(|_| unit.aliases.clone())
}

fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

fn fate(line: &RosterLine, known: &Known, parent: &str, remark: &str) -> (Fate, Vec<RosterChange>) {
    if !usable(line, known) {
        return (Fate::Problem, Vec::new());
    }
    let Some(unit) = known.unit(&line.unit) else {
        return (Fate::New, Vec::new());
    };
    let contact = known.contact(unit, &line.contact);
    let mut changes = changes(line, known, unit, contact, parent, remark);
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

/// A unit and the one above it, by their own names.
pub(super) struct Pair {
    pub unit: String,
    pub parent: String,
}

/// What a line says of its unit together with the other lines.
#[derive(Default)]
pub(super) struct Told {
    /// The unit and the one above it, or why they cannot stand so; none when the line names none.
    pub parent: Option<Result<Pair, Failure>>,
    /// The unit's remark, on the first of its lines: that of a further contact begins with its name.
    pub remark: String,
}

/// What each line says of its unit. A unit above may stand later in the list.
pub(super) fn told(lines: &[RosterLine], known: &Known) -> Vec<Told> {
    let mut all: Vec<Told> = lines.iter().map(|_| Told::default()).collect();
    let mut first: HashMap<&str, usize> = HashMap::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| usable(line, known)) {
        let is_first = *first.entry(&line.unit).or_insert(at) == at;
        let remark = if is_first || line.contact.is_empty() || line.remark.is_empty() {
            line.remark.clone()
        } else {
            format!("{}：{}", line.contact, line.remark)
        };
        let kept = &mut all[first[line.unit.as_str()]].remark;
        if !remark.is_empty() && !kept.split('；').any(|known| known == remark) {
            if !kept.is_empty() {
                kept.push('；');
            }
            kept.push_str(&remark);
        }
    }
    for (told, parent) in all.iter_mut().zip(parents(lines, known)) {
        told.parent = parent;
    }
    all
}

fn parents(lines: &[RosterLine], known: &Known) -> Vec<Option<Result<Pair, Failure>>> {
    let new: HashSet<&str> = lines
        .iter()
        .filter(|line| usable(line, known) && known.unit(&line.unit).is_none())
        .map(|line| line.unit.as_str())
        .collect();
    let own_name = |name: &str| match known.unit(name) {
        Some(unit) => Some(unit.name.clone()),
        None => new.contains(name).then(|| name.to_owned()),
    };
    let mut above =
        Above::new(known.units.values().filter_map(|unit| {
            Some((unit.name.clone(), known.names.get(&unit.parent()?)?.clone()))
        }));
    lines
        .iter()
        .map(|line| {
            if line.parent.is_empty() || !usable(line, known) {
                return None;
            }
            let unit = own_name(&line.unit)?;
            let Some(parent) = own_name(&line.parent) else {
                let unknown = Failure::from(FailureCode::ParentUnknown);
                return Some(Err(unknown.with("name", &line.parent)));
            };
            if !above.put(unit.clone(), Some(parent.clone())) {
                return Some(Err(Failure::from(FailureCode::CircularParent).with("name", &parent)));
            }
            Some(Ok(Pair { unit, parent }))
        })
        .collect()
}

fn new_venues(roster: &Roster, known: &Known) -> Vec<String> {
    roster
        .rows
        .iter()
        .filter(|line| usable(line, known))
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
    for line in roster.rows.iter().filter(|line| usable(line, known)) {
        let unit = known.unit(&line.unit);
        if unit.is_none() {
            units.insert(line.unit.as_str());
        }
        let is_known = unit.is_some_and(|unit| known.contact(unit, &line.contact).is_some());
        contacts += i64::from(!line.contact.is_empty() && !is_known);
    }
    (i64::try_from(units.len()).unwrap_or(i64::MAX), contacts)
}

pub(super) fn preview(roster: &Roster, known: &Known) -> RosterPreview {
    let rows: Vec<RosterRow> = roster
        .rows
        .iter()
        .zip(told(&roster.rows, known))
        .map(|(line, told)| {
            let mut problems: Vec<Failure> = line.problems.iter().map(problem).collect();
            if known.is_ambiguous(&line.unit) {
                problems.push(
                    Failure::from(FailureCode::UnitAmbiguous)
                        .with("name", &line.unit)
                        .with("units", known.aliases[&line.unit].join("、")),
                );
            }
            let above = match told.parent {
                Some(Ok(pair)) => pair.parent,
                Some(Err(failure)) => {
                    problems.push(failure);
                    String::new()
                }
                None => String::new(),
            };
            let (fate, changes) = fate(line, known, &above, &told.remark);
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
                problems,
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

/// Contacts that the roster no longer names for a unit it gives contacts for. A row with a problem
/// still names its contact.
pub(super) fn no_longer_named<'a>(
    roster: &Roster,
    known: &'a Known,
) -> Vec<(&'a UnitRow, &'a ContactRow)> {
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
