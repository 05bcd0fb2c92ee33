//! Identifiers. A `UUIDv7` in text, made by the program and never by a database.

/// Text that is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier: {0}")]
pub struct IdError(pub String);

/// Lower-case hexadecimal digits in groups of 8-4-4-4-12.
fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte),
        })
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(
            Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord,
            serde::Serialize, serde::Deserialize, utoipa::ToSchema,
        )]
        #[serde(try_from = "String", into = "String")]
        #[schema(value_type = String)]
        pub struct $name(String);

        impl $name {
            /// The identifier as stored.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                if is_uuid(&text) { Ok(Self(text)) } else { Err(IdError(text)) }
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// A meeting.
    MeetingId,
    /// A venue's role in one meeting.
    MeetingVenueId,
    /// A room at a site.
    VenueId,
    /// An organisation that takes part.
    UnitId,
    /// A unit's contact.
    ContactId,
    /// A unit's place in one meeting.
    AssignmentId,
    /// A contact's link to one meeting.
    InvitationId,
    /// A person of one unit in one meeting.
    AttendeeId,
    /// One line of the attendance log.
    EventId,
    /// A person of the directory who may attend.
    PersonId,
    /// A named set of units (成员单位).
    GroupId,
    /// Meetings that repeat by one rule.
    SeriesId,
    /// An item of the agenda.
    AgendaItemId,
    /// A file attached to a meeting.
    AttachmentId,
    /// A plan kept for later meetings.
    TemplateId,
    /// A roster that was imported.
    ImportId,
    /// A message that goes out.
    MessageId,
    /// A question that the organiser asks every unit.
    QuestionId,
    /// A change of an answer that waits for the organiser.
    ChangeRequestId,
    /// A reminder that goes out by itself.
    ReminderId,
    /// A link of a venue: its screen, its desk or its coordinator.
    VenueLinkId,
    /// A line-up test of a venue.
    ReadinessCheckId,
    /// Something that everybody, or a venue, is told during the day.
    AnnouncementId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_a_uuid_and_nothing_else() {
        let good = "01928c6e-0000-7000-8000-00000000000a";
        assert!(MeetingId::try_from(good.to_owned()).is_ok());
        for bad in
            ["", "x", "01928C6E-0000-7000-8000-00000000000A", "01928c6e00007000800000000000000a"]
        {
            assert!(MeetingId::try_from(bad.to_owned()).is_err(), "{bad} must be refused");
        }
    }
}
