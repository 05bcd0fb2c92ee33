/** An earlier plan at a new date: the same time of day on the next working day, everything else moves along. */
import dayjs, { type Dayjs } from "dayjs";
import utc from "dayjs/plugin/utc";
import type { CalendarDay, MeetingPlan } from "../../api/contract";
import { atInstant, fieldsOfPlan, type PlanFields } from "./plan";

dayjs.extend(utc);

/** Nobody plans for more than a month of days off. */
const LOOKED_AT = 40;

export function isWorkday(day: Dayjs, days: readonly CalendarDay[]): boolean {
  const date = day.format("YYYY-MM-DD");
  const marked = days.find((one) => one.date === date);
  if (marked?.kind === "workday") return true;
  return marked === undefined && day.day() % 6 !== 0;
}

/** The first working day after `today` (YYYY-MM-DD). */
export function nextWorkday(today: string, days: readonly CalendarDay[]): string {
  const first = dayjs.utc(today).add(1, "day");
  const all = Array.from({ length: LOOKED_AT }, (_, index) => first.add(index, "day"));
  return (all.find((day) => isWorkday(day, days)) ?? first).format("YYYY-MM-DD");
}

/**
 * The fields of a plan on another day. A start that was chosen already stays, with the plan's length. A deadline that
 * would be over by `now` is left out.
 */
export function reusedOn(
  plan: MeetingPlan,
  day: string,
  chosen: Dayjs | null,
  now: number,
): Partial<PlanFields> {
  const fields = fieldsOfPlan(plan);
  const date = dayjs.utc(day);
  const starts = chosen ?? date.hour(fields.starts.hour()).minute(fields.starts.minute());
  const shift = starts.diff(fields.starts);
  const deadline = fields.reply_deadline?.add(shift) ?? null;
  const over = deadline !== null && atInstant(deadline, fields.time_zone) <= now;
  return {
    ...fields,
    starts,
    ends: fields.ends.add(shift),
    reply_deadline: over ? null : deadline,
    deadline_over: over,
    agenda: fields.agenda.map((item) => ({ ...item, id: null })),
  };
}
