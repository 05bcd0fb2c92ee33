use super::*;
use crate::Rules;
use proptest::prelude::*;

const START: Instant = Instant(10_000 * 60_000);

fn times() -> Times {
    Times { starts_at: START, ends_at: START.plus_minutes(120), rules: Rules::default() }
}

fn id(n: u32) -> EventId {
    EventId::try_from(format!("01928c6e-0000-7000-8000-{n:012x}")).unwrap()
}

fn event(n: u32, kind: EventKind, minutes: i64) -> Event {
    let at = START.plus_minutes(minutes);
    Event { id: id(n), kind, source: Source::Link, at, recorded_at: at }
}

fn comes() -> Answered {
    Answered {
        answer: Answer::Attend,
        decision: Decision::None,
        is_substitute: false,
        is_walk_in: false,
    }
}

#[test]
fn the_earliest_arrival_counts_even_when_it_is_uploaded_last() {
    let observed = merge(&[
        event(2, EventKind::CheckIn, -5),
        event(3, EventKind::CheckIn, 20),
        event(1, EventKind::CheckIn, -12),
    ]);
    assert_eq!(observed.arrived_at, Some(START.plus_minutes(-12)));
}

#[test]
fn an_undone_arrival_does_not_count_and_the_next_one_does() {
    let first = event(1, EventKind::CheckIn, -12);
    let undo = event(2, EventKind::Undo(first.id.clone()), -11);
    assert_eq!(merge(&[undo.clone(), first.clone()]).arrived_at, None);
    let again = event(3, EventKind::CheckIn, -3);
    assert_eq!(merge(&[again, undo, first]).arrived_at, Some(START.plus_minutes(-3)));
}

#[test]
fn late_and_early_follow_the_meetings_rules() {
    let at = |minutes| {
        attendance(comes(), &merge(&[event(1, EventKind::CheckIn, minutes)]), &times(), false)
    };
    assert_eq!(at(10).late_min, None, "ten minutes are within the tolerance");
    assert_eq!(at(11).late_min, Some(11));
    let leaves = |minutes| {
        let events = [event(1, EventKind::CheckIn, 0), event(2, EventKind::CheckOut, minutes)];
        attendance(comes(), &merge(&events), &times(), true).early_min
    };
    assert_eq!(leaves(105), None);
    assert_eq!(leaves(100), Some(20));
}

#[test]
fn who_comes_back_has_not_left() {
    let events = [
        event(1, EventKind::CheckIn, 0),
        event(2, EventKind::CheckOut, 30),
        event(3, EventKind::CheckIn, 40),
    ];
    assert_eq!(merge(&events).left_at, None);
}

#[test]
fn leave_counts_only_once_it_is_approved() {
    let leave = |decision| {
        let answered =
            Answered { answer: Answer::Leave, decision, is_substitute: false, is_walk_in: false };
        attendance(answered, &Observed::default(), &times(), true).presence
    };
    assert_eq!(leave(Decision::Pending), Presence::Absent);
    assert_eq!(leave(Decision::Refused), Presence::Absent);
    assert_eq!(leave(Decision::Approved), Presence::OnLeave);
}

#[test]
fn an_arrival_outweighs_leave_and_a_later_arrival_outweighs_a_correction() {
    let answered = Answered {
        answer: Answer::Leave,
        decision: Decision::Approved,
        is_substitute: false,
        is_walk_in: false,
    };
    let here = merge(&[event(1, EventKind::CheckIn, 0)]);
    assert_eq!(attendance(answered, &here, &times(), false).presence, Presence::Present);

    let corrected = event(2, EventKind::Correction(Presence::Absent), 10);
    let before = merge(&[event(1, EventKind::CheckIn, 0), corrected.clone()]);
    assert_eq!(attendance(comes(), &before, &times(), true).presence, Presence::Absent);
    let after = merge(&[corrected, event(3, EventKind::CheckIn, 20)]);
    assert_eq!(attendance(comes(), &after, &times(), true).presence, Presence::Present);
}

#[test]
fn only_a_platform_report_makes_somebody_online() {
    let online = Event { source: Source::PlatformReport, ..event(1, EventKind::CheckIn, 0) };
    assert!(merge(std::slice::from_ref(&online)).online);
    assert!(!merge(&[online, event(2, EventKind::CheckIn, 5)]).online, "seen in the room too");
}

#[test]
fn labels_name_what_matters_first() {
    let here = Attendance::of(Presence::Present);
    assert_eq!(here.labels(true), [Label::Present]);
    assert_eq!(Attendance { late_min: Some(12), ..here }.labels(true), [Label::Late]);
    assert_eq!(
        Attendance { substitute: true, ..here }.labels(true),
        [Label::Present, Label::Substitute]
    );
    assert_eq!(Attendance::of(Presence::Expected).labels(false), [Label::NotReplied]);
}

/// Any log of one person: up to eight events over two hours, undos pointing anywhere.
pub(crate) fn any_events() -> impl Strategy<Value = Vec<Event>> {
    let kind = prop_oneof![
        4 => Just(EventKind::CheckIn),
        2 => Just(EventKind::CheckOut),
        1 => prop_oneof![
            Just(Presence::Present), Just(Presence::Absent), Just(Presence::OnLeave)
        ].prop_map(EventKind::Correction),
        2 => (0u32..8).prop_map(|n| EventKind::Undo(id(n))),
    ];
    let source = prop_oneof![Just(Source::Link), Just(Source::Hand), Just(Source::PlatformReport)];
    prop::collection::vec((kind, source, -60i64..180, -60i64..180), 0..8).prop_map(|lines| {
        lines
            .into_iter()
            .zip(0u32..)
            .map(|((kind, source, at, recorded), n)| Event {
                id: id(n),
                kind,
                source,
                at: START.plus_minutes(at),
                recorded_at: START.plus_minutes(recorded),
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn events_in_any_order_and_repeated_give_the_same_standing(
        (events, shuffled) in any_events().prop_flat_map(|events| {
            let mut twice = events.clone();
            twice.extend(events.clone());
            (Just(events), Just(twice).prop_shuffle())
        })
    ) {
        prop_assert_eq!(merge(&events), merge(&shuffled));
    }

    #[test]
    fn late_and_early_are_said_only_of_people_who_are_there(events in any_events(), ended: bool) {
        let standing = attendance(comes(), &merge(&events), &times(), ended);
        if standing.presence != Presence::Present {
            prop_assert_eq!(
                (standing.late_min, standing.early_min, standing.arrived_at),
                (None, None, None)
            );
        }
        prop_assert!(!standing.labels(true).is_empty(), "every person has a word");
    }
}
