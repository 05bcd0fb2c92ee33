//! What is wrong with a row of a report, and what only a person can say about a report. The codes are
//! closed; the words for them live in the catalogue.

use serde::Serialize;

use super::time::DateOrder;

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportProblemCode {
    /// No name, and no mail address either.
    NameMissing,
    /// A name longer than any name.
    NameTooLong,
    /// `value` is no time.
    BadTime,
    /// There is a column for it, and no time of joining in it.
    NoJoinTime,
    /// No time of leaving: the end of the meeting is taken, or the moment of joining. A warning.
    NoLeaveTime,
    /// Left before joining.
    LeftBeforeJoining,
    /// The row ends in the middle: the file was cut short.
    CutShort,
    /// The report names nobody.
    NobodyThere,
}

impl ReportProblemCode {
    /// The code as it stands in the catalogue.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NameMissing => "name_missing",
            Self::NameTooLong => "name_too_long",
            Self::BadTime => "bad_time",
            Self::NoJoinTime => "no_join_time",
            Self::NoLeaveTime => "no_leave_time",
            Self::LeftBeforeJoining => "left_before_joining",
            Self::CutShort => "cut_short",
            Self::NobodyThere => "nobody_there",
        }
    }
}

/// What is wrong with one row, which is kept aside unless it is only a warning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportProblem {
    /// The row in its sheet, from 1; 0 for the whole file.
    pub row: usize,
    /// What.
    pub code: ReportProblemCode,
    /// The value it is about; may be empty.
    pub value: String,
    /// The row as it stands, for a person to look at.
    pub text: String,
}

/// What only a person can say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Question {
    /// Whether the day or the month comes first; until then nobody has times.
    DateOrder {
        /// The first row where two days fit.
        row: usize,
        /// Its text.
        text: String,
        /// The order in which most dates are the meeting's day; none when neither or both are.
        likely: Option<DateOrder>,
    },
    /// On which day the meeting was: the report has times alone.
    Date {
        /// The first such row.
        row: usize,
        /// Its text.
        text: String,
    },
    /// Which column holds the name.
    Columns,
}
