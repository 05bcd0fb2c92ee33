/**
 * The record's list with what this desk saw since. Pure; the order of the entries does not matter and
 * repeated ones count once, as on the record.
 */
import type { Counts, Desk, DeskEvent, DeskPerson, WalkIn } from "../../api/contract";
import { type DeskEntry, idOf } from "./entries";

/** `ahead`: how far the program's clock is ahead of the desk's, in milliseconds. */
export function applyEvents(desk: Desk, entries: DeskEntry[], ahead = 0): Desk {
  if (entries.length === 0) return desk;
  const once = [...new Map(entries.map((entry) => [idOf(entry), entry])).values()];
  const walkIns = once.flatMap((entry) => (entry.kind === "walk_in" ? [entry.walkIn] : []));
  const events = once.flatMap((entry) => (entry.kind === "event" ? [entry] : []));
  const undos = events.filter(({ event }) => event.kind === "undo");
  const targets = new Set(undos.map(({ event }) => event.target));
  const unsent = new Set(events.map(({ event }) => event.id));

  const seen = new Map<string, Seen>();
  const of = (attendee: string) => {
    const known = seen.get(attendee) ?? { events: [], takenBack: [] };
    seen.set(attendee, known);
    return known;
  };
  for (const { event, undone } of events) {
    if (event.kind !== "undo") {
      if (!targets.has(event.id)) of(event.attendee).events.push(event);
    } else if (undone !== null && !unsent.has(undone.id)) of(event.attendee).takenBack.push(undone);
  }

  const counts = { ...desk.counts.counts };
  const people = withWalkIns(desk, walkIns).map((person) => {
    const news = seen.get(person.id);
    if (news === undefined) return person;
    const next = changed(person, news, ahead);
    count(counts, person, -1);
    count(counts, next, 1);
    return next;
  });
  return { ...desk, people, counts: { ...desk.counts, counts } };
}

interface Seen {
  events: DeskEvent[];
  /** Events on the record that an undo takes back. */
  takenBack: DeskEvent[];
}

function changed(person: DeskPerson, { events, takenBack }: Seen, ahead: number): DeskPerson {
  const before = takenBack.reduce(withoutEvent, person);
  const at = (kind: DeskEvent["kind"]) =>
    events.filter((event) => event.kind === kind).map((event) => event.at + ahead);
  const arrivals = at("check_in");
  const arrived = least(before.arrived_at === null ? arrivals : [before.arrived_at, ...arrivals]);
  if (arrived === null) return before;
  const lastIn = Math.max(arrived, ...arrivals);
  const departures = before.left_at === null ? at("check_out") : [before.left_at, ...at("check_out")];
  const lastOut = departures.length === 0 ? null : Math.max(...departures);
  const isNew = before.presence !== "present";
  return {
    ...before,
    presence: "present",
    labels: isNew ? [before.substitute_for_name === null ? "present" : "substitute"] : before.labels,
    arrived_at: arrived,
    left_at: lastOut !== null && lastOut >= lastIn ? lastOut : null,
  };
}

function withoutEvent(person: DeskPerson, event: DeskEvent): DeskPerson {
  if (event.kind === "check_out") return { ...person, left_at: null };
  return { ...person, presence: "expected", labels: ["expected"], arrived_at: null, left_at: null };
}

const least = (times: number[]) => (times.length === 0 ? null : Math.min(...times));

/** Who came unnamed stands behind the own unit's people, and does not count before it is approved. */
function withWalkIns(desk: Desk, walkIns: WalkIn[]): DeskPerson[] {
  const known = new Set(desk.people.map((person) => person.id));
  const people = [...desk.people];
  for (const walkIn of walkIns) {
    if (known.has(walkIn.id)) continue;
    const unit = desk.units.find((one) => one.id === walkIn.unit);
    const last = people.findLastIndex((person) => person.unit === walkIn.unit);
    people.splice(last < 0 ? people.length : last + 1, 0, {
      id: walkIn.id,
      name: walkIn.name,
      title: walkIn.title,
      unit: walkIn.unit,
      unit_name: unit?.name ?? "",
      phone_tail: walkIn.phone.replace(/\D/g, "").slice(-4),
      keys: unit?.keys ?? "",
      pass: "",
      presence: "expected",
      labels: ["expected"],
      arrived_at: null,
      left_at: null,
      substitute_for_name: null,
      pending: true,
      walk_in: true,
      elsewhere: null,
    });
  }
  return people;
}

/** Who comes only once approved, and is not yet. A pending request for leave changes nothing about coming. */
export function lacksApproval({ pending, walk_in, substitute_for_name }: DeskPerson): boolean {
  return pending && (walk_in || substitute_for_name !== null);
}

function count(counts: Counts, person: DeskPerson, by: 1 | -1): void {
  if (person.elsewhere !== null || lacksApproval(person)) return;
  if (person.presence === "present") counts.present += by;
  if (person.presence === "on_leave") counts.leave += by;
  if (person.presence === "expected" || person.presence === "absent") counts.missing += by;
}
