//! A meeting: its states and what may follow which, its rules of arrival, its next step.

use crate::Instant;
use crate::text_enum::text_enum;

text_enum! {
    /// Where a meeting stands in its life.
    MeetingState {
        /// 筹备: being planned.
        Draft = "draft",
        /// 已通知: the units were told.
        Announced = "announced",
        /// 进行中: doors are open.
        UnderWay = "under_way",
        /// 已结束: the record is closed and sealed.
        Closed = "closed",
        /// 已归档: kept, read only.
        Archived = "archived",
        /// 已取消: will not take place.
        Cancelled = "cancelled",
        /// 已延期: put off, the new time not yet told.
        Postponed = "postponed",
    }
}

text_enum! {
    /// A venue's role in one meeting.
    VenueRole {
        /// 主会场: exactly one.
        Main = "main",
        /// 分会场: any number.
        Branch = "branch",
    }
}

text_enum! {
    /// What the organiser does next; the one primary button of the meeting.
    NextStep {
        /// No main venue yet.
        AddVenues = "add_venues",
        /// Units still have no venue.
        AssignUnits = "assign_units",
        /// Assigned units' contacts still have no link.
        IssueLinks = "issue_links",
        /// Links exist; tell the units.
        Announce = "announce",
        /// Some units have not answered.
        AwaitReplies = "await_replies",
        /// Open the doors.
        Start = "start",
        /// The meeting is over: close the record.
        Close = "close",
        /// The record is closed: export the sheets.
        Export = "export",
        /// Put off: give it a new time.
        SetTime = "set_time",
        /// Nothing is left to do.
        None = "none",
    }
}

/// When arrival is open and what counts as late or early. Minutes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema,
)]
pub struct Rules {
    /// Check-in opens this long before the start.
    pub opens_before_min: i64,
    /// Arriving later than this after the start is late.
    pub late_after_min: i64,
    /// Leaving more than this before the end is early.
    pub early_before_min: i64,
}

impl Default for Rules {
    fn default() -> Self {
        Self { opens_before_min: 60, late_after_min: 10, early_before_min: 15 }
    }
}

impl Rules {
    /// Whether each is between 0 and a day.
    pub fn are_sane(&self) -> bool {
        [self.opens_before_min, self.late_after_min, self.early_before_min]
            .iter()
            .all(|minutes| (0..=1440).contains(minutes))
    }
}

/// A meeting's times and rules: all that decisions about arrival need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// Start.
    pub starts_at: Instant,
    /// End, after the start.
    pub ends_at: Instant,
    /// Rules of arrival.
    pub rules: Rules,
}

impl Times {
    /// When check-in opens.
    pub const fn opens_at(&self) -> Instant {
        self.starts_at.plus_minutes(-self.rules.opens_before_min)
    }
}

impl MeetingState {
    /// Whether the organiser may move a meeting from `self` to `to`.
    pub fn may_become(self, to: Self) -> bool {
        use MeetingState::{Announced, Archived, Cancelled, Closed, Draft, Postponed, UnderWay};
        matches!(
            (self, to),
            (Draft, Announced | UnderWay | Cancelled | Postponed)
                | (Announced, Draft | UnderWay | Cancelled | Postponed)
                | (Postponed, Draft | Announced | Cancelled)
                | (UnderWay, Announced | Closed | Cancelled)
                | (Closed, UnderWay | Archived)
                | (Archived, Closed)
                | (Cancelled, Draft)
        )
    }

    /// Whether moving there wants a reason: it takes something back.
    pub fn needs_reason(self, to: Self) -> bool {
        matches!(to, Self::Cancelled | Self::Postponed)
            || (self == Self::Closed && to == Self::UnderWay)
    }

    /// Whether plan, assignments and replies may still change.
    pub const fn is_editable(self) -> bool {
        matches!(self, Self::Draft | Self::Announced | Self::UnderWay | Self::Postponed)
    }

    /// Whether contacts may be told by hand what holds: also that it does not take place.
    pub const fn may_be_told(self) -> bool {
        self.is_editable() || matches!(self, Self::Cancelled)
    }

    /// Whether units may answer by their link and be checked in.
    pub const fn takes_answers(self) -> bool {
        matches!(self, Self::Draft | Self::Announced | Self::UnderWay)
    }

    /// Whether the meeting holds its rooms and people at its time.
    pub const fn occupies(self) -> bool {
        matches!(self, Self::Draft | Self::Announced | Self::UnderWay)
    }

    /// Whether whoever is not there counts as absent rather than not yet there.
    pub const fn has_ended(self) -> bool {
        matches!(self, Self::Closed | Self::Archived)
    }
}

/// What is wrong with the venues of a plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VenuesError {
    /// None is the main venue.
    #[error("no main venue")]
    NoMain,
    /// More than one is.
    #[error("two main venues")]
    TwoMains,
}

/// Checks that exactly one venue is the main one; a plan without any venue is a draft and fine.
pub fn check_venues(roles: &[VenueRole]) -> Result<(), VenuesError> {
    match roles.iter().filter(|role| **role == VenueRole::Main).count() {
        0 if roles.is_empty() => Ok(()),
        0 => Err(VenuesError::NoMain),
        1 => Ok(()),
        _ => Err(VenuesError::TwoMains),
    }
}

/// What is known of a meeting when its next step is asked for.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts, each asked once")]
pub struct Progress {
    /// The state.
    pub state: MeetingState,
    /// Whether a main venue exists.
    pub has_main_venue: bool,
    /// Whether no unit has a venue yet.
    pub nothing_assigned: bool,
    /// Contacts of assigned units without a link.
    pub links_missing: bool,
    /// Units that have not answered.
    pub replies_missing: bool,
    /// Whether check-in is open by the clock.
    pub doors_open: bool,
}

/// The one thing to do next.
pub fn next_step(progress: Progress) -> NextStep {
    let p = progress;
    match p.state {
        MeetingState::Draft | MeetingState::Announced if !p.has_main_venue => NextStep::AddVenues,
        MeetingState::Draft | MeetingState::Announced if p.nothing_assigned => {
            NextStep::AssignUnits
        }
        MeetingState::Draft | MeetingState::Announced if p.links_missing => NextStep::IssueLinks,
        MeetingState::Draft if !p.doors_open => NextStep::Announce,
        MeetingState::Draft | MeetingState::Announced if p.doors_open => NextStep::Start,
        MeetingState::Announced if p.replies_missing => NextStep::AwaitReplies,
        MeetingState::Draft | MeetingState::Announced => NextStep::Start,
        MeetingState::UnderWay => NextStep::Close,
        MeetingState::Closed => NextStep::Export,
        MeetingState::Postponed => NextStep::SetTime,
        MeetingState::Archived | MeetingState::Cancelled => NextStep::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_has_exactly_one_main_venue() {
        use VenueRole::{Branch, Main};
        assert_eq!(check_venues(&[]), Ok(()));
        assert_eq!(check_venues(&[Main, Branch, Branch]), Ok(()));
        assert_eq!(check_venues(&[Branch]), Err(VenuesError::NoMain));
        assert_eq!(check_venues(&[Main, Main]), Err(VenuesError::TwoMains));
    }

    #[test]
    fn a_closed_record_opens_only_with_a_reason() {
        assert!(MeetingState::Closed.may_become(MeetingState::UnderWay));
        assert!(MeetingState::Closed.needs_reason(MeetingState::UnderWay));
        assert!(!MeetingState::Archived.may_become(MeetingState::UnderWay), "unarchive first");
        assert!(!MeetingState::UnderWay.needs_reason(MeetingState::Closed));
    }

    #[test]
    fn a_postponed_meeting_is_planned_again_but_holds_no_room() {
        let postponed = MeetingState::Postponed;
        assert!(MeetingState::Announced.may_become(postponed));
        assert!(MeetingState::Announced.needs_reason(postponed), "whoever was told wants to know");
        assert!(postponed.is_editable(), "it gets a new time");
        assert!(!postponed.occupies(), "its old time is free for others");
        assert!(!postponed.takes_answers(), "there is nothing to answer yet");
        assert!(!MeetingState::UnderWay.may_become(postponed), "doors are open");
    }

    #[test]
    fn the_next_step_follows_the_office() {
        let fresh = Progress {
            state: MeetingState::Draft,
            has_main_venue: false,
            nothing_assigned: true,
            links_missing: false,
            replies_missing: false,
            doors_open: false,
        };
        let steps = [
            (fresh, NextStep::AddVenues),
            (Progress { has_main_venue: true, ..fresh }, NextStep::AssignUnits),
            (
                Progress {
                    has_main_venue: true,
                    nothing_assigned: false,
                    links_missing: true,
                    ..fresh
                },
                NextStep::IssueLinks,
            ),
            (
                Progress { has_main_venue: true, nothing_assigned: false, ..fresh },
                NextStep::Announce,
            ),
            (
                Progress {
                    state: MeetingState::Announced,
                    has_main_venue: true,
                    nothing_assigned: false,
                    replies_missing: true,
                    ..fresh
                },
                NextStep::AwaitReplies,
            ),
            (Progress { state: MeetingState::UnderWay, ..fresh }, NextStep::Close),
            (Progress { state: MeetingState::Closed, ..fresh }, NextStep::Export),
        ];
        for (progress, step) in steps {
            assert_eq!(next_step(progress), step, "{progress:?}");
        }
    }
}
