//! The rules of the meeting office.
//!
//! Values and pure decisions: what a meeting is, which unit sits in which venue, whether a
//! check-in counts, what a person's attendance is and how a meeting is counted. Nothing here does
//! I/O, waits, or reads a clock: instants and identifiers come in as parameters.

pub mod agenda;
pub mod arrival;
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
pub mod readiness;
pub mod reminder;
pub mod reply;
pub mod report;
pub mod series;
pub mod signature;
mod text_enum;
pub mod tree;
pub mod venue_code;
pub mod venue_link;

pub use agenda::AgendaItem;
pub use arrival::{ArrivalPolicy, ArrivalWay, FlagKind, FlagState, SignatureRule};
pub use assignment::{Rank, Standing};
pub use attendance::{Attendance, Event, EventKind, Label, Observed, Presence, Source};
pub use calendar::DayKind;
pub use check_in::CheckInDecision;
pub use count::Counts;
pub use id::{
    AgendaItemId, AnnouncementId, AssignmentId, AttachmentId, AttendeeId, ChangeRequestId,
    ContactId, EventId, GroupId, IdError, ImportId, InvitationId, MeetingId, MeetingVenueId,
    MessageId, PersonId, QuestionId, ReadinessCheckId, ReminderId, SeriesId, TemplateId, UnitId,
    VenueId, VenueLinkId,
};
pub use instant::Instant;
pub use meeting::{MeetingState, NextStep, Rules, VenueRole};
pub use message::{ChannelKind, MessageKind, MessageState};
pub use parse::{
    Capacity, MailAddress, ParseError, PersonName, PhoneNumber, Quota, TimeZoneName, Words,
};
pub use question::QuestionKind;
pub use readiness::{Readiness, ReadinessItem, ReadinessMark, RollCallAnswer};
pub use reminder::ReminderAnchor;
pub use reply::{Answer, Decision, RequestState};
pub use report::{MatchReason, Sureness};
pub use signature::Signature;
pub use text_enum::UnknownWord;
pub use tree::PersonRank;
pub use venue_link::VenueLinkKind;
