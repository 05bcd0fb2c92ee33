//! Dates as each language writes them: `10月17日（周一）14:30`, `Mon 17 Oct, 14:30`.

use huidao_domain::{Instant, TimeZoneName};
use jiff::{Timestamp, ZonedDateTime};

use crate::Language;

const WEEKDAYS_ZH: [&str; 7] = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
const WEEKDAYS_EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS_EN: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn local(at: Instant, zone: &TimeZoneName) -> ZonedDateTime {
    Timestamp::from_millisecond(at.ms())
        .unwrap_or(Timestamp::UNIX_EPOCH)
        .to_zoned_datetime(zone.zone())
}

fn index(of: i8) -> usize {
    usize::try_from(of - 1).unwrap_or_default()
}

/// A date with its weekday and year, in the zone.
pub fn date(language: Language, at: Instant, zone: &TimeZoneName) -> String {
    let day = local(at, zone);
    let weekday = index(day.weekday().to_monday_one_offset());
    match language {
        Language::Chinese => {
            format!("{}年{}月{}日（{}）", day.year(), day.month(), day.day(), WEEKDAYS_ZH[weekday])
        }
        Language::English => format!(
            "{} {} {} {}",
            WEEKDAYS_EN[weekday],
            day.day(),
            MONTHS_EN[index(day.month())],
            day.year()
        ),
    }
}

/// The time of day, `14:30`, in the zone.
pub fn clock_time(at: Instant, zone: &TimeZoneName) -> String {
    let time = local(at, zone);
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// A date and a time, in the zone.
pub fn date_time(language: Language, at: Instant, zone: &TimeZoneName) -> String {
    let day = date(language, at, zone);
    let time = clock_time(at, zone);
    match language {
        Language::Chinese => format!("{day}{time}"),
        Language::English => format!("{day}, {time}"),
    }
}

/// From when to when; the date of the end only when it is another day.
pub fn date_time_range(
    language: Language,
    from: Instant,
    to: Instant,
    zone: &TimeZoneName,
) -> String {
    let start = date_time(language, from, zone);
    let end = if date(language, from, zone) == date(language, to, zone) {
        clock_time(to, zone)
    } else {
        date_time(language, to, zone)
    };
    format!("{start}–{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_each_language_writes_them() {
        let zone: TimeZoneName = "Asia/Shanghai".parse().unwrap();
        let start = Instant(1_665_988_200_000); // 2022-10-17T06:30Z
        let end = start.plus_minutes(120);
        assert_eq!(
            date_time_range(Language::Chinese, start, end, &zone),
            "2022年10月17日（周一）14:30–16:30"
        );
        assert_eq!(date_time(Language::English, start, &zone), "Mon 17 Oct 2022, 14:30");
        let next = date_time_range(Language::English, start, start.plus_minutes(1440), &zone);
        assert_eq!(next, "Mon 17 Oct 2022, 14:30–Tue 18 Oct 2022, 14:30");
    }
}
