/** Every date the screens show. Instants are epoch milliseconds; the zone is the meeting's, not the computer's. */
import { useMemo } from "react";
import { usePreferences } from "../preferences/Preferences";
import type { Language } from "../text/catalogues";

export const LOCAL_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(zone, made);
  return made;
}

export function wallTime(at: number, zone: string): WallTime & { second: number } {
  const parts = formatter(zone).formatToParts(at);
  const value = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  return {
    year: value("year"),
    month: value("month"),
    day: value("day"),
    hour: value("hour"),
    minute: value("minute"),
    second: value("second"),
  };
}

/** The instant at which a clock in `zone` shows `wall`. In the hour a clock skips, the later reading is taken. */
export function instantOf(wall: WallTime, zone: string): number {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const guess = asUtc - offset(asUtc, zone);
  return asUtc - offset(guess, zone);
}

function offset(at: number, zone: string): number {
  const wall = wallTime(at, zone);
  const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  return shown - Math.floor(at / 1000) * 1000;
}

const two = (value: number) => String(value).padStart(2, "0");

export function time(at: number, zone: string): string {
  const wall = wallTime(at, zone);
  return `${two(wall.hour)}:${two(wall.minute)}`;
}

/** `10月17日（周一）` / `Mon 17 Oct`; with the year when it is not the year of `now`. */
export function date(at: number, zone: string, language: Language, now = Date.now()): string {
  const wall = wallTime(at, zone);
  const thisYear = wallTime(now, zone).year === wall.year;
  const midday = Date.UTC(wall.year, wall.month - 1, wall.day, 12);
  const name = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === "zh-CN" ? "zh-CN" : "en-GB", { ...options, timeZone: "UTC" }).format(
      midday,
    );
  if (language === "zh-CN") {
    return `${thisYear ? "" : `${wall.year}年`}${wall.month}月${wall.day}日（${name({ weekday: "short" })}）`;
  }
  const month = name({ month: "short" }).slice(0, 3);
  return `${name({ weekday: "short" })} ${wall.day} ${month}${thisYear ? "" : ` ${wall.year}`}`;
}

/** `10月17日（周一）14:30` / `Mon 17 Oct, 14:30`. */
export function dateTime(at: number, zone: string, language: Language, now = Date.now()): string {
  return `${date(at, zone, language, now)}${language === "zh-CN" ? "" : ", "}${time(at, zone)}`;
}

/** One date when the meeting starts and ends on the same day, two otherwise. */
export function span(start: number, end: number, zone: string, language: Language, now = Date.now()): string {
  const sameDay = date(start, zone, language, now) === date(end, zone, language, now);
  const last = sameDay ? time(end, zone) : dateTime(end, zone, language, now);
  return `${dateTime(start, zone, language, now)}${sameDay ? "–" : " – "}${last}`;
}

/** `GMT+8 · Asia/Shanghai`, to name a zone that is not the reader's. */
export function zoneName(zone: string, language: Language, at: number): string {
  const parts = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    timeZoneName: "longGeneric",
  }).formatToParts(at);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

export function sameClock(zone: string, other: string, at: number): boolean {
  return offset(at, zone) === offset(at, other);
}

export interface Dates {
  time(at: number, zone?: string): string;
  date(at: number, zone?: string): string;
  dateTime(at: number, zone?: string): string;
  span(start: number, end: number, zone?: string): string;
  /** The zone's name when its clock differs from the reader's, otherwise null. */
  foreignZone(zone: string, at: number): string | null;
}

export function useDates(): Dates {
  const { language } = usePreferences();
  return useMemo(
    () => ({
      time: (at, zone = LOCAL_ZONE) => time(at, zone),
      date: (at, zone = LOCAL_ZONE) => date(at, zone, language),
      dateTime: (at, zone = LOCAL_ZONE) => dateTime(at, zone, language),
      span: (start, end, zone = LOCAL_ZONE) => span(start, end, zone, language),
      foreignZone: (zone, at) => (sameClock(zone, LOCAL_ZONE, at) ? null : zoneName(zone, language, at)),
    }),
    [language],
  );
}
