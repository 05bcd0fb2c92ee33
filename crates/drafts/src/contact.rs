//! Whom to ask, and under which number.

use crate::draft::Found;
use crate::labels::Label;
use crate::officials::is_name;
use crate::page::{Page, Span};
use crate::pattern::pattern;
use crate::several::Part;

/// The contact of a notice.
#[derive(Default)]
pub(crate) struct Contact {
    pub name: Option<Found<String>>,
    pub phone: Option<Found<String>>,
}

pattern!(
    CONTACT = r"(?i)(?:联\s*系\s*人|联\s*络\s*人|联络员|会务联系|会务组?|contact(?:\s+person)?)\s*(?:及\s*(?:联系)?\s*(?:电\s*话|方\s*式))?\s*(?:为|是)?\s*[:\s|]?\s*"
);
pattern!(
    PHONE = r"(?:\+?86[- ]?)?(?-u:\b)1\d{2}[- ]?\d{4}[- ]?\d{4}(?-u:\b)|\(?(?-u:\b)0\d{2,3}\)?\s?-?\s?\d{7,8}(?-u:\b)(?:-\d{1,5}(?-u:\b))?|(?-u:\b)400-?\d{3}-?\d{4}(?-u:\b)|\+\d{1,3}[- ]\d[\d -]{5,14}\d(?-u:\b)"
);
pattern!(
    LOCAL = r"(?i)(?:电\s*话|联系方式|手\s*机|短\s*号|内线|分机|phone|tel\.?|,|\s)\s*[:\s]?\s*(?P<p>(?-u:\b)\d{5,8}(?-u:\b)|(?-u:\b)\d{4}[ -]\d{4}(?-u:\b))|(?:内线|分机|短\s*号)\s*:?\s*(?P<s>\d{3,6})(?-u:\b)"
);
pattern!(TECHNICAL = "(?:技术(?:保障|支持|人员)?|系统|网络|线路|设备|调试|联调)$");
pattern!(SIGNED = r"(?:^|[\s。!;,])(?P<n>\p{Han}{2,4})\s*[:,]?\s*(?P<p>1\d{10})(?-u:\b)");
pattern!(HAN = r"^[\p{Han}·]+(?:\s[\p{Han}](?-u:\b))?");
pattern!(
    LATIN = r"^(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+)?[A-Z][A-Za-z.'-]*(?:\s+[A-Z][A-Za-z.'-]*){0,3}"
);
pattern!(
    OFFICE_BEFORE = r"^[^\s,]{0,20}?(?:局|办公室|办|科|处|部|室|中心|委|院|学校|中学|小学|公司|厅)(?:\s+|\s*,\s*)"
);

/// The first contact with a number, else the first contact, else a number under a label for it.
pub(crate) fn contact(page: &Page, part: &Part) -> Contact {
    let mut best = labelled(page, part, false);
    if best.name.is_none() && best.phone.is_none() {
        best = labelled(page, part, true);
    }
    if best.phone.is_none() {
        best.phone = part.pieces.iter().find_map(|piece| {
            let text = page.at(&piece.whole);
            (text.contains("电话") || text.contains("联系")).then(|| phone(page, &piece.whole))?
        });
    }
    if best.name.is_none() && best.phone.is_none() {
        best = signed(page, part);
    }
    best
}

/// A short notice that ends with who wrote it: `张老师 1990000xxxx`.
fn signed(page: &Page, part: &Part) -> Contact {
    for piece in part.pieces.iter().rev() {
        let text = page.at(&piece.whole);
        if let Some(found) = SIGNED.captures_iter(text).last()
            && let (Some(name), Some(phone)) = (found.name("n"), found.name("p"))
        {
            let span = |range: std::ops::Range<usize>| {
                piece.whole.start + range.start..piece.whole.start + range.end
            };
            return Contact {
                name: Some(page.found_words(&span(name.range()), false)),
                phone: Some(page.found_words(&span(phone.range()), false)),
            };
        }
    }
    Contact::default()
}

/// The contact under a label; the one for the technique of the lines only when asked for.
fn labelled(page: &Page, part: &Part, technical: bool) -> Contact {
    let mut best = Contact::default();
    for piece in &part.pieces {
        let text = page.at(&piece.whole);
        let is_technical = |at: usize| TECHNICAL.is_match(&text[..at]);
        for label in CONTACT.find_iter(text).take(10) {
            if !technical && is_technical(label.start()) {
                continue;
            }
            let rest = piece.whole.start + label.end()..piece.whole.end;
            let name = name(page, &rest);
            let phone = phone(page, &rest);
            if best.name.is_none() && name.is_some() {
                best.name = name;
                if phone.is_some() {
                    best.phone = phone;
                }
            } else if best.phone.is_none() {
                best.phone = phone;
            }
        }
        let under = matches!(piece.label, Label::Contact | Label::Phone);
        if best.name.is_none() && piece.label == Label::Contact {
            best.name = name(page, &piece.content);
        }
        // `联系方式：综合办公室 何笛 …`: only a person's name counts, the office may stand alone.
        if best.name.is_none() && piece.label == Label::Phone && piece.is_headed {
            best.name = name(page, &piece.content).filter(|found| is_name(&found.value));
        }
        if best.phone.is_none() && under {
            best.phone = phone(page, &piece.content);
        }
        if best.name.is_some() && best.phone.is_some() {
            break;
        }
    }
    best
}

fn name(page: &Page, rest: &Span) -> Option<Found<String>> {
    let told = page.at(&(rest.start.saturating_sub(1)..rest.start));
    let told = told.is_empty() || told.ends_with([':', ' ', '|', '\t', '\n']);
    let mut rest = page.trim(rest, &[':']);
    if let Some(office) = OFFICE_BEFORE.find(page.at(&rest)) {
        rest.start += office.end();
    }
    let text = page.at(&rest);
    if let Some(latin) = LATIN.find(text) {
        return Some(page.found_words(&(rest.start..rest.start + latin.end()), true));
    }
    let run = HAN.find(text)?;
    let mut words = run.as_str();
    // `张 三` is one name; `张三 电话` is a name and a label.
    let after = text[run.end()..].trim_start();
    let spaced =
        words.chars().count() == 1 && after.chars().next().is_some_and(|c| u32::from(c) > 0x4e00);
    if spaced {
        let gap = text[run.end()..].len() - after.len();
        let second = after.chars().next().map_or(0, char::len_utf8);
        words = &text[..run.end() + gap + second];
    }
    for word in ["联系电话", "电话", "手机", "联系"] {
        words = words.split(word).next().unwrap_or(words);
    }
    let mut words = words.trim_end();
    if let Some(at) = crate::officials::name_after_post(words) {
        rest.start += at;
        words = &words[at..];
    }
    let length = words.chars().count();
    let span = rest.start..rest.start + words.len();
    let family = is_name(words) || words.ends_with(['师', '生', '士', '姐']);
    ((2..=6).contains(&length) && (told || family && length <= 4))
        .then(|| page.found_words(&span, length <= 4))
}

fn phone(page: &Page, rest: &Span) -> Option<Found<String>> {
    let text = page.at(rest);
    let (range, sure) = if let Some(found) = PHONE.find(text) {
        (found.range(), true)
    } else {
        let local = LOCAL.captures(text)?;
        (local.name("p").or(local.name("s"))?.range(), false)
    };
    let span = rest.start + range.start..rest.start + range.end;
    let value: String = page.words(&span).chars().filter(|c| !c.is_whitespace()).collect();
    let value = value.replace(['—', '–', '－'], "-");
    Some(page.found(value, &span, sure))
}
