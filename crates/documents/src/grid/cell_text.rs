//! Numbers, dates and errors of a workbook's cells, as text that a person
//! would copy down from the screen.

use calamine::{Data, DataRef, ExcelDateTime};

/// Whole digits for whole numbers, never an exponent; at most the 15 digits
/// that a spreadsheet itself is good for.
pub(super) fn number(value: f64) -> String {
    let rounded = format!("{value:.14e}").parse::<f64>().unwrap_or(value);
    // Adding zero turns a negative zero into zero.
    format!("{}", rounded + 0.0)
}

/// An ISO 8601 date and time without the parts that are all zero.
pub(super) fn iso(text: &str) -> String {
    let text = text.trim().trim_end_matches('Z').replacen('T', " ", 1);
    let whole_seconds = text.split_once('.').map_or(text.as_str(), |(whole, _fraction)| whole);
    let minutes = match whole_seconds.strip_suffix(":00") {
        Some(rest) if rest.contains(':') => rest,
        _ => whole_seconds,
    };
    minutes.strip_suffix(" 00:00").unwrap_or(minutes).to_owned()
}

/// The text of one streamed cell of an XLSX workbook.
pub(super) fn streamed(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(whole) => whole.to_string(),
        DataRef::Float(value) => number(*value),
        DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => truth(*value),
        DataRef::DateTime(value) => date_time(*value),
        DataRef::DateTimeIso(text) => iso(text),
        DataRef::Error(error) => error.to_string(),
    }
}

/// The text of one cell of an XLS workbook.
pub(super) fn stored(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::Int(whole) => whole.to_string(),
        Data::Float(value) => number(*value),
        Data::String(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(value) => truth(*value),
        Data::DateTime(value) => date_time(*value),
        Data::DateTimeIso(text) => iso(text),
        Data::Error(error) => error.to_string(),
    }
}

fn truth(value: bool) -> String {
    if value { "TRUE" } else { "FALSE" }.to_owned()
}

fn date_time(value: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _milli) = value.to_ymd_hms_milli();
    let clock = format!("{hour:02}:{minute:02}:{second:02}");
    if value.is_duration() || value.as_f64() < 1.0 {
        return iso(&clock);
    }
    iso(&format!("{year:04}-{month:02}-{day:02} {clock}"))
}

#[cfg(test)]
mod tests {
    use calamine::{ExcelDateTime, ExcelDateTimeType};

    use super::{date_time, iso, number};

    #[test]
    fn a_phone_number_stored_as_a_number_keeps_all_its_digits() {
        assert_eq!(number(19_900_000_001.0), "19900000001");
        assert_eq!(number(1.0), "1");
        assert_eq!(number(0.1 + 0.2), "0.3");
        assert_eq!(number(-0.0), "0");
        assert_eq!(number(1e20), "100000000000000000000", "never an exponent");
    }

    #[test]
    fn dates_and_times_show_only_what_they_say() {
        assert_eq!(iso("2026-03-18T00:00:00"), "2026-03-18");
        assert_eq!(iso("2026-03-18T14:30:00.000"), "2026-03-18 14:30");
        assert_eq!(iso("2026-03-18T14:30:05Z"), "2026-03-18 14:30:05");
        assert_eq!(iso("09:00"), "09:00", "nine o'clock keeps its minutes");
        let stored =
            |value| date_time(ExcelDateTime::new(value, ExcelDateTimeType::DateTime, false));
        assert_eq!(stored(46_099.0), "2026-03-18");
        assert_eq!(stored(46_099.604_166_666_7), "2026-03-18 14:30");
        assert_eq!(stored(0.375), "09:00");
    }
}
