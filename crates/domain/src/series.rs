//! Meetings that repeat: a rule in the words of RFC 5545 (RRULE), without a start of its own.
//!
//! Rules count in wall-clock time of the meeting's zone, so that "every Monday at 9" stays at 9
//! when clocks change. A wall-clock time that a change of clocks skips is moved on by the gap; one
//! that happens twice is taken the first time (as RFC 5545 says).

use jiff::civil::DateTime;
use rrule::RRuleSet;

use crate::{Instant, TimeZoneName};

/// The most meetings of one series.
pub const MAX_MEETINGS: u16 = 200;

/// The longest rule, in bytes.
const MAX_RULE: usize = 200;

/// Why a rule was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SeriesError {
    /// Not a rule, or one that counts in hours or less.
    #[error("not a rule: {0}")]
    Rule(String),
    /// Neither COUNT nor UNTIL.
    #[error("the series has no end")]
    Endless,
    /// More than [`MAX_MEETINGS`].
    #[error("more than {MAX_MEETINGS} meetings")]
    TooMany,
    /// No day fits the rule.
    #[error("no day fits the rule")]
    Empty,
}

/// The starts of a series: the rule's, from `first` on, without those in `except`. `first` counts
/// only when the rule names it.
pub fn starts(
    rule: &str,
    first: Instant,
    zone: &TimeZoneName,
    except: &[Instant],
) -> Result<Vec<Instant>, SeriesError> {
    let zone = zone.zone();
    let refuse = || SeriesError::Rule(rule.chars().take(80).collect());
    let rule = check(rule)?;
    let local = jiff::Timestamp::from_millisecond(first.ms())
        .map_err(|_| refuse())?
        .to_zoned_datetime(zone.clone())
        .datetime();
    // The rule runs over wall-clock time; "UTC" here only means that no clock changes in it.
    let set: RRuleSet = format!("DTSTART:{}Z\nRRULE:{rule}", local.strftime("%Y%m%dT%H%M%S"))
        .parse()
        .map_err(|_| refuse())?;
    let found = set.all(MAX_MEETINGS + 1);
    if found.dates.len() > usize::from(MAX_MEETINGS) {
        return Err(SeriesError::TooMany);
    }
    let starts: Vec<Instant> = found
        .dates
        .iter()
        .filter_map(|at| {
            wall_clock(at.timestamp_millis()).and_then(|at| at.to_zoned_datetime(zone.clone()).ok())
        })
        .map(|at| Instant(at.timestamp().as_millisecond()))
        .filter(|at| !except.contains(at))
        .collect();
    if starts.is_empty() { Err(SeriesError::Empty) } else { Ok(starts) }
}

/// The wall-clock time that an instant of the floating rule stands for.
fn wall_clock(floating_ms: i64) -> Option<DateTime> {
    let at = jiff::Timestamp::from_millisecond(floating_ms).ok()?;
    Some(at.to_zoned_datetime(jiff::tz::TimeZone::UTC).datetime())
}

/// A rule in upper case with only parts that make sense for meetings; dates of `UNTIL` last the day.
fn check(rule: &str) -> Result<String, SeriesError> {
    let refuse = || SeriesError::Rule(rule.chars().take(80).collect());
    let text = rule.trim().to_ascii_uppercase();
    let text = text.strip_prefix("RRULE:").unwrap_or(&text);
    if text.len() > MAX_RULE {
        return Err(refuse());
    }
    let (mut parts, mut ends) = (Vec::new(), false);
    for part in text.split(';').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=').ok_or_else(refuse)?;
        match name {
            "FREQ" if matches!(value, "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY") => {}
            "INTERVAL" | "BYDAY" | "BYMONTHDAY" | "BYMONTH" | "BYSETPOS" | "WKST" => {}
            "COUNT" => {
                let count: u32 = value.parse().map_err(|_| refuse())?;
                if count > u32::from(MAX_MEETINGS) {
                    return Err(SeriesError::TooMany);
                }
                ends = true;
            }
            "UNTIL" => ends = true,
            _ => return Err(refuse()),
        }
        parts.push(match (name, value.len()) {
            ("UNTIL", 8) => format!("UNTIL={value}T235959Z"),
            ("UNTIL", 15) => format!("UNTIL={value}Z"),
            _ => part.to_owned(),
        });
    }
    if !ends {
        return Err(SeriesError::Endless);
    }
    Ok(parts.join(";"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, zone: &str) -> Instant {
        let zone: TimeZoneName = zone.parse().unwrap();
        let local: DateTime = text.parse().unwrap();
        Instant(local.to_zoned_datetime(zone.zone()).unwrap().timestamp().as_millisecond())
    }

    fn local(starts: &[Instant], zone: &str) -> Vec<String> {
        let zone: TimeZoneName = zone.parse().unwrap();
        starts
            .iter()
            .map(|at| {
                let at = jiff::Timestamp::from_millisecond(at.ms()).unwrap();
                at.to_zoned_datetime(zone.zone()).strftime("%Y-%m-%d %H:%M").to_string()
            })
            .collect()
    }

    fn run(rule: &str, first: &str, zone: &str) -> Result<Vec<String>, SeriesError> {
        let name: TimeZoneName = zone.parse().unwrap();
        starts(rule, at(first, zone), &name, &[]).map(|found| local(&found, zone))
    }

    #[test]
    fn the_first_monday_of_each_month() {
        let found =
            run("FREQ=MONTHLY;BYDAY=1MO;COUNT=3", "2022-10-03T09:00", "Asia/Shanghai").unwrap();
        assert_eq!(found, ["2022-10-03 09:00", "2022-11-07 09:00", "2022-12-05 09:00"]);
    }

    #[test]
    fn nine_stays_nine_when_clocks_change() {
        let found = run("FREQ=WEEKLY;COUNT=2", "2022-10-27T09:00", "Europe/Berlin").unwrap();
        assert_eq!(found, ["2022-10-27 09:00", "2022-11-03 09:00"]);
    }

    #[test]
    fn a_skipped_hour_moves_on_and_a_double_hour_is_taken_once() {
        let gap = run("FREQ=DAILY;COUNT=2", "2022-03-26T02:30", "Europe/Berlin").unwrap();
        assert_eq!(gap, ["2022-03-26 02:30", "2022-03-27 03:30"]);
        let overlap = run("FREQ=DAILY;COUNT=2", "2022-10-29T02:30", "Europe/Berlin").unwrap();
        assert_eq!(overlap, ["2022-10-29 02:30", "2022-10-30 02:30"]);
    }

    #[test]
    fn the_29th_of_february_comes_in_leap_years_only() {
        let found = run("FREQ=YEARLY;COUNT=3", "2024-02-29T09:00", "Asia/Shanghai").unwrap();
        assert_eq!(found, ["2024-02-29 09:00", "2028-02-29 09:00", "2032-02-29 09:00"]);
    }

    #[test]
    fn a_day_as_the_end_counts_whole_and_exceptions_are_left_out() {
        let zone: TimeZoneName = "Asia/Shanghai".parse().unwrap();
        let first = at("2022-10-03T09:00", "Asia/Shanghai");
        let except = at("2022-10-10T09:00", "Asia/Shanghai");
        let found = starts("FREQ=WEEKLY;UNTIL=20221017", first, &zone, &[except]).unwrap();
        assert_eq!(local(&found, "Asia/Shanghai"), ["2022-10-03 09:00", "2022-10-17 09:00"]);
    }

    #[test]
    fn endless_absurd_and_impossible_rules_are_refused() {
        let refused = |rule: &str| run(rule, "2022-10-03T09:00", "Asia/Shanghai").unwrap_err();
        assert_eq!(refused("FREQ=WEEKLY"), SeriesError::Endless);
        assert_eq!(refused("FREQ=DAILY;COUNT=100000"), SeriesError::TooMany);
        assert_eq!(refused("FREQ=DAILY;UNTIL=20991231"), SeriesError::TooMany);
        assert_eq!(refused("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2"), SeriesError::Empty);
        for rule in [
            "",
            "x",
            "FREQ=SECONDLY;COUNT=2",
            "COUNT=2",
            "FREQ=DAILY;COUNT=-1",
            "FREQ=DAILY;UNTIL=x",
        ] {
            let error = refused(rule);
            assert!(
                matches!(error, SeriesError::Rule(_) | SeriesError::Endless),
                "{rule}: {error}"
            );
        }
    }
}
