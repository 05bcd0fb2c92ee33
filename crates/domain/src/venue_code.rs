//! The code on a venue's screen: it changes every twenty seconds, so that a photo of it is soon of no use.

use crate::Instant;

/// How long a code stays, in milliseconds.
pub const STEP_MS: i64 = 20_000;

/// How long a phone that scanned a code may take to finish, in minutes: to type a number and sign.
pub const SCAN_HOLDS_MIN: i64 = 10;

/// The number of the code that is on the screen at an instant.
pub const fn step(at: Instant) -> i64 {
    at.ms().div_euclid(STEP_MS)
}

/// Milliseconds until the next code.
pub const fn remaining_ms(at: Instant) -> i64 {
    STEP_MS - at.ms().rem_euclid(STEP_MS)
}

/// Whether a code is good at an instant: the one on the screen, the one before it or after it.
pub const fn is_fresh(code: i64, at: Instant) -> bool {
    step(at).abs_diff(code) <= 1
}

/// When a code stood on the screen.
pub const fn shown_at(code: i64) -> Instant {
    Instant(code.saturating_mul(STEP_MS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_good_for_its_time_and_one_step_around() {
        let at = Instant(1_000_000_005_000);
        let now = step(at);
        assert!(is_fresh(now, at) && is_fresh(now - 1, at) && is_fresh(now + 1, at));
        assert!(!is_fresh(now - 2, at), "a photo passed on");
        assert!(!is_fresh(now + 2, at));
        assert_eq!(remaining_ms(at), 15_000);
        assert!(shown_at(now) <= at && at.ms() - shown_at(now).ms() < STEP_MS);
        assert_eq!(step(Instant(-1)), -1, "a clock before 1970 still counts evenly");
    }
}
