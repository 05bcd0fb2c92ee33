//! Attendance reports of video platforms: a preview says whose each login is and how sure that is, a
//! person decides the rest, the import puts one arrival a person on record. What was decided is
//! remembered for the next report. Taking an import back is an undo of each event, never a deletion.

mod import;
mod matching;
mod preview;
mod undo;

use std::num::NonZeroUsize;

use huidao_documents::reports::{self as documents, Known, Report, read_report};
use huidao_domain::{
    AttendeeId, Instant, MatchReason, MeetingId, MeetingVenueId, Sureness, TimeZoneName,
};
use huidao_store::meetings::MeetingRow;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::gathering::zone_of;
use crate::text::file_bytes;
use crate::{Failure, FailureCode, Result};

pub use import::{ImportReport, LoginChoice, ReportImported, import_report};
pub use preview::preview_report;
pub use undo::{
    ListReportImports, ReportImport, ReportImports, ReportUndone, UndoReportImport,
    list_report_imports, undo_report_import,
};

/// The largest report that is taken, in bytes: what a request may carry.
const MAX_BYTES: usize = 8 << 20;

macro_rules! mirrored {
    ($(#[$meta:meta])* $name:ident = $other:path { $($(#[$vmeta:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$vmeta])* $variant,)+
        }

        impl From<$other> for $name {
            fn from(value: $other) -> Self {
                use $other as Other;
                match value { $(Other::$variant => Self::$variant,)+ }
            }
        }

        impl From<$name> for $other {
            fn from(value: $name) -> Self {
                use $other as Other;
                match value { $($name::$variant => Other::$variant,)+ }
            }
        }
    };
}

mirrored! {
    /// Who wrote a report.
    ReportPlatform = documents::Platform {
        /// Microsoft Teams.
        Teams,
        /// Zoom.
        Zoom,
        /// 腾讯会议.
        Tencent,
        /// Google Meet.
        Meet,
        /// `BigBlueButton`.
        BigBlueButton,
        /// 飞书.
        Feishu,
        /// Any list.
        Table,
    }
}

mirrored! {
    /// Which of two numbers in a date is the month.
    ReportDateOrder = documents::DateOrder {
        /// 11/26/25
        MonthFirst,
        /// 26/11/25
        DayFirst,
    }
}

mirrored! {
    /// What a column of a report holds.
    ReportField = documents::ReportField {
        /// The name under which somebody joined.
        Name,
        /// Given name.
        FirstName,
        /// Family name.
        LastName,
        /// Mail address.
        Email,
        /// When somebody joined.
        Join,
        /// When somebody left.
        Leave,
        /// How long somebody stayed.
        Duration,
        /// The role.
        Role,
        /// Joined or left.
        Action,
        /// When that was.
        At,
        /// Whether somebody came at all.
        Attended,
    }
}

mirrored! {
    /// What is wrong with a row of a report.
    ReportProblemCode = documents::ReportProblemCode {
        /// No name.
        NameMissing,
        /// A name longer than any.
        NameTooLong,
        /// `value` is no time.
        BadTime,
        /// No time of joining.
        NoJoinTime,
        /// No time of leaving; only a warning.
        NoLeaveTime,
        /// Left before joining.
        LeftBeforeJoining,
        /// The file was cut short here.
        CutShort,
        /// The report names nobody.
        NobodyThere,
    }
}

/// A report as it was sent, with what a person said about it.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ReportFile {
    /// The meeting.
    pub meeting: MeetingId,
    /// The file's name.
    pub file_name: String,
    /// Its bytes in base64.
    pub content: String,
    /// Who wrote it; none: as its content tells.
    #[serde(default)]
    pub platform: Option<ReportPlatform>,
    /// Which of two numbers is the month; none: as the dates tell.
    #[serde(default)]
    pub date_order: Option<ReportDateOrder>,
    /// Columns as a person set them; none: by their headings.
    #[serde(default)]
    pub columns: Option<Vec<ReportMapping>>,
}

/// A column that a person set.
#[derive(Debug, Clone, Copy, Deserialize, Serialize, ToSchema)]
pub struct ReportMapping {
    /// Its place in the sheet, from 0.
    pub column: i64,
    /// What it holds.
    pub field: ReportField,
}

/// A column of the report.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ReportColumn {
    /// Its place in the sheet, from 0.
    pub column: i64,
    /// Its heading; empty when it has none.
    pub header: String,
    /// The first text under it.
    pub sample: String,
    /// What it is taken for; none when it is left out.
    pub field: Option<ReportField>,
}

/// Somebody was there from one instant to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReportInterval {
    /// Joined.
    pub from: Instant,
    /// Left.
    pub to: Instant,
}

/// Somebody whom a login may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReportPerson {
    /// The person.
    pub attendee: AttendeeId,
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// The unit's name.
    pub unit: String,
    /// How alike, 0 to 100.
    pub score: i64,
    /// Why.
    pub why: MatchReason,
}

/// A venue whose room a login may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReportVenue {
    /// The venue in this meeting.
    pub meeting_venue: MeetingVenueId,
    /// Name.
    pub name: String,
}

/// A login, or one of two people at it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ReportLogin {
    /// Its place in the report, from 0.
    pub login: i64,
    /// Which of the people at it, from 0.
    pub part: i64,
    /// The name under which it joined.
    pub login_name: String,
    /// The part of the name that speaks of this person.
    pub name: String,
    /// Mail address; may be empty.
    pub email: String,
    /// The platform's word for the role; may be empty.
    pub role: String,
    /// When, without overlaps.
    pub intervals: Vec<ReportInterval>,
    /// Minutes in the meeting; none when the report does not say.
    pub minutes: Option<i64>,
    /// How sure it is who that is.
    pub sureness: Sureness,
    /// Why.
    pub why: MatchReason,
    /// Who it is, as far as that is known.
    pub person: Option<ReportPerson>,
    /// The venue whose room it is.
    pub venue: Option<ReportVenue>,
    /// Whether the name is a room's.
    pub is_room: bool,
    /// Others who may be meant, the nearest first.
    pub suggestions: Vec<ReportPerson>,
    /// The person's arrival on record.
    pub arrived_at: Option<Instant>,
    /// Whether that arrival is from a report already.
    pub already: bool,
    /// The first moment at which the person was in a room and online from elsewhere.
    pub contradiction: Option<Instant>,
}

/// A row that is kept aside, or a warning.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ReportProblem {
    /// The row in its sheet, from 1; 0 for the whole file.
    pub row: i64,
    /// What is wrong.
    pub code: ReportProblemCode,
    /// The value it is about; may be empty.
    pub value: String,
    /// The row as it stands.
    pub text: String,
}

/// What has to be answered before a report can be imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum ReportQuestion {
    /// Which of two numbers in a date is the month.
    DateOrder {
        /// The first row where two days fit.
        row: i64,
        /// Its text.
        text: String,
        /// The order in which the dates are the meeting's day.
        likely: Option<ReportDateOrder>,
    },
    /// Which column holds the name.
    Columns,
}

/// What an import would do.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ReportPreview {
    /// Who wrote the report.
    pub platform: ReportPlatform,
    /// The meeting's title in the report; may be empty.
    pub title: String,
    /// Every login.
    pub logins: Vec<ReportLogin>,
    /// Logins of whom it is sure.
    pub sure: i64,
    /// Logins of whom it is likely.
    pub likely: i64,
    /// Logins of whom nothing is known.
    pub unknown: i64,
    /// Rows kept aside, and warnings.
    pub problems: Vec<ReportProblem>,
    /// What has to be answered first.
    pub questions: Vec<ReportQuestion>,
    /// Columns of the list.
    pub columns: Vec<ReportColumn>,
    /// Venues of the meeting, for logins that are rooms.
    pub venues: Vec<ReportVenue>,
    /// The report's first moment, when nobody was there around the meeting's time: another meeting's
    /// report, most likely.
    pub other_time: Option<Instant>,
}

/// Counts and rows across the edge.
fn count(many: usize) -> i64 {
    i64::try_from(many).unwrap_or(i64::MAX)
}

/// What the meeting says beside the file.
fn known(file: &ReportFile, meeting: &MeetingRow) -> Result<Known> {
    let zone: TimeZoneName = zone_of(&meeting.time_zone);
    let starts = jiff::Timestamp::from_millisecond(meeting.starts_at.ms())
        .map_err(|_| Failure::from(FailureCode::InvalidTime))?;
    let columns = file.columns.as_ref().map(|columns| {
        columns
            .iter()
            .filter_map(|one| Some((usize::try_from(one.column).ok()?, one.field.into())))
            .collect()
    });
    Ok(Known {
        platform: file.platform.map(Into::into),
        date_order: file.date_order.map(Into::into),
        date: Some(zone.zone().to_datetime(starts).date()),
        starts_at: Some(meeting.starts_at.ms()),
        ends_at: Some(meeting.ends_at.ms()),
        zone: zone.zone(),
        columns,
    })
}

/// Reads a report away from the threads that answer requests.
async fn read(file: &ReportFile, meeting: &MeetingRow) -> Result<Report> {
    let bytes = file_bytes(&file.content, MAX_BYTES)?;
    let known = known(file, meeting)?;
    match tokio::task::spawn_blocking(move || read_report(&bytes, &known)).await {
        Ok(report) => Ok(report?),
        Err(error) => {
            tracing::error!(%error, "reading a report broke off");
            Err(FailureCode::NotASpreadsheet.into())
        }
    }
}

/// The threads that matching is spread over; one where the machine does not say.
fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, NonZeroUsize::get)
}
