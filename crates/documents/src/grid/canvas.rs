//! The rows of a sheet while it is being read. Cells may arrive in any order
//! and anywhere; what would pass a limit is refused before it takes memory.

use super::{Cell, MAX_COLUMNS, MAX_ROWS, MAX_TEXT_BYTES, Sheet, TallCell};
use crate::DocumentError;

/// The most cells, blank ones included, that all sheets of a file may hold.
const MAX_CELLS: usize = MAX_ROWS * MAX_COLUMNS;

/// What is left for all sheets of one file.
#[derive(Debug)]
pub(super) struct Allowance {
    cells: usize,
    text: usize,
}

impl Allowance {
    /// The allowance of a whole file.
    pub(super) const fn of_a_file() -> Self {
        Self { cells: MAX_CELLS, text: MAX_TEXT_BYTES }
    }

    fn take(&mut self, cells: usize, text: usize) -> Result<(), DocumentError> {
        let limit = MAX_TEXT_BYTES as u64;
        self.cells = self.cells.checked_sub(cells).ok_or(DocumentError::TooLarge { limit })?;
        self.text = self.text.checked_sub(text).ok_or(DocumentError::TooLarge { limit })?;
        Ok(())
    }
}

/// A sheet that grows as its cells arrive.
#[derive(Debug)]
pub(super) struct Canvas {
    rows: Vec<Vec<Cell>>,
    tall: Vec<TallCell>,
    most: usize,
}

impl Default for Canvas {
    fn default() -> Self {
        Self::holding(MAX_ROWS)
    }
}

impl Canvas {
    /// A sheet that may have text in its first `most` rows.
    pub(super) const fn holding(most: usize) -> Self {
        Self { rows: Vec::new(), tall: Vec::new(), most }
    }

    /// Puts a cell at a place counted from 0. Blank text takes no room.
    pub(super) fn put(
        &mut self,
        row: usize,
        column: usize,
        text: &str,
        allowance: &mut Allowance,
    ) -> Result<(), DocumentError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        if row >= self.most {
            return Err(DocumentError::TooManyRows { limit: self.most });
        }
        if column >= MAX_COLUMNS {
            return Err(DocumentError::TooManyColumns { limit: MAX_COLUMNS });
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let Some(cells) = self.rows.get_mut(row) else {
            return Ok(());
        };
        allowance.take((column + 1).saturating_sub(cells.len()), text.len())?;
        if cells.len() <= column {
            cells.reserve_exact(column + 1 - cells.len());
            cells.resize_with(column + 1, Cell::new);
        }
        if let Some(cell) = cells.get_mut(column) {
            text.clone_into(cell);
        }
        Ok(())
    }

    /// Notes a cell merged over rows `first` to `last`. More than there are rows are not real.
    pub(super) fn merge(&mut self, column: usize, first: usize, last: usize) {
        if last > first && first < MAX_ROWS && column < MAX_COLUMNS && self.tall.len() < MAX_ROWS {
            self.tall.push(TallCell { column, first, last: last.min(MAX_ROWS) });
        }
    }

    /// The finished sheet.
    pub(super) fn into_sheet(self, name: &str, hidden: bool) -> Sheet {
        Sheet { name: name.trim().to_owned(), rows: self.rows, tall: self.tall, hidden }
    }
}

#[cfg(test)]
mod tests {
    use super::{Allowance, Canvas};
    use crate::DocumentError;

    #[test]
    fn a_blank_cell_far_away_takes_no_room() {
        let mut canvas = Canvas::default();
        canvas.put(1_000_000, 16_000, " \t", &mut Allowance::of_a_file()).unwrap();
        assert!(canvas.into_sheet("", false).rows.is_empty());
    }

    #[test]
    fn text_past_the_last_row_or_column_is_refused() {
        let mut canvas = Canvas::default();
        let mut allowance = Allowance::of_a_file();
        assert_eq!(
            canvas.put(20_000, 0, "x", &mut allowance),
            Err(DocumentError::TooManyRows { limit: 20_000 })
        );
        assert_eq!(
            canvas.put(0, 200, "x", &mut allowance),
            Err(DocumentError::TooManyColumns { limit: 200 })
        );
        canvas.put(19_999, 199, "x", &mut allowance).unwrap();
    }

    #[test]
    fn a_text_repeated_without_end_is_refused() {
        let text = "会".repeat(100_000);
        let mut canvas = Canvas::default();
        let mut allowance = Allowance::of_a_file();
        let refused = (0..1_000).find_map(|row| canvas.put(row, 0, &text, &mut allowance).err());
        assert!(matches!(refused, Some(DocumentError::TooLarge { .. })), "300 MB must not be kept");
    }
}
