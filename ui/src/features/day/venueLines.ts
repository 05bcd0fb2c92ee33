/** What a venue's line on the day says, and which lines come first when there are too many. Pure. */
import type { CalledVenue, Day, RollCallAnswer, VenueCounts, VenueReadiness } from "../../api/contract";
import { matchesSearch } from "../../components/search";

export interface VenueLine {
  venue: VenueCounts;
  light: VenueReadiness | null;
  /** What it answered last when it was called; null: it was not called. */
  call: { answer: RollCallAnswer; note: string } | null;
}

/** As many lines as a screen takes. */
export const MOST_LINES = 40;

export function venueLines({ venues, readiness }: Day, called: CalledVenue[]): VenueLine[] {
  const lights = new Map(readiness.map((light) => [light.meeting_venue, light]));
  const calls = new Map(called.map(({ meeting_venue, entries }) => [meeting_venue, entries.at(-1)]));
  return venues.map((venue) => ({
    venue,
    light: lights.get(venue.meeting_venue) ?? null,
    call: calls.get(venue.meeting_venue) ?? null,
  }));
}

export const inTrouble = ({ light, call }: VenueLine): boolean =>
  light?.readiness === "red" || (call !== null && call.answer !== "heard");

/** A few stay in official order; of many, the main venue comes first, then trouble, then who is missing people. */
export function shownLines(lines: VenueLine[], search: string): VenueLine[] {
  const found = lines.filter(({ venue }) => matchesSearch(search, venue.name));
  if (found.length <= MOST_LINES) return found;
  return found
    .map((line, place) => ({ line, place, rank: rankOf(line) }))
    .sort((one, other) => one.rank - other.rank || one.place - other.place)
    .slice(0, MOST_LINES)
    .map(({ line }) => line);
}

function rankOf(line: VenueLine): number {
  if (line.venue.role === "main") return 0;
  if (inTrouble(line)) return 1;
  return line.venue.counts.missing > 0 ? 2 : 3;
}
