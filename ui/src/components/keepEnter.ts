/** A form of many panels is saved by its button alone: Enter in a one-line field takes what was typed, no more. */
import type { KeyboardEvent } from "react";

export function keepEnter(event: KeyboardEvent): void {
  const { key, target, currentTarget } = event;
  // A window that was opened from the form has a form of its own.
  if (key === "Enter" && target instanceof HTMLInputElement && target.form === currentTarget)
    event.preventDefault();
}
