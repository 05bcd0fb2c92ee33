//! A meeting's way from draft to archive: what a step will do is told before it is done.

use std::collections::HashSet;

use huidao_domain::{MeetingId, MeetingState};
use huidao_store::meetings::{self as rows, MeetingRow};
use huidao_store::{Connection, attendance, invitations, participation, seals};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::gathering::{Directory, Gathering};
use crate::meetings::{Meeting, wrong_state};
use crate::schedule::{Scope, finish, others_in_scope};
use crate::text::words;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// Names shown of those concerned.
const NAMES: usize = 12;

/// Input of `preview_transition`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct PreviewTransition {
    /// The meeting.
    pub meeting: MeetingId,
    /// The state to move to.
    pub to: MeetingState,
    /// Which meetings of its series.
    #[serde(default)]
    pub scope: Scope,
}

/// Input of `advance_meeting`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct AdvanceMeeting {
    /// The meeting.
    pub meeting: MeetingId,
    /// The state to move to.
    pub to: MeetingState,
    /// Why, when something is taken back.
    pub reason: String,
    /// Which meetings of its series.
    #[serde(default)]
    pub scope: Scope,
}

/// Input of `discard_meeting`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct DiscardMeeting {
    /// The meeting.
    pub meeting: MeetingId,
    /// Which meetings of its series; those that may not be removed stay.
    #[serde(default)]
    pub scope: Scope,
}

/// Output of `discard_meeting`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Discarded {
    /// The meetings that are gone.
    pub meetings: Vec<MeetingId>,
}

/// Something that a step does or warns of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EffectKind {
    /// Contacts with a working link see the new state when they open it.
    UnitsSeeChange,
    /// Contacts hold a link and have to be told by hand.
    TellByHand,
    /// Links say what happened and take no answers.
    LinksPause,
    /// Contacts may answer from now on.
    RepliesOpen,
    /// Arrivals are taken.
    CheckInOpens,
    /// Arrivals are taken no longer.
    CheckInEnds,
    /// The record is closed and sealed; whoever is missing becomes absent.
    RecordSealed,
    /// The seal no longer holds until the record is closed again.
    RecordReopened,
    /// A warning: units have no venue.
    UnitsWithoutVenue,
    /// A warning: assigned units have no contact.
    UnitsWithoutContact,
    /// A warning: units have not answered.
    RepliesMissing,
    /// Nothing may change any more.
    ReadOnly,
    /// Re-issued meetings go on by themselves and have to be told.
    ChildrenStay,
}

/// An effect with whom it concerns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Effect {
    /// What.
    pub kind: EffectKind,
    /// How many.
    pub count: i64,
    /// Some of their names.
    pub names: Vec<String>,
}

/// What a step will do.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Transition {
    /// The meeting.
    pub meeting: MeetingId,
    /// The state it would have.
    pub to: MeetingState,
    /// Whether a reason is asked for.
    pub needs_reason: bool,
    /// How many meetings of its series change with it, itself included.
    pub meetings: i64,
    /// What happens, in order; over all of them.
    pub effects: Vec<Effect>,
}

fn effect(kind: EffectKind, names: Vec<String>) -> Option<Effect> {
    let count = i64::try_from(names.len()).unwrap_or(i64::MAX);
    (count > 0).then(|| Effect { kind, count, names: names.into_iter().take(NAMES).collect() })
}

fn plain(kind: EffectKind) -> Effect {
    Effect { kind, count: 0, names: Vec::new() }
}

/// Whom a step concerns.
#[derive(Default)]
struct Concerned {
    told: Vec<String>,
    without_venue: Vec<String>,
    without_contact: Vec<String>,
    silent: Vec<String>,
    missing: i64,
    children: Vec<String>,
}

impl Concerned {
    /// Adds whom another meeting concerns: each name once.
    fn include(&mut self, other: Self) {
        let join = |all: &mut Vec<String>, more: Vec<String>| {
            let known: HashSet<String> = all.iter().cloned().collect();
            all.extend(more.into_iter().filter(|name| !known.contains(name)));
        };
        join(&mut self.told, other.told);
        join(&mut self.without_venue, other.without_venue);
        join(&mut self.without_contact, other.without_contact);
        join(&mut self.silent, other.silent);
        join(&mut self.children, other.children);
        self.missing += other.missing;
    }
}

async fn concerned(
    connection: &mut Connection,
    meeting: &MeetingRow,
    directory: &Directory,
) -> Result<Concerned> {
    let gathering = Gathering::load_with(connection, &meeting.id, directory).await?;
    let short = |unit: &huidao_domain::UnitId| {
        gathering.units.get(unit).map(|unit| unit.short_name.clone()).unwrap_or_default()
    };
    let assigned: HashSet<_> = gathering.assignments.iter().map(|row| &row.unit_id).collect();
    let reached: HashSet<_> = gathering.contacts.iter().map(|row| &row.unit_id).collect();
    let mut told = Vec::new();
    for link in invitations::of_meeting(connection, &meeting.id).await? {
        let contact = gathering.contacts.iter().find(|contact| contact.id == link.contact_id);
        if let Some(contact) = contact.filter(|_| link.revoked == 0) {
            told.push(format!("{} {}", short(&link.unit_id), contact.name));
        }
    }
    let units = participation::of_meeting(connection, &meeting.id).await?;
    let of_assigned = |keep: &dyn Fn(&huidao_domain::UnitId) -> bool| -> Vec<String> {
        let rows = gathering.assignments.iter().filter(|row| keep(&row.unit_id));
        rows.map(|row| short(&row.unit_id)).collect()
    };
    let children = rows::children(connection, &meeting.id).await?;
    Ok(Concerned {
        told,
        without_venue: units
            .iter()
            .map(|row| &row.unit_id)
            .filter(|id| !assigned.contains(id))
            .map(short)
            .collect(),
        without_contact: of_assigned(&|unit| !reached.contains(unit)),
        silent: of_assigned(&|unit| !gathering.replies.contains_key(unit)),
        missing: gathering.counts().missing,
        children: children
            .into_iter()
            .filter(|child| child.state.is_editable())
            .map(|child| child.title)
            .collect(),
    })
}

fn effects(from: MeetingState, to: MeetingState, who: Concerned) -> Vec<Effect> {
    use EffectKind as Kind;
    let seen = effect(Kind::UnitsSeeChange, who.told.clone());
    let by_hand = effect(Kind::TellByHand, who.told.clone());
    let mut effects = Vec::new();
    match to {
        MeetingState::Announced => {
            effects.extend(effect(Kind::UnitsWithoutVenue, who.without_venue));
            effects.extend(effect(Kind::UnitsWithoutContact, who.without_contact));
            match from {
                MeetingState::UnderWay => effects.push(plain(Kind::CheckInOpens)),
                // Links of a draft take answers already.
                MeetingState::Draft => effects.extend(by_hand),
                _ => {
                    effects.push(plain(Kind::RepliesOpen));
                    effects.extend(by_hand);
                }
            }
        }
        MeetingState::Draft => effects.extend(seen),
        MeetingState::UnderWay if from == MeetingState::Closed => {
            effects.push(plain(Kind::RecordReopened));
            effects.push(plain(Kind::CheckInOpens));
        }
        MeetingState::UnderWay => {
            effects.extend(effect(Kind::UnitsWithoutVenue, who.without_venue));
            effects.extend(effect(Kind::RepliesMissing, who.silent));
            effects.push(plain(Kind::CheckInOpens));
        }
        MeetingState::Closed => {
            effects.push(plain(Kind::CheckInEnds));
            effects.push(Effect { count: who.missing, ..plain(Kind::RecordSealed) });
        }
        MeetingState::Archived => effects.push(plain(Kind::ReadOnly)),
        MeetingState::Cancelled | MeetingState::Postponed => {
            effects.push(plain(Kind::LinksPause));
            effects.extend(by_hand);
            effects.extend(effect(Kind::ChildrenStay, who.children));
        }
    }
    effects
}

/// Says what a step will do and whom it concerns, before it is done.
pub async fn preview_transition(
    app: &App,
    _actor: &Actor,
    input: PreviewTransition,
) -> Result<Transition> {
    let mut connection = app.read().await?;
    let meeting = rows::one(&mut connection, &input.meeting)
        .await?
        .ok_or_else(|| Failure::not_found("meeting"))?;
    if !meeting.state.may_become(input.to) {
        return Err(wrong_state(meeting.state));
    }
    let directory = Directory::load(&mut connection).await?;
    let mut who = Concerned::default();
    let all = steps(&mut connection, &meeting, input.to, input.scope).await?;
    for one in &all {
        who.include(concerned(&mut connection, one, &directory).await?);
    }
    Ok(Transition {
        meetings: i64::try_from(all.len()).unwrap_or(i64::MAX),
        needs_reason: meeting.state.needs_reason(input.to),
        effects: effects(meeting.state, input.to, who),
        meeting: input.meeting,
        to: input.to,
    })
}

/// Moves a meeting on, and those of its series that the scope names. Closing seals the record.
pub async fn advance_meeting(app: &App, actor: &Actor, input: AdvanceMeeting) -> Result<Meeting> {
    let mut transaction = app.write().await?;
    let meeting = rows::one(&mut transaction, &input.meeting)
        .await?
        .ok_or_else(|| Failure::not_found("meeting"))?;
    if !meeting.state.may_become(input.to) {
        return Err(wrong_state(meeting.state));
    }
    let reason = words(&input.reason)?;
    if meeting.state.needs_reason(input.to) && reason.is_empty() {
        return Err(FailureCode::ReasonMissing.into());
    }
    for one in &steps(&mut transaction, &meeting, input.to, input.scope).await? {
        step(app, &mut transaction, actor, one, input.to, &reason).await?;
    }
    let shown = finish(app, transaction, &input.meeting).await?;
    app.announce(Topic::Attendance, Some(&input.meeting));
    Ok(shown)
}

/// The meetings that take a step together: the one that was asked for, then those of its series
/// that stand where it stands. Calling off concerns all that may be called off.
async fn steps(
    connection: &mut Connection,
    meeting: &MeetingRow,
    to: MeetingState,
    scope: Scope,
) -> Result<Vec<MeetingRow>> {
    let calls_off = matches!(to, MeetingState::Cancelled | MeetingState::Postponed);
    let mut all = vec![meeting.clone()];
    all.extend(
        others_in_scope(connection, meeting, scope).await?.into_iter().filter(|other| {
            other.state.may_become(to) && (calls_off || other.state == meeting.state)
        }),
    );
    Ok(all)
}

async fn step(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    meeting: &MeetingRow,
    to: MeetingState,
    reason: &str,
) -> Result<()> {
    // The reason stays beside the state it explains.
    let kept =
        if matches!(to, MeetingState::Cancelled | MeetingState::Postponed) { reason } else { "" };
    rows::set_state(connection, &meeting.id, to, kept).await?;
    if to == MeetingState::Closed {
        seals::seal(connection, &meeting.id, app.now()).await?;
    }
    let args = [("to", to.as_str()), ("reason", reason)];
    app.note(connection, actor, Some(&meeting.id), "advance_meeting", &args).await
}

/// Removes a draft, or a cancelled meeting, that has no attendance on record, and with it those of
/// its series that the scope means and that may be removed too.
pub async fn discard_meeting(app: &App, actor: &Actor, input: DiscardMeeting) -> Result<Discarded> {
    let mut transaction = app.write().await?;
    let meeting = rows::one(&mut transaction, &input.meeting)
        .await?
        .ok_or_else(|| Failure::not_found("meeting"))?;
    if !may_be_removed(meeting.state) {
        return Err(wrong_state(meeting.state));
    }
    if is_on_record(&mut transaction, &meeting.id).await? {
        return Err(FailureCode::HasEvents.into());
    }
    let mut all = Vec::new();
    for other in others_in_scope(&mut transaction, &meeting, input.scope).await? {
        if may_be_removed(other.state) && !is_on_record(&mut transaction, &other.id).await? {
            all.push(other);
        }
    }
    all.push(meeting);
    for one in &all {
        rows::discard(&mut transaction, &one.id).await?;
        app.note(&mut transaction, actor, None, "discard_meeting", &[("title", &one.title)])
            .await?;
    }
    transaction.commit().await?;
    app.announce(Topic::Meetings, None);
    Ok(Discarded { meetings: all.into_iter().map(|one| one.id).collect() })
}

const fn may_be_removed(state: MeetingState) -> bool {
    matches!(state, MeetingState::Draft | MeetingState::Cancelled)
}

/// Whether somebody was seen there, or its record was closed once.
async fn is_on_record(connection: &mut Connection, meeting: &MeetingId) -> Result<bool> {
    Ok(!seals::of_meeting(connection, meeting).await?.is_empty()
        || !attendance::log_of(connection, meeting).await?.is_empty())
}
