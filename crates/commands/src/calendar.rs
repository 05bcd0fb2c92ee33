//! Days off and make-up workdays: the built-in years and those that the office imported.

use huidao_domain::DayKind;
use huidao_domain::calendar::{Calendar, Day, read_days};
use huidao_store::Connection;
use huidao_store::planning::{self as rows, CalendarDayRow};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// The longest text, in bytes.
const MAX_TEXT: usize = 200_000;

/// The most days that are listed at once.
const MAX_DAYS: usize = 800;

/// A day that differs from an ordinary working day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CalendarDay {
    /// YYYY-MM-DD
    pub date: String,
    /// How it differs.
    pub kind: DayKind,
    /// The holiday's name; empty for a weekend.
    pub name: String,
}

/// Input of `list_calendar_days`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ListCalendarDays {
    /// YYYY-MM-DD
    pub from: String,
    /// YYYY-MM-DD, that day too.
    pub to: String,
}

/// Output of `list_calendar_days`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CalendarDays {
    /// Unusual days in order.
    pub days: Vec<CalendarDay>,
    /// Years whose holidays are known.
    pub years: Vec<i64>,
}

/// Input of `import_calendar_days`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ImportCalendarDays {
    /// One day a line: `2027-10-01,holiday,国庆节` or `2027-10-09,workday,国庆节`. The years it names
    /// are replaced.
    pub text: String,
}

/// Output of `import_calendar_days`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CalendarDaysImported {
    /// How many days were read.
    pub days: i64,
    /// Years whose holidays are known now.
    pub years: Vec<i64>,
}

/// The calendar of the workspace.
pub(crate) async fn calendar(connection: &mut Connection) -> Result<Calendar> {
    let mut calendar = Calendar::built_in();
    let imported = rows::calendar_days(connection).await?;
    let days = imported.into_iter().filter_map(|row| {
        Some(Day { date: row.date.parse().ok()?, kind: row.kind.parse().ok()?, name: row.name })
    });
    calendar.replace_years(days.collect());
    Ok(calendar)
}

/// What the calendar says of a day; none for an ordinary one.
pub(crate) fn day_of(calendar: &Calendar, date: Date) -> Option<CalendarDay> {
    calendar.day(date).map(|day| CalendarDay {
        date: day.date.to_string(),
        kind: day.kind,
        name: day.name,
    })
}

fn date(text: &str) -> Result<Date> {
    text.parse().map_err(|_| FailureCode::InvalidTime.into())
}

fn years(calendar: &Calendar) -> Vec<i64> {
    calendar.years().into_iter().map(i64::from).collect()
}

/// Lists unusual days.
pub async fn list_calendar_days(
    app: &App,
    _actor: &Actor,
    input: ListCalendarDays,
) -> Result<CalendarDays> {
    let (from, to) = (date(&input.from)?, date(&input.to)?);
    let mut connection = app.read().await?;
    let calendar = calendar(&mut connection).await?;
    let days = std::iter::successors(Some(from), |day| day.tomorrow().ok())
        .take_while(|day| *day <= to)
        .take(MAX_DAYS)
        .filter_map(|day| day_of(&calendar, day))
        .collect();
    Ok(CalendarDays { days, years: years(&calendar) })
}

/// Imports the days of one or more years, in place of what was known of them.
pub async fn import_calendar_days(
    app: &App,
    actor: &Actor,
    input: ImportCalendarDays,
) -> Result<CalendarDaysImported> {
    if input.text.len() > MAX_TEXT {
        return Err(Failure::too_large(MAX_TEXT as u64));
    }
    let days = read_days(&input.text).map_err(|error| {
        Failure::from(FailureCode::InvalidCalendarDay)
            .with("row", error.line)
            .with("value", error.text)
    })?;
    if days.is_empty() {
        return Err(FailureCode::NoRows.into());
    }
    let mut transaction = app.write().await?;
    let mut named: Vec<i16> = days.iter().map(|day| day.date.year()).collect();
    named.sort_unstable();
    named.dedup();
    for year in &named {
        rows::clear_year(&mut transaction, *year).await?;
    }
    for day in &days {
        let row = CalendarDayRow {
            date: day.date.to_string(),
            kind: day.kind.as_str().to_owned(),
            name: day.name.clone(),
        };
        rows::add_calendar_day(&mut transaction, &row).await?;
    }
    let years_named = named.iter().map(ToString::to_string).collect::<Vec<_>>().join("、");
    app.note(&mut transaction, actor, None, "import_calendar_days", &[("years", &years_named)])
        .await?;
    let known = calendar(&mut transaction).await?;
    transaction.commit().await?;
    app.announce(Topic::Settings, None);
    app.announce(Topic::Meetings, None);
    Ok(CalendarDaysImported {
        days: i64::try_from(days.len()).unwrap_or(i64::MAX),
        years: years(&known),
    })
}
