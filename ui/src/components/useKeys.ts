/** Single keys of a screen, without Ctrl, Alt or Meta. A field, a menu or a window has the keys for itself. */
import { useEffect, useRef } from "react";

/** By lower-case key: `{ r: openRollCall }`. */
export type Keys = Record<string, () => void>;

export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
      const act = current.current[event.key.toLowerCase()];
      if (act === undefined || isTaken(event.target)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}

function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const busy = "input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=radiogroup]";
  return (
    target.closest(busy) !== null || document.querySelector(".ant-modal-wrap:not([style*=none])") !== null
  );
}
