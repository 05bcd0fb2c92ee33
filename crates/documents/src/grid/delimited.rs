//! CSV and TSV. Row numbers are those that a spreadsheet program would show,
//! so blank lines count, and a quoted cell may hold line ends.

use csv::{ByteRecord, ReaderBuilder};

use super::canvas::{Allowance, Canvas};
use super::{Sheet, encoding};
use crate::DocumentError;

/// Delimiters by rank: the first of equals wins.
const DELIMITERS: [u8; 3] = [b',', b'\t', b';'];
/// Lines that are looked at to find the delimiter.
const SNIFFED_LINES: usize = 50;

/// Reads delimited text as one sheet.
pub(super) fn read(file_name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, DocumentError> {
    let mut text = encoding::decode(bytes).ok_or(DocumentError::NotASpreadsheet)?;
    if text.trim_start().starts_with('<') || text.starts_with("%PDF") || text.starts_with("{\\rtf")
    {
        return Err(DocumentError::NotASpreadsheet);
    }
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(sniff_delimiter(&text))
        .from_reader(text.as_bytes());
    let mut canvas = Canvas::default();
    let mut allowance = Allowance::of_a_file();
    let mut record = ByteRecord::new();
    let (mut row, mut line) = (0, reader.position().line());
    while reader.read_byte_record(&mut record).map_err(DocumentError::unreadable)? {
        row += blank_lines(&record, reader.position().line() - line);
        line = reader.position().line();
        for (column, field) in record.iter().enumerate() {
            let field = String::from_utf8_lossy(field);
            canvas.put(row, column, unforced(field.trim()), &mut allowance)?;
        }
        row += 1;
    }
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    let name = name.rsplit_once('.').map_or(name, |(stem, _extension)| stem);
    Ok(vec![canvas.into_sheet(name, false)])
}

/// The reader skips blank lines silently; they are the lines it consumed
/// beyond those of the record itself.
fn blank_lines(record: &ByteRecord, consumed: u64) -> usize {
    let lines = record.as_slice().split(|byte| *byte == b'\n').count();
    usize::try_from(consumed).unwrap_or(usize::MAX).saturating_sub(lines)
}

/// The delimiter that splits the most lines, counted outside quotes.
fn sniff_delimiter(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [0_usize; DELIMITERS.len()];
    for byte in text.lines().take(SNIFFED_LINES).flat_map(str::bytes) {
        quoted ^= byte == b'"';
        if let Some(at) = DELIMITERS.iter().position(|delimiter| !quoted && *delimiter == byte)
            && let Some(count) = counts.get_mut(at)
        {
            *count += 1;
        }
    }
    let ranked = DELIMITERS.iter().zip(counts).rev();
    ranked.max_by_key(|(_, count)| *count).map_or(b',', |(delimiter, _)| *delimiter)
}

/// Text without the marks by which exporters keep a spreadsheet program from
/// reading it as a number or a formula: `="00123"` and a leading apostrophe.
pub(crate) fn unforced(field: &str) -> &str {
    if let Some(inner) = field.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return inner;
    }
    match field.strip_prefix('\'') {
        Some(rest) if rest.starts_with(crate::sheets::FORMULA_STARTS) => rest,
        _ => field,
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    fn rows(text: &str) -> Vec<Vec<String>> {
        read("名册.csv", text.as_bytes()).unwrap().remove(0).rows
    }

    #[test]
    fn the_delimiter_is_found_in_the_text() {
        for delimiter in [",", "\t", ";"] {
            let text = format!("单位{delimiter}手机\r\n\"甲;乙,丙\"{delimiter}19900000001\r\n");
            assert_eq!(
                rows(&text)[1],
                ["甲;乙,丙", "19900000001"],
                "{delimiter:?} splits the cells"
            );
        }
    }

    #[test]
    fn row_numbers_count_blank_lines_and_not_line_ends_in_cells() {
        let rows = rows("标题\n\n\n\"单\n位\",手机\n\n甲,1");
        assert_eq!(rows[0], ["标题"]);
        assert_eq!(rows[3], ["单\n位", "手机"]);
        assert_eq!(rows[5], ["甲", "1"], "the sixth row of the sheet");
    }

    #[test]
    fn marks_that_force_text_are_taken_off() {
        assert_eq!(rows("=\"00123\",'=1+1,'甲")[0], ["00123", "=1+1", "'甲"]);
    }

    #[test]
    fn the_sheet_is_named_after_the_file() {
        assert_eq!(read("C:\\文件\\联络员.名册.csv", b"a,b").unwrap()[0].name, "联络员.名册");
    }
}
