//! The text with its lines, and a flat copy of it for the rules: character for character, with
//! signs unified and wrapped lines joined. A rule finds a span of bytes in the flat copy; the page
//! turns it into words and character positions of the text that is handed back.

use std::collections::HashSet;
use std::ops::Range;

use crate::draft::Found;
use crate::pattern::pattern;
use crate::plain::flat_character;

/// Bytes of the flat copy.
pub(crate) type Span = Range<usize>;

/// A text under reading.
pub(crate) struct Page {
    text: String,
    flat: String,
    /// For each byte of `flat`, the character it belongs to; one more for the end.
    character_at: Vec<u32>,
    /// For each character, its first byte in `text`; one more for the end.
    byte_at: Vec<u32>,
    /// The lines to read, without blank ones and without a second copy of the same article.
    pub lines: Vec<Span>,
}

pattern!(
    STARTS_ANEW = r"^(?:\s{2,}|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[.、)]|[①-⑳●•■◆【附]|请(?:于|各|将|参|准时|务必|按|提前)|特此|以上|",
    r"[^,。;:]{2,10}:)"
);

pattern!(
    /// An office and a date, the foot of a notice.
    SIGNED = r"^\S{3,30}\s+[\d二〇○零]{4}年.{1,3}月.{1,3}日$"
);

impl Page {
    pub fn new(text: String) -> Self {
        let (flat, character_at) = flatten(&text);
        let small = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
        let mut byte_at: Vec<u32> = text.char_indices().map(|(index, _)| small(index)).collect();
        byte_at.push(small(text.len()));
        let lines = lines(&flat);
        Self { text, flat, character_at, byte_at, lines }
    }

    /// The flat copy.
    pub fn flat(&self) -> &str {
        &self.flat
    }

    /// A part of the flat copy; empty for a span that is not one.
    pub fn at(&self, span: &Span) -> &str {
        self.flat.get(span.clone()).unwrap_or_default()
    }

    /// The words of the text under a span.
    pub fn words(&self, span: &Span) -> &str {
        let (start, end) = self.characters(span);
        let byte = |character: usize| self.byte_at.get(character).map_or(0, |byte| *byte as usize);
        self.text.get(byte(start)..byte(end)).unwrap_or_default()
    }

    /// The words as a value: without the spaces that pad or wrap Chinese text.
    pub fn value(&self, span: &Span) -> String {
        tidy(self.words(span))
    }

    /// A value with the words it was read from.
    pub fn found<T>(&self, value: T, span: &Span, sure: bool) -> Found<T> {
        let (start, end) = self.characters(span);
        Found { value, words: self.words(span).to_owned(), start, end, sure }
    }

    /// The words themselves as the value.
    pub fn found_words(&self, span: &Span, sure: bool) -> Found<String> {
        self.found(self.value(span), span, sure)
    }

    /// The span without white space and the given signs at both ends.
    pub fn trim(&self, span: &Span, signs: &[char]) -> Span {
        let part = self.at(span);
        let drop = |c: char| c.is_whitespace() || signs.contains(&c);
        let from = part.trim_start_matches(drop);
        let start = span.start + (part.len() - from.len());
        start..start + from.trim_end_matches(drop).len()
    }

    /// The text to hand back.
    pub fn into_text(self) -> String {
        self.text
    }

    fn characters(&self, span: &Span) -> (usize, usize) {
        let last = self.character_at.len() - 1;
        let at = |byte: usize| self.character_at[byte.min(last)] as usize;
        let start = at(span.start);
        // The break of a wrapped line is no character of the copy: the end is after the last one.
        let end = if span.end > span.start { at(span.end - 1) + 1 } else { start };
        (start, end.min(at(last)).max(start))
    }
}

/// Drops spaces between Chinese characters; makes other runs of spaces one.
pub(crate) fn tidy(words: &str) -> String {
    let mut made = String::with_capacity(words.len());
    let mut space = false;
    for c in words.trim().chars() {
        if c.is_whitespace() {
            space = true;
            continue;
        }
        let latin = |c: char| c.is_ascii_graphic();
        if space && c.is_ascii() && made.chars().next_back().is_some_and(latin) {
            made.push(' ');
        }
        space = false;
        made.push(c);
    }
    made
}

/// The flat copy, and for each of its bytes the character of the text; one more for the end.
fn flatten(text: &str) -> (String, Vec<u32>) {
    let longest = text.lines().map(|line| width(line.trim_end())).max().unwrap_or(0);
    let wraps = (46..=100).contains(&longest);
    let mut flat = String::with_capacity(text.len());
    let mut character_at = Vec::with_capacity(text.len() + 1);
    let mut count = 0_u32;
    let mut rest = text.split('\n').peekable();
    while let Some(line) = rest.next() {
        for c in line.chars().map(flat_character) {
            flat.push(c);
            character_at.extend(std::iter::repeat_n(count, c.len_utf8()));
            count += 1;
        }
        let Some(next) = rest.peek() else { break };
        if !(wraps && is_wrapped(line, next, longest)) {
            flat.push('\n');
            character_at.push(count);
        } else if flat.ends_with(|c: char| c.is_ascii_alphabetic()) {
            flat.push(' ');
            character_at.push(count);
        }
        count += 1;
    }
    character_at.push(count);
    (flat, character_at)
}

/// How wide a line is on paper: a Chinese character is twice a Latin one.
fn width(line: &str) -> usize {
    line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// Whether a line was broken by the width of a page and goes on in the next.
fn is_wrapped(line: &str, next: &str, longest: usize) -> bool {
    let line = line.trim_end();
    let full = width(line) * 100 >= longest * 85;
    let ended = line.ends_with(|c| "。；：:;！？".contains(c)) || line.contains('\t');
    let flat: String = next.chars().take(16).map(flat_character).collect();
    full && !ended
        && !SIGNED.is_match(next.trim())
        && !flat.trim().is_empty()
        && !STARTS_ANEW.is_match(&flat)
}

fn lines(flat: &str) -> Vec<Span> {
    let mut all = Vec::new();
    let mut start = 0;
    for line in flat.split('\n') {
        if !line.trim().is_empty() {
            all.push(start..start + line.len());
        }
        start += line.len() + 1;
    }
    without_second_copy(flat, all)
}

/// A web page often carries its article twice. When more than a third of the text repeats long
/// lines, the repeats are a copy and are not read.
fn without_second_copy(flat: &str, all: Vec<Span>) -> Vec<Span> {
    let key = |span: &Span| -> String {
        flat[span.clone()].chars().filter(|c| !c.is_whitespace()).collect()
    };
    let mut seen = HashSet::new();
    let mut total = 0;
    let mut repeated = 0;
    let mut firsts = Vec::new();
    for span in &all {
        let key = key(span);
        let length = key.chars().count();
        total += length;
        if length < 8 || seen.insert(key) {
            firsts.push(span.clone());
        } else {
            repeated += length;
        }
    }
    if repeated * 3 > total { firsts } else { all }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_of_the_flat_copy_gives_the_words_of_the_text() {
        let page = Page::new("会议时间：１，三楼".to_owned());
        let start = page.flat().find(',').unwrap();
        let found = page.found_words(&(start..page.flat().len()), true);
        assert_eq!((found.words.as_str(), found.start, found.end), ("，三楼", 6, 9));
    }

    #[test]
    fn a_second_copy_of_an_article_is_not_read() {
        let article = "全市教育工作会议在云岭召开，各县区参加。\n会议部署了下一阶段的各项工作。";
        let page = Page::new(format!("首页\n{article}\n分享到\n{article}"));
        assert_eq!(page.lines.len(), 4, "navigation and one copy");
    }

    #[test]
    fn spaces_that_pad_chinese_text_are_dropped() {
        assert_eq!(tidy(" 张　三 "), "张三");
        assert_eq!(tidy("Room  3, North"), "Room 3, North");
    }
}
