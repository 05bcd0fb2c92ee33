/** How the desk's field, keys and buttons come to actions, and how the focus finds its way back to the field. */
import type { InputRef } from "antd";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Desk, DeskEvent, DeskPerson } from "../../api/contract";
import { asksFirst } from "./arrival";
import type { DeskState } from "./useDesk";
import { type Outcome, useDeskActions, type WalkInFields } from "./useDeskActions";
import { useDeskKeys } from "./useDeskKeys";
import { type DeskSearchState, useDeskSearch } from "./useDeskSearch";

export type Overlay =
  /** `unit`: whose person it is, where that is known. */
  { kind: "walk_in"; unit: string | null } | { kind: "undo"; event: DeskEvent; name: string };

export interface AtDesk {
  field: RefObject<InputRef | null>;
  search: DeskSearchState;
  outcome: Outcome | null;
  /** Whether a second Enter would say yes to a question. */
  asking: boolean;
  overlay: Overlay | null;
  closeOverlay(): void;
  focus(): void;
  type(query: string): void;
  enter(query: string): void;
  clear(): void;
  checkIn(person: DeskPerson, sure?: boolean): void;
  checkOut(person: DeskPerson): void;
  askUndo(event: DeskEvent | undefined): void;
  undo(reason: string): void;
  askWalkIn(unit?: string): void;
  walkIn(fields: WalkInFields): void;
}

export function useAtDesk(state: DeskState, desk: Desk): AtDesk {
  const field = useRef<InputRef>(null);
  const search = useDeskSearch(desk.people);
  const actions = useDeskActions(state);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const focus = useCallback(() => field.current?.focus({ preventScroll: true }), []);
  // At once, not when a window has faded away: the next scan may be on its way.
  useEffect(() => {
    if (overlay === null) focus();
  }, [overlay, focus]);
  const { outcome, tell } = actions;
  const asked = outcome !== null && "person" in outcome && asksFirst(outcome.kind) ? outcome.person : null;

  const ready = () => {
    search.setQuery("");
    focus();
  };
  // The organiser takes arrivals here in other ways.
  const isOpen = desk.policy.ways.includes("desk");
  const checkIn = (person: DeskPerson, sure?: boolean) => {
    if (!isOpen) return tell({ kind: "way_closed" });
    if (!asksFirst(actions.checkIn(person, sure))) return ready();
    // What is typed or scanned next replaces the name, and the question with it.
    focus();
    field.current?.select();
  };
  const checkOut = (person: DeskPerson) => {
    actions.checkOut(person);
    ready();
  };
  const askUndo = (event: DeskEvent | undefined) => {
    if (event === undefined) return tell({ kind: "nothing_to_undo" });
    const name = desk.people.find(({ id }) => id === event.attendee)?.name ?? "";
    setOverlay({ kind: "undo", event, name });
  };
  const askWalkIn = (unit?: string) =>
    isOpen ? setOverlay({ kind: "walk_in", unit: unit ?? null }) : tell({ kind: "way_closed" });

  useDeskKeys(overlay === null, {
    onWalkIn: () => askWalkIn(),
    onUndo: () => askUndo(state.own.at(-1)),
    onCheckOut: () => (search.current === undefined ? tell({ kind: "choose" }) : checkOut(search.current)),
    onType: focus,
  });

  return {
    field,
    search,
    outcome,
    asking: asked !== null,
    overlay,
    closeOverlay: () => setOverlay(null),
    focus,
    type: (query) => {
      search.setQuery(query);
      // A question is about the person who was found before.
      if (asked !== null) tell(null);
    },
    enter: (query) => {
      if (asked !== null) return checkIn(asked, true);
      const { person, byCode, count } = search.meant(query);
      if (person !== undefined) return checkIn(person);
      if (query.trim() === "") return;
      if (byCode) ready();
      tell({ kind: byCode ? "unknown_code" : count === 0 ? "nobody" : "choose" });
    },
    clear: () => {
      tell(null);
      ready();
    },
    checkIn,
    checkOut,
    askUndo,
    undo: (reason) => {
      if (overlay?.kind === "undo") actions.undo(overlay.event, reason);
      setOverlay(null);
    },
    askWalkIn,
    walkIn: (fields) => {
      actions.walkIn(fields);
      setOverlay(null);
      search.setQuery("");
    },
  };
}
