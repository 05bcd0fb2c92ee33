/**
 * Finds people at the desk: by name, unit, pinyin or initials, phone tail, or a scanned personal code.
 * Pure and fast enough to run on every key over the largest meeting that a desk knows whole.
 */
import type { DeskPerson } from "../../api/contract";

export const DESK_FILTERS = ["all", "missing", "here"] as const;
export type DeskFilter = (typeof DESK_FILTERS)[number];

export interface DeskSearch {
  /** In the order of the list, which is the official one. */
  found: DeskPerson[];
  /** Whether a personal code was read: then it is this very person or nobody. */
  byCode: boolean;
}

/** A code is shown as an address that ends in it; some scanners pass on the code alone. */
const CODE = /\/p\/([0-9a-z]+)\/?(?:[?#].*)?$|^([0-9a-z]{33})$/i;
const PHONE = /^\+?\d{7,}$/;

interface Looked {
  words: string;
  keys: string;
}

/** What is looked through, made once per person: narrow letters, small. */
const looked = new WeakMap<DeskPerson, Looked>();

function lookedOf(person: DeskPerson): Looked {
  const known = looked.get(person);
  if (known) return known;
  const made = {
    words: folded(`${person.name}\n${person.unit_name}\n${person.title}`),
    // A key that begins with what was typed has a space before it.
    keys: ` ${folded(person.keys)}`,
  };
  looked.set(person, made);
  return made;
}

/** Full-width letters and digits, as Chinese input methods leave them, count as the narrow ones. */
const folded = (text: string) => text.normalize("NFKC").toLowerCase();

export function searchDesk(people: DeskPerson[], query: string): DeskSearch {
  const typed = query.normalize("NFKC").trim();
  const code = CODE.exec(typed);
  if (code) {
    const pass = code[1] ?? code[2];
    return { found: people.filter((person) => person.pass === pass), byCode: true };
  }
  const parts = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return { found: people, byCode: false };
  return { found: people.filter((person) => parts.every((part) => has(person, part))), byCode: false };
}

function has(person: DeskPerson, part: string): boolean {
  if (/^\d{1,4}$/.test(part) && person.phone_tail.endsWith(part)) return true;
  if (PHONE.test(part)) return person.phone_tail !== "" && part.endsWith(person.phone_tail);
  return holds(lookedOf(person), part);
}

/** One or two letters occur inside nearly every key; of so few only a beginning tells something. */
function holds({ words, keys }: Looked, part: string): boolean {
  return words.includes(part) || keys.includes(part.length > 2 ? part : ` ${part}`);
}

/** Whether a name with its keys is what was typed, by the same rules as people are found. */
export function matchesName(typed: string, name: string, keys: string): boolean {
  const one = { words: folded(name), keys: ` ${folded(keys)}` };
  return folded(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => holds(one, part));
}

/** Without a search the list is this venue's own; a search looks through everybody that the desk knows. */
export function filterDesk(people: DeskPerson[], filter: DeskFilter, searching: boolean): DeskPerson[] {
  return people.filter((person) => {
    if (filter === "missing") return isMissing(person) && person.elsewhere === null;
    if (filter === "here") return isHere(person) && person.elsewhere === null;
    return searching || person.elsewhere === null;
  });
}

export function isHere({ presence, left_at }: DeskPerson): boolean {
  return presence === "present" && left_at === null;
}

function isMissing({ presence }: DeskPerson): boolean {
  return presence === "expected" || presence === "absent";
}
