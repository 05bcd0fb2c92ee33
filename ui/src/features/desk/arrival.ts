/** What it means that a person stands at the desk: recorded at once, asked first, or not to be recorded. Pure. */
import type { DeskPerson } from "../../api/contract";
import { lacksApproval } from "./applyEvents";
import { isHere } from "./searchDesk";

export type Arrival =
  /** Recorded. */
  | "in"
  | "back"
  /** Recorded, and counts once it is approved. */
  | "pending"
  /** Recorded when it is confirmed. */
  | "elsewhere"
  | "leave"
  /** Not recorded. */
  | "already"
  | "replaced";

export function arrivalOf(person: DeskPerson): Arrival {
  if (person.presence === "replaced") return "replaced";
  if (isHere(person)) return "already";
  if (person.elsewhere !== null) return "elsewhere";
  if (person.presence === "on_leave") return "leave";
  if (person.left_at !== null) return "back";
  return lacksApproval(person) ? "pending" : "in";
}

/** Recorded only once somebody says so again. */
export const asksFirst = (kind: string) => kind === "elsewhere" || kind === "leave";
/** Nothing to record. */
export const isRefused = (kind: string) => kind === "already" || kind === "replaced";

/** Who comes in this person's place. */
export function substituteOf(people: DeskPerson[], person: DeskPerson): DeskPerson | undefined {
  return people.find((one) => one.unit === person.unit && one.substitute_for_name === person.name);
}
