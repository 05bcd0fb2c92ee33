//! Text from outside becomes a value here or not at all: phones, mail addresses, names, quotas,
//! capacities and time zones. Inside the program these types are always valid.

use std::str::FromStr;

/// Why a text was refused; the value is repeated so that a message can show it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseError {
    /// Not a telephone number.
    #[error("not a telephone number: {0}")]
    Phone(String),
    /// Not a mail address.
    #[error("not a mail address: {0}")]
    Mail(String),
    /// Empty, too long, or with control or direction marks.
    #[error("not a name: {0}")]
    Name(String),
    /// Not a count between 1 and 999.
    #[error("not a quota: {0}")]
    Quota(i64),
    /// Not a count between 1 and 100,000.
    #[error("not a capacity: {0}")]
    Capacity(i64),
    /// Not an IANA time zone.
    #[error("not a time zone: {0}")]
    TimeZone(String),
    /// Longer than [`Words::MAX`].
    #[error("the text is too long")]
    TooLong,
}

/// Full-width digits and signs as keyboards of East Asia type them, in ASCII.
pub(crate) fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// Control characters, and marks that change the direction or hide parts of a text.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

macro_rules! text_value {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// The text in its canonical form.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_value! {
    /// A telephone number: digits with an optional leading `+`, 5 to 15 of them (ITU-T E.164),
    /// an extension after `-`. A mainland mobile's `+86` is dropped.
    PhoneNumber
}

impl FromStr for PhoneNumber {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = || ParseError::Phone(text.trim().chars().take(40).collect());
        let plain: String = text
            .chars()
            .map(half_width)
            .filter(|c| !c.is_whitespace() && !matches!(c, '(' | ')' | '.'))
            .collect();
        let bare =
            plain.strip_prefix("+86").or_else(|| plain.strip_prefix("0086")).unwrap_or(&plain);
        let bare = bare.trim_start_matches('-');
        let body = bare.strip_prefix('+').unwrap_or(bare);
        let digits = body.bytes().filter(u8::is_ascii_digit).count();
        let clean = body.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
            && !body.starts_with('-')
            && !body.ends_with('-');
        if !clean || !(5..=15).contains(&digits) {
            return Err(refuse());
        }
        let mobile: String = body.chars().filter(char::is_ascii_digit).collect();
        if mobile.len() == 11 && mobile.starts_with('1') {
            return Ok(Self(mobile));
        }
        Ok(Self(bare.to_owned()))
    }
}

text_value! {
    /// A mail address (RFC 5321), lower-case host.
    MailAddress
}

impl FromStr for MailAddress {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let trimmed: String = text.trim().chars().map(half_width).collect();
        let address = email_address::EmailAddress::from_str(&trimmed)
            .map_err(|_| ParseError::Mail(trimmed.chars().take(80).collect()))?;
        if trimmed.chars().any(is_hidden) {
            return Err(ParseError::Mail(trimmed));
        }
        Ok(Self(format!("{}@{}", address.local_part(), address.domain().to_lowercase())))
    }
}

text_value! {
    /// A person's or unit's name: 1 to 100 characters, no control or direction marks, outer
    /// spaces dropped, and the spaces that pad two-character Chinese names (`张　三`) dropped too.
    PersonName
}

impl FromStr for PersonName {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse =
            || ParseError::Name(text.chars().filter(|c| !is_hidden(*c)).take(40).collect());
        if text.trim().chars().any(is_hidden) {
            return Err(refuse());
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        let ascii = words.iter().any(|word| word.is_ascii());
        let name = words.join(if ascii { " " } else { "" });
        if name.is_empty() || name.chars().count() > 100 {
            return Err(refuse());
        }
        Ok(Self(name))
    }
}

text_value! {
    /// Free text: at most 500 characters, control and direction marks dropped. May be empty.
    Words
}

impl Words {
    /// The longest text, in characters.
    pub const MAX: usize = 500;
}

impl FromStr for Words {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let kept: String = text.trim().chars().filter(|c| !is_hidden(*c) || *c == '\n').collect();
        if kept.chars().count() > Self::MAX { Err(ParseError::TooLong) } else { Ok(Self(kept)) }
    }
}

/// How many people a unit may send: 1 to 999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quota(u32);

/// How many people a room holds: 1 to 100,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Capacity(u32);

impl Quota {
    /// The largest quota.
    pub const MAX: u32 = 999;

    /// The count.
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl Capacity {
    /// The count.
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl TryFrom<i64> for Quota {
    type Error = ParseError;
    fn try_from(count: i64) -> Result<Self, ParseError> {
        match u32::try_from(count) {
            Ok(count @ 1..=Self::MAX) => Ok(Self(count)),
            _ => Err(ParseError::Quota(count)),
        }
    }
}

impl TryFrom<i64> for Capacity {
    type Error = ParseError;
    fn try_from(count: i64) -> Result<Self, ParseError> {
        match u32::try_from(count) {
            Ok(count @ 1..=100_000) => Ok(Self(count)),
            _ => Err(ParseError::Capacity(count)),
        }
    }
}

text_value! {
    /// The name of an IANA time zone that the bundled database knows, e.g. `Asia/Shanghai`.
    TimeZoneName
}

impl FromStr for TimeZoneName {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        match jiff::tz::TimeZone::get(text) {
            Ok(zone) => Ok(Self(zone.iana_name().unwrap_or(text).to_owned())),
            Err(_) => Err(ParseError::TimeZone(text.chars().take(60).collect())),
        }
    }
}

impl TimeZoneName {
    /// The zone's rules; UTC should the bundled database ever lose the name.
    pub fn zone(&self) -> jiff::tz::TimeZone {
        jiff::tz::TimeZone::get(&self.0).unwrap_or(jiff::tz::TimeZone::UTC)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_are_read_as_people_write_them() {
        for (written, kept) in [
            ("19900000001", "19900000001"),
            ("１９９０００００００１", "19900000001"),
            ("+86 199-0000-0001", "19900000001"),
            ("199 0000 0001", "19900000001"),
            ("0580-2020000", "0580-2020000"),
            ("+852 2525 0000", "+85225250000"),
        ] {
            assert_eq!(written.parse::<PhoneNumber>().unwrap().as_str(), kept, "{written}");
        }
        for bad in ["", "1234", "1990000000l", "电话", "+", "--", "1234567890123456"] {
            assert!(bad.parse::<PhoneNumber>().is_err(), "{bad} must be refused");
        }
    }

    #[test]
    fn names_keep_rare_characters_and_lose_padding() {
        assert_eq!("许㛃".parse::<PersonName>().unwrap().as_str(), "许㛃");
        assert_eq!(" 张　三 ".parse::<PersonName>().unwrap().as_str(), "张三");
        assert_eq!("Ann  Lee".parse::<PersonName>().unwrap().as_str(), "Ann Lee");
        for bad in ["", "  ", "a\u{202e}b", "a\u{0}b"] {
            assert!(bad.parse::<PersonName>().is_err(), "{bad:?} must be refused");
        }
        assert!("长".repeat(101).parse::<PersonName>().is_err(), "101 characters are too many");
    }

    #[test]
    fn mail_addresses_are_checked() {
        assert_eq!(
            "Unit01@Example.ORG".parse::<MailAddress>().unwrap().as_str(),
            "Unit01@example.org"
        );
        for bad in ["", "x", "a@", "a b@example.org", "a@b\r\nBcc: c@example.org"] {
            assert!(bad.parse::<MailAddress>().is_err(), "{bad:?} must be refused");
        }
    }

    #[test]
    fn a_long_text_is_refused_and_never_cut() {
        assert_eq!(" 车位\u{202e} ".parse::<Words>().unwrap().as_str(), "车位");
        assert!("字".repeat(500).parse::<Words>().is_ok());
        assert_eq!("字".repeat(501).parse::<Words>(), Err(ParseError::TooLong));
    }

    #[test]
    fn counts_have_bounds() {
        assert!(Quota::try_from(0).is_err());
        assert!(Quota::try_from(1000).is_err());
        assert_eq!(Quota::try_from(3).unwrap().get(), 3);
        assert!(Capacity::try_from(0).is_err(), "a venue without seats is a mistake");
    }

    #[test]
    fn only_known_time_zones_are_taken() {
        assert_eq!("Asia/Shanghai".parse::<TimeZoneName>().unwrap().as_str(), "Asia/Shanghai");
        assert!("Asia/Zhoushan".parse::<TimeZoneName>().is_err());
    }
}
