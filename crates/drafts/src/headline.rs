//! The meeting's name and kind: from the notice's title, a label, a headline or the sentence that
//! convenes.

use crate::blocks::Piece;
use crate::draft::Found;
use crate::labels::Label;
use crate::page::{Page, Span, tidy};
use crate::pattern::pattern;
use crate::several::Part;

/// Kinds that say what a meeting is for; 会议 and 视频会议 do not.
const KINDS: &str = "党组\\(扩大\\)会议|党委\\(扩大\\)会议|常委\\(扩大\\)会议|动员部署视频会议|推进视频会议|部署视频会议|动员视频会议|调度视频会议|推进视频调度会|视频会商会|视频会商|会商会|视频调度会|视频推进会|全体成员会议|全体委员会议|全体教师大会|全体教师会|全体会议|全会|动员部署会议|动员部署会|动员大会|动员会|部署会议|部署会|推进会议|推进会|工作例会|周例会|月例会|例会|培训会议|培训会|培训班|培训|调度会议|调度会|座谈会|布置会|述职评议会|述职会|述职|家长会|董事会|股东大会|股东会|监事会|职工代表大会|职代会|党员代表大会|党员大会|代表大会|总结表彰大会|表彰大会|表彰会|总结大会|总结会|现场会|联席会议|联席会|专题会议|专题会|常务会议|办公会议|办公会|党组会议|党委会|支部大会|警示教育大会|警示教育会|论证会|评审会|启动会|启动仪式|新闻发布会|发布会|通报会|交流会|研讨会|报告会|宣讲会|听证会|协调会|洽谈会|说明会|协商会|班主任会|碰头会|会商会|会商|分析会|约谈会|民主生活会|组织生活会|年会|论坛|讲座|工作会议|电视电话会议|视频会议|电话会议|视频会|电视电话会|大会|kick-?off(?: meeting)?|town hall|workshop|training|board meeting|annual general meeting|review meeting|briefing";

pattern!(KIND = "(?i)", KINDS);
pattern!(NAME_END = "(?:会议|会商|培训班|培训|仪式|论坛|讲座|会)");
pattern!(
    NOT_A_MEETING = "(?:社|委员|协|学|工|商|机|妇|残|联|董事|监事|理事|管委|居委|村委|联合|基金|促进|组委|红十字)会$|^会$|(?:各|本|该|此|与|参|到|开|散|赴)会议?$"
);
pattern!(NOTICE = r"关于([^。;]{2,120}?)的\s*((?:\S{0,4}?)通知|函|预备?通知|公告|邀请函)");
pattern!(
    CONVENING = r"^(?:调整|变更|推迟|延期|延迟|提前|暂缓|取消|做好|转发|印发)*\s*(?:立即|紧急|尽快|及时|组织|参加|收听收看|收看|召集)*\s*(?:召开|举办|举行|组织召开|组织开展|开展|参加|组织参加|组织收听收看|召集)?\s*"
);
pattern!(
    NAME_TAIL = r"(?:(?:召开|举行)?(?:会议)?(?:的)?(?:时间|地点|形式|方式|安排|有关事项|有关事宜|事项|工作|参会人员)(?:、|和|及|与)?)+$"
);
pattern!(CONVENED = r"(?:召开|举行|举办|召集|参加|组织收听收看|开展|组织|开)(?:了)?(?:一次|一场)?");
pattern!(NOTICE_LINE = r"^([^。;:《]{4,60}?)的?\s*(?:会议)?\s*(?:的)?(?:紧急|补充)?\s*通知$");
pattern!(
    HEAD_NAME = r"^(?P<n>.{3,120}?(?:会\s*议|大\s*会|会|培\s*训\s*班))\s*(?:的)?(?:会\s*议)?\s*(?:参会人员|参会|人员|座次|会场)?(?:议\s*程|日\s*程|流\s*程|名单|通\s*知\s*单?|须\s*知|方\s*案|安\s*排\s*表?|手\s*册|指\s*南)?$"
);
pattern!(
    HELD_NAME = r"(?:^|[,。\s])(?P<n>[^,。;:]{4,70}?(?:会议|会|培训班|论坛))(?:在[^,。;]{1,16})?(?:顺利|隆重|圆满|正式)?(?:召开|举行|举办|开幕)"
);
pattern!(
    AFTER_TIME = r"(?:点|时|半|分|\d{2})\s*(?:的|召开|开)?\s*(?P<n>\p{Han}{2,20}?会)(?:[,。;!\s]|延|推|改|调|取消|$)"
);
pattern!(
    ENGLISH_NAME = r"(?i)will (?:hold|host|convene) (?:its|the|an?)\s+(?P<n>[^,.]{4,60}?)(?:\s+(?:by|on|at|in|via)\b|[.,])"
);
pattern!(AIMS = "深入|研究|部署|贯彻|传达|认真|学习|现将|全面|进一步|总结|请");
pattern!(CHANGES = "^(?:原定|近期|有关|相关)|(?:延期|推迟|取消|改期|变更|调整)$");
pattern!(FORWARDED = r"^(?i:(?:fwd?|re|invitation)\s*[:-]\s*)+");
pattern!(SITE_TAIL = r"\s*(?:[_|]|\s-+\s).*$");

type Title = (Found<String>, Span);

/// The meeting's name, and the span of its words.
pub(crate) fn title(page: &Page, part: &Part) -> Option<Title> {
    let sure = |span: Span| Some((page.found_words(&span, true), span));
    if let Some(span) = part.title.clone() {
        return sure(span);
    }
    let labelled =
        |piece: &&Piece| piece.label == Label::Title && !page.at(&piece.content).is_empty();
    let label = part.pieces.iter().find(labelled).map(|piece| inner(page, &piece.content));
    if let Some(span) =
        label.clone().filter(|span| NAME_END.is_match(page.at(span)) || has_latin(page.at(span)))
    {
        return sure(span);
    }
    if let Some(span) = from_notice_title(page, part) {
        return sure(span);
    }
    if let Some(span) = label {
        return sure(span);
    }
    if let Some(span) = from_headline(page, part) {
        return sure(span);
    }
    from_sentence(page, part).map(|span| (page.found_words(&span, false), span))
}

/// The kind in the name; else the first one in the text, unsure.
pub(crate) fn kind(page: &Page, part: &Part, title: Option<&Title>) -> Option<Found<String>> {
    let of = |span: &Span, sure: bool| {
        let general = |words: &str| {
            matches!(
                words,
                "工作会议"
                    | "电视电话会议"
                    | "视频会议"
                    | "电话会议"
                    | "视频会"
                    | "电视电话会"
                    | "大会"
            )
        };
        let text = page.at(span);
        // 代表大会常务委员会 and 董事会会议室 are no meetings.
        let names_body = |found: &regex::Match| {
            let rest = &text[found.end()..];
            if found.as_str() == "大会" && text[..found.start()].ends_with('人') {
                return true;
            }
            ["常务", "常委", "会议室", "议室", "室", "代表", "秘书", "办公室"]
                .iter()
                .any(|next| rest.starts_with(next))
        };
        let all: Vec<_> =
            KIND.find_iter(text).take(20).filter(|found| !names_body(found)).collect();
        let best = all.iter().find(|found| !general(found.as_str())).or(all.first())?;
        let span = span.start + best.start()..span.start + best.end();
        Some(page.found(tidy(page.words(&span)), &span, sure))
    };
    if let Some((_, span)) = title
        && let Some(found) = of(span, true)
    {
        return Some(found);
    }
    // `工 作 会 议`: the kind is in the value, the words are the whole name's.
    if let Some((found, span)) = title
        && let Some(kind) = KIND.find(&found.value)
    {
        return Some(page.found(kind.as_str().to_owned(), span, true));
    }
    part.pieces.iter().take(30).find_map(|piece| of(&piece.content, false))
}

/// Whether a heading is a meeting's name.
pub(crate) fn is_meeting_name(text: &str) -> bool {
    let length = text.chars().count();
    (4..=60).contains(&length)
        && NAME_END.find_iter(text).last().is_some_and(|found| found.end() == text.len())
        && !NOT_A_MEETING.is_match(text)
        && !text.starts_with("会议")
}

/// The name after 召开 in a span of one line.
pub(crate) fn named_after_convening(page: &Page, span: &Span) -> Option<Span> {
    CONVENED.find_iter(page.at(span)).take(20).find_map(|verb| {
        let from = span.start + verb.end();
        let clause = clause(page, from, span.end);
        let text = page.at(&clause);
        let text = &text[..aims_start(text)];
        let end = NAME_END
            .find_iter(text)
            .filter(|found| !NOT_A_MEETING.is_match(&text[..found.end()]))
            .filter(|found| !text[found.end()..].starts_with(['室', '场', '议', '上', '期', '务']))
            .last()?
            .end();
        let span = page.trim(&(clause.start..clause.start + end), &['本', '的']);
        (page.at(&span).chars().count() >= 3).then_some(span)
    })
}

/// Where `…会议，研究部署…` turns to its aims; the 部署 of 部署会 is none.
fn aims_start(text: &str) -> usize {
    AIMS.find_iter(text)
        .filter(|aim| aim.start() > 0)
        .find(|aim| NAME_END.find(&text[aim.end()..]).is_none_or(|end| end.end() > 18))
        .map_or(text.len(), |aim| aim.start())
}

/// To the next sign that ends a name; a sign inside quotes or brackets of titles does not.
fn clause(page: &Page, from: usize, to: usize) -> Span {
    let text = page.at(&(from..to));
    let mut depth = 0_i32;
    for (count, (index, c)) in text.char_indices().enumerate() {
        match c {
            '《' | '“' | '(' | '「' | '"' if c != '"' => depth += 1,
            '》' | '”' | ')' | '」' => depth -= 1,
            ',' | '。' | ';' | '\n' | '!' | ':' | '?' if depth <= 0 => return from..from + index,
            _ => {}
        }
        if count > 80 {
            return from..from + index;
        }
    }
    from..to
}

fn has_latin(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_alphabetic())
}

/// `关于召开…的通知`, over up to three lines. A notice named in running text counts only when the
/// page has no title of its own.
fn from_notice_title(page: &Page, part: &Part) -> Option<Span> {
    let first = part.pieces.iter().map(|piece| piece.whole.start).min()?;
    let last = part.pieces.iter().map(|piece| piece.whole.end).max()?;
    let flat = page.at(&(first..last));
    let mut fallback = None;
    for captures in NOTICE.captures_iter(flat).take(30) {
        let Some(name) = captures.get(1) else { continue };
        if name.as_str().matches('\n').count() > 3 || name.as_str().contains('\u{2026}') {
            continue;
        }
        let span = first + name.start()..first + name.end();
        let Some(span) = bare_name(page, span) else { continue };
        let whole = captures.get(0)?;
        let ends_line = flat[whole.end()..]
            .trim_start_matches([' ', '》', ')', '的', '通', '知', '"', '”'])
            .starts_with('\n')
            || flat[whole.end()..].trim().is_empty();
        let line_start = flat[..whole.start()].rfind('\n').map_or(0, |at| at + 1);
        let lead = &flat[line_start..whole.start()];
        if ends_line && !lead.contains(['根', '按', '附', '。']) {
            return Some(span);
        }
        fallback = fallback.or(Some(span));
    }
    fallback
}

/// Without 召开 before it, 的时间 after it, or the title of the notice that is passed on.
fn bare_name(page: &Page, mut span: Span) -> Option<Span> {
    if let Some(at) = page.at(&span).rfind("关于") {
        span.start += at + "关于".len();
    }
    let text = page.at(&span);
    let skip = CONVENING.find(text).map_or(0, |found| found.end());
    span.start += skip;
    let text = page.at(&span);
    if let Some(tail) = NAME_TAIL.find(text) {
        let kept = span.start..span.start + tail.start();
        if NAME_END.is_match(page.at(&kept)) {
            span = kept;
        } else if tail.as_str().starts_with("会议") {
            span.end = span.start + tail.start() + "会议".len();
        }
    }
    let span = without_half_quotes(page, &page.trim(&span, &['的', '(']));
    let text = page.at(&span);
    (NAME_END.is_match(text) && !CHANGES.is_match(text) && text.chars().count() >= 3)
        .then_some(span)
}

/// Drops a 《 or 》 whose other half is not in the name.
fn without_half_quotes(page: &Page, span: &Span) -> Span {
    let text = page.at(span);
    match (text.contains('《'), text.contains('》')) {
        (true, true) => span.clone(),
        _ => page.trim(span, &['《', '》']),
    }
}

/// The name inside 《》 or “” that wrap all of it.
fn inner(page: &Page, span: &Span) -> Span {
    let text = page.at(span);
    let wrapped =
        [('《', '》'), ('“', '”'), ('"', '"'), ('「', '」')].iter().any(|(open, close)| {
            text.starts_with(*open) && text.ends_with(*close) && text.matches(*open).count() <= 2
        });
    let forward = FORWARDED.find(text).map_or(0, |found| found.end());
    let span = &(span.start + forward..span.end);
    let trimmed = if wrapped {
        page.trim(span, &['《', '》', '“', '”', '"', '「', '」'])
    } else {
        span.clone()
    };
    page.trim(&trimmed, &['。', ';', ','])
}

/// A short line near the top that says a meeting is held, or is a meeting's name.
fn from_headline(page: &Page, part: &Part) -> Option<Span> {
    let top: Vec<&Piece> = part.pieces.iter().filter(|piece| !piece.is_headed).take(15).collect();
    for piece in &top {
        let mut span = piece.whole.clone();
        if let Some(tail) = SITE_TAIL.find(page.at(&span)) {
            span.end = span.start + tail.start();
        }
        let text = page.at(&span);
        let length = text.chars().count();
        if !(6..=70).contains(&length) || text.contains(['。', ';', ':']) {
            continue;
        }
        if let Some(captures) = NOTICE_LINE.captures(text)
            && let Some(name) = captures.get(1)
        {
            let name = span.start + name.start()..span.start + name.end();
            let with_word = text
                .find("会议")
                .map_or(name.end, |at| (span.start + at + "会议".len()).max(name.end));
            if let Some(name) = bare_name(page, name.start..with_word) {
                return Some(name);
            }
        }
        if let Some(name) = held_name(page, &span) {
            return Some(name);
        }
        let from = CONVENED.find(text).filter(|verb| verb.as_str() != "开");
        if let (Some(verb), false) = (from, text.contains(',')) {
            let name = page.trim(&(span.start + verb.end()..span.end), &['。', '!']);
            if named_after_convening(page, &(span.start + verb.start()..span.end)).is_some() {
                return Some(name);
            }
        }
    }
    top.iter().take(8).find_map(|piece| {
        let line = page.trim(&piece.whole, &['【', '】', '《', '》', '!', '。']);
        let name = HEAD_NAME.captures(page.at(&line))?.name("n")?;
        let span = line.start + name.start()..line.start + name.end();
        let value = tidy(page.at(&span));
        let other = value.contains([',', '。', ':', '@']) || value.contains("开会");
        (is_meeting_name(&value) && !other).then_some(span)
    })
}

/// `全省推进会在云岭召开`: the name before the verb.
fn held_name(page: &Page, span: &Span) -> Option<Span> {
    let name = HELD_NAME.captures(page.at(span))?.name("n")?;
    is_meeting_name(name.as_str()).then(|| span.start + name.start()..span.start + name.end())
}

fn from_sentence(page: &Page, part: &Part) -> Option<Span> {
    let body = part.pieces.iter().filter(|piece| {
        matches!(
            piece.label,
            Label::Body | Label::Time | Label::Other | Label::Agenda | Label::Title
        )
    });
    let named = body.clone().take(200).find_map(|piece| {
        named_after_convening(page, &piece.whole).or_else(|| held_name(page, &piece.whole))
    });
    named
        .or_else(|| {
            body.take(20).find_map(|piece| {
                let name = AFTER_TIME.captures(page.at(&piece.whole))?.name("n")?;
                let span = piece.whole.start + name.start()..piece.whole.start + name.end();
                (!NOT_A_MEETING.is_match(name.as_str())).then_some(span)
            })
        })
        .or_else(|| {
            part.pieces.iter().take(20).find_map(|piece| {
                let name = ENGLISH_NAME.captures(page.at(&piece.whole))?.name("n")?;
                Some(piece.whole.start + name.start()..piece.whole.start + name.end())
            })
        })
}
