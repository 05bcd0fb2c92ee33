/** Saving a plan: conflicts are looked for first and shown; a second press saves anyway. */
import { useState } from "react";
import { call } from "../../api/call";
import type { MeetingPlan, Output } from "../../api/contract";

export type Conflict = Output<"find_conflicts">["conflicts"][number];

export interface PlanSaving {
  conflicts: Conflict[];
  checking: boolean;
  submit(plan: MeetingPlan): Promise<void>;
  forget(): void;
}

export function usePlanSaving(meeting: string | null, save: (plan: MeetingPlan) => void): PlanSaving {
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const [checking, setChecking] = useState(false);

  const submit = async (plan: MeetingPlan) => {
    if (conflicts.length > 0) {
      save(plan);
      return;
    }
    setChecking(true);
    const found = await conflictsOf(meeting, plan);
    setChecking(false);
    if (found.length > 0) setConflicts(found);
    else save(plan);
  };

  return { conflicts, checking, submit, forget: () => setConflicts([]) };
}

/** When the search itself fails, saving goes on: it will say what is wrong with the plan. */
async function conflictsOf(meeting: string | null, plan: MeetingPlan): Promise<Conflict[]> {
  try {
    return (await call("find_conflicts", { meeting, plan, units: [] })).conflicts;
  } catch {
    return [];
  }
}
