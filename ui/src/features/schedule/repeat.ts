/** How a meeting repeats, as the form asks it, made into a rule of RFC 5545. */
import type { Dayjs } from "dayjs";

export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export type Frequency = "none" | "workdays" | "daily" | "weekly" | "monthly" | "yearly";

export interface Repeat {
  frequency: Frequency;
  interval: number | null;
  /** Weekly: on which days; empty: the day of the start. */
  days: Weekday[];
  /** Monthly: "first Monday", or "on the 5th". */
  monthly: "nth" | "date";
  ends: "count" | "until";
  count: number | null;
  until: Dayjs | null;
}

export const NO_REPEAT: Repeat = {
  frequency: "none",
  interval: 1,
  days: [],
  monthly: "nth",
  ends: "count",
  count: 6,
  until: null,
};

const LAST = -1;
const DAYS_A_WEEK = 7;

export function weekdayOf(day: Dayjs): Weekday {
  return WEEKDAYS[(day.day() + 6) % DAYS_A_WEEK] ?? "MO";
}

/** Which of its kind in the month, -1 for a fifth one: not every month has that. */
export function nthOf(day: Dayjs): number {
  const nth = Math.ceil(day.date() / DAYS_A_WEEK);
  return nth === 5 ? LAST : nth;
}

/** null: it does not repeat, or its start is not known yet. Without COUNT or UNTIL the core says that it must end. */
export function ruleOf(repeat: Repeat, starts: Dayjs | null | undefined): string | null {
  if (repeat.frequency === "none" || !starts) return null;
  const parts = [...frequencyOf(repeat, starts)];
  if ((repeat.interval ?? 1) > 1) parts.splice(1, 0, `INTERVAL=${repeat.interval}`);
  if (repeat.ends === "count" && repeat.count) parts.push(`COUNT=${repeat.count}`);
  if (repeat.ends === "until" && repeat.until) parts.push(`UNTIL=${repeat.until.format("YYYYMMDD")}`);
  return parts.join(";");
}

const LEAP_YEARS = 4;
const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));

/** On 29 February: how many years lie between two meetings; null: every occurrence has its day. */
export function yearsBetween({ frequency, interval }: Repeat, starts: Dayjs): number | null {
  if (frequency !== "yearly" || starts.month() !== 1 || starts.date() !== 29) return null;
  const every = interval ?? 1;
  return (every * LEAP_YEARS) / divisor(every, LEAP_YEARS);
}

function frequencyOf(repeat: Repeat, starts: Dayjs): string[] {
  switch (repeat.frequency) {
    case "workdays":
      return ["FREQ=DAILY", "BYDAY=MO,TU,WE,TH,FR"];
    case "weekly": {
      const days = WEEKDAYS.filter((day) => repeat.days.includes(day));
      return ["FREQ=WEEKLY", `BYDAY=${days.length > 0 ? days.join(",") : weekdayOf(starts)}`];
    }
    case "monthly":
      return [
        "FREQ=MONTHLY",
        repeat.monthly === "nth"
          ? `BYDAY=${nthOf(starts)}${weekdayOf(starts)}`
          : `BYMONTHDAY=${starts.date()}`,
      ];
    case "yearly":
      return ["FREQ=YEARLY"];
    default:
      return ["FREQ=DAILY"];
  }
}
