/** Keys of the desk that work wherever the focus is, and the way back into the field from wherever it is not. */
import { useEffect, useRef } from "react";

interface Keys {
  onWalkIn(): void;
  onUndo(): void;
  onCheckOut(): void;
  onType(): void;
}

/** `enabled`: not while a window or a drawer has the keyboard. */
export function useDeskKeys(enabled: boolean, keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!enabled) return;
    const pressed = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (action === null) return;
      if (action !== "onType") event.preventDefault();
      latest.current[action]();
    };
    /** A press on empty ground takes the focus out of the field; a scanner would then type into nothing. */
    const released = () => {
      if (document.activeElement === document.body) latest.current.onType();
    };
    window.addEventListener("keydown", pressed);
    window.addEventListener("pointerup", released);
    return () => {
      window.removeEventListener("keydown", pressed);
      window.removeEventListener("pointerup", released);
    };
  }, [enabled]);
}

function actionOf(event: KeyboardEvent): keyof Keys | null {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (key === "F2") return "onWalkIn";
  if (altKey || event.isComposing) return null;
  if (ctrlKey || metaKey) {
    if (event.shiftKey) return null;
    if (key.toLowerCase() === "z") return "onUndo";
    return key.toLowerCase() === "o" ? "onCheckOut" : null;
  }
  const typing = target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio";
  return !typing && key.length === 1 && key !== " " ? "onType" : null;
}
