//! By hand: the invitation as a text to paste in a chat group or a message.

use huidao_domain::{Instant, TimeZoneName};
use huidao_wording::{Language, date_time, date_time_range, text, text_with};

/// What an invitation says.
#[derive(Debug, Clone)]
pub struct Invitation<'a> {
    /// The unit invited.
    pub unit: &'a str,
    /// Its contact.
    pub contact: &'a str,
    /// Title of the meeting.
    pub meeting: &'a str,
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Instant,
    /// The venue's time zone: the one the reader lives by.
    pub zone: &'a TimeZoneName,
    /// The unit's venue.
    pub venue: &'a str,
    /// Site and room; may be empty.
    pub place: &'a str,
    /// How many people.
    pub quota: i64,
    /// Until when to answer.
    pub reply_deadline: Option<Instant>,
    /// The contact's link.
    pub url: &'a str,
}

/// The invitation as lines of plain text.
pub fn invitation_text(language: Language, invitation: &Invitation<'_>) -> String {
    let when = date_time_range(language, invitation.starts_at, invitation.ends_at, invitation.zone);
    let venue = if invitation.place.is_empty() {
        invitation.venue.to_owned()
    } else {
        text_with(
            language,
            "invitation-place",
            &[("venue", invitation.venue), ("place", invitation.place)],
        )
    };
    let mut lines = vec![
        text_with(
            language,
            "invitation-greeting",
            &[("unit", invitation.unit), ("contact", invitation.contact)],
        ),
        text_with(language, "invitation-meeting", &[("meeting", invitation.meeting)]),
        text_with(language, "invitation-when", &[("when", &when)]),
        text_with(language, "invitation-where", &[("venue", &venue)]),
        text_with(language, "invitation-quota", &[("quota", &invitation.quota.to_string())]),
    ];
    if let Some(deadline) = invitation.reply_deadline {
        let deadline = date_time(language, deadline, invitation.zone);
        lines.push(text_with(language, "invitation-deadline", &[("deadline", &deadline)]));
    }
    lines.push(text_with(language, "invitation-link", &[("url", invitation.url)]));
    lines.push(text(language, "invitation-private"));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invitation_says_who_what_when_where_and_how() {
        let zone = "Asia/Shanghai".parse().unwrap();
        let invitation = Invitation {
            unit: "岱山县",
            contact: "华星野",
            meeting: "全体成员会议",
            starts_at: Instant(1_665_988_200_000),
            ends_at: Instant(1_665_995_400_000),
            zone: &zone,
            venue: "岱山分会场",
            place: "县行政中心 201",
            quota: 3,
            reply_deadline: Some(Instant(1_665_907_200_000)),
            url: "http://127.0.0.1:4180/c/x",
        };
        for language in Language::ALL {
            let text = invitation_text(language, &invitation);
            for fact in [
                "岱山县",
                "华星野",
                "全体成员会议",
                "14:30",
                "16:30",
                "岱山分会场",
                "201",
                "3",
                "16:00",
                "/c/x",
            ] {
                assert!(text.contains(fact), "{} lacks {fact}:\n{text}", language.tag());
            }
        }
    }
}
