/** A rule of RFC 5545 in words; a rule of another program that says more than we know is shown as it is. */
import { usePreferences } from "../preferences/Preferences";
import { useText } from "../text/useText";
import { date } from "./dates";

/** A Monday, to name the days of a week. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;
const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const WORKDAYS = "MO,TU,WE,TH,FR";

export function useRuleWords(): (rule: string) => string {
  const t = useText();
  const { language } = usePreferences();
  const names = new Intl.DateTimeFormat(language === "zh-CN" ? "zh-CN" : "en-GB", {
    weekday: "short",
    timeZone: "UTC",
  });
  const nameOf = (code: string) => names.format(MONDAY + CODES.indexOf(code) * DAY);

  const everyOf = (parts: Map<string, string>): string | null => {
    const n = Number(parts.get("INTERVAL") ?? 1);
    const days = parts.get("BYDAY") ?? "";
    const codes = days.split(",");
    const plain = codes.every((code) => CODES.includes(code));
    switch (parts.get("FREQ")) {
      case "DAILY":
        if (days === WORKDAYS) return t("rule-workdays", { n });
        return days === "" ? t("rule-daily", { n }) : null;
      case "WEEKLY":
        if (days === "") return t("rule-weekly-same", { n });
        return plain ? t("rule-weekly", { n, days: codes.map(nameOf).join(t("list-separator")) }) : null;
      case "MONTHLY":
        return monthly(n, days, parts.get("BYMONTHDAY"));
      case "YEARLY":
        return t("rule-yearly", { n });
      default:
        return null;
    }
  };
  const monthly = (n: number, days: string, monthDay: string | undefined) => {
    if (monthDay !== undefined) return t("rule-monthly-date", { n, date: Number(monthDay) });
    const found = /^(-?\d)([A-Z]{2})$/.exec(days);
    return found && t("rule-monthly-nth", { n, nth: Number(found[1]), day: nameOf(found[2] ?? "MO") });
  };

  return (rule) => {
    const parts = new Map(
      rule.split(";").map((part): [string, string] => {
        const [name = "", value = ""] = part.split("=");
        return [name, value];
      }),
    );
    const every = everyOf(parts);
    if (every === null) return rule;
    const count = parts.get("COUNT");
    if (count !== undefined) return t("rule-count", { every, count: Number(count) });
    const until = /^(\d{4})(\d{2})(\d{2})/.exec(parts.get("UNTIL") ?? "");
    if (until === null) return every;
    const last = Date.UTC(Number(until[1]), Number(until[2]) - 1, Number(until[3]), 12);
    return t("rule-until", { every, date: date(last, "UTC", language) });
  };
}
