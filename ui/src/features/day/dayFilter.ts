/** Which people of the day are asked for. The core filters, counts and puts them in order. */
import type { Counts, Presence } from "../../api/contract";
import type { DayAsked } from "../../api/queries";

export interface DayFilter {
  venue: string | null;
  unit: string | null;
  presence: Presence | null;
  heads: boolean;
  search: string;
}

export const NO_FILTER: DayFilter = { venue: null, unit: null, presence: null, heads: false, search: "" };

/** How many rows are asked for, step by step: what fits a screen first, everything last. */
const STEPS = [200, 1000, 5000, 20_000] as const;
export const FIRST_ROWS = STEPS[0];

export const moreThan = (limit: number): number | undefined => STEPS.find((step) => step > limit);

export const askedOf = (filter: DayFilter, limit: number): DayAsked => ({ ...filter, limit });

/** What missing people are until the meeting is closed, and after it. */
export const missingOf = ({ ended }: Counts): Presence => (ended ? "absent" : "expected");
