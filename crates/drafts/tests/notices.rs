//! The notices of `tests/notices`, each with the values that a person reads in it.
//!
//! An expectation names only the values it is sure of; a unit is written as
//! `[name, venue, quota, rank, standing]`, a group's name starts with `*`.

mod reading;
mod summary;

use std::fs;
use std::path::Path;

use huidao_drafts::draft_from_text;
use jiff::civil::date;
use serde_json::Value;

#[test]
fn every_notice_is_read_as_a_person_reads_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/notices");
    let zone = reading::zone();
    let mut differences = Vec::new();
    let mut count = 0;
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for path in files.iter().filter(|path| path.extension().is_some_and(|end| end == "txt")) {
        count += 1;
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(path).unwrap();
        let expected: Value =
            serde_json::from_str(&fs::read_to_string(path.with_extension("json")).unwrap())
                .unwrap();
        // A Wednesday, on or shortly before the day of most of the notices.
        let drafted = draft_from_text(&text, date(2026, 5, 13), &zone);
        reading::assert_words_stand_in_text(&drafted);
        let read = summary::summary(&drafted, &zone.zone());
        compare(&name, &expected, &read, &mut differences);
    }
    assert_eq!(count, 55, "the notices are there");
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

fn compare(at: &str, expected: &Value, read: &Value, differences: &mut Vec<String>) {
    match (expected, read) {
        (Value::Object(expected), Value::Object(read)) => {
            for (key, value) in expected {
                let missing = Value::String("missing key".to_owned());
                compare(
                    &format!("{at}.{key}"),
                    value,
                    read.get(key).unwrap_or(&missing),
                    differences,
                );
            }
        }
        (Value::Array(list), Value::Array(other)) if list.len() == other.len() => {
            for (index, (value, read)) in list.iter().zip(other).enumerate() {
                compare(&format!("{at}[{index}]"), value, read, differences);
            }
        }
        _ if expected != read => {
            differences.push(format!("{at}\n    expected {expected}\n    read     {read}"));
        }
        _ => {}
    }
}
