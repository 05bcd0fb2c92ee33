//! A desk's list with what the desk saw laid over it, until the record knows it too.

use std::collections::{HashMap, HashSet};

use huidao_commands::desk::{Desk, DeskEvent, DeskEventKind, DeskPerson, WalkIn};
use huidao_domain::{AttendeeId, EventId, Instant, Label, Presence};

/// Lays events and people who came unnamed over a list. `offset_ms` is the desk's clock less the record's.
/// The order of `events` does not matter.
pub fn overlay(
    mut desk: Desk,
    (walk_ins, events): (&[&WalkIn], &[&DeskEvent]),
    offset_ms: i64,
) -> Desk {
    let units: HashMap<_, _> =
        desk.units.iter().map(|unit| (unit.id.clone(), unit.name.clone())).collect();
    for walk_in in walk_ins {
        if desk.people.iter().all(|person| person.id != walk_in.id) {
            let unit = units.get(&walk_in.unit).cloned().unwrap_or_default();
            desk.people.push(newcomer(walk_in, unit));
        }
    }
    let undone: HashSet<&EventId> = events
        .iter()
        .filter(|event| event.kind == DeskEventKind::Undo)
        .filter_map(|event| event.target.as_ref())
        .collect();
    let own: HashSet<&EventId> = events.iter().map(|event| &event.id).collect();
    let mut by_person: HashMap<&AttendeeId, Vec<&DeskEvent>> = HashMap::new();
    for event in events {
        by_person.entry(&event.attendee).or_default().push(event);
    }
    let mut arrived = 0;
    for person in &mut desk.people {
        let Some(events) = by_person.get(&person.id) else { continue };
        let before = is_counted(person);
        for event in events {
            // What the record knows and the desk takes back.
            let takes_back = event.kind == DeskEventKind::Undo
                && event.target.as_ref().is_some_and(|target| !own.contains(target));
            if takes_back {
                person.arrived_at = None;
                person.left_at = None;
            }
        }
        let at = |event: &DeskEvent| Instant(event.at.ms() - offset_ms);
        let counted = || events.iter().filter(|event| !undone.contains(&event.id));
        let ins: Vec<Instant> = counted()
            .filter(|event| event.kind == DeskEventKind::CheckIn)
            .map(|event| at(event))
            .collect();
        let out = counted()
            .filter(|event| event.kind == DeskEventKind::CheckOut)
            .map(|event| at(event))
            .max();
        person.arrived_at = ins.iter().copied().chain(person.arrived_at).min();
        let last_in = ins.into_iter().max().or(person.arrived_at);
        person.left_at = out.or(person.left_at).filter(|left| Some(*left) >= last_in);
        stand(person);
        arrived += i64::from(is_counted(person)) - i64::from(before);
    }
    desk.counts.counts.present += arrived;
    desk.counts.counts.missing -= arrived;
    desk
}

/// Whether a person counts as present at this venue.
fn is_counted(person: &DeskPerson) -> bool {
    person.presence == Presence::Present && !person.pending && person.elsewhere.is_none()
}

/// Sets what is said of a person from when the person came.
fn stand(person: &mut DeskPerson) {
    let was = person.presence;
    match person.arrived_at {
        Some(_) if !person.pending => {
            person.presence = Presence::Present;
            if was != Presence::Present {
                person.labels = vec![Label::Present];
                person.elsewhere = None;
            }
        }
        None if was == Presence::Present => {
            person.presence = Presence::Expected;
            person.labels = vec![Label::Expected];
        }
        _ => {}
    }
}

fn newcomer(walk_in: &WalkIn, unit_name: String) -> DeskPerson {
    let tail = walk_in.phone.chars().count().saturating_sub(4);
    DeskPerson {
        id: walk_in.id.clone(),
        name: walk_in.name.clone(),
        title: walk_in.title.clone(),
        unit: walk_in.unit.clone(),
        unit_name,
        phone_tail: walk_in.phone.chars().skip(tail).collect(),
        keys: String::new(),
        pass: String::new(),
        presence: Presence::Expected,
        labels: vec![Label::Expected],
        arrived_at: None,
        left_at: None,
        substitute_for_name: None,
        pending: true,
        walk_in: true,
        elsewhere: None,
    }
}
