/** Moves and their inverses, so that what was done on the board can be undone and done again. */
import type { Board, BoardCard, Placement, ProposedMove, Rank, Standing } from "../../api/contract";
import { placesOf } from "./dragRules";

/** What the core is asked in one call. */
export type Step =
  | { kind: "place"; placements: Placement[] }
  | { kind: "invite"; units: string[]; invited: boolean };

export interface Move {
  undo: Step[];
  redo: Step[];
}

export interface Terms {
  quota: number;
  rank: Rank;
  standing: Standing;
}

const AS_IT_WAS = { quota: null, rank: null, standing: null };

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
  return {
    undo: [backTo(board, units)],
    redo: [place(units.map((unit) => ({ unit, meeting_venue: to, ...AS_IT_WAS })))],
  };
}

/** Changes quota, rank or standing of units that have a venue. */
export function changeTerms(board: Board, units: string[], terms: Partial<Terms>): Move {
  const places = placesOf(board);
  const venueOf = (unit: string) => places.get(unit)?.venue ?? null;
  return {
    undo: [backTo(board, units)],
    redo: [place(units.map((unit) => ({ unit, meeting_venue: venueOf(unit), ...AS_IT_WAS, ...terms })))],
  };
}

/** Takes over what the core proposed. */
export function accept(board: Board, moves: ProposedMove[]): Move {
  return {
    undo: [
      backTo(
        board,
        moves.map(({ unit }) => unit),
      ),
    ],
    redo: [
      place(
        moves.map(({ unit, meeting_venue, quota, rank, standing }) => ({
          unit,
          meeting_venue,
          quota,
          rank,
          standing,
        })),
      ),
    ],
  };
}

/** Units leave the meeting; coming back they take the places they had. */
export function leave(board: Board, units: string[]): Move {
  const places = placesOf(board);
  const seated = units.filter((unit) => places.get(unit)?.venue);
  return {
    undo: [{ kind: "invite", units, invited: true }, ...(seated.length > 0 ? [backTo(board, seated)] : [])],
    redo: [{ kind: "invite", units, invited: false }],
  };
}

/** Units begin to take part. */
export function join(units: string[]): Move {
  return {
    undo: [{ kind: "invite", units, invited: false }],
    redo: [{ kind: "invite", units, invited: true }],
  };
}

/** What all placements have alike besides the unit: then one plain assignment does it. */
export function inCommon(placements: Placement[]): Omit<Placement, "unit"> | null {
  const [first] = placements;
  if (first === undefined) return null;
  const { unit: _, ...to } = first;
  const alike = placements.every(
    (one) =>
      one.meeting_venue === to.meeting_venue &&
      one.quota === to.quota &&
      one.rank === to.rank &&
      one.standing === to.standing,
  );
  return alike ? to : null;
}

const place = (placements: Placement[]): Step => ({ kind: "place", placements });

/** Puts units back to where and how they are on this board. */
function backTo(board: Board, units: string[]): Step {
  const places = placesOf(board);
  return place(
    units.flatMap((unit): Placement[] => {
      const found = places.get(unit);
      if (found === undefined) return [];
      if (found.venue === null) return [{ unit, meeting_venue: null, ...AS_IT_WAS }];
      const { quota, rank, standing } = found.card;
      return [{ unit, meeting_venue: found.venue, quota, rank, standing }];
    }),
  );
}
