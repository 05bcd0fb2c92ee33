//! Every date and hour of the text, joined to moments, and what each is for: the meeting, the
//! deadline for replies, signing in, testing the lines, publication, the signature.

use std::ops::Range;

use crate::blocks::Piece;
use crate::days::{self, Day, Written};
use crate::host::{is_office, names_office};
use crate::hours::{self, Half, Hours};
use crate::labels::Label;
use crate::page::{Page, Span};
use crate::pattern::pattern;

/// What a moment is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Perhaps the meeting; a larger weight is a better reason.
    Meeting(i32),
    /// Was the meeting's time before a change.
    Superseded,
    Reply,
    SignIn,
    /// 下午4:30结束
    Ends,
    LineTest,
    Published,
    Signed,
    Other,
}

/// A day, an hour, or both.
#[derive(Debug, Clone)]
pub(crate) struct Moment {
    pub span: Span,
    pub day: Option<Day>,
    pub hours: Option<Hours>,
    /// 上午 and the like without an hour.
    pub half: Option<Half>,
    pub role: Role,
    /// Index of the piece it stands in.
    pub piece: usize,
}

pattern!(BETWEEN = r"^(?:[\s,、()|]|的|于|全天|at|from|时间:?|,? ?at|@)*$");
pattern!(BEFORE_SIGN = r"^\s*(?:\([^()]{0,12}\)\s*)?(?:之前|以前|前|止|截止|为止|下班前|底前)");
pattern!(
    SIGN_IN = "签到|报到|入场|进场|到场|就座|就坐|到会|入座|到达|进入会场|进入会议|集合|上线|登录"
);
pattern!(LINE_TEST = "联调|调试|测试|试线|试音|试机|彩排|演练|连线检查|点名");
pattern!(ENDS = r"^\s*(?:左右|前)?(?:会议|培训|活动)?(?:结束|散会|闭幕|离会|返程|闭会)");
pattern!(
    /// Words that ask for a reply.
    pub(crate) REPLY = r"(?i)报送|反馈|报名|回执|回复|报至|报给|报市|报县|报区|报我|报会|报到.{0,12}邮箱|提交|填报|上报|发送|传真|发至|截止|接龙|RSVP|reply|confirm by|register by|deadline"
);
pattern!(
    PUBLISHED = "(?i)发布|来源|浏览|访问|字号|编辑|印发|作者|发稿|更新|阅读|点击|published|posted"
);
pattern!(
    SUPERSEDED = r"(?:原定|原计划|原通知|原拟|原时间|原安排|原会议时间)[^。;,\n]{0,16}$|(?:由|从)(?:原(?:定|来)?的?)?\s*$"
);
pattern!(
    CHANGED = r"(?:改为|改至|改到|改期至?到?|改在|改于|调整为|调整到|调整至|推迟至|推迟到|延期至|延期到|延至|提前至|提前到|变更为|顺延至|现定于|现改)\s*(?:于|到|至|为|在)?\s*(?:\d{4}年)?$"
);
pattern!(
    CONVENES = r"(?:定于|拟于|拟定于|将于|兹定于|决定于|现定于|安排在|计划于|订于)[^。;\n]{0,6}$"
);
pattern!(HELD = r"^[^。;\n]{0,40}?(?:召开|举行|举办|开会|开始|主持召开|召集|开班|开幕)");
pattern!(
    BACKGROUND = r"(?:截至|自|根据|按照|依据|印发|出台|关于|以来|不迟于|贯彻落实)[^。;,\n]{0,8}$"
);
pattern!(
    BACKGROUND_AFTER =
        r"^(?:\s*\))?\s*(?:起|以来|至今|期间|下发|印发的|公布|会议精神|以后|底|的?(?:文件|讲话))"
);
pattern!(BYLINE = r"^\s*(?:讯|电|消息)");

pattern!(META = "^(?:信息来源|文章来源|来源|作者|发布|浏览|点击|访问|阅读|字号|编辑)");
pattern!(SECONDS = r"\d:\d{2}:\d{2}\s*$");
pattern!(REPORTS = "(?:^|[^汇通申])报");
pattern!(PAPERS = "(?:汇报|发言|会议|述职|交流)材料|发言稿|讲稿|课件|(?i:ppt)");
pattern!(NAMES = "名单|回执|参会|报名|人员");

/// All moments of a page, in order.
pub(crate) fn moments(page: &Page, pieces: &[Piece]) -> Vec<Moment> {
    let mut all = Vec::new();
    let mut last: Option<Written> = None;
    for (index, piece) in pieces.iter().enumerate() {
        let text = page.at(&piece.whole);
        for mut moment in joined(text) {
            moment.piece = index;
            if let Some(day) = &mut moment.day {
                // `7月13日至15日，13日上午…`: the month is the last one named.
                if let Written::DayOfMonth(number) = day.written {
                    day.written =
                        last.and_then(|last| last.same_month(number)).unwrap_or(day.written);
                }
                if !day.written.is_relative() {
                    last = Some(day.written);
                }
            }
            moment.role = role(page, pieces, piece, text, &moment);
            shift(&mut moment, piece.whole.start);
            all.push(moment);
        }
    }
    all
}

/// Days and hours of a text, each hour with the day right before it. Positions are the text's.
fn joined(text: &str) -> Vec<Moment> {
    let mut days = days::days(text).into_iter().peekable();
    let mut hours: std::iter::Peekable<_> = hours::hours(text).into_iter().peekable();
    let mut all = Vec::new();
    let bare = |span: Range<usize>| Moment {
        span,
        day: None,
        hours: None,
        half: None,
        role: Role::Other,
        piece: 0,
    };
    loop {
        let next_day = days.peek().map(|day| day.span.start);
        let next_hour = hours.peek().map(|hours| hours.span.start);
        match (next_day, next_hour) {
            (None, None) => return all,
            (Some(day), hour) if hour.is_none_or(|hour| day <= hour) => {
                let Some(day) = days.next() else { return all };
                let mut moment = bare(day.span.clone());
                let limit = days.peek().map_or(text.len(), |next| next.span.start);
                while hours.peek().is_some_and(|hours| hours.span.start < day.span.end) {
                    hours.next();
                }
                let beside = hours.peek().filter(|hours| {
                    hours.span.start < limit
                        && BETWEEN.is_match(&text[day.span.end..hours.span.start])
                });
                if beside.is_some() {
                    moment.hours = hours.next();
                } else if let Some((half, length)) = hours::half(&text[day.span.end..]) {
                    moment.half = Some(half);
                    moment.span.end += length;
                }
                if let Some(hours) = &moment.hours {
                    moment.span.end = hours.span.end;
                }
                moment.day = Some(day);
                all.push(moment);
            }
            _ => {
                let Some(hours) = hours.next() else { return all };
                let mut moment = bare(hours.span.clone());
                moment.hours = Some(hours);
                all.push(moment);
            }
        }
    }
}

fn shift(moment: &mut Moment, by: usize) {
    let move_by = |range: &mut Range<usize>| *range = range.start + by..range.end + by;
    move_by(&mut moment.span);
    if let Some(day) = &mut moment.day {
        move_by(&mut day.span);
        if let Some((_, range)) = &mut day.weekday {
            move_by(range);
        }
        if let Some((_, range)) = &mut day.until {
            move_by(range);
        }
    }
    if let Some(hours) = &mut moment.hours {
        move_by(&mut hours.span);
        if let Some((_, range)) = &mut hours.end {
            move_by(range);
        }
    }
}

/// At most `characters` of the text before `at`, from the last sign in `ends` on.
fn before<'a>(text: &'a str, at: usize, characters: usize, ends: &[char]) -> &'a str {
    let part = &text[..at];
    let window = part.char_indices().rev().take(characters).last().map_or(at, |(index, _)| index);
    let part = &part[window..];
    part.rfind(ends).map_or(part, |end| part[end..].trim_start_matches(ends))
}

fn after<'a>(text: &'a str, at: usize, characters: usize, ends: &[char]) -> &'a str {
    let part = &text[at..];
    let window = part.char_indices().nth(characters).map_or(part.len(), |(index, _)| index);
    let part = &part[..window];
    part.find(ends).map_or(part, |end| &part[..end])
}

fn role(page: &Page, pieces: &[Piece], piece: &Piece, text: &str, moment: &Moment) -> Role {
    const CLAUSE: &[char] = &[',', '。', ';', '\n', '(', ')', '!'];
    const SENTENCE: &[char] = &['。', ';', '\n', '!'];
    let ahead = after(text, moment.span.end, 40, SENTENCE);
    let clause = after(text, moment.span.end, 30, CLAUSE);
    let behind = before(text, moment.span.start, 30, CLAUSE);
    let far_behind = before(text, moment.span.start, 40, SENTENCE);
    match piece.label {
        Label::Reply => return Role::Reply,
        Label::SignIn => return Role::SignIn,
        Label::LineTest => return Role::LineTest,
        Label::Published => return Role::Published,
        _ => {}
    }
    if BEFORE_SIGN.is_match(&text[moment.span.end..]) {
        return before_what(piece, moment, ahead, far_behind);
    }
    if LINE_TEST.is_match(clause) || LINE_TEST.is_match(behind) {
        return Role::LineTest;
    }
    if ENDS.is_match(clause) {
        return Role::Ends;
    }
    let bracketed = after(text, moment.span.end, 12, &[',', '。', ';', '\n', ')']);
    if SIGN_IN.is_match(bracketed) || SIGN_IN.is_match(behind) {
        return Role::SignIn;
    }
    if REPLY.is_match(behind) {
        return Role::Reply;
    }
    if SUPERSEDED.is_match(behind) && !CHANGED.is_match(behind) {
        return Role::Superseded;
    }
    if PUBLISHED.is_match(behind)
        || (piece.label == Label::Body && clause.trim_start().starts_with("印发"))
    {
        return Role::Published;
    }
    let with_seconds = moment.hours.is_some() && text.len() < 40 && SECONDS.is_match(text);
    let next = pieces.get(moment.piece + 1).map_or("", |next| page.at(&next.whole));
    if with_seconds || stands_alone(text, moment) && META.is_match(next) {
        return Role::Published;
    }
    let signed = stands_alone(text, moment) || is_signature(page, pieces, moment, text);
    if signed && !answers_a_heading(pieces, moment, piece, page) {
        return Role::Signed;
    }
    // A line of a web page: `来源：… 2026-05-12 10:47 浏览次数：…`.
    if moment.hours.is_some()
        && text.len() < 240
        && PUBLISHED.is_match(text)
        && !HELD.is_match(ahead)
    {
        return Role::Published;
    }
    if moment.hours.is_none() && BYLINE.is_match(clause) {
        return Role::Published;
    }
    let background = moment.hours.is_none()
        && (BACKGROUND.is_match(behind) || BACKGROUND_AFTER.is_match(&text[moment.span.end..]));
    if background {
        return Role::Other;
    }
    Role::Meeting(weight(piece, moment, ahead, behind, far_behind))
}

/// `…前`: before it something is to be done.
fn before_what(piece: &Piece, moment: &Moment, ahead: &str, behind: &str) -> Role {
    let near = after(ahead, 0, 24, &['。', ';']);
    if PAPERS.is_match(near) && !NAMES.is_match(near) {
        return Role::Other;
    }
    if REPLY.is_match(near) {
        // 前报到 is a sign-in, 前报送 is not.
        return if near.contains("报到") && !near.contains("报送") {
            Role::SignIn
        } else {
            Role::Reply
        };
    }
    if LINE_TEST.is_match(near) || LINE_TEST.is_match(behind) {
        Role::LineTest
    } else if SIGN_IN.is_match(near) {
        Role::SignIn
    } else if REPLY.is_match(ahead)
        || REPLY.is_match(behind)
        || REPORTS.is_match(near)
        || NAMES.is_match(near)
    {
        Role::Reply
    } else if moment.day.is_none() || piece.label == Label::Time {
        Role::SignIn
    } else {
        Role::Other
    }
}

/// The date is the whole line.
fn stands_alone(text: &str, moment: &Moment) -> bool {
    moment.day.is_some()
        && moment.hours.is_none()
        && moment.half.is_none()
        && text[moment.span.end..].trim().trim_end_matches('。').is_empty()
        && text[..moment.span.start].chars().all(|c| c.is_whitespace() || !c.is_alphanumeric())
}

/// `2026年11月24日16时` in the last lines, below an office's name.
fn is_signature(page: &Page, pieces: &[Piece], moment: &Moment, text: &str) -> bool {
    // `市政协办公室　2026年5月25日` in one line.
    let office = text[..moment.span.start].trim();
    let is_date = moment.day.as_ref().is_some_and(|day| matches!(day.written, Written::Full(_)));
    let above = moment.piece.checked_sub(1).and_then(|index| pieces.get(index));
    is_date
        && moment.piece + 3 >= pieces.len()
        && text[moment.span.end..].trim().is_empty()
        && match office {
            "" => above.is_some_and(|above| is_office(page.at(&above.whole))),
            office => names_office(office) && text[..moment.span.start].ends_with(' '),
        }
}

/// A date alone below `一、会议时间` is the meeting's; below an office's name it is the signature's.
fn answers_a_heading(pieces: &[Piece], moment: &Moment, piece: &Piece, page: &Page) -> bool {
    if piece.is_headed && piece.label == Label::Time {
        return true;
    }
    let Some(previous) = moment.piece.checked_sub(1).and_then(|index| pieces.get(index)) else {
        return false;
    };
    piece.label == Label::Time && previous.is_headed && page.at(&previous.content).is_empty()
}

fn weight(piece: &Piece, moment: &Moment, ahead: &str, behind: &str, far_behind: &str) -> i32 {
    let mut weight = 0;
    if piece.label == Label::Time {
        weight += 100;
    } else if piece.label == Label::Other || piece.label == Label::Contact {
        weight -= 30;
    }
    if CHANGED.is_match(behind) {
        weight += 120;
    }
    if CONVENES.is_match(far_behind) {
        weight += 60;
    }
    if HELD.is_match(ahead) {
        weight += 40;
    }
    if ahead.contains('会') || far_behind.contains('会') || ahead.contains("eeting") {
        weight += 5;
    }
    weight
        + i32::from(moment.hours.is_some()) * 20
        + i32::from(moment.half.is_some()) * 8
        + i32::from(moment.day.as_ref().is_some_and(|day| day.weekday.is_some())) * 8
        + i32::from(moment.day.is_some()) * 10
}

impl Moment {
    /// The weight of a moment that may be the meeting's.
    pub fn weight(&self) -> Option<i32> {
        match self.role {
            Role::Meeting(weight) => Some(weight),
            _ => None,
        }
    }
}
