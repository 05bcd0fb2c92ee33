//! The words that head a part of a notice: 会议时间, 参会人员, 主会场, Venue, and the numbers before
//! them. A label counts only where it heads something: at the start, before a colon, a tab or the
//! end of the line.

use huidao_domain::{Standing, VenueRole};

use crate::page::{Page, Span};
use crate::pattern::pattern;

/// What a piece stands under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Label {
    /// No label: running text.
    Body,
    Title,
    Host,
    Time,
    SignIn,
    LineTest,
    Place,
    People,
    Agenda,
    Chair,
    Moderator,
    Reply,
    Contact,
    Phone,
    Published,
    Duration,
    /// Requirements, discipline and the like: nobody takes part by being named there.
    Other,
}

/// The venue that a heading names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct VenueMark {
    pub role: VenueRole,
    pub span: Span,
}

/// A label read at the start of a text.
pub(crate) struct Headed {
    pub label: Option<Label>,
    pub venue: Option<VenueMark>,
    /// With the words that tell it.
    pub standing: Option<(Standing, Span)>,
    pub content: usize,
}

pattern!(
    NUMBER = r"^\s*(?:(?P<a>第?[一二三四五六七八九十]{1,3}\s*[、.,])|(?P<b>\([一二三四五六七八九十]{1,3}\)\s*[、.]?)|",
    r"(?P<c>\d{1,2}(?:\s*[、)]|\.(?:\D|$)))|(?P<d>\(\d{1,2}\)|[①-⑳⑴-⒇]\s*[、.]?)|",
    r"(?P<e>[●•■◆▶►★※○□◎✦✅📢📅📍👥🕘⏰🔔📌·*-]+|>+))\s*"
);

/// The labels: longest first where one starts another.
const LABELS: &[(Label, &str)] = &[
    (
        Label::Reply,
        "报名截止(?:时间|日期)?|(?:回执|回复|反馈|报送|上报|提交)(?:截止)?(?:时间|日期|期限)|截止(?:时间|日期)|RSVP(?: by)?|Reply by|Reply deadline|Deadline(?: for replies)?",
    ),
    (Label::SignIn, "(?:签到|报到|入场|进场)时间|Sign-?in|Registration|Doors"),
    (
        Label::LineTest,
        "(?:联调|调试|测试|试线|线路测试|系统调试|联调测试)(?:时间|安排)?|Line test|Test call",
    ),
    (Label::Published, "(?:发布|发文|成文|发稿|更新)(?:日期|时间)|Published|Posted"),
    (Label::Duration, "会期|会议时长|时长|Duration"),
    (
        Label::Time,
        "(?:会议|开会|召开|活动|培训|举行|举办|参会)(?:的)?(?:时间|日期)(?:安排)?|(?:会议|培训|活动)?时间(?:、|和|及|与)?(?:会议|培训|活动)?地点|时间安排|时间|日期|Date and time|Date & time|Date/time|When|Date|Time",
    ),
    (
        Label::Place,
        "(?:会议|开会|召开|活动|培训|举行|参会)(?:的)?地点(?:安排)?|地点安排|地点|会场(?:设置|安排|地点)|(?:会议|召开|参会|培训|活动|举办)(?:形式|方式)(?:及地点)?|会场|会议室|Venues?|Location|Place|Where",
    ),
    (
        Label::Agenda,
        "(?:会议)?的?(?:主要)?(?:议程|议题|程序|流程|日程)(?:安排)?|会议(?:主要)?内容|(?:会议)?(?:审议|讨论|研究|议决)(?:事项|议案|内容|议题)|主要内容|培训内容|会议主要任务|会议任务|Agenda|Programme|Program",
    ),
    (
        Label::People,
        "(?:主要|拟|建议)?(?:参会|参训|参学|参加|与会|出席|列席|旁听|特邀|邀请|会议|到会|培训|听会|收听收看|收看|应邀|收听)的?(?:会议)?(?:人员|范围|对象|单位|领导|嘉宾|人员范围|人员及范围|部门|学员|名单)(?:(?:及|和|、|与)?(?:参会)?(?:人员|单位|范围|对象|名额|要求|分工|名单))*(?:范围|安排)?|人员范围|请?参会|参加|与会|到会|出席|列席|特邀|旁听|Participants|Attendees|Attending|Who|Invitees|Invited|Guests|Observers|In attendance|Listeners",
    ),
    (
        Label::Moderator,
        "(?:召集人(?:及|、|和))?会议主持人?|(?:召集人(?:及|、|和))?主持人?|Moderator|Moderated by|Host of the day",
    ),
    (
        Label::Chair,
        "会议主席|主席|召集人|会议召集人|Chair|Chaired by|Chairperson|Chairman|Chairwoman",
    ),
    (
        Label::Host,
        "主办单位|召开单位|主办部门|主办|召集单位|召集部门|发起单位|组织单位|会议组织单位|Hosted by|Host|Organi[sz]er|Organi[sz]ed by|From",
    ),
    (
        Label::Title,
        "会议名称|会议主题|会议题目|培训名称|活动名称|会议名|主题|名称|Title|Subject|Meeting|Re",
    ),
    (Label::Phone, "联系电话|咨询电话|联系方式|电话|手机|Phone|Tel\\.?|Telephone|Mobile"),
    (
        Label::Contact,
        "(?:会议|会务|报名|回执)?联系人(?:及(?:联系)?(?:电话|方式))?|Contact(?: person)?",
    ),
    (
        Label::Other,
        "(?:有关|会议|相关|工作|参会|培训|几点|其他|其它|会务|纪律)(?:工作)?(?:要求|事项|安排|纪律|准备)|注意事项|报名(?:方式|要求|办法)|(?:人员|名单|回执|会议回执)(?:报送|反馈)|会场纪律|会议材料|会议准备|备注|附件|抄送|抄报|主送|信息来源|来源|技术保障|Notes?|Requirements|Remarks?|Attachments?",
    ),
];

/// Words that make the label of a numbered heading such as `三、参会人员及会场安排`.
const HEADING_WORDS: &[(&str, Label)] = &[
    ("要求", Label::Other),
    ("报名", Label::Other),
    ("回执", Label::Other),
    ("纪律", Label::Other),
    ("联调", Label::LineTest),
    ("调试", Label::LineTest),
    ("签到", Label::SignIn),
    ("报到", Label::SignIn),
    ("联系", Label::Contact),
    ("人员", Label::People),
    ("对象", Label::People),
    ("范围", Label::People),
    ("参会单位", Label::People),
    ("参加单位", Label::People),
    ("议程", Label::Agenda),
    ("议题", Label::Agenda),
    ("审议", Label::Agenda),
    ("内容", Label::Agenda),
    ("时间", Label::Time),
    ("地点", Label::Place),
    ("会场", Label::Place),
    ("形式", Label::Place),
    ("方式", Label::Place),
    ("事项", Label::Other),
    ("主办", Label::Host),
];

/// `时间和地点` is read as the time; the room after it is found by its own words.
const WHEN_AND_WHERE: &[(&str, Label)] = &[("时间", Label::Time)];

const BRANCH: &str = r"(?:(?:各|第?[一二三四五六七八九十\d]{1,2}号?)?(?:(?:[^\s,。;:、()和在及的设]|\([^()]{1,8}\)){1,14}?)?分会场(?:\s*[一二三四五六七八九十\d]{1,2}号?)?)";

static EXACT: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    let labels: Vec<String> = LABELS
        .iter()
        .enumerate()
        .map(|(index, (_, words))| format!("(?P<l{index}>{})", spaced(words)))
        .collect();
    crate::pattern::compile(&format!(
        r"(?i)^(?:【\s*)?(?:\s*(?P<venue>主\s*会\s*场|{BRANCH}|Main (?:venue|room|site)|Branch (?:venues?|rooms?|sites?)|Other sites)\s*(?:的)?(?P<vtail>地\s*点|设\s*置|设\s*在|设\s*于)?)?\s*(?P<label>{})?\s*(?:\((?P<aside>[^()]{{0,40}})\)\s*)?(?P<end>】\s*:?|:|\t+|\s{{2,}}|\s*\||$)",
        labels.join("|")
    ))
});

pub(crate) fn headed(page: &Page, span: &Span) -> Option<Headed> {
    let text = page.at(span);
    let captures = EXACT.captures(text)?;
    let whole = captures.get(0)?;
    let label = (0..LABELS.len()).find_map(|index| {
        captures.name(&format!("l{index}")).map(|found| (LABELS[index].0, found))
    });
    let venue = captures.name("venue").map(|found| VenueMark {
        role: if found.as_str().starts_with(['主', 'M', 'm']) {
            VenueRole::Main
        } else {
            VenueRole::Branch
        },
        span: span.start + found.start()..span.start + found.end(),
    });
    // `松林街道分会场（街道办一楼）`: the bracket is the branch's room.
    let aside = captures
        .name("aside")
        .filter(|_| venue.is_some() && label.is_none() && text[whole.end()..].trim().is_empty());
    let ends_by_space = captures.name("end").is_none_or(|end| end.as_str().trim().is_empty());
    let bare = ends_by_space && whole.end() < text.len() && !text[..whole.end()].contains('\t');
    if label.is_none() && venue.is_none() || (bare && label.is_none()) {
        return None;
    }
    let standing = label.filter(|(label, _)| *label == Label::People).and_then(|(_, found)| {
        let standing = standing_of(found.as_str())?;
        Some((standing, span.start + found.start()..span.start + found.end()))
    });
    let mut label = label.map(|(label, _)| label);
    if label.is_none() && captures.name("vtail").is_some() {
        label = Some(Label::Place);
    }
    let content = aside.map_or(whole.end(), |aside| aside.start());
    Some(Headed { label, venue, standing, content: span.start + content })
}

/// A numbered heading whose words tell its matter: short, and without a sentence in it.
pub(crate) fn loose(page: &Page, rest: &Span) -> Option<Headed> {
    let text = page.at(rest);
    let head = text.split([':', '。']).next().unwrap_or_default().trim_end();
    let ends = head.len() == text.trim_end().len()
        || text[head.len()..].trim_start().starts_with(':')
        || text[head.len()..].starts_with('。');
    if !ends
        || head.chars().count() > 18
        || head.contains([',', ';', '。', '请', '将', '须'])
        || head.contains(|c: char| c.is_ascii_digit())
        || head.replace("设置", "").contains('设')
    {
        return None;
    }
    let words = if head.contains("时间") && head.contains("地点") {
        WHEN_AND_WHERE
    } else {
        HEADING_WORDS
    };
    let (_, label) = words
        .iter()
        .find(|(word, _)| head.ends_with(word))
        .or_else(|| words.iter().find(|(word, _)| head.contains(word)))?;
    let venue = page_venue(head)
        .map(|(role, from, to)| VenueMark { role, span: rest.start + from..rest.start + to });
    let standing = (*label == Label::People).then(|| standing_of(head)).flatten();
    let standing = standing.map(|standing| (standing, rest.start..rest.start + head.len()));
    let sign = text[head.len()..].find([':', '。']).map_or(head.len(), |at| {
        head.len() + at + text[head.len() + at..].chars().next().map_or(0, char::len_utf8)
    });
    Some(Headed { label: Some(*label), venue, standing, content: rest.start + sign })
}

fn page_venue(head: &str) -> Option<(VenueRole, usize, usize)> {
    let both = head.contains("主会场") && head.contains("分会场");
    if both {
        return None;
    }
    let of = |word: &str, role| head.find(word).map(|at| (role, at, at + word.len()));
    of("主会场", VenueRole::Main).or_else(|| of("分会场", VenueRole::Branch))
}

/// The standing that a heading tells; `None` where it only says who comes.
pub(crate) fn standing_of(words: &str) -> Option<Standing> {
    let lower = words.to_ascii_lowercase();
    let has = |list: &[&str]| list.iter().any(|word| lower.contains(word));
    if has(&["列席", "in attendance"]) {
        Some(Standing::SitIn)
    } else if has(&["旁听", "收听", "收看", "observers", "listeners"]) {
        Some(Standing::Listen)
    } else if has(&["特邀", "邀请", "应邀", "guests", "嘉宾"]) {
        Some(Standing::Guest)
    } else if has(&["出席", "参加", "参会", "与会", "到会", "participants", "attend"]) {
        Some(Standing::Attend)
    } else {
        None
    }
}

pub(crate) fn number_of(page: &Page, part: &Span) -> (u8, usize) {
    let text = page.at(part);
    let Some(captures) = NUMBER.captures(text) else { return (9, part.start + leading(text)) };
    let whole = captures.get(0).map_or(0, |whole| whole.end());
    let levels = [("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5)];
    let level = levels
        .iter()
        .find(|(name, _)| captures.name(name).is_some())
        .map_or(9, |(_, level)| *level);
    let mut end = whole;
    if level == 3 {
        // `1.市教育局`: the character after the dot was only looked at.
        let sign = text
            .find(['.', '、', ')'])
            .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
        end = sign + leading(&text[sign..]);
    }
    (level, part.start + end)
}

/// Chinese labels may be padded, `时　间`: spaces are allowed between Chinese characters.
fn spaced(words: &str) -> String {
    let mut made = String::new();
    let mut last_chinese = false;
    for c in words.chars() {
        let chinese = u32::from(c) > 0x2e80;
        if chinese && last_chinese {
            made.push_str(r"\s*");
        }
        made.push(c);
        last_chinese = chinese;
    }
    made
}

fn leading(text: &str) -> usize {
    text.len() - text.trim_start().len()
}
