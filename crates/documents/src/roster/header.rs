//! The row of headings, and the column that is taken for each field. Titles and
//! notes may stand above it; a second column for the same field is left out.

use serde::Serialize;

use super::heading::recognise;
use crate::grid::Cell;

/// Rows that are searched for headings: titles and notes may stand above them.
const SEARCHED_ROWS: usize = 20;

/// What a column of a roster holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The unit's place in the official order.
    Position,
    /// The unit's full name.
    Unit,
    /// The unit's short name.
    ShortName,
    /// Other names of the unit, separated by 、 or ；.
    Aliases,
    /// The kind of unit.
    Category,
    /// The unit above it.
    Parent,
    /// The contact's name.
    Contact,
    /// The contact's title.
    Title,
    /// The contact's phone number.
    Phone,
    /// The contact's mail address.
    Mail,
    /// The venue the unit is meant for.
    Venue,
    /// A remark.
    Remark,
}

impl Field {
    /// Every field, in the order in which a roster has its columns.
    pub const ALL: [Self; 12] = [
        Self::Position,
        Self::Unit,
        Self::ShortName,
        Self::Aliases,
        Self::Category,
        Self::Parent,
        Self::Contact,
        Self::Title,
        Self::Phone,
        Self::Mail,
        Self::Venue,
        Self::Remark,
    ];
}

/// A column of a sheet that has one, and what it is taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetColumn {
    /// Its place in the sheet, counted from 0.
    pub index: usize,
    /// Its heading; empty when it has none.
    pub header: String,
    /// The first text under it.
    pub sample: String,
    /// What it is taken for; none when it is left out.
    pub field: Option<Field>,
}

/// A recognised column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// What the column holds.
    pub field: Field,
    /// Its heading as it stands in the sheet.
    pub header: Option<String>,
    /// Its place in the sheet, counted from 0.
    pub index: usize,
}

/// The headings' row, counted from 0, and the columns found in it. A row of
/// headings names the units and at least one thing more.
///
/// Headings may take two rows, a merged one over its parts (`联络员` over `姓名` and `手机`): then
/// the lower row counts where it says anything, and the upper one where it does not.
pub(super) fn find(rows: &[Vec<Cell>]) -> Option<Headings> {
    let searched = || rows.iter().take(SEARCHED_ROWS).enumerate();
    let good = |columns: &[Column]| {
        columns.len() > 1 && columns.iter().any(|column| column.field == Field::Unit)
    };
    let (at, single) =
        searched().map(|(at, row)| (at, columns(row))).find(|(_, columns)| good(columns))?;
    let double = rows.get(at + 1).map(|below| {
        let row = over_each_other(&rows[at], below);
        (columns(&row), row)
    });
    match double {
        Some((double, row)) if double.len() > single.len() => {
            Some(Headings { first: at, last: at + 1, row, columns: double })
        }
        _ => Some(Headings { first: at, last: at, row: rows[at].clone(), columns: single }),
    }
}

/// The rows of headings, what they say together, and the columns found.
pub(super) struct Headings {
    /// The first row, counted from 0.
    pub first: usize,
    /// The last row; the same when there is one.
    pub last: usize,
    /// One heading a column.
    pub row: Vec<Cell>,
    /// What was recognised.
    pub columns: Vec<Column>,
}

/// Headings of two rows as one. Only short words below are headings; a merged cell above repeats.
fn over_each_other(above: &[Cell], below: &[Cell]) -> Vec<Cell> {
    let width = above.len().max(below.len());
    let text = |row: &[Cell], at: usize| row.get(at).cloned().unwrap_or_default();
    (0..width)
        .map(|at| {
            let lower = text(below, at);
            if recognise(&lower).is_some() { lower } else { text(above, at) }
        })
        .collect()
}

/// Every column of the sheet that has a heading or text, with what it is taken for.
pub(super) fn sheet_columns(
    rows: &[Vec<Cell>],
    headings: &Headings,
    columns: &[Column],
) -> Vec<SheetColumn> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    (0..width)
        .map(|index| SheetColumn {
            index,
            header: headings.row.get(index).cloned().unwrap_or_default().trim().to_owned(),
            sample: rows
                .iter()
                .skip(headings.last + 1)
                .filter_map(|row| row.get(index))
                .find(|cell| !cell.trim().is_empty())
                .map(|cell| cell.trim().chars().take(40).collect())
                .unwrap_or_default(),
            field: columns.iter().find(|column| column.index == index).map(|column| column.field),
        })
        .filter(|column| !column.header.is_empty() || !column.sample.is_empty())
        .collect()
}

/// The columns as a person set them: the first column for each field counts.
pub(super) fn as_mapped(headings: &Headings, mapping: &[(usize, Field)]) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for (index, field) in mapping {
        if columns.iter().all(|column| column.field != *field && column.index != *index) {
            let header = headings.row.get(*index).cloned();
            columns.push(Column { field: *field, header, index: *index });
        }
    }
    columns.sort_by_key(|column| column.index);
    columns
}

/// The best column for each field that the row has a heading for.
fn columns(row: &[Cell]) -> Vec<Column> {
    let mut claims: Vec<(Field, usize, usize)> = row
        .iter()
        .enumerate()
        .filter_map(|(index, heading)| recognise(heading).map(|(field, rank)| (field, rank, index)))
        .collect();
    claims.sort_unstable();
    claims.dedup_by_key(|(field, _, _)| *field);
    claims.sort_unstable_by_key(|(_, _, index)| *index);
    claims
        .into_iter()
        .map(|(field, _, index)| Column { field, header: row.get(index).cloned(), index })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Field, columns, find};

    fn fields(headings: &[&str]) -> Vec<Field> {
        let row: Vec<String> = headings.iter().map(|heading| (*heading).to_owned()).collect();
        columns(&row).into_iter().map(|column| column.field).collect()
    }

    #[test]
    fn the_headings_of_an_office_are_recognised() {
        let headings = [
            "序号",
            "单位全称",
            "简称",
            "别名",
            "类别",
            "上级单位",
            "联络员",
            "职务",
            "手机",
            "邮箱",
            "会场",
            "备注",
        ];
        assert_eq!(fields(&headings), Field::ALL);
    }

    #[test]
    fn spaces_line_ends_brackets_and_case_make_no_difference() {
        let headings = [
            "No.",
            "单　位\n（全称）",
            "Contact Name",
            "POSITION",
            "手 机 号",
            "E-Mail",
            "参会会场（必填）",
        ];
        let expected = [
            Field::Position,
            Field::Unit,
            Field::Contact,
            Field::Title,
            Field::Phone,
            Field::Mail,
            Field::Venue,
        ];
        assert_eq!(fields(&headings), expected);
    }

    #[test]
    fn the_better_wording_of_two_columns_wins() {
        let row: Vec<String> =
            ["部门", "单位", "办公电话", "手机", "联络员手机"].map(str::to_owned).to_vec();
        let found: Vec<(Field, usize)> =
            columns(&row).into_iter().map(|column| (column.field, column.index)).collect();
        assert_eq!(found, [(Field::Unit, 1), (Field::Phone, 3)], "the other columns stay out");
    }

    #[test]
    fn a_title_that_mentions_contacts_is_not_a_row_of_headings() {
        let rows = vec![
            vec!["各成员单位联络员名册".to_owned()],
            vec!["请各单位于3月17日16:00前将联络员手机报送".to_owned(), "联系人：甲".to_owned()],
            vec!["单位".to_owned(), "姓名".to_owned()],
        ];
        assert_eq!(find(&rows).map(|found| found.first), Some(2));
    }

    #[test]
    fn headings_of_two_rows_are_read_together() {
        let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let rows = vec![
            row(&["序号", "单位", "联络员", "联络员", "联络员"]),
            row(&["序号", "单位", "姓名", "职务", "手机"]),
            row(&["1", "市教育局", "王某", "科长", "19900000001"]),
        ];
        let found = find(&rows).unwrap();
        assert_eq!((found.first, found.last), (0, 1));
        let fields: Vec<Field> = found.columns.iter().map(|column| column.field).collect();
        let expected = [Field::Position, Field::Unit, Field::Contact, Field::Title, Field::Phone];
        assert_eq!(fields, expected);
    }
}
