/**
 * Where a browser keeps what it has not handed in. Every entry has a place of its own, so that two windows
 * of one desk never overwrite each other's.
 */
import { isFailure, isObject, parseJson } from "../../api/call";
import type { DeskEvent, DeskEventKind, Failure, WalkIn } from "../../api/contract";
import { type DeskEntry, idOf } from "./entries";

export interface Kept {
  /** Grows by every entry: what is handed in first. */
  order: number;
  entry: DeskEntry;
  /** Why the record refused it; then it stays only until somebody has read that. */
  refused: Failure | null;
}

export interface Shelf {
  read(): Kept[];
  /** False when the browser keeps nothing. */
  put(kept: Kept): boolean;
  remove(entry: DeskEntry): void;
}

/** For the desktop, where the program itself keeps what waits. */
export const NO_SHELF: Shelf = { read: () => [], put: () => true, remove: () => undefined };

export function browserShelf(place: string, storage: Storage): Shelf {
  const start = `huidao.desk ${place} `;
  const key = (entry: DeskEntry) => `${start}${idOf(entry)}`;
  return {
    read: () =>
      Object.keys(storage)
        .filter((one) => one.startsWith(start))
        .flatMap((one) => {
          const kept = parseJson(storage.getItem(one) ?? "");
          return isKept(kept) ? [kept] : [];
        })
        .sort((one, other) => one.order - other.order),
    put: (kept) => {
      try {
        storage.setItem(key(kept.entry), JSON.stringify(kept));
        return true;
      } catch {
        // Full, or forbidden in a private window: the desk says so instead of failing.
        return false;
      }
    },
    remove: (entry) => storage.removeItem(key(entry)),
  };
}

function isKept(value: unknown): value is Kept {
  return (
    isObject(value) &&
    typeof value.order === "number" &&
    (value.refused === null || isFailure(value.refused)) &&
    isEntry(value.entry)
  );
}

function isEntry(value: unknown): value is DeskEntry {
  if (!isObject(value)) return false;
  if (value.kind === "walk_in") return isWalkIn(value.walkIn);
  return value.kind === "event" && isEvent(value.event) && (value.undone === null || isEvent(value.undone));
}

const KINDS: readonly DeskEventKind[] = ["check_in", "check_out", "undo"];

export function isEvent(value: unknown): value is DeskEvent {
  return (
    isObject(value) &&
    typeof value.id === "string" &&
    typeof value.attendee === "string" &&
    KINDS.some((kind) => kind === value.kind) &&
    (value.target === null || typeof value.target === "string") &&
    typeof value.at === "number" &&
    typeof value.reason === "string"
  );
}

function isWalkIn(value: unknown): value is WalkIn {
  return (
    isObject(value) && ["id", "unit", "name", "title", "phone"].every((one) => typeof value[one] === "string")
  );
}
