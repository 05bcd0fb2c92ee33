//! One table of an ODS file, from its rows down to the cell that is open.

use std::collections::HashSet;

use quick_xml::events::BytesStart;

use super::super::canvas::{Allowance, Canvas};
use super::super::{MAX_COLUMNS, MAX_ROWS, MAX_TEXT_BYTES, Sheet, cell_text};
use super::{attribute, repeat};
use crate::DocumentError;

/// A table that is being read.
#[derive(Debug)]
pub(super) struct Table {
    name: String,
    hidden: bool,
    canvas: Canvas,
    row: usize,
    row_repeat: usize,
    column: usize,
    /// Column, repeat count and text of each cell of the row that is not blank.
    row_cells: Vec<(usize, usize, String)>,
    /// The cell that is open.
    pub(super) cell: Option<OpenCell>,
}

/// A cell whose end has not come yet.
#[derive(Debug)]
pub(super) struct OpenCell {
    repeat: usize,
    /// Rows that the cell is merged over.
    rows: usize,
    value: Option<String>,
    text: String,
    paragraphs: usize,
    /// How deep inside a note or drawing that hangs on the cell.
    aside: usize,
}

impl Table {
    pub(super) fn open(
        element: &BytesStart<'_>,
        hidden_styles: &HashSet<String>,
    ) -> Result<Self, DocumentError> {
        let style = attribute(element, "table:style-name")?;
        Ok(Self {
            name: attribute(element, "table:name")?.unwrap_or_default(),
            hidden: style.is_some_and(|style| hidden_styles.contains(&style)),
            canvas: Canvas::default(),
            row: 0,
            row_repeat: 1,
            column: 0,
            row_cells: Vec::new(),
            cell: None,
        })
    }

    /// Begins a row that stands as often as it repeats.
    pub(super) fn open_row(&mut self, repeat: usize) {
        self.row_repeat = repeat;
        self.column = 0;
    }

    /// Puts the open cell into its row.
    pub(super) fn close_cell(&mut self) -> Result<(), DocumentError> {
        let Some(cell) = self.cell.take() else {
            return Ok(());
        };
        let text = cell.value.unwrap_or(cell.text);
        if !text.trim().is_empty() {
            if self.column.saturating_add(cell.repeat) > MAX_COLUMNS {
                return Err(DocumentError::TooManyColumns { limit: MAX_COLUMNS });
            }
            self.canvas.merge(self.column, self.row, self.row.saturating_add(cell.rows - 1));
            self.row_cells.push((self.column, cell.repeat, text));
        }
        self.column = self.column.saturating_add(cell.repeat);
        Ok(())
    }

    /// Puts the row onto the canvas, as often as it repeats.
    pub(super) fn close_row(&mut self, allowance: &mut Allowance) -> Result<(), DocumentError> {
        let cells = std::mem::take(&mut self.row_cells);
        let last = self.row.saturating_add(self.row_repeat);
        if !cells.is_empty() {
            if last > MAX_ROWS {
                return Err(DocumentError::TooManyRows { limit: MAX_ROWS });
            }
            for row in self.row..last {
                for (first, repeat, text) in &cells {
                    for column in *first..first + repeat {
                        self.canvas.put(row, column, text, allowance)?;
                    }
                }
            }
        }
        self.row = last;
        Ok(())
    }

    /// The finished sheet.
    pub(super) fn into_sheet(self) -> Sheet {
        self.canvas.into_sheet(&self.name, self.hidden)
    }
}

impl OpenCell {
    pub(super) fn open(element: &BytesStart<'_>) -> Result<Self, DocumentError> {
        let value = match attribute(element, "office:value-type")?.as_deref() {
            Some("float" | "currency") => attribute(element, "office:value")?
                .and_then(|value| value.parse().ok())
                .map(cell_text::number),
            Some("date") => {
                attribute(element, "office:date-value")?.map(|date| cell_text::iso(&date))
            }
            _ => None,
        };
        let rows = repeat(element, "table:number-rows-spanned")?.max(1);
        let repeat = repeat(element, "table:number-columns-repeated")?;
        Ok(Self { repeat, rows, value, text: String::new(), paragraphs: 0, aside: 0 })
    }

    /// Takes an element inside the cell.
    pub(super) fn start(
        &mut self,
        name: &str,
        element: &BytesStart<'_>,
    ) -> Result<(), DocumentError> {
        let hangs_on_the_cell =
            name == "office:annotation" || name.starts_with("draw:") || name == "table:table";
        if self.aside > 0 || hangs_on_the_cell {
            self.aside += 1;
            return Ok(());
        }
        match name {
            "text:p" => {
                if self.paragraphs > 0 {
                    self.text.push('\n');
                }
                self.paragraphs += 1;
            }
            "text:s" => {
                let count = attribute(element, "text:c")?
                    .and_then(|count| count.parse().ok())
                    .unwrap_or(1_usize);
                self.text.push_str(&" ".repeat(count.min(100)));
            }
            "text:tab" => self.text.push(' '),
            "text:line-break" => self.text.push('\n'),
            _ => {}
        }
        Ok(())
    }

    /// Takes the end of an element and says whether the cell ends with it.
    pub(super) fn end(&mut self, name: &str) -> bool {
        if self.aside > 0 {
            self.aside -= 1;
            return false;
        }
        matches!(name, "table:table-cell" | "table:covered-table-cell")
    }

    /// Takes text that stands in the cell itself.
    pub(super) fn text(&mut self, text: &str) -> Result<(), DocumentError> {
        if self.aside == 0 && self.paragraphs > 0 {
            self.text.push_str(text);
        }
        if self.text.len() > MAX_TEXT_BYTES {
            return Err(DocumentError::TooLarge { limit: MAX_TEXT_BYTES as u64 });
        }
        Ok(())
    }
}
