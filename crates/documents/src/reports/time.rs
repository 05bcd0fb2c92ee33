//! Times as video platforms write them: with the day or the month first, two digits for a year, AM
//! and 上午, an offset in brackets, or no date at all. Which of two numbers is the month is decided
//! by the whole file or asked, never guessed.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};
use serde::Serialize;

/// Which of two numbers is the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 11/26/25
    MonthFirst,
    /// 26/11/25
    DayFirst,
}

/// A date as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// None: only a time.
    None,
    /// One day.
    Day(Date),
    /// Two numbers and a year; the first may be the day or the month.
    Either(i8, i8, i16),
}

/// A time as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    pub date: Written,
    pub time: Time,
    pub offset: Option<Offset>,
}

impl Moment {
    /// Orders in which the date exists; both when they give the same day or there is nothing to order.
    pub(super) fn orders(&self) -> (bool, bool) {
        match self.date {
            Written::None | Written::Day(_) => (true, true),
            Written::Either(first, second, year) => {
                (Date::new(year, first, second).is_ok(), Date::new(year, second, first).is_ok())
            }
        }
    }

    /// Whether the two orders give two days.
    pub(super) fn is_unsure(&self) -> bool {
        matches!(self.date, Written::Either(first, second, _) if first != second)
            && self.orders() == (true, true)
    }

    /// The day, read in an order; none when it does not exist so.
    pub(super) fn day(&self, order: DateOrder) -> Option<Date> {
        match self.date {
            Written::None => None,
            Written::Day(day) => Some(day),
            Written::Either(first, second, year) => match order {
                DateOrder::MonthFirst => Date::new(year, first, second).ok(),
                DateOrder::DayFirst => Date::new(year, second, first).ok(),
            },
        }
    }

    /// Milliseconds since the epoch on a day.
    pub(super) fn at(&self, day: Date, zone: &TimeZone) -> Option<i64> {
        let civil: DateTime = day.to_datetime(self.time);
        let zone = self.offset.map_or_else(|| zone.clone(), TimeZone::fixed);
        zone.to_timestamp(civil).ok().map(jiff::Timestamp::as_millisecond)
    }
}

/// A run of digits and what stands around it.
struct Number {
    value: i64,
    width: usize,
    after: char,
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Reads a time; none for anything else.
pub(super) fn moment(text: &str) -> Option<Moment> {
    if text.len() > 80 || !text.bytes().any(|byte| byte.is_ascii_digit()) && text.is_ascii() {
        return None;
    }
    let plain = plain(text);
    let (plain, offset) = offset(&plain);
    let numbers = numbers(&plain);
    let hour = numbers.iter().position(|number| matches!(number.after, ':' | '时' | '点'))?;
    let minute = numbers.get(hour + 1)?;
    let (second, time_ends) = match numbers.get(hour + 2) {
        Some(second) if matches!(minute.after, ':' | '分') => (second.value, hour + 3),
        _ => (0, hour + 2),
    };
    let time = Time::new(
        twelve(numbers[hour].value, &plain)?,
        minute.value.try_into().ok()?,
        second.try_into().ok()?,
        0,
    )
    .ok()?;
    let before: &[Number] = &numbers[..hour];
    let dated = if before.is_empty() { numbers.get(time_ends..)? } else { before };
    Some(Moment { date: date(dated, &plain)?, time, offset })
}

/// Half-width, lower case, one kind of space.
fn plain(text: &str) -> String {
    text.trim()
        .chars()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            c if c.is_whitespace() => ' ',
            c => c.to_ascii_lowercase(),
        })
        .collect()
}

fn twelve(hour: i64, text: &str) -> Option<i8> {
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let hour = if has(&["pm", "p.m", "下午", "晚上", "오후"]) {
        hour % 12 + 12
    } else if has(&["am", "a.m", "上午", "凌晨", "早上", "오전"]) {
        hour % 12
    } else {
        // Some programs write midnight as the 24th hour.
        hour % 24
    };
    i8::try_from(hour).ok()
}

/// The offset from UTC, `(gmt+08:00)`, `utc+8`, `…z` or `…+0800`, and the text without it.
fn offset(text: &str) -> (String, Option<Offset>) {
    for mark in ["gmt", "utc"] {
        if let Some((before, after)) = text.split_once(mark) {
            let signed: String =
                after.chars().take_while(|c| matches!(c, '+' | '-' | ':' | '0'..='9')).collect();
            let rest = after.get(signed.len()..).unwrap_or_default();
            let found = if signed.is_empty() { Some(Offset::UTC) } else { signed_offset(&signed) };
            return (format!("{before} {rest}"), found);
        }
    }
    let Some(time) = text.find(':') else {
        return (text.to_owned(), None);
    };
    if let Some(bare) = text.strip_suffix('z') {
        return (bare.to_owned(), Some(Offset::UTC));
    }
    match text.get(time..).and_then(|rest| rest.rfind(['+', '-'])) {
        Some(at) => {
            let (before, sign) = text.split_at(time + at);
            match signed_offset(sign) {
                Some(found) => (before.to_owned(), Some(found)),
                None => (text.to_owned(), None),
            }
        }
        None => (text.to_owned(), None),
    }
}

fn signed_offset(text: &str) -> Option<Offset> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let body = text.trim().get(1..)?;
    let (hours, minutes) = match body.split_once(':') {
        Some((hours, minutes)) => (hours, minutes),
        None if body.len() == 4 => body.split_at(2),
        None => (body, "0"),
    };
    let seconds = hours.parse::<i32>().ok()? * 3600 + minutes.parse::<i32>().ok()? * 60;
    (hours.len() <= 2).then_some(())?;
    Offset::from_seconds(sign * seconds).ok()
}

fn numbers(text: &str) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let Some(digit) = c.to_digit(10) else { continue };
        let (mut value, mut width) = (i64::from(digit), 1);
        while let Some(digit) = letters.peek().and_then(|c| c.to_digit(10)) {
            value = value.saturating_mul(10).saturating_add(i64::from(digit));
            width += 1;
            letters.next();
        }
        found.push(Number { value, width, after: letters.peek().copied().unwrap_or(' ') });
    }
    found
}

fn date(numbers: &[Number], text: &str) -> Option<Written> {
    if numbers.is_empty() {
        return Some(Written::None);
    }
    let small = |number: &Number| i8::try_from(number.value).ok();
    if let Some(month) = MONTHS.iter().position(|month| has_word(text, month)) {
        let [day, year] = numbers else { return None };
        let month = i8::try_from(month + 1).ok()?;
        return Date::new(full_year(year)?, month, small(day)?).ok().map(Written::Day);
    }
    let [first, second, third] = numbers.get(..3)? else { return None };
    if numbers.len() > 3 || second.width > 2 {
        return None;
    }
    if first.width == 4 {
        let year = i16::try_from(first.value).ok()?;
        return Date::new(year, small(second)?, small(third)?).ok().map(Written::Day);
    }
    let (year, first_value, second_value) = (full_year(third)?, small(first)?, small(second)?);
    if first.after == '.' {
        // Whoever writes points writes the day first.
        return Date::new(year, second_value, first_value).ok().map(Written::Day);
    }
    let either = Written::Either(first_value, second_value, year);
    let exists = Date::new(year, first_value, second_value).is_ok()
        || Date::new(year, second_value, first_value).is_ok();
    exists.then_some(either)
}

fn full_year(number: &Number) -> Option<i16> {
    match number.width {
        2 => i16::try_from(2000 + number.value).ok(),
        4 => i16::try_from(number.value).ok(),
        _ => None,
    }
}

/// A month's name in the text, as a word or the beginning of one.
fn has_word(text: &str, month: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|word| word.starts_with(month))
}

/// A duration in seconds: `1h 13m 42s`, `1 godz. 13 min`, `1 hr 2 min`,
/// `1小时13分42秒`, `0:30:00`, `00:30` (hours and minutes) or minutes as a number.
pub(super) fn duration(text: &str) -> Option<i64> {
    let plain = plain(text);
    if plain.contains(':') {
        let parts: Vec<i64> =
            plain.split(':').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
        return match parts[..] {
            [hours, minutes, seconds] => Some(hours * 3600 + minutes * 60 + seconds),
            [hours, minutes] => Some(hours * 3600 + minutes * 60),
            _ => None,
        }
        .filter(|seconds| (0..=31 * 86_400).contains(seconds));
    }
    if let Ok(minutes) = plain.parse::<i64>() {
        return (0..=31 * 1440).contains(&minutes).then_some(minutes * 60);
    }
    let (mut total, mut value, mut any) = (0_i64, None::<i64>, false);
    let mut letters = plain.chars().peekable();
    while let Some(c) = letters.next() {
        if let Some(digit) = c.to_digit(10) {
            value = Some(value.unwrap_or(0).saturating_mul(10).saturating_add(i64::from(digit)));
        } else if let Some(count) = value.filter(|_| c.is_alphabetic()) {
            let unit = match c {
                'd' | '天' => 86_400,
                'h' | 'g' | '小' | '时' | 'u' | 'ч' => 3600,
                'm' | '分' | 'м' => 60,
                's' | '秒' | 'с' => 1,
                _ => return None,
            };
            total = total.saturating_add(count.saturating_mul(unit));
            (value, any) = (None, true);
            while letters.peek().is_some_and(|c| c.is_alphabetic()) {
                letters.next();
            }
        }
    }
    (any && value.is_none() && total <= 31 * 86_400).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, order: DateOrder) -> String {
        let zone = TimeZone::fixed(Offset::constant(8));
        let found = moment(text).unwrap_or_else(|| panic!("{text} is a time"));
        let day = found.day(order).unwrap_or_else(|| panic!("{text} has a day"));
        let at = found.at(day, &zone).unwrap();
        zone.to_datetime(jiff::Timestamp::from_millisecond(at).unwrap()).to_string()
    }

    #[test]
    fn every_platforms_times_are_read() {
        for (text, order, wanted) in [
            ("11/26/25, 4:16:54 PM", DateOrder::MonthFirst, "2025-11-26T16:16:54"),
            ("11/26/25, 4:16:54\u{202f}PM", DateOrder::MonthFirst, "2025-11-26T16:16:54"),
            ("21/10/22 12:00:00", DateOrder::DayFirst, "2022-10-21T12:00:00"),
            ("3/09/2022 8:05", DateOrder::DayFirst, "2022-09-03T08:05:00"),
            ("26.11.2025, 16:16:54", DateOrder::MonthFirst, "2025-11-26T16:16:54"),
            ("2024-01-01 00:00:00", DateOrder::DayFirst, "2024-01-01T00:00:00"),
            ("2022.07.21 11:01:40 (GMT+08:00)", DateOrder::DayFirst, "2022-07-21T11:01:40"),
            ("2022.07.21 03:01:40 (GMT)", DateOrder::DayFirst, "2022-07-21T11:01:40"),
            ("2022-07-21T03:01:40Z", DateOrder::DayFirst, "2022-07-21T11:01:40"),
            ("2022-07-21 05:01:40.123+02:00", DateOrder::DayFirst, "2022-07-21T11:01:40"),
            ("2022-07-21 05:01:40+0200", DateOrder::DayFirst, "2022-07-21T11:01:40"),
            ("2026年3月18日 下午2:30:05", DateOrder::DayFirst, "2026-03-18T14:30:05"),
            ("２０２６/３/１８ １４：３０", DateOrder::DayFirst, "2026-03-18T14:30:00"),
            ("Nov 26, 2025 09:00 AM", DateOrder::DayFirst, "2025-11-26T09:00:00"),
            ("26 Nov 2025 12:05 am", DateOrder::DayFirst, "2025-11-26T00:05:00"),
            ("26/11/2025 12:05 p.m.", DateOrder::DayFirst, "2025-11-26T12:05:00"),
        ] {
            assert_eq!(read(text, order), wanted, "{text}");
        }
        for text in
            ["", "Anonymous", "--", "2024-01-01", "99/99/2024 10:00", "10:61", "1/2/3/4 10:00"]
        {
            assert_eq!(moment(text), None, "{text} is no time");
        }
        assert_eq!(moment("9:01 PM").unwrap().date, Written::None);
    }

    #[test]
    fn a_date_is_unsure_only_where_two_days_fit() {
        assert!(moment("11/12/25 9:00").unwrap().is_unsure());
        assert!(!moment("11/11/25 9:00").unwrap().is_unsure(), "the same day either way");
        assert!(!moment("11/13/25 9:00").unwrap().is_unsure(), "no thirteenth month");
        assert!(!moment("11.12.25 9:00").unwrap().is_unsure(), "points: the day is first");
        assert!(!moment("2025/11/12 9:00").unwrap().is_unsure());
    }

    #[test]
    fn durations_are_read_in_every_manner() {
        for (text, seconds) in [
            ("1h 13m 42s", 4422),
            ("1 godz. 13 min 42 sek.", 4422),
            ("1 hr 2 min", 3720),
            ("1小时13分42秒", 4422),
            ("45 分钟", 2700),
            ("0:30:00", 1800),
            ("00:30", 1800),
            ("73", 4380),
            ("42s", 42),
        ] {
            assert_eq!(duration(text), Some(seconds), "{text}");
        }
        for text in ["", "--", "lang", "-3", "9999999999", "1:2:3:4", "3 x"] {
            assert_eq!(duration(text), None, "{text}");
        }
    }
}
