//! A first look into a packed workbook: what kind it is, and whether it may be
//! unpacked at all.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::MAX_UNPACKED_BYTES;
use crate::DocumentError;

/// The most files that a workbook may be made of.
const MAX_ENTRIES: usize = 10_000;
/// The most shared texts that a workbook may announce.
const MAX_SHARED_TEXTS: u64 = 4_000_000;

/// A packed workbook that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Office Open XML: XLSX, XLSM.
    Workbook,
    /// ODS.
    OpenDocument,
}

/// The kind of a packed workbook, after the size that its directory announces
/// was checked.
pub(super) fn inspect(bytes: &[u8]) -> Result<Kind, DocumentError> {
    let mut archive = open(bytes)?;
    if archive.len() > MAX_ENTRIES {
        return Err(DocumentError::TooLarge { limit: MAX_UNPACKED_BYTES });
    }
    let kind = kind_of(&archive)?;
    let mut announced = 0_u64;
    for index in 0..archive.len() {
        announced = announced.saturating_add(archive.by_index_raw(index).map_err(because)?.size());
    }
    if announced > MAX_UNPACKED_BYTES {
        return Err(DocumentError::TooLarge { limit: MAX_UNPACKED_BYTES });
    }
    check_shared_texts(&mut archive)?;
    Ok(kind)
}

/// Opens the archive of a packed workbook.
pub(super) fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, DocumentError> {
    ZipArchive::new(Cursor::new(bytes)).map_err(because)
}

/// Keeps the words of the archive's reader, and notices a password.
pub(super) fn because(error: ZipError) -> DocumentError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => DocumentError::Encrypted,
        other => DocumentError::unreadable(other),
    }
}

fn kind_of(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<Kind, DocumentError> {
    let names: Vec<String> = archive
        .file_names_raw()
        .map(|name| String::from_utf8_lossy(name).to_lowercase().replace('\\', "/"))
        .collect();
    let has = |end: &str| names.iter().any(|name| name.ends_with(end));
    if has("workbook.bin") {
        return Err(DocumentError::UnsupportedFormat { format: "xlsb" });
    }
    if has("[content_types].xml") && has("workbook.xml") {
        return Ok(Kind::Workbook);
    }
    if has("mimetype") && has("manifest.xml") {
        return Ok(Kind::OpenDocument);
    }
    Err(DocumentError::NotASpreadsheet)
}

/// Looks at the shared texts of a workbook. The archive's reader refuses an
/// entry that unpacks to more than the directory says.
fn check_shared_texts(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), DocumentError> {
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(because)?;
        if entry.name_raw().to_ascii_lowercase().ends_with(b"sharedstrings.xml") {
            let mut content = Vec::new();
            entry.read_to_end(&mut content).map_err(DocumentError::unreadable)?;
            check_announced_texts(&content)?;
        }
    }
    Ok(())
}

/// The reader of workbooks takes memory for as many shared texts as are
/// announced, so a false announcement is refused here.
fn check_announced_texts(content: &[u8]) -> Result<(), DocumentError> {
    const ANNOUNCEMENT: &[u8] = b"uniqueCount";
    if content.contains(&0) {
        return Err(DocumentError::Unreadable("shared texts are not in UTF-8".to_owned()));
    }
    for (at, _) in
        content.windows(ANNOUNCEMENT.len()).enumerate().filter(|(_, w)| *w == ANNOUNCEMENT)
    {
        let digits: String = content[at + ANNOUNCEMENT.len()..]
            .iter()
            .skip_while(|byte| !byte.is_ascii_digit() && **byte != b'>')
            .take_while(|byte| byte.is_ascii_digit())
            .map(|byte| char::from(*byte))
            .collect();
        let announced = if digits.is_empty() { 0 } else { digits.parse().unwrap_or(u64::MAX) };
        if announced > MAX_SHARED_TEXTS {
            return Err(DocumentError::TooLarge { limit: MAX_UNPACKED_BYTES });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check_announced_texts;
    use crate::DocumentError;

    #[test]
    fn a_false_announcement_of_shared_texts_is_refused() {
        let honest = br#"<sst count="9" uniqueCount="9"><si><t>uniqueCount</t></si></sst>"#;
        assert_eq!(check_announced_texts(honest), Ok(()));
        let false_one = br"<sst uniqueCount = '99999999999'>";
        assert!(matches!(check_announced_texts(false_one), Err(DocumentError::TooLarge { .. })));
    }
}
