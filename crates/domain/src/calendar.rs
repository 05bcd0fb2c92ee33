//! Days on which offices are closed, and weekend days on which they work instead (调休).
//!
//! The built-in years are facts of the State Council's yearly notices, taken from the data of the
//! `chinese-days` package (MIT, `data/LICENSE-days-cn`). Later years are imported by the office.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};

use crate::text_enum::text_enum;

const BUILT_IN: &str = include_str!("../data/days-cn.csv");

/// The longest list that an office may import: some years of days.
pub const MAX_LINES: usize = 2_000;

text_enum! {
    /// What is unusual about a day.
    DayKind {
        /// 放假: offices are closed.
        Holiday = "holiday",
        /// 调休上班: a weekend day on which offices work.
        Workday = "workday",
        /// 周末
        Weekend = "weekend",
    }
}

/// A day that differs from an ordinary working day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The date.
    pub date: Date,
    /// How it differs.
    pub kind: DayKind,
    /// The holiday's name; empty for a weekend.
    pub name: String,
}

/// Days off and make-up workdays, by date. A year that it does not know has weekends only.
#[derive(Debug, Clone, Default)]
pub struct Calendar(BTreeMap<Date, Day>);

/// A line that is not `YYYY-MM-DD,holiday|workday,name`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line} is not a day: {text}")]
pub struct DayError {
    /// Its number, from 1.
    pub line: usize,
    /// Its text, shortened.
    pub text: String,
}

impl Calendar {
    /// The built-in years.
    pub fn built_in() -> Self {
        let days = read_days(BUILT_IN).unwrap_or_default();
        Self(days.into_iter().map(|day| (day.date, day)).collect())
    }

    /// Puts an office's own days in place of what is known of their years.
    pub fn replace_years(&mut self, days: Vec<Day>) {
        let years: Vec<i16> = days.iter().map(|day| day.date.year()).collect();
        self.0.retain(|date, _| !years.contains(&date.year()));
        self.0.extend(days.into_iter().map(|day| (day.date, day)));
    }

    /// What is unusual about a day; none for an ordinary working day.
    pub fn day(&self, date: Date) -> Option<Day> {
        self.0.get(&date).cloned().or_else(|| {
            matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday).then(|| Day {
                date,
                kind: DayKind::Weekend,
                name: String::new(),
            })
        })
    }

    /// Whether offices work on a day.
    pub fn works(&self, date: Date) -> bool {
        self.day(date).is_none_or(|day| day.kind == DayKind::Workday)
    }

    /// The years whose holidays are known.
    pub fn years(&self) -> Vec<i16> {
        let mut years: Vec<i16> = self.0.keys().map(|date| date.year()).collect();
        years.dedup();
        years
    }
}

/// Reads days from text, one a line; empty lines and those that begin with `#` are passed over.
pub fn read_days(text: &str) -> Result<Vec<Day>, DayError> {
    let mut days = Vec::new();
    for (number, line) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let refuse = || DayError { line: number, text: line.chars().take(60).collect() };
        if days.len() == MAX_LINES {
            return Err(refuse());
        }
        days.push(read_day(line).ok_or_else(refuse)?);
    }
    Ok(days)
}

fn read_day(line: &str) -> Option<Day> {
    let mut cells = line.split([',', '，', '\t']).map(str::trim);
    let date: Date = cells.next()?.parse().ok()?;
    let kind = match cells.next()? {
        "holiday" | "放假" | "休" => DayKind::Holiday,
        "workday" | "上班" | "班" => DayKind::Workday,
        _ => return None,
    };
    let name = cells.next().unwrap_or_default();
    let plain = name.chars().count() <= 40 && !name.chars().any(char::is_control);
    (plain && cells.next().is_none()).then(|| Day { date, kind, name: name.to_owned() })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_make_up_sunday_is_a_working_day_and_a_holiday_monday_is_not() {
        let calendar = Calendar::built_in();
        assert!(calendar.works(date(2022, 10, 8)), "made up for the National Day week");
        assert!(!calendar.works(date(2022, 10, 3)), "a Monday in the National Day week");
        assert!(!calendar.works(date(2022, 10, 16)), "an ordinary Sunday");
        assert!(calendar.works(date(2022, 10, 17)));
        assert_eq!(calendar.day(date(2026, 10, 10)).unwrap().name, "国庆节");
    }

    #[test]
    fn the_built_in_years_can_all_be_read() {
        assert_eq!(Calendar::built_in().years(), (2020..=2026).collect::<Vec<i16>>());
    }

    #[test]
    fn imported_years_replace_what_was_known_of_them() {
        let mut calendar = Calendar::built_in();
        calendar.replace_years(read_days("2026-01-05，休，元旦\n# note\n").unwrap());
        assert!(!calendar.works(date(2026, 1, 5)));
        assert!(calendar.works(date(2026, 1, 1)), "the old list of 2026 is gone");
        assert!(!calendar.works(date(2025, 1, 1)), "other years stay");
    }

    #[test]
    fn a_wrong_line_is_named() {
        for bad in ["2027-02-30,holiday,x", "2027-01-01,party,x", "x", "2027-01-01"] {
            let error = read_days(&format!("2027-01-01,holiday,元旦\n{bad}")).unwrap_err();
            assert_eq!(error.line, 2, "{bad}");
        }
    }
}
