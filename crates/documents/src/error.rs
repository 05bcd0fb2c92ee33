//! The crate's one error enum. Each variant says what happened to which file,
//! and carries the limit or the reader's own words; the office's wording for
//! it is the commands' matter.

use thiserror::Error;

/// Why a file could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DocumentError {
    /// The file has no content at all.
    #[error("the file is empty")]
    Empty,
    /// The content is neither a workbook nor delimited text, whatever the name says.
    #[error("the file is not a spreadsheet")]
    NotASpreadsheet,
    /// The workbook is protected by a password.
    #[error("the file is protected by a password; save it without one and try again")]
    Encrypted,
    /// A spreadsheet of a kind that is not read.
    #[error("files of kind {format} are not read; save the file as XLSX and try again")]
    UnsupportedFormat {
        /// The kind, such as `xlsb`.
        format: &'static str,
    },
    /// The file, or what it unpacks to, is too large.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// The limit in bytes that was passed.
        limit: u64,
    },
    /// A sheet has something below the last row that is read.
    #[error("a sheet has more than {limit} rows")]
    TooManyRows {
        /// The last row that is read, counted from 1.
        limit: usize,
    },
    /// A sheet has something to the right of the last column that is read.
    #[error("a sheet has more than {limit} columns")]
    TooManyColumns {
        /// The last column that is read, counted from 1.
        limit: usize,
    },
    /// The file is damaged; the reader's own words say where.
    #[error("the file is damaged: {0}")]
    Unreadable(String),
    /// No sheet has a row of headings with a unit column in its first rows.
    #[error("no sheet has a row of headings that names the units")]
    NoHeader,
    /// There is a row of headings and nothing under it.
    #[error("there are headings but no rows under them")]
    NoRows,
    /// The spreadsheet is none of the office's reply forms.
    #[error("the file is not a reply form")]
    NotAReplyForm,
    /// The report was not written by the platform that was chosen.
    #[error("the report is not one of {asked}, it looks like {found}")]
    OtherPlatform {
        /// The platform that was chosen.
        asked: &'static str,
        /// The one that its content tells.
        found: &'static str,
    },
    /// The text does not fit into a QR code.
    #[error("a text of {length} bytes does not fit into a QR code")]
    QrTooLong {
        /// The length of the text in bytes.
        length: usize,
    },
    /// More rows than anybody prints.
    #[error("more than {limit} rows are not printed")]
    TooManyToPrint {
        /// The limit.
        limit: usize,
    },
    /// A value does not fit into the sheet that is being written.
    #[error("the sheet cannot be written: {0}")]
    Unwritable(String),
}

impl DocumentError {
    /// Keeps the words of a reader or writer underneath.
    pub(crate) fn unreadable(cause: impl std::fmt::Display) -> Self {
        Self::Unreadable(cause.to_string())
    }

    /// Keeps the words of a writer underneath.
    pub(crate) fn unwritable(cause: impl std::fmt::Display) -> Self {
        Self::Unwritable(cause.to_string())
    }
}
