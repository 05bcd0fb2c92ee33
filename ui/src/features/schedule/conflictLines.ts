/** Conflicts as they are told: units that take part in the same other meeting share a line. */
import type { Conflict } from "../../api/contract";

/** So many units are still told one by one. */
const SINGLY = 3;

export interface ConflictLine {
  conflict: Conflict;
  /** More than one: all units that the line stands for. */
  units: string[];
}

export function conflictLines(conflicts: readonly Conflict[]): ConflictLine[] {
  const together = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    if (conflict.kind !== "unit") continue;
    const others = together.get(conflict.meeting);
    if (others) others.push(conflict);
    else together.set(conflict.meeting, [conflict]);
  }
  return conflicts.flatMap((conflict): ConflictLine[] => {
    const units = conflict.kind === "unit" ? (together.get(conflict.meeting) ?? []) : [];
    if (units.length <= SINGLY) return [{ conflict, units: [] }];
    return units[0] === conflict ? [{ conflict, units: units.map(({ name }) => name) }] : [];
  });
}
