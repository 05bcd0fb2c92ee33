//! Days as notices write them: `2022年10月17日（星期一）`, `10月17日`, `明天`, `下周一`, ISO dates
//! and English ones. A day may lack its year; who reads it says from where to count.

use std::ops::Range;

use jiff::civil::{Date, Weekday};
use jiff::{Span as Time, ToSpan};

use crate::numbers::number;
use crate::pattern::pattern;
use crate::weekdays::{
    WEEKDAYS, chinese_weekday, english_weekday, skip_weekdays, weekday_after, weekday_before,
};

/// A day as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    Full(Date),
    MonthDay(i8, i8),
    DayOfMonth(i8),
    InDays(i64),
    /// Weeks from this one, and the day in it.
    Week(i64, Weekday),
    /// A weekday alone: the next such day.
    Next(Weekday),
    /// A day of this month or of one a number of months later.
    InMonths(i64, i8),
}

/// A day with what stands beside it.
#[derive(Debug, Clone)]
pub(crate) struct Day {
    pub span: Range<usize>,
    pub written: Written,
    pub weekday: Option<(Weekday, Range<usize>)>,
    /// The last day of several.
    pub until: Option<(Written, Range<usize>)>,
}

const MONTHS: &str = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const N: &str = r"\d{1,2}|[一二三四五六七八九十]{1,3}";

pattern!(
    DAY = r"(?i)(?:(?P<y>\d{4}|[二两零〇○一三四五六七八九]{4})\s*年\s*)?(?P<m>",
    N,
    r")\s*月\s*(?P<d>",
    N,
    r")\s*[日号]?|",
    r"(?P<iy>(?:19|20)\d{2})\s*[-/.]\s*(?P<im>\d{1,2})\s*[-/.]\s*(?P<id>\d{1,2})(?:\s*日)?|",
    r"(?P<dd>\d{1,2})/(?P<dm>\d{1,2})/(?P<dy>(?:19|20)\d{2})|",
    r"\b(?P<ed>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<em>",
    MONTHS,
    r")\b\.?(?:,?\s*(?P<ey>\d{4}))?|",
    r"\b(?P<fm>",
    MONTHS,
    r")\.?\s+(?P<fd>\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s*(?P<fy>\d{4}))?|",
    r"(?P<rel>大后天|后天|后日|今天|今日|明天|明日|明儿|次日|今晚|明晚|明早|今早|即日|\btoday\b|\btomorrow\b)|",
    r"(?P<wp>下下|下|本|这个|这|上)?(?:个)?(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])|",
    r"\b(?P<ep>next|this)\s+(?P<ew>",
    WEEKDAYS,
    r")\b|",
    r"(?P<mp>本月|下月|下个月|这个月)(?P<md>\d{1,2})\s*[日号]|",
    r"(?P<sm>1?\d)[/.](?P<sd>\d{1,2})|",
    r"(?P<od>\d{1,2})(?:日|号)"
);
pattern!(
    UNTIL = r"^\s*(?:-+|~|至|到|、|和)\s*(?:(?:(?P<y>\d{4})年)?(?P<m>\d{1,2})\s*月\s*)?(?P<d>\d{1,2})\s*[日号]"
);
pattern!(PAIRED = r"^(?P<d>\d{1,2})\s*(?:-|~|至|到|、)\s*(?P<u>\d{1,2})\s*[日号]");
pattern!(AFTER_A_PAIR = r"^\s*(?:\(?(?:周|星期)|上午|下午|晚上)|^\s+\d{1,2}\s*[:点时]");
pattern!(AFTER_A_LONE_DAY = r"^\s*(?:上午|下午|晚|早|中午|全天|\(|\d{1,2}\s*[:时点]|前|之前|以前)");
pattern!(
    AGAIN = r"^\s*(?:上午|下午|早上|晚上|晚|中午)?\s*(?:[\d一二两三四五六七八九十]{1,3}(?::\d{2}|[时点](?:[\d一二三四五]{1,3}分?|半)?))?\s*\(\s*(?:即)?\s*$"
);

/// All days in `text`, in order. Positions are bytes of `text`.
pub(crate) fn days(text: &str) -> Vec<Day> {
    let mut found: Vec<Day> = Vec::new();
    let mut from = 0;
    while let Some(captures) = DAY.captures_at(text, from) {
        let Some(whole) = captures.get(0) else { break };
        from = whole.end().max(from + 1);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let Some((written, mut span)) = written(&captures, text) else { continue };
        let mut until = None;
        if let Written::MonthDay(..) | Written::Full(_) = written
            && !with_its_sign(&captures, whole.as_str())
        {
            // `10月17至18日`, `10月17、18日`: the sign of the day comes later.
            let digits = captures.name("d").map_or(whole.end(), |day| day.start());
            if let Some(pair) = PAIRED.captures(&text[digits..]) {
                until = pair.name("u").and_then(|last| {
                    let day = i8::try_from(number(last.as_str())?).ok()?;
                    let range = digits + last.start()..digits + pair[0].len();
                    Some((written.same_month(day)?, range))
                });
                span.end = digits + pair[0].len();
            } else if !AFTER_A_LONE_DAY.is_match(&text[whole.end()..]) {
                continue;
            }
        }
        let floor = found.last().map_or(0, |day| day.span.end);
        let weekday = match &until {
            Some(_) => skip_weekdays(text, &mut span),
            None => weekday_after(text, &mut span),
        };
        let mut weekday = weekday.or_else(|| weekday_before(text, &mut span, floor));
        if until.is_none() {
            until = until_day(text, &mut span, written);
            if until.is_some() {
                weekday = skip_weekdays(text, &mut span).or(weekday);
            }
        }
        from = from.max(span.end);
        let day = Day { span, written, weekday, until };
        if !found.last_mut().is_some_and(|last| last.is_told_again(&day, text)) {
            found.push(day);
        }
    }
    found
}

impl Day {
    /// `明天（11月25日）`, `11月25日（明天）`, `下周二上午9点（12月8日）`: one day told twice, of which
    /// the date counts. Takes `next` up and answers true when it is such a day.
    fn is_told_again(&mut self, next: &Self, text: &str) -> bool {
        let gap = &text[self.span.end..next.span.start];
        if gap.len() > 60 || !AGAIN.is_match(gap) {
            return false;
        }
        match (self.written.is_relative(), next.written.is_relative()) {
            (true, false) => {
                let own = match self.written {
                    Written::Week(_, weekday) | Written::Next(weekday) => Some(weekday),
                    _ => None,
                };
                self.weekday = next.weekday.clone().or(own.map(|own| (own, self.span.clone())));
                self.written = next.written;
                self.until.clone_from(&next.until);
            }
            (false, true) => {}
            _ => return false,
        }
        // With hours between the two, the words of the day are those before the hours.
        if gap.trim() == "(" {
            self.span.end = next.span.end;
        }
        true
    }
}

fn written(captures: &regex::Captures<'_>, text: &str) -> Option<(Written, Range<usize>)> {
    let whole = captures.get(0)?;
    let word = |name: &str| captures.name(name).map(|found| found.as_str());
    let small = |text: &str| number(text).and_then(|number| i8::try_from(number).ok());
    let before = text[..whole.start()].chars().next_back();
    let mut span = whole.range();
    let date = |year: Option<&str>, month: i8, day: i8| match year {
        Some(year) => Date::new(number(year)?, month, day).ok().map(Written::Full),
        None => (Date::new(2024, month, day).is_ok()).then_some(Written::MonthDay(month, day)),
    };
    if word("y").is_none() && before.is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    let written = if let Some(month) = word("m") {
        date(word("y"), small(month)?, small(word("d")?)?)?
    } else if let Some(month) = word("im") {
        date(word("iy"), small(month)?, small(word("id")?)?)?
    } else if let Some(month) = word("dm") {
        // Day before month, except where only the other order is a date.
        let (day, month) = (small(word("dd")?)?, small(month)?);
        let (day, month) = if month > 12 { (month, day) } else { (day, month) };
        date(word("dy"), month, day)?
    } else if let Some(month) = word("em") {
        date(word("ey"), month_number(month)?, small(word("ed")?)?)?
    } else if let Some(month) = word("fm") {
        date(word("fy"), month_number(month)?, small(word("fd")?)?)?
    } else if let Some(month) = word("sm") {
        // `5/20 14:00`: two numbers are a day only before an hour or a weekday.
        AFTER_A_PAIR.find(&text[whole.end()..])?;
        before.is_none_or(|c| !"./".contains(c)).then_some(())?;
        date(None, small(month)?, small(word("sd")?)?)?
    } else if let Some(relative) = word("rel") {
        if matches!(relative, "今晚" | "明晚" | "明早" | "今早") {
            span.end -= '晚'.len_utf8();
        }
        Written::InDays(in_days(relative)?)
    } else if let Some(day) = word("wd") {
        let weekday = chinese_weekday(day)?;
        match word("wp") {
            Some("本" | "这" | "这个") => Written::Week(0, weekday),
            Some("下") => Written::Week(1, weekday),
            Some("下下") => Written::Week(2, weekday),
            Some(_) => Written::Week(-1, weekday),
            None => Written::Next(weekday),
        }
    } else if let Some(day) = word("ew") {
        let week = i64::from(word("ep")?.eq_ignore_ascii_case("next"));
        Written::Week(week, english_weekday(day)?)
    } else if let Some(day) = word("md") {
        Written::InMonths(i64::from(word("mp")?.starts_with('下')), small(day)?)
    } else {
        AFTER_A_LONE_DAY.find(&text[whole.end()..])?;
        Written::DayOfMonth(small(word("od")?).filter(|day| (1..=31).contains(day))?)
    };
    Some((written, span))
}

/// Whether the day carries 日 or needs none.
fn with_its_sign(captures: &regex::Captures<'_>, whole: &str) -> bool {
    captures.name("m").is_none() || whole.ends_with(['日', '号'])
}

fn until_day(
    text: &str,
    span: &mut Range<usize>,
    first: Written,
) -> Option<(Written, Range<usize>)> {
    let captures = UNTIL.captures(&text[span.end..])?;
    let small = |name: &str| {
        captures.name(name).and_then(|found| i8::try_from(number(found.as_str())?).ok())
    };
    let day = small("d")?;
    // `8日、9日` are two days of one meeting, `8日、15日` are not.
    let lists = captures.get(0)?.as_str().trim_start().starts_with(['、', '和']);
    if lists && first.day_of_month().is_none_or(|first| first + 1 != day) {
        return None;
    }
    let written = match (small("m"), first) {
        (None, _) => first.same_month(day)?,
        (Some(month), Written::Full(date)) => {
            let year = captures.name("y").and_then(|year| number(year.as_str()));
            let following = date.year() + i16::from(month < date.month());
            Written::Full(Date::new(year.unwrap_or(following), month, day).ok()?)
        }
        (Some(month), _) => Written::MonthDay(month, day),
    };
    let sign = captures.name("m").or(captures.name("d"))?;
    let range = span.end + sign.start()..span.end + captures[0].len();
    span.end = range.end;
    Some((written, range))
}

fn month_number(word: &str) -> Option<i8> {
    const STARTS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let start = word.get(..3)?.to_ascii_lowercase();
    i8::try_from(STARTS.iter().position(|month| *month == start)? + 1).ok()
}

fn in_days(word: &str) -> Option<i64> {
    Some(match word.to_ascii_lowercase().as_str() {
        "今天" | "今日" | "今晚" | "今早" | "即日" | "today" => 0,
        "明天" | "明日" | "明儿" | "明晚" | "明早" | "次日" | "tomorrow" => 1,
        "后天" | "后日" => 2,
        "大后天" => 3,
        _ => return None,
    })
}

impl Written {
    /// Counted from the day of the notice, or from a weekday.
    pub fn is_relative(self) -> bool {
        matches!(self, Self::InDays(_) | Self::Week(..) | Self::Next(_))
    }

    fn day_of_month(self) -> Option<i8> {
        match self {
            Self::Full(date) => Some(date.day()),
            Self::MonthDay(_, day) | Self::DayOfMonth(day) => Some(day),
            _ => None,
        }
    }

    /// Another day of the same month.
    pub fn same_month(self, day: i8) -> Option<Self> {
        match self {
            Self::Full(date) => Date::new(date.year(), date.month(), day).ok().map(Self::Full),
            Self::MonthDay(month, _) => Some(Self::MonthDay(month, day)),
            Self::DayOfMonth(_) => Some(Self::DayOfMonth(day)),
            _ => None,
        }
    }

    /// The date, counted from the day of the notice: the next such day, or, for a report of what
    /// has been, the last such day.
    pub fn date(self, from: Date, is_past: bool) -> Option<Date> {
        let later = |span: Time| from.checked_add(span).ok();
        match self {
            Self::Full(date) => Some(date),
            Self::MonthDay(month, day) => {
                let years: [i16; 5] = if is_past { [0, -1, -2, -3, -4] } else { [0, 1, 2, 3, 4] };
                years
                    .iter()
                    .filter_map(|year| Date::new(from.year() + year, month, day).ok())
                    .find(|date| if is_past { *date <= from } else { *date >= from })
            }
            Self::DayOfMonth(day) => {
                let months: [i64; 3] = if is_past { [0, -1, -2] } else { [0, 1, 2] };
                months
                    .iter()
                    .filter_map(|months| Self::InMonths(*months, day).date(from, is_past))
                    .find(|date| if is_past { *date <= from } else { *date >= from })
            }
            Self::InMonths(months, day) => {
                let month = from.first_of_month().checked_add(months.months()).ok()?;
                Date::new(month.year(), month.month(), day).ok()
            }
            Self::InDays(days) => later(days.days()),
            Self::Week(weeks, weekday) => {
                let into = i64::from(from.weekday().to_monday_zero_offset());
                let day = i64::from(weekday.to_monday_zero_offset());
                later((weeks * 7 - into + day).days())
            }
            Self::Next(weekday) => {
                let ahead = i64::from(from.weekday().until(weekday));
                later(if is_past && ahead > 0 { (ahead - 7).days() } else { ahead.days() })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn dates(text: &str) -> Vec<String> {
        // A Wednesday.
        let from = date(2026, 5, 13);
        days(text)
            .into_iter()
            .map(|day| match day.until {
                Some((last, _)) => {
                    format!(
                        "{}/{}",
                        day.written.date(from, false).unwrap(),
                        last.date(from, false).unwrap()
                    )
                }
                None => day.written.date(from, false).unwrap().to_string(),
            })
            .collect()
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for (text, expected) in [
            ("2022年10月17日(星期一)", "2022-10-17"),
            ("10月17日", "2026-10-17"),
            ("5月1日", "2027-05-01"),
            ("2022- 10- 21", "2022-10-21"),
            ("2022/10/21", "2022-10-21"),
            ("二〇二六年六月十日", "2026-06-10"),
            ("明天", "2026-05-14"),
            ("后天", "2026-05-15"),
            ("本周五", "2026-05-15"),
            ("下周一", "2026-05-18"),
            ("周一", "2026-05-18"),
            ("20日上午", "2026-05-20"),
            ("下月5日", "2026-06-05"),
            ("10月17日至18日", "2026-10-17/2026-10-18"),
            ("10月17日-11月2日", "2026-10-17/2026-11-02"),
            ("10月17-18日", "2026-10-17/2026-10-18"),
            ("20 May 2026", "2026-05-20"),
            ("20/05/2026", "2026-05-20"),
            ("5/20 14:00", "2026-05-20"),
            ("Wednesday, May 20, 2026", "2026-05-20"),
            ("next Monday", "2026-05-18"),
            ("5月18日至19日(周一至周二)", "2026-05-18/2026-05-19"),
            ("5月18日、19日", "2026-05-18/2026-05-19"),
            ("5月26日(下周二)", "2026-05-26"),
            ("下周二(5月26日)", "2026-05-26"),
            ("明天(5月15日)", "2026-05-15"),
            ("下周二上午9点(5月26日)", "2026-05-26"),
            ("2026年12月31日至1月2日", "2026-12-31/2027-01-02"),
        ] {
            assert_eq!(dates(text), [expected], "{text}");
        }
    }

    #[test]
    fn a_weekday_belongs_to_its_day() {
        let days = days("2022年10月17日（星期二）".replace('（', "(").replace('）', ")").as_str());
        assert_eq!(days.len(), 1);
        assert_eq!(days[0].weekday.as_ref().map(|(weekday, _)| *weekday), Some(Weekday::Tuesday));
    }

    #[test]
    fn numbers_that_are_no_days_are_left_alone() {
        for text in ["3号楼", "13月40日", "18号文件", "2026年度", "12345日", "5月份", "周密部署"]
        {
            assert_eq!(dates(text), Vec::<String>::new(), "{text}");
        }
    }
}
