import { usePreferences } from "../../preferences/Preferences";

const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

/** The names of the days, Monday first. */
export function useWeekdays(): string[] {
  const { language } = usePreferences();
  const locale = language === "zh-CN" ? "zh-CN" : "en-GB";
  const name = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  return Array.from({ length: 7 }, (_, day) => name.format(MONDAY + day * DAY));
}
