//! The roster of units and contacts that a meeting office keeps, read from
//! whatever spreadsheet it is kept in. Columns are found by their headings.
//! Nothing is dropped silently: rows that are not units come back as ignored,
//! and what is wrong with a row stands beside it for a person to decide.

mod check;
pub(crate) mod clean;
mod header;
mod heading;
mod lines;
mod problem;
mod write;

use serde::Serialize;

pub use header::{Column, Field, SheetColumn};
pub use lines::{IgnoredRow, RosterLine};
pub use problem::{ProblemCode, RosterProblem};
pub use write::{RosterFormat, RosterLabels, write_roster};

use crate::{DocumentError, grid};

/// A roster as it was found in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Roster {
    /// The name of the sheet it was found on.
    pub sheet: String,
    /// The columns that are read, from left to right.
    pub columns: Vec<Column>,
    /// Every column of the sheet.
    pub sheet_columns: Vec<SheetColumn>,
    /// One line for each contact of a unit, in the order of the sheet.
    pub rows: Vec<RosterLine>,
    /// Rows with text that are not lines of the roster: titles, remarks, sums.
    pub ignored: Vec<IgnoredRow>,
}

/// Reads the roster from the first visible sheet that has one.
///
/// Besides the errors of [`grid::read`]: [`DocumentError::NoHeader`] if no
/// sheet has a row of headings among its first rows that names the units,
/// [`DocumentError::NoRows`] if there is nothing under the headings.
pub fn read_roster(file_name: &str, bytes: &[u8]) -> Result<Roster, DocumentError> {
    read_mapped_roster(file_name, bytes, None)
}

/// The same with the columns that a person set, `(column from 0, field)`; without one for the
/// unit's name there is [`DocumentError::NoHeader`].
pub fn read_mapped_roster(
    file_name: &str,
    bytes: &[u8],
    mapping: Option<&[(usize, Field)]>,
) -> Result<Roster, DocumentError> {
    let mut outcome = DocumentError::NoHeader;
    for mut sheet in grid::read(file_name, bytes)? {
        let Some(headings) = header::find(&sheet.rows) else {
            continue;
        };
        let columns = match mapping {
            Some(mapping) => header::as_mapped(&headings, mapping),
            None => headings.columns.clone(),
        };
        if columns.iter().all(|column| column.field != Field::Unit) {
            return Err(DocumentError::NoHeader);
        }
        lines::fill_tall(&mut sheet, headings.last, &columns);
        let sheet_columns = header::sheet_columns(&sheet.rows, &headings, &columns);
        let rows_of_headings = (headings.first, headings.last);
        let (mut rows, ignored) = lines::collect(&sheet.rows, rows_of_headings, &columns);
        if rows.is_empty() {
            outcome = DocumentError::NoRows;
            continue;
        }
        check::check(&mut rows);
        return Ok(Roster { sheet: sheet.name, columns, sheet_columns, rows, ignored });
    }
    Err(outcome)
}
