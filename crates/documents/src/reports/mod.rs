//! Attendance reports of video platforms, as each of them writes them, and any list by mapping: who
//! joined under which name, when, and for how long. Rejoins are merged into intervals. What cannot be
//! known is asked, bad rows are kept aside with their number, and nothing is dropped in silence.
//! Times come out in milliseconds since 1970-01-01T00:00Z.

mod field;
mod gather;
mod layout;
mod platform;
mod preamble;
mod problem;
mod rows;
mod text;
mod time;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

pub use field::ReportField;
pub use platform::Platform;
pub use problem::{Question, ReportProblem, ReportProblemCode};
pub use text::{MAX_BYTES, MAX_ROWS};
pub use time::DateOrder;

use crate::DocumentError;
use crate::grid::Sheet;
use gather::Calendar;
use layout::Table;
use rows::Row;
use time::{Moment, Written};

/// Somebody was there from one instant to another, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Interval {
    /// Joined.
    pub from: i64,
    /// Left.
    pub to: i64,
}

/// Somebody, or a room, that joined.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct ReportPerson {
    /// The name as the platform shows it.
    pub name: String,
    /// Mail address in lower case; may be empty.
    pub email: String,
    /// The platform's word for the role; may be empty.
    pub role: String,
    /// When, in order, without overlaps; empty when the report does not say.
    pub intervals: Vec<Interval>,
    /// Minutes in the meeting, rounded; none when the report does not say.
    pub minutes: Option<i64>,
    /// Rows that speak of this person, from 1.
    pub rows: Vec<usize>,
}

/// The meeting as the report names it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct ReportMeeting {
    /// Title; may be empty.
    pub title: String,
    /// The platform's number for it; may be empty.
    pub code: String,
    /// Start.
    pub starts_at: Option<i64>,
    /// End.
    pub ends_at: Option<i64>,
}

/// A column of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportColumn {
    /// Its place in the sheet, counted from 0.
    pub index: usize,
    /// Its heading; empty when it has none.
    pub header: String,
    /// The first text under it.
    pub sample: String,
    /// What it is taken for; none when it is left out.
    pub field: Option<ReportField>,
}

/// A report as it was found in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Who wrote it.
    pub platform: Platform,
    /// The meeting.
    pub meeting: ReportMeeting,
    /// People and rooms in the order in which they first stand.
    pub people: Vec<ReportPerson>,
    /// Rows that are kept aside, and warnings, in order.
    pub problems: Vec<ReportProblem>,
    /// What only a person can say.
    pub questions: Vec<Question>,
    /// Columns of the table with the sessions.
    pub columns: Vec<ReportColumn>,
}

/// What is known beside the file.
#[derive(Debug, Clone)]
pub struct Known {
    /// The platform as a person set it; none: as its content tells.
    pub platform: Option<Platform>,
    /// Which of two numbers is the month, as a person said.
    pub date_order: Option<DateOrder>,
    /// The meeting's day, for times without one.
    pub date: Option<Date>,
    /// The meeting's start, in milliseconds.
    pub starts_at: Option<i64>,
    /// The meeting's end, in milliseconds: for those who had not left when the report was made.
    pub ends_at: Option<i64>,
    /// The zone in which the report writes times without an offset.
    pub zone: TimeZone,
    /// Columns as a person set them, `(column from 0, field)`; none: by their headings.
    pub columns: Option<Vec<(usize, ReportField)>>,
}

impl Known {
    /// Nothing but the zone.
    pub const fn zone(zone: TimeZone) -> Self {
        Self {
            platform: None,
            date_order: None,
            date: None,
            starts_at: None,
            ends_at: None,
            zone,
            columns: None,
        }
    }
}

/// Reads an attendance report.
///
/// Besides the errors of reading a spreadsheet: [`DocumentError::OtherPlatform`] when the chosen
/// platform did not write it.
pub fn read_report(bytes: &[u8], known: &Known) -> Result<Report, DocumentError> {
    let (sheets, is_cut) = text::sheets(bytes)?;
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(DocumentError::NoRows);
    }
    let likely = platform::sniff(&sheets);
    let platform = known.platform.unwrap_or(likely);
    let header = layout::likely_header(&sheets);
    let tables = match &known.columns {
        Some(columns) => {
            let found = layout::tables(platform, &sheets);
            let found = found.iter().find_map(|table| Some((table.sheet, table.header?)));
            layout::mapped(&sheets, found.or(header), columns)
        }
        None => layout::tables(platform, &sheets),
    };
    let is_other = known.platform.is_some_and(|chosen| {
        chosen != likely && !matches!(chosen, Platform::Table | Platform::Feishu)
    });
    if is_other && (tables.is_empty() || likely != Platform::Table) {
        return Err(DocumentError::OtherPlatform {
            asked: platform.as_str(),
            found: likely.as_str(),
        });
    }
    Ok(Reading { sheets: &sheets, tables: &tables, header, is_cut, known }.report(platform))
}

/// A file on its way to a report.
struct Reading<'a> {
    sheets: &'a [Sheet],
    tables: &'a [Table],
    header: Option<(usize, usize)>,
    is_cut: bool,
    known: &'a Known,
}

impl Reading<'_> {
    fn report(&self, platform: Platform) -> Report {
        let mut read = rows::Rows::default();
        for table in self.tables {
            rows::read(&self.sheets[table.sheet], table, self.is_cut, &mut read);
        }
        let rows::Rows { rows, mut problems } = read;
        let above = preamble(self.sheets, self.tables);
        let (calendar, questions) = self.calendar(&rows, &above);
        let when = |moment: &Option<Moment>| {
            let moment =
                moment.as_ref().filter(|one| calendar.order.is_some() || !one.is_unsure())?;
            calendar.at(moment)
        };
        let meeting = ReportMeeting {
            starts_at: when(&above.starts),
            ends_at: when(&above.ends),
            title: above.title,
            code: above.code,
        };
        let ends = meeting.ends_at.or(self.known.ends_at);
        let text = |row: &Row| self.shown(row);
        let people = gather::gather(&rows, &calendar, ends, text, &mut problems);
        if people.is_empty() && problems.is_empty() && questions.is_empty() {
            problems.push(ReportProblem {
                row: 0,
                code: ReportProblemCode::NobodyThere,
                value: String::new(),
                text: String::new(),
            });
        }
        problems.sort_by_key(|problem| problem.row);
        Report { platform, meeting, people, problems, questions, columns: self.columns() }
    }

    /// How times are read, and what has to be asked for that.
    fn calendar(&self, rows: &[Row], above: &preamble::Preamble) -> (Calendar, Vec<Question>) {
        let mut questions = Vec::new();
        if self.tables.iter().all(|table| table.columns.is_empty()) {
            questions.push(Question::Columns);
        }
        let moments = || {
            let written = rows.iter().flat_map(|row| [&row.join, &row.leave]).flatten();
            written.chain(&above.starts).chain(&above.ends)
        };
        let order = self.known.date_order.or_else(|| order_of(moments()));
        // A report that names the day somewhere says it for times that stand alone.
        let stated = above.starts.as_ref().and_then(|starts| match starts.date {
            Written::Day(day) => Some(day),
            Written::Either(..) if order.is_some() || !starts.is_unsure() => {
                starts.day(order.unwrap_or(DateOrder::DayFirst))
            }
            _ => None,
        });
        let date = self.known.date.or(stated);
        if order.is_none()
            && let Some(row) = rows.iter().find(|row| row.is_unsure())
        {
            questions.push(Question::DateOrder {
                row: row.number,
                text: self.shown(row),
                likely: date.and_then(|date| likely_order(moments(), date)),
            });
        }
        if date.is_none()
            && let Some(row) = rows.iter().find(|row| row.has_no_day())
        {
            questions.push(Question::Date { row: row.number, text: self.shown(row) });
        }
        let calendar = Calendar {
            // Where no date is unsure either order reads them all.
            order: order
                .or_else(|| rows.iter().all(|row| !row.is_unsure()).then_some(DateOrder::DayFirst)),
            date,
            start: self.known.starts_at,
            zone: self.known.zone.clone(),
            past_midnight: gather::goes_past_midnight(rows),
        };
        (calendar, questions)
    }

    /// A row as it stands in its sheet.
    fn shown(&self, row: &Row) -> String {
        self.sheets
            .get(row.sheet)
            .and_then(|sheet| sheet.rows.get(row.number.wrapping_sub(1)))
            .map_or_else(String::new, |cells| rows::shown(cells))
    }

    fn columns(&self) -> Vec<ReportColumn> {
        let table = self.tables.iter().find(|table| layout::says_when(table));
        let table = table.or_else(|| self.tables.first());
        let Some((sheet, header)) =
            table.and_then(|table| Some((table.sheet, table.header?))).or(self.header)
        else {
            return Vec::new();
        };
        let Some(rows) = self.sheets.get(sheet).map(|sheet| &sheet.rows) else { return Vec::new() };
        let body = || rows.iter().skip(header + 1).take(50);
        let width = body().chain(rows.get(header)).map(Vec::len).max().unwrap_or_default();
        (0..width)
            .map(|index| ReportColumn {
                index,
                header: rows
                    .get(header)
                    .and_then(|row| row.get(index).cloned())
                    .unwrap_or_default(),
                sample: body()
                    .filter_map(|row| row.get(index))
                    .find(|cell| !cell.is_empty())
                    .cloned()
                    .unwrap_or_default(),
                field: table.and_then(|table| {
                    table.columns.iter().find(|(at, _)| *at == index).map(|(_, field)| *field)
                }),
            })
            .collect()
    }
}

impl Row {
    fn is_unsure(&self) -> bool {
        [&self.join, &self.leave].into_iter().flatten().any(Moment::is_unsure)
    }

    fn has_no_day(&self) -> bool {
        self.join.as_ref().is_some_and(|join| join.date == Written::None)
    }
}

/// The order that the dates of a file allow, when they allow just one.
fn order_of<'a>(moments: impl Iterator<Item = &'a Moment>) -> Option<DateOrder> {
    let (mut month_first, mut day_first) = (true, true);
    for moment in moments {
        let (month, day) = moment.orders();
        (month_first, day_first) = (month_first && month, day_first && day);
    }
    match (month_first, day_first) {
        (true, false) => Some(DateOrder::MonthFirst),
        (false, true) => Some(DateOrder::DayFirst),
        _ => None,
    }
}

/// The order in which dates are the meeting's day.
fn likely_order<'a>(moments: impl Iterator<Item = &'a Moment>, date: Date) -> Option<DateOrder> {
    let (mut month_first, mut day_first) = (0_usize, 0_usize);
    for moment in moments {
        month_first += usize::from(moment.day(DateOrder::MonthFirst) == Some(date));
        day_first += usize::from(moment.day(DateOrder::DayFirst) == Some(date));
    }
    match month_first.cmp(&day_first) {
        std::cmp::Ordering::Greater => Some(DateOrder::MonthFirst),
        std::cmp::Ordering::Less => Some(DateOrder::DayFirst),
        std::cmp::Ordering::Equal => None,
    }
}

/// What stands above the first table, and on the sheets that have none.
fn preamble(sheets: &[Sheet], tables: &[Table]) -> preamble::Preamble {
    let first = tables.first();
    let sheet = first.map_or(0, |table| table.sheet);
    let above = first.and_then(|table| table.header).unwrap_or(20);
    sheets.get(sheet).map(|sheet| preamble::read(sheet, above)).unwrap_or_default()
}
