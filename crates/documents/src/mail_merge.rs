//! A list for a word processor's mail merge: one sheet, the names of the fields
//! in the first row, one contact a row. Every cell is text, so that a phone
//! number keeps its digits and an address is printed as it stands.

use rust_xlsxwriter::{DocProperties, Format, IgnoreError, Workbook, Worksheet, XlsxError};

use crate::DocumentError;
use crate::sheets::{self, ZonelessDateTime, style};

/// The narrowest and widest column, in characters.
const WIDTHS: std::ops::RangeInclusive<f64> = 8.0..=48.0;
/// The room inside a cell that its text does not get, in characters.
const PADDING: f64 = 2.0;
const HEADING_HEIGHT: f64 = 22.0;
const A4: u8 = 9;

/// The fields of a mail merge and what they say for each contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailMerge {
    /// The name on the sheet's tab, by which the word processor offers it.
    pub tab: String,
    /// The names of the fields.
    pub headings: Vec<String>,
    /// One row a contact, its cells in the order of the headings.
    pub rows: Vec<Vec<String>>,
    /// When the list was made; becomes the file's creation date.
    pub made_at: ZonelessDateTime,
}

/// The list as an XLSX workbook.
pub fn xlsx(merge: &MailMerge) -> Result<Vec<u8>, DocumentError> {
    write(merge).map_err(DocumentError::unwritable)
}

fn write(merge: &MailMerge) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made_at = sheets::date_time(merge.made_at)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made_at));
    let sheet = workbook.add_worksheet();
    if let Some(name) = sheets::tab_name(&merge.tab) {
        sheet.set_name(name)?;
    }
    set_widths(sheet, merge)?;
    let heading = style::text(&style::heading());
    for (column, text) in (0..).zip(&merge.headings) {
        sheet.write_string_with_format(0, column, text, &heading)?;
    }
    sheet.set_row_height(0, HEADING_HEIGHT)?;
    let cell = style::text(&style::body());
    for (row, cells) in (1..).zip(&merge.rows) {
        write_row(sheet, row, cells, &cell)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    workbook.save_to_buffer()
}

fn write_row(
    sheet: &mut Worksheet,
    row: u32,
    cells: &[String],
    format: &Format,
) -> Result<(), XlsxError> {
    for (column, text) in (0..).zip(cells).filter(|(_, text)| !text.is_empty()) {
        sheet.write_string_with_format(row, column, text, format)?;
    }
    Ok(())
}

/// Columns as wide as their text, typed into as text, without a mark at phone numbers.
fn set_widths(sheet: &mut Worksheet, merge: &MailMerge) -> Result<(), XlsxError> {
    let typed = style::text(&style::body());
    let mut last = 0;
    for (at, (column, heading)) in (0_u16..).zip(&merge.headings).enumerate() {
        let cells = merge.rows.iter().filter_map(|row| row.get(at));
        let widest = cells
            .map(|text| text.lines().map(sheets::text_width).fold(0.0, f64::max))
            .fold(sheets::text_width(heading), f64::max);
        sheet.set_column_width(column, (widest + PADDING).clamp(*WIDTHS.start(), *WIDTHS.end()))?;
        sheet.set_column_format(column, &typed)?;
        last = column;
    }
    let rows = u32::try_from(merge.rows.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
    sheet.ignore_error_range(0, 0, rows, last, IgnoreError::NumberStoredAsText)?;
    Ok(())
}
