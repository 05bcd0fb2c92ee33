/** The stand-in's commands of the directory. */
import type { Unit } from "../api/contract";
import type { Handlers, Office } from "./office";
import { preview } from "./roster";

type DirectoryCommands = Pick<
  Handlers,
  | "list_units"
  | "save_unit"
  | "archive_unit"
  | "move_unit"
  | "list_people"
  | "preview_merge"
  | "merge_units"
  | "list_groups"
  | "save_group"
  | "remove_group"
  | "list_venues"
  | "save_venue"
  | "archive_venue"
  | "preview_roster"
  | "import_roster"
  | "list_roster_imports"
  | "undo_roster_import"
  | "export_roster"
>;

export function directoryHandlers(office: Office): DirectoryCommands {
  const unitOf = (id: string) => {
    const found = office.units.find((one) => one.id === id);
    if (found === undefined) throw { code: "not_found", args: { thing: "unit" } };
    return found;
  };
  const people = () => office.units.flatMap((unit) => unit.people);
  return {
    list_units: ({ search }) => ({
      units: office.units.filter((unit) =>
        [unit.name, unit.short_name, ...unit.aliases].some((name) => !search || name.includes(search)),
      ),
    }),
    save_unit: (fields) => {
      const known = office.units.find((unit) => unit.id === fields.id);
      const unit = savedUnit(fields, known, office.units);
      office.units = known
        ? office.units.map((one) => (one.id === unit.id ? unit : one))
        : [...office.units, unit];
      return unit;
    },
    archive_unit: ({ unit, archived }) => {
      office.units = office.units.map((one) => (one.id === unit ? { ...one, archived } : one));
      return unitOf(unit);
    },
    move_unit: ({ unit, parent, before }) => {
      office.units = reordered(
        office.units.map((one) => (one.id === unit ? { ...one, parent } : one)),
        unit,
        before,
      );
      return { units: office.units };
    },
    list_people: ({ search }) => ({
      people: people().filter((one) => !search || one.name.includes(search)),
    }),
    preview_merge: ({ keep, merge }) => ({
      keep,
      merge,
      aliases: [...unitOf(keep).aliases, unitOf(merge).name],
      contacts: unitOf(merge).contacts.map(({ name }) => name),
      people: unitOf(merge).people.map(({ name }) => name),
      children: [],
      meetings: ["全市防汛防台工作视频调度会"],
      both: [],
      blocked: [],
      closed: 2,
    }),
    merge_units: ({ keep, merge }) => {
      office.units = office.units.filter((one) => one.id !== merge);
      return unitOf(keep);
    },
    list_groups: () => ({ groups: office.groups }),
    save_group: ({ id, name, units }) => {
      const group = { id: id ?? `group-${office.groups.length + 1}`, name, units };
      office.groups = [...office.groups.filter((one) => one.id !== group.id), group];
      return group;
    },
    remove_group: ({ id }) => {
      office.groups = office.groups.filter((one) => one.id !== id);
      return { groups: office.groups };
    },
    list_venues: () => ({ venues: office.venues }),
    save_venue: ({ id, ...fields }) => {
      const venue = { ...fields, id: id ?? "venue-new", archived: false };
      office.venues = [...office.venues.filter((one) => one.id !== venue.id), venue];
      return venue;
    },
    archive_venue: ({ venue, archived }) => {
      const found = office.venues.find((one) => one.id === venue);
      if (found === undefined) throw { code: "not_found", args: { thing: "venue" } };
      return Object.assign(found, { archived });
    },
    preview_roster: ({ mapping }) => {
      const found = preview();
      const fields = new Map(mapping?.map(({ column, field }) => [column, field]));
      if (mapping) for (const column of found.columns) column.field = fields.get(column.column) ?? null;
      return found;
    },
    import_roster: ({ file_name }) => {
      const made = { id: `import-${office.imports.length + 1}`, added: 2, changed: 1 };
      office.imports = [{ ...made, file: file_name, at: Date.now(), undone: false }, ...office.imports];
      return { ...made, same: 26, problems: 3 };
    },
    list_roster_imports: () => ({ imports: office.imports }),
    undo_roster_import: ({ id }) => {
      office.imports = office.imports.map((one) => (one.id === id ? { ...one, undone: true } : one));
      return { restored: 3, kept: ["海州市档案馆"] };
    },
    export_roster: ({ format }) => ({ file_name: `名册.${format}`, media_type: "text/csv", content: "77u/" }),
  };
}

type SaveUnit = Parameters<DirectoryCommands["save_unit"]>[0];

function savedUnit(fields: SaveUnit, known: Unit | undefined, units: Unit[]): Unit {
  const id = known?.id ?? `unit-${units.length + 1}`;
  return {
    ...fields,
    id,
    position: known?.position ?? units.length + 1,
    depth: fields.parent === null ? 0 : (units.find((one) => one.id === fields.parent)?.depth ?? 0) + 1,
    contacts: fields.contacts.map((contact, index) => ({
      ...contact,
      id: contact.id ?? `contact-new-${index}`,
      primary: index === 0,
    })),
    people: fields.people.map((person, index) => ({
      ...person,
      id: person.id ?? `person-new-${index}`,
      unit: id,
      unit_name: fields.name,
    })),
    groups: known?.groups ?? [],
    archived: known?.archived ?? false,
  };
}

/** Depth first, the moved one before the other or last among its siblings. */
function reordered(units: Unit[], moved: string, before: string | null): Unit[] {
  const moving = units.filter((one) => one.id === moved);
  const rest = units.filter((one) => one.id !== moved);
  const at = before === null ? rest.length : rest.findIndex((one) => one.id === before);
  rest.splice(at, 0, ...moving);
  const below = (parent: string | null, depth: number): Unit[] =>
    rest
      .filter((one) => one.parent === parent)
      .flatMap((one) => [{ ...one, depth }, ...below(one.id, depth + 1)]);
  return below(null, 0).map((one, index) => ({ ...one, position: index + 1 }));
}
