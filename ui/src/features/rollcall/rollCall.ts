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

/** People that a venue may say are there, at most. */
export const MOST_HEADS = 100_000;

/** One more digit at the end; one that makes it too many is not taken. */
export function withDigit(heads: number | null, digit: number): number {
  const next = (heads ?? 0) * 10 + digit;
  return next > MOST_HEADS ? (heads ?? 0) : next;
}

export const withoutDigit = (heads: number | null): number | null =>
  heads === null || heads < 10 ? null : Math.floor(heads / 10);
