/** The board as the screen shows it: unassigned first, cards filtered by what is searched for. */
import type { Board, BoardCard, BoardColumn } from "../../api/contract";
import { matchesSearch } from "../../components/search";

export interface ShownColumn {
  /** null: units without a venue. */
  id: string | null;
  column: BoardColumn | null;
  cards: BoardCard[];
}

export interface BoardFilter {
  search: string;
  /** Only this category; empty: all. */
  category: string;
  /** Only units below this one, and itself; empty: all. */
  parent: string;
  hideEmpty: boolean;
}

export const EVERYTHING: BoardFilter = { search: "", category: "", parent: "", hideEmpty: false };

export function shownColumns(board: Board, filter: BoardFilter): ShownColumn[] {
  const { search, category, parent } = filter;
  const everyCard = search === "" && category === "" && parent === "";
  const wanted = (card: BoardCard) =>
    (category === "" || card.category === category) &&
    (parent === "" || card.parent === parent || card.unit === parent) &&
    matchesSearch(search, card.name, card.short_name, card.contact, card.category);
  // Unfiltered cards stay the very same list, so that columns which did not change are not drawn again.
  const cardsOf = (cards: BoardCard[]) => (everyCard ? cards : cards.filter(wanted));
  const columns = board.columns.filter(
    ({ role, cards }) => !filter.hideEmpty || role === "main" || cards.length > 0,
  );
  return [
    { id: null, column: null, cards: cardsOf(board.unassigned) },
    ...columns.map((column) => ({ id: column.meeting_venue, column, cards: cardsOf(column.cards) })),
  ];
}

export interface Groupings {
  categories: string[];
  /** Units on the board that have others below them there. */
  parents: { unit: string; name: string }[];
}

export function groupingsOf(board: Board): Groupings {
  const cards = [board.unassigned, ...board.columns.map((column) => column.cards)].flat();
  const above = new Set(cards.map((card) => card.parent));
  return {
    categories: [...new Set(cards.map((card) => card.category).filter(Boolean))],
    parents: cards
      .filter((card) => above.has(card.unit))
      .sort((one, other) => one.position - other.position)
      .map((card) => ({ unit: card.unit, name: card.short_name || card.name })),
  };
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
