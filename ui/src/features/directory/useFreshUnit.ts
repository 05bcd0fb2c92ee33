/** Brings a unit that was just added into view, unfolding what is above it. */
import { useEffect, useRef } from "react";
import type { Unit } from "../../api/contract";
import { above } from "./tree";

interface Shown {
  /** All, folded away or not. */
  units: Unit[];
  rows: Unit[];
  folded: ReadonlySet<string>;
  onFolded(folded: ReadonlySet<string>): void;
  scrollTo(index: number): void;
}

export function useFreshUnit(fresh: string | null, { units, rows, folded, onFolded, scrollTo }: Shown): void {
  const done = useRef<string | null>(null);
  useEffect(() => {
    if (fresh === null || done.current === fresh) return;
    const index = rows.findIndex(({ id }) => id === fresh);
    if (index >= 0) {
      done.current = fresh;
      scrollTo(index);
      return;
    }
    const hiding = above(units, fresh).filter((id) => folded.has(id));
    if (hiding.length > 0) onFolded(new Set([...folded].filter((id) => !hiding.includes(id))));
  });
}
