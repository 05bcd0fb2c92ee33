/** Which meetings are shown. What was chosen is kept on this computer. */
import { useState } from "react";
import type { MeetingHead, MeetingState } from "../../api/contract";

export const STATES: readonly MeetingState[] = [
  "draft",
  "announced",
  "under_way",
  "closed",
  "archived",
  "postponed",
  "cancelled",
];

export interface Filters {
  states: MeetingState[];
  venues: string[];
  kinds: string[];
}

export const NO_FILTERS: Filters = { states: [], venues: [], kinds: [] };
const KEY = "huidao.schedule.filters";

export function passes(meeting: MeetingHead, { states, venues, kinds }: Filters): boolean {
  return (
    (states.length === 0 || states.includes(meeting.state)) &&
    (kinds.length === 0 || kinds.includes(meeting.kind)) &&
    (venues.length === 0 || meeting.venues.some((venue) => venues.includes(venue)))
  );
}

export const isFiltered = ({ states, venues, kinds }: Filters): boolean =>
  states.length + venues.length + kinds.length > 0;

export function useKeptFilters(): [Filters, (filters: Filters) => void] {
  const [filters, setFilters] = useState(() => read(window.localStorage.getItem(KEY)));
  const keep = (next: Filters) => {
    window.localStorage.setItem(KEY, JSON.stringify(next));
    setFilters(next);
  };
  return [filters, keep];
}

/** What was kept may be of an older program, or broken: only what is understood counts. */
export function read(kept: string | null): Filters {
  let found: unknown = null;
  try {
    found = JSON.parse(kept ?? "null");
  } catch {
    return NO_FILTERS;
  }
  const texts = (name: string): string[] => {
    if (typeof found !== "object" || found === null) return [];
    const value: unknown = new Map<string, unknown>(Object.entries(found)).get(name);
    return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  };
  const states = texts("states");
  return {
    states: STATES.filter((state) => states.includes(state)),
    venues: texts("venues"),
    kinds: texts("kinds"),
  };
}
