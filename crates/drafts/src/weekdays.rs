//! The day of the week beside a date: `（星期一）`, `（下周二）`, `（周一至周二）`, `Monday,`. It says
//! nothing new; it shows whether the date is the one that was meant.

use std::ops::Range;

use jiff::civil::Weekday;

use crate::pattern::pattern;

/// The English days of the week.
pub(crate) const WEEKDAYS: &str = "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";

pattern!(
    WEEKDAY_AFTER = r"(?i)^(?:\s*[,、]?\s*\(?\s*(?:下下|下|本|这|上)?个?(?:周|星期|礼拜)\s*(?P<c>[一二三四五六日天])",
    r"(?P<r>\s*(?:(?:-+|~|至|到)\s*(?:周|星期|礼拜)?|[、,和]\s*(?:周|星期|礼拜))\s*[一二三四五六日天])?(?:\s*\))?|,?\s*\(?(?P<e>",
    WEEKDAYS,
    r")\b\)?)"
);
pattern!(WEEKDAY_BEFORE = r"(?i)\b(?P<e>", WEEKDAYS, r")\b\.?,?\s*$");

/// A day of the week and where it stands.
pub(crate) type Beside = (Weekday, Range<usize>);

/// The weekday right after a day, which `span` then covers.
pub(crate) fn weekday_after(text: &str, span: &mut Range<usize>) -> Option<Beside> {
    let captures = WEEKDAY_AFTER.captures(&text[span.end..])?;
    let word = captures.name("c").or(captures.name("e"))?;
    let weekday = match captures.name("c") {
        Some(word) => chinese_weekday(word.as_str())?,
        None => english_weekday(word.as_str())?,
    };
    let range = span.end + word.start()..span.end + word.end();
    span.end += captures[0].len();
    Some((weekday, range))
}

/// The weekdays after the last of several days, which `span` then covers: `（周一至周二）` tells that
/// of the first day, `（周二）` only that of the last.
pub(crate) fn skip_weekdays(text: &str, span: &mut Range<usize>) -> Option<Beside> {
    let is_range = WEEKDAY_AFTER
        .captures(&text[span.end..])
        .is_some_and(|captures| captures.name("r").is_some());
    weekday_after(text, span).filter(|_| is_range)
}

/// The English weekday right before a day, not before `floor`.
pub(crate) fn weekday_before(text: &str, span: &mut Range<usize>, floor: usize) -> Option<Beside> {
    let mut floor = span.start.saturating_sub(14).max(floor);
    while !text.is_char_boundary(floor) {
        floor += 1;
    }
    let captures = WEEKDAY_BEFORE.captures(text.get(floor..span.start)?)?;
    let word = captures.name("e")?;
    let range = floor + word.start()..floor + word.end();
    span.start = range.start;
    Some((english_weekday(word.as_str())?, range))
}

/// 一 to 六, 日 or 天.
pub(crate) fn chinese_weekday(word: &str) -> Option<Weekday> {
    let at = "一二三四五六日".find(if word == "天" { "日" } else { word })? / 3;
    Weekday::from_monday_zero_offset(i8::try_from(at).ok()?).ok()
}

/// An English weekday, short or in full.
pub(crate) fn english_weekday(word: &str) -> Option<Weekday> {
    let start = word.get(..3)?.to_ascii_lowercase();
    let at =
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().position(|day| *day == start)?;
    Weekday::from_monday_zero_offset(i8::try_from(at).ok()?).ok()
}
