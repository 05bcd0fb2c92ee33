/** Which people the day's table shows, and in what order. */
import type { PersonRow, Presence } from "../../api/contract";
import { matchesSearch } from "../../components/search";

export interface DayFilter {
  venue: string | null;
  presence: Presence | null;
  onlyMissing: boolean;
  search: string;
}

export const NO_FILTER: DayFilter = { venue: null, presence: null, onlyMissing: false, search: "" };

const MISSING = new Set<Presence>(["expected", "absent"]);

/** Missing people first, in official order; who has arrived sinks, the latest arrival last. */
export function shownPeople(people: PersonRow[], filter: DayFilter): PersonRow[] {
  return people
    .filter(
      (person) =>
        (filter.venue === null || person.meeting_venue === filter.venue) &&
        (filter.presence === null || person.presence === filter.presence) &&
        (!filter.onlyMissing || MISSING.has(person.presence)) &&
        matchesSearch(
          filter.search,
          person.name,
          person.unit_name,
          person.title,
          person.phone,
          person.venue_name,
        ),
    )
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        (one.arrived_at ?? 0) - (other.arrived_at ?? 0) ||
        one.unit_position - other.unit_position,
    );
}

function rank(person: PersonRow): number {
  if (MISSING.has(person.presence)) return 0;
  return person.presence === "present" ? 2 : 1;
}
