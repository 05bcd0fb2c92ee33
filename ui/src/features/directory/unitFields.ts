/** Between the form of a unit and what the core takes: the unit with all its contacts, the first one first. */
import type { Input, Unit } from "../../api/contract";

type SaveUnit = Input<"save_unit">;
export type ContactLine = SaveUnit["contacts"][number];
export type PersonLine = SaveUnit["people"][number];

export type UnitFields = Omit<SaveUnit, "id">;

export const EMPTY_CONTACT: ContactLine = { id: null, name: "", title: "", phone: "", mail: "" };
export const EMPTY_PERSON: PersonLine = { id: null, name: "", title: "", rank: "other", phone: "" };

export function fieldsOfUnit(unit: Unit | null): UnitFields {
  const contacts = [...(unit?.contacts ?? [])]
    .sort((one, other) => Number(other.primary) - Number(one.primary))
    .map(({ id, name, title, phone, mail }) => ({ id, name, title, phone, mail }));
  return {
    name: unit?.name ?? "",
    // The full name stands for a short one that was never given.
    short_name: unit === null || unit.short_name === unit.name ? "" : unit.short_name,
    aliases: unit?.aliases ?? [],
    category: unit?.category ?? "",
    parent: unit?.parent ?? null,
    default_venue: unit?.default_venue ?? "",
    remark: unit?.remark ?? "",
    contacts: contacts.length > 0 ? contacts : [EMPTY_CONTACT],
    people: (unit?.people ?? []).map(({ id, name, title, rank, phone }) => ({
      id,
      name,
      title,
      rank,
      phone,
    })),
  };
}

/** A line that was never filled in is left out; a known one whose name was cleared is for the core to refuse. */
export function saveOf(unit: Unit | null, fields: UnitFields): SaveUnit {
  return {
    id: unit?.id ?? null,
    name: trimmed(fields.name),
    short_name: trimmed(fields.short_name),
    aliases: [...new Set((fields.aliases ?? []).map(trimmed).filter(Boolean))],
    category: trimmed(fields.category),
    parent: fields.parent ?? null,
    default_venue: trimmed(fields.default_venue),
    remark: trimmed(fields.remark),
    contacts: (fields.contacts ?? [])
      .map(({ id, name, title, phone, mail }) => ({
        id: id ?? null,
        name: trimmed(name),
        title: trimmed(title),
        phone: trimmed(phone),
        mail: trimmed(mail),
      }))
      .filter(isFilled),
    people: (fields.people ?? [])
      .map(({ id, name, title, rank, phone }) => ({
        id: id ?? null,
        name: trimmed(name),
        title: trimmed(title),
        rank: rank ?? "other",
        phone: trimmed(phone),
      }))
      .filter(
        ({ id, name, title, phone }) => id !== null || [name, title, phone].some((text) => text !== ""),
      ),
  };
}

/** What several units get at once; what is not named stays. */
export type UnitChange = Partial<Pick<UnitFields, "category" | "parent" | "default_venue">>;

export const changedUnit = (unit: Unit, change: UnitChange): SaveUnit =>
  saveOf(unit, { ...fieldsOfUnit(unit), ...change });

const trimmed = (text: string | undefined) => (text ?? "").trim();

export function isFilled({ id, name, title, phone, mail }: ContactLine): boolean {
  return id !== null || [name, title, phone, mail].some((text) => text !== "");
}
