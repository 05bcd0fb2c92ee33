//! Where in a file the rows about people are, and which column holds what, platform by platform.
//! Headings are trusted first; where they are in a language that is not known, the place of a column
//! is, since each platform keeps its order.

use super::field::{ReportField, bare, columns};
use super::platform::{Platform, section};
use super::time;
use crate::grid::Sheet;

use ReportField::{At, Attended, Duration, Email, FirstName, Join, LastName, Leave, Name, Role};

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// One row for each time that somebody was there.
    Sessions,
    /// One row a person: the first arrival, the last departure. Where the same person has sessions,
    /// these count.
    Overview,
}

/// Rows about people in one sheet.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub sheet: usize,
    /// The row of headings, from 0; none when there is none.
    pub header: Option<usize>,
    /// The first row and the one past the last, from 0.
    pub rows: (usize, usize),
    pub columns: Vec<(usize, ReportField)>,
    pub kind: Kind,
}

impl Table {
    pub fn column(&self, wanted: ReportField) -> Option<usize> {
        self.columns.iter().find(|(_, field)| *field == wanted).map(|(at, _)| *at)
    }
}

/// The tables of a report that a platform wrote; empty when there are none of it.
pub(super) fn tables(platform: Platform, sheets: &[Sheet]) -> Vec<Table> {
    let mut found = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        match platform {
            Platform::Teams => teams(at, sheet, &mut found),
            Platform::Zoom => zoom(at, sheet, &mut found),
            Platform::Tencent => tencent(at, sheet, &mut found),
            Platform::Meet => found.extend(headed(at, sheet, |fields| {
                fields.contains(&Email) || fields.contains(&Join) || fields.contains(&LastName)
            })),
            Platform::BigBlueButton => found.extend(big_blue_button(at, sheet)),
            Platform::Feishu | Platform::Table => found.extend(headed(at, sheet, |_| true)),
        }
        let is_list = matches!(platform, Platform::Meet | Platform::Feishu | Platform::Table);
        if is_list && !found.is_empty() {
            break;
        }
    }
    found
}

/// Rows that are searched for headings.
const SEARCHED_ROWS: usize = 60;

/// The table under the first row of headings that names people and one thing more.
fn headed(at: usize, sheet: &Sheet, wanted: impl Fn(&[ReportField]) -> bool) -> Option<Table> {
    sheet.rows.iter().take(SEARCHED_ROWS).enumerate().find_map(|(row, cells)| {
        let columns = columns(cells);
        let fields: Vec<ReportField> = columns.iter().map(|(_, field)| *field).collect();
        let named =
            fields.contains(&Name) || (fields.contains(&FirstName) && fields.contains(&LastName));
        (named && fields.len() > 1 && wanted(&fields)).then(|| Table {
            sheet: at,
            header: Some(row),
            rows: (row + 1, sheet.rows.len()),
            columns,
            kind: Kind::Sessions,
        })
    })
}

/// The columns that a person set, under the best row of headings.
pub(super) fn mapped(
    sheets: &[Sheet],
    header: Option<(usize, usize)>,
    columns: &[(usize, ReportField)],
) -> Vec<Table> {
    let (sheet, header) = header.unwrap_or((0, 0));
    let Some(rows) = sheets.get(sheet).map(|sheet| sheet.rows.len()) else { return Vec::new() };
    vec![Table {
        sheet,
        header: Some(header),
        rows: (header + 1, rows),
        columns: columns.to_vec(),
        kind: Kind::Sessions,
    }]
}

/// Where the headings most likely are when they say nothing: the first row as wide as the sheet.
pub(super) fn likely_header(sheets: &[Sheet]) -> Option<(usize, usize)> {
    let filled = |row: &Vec<String>| row.iter().filter(|cell| !cell.is_empty()).count();
    sheets.iter().enumerate().find_map(|(at, sheet)| {
        let widest = sheet.rows.iter().take(SEARCHED_ROWS).map(filled).max()?;
        let row = sheet.rows.iter().position(|row| filled(row) > 0 && filled(row) == widest)?;
        Some((at, row))
    })
}

/// Sections: `2. Participants` is an overview, `3. In-Meeting Activities` has the sessions. Copies of
/// one section alone and the old form with one line an action are read as lists.
fn teams(at: usize, sheet: &Sheet, found: &mut Vec<Table>) {
    let starts: Vec<(usize, u32)> = sheet
        .rows
        .iter()
        .enumerate()
        .filter_map(|(row, cells)| section(cells).map(|number| (row, number)))
        .collect();
    if starts.is_empty() {
        found.extend(headed(at, sheet, |fields| {
            fields.contains(&At) || fields.contains(&Join) || fields.contains(&Role)
        }));
        return;
    }
    for (nth, (start, number)) in starts.iter().enumerate() {
        let end = starts.get(nth + 1).map_or(sheet.rows.len(), |(next, _)| *next);
        let kind = match number {
            2 => Kind::Overview,
            3 => Kind::Sessions,
            _ => continue,
        };
        let Some(header) = (start + 1..end).find(|row| sheet.rows[*row].len() > 2) else {
            continue;
        };
        let mut columns = columns(&sheet.rows[header]);
        let known = |field| columns.iter().any(|(_, known)| *known == field);
        if !(known(Name) && known(Join) && known(Leave)) {
            columns = by_place(&sheet.rows, (header + 1, end));
        }
        found.push(Table {
            sheet: at,
            header: Some(header),
            rows: (header + 1, end),
            columns,
            kind,
        });
    }
}

/// Name, join, leave, duration, then mail and role in either order: mail has an @.
fn by_place(rows: &[Vec<String>], (first, end): (usize, usize)) -> Vec<(usize, ReportField)> {
    let mut columns = vec![(0, Name), (1, Join), (2, Leave), (3, Duration)];
    let body = || rows.iter().take(end).skip(first);
    let is_mail = |at: usize| body().any(|row| row.get(at).is_some_and(|cell| cell.contains('@')));
    if let Some(mail) = (4..8).find(|at| is_mail(*at)) {
        columns.push((mail, Email));
    }
    let is_role = |at: usize| {
        !is_mail(at) && body().any(|row| row.get(at).is_some_and(|cell| !cell.is_empty()))
    };
    if let Some(role) = (4..8).find(|at| is_role(*at)) {
        columns.push((role, Role));
    }
    columns
}

/// A preamble, then one list; a webinar has one list for each part it plays, each under its own
/// headings (`Host Details`, `Panelist Details`, `Attendee Details`).
fn zoom(at: usize, sheet: &Sheet, found: &mut Vec<Table>) {
    let mut open: Option<Table> = None;
    for (row, cells) in sheet.rows.iter().enumerate() {
        if let Some(table) = open.as_mut() {
            table.rows.1 = row;
        }
        if is_zoom_title(cells) {
            found.extend(open.take());
            continue;
        }
        // Only where a list may begin: names are anything, headings included.
        if open.is_some() || cells.len() < 2 {
            continue;
        }
        let columns = columns(cells);
        let has = |field| columns.iter().any(|(_, known)| *known == field);
        if has(Name) && (has(Email) || has(Join) || has(Duration)) {
            open = Some(Table {
                sheet: at,
                header: Some(row),
                rows: (row + 1, row + 1),
                columns,
                kind: Kind::Sessions,
            });
        }
    }
    if let Some(table) = open.as_mut() {
        table.rows.1 = sheet.rows.len();
    }
    found.extend(open);
}

/// A line between the lists of a webinar.
fn is_zoom_title(cells: &[String]) -> bool {
    let filled: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
    let [title] = filled[..] else { return false };
    let bare = bare(title);
    ["details", "participants", "详情", "详细信息"].iter().any(|end| bare.ends_with(end))
        && !bare.is_empty()
        && cells.first() == Some(title)
}

/// 成员参会概况 has one row a person, 成员参会明细 one a session: name in B, joined in G, left in H.
fn tencent(at: usize, sheet: &Sheet, found: &mut Vec<Table>) {
    let detail = sheet.name.contains("明细");
    let kind = if detail { Kind::Sessions } else { Kind::Overview };
    let header = sheet.rows.iter().take(SEARCHED_ROWS).position(|row| {
        let fields = columns(row);
        let has = |wanted| fields.iter().any(|(_, field)| *field == wanted);
        let nicknamed = row.iter().any(|cell| bare(cell).starts_with("用户昵称"));
        (has(Name) || nicknamed) && fields.len() > 1
    });
    if let Some(header) = header {
        let mut columns = columns(&sheet.rows[header]);
        if columns.iter().all(|(_, field)| *field != Name)
            && let Some(name) =
                sheet.rows[header].iter().position(|cell| bare(cell).starts_with("用户昵称"))
        {
            columns.push((name, Name));
        }
        let rows = (header + 1, sheet.rows.len());
        found.push(Table { sheet: at, header: Some(header), rows, columns, kind });
    } else if detail {
        let first = sheet.rows.iter().position(|row| {
            row.get(6).is_some_and(|cell| time::moment(cell).is_some())
                && row.get(1).is_some_and(|cell| !cell.is_empty())
        });
        if let Some(first) = first {
            found.push(Table {
                sheet: at,
                header: first.checked_sub(1),
                rows: (first, sheet.rows.len()),
                columns: vec![(1, Name), (6, Join), (7, Leave)],
                kind,
            });
        }
    }
}

/// Eleven columns of counts between the name and the times; polls after them.
fn big_blue_button(at: usize, sheet: &Sheet) -> Option<Table> {
    let known = headed(at, sheet, |fields| fields.contains(&Join) && fields.contains(&Leave));
    known.or_else(|| {
        let wide = sheet.rows.first().is_some_and(|row| row.len() >= 12);
        wide.then(|| Table {
            sheet: at,
            header: Some(0),
            rows: (1, sheet.rows.len()),
            columns: vec![(0, Name), (1, Role), (9, Join), (10, Leave), (11, Duration)],
            kind: Kind::Sessions,
        })
    })
}

/// Whether a table says anything about attendance at all beside names.
pub(super) fn says_when(table: &Table) -> bool {
    [Join, At, Attended].iter().any(|field| table.column(*field).is_some())
}
