//! XLS, and the encrypted workbooks that share its shell. The records are
//! checked before the parser sees them.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Reader as _, SheetType, SheetVisible, Xls, XlsError};

use super::canvas::{Allowance, Canvas};
use super::compound::Compound;
use super::{Sheet, Wanted, cell_text, records};
use crate::DocumentError;

/// Reads the wanted sheets of an XLS workbook.
pub(super) fn read(bytes: &[u8], wanted: Wanted) -> Result<Vec<Sheet>, DocumentError> {
    let shell = Compound::open(bytes)?;
    if shell.has("EncryptedPackage") {
        return Err(DocumentError::Encrypted);
    }
    let records = match shell.stream("Workbook")? {
        Some(records) => records,
        None => shell.stream("Book")?.ok_or(DocumentError::NotASpreadsheet)?,
    };
    records::check(&records)?;
    guarded(|| parse(bytes, wanted))
}

/// Runs a parser that may index past the end of a damaged file. Nothing it
/// touched is used after a panic, so the panic is one more way of saying that
/// the file is damaged.
pub(super) fn guarded<T>(
    parse: impl FnOnce() -> Result<T, DocumentError>,
) -> Result<T, DocumentError> {
    catch_unwind(AssertUnwindSafe(parse)).unwrap_or_else(|_panic| {
        Err(DocumentError::Unreadable("a record ends too early".to_owned()))
    })
}

fn parse(bytes: &[u8], wanted: Wanted) -> Result<Vec<Sheet>, DocumentError> {
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(because)?;
    let names: Vec<(String, bool)> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .filter(|(_, hidden)| wanted == Wanted::All || !hidden)
        .collect();
    let mut allowance = Allowance::of_a_file();
    let mut sheets = Vec::new();
    for (name, hidden) in names {
        let range = workbook.worksheet_range(&name).map_err(because)?;
        let (top, left) = range.start().unwrap_or_default();
        let mut canvas = Canvas::default();
        for (row, column, value) in range.used_cells() {
            let text = cell_text::stored(value);
            canvas.put(top as usize + row, left as usize + column, &text, &mut allowance)?;
        }
        for area in workbook.merge_cells_by_sheet_name(&name).unwrap_or_default() {
            canvas.merge(area.start.1 as usize, area.start.0 as usize, area.end.0 as usize);
        }
        sheets.push(canvas.into_sheet(&name, hidden));
    }
    Ok(sheets)
}

fn because(error: XlsError) -> DocumentError {
    match error {
        XlsError::Password => DocumentError::Encrypted,
        other => DocumentError::unreadable(other),
    }
}
