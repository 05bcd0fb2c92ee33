/**
 * Whether units may be moved to a venue, and why not. Pure: every way of moving (drag, menu, key) asks here.
 * Going over a venue's capacity is allowed; the answer says by how many.
 */
import type { Board, BoardCard, BoardColumn } from "../../api/contract";

export type WhyNot = "not_editable" | "nothing_chosen" | "unknown_unit" | "unknown_venue" | "already_there";

export type Verdict = { allowed: true; units: string[]; over: number } | { allowed: false; why: WhyNot };

export interface Place {
  card: BoardCard;
  venue: string | null;
}

export function placesOf(board: Board): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const card of board.unassigned) places.set(card.unit, { card, venue: null });
  for (const column of board.columns) {
    for (const card of column.cards) places.set(card.unit, { card, venue: column.meeting_venue });
  }
  return places;
}

/** `to` null means back to unassigned. Units already there are left out of the answer's `units`. */
export function mayMove(board: Board, units: readonly string[], to: string | null): Verdict {
  if (!board.editable) return { allowed: false, why: "not_editable" };
  if (units.length === 0) return { allowed: false, why: "nothing_chosen" };
  const column = board.columns.find((one) => one.meeting_venue === to);
  if (to !== null && column === undefined) return { allowed: false, why: "unknown_venue" };
  const places = placesOf(board);
  if (units.some((unit) => !places.has(unit))) return { allowed: false, why: "unknown_unit" };
  const moving = units.flatMap((unit) => {
    const place = places.get(unit);
    return place && place.venue !== to ? [place.card] : [];
  });
  if (moving.length === 0) return { allowed: false, why: "already_there" };
  return { allowed: true, units: moving.map((card) => card.unit), over: overBy(column, moving) };
}

function overBy(column: BoardColumn | undefined, arriving: BoardCard[]): number {
  if (column === undefined || column.capacity === null) return 0;
  const places = column.places + arriving.reduce((sum, card) => sum + card.quota, 0);
  return Math.max(0, places - column.capacity);
}
