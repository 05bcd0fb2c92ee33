/** What the list of replies shows: where each unit stands, what is to be said of it, and which are looked for. */
import type { UnitReply } from "../../api/contract";
import { isPending } from "./requests";

export type Filter = "all" | "waiting" | "answered" | "change" | "late" | "pending";

/** Until when units answer by themselves, and the present. */
export interface Clock {
  deadline: number | null;
  now: number;
}

export type Stand = "change" | "overdue" | "waiting" | "answered";

/** Nothing has come of it: an answer that waits for the organiser is no silence. */
export const isSilent = ({ state, request }: UnitReply) => state === "waiting" && request === null;

const isOver = ({ deadline, now }: Clock) => deadline !== null && now > deadline;

/** The one word for a unit: what the organiser has to see to comes first. */
export function standOf(unit: UnitReply, clock: Clock): Stand {
  if (unit.request !== null) return "change";
  return isSilent(unit) && isOver(clock) ? "overdue" : unit.state;
}

/** Places that are filled; who comes instead of somebody fills no other. */
export const namedBy = ({ attendees }: UnitReply) =>
  attendees.filter(({ substitute_for }) => substitute_for === null).length;

/** Its answer came after the deadline, taken or waiting; who is silent is not late but missing. */
const isLate = (unit: UnitReply) => unit.late && !isSilent(unit);

export function isIn(unit: UnitReply, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "change":
      return unit.request !== null;
    case "waiting":
      return isSilent(unit);
    case "answered":
      return unit.state === "answered";
    case "late":
      return isLate(unit);
    case "pending":
      return unit.attendees.some(isPending);
  }
}

/** Units in each filter; of those who wait for a decision, people. */
export function countsOf(units: UnitReply[]): Record<Filter, number> {
  const having = (filter: Filter) => units.filter((unit) => isIn(unit, filter)).length;
  return {
    all: units.length,
    waiting: having("waiting"),
    answered: having("answered"),
    change: having("change"),
    late: having("late"),
    pending: units.flatMap(({ attendees }) => attendees.filter(isPending)).length,
  };
}

export interface Flags {
  /** People beyond the quota. */
  over: number;
  rankMissing: boolean;
  late: boolean;
}

/** What does not bind the organiser but should be seen. */
export function flagsOf(unit: UnitReply): Flags {
  const answered = unit.state === "answered";
  return {
    over: Math.max(0, namedBy(unit) - unit.quota),
    rankMissing: answered && !unit.rank_is_met,
    late: isLate(unit),
  };
}
