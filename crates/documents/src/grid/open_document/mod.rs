//! ODS. The table is read from `content.xml` directly: the repeat counts of
//! that format can describe billions of cells in a few bytes, so they are
//! only ever unrolled into a canvas that knows its limits. Numbers and dates
//! come from their values, everything else from the text on the screen.

mod table;

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Read as _};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use self::table::{OpenCell, Table};
use super::canvas::Allowance;
use super::{MAX_TEXT_BYTES, Sheet, Wanted, archive};
use crate::DocumentError;

/// Reads the wanted sheets. The archive was inspected before.
pub(super) fn read(bytes: &[u8], wanted: Wanted) -> Result<Vec<Sheet>, DocumentError> {
    let mut archive = archive::open(bytes)?;
    let mut manifest = Vec::new();
    let entry = archive.by_name("META-INF/manifest.xml").map_err(archive::because)?;
    entry
        .take(MAX_TEXT_BYTES as u64)
        .read_to_end(&mut manifest)
        .map_err(DocumentError::unreadable)?;
    if String::from_utf8_lossy(&manifest).contains("encryption-data") {
        return Err(DocumentError::Encrypted);
    }
    let content = archive.by_name("content.xml").map_err(archive::because)?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    reader.config_mut().expand_empty_elements = true;
    Tables { wanted, ..Tables::default() }.read(&mut reader)
}

/// Where the reading stands, from the sheet down to the cell.
#[derive(Debug, Default)]
struct Tables {
    wanted: Wanted,
    sheets: Vec<Sheet>,
    is_spreadsheet: bool,
    style: String,
    hidden_styles: HashSet<String>,
    table: Option<Table>,
}

impl Tables {
    fn read<R: BufRead>(mut self, reader: &mut Reader<R>) -> Result<Vec<Sheet>, DocumentError> {
        let mut allowance = Allowance::of_a_file();
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer).map_err(DocumentError::unreadable)? {
                Event::Eof => break,
                Event::Start(element) => self.start(&element)?,
                Event::End(element) => self.end(element.name().as_ref(), &mut allowance)?,
                Event::Text(text) => self.text(&text.xml10_content())?,
                Event::CData(text) => self.text(&text.xml10_content())?,
                Event::GeneralRef(reference) => {
                    let named = match &*reference.xml10_content() {
                        "amp" => Some('&'),
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "quot" => Some('"'),
                        "apos" => Some('\''),
                        _ => reference.resolve_char_ref().map_err(DocumentError::unreadable)?,
                    };
                    self.text(named.unwrap_or('\u{fffd}').encode_utf8(&mut [0; 4]))?;
                }
                _ => {}
            }
        }
        if self.is_spreadsheet { Ok(self.sheets) } else { Err(DocumentError::NotASpreadsheet) }
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), DocumentError> {
        let name = element.name();
        if let Some(cell) = self.open_cell() {
            return cell.start(name.as_ref(), element);
        }
        match name.as_ref() {
            "office:spreadsheet" => self.is_spreadsheet = true,
            "style:style" => self.style = attribute(element, "style:name")?.unwrap_or_default(),
            "style:table-properties"
                if attribute(element, "table:display")?.as_deref() == Some("false") =>
            {
                self.hidden_styles.insert(self.style.clone());
            }
            "table:table" if self.table.is_none() => {
                self.table = Some(Table::open(element, &self.hidden_styles)?);
            }
            "table:table-row" => {
                if let Some(table) = &mut self.table {
                    table.open_row(repeat(element, "table:number-rows-repeated")?);
                }
            }
            "table:table-cell" | "table:covered-table-cell" => {
                if let Some(table) = &mut self.table {
                    table.cell = Some(OpenCell::open(element)?);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str, allowance: &mut Allowance) -> Result<(), DocumentError> {
        if let Some(cell) = self.open_cell() {
            let is_over = cell.end(name);
            return match self.table.as_mut().filter(|_| is_over) {
                Some(table) => table.close_cell(),
                None => Ok(()),
            };
        }
        match name {
            "table:table-row" => {
                self.table.as_mut().map_or(Ok(()), |table| table.close_row(allowance))
            }
            "table:table" => {
                let sheet = self.table.take().map(Table::into_sheet);
                let wanted = self.wanted;
                self.sheets.extend(sheet.filter(|sheet| wanted == Wanted::All || !sheet.hidden));
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn text(&mut self, text: &str) -> Result<(), DocumentError> {
        self.open_cell().map_or(Ok(()), |cell| cell.text(text))
    }

    fn open_cell(&mut self) -> Option<&mut OpenCell> {
        self.table.as_mut()?.cell.as_mut()
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, DocumentError> {
    let Some(attribute) = element.try_get_attribute(name).map_err(DocumentError::unreadable)?
    else {
        return Ok(None);
    };
    let value =
        attribute.normalized_value(XmlVersion::Implicit1_0).map_err(DocumentError::unreadable)?;
    Ok(Some(value.into_owned()))
}

/// A repeat count; none means once, and a nonsensical one is once as well.
fn repeat(element: &BytesStart<'_>, name: &str) -> Result<usize, DocumentError> {
    Ok(attribute(element, name)?.and_then(|count| count.parse().ok()).unwrap_or(1))
}
