import type { CalendarDay } from "../../api/contract";
import { useText } from "../../text/useText";

/** What is unusual about a day, in words. */
export function useDayWords(): (day: CalendarDay) => string {
  const t = useText();
  return ({ kind, name }) => {
    const words: Record<CalendarDay["kind"], string> = {
      holiday: t("day-holiday", { name }),
      workday: t("day-workday", { name }),
      weekend: t("day-weekend"),
    };
    return words[kind];
  };
}
