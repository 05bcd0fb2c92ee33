//! The meeting as a calendar entry for a mail (iTIP): asked for, changed, cancelled.

use chrono::{DateTime, Utc};
use huidao_domain::{Instant, TimeZoneName};
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};
use jiff::Timestamp;
use jiff::tz::Offset;

/// What the mail does to the entry in the recipient's calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Adds or changes it.
    Request,
    /// Takes it out.
    Cancel,
    /// Offers it as a file: whoever opens it adds it.
    Publish,
}

impl Method {
    /// As it stands in the calendar and in the mail's head.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
            Self::Publish => "PUBLISH",
        }
    }
}

/// A calendar entry for one recipient.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// Stays the same for all messages of a meeting to a contact.
    pub uid: &'a str,
    /// Rises with every change of time or place.
    pub sequence: u32,
    /// What is done.
    pub method: Method,
    /// The office and the address that mails come from.
    pub organizer: (&'a str, &'a str),
    /// The contact's name and address.
    pub attendee: (&'a str, &'a str),
    /// Title.
    pub title: &'a str,
    /// What to know.
    pub description: &'a str,
    /// Venue, site and room.
    pub location: &'a str,
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Instant,
    /// The venue's time zone.
    pub zone: &'a TimeZoneName,
    /// When the message was made.
    pub stamp: Instant,
    /// The contact's page.
    pub url: &'a str,
}

/// The entry as a text of RFC 5545.
pub fn calendar(entry: &Entry<'_>) -> String {
    let mut event = Event::new();
    event
        .uid(entry.uid)
        .timestamp(utc(entry.stamp))
        .summary(entry.title)
        .description(entry.description)
        .location(entry.location)
        .sequence(entry.sequence)
        .status(match entry.method {
            Method::Request | Method::Publish => EventStatus::Confirmed,
            Method::Cancel => EventStatus::Cancelled,
        });
    for (name, at) in [("DTSTART", entry.starts_at), ("DTEND", entry.ends_at)] {
        let mut property = Property::new(name, local(at, entry.zone));
        property.add_parameter("TZID", entry.zone.as_str());
        event.append_property(property);
    }
    let person = |name: &str, (common, address): (&str, &str)| {
        let mut property = Property::new(name, format!("mailto:{address}"));
        property.add_parameter("CN", &common.replace('"', "'"));
        property
    };
    if !entry.organizer.1.is_empty() {
        event.append_property(person("ORGANIZER", entry.organizer));
    }
    // An entry that is offered names nobody (RFC 5546, 3.2.1).
    if entry.method != Method::Publish {
        let mut attendee = person("ATTENDEE", entry.attendee);
        attendee.add_parameter("ROLE", "REQ-PARTICIPANT");
        attendee.add_parameter("PARTSTAT", "NEEDS-ACTION");
        attendee.add_parameter("RSVP", "FALSE");
        event.append_property(attendee);
    }
    if !entry.url.is_empty() {
        event.add_property("URL", entry.url);
    }
    let mut calendar = Calendar::new();
    calendar.append_property(("METHOD", entry.method.as_str()));
    calendar.push(event.done());
    // The library writes no time zones of its own.
    let zone = zone_of(entry.zone, entry.starts_at, entry.ends_at);
    calendar.to_string().replacen("BEGIN:VEVENT", &format!("{zone}BEGIN:VEVENT"), 1)
}

fn utc(at: Instant) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(at.ms()).unwrap_or_default()
}

/// The wall clock of a zone.
fn local(at: Instant, zone: &TimeZoneName) -> String {
    let at = zone.zone().to_datetime(timestamp(at));
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

fn timestamp(at: Instant) -> Timestamp {
    Timestamp::from_millisecond(at.ms()).unwrap_or_default()
}

/// What the zone's clocks do around the meeting: the offset in force and every change within a year.
fn zone_of(zone: &TimeZoneName, from: Instant, until: Instant) -> String {
    let tz = zone.zone();
    let first = timestamp(from.plus_minutes(-366 * 24 * 60));
    let last = timestamp(until.plus_minutes(366 * 24 * 60));
    let mut offset = tz.to_offset(first);
    let mut text = format!("BEGIN:VTIMEZONE\r\nTZID:{}\r\n", zone.as_str());
    text += &observance("STANDARD", "19700101T000000", offset, offset);
    for change in tz.following(first).take_while(|change| change.timestamp() <= last) {
        let next = change.offset();
        if next == offset {
            continue;
        }
        // The change's own wall clock is that of the offset before it.
        let at = offset.to_datetime(change.timestamp()).strftime("%Y%m%dT%H%M%S").to_string();
        let kind = if change.dst().is_dst() { "DAYLIGHT" } else { "STANDARD" };
        text += &observance(kind, &at, offset, next);
        offset = next;
    }
    text + "END:VTIMEZONE\r\n"
}

fn observance(kind: &str, at: &str, from: Offset, to: Offset) -> String {
    format!(
        "BEGIN:{kind}\r\nDTSTART:{at}\r\nTZOFFSETFROM:{}\r\nTZOFFSETTO:{}\r\nEND:{kind}\r\n",
        offset_text(from),
        offset_text(to),
    )
}

fn offset_text(offset: Offset) -> String {
    let seconds = offset.seconds();
    let (sign, minutes) = (if seconds < 0 { '-' } else { '+' }, seconds.abs() / 60);
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(zone: &TimeZoneName, method: Method) -> String {
        calendar(&Entry {
            uid: "meeting-contact@huidao",
            sequence: 2,
            method,
            organizer: ("区政府办公室", "office@example.org"),
            attendee: ("赵一鸣 \"A\"", "zhao@example.org"),
            title: "全市教育督导工作会议，主会场；分会场",
            description: "第一行\n第二行",
            location: "市行政中心 201",
            starts_at: Instant(1_665_988_200_000),
            ends_at: Instant(1_665_995_400_000),
            zone,
            stamp: Instant(1_665_900_000_000),
            url: "https://meet.example.org/c/abc",
        })
    }

    #[test]
    fn an_entry_is_in_the_venues_zone_and_says_what_to_do() {
        let text = entry(&"Asia/Shanghai".parse().unwrap(), Method::Request);
        for line in [
            "METHOD:REQUEST",
            "SEQUENCE:2",
            "UID:meeting-contact@huidao",
            "DTSTART;TZID=Asia/Shanghai:20221017T143000",
            "DTEND;TZID=Asia/Shanghai:20221017T163000",
            "TZID:Asia/Shanghai",
            "TZOFFSETTO:+0800",
            "STATUS:CONFIRMED",
        ] {
            assert!(text.lines().any(|known| known == line), "{line} is missing:\n{text}");
        }
        assert!(text.lines().all(|line| line.len() <= 75), "lines are folded:\n{text}");
        let cancelled = entry(&"Asia/Shanghai".parse().unwrap(), Method::Cancel);
        assert!(cancelled.contains("METHOD:CANCEL") && cancelled.contains("STATUS:CANCELLED"));
    }

    #[test]
    fn a_zone_whose_clocks_change_says_when() {
        let text = entry(&"Europe/Berlin".parse().unwrap(), Method::Request);
        assert!(text.contains("BEGIN:DAYLIGHT\r\nDTSTART:20220327T020000\r\nTZOFFSETFROM:+0100"));
        assert!(text.contains("BEGIN:STANDARD\r\nDTSTART:20221030T030000\r\nTZOFFSETFROM:+0200"));
    }
}
