//! Several files as one ZIP archive, names in UTF-8.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::DocumentError;

/// An archive of files, each a name and its bytes. Names must differ.
pub fn zip(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, DocumentError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // Workbooks are compressed already; what else comes in is small.
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in files {
        archive.start_file(name.as_str(), options).map_err(DocumentError::unwritable)?;
        archive.write_all(bytes).map_err(DocumentError::unwritable)?;
    }
    Ok(archive.finish().map_err(DocumentError::unwritable)?.into_inner())
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
        let bytes = zip(&files).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for (name, content) in &files {
            let mut read = Vec::new();
            archive.by_name(name).unwrap().read_to_end(&mut read).unwrap();
            assert_eq!(read, *content, "{name}");
        }
        assert!(zip(&[files[0].clone(), files[0].clone()]).is_err(), "one name twice");
    }
}
