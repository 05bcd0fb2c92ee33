/** Where a roll call stands. Pure; the core says which round is under way and who waits in it. */
import type { CalledVenue, RollCall } from "../../api/contract";

type Entry = CalledVenue["entries"][number];

export interface Answered {
  venue: CalledVenue;
  entry: Entry;
}

/** The last answer of every venue that gave one, the latest first. */
export function answered({ venues }: RollCall): Answered[] {
  return venues
    .flatMap((venue) => {
      const entry = venue.entries.at(-1);
      return entry === undefined ? [] : [{ venue, entry }];
    })
    .sort((one, other) => other.entry.at - one.entry.at);
}

/** Venues of the round that were not called yet, in the order they are called. */
export function waiting(call: RollCall): CalledVenue[] {
  const known = new Map(call.venues.map((venue) => [venue.meeting_venue, venue]));
  return call.waiting.flatMap((id) => known.get(id) ?? []);
}

/** How far the round is: the one that is called now, of all that are called in it. */
export function progress({ venues, round, waiting: left }: RollCall): { number: number; of: number } {
  const done = venues.filter(({ entries }) => entries.some((entry) => entry.round === round)).length;
  return { number: done + 1, of: done + left.length };
}
