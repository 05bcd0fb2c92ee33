//! Text of inputs: searched, or parsed into what the store keeps.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_domain::{MailAddress, PhoneNumber, Words};
use ib_pinyin::matcher::PinyinMatcher;
use ib_pinyin::pinyin::{PinyinData, PinyinNotation};

use crate::{Failure, FailureCode, Result};

/// Whether a search finds one of the texts: as written, in pinyin, or by initials.
pub(crate) fn matches(search: &str, texts: &[&str]) -> bool {
    if search.trim().is_empty() {
        return true;
    }
    let search: String = search.trim().chars().take(60).collect();
    let matcher = by_pinyin(&search);
    texts.iter().any(|text| matcher.is_match(*text))
}

/// Looks for a search in texts: as written, in pinyin, or by initials. Making it costs far more than a
/// look: make it once for many texts.
pub(crate) fn by_pinyin(search: &str) -> PinyinMatcher<'_> {
    PinyinMatcher::builder(search).build()
}

/// What a search by somebody else's program looks through: texts in pinyin and by initials, with every
/// reading of letters that have several, within reason.
pub(crate) fn search_keys(texts: &[&str]) -> String {
    let keys: Vec<String> = texts
        .iter()
        .flat_map(|text| {
            let initials = spelled(text, PinyinNotation::AsciiFirstLetter);
            spelled(text, PinyinNotation::Ascii).into_iter().chain(initials)
        })
        .collect();
    keys.join(" ")
}

/// A name in pinyin without spaces, every reading, within reason.
pub(crate) fn readings(name: &str) -> Vec<String> {
    spelled(name, PinyinNotation::Ascii)
        .into_iter()
        .map(|key| key.chars().filter(|c| !c.is_whitespace()).collect())
        .collect()
}

fn spelled(text: &str, notation: PinyinNotation) -> Vec<String> {
    static PINYIN: LazyLock<PinyinData> =
        LazyLock::new(|| PinyinData::new(PinyinNotation::Ascii | PinyinNotation::AsciiFirstLetter));
    text.chars().take(30).fold(vec![String::new()], |keys, c| {
        let mut found: Vec<String> = PINYIN
            .get_pinyins(c)
            .filter_map(|pinyin| pinyin.notation(notation).map(str::to_owned))
            .collect();
        found.dedup();
        if found.is_empty() {
            found.push(c.to_lowercase().collect());
        }
        join(&keys, &found)
    })
}

/// Every beginning with every end, at most four.
fn join(beginnings: &[String], ends: &[String]) -> Vec<String> {
    let mut joined: Vec<String> = beginnings
        .iter()
        .flat_map(|beginning| ends.iter().map(move |end| format!("{beginning}{end}")))
        .collect();
    joined.sort();
    joined.dedup();
    joined.truncate(4);
    joined
}

/// A phone as entered: empty, or a valid number.
pub(crate) fn phone(text: &str) -> Result<String> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    Ok(text.parse::<PhoneNumber>()?.as_str().to_owned())
}

/// A mail address as entered: empty, or a valid one.
pub(crate) fn mail(text: &str) -> Result<String> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    Ok(text.parse::<MailAddress>()?.as_str().to_owned())
}

/// The bytes of a file that came as base64, at most so many.
pub(crate) fn file_bytes(content: &str, most: usize) -> Result<Vec<u8>> {
    if content.len() / 4 * 3 > most + 3 {
        return Err(Failure::too_large(most.try_into().unwrap_or(u64::MAX)));
    }
    STANDARD
        .decode(content.as_bytes())
        .map_err(|error| Failure::from(FailureCode::InvalidInput).with("detail", error))
}

/// Free text as entered.
pub(crate) fn words(text: &str) -> Result<String> {
    Ok(text.parse::<Words>()?.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::{matches, search_keys};

    #[test]
    fn keys_hold_pinyin_and_initials() {
        let keys = search_keys(&["张三", "定海区"]);
        for wanted in ["zhangsan", "zs", "dinghaiqu", "dhq"] {
            assert!(keys.split(' ').any(|key| key == wanted), "{wanted} in {keys}");
        }
        assert!(search_keys(&["重庆"]).contains("chongqing"), "every reading");
        assert_eq!(search_keys(&["A1"]), "a1 a1");
    }

    #[test]
    fn a_search_takes_words_pinyin_and_initials() {
        assert!(matches("定海", &["定海区人民政府"]));
        assert!(matches("dhq", &["定海区"]), "initials");
        assert!(matches("cq", &["重庆市"]), "the usual reading of 重庆");
        assert!(matches("0010", &["19900000010"]), "the tail of a phone");
        assert!(!matches("ptq", &["定海区"]));
        assert!(matches("  ", &["定海区"]), "an empty search finds everything");
    }
}
