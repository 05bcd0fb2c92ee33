/** What is done at the desk, and what came of the last thing that was. */
import { useState } from "react";
import type { DeskEvent, DeskPerson, WalkIn } from "../../api/contract";
import { type Arrival, arrivalOf, asksFirst, isRefused } from "./arrival";
import { idOf, newId } from "./entries";
import { isHere } from "./searchDesk";
import type { DeskState } from "./useDesk";

/** What came of it. `at` is the program's time; `event`: what was recorded, if anything was. */
export type Outcome =
  | { kind: Arrival | "out" | "undone"; person: DeskPerson; at: number; event: string | null }
  | { kind: "walk_in"; name: string; at: number; event: string }
  | { kind: "not_here"; person: DeskPerson }
  | { kind: "unknown_code" | "nobody" | "choose" | "nothing_to_undo" | "way_closed" };

export type WalkInFields = Omit<WalkIn, "id">;

export interface DeskActions {
  outcome: Outcome | null;
  tell(outcome: Outcome | null): void;
  /** `sure`: although the person is expected elsewhere or on leave. Returns what came of it. */
  checkIn(person: DeskPerson, sure?: boolean): Arrival;
  checkOut(person: DeskPerson): void;
  undo(event: DeskEvent, reason: string): void;
  walkIn(fields: WalkInFields): void;
}

export function useDeskActions({ desk, ahead, record, refused }: DeskState): DeskActions {
  const [told, tell] = useState<Outcome | null>(null);
  // What the record refused did not come about; the refusal itself is shown elsewhere.
  const event = told !== null && "event" in told ? told.event : null;
  const outcome = refused.some(({ entry }) => idOf(entry) === event) ? null : told;
  const seen = (kind: DeskEvent["kind"], attendee: string, more: Partial<DeskEvent> = {}): DeskEvent => ({
    id: newId(),
    attendee,
    kind,
    target: null,
    at: Date.now(),
    reason: "",
    ...more,
  });

  return {
    outcome,
    tell,
    checkIn: (person, sure = false) => {
      const arrival = arrivalOf(person);
      const recorded = !isRefused(arrival) && (sure || !asksFirst(arrival));
      const event = seen("check_in", person.id);
      if (recorded) record([{ kind: "event", event, undone: null }]);
      const at = arrival === "already" ? (person.arrived_at ?? 0) : event.at + ahead;
      const came = recorded && asksFirst(arrival) ? "in" : arrival;
      tell({ kind: came, person, at, event: recorded ? event.id : null });
      return came;
    },
    checkOut: (person) => {
      if (!isHere(person)) {
        tell({ kind: "not_here", person });
        return;
      }
      const event = seen("check_out", person.id);
      record([{ kind: "event", event, undone: null }]);
      tell({ kind: "out", person, at: event.at + ahead, event: event.id });
    },
    undo: (event, reason) => {
      const undo = seen("undo", event.attendee, { target: event.id, reason });
      record([{ kind: "event", event: undo, undone: event }]);
      const person = desk?.people.find(({ id }) => id === event.attendee);
      tell(person ? { kind: "undone", person, at: undo.at + ahead, event: undo.id } : null);
    },
    walkIn: (fields) => {
      const walkIn = { ...fields, id: newId() };
      const event = seen("check_in", walkIn.id);
      record([
        { kind: "walk_in", walkIn },
        { kind: "event", event, undone: null },
      ]);
      tell({ kind: "walk_in", name: walkIn.name, at: event.at + ahead, event: event.id });
    },
  };
}
