//! Several files as one ZIP archive, names in UTF-8.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::DocumentError;
use crate::sheets::ZonelessDateTime;

/// An archive of files, each a name and its bytes, made at a time of day. Names must differ.
pub fn zip(
    files: &[(String, Vec<u8>)],
    made_at: ZonelessDateTime,
) -> Result<Vec<u8>, DocumentError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // Workbooks are compressed already; what else comes in is small.
    let options = SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .last_modified_time(zip_time(made_at));
    for (name, bytes) in files {
        archive.start_file(name.as_str(), options).map_err(DocumentError::unwritable)?;
        archive.write_all(bytes).map_err(DocumentError::unwritable)?;
    }
    Ok(archive.finish().map_err(DocumentError::unwritable)?.into_inner())
}

/// A time as archives know it: from 1980 on; earlier ones become the first of it.
fn zip_time(at: ZonelessDateTime) -> zip::DateTime {
    let ZonelessDateTime { year, month, day, hour, minute, second } = at;
    zip::DateTime::from_date_and_time(year, month, day, hour, minute, second).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn files_come_back_under_their_names() {
        let files = vec![
            ("回执表 市教育局.xlsx".to_owned(), b"one".to_vec()),
            ("回执表 岱山县.xlsx".to_owned(), vec![7; 10_000]),
        ];
        let at =
            ZonelessDateTime { year: 2022, month: 10, day: 14, hour: 9, minute: 30, second: 0 };
        let bytes = zip(&files, at).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for (name, content) in &files {
            let mut read = Vec::new();
            archive.by_name(name).unwrap().read_to_end(&mut read).unwrap();
            assert_eq!(read, *content, "{name}");
            let made = archive.by_name(name).unwrap().last_modified().unwrap();
            assert_eq!((made.year(), made.month(), made.hour()), (2022, 10, 9));
        }
        assert!(zip(&[files[0].clone(), files[0].clone()], at).is_err(), "one name twice");
    }
}
