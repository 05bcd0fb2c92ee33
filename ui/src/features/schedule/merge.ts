/** Two people changed one plan: what each changed is brought together; what both changed is asked about. */
import type { MeetingPlan } from "../../api/contract";

/** The parts of a plan that are taken as a whole, named as the core's history names them. */
export const PARTS = [
  "title",
  "kind",
  "host",
  "chair",
  "moderator",
  "note",
  "time",
  "reply_deadline",
  "rules",
  "venues",
  "agenda",
] as const;
export type Part = (typeof PARTS)[number];

export interface Merged {
  /** The others' changes and mine; of parts that both changed, mine. */
  plan: MeetingPlan;
  /** Changed by the others alone. */
  taken: Part[];
  /** Changed by both, and differently. */
  disputed: Part[];
}

export function mergePlans(base: MeetingPlan, mine: MeetingPlan, theirs: MeetingPlan): Merged {
  const changed = (plan: MeetingPlan) => PARTS.filter((part) => !same(part, base, plan));
  const byThem = changed(theirs);
  const byMe = changed(mine);
  const taken = byThem.filter((part) => !byMe.includes(part));
  const disputed = byThem.filter((part) => byMe.includes(part) && !same(part, mine, theirs));
  return { plan: withParts(mine, theirs, taken), taken, disputed };
}

/** `plan` with some parts of another. */
export function withParts(plan: MeetingPlan, other: MeetingPlan, parts: readonly Part[]): MeetingPlan {
  return Object.assign({ ...plan }, ...parts.map((part) => partOf(part, other)));
}

export function partOf(part: Part, plan: MeetingPlan): Partial<MeetingPlan> {
  if (part === "time") {
    const { starts_at, ends_at, time_zone } = plan;
    return { starts_at, ends_at, time_zone };
  }
  return { [part]: plan[part] };
}

function same(part: Part, one: MeetingPlan, other: MeetingPlan): boolean {
  return JSON.stringify(comparable(part, one)) === JSON.stringify(comparable(part, other));
}

/** What makes a difference: identifiers of agenda items and the order of fields do not. */
function comparable(part: Part, plan: MeetingPlan): unknown {
  if (part === "agenda") return plan.agenda.map(({ title, speaker, minutes }) => [title, speaker, minutes]);
  if (part === "venues") return plan.venues.map(({ venue, role }) => [venue, role]);
  if (part === "rules")
    return [plan.rules.opens_before_min, plan.rules.late_after_min, plan.rules.early_before_min];
  return Object.values(partOf(part, plan));
}
