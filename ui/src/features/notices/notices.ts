/** What the organiser is told on the day, and when. Pure. */
import type { Counts, MeetingHead, Readiness, ReadinessBoard, VenueChecks } from "../../api/contract";
import { wallTime } from "../../components/dates";

export type Lights = ReadonlyMap<string, Readiness>;

const ROLL_CALL_BEFORE_MS = 30 * 60_000;

/** Whether it is the meeting's day by its own clock, and the meeting is on. */
export function takesPlaceOn({ state, starts_at, ends_at, time_zone }: MeetingHead, now: number): boolean {
  if (state !== "announced" && state !== "under_way") return false;
  const day = (at: number) => {
    const wall = wallTime(at, time_zone);
    return Date.UTC(wall.year, wall.month - 1, wall.day);
  };
  return day(starts_at) <= day(now) && day(now) <= day(ends_at);
}

export const rollCallDue = ({ starts_at }: MeetingHead, now: number): boolean =>
  now >= starts_at - ROLL_CALL_BEFORE_MS && now < starts_at;

export const lightsOf = ({ venues }: ReadinessBoard): Lights =>
  new Map(venues.map(({ meeting_venue, readiness }) => [meeting_venue, readiness]));

/** Branches that are red and were not before; `before` is null when nothing was seen yet. */
export function turnedRed({ venues }: ReadinessBoard, before: Lights | null): VenueChecks[] {
  if (before === null) return [];
  return venues.filter(
    ({ meeting_venue, role, readiness }) =>
      role === "branch" && readiness === "red" && before.get(meeting_venue) !== "red",
  );
}

/** Nobody is missing in the whole meeting, and so at no venue; somebody was, when it was last looked at. */
export const becameComplete = ({ expected, missing }: Counts, before: number | null): boolean =>
  expected > 0 && missing === 0 && before !== null && before > 0;
