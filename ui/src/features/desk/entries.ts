/** What a desk hands in, one by one: what it saw, and whom it added. */
import type { DeskEvent, WalkIn } from "../../api/contract";

export type DeskEntry =
  | {
      kind: "event";
      event: DeskEvent;
      /** What an undo takes back: the record may have it already, and knows it by its identifier alone. */
      undone: DeskEvent | null;
    }
  | { kind: "walk_in"; walkIn: WalkIn };

export function idOf(entry: DeskEntry): string {
  return entry.kind === "event" ? entry.event.id : entry.walkIn.id;
}

/** An identifier. `randomUUID` is missing on pages that came over plain HTTP, as a venue's network has them. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = "89ab"[(bytes[8] ?? 0) % 4];
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join("-");
}
