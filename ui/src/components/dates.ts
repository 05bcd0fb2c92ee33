/** Every date the screens show. Instants are epoch milliseconds; the zone is the meeting's, not the computer's. */
import { createContext, useContext, useMemo } from "react";
import { usePreferences } from "../preferences/Preferences";
import type { Language } from "../text/catalogues";
import { useText } from "../text/useText";
import { type Cities, citiesOf, plainCity } from "./zoneCities";

export const LOCAL_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

const DAY = 86_400_000;

export interface WallTime {
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

/**
 * The instant at which a clock in `zone` shows `wall`. Of the two in the hour that a clock repeats, the earlier;
 * in the hour it skips, the one at which it would have shown `wall` had it not been put forward.
 */
export function instantOf(wall: WallTime, zone: string): number {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  // No zone changes its clock twice within two days, so these are the only two offsets in question.
  const before = asUtc - offset(asUtc - DAY, zone);
  const after = asUtc - offset(asUtc + DAY, zone);
  const shows = (at: number) => at + offset(at, zone) === asUtc;
  return [before, after].filter(shows).sort((one, other) => one - other)[0] ?? before;
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

/** 中国标准时间, to name a zone that is not the reader's. Browsers know no city but by its English name. */
export function zoneName(zone: string, language: Language, at: number, cities?: Cities): string {
  const parts = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    timeZoneName: "longGeneric",
  }).formatToParts(at);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
  const plain = plainCity(zone);
  return name.replace(plain, cities?.get(zone)?.[0] ?? plain);
}

export function sameClock(zone: string, other: string, at: number): boolean {
  return offset(at, zone) === offset(at, other);
}

/** The zone that dates are shown in: the meeting's inside a meeting, the reader's elsewhere. */
export const ZoneContext = createContext(LOCAL_ZONE);

export interface Dates {
  time(at: number, zone?: string): string;
  dateTime(at: number, zone?: string): string;
  /** `dateTime`, with the zone named when its clock differs from the reader's. */
  named(at: number, zone?: string): string;
  span(start: number, end: number, zone?: string): string;
  /** When a meeting is, with its zone named when its clock differs from the reader's. */
  when(meeting: { starts_at: number; ends_at: number; time_zone: string }): string;
  /** The zone in brackets when its clock differs from the reader's, to go behind a time or a heading. */
  zoneNote(at: number, zone?: string): string;
}

export function useDates(): Dates {
  const { language } = usePreferences();
  const t = useText();
  const here = useContext(ZoneContext);
  return useMemo(() => {
    const cities = citiesOf(t("zone-cities"));
    const zoneNote = (at: number, zone = here) =>
      sameClock(zone, LOCAL_ZONE, at) ? "" : t("in-zone", { zone: zoneName(zone, language, at, cities) });
    return {
      time: (at, zone = here) => time(at, zone),
      dateTime: (at, zone = here) => dateTime(at, zone, language),
      named: (at, zone = here) => dateTime(at, zone, language) + zoneNote(at, zone),
      span: (start, end, zone = here) => span(start, end, zone, language),
      when: ({ starts_at, ends_at, time_zone }) =>
        span(starts_at, ends_at, time_zone, language) + zoneNote(starts_at, time_zone),
      zoneNote,
    };
  }, [language, here, t]);
}
