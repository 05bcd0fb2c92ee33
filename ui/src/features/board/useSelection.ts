/** Which cards are chosen: click for one, Ctrl to add, Shift for a run, as in any list of files. */
import { useState } from "react";
import type { ShownColumn } from "./columns";

export interface Selection {
  units: ReadonlySet<string>;
  click(unit: string, keys: { ctrl: boolean; shift: boolean }): void;
  toggle(unit: string): void;
  add(units: string[]): void;
  clear(): void;
  /** What an action on this card is about: the whole selection when the card is in it. */
  around(unit: string): string[];
}

export function useSelection(columns: ShownColumn[]): Selection {
  const [units, setUnits] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);

  const toggle = (unit: string) => {
    const next = new Set(units);
    if (!next.delete(unit)) next.add(unit);
    setUnits(next);
    setAnchor(unit);
  };
  return {
    units,
    toggle,
    click(unit, { ctrl, shift }) {
      if (shift && anchor !== null) setUnits(new Set([...units, ...run(columns, anchor, unit)]));
      else if (ctrl) toggle(unit);
      else {
        setUnits(new Set([unit]));
        setAnchor(unit);
      }
    },
    add: (more) => setUnits(new Set([...units, ...more])),
    clear: () => setUnits(new Set()),
    around: (unit) => (units.has(unit) ? [...units] : [unit]),
  };
}

/** The cards from one to the other in one column; only the second when they are in different columns. */
function run(columns: ShownColumn[], from: string, to: string): string[] {
  const cards = columns.find((column) => column.cards.some((card) => card.unit === to))?.cards ?? [];
  const [one, other] = [from, to].map((unit) => cards.findIndex((card) => card.unit === unit));
  if (one === undefined || other === undefined || one < 0) return [to];
  return cards.slice(Math.min(one, other), Math.max(one, other) + 1).map((card) => card.unit);
}
