/**
 * The board as it will be once the core has answered: moves under way laid over the board that was last read.
 * Laying the same move over a board that has it already changes nothing, so it does not matter which came first.
 */
import type { Board, BoardCard, BoardColumn, Placement } from "../../api/contract";
import { placesOf, placesOfCards } from "./dragRules";
import type { Step } from "./moves";

export function withSteps(board: Board, steps: readonly Step[]): Board {
  return steps.reduce(withStep, board);
}

function withStep(board: Board, step: Step): Board {
  if (step.kind === "place") return placed(board, step.placements);
  // Who joins is only known by the answer: the board has no card of it yet.
  return step.invited ? board : without(board, new Set(step.units));
}

function without(board: Board, units: ReadonlySet<string>): Board {
  const kept = (cards: BoardCard[]) => cards.filter((card) => !units.has(card.unit));
  return {
    ...board,
    unassigned: kept(board.unassigned),
    columns: board.columns.map((column) => withCards(column, kept(column.cards))),
    not_invited: board.not_invited + units.size,
  };
}

function placed(board: Board, placements: Placement[]): Board {
  const places = placesOf(board);
  const moving = new Map<string, BoardCard>();
  const arriving = new Map<string | null, BoardCard[]>();
  const touched = new Set<string | null>();
  for (const { unit, meeting_venue: to, quota, rank, standing } of placements) {
    const from = places.get(unit);
    if (from === undefined) continue;
    const card = {
      ...from.card,
      quota: quota ?? from.card.quota,
      rank: rank ?? from.card.rank,
      standing: standing ?? from.card.standing,
    };
    moving.set(unit, card);
    arriving.set(to, [...(arriving.get(to) ?? []), card]);
    touched.add(to).add(from.venue);
  }
  const cardsOf = (venue: string | null, cards: BoardCard[]) => {
    const staying = cards.filter((card) => !moving.has(card.unit));
    return [...staying, ...(arriving.get(venue) ?? [])].sort((one, other) => one.position - other.position);
  };
  return {
    ...board,
    unassigned: touched.has(null) ? cardsOf(null, board.unassigned) : board.unassigned,
    columns: board.columns.map((column) =>
      touched.has(column.meeting_venue)
        ? withCards(column, cardsOf(column.meeting_venue, column.cards))
        : column,
    ),
  };
}

function withCards(column: BoardColumn, cards: BoardCard[]): BoardColumn {
  const places = placesOfCards(cards);
  const over = Math.max(0, places - (column.capacity ?? places));
  // Where there is room, the core says; what it said holds as long as room is needed.
  return { ...column, cards, places, over, room_at: over > 0 ? column.room_at : null };
}
