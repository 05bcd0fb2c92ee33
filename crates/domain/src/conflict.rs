//! Double bookings: the same room, chair or moderator in two meetings at overlapping times.

use crate::Instant;
use crate::text_enum::text_enum;

text_enum! {
    /// What is booked twice.
    ConflictKind {
        /// A room.
        Venue = "venue",
        /// The chair or moderator.
        Chair = "chair",
    }
}

/// Minutes that a room needs before and after a meeting.
pub const SET_UP_MINUTES: i64 = 30;

/// A span of time that something is booked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Booking {
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Instant,
}

impl Booking {
    /// Whether two bookings collide when each needs `buffer` minutes around it.
    pub const fn collides(&self, other: &Self, buffer: i64) -> bool {
        self.starts_at.plus_minutes(-buffer).ms() < other.ends_at.ms()
            && other.starts_at.plus_minutes(-buffer).ms() < self.ends_at.ms()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rooms_need_time_between_meetings() {
        let morning = Booking { starts_at: Instant(0), ends_at: Instant(0).plus_minutes(120) };
        let after = |minutes: i64| Booking {
            starts_at: Instant(0).plus_minutes(120 + minutes),
            ends_at: Instant(0).plus_minutes(240),
        };
        assert!(morning.collides(&after(29), SET_UP_MINUTES));
        assert!(after(29).collides(&morning, SET_UP_MINUTES), "either way round");
        assert!(!morning.collides(&after(30), SET_UP_MINUTES));
        assert!(!morning.collides(&after(0), 0), "back to back is fine for a person");
    }
}
