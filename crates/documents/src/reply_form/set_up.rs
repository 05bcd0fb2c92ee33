//! What surrounds the form's cells: paper, columns, protection, the file's
//! properties and the hidden sheet.

use rust_xlsxwriter::{DocProperties, ProtectionOptions, Worksheet, XlsxError};

use super::columns::Field;
use super::form::ReplyForm;
use super::key::{self, KeyRow, SHEET};
use crate::sheets::{self, style};

/// The room across A4 between margins of 15 mm, in pixels at 96 to the inch. A digit
/// takes 7 of them, and each column 5 for its edges.
const PIXELS: f64 = 1009.0;
const A4: u8 = 9;
/// 15 mm, in inches.
const MARGIN: f64 = 15.0 / 25.4;
const PAGE_LINE_MARGIN: f64 = 8.0 / 25.4;

/// What the file says about itself, the id among it.
pub(super) fn properties(form: &ReplyForm) -> Result<DocProperties, XlsxError> {
    let head = &form.head;
    Ok(DocProperties::new()
        .set_title(format!("{} {} {}", head.meeting, head.title, head.unit).trim())
        .set_subject(&head.meeting)
        .set_creation_datetime(&sheets::date_time(form.made_at)?)
        .set_custom_property(key::PROPERTY, form.id.as_str()))
}

/// Writes the hidden sheet.
pub(super) fn write_key(sheet: &mut Worksheet, key: &[KeyRow]) -> Result<(), XlsxError> {
    sheet.set_name(SHEET)?.set_very_hidden(true).protect();
    let text = style::text(&style::body());
    for (row, cells) in (0..).zip(key) {
        for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string_with_format(row, column, cell, &text)?;
        }
    }
    Ok(())
}

/// The widths of the columns: some take what is left of the page.
pub(super) fn widths(columns: &[Field]) -> Vec<f64> {
    let count = |number: usize| u32::try_from(number).map_or(f64::MAX, f64::from);
    let room = (PIXELS - 5.0 * count(columns.len())) / 7.0;
    let taken: f64 = columns.iter().map(|field| field.width()).sum();
    let takers = columns.iter().filter(|field| field.stretches()).count();
    let share = (room - taken).max(0.0) / count(takers.max(1));
    let width = |field: &Field| field.width() + if field.stretches() { share } else { 0.0 };
    columns.iter().map(width).collect()
}

/// Sets up the paper, the columns and the protection.
pub(super) fn page(
    sheet: &mut Worksheet,
    form: &ReplyForm,
    widths: &[f64],
) -> Result<(), XlsxError> {
    // The hidden sheet's own name is taken.
    let tab = sheets::tab_name(&form.words.tab).filter(|name| !name.eq_ignore_ascii_case(SHEET));
    if let Some(name) = tab {
        sheet.set_name(name)?;
    }
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, *width)?;
    }
    sheet
        .set_landscape()
        .set_paper_size(A4)
        .set_margins(MARGIN, MARGIN, MARGIN, MARGIN, PAGE_LINE_MARGIN, PAGE_LINE_MARGIN)
        .set_print_fit_to_pages(1, 0)
        .set_print_center_horizontally(true)
        .set_footer(format!("&C{}", form.words.page))
        .protect_with_options(&ProtectionOptions {
            format_columns: true,
            format_rows: true,
            ..ProtectionOptions::new()
        });
    Ok(())
}
