/** The name of what a view shows: 2026年10月, 2026年10月12日–18日, 12 – 18 Oct 2026. */
import type { Language } from "../../text/catalogues";
import { daysShown, type View } from "./calendarDates";

const DAY = 86_400_000;

export function periodName(view: View, day: string, language: Language): string {
  const locale = language === "zh-CN" ? "zh-CN" : "en-GB";
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  if (view === "week") {
    const { first, after } = daysShown(view, day);
    const [from, to] = [Date.parse(first), Date.parse(after) - DAY];
    const week = format({ year: "numeric", month: "short", day: "numeric" });
    return language === "zh-CN" ? chineseRange(new Date(from), new Date(to)) : week.formatRange(from, to);
  }
  const date = Date.parse(day);
  if (view === "day")
    return format({ year: "numeric", month: "long", day: "numeric", weekday: "short" }).format(date);
  return format({ year: "numeric", month: "long" }).format(date);
}

/** Browsers write a range of Chinese dates in figures alone. */
function chineseRange(from: Date, to: Date): string {
  const sameYear = from.getUTCFullYear() === to.getUTCFullYear();
  const sameMonth = sameYear && from.getUTCMonth() === to.getUTCMonth();
  const year = (date: Date) => `${date.getUTCFullYear()}年`;
  const month = (date: Date) => `${date.getUTCMonth() + 1}月`;
  const last = `${sameYear ? "" : year(to)}${sameMonth ? "" : month(to)}${to.getUTCDate()}日`;
  return `${year(from)}${month(from)}${from.getUTCDate()}日–${last}`;
}
