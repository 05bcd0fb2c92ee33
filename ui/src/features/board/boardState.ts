/** What the cards need from the board around them, by context, so that columns pass nothing on. */
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
  focus(unit: string): void;
  menuFor: string | null;
  openMenu(unit: string | null): void;
  edit(units: string[]): void;
  /** The card keeps the focus when it arrives where it is being moved. */
  follow(unit: string): void;
}

export const BoardContext = createContext<BoardState | null>(null);

export function useBoardState(): BoardState {
  const state = useContext(BoardContext);
  if (state === null) throw new Error("useBoardState needs a BoardContext above it");
  return state;
}
