/**
 * Units as a tree in official order, and where a unit may go in it. Pure: drag, keys and menu all ask here.
 * The list comes depth first; a unit moves with everything below it.
 */
import type { Input, Unit } from "../../api/contract";

export type UnitMove = Input<"move_unit">;
export type Way = "up" | "down" | "in" | "out";
export type Landing = "before" | "after" | "inside";

export type DropVerdict =
  | { allowed: true; move: UnitMove }
  | { allowed: false; why: "own_descendant" | "already_there" };

/** The rows to draw: without what is below a folded unit. */
export function unfolded(units: Unit[], folded: ReadonlySet<string>): Unit[] {
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return units.filter((unit) => {
    if (unit.depth > hiddenBelow) return false;
    hiddenBelow = folded.has(unit.id) ? unit.depth : Number.POSITIVE_INFINITY;
    return true;
  });
}

export function parentsOf(units: Unit[]): ReadonlySet<string> {
  return new Set(units.flatMap(({ parent }) => (parent === null ? [] : [parent])));
}

/** Everything above a unit, the nearest first. */
export function above(units: Unit[], id: string): string[] {
  const parent = units.find((one) => one.id === id)?.parent ?? null;
  return parent === null ? [] : [parent, ...above(units, parent)];
}

/** The unit and everything below it. */
export function withBelow(units: Unit[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  // Depth first: whatever is below a unit comes after it.
  for (const unit of units) if (unit.parent !== null && found.has(unit.parent)) found.add(unit.id);
  return found;
}

/** One step among the siblings, or one level in or out; null where there is nowhere to go. */
export function step(units: Unit[], id: string, way: Way): UnitMove | null {
  const unit = units.find((one) => one.id === id);
  if (unit === undefined) return null;
  const siblings = childrenOf(units, unit.parent);
  const at = siblings.findIndex((one) => one.id === id);
  if (way === "up") {
    const above = siblings[at - 1];
    return above === undefined ? null : { unit: id, parent: unit.parent, before: above.id };
  }
  if (way === "down") {
    if (at >= siblings.length - 1) return null;
    return { unit: id, parent: unit.parent, before: siblings[at + 2]?.id ?? null };
  }
  if (way === "in") {
    const above = siblings[at - 1];
    return above === undefined ? null : { unit: id, parent: above.id, before: null };
  }
  const parent = units.find((one) => one.id === unit.parent);
  if (parent === undefined) return null;
  return { unit: id, parent: parent.parent, before: siblingAfter(units, parent)?.id ?? null };
}

export function drop(units: Unit[], dragged: string, target: string, landing: Landing): DropVerdict {
  const [unit, place] = [dragged, target].map((id) => units.find((one) => one.id === id));
  if (unit === undefined || place === undefined || dragged === target)
    return { allowed: false, why: "already_there" };
  if (withBelow(units, dragged).has(target)) return { allowed: false, why: "own_descendant" };
  if (landing === "inside") {
    const isLastThere = childrenOf(units, target).at(-1)?.id === dragged;
    return isLastThere
      ? { allowed: false, why: "already_there" }
      : { allowed: true, move: { unit: dragged, parent: target, before: null } };
  }
  const next = landing === "before" ? place : siblingAfter(units, place);
  const stays =
    unit.parent === place.parent && (next?.id === dragged || siblingAfter(units, unit)?.id === next?.id);
  if (stays) return { allowed: false, why: "already_there" };
  return { allowed: true, move: { unit: dragged, parent: place.parent, before: next?.id ?? null } };
}

/** The move that brings a unit back to where it is now. */
export function placeOf(units: Unit[], id: string): UnitMove | null {
  const unit = units.find((one) => one.id === id);
  return unit === undefined
    ? null
    : { unit: id, parent: unit.parent, before: siblingAfter(units, unit)?.id ?? null };
}

function childrenOf(units: Unit[], parent: string | null): Unit[] {
  return units.filter((one) => one.parent === parent);
}

function siblingAfter(units: Unit[], unit: Unit): Unit | undefined {
  const siblings = childrenOf(units, unit.parent);
  return siblings[siblings.findIndex((one) => one.id === unit.id) + 1];
}
