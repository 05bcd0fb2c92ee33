//! Rows become people: times are set on days and in a zone, rows of one person are joined, and what
//! overlaps or touches is one interval.

use std::collections::HashMap;

use jiff::ToSpan as _;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use super::layout::Kind;
use super::problem::{ReportProblem, ReportProblemCode};
use super::rows::Row;
use super::time::{DateOrder, Moment, Written};
use super::{Interval, ReportPerson};

/// A time of leaving so much before joining is of the next day.
const HALF_A_DAY: i64 = 12 * 3_600_000;
const DAY: i64 = 24 * 3_600_000;

/// How times without a day or with an unsure one are set.
pub(super) struct Calendar {
    pub order: Option<DateOrder>,
    /// The meeting's day.
    pub date: Option<Date>,
    /// The meeting's start, where it is known to the minute.
    pub start: Option<i64>,
    pub zone: TimeZone,
    /// Times of the small hours belong to the day after: the others are of the evening.
    pub past_midnight: bool,
}

impl Calendar {
    /// When a moment was; none when its day cannot be told.
    pub fn at(&self, moment: &Moment) -> Option<i64> {
        if moment.date != Written::None {
            let order = self.order.unwrap_or(DateOrder::DayFirst);
            return moment.at(moment.day(order)?, &self.zone);
        }
        let date = self.date?;
        let on = |day: Date| moment.at(day, &self.zone);
        let Some(start) = self.start else {
            let small = self.past_midnight && moment.time < Time::constant(6, 0, 0, 0);
            return on(if small { date.checked_add(1.day()).ok()? } else { date });
        };
        // The day on which it is nearest to the start.
        [-1, 0, 1]
            .into_iter()
            .filter_map(|days| on(date.checked_add(days.days()).ok()?))
            .min_by_key(|at| (at - start).abs())
    }
}

/// Whether times without a day go over midnight: some late in the evening, some in the small hours,
/// none between.
pub(super) fn goes_past_midnight(rows: &[Row]) -> bool {
    let times = || {
        rows.iter()
            .flat_map(|row| [row.join, row.leave])
            .flatten()
            .filter(|moment| moment.date == Written::None)
            .map(|moment| moment.time.hour())
    };
    times().any(|hour| hour >= 18)
        && times().any(|hour| hour < 6)
        && times().all(|hour| !(6..18).contains(&hour))
}

/// One person while rows are joined.
struct Joined {
    person: ReportPerson,
    sessions: Vec<Interval>,
    overview: Vec<Interval>,
    seconds: Option<i64>,
    overview_seconds: Option<i64>,
}

/// Joins rows into people in the order in which they first stand. `ends` is the meeting's end, for
/// those who had not left. Rows whose times cannot be are kept aside.
pub(super) fn gather(
    rows: &[Row],
    calendar: &Calendar,
    ends: Option<i64>,
    text: impl Fn(&Row) -> String,
    problems: &mut Vec<ReportProblem>,
) -> Vec<ReportPerson> {
    let mails = only_mails(rows);
    let mut places: HashMap<(String, String), usize> = HashMap::new();
    let mut people: Vec<Joined> = Vec::new();
    for row in rows {
        let mut note = |code| {
            problems.push(ReportProblem {
                row: row.number,
                code,
                value: String::new(),
                text: text(row),
            });
        };
        let Ok(interval) = interval(row, calendar, ends, &mut note) else { continue };
        let name = key(&row.name);
        let mail = match (row.email.as_str(), mails.get(&name)) {
            ("", Some(Some(only))) => only.clone(),
            (mail, _) => mail.to_owned(),
        };
        let place = *places.entry((name, mail)).or_insert_with(|| {
            people.push(Joined {
                person: ReportPerson { name: row.name.clone(), ..ReportPerson::default() },
                sessions: Vec::new(),
                overview: Vec::new(),
                seconds: None,
                overview_seconds: None,
            });
            people.len() - 1
        });
        let Some(joined) = people.get_mut(place) else { continue };
        let person = &mut joined.person;
        person.rows.push(row.number);
        for (kept, new) in [(&mut person.email, &row.email), (&mut person.role, &row.role)] {
            if kept.is_empty() {
                kept.clone_from(new);
            }
        }
        let (intervals, seconds) = match row.kind {
            Kind::Sessions => (&mut joined.sessions, &mut joined.seconds),
            Kind::Overview => (&mut joined.overview, &mut joined.overview_seconds),
        };
        intervals.extend(interval);
        if let Some(more) = row.duration {
            *seconds = Some(seconds.unwrap_or(0) + more);
        }
    }
    people.into_iter().map(finished).collect()
}

fn finished(joined: Joined) -> ReportPerson {
    let Joined { mut person, sessions, overview, seconds, overview_seconds } = joined;
    let is_overview = sessions.is_empty() && !overview.is_empty();
    person.intervals = merge(if is_overview { overview } else { sessions });
    let total = |intervals: &[Interval]| intervals.iter().map(|one| one.to - one.from).sum::<i64>();
    // Between the first arrival and the last departure somebody may have been away: then the
    // platform's own sum says more.
    let stated = if is_overview { overview_seconds } else { None };
    person.minutes = match (stated, person.intervals.is_empty()) {
        (Some(seconds), _) => Some(round(seconds * 1000)),
        (None, false) => Some(round(total(&person.intervals))),
        (None, true) => seconds.or(overview_seconds).map(|seconds| round(seconds * 1000)),
    };
    person
}

/// Milliseconds as minutes, rounded to the nearest.
const fn round(ms: i64) -> i64 {
    (ms + 30_000) / 60_000
}

/// Merges what overlaps or touches, in order of time.
pub(super) fn merge(mut intervals: Vec<Interval>) -> Vec<Interval> {
    intervals.sort_by_key(|one| (one.from, one.to));
    let mut merged: Vec<Interval> = Vec::with_capacity(intervals.len());
    for next in intervals {
        match merged.last_mut() {
            Some(last) if next.from <= last.to => last.to = last.to.max(next.to),
            _ => merged.push(next),
        }
    }
    merged
}

/// The interval of a row, none for a row without times; an error when it is kept aside.
fn interval(
    row: &Row,
    calendar: &Calendar,
    ends: Option<i64>,
    note: &mut impl FnMut(ReportProblemCode),
) -> Result<Option<Interval>, ()> {
    let Some(join) = &row.join else { return Ok(None) };
    let order_is_open = calendar.order.is_none() && row.is_unsure();
    let date_is_open = calendar.date.is_none() && row.has_no_day();
    if order_is_open || date_is_open {
        // Asked once for the whole file.
        return Ok(None);
    }
    let Some(from) = calendar.at(join) else {
        note(ReportProblemCode::BadTime);
        return Err(());
    };
    let Some(leave) = &row.leave else {
        if let Some(seconds) = row.duration {
            return Ok(Some(Interval { from, to: from + seconds * 1000 }));
        }
        if row.may_leave {
            note(ReportProblemCode::NoLeaveTime);
        }
        return Ok(Some(Interval { from, to: ends.filter(|end| *end > from).unwrap_or(from) }));
    };
    let Some(mut to) = calendar.at(leave) else {
        note(ReportProblemCode::BadTime);
        return Err(());
    };
    if to < from && leave.date == Written::None && from - to > HALF_A_DAY {
        to += DAY;
    }
    if to < from {
        note(ReportProblemCode::LeftBeforeJoining);
        return Err(());
    }
    Ok(Some(Interval { from, to }))
}

/// A name as rows of one person share it.
fn key(name: &str) -> String {
    name.chars()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            _ => c,
        })
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The mail address of each name that has just one: rows without it are the same person's.
fn only_mails(rows: &[Row]) -> HashMap<String, Option<String>> {
    let mut mails: HashMap<String, Option<String>> = HashMap::new();
    for row in rows.iter().filter(|row| !row.email.is_empty()) {
        mails
            .entry(key(&row.name))
            .and_modify(|known| {
                if known.as_ref() != Some(&row.email) {
                    *known = None;
                }
            })
            .or_insert_with(|| Some(row.email.clone()));
    }
    mails
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_overlaps_or_touches_is_one_interval() {
        let of = |pairs: &[(i64, i64)]| {
            pairs.iter().map(|(from, to)| Interval { from: *from, to: *to }).collect::<Vec<_>>()
        };
        assert_eq!(merge(of(&[(5, 9), (0, 3), (3, 4), (6, 7)])), of(&[(0, 4), (5, 9)]));
        assert_eq!(merge(of(&[])), of(&[]));
        assert_eq!(merge(of(&[(1, 1), (1, 1)])), of(&[(1, 1)]), "an instant stays one");
    }
}
