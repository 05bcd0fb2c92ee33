/**
 * Whether units may be moved to a venue, and why not. Pure: every way of moving (drag, menu, key) asks here.
 * Going over a venue's capacity is allowed; the answer says by how many.
 */
import type { Board, BoardCard, BoardColumn } from "../../api/contract";

export type WhyNot =
  | "not_editable"
  | "nothing_chosen"
  | "unknown_unit"
  | "unknown_venue"
  | "already_there"
  | "on_record";

export type Verdict =
  | { allowed: true; units: string[]; over: number }
  | {
      allowed: false;
      why: WhyNot;
      /** Short names of the units that stand in the way. */
      names: string[];
    };

export interface Place {
  card: BoardCard;
  venue: string | null;
}

const known = new WeakMap<Board, ReadonlyMap<string, Place>>();

/** Places that a unit fills: the people it named, until then its quota. Without a venue nobody has counted them. */
export function placesOfCard({
  replied,
  people,
  quota,
}: Pick<BoardCard, "replied" | "people" | "quota">): number {
  return replied && people > 0 ? people : quota;
}

export function placesOfCards(cards: readonly BoardCard[]): number {
  return cards.reduce((sum, card) => sum + placesOfCard(card), 0);
}

/** Where each unit is. Asked at every step of a drag, so it is made once per board. */
export function placesOf(board: Board): ReadonlyMap<string, Place> {
  const places = known.get(board) ?? newPlaces(board);
  known.set(board, places);
  return places;
}

function newPlaces(board: Board): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const card of board.unassigned) places.set(card.unit, { card, venue: null });
  for (const column of board.columns) {
    for (const card of column.cards) places.set(card.unit, { card, venue: column.meeting_venue });
  }
  return places;
}

/** `to` null means back to unassigned. Units already there are left out of the answer's `units`. */
export function mayMove(board: Board, units: readonly string[], to: string | null): Verdict {
  if (!board.editable) return no("not_editable");
  if (units.length === 0) return no("nothing_chosen");
  const column = board.columns.find((one) => one.meeting_venue === to);
  if (to !== null && column === undefined) return no("unknown_venue");
  const places = placesOf(board);
  if (units.some((unit) => !places.has(unit))) return no("unknown_unit");
  const moving = units.flatMap((unit) => {
    const place = places.get(unit);
    return place && place.venue !== to ? [place.card] : [];
  });
  if (moving.length === 0) return no("already_there");
  if (to === null && moving.some(isOnRecord)) return no("on_record", moving.filter(isOnRecord));
  return { allowed: true, units: moving.map((card) => card.unit), over: overBy(column, moving) };
}

/** Whether units may stop taking part in the meeting. */
export function mayLeave(board: Board, units: readonly string[]): Verdict {
  if (!board.editable) return no("not_editable");
  const places = placesOf(board);
  const leaving = units.flatMap((unit) => places.get(unit)?.card ?? []);
  if (leaving.length === 0) return no("nothing_chosen");
  if (leaving.some(isOnRecord)) return no("on_record", leaving.filter(isOnRecord));
  return { allowed: true, units: leaving.map((card) => card.unit), over: 0 };
}

const isOnRecord = (card: BoardCard) => card.on_record;

function no(why: WhyNot, cards: BoardCard[] = []): Verdict {
  return { allowed: false, why, names: cards.map((card) => card.short_name || card.name) };
}

function overBy(column: BoardColumn | undefined, arriving: BoardCard[]): number {
  if (column === undefined || column.capacity === null) return 0;
  const places = column.places + placesOfCards(arriving);
  return Math.max(0, places - column.capacity);
}
