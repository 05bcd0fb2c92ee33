//! The rows of tables as they were written: names, times not yet set on a day.

use super::field::ReportField;
use super::layout::{Kind, Table};
use super::problem::{ReportProblem, ReportProblemCode};
use super::time::{Moment, duration, moment};
use crate::grid::Sheet;

/// The longest name that is kept, in characters.
pub(super) const MAX_NAME: usize = 200;
/// How much of a bad row is shown, in characters.
const SHOWN: usize = 160;

/// One row as written.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// The place of its sheet.
    pub sheet: usize,
    /// From 1.
    pub number: usize,
    pub kind: Kind,
    pub name: String,
    pub email: String,
    pub role: String,
    pub join: Option<Moment>,
    pub leave: Option<Moment>,
    /// Seconds.
    pub duration: Option<i64>,
    /// Whether the table has a column for the time of leaving.
    pub may_leave: bool,
}

/// What of a report is not yet set on a day.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub rows: Vec<Row>,
    pub problems: Vec<ReportProblem>,
}

/// A row's text for a person to look at.
pub(super) fn shown(cells: &[String]) -> String {
    let text = cells.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>();
    text.join(" | ").chars().take(SHOWN).collect()
}

/// Reads the rows of a table. Bad ones are kept aside with their number.
pub(super) fn read(sheet: &Sheet, table: &Table, last_is_cut: bool, into: &mut Rows) {
    let mut actions = Vec::new();
    let (first, end) = table.rows;
    for (at, cells) in sheet.rows.iter().enumerate().take(end).skip(first) {
        if cells.iter().all(String::is_empty) || is_repeated(sheet, table, cells) {
            continue;
        }
        let is_cut = last_is_cut && at + 1 == sheet.rows.len();
        match row(table, at + 1, cells) {
            Ok(None) => {}
            Ok(Some(row)) if table.column(ReportField::Action).is_some() => {
                let cell = table.column(ReportField::Action).and_then(|at| cells.get(at));
                actions.push((row, is_leaving(cell.map_or("", String::as_str)), shown(cells)));
            }
            // A row that ends before the time of leaving is the one in which the file was cut.
            Ok(Some(mut row)) if !(is_cut && row.may_leave && row.leave.is_none()) => {
                if is_cut && ends_in_mail(table, cells) {
                    // Half an address would make another person of the same name.
                    row.email.clear();
                }
                into.rows.push(row);
            }
            Ok(Some(_)) => into.problems.push(ReportProblem {
                row: at + 1,
                code: ReportProblemCode::CutShort,
                value: String::new(),
                text: shown(cells),
            }),
            Err((code, value)) => {
                let code = if is_cut { ReportProblemCode::CutShort } else { code };
                into.problems.push(ReportProblem { row: at + 1, code, value, text: shown(cells) });
            }
        }
    }
    pair(actions, into);
}

fn ends_in_mail(table: &Table, cells: &[String]) -> bool {
    let last = cells.iter().rposition(|cell| !cell.is_empty());
    last.is_some() && last == table.column(ReportField::Email)
}

/// Headings that are repeated on every printed page.
fn is_repeated(sheet: &Sheet, table: &Table, cells: &[String]) -> bool {
    table.header.and_then(|header| sheet.rows.get(header)).is_some_and(|header| header == cells)
}

/// `--`, `-`, `N/A` say that there is nothing.
fn said(cell: Option<&String>) -> &str {
    cell.map(|cell| cell.trim())
        .filter(|cell| !matches!(*cell, "--" | "-" | "N/A" | "n/a" | "—" | "/" | "无"))
        .unwrap_or_default()
}

type Bad = (ReportProblemCode, String);

fn row(table: &Table, number: usize, cells: &[String]) -> Result<Option<Row>, Bad> {
    let text = |field| table.column(field).map_or("", |at| said(cells.get(at)));
    if let Some(at) = table.column(ReportField::Attended)
        && matches!(said(cells.get(at)).to_lowercase().as_str(), "no" | "否" | "false")
    {
        // Registered and never there.
        return Ok(None);
    }
    let email =
        Some(text(ReportField::Email)).filter(|mail| mail.contains('@')).unwrap_or_default();
    let name = full_name(
        text(ReportField::Name),
        text(ReportField::FirstName),
        text(ReportField::LastName),
    );
    let name = if name.is_empty() { email.to_owned() } else { name };
    if name.is_empty() {
        return Err((ReportProblemCode::NameMissing, String::new()));
    }
    if name.chars().count() > MAX_NAME {
        return Err((ReportProblemCode::NameTooLong, name.chars().take(40).collect()));
    }
    let when = |field| -> Result<Option<Moment>, Bad> {
        let cell = text(field);
        if cell.is_empty() {
            return Ok(None);
        }
        let bad = || (ReportProblemCode::BadTime, cell.chars().take(60).collect());
        moment(cell).map(Some).ok_or_else(bad)
    };
    let at =
        if table.column(ReportField::At).is_some() { ReportField::At } else { ReportField::Join };
    let join = when(at)?;
    let leave = when(ReportField::Leave)?;
    if join.is_none() && table.column(at).is_some() {
        return Err((ReportProblemCode::NoJoinTime, String::new()));
    }
    Ok(Some(Row {
        sheet: table.sheet,
        number,
        kind: table.kind,
        name,
        email: email.to_lowercase(),
        role: role(text(ReportField::Role)).to_owned(),
        join,
        leave,
        duration: duration(text(ReportField::Duration)),
        may_leave: table.column(ReportField::Leave).is_some(),
    }))
}

/// Names in two columns: the family name first where it is written in Chinese.
fn full_name(name: &str, first: &str, last: &str) -> String {
    let chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let joined = match (name.is_empty(), first.is_empty(), last.is_empty()) {
        (false, ..) => name.to_owned(),
        (true, false, false) if chinese(first) && chinese(last) => format!("{last}{first}"),
        (true, false, false) => format!("{first} {last}"),
        _ => format!("{first}{last}"),
    };
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `BigBlueButton` says only whether somebody moderates.
fn role(text: &str) -> &str {
    match text {
        "TRUE" | "true" | "True" => "Moderator",
        "FALSE" | "false" | "False" => "",
        other => other,
    }
}

fn is_leaving(action: &str) -> bool {
    let action = action.to_lowercase();
    ["left", "leave", "离开", "退出", "退会"].iter().any(|word| action.contains(word))
}

/// Lines of one action each: an arrival lasts until the same person's next departure.
fn pair(actions: Vec<(Row, bool, String)>, into: &mut Rows) {
    let mut open: std::collections::HashMap<(String, String), Vec<usize>> =
        std::collections::HashMap::new();
    for (row, leaving, text) in actions {
        let who = (row.name.clone(), row.email.clone());
        if !leaving {
            open.entry(who).or_default().push(into.rows.len());
            into.rows.push(Row { may_leave: true, ..row });
        } else if let Some(joined) =
            open.get_mut(&who).and_then(Vec::pop).and_then(|at| into.rows.get_mut(at))
        {
            joined.leave = row.join;
        } else {
            into.problems.push(ReportProblem {
                row: row.number,
                code: ReportProblemCode::NoJoinTime,
                value: String::new(),
                text,
            });
        }
    }
}
