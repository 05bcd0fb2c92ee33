//! Numbers as notices write them: `17`, `十七`, `二〇二六`, `两`.

/// The value of up to four Chinese or ASCII digits; `None` for anything else.
pub(crate) fn number(text: &str) -> Option<i16> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > 4 {
        return None;
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok();
    }
    if text.contains('十') {
        return tens(text);
    }
    text.chars().try_fold(0_i16, |sum, c| Some(sum * 10 + digit(c)?))
}

fn tens(text: &str) -> Option<i16> {
    let (before, after) = text.split_once('十')?;
    let one = |part: &str, empty: i16| {
        let mut chars = part.chars();
        match (chars.next(), chars.next()) {
            (None, _) => Some(empty),
            (Some(c), None) => digit(c),
            _ => None,
        }
    };
    Some(one(before, 1)? * 10 + one(after, 0)?)
}

fn digit(c: char) -> Option<i16> {
    Some(match c {
        '〇' | '零' | '○' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => i16::try_from(c.to_digit(10)?).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_both_scripts() {
        for (text, value) in [
            ("17", Some(17)),
            ("十", Some(10)),
            ("十七", Some(17)),
            ("二十", Some(20)),
            ("三十一", Some(31)),
            ("二〇二六", Some(2026)),
            ("两", Some(2)),
            ("", None),
            ("十十", None),
            ("百", None),
        ] {
            assert_eq!(number(text), value, "{text}");
        }
    }
}
