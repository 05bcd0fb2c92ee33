//! A meeting drafted from the text of a notice: what the rules found, matched with the directory.
//! Nothing is saved until a person confirms; then all of it is, in one transaction.

use std::collections::HashMap;

use huidao_domain::{
    Instant, PersonName, Rank, Standing, TimeZoneName, UnitId, VenueId, VenueRole,
};
use huidao_drafts as drafts;
use huidao_store::Connection;
use huidao_store::directory::{self, UnitRow, VenueRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::gathering::default_zone;
use crate::groups::{UnitGroup, all as groups};
use crate::meetings::Meeting;
use crate::plan::{MeetingPlan, PlannedUnit, PlannedVenue, check};
use crate::schedule::{ScheduleMeeting, add, finish};
use crate::text::words;
use crate::units::write_unit;
use crate::venues::plain_venue;
use crate::{Actor, App, Failure, FailureCode, Result};

/// The least likeness of a name that is offered as a choice, 0 to 1.
const LIKENESS: f64 = 0.45;

/// Choices offered for a name.
const CHOICES: usize = 4;

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

macro_rules! as_found {
    ($name:ident, $found:expr) => {
        $found.map(|found| $name {
            value: found.value.into(),
            words: found.words,
            start: position(found.start),
            end: position(found.end),
            sure: found.sure,
        })
    };
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

/// A venue of a confirmed draft: one of the directory, or a new one.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ConfirmedVenue {
    /// The directory's venue; none for a new one.
    pub venue: Option<VenueId>,
    /// Name of a new one.
    pub new_name: String,
    /// Room of a new one.
    pub room: String,
    /// Main or branch.
    pub role: VenueRole,
}

/// A unit of a confirmed draft: one of the directory, or a new one.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ConfirmedUnit {
    /// The directory's unit; none for a new one.
    pub unit: Option<UnitId>,
    /// Name of a new one.
    pub new_name: String,
    /// Index of its venue.
    pub venue: Option<i64>,
    /// People.
    pub quota: i64,
    /// Rank.
    pub rank: Rank,
    /// Standing.
    pub standing: Standing,
}

/// Input of `confirm_draft`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ConfirmDraft {
    /// The plan; its venues are those below.
    pub plan: MeetingPlan,
    /// Venues.
    pub venues: Vec<ConfirmedVenue>,
    /// Units.
    pub units: Vec<ConfirmedUnit>,
}

fn position(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}

/// A name without what offices add or leave out.
fn bare(name: &str) -> String {
    name.replace("人民政府", "政府").chars().filter(|c| !c.is_whitespace()).collect()
}

/// The best of what is near a name, by the pairs of characters that both have.
fn near<'a, T>(name: &str, all: &'a [T], names: impl Fn(&'a T) -> Vec<&'a str>) -> Vec<&'a T> {
    let name = bare(name);
    let mut liked: Vec<(f64, &T)> = all
        .iter()
        .map(|one| {
            let likeness = |other: &str| {
                let other = bare(other);
                let part =
                    other.chars().count() > 1 && (name.contains(&other) || other.contains(&name));
                strsim::sorensen_dice(&name, &other).max(if part { LIKENESS } else { 0.0 })
            };
            (names(one).into_iter().map(likeness).fold(0.0, f64::max), one)
        })
        .filter(|(likeness, _)| *likeness >= LIKENESS)
        .collect();
    liked.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    liked.into_iter().take(CHOICES).map(|(_, one)| one).collect()
}

/// What the directory knows, to match names with.
struct Directory {
    units: Vec<UnitRow>,
    venues: Vec<VenueRow>,
    groups: Vec<UnitGroup>,
}

impl Directory {
    async fn load(connection: &mut Connection) -> Result<Self> {
        let mut units = directory::units(connection).await?;
        units.retain(|unit| unit.archived == 0);
        let mut venues = directory::venues(connection).await?;
        venues.retain(|venue| venue.archived == 0);
        Ok(Self { units, venues, groups: groups(connection).await? })
    }

    fn names(unit: &UnitRow) -> Vec<&str> {
        let own = [unit.name.as_str(), unit.short_name.as_str()];
        own.into_iter().chain(unit.other_names()).collect()
    }

    fn unit(&self, name: &str) -> Option<&UnitRow> {
        let exact = self.units.iter().find(|unit| Self::names(unit).contains(&name));
        exact.or_else(|| {
            let name = bare(name);
            let mut same = self
                .units
                .iter()
                .filter(|unit| Self::names(unit).iter().any(|own| bare(own) == name));
            // Two units that differ only in that are for a person to tell apart.
            same.next().filter(|_| same.next().is_none())
        })
    }

    fn group(&self, name: &str) -> Option<&UnitGroup> {
        let name = bare(name);
        self.groups
            .iter()
            .filter(|group| name.contains(&bare(&group.name)) || bare(&group.name).contains(&name))
            .max_by_key(|group| group.name.chars().count())
    }

    fn match_unit(&self, found: drafts::DraftUnit) -> DraftUnit {
        let known = self.unit(&found.name.value).filter(|_| !found.is_group);
        let choices = match known {
            None if !found.is_group => near(&found.name.value, &self.units, Self::names),
            _ => Vec::new(),
        };
        DraftUnit {
            unit: known.map(|unit| unit.id.clone()),
            choices: choices
                .into_iter()
                .map(|unit| UnitChoice { unit: unit.id.clone(), name: unit.name.clone() })
                .collect(),
            group: found.is_group.then(|| self.group(&found.name.value)).flatten().cloned(),
            name: text(found.name),
            quota: as_found!(FoundCount, found.quota),
            rank: as_found!(FoundRank, found.rank),
            standing: as_found!(FoundStanding, found.standing),
            venue: found.venue.map(position),
            is_group: found.is_group,
        }
    }

    fn match_venue(&self, found: drafts::DraftVenue) -> DraftVenue {
        let name = &found.name.value;
        let known = self.venues.iter().find(|venue| {
            let room = &found.room;
            // 主会场 alone is a role; the room that the text gives may be the directory's name.
            venue.name == *name
                || (!room.is_empty() && (venue.room == *room || venue.name == *room))
        });
        let near = near(name, &self.venues, |venue| vec![venue.name.as_str(), venue.room.as_str()]);
        DraftVenue {
            venue: known.map(|venue| venue.id.clone()),
            choices: near
                .into_iter()
                .filter(|_| known.is_none())
                .map(|venue| VenueChoice { venue: venue.id.clone(), name: venue.name.clone() })
                .collect(),
            name: text(found.name),
            role: found.role,
            room: found.room,
        }
    }

    fn match_meeting(&self, found: drafts::DraftMeeting) -> DraftMeeting {
        DraftMeeting {
            title: found.title.map(text),
            kind: found.kind.map(text),
            host: found.host.map(text),
            starts_at: as_found!(FoundTime, found.starts_at),
            ends_at: as_found!(FoundTime, found.ends_at),
            date_only: found.date_only,
            place: found.place.map(text),
            chair: found.chair.map(text),
            moderator: found.moderator.map(text),
            reply_deadline: as_found!(FoundTime, found.reply_deadline),
            contact_name: found.contact_name.map(text),
            contact_phone: found.contact_phone.map(text),
            venues: found.venues.into_iter().map(|venue| self.match_venue(venue)).collect(),
            units: found.units.into_iter().map(|unit| self.match_unit(unit)).collect(),
            agenda: found
                .agenda
                .into_iter()
                .map(|item| DraftAgendaItem {
                    title: text(item.title),
                    speaker: item.speaker.map(text),
                    minutes: item.minutes.map(i64::from),
                })
                .collect(),
        }
    }
}

fn text(found: drafts::Found<String>) -> FoundText {
    FoundText {
        value: found.value,
        words: found.words,
        start: position(found.start),
        end: position(found.end),
        sure: found.sure,
    }
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
    // Long texts take a while: away from the threads that answer requests.
    let read =
        tokio::task::spawn_blocking(move || drafts::draft_from_text(&input.text, today, &zone));
    let drafted = read.await.map_err(|error| {
        tracing::error!(%error, "reading a notice broke off");
        Failure::from(FailureCode::Unknown)
    })?;
    let mut connection = app.read().await?;
    let directory = Directory::load(&mut connection).await?;
    Ok(DraftedFromText {
        text: drafted.text,
        meetings: drafted.meetings.into_iter().map(|one| directory.match_meeting(one)).collect(),
        problems: drafted
            .problems
            .into_iter()
            .map(|problem| DraftProblem { code: code(problem.code), words: problem.words })
            .collect(),
    })
}

fn code(code: drafts::ProblemCode) -> String {
    match serde_json::to_value(code) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

/// Saves what a person confirmed: new venues and units, the meeting, and who sits where.
pub async fn confirm_draft(app: &App, actor: &Actor, input: ConfirmDraft) -> Result<Meeting> {
    let mut transaction = app.write().await?;
    let mut venues = Vec::new();
    for venue in &input.venues {
        let id = match &venue.venue {
            Some(id) => id.clone(),
            None => new_venue(&mut transaction, venue, &input.plan.time_zone).await?,
        };
        venues.push(PlannedVenue { venue: id, role: venue.role });
    }
    let units = units(&mut transaction, &input.units, &venues).await?;
    let plan = MeetingPlan { venues, ..input.plan };
    check(&plan)?;
    let meeting = ScheduleMeeting { plan, units: Some(units), repeat: None, except: Vec::new() };
    let id = add(app, &mut transaction, actor, &meeting, "confirm_draft").await?;
    let shown = finish(app, transaction, &id).await?;
    app.announce(crate::Topic::Directory, None);
    Ok(shown)
}

async fn new_venue(
    connection: &mut Connection,
    venue: &ConfirmedVenue,
    zone: &str,
) -> Result<VenueId> {
    let name: PersonName = venue.new_name.parse()?;
    let zone: TimeZoneName = zone.parse()?;
    let row = VenueRow {
        room: words(&venue.room)?,
        time_zone: zone.as_str().to_owned(),
        ..plain_venue(name.as_str())?
    };
    if directory::venues(connection).await?.iter().any(|known| known.name == row.name) {
        return Err(Failure::from(FailureCode::VenueNameTaken).with("name", &row.name));
    }
    directory::save_venue(connection, &row).await?;
    Ok(row.id)
}

/// Units of the plan; new ones go to the end of official order. One named twice counts once.
async fn units(
    connection: &mut Connection,
    confirmed: &[ConfirmedUnit],
    venues: &[PlannedVenue],
) -> Result<Vec<PlannedUnit>> {
    let known = directory::units(connection).await?;
    let mut last = known.iter().map(|unit| unit.position).max().unwrap_or_default();
    let mut by_name: HashMap<String, UnitId> =
        known.into_iter().map(|unit| (unit.name, unit.id)).collect();
    let mut planned: Vec<PlannedUnit> = Vec::new();
    for unit in confirmed {
        let id = if let Some(id) = &unit.unit {
            id.clone()
        } else {
            let name: PersonName = unit.new_name.parse()?;
            if let Some(id) = by_name.get(name.as_str()) {
                id.clone()
            } else {
                last += 1;
                let row = new_unit(name.as_str(), last)?;
                write_unit(connection, &row).await?;
                by_name.insert(row.name, row.id.clone());
                row.id
            }
        };
        let at = unit.venue.and_then(|at| usize::try_from(at).ok());
        let venue = match at {
            Some(at) => {
                Some(venues.get(at).ok_or_else(|| Failure::not_found("venue"))?.venue.clone())
            }
            None => None,
        };
        if planned.iter().all(|known| known.unit != id) {
            planned.push(PlannedUnit {
                unit: id,
                venue,
                quota: unit.quota,
                rank: unit.rank,
                standing: unit.standing,
            });
        }
    }
    Ok(planned)
}

fn new_unit(name: &str, position: i64) -> Result<UnitRow> {
    Ok(UnitRow {
        id: new_id()?,
        position,
        name: name.to_owned(),
        short_name: name.to_owned(),
        category: String::new(),
        default_venue: String::new(),
        archived: 0,
        parent_id: None,
        aliases: String::new(),
    })
}
