/** What a reload of the page should not lose: the last list, and what this desk saw itself and may take back. */
import { isObject, parseJson } from "../../api/call";
import type { Desk, DeskEvent } from "../../api/contract";
import { newId } from "./entries";
import { isEvent } from "./shelf";

const DEVICE = "huidao.device";
const MOST_OWN = 2000;
const listKey = (place: string) => `huidao.desk-list ${place}`;
const ownKey = (place: string) => `huidao.desk-own ${place}`;

/** The mark by which the record tells this device from others. */
export function deviceMark(): string {
  const known = localStorage.getItem(DEVICE);
  if (known !== null) return known;
  const made = newId();
  keep(localStorage, DEVICE, made);
  return made;
}

export function keptDesk(place: string): Desk | null {
  const kept = parseJson(sessionStorage.getItem(listKey(place)) ?? "");
  return isDesk(kept) ? kept : null;
}

export function keepDesk(place: string, desk: Desk): void {
  keep(sessionStorage, listKey(place), JSON.stringify(desk));
}

export function ownEvents(place: string): DeskEvent[] {
  const kept = parseJson(sessionStorage.getItem(ownKey(place)) ?? "");
  return Array.isArray(kept) ? kept.filter(isEvent) : [];
}

export function keepOwnEvents(place: string, events: DeskEvent[]): void {
  keep(sessionStorage, ownKey(place), JSON.stringify(events.slice(-MOST_OWN)));
}

/** A convenience for after a reload; a browser that keeps nothing goes on without it. */
function keep(storage: Storage, key: string, text: string): void {
  try {
    storage.setItem(key, text);
  } catch {
    storage.removeItem(key);
  }
}

/** This page kept it in this very window, so the outline tells enough. */
function isDesk(value: unknown): value is Desk {
  return (
    isObject(value) &&
    typeof value.meeting === "string" &&
    typeof value.time_zone === "string" &&
    isObject(value.counts) &&
    Array.isArray(value.people) &&
    Array.isArray(value.units) &&
    Array.isArray(value.announcements)
  );
}
