/** The stand-in's commands of the board. */
import type { Board, BoardCard, Placement } from "../api/contract";
import { placesOfCards } from "../features/board/dragRules";
import { cardOf } from "./meetings";
import type { Handlers, Office } from "./office";

type BoardCommands = Pick<
  Handlers,
  "show_board" | "assign_unit" | "propose_assignments" | "arrange_units" | "invite_units"
>;

export function boardHandlers(office: Office): BoardCommands {
  const place = (placements: Placement[]) => {
    for (const { unit, meeting_venue, quota, rank, standing } of placements) {
      const card = take(office.board, unit);
      if (card === undefined) continue;
      Object.assign(card, {
        quota: quota ?? card.quota,
        rank: rank ?? card.rank,
        standing: standing ?? card.standing,
      });
      const column = office.board.columns.find((one) => one.meeting_venue === meeting_venue);
      (column?.cards ?? office.board.unassigned).push(card);
    }
    return recount(office);
  };
  return {
    show_board: () => office.board,
    assign_unit: ({ units, ...to }) => place(units.map((unit) => ({ unit, ...to }))),
    arrange_units: ({ placements }) => place(placements),
    propose_assignments: () => ({
      moves: office.board.unassigned.slice(0, -1).map((card) => ({
        unit: card.unit,
        name: card.short_name,
        meeting_venue: office.board.columns[0]?.meeting_venue ?? "",
        reason: "default_venue" as const,
        detail: "主会场",
        quota: card.quota,
        rank: card.rank,
        standing: card.standing,
      })),
      left: office.board.unassigned.slice(-1).map((card) => card.short_name),
    }),
    invite_units: ({ units, invited }) => {
      for (const id of units) {
        take(office.board, id);
        const unit = office.units.find((one) => one.id === id);
        if (invited && unit) office.board.unassigned.push(cardOf(unit));
      }
      office.board.not_invited += invited ? -units.length : units.length;
      return recount(office);
    },
  };
}

function take(board: Board, unit: string): BoardCard | undefined {
  for (const cards of [board.unassigned, ...board.columns.map((column) => column.cards)]) {
    const at = cards.findIndex((card) => card.unit === unit);
    if (at >= 0) return cards.splice(at, 1)[0];
  }
  return undefined;
}

function recount(office: Office): Board {
  const { board } = office;
  const byOrder = (one: BoardCard, other: BoardCard) => one.position - other.position;
  for (const column of board.columns) {
    column.cards.sort(byOrder);
    column.places = placesOfCards(column.cards);
    column.over = Math.max(0, column.places - (column.capacity ?? column.places));
  }
  for (const column of board.columns)
    column.room_at = column.over > 0 ? roomBeside(board, column.venue) : null;
  board.unassigned.sort(byOrder);
  office.board = structuredClone(board);
  return office.board;
}

function roomBeside(board: Board, venue: string) {
  const [best] = board.columns
    .filter((one) => one.venue !== venue)
    .map((one) => ({
      meeting_venue: one.meeting_venue,
      name: one.name,
      free: (one.capacity ?? 0) - one.places,
    }))
    .filter(({ free }) => free > 0)
    .sort((one, other) => other.free - one.free);
  return best ?? null;
}
