//! The encoding of a text file. Office programs in China write GB18030, UTF-8
//! with and without a mark, and "Unicode text", which is UTF-16.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

/// The text, or nothing if the bytes are not text in any encoding that is read.
pub(crate) fn decode(bytes: &[u8]) -> Option<String> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return decode_as(encoding, bytes.get(mark..)?);
    }
    if bytes.contains(&0) {
        return decode_as(utf_16_without_mark(bytes), bytes);
    }
    decode_as(UTF_8, bytes)
        .or_else(|| decode_as(GB18030, bytes).filter(|text| !text.chars().any(is_private)))
        .or_else(|| decode_as(guess(bytes), bytes))
        .or_else(|| decode_as(GB18030, bytes))
}

/// GB18030 gives nearly every pair of bytes a meaning; text in another
/// encoding betrays itself by characters of the private use area.
fn is_private(c: char) -> bool {
    ('\u{e000}'..='\u{f8ff}').contains(&c)
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    let text = text.trim_end_matches('\u{1a}');
    let binary = text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}'));
    (!binary).then(|| text.to_owned())
}

/// The zero bytes of commas, digits and line ends stand first in big-endian text.
fn utf_16_without_mark(bytes: &[u8]) -> &'static Encoding {
    let zeros =
        |offset: usize| bytes.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    if zeros(0) > zeros(1) { UTF_16BE } else { UTF_16LE }
}

/// Another East Asian encoding only where the detector is sure of it; the
/// Western ones it falls back to for short texts are GB18030 in an office here.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    if [BIG5, SHIFT_JIS, EUC_JP, EUC_KR].contains(&guess) { guess } else { GB18030 }
}

#[cfg(test)]
mod tests {
    use encoding_rs::{BIG5, GB18030};

    use super::decode;

    const ROW: &str = "序号,单位,联络员\r\n1,舟山市教育局,许㛃\r\n2,舟山市审计局,何䶮\r\n";

    fn utf_16(text: &str, big_endian: bool) -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| if big_endian { unit.to_be_bytes() } else { unit.to_le_bytes() })
            .collect()
    }

    #[test]
    fn every_encoding_of_an_office_reads_the_same() {
        let marked = format!("\u{feff}{ROW}");
        for (name, bytes) in [
            ("UTF-8", ROW.as_bytes().to_vec()),
            ("UTF-8 with mark", marked.as_bytes().to_vec()),
            ("GB18030", GB18030.encode(ROW).0.into_owned()),
            ("UTF-16 LE with mark", utf_16(&marked, false)),
            ("UTF-16 BE with mark", utf_16(&marked, true)),
            ("UTF-16 LE", utf_16(ROW, false)),
            ("UTF-16 BE", utf_16(ROW, true)),
        ] {
            assert_eq!(decode(&bytes).as_deref(), Some(ROW), "{name}");
        }
    }

    #[test]
    fn a_few_characters_of_gb18030_are_enough() {
        assert_eq!(decode(&GB18030.encode("单位").0).as_deref(), Some("单位"));
    }

    #[test]
    fn traditional_characters_in_big5_are_recognised() {
        let text = "序號,單位名稱,聯絡員姓名,聯絡電話\r\n1,臺北市政府教育局,陳小明,19900000001\r\n";
        assert_eq!(decode(&BIG5.encode(text).0).as_deref(), Some(text));
    }

    #[test]
    fn pictures_and_programs_are_not_text() {
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), None);
        assert_eq!(decode(b"\x7fELF\x02\x01\x01\0\0\0\0\0"), None);
        assert_eq!(decode(b"\xff\xd8\xff\xe0\x10JFIF\x01"), None);
    }
}
