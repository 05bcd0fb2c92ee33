import type { Counts, NextStep } from "../../api/contract";
import { useText } from "../../text/useText";

/** The next step of a meeting in words; empty when there is none. */
export function useStepWords(): (step: NextStep, counts: Counts) => string {
  const t = useText();
  return (step, counts) => {
    const words: Record<NextStep, string> = {
      add_venues: t("step-add-venues"),
      assign_units: t("step-assign-units"),
      issue_links: t("step-issue-links"),
      announce: t("step-announce"),
      await_replies: t("step-await-replies", { count: counts.units - counts.units_replied }),
      start: t("step-start"),
      set_time: t("step-set-time"),
      close: t("step-close"),
      export: t("step-export"),
      none: "",
    };
    return words[step];
  };
}
