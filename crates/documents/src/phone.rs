//! Phone numbers as they are typed into spreadsheets. Only the shape is
//! looked at, so that a mistyped mobile number is noticed and a `+86…` number
//! survives a CSV; whether the line exists is not this crate's business.

/// Shortest and longest count of digits: an office's short number, and E.164.
const DIGITS: std::ops::RangeInclusive<usize> = 5..=15;
/// A mobile number of the mainland, which begins with 1.
const MOBILE_DIGITS: usize = 11;
/// The longest service number that begins with 1, such as 10086.
const SERVICE_DIGITS: usize = 6;

/// The number without spaces, dashes, brackets and the mainland's own prefix.
/// What cannot be a number comes back as it was, trimmed, for a person to see.
pub(crate) fn normalise(text: &str) -> String {
    let text = text.trim();
    let compact: String = text.chars().filter(|c| !is_separator(*c)).collect();
    let national = strip_mainland_prefix(&compact);
    if is_valid(&national) { national } else { text.to_owned() }
}

/// Digits with an optional leading `+`, of a length that a phone number has.
pub(crate) fn is_valid(number: &str) -> bool {
    let digits = number.strip_prefix('+').unwrap_or(number);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let international = digits.len() < number.len();
    if !international && digits.starts_with('1') && digits.len() > SERVICE_DIGITS {
        return digits.len() == MOBILE_DIGITS;
    }
    DIGITS.contains(&digits.len())
}

fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '(' | ')' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '－' | '（' | '）'
        )
}

fn strip_mainland_prefix(number: &str) -> String {
    let marked = number.strip_prefix("+86").or_else(|| number.strip_prefix("0086"));
    let Some(rest) = marked else {
        let bare = number.strip_prefix("86").unwrap_or(number);
        let mobile = bare.len() == MOBILE_DIGITS && bare.starts_with('1');
        return if mobile { bare } else { number }.to_owned();
    };
    if rest.starts_with('1') || rest.starts_with('0') {
        rest.to_owned()
    } else {
        // A landline drops its trunk zero behind the country's prefix.
        format!("0{rest}")
    }
}

#[cfg(test)]
mod tests {
    use super::{is_valid, normalise};

    #[test]
    fn one_mobile_number_written_in_many_ways_is_one_number() {
        for written in [
            "19900000001",
            " 199 0000 0001 ",
            "199-0000-0001",
            "+86 199-0000-0001",
            "+8619900000001",
            "8619900000001",
            "0086 19900000001",
            "199－0000－0001",
        ] {
            assert_eq!(normalise(written), "19900000001", "{written} is the same line");
        }
    }

    #[test]
    fn a_landline_keeps_its_area_code() {
        assert_eq!(normalise("0580-2000001"), "05802000001");
        assert_eq!(normalise("（0580）2000001"), "05802000001");
        assert_eq!(normalise("+86 580 2000001"), "05802000001", "the trunk zero comes back");
    }

    #[test]
    fn a_foreign_number_keeps_its_plus() {
        assert_eq!(normalise("+852 9000 0001"), "+85290000001");
        assert!(is_valid("+85290000001"));
    }

    #[test]
    fn what_cannot_be_a_number_is_left_for_a_person_to_see() {
        for wrong in ["1990000000x", "199000000011", "1990000", "19900000001/19900000002", "", "+"]
        {
            assert!(!is_valid(&normalise(wrong)), "{wrong} is not a phone number");
            assert_eq!(normalise(wrong), wrong, "nothing of it may be lost");
        }
    }
}
