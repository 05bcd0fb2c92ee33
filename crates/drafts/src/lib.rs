//! A meeting's draft from the text of a notice or a news item.
//!
//! [`draft_from_text`] reads plain text and tells what it found: for every value the words it was
//! read from, where they stand, and whether a person should look at it. Rules over text, each in
//! the file of the thing it looks for. No model, no network, no clock: the day comes in as a
//! parameter. It never refuses a text and never decides: a person confirms the draft.

mod agenda;
mod agenda_rows;
mod attending;
mod blocks;
mod branches;
mod contact;
mod days;
mod declared;
mod departments;
mod draft;
mod due;
mod headline;
mod host;
mod hours;
mod labels;
mod moments;
mod numbers;
mod officials;
mod page;
mod pattern;
mod plain;
mod radicals;
mod schedule;
mod several;
mod speakers;
mod tables;
mod unit_list;
mod unit_names;
mod unit_rows;
mod unit_words;
mod venues;
mod weekdays;

pub use draft::{
    DraftAgendaItem, DraftMeeting, DraftUnit, DraftVenue, Drafted, Found, Problem, ProblemCode,
};
pub use plain::MAX_CHARACTERS;

use huidao_domain::TimeZoneName;
use jiff::civil::Date;

/// Reads a notice or news item. `today` stands in for a date that the text does not carry;
/// hours are hours of `zone`.
pub fn draft_from_text(text: &str, today: Date, zone: &TimeZoneName) -> Drafted {
    let plain = plain::plain(text);
    let mut problems = Vec::new();
    if plain.cut {
        problems.push(Problem { code: ProblemCode::TextCut, words: String::new() });
    }
    let page = page::Page::new(plain.text);
    let blocks = blocks::blocks(&page);
    let moments = moments::moments(&page, &blocks);
    let calendar = schedule::Calendar::new(&page, &moments, today, zone);
    let parts = several::parts(&page, &blocks, &moments);
    let mut meetings = Vec::new();
    for part in &parts {
        meetings.push(draft::meeting(&page, part, &moments, &calendar, &mut problems));
    }
    if let [first, .., last] = meetings.as_slice() {
        let title =
            |meeting: &DraftMeeting| meeting.title.as_ref().map(|found| found.value.clone());
        let words =
            [title(first), title(last)].into_iter().flatten().collect::<Vec<_>>().join("；");
        problems.push(Problem { code: ProblemCode::TwoMeetings, words });
    }
    Drafted { text: page.into_text(), meetings, problems }
}
