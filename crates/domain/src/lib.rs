//! The rules of the meeting office.
//!
//! Values and pure decisions: what a meeting is, which unit sits in which venue, whether a
//! check-in counts, what a person's attendance is and how a meeting is counted. Nothing here does
//! I/O, waits, or reads a clock: instants and identifiers come in as parameters.

pub mod agenda;
pub mod assignment;
pub mod attendance;
pub mod calendar;
pub mod check_in;
pub mod conflict;
pub mod count;
mod id;
mod instant;
pub mod mask;
pub mod meeting;
pub mod message;
pub mod names;
mod parse;
pub mod proposal;
pub mod question;
pub mod reminder;
pub mod reply;
pub mod series;
mod text_enum;
pub mod tree;

pub use agenda::AgendaItem;
pub use assignment::{Rank, Standing};
pub use attendance::{Attendance, Event, EventKind, Label, Observed, Presence, Source};
pub use calendar::DayKind;
pub use check_in::CheckInDecision;
pub use count::Counts;
pub use id::{
    AgendaItemId, AssignmentId, AttachmentId, AttendeeId, ChangeRequestId, ContactId, EventId,
    GroupId, IdError, ImportId, InvitationId, MeetingId, MeetingVenueId, MessageId, PersonId,
    QuestionId, ReminderId, SeriesId, TemplateId, UnitId, VenueId,
};
pub use instant::Instant;
pub use meeting::{MeetingState, NextStep, Rules, VenueRole};
pub use message::{ChannelKind, MessageKind, MessageState};
pub use parse::{
    Capacity, MailAddress, ParseError, PersonName, PhoneNumber, Quota, TimeZoneName, Words,
};
pub use question::QuestionKind;
pub use reminder::ReminderAnchor;
pub use reply::{Answer, Decision, RequestState};
pub use text_enum::UnknownWord;
pub use tree::PersonRank;
