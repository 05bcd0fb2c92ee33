//! What a video platform's attendance report means for a meeting: whose name a login is, and whether
//! somebody can have been where two records say.

mod names;
mod spelling;

pub use names::{Candidate, Found, Guests, Likeness, Room};
pub use spelling::{key, parts};

use crate::Instant;
use crate::text_enum::text_enum;

text_enum! {
    /// How sure it is who a login is.
    Sureness {
        /// Nobody else can be meant.
        Sure = "sure",
        /// Somebody is meant most likely; a person should look.
        Likely = "likely",
        /// A person has to say.
        Unknown = "unknown",
    }
}

text_enum! {
    /// Why a login is taken for somebody.
    MatchReason {
        /// Somebody said so before.
        Remembered = "remembered",
        /// The very name.
        Exact = "exact",
        /// The name beside the person's unit.
        UnitAndName = "unit_and_name",
        /// The name in brackets after another one, or beside a remark.
        Nickname = "nickname",
        /// The name stands in a longer text.
        Part = "part",
        /// The mail address of the unit's contact of that name.
        Mail = "mail",
        /// The name beside another unit of the meeting.
        OtherUnit = "other_unit",
        /// The name in pinyin.
        Pinyin = "pinyin",
        /// Another name that sounds the same.
        SameSound = "same_sound",
        /// Nearly the same name.
        Near = "near",
        /// The unit's name, and one person of that unit is named.
        OnlyOfUnit = "only_of_unit",
        /// A room's name.
        Room = "room",
        /// Several people are named so.
        Several = "several",
        /// None of its times is of the meeting, so it is left out.
        OtherTime = "other_time",
        /// Nobody is near.
        Nobody = "nobody",
    }
}

/// An overlap of room and platform that is no oddity: somebody walks in with a phone in hand.
const OVERLAP_MS: i64 = 60_000;

/// Whether somebody who was in a room from `arrived` until `left` was also online from elsewhere:
/// then, the first moment at which both hold.
pub fn in_room_and_online(
    arrived: Instant,
    left: Option<Instant>,
    online: &[(Instant, Instant)],
) -> Option<Instant> {
    let left = left.map_or(i64::MAX, Instant::ms);
    online
        .iter()
        .filter(|(from, to)| {
            let overlap = to.ms().min(left).saturating_sub(from.ms().max(arrived.ms()));
            overlap > OVERLAP_MS
        })
        .map(|(from, _)| Instant(from.ms().max(arrived.ms())))
        .min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_in_a_room_and_online_from_elsewhere() {
        let minute = |count: i64| Instant(count * 60_000);
        let both = |left: Option<i64>, from, to| {
            in_room_and_online(minute(60), left.map(minute), &[(minute(from), minute(to))])
        };
        assert_eq!(both(None, 65, 90), Some(minute(65)), "in the room at 9:00, online at 9:05");
        assert_eq!(both(None, 30, 90), Some(minute(60)), "online on the way and still so inside");
        assert_eq!(both(None, 30, 61), None, "a phone in hand at the door");
        assert_eq!(both(Some(80), 80, 120), None, "went home and goes on from there");
        assert_eq!(both(None, 10, 20), None, "online before, then there");
    }
}
