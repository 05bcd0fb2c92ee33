/** Readings of a wall clock that a change of clocks skips, or shows twice. */
import type { Dayjs } from "dayjs";
import { instantOf, wallTime } from "../../components/dates";

/** Changes of clocks are of half an hour or of an hour; one zone has had two hours. */
const CHANGES_MIN = [30, 60, 120];
const MINUTE = 60_000;

export type Reading = "plain" | "skipped" | "twice";

interface Wall {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

export const wallOf = (clock: Dayjs): Wall => ({
  year: clock.year(),
  month: clock.month() + 1,
  day: clock.date(),
  hour: clock.hour(),
  minute: clock.minute(),
});

export function readingOf(wall: Wall, zone: string): Reading {
  const at = instantOf(wall, zone);
  const shows = (instant: number) => {
    const shown = wallTime(instant, zone);
    return shown.day === wall.day && shown.hour === wall.hour && shown.minute === wall.minute;
  };
  if (!shows(at)) return "skipped";
  return CHANGES_MIN.some((minutes) => shows(at + minutes * MINUTE)) ? "twice" : "plain";
}
