//! XLSX and XLSM. Cells are streamed into the canvas one by one, because a
//! single cell at the far corner of a sheet must not make a table of its size.

use std::io::Cursor;

use calamine::{Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};

use super::canvas::{Allowance, Canvas};
use super::legacy::guarded;
use super::{Sheet, Wanted, cell_text};
use crate::DocumentError;

/// Reads the wanted sheets, at most so many rows of each. The archive was inspected before.
pub(super) fn read(bytes: &[u8], wanted: Wanted, rows: usize) -> Result<Vec<Sheet>, DocumentError> {
    guarded(|| {
        let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(because)?;
        let names: Vec<(String, bool)> = workbook
            .sheets_metadata()
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
            .filter(|(_, hidden)| wanted == Wanted::All || !hidden)
            .collect();
        let mut allowance = Allowance::of_a_file();
        names
            .iter()
            .map(|(name, hidden)| read_sheet(&mut workbook, (name, *hidden), rows, &mut allowance))
            .collect()
    })
}

fn read_sheet(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    (name, hidden): (&str, bool),
    rows: usize,
    allowance: &mut Allowance,
) -> Result<Sheet, DocumentError> {
    let mut canvas = Canvas::holding(rows);
    let mut cells = workbook.worksheet_cells_reader(name).map_err(because)?;
    while let Some(cell) = cells.next_cell().map_err(because)? {
        let (row, column) = cell.get_position();
        let text = cell_text::streamed(cell.get_value());
        canvas.put(row as usize, column as usize, &text, allowance)?;
    }
    drop(cells);
    for area in workbook.merge_cells_by_sheet_name(name).map_err(because)? {
        canvas.merge(area.start.1 as usize, area.start.0 as usize, area.end.0 as usize);
    }
    Ok(canvas.into_sheet(name, hidden))
}

fn because(error: XlsxError) -> DocumentError {
    match error {
        XlsxError::Password => DocumentError::Encrypted,
        other => DocumentError::unreadable(other),
    }
}
