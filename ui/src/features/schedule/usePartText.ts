/** What a part of a plan says, so that two versions of it can be compared. */
import type { MeetingPlan } from "../../api/contract";
import { useVenues } from "../../api/queries";
import { useDates } from "../../components/dates";
import { useText } from "../../text/useText";
import type { Part } from "./merge";

export function usePartText(): (part: Part, plan: MeetingPlan) => string {
  const t = useText();
  const dates = useDates();
  const venues = useVenues().data?.venues ?? [];
  const nameOf = (id: string) => venues.find((one) => one.id === id)?.name ?? id;
  return (part, plan) => {
    switch (part) {
      case "time":
        return dates.when(plan);
      case "reply_deadline":
        return plan.reply_deadline === null
          ? t("not-given")
          : dates.named(plan.reply_deadline, plan.time_zone);
      case "venues":
        return plan.venues
          .map(({ venue, role }) =>
            role === "main" ? t("venue-as-main", { name: nameOf(venue) }) : nameOf(venue),
          )
          .join(t("list-separator"));
      case "agenda":
        return plan.agenda.map(({ title }, index) => `${index + 1}. ${title}`).join(" ") || t("not-given");
      case "rules": {
        const { opens_before_min: opens, late_after_min: late, early_before_min: early } = plan.rules;
        return t("rules-short", { opens, late, early });
      }
      default:
        return plan[part] || t("not-given");
    }
  };
}
