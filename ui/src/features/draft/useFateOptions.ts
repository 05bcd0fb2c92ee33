/** What can become of a unit that a notice names, as the options of one field. */
import type { DraftUnit } from "../../api/contract";
import { useGroups, useUnits } from "../../api/queries";
import { useText } from "../../text/useText";
import type { UnitFate } from "./draftFields";

interface Option {
  value: string;
  label: string;
}

/** `found`: what the notice says of it; null: it was added by hand. */
export function useFateOptions(name: string, found: DraftUnit | null): Option[] {
  const t = useText();
  const units = (useUnits().data?.units ?? []).filter(({ archived }) => !archived);
  const groups = useGroups().data?.groups ?? [];
  const choices = found?.choices ?? [];
  const is_group = found?.is_group ?? false;
  const near = new Set(choices.map(({ unit }) => unit));
  const asNew = { value: "new", label: t("draft-unit-new", { name }) };
  const many = { value: "many", label: t("draft-unit-many") };
  const ofGroups = groups.map((group) => ({
    value: `group:${group.id}`,
    label: t("draft-unit-group", { name: group.name, count: group.units.length }),
  }));
  return [
    ...(is_group ? [...ofGroups, many] : []),
    ...choices.map((choice) => ({ value: `unit:${choice.unit}`, label: choice.name })),
    asNew,
    { value: "out", label: t("draft-unit-out") },
    ...units
      .filter(({ id }) => !near.has(id))
      .map((unit) => ({ value: `unit:${unit.id}`, label: unit.name })),
    ...(is_group ? [] : [many, ...ofGroups]),
  ];
}

export function valueOfFate(fate: UnitFate): string | null {
  switch (fate.kind) {
    case "ask":
      return null;
    case "unit":
      return `unit:${fate.unit}`;
    case "group":
      return `group:${fate.group}`;
    default:
      return fate.kind;
  }
}

/** `chosen`: the units that were chosen by hand before. */
export function fateOfValue(value: string, chosen: string[]): UnitFate {
  const [kind, id = ""] = value.split(/:(.*)/s);
  if (kind === "unit") return { kind, unit: id };
  if (kind === "group") return { kind, group: id };
  if (kind === "many") return { kind, units: chosen };
  return kind === "new" ? { kind } : { kind: "out" };
}
