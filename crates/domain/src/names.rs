//! Names as they are compared: whether two of them, however typed, are of one person.

use crate::PersonName;
use crate::parse::half_width;

/// A name as it is kept; of what cannot be one, the text without outer spaces.
pub fn plain(text: &str) -> String {
    text.parse::<PersonName>()
        .map_or_else(|_| text.trim().to_owned(), |name| name.as_str().to_owned())
}

/// Whether a name is the one before, written right: other spaces or widths, or one character of three or
/// more. Of two characters one makes another person: 张伟 is not 张敏.
pub fn is_mended(before: &str, now: &str) -> bool {
    let (before, now) = (letters(before), letters(now));
    let different = before.iter().zip(&now).filter(|(old, new)| old != new).count();
    before.len() == now.len() && (different == 0 || (different == 1 && before.len() >= 3))
}

/// Whether one of two names is the other with words in brackets after it: 赵一鸣（挂职）.
pub fn is_explained(before: &str, now: &str) -> bool {
    let (before, now) = (letters(before), letters(now));
    let (short, long) = if before.len() < now.len() { (before, now) } else { (now, before) };
    !short.is_empty() && long.starts_with(&short) && long.get(short.len()) == Some(&'(')
}

fn letters(name: &str) -> Vec<char> {
    name.chars().map(half_width).filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_is_no_part_of_a_name() {
        assert_eq!(plain(" 张　三 "), plain("张三"));
        assert_eq!(plain("\u{202e}x"), "\u{202e}x", "what is none stays as it was typed");
    }

    #[test]
    fn a_mended_name_is_one_persons_and_another_name_is_anothers() {
        for (before, now) in
            [("赵一鸣", "赵一明"), ("张　三", "张三"), ("Ａｎｎ Lee", "Ann Lee"), ("王伟", "王 伟")]
        {
            assert!(is_mended(before, now), "{before} {now}");
        }
        for (before, now) in [
            ("张伟", "张敏"),
            ("张伟", "张伟民"),
            ("赵一鸣", "赵二明"),
            ("赵一鸣", "钱若溪"),
            ("赵一鸣", ""),
            ("赵一鸣", "赵一鸣（挂职）"),
        ] {
            assert!(!is_mended(before, now), "{before} {now}");
        }
    }

    #[test]
    fn words_in_brackets_explain_a_name() {
        assert!(is_explained("赵一鸣", "赵一鸣（挂职）"));
        assert!(is_explained("赵一鸣(挂职)", "赵一鸣"));
        for (before, now) in [("张伟", "张伟民"), ("张伟", "张伟"), ("", "（挂职）")] {
            assert!(!is_explained(before, now), "{before} {now}");
        }
    }
}
