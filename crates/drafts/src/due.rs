//! When replies are due: by a date of the text, or counted back from the meeting: `会前2天报送名单`.

use huidao_domain::Instant;
use jiff::civil::{Date, Weekday, time};
use jiff::{Span as Period, ToSpan};

use crate::days::Written;
use crate::draft::Found;
use crate::hours::{Half, hours};
use crate::moments::{Moment, REPLY, Role};
use crate::numbers::number;
use crate::page::Page;
use crate::pattern::pattern;
use crate::schedule::Calendar;
use crate::several::Part;

pattern!(
    BEFORE_IT = r"(?:(?:会议|开会|召开|举行|举办|培训|活动)(?:正式)?(?:召开|开始|举行)?(?:之)?前|会前|开会前|提前)\s*(?:至少)?(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,2}|半)\s*个?(?P<u>工作日|小时|周|星期|天|日)"
);
pattern!(
    OF_THAT_DAY = r"^(?:的)?\s*(?:之?前)?,?\s*(?P<h>(?:上午|下午|晚上|晚|中午)?\s*[\d一二三四五六七八九十]{1,3}\s*[:点时][^,。;]{0,6})"
);

/// The deadline that the text dates.
pub(crate) fn by_date(
    page: &Page,
    own: &[&Moment],
    all: &[Moment],
    date: Date,
    calendar: &Calendar,
) -> Option<Found<Instant>> {
    let due = |moment: &&Moment| moment.role == Role::Reply && moment.day.is_some();
    let moment = own.iter().copied().find(due).or_else(|| all.iter().find(due))?;
    let written = moment.day.as_ref()?.written;
    // A day without a year is the one nearest to the meeting.
    let day = match written {
        Written::MonthDay(..) => [-1, 0, 1]
            .iter()
            .filter_map(|year: &i64| {
                written.date(date.checked_add((year * 12 - 6).months()).ok()?, false)
            })
            .min_by_key(|day| {
                (date.until(*day).map_or(i32::MAX, |span| span.get_days().abs()), *day)
            })?,
        _ => calendar.date(written)?,
    };
    let (hour, sure) = match (&moment.hours, moment.half) {
        (Some(hours), _) => (hours.start, hours.sure),
        (None, Some(Half::Morning)) => (time(12, 0, 0, 0), false),
        (None, _) => (time(17, 0, 0, 0), false),
    };
    Some(page.found(calendar.instant(day, hour)?, &moment.span, sure))
}

/// `会前2天报送名单`, `会前一天下午5时前报名`: counted from the start, and so a guess.
pub(crate) fn before_the_meeting(
    page: &Page,
    part: &Part,
    start: Instant,
    date: Date,
    calendar: &Calendar,
) -> Option<Found<Instant>> {
    for piece in &part.pieces {
        let text = page.at(&piece.whole);
        for captures in BEFORE_IT.captures_iter(text).take(20) {
            let (Some(whole), Some(count), Some(unit)) =
                (captures.get(0), captures.name("n"), captures.name("u"))
            else {
                continue;
            };
            if !asks_for_names(text, whole.start(), whole.end()) {
                continue;
            }
            let mut span = piece.whole.start + whole.start()..piece.whole.start + whole.end();
            let hour = OF_THAT_DAY.captures(&text[whole.end()..]).and_then(|told| {
                let told = told.name("h")?;
                let first = hours(told.as_str()).into_iter().next()?;
                Some((first.start, whole.end() + told.start() + first.span.end))
            });
            if let Some((_, end)) = hour {
                span.end = piece.whole.start + end;
            }
            let at = hour.map_or(time(17, 0, 0, 0), |(hour, _)| hour);
            let count = if count.as_str() == "半" { None } else { number(count.as_str()) };
            let due = match (unit.as_str(), count.map(i64::from)) {
                ("小时", Some(hours)) => Some(start.plus_minutes(-60 * hours)),
                ("小时", None) => Some(start.plus_minutes(-30)),
                (_, None) => None,
                ("工作日", Some(days)) => calendar.instant(working_days_before(date, days)?, at),
                ("周" | "星期", Some(weeks)) => {
                    calendar.instant(date.checked_sub(Period::new().days(7 * weeks)).ok()?, at)
                }
                (_, Some(days)) => {
                    calendar.instant(date.checked_sub(Period::new().days(days)).ok()?, at)
                }
            };
            if let Some(due) = due {
                return Some(page.found(due, &span, false));
            }
        }
    }
    None
}

/// Whether the sentence around the words asks for names, and not for a test of the lines.
fn asks_for_names(text: &str, from: usize, to: usize) -> bool {
    let ends = ['。', ';', '!'];
    let after = &text[to..];
    let ahead = &after[..after.find(ends).unwrap_or(after.len())];
    let near = &ahead[..ahead.char_indices().nth(40).map_or(ahead.len(), |(index, _)| index)];
    let before = &text[..from];
    let behind = before.rsplit(ends).next().unwrap_or_default();
    let close = behind.char_indices().rev().nth(24).map_or(behind, |(index, _)| &behind[index..]);
    let asks = |words: &str| REPLY.is_match(words) || words.contains("名单");
    asks(near) || (asks(close) && !near.contains(','))
}

fn working_days_before(date: Date, days: i64) -> Option<Date> {
    let mut day = date;
    let mut left = days;
    while left > 0 {
        day = day.yesterday().ok()?;
        left -= i64::from(!matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday));
    }
    Some(day)
}
