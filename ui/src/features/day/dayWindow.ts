/** What stands over the day, and for which venue. */
export type DayWindow =
  | { kind: "flags" }
  | { kind: "arrivals" }
  | { kind: "readiness"; venue: string | null }
  | { kind: "announce"; venue: string | null }
  | { kind: "move"; venue: string };
