//! A table as an XLSX sheet, written from the top to the end: head, headings
//! that repeat on every page and stay in view, lines, foot.

use rust_xlsxwriter::{ExcelDateTime, Format, Image, Workbook, Worksheet, XlsxError};

use super::layout::{column_widths, row_height};
use super::table::{Row, Table, Value};
use super::{ZonelessDateTime, paper, style};
use crate::DocumentError;

const TITLE_HEIGHT: f64 = 36.0;
const LINE_HEIGHT: f64 = 20.0;
const HEADING_HEIGHT: f64 = 26.0;
const SIGNATURE_HEIGHT: f64 = 32.0;

/// Writes tables as an XLSX workbook, a sheet each.
pub(super) fn xlsx(tables: &[Table<'_>]) -> Result<Vec<u8>, DocumentError> {
    write(tables).map_err(DocumentError::unwritable)
}

fn write(tables: &[Table<'_>]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    if let Some(first) = tables.first() {
        workbook.set_properties(&paper::properties(first)?);
    }
    for table in tables {
        put(workbook.add_worksheet(), table)?;
    }
    workbook.save_to_buffer()
}

fn put(sheet: &mut Worksheet, table: &Table<'_>) -> Result<(), XlsxError> {
    let widths = column_widths(table);
    paper::set_up(sheet, table, &widths)?;
    let mut page = Writer { sheet, widths: &widths, row: 0 };
    page.head(table)?;
    let headings = page.headings(table)?;
    for row in &table.rows {
        page.body(table, row)?;
    }
    page.foot(table)?;
    page.sheet.set_repeat_rows(headings, headings)?;
    page.sheet.set_freeze_panes(headings + 1, 0)?;
    Ok(())
}

/// Writes from the top of the sheet to its end.
struct Writer<'w> {
    sheet: &'w mut Worksheet,
    widths: &'w [f64],
    row: u32,
}

impl Writer<'_> {
    fn head(&mut self, table: &Table<'_>) -> Result<(), XlsxError> {
        let (head, words) = (table.head, table.words);
        self.across(&head.title, &style::title(), TITLE_HEIGHT)?;
        self.across(&format!("{}{}", words.meeting, head.meeting), &style::line(), LINE_HEIGHT)?;
        let time = format!("{}{}", words.time, head.time);
        let place = format!("{}{}", words.place, head.place);
        self.halves(&time, &place, LINE_HEIGHT)?;
        let moderator = format!("{}{}", words.moderator, head.moderator);
        let office = format!("{}{}", words.office, head.office);
        self.halves(&moderator, &office, LINE_HEIGHT)
    }

    /// Writes the headings and returns their row.
    fn headings(&mut self, table: &Table<'_>) -> Result<u32, XlsxError> {
        let row = self.row;
        for (column, heading) in (0..).zip(&table.columns) {
            self.sheet.write_string_with_format(row, column, heading.label, &style::heading())?;
        }
        let texts =
            table.columns.iter().map(|column| column.label).zip(self.widths.iter().copied());
        self.next(row_height(texts, HEADING_HEIGHT))?;
        Ok(row)
    }

    fn body(&mut self, table: &Table<'_>, row: &Row<'_>) -> Result<(), XlsxError> {
        for ((index, cell), column) in (0..).zip(&row.cells).zip(&table.columns) {
            let format = style::cell(row.kind, column.centred);
            self.cell(index, *cell, &format)?;
        }
        let shown: Vec<String> = row.cells.iter().map(|cell| cell.shown()).collect();
        let texts = shown.iter().map(String::as_str).zip(self.widths.iter().copied());
        self.next(row_height(texts, table.row_height))?;
        // Only now is the cell's height known.
        for (index, cell) in (0..).zip(&row.cells) {
            if let Value::Picture(png) = cell {
                let picture = Image::new_from_buffer(png)?;
                self.sheet.insert_image_fit_to_cell_centered(self.row - 1, index, &picture)?;
            }
        }
        Ok(())
    }

    fn cell(&mut self, column: u16, value: Value<'_>, format: &Format) -> Result<(), XlsxError> {
        let (sheet, row) = (&mut *self.sheet, self.row);
        match value {
            Value::Text(text) | Value::Phone(text) if !text.is_empty() => {
                sheet.write_string_with_format(row, column, text, &style::text(format))?
            }
            Value::Text(_) | Value::Phone(_) | Value::Picture(_) | Value::Blank => {
                sheet.write_blank(row, column, format)?
            }
            Value::Count(count) => sheet.write_number_with_format(row, column, count, format)?,
            Value::Rate(rate) => sheet.write_number_with_format(
                row,
                column,
                rate,
                &format.clone().set_num_format(style::RATE),
            )?,
            Value::Moment(moment) => {
                let format = format.clone().set_num_format(style::MOMENT);
                sheet.write_datetime_with_format(row, column, &date_time(moment)?, &format)?
            }
        };
        Ok(())
    }

    fn foot(&mut self, table: &Table<'_>) -> Result<(), XlsxError> {
        let (foot, words) = (table.foot, table.words);
        if let Some(note) = &foot.note {
            self.across(note, &style::note(), LINE_HEIGHT)?;
        }
        let checker = format!("{}{}", words.checker, foot.checker);
        let date = format!("{}{}", words.date, foot.date);
        self.halves(&checker, &date, SIGNATURE_HEIGHT)
    }

    /// One text across the whole table.
    fn across(&mut self, text: &str, format: &Format, height: f64) -> Result<(), XlsxError> {
        self.merged(0, self.widths.len(), text, format)?;
        let width = self.widths.iter().sum();
        self.next(row_height([(text, width)], height))
    }

    /// Two texts side by side, parted at the column nearest to the middle.
    fn halves(&mut self, left: &str, right: &str, height: f64) -> Result<(), XlsxError> {
        let middle = self.middle();
        let format = style::line();
        self.merged(0, middle, left, &format)?;
        self.merged(middle, self.widths.len(), right, &format)?;
        let (before, after) = self.widths.split_at(middle);
        self.next(row_height([(left, before.iter().sum()), (right, after.iter().sum())], height))
    }

    fn middle(&self) -> usize {
        let half = self.widths.iter().sum::<f64>() / 2.0;
        let distance = |at: usize| (self.widths.iter().take(at).sum::<f64>() - half).abs();
        (2..self.widths.len().saturating_sub(1))
            .min_by(|a, b| distance(*a).total_cmp(&distance(*b)))
            .unwrap_or(1)
    }

    fn merged(
        &mut self,
        from: usize,
        to: usize,
        text: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        let column =
            |at: usize| u16::try_from(at).map_err(|_too_many| XlsxError::RowColumnLimitError);
        let last = column(to.saturating_sub(1))?;
        let first = column(from)?;
        if first < last {
            self.sheet.merge_range(self.row, first, self.row, last, text, format)?;
        } else {
            // Of few columns, a half may be a single cell.
            self.sheet.write_string_with_format(self.row, first, text, format)?;
        }
        Ok(())
    }

    fn next(&mut self, height: f64) -> Result<(), XlsxError> {
        self.sheet.set_row_height(self.row, height)?;
        self.row += 1;
        Ok(())
    }
}

/// A moment as a spreadsheet counts it.
pub(crate) fn date_time(moment: ZonelessDateTime) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(moment.year, moment.month, moment.day)?.and_hms(
        u16::from(moment.hour),
        moment.minute,
        f64::from(moment.second),
    )
}
