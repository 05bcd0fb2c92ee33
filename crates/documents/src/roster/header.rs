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
    /// The kind of unit.
    Category,
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
pub(super) fn find(rows: &[Vec<Cell>]) -> Option<(usize, Vec<Column>)> {
    rows.iter().take(SEARCHED_ROWS).enumerate().map(|(at, row)| (at, columns(row))).find(
        |(_, columns)| {
            columns.len() > 1 && columns.iter().any(|column| column.field == Field::Unit)
        },
    )
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
        let headings =
            ["序号", "单位全称", "简称", "类别", "联络员", "职务", "手机", "邮箱", "会场", "备注"];
        let all = [
            Field::Position,
            Field::Unit,
            Field::ShortName,
            Field::Category,
            Field::Contact,
            Field::Title,
            Field::Phone,
            Field::Mail,
            Field::Venue,
            Field::Remark,
        ];
        assert_eq!(fields(&headings), all);
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
        assert_eq!(find(&rows).map(|(row, _)| row), Some(2));
    }
}
