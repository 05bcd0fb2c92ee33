/** One key per answer. They count in the field of the headcount too, where none of them means anything. */
import { useEffect, useRef } from "react";
import type { RollCallAnswer } from "../../api/contract";

const ANSWERS = new Map<string, RollCallAnswer>([
  [" ", "heard"],
  ["f", "faulty"],
  ["n", "no_answer"],
]);

export const HEADCOUNT = "roll-call-headcount";

export function useRollCallKeys(answer: (answer: RollCallAnswer) => void, undo: () => void): void {
  const current = useRef({ answer, undo });
  current.current = { answer, undo };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTaken(event.target)) return;
      const key = event.key.toLowerCase();
      const wanted = ANSWERS.get(key);
      if (wanted !== undefined) current.current.answer(wanted);
      else if (key === "u") current.current.undo();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}

/** A button takes the space bar for itself, other fields take every key. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.id === HEADCOUNT) return false;
  return target.closest("input, textarea, button, a, [role=combobox], .ant-modal-wrap") !== null;
}
