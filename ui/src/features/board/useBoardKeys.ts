/** Ctrl Z and Ctrl Shift Z (or Ctrl Y) anywhere on the board, except while typing. */
import { useEffect, useRef } from "react";
import type { BoardMoves } from "./useBoardMoves";

export function useBoardKeys(moves: BoardMoves): void {
  const latest = useRef(moves);
  latest.current = moves;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) latest.current.redo();
      else latest.current.undo();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
