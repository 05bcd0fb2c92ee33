/** Between the form of a unit and what the core takes: the unit with all its contacts, the first one first. */
import type { Input, Unit } from "../../api/contract";

export type ContactLine = Input<"save_unit">["contacts"][number];

export interface UnitFields {
  name: string;
  short_name: string;
  category: string;
  default_venue: string;
  contacts: ContactLine[];
}

export const EMPTY_CONTACT: ContactLine = { id: null, name: "", title: "", phone: "", mail: "" };

export function fieldsOfUnit(unit: Unit | null): UnitFields {
  const contacts = [...(unit?.contacts ?? [])]
    .sort((one, other) => Number(other.primary) - Number(one.primary))
    .map(({ id, name, title, phone, mail }) => ({ id, name, title, phone, mail }));
  return {
    name: unit?.name ?? "",
    short_name: unit?.short_name ?? "",
    category: unit?.category ?? "",
    default_venue: unit?.default_venue ?? "",
    contacts: contacts.length > 0 ? contacts : [EMPTY_CONTACT],
  };
}

/** A line that was never filled in is no contact; a known one whose name was cleared is for the core to refuse. */
export function saveOf(unit: Unit | null, fields: UnitFields): Input<"save_unit"> {
  const trimmed = (text: string | undefined) => (text ?? "").trim();
  return {
    id: unit?.id ?? null,
    name: trimmed(fields.name),
    short_name: trimmed(fields.short_name),
    category: trimmed(fields.category),
    default_venue: trimmed(fields.default_venue),
    contacts: fields.contacts
      .map(({ id, name, title, phone, mail }) => ({
        id: id ?? null,
        name: trimmed(name),
        title: trimmed(title),
        phone: trimmed(phone),
        mail: trimmed(mail),
      }))
      .filter(isFilled),
  };
}

export function isFilled({ id, name, title, phone, mail }: ContactLine): boolean {
  return id !== null || [name, title, phone, mail].some((text) => text !== "");
}
