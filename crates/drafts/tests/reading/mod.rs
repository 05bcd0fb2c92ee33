//! What every draft of every text must hold: its words stand in its text.

#![expect(clippy::unwrap_used, reason = "a test helper: a surprise is a failed test")]

use huidao_domain::TimeZoneName;
use huidao_drafts::Drafted;
use serde_json::Value;

/// The zone of the notices.
pub fn zone() -> TimeZoneName {
    "Asia/Shanghai".parse().unwrap()
}

/// Every value of the draft stands on its words.
pub fn assert_words_stand_in_text(drafted: &Drafted) {
    let text: Vec<char> = drafted.text.chars().collect();
    let value = serde_json::to_value(drafted).unwrap();
    walk(&value, &text);
    for meeting in &drafted.meetings {
        for unit in &meeting.units {
            assert!(
                unit.venue.is_none_or(|venue| venue < meeting.venues.len()),
                "a venue of the list"
            );
        }
    }
}

fn walk(value: &Value, text: &[char]) {
    match value {
        Value::Array(list) => list.iter().for_each(|item| walk(item, text)),
        Value::Object(map) => {
            if let (Some(words), Some(start), Some(end)) =
                (map.get("words"), map.get("start"), map.get("end"))
            {
                let (start, end) = (position(start), position(end));
                assert!(start <= end && end <= text.len(), "{start}..{end} in {}", text.len());
                let slice: String = text[start..end].iter().collect();
                assert_eq!(words.as_str().unwrap(), slice, "words are the slice of the text");
            }
            map.values().for_each(|item| walk(item, text));
        }
        _ => {}
    }
}

fn position(value: &Value) -> usize {
    value.as_u64().and_then(|position| position.try_into().ok()).unwrap()
}
