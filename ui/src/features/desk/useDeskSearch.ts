/** The one field of the desk: what it says, whom it finds, and which of them is highlighted. */
import { useDeferredValue, useMemo, useState } from "react";
import type { DeskPerson } from "../../api/contract";
import { type DeskFilter, filterDesk, searchDesk } from "./searchDesk";

export const MOST_SHOWN = 50;

export interface DeskSearchState {
  query: string;
  setQuery(query: string): void;
  filter: DeskFilter;
  setFilter(filter: DeskFilter): void;
  found: DeskPerson[];
  shown: DeskPerson[];
  /** The highlighted person, or the only one that was looked for. */
  current: DeskPerson | undefined;
  highlight(person: DeskPerson | undefined): void;
  move(step: 1 | -1): void;
  /** Whom `query` means: a scanner is done typing before the list has followed. */
  meant(query: string): { person: DeskPerson | undefined; byCode: boolean; count: number };
}

export function useDeskSearch(people: DeskPerson[]): DeskSearchState {
  const [query, setQuery] = useState("");
  const [filter, setFilter] = useState<DeskFilter>("all");
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const looked = useDeferredValue(query);
  const found = useMemo(() => lookFor(people, looked, filter).found, [people, looked, filter]);
  const shown = found.slice(0, MOST_SHOWN);
  const pick = (among: DeskPerson[], typed: string) =>
    among.slice(0, MOST_SHOWN).find(({ id }) => id === highlighted) ??
    (among.length === 1 && typed.trim() !== "" ? among[0] : undefined);
  const current = pick(found, looked);

  return {
    query,
    setQuery: (next) => {
      setQuery(next);
      setHighlighted(null);
    },
    filter,
    setFilter,
    found,
    shown,
    current,
    highlight: (person) => setHighlighted(person?.id ?? null),
    move: (step) => {
      const index = shown.findIndex(({ id }) => id === current?.id);
      const next = index < 0 ? (step > 0 ? 0 : shown.length - 1) : index + step;
      setHighlighted(shown[Math.min(Math.max(next, 0), shown.length - 1)]?.id ?? null);
    },
    meant: (typed) => {
      const { found: those, byCode } = lookFor(people, typed, filter);
      return { person: byCode ? those[0] : pick(those, typed), byCode, count: those.length };
    },
  };
}

/** A code means one person, whatever the filter hides. */
function lookFor(people: DeskPerson[], query: string, filter: DeskFilter) {
  const { found, byCode } = searchDesk(people, query);
  return { found: byCode ? found : filterDesk(found, filter, query.trim() !== ""), byCode };
}
