/** Which units take part in a new meeting. */
import type { PlannedUnit, UnitGroup } from "../../api/contract";

export interface Participants {
  mode: "all" | "groups" | "chosen" | "reused";
  groups: string[];
  units: string[];
  /** Of the template or the earlier meeting, with their venues and terms. */
  reused: PlannedUnit[];
}

export const EVERYBODY: Participants = { mode: "all", groups: [], units: [], reused: [] };

const plain = (unit: string): PlannedUnit => ({
  unit,
  venue: null,
  quota: 1,
  rank: "any",
  standing: "attend",
});

/** null: every unit of the directory. */
export function plannedUnits(chosen: Participants, groups: UnitGroup[]): PlannedUnit[] | null {
  switch (chosen.mode) {
    case "all":
      return null;
    case "reused":
      return chosen.reused;
    case "chosen":
      return chosen.units.map(plain);
    case "groups": {
      const members = groups.filter(({ id }) => chosen.groups.includes(id)).flatMap(({ units }) => units);
      return [...new Set(members)].map(plain);
    }
  }
}

/** As `plannedUnits`, the units alone. */
export function unitsOf(chosen: Participants, groups: UnitGroup[]): string[] | null {
  return plannedUnits(chosen, groups)?.map(({ unit }) => unit) ?? null;
}

/** Seats go with their venue: a unit whose venue is no longer in the plan takes part without one. */
export function seated(units: PlannedUnit[] | null, venues: string[]): PlannedUnit[] | null {
  return (
    units?.map((unit) =>
      unit.venue !== null && !venues.includes(unit.venue) ? { ...unit, venue: null } : unit,
    ) ?? null
  );
}
