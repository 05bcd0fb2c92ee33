/**
 * What the parts of the board need from the whole, by context, so that columns pass nothing on. Cards take `now`,
 * which never changes and is asked when something happens: so a change elsewhere does not draw every card anew.
 */
import { createContext, useContext } from "react";
import type { Board } from "../../api/contract";
import type { ShownColumn } from "./columns";
import type { BoardMoves } from "./useBoardMoves";
import type { Selection } from "./useSelection";

export interface BoardState {
  board: Board;
  columns: ShownColumn[];
  selection: Selection;
  moves: BoardMoves;
  /** The card that Tab reaches. */
  focused: string | null;
  setFocused(unit: string): void;
  /** Gives a card the focus, wherever it is; out of sight it is brought into sight first. */
  reach(unit: string): void;
  /** The card that is to have the focus as soon as it is drawn. */
  wanted: { current: string | null };
  setDragging(unit: string | null): void;
  openMenu(unit: string): void;
  edit(units: string[]): void;
  moveAnywhere(units: string[]): void;
}

export type Now = () => BoardState;

export const BoardContext = createContext<BoardState | null>(null);
export const NowContext = createContext<Now | null>(null);

export function useBoardState(): BoardState {
  return given(useContext(BoardContext));
}

export function useNow(): Now {
  return given(useContext(NowContext));
}

function given<T>(value: T | null): T {
  if (value === null) throw new Error("the board's context is missing above");
  return value;
}
