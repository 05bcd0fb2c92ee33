/** Moves and their inverses, so that what was done on the board can be undone and done again. */
import type { Board, BoardCard, Input, Rank, Standing } from "../../api/contract";
import { type Place, placesOf } from "./dragRules";

export type Step = Omit<Input<"assign_unit">, "meeting">;

export interface Move {
  undo: Step[];
  redo: Step[];
}

export interface Terms {
  quota: number;
  rank: Rank;
  standing: Standing;
}

/** What all cards have alike; what differs is left out. */
export function commonTerms(cards: BoardCard[]): Partial<Terms> {
  const [first, ...others] = cards;
  if (first === undefined) return {};
  const alike = (field: keyof Terms) => others.every((card) => card[field] === first[field]);
  return {
    ...(alike("quota") ? { quota: first.quota } : {}),
    ...(alike("rank") ? { rank: first.rank } : {}),
    ...(alike("standing") ? { standing: first.standing } : {}),
  };
}

/** What was touched and is filled in; the rest stays as it is, unit by unit. */
export function changedTerms(
  fields: { [Field in keyof Terms]?: Terms[Field] | null },
  touched: (field: keyof Terms) => boolean,
): Partial<Terms> {
  const { quota, rank, standing } = fields;
  return {
    ...(quota && touched("quota") ? { quota } : {}),
    ...(rank && touched("rank") ? { rank } : {}),
    ...(standing && touched("standing") ? { standing } : {}),
  };
}

export function moveTo(board: Board, units: string[], to: string | null): Move {
  return { undo: backTo(board, units), redo: [{ units, meeting_venue: to }] };
}

/** Changes quota, rank or standing of units that have a venue. */
export function changeTerms(board: Board, units: string[], terms: Partial<Terms>): Move {
  const redo = grouped(placed(board, units), (place) => place.venue ?? "").map((group) => ({
    units: group.map((place) => place.card.unit),
    meeting_venue: group[0]?.venue ?? null,
    ...terms,
  }));
  return { undo: backTo(board, units), redo };
}

/** What a proposal of the core did, seen from the boards before and after it. */
export function proposed(before: Board, after: Board, units: string[]): Move {
  return { undo: backTo(before, units), redo: backTo(after, units) };
}

/**
 * A move of which only some units went through, as two moves: the one that was made and the one that was not.
 * Every step puts its units into a place of their own, so leaving units out changes nothing for the others.
 */
export function split(move: Move, made: ReadonlySet<string>): { made: Move | null; rest: Move | null } {
  return {
    made: narrowed(move, (unit) => made.has(unit)),
    rest: narrowed(move, (unit) => !made.has(unit)),
  };
}

function narrowed(move: Move, wanted: (unit: string) => boolean): Move | null {
  const of = (steps: Step[]) =>
    steps
      .map((step) => ({ ...step, units: step.units.filter(wanted) }))
      .filter(({ units }) => units.length > 0);
  const narrow = { undo: of(move.undo), redo: of(move.redo) };
  return narrow.redo.length > 0 ? narrow : null;
}

/** The steps that put units back to where and how they are on this board. */
function backTo(board: Board, units: string[]): Step[] {
  const alike = (place: Place) =>
    place.venue === null
      ? ""
      : `${place.venue} ${place.card.quota} ${place.card.rank} ${place.card.standing}`;
  return grouped(placed(board, units), alike).flatMap((group): Step[] => {
    const first = group[0];
    if (first === undefined) return [];
    const ids = group.map((place) => place.card.unit);
    if (first.venue === null) return [{ units: ids, meeting_venue: null }];
    const { quota, rank, standing } = first.card;
    return [{ units: ids, meeting_venue: first.venue, quota, rank, standing }];
  });
}

function placed(board: Board, units: string[]): Place[] {
  const places = placesOf(board);
  return units.flatMap((unit) => places.get(unit) ?? []);
}

function grouped<T>(items: T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}
