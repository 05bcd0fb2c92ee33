/** One desk: the record's list with what was seen here since, how its line is, and the way to record more. */
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { type CallError, isDesktop } from "../../api/call";
import type { Desk, DeskEvent, DeskResult } from "../../api/contract";
import { callDesk } from "../../api/desk";
import { applyEvents } from "./applyEvents";
import { type DeskEntry, idOf } from "./entries";
import { deviceMark, keepOwnEvents, ownEvents } from "./keptDesk";
import { createOutbox, type OutboxState } from "./outbox";
import { browserShelf, NO_SHELF } from "./shelf";
import { useDeskList } from "./useDeskList";

export interface DeskLine {
  online: boolean;
  /** Events that are not on record yet. */
  waiting: number;
  /** Whether they survive a reload. */
  kept: boolean;
}

export interface DeskState {
  desk: Desk | undefined;
  /** How far the program's clock is ahead of this one, in milliseconds. */
  ahead: number;
  failure: CallError | null;
  retry(): void;
  line: DeskLine;
  refused: OutboxState["refused"];
  dismiss(entry: DeskEntry): void;
  record(entries: DeskEntry[]): void;
  /** Arrivals and departures that this desk saw itself and nobody took back, the last one last. */
  own: DeskEvent[];
}

export function useDesk(place: string): DeskState {
  const [outbox] = useState(() =>
    createOutbox(isDesktop() ? NO_SHELF : browserShelf(place, localStorage), handIn),
  );
  useEffect(() => outbox.start(), [outbox]);
  const state = useSyncExternalStore(outbox.subscribe, outbox.state);
  const query = useDeskList(place, outbox);
  const { data } = query;
  const [own, setOwn] = useState(() => ownEvents(place));
  useEffect(() => keepOwnEvents(place, own), [place, own]);
  // What was refused is not on record, so there is nothing to take back.
  useEffect(() => {
    const refused = new Set(state.refused.map(({ entry }) => idOf(entry)));
    if (refused.size > 0) setOwn((before) => before.filter(({ id }) => !refused.has(id)));
  }, [state.refused]);

  const desk = useMemo(() => {
    if (data === undefined) return undefined;
    const unlisted = state.entries.filter(({ answered }) => answered === null || answered > data.answers);
    return applyEvents(
      data.desk,
      unlisted.map(({ entry }) => entry),
      data.ahead,
    );
  }, [data, state.entries]);

  return {
    desk,
    ahead: data?.ahead ?? 0,
    failure: query.error,
    retry: () => {
      query.refetch();
      outbox.flush();
    },
    line: {
      online: query.error === null && state.failure === null && data?.desk.online !== false,
      waiting: state.waiting + (data?.desk.waiting ?? 0),
      kept: state.kept,
    },
    refused: state.refused,
    dismiss: outbox.dismiss,
    record: (entries) => {
      setOwn((before) => entries.reduce(withOwn, before));
      outbox.add(entries);
    },
    own,
  };
}

function withOwn(own: DeskEvent[], entry: DeskEntry): DeskEvent[] {
  if (entry.kind === "walk_in") return own;
  const { event } = entry;
  return event.kind === "undo" ? own.filter(({ id }) => id !== event.target) : [...own, event];
}

async function handIn(part: DeskEntry[]): Promise<DeskResult[]> {
  const { results } = await callDesk("record_at_desk", {
    device: deviceMark(),
    sent_at: Date.now(),
    walk_ins: part.flatMap((entry) => (entry.kind === "walk_in" ? [entry.walkIn] : [])),
    events: part.flatMap((entry) => (entry.kind === "event" ? [entry.event] : [])),
  });
  return results;
}
