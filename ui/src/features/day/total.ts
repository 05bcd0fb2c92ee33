import type { Counts } from "../../api/contract";
import type { Translate } from "../../text/useText";

/** What is inside 实到: substitutes and late arrivals, when there are any. */
export function totalOf(counts: Counts, t: Translate): string {
  return [
    counts.substitutes > 0 ? t("of-them-substitutes", { count: counts.substitutes }) : "",
    counts.late > 0 ? t("of-them-late", { count: counts.late }) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** 出席率 = 实到 / (应到 − 请假); null when nobody was to come. */
export function rateOf(counts: Counts): number | null {
  const base = counts.expected - counts.leave;
  return base > 0 ? counts.present / base : null;
}
