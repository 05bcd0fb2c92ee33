//! The order of business: the items under 会议议程, or, in a report, who did what.

use crate::agenda_rows::rows;
use crate::blocks::Piece;
use crate::draft::{DraftAgendaItem, Found};
use crate::labels::Label;
use crate::numbers::number;
use crate::page::{Page, Span};
use crate::pattern::pattern;
use crate::several::Part;
use crate::speakers::speaker;

/// More items than this are not kept.
const MOST_ITEMS: usize = 100;

pattern!(NOT_AN_ITEM = r"^(?:会议|大会)?由[^。]{2,40}主持|^请|^(?i:RSVP)|^(?:以上|上述|特此|联系)");

const VERBS: &str = "安排部署|部署安排|动员部署|传达学习|学习传达|传达|学习|通报|汇报交流|交流汇报|汇报|交流发言|交流|审议通过|审议|听取|部署|宣读|解读|总结|表态发言|表态|发言|讲话|点评|介绍|观看|签订|颁奖|研究|讨论|述职|报告|致辞|作|做|主持";

pattern!(
    SPEAKER_IN_BRACKETS = r"\s*\(\s*(?:(?:汇报|发言|报告|主讲|责任|牵头|通报|主持|传达|宣读)(?:人|单位)\s*[:]?\s*)?(?P<s>[^()]{2,30}?)(?:汇报|发言|通报|主讲|传达|宣读|作说明|说明)?\s*\)\s*$"
);
pattern!(
    MINUTES = r"(?i)[(,、;\s]*(?:约|限|时长|各|均|每(?:家|人|校|单位|个单位)|不超过|about\s*)*\s*(?P<m>\d{1,3})\s*(?:分钟|min(?:ute)?s?\b)\s*\)?"
);
pattern!(
    INLINE_NUMBER = r"[①-⑳]\s*|(?:^|[。;,:\s])(?:\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、)]|[①-⑳]|[一二三四五六七八九十]{1,2}、|[一二三四五六七八九十]是)\s*"
);
pattern!(
    DID = r"^(?P<w>[^,。;:]{2,60}?)(?:分别|先后|依次|就|在会上|代表[^,。;]{2,12})?(?P<v>(?:传达学习|学习传达|汇报交流|传达|学习|通报|汇报|交流|宣读|解读|介绍|部署)(?:了)?[^,。;]{2,80}|(?:作|做)(?:了)?[^,。;]{0,60}?(?:报告|发言|讲话|汇报|说明|介绍|通报|部署|培训|授课|交流)(?:发言)?)"
);
pattern!(
    MEETING_DID = r"^会议(?:还|上|首先|集中|认真)*(?P<v>(?:传达学习|学习传达|集中学习|传达|学习|通报|听取|审议通过|审议|观看|宣读|总结|部署|表彰|研究)(?:并\p{Han}{2,4})?(?:了)?[^,。;]{2,100})"
);
pattern!(
    SPEECH = r"^[^,。;]{2,60}?(?:出席|参加)(?:了)?(?:会议|活动)?(?:并|且)(?:作|发表)?(?:了)?\S{0,6}?(?P<v>讲话|致辞)"
);
pattern!(SPEECHES = "^(?:讲话|致辞|发言|表态|主持|作)");
pattern!(TOLD = "^(?:他|她|会议)|强调|指出|要求|表示|充分肯定|进行了部署");
pattern!(
    WHO_DOES = r"^(?P<w>[^,。;:《()]{2,40}?(?:\([^()]{1,12}\))?)(?P<v>(?:",
    VERBS,
    r")\S*.*)$"
);

/// The items of a part.
pub(crate) fn agenda(
    page: &Page,
    part: &Part,
    is_news: bool,
    chair: Option<&Found<String>>,
) -> Vec<DraftAgendaItem> {
    let table = rows(page, part);
    let listed: Vec<&Piece> = part
        .pieces
        .iter()
        .filter(|piece| piece.label == Label::Agenda && !page.at(&piece.content).is_empty())
        .filter(|piece| !table.lines.iter().any(|line| line.contains(&piece.whole.start)))
        .collect();
    let mut made = table.items;
    made.truncate(MOST_ITEMS);
    for piece in &listed {
        for span in inline_items(page, &piece.content) {
            if made.len() < MOST_ITEMS && !NOT_AN_ITEM.is_match(page.at(&span)) {
                made.extend(item(page, &span));
            }
        }
    }
    if made.is_empty() && is_news {
        made = reported(page, part, chair);
    }
    made
}

/// The person who gives the last speech (讲话) of the agenda.
pub(crate) fn closing_speaker(agenda: &[DraftAgendaItem]) -> Option<Found<String>> {
    let speech = agenda.iter().rfind(|item| item.title.value.ends_with("讲话"))?;
    speech.speaker.clone().filter(|found| crate::officials::is_name(&found.value))
}

/// The items that stand in one line, each after its number or ；.
fn inline_items(page: &Page, content: &Span) -> Vec<Span> {
    let text = page.at(content);
    let mut starts: Vec<(usize, usize)> = INLINE_NUMBER
        .find_iter(text)
        .map(|found| {
            let sign = found
                .as_str()
                .chars()
                .next()
                .filter(|c| "。;,: ".contains(*c))
                .map_or(0, char::len_utf8);
            (found.start() + sign, found.end())
        })
        .collect();
    if starts.len() < 2 {
        starts =
            vec![(0, starts.first().filter(|(start, _)| *start == 0).map_or(0, |(_, end)| *end))];
        let ends: Vec<usize> = text.match_indices(';').map(|(at, _)| at).collect();
        starts.extend(ends.iter().map(|at| (*at, at + 1)));
    }
    let ends: Vec<usize> =
        starts.iter().skip(1).map(|(start, _)| *start).chain([text.len()]).collect();
    let mut made: Vec<Span> = Vec::new();
    for ((_, from), to) in starts.iter().zip(ends) {
        let to = *from + sentence_end(text.get(*from..to).unwrap_or_default());
        if *from < to {
            made.push(
                page.trim(&(content.start + from..content.start + to), &['。', ';', ',', '、']),
            );
        }
    }
    made.retain(|span| page.at(span).chars().count() >= 2);
    made
}

/// An item is one sentence; what follows it in the line speaks to the reader.
fn sentence_end(text: &str) -> usize {
    text.find(['。', '!']).unwrap_or(text.len())
}

/// `9:00-9:30 校长致辞`: the hours before an item and how long they are.
fn hours_before(text: &str) -> Option<(usize, Option<u32>)> {
    let first =
        crate::hours::hours(text.get(..40.min(text.len())).unwrap_or(text)).into_iter().next()?;
    if !text[..first.span.start].trim().is_empty() {
        return None;
    }
    let minutes = minutes_of(&first);
    Some((first.span.end, minutes))
}

/// From one hour to the other.
pub(crate) fn minutes_of(hours: &crate::hours::Hours) -> Option<u32> {
    let (end, _) = hours.end.as_ref()?;
    let span = hours.start.until(*end).ok()?;
    u32::try_from(span.get_minutes() + 60 * i64::from(span.get_hours())).ok()
}

fn item(page: &Page, span: &Span) -> Option<DraftAgendaItem> {
    let mut span = span.clone();
    let mut minutes = None;
    if let Some((end, length)) = hours_before(page.at(&span)) {
        span = page.trim(&(span.start + end..span.end), &[',', ':', '、']);
        minutes = length.filter(|length| (1..=600).contains(length));
    }
    if let Some(found) = MINUTES.captures(page.at(&span)) {
        minutes = found.name("m").and_then(|minutes| u32::try_from(number(minutes.as_str())?).ok());
        let whole = found.get(0)?;
        let rest = &page.at(&span)[whole.end()..];
        if rest.trim().trim_end_matches(')').is_empty() {
            let opens = whole.as_str().trim_start().starts_with('(');
            if opens || !page.at(&span)[..whole.start()].contains('(') {
                span.end = span.start + whole.start();
            } else if let Some(rest) = only_shares(page, &span, whole.start()) {
                span.end = rest;
            } else {
                // `(张三, 10分钟)`: the bracket's other words stay.
                let cut = span.start + whole.start();
                let open = span.start + page.at(&span)[..whole.start()].rfind('(')?;
                let inner = page.trim(&(open + 1..cut), &[',', '、']);
                let title = page.trim(&(span.start..open), &[]);
                let speaker = speaker(page, &inner);
                return titled(page, &title, speaker, minutes);
            }
        }
    }
    let span = page.trim(&span, &['。', ';', ',', '、']);
    let text = page.at(&span);
    if let Some(found) = SPEAKER_IN_BRACKETS.captures(text) {
        let (whole, words) = (found.get(0)?, found.name("s")?);
        let inner = span.start + words.start()..span.start + words.end();
        if let Some(speaker) = speaker(page, &inner) {
            return titled(
                page,
                &page.trim(&(span.start..span.start + whole.start()), &[]),
                Some(speaker),
                minutes,
            );
        }
    }
    if let Some((left, right)) = text.split_once([':', '\t']) {
        let title = page.trim(&(span.start..span.start + left.len()), &[]);
        let rest = page.trim(&(span.end - right.len()..span.end), &[]);
        if let Some(speaker) = speaker(page, &rest) {
            return titled(page, &title, Some(speaker), minutes);
        }
        if let Some(speaker) = speaker(page, &title).filter(|_| page.at(&rest).chars().count() > 3)
        {
            return titled(page, &rest, Some(speaker), minutes);
        }
    }
    if let Some((left, right)) = text.rsplit_once(" - ") {
        let title = page.trim(&(span.start..span.start + left.len()), &['-']);
        let rest = page.trim(&(span.end - right.len()..span.end), &[]);
        return titled(page, &title, Some(page.found_words(&rest, true)), minutes);
    }
    if let Some(found) = WHO_DOES.captures(text) {
        let (who, what) = (found.name("w")?, found.name("v")?);
        let who =
            page.trim(&(span.start + who.start()..span.start + who.end()), &['由', '请', '就']);
        // Two characters without a post are as likely a word, as in 经验交流.
        let bare = page.at(&who).chars().count() == 2 && !SPEECHES.is_match(what.as_str());
        if let Some(speaker) = speaker(page, &who).filter(|_| !bare) {
            let what = span.start + what.start()..span.start + what.end();
            return titled(page, &what, Some(speaker), minutes);
        }
    }
    titled(page, &span, None, minutes)
}

/// `(每家5分钟)`: the bracket holds only the time; the end of the title before it.
fn only_shares(page: &Page, span: &Span, minutes: usize) -> Option<usize> {
    const SHARES: [&str; 12] = [
        "每校",
        "每家",
        "每单位",
        "每人",
        "各",
        "共",
        "限",
        "每个单位",
        "约",
        "用时",
        "时长",
        "发言",
    ];
    let text = &page.at(span)[..minutes];
    let open = text.rfind('(')?;
    SHARES.contains(&text[open + 1..].trim()).then_some(span.start + open)
}

fn titled(
    page: &Page,
    span: &Span,
    speaker: Option<Found<String>>,
    minutes: Option<u32>,
) -> Option<DraftAgendaItem> {
    let title = page.found_words(span, true);
    (!title.value.is_empty()).then_some(DraftAgendaItem { title, speaker, minutes })
}

/// What a report says was done: 会议学习了…, 陈某通报了…, 洪某讲话.
fn reported(page: &Page, part: &Part, chair: Option<&Found<String>>) -> Vec<DraftAgendaItem> {
    let mut made = Vec::new();
    let mut speech = None;
    for piece in part.pieces.iter().filter(|piece| !piece.is_headed) {
        let mut start = piece.whole.start;
        for sentence in page.at(&piece.whole).split_inclusive(['。', ';', '!']) {
            let span = page.trim(&(start..start + sentence.len()), &['。', ';', '!']);
            start += sentence.len();
            if made.len() >= MOST_ITEMS || sentence.len() > 600 {
                continue;
            }
            let text = page.at(&span);
            if let Some(found) = SPEECH.captures(text).filter(|_| speech.is_none()) {
                speech =
                    found.name("v").map(|verb| span.start + verb.start()..span.start + verb.end());
            } else if let Some(found) = MEETING_DID.captures(text) {
                if let Some(what) = found.name("v") {
                    let rest = span.start + what.end()..span.end;
                    let what = span.start + what.start()..span.start + what.end();
                    made.push(DraftAgendaItem {
                        title: plain_deed(page, &what),
                        speaker: None,
                        minutes: None,
                    });
                    made.extend(deeds(page, &rest));
                }
            } else if !TOLD.is_match(text) {
                made.extend(deeds(page, &span));
            }
        }
    }
    if let (Some(verb), Some(chair)) = (speech, chair) {
        let title = page.found_words(&verb, true);
        made.push(DraftAgendaItem { title, speaker: Some(chair.clone()), minutes: None });
    }
    made
}

/// Who did what, clause by clause.
fn deeds(page: &Page, span: &Span) -> Vec<DraftAgendaItem> {
    let mut start = span.start;
    let mut made = Vec::new();
    for clause in page.at(span).split_inclusive(',') {
        let end = start + clause.len();
        made.extend(deed(page, &page.trim(&(start..end), &[','])));
        start = end;
    }
    made
}

fn deed(page: &Page, span: &Span) -> Option<DraftAgendaItem> {
    let found = DID.captures(page.at(span))?;
    let (who, what) = (found.name("w")?, found.name("v")?);
    let who = page.trim(&(span.start + who.start()..span.start + who.end()), &['、', '由']);
    let speaker = speaker(page, &who)?;
    let what = span.start + what.start()..span.start + what.end();
    Some(DraftAgendaItem { title: plain_deed(page, &what), speaker: Some(speaker), minutes: None })
}

/// 通报了全市工作情况 is the item 通报全市工作情况.
fn plain_deed(page: &Page, span: &Span) -> Found<String> {
    let value = page.value(span).replacen('了', "", 1);
    page.found(value, span, true)
}
