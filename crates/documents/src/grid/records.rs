//! A walk over the records of an XLS workbook before it is parsed ([MS-XLS]).
//! The parser takes memory for whatever size a record announces, so sizes that
//! the format itself cannot have, and cells past the limits, are refused here.

use super::compound::{u16_at, u32_at};
use super::{MAX_COLUMNS, MAX_ROWS};
use crate::DocumentError;

/// The rows and columns that the format itself has.
const FORMAT_ROWS: u32 = 65_536;
const FORMAT_COLUMNS: u32 = 256;
/// The most sheets, counted before they are read.
const MAX_SHEETS: usize = 256;
/// The most cells, blank ones included, that the parser may make of a file.
const MAX_CELLS: usize = 8_000_000;

const FILE_PASS: u16 = 0x002F;
const BOUND_SHEET: u16 = 0x0085;
const DIMENSIONS: u16 = 0x0200;
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
/// Label, rich label, number, truth, formula, compressed number, shared text, row of numbers.
const CELLS: [u16; 8] = [0x0204, 0x00D6, 0x0203, 0x0205, 0x0006, 0x027E, 0x00FD, 0x00BD];

/// What the walk over a file's records found.
#[derive(Debug, Default)]
struct Extent {
    rows: usize,
    columns: usize,
    sheet_starts: Vec<usize>,
}

/// Checks the whole stream of a workbook's records.
pub(super) fn check(stream: &[u8]) -> Result<(), DocumentError> {
    let mut extent = Extent::default();
    walk(stream, &mut extent)?;
    let starts = std::mem::take(&mut extent.sheet_starts);
    if starts.len() > MAX_SHEETS {
        return Err(DocumentError::Unreadable(format!("more than {MAX_SHEETS} sheets")));
    }
    for start in &starts {
        walk(stream.get(*start..).ok_or_else(|| damaged("place of a sheet"))?, &mut extent)?;
    }
    let cells = extent.rows.saturating_mul(extent.columns).saturating_mul(starts.len());
    if cells > MAX_CELLS {
        return Err(DocumentError::TooManyRows { limit: MAX_ROWS });
    }
    Ok(())
}

/// Walks the records of one part of the workbook up to its end.
fn walk(mut stream: &[u8], extent: &mut Extent) -> Result<(), DocumentError> {
    let mut depth = 0_usize;
    while let (Some(kind), Some(length)) = (u16_at(stream, 0), u16_at(stream, 2)) {
        let end = 4 + usize::from(length);
        let record = stream.get(4..end).ok_or_else(|| damaged("length of a record"))?;
        stream = stream.get(end..).unwrap_or_default();
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            FILE_PASS if u16_at(record, 0) != Some(0) => return Err(DocumentError::Encrypted),
            BOUND_SHEET => {
                let start = u32_at(record, 0).ok_or_else(|| damaged("place of a sheet"))?;
                extent.sheet_starts.push(start as usize);
            }
            DIMENSIONS => check_dimensions(record)?,
            kind if CELLS.contains(&kind) => extent.cell(record)?,
            _ => {}
        }
    }
    Ok(())
}

impl Extent {
    fn cell(&mut self, record: &[u8]) -> Result<(), DocumentError> {
        let (Some(row), Some(column)) = (u16_at(record, 0), u16_at(record, 2)) else {
            return Err(damaged("cell"));
        };
        if usize::from(row) >= MAX_ROWS {
            return Err(DocumentError::TooManyRows { limit: MAX_ROWS });
        }
        // A record with several numbers has six bytes for each.
        let last = usize::from(column) + record.len() / 6;
        if usize::from(column) >= MAX_COLUMNS {
            return Err(DocumentError::TooManyColumns { limit: MAX_COLUMNS });
        }
        self.rows = self.rows.max(usize::from(row) + 1);
        self.columns = self.columns.max(last.min(FORMAT_COLUMNS as usize));
        Ok(())
    }
}

fn check_dimensions(record: &[u8]) -> Result<(), DocumentError> {
    let (first, last, columns) = match record.len() {
        10 => {
            (u16_at(record, 0).map(u32::from), u16_at(record, 2).map(u32::from), u16_at(record, 6))
        }
        _ => (u32_at(record, 0), u32_at(record, 4), u16_at(record, 10)),
    };
    let sane = matches!((first, last), (Some(first), Some(last)) if first <= last.max(1) && last <= FORMAT_ROWS)
        && columns.is_some_and(|columns| u32::from(columns) <= FORMAT_COLUMNS);
    if sane { Ok(()) } else { Err(damaged("size of a sheet")) }
}

fn damaged(part: &str) -> DocumentError {
    DocumentError::Unreadable(format!("workbook: {part}"))
}
