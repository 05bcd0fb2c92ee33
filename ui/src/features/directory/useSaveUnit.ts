/** Saves a unit and its contacts. The core takes one contact at a time, so the unit goes first and the others follow. */
import { useState } from "react";
import { CallError } from "../../api/call";
import type { Failure, Input, Unit } from "../../api/contract";
import { useCommand } from "../../api/useCommand";

export type ContactLine = NonNullable<Input<"save_unit">["contact"]>;

export interface UnitFields {
  name: string;
  short_name: string;
  category: string;
  default_venue: string;
  contacts: ContactLine[];
}

export const EMPTY_CONTACT: ContactLine = { id: null, name: "", title: "", phone: "", mail: "" };

export function fieldsOfUnit(unit: Unit | null): UnitFields {
  const contacts =
    unit?.contacts.map(({ id, name, title, phone, mail }) => ({ id, name, title, phone, mail })) ?? [];
  return {
    name: unit?.name ?? "",
    short_name: unit?.short_name ?? "",
    category: unit?.category ?? "",
    default_venue: unit?.default_venue ?? "",
    contacts: contacts.length > 0 ? contacts : [{ ...EMPTY_CONTACT }],
  };
}

/** One call for the unit with its first contact to save, then one for each further contact. */
export function savesOf(unit: Unit | null, fields: UnitFields): Input<"save_unit">[] {
  const before = new Map(unit?.contacts.map((contact) => [contact.id, contact]));
  const changed = fields.contacts
    .map((contact) => ({ ...EMPTY_CONTACT, ...contact, name: contact.name.trim() }))
    .filter((contact) => {
      const known = before.get(contact.id ?? "");
      if (known === undefined) return contact.name !== "" || contact.phone !== "";
      return (["name", "title", "phone", "mail"] as const).some((field) => known[field] !== contact[field]);
    });
  const base = {
    id: unit?.id ?? null,
    name: fields.name.trim(),
    short_name: (fields.short_name ?? "").trim(),
    category: (fields.category ?? "").trim(),
    default_venue: (fields.default_venue ?? "").trim(),
  };
  const contacts = changed.length > 0 ? changed : [null];
  return contacts.map((contact) => ({ ...base, contact }));
}

export function useSaveUnit(unit: Unit | null) {
  const command = useCommand("save_unit", { showsFailure: true });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async (fields: UnitFields): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    try {
      let id = unit?.id ?? null;
      for (const input of savesOf(unit, fields)) id = (await command.mutateAsync({ ...input, id })).id;
      return true;
    } catch (thrown) {
      setFailure(thrown instanceof CallError ? thrown : { code: "unknown", args: {} });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { save, busy, failure, reset: () => setFailure(null) };
}
