/** The order of meetings in lists: what is to come before what is over, the nearest of each first. */
import type { MeetingHead } from "../../api/contract";

export const PERIODS = ["all", "coming", "past"] as const;
export type Period = (typeof PERIODS)[number];

type Timed = Pick<MeetingHead, "starts_at" | "ends_at">;

export const isPast = ({ ends_at }: Pick<MeetingHead, "ends_at">, now: number): boolean => ends_at < now;

const nearestFirst = (now: number) => (one: Timed, other: Timed) =>
  isPast(one, now) ? other.starts_at - one.starts_at : one.starts_at - other.starts_at;

/** What is to come, soonest first; then what is over, newest first. */
export function listed<T extends Timed>(meetings: readonly T[], period: Period, now: number): T[] {
  const past = meetings.filter((one) => isPast(one, now)).sort(nearestFirst(now));
  const coming = meetings.filter((one) => !isPast(one, now)).sort(nearestFirst(now));
  if (period === "past") return past;
  return period === "coming" ? coming : [...coming, ...past];
}

/** To be used again: what is over is looked for first. */
export const toReuse = <T extends Timed>(meetings: readonly T[], now: number): T[] => [
  ...listed(meetings, "past", now),
  ...listed(meetings, "coming", now),
];
