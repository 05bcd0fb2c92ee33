import type { Unit } from "../../api/contract";

/** The units below some units, at any depth, in official order; without the units themselves. */
export function descendants(units: readonly Unit[], roots: readonly string[]): string[] {
  const inside = new Set(roots);
  // Depth first: a unit above always comes before those below it.
  for (const { id, parent, archived } of units) {
    if (!archived && parent !== null && inside.has(parent)) inside.add(id);
  }
  return units.map(({ id }) => id).filter((id) => inside.has(id) && !roots.includes(id));
}
