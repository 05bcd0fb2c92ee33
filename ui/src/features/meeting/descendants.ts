import type { Board, Unit } from "../../api/contract";

/**
 * The units that a branch's own meeting is for, in official order: those below the units that sit in the branch,
 * wherever in the tree, but not who sits in another venue. A branch without units below gives its own.
 */
export function unitsOfBranch(units: readonly Unit[], board: Board | undefined, branch: string): string[] {
  const columns = board?.columns ?? [];
  const seatedIn = (here: boolean) =>
    columns
      .filter(({ meeting_venue }) => (meeting_venue === branch) === here)
      .flatMap(({ cards }) => cards.map(({ unit }) => unit));
  const seated = new Set(seatedIn(true));
  const elsewhere = new Set(seatedIn(false));
  const below = new Set<string>();
  // Depth first: a unit above always comes before those below it.
  for (const { id, parent, archived } of units) {
    if (!archived && parent !== null && (seated.has(parent) || below.has(parent))) below.add(id);
  }
  const wanted = units.map(({ id }) => id).filter((id) => below.has(id) && !elsewhere.has(id));
  return wanted.length > 0 ? wanted : units.map(({ id }) => id).filter((id) => seated.has(id));
}
