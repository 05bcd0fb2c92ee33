//! Counting a unit of a live day, by the rules that count everything.

use huidao_domain::attendance::{Answered, attendance};
use huidao_domain::count::{self, unit_by_venue};
use huidao_domain::meeting::Times;
use huidao_domain::{Attendance, Counts};

use super::day::{LivePerson, LiveUnit};

/// A person's attendance.
pub(super) fn standing(person: &LivePerson, times: &Times, ended: bool) -> Attendance {
    let answered = Answered {
        answer: person.answer,
        decision: person.decision,
        is_substitute: person.substitute_for.is_some(),
        is_walk_in: person.walk_in,
    };
    attendance(answered, &person.observed, times, ended)
}

/// A unit's counts, whole and by venue.
pub(super) fn unit_counts(
    unit: &LiveUnit,
    people: &[LivePerson],
    times: &Times,
    ended: bool,
) -> (Counts, Vec<(usize, Counts)>) {
    let counted: Vec<count::Person<u128>> = people
        .iter()
        .map(|person| count::Person {
            id: person.id,
            answer: person.answer,
            decision: person.decision,
            substitute_for: person.replaces(),
            walk_in: person.walk_in,
            attendance: standing(person, times, ended),
        })
        .collect();
    let mut whole = Counts { ended, ..Counts::default() };
    whole.add_unit(unit.replied, unit.quota, &counted);
    let seats = unit_by_venue((unit.replied, unit.quota), &counted, &unit.venue, |at| {
        people[at].moved_to.map_or(unit.venue, |venue| venue as usize)
    });
    (whole, seats)
}
