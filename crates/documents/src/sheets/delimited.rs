//! A table as CSV (RFC 4180): a byte order mark so that Excel reads UTF-8, and
//! no cell that a spreadsheet program would run. Only the table is written;
//! head and foot are for paper.

use csv::{Terminator, WriterBuilder};

use super::FORMULA_STARTS;
use super::table::{Table, Value};
use crate::{DocumentError, phone};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Writes a table as CSV.
pub(super) fn csv(table: &Table<'_>) -> Result<Vec<u8>, DocumentError> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let headings = table.columns.iter().map(|column| harmless(column.label));
    writer.write_record(headings).map_err(DocumentError::unwritable)?;
    for row in &table.rows {
        writer
            .write_record(row.cells.iter().map(|cell| field(*cell)))
            .map_err(DocumentError::unwritable)?;
    }
    writer.into_inner().map_err(DocumentError::unwritable)
}

fn field(value: Value<'_>) -> String {
    match value {
        Value::Phone(number) if phone::is_valid(&phone::normalise(number)) => number.to_owned(),
        Value::Text(text) | Value::Phone(text) => harmless(text),
        Value::Moment(moment) => moment.to_string(),
        Value::Count(_) | Value::Rate(_) | Value::Picture(_) | Value::Blank => value.shown(),
    }
}

/// The text behind an apostrophe where it would begin a formula.
fn harmless(text: &str) -> String {
    if text.starts_with(FORMULA_STARTS) { format!("'{text}") } else { text.to_owned() }
}
