//! A workbook's own properties that a program gave it. They outlive sheets that
//! another program drops when it saves the file.

use std::io::{BufReader, Read as _};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::{ZIP, archive};

/// Where XLSX and ODS keep them.
const PARTS: [&str; 2] = ["docProps/custom.xml", "meta.xml"];
/// The most that is read of such a part, in bytes.
const MAX_PART_BYTES: u64 = 1024 * 1024;

/// The text of the property of this name; none where the file has no such
/// property or keeps none that can be read. Only for files that [`super::read`] takes.
pub(crate) fn property(bytes: &[u8], name: &str) -> Option<String> {
    if !bytes.starts_with(ZIP) {
        return None;
    }
    let mut archive = archive::open(bytes).ok()?;
    PARTS.iter().find_map(|part| {
        let entry = archive.by_name(part).ok()?;
        value(Reader::from_reader(BufReader::new(entry.take(MAX_PART_BYTES))), name)
    })
}

/// The text inside the first element that bears this name.
fn value<R: std::io::BufRead>(mut reader: Reader<R>, name: &str) -> Option<String> {
    let (mut buffer, mut text) = (Vec::new(), String::new());
    let mut depth = 0_usize;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Eof => return None,
            Event::Start(_) if depth > 0 => depth += 1,
            Event::Start(element) if is_named(&element, name) => depth = 1,
            Event::End(_) if depth == 1 => {
                return Some(text.trim().to_owned()).filter(|text| !text.is_empty());
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Text(part) if depth > 0 => text.push_str(&part.xml10_content()),
            Event::GeneralRef(reference) if depth > 0 => {
                let named = match &*reference.xml10_content() {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => reference.resolve_char_ref().ok().flatten(),
                };
                text.push(named.unwrap_or('\u{fffd}'));
            }
            _ => {}
        }
    }
}

fn is_named(element: &BytesStart<'_>, name: &str) -> bool {
    ["name", "meta:name"].iter().any(|key| {
        let attribute = element.try_get_attribute(key).ok().flatten();
        let value = attribute.and_then(|found| {
            found.normalized_value(XmlVersion::Implicit1_0).map(|value| value == name).ok()
        });
        value == Some(true)
    })
}

#[cfg(test)]
mod tests {
    use quick_xml::Reader;

    use super::value;

    #[test]
    fn a_property_is_found_in_the_words_of_either_format() {
        let workbook = r#"<Properties><property name="Other"><vt:lpwstr>no</vt:lpwstr></property>
            <property pid="3" name="Mark"><vt:lpwstr>a&amp;b&#x4F1A;</vt:lpwstr></property></Properties>"#;
        let open_document = r#"<office:meta><meta:user-defined meta:name="Other">no</meta:user-defined>
            <meta:user-defined meta:name="Mark">a&amp;b会</meta:user-defined></office:meta>"#;
        for text in [workbook, open_document] {
            assert_eq!(value(Reader::from_str(text), "Mark").as_deref(), Some("a&b会"), "{text}");
            assert_eq!(value(Reader::from_str(text), "None"), None);
        }
        assert_eq!(value(Reader::from_str("<a name='Mark'>open"), "Mark"), None, "cut off");
    }
}
