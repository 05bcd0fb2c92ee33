/** Looks for conflicts while a plan is typed; one that was not shown yet is shown before anything is saved. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { call } from "../../api/call";
import type { Output } from "../../api/contract";
import { useConflicts, useGroups } from "../../api/queries";
import { EVERYBODY, unitsOf } from "./participants";
import type { PlanFields } from "./plan";
import { conflictsAsked } from "./planCheck";

const PAUSE_MS = 400;

export interface PlanSaving {
  /** What is known about the plan as it stands. */
  found: Output<"find_conflicts"> | null;
  /** The fields at the last pause of typing. */
  settled: Partial<PlanFields> | null;
  checking: boolean;
  /** To be called whenever the form changes. Read at the pause: one field may move others along. */
  changed(read: () => Partial<PlanFields>, atOnce?: boolean): void;
  submit(fields: PlanFields): Promise<void>;
}

export function usePlanSaving(
  meeting: string | null,
  initial: Partial<PlanFields>,
  save: (fields: PlanFields) => void,
): PlanSaving {
  const client = useQueryClient();
  const [settled, setSettled] = useState<Partial<PlanFields> | null>(initial);
  const [checking, setChecking] = useState(false);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const groups = useGroups().data?.groups ?? [];

  const askedOf = (fields: Partial<PlanFields> | null) => {
    // The units of a meeting that exists are known to the core.
    const units = meeting === null ? unitsOf(fields?.participants ?? EVERYBODY, groups) : null;
    return conflictsAsked(meeting, fields, units);
  };
  const asked = askedOf(settled);
  const query = useConflicts(asked);
  const found = (asked && query.data) ?? null;

  return {
    found,
    settled,
    checking,
    changed: (read, atOnce = false) => {
      clearTimeout(pause.current);
      const settle = () => setSettled({ ...read() });
      if (atOnce) settle();
      else pause.current = setTimeout(settle, PAUSE_MS);
    },
    submit: async (fields) => {
      clearTimeout(pause.current);
      const now = askedOf(fields);
      const shown =
        found !== null && !query.isPlaceholderData && JSON.stringify(now) === JSON.stringify(asked);
      if (!shown && now !== null) {
        setChecking(true);
        const fresh = await client
          .fetchQuery({ queryKey: ["conflicts", now], queryFn: () => call("find_conflicts", now) })
          // When the search itself fails, saving goes on: it will say what is wrong with the plan.
          .catch(() => null);
        setChecking(false);
        setSettled({ ...fields });
        if (fresh !== null && fresh.conflicts.length > 0) return;
      }
      save(fields);
    },
  };
}
