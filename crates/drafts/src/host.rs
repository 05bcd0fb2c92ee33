//! The office that convenes: a label, the signature at the foot, the red head, the title's issuer,
//! the committee in the meeting's name, or where a news item comes from.

use crate::draft::Found;
use crate::labels::Label;
use crate::moments::{Moment, Role};
use crate::page::{Page, Span};
use crate::pattern::pattern;
use crate::several::Part;

pattern!(
    RED_HEAD =
        r"^(?P<h>[^\s,。:;《》()\d][^,。:;《》\d]{2,30}?)\s*(?:文件|便笺|便函|通知单|会议通知)$"
);
pattern!(ISSUER = r"^(?P<h>[^\s,。:;《》]{3,40}?)\s*关于[^。;]{2,80}(?:通知|函)");
pattern!(
    SOURCE = r"(?:信息来源|文章来源|来源|供稿单位|供稿|发布机构|发布单位)\s*:\s*(?P<h>[^\s,。;:()|]{3,30})"
);
pattern!(MEDIA = "日报|晚报|晨报|新闻|网$|电视台|融媒|记者|微信|公众号|通讯社|新华社");
pattern!(
    COMMITTEE = r"(?:\d{4}年度?)?(?P<h>[^\d,。]{2,30}?(?:委员会|领导小组|指挥部|工作专班|联席会|董事会|党委|党组))(?:\d{4}年)?(?:第|全体|成员|联席|会议|工作|扩大)"
);
pattern!(
    CONVENER = r"(?:^|[,。\s])(?P<h>[^\s,。;:、\d]{2,24}?(?:局|委|办|部|厅|院|校|学|中心|公司|集团|委员会|办公室|政府|协会|街道|镇|乡))(?:拟|将|决定|定于|研究|于|组织)?(?:召开|举办|举行|主持召开)"
);

pattern!(TITLE = r"^关于[^。;]{2,120}(?:通知|函)$");
pattern!(
    OFFICE_END = "(?:局|委|办|部|厅|院|校|学|中心|公司|集团|会|室|府|协会|街道|镇|乡|行|处|党组|指挥部|小组)$"
);

/// The convening office.
pub(crate) fn host(
    page: &Page,
    part: &Part,
    moments: &[Moment],
    title: Option<&(Found<String>, Span)>,
) -> Option<Found<String>> {
    let labelled = part
        .pieces
        .iter()
        .find(|piece| piece.label == Label::Host && !page.at(&piece.content).is_empty());
    if let Some(piece) = labelled {
        let span = first_of_list(page, &piece.content);
        return Some(page.found_words(&span, true));
    }
    if let Some(span) = signature(page, part, moments) {
        return Some(page.found_words(&span, true));
    }
    let named = |pattern: &regex::Regex, span: &Span, sure: bool| {
        let captures = pattern.captures(page.at(span))?;
        let name = captures.name("h")?;
        let span = page.trim(&(span.start + name.start()..span.start + name.end()), &['《', '“']);
        Some(page.found_words(&span, sure))
    };
    let top = || part.pieces.iter().take(15).map(|piece| &piece.whole);
    top()
        .find_map(|span| named(&RED_HEAD, span, true))
        .or_else(|| top().find_map(|span| named(&ISSUER, span, true)))
        .or_else(|| above_the_title(page, part))
        .or_else(|| top().filter(|span| span.len() < 200).find_map(|span| convener(page, span)))
        .or_else(|| title.and_then(|(_, span)| named(&COMMITTEE, span, false)))
        .or_else(|| {
            part.pieces
                .iter()
                .find_map(|piece| named(&SOURCE, &piece.whole, false))
                .filter(|found| !MEDIA.is_match(&found.value))
        })
        .or_else(|| part.pieces.iter().take(60).find_map(|piece| convener(page, &piece.whole)))
}

/// `市教育局定于…召开`; in `推进会在省教育厅召开` the office is only where it is held.
fn convener(page: &Page, span: &Span) -> Option<Found<String>> {
    let name = CONVENER.captures(page.at(span))?.name("h")?;
    let span = page.trim(&(span.start + name.start()..span.start + name.end()), &['《', '“']);
    (!page.at(&span).contains('在')).then(|| page.found_words(&span, false))
}

/// The line right above `关于…的通知` at the head of the page.
fn above_the_title(page: &Page, part: &Part) -> Option<Found<String>> {
    let top: Vec<&Span> = part.pieces.iter().take(8).map(|piece| &piece.whole).collect();
    let titled = top.iter().position(|span| TITLE.is_match(page.at(span)))?;
    let above = top.get(titled.checked_sub(1)?)?;
    let text = page.at(above);
    let is_one = names_office(text) && !text.contains("会议通知");
    is_one.then(|| page.found_words(above, true))
}

/// The office's name above a date that stands alone, or before the date in the same line.
fn signature(page: &Page, part: &Part, moments: &[Moment]) -> Option<Span> {
    let signed = moments.iter().rfind(|moment| moment.role == Role::Signed)?;
    let at = part.pieces.iter().position(|piece| piece.whole.contains(&signed.span.start))?;
    let whole = &part.pieces.get(at)?.whole;
    let beside = page.trim(&(whole.start..signed.span.start), &[]);
    if names_office(page.at(&beside)) {
        return Some(beside);
    }
    let line = |back: usize| {
        let piece = part.pieces.get(at.checked_sub(back)?)?;
        Some(page.trim(&piece.whole, &['(', ')'])).filter(|span| is_office(page.at(span)))
    };
    let before = line(1)?;
    // Of several offices that sign together the first is the one that leads.
    let second =
        line(2).filter(|span| names_office(page.at(span)) && names_office(page.at(&before)));
    Some(second.unwrap_or(before))
}

/// A line that ends as an office's name does.
pub(crate) fn names_office(text: &str) -> bool {
    is_office(text) && OFFICE_END.is_match(text) && !text.ends_with("会议")
}

/// A line that can be an office's name.
pub(crate) fn is_office(text: &str) -> bool {
    let length = text.chars().count();
    (3..=40).contains(&length)
        && !text.contains([',', '。', ':', ';', '、', '《', '\t'])
        && !text.chars().any(|c| c.is_ascii_digit())
        && !text.starts_with("附件")
}

fn first_of_list(page: &Page, span: &Span) -> Span {
    let text = page.at(span);
    let end = text.find(['、', ',', ';', '。']).unwrap_or(text.len());
    page.trim(&(span.start..span.start + end), &[])
}
