//! Characters that can be printed. A layout engine drops a character without a
//! glyph, and a name would be printed with a piece missing; so what the font
//! does not have is written as its number, for a person to see.

use std::fmt::Write as _;
use std::sync::LazyLock;

use typst::layout::Abs;
use typst::text::{FontInstance, FontVariant, FontVariations};

use super::fonts;

static FACE: LazyLock<Option<FontInstance>> = LazyLock::new(|| {
    let font = fonts::fonts().ok()?.fonts.first()?.clone();
    Some(font.instantiate(FontVariant::default(), Abs::pt(12.0), &FontVariations::default()))
});

/// The text with `〔U+1F642〕` for a character that the font does not have, without
/// characters that only steer how others are drawn.
pub(crate) fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => printable.push(c),
            _ if c.is_whitespace() => printable.push(if c == '\u{3000}' { c } else { ' ' }),
            _ if c.is_control() || only_steers(c) => {}
            _ if has_glyph(c) => printable.push(c),
            // Writing into a String does not fail.
            _ => write!(printable, "〔U+{:04X}〕", u32::from(c)).unwrap_or_default(),
        }
    }
    printable
}

fn has_glyph(c: char) -> bool {
    let face = FACE.as_ref();
    face.and_then(|face| face.ttf().glyph_index(c)).is_some_and(|glyph| glyph.0 != 0)
}

/// Joiners, direction marks, variation selectors and their like, which have no glyph of their own.
const fn only_steers(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn rare_characters_of_names_are_printed_as_they_are() {
        assert_eq!(printable("许㛃 何䶮 𬱖某 买买提·艾力江"), "许㛃 何䶮 𬱖某 买买提·艾力江");
    }

    #[test]
    fn what_the_font_does_not_have_is_shown_by_its_number() {
        assert_eq!(printable("好🙂"), "好〔U+1F642〕");
        assert_eq!(printable("\u{e000}"), "〔U+E000〕", "a private character of another office");
    }

    #[test]
    fn marks_that_cannot_be_seen_are_left_out_and_lines_kept() {
        assert_eq!(printable("甲\u{202e}局\u{200b}\u{e0101}\t乙\r\n丙\0"), "甲局 乙 \n丙");
    }
}
