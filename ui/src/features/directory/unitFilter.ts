/** Which units the list shows, besides what the search finds. */
import type { Unit } from "../../api/contract";

export type Lacking = "contact" | "address";

export interface UnitFilter {
  category: string;
  lacking: Lacking | null;
  archived: boolean;
}

export const ALL_UNITS: UnitFilter = { category: "", lacking: null, archived: false };

export function filtered(units: Unit[], { category, lacking, archived }: UnitFilter): Unit[] {
  return units.filter(
    (unit) =>
      (archived || !unit.archived) &&
      (category === "" || unit.category === category) &&
      (lacking !== "contact" || unit.contacts.length === 0) &&
      (lacking !== "address" || hasNoAddress(unit)),
  );
}

/** A unit with contacts of whom none can be reached. */
function hasNoAddress(unit: Unit): boolean {
  return unit.contacts.length > 0 && unit.contacts.every(({ phone, mail }) => phone === "" && mail === "");
}

/** Only the whole list has an order that can be changed. */
export function isWhole({ category, lacking }: UnitFilter, search: string): boolean {
  return search === "" && category === "" && lacking === null;
}
