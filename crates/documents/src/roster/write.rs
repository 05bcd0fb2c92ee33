//! A roster as a file with the columns that [`read_roster`](super::read_roster) knows, so that what
//! is written and read back is the same. Cells are text, phones too; nothing is a formula.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, XlsxError};

use super::header::Field;
use super::lines::RosterLine;
use crate::DocumentError;
use crate::sheets::FORMULA_STARTS;

/// A4 in the numbering of spreadsheets.
const A4: u8 = 9;

/// The words of a roster file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterLabels {
    /// The name on the sheet's tab.
    pub tab: String,
    /// The page line, with `&P` for the page and `&N` for their number.
    pub page: String,
    /// A heading for each field, in the order of [`Field::ALL`].
    pub headings: [String; 12],
}

/// The format of a roster file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RosterFormat {
    /// A workbook.
    Xlsx,
    /// UTF-8 with a byte-order mark.
    Csv,
}

/// Widths of the columns in characters, in the order of [`Field::ALL`].
const WIDTHS: [f64; 12] = [6.0, 30.0, 14.0, 18.0, 12.0, 24.0, 10.0, 14.0, 15.0, 24.0, 16.0, 12.0];

fn text(line: &RosterLine, field: Field) -> String {
    match field {
        Field::Position => line.position.map(|position| position.to_string()).unwrap_or_default(),
        Field::Unit => line.unit.clone(),
        Field::ShortName => line.short_name.clone(),
        Field::Aliases => line.aliases.join("、"),
        Field::Category => line.category.clone(),
        Field::Parent => line.parent.clone(),
        Field::Contact => line.contact.clone(),
        Field::Title => line.title.clone(),
        Field::Phone => line.phone.clone(),
        Field::Mail => line.mail.clone(),
        Field::Venue => line.venue.clone(),
        Field::Remark => line.remark.clone(),
    }
}

/// Writes a roster, one line for each contact of a unit.
pub fn write_roster(
    lines: &[RosterLine],
    labels: &RosterLabels,
    format: RosterFormat,
) -> Result<Vec<u8>, DocumentError> {
    match format {
        RosterFormat::Xlsx => workbook(lines, labels).map_err(DocumentError::unwritable),
        RosterFormat::Csv => delimited(lines, labels),
    }
}

fn workbook(lines: &[RosterLine], labels: &RosterLabels) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(labels.tab.chars().take(31).collect::<String>())?;
    let cell = Format::new()
        .set_font_name("宋体")
        .set_font_size(10.5)
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::VerticalCenter)
        .set_num_format("@")
        .set_text_wrap();
    let head =
        cell.clone().set_bold().set_align(FormatAlign::Center).set_background_color("EBEBEB");
    for ((column, heading), width) in (0..).zip(&labels.headings).zip(WIDTHS) {
        sheet.write_string_with_format(0, column, heading, &head)?;
        sheet.set_column_width(column, width)?;
    }
    for (row, line) in (1..).zip(lines) {
        for (column, field) in (0..).zip(Field::ALL) {
            match (field, line.position) {
                (Field::Position, Some(position)) => {
                    let number = cell.clone().set_num_format("0").set_align(FormatAlign::Center);
                    sheet.write_number_with_format(row, column, position, &number)?;
                }
                _ => {
                    sheet.write_string_with_format(row, column, text(line, field), &cell)?;
                }
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    let last = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    if last > 0 {
        sheet.autofilter(0, 0, last, 11)?;
    }
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_footer(format!("&C{}", labels.page));
    book.save_to_buffer()
}

fn delimited(lines: &[RosterLine], labels: &RosterLabels) -> Result<Vec<u8>, DocumentError> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(&labels.headings).map_err(DocumentError::unwritable)?;
    for line in lines {
        let cells = Field::ALL.map(|field| guarded(field, text(line, field)));
        writer.write_record(cells).map_err(DocumentError::unwritable)?;
    }
    writer.into_inner().map_err(DocumentError::unwritable)
}

/// A spreadsheet program must not run a cell; a phone that is one keeps its `+`.
fn guarded(field: Field, text: String) -> String {
    let runs = text.starts_with(FORMULA_STARTS);
    if runs && !(field == Field::Phone && crate::phone::is_valid(&text)) {
        format!("'{text}")
    } else {
        text
    }
}
