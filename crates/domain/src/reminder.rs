//! Reminders that go out by themselves: when each is due, and when it is too late for it.

use crate::Instant;
use crate::text_enum::text_enum;

text_enum! {
    /// What a reminder counts back from.
    ReminderAnchor {
        /// The deadline for answers.
        Deadline = "deadline",
        /// The start of the meeting.
        Start = "start",
    }
}

/// The most reminders of one meeting.
pub const MOST: usize = 10;

/// A reminder counts back at most so far: 30 days.
pub const EARLIEST_MINUTES: i64 = 30 * 24 * 60;

/// A reminder that could not go out for this long is not sent any more: the program was off, or the
/// clock jumped.
pub const GRACE_MINUTES: i64 = 6 * 60;

/// Where a reminder stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// It has no moment: the meeting has no deadline.
    Never,
    /// Its moment is to come.
    Later,
    /// It goes out now.
    Now,
    /// It went out.
    Sent,
    /// Its moment passed without it.
    Missed,
}

/// The moment of a reminder; none when the meeting has no deadline to count from.
pub fn moment(
    anchor: ReminderAnchor,
    minutes_before: i64,
    deadline: Option<Instant>,
    starts_at: Instant,
) -> Option<Instant> {
    Some(counted_from(anchor, deadline, starts_at)?.plus_minutes(-minutes_before))
}

/// What a reminder counts back from: once that has come, there is nothing to remind of.
pub fn counted_from(
    anchor: ReminderAnchor,
    deadline: Option<Instant>,
    starts_at: Instant,
) -> Option<Instant> {
    match anchor {
        ReminderAnchor::Deadline => deadline,
        ReminderAnchor::Start => Some(starts_at),
    }
}

/// Whether a reminder goes out that counts back from `from`. One that was sent is due again when its
/// meeting has moved later.
pub fn due(
    moment: Option<Instant>,
    sent_for: Option<Instant>,
    from: Option<Instant>,
    now: Instant,
) -> Due {
    let (Some(moment), Some(from)) = (moment, from) else { return Due::Never };
    match sent_for {
        Some(sent) if moment <= sent => Due::Sent,
        _ if now < moment => Due::Later,
        _ if now < from && now <= moment.plus_minutes(GRACE_MINUTES) => Due::Now,
        _ => Due::Missed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 60;
    const START: Instant = Instant(1_665_988_200_000);

    fn before_start(hours: i64) -> Instant {
        START.plus_minutes(-hours * HOUR)
    }

    #[test]
    fn a_reminder_counts_back_from_its_anchor() {
        let deadline = before_start(20);
        assert_eq!(
            moment(ReminderAnchor::Deadline, 120, Some(deadline), START),
            Some(before_start(22))
        );
        assert_eq!(moment(ReminderAnchor::Start, 120, None, START), Some(before_start(2)));
        assert_eq!(moment(ReminderAnchor::Deadline, 120, None, START), None);
    }

    #[test]
    fn it_goes_out_once_and_not_when_it_is_too_late() {
        let at = Some(before_start(24));
        assert_eq!(due(None, None, Some(START), before_start(1)), Due::Never);
        assert_eq!(due(at, None, Some(START), before_start(25)), Due::Later);
        assert_eq!(due(at, None, Some(START), before_start(24)), Due::Now);
        assert_eq!(due(at, at, Some(START), before_start(23)), Due::Sent);
        assert_eq!(
            due(at, None, Some(START), before_start(17)),
            Due::Missed,
            "the program was off"
        );
        let deadline = Some(before_start(20));
        assert_eq!(due(Some(before_start(24)), None, deadline, before_start(19)), Due::Missed);
        assert_eq!(
            due(Some(START), None, Some(START), START),
            Due::Missed,
            "the meeting has begun"
        );
    }

    #[test]
    fn a_meeting_that_moves_later_is_reminded_again() {
        let (old, new) = (before_start(48), before_start(24));
        assert_eq!(due(Some(new), Some(old), Some(START), before_start(30)), Due::Later);
        assert_eq!(due(Some(new), Some(old), Some(START), before_start(24)), Due::Now);
        // A clock set back does not send it twice.
        assert_eq!(due(Some(old), Some(old), Some(START), before_start(49)), Due::Sent);
        // Moved earlier, to a moment that has passed: it was sent already.
        assert_eq!(due(Some(old), Some(new), Some(START), before_start(40)), Due::Sent);
    }
}
