//! Attendance is a log: what was observed of a person, in any order, gives one standing.
//!
//! The earliest arrival counts and every event is kept. [`merge`] turns events into what was
//! observed, independent of their order; [`attendance`] adds what the unit answered and the
//! meeting's rules.

use std::collections::HashSet;

use crate::meeting::Times;
use crate::text_enum::text_enum;
use crate::{Answer, Decision, EventId, Instant};

text_enum! {
    /// Whether a person is there.
    Presence {
        /// 未到: not yet there.
        Expected = "expected",
        /// 已到
        Present = "present",
        /// 请假, approved.
        OnLeave = "on_leave",
        /// 缺席: not there, and the meeting is over.
        Absent = "absent",
        /// Someone else comes in this person's place, approved.
        Replaced = "replaced",
    }
}

text_enum! {
    /// How an arrival was observed.
    Source {
        /// The unit's own link.
        Link = "link",
        /// The code on a venue's screen.
        VenueCode = "venue_code",
        /// The desk at the door.
        Desk = "desk",
        /// A kiosk.
        Kiosk = "kiosk",
        /// Entered by the organiser.
        Hand = "hand",
        /// A video platform's attendance report.
        PlatformReport = "platform_report",
    }
}

text_enum! {
    /// The words that lists show for a person; several may hold at once.
    Label {
        /// 已到
        Present = "present",
        /// 代会
        Substitute = "substitute",
        /// 迟到
        Late = "late",
        /// 早退
        LeftEarly = "left_early",
        /// 请假
        OnLeave = "on_leave",
        /// 缺席
        Absent = "absent",
        /// 线上
        Online = "online",
        /// 未回执
        NotReplied = "not_replied",
        /// 未到
        Expected = "expected",
        /// Someone else comes instead.
        Replaced = "replaced",
    }
}

/// What one line of the log says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EventKind {
    /// Arrival.
    CheckIn,
    /// Departure.
    CheckOut,
    /// The organiser says so, with a reason.
    Correction(Presence),
    /// An earlier event does not count.
    Undo(EventId),
}

/// One line of the attendance log of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Made by the device that saw it, so that an upload can be repeated.
    pub id: EventId,
    /// What happened.
    pub kind: EventKind,
    /// How it was observed.
    pub source: Source,
    /// When it happened: the device's time less its clock offset.
    pub at: Instant,
    /// When the record took it.
    pub recorded_at: Instant,
}

/// What a person's events say, whatever order they came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Observed {
    /// The earliest arrival that counts.
    pub arrived_at: Option<Instant>,
    /// The last departure that no arrival follows.
    pub left_at: Option<Instant>,
    /// How the earliest arrival was observed.
    pub source: Option<Source>,
    /// Only ever seen through a video platform.
    pub online: bool,
    /// What the organiser's latest correction says, unless a later arrival overtook it.
    pub corrected: Option<Presence>,
}

/// Events that no undo takes back, in the order given. Undos themselves stay.
pub fn in_force(events: &[Event]) -> Vec<&Event> {
    let undone: HashSet<&EventId> = events
        .iter()
        .filter_map(|event| match &event.kind {
            EventKind::Undo(target) => Some(target),
            _ => None,
        })
        .collect();
    events.iter().filter(|event| !undone.contains(&event.id)).collect()
}

/// Merges a person's events. The order of `events` does not matter; repeated ids count once.
pub fn merge(events: &[Event]) -> Observed {
    let counted = in_force(events);
    let valid = || counted.iter().copied();
    let arrivals = || valid().filter(|event| event.kind == EventKind::CheckIn);

    let first = arrivals().min_by_key(|event| (event.at, &event.id));
    let last_in = arrivals().map(|event| event.at).max();
    let left_at = valid()
        .filter(|event| event.kind == EventKind::CheckOut)
        .map(|event| event.at)
        .max()
        .filter(|left| last_in.is_none_or(|arrived| *left >= arrived));
    let latest_record = arrivals().map(|event| event.recorded_at).max();
    let corrected = valid()
        .filter_map(|event| match event.kind {
            EventKind::Correction(presence) => Some((event.recorded_at, &event.id, presence)),
            _ => None,
        })
        .max_by_key(|(recorded_at, id, _)| (*recorded_at, *id))
        .filter(|(recorded_at, _, presence)| {
            *presence == Presence::Present || latest_record.is_none_or(|seen| seen <= *recorded_at)
        })
        .map(|(_, _, presence)| presence);

    Observed {
        arrived_at: first.map(|event| event.at),
        left_at,
        source: first.map(|event| event.source),
        online: first.is_some() && arrivals().all(|event| event.source == Source::PlatformReport),
        corrected,
    }
}

/// What a unit answered about a person, as far as attendance depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered {
    /// The answer.
    pub answer: Answer,
    /// What became of its request.
    pub decision: Decision,
    /// Whether this person comes in someone's place.
    pub is_substitute: bool,
    /// Whether this person came without being named (临时参会).
    pub is_walk_in: bool,
}

impl Answered {
    /// Whether this person counts only once approved, and is not.
    pub fn lacks_approval(self) -> bool {
        (self.is_substitute || self.is_walk_in) && self.decision != Decision::Approved
    }
}

/// One person's attendance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attendance {
    /// Whether the person is there.
    pub presence: Presence,
    /// Arrival.
    pub arrived_at: Option<Instant>,
    /// Departure.
    pub left_at: Option<Instant>,
    /// Minutes late, counted from the start; only beyond the meeting's tolerance.
    pub late_min: Option<i64>,
    /// Minutes left before the end; only beyond the meeting's tolerance.
    pub early_min: Option<i64>,
    /// Seen only through a video platform.
    pub online: bool,
    /// Comes in someone's place, approved.
    pub substitute: bool,
}

impl Attendance {
    /// A standing without any observation.
    pub const fn of(presence: Presence) -> Self {
        Self {
            presence,
            arrived_at: None,
            left_at: None,
            late_min: None,
            early_min: None,
            online: false,
            substitute: false,
        }
    }

    /// The words for it, most telling first. `replied` is false for a unit that has not answered.
    pub fn labels(&self, replied: bool) -> Vec<Label> {
        let mut labels = Vec::new();
        if self.substitute {
            labels.push(Label::Substitute);
        }
        match self.presence {
            Presence::Present => {
                if self.late_min.is_some() {
                    labels.push(Label::Late);
                }
                if self.early_min.is_some() {
                    labels.push(Label::LeftEarly);
                }
                if self.online {
                    labels.push(Label::Online);
                }
                if labels.iter().all(|label| *label == Label::Substitute) {
                    labels.insert(0, Label::Present);
                }
            }
            Presence::OnLeave => labels.push(Label::OnLeave),
            Presence::Absent => labels.push(Label::Absent),
            Presence::Replaced => labels.push(Label::Replaced),
            Presence::Expected if replied => labels.push(Label::Expected),
            Presence::Expected => labels.push(Label::NotReplied),
        }
        labels
    }
}

/// One person's attendance from what was observed, what was answered and the meeting's rules.
///
/// `ended` turns "not yet there" into "absent". Leave or a substitute that is not approved counts
/// as not there; an observed arrival outweighs an approved leave.
pub fn attendance(
    answered: Answered,
    observed: &Observed,
    times: &Times,
    ended: bool,
) -> Attendance {
    let missing = if ended { Presence::Absent } else { Presence::Expected };
    let approved = answered.decision == Decision::Approved;
    let presence = match (observed.corrected, observed.arrived_at) {
        // Whoever was not approved takes nobody's place, present or not.
        _ if answered.lacks_approval() => missing,
        (Some(Presence::Expected | Presence::Absent), _) => missing,
        (Some(corrected), _) => corrected,
        (None, Some(_)) => Presence::Present,
        (None, None) => match answered.answer {
            Answer::Leave if approved => Presence::OnLeave,
            Answer::Substitute if approved => Presence::Replaced,
            _ => missing,
        },
    };
    let present = presence == Presence::Present;
    let late_min = observed
        .arrived_at
        .filter(|at| present && *at > times.starts_at.plus_minutes(times.rules.late_after_min))
        .map(|at| at.minutes_since(times.starts_at));
    let early_min = observed
        .left_at
        .filter(|at| present && *at < times.ends_at.plus_minutes(-times.rules.early_before_min))
        .map(|at| times.ends_at.minutes_since(at));
    Attendance {
        presence,
        arrived_at: observed.arrived_at.filter(|_| present),
        left_at: observed.left_at.filter(|_| present),
        late_min,
        early_min,
        online: present && observed.online,
        substitute: answered.is_substitute && approved,
    }
}

#[cfg(test)]
pub(crate) mod tests;
