//! Counting as offices do: 应到 = 实到 + 请假 + 未到 (缺席 once the meeting is over).
//!
//! 应到 counts every place to be filled once, a substitute standing for the person replaced; 实到
//! includes 代会 and 迟到. A unit that has not answered has its quota of unnamed places.

use std::collections::HashMap;
use std::hash::Hash;

use crate::{Answer, Attendance, AttendeeId, Decision, Presence};

/// The count line of a meeting, a venue or a unit.
///
/// Always `expected == present + leave + missing`; `substitutes`, `late`, `left_early` and
/// `online` are parts of `present`. The attendance rate is `present / (expected - leave)`.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Default,
    serde::Serialize,
    serde::Deserialize,
    utoipa::ToSchema,
)]
pub struct Counts {
    /// 应到
    pub expected: i64,
    /// 实到
    pub present: i64,
    /// 请假, approved
    pub leave: i64,
    /// 未到 before the end, 缺席 after it
    pub missing: i64,
    /// 代会 among those present
    pub substitutes: i64,
    /// 代会 approved, come or not
    pub substituting: i64,
    /// 迟到 among those present
    pub late: i64,
    /// 早退 among those present
    pub left_early: i64,
    /// 线上 among those present
    pub online: i64,
    /// Units
    pub units: i64,
    /// Units that have answered
    pub units_replied: i64,
    /// Whether `missing` means 缺席
    pub ended: bool,
}

impl Counts {
    /// Present among those who were to come, 0 to 1; none when nobody was.
    pub fn rate(&self) -> Option<f64> {
        let due = self.expected - self.leave;
        #[expect(clippy::cast_precision_loss, reason = "people, far below 2^52")]
        (due > 0).then(|| self.present as f64 / due as f64)
    }

    /// Adds one place.
    fn add(&mut self, place: &Attendance) {
        self.expected += 1;
        self.substituting += i64::from(place.substitute);
        match place.presence {
            Presence::Present => {
                self.present += 1;
                self.substitutes += i64::from(place.substitute);
                self.late += i64::from(place.late_min.is_some());
                self.left_early += i64::from(place.early_min.is_some());
                self.online += i64::from(place.online);
            }
            Presence::OnLeave => self.leave += 1,
            Presence::Expected | Presence::Absent | Presence::Replaced => self.missing += 1,
        }
    }

    /// Adds the counts of another meeting; ended only when both are.
    pub const fn include(&mut self, other: &Self) {
        self.expected += other.expected;
        self.present += other.present;
        self.leave += other.leave;
        self.missing += other.missing;
        self.substitutes += other.substitutes;
        self.substituting += other.substituting;
        self.late += other.late;
        self.left_early += other.left_early;
        self.online += other.online;
        self.units += other.units;
        self.units_replied += other.units_replied;
        self.ended = self.ended && other.ended;
    }

    /// Takes counts out that [`Counts::include`] put in.
    pub const fn exclude(&mut self, other: &Self) {
        self.expected -= other.expected;
        self.present -= other.present;
        self.leave -= other.leave;
        self.missing -= other.missing;
        self.substitutes -= other.substitutes;
        self.substituting -= other.substituting;
        self.late -= other.late;
        self.left_early -= other.left_early;
        self.online -= other.online;
        self.units -= other.units;
        self.units_replied -= other.units_replied;
    }

    /// Adds a unit's people. See [`places`].
    pub fn add_unit<Id: Eq + Hash>(&mut self, replied: bool, quota: i64, people: &[Person<Id>]) {
        self.units += 1;
        self.units_replied += i64::from(replied);
        let places = places(people);
        for place in &places {
            self.add(&place.attendance);
        }
        if !replied {
            self.add_unnamed(unnamed(quota, places.len()));
        }
    }

    /// Adds places that nobody is named for.
    const fn add_unnamed(&mut self, places: i64) {
        self.expected += places;
        self.missing += places;
    }
}

/// Places of a silent unit that nobody is named for.
fn unnamed(quota: i64, named: usize) -> i64 {
    (quota - i64::try_from(named).unwrap_or(i64::MAX)).max(0)
}

/// A unit's counts by venue: people whom somebody moved count where they sit, everything else at `home`.
/// `seat` gives the venue of the person at an index of `people`.
pub fn unit_by_venue<Id: Eq + Hash, Venue: Eq + Clone>(
    (replied, quota): (bool, i64),
    people: &[Person<Id>],
    home: &Venue,
    seat: impl Fn(usize) -> Venue,
) -> Vec<(Venue, Counts)> {
    let mut at_home = Counts { units: 1, units_replied: i64::from(replied), ..Counts::default() };
    let mut elsewhere: Vec<(Venue, Counts)> = Vec::new();
    let places = places(people);
    for place in &places {
        let venue = seat(place.filled_by);
        if venue == *home {
            at_home.add(&place.attendance);
            continue;
        }
        let at = elsewhere.iter().position(|(other, _)| *other == venue).unwrap_or_else(|| {
            elsewhere.push((venue, Counts::default()));
            elsewhere.len() - 1
        });
        if let Some((_, counts)) = elsewhere.get_mut(at) {
            counts.add(&place.attendance);
        }
    }
    if !replied {
        at_home.add_unnamed(unnamed(quota, places.len()));
    }
    elsewhere.insert(0, (home.clone(), at_home));
    elsewhere
}

/// One person of a unit, as counting sees it.
#[derive(Debug, Clone)]
pub struct Person<Id = AttendeeId> {
    /// The person.
    pub id: Id,
    /// What the unit answered.
    pub answer: Answer,
    /// What became of the request.
    pub decision: Decision,
    /// The person whose place this one takes.
    pub substitute_for: Option<Id>,
    /// Whether this person came without being named.
    pub walk_in: bool,
    /// The standing.
    pub attendance: Attendance,
}

/// A place that somebody fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Who fills it: an index of the people given.
    pub filled_by: usize,
    /// That person's standing.
    pub attendance: Attendance,
}

/// The places that a unit's people fill, one standing each.
///
/// A person and the approved substitute are one place, present when either is there; a substitute
/// who is not approved fills no place, and neither does somebody who came unnamed.
pub fn places<Id: Eq + Hash>(people: &[Person<Id>]) -> Vec<Place> {
    let substitutes: HashMap<&Id, usize> = people
        .iter()
        .enumerate()
        .filter(|(_, person)| person.decision == Decision::Approved)
        .filter_map(|(at, person)| Some((person.substitute_for.as_ref()?, at)))
        .collect();
    let place = |at: usize| Place { filled_by: at, attendance: people[at].attendance };
    people
        .iter()
        .enumerate()
        .filter(|(_, person)| person.substitute_for.is_none())
        .filter(|(_, person)| !person.walk_in || person.decision == Decision::Approved)
        .map(|(at, person)| match substitutes.get(&person.id) {
            Some(substitute) if person.attendance.presence != Presence::Present => {
                place(*substitute)
            }
            _ => place(at),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attendance::tests::any_events;
    use crate::attendance::{Answered, attendance, merge};
    use crate::meeting::Times;
    use crate::{Event, Instant, Rules};
    use proptest::prelude::*;

    fn id(n: usize) -> AttendeeId {
        AttendeeId::try_from(format!("01928c6e-0000-7000-8000-{n:012x}")).unwrap()
    }

    fn person(n: usize, answer: Answer, decision: Decision, presence: Presence) -> Person {
        Person {
            id: id(n),
            answer,
            decision,
            substitute_for: None,
            walk_in: false,
            attendance: Attendance::of(presence),
        }
    }

    #[test]
    fn the_office_example_adds_up() {
        // 应到246、请假5、实到241
        let mut counts = Counts::default();
        for n in 0..246 {
            let standing = if n < 5 { Presence::OnLeave } else { Presence::Present };
            counts.add_unit(true, 1, &[person(n, Answer::Attend, Decision::None, standing)]);
        }
        assert_eq!(
            (counts.expected, counts.leave, counts.present, counts.missing),
            (246, 5, 241, 0)
        );
        assert_eq!(counts.rate(), Some(1.0));
    }

    #[test]
    fn who_was_moved_counts_where_they_sit() {
        let here = person(1, Answer::Attend, Decision::None, Presence::Present);
        let moved = person(2, Answer::Attend, Decision::None, Presence::Expected);
        let seats = ["main", "branch"];
        let counts = unit_by_venue((false, 4), &[here, moved], &"main", |at| seats[at]);
        let [(home, at_home), (away, elsewhere)] = counts.as_slice() else { panic!("{counts:?}") };
        assert_eq!((*home, at_home.expected, at_home.present, at_home.units), ("main", 3, 1, 1));
        assert_eq!((*away, elsewhere.expected, elsewhere.units), ("branch", 1, 0));
    }

    #[test]
    fn who_came_unnamed_fills_a_place_only_once_approved() {
        let mut walk_in = person(1, Answer::Attend, Decision::Pending, Presence::Present);
        walk_in.walk_in = true;
        assert!(places(std::slice::from_ref(&walk_in)).is_empty());
        walk_in.decision = Decision::Approved;
        assert_eq!(places(&[walk_in]).len(), 1);
    }

    #[test]
    fn a_substitute_fills_the_place_of_the_person_replaced() {
        let replaced = person(1, Answer::Substitute, Decision::Approved, Presence::Replaced);
        let mut substitute = person(2, Answer::Attend, Decision::Approved, Presence::Present);
        substitute.substitute_for = Some(id(1));
        substitute.attendance.substitute = true;
        let mut counts = Counts::default();
        counts.add_unit(true, 1, &[replaced, substitute]);
        assert_eq!((counts.expected, counts.present, counts.substitutes), (1, 1, 1));
    }

    #[test]
    fn a_substitute_nobody_approved_is_not_counted() {
        let replaced = person(1, Answer::Substitute, Decision::Pending, Presence::Expected);
        let mut substitute = person(2, Answer::Attend, Decision::Pending, Presence::Present);
        substitute.substitute_for = Some(id(1));
        let mut counts = Counts::default();
        counts.add_unit(true, 1, &[replaced, substitute]);
        assert_eq!((counts.expected, counts.present, counts.missing), (1, 0, 1));
    }

    #[test]
    fn a_silent_unit_is_expected_with_its_quota() {
        let mut counts = Counts::default();
        counts.add_unit::<AttendeeId>(false, 3, &[]);
        counts.add_unit(false, 2, &[person(1, Answer::Attend, Decision::None, Presence::Present)]);
        assert_eq!((counts.expected, counts.present, counts.missing), (5, 1, 4));
        assert_eq!((counts.units, counts.units_replied), (2, 0));
    }

    /// A unit: who answers what, whether approved, whether a substitute exists, and their logs.
    type Line = (Answer, Decision, Vec<Event>, Vec<Event>);

    fn any_unit() -> impl Strategy<Value = (bool, i64, Vec<Line>)> {
        let answer =
            prop_oneof![Just(Answer::Attend), Just(Answer::Leave), Just(Answer::Substitute)];
        let decision =
            prop_oneof![Just(Decision::Pending), Just(Decision::Approved), Just(Decision::Refused)];
        (
            any::<bool>(),
            0i64..5,
            prop::collection::vec((answer, decision, any_events(), any_events()), 0..5),
        )
    }

    proptest! {
        #[test]
        fn counts_always_add_up(units in prop::collection::vec(any_unit(), 0..6), ended: bool) {
            let start = Instant(10_000 * 60_000);
            let times = Times { starts_at: start, ends_at: start.plus_minutes(120), rules: Rules::default() };
            let mut counts = Counts { ended, ..Counts::default() };
            let mut asked = 0;
            for (replied, quota, lines) in units {
                let mut people = Vec::new();
                for (n, (answer, decision, own, other)) in lines.into_iter().enumerate() {
                    let decision = if answer == Answer::Attend { Decision::None } else { decision };
                    let stand = |answer, is_substitute, events: &[Event]| attendance(
                        Answered { answer, decision, is_substitute, is_walk_in: false }, &merge(events), &times, ended,
                    );
                    people.push(Person {
                        id: id(2 * n), answer, decision, substitute_for: None, walk_in: false,
                        attendance: stand(answer, false, &own),
                    });
                    if answer == Answer::Substitute {
                        people.push(Person {
                            id: id(2 * n + 1), answer: Answer::Attend, decision,
                            substitute_for: Some(id(2 * n)),
                            walk_in: false,
                            attendance: stand(Answer::Attend, true, &other),
                        });
                    }
                }
                let own = i64::try_from(people.iter().filter(|p| p.substitute_for.is_none()).count()).unwrap();
                asked += if replied { own } else { own.max(quota) };
                counts.add_unit(replied, quota, &people);
            }
            prop_assert_eq!(counts.expected, counts.present + counts.leave + counts.missing);
            prop_assert_eq!(counts.expected, asked, "every place is counted once");
            prop_assert!(counts.substitutes <= counts.present && counts.late <= counts.present);
            prop_assert!(counts.rate().is_none_or(|rate| (0.0..=1.0).contains(&rate)));
        }
    }
}
