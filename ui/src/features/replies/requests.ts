/** Leave and substitutes that wait for a yes or no. A stand-in shares the decision on the person replaced. */
import type { Attendee, UnitReply } from "../../api/contract";
import { standInOf } from "./replyLines";

export interface Request {
  person: Attendee;
  unit: string;
  /** Who would come instead, when that is what is asked. */
  standIn: Attendee | null;
}

export const isPending = (person: Attendee) =>
  person.decision === "pending" && person.substitute_for === null;

export function requestsOf(units: UnitReply[]): Request[] {
  return units.flatMap((unit) =>
    unit.attendees
      .filter(isPending)
      .map((person) => ({ person, unit: unit.unit_name, standIn: standInOf(unit, person.id) })),
  );
}
