//! Rows under the headings, told apart: lines of the roster, and everything
//! that only stands on the same sheet.

use serde::Serialize;

use super::clean;
use super::header::{Column, Field};
use super::problem::{ProblemCode, RosterProblem};
use crate::grid::{Cell, Sheet, TallCell};
use crate::phone;

/// How rows begin that sum up, sign or explain a table.
const REMARK_STARTS: [&str; 17] = [
    "备注", "说明", "注:", "注：", "附注", "填表", "制表", "审核", "合计", "总计", "小计", "共计",
    "note:", "note：", "remark", "notes:", "total",
];

/// How the groups of a roster end that its headings name: 区级部门, 各街道.
const SECTION_ENDS: [&str; 16] = [
    "部门",
    "单位",
    "机关",
    "街道",
    "乡镇",
    "镇街",
    "县区",
    "县(市、区)",
    "区县",
    "学校",
    "企业",
    "医院",
    "机构",
    "团体",
    "组织",
    "类",
];

/// One contact of a unit, or a unit without a contact.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct RosterLine {
    /// The row in the sheet, counted from 1.
    pub row: usize,
    /// The number in the position column.
    pub position: Option<u32>,
    /// The unit's full name; where the cell is blank, that of the unit above.
    pub unit: String,
    /// The unit's short name.
    pub short_name: String,
    /// Other names of the unit.
    pub aliases: Vec<String>,
    /// The kind of unit.
    pub category: String,
    /// The name of the unit above it.
    pub parent: String,
    /// The contact's name.
    pub contact: String,
    /// The contact's title.
    pub title: String,
    /// The phone number in digits; what is not a number stays as it was typed.
    pub phone: String,
    /// The mail address.
    pub mail: String,
    /// The venue the unit is meant for.
    pub venue: String,
    /// A remark.
    pub remark: String,
    /// What is wrong with the line.
    pub problems: Vec<RosterProblem>,
}

/// A row with text that is no line of the roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IgnoredRow {
    /// The row in the sheet, counted from 1.
    pub row: usize,
    /// Its cells, joined by spaces.
    pub text: String,
}

/// Writes what a cell merged over several rows says of each unit into its rows: the unit above them,
/// their category, their venue. A unit's own cell needs it not: rows below it continue the unit.
pub(super) fn fill_tall(sheet: &mut Sheet, last_heading: usize, columns: &[Column]) {
    let mut tall = std::mem::take(&mut sheet.tall);
    tall.sort_by_key(|cell| (cell.column, cell.first));
    let mut free_from = (0, 0);
    for TallCell { column, first, last } in tall {
        let field = columns.iter().find(|known| known.index == column).map(|known| known.field);
        let is_shared = matches!(field, Some(Field::Parent | Field::Category | Field::Venue));
        // Areas that overlap are no spreadsheet's; reading each row once bounds the work.
        if !is_shared || first <= last_heading || (column, first) < free_from {
            continue;
        }
        free_from = (column, last + 1);
        let text = sheet.rows.get(first).and_then(|row| row.get(column)).cloned();
        let Some(text) = text.filter(|text| !text.is_empty()) else { continue };
        for row in sheet.rows.iter_mut().take(last + 1).skip(first + 1) {
            if row.iter().any(|cell| !cell.is_empty()) {
                if row.len() <= column {
                    row.resize_with(column + 1, Cell::new);
                }
                row[column].clone_from(&text);
            }
        }
    }
}

/// Tells the rows of a sheet apart.
pub(super) fn collect(
    rows: &[Vec<Cell>],
    (first, last): (usize, usize),
    columns: &[Column],
) -> (Vec<RosterLine>, Vec<IgnoredRow>) {
    let mut lines: Vec<RosterLine> = Vec::new();
    let mut ignored = Vec::new();
    let mut section = String::new();
    for (at, cells) in rows.iter().enumerate() {
        let text = joined(cells);
        if text.is_empty() || (first..=last).contains(&at) {
            continue;
        }
        let row = at + 1;
        let headings_again = rows.get(first) == Some(cells) || rows.get(last) == Some(cells);
        let heading = (at > last).then(|| heading_of_section(cells, columns)).flatten();
        let is_heading = heading.is_some();
        section = heading.unwrap_or(section);
        if is_heading || at < first || headings_again || is_aside(cells, columns) {
            ignored.push(IgnoredRow { row, text });
            continue;
        }
        let mut line = line(row, cells, columns);
        if line.unit.is_empty()
            && line.contact.is_empty()
            && line.phone.is_empty()
            && line.mail.is_empty()
        {
            ignored.push(IgnoredRow { row, text });
            continue;
        }
        if line.unit.is_empty()
            && let Some(above) = lines.last()
        {
            continue_unit(&mut line, above);
        }
        if line.category.is_empty() {
            line.category.clone_from(&section);
        }
        lines.extend(one_for_each_contact(line, cell(cells, columns, Field::Phone)));
    }
    (lines, ignored)
}

fn line(row: usize, cells: &[Cell], columns: &[Column]) -> RosterLine {
    let cell = |field| cell(cells, columns, field);
    RosterLine {
        row,
        position: clean::plain(cell(Field::Position)).trim_end_matches(['.', '、']).parse().ok(),
        unit: clean::text(cell(Field::Unit)),
        short_name: clean::text(cell(Field::ShortName)),
        aliases: aliases(cell(Field::Aliases)),
        category: clean::text(cell(Field::Category)),
        parent: clean::text(cell(Field::Parent)),
        contact: contact(cell(Field::Contact)),
        title: clean::text(cell(Field::Title)),
        phone: phone::normalise(&clean::outside_brackets(cell(Field::Phone))),
        mail: clean::plain(cell(Field::Mail)),
        venue: clean::text(cell(Field::Venue)),
        remark: clean::text(cell(Field::Remark)),
        problems: Vec::new(),
    }
}

/// Other names as they are written in one cell.
fn aliases(cell: &str) -> Vec<String> {
    cell.split(['、', '；', ';', '\n', '|', '，', ','])
        .map(clean::text)
        .filter(|name| !name.is_empty())
        .collect()
}

/// Two names on two lines of one cell are not one name, so the line end stays
/// for the check to find.
fn contact(cell: &str) -> String {
    cell.lines().map(clean::text).filter(|name| !name.is_empty()).collect::<Vec<_>>().join("\n")
}

/// `王珊、赵敏` beside `1990000xxxx、1990000xxxx` are two contacts. Where names and numbers do not
/// count the same, the line stays whole.
fn one_for_each_contact(line: RosterLine, phones: &str) -> Vec<RosterLine> {
    let parts = |cell: &str| -> Vec<String> {
        cell.split(['、', '/', '／', '；', ';', '，', ',', '\n'])
            .map(clean::plain)
            .filter(|part| !part.is_empty())
            .collect()
    };
    let phones: Vec<String> = parts(&clean::outside_brackets(phones))
        .iter()
        .map(|number| phone::normalise(number))
        .collect();
    let names = parts(&line.contact);
    let are_numbers = phones.len() > 1 && phones.iter().all(|number| phone::is_valid(number));
    if are_numbers && names.len() <= 1 {
        // One contact with several numbers: messages go to the first.
        let more = RosterProblem::of(ProblemCode::ExtraPhone, &phones[1..].join("、"));
        return vec![RosterLine { phone: phones[0].clone(), problems: vec![more], ..line }];
    }
    if !are_numbers || phones.len() != names.len() {
        return vec![line];
    }
    let told = |cell: &str| Some(parts(cell)).filter(|told| told.len() == names.len());
    let (titles, mails) = (told(&line.title), told(&line.mail));
    names
        .iter()
        .zip(phones)
        .enumerate()
        .map(|(index, (name, phone))| RosterLine {
            contact: clean::text(name),
            phone,
            title: titles.as_ref().map_or_else(|| line.title.clone(), |all| all[index].clone()),
            mail: match &mails {
                Some(all) => all[index].clone(),
                None if index == 0 => line.mail.clone(),
                None => String::new(),
            },
            ..line.clone()
        })
        .collect()
}

/// The name of the group that a row heads, as `二、街道` alone in its row does: the category of
/// the units below it.
fn heading_of_section(cells: &[Cell], columns: &[Column]) -> Option<String> {
    let mut filled = cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    let (at, text) = filled.next()?;
    if filled.next().is_some() {
        return None;
    }
    let field = columns.iter().find(|column| column.index == at).map(|column| column.field);
    if !matches!(field, None | Some(Field::Position | Field::Unit)) {
        return None;
    }
    let text = clean::text(text);
    let without_number = after_number(&text);
    let has_positions = columns.iter().any(|column| column.field == Field::Position);
    let plain = clean::plain(&text);
    let named_so = has_positions && SECTION_ENDS.iter().any(|end| plain.ends_with(end));
    let name = without_number.or_else(|| named_so.then_some(text.as_str()))?;
    let name = name.trim_end_matches([':', '：']);
    (2..=20).contains(&name.chars().count()).then(|| name.to_owned())
}

/// What follows `一、` or `（二）`.
fn after_number(text: &str) -> Option<&str> {
    const NUMERALS: &str = "一二三四五六七八九十";
    let open = text.strip_prefix(['(', '（']);
    let rest = open.unwrap_or(text).trim_start_matches(|c| NUMERALS.contains(c));
    if rest.len() == open.unwrap_or(text).len() {
        return None;
    }
    let close: &[char] = if open.is_some() { &[')', '）'] } else { &['、', '．', '.'] };
    rest.strip_prefix(close).map(str::trim_start).filter(|rest| !rest.is_empty())
}

/// A further contact belongs to the unit above, whose cells may be merged.
fn continue_unit(line: &mut RosterLine, above: &RosterLine) {
    line.unit.clone_from(&above.unit);
    line.position = line.position.or(above.position);
    if line.aliases.is_empty() {
        line.aliases.clone_from(&above.aliases);
    }
    for (own, theirs) in [
        (&mut line.short_name, &above.short_name),
        (&mut line.category, &above.category),
        (&mut line.parent, &above.parent),
        (&mut line.venue, &above.venue),
    ] {
        if own.is_empty() {
            own.clone_from(theirs);
        }
    }
}

/// A row that begins like a remark, or whose only text stands where no
/// roster has text: in the position column or under no heading.
fn is_aside(cells: &[Cell], columns: &[Column]) -> bool {
    let mut filled = cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    let Some((first, text)) = filled.next() else {
        return true;
    };
    let start = clean::plain(text).to_lowercase();
    let is_remark = REMARK_STARTS.iter().any(|remark| start.starts_with(&clean::plain(remark)));
    let alone = filled.next().is_none();
    let field = columns.iter().find(|column| column.index == first).map(|column| column.field);
    match field {
        None | Some(Field::Position) => is_remark || alone,
        Some(Field::Unit) => is_remark && alone,
        Some(_) => false,
    }
}

fn cell<'a>(cells: &'a [Cell], columns: &[Column], field: Field) -> &'a str {
    let column = columns.iter().find(|column| column.field == field);
    column.and_then(|column| cells.get(column.index)).map_or("", String::as_str)
}

fn joined(cells: &[Cell]) -> String {
    cells.iter().filter(|cell| !cell.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
}
