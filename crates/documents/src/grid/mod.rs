//! Any spreadsheet as plain rows of text. The content decides what a file is,
//! never its name, and every limit is checked before memory is spent on it.
//! Cells read as a person sees them; formulas are not evaluated, formats and
//! pictures are dropped, hidden sheets are not shown.

mod archive;
mod canvas;
mod cell_text;
mod compound;
mod delimited;
mod encoding;
mod legacy;
mod open_document;
mod property;
mod records;
mod workbook;

use crate::DocumentError;
pub(crate) use delimited::unforced;
pub(crate) use encoding::decode;
pub(crate) use property::property;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 5 * 1024 * 1024;
/// The most that a packed workbook may unpack to, in bytes.
pub const MAX_UNPACKED_BYTES: u64 = 200 * 1024 * 1024;
/// The last row of a sheet that may hold text.
pub const MAX_ROWS: usize = 20_000;
/// The last column of a sheet that may hold text.
pub const MAX_COLUMNS: usize = 200;
/// The most text that all sheets of one file may hold, in bytes.
pub const MAX_TEXT_BYTES: usize = 32 * 1024 * 1024;

/// One cell as a person sees it: trimmed, numbers in full digits, dates as
/// `2026-03-18` or `2026-03-18 14:30`. A blank cell is an empty string.
pub type Cell = String;

/// One sheet of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// The name on its tab; for delimited text, the file's name without extension.
    pub name: String,
    /// `rows[i]` is row `i + 1` of the sheet. Blank cells at the end of a row
    /// and blank rows at the end of the sheet are left out.
    pub rows: Vec<Vec<Cell>>,
    /// Cells merged over several rows; their text stands in the first.
    pub tall: Vec<TallCell>,
    /// Whether its tab is hidden; [`read`] gives no such sheets.
    pub hidden: bool,
}

/// A cell merged over several rows, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TallCell {
    /// The column, the first of several.
    pub column: usize,
    /// The row with the text.
    pub first: usize,
    /// The last row.
    pub last: usize,
}

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Reads every visible sheet of an XLSX, XLSM, ODS, XLS, CSV or TSV file.
///
/// `file_name` only names the sheet of a delimited text. No input makes this
/// panic or take more memory than the limits of this module allow.
pub fn read(file_name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, DocumentError> {
    read_sheets(file_name, bytes, Wanted::Visible)
}

/// The same with hidden sheets, for files that carry marks of their own.
pub(crate) fn read_all(bytes: &[u8]) -> Result<Vec<Sheet>, DocumentError> {
    read_sheets("", bytes, Wanted::All)
}

/// Which sheets of a file are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Wanted {
    #[default]
    Visible,
    All,
}

/// The visible sheets of a packed workbook that may be longer than a roster; none for a file that is
/// none. Other kinds of workbooks have the limits of [`read`].
pub(crate) fn read_long_workbook(
    bytes: &[u8],
    rows: usize,
) -> Option<Result<Vec<Sheet>, DocumentError>> {
    if bytes.starts_with(ZIP) {
        return Some(archive::inspect(bytes).and_then(|kind| match kind {
            archive::Kind::Workbook => workbook::read(bytes, Wanted::Visible, rows),
            archive::Kind::OpenDocument => open_document::read(bytes, Wanted::Visible),
        }));
    }
    bytes.starts_with(COMPOUND).then(|| legacy::read(bytes, Wanted::Visible))
}

fn read_sheets(file_name: &str, bytes: &[u8], wanted: Wanted) -> Result<Vec<Sheet>, DocumentError> {
    if bytes.is_empty() {
        return Err(DocumentError::Empty);
    }
    if bytes.len() > MAX_BYTES {
        return Err(DocumentError::TooLarge { limit: MAX_BYTES as u64 });
    }
    if bytes.starts_with(ZIP) {
        return match archive::inspect(bytes)? {
            archive::Kind::Workbook => workbook::read(bytes, wanted, MAX_ROWS),
            archive::Kind::OpenDocument => open_document::read(bytes, wanted),
        };
    }
    if bytes.starts_with(COMPOUND) {
        return legacy::read(bytes, wanted);
    }
    delimited::read(file_name, bytes)
}
