/** What stands over the day, and for which venue. */
export type DayWindow =
  | { kind: "flags" }
  | { kind: "arrivals" }
  | { kind: "announce"; venue: string | null }
  | { kind: "move"; venue: string };
