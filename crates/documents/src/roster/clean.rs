//! Cells as they are typed, made comparable: full-width digits and letters
//! become plain ones, and spaces inside Chinese names go. Punctuation of
//! Chinese text stays as it is.

/// A heading reduced to what names it: lower case, no spaces, no brackets.
pub(crate) fn heading(text: &str) -> String {
    text.chars()
        .map(plain_width)
        .filter(|c| !c.is_whitespace() && !matches!(c, '(' | ')' | '*' | ':'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// The text without what stands in brackets.
pub(super) fn outside_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let mut outside = String::new();
    for c in text.chars().map(plain_width) {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    outside
}

/// A name or other text of a person or unit: plain digits and letters, one
/// space at most, and none between two Chinese characters.
pub(super) fn text(cell: &str) -> String {
    let mut cleaned = String::new();
    let mut gap = false;
    for c in cell.trim().chars().map(plain_letter).filter(|c| !is_invisible_mark(*c)) {
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        let joined = cleaned.chars().next_back().is_some_and(is_chinese) && is_chinese(c);
        if gap && !joined && !cleaned.is_empty() {
            cleaned.push(' ');
        }
        gap = false;
        cleaned.push(c);
    }
    cleaned
}

/// Numbers and addresses: everything of plain width, no spaces around.
pub(crate) fn plain(cell: &str) -> String {
    let plain: String = cell.chars().map(plain_width).filter(|c| !is_invisible_mark(*c)).collect();
    plain.trim().to_owned()
}

/// U+FF01 to U+FF5E are the ASCII characters drawn as wide as Chinese ones.
fn plain_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

fn plain_letter(c: char) -> char {
    let plain = plain_width(c);
    if plain.is_ascii_alphanumeric() { plain } else { c }
}

/// Marks that come along when text is copied from a web page or a chat.
const fn is_invisible_mark(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{ad}')
}

/// Chinese characters with all their extensions, and the dot in foreign names.
pub(crate) const fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{e000}'..='\u{f8ff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '·')
}

#[cfg(test)]
mod tests {
    use super::{heading, outside_brackets, plain, text};

    #[test]
    fn spaces_inside_chinese_names_go_and_between_latin_ones_stay() {
        assert_eq!(text("张 三"), "张三");
        assert_eq!(text(" 张　三 "), "张三");
        assert_eq!(text("买买提 · 艾力"), "买买提·艾力");
        assert_eq!(text("John  Smith"), "John Smith");
        assert_eq!(text("舟山市\n教育局"), "舟山市教育局");
        assert_eq!(text("𬱖 㛃"), "𬱖㛃", "rare characters are Chinese characters");
    }

    #[test]
    fn full_width_letters_become_plain_and_chinese_punctuation_stays() {
        assert_eq!(text("第２中学（Ａ区）"), "第2中学（A区）");
        assert_eq!(plain("　１９９００００００１ "), "1990000001");
        assert_eq!(plain("ｕｎｉｔ＠example.org"), "unit@example.org");
    }

    #[test]
    fn a_heading_is_reduced_to_what_names_it() {
        assert_eq!(heading(" 单 位\n（全称）*"), "单位全称");
        assert_eq!(outside_brackets("会场(必填)"), "会场");
    }
}
