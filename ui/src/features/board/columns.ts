/** The board as the screen shows it: unassigned first, cards filtered by the search. */
import type { Board, BoardCard, BoardColumn } from "../../api/contract";
import { matchesSearch } from "../../components/search";

export interface ShownColumn {
  /** null: units without a venue. */
  id: string | null;
  column: BoardColumn | null;
  cards: BoardCard[];
}

export function shownColumns(board: Board, search: string): ShownColumn[] {
  const wanted = (card: BoardCard) =>
    matchesSearch(search, card.name, card.short_name, card.contact, card.category);
  return [
    { id: null, column: null, cards: board.unassigned.filter(wanted) },
    ...board.columns.map((column) => ({
      id: column.meeting_venue,
      column,
      cards: column.cards.filter(wanted),
    })),
  ];
}

export type Direction = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

export function isDirection(key: string): key is Direction {
  return key === "ArrowUp" || key === "ArrowDown" || key === "ArrowLeft" || key === "ArrowRight";
}

/** The card the focus goes to; the same card at the edges. Empty columns are stepped over. */
export function neighbour(columns: ShownColumn[], unit: string, direction: Direction): string {
  const at = columns.findIndex((column) => column.cards.some((card) => card.unit === unit));
  const row = columns[at]?.cards.findIndex((card) => card.unit === unit) ?? -1;
  if (direction === "ArrowUp" || direction === "ArrowDown") {
    return columns[at]?.cards[row + (direction === "ArrowDown" ? 1 : -1)]?.unit ?? unit;
  }
  const step = direction === "ArrowRight" ? 1 : -1;
  for (let next = at + step; next >= 0 && next < columns.length; next += step) {
    const cards = columns[next]?.cards ?? [];
    const card = cards[Math.min(row, cards.length - 1)];
    if (card) return card.unit;
  }
  return unit;
}
