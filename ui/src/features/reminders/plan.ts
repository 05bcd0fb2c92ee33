/** When a reminder is due, in the core's own terms, and how a length of time is best said. */
import type { Channels, MeetingHead, Reminder, ReminderAnchor, ReminderInput } from "../../api/contract";
import { wallTime } from "../../components/dates";

/** The core keeps no more, and counts back no further. */
export const MOST_REMINDERS = 10;
export const EARLIEST_MINUTES = 30 * 24 * 60;

const MINUTE = 60_000;
/** A moment that has passed less long ago is still made up for. */
const GRACE_MS = 6 * 60 * MINUTE;

export type SpanUnit = "minute" | "hour" | "day";
export const MINUTES_OF: Record<SpanUnit, number> = { minute: 1, hour: 60, day: 24 * 60 };

/** The largest unit that says it whole; a single day is said in hours, as offices do. */
export function spanOf(minutes: number): { amount: number; unit: SpanUnit } {
  if (minutes >= 2 * MINUTES_OF.day && minutes % MINUTES_OF.day === 0)
    return { amount: minutes / MINUTES_OF.day, unit: "day" };
  if (minutes > 0 && minutes % MINUTES_OF.hour === 0)
    return { amount: minutes / MINUTES_OF.hour, unit: "hour" };
  return { amount: minutes, unit: "minute" };
}

type Times = Pick<MeetingHead, "starts_at" | "reply_deadline">;

export function momentOf(anchor: ReminderAnchor, minutes: number, times: Times): number | null {
  const from = countedFrom(anchor, times);
  return from === null ? null : from - minutes * MINUTE;
}

const countedFrom = (anchor: ReminderAnchor, times: Times) =>
  anchor === "start" ? times.starts_at : times.reply_deadline;

/** What would become of a reminder that is added now: once what it counts from has come, nothing. */
export function fateOf(anchor: ReminderAnchor, minutes: number, times: Times, now: number) {
  const from = countedFrom(anchor, times);
  const at = momentOf(anchor, minutes, times);
  if (at === null || from === null) return "no_deadline";
  if (now < at) return "later";
  return now < from && now <= at + GRACE_MS ? "at_once" : "too_late";
}

/** The quiet hours that a moment lies in; null when it lies in none. */
export function quietAround(
  { enabled, from, until, time_zone }: Channels["quiet"],
  at: number,
): { since: number; until: number } | null {
  if (!enabled || from === until) return null;
  const wall = wallTime(at, time_zone);
  const minute = wall.hour * 60 + wall.minute;
  const quiet = from < until ? minute >= from && minute < until : minute >= from || minute < until;
  if (!quiet) return null;
  const ahead = (later: number, earlier: number) => (later - earlier + MINUTES_OF.day) % MINUTES_OF.day;
  return { since: at - ahead(minute, from) * MINUTE, until: at + ahead(until, minute) * MINUTE };
}

/** A reminder that quiet hours hold back. */
export interface Held {
  since: number;
  until: number;
  /** What it counts from has come by then: nobody gets it in time. */
  tooLate: boolean;
}

export function heldOf(
  quiet: Channels["quiet"],
  at: number,
  anchor: ReminderAnchor,
  times: Times,
): Held | null {
  const around = quietAround(quiet, at);
  const from = countedFrom(anchor, times);
  return around && { ...around, tooLate: from !== null && around.until >= from };
}

/** The same of a reminder that is kept, as the core says it. */
export function heldOfKept(
  { at, held_until, too_late }: Pick<Reminder, "at" | "held_until" | "too_late">,
  quiet: Channels["quiet"],
): Held | null {
  if (at === null || held_until === null) return null;
  return { since: quietAround(quiet, at)?.since ?? at, until: held_until, tooLate: too_late };
}

export const inputOf = ({ anchor, minutes_before, channel, robot, language }: Reminder): ReminderInput => ({
  anchor,
  minutes_before,
  channel,
  robot,
  language,
});

/** Two at one moment by one channel would tell the same twice. */
export const isSame = (one: ReminderInput, other: ReminderInput) =>
  one.anchor === other.anchor &&
  one.minutes_before === other.minutes_before &&
  one.channel === other.channel &&
  one.robot === other.robot;

/** A day and two hours before the deadline: what offices do by hand. */
export const USUAL_MINUTES = [24 * 60, 2 * 60];

/** Of the usual plan, what is not there yet and still comes. */
export function usualOf(
  by: Pick<ReminderInput, "channel" | "robot" | "language">,
  kept: ReminderInput[],
  times: Times,
  now: number,
): ReminderInput[] {
  return USUAL_MINUTES.map((minutes_before): ReminderInput => ({ anchor: "deadline", minutes_before, ...by }))
    .filter((one) => fateOf(one.anchor, one.minutes_before, times, now) === "later")
    .filter((one) => !kept.some((other) => isSame(one, other)));
}

interface Span {
  anchor: ReminderAnchor;
  amount: number;
  unit: SpanUnit;
}

const OFFERED: Span[] = [
  { anchor: "deadline", amount: 4, unit: "hour" },
  { anchor: "deadline", amount: 1, unit: "hour" },
  { anchor: "start", amount: 24, unit: "hour" },
  { anchor: "start", amount: 2, unit: "hour" },
  { anchor: "start", amount: 30, unit: "minute" },
];

/** What is offered first: a moment that is still to come, so that adding it mails nobody at once. */
export function firstToCome(times: Times, now: number): Span {
  const usual = OFFERED.filter(({ anchor }) => countedFrom(anchor, times) !== null);
  const coming = ({ anchor, amount, unit }: Span) =>
    fateOf(anchor, amount * MINUTES_OF[unit], times, now) === "later";
  return usual.find(coming) ?? usual[0] ?? { anchor: "start", amount: 4, unit: "hour" };
}
