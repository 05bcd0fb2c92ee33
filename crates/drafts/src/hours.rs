//! Hours of a day as notices write them: `上午9:00`, `下午2时30分至4时`, `九点半`, `2:30 pm`.

use std::ops::Range;

use jiff::civil::Time;

use crate::numbers::number;
use crate::pattern::pattern;

/// An hour, or from one hour to another.
#[derive(Debug, Clone)]
pub(crate) struct Hours {
    pub span: Range<usize>,
    pub start: Time,
    pub end: Option<(Time, Range<usize>)>,
    /// false: the half of the day is a guess.
    pub sure: bool,
    /// Written in a way that cannot be something else.
    pub plain: bool,
}

/// The half of the day that stands without an hour, `上午`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Half {
    Morning,
    Afternoon,
    Evening,
}

const CHINESE: &str = "[零〇一二两三四五六七八九十]{1,3}";

pattern!(
    HOUR = r"(?i)(?P<half>上午|下午|早上|早晨|清晨|晚上|晚间|中午|凌晨|傍晚|夜间|早|晚)?\s*(?:",
    r"(?P<h>\d{1,2})\s*:\s*(?P<m>[0-5]\d)(?::[0-5]\d)?|",
    r"(?P<hw>\d{1,2}|",
    CHINESE,
    r")\s*(?:时|点钟|点)\s*",
    r"(?:(?P<mw>[0-5]?\d|",
    CHINESE,
    r")\s*分|(?P<q>半|整|一刻|三刻|[0-5]\d))?|",
    r"(?P<hd>\d{1,2})\.(?P<md>[0-5]\d)|(?P<he>\d{1,2}))",
    r"(?:\s*(?P<ap>[ap]\.?m\b\.?))?"
);
pattern!(
    NOT_AN_HOUR = r"^\s*(?:要求|意见|建议|希望|内容|体会|思考|措施|问题|分歧|工作要求|注意|说明)"
);
pattern!(TO = r"(?i)^\s*(?:-+|~|至|到|to|until|till)\s*");

/// One hour at the start of `text` or anywhere in it.
struct Reading {
    range: Range<usize>,
    hour: i8,
    minute: i8,
    half: Option<Half>,
    /// `:` or `时` or `pm`: not only a number with a dot.
    plain: bool,
    /// A bare Chinese numeral before 点, as in 三点要求.
    weak: bool,
    guess: bool,
}

/// All hours in `text`, in order. Positions are bytes of `text`.
pub(crate) fn hours(text: &str) -> Vec<Hours> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < text.len() {
        let Some(first) = HOUR.find_at(text, from) else { break };
        let Some(reading) = read(text, first.start()) else {
            from = next_character(text, first.start());
            continue;
        };
        from = reading.range.end;
        let (start, sure) = clock(&reading, None);
        let Some(start) = start else { continue };
        let mut span = reading.range.clone();
        let end = TO.find(&text[from..]).and_then(|to| {
            let second = read(text, from + to.end())?;
            let (time, _) = clock(&second, Some((&reading, start)));
            Some((time?, second.range))
        });
        if let Some((_, range)) = &end {
            span.end = range.end;
            from = range.end;
        }
        if reading.weak && end.is_none() && !follows_a_day(&text[..span.start]) {
            continue;
        }
        found.push(Hours { span, start, end, sure, plain: reading.plain });
    }
    found
}

/// The half of the day that `text` starts with.
pub(crate) fn half(text: &str) -> Option<(Half, usize)> {
    const WORDS: [(&str, Half); 8] = [
        ("上午", Half::Morning),
        ("早上", Half::Morning),
        ("早", Half::Morning),
        ("下午", Half::Afternoon),
        ("中午", Half::Afternoon),
        ("晚上", Half::Evening),
        ("晚间", Half::Evening),
        ("晚", Half::Evening),
    ];
    let spaces = text.len() - text.trim_start().len();
    WORDS
        .iter()
        .find(|(word, _)| text[spaces..].starts_with(word))
        .map(|(word, half)| (*half, spaces + word.len()))
}

fn next_character(text: &str, at: usize) -> usize {
    at + text[at..].chars().next().map_or(1, char::len_utf8)
}

fn follows_a_day(before: &str) -> bool {
    before.trim_end().ends_with(['日', '号', '天', ')', '早', '晚'])
        || before.trim_end().ends_with(['一', '二', '三', '四', '五', '六'])
}

fn read(text: &str, at: usize) -> Option<Reading> {
    let captures = HOUR.captures_at(text, at)?;
    let whole = captures.get(0)?;
    if whole.start() != at {
        return None;
    }
    let word = |name: &str| captures.name(name).map(|found| found.as_str());
    let half_word = word("half");
    let afternoon = word("ap").map(|word| word.starts_with(['p', 'P']));
    let (hour, minute, plain, weak) = if let Some(hour) = word("h") {
        (number(hour)?, number(word("m")?)?, true, false)
    } else if let Some(hour) = word("hw") {
        let chinese = hour.chars().any(|c| !c.is_ascii_digit());
        let exact = word("mw").is_some() || word("q").is_some() || half_word.is_some();
        let minute = minute(word("mw"), word("q"))?;
        (number(hour)?, minute, true, chinese && !exact && !whole.as_str().contains("点钟"))
    } else if let Some(hour) = word("hd") {
        half_word.or(word("ap"))?;
        (number(hour)?, number(word("md")?)?, false, false)
    } else {
        word("ap")?;
        (number(word("he")?)?, 0, true, false)
    };
    let before = text[..at].chars().next_back();
    let glued = |c: char| c.is_ascii_digit() || "第.:".contains(c);
    if half_word.is_none() && before.is_some_and(glued)
        || NOT_AN_HOUR.is_match(&text[whole.end()..])
        || text[whole.end()..].starts_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let half = match (half_word, afternoon) {
        (Some("下午" | "傍晚"), _) | (_, Some(true)) => Some(Half::Afternoon),
        (Some("中午"), _) if hour < 11 => Some(Half::Afternoon),
        (Some("晚上" | "晚间" | "夜间" | "晚"), _) => Some(Half::Evening),
        (Some(_), _) | (_, Some(false)) => Some(Half::Morning),
        (None, None) => None,
    };
    let (hour, minute) = (i8::try_from(hour).ok()?, i8::try_from(minute).ok()?);
    (hour <= 24).then_some(())?;
    let colon = word("h").is_some();
    Some(Reading {
        range: whole.range(),
        hour,
        minute,
        half,
        plain,
        weak,
        guess: half.is_none() && (1..=6).contains(&hour) && !(colon && word("h")?.len() == 2),
    })
}

fn minute(minutes: Option<&str>, quarter: Option<&str>) -> Option<i16> {
    match (minutes, quarter) {
        (Some(minutes), _) => number(minutes),
        (None, Some("半")) => Some(30),
        (None, Some("一刻")) => Some(15),
        (None, Some("三刻")) => Some(45),
        (None, Some("整") | None) => Some(0),
        (None, Some(digits)) => number(digits),
    }
}

/// The time of a reading and whether the half of the day is told. The end of a range takes the
/// half of its start, and is after it.
fn clock(reading: &Reading, start: Option<(&Reading, Time)>) -> (Option<Time>, bool) {
    let mut hour = reading.hour;
    let mut guess = reading.guess;
    let half = reading.half.or(start.and_then(|(first, _)| first.half));
    match half {
        Some(Half::Afternoon | Half::Evening) if hour < 12 => hour += 12,
        None if guess => hour += 12,
        _ => {}
    }
    let mut time = Time::new(hour % 24, reading.minute, 0, 0).ok();
    if let (Some(made), Some((_, first))) = (time, start) {
        guess = false;
        if made <= first && hour < 12 {
            time = Time::new(hour + 12, reading.minute, 0, 0).ok();
        }
    }
    (time, !guess)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(text: &str) -> Vec<String> {
        hours(text)
            .into_iter()
            .map(|hours| match hours.end {
                Some((end, _)) => format!("{}-{}", hours.start, end),
                None => hours.start.to_string(),
            })
            .collect()
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (text, expected) in [
            ("下午2:30", "14:30:00"),
            ("上午9时", "09:00:00"),
            ("上午九点半", "09:30:00"),
            ("14:30-16:30", "14:30:00-16:30:00"),
            ("下午2时30分至4时", "14:30:00-16:00:00"),
            ("9:00--11:30", "09:00:00-11:30:00"),
            ("晚上7点", "19:00:00"),
            ("中午12点", "12:00:00"),
            ("上午10时至12时", "10:00:00-12:00:00"),
            ("上午9:00至下午4:30", "09:00:00-16:30:00"),
            ("十点一刻", "10:15:00"),
            ("下午3点", "15:00:00"),
            ("3点开会", "15:00:00"),
            ("2:30 pm", "14:30:00"),
            ("9 a.m. to 11:15 a.m.", "09:00:00-11:15:00"),
            ("下午2.30", "14:30:00"),
        ] {
            assert_eq!(read_all(text), [expected], "{text}");
        }
    }

    #[test]
    fn numbers_that_are_no_hours_are_left_alone() {
        for text in [
            "提出三点要求",
            "强调3点意见",
            "约2小时",
            "0580-2020000",
            "进一步",
            "版本2.30",
            "第3时段",
        ] {
            assert_eq!(read_all(text), Vec::<String>::new(), "{text}");
        }
    }
}
