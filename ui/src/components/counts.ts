/** What is said about counts in more than one place. */
import type { Counts } from "../api/contract";
import type { Translate } from "../text/useText";

/** What is inside 实到: substitutes and late arrivals, when there are any. */
export function insidePresent(counts: Counts, t: Translate): string {
  return [
    counts.substitutes > 0 ? t("of-them-substitutes", { count: counts.substitutes }) : "",
    counts.late > 0 ? t("of-them-late", { count: counts.late }) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** 出席率 = 实到 ÷（应到 − 请假）, in percent; a dash when nobody was to come. */
export function rateOf(counts: Counts): string {
  const base = counts.expected - counts.leave;
  return base > 0 ? `${((counts.present / base) * 100).toFixed(1)}%` : "—";
}
