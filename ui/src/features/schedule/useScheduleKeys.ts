/** Keys of the calendar: t today, arrows back and on, m w d l the views, n a new meeting. */
import { useEffect, useRef } from "react";
import type { View } from "./calendarDates";

const VIEW_KEYS = new Map<string, View>([
  ["m", "month"],
  ["w", "week"],
  ["d", "day"],
  ["l", "list"],
]);

export interface ScheduleKeys {
  today(): void;
  step(steps: number): void;
  view(view: View): void;
  create(): void;
}

export function useScheduleKeys(keys: ScheduleKeys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event)) return;
      const { today, step, view, create } = current.current;
      const wanted = VIEW_KEYS.get(event.key);
      if (wanted !== undefined) view(wanted);
      else if (event.key === "t") today();
      else if (event.key === "n") create();
      else if (event.key === "ArrowLeft") step(-1);
      else if (event.key === "ArrowRight") step(1);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}

/** A field, a menu or a window has the keys for itself. */
function isTyping({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const busy = "input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=radiogroup]";
  return (
    target.closest(busy) !== null || document.querySelector(".ant-modal-wrap:not([style*=none])") !== null
  );
}
