//! When the meeting is: picks its moments out of all, and gives them their year, zone and end.

use huidao_domain::{Instant, TimeZoneName};
use jiff::Span as Period;
use jiff::civil::{Date, Time, time};
use jiff::tz::TimeZone;

use crate::days::{Day, Written};
use crate::draft::{Found, Problem, ProblemCode};
use crate::due;
use crate::hours::Half;
use crate::moments::{Moment, Role};
use crate::numbers::number;
use crate::page::{Page, Span};
use crate::pattern::pattern;
use crate::several::Part;

/// From which day the text counts, and where its hours are.
pub(crate) struct Calendar {
    reference: Date,
    today: Date,
    is_news: bool,
    zone: TimeZone,
}

/// When one meeting is.
#[derive(Default)]
pub(crate) struct Times {
    pub starts_at: Option<Found<Instant>>,
    pub ends_at: Option<Found<Instant>>,
    pub date_only: bool,
    pub reply_deadline: Option<Found<Instant>>,
    pub problems: Vec<Problem>,
}

pattern!(
    NOTICE = r"的\s*(?:[^\s。]{0,4})?通知|通知如下|会议通知|请.{0,30}(?:准时|按时|参加|参会|报送)|兹定于|拟定于|@所有人|(?i:RSVP|please)"
);
pattern!(
    NEWS = r"(?:强调|指出|要求),|会议(?:强调|指出|学习了|传达了|听取了|审议了|通报了|还)|(?:出席会议并|出席并|作|上)(?:讲话|致辞)|本报讯|记者|召开了|举行了|顺利召开|圆满"
);
pattern!(
    DURATION = r"(?i)(?:会期|为期|时长|预计(?:时长|用时|需时)?|历时|时间(?:大?约|预计)|duration)\s*(?:[:为约计大]|预计|about|approx\.?)*\s*(?P<n>\d{1,3}(?:\.5)?|[一二两三四五六七八九十]{1,2}|半|(?:one|two|three))\s*-?(?P<u>天|日|个半小时|个?小时|分钟|hours?|h\b|minutes?|min\b|days?)(?P<half>半)?(?:\s*(?P<x>\d{1,2})\s*分钟?)?"
);

impl Calendar {
    pub fn new(page: &Page, moments: &[Moment], today: Date, zone: &TimeZoneName) -> Self {
        let dated = |role: Role| {
            moments.iter().rev().filter(move |moment| moment.role == role).find_map(|moment| {
                match moment.day.as_ref()?.written {
                    Written::Full(date) => Some(date),
                    _ => None,
                }
            })
        };
        let published = dated(Role::Published);
        let signed = dated(Role::Signed);
        let is_notice = NOTICE.is_match(page.flat());
        let is_news = !is_notice && (NEWS.is_match(page.flat()) || published.is_some());
        let reference = if is_news { published.or(signed) } else { signed.or(published) };
        Self { reference: reference.unwrap_or(today), today, is_news, zone: zone.zone() }
    }

    /// A report of a meeting that has been, rather than a notice of one to come.
    pub fn is_news(&self) -> bool {
        self.is_news
    }

    pub fn date(&self, written: Written) -> Option<Date> {
        written.date(self.reference, self.is_news)
    }

    /// The day of a moment, in the calendar's zone.
    pub fn day_of(&self, at: Instant) -> Date {
        let at = jiff::Timestamp::from_millisecond(at.ms()).unwrap_or_default();
        self.zone.to_datetime(at).date()
    }

    pub fn instant(&self, date: Date, time: Time) -> Option<Instant> {
        let zoned = date.to_datetime(time).to_zoned_datetime(self.zone.clone()).ok()?;
        Some(Instant(zoned.timestamp().as_millisecond()))
    }
}

/// The start, end and deadline of a part of the page.
pub(crate) fn times(page: &Page, part: &Part, moments: &[Moment], calendar: &Calendar) -> Times {
    let mut times = Times::default();
    let inside = |moment: &&Moment| {
        let window = part.window.as_ref();
        moment.weight().is_none() || window.is_none_or(|window| window.contains(&moment.span.start))
    };
    let own: Vec<&Moment> =
        moments.iter().filter(|moment| part.has(moment)).filter(inside).collect();
    let Some(best) = best(&own) else { return times };
    let Some(day) = best.day.as_ref().or_else(|| day_for(best, &own, moments)) else {
        return times;
    };
    let Some(date) = calendar.date(day.written) else { return times };
    let hours = best.hours.as_ref().or_else(|| hours_for(best, &own));
    let opening = match (hours, best.half) {
        (Some(hours), _) => hours.start,
        (None, Some(Half::Afternoon)) => time(14, 0, 0, 0),
        (None, Some(Half::Evening)) => time(19, 0, 0, 0),
        (None, _) => time(9, 0, 0, 0),
    };
    let Some(start) = calendar.instant(date, opening) else { return times };
    check_day(page, day, date, calendar, &mut times.problems);
    let weekday_fits =
        times.problems.iter().all(|problem| problem.code != ProblemCode::WeekdayDiffers);
    let sure = weekday_fits && hours.is_some_and(|hours| hours.sure && hours.plain);
    times.date_only = hours.is_none();
    let span = match &best.day {
        Some(_) => {
            best.span.start..hours.map_or(best.span.end, |hours| first_end(best, &hours.span))
        }
        None => best.span.clone(),
    };
    times.starts_at = Some(page.found(start, &span, sure));
    times.ends_at = Some(end(page, part, &own, best, day, date, start, calendar));
    times.reply_deadline = due::by_date(page, &own, moments, date, calendar)
        .or_else(|| due::before_the_meeting(page, part, start, date, calendar));
    if let Some(due) = times.reply_deadline.as_ref().filter(|due| due.value > start) {
        times
            .problems
            .push(Problem { code: ProblemCode::DeadlineAfterStart, words: due.words.clone() });
    }
    times
}

/// The end of the words that give the start: hours elsewhere in the text are not part of them.
fn first_end(best: &Moment, hours: &Span) -> usize {
    if best.span.contains(&hours.start) { hours.end } else { best.span.end }
}

fn best<'a>(own: &[&'a Moment]) -> Option<&'a Moment> {
    let top = own
        .iter()
        .filter_map(|moment| Some((moment.weight()?, *moment)))
        .filter(|(weight, moment)| moment.day.is_some() || *weight >= 20)
        .rev()
        .max_by_key(|(weight, _)| *weight);
    top.map(|(_, moment)| moment)
}

/// The day of an hour that has none: the last one named before it, else the first after it.
fn day_for<'a>(best: &Moment, own: &[&'a Moment], all: &'a [Moment]) -> Option<&'a Day> {
    let told = |moment: &&Moment| {
        matches!(moment.role, Role::Meeting(_) | Role::Superseded | Role::SignIn)
            && moment.day.is_some()
    };
    let before =
        own.iter().copied().filter(|moment| moment.span.start < best.span.start).rfind(told);
    let after = || own.iter().copied().find(told);
    let anywhere =
        || all.iter().rfind(|moment| told(moment) && moment.span.start < best.span.start);
    before.or_else(after).or_else(anywhere)?.day.as_ref()
}

/// The hours of a day that has none: under the same heading, or later in the same line.
fn hours_for<'a>(best: &Moment, own: &[&'a Moment]) -> Option<&'a crate::hours::Hours> {
    let fits = |moment: &&&Moment| {
        moment.day.is_none()
            && moment.weight().is_some_and(|weight| {
                weight >= 100 || moment.piece == best.piece && moment.span.start > best.span.start
            })
    };
    own.iter().find(fits)?.hours.as_ref()
}

fn check_day(page: &Page, day: &Day, date: Date, calendar: &Calendar, problems: &mut Vec<Problem>) {
    let words = || page.words(&day.span).to_owned();
    if day.weekday.as_ref().is_some_and(|(weekday, _)| *weekday != date.weekday()) {
        problems.push(Problem { code: ProblemCode::WeekdayDiffers, words: words() });
    }
    if !calendar.is_news && date < calendar.today {
        problems.push(Problem { code: ProblemCode::DateInPast, words: words() });
    }
}

#[expect(clippy::too_many_arguments, reason = "the facts an end may follow from")]
fn end(
    page: &Page,
    part: &Part,
    own: &[&Moment],
    best: &Moment,
    day: &Day,
    date: Date,
    start: Instant,
    calendar: &Calendar,
) -> Found<Instant> {
    let until = day.until.as_ref().or_else(|| {
        let told = own.iter().filter(|moment| moment.weight().is_some());
        let days = told.filter_map(|moment| moment.day.as_ref());
        days.filter(|other| calendar.date(other.written) == Some(date))
            .find_map(|other| other.until.as_ref())
    });
    if let Some((last, span)) = until {
        let closing =
            best.hours.as_ref().and_then(|hours| hours.end.as_ref()).map(|(time, _)| *time);
        let last = calendar.date(*last).filter(|last| *last > date);
        if let Some(end) = told_end(page, own, start, last, calendar) {
            return end;
        }
        if let Some(found) = by_duration(page, part, date, start, calendar)
            .filter(|found| {
                last.and_then(|last| calendar.instant(last, time(0, 0, 0, 0))) <= Some(found.value)
            })
            .filter(|_| closing.is_none() && last.is_some())
        {
            return found;
        }
        if let Some(end) =
            last.and_then(|last| calendar.instant(last, closing.unwrap_or(time(17, 0, 0, 0))))
        {
            return page.found(end, span, closing.is_some());
        }
    }
    let nowhere = best.span.end..best.span.end;
    told_end(page, own, start, None, calendar)
        .or_else(|| last_session(page, own, best, date, start, calendar))
        .or_else(|| by_duration(page, part, date, start, calendar))
        .unwrap_or_else(|| page.found(start.plus_minutes(120), &nowhere, false))
}

/// `28日下午16:30结束`: on its own day, else on the last day.
fn told_end(
    page: &Page,
    own: &[&Moment],
    start: Instant,
    last: Option<Date>,
    calendar: &Calendar,
) -> Option<Found<Instant>> {
    let moment = own.iter().rfind(|moment| moment.role == Role::Ends)?;
    let hours = moment.hours.as_ref()?;
    let date = match (&moment.day, last) {
        (Some(day), _) => calendar.date(day.written)?,
        (None, Some(last)) => last,
        (None, None) => calendar.day_of(start),
    };
    let end = calendar.instant(date, hours.start).filter(|end| *end > start)?;
    Some(page.found(end, &moment.span, hours.sure))
}

/// 上午9:00—11:30，下午2:00—5:00: the end of the last session that follows under the same heading.
fn last_session(
    page: &Page,
    own: &[&Moment],
    best: &Moment,
    date: Date,
    start: Instant,
    calendar: &Calendar,
) -> Option<Found<Instant>> {
    let mut edge = best.span.end;
    let mut found = None;
    let chosen = own.iter().copied().filter(|moment| std::ptr::eq(*moment, best));
    let rest = own.iter().copied().filter(|moment| moment.span.start >= best.span.end);
    let hours_only = own.iter().copied().filter(|moment| {
        moment.span.start < best.span.start && moment.day.is_none() && moment.weight() >= Some(100)
    });
    for moment in chosen.chain(rest).chain(hours_only) {
        let Some(hours) = &moment.hours else { continue };
        let Some(weight) = moment.weight() else { continue };
        let gap = page.at(&(edge.min(moment.span.start)..moment.span.start));
        // A long gap is not counted: it would be counted again for every later hour.
        let beside = gap.chars().nth(6).is_none() && !gap.contains(['。', '\n']);
        let follows =
            std::ptr::eq(moment, best) || (weight >= 100 && best.weight() >= Some(100)) || beside;
        if !follows {
            continue;
        }
        let closes = beside
            && ["至", "到", "-", "--", "~"].contains(&gap.trim())
            && !std::ptr::eq(moment, best);
        edge = moment.span.end;
        let on = match &moment.day {
            Some(day) if !std::ptr::eq(moment, best) => calendar.date(day.written).unwrap_or(date),
            _ => date,
        };
        let (closing, span, sure) = match &hours.end {
            Some((closing, span)) => (calendar.instant(on, *closing), span, true),
            None if std::ptr::eq(moment, best) => continue,
            None if closes => (calendar.instant(on, hours.start), &hours.span, hours.sure),
            None => (
                calendar.instant(on, hours.start).map(|at| at.plus_minutes(120)),
                &hours.span,
                false,
            ),
        };
        let later = |at: &Instant| {
            *at > start
                && found.as_ref().is_none_or(|(last, _, _): &(Instant, Span, bool)| at > last)
        };
        if let Some(closing) = closing.filter(later) {
            found = Some((closing, span.clone(), sure));
        }
    }
    let (closing, span, sure) = found?;
    Some(page.found(closing, &span, sure))
}

fn by_duration(
    page: &Page,
    part: &Part,
    date: Date,
    start: Instant,
    calendar: &Calendar,
) -> Option<Found<Instant>> {
    for piece in &part.pieces {
        let Some(captures) = DURATION.captures(page.at(&piece.whole)) else { continue };
        let whole = captures.get(0)?;
        let words = captures.name("n")?.as_str();
        let half = words == "半" || words.ends_with(".5");
        let count = match words {
            "半" => 0,
            "one" => 1,
            "two" => 2,
            "three" => 3,
            _ => i64::from(number(words.trim_end_matches(".5"))?),
        };
        let unit = captures.name("u")?.as_str();
        let extra =
            if half || unit == "个半小时" || captures.name("half").is_some() { 30 } else { 0 };
        let noon = calendar.instant(date, time(12, 0, 0, 0))?;
        let evening = |days: i64| {
            let last = date.checked_add(Period::new().days(days)).ok()?;
            calendar.instant(last, time(17, 30, 0, 0))
        };
        let end = if unit.contains(['天', '日']) || unit.starts_with("day") {
            match count {
                0 if start < noon => Some(noon),
                0 => evening(0),
                count if extra > 0 => date
                    .checked_add(Period::new().days(count))
                    .ok()
                    .and_then(|last| calendar.instant(last, time(12, 0, 0, 0))),
                count => evening(count - 1),
            }
        } else if unit.contains("小时") || unit.starts_with('h') {
            let more =
                captures.name("x").and_then(|more| number(more.as_str())).map_or(0, i64::from);
            Some(start.plus_minutes(count * 60 + extra + more))
        } else {
            Some(start.plus_minutes(count))
        };
        let exact = !unit.contains(['天', '日']) && !whole.as_str().contains(['约', '预', '大']);
        let span = piece.whole.start + whole.start()..piece.whole.start + whole.end();
        return Some(page.found(end.filter(|end| *end > start)?, &span, exact));
    }
    None
}
