//! Sheets that leave the office: for print and signature as XLSX, for other
//! programs as CSV. The crate lays them out; every word on them comes in with
//! the call, and every figure is the caller's.

pub mod attendance;
pub mod readiness;
pub mod replies;
pub mod roll_call;
pub mod sign_in;

mod delimited;
mod layout;
mod page;
mod paper;
mod print;
mod signature;
pub(crate) mod style;
mod table;

use std::fmt;

use crate::DocumentError;

pub(crate) use layout::{row_height, text_width};
pub(crate) use page::date_time;
pub(crate) use paper::tab_name;
pub(crate) use table::RowKind;

/// How a cell begins that a spreadsheet program would run as a formula when it
/// opens a CSV ([OWASP, CSV injection]).
pub(crate) const FORMULA_STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// In which format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// Office Open XML workbook, for A4 paper.
    Xlsx,
    /// Text with commas, UTF-8 with a byte order mark: the table alone.
    Csv,
    /// Pages for the printer.
    Pdf,
}

/// A sheet of one kind.
#[derive(Debug, Clone)]
pub enum Sheet {
    /// 签到表
    SignIn(sign_in::SignInSheet),
    /// 出席情况统计表
    Attendance(attendance::AttendanceSheet),
    /// 回执汇总表
    Replies(replies::RepliesSheet),
    /// 联调记录表
    Readiness(readiness::ReadinessSheet),
    /// 点名表
    RollCall(roll_call::RollCallSheet),
}

impl From<sign_in::SignInSheet> for Sheet {
    fn from(sheet: sign_in::SignInSheet) -> Self {
        Self::SignIn(sheet)
    }
}

impl From<attendance::AttendanceSheet> for Sheet {
    fn from(sheet: attendance::AttendanceSheet) -> Self {
        Self::Attendance(sheet)
    }
}

impl From<replies::RepliesSheet> for Sheet {
    fn from(sheet: replies::RepliesSheet) -> Self {
        Self::Replies(sheet)
    }
}

impl Sheet {
    fn table<'a>(&'a self, pictures: &'a [Vec<u8>]) -> table::Table<'a> {
        match self {
            Self::SignIn(sheet) => sign_in::table(sheet, pictures),
            Self::Attendance(sheet) => attendance::table(sheet),
            Self::Replies(sheet) => replies::table(sheet),
            Self::Readiness(sheet) => readiness::table(sheet),
            Self::RollCall(sheet) => roll_call::table(sheet),
        }
    }

    /// Signatures as PNGs, one for each row; empty where there is none.
    fn pictures(&self) -> Result<Vec<Vec<u8>>, DocumentError> {
        match self {
            Self::SignIn(sheet) if !sheet.blank => {
                sheet.rows.iter().map(sign_in::picture).collect()
            }
            _ => Ok(Vec::new()),
        }
    }

    /// Its columns: a name that no language changes, and the heading.
    pub fn columns(&self) -> Vec<(String, String)> {
        let table = self.table(&[]);
        let column = |column: &table::Column<'_>| (column.key.to_string(), column.label.to_owned());
        table.columns.iter().map(column).collect()
    }
}

/// Writes sheets into one file, a tab or a run of pages each, with these columns in this order; with all
/// columns when none is named. A CSV takes one sheet: of several only the first is written.
pub fn write(
    sheets: &[Sheet],
    format: FileFormat,
    columns: &[String],
) -> Result<Vec<u8>, DocumentError> {
    // Only paper shows signatures.
    let pictures = sheets
        .iter()
        .map(|sheet| if format == FileFormat::Csv { Ok(Vec::new()) } else { sheet.pictures() })
        .collect::<Result<Vec<_>, _>>()?;
    let tables: Vec<table::Table<'_>> = sheets
        .iter()
        .zip(&pictures)
        .map(|(sheet, pictures)| {
            let mut table = sheet.table(pictures);
            table.choose(columns);
            table
        })
        .collect();
    match (format, tables.first()) {
        (FileFormat::Xlsx, _) => page::xlsx(&tables),
        (FileFormat::Pdf, _) => print::pdf(&tables),
        (FileFormat::Csv, Some(table)) => delimited::csv(table),
        (FileFormat::Csv, None) => Ok(Vec::new()),
    }
}

/// A date and time on a wall clock; the sheet's reader knows which clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ZonelessDateTime {
    /// The year, from 1900 to 9999.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
    /// The hour, from 0 to 23.
    pub hour: u8,
    /// The minute.
    pub minute: u8,
    /// The second.
    pub second: u8,
}

impl fmt::Display for ZonelessDateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day, hour, minute, second } = self;
        write!(f, "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
    }
}

/// What stands above the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetHead {
    /// The name of the sheet, such as `会议签到表`.
    pub title: String,
    /// The meeting's title.
    pub meeting: String,
    /// When the meeting is, as a person reads it.
    pub time: String,
    /// Where the meeting is.
    pub place: String,
    /// Who leads through the meeting.
    pub moderator: String,
    /// The office that keeps the sheet.
    pub office: String,
    /// When the sheet was made; becomes the file's creation date.
    pub made_at: ZonelessDateTime,
}

/// What stands below the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetFoot {
    /// Who checked the sheet; blank to be signed by hand.
    pub checker: String,
    /// When it was checked; blank to be written by hand.
    pub date: String,
    /// The seal of the record, printed at the bottom left of every page.
    pub seal: Option<String>,
    /// How the figures are to be read, such as the attendance rate's definition.
    pub note: Option<String>,
}

/// The words around a table. Each label brings its own punctuation, such as
/// `会议时间：`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetWords {
    /// Before the meeting's title.
    pub meeting: String,
    /// Before its time.
    pub time: String,
    /// Before its place.
    pub place: String,
    /// Before the moderator.
    pub moderator: String,
    /// Before the office.
    pub office: String,
    /// Before the checker.
    pub checker: String,
    /// Before the date of the check.
    pub date: String,
    /// The page line, with `&P` for the page and `&N` for their number:
    /// `第 &P 页 共 &N 页`.
    pub page: String,
    /// The name on the sheet's tab.
    pub tab: String,
}
