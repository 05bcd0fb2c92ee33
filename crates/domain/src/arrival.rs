//! How arrival is taken: which ways a meeting or a venue accepts, whether a signature is asked, and what
//! about an arrival the organiser should look at.

use crate::text_enum::text_enum;

text_enum! {
    /// A way to check in.
    ArrivalWay {
        /// The contact's link alone.
        Link = "link",
        /// The contact's link, with the code on the venue's screen.
        LinkAndCode = "link_and_code",
        /// The code on the venue's screen, with a phone number: for people without a link.
        CodeAndPhone = "code_and_phone",
        /// The desk at the door: a person's own code, a name, a unit.
        Desk = "desk",
    }
}

text_enum! {
    /// Whether a handwritten signature is asked for.
    SignatureRule {
        /// Not asked.
        Off = "off",
        /// Asked, may be left out.
        Optional = "optional",
        /// No check-in without it.
        Required = "required",
    }
}

/// How arrival is taken. The organiser's hand is always one more way.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
pub struct ArrivalPolicy {
    /// Ways that are open, each once.
    pub ways: Vec<ArrivalWay>,
    /// Whether a signature is asked.
    pub signature: SignatureRule,
    /// Whether who scans at another venue may move there.
    pub moves: bool,
    /// Whether names on the venue's screen are masked.
    pub masked: bool,
}

impl Default for ArrivalPolicy {
    fn default() -> Self {
        Self {
            ways: vec![ArrivalWay::Link, ArrivalWay::CodeAndPhone, ArrivalWay::Desk],
            signature: SignatureRule::Off,
            moves: true,
            masked: true,
        }
    }
}

impl ArrivalPolicy {
    /// Whether a way is open.
    pub fn takes(&self, way: ArrivalWay) -> bool {
        self.ways.contains(&way)
    }

    /// Whether the venue's screen has a code to scan.
    pub fn shows_code(&self) -> bool {
        self.takes(ArrivalWay::LinkAndCode) || self.takes(ArrivalWay::CodeAndPhone)
    }

    /// The same policy in the order of the table, each way once. A link that is enough by itself
    /// needs no code as well.
    #[must_use]
    pub fn tidy(mut self) -> Self {
        self.ways = ArrivalWay::ALL.iter().copied().filter(|way| self.ways.contains(way)).collect();
        if self.takes(ArrivalWay::Link) {
            self.ways.retain(|way| *way != ArrivalWay::LinkAndCode);
        }
        self
    }
}

text_enum! {
    /// What is odd about an arrival.
    FlagKind {
        /// A venue's code that had run out was used: nothing was recorded.
        StaleCode = "stale_code",
        /// One device signed for many.
        OneDevice = "one_device",
        /// One person, seen at two venues.
        TwoVenues = "two_venues",
        /// One person, checked in at two desks or devices.
        Twice = "twice",
        /// A desk's clock was wrong by minutes.
        ClockWrong = "clock_wrong",
        /// Somebody came who was not named, and waits for approval.
        WalkIn = "walk_in",
        /// An arrival reached the record after it was closed.
        AfterClose = "after_close",
        /// Somebody was in a room and online from elsewhere at once.
        RoomAndOnline = "room_and_online",
    }
}

text_enum! {
    /// What became of it.
    FlagState {
        /// The organiser has not looked at it.
        Open = "open",
        /// It is as it should be: counted, approved.
        Accepted = "accepted",
        /// It does not count.
        Rejected = "rejected",
    }
}

/// People for whom one device may sign before it is told: a driver and three passengers.
pub const DEVICE_SIGNS_FOR: usize = 5;

/// A desk's clock may be this far off before it is told, in milliseconds. Times are set right either way.
pub const CLOCK_TOLERANCE_MS: i64 = 120_000;

/// Whether one device signing for these units and people is odd: a contact signs for the own unit, and
/// nobody for dozens.
pub fn signs_for_too_many(units: usize, people: usize) -> bool {
    units > 1 || people > DEVICE_SIGNS_FOR
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_tidied() {
        use ArrivalWay::{CodeAndPhone, Desk, Link, LinkAndCode};
        let policy = |ways: &[ArrivalWay]| {
            ArrivalPolicy { ways: ways.to_vec(), ..ArrivalPolicy::default() }.tidy().ways
        };
        assert_eq!(policy(&[Desk, Link, Desk]), [Link, Desk]);
        assert_eq!(policy(&[LinkAndCode, Link]), [Link], "the code would add nothing");
        assert_eq!(policy(&[LinkAndCode, CodeAndPhone]), [LinkAndCode, CodeAndPhone]);
    }

    #[test]
    fn a_contact_signs_for_the_own_unit_and_not_for_others() {
        assert!(!signs_for_too_many(1, 4));
        assert!(signs_for_too_many(1, 6));
        assert!(signs_for_too_many(2, 2));
    }
}
