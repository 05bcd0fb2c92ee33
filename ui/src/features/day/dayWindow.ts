/** What stands over the day, and for which venue. */
export type DayWindow = { kind: "flags" } | { kind: "arrivals" };
