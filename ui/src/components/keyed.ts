import type { PersonRow } from "../api/contract";

export type KeyedPerson = PersonRow & { key: string };

/** Unnamed places have no identity of their own; their place among their unit's stands for it. */
export function keyed(people: PersonRow[]): KeyedPerson[] {
  const unnamed = new Map<string, number>();
  return people.map((person) => {
    if (person.attendee !== null) return { ...person, key: person.attendee };
    const number = (unnamed.get(person.unit) ?? 0) + 1;
    unnamed.set(person.unit, number);
    return { ...person, key: `${person.unit} ${number}` };
  });
}
