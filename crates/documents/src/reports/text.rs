//! A report's bytes as rows of text. Reports are written by programs that do not agree on RFC 4180:
//! quotes inside a cell stand as they are, zero bytes lie between letters, a download is cut short.
//! What a strict reader would refuse is read here as far as it says something.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};

use crate::grid::{self, Sheet, unforced};
use crate::{DocumentError, decode_text};

/// The largest report that is read, in bytes.
pub const MAX_BYTES: usize = 40 * 1024 * 1024;
/// The most rows that a report may have, headings included.
pub const MAX_ROWS: usize = 200_000;
/// Lines that are looked at to find the delimiter.
const SNIFFED_LINES: usize = 50;
/// Lines that a quoted cell may go over; beyond them the quote is part of the text.
const LINES_OF_A_CELL: usize = 8;
/// Bytes that a quoted cell may take.
const BYTES_OF_A_CELL: usize = 8 * 1024;
/// Cells of a row that are kept.
const MAX_CELLS: usize = 200;

/// Reads the visible sheets of a workbook, or delimited text as one sheet; and whether the text ends
/// in the middle of a row.
pub(super) fn sheets(bytes: &[u8]) -> Result<(Vec<Sheet>, bool), DocumentError> {
    if bytes.is_empty() {
        return Err(DocumentError::Empty);
    }
    if bytes.len() > MAX_BYTES {
        return Err(DocumentError::TooLarge { limit: MAX_BYTES as u64 });
    }
    if let Some(read) = grid::read_long_workbook(bytes, MAX_ROWS) {
        return read.map(|sheets| (sheets, false));
    }
    let text = decode(bytes).ok_or(DocumentError::NotASpreadsheet)?;
    let start = text.trim_start();
    if start.starts_with('<') || start.starts_with("%PDF") || start.starts_with("{\\rtf") {
        return Err(DocumentError::NotASpreadsheet);
    }
    let delimiter = delimiter(&text);
    let rows = split(&text, delimiter)?;
    Ok((vec![Sheet { rows, ..Sheet::default() }], is_cut(&text, delimiter)))
}

/// Whether the last line has no end and fewer cells than the line before it.
fn is_cut(text: &str, delimiter: u8) -> bool {
    let mut lines = text.rsplit('\n').filter(|line| !line.trim().is_empty());
    let cells = |line: &str| line.bytes().filter(|byte| *byte == delimiter).count();
    match (lines.next(), lines.next()) {
        (Some(last), Some(before)) => !text.ends_with('\n') && cells(last) < cells(before),
        _ => false,
    }
}

/// Text in any encoding that an office meets, without zero bytes and whatever else cannot be seen.
/// A last letter that was cut in two is dropped.
fn decode(bytes: &[u8]) -> Option<String> {
    const MAGIC: [&[u8]; 4] = [b"\x89PNG", b"\xff\xd8\xff", b"\x7fELF", b"GIF8"];
    if MAGIC.iter().any(|magic| bytes.starts_with(magic)) {
        return None;
    }
    let text = if let Some(units) = bytes.strip_prefix(b"\xff\xfe") {
        UTF_16LE.decode_without_bom_handling(even(units)).0.into_owned()
    } else if let Some(units) = bytes.strip_prefix(b"\xfe\xff") {
        UTF_16BE.decode_without_bom_handling(even(units)).0.into_owned()
    } else {
        let zeros = bytes.split(|byte| *byte == 0).count() - 1;
        // Every other byte of plain UTF-16 is zero; a few zeros are dirt.
        let plain: Vec<u8> = if zeros > 0 && zeros < bytes.len() / 5 {
            bytes.iter().copied().filter(|byte| *byte != 0).collect()
        } else {
            even_if(zeros > 0, bytes).to_vec()
        };
        match std::str::from_utf8(&plain) {
            Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => {
                UTF_8.decode(plain.get(..error.valid_up_to())?).0.into_owned()
            }
            Ok(_) if zeros == 0 || zeros < bytes.len() / 5 => UTF_8.decode(&plain).0.into_owned(),
            _ => decode_text(&plain).or_else(|| decode_text(plain.get(..plain.len() - 1)?))?,
        }
    };
    let hidden = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    let dirt = text.chars().filter(|c| hidden(*c) && *c != '\0').count();
    if dirt * 20 > text.chars().count() {
        return None;
    }
    let marks =
        |c: char| matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}');
    Some(text.chars().filter(|c| !hidden(*c) && !marks(*c)).collect())
}

fn even(units: &[u8]) -> &[u8] {
    units.get(..units.len() / 2 * 2).unwrap_or(units)
}

fn even_if(wanted: bool, bytes: &[u8]) -> &[u8] {
    if wanted { even(bytes) } else { bytes }
}

/// The delimiter that splits the most cells; quotes end with their line.
fn delimiter(text: &str) -> u8 {
    const DELIMITERS: [u8; 3] = [b'\t', b',', b';'];
    let mut counts = [0_usize; 3];
    for line in text.lines().take(SNIFFED_LINES) {
        let mut quoted = false;
        for byte in line.bytes() {
            quoted ^= byte == b'"';
            if let Some(at) = DELIMITERS.iter().position(|one| !quoted && *one == byte) {
                counts[at] += 1;
            }
        }
    }
    // A comma is common inside dates and names; a tab is in neither.
    if counts[0] > 0 && counts[0] * 2 >= counts[1].max(counts[2]) {
        return b'\t';
    }
    if counts[2] > counts[1] { b';' } else { b',' }
}

/// Rows as a spreadsheet program would number them: blank lines count.
fn split(text: &str, delimiter: u8) -> Result<Vec<Vec<String>>, DocumentError> {
    let bytes = text.as_bytes();
    let mut rows = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let mut row = Vec::new();
        loop {
            let (cell, next) = cell(text, at, delimiter);
            if row.len() < MAX_CELLS {
                row.push(unforced(cell.trim()).to_owned());
            }
            at = next;
            match bytes.get(at) {
                Some(byte) if *byte == delimiter => at += 1,
                _ => break,
            }
        }
        at += match (bytes.get(at), bytes.get(at + 1)) {
            (Some(b'\r'), Some(b'\n')) => 2,
            _ => 1,
        };
        let filled = row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        row.truncate(filled);
        if rows.len() >= MAX_ROWS && filled > 0 {
            return Err(DocumentError::TooManyRows { limit: MAX_ROWS });
        }
        rows.push(row);
    }
    let filled = rows.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1);
    rows.truncate(filled);
    Ok(rows)
}

/// One cell from `at`, and where it ends: at a delimiter, a line's end or the end.
fn cell(text: &str, at: usize, delimiter: u8) -> (String, usize) {
    let bytes = text.as_bytes();
    if bytes.get(at) == Some(&b'"')
        && let Some((cell, end)) = quoted(text, at + 1, delimiter)
    {
        return (cell, end);
    }
    let ends = |byte: &u8| *byte == delimiter || matches!(byte, b'\r' | b'\n');
    let rest = bytes.get(at..).unwrap_or_default();
    let end = at + rest.iter().position(ends).unwrap_or(rest.len());
    (text.get(at..end).unwrap_or_default().to_owned(), end)
}

/// A quoted cell, when its closing quote is near: one that a delimiter or a line's end follows.
/// Others are part of the text.
fn quoted(text: &str, start: usize, delimiter: u8) -> Option<(String, usize)> {
    let bytes = text.as_bytes();
    let ends = |at: usize| {
        bytes.get(at).is_none_or(|byte| *byte == delimiter || matches!(byte, b'\r' | b'\n'))
    };
    let (mut at, mut lines, mut bare) = (start, 0, false);
    while at < bytes.len() && at - start < BYTES_OF_A_CELL {
        match bytes[at] {
            b'\n' => {
                lines += 1;
                if lines >= LINES_OF_A_CELL {
                    return None;
                }
                at += 1;
            }
            b'"' => {
                let run = bytes[at..].iter().take_while(|byte| **byte == b'"').count();
                let last = at + run;
                // Pairs stand for quotes; after a bare one they are as bare.
                if ends(last) && (run % 2 == 1 || bare) {
                    let inner = text.get(start..last - 1)?;
                    return Some((inner.replace("\"\"", "\""), last));
                }
                bare |= run % 2 == 1;
                at = last;
            }
            _ => at += 1,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        split(text, b',').unwrap()
    }

    #[test]
    fn quotes_are_read_by_the_book_and_bare_ones_as_text() {
        assert_eq!(rows("\"a,b\",\"c \"\"d\"\"\",\"\"\n")[0], ["a,b", "c \"d\""]);
        assert_eq!(rows("\"张三 \"小张\" 局\",1\n")[0], ["张三 \"小张\" 局", "1"]);
        assert_eq!(rows("\"张三 \"小张\"\",1\n")[0], ["张三 \"小张\"", "1"]);
        assert_eq!(rows("5\" 屏,1\n")[0], ["5\" 屏", "1"]);
    }

    #[test]
    fn a_quote_that_is_never_closed_takes_no_other_row_along() {
        let mut text = "\"张三,9:00\n".to_owned();
        text.extend(std::iter::repeat_n("李四,9:01\n", 20));
        assert_eq!(rows(&text).len(), 21, "every row is there");
        assert_eq!(rows(&text)[0], ["\"张三", "9:00"]);
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_would() {
        let found = rows("a\r\n\r\n\"b\nc\",d\r\ne,,\n\n");
        assert_eq!(found, [vec!["a"], vec![], vec!["b\nc", "d"], vec!["e"]]);
    }

    #[test]
    fn zero_bytes_and_letters_cut_in_two_are_dropped() {
        assert_eq!(decode(b"N\0ame,Join\n\0A,1").unwrap(), "Name,Join\nA,1");
        let cut = "姓名,入会".as_bytes();
        assert_eq!(decode(&cut[..cut.len() - 1]).unwrap(), "姓名,入");
        let mut wide: Vec<u8> = vec![0xff, 0xfe];
        wide.extend("姓名\t1".encode_utf16().flat_map(u16::to_le_bytes));
        wide.pop();
        assert_eq!(decode(&wide).unwrap().trim_end_matches('\u{fffd}'), "姓名\t");
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), None);
    }
}
