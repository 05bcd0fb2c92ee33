//! The draft: what was found, with the words it was found in.

use huidao_domain::{Instant, Rank, Standing, VenueRole};
use serde::{Deserialize, Serialize};

use crate::moments::Moment;
use crate::page::Page;
use crate::schedule::Calendar;
use crate::several::Part;
use crate::{agenda, attending, contact, headline, host, officials, schedule, venues};

/// A value and the words it was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found<T> {
    /// What the words mean.
    pub value: T,
    /// The words of the text; empty for a default that the text does not give.
    pub words: String,
    /// The first character of the words in [`Drafted::text`], counted in Unicode scalar values.
    pub start: usize,
    /// The character after the words.
    pub end: usize,
    /// false: a guess that a person should look at.
    pub sure: bool,
}

/// A unit, or a group of units, that the text asks to take part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftUnit {
    /// The name in full, where the text shortens it in a list.
    pub name: Found<String>,
    /// How many people each may send.
    pub quota: Option<Found<u32>>,
    /// The rank asked for.
    pub rank: Option<Found<Rank>>,
    /// In what capacity.
    pub standing: Option<Found<Standing>>,
    /// Index in [`DraftMeeting::venues`]; `None` when the text does not say.
    pub venue: Option<usize>,
    /// A group's name (各成员单位) rather than one unit's.
    pub is_group: bool,
}

/// A room of the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftVenue {
    /// 主会场, 岱山县分会场, or the place of a meeting that has only one.
    pub name: Found<String>,
    /// The main venue or a branch.
    pub role: VenueRole,
    /// The room that the text gives; empty when none.
    pub room: String,
}

/// An item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftAgendaItem {
    /// What is done.
    pub title: Found<String>,
    /// Who does it: a person or a unit.
    pub speaker: Option<Found<String>>,
    /// How long it takes.
    pub minutes: Option<u32>,
}

/// One meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftMeeting {
    /// The meeting's name, without 关于召开 and 的通知.
    pub title: Option<Found<String>>,
    /// The kind in the text's words: 全体会议, 推进会, 培训.
    pub kind: Option<Found<String>>,
    /// The office that convenes.
    pub host: Option<Found<String>>,
    /// When it starts.
    pub starts_at: Option<Found<Instant>>,
    /// When it ends; two hours after the start, unsure and without words, when the text is silent.
    pub ends_at: Option<Found<Instant>>,
    /// The text gives a day and no hour: the start is 09:00 of it (14:00 for 下午), unsure.
    pub date_only: bool,
    /// Where the main venue is.
    pub place: Option<Found<String>>,
    /// Who speaks for the host, by name.
    pub chair: Option<Found<String>>,
    /// Who leads through the meeting (主持), by name.
    pub moderator: Option<Found<String>>,
    /// When replies are due.
    pub reply_deadline: Option<Found<Instant>>,
    /// Who answers questions.
    pub contact_name: Option<Found<String>>,
    /// Under which number.
    pub contact_phone: Option<Found<String>>,
    /// The rooms, the main one first.
    pub venues: Vec<DraftVenue>,
    /// Who takes part.
    pub units: Vec<DraftUnit>,
    /// What is done, in order.
    pub agenda: Vec<DraftAgendaItem>,
}

/// What a person should know about the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// The text announces more than one meeting.
    TwoMeetings,
    /// No day was found.
    NoDate,
    /// A notice for a day that is over.
    DateInPast,
    /// The day of the week is not that of the date.
    WeekdayDiffers,
    /// No name was found.
    NoTitle,
    /// No room was found.
    NoVenue,
    /// Replies are due after the start.
    DeadlineAfterStart,
    /// The text was longer than [`crate::MAX_CHARACTERS`]; its end was not read.
    TextCut,
}

/// A problem and the words that show it; empty where something is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Which problem.
    pub code: ProblemCode,
    /// The words of the text.
    pub words: String,
}

/// A text that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drafted {
    /// The text as read; positions count in it.
    pub text: String,
    /// One, or more when the text announces more.
    pub meetings: Vec<DraftMeeting>,
    /// What a person should know.
    pub problems: Vec<Problem>,
}

/// Reads one meeting from its part of the page.
pub(crate) fn meeting(
    page: &Page,
    part: &Part,
    moments: &[Moment],
    calendar: &Calendar,
    problems: &mut Vec<Problem>,
) -> DraftMeeting {
    let mut missing = |is_missing: bool, code: ProblemCode| {
        if is_missing {
            problems.push(Problem { code, words: String::new() });
        }
    };
    let title = headline::title(page, part);
    missing(title.is_none(), ProblemCode::NoTitle);
    let times = schedule::times(page, part, moments, calendar);
    missing(times.starts_at.is_none(), ProblemCode::NoDate);
    let mut rooms = venues::venues(page, part);
    let units = attending::units(page, part, calendar.is_news(), &mut rooms);
    missing(rooms.list.is_empty(), ProblemCode::NoVenue);
    problems.extend(times.problems);
    let mut officials = officials::officials(page, part);
    let contact = contact::contact(page, part);
    let agenda = agenda::agenda(page, part, calendar.is_news(), officials.chair.as_ref());
    officials.chair = officials.chair.or_else(|| agenda::closing_speaker(&agenda));
    DraftMeeting {
        kind: headline::kind(page, part, title.as_ref()),
        host: host::host(page, part, moments, title.as_ref()),
        title: title.map(|(found, _)| found),
        starts_at: times.starts_at,
        ends_at: times.ends_at,
        date_only: times.date_only,
        place: rooms.place,
        chair: officials.chair,
        moderator: officials.moderator,
        reply_deadline: times.reply_deadline,
        contact_name: contact.name,
        contact_phone: contact.phone,
        venues: rooms.list,
        units,
        agenda,
    }
}
