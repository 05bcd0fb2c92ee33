/**
 * One key per answer, and digits for the headcount, without a field being entered first. They count in the field of
 * the headcount too, where no letter means anything.
 */
import { useEffect, useRef } from "react";
import type { RollCallAnswer } from "../../api/contract";

const ANSWERS = new Map<string, RollCallAnswer>([
  [" ", "heard"],
  ["f", "faulty"],
  ["n", "no_answer"],
]);

/** A Chinese input method hides which key it was; its place on the keyboard still tells. */
const PLACES = new Map([
  ["Space", " "],
  ["KeyF", "f"],
  ["KeyN", "n"],
  ["KeyU", "u"],
]);

export const HEADCOUNT = "roll-call-headcount";

interface Keys {
  answer(answer: RollCallAnswer): void;
  undo(): void;
  digit(digit: number): void;
  erase(): void;
}

export function useRollCallKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTaken(event.target)) return;
      if (act(keyOf(event), isHeadcount(event.target), current.current)) event.preventDefault();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}

/** False: the key means nothing here. In the field itself, digits are typed as ever. */
function act(key: string, inField: boolean, keys: Keys): boolean {
  const answer = ANSWERS.get(key);
  if (answer !== undefined) keys.answer(answer);
  else if (key === "u") keys.undo();
  else if (!inField && /^\d$/.test(key)) keys.digit(Number(key));
  else if (!inField && key === "backspace") keys.erase();
  else return false;
  return true;
}

function keyOf({ key, code }: KeyboardEvent): string {
  return key === "Process" ? (PLACES.get(code) ?? key) : key.toLowerCase();
}

const isHeadcount = (target: EventTarget | null) => target instanceof HTMLElement && target.id === HEADCOUNT;

/** A button takes the space bar for itself, other fields take every key. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || isHeadcount(target)) return false;
  return target.closest("input, textarea, button, a, [role=combobox], .ant-modal-wrap") !== null;
}
