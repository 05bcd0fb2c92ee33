/** What the core is asked about a plan while it is still being typed. */
import type { Dayjs } from "dayjs";
import type { Input } from "../../api/contract";
import { type PlanFields, planOf } from "./plan";

/** The title plays no part in conflicts, and need not be known yet. */
const SOME_TITLE = "…";

/** null: without a time there is nothing to look at. */
export function conflictsAsked(
  meeting: string | null,
  fields: Partial<PlanFields> | null,
  /** null: those of the meeting, or everybody. */
  units: string[] | null,
): Input<"find_conflicts"> | null {
  const plan = fields && completed(fields);
  return plan && { meeting, plan, units };
}

/** A plan that is complete in what conflicts and series depend on. */
export function completed(fields: Partial<PlanFields>): ReturnType<typeof planOf> | null {
  const { starts, ends, time_zone, rules } = fields;
  if (!isUsable(starts) || !isUsable(ends) || !time_zone || !rules || !starts.isBefore(ends)) return null;
  const chosen = (fields.venues ?? []).flatMap((line) => (line?.venue ? [line.venue] : []));
  const plan = planOf({
    ...fields,
    starts,
    ends,
    time_zone,
    rules,
    title: SOME_TITLE,
    kind: "",
    host: "",
    note: "",
    chair: fields.chair ?? "",
    moderator: fields.moderator ?? "",
    reply_deadline: null,
    venues: [],
    agenda: [],
  });
  const venues = [...new Set(chosen)].map((venue, index) => ({
    venue,
    role: index === 0 ? ("main" as const) : ("branch" as const),
  }));
  return { ...plan, venues };
}

const isUsable = (clock: Dayjs | null | undefined): clock is Dayjs => clock?.isValid() ?? false;
