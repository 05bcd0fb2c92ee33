/** Measures of the board, made here so that rows and columns out of sight need not be drawn to be placed. */
import type { BoardCard } from "../../api/contract";

export const GAP = 8;
const PADDING = 12;
const CARD_MIN = 132;
const BRANCH = 200;
const MAIN = 348;
/** Where the usual widths do not fit: a branch shows its card still, the main venue two beside each other. */
const NARROW = { branch: 164, main: 304 };
/** One column at a time on a phone, with the edge of the next one in sight. */
export const PHONE = 640;

export interface Row {
  cards: BoardCard[];
  top: number;
  height: number;
}

/** Every column has its usual width, or a narrower one where that makes room for more of them; what is left over goes to the main venue, which has the most cards. */
export function columnWidths(roles: ("main" | "branch" | "unassigned")[], available: number): number[] {
  if (available < PHONE) return roles.map(() => Math.max(BRANCH, Math.round(available * 0.86)));
  const widths = (main: number, branch: number) => roles.map((role) => (role === "main" ? main : branch));
  const restOf = (all: number[]) =>
    available - all.reduce((sum, width) => sum + width, 0) - PADDING * (roles.length - 1);
  const usual = widths(MAIN, BRANCH);
  const least = restOf(usual) < 0 ? widths(NARROW.main, NARROW.branch) : usual;
  const rest = restOf(least);
  if (rest <= 0) return least;
  const main = roles.indexOf("main");
  return least.map((width, index) => {
    if (main < 0) return width + Math.floor(rest / roles.length);
    return index === main ? width + rest : width;
  });
}

export function lanesOf(width: number): number {
  return Math.max(1, Math.floor((width - PADDING * 2 + GAP) / (CARD_MIN + GAP)));
}

export function cardWidth(width: number, lanes: number): number {
  return Math.floor((width - PADDING * 2 - GAP * (lanes - 1)) / lanes);
}

export function rowsOf(cards: BoardCard[], width: number): Row[] {
  const lanes = lanesOf(width);
  const room = cardWidth(width, lanes) - 38;
  const rows: Row[] = [];
  let top = 0;
  for (let from = 0; from < cards.length; from += lanes) {
    const own = cards.slice(from, from + lanes);
    const height = own.some((card) => textWidth(`${card.position} ${card.short_name || card.name}`) > room)
      ? 72
      : 52;
    rows.push({ cards: own, top, height });
    top += height + GAP;
  }
  return rows;
}

/** About how wide a text of 14 px runs; Chinese characters are square, others about half of that. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > "⺀" ? 14 : 7.6;
  return width;
}
