/** The days of the calendar: which ones a view shows, and how it goes on. Days are YYYY-MM-DD of the reader's clock. */
import dayjs, { type Dayjs } from "dayjs";
import utc from "dayjs/plugin/utc";
import { instantOf, LOCAL_ZONE, wallTime } from "../../components/dates";

dayjs.extend(utc);

export const VIEWS = ["month", "week", "day", "list"] as const;
export type View = (typeof VIEWS)[number];

const DAYS_A_WEEK = 7;
/** The grid of a month has six weeks, whatever the month: it keeps its height. */
const WEEKS_OF_MONTH = 6;

export const asDay = (clock: Dayjs): string => clock.format("YYYY-MM-DD");

/** The day that a clock in `zone` shows at an instant. */
export function dayAt(at: number, zone = LOCAL_ZONE): string {
  const { year, month, day } = wallTime(at, zone);
  return asDay(dayjs.utc(Date.UTC(year, month - 1, day)));
}

/** When a day begins. */
export function startOfDay(day: string, zone = LOCAL_ZONE): number {
  const clock = dayjs.utc(day);
  const wall = { year: clock.year(), month: clock.month() + 1, day: clock.date(), hour: 0, minute: 0 };
  return instantOf(wall, zone);
}

/** The last Monday up to a day: weeks begin on Monday in every language here. */
const monday = (clock: Dayjs): Dayjs => clock.subtract((clock.day() + 6) % DAYS_A_WEEK, "day");

/** First day shown, and the first one after it that is not. */
export function daysShown(view: View, day: string): { first: string; after: string } {
  const clock = dayjs.utc(day);
  if (view === "day") return { first: day, after: asDay(clock.add(1, "day")) };
  if (view === "week") {
    const first = monday(clock);
    return { first: asDay(first), after: asDay(first.add(DAYS_A_WEEK, "day")) };
  }
  const first = monday(clock.startOf("month"));
  return { first: asDay(first), after: asDay(first.add(WEEKS_OF_MONTH * DAYS_A_WEEK, "day")) };
}

/** The day to show after going `steps` views on; a month goes on to its first day when the other has no such day. */
export function stepped(view: View, day: string, steps: number): string {
  return asDay(dayjs.utc(day).add(steps, view === "list" ? "month" : view));
}

export const isDay = (text: unknown): text is string =>
  typeof text === "string" && /^\d{4}-\d{2}-\d{2}$/.test(text) && asDay(dayjs.utc(text)) === text;

const USUAL_FIRST_HOUR = 6;

/** The hour that the day views begin with, as HH:mm: early enough for every meeting. */
export function firstHour(meetings: readonly { starts_at: number; ends_at: number }[]): string {
  const hours = meetings.map(({ starts_at, ends_at }) =>
    // Past midnight it goes on at the top of the next day.
    dayAt(starts_at) === dayAt(ends_at - 1) ? wallTime(starts_at, LOCAL_ZONE).hour : 0,
  );
  return `${String(Math.min(USUAL_FIRST_HOUR, ...hours)).padStart(2, "0")}:00`;
}
