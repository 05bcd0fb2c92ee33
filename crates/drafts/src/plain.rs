//! Makes a pasted text plain: line ends, control and direction marks, wide digits and letters,
//! and a limit to its length. Everything after this counts characters in the text made here.

use crate::radicals;

/// The longest text that is read, in characters; the rest is cut off and said so.
pub const MAX_CHARACTERS: usize = 200_000;

/// The text as it is read.
pub(crate) struct Plain {
    pub text: String,
    pub cut: bool,
}

pub(crate) fn plain(text: &str) -> Plain {
    let mut made = String::with_capacity(text.len().min(MAX_CHARACTERS * 3));
    let mut count = 0;
    let mut after_return = false;
    for c in text.chars() {
        let line_feed_of_pair = after_return && c == '\n';
        after_return = c == '\r';
        if line_feed_of_pair {
            continue;
        }
        let Some(kept) = plain_character(c) else { continue };
        if count == MAX_CHARACTERS {
            return Plain { text: made, cut: true };
        }
        made.push(kept);
        count += 1;
    }
    Plain { text: made, cut: false }
}

/// The character to keep, `None` for one that only hides or turns others.
fn plain_character(c: char) -> Option<char> {
    match c {
        '\r' | '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some('\t'),
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{ad}'
        | '\u{fff9}'..='\u{fffc}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{180e}'
        | '\u{3164}'
        | '\u{ffa0}'
        | '\u{e0000}'..='\u{e0fff}' => None,
        // A font's own signs, as the bullets of a word processor: nobody can tell what they show.
        '\u{e000}'..='\u{f8ff}' => Some(' '),
        '\u{2e80}'..='\u{2fd5}' => Some(radicals::character(c)),
        _ if c.is_control() => None,
        '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => {
            char::from_u32(u32::from(c) - 0xfee0)
        }
        _ if c.is_whitespace() => Some(' '),
        _ => Some(c),
    }
}

/// One sign for each family of signs, so that a rule is written once: `，` is `,`, `—` is `-`.
/// Characters stay one for one.
pub(crate) fn flat_character(c: char) -> char {
    match c {
        '，' | '﹐' => ',',
        '：' | '﹕' | '︰' | '∶' => ':',
        '（' | '﹙' | '〔' => '(',
        '）' | '﹚' | '〕' => ')',
        '；' | '﹔' => ';',
        '！' => '!',
        '？' => '?',
        '．' => '.',
        '｜' => '|',
        '／' => '/',
        '＠' => '@',
        '＋' => '+',
        '～' | '〜' | '∼' => '~',
        '—' | '–' | '－' | '―' | '‒' | '─' | '‐' | '‑' | '━' | '−' => '-',
        '点' | '點' => '点',
        '时' | '時' => '时',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_hide_or_turn_are_dropped_and_wide_digits_made_plain() {
        let text = plain("\u{feff}１０月\u{202e}１７日\r\n上午\u{0}９：００\u{3000}Ａ室");
        assert_eq!(text.text, "10月17日\n上午9：00 A室");
        assert!(!text.cut);
    }

    #[test]
    fn a_long_text_is_cut_and_says_so() {
        let text = plain(&"字".repeat(MAX_CHARACTERS + 1));
        assert!(text.cut);
        assert_eq!(text.text.chars().count(), MAX_CHARACTERS);
        assert!(!plain(&"字".repeat(MAX_CHARACTERS)).cut, "exactly the limit is not too long");
    }
}
