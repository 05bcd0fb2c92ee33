//! Who speaks for the host and who leads through the meeting: names only, without their posts.

use crate::draft::Found;
use crate::labels::Label;
use crate::page::{Page, Span};
use crate::pattern::pattern;
use crate::several::Part;

/// The people at the head of a meeting.
#[derive(Default)]
pub(crate) struct Officials {
    pub chair: Option<Found<String>>,
    pub moderator: Option<Found<String>>,
}

const POSTS: &str = "市长|县长|区长|镇长|乡长|州长|盟长|旗长|省长|秘书长|主任委员|副主任委员|主任|局长|书记|副主席|主席|校长|院长|部长|处长|科长|厅长|司长|董事长|总经理|经理|总监|总裁|会长|理事长|组长|委员|常委|政委|队长|支队长|所长|站长|行长|园长|馆长|社长|台长|调研员|督学|巡视员|总工程师|总会计师|工程师|指挥长|指挥|主编|教授|老师|董事|监事|股长|负责人|同志|专员|院士|检察长|总队长|关长|村长|党委|领导";
/// Family names; a name that starts otherwise is a guess.
const FAMILY: &str = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公岳帅缑亢况晋楚鄢涂冼邝栗亓麦牟佴谯闫肖覃佟佘战楼";

pattern!(POST = "(?:", POSTS, ")");
pattern!(
    SPEAKS = r"(?:到会)?(?:出席|参加)(?:了)?(?:会议|会|活动)?[,、]?(?:并|且|会上)?(?:作|做|发表)?(?:了)?[^,。;、]{0,8}?(?:讲话|致辞|部署|讲授)|(?:并)?(?:作|做)(?:了)?(?:动员|重要|总结|主旨|主题)*(?:讲话|致辞)|(?:将)?到会讲话|发表讲话|(?:主持)?(?:会议)?并(?:作)?讲话|(?:作)?讲话$|出席(?:了)?(?:会议|会|活动)?"
);
pattern!(MODERATES = r"主持(?:了)?(?:召开|会议|会|本次|此次|大会|全体|讨论|活动)?");
pattern!(
    BY = r"(?:会议|大会|本次会议|会)?\s*(?:将)?由\s*(?P<n>[^,。;:()\n]{2,40}?)\s*(?:同志)?\s*(?P<v>主持|讲话|作(?:动员|总结|重要)*讲话|致辞)"
);
pattern!(NAME = r"^[\p{Han}][\p{Han}·某××]{1,3}$");

/// The chair and the moderator of a part.
pub(crate) fn officials(page: &Page, part: &Part) -> Officials {
    let mut found = Officials::default();
    for piece in part.pieces.iter().filter(|piece| !page.at(&piece.content).is_empty()) {
        let named = || labelled(page, &piece.content);
        match piece.label {
            Label::Chair if found.chair.is_none() => found.chair = named(),
            Label::Moderator if found.moderator.is_none() => found.moderator = named(),
            _ => {}
        }
    }
    for piece in &part.pieces {
        if found.chair.is_some() && found.moderator.is_some() {
            break;
        }
        for clause in clauses(page, &piece.whole) {
            in_clause(page, &clause, &mut found);
        }
    }
    found
}

fn in_clause(page: &Page, clause: &Span, found: &mut Officials) {
    let text = page.at(clause);
    if let Some(by) = BY.captures(text)
        && let (Some(name), Some(verb)) = (by.name("n"), by.name("v"))
    {
        let span = clause.start + name.start()..clause.start + name.end();
        let place = if verb.as_str() == "主持" { &mut found.moderator } else { &mut found.chair };
        if place.is_none() {
            *place = person(page, &span);
        }
        return;
    }
    let moderates = MODERATES.find(text);
    if let Some(verb) = moderates.as_ref().filter(|verb| verb.start() > 0) {
        let person = person(page, &(clause.start..clause.start + verb.start()));
        let speaks = text[verb.start()..].contains("讲话");
        if speaks && found.chair.is_none() {
            found.chair.clone_from(&person);
        }
        if found.moderator.is_none() {
            found.moderator = person;
        }
        return;
    }
    if found.chair.is_some() {
        return;
    }
    if let Some(verb) = SPEAKS.find(text).filter(|verb| verb.start() > 0) {
        let speaks = text[verb.start()..].contains("讲话") || text[verb.start()..].contains("致辞");
        if speaks {
            found.chair = first_person(page, &(clause.start..clause.start + verb.start()));
        }
    }
}

/// The parts of a line between the signs that end a thought; short enough to hold a name and verb.
fn clauses(page: &Page, span: &Span) -> Vec<Span> {
    let text = page.at(span);
    let mut made = Vec::new();
    let mut start = span.start;
    for part in text.split_inclusive([',', '。', ';', '(', ')']) {
        let end = start + part.len();
        if part.len() < 360
            && (part.contains("主持") || part.contains("讲话") || part.contains("致辞"))
        {
            made.push(page.trim(&(start..end), &[',', '。', ';', '(', ')']));
        }
        start = end;
    }
    made
}

/// A label's value: `副市长 张某某`, `张三`, `Ms Lin Yue, Deputy Mayor`.
fn labelled(page: &Page, content: &Span) -> Option<Found<String>> {
    let text = page.at(content);
    if text.is_empty() {
        return None;
    }
    let end = text.find([',', '。', ';', '(', '\t']).unwrap_or(text.len());
    let head = page.trim(&(content.start..content.start + end), &[]);
    if page.at(&head).is_ascii() {
        return Some(page.found_words(&head, true));
    }
    if let Some(found) = person(page, &head) {
        return Some(found);
    }
    // `贺文 Helen He`
    if let Some((first, _)) = page.at(&head).split_once(' ').filter(|(first, _)| is_name(first)) {
        return Some(page.found_words(&(head.start..head.start + first.len()), true));
    }
    let last = page.at(&head).rsplit(' ').next().unwrap_or_default();
    let span = head.end - last.len()..head.end;
    NAME.is_match(last).then(|| page.found_words(&span, false))
}

/// The first of several people: the one of the highest rank is named first.
fn first_person(page: &Page, span: &Span) -> Option<Found<String>> {
    let text = page.at(span);
    let mut start = span.start;
    for part in text.split_inclusive(['、', '和']) {
        let end = start + part.len();
        let piece = page.trim(&(start..end), &['、', '和']);
        if let Some(found) = person(page, &piece).filter(|found| found.sure) {
            return Some(found);
        }
        start = end;
    }
    person(page, span)
}

/// The person at the end of the words: `市政府副秘书长厉某某` is 厉某某.
pub(crate) fn person(page: &Page, span: &Span) -> Option<Found<String>> {
    let mut span = page.trim(span, &['、', ',', ':']);
    for tail in ["同志", "将", "受委托", "亲自", "代表市政府", "在会上", "分别"] {
        if page.at(&span).ends_with(tail) {
            span.end -= tail.len();
        }
    }
    if let Some(at) =
        page.at(&span).rfind('在').filter(|at| *at > 0 && page.at(&span)[*at..].contains('会'))
    {
        span.end = span.start + at;
    }
    let text = page.at(&span);
    let at = match name_after_post(text) {
        Some(at) => at,
        None => text
            .rfind(['、', ',', ' '])
            .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8)),
    };
    let mut at = at;
    // `副市长 张 三`: one character after the last space belongs to the one before it.
    if text[at..].chars().count() == 1 {
        let before = text[..at].trim_end();
        at = name_after_post(before)
            .unwrap_or_else(|| before.rfind(' ').map_or(0, |space| space + 1));
    }
    let name_span = page.trim(&(span.start + at..span.end), &[]);
    let name = page.value(&name_span);
    let first = name.chars().next()?;
    let family = FAMILY.contains(first);
    if !NAME.is_match(&name) || POST.is_match(&name) || is_a_word(&name) || is_a_place(&name) {
        return None;
    }
    let double = [
        "欧阳", "上官", "司马", "诸葛", "夏侯", "司徒", "皇甫", "尉迟", "公孙", "慕容", "令狐",
        "端木",
    ];
    let doubled = double.iter().any(|family| name.starts_with(family));
    let length = name.chars().count();
    if !family && !doubled {
        return None;
    }
    Some(page.found(name, &name_span, length <= 3 || doubled || page.at(&name_span).contains('·')))
}

/// Whether a value is a person's name and nothing else.
pub(crate) fn is_name(value: &str) -> bool {
    NAME.is_match(value)
        && value.starts_with(|c| FAMILY.contains(c))
        && !POST.is_match(value)
        && !is_a_word(value)
        && !is_a_place(value)
}

/// Where the name starts after the last post of the words.
pub(crate) fn name_after_post(words: &str) -> Option<usize> {
    let mut last = None;
    for found in POST.find_iter(words) {
        if found.end() < words.len() {
            last = Some(found.end());
        }
    }
    let at = last?;
    Some(at + (words[at..].len() - words[at..].trim_start().len()))
}

/// 白杨县 starts as a name does.
fn is_a_place(name: &str) -> bool {
    name.chars().count() == 3
        && name.ends_with(['县', '区', '市', '镇', '乡', '村', '州', '局', '厅', '院', '校', '部'])
}

fn is_a_word(name: &str) -> bool {
    const WORDS: [&str; 30] = [
        "会议", "大会", "领导", "同志", "单位", "他", "她", "主要", "分管", "相关", "有关", "全体",
        "安排", "部署", "通报", "汇报", "强调", "传达", "学习", "总结", "发言", "要求", "安全",
        "应急", "应邀", "经验", "党员", "方案", "从严", "成员",
    ];
    WORDS.iter().any(|word| name.contains(word))
}
