//! A meeting drafted from the text of a notice: what the rules found, matched with the directory.
//! Nothing is saved until a person confirms; then all of it is, in one transaction.

mod confirm;
mod matching;

use huidao_domain::{Instant, Rank, Standing, TimeZoneName, UnitId, VenueId, VenueRole};
use huidao_drafts as drafts;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use confirm::{ConfirmDraft, ConfirmedUnit, ConfirmedVenue, confirm_draft};

use crate::gathering::default_zone;
use crate::groups::UnitGroup;
use crate::{Actor, App, Failure, FailureCode, Result};

/// Input of `draft_from_text`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct DraftFromText {
    /// The text of a notice or news item.
    pub text: String,
}

macro_rules! found {
    ($($(#[$meta:meta])* $name:ident($value:ty)),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
        pub struct $name {
            /// What the words mean.
            pub value: $value,
            /// The words of the text; empty for a default that the text does not give.
            pub words: String,
            /// The first character of the words in the text.
            pub start: i64,
            /// The character after them.
            pub end: i64,
            /// false: a guess that a person should look at.
            pub sure: bool,
        }
    )+};
}

found! {
    /// A text found.
    FoundText(String),
    /// A time found.
    FoundTime(Instant),
    /// A count found.
    FoundCount(i64),
    /// A rank found.
    FoundRank(Rank),
    /// A standing found.
    FoundStanding(Standing),
}

/// A unit that could be meant.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct UnitChoice {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
}

/// A venue that could be meant.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct VenueChoice {
    /// The venue.
    pub venue: VenueId,
    /// Its name.
    pub name: String,
}

/// A unit, or a group of units, that the text asks to take part.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DraftUnit {
    /// As the text names it.
    pub name: FoundText,
    /// The directory's unit of that name, short name or alias.
    pub unit: Option<UnitId>,
    /// Units of a near name, the best first, when none has that one.
    pub choices: Vec<UnitChoice>,
    /// People.
    pub quota: Option<FoundCount>,
    /// Rank.
    pub rank: Option<FoundRank>,
    /// Standing.
    pub standing: Option<FoundStanding>,
    /// Index of its venue; none when the text does not say.
    pub venue: Option<i64>,
    /// The directory's group, when the words name one.
    pub group: Option<UnitGroup>,
    /// Whether the words are a group's name.
    pub is_group: bool,
}

/// A venue that the text names.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DraftVenue {
    /// As the text names it.
    pub name: FoundText,
    /// Main or branch.
    pub role: VenueRole,
    /// The room that the text gives.
    pub room: String,
    /// The directory's venue of that name.
    pub venue: Option<VenueId>,
    /// Venues of a near name.
    pub choices: Vec<VenueChoice>,
}

/// An item of the agenda that the text names.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DraftAgendaItem {
    /// What it is about.
    pub title: FoundText,
    /// Who speaks.
    pub speaker: Option<FoundText>,
    /// How long it takes.
    pub minutes: Option<i64>,
}

/// A meeting that the text announces.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DraftMeeting {
    /// Title.
    pub title: Option<FoundText>,
    /// Kind.
    pub kind: Option<FoundText>,
    /// Host.
    pub host: Option<FoundText>,
    /// Start.
    pub starts_at: Option<FoundTime>,
    /// End; a guess without words when the text is silent.
    pub ends_at: Option<FoundTime>,
    /// Whether the text gives a day and no hour.
    pub date_only: bool,
    /// Place.
    pub place: Option<FoundText>,
    /// Chair.
    pub chair: Option<FoundText>,
    /// Moderator.
    pub moderator: Option<FoundText>,
    /// Until when to reply.
    pub reply_deadline: Option<FoundTime>,
    /// Whom to ask.
    pub contact_name: Option<FoundText>,
    /// Under which number.
    pub contact_phone: Option<FoundText>,
    /// Venues, the main one first.
    pub venues: Vec<DraftVenue>,
    /// Who takes part.
    pub units: Vec<DraftUnit>,
    /// Agenda.
    pub agenda: Vec<DraftAgendaItem>,
}

/// Something that a person should know about the draft.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DraftProblem {
    /// `two_meetings`, `no_date`, `date_in_past`, `weekday_differs`, `no_title`, `no_venue`,
    /// `deadline_after_start` or `text_cut`.
    pub code: String,
    /// The words that show it.
    pub words: String,
}

/// Output of `draft_from_text`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DraftedFromText {
    /// The text as read; positions count in it.
    pub text: String,
    /// The meetings that it announces.
    pub meetings: Vec<DraftMeeting>,
    /// What a person should know.
    pub problems: Vec<DraftProblem>,
}

/// Drafts a meeting from text; nothing is saved.
pub async fn draft_from_text(
    app: &App,
    _actor: &Actor,
    input: DraftFromText,
) -> Result<DraftedFromText> {
    if input.text.trim().is_empty() {
        return Err(FailureCode::NotText.into());
    }
    let zone: TimeZoneName = default_zone();
    let today = huidao_domain::conflict::date_of(app.now(), &zone).unwrap_or_default();
    let directory = {
        let mut connection = app.read().await?;
        matching::Directory::load(&mut connection).await?
    };
    // Long texts and large directories take a while: away from the threads that answer requests.
    let read = tokio::task::spawn_blocking(move || {
        let drafted = drafts::draft_from_text(&input.text, today, &zone);
        DraftedFromText {
            text: drafted.text,
            meetings: directory.match_meetings(drafted.meetings),
            problems: drafted
                .problems
                .into_iter()
                .map(|problem| DraftProblem { code: code(problem.code), words: problem.words })
                .collect(),
        }
    });
    read.await.map_err(|error| {
        tracing::error!(%error, "reading a notice broke off");
        Failure::from(FailureCode::Unknown)
    })
}

fn code(code: drafts::ProblemCode) -> String {
    match serde_json::to_value(code) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}
