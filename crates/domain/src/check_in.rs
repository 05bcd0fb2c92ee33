//! May this person be checked in now? A pure decision; the check-in queue acts on it.

use crate::attendance::Answered;
use crate::meeting::Times;
use crate::{Attendance, Decision, Instant, MeetingState, Presence};

/// What to do with a check-in that reached the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckInDecision {
    /// Record it.
    Accept,
    /// The person arrived before, at this time: show that, record nothing.
    Already(Instant),
    /// Doors open at this time.
    TooEarly(Instant),
    /// The meeting is over, closed or cancelled.
    Closed,
    /// The person is replaced by an approved substitute.
    Replaced,
    /// The person would be a substitute, and nobody approved that.
    NotApproved,
}

/// Decides one check-in.
///
/// `attendance` is the person's standing so far. Someone on approved leave who comes after all is
/// accepted, and so is someone who comes back: presence is what was observed.
pub fn decide(
    state: MeetingState,
    times: &Times,
    answered: Answered,
    attendance: &Attendance,
    now: Instant,
) -> CheckInDecision {
    if !state.takes_answers() || now > times.ends_at {
        return CheckInDecision::Closed;
    }
    if answered.is_substitute && answered.decision != Decision::Approved {
        return CheckInDecision::NotApproved;
    }
    if attendance.presence == Presence::Present
        && attendance.left_at.is_none()
        && let Some(at) = attendance.arrived_at
    {
        return CheckInDecision::Already(at);
    }
    if attendance.presence == Presence::Replaced {
        return CheckInDecision::Replaced;
    }
    if now < times.opens_at() {
        return CheckInDecision::TooEarly(times.opens_at());
    }
    CheckInDecision::Accept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Answer, Rules};

    const COMES: Answered = Answered {
        answer: Answer::Attend,
        decision: Decision::None,
        is_substitute: false,
        is_walk_in: false,
    };

    const START: Instant = Instant(1_000 * 60_000);

    fn times() -> Times {
        Times { starts_at: START, ends_at: START.plus_minutes(120), rules: Rules::default() }
    }

    fn expected() -> Attendance {
        Attendance::of(Presence::Expected)
    }

    #[test]
    fn doors_open_an_hour_before_and_close_at_the_end() {
        let at = |minutes| {
            decide(
                MeetingState::Announced,
                &times(),
                COMES,
                &expected(),
                START.plus_minutes(minutes),
            )
        };
        assert_eq!(at(-61), CheckInDecision::TooEarly(START.plus_minutes(-60)));
        assert_eq!(at(-60), CheckInDecision::Accept);
        assert_eq!(at(45), CheckInDecision::Accept, "late is still an arrival");
        assert_eq!(at(120), CheckInDecision::Accept);
        assert_eq!(at(121), CheckInDecision::Closed);
    }

    #[test]
    fn a_second_tap_shows_the_first_arrival() {
        let here = Attendance { arrived_at: Some(START), ..Attendance::of(Presence::Present) };
        let again = decide(MeetingState::UnderWay, &times(), COMES, &here, START.plus_minutes(5));
        assert_eq!(again, CheckInDecision::Already(START));
    }

    #[test]
    fn who_is_replaced_is_not_checked_in_and_who_had_leave_is() {
        let now = START;
        let replaced = Attendance::of(Presence::Replaced);
        let on_leave = Attendance::of(Presence::OnLeave);
        assert_eq!(
            decide(MeetingState::UnderWay, &times(), COMES, &replaced, now),
            CheckInDecision::Replaced
        );
        assert_eq!(
            decide(MeetingState::UnderWay, &times(), COMES, &on_leave, now),
            CheckInDecision::Accept
        );
    }

    #[test]
    fn who_comes_back_is_taken_again() {
        let left = Attendance {
            arrived_at: Some(START),
            left_at: Some(START.plus_minutes(20)),
            ..Attendance::of(Presence::Present)
        };
        let back = decide(MeetingState::UnderWay, &times(), COMES, &left, START.plus_minutes(25));
        assert_eq!(back, CheckInDecision::Accept);
    }

    #[test]
    fn a_substitute_nobody_approved_is_not_checked_in() {
        for decision in [Decision::Pending, Decision::Refused] {
            let substitute = Answered { decision, is_substitute: true, ..COMES };
            let tap = decide(MeetingState::UnderWay, &times(), substitute, &expected(), START);
            assert_eq!(tap, CheckInDecision::NotApproved);
        }
    }

    #[test]
    fn a_closed_or_cancelled_meeting_takes_nobody() {
        for state in [MeetingState::Closed, MeetingState::Archived, MeetingState::Cancelled] {
            assert_eq!(decide(state, &times(), COMES, &expected(), START), CheckInDecision::Closed);
        }
    }
}
