//! A unit's answer: who comes, who asks leave, who comes in place of whom, and what is approved.

use crate::text_enum::text_enum;
use crate::{Instant, PersonRank, Rank};

text_enum! {
    /// What a unit says of one person.
    Answer {
        /// Comes.
        Attend = "attend",
        /// 请假: asks to be excused.
        Leave = "leave",
        /// 代会: someone else comes in this person's place.
        Substitute = "substitute",
    }
}

text_enum! {
    /// What became of a request for leave or a substitute.
    Decision {
        /// Nothing was asked.
        None = "none",
        /// Waits for the organiser.
        Pending = "pending",
        /// 批准
        Approved = "approved",
        /// 不同意
        Refused = "refused",
    }
}

text_enum! {
    /// What became of a change that was asked for after the deadline.
    RequestState {
        /// Waits for the organiser.
        Pending = "pending",
        /// It became the unit's answer.
        Approved = "approved",
        /// 不同意
        Refused = "refused",
        /// The unit took it back, or asked for another.
        Withdrawn = "withdrawn",
    }
}

impl Answer {
    /// Where a new answer's request starts.
    pub const fn opening_decision(self) -> Decision {
        match self {
            Self::Attend => Decision::None,
            Self::Leave | Self::Substitute => Decision::Pending,
        }
    }
}

/// Whether a contact may still change the answer; afterwards changes go through the organiser.
pub fn is_open(deadline: Option<Instant>, starts_at: Instant, now: Instant) -> bool {
    now < starts_at && deadline.is_none_or(|deadline| now <= deadline)
}

/// Whether the people whose places are filled include one of the rank that the notice asks for.
/// Somebody on leave or replaced counts: the request says so and waits for approval.
pub fn rank_is_met(asked: Rank, mut given: impl Iterator<Item = PersonRank>) -> bool {
    match asked {
        Rank::Any => true,
        Rank::Principal => given.any(|rank| rank == PersonRank::Principal),
        Rank::Deputy => given.any(|rank| rank != PersonRank::Other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rank_asked_for_is_met_by_that_rank_or_a_higher_one() {
        use PersonRank::{Deputy, Other, Principal};
        let met = |asked, given: &[PersonRank]| rank_is_met(asked, given.iter().copied());
        assert!(met(Rank::Any, &[Other]));
        assert!(met(Rank::Principal, &[Other, Principal]));
        assert!(!met(Rank::Principal, &[Deputy, Other]));
        assert!(met(Rank::Deputy, &[Principal]));
        assert!(!met(Rank::Deputy, &[Other]));
    }

    #[test]
    fn answers_close_at_the_deadline_and_at_the_latest_at_the_start() {
        let start = Instant(100);
        assert!(is_open(Some(Instant(50)), start, Instant(50)));
        assert!(!is_open(Some(Instant(50)), start, Instant(51)));
        assert!(is_open(None, start, Instant(99)));
        assert!(!is_open(None, start, Instant(100)));
    }

    #[test]
    fn leave_and_substitutes_wait_for_approval() {
        assert_eq!(Answer::Attend.opening_decision(), Decision::None);
        assert_eq!(Answer::Leave.opening_decision(), Decision::Pending);
        assert_eq!(Answer::Substitute.opening_decision(), Decision::Pending);
    }
}
