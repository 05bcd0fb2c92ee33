//! What changed since something was read: lets pages be kept until what they say may be others.
//!
//! Whoever reads takes a stamp before, and asks afterwards whether anything that the reading concerns has
//! changed since the stamp. Changes are marked after their commit, so a reading that saw the old state has
//! an older stamp than the mark.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use huidao_domain::{MeetingId, UnitId};

/// Units that are marked one by one, at most; beyond, everything is marked.
const MOST_UNITS: usize = 100_000;

#[derive(Default)]
struct Marks {
    clock: u64,
    all: u64,
    meetings: HashMap<MeetingId, u64>,
    units: HashMap<(MeetingId, UnitId), u64>,
}

/// Marks of what changed.
#[derive(Default)]
pub(crate) struct Freshness(Mutex<Marks>);

impl Freshness {
    fn marks(&self) -> MutexGuard<'_, Marks> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The stamp of a reading that begins now.
    pub fn stamp(&self) -> u64 {
        self.marks().clock
    }

    /// Marks a meeting, or everything.
    pub fn changed(&self, meeting: Option<&MeetingId>) {
        let mut marks = self.marks();
        marks.clock += 1;
        let clock = marks.clock;
        match meeting {
            Some(meeting) => {
                marks.meetings.insert(meeting.clone(), clock);
            }
            None => marks.all = clock,
        }
    }

    /// Marks units of meetings.
    pub fn units_changed<'a>(&self, units: impl Iterator<Item = (&'a MeetingId, &'a UnitId)>) {
        let mut marks = self.marks();
        marks.clock += 1;
        let clock = marks.clock;
        for (meeting, unit) in units {
            marks.units.insert((meeting.clone(), unit.clone()), clock);
        }
        if marks.units.len() > MOST_UNITS {
            marks.units.clear();
            marks.all = clock;
        }
    }

    /// Whether nothing has changed for a unit of a meeting since a stamp.
    pub fn holds(&self, stamp: u64, of: &(MeetingId, UnitId)) -> bool {
        let marks = self.marks();
        let mark = marks.all.max(marks.meetings.get(&of.0).copied().unwrap_or_default());
        stamp >= mark.max(marks.units.get(of).copied().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(meeting: u8, unit: u8) -> (MeetingId, UnitId) {
        let id = |n: u8| format!("01928c6e-0000-7000-8000-0000000000{n:02x}");
        (MeetingId::try_from(id(meeting)).unwrap(), UnitId::try_from(id(unit)).unwrap())
    }

    #[test]
    fn a_reading_holds_until_what_it_concerns_has_changed() {
        let freshness = Freshness::default();
        let (own, neighbour, elsewhere) = (of(1, 1), of(1, 2), of(2, 1));
        let stamp = freshness.stamp();
        freshness.units_changed(std::iter::once((&neighbour.0, &neighbour.1)));
        freshness.changed(Some(&elsewhere.0));
        assert!(freshness.holds(stamp, &own), "others' changes are nothing to it");
        assert!(!freshness.holds(stamp, &neighbour));
        freshness.changed(Some(&own.0));
        assert!(!freshness.holds(stamp, &own));
        let stamp = freshness.stamp();
        assert!(freshness.holds(stamp, &own), "read again");
        freshness.changed(None);
        assert!(!freshness.holds(stamp, &own));
    }
}
