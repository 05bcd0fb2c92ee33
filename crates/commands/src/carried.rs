//! What a change to one meeting of a series means for another, and which parts of a plan differ.

use huidao_domain::{Instant, VenueId, VenueRole};

use crate::gathering::zone_of;
use crate::plan::MeetingPlan;
use crate::schedule::moved;

/// What another meeting of the series becomes: it takes each part of the plan that was changed, and
/// keeps its own date. One that was moved apart keeps its own time.
pub(crate) fn carried_over(
    before: &MeetingPlan,
    after: &MeetingPlan,
    theirs: &MeetingPlan,
    moved_apart: bool,
) -> MeetingPlan {
    let text = |before: &String, after: &String, theirs: &String| {
        if before == after { theirs.clone() } else { after.clone() }
    };
    let same_agenda = agenda(before) == agenda(after);
    let mut plan = MeetingPlan {
        title: text(&before.title, &after.title, &theirs.title),
        kind: text(&before.kind, &after.kind, &theirs.kind),
        host: text(&before.host, &after.host, &theirs.host),
        chair: text(&before.chair, &after.chair, &theirs.chair),
        moderator: text(&before.moderator, &after.moderator, &theirs.moderator),
        note: text(&before.note, &after.note, &theirs.note),
        time_zone: text(&before.time_zone, &after.time_zone, &theirs.time_zone),
        rules: if before.rules == after.rules { theirs.rules } else { after.rules },
        venues: if venues(before) == venues(after) { &theirs.venues } else { &after.venues }
            .clone(),
        agenda: if same_agenda { &theirs.agenda } else { &after.agenda }.clone(),
        ..theirs.clone()
    };
    if !same_agenda {
        // Their own items of the same words keep their identifiers, and so their files; each once.
        let mut own: Vec<_> = theirs.agenda.iter().collect();
        for item in &mut plan.agenda {
            let known = own.iter().position(|known| known.title == item.title);
            item.id = known.and_then(|at| own.remove(at).id.clone());
        }
    }
    if !moved_apart && times(before) != times(after) {
        plan = in_time(before, after, theirs, plan);
    }
    plan
}

/// What makes a plan's agenda another one.
fn agenda(plan: &MeetingPlan) -> Vec<(&str, &str, Option<i64>)> {
    let items = plan.agenda.iter();
    items.map(|one| (one.title.as_str(), one.speaker.as_str(), one.minutes)).collect()
}

/// What makes a plan's venues others.
fn venues(plan: &MeetingPlan) -> Vec<(&VenueId, VenueRole)> {
    plan.venues.iter().map(|one| (&one.venue, one.role)).collect()
}

fn times(plan: &MeetingPlan) -> (Instant, Instant, Option<Instant>) {
    (plan.starts_at, plan.ends_at, plan.reply_deadline)
}

/// Moves by as many days as the changed meeting was moved, to its time of day and length. The time
/// left to answer stays its own unless the change was about that.
fn in_time(
    before: &MeetingPlan,
    after: &MeetingPlan,
    theirs: &MeetingPlan,
    plan: MeetingPlan,
) -> MeetingPlan {
    let zone = zone_of(&after.time_zone);
    let local = |at: Instant| {
        let at = jiff::Timestamp::from_millisecond(at.ms()).ok()?;
        Some(at.to_zoned_datetime(zone.zone()).datetime())
    };
    let start = (|| {
        let (old, new, own) =
            (local(before.starts_at)?, local(after.starts_at)?, local(theirs.starts_at)?);
        let days = new.date().since(old.date()).ok()?;
        let date = own.date().checked_add(days).ok()?;
        let at = date.to_datetime(new.time()).to_zoned_datetime(zone.zone()).ok()?;
        Some(Instant(at.timestamp().as_millisecond()))
    })();
    let Some(start) = start else { return plan };
    let left = |plan: &MeetingPlan| plan.reply_deadline.map(|at| plan.starts_at.ms() - at.ms());
    let own = if left(before) == left(after) { moved(theirs, start) } else { moved(after, start) };
    let MeetingPlan { starts_at, ends_at, .. } = moved(after, start);
    MeetingPlan { starts_at, ends_at, reply_deadline: own.reply_deadline, ..plan }
}

/// Names of the parts of a plan that differ, for the journal.
pub(crate) fn changed_fields(before: &MeetingPlan, after: &MeetingPlan) -> String {
    let differs = [
        ("title", before.title != after.title),
        ("kind", before.kind != after.kind),
        ("host", before.host != after.host),
        ("chair", before.chair != after.chair),
        ("moderator", before.moderator != after.moderator),
        ("note", before.note != after.note),
        (
            "time",
            (before.starts_at, before.ends_at, &before.time_zone)
                != (after.starts_at, after.ends_at, &after.time_zone),
        ),
        ("reply_deadline", before.reply_deadline != after.reply_deadline),
        ("rules", before.rules != after.rules),
        ("venues", venues(before) != venues(after)),
        ("agenda", agenda(before) != agenda(after)),
    ];
    differs
        .into_iter()
        .filter_map(|(name, differs)| differs.then_some(name))
        .collect::<Vec<_>>()
        .join(",")
}
