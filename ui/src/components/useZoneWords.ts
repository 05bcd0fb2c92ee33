/** Time zones as people call them: 上海 · 中国标准时间 · GMT+8. */
import { useMemo } from "react";
import { usePreferences } from "../preferences/Preferences";
import type { Language } from "../text/catalogues";
import { useText } from "../text/useText";
import { zoneName } from "./dates";
import { type Cities, citiesOf, plainCity } from "./zoneCities";

export interface ZoneWords {
  /** 中国标准时间 */
  name: string;
  label: string;
  /** All that finds it, in small letters: every city, the name, and IANA's. */
  search: string;
}

export function zoneWords(zone: string, language: Language, cities: Cities, at: number): ZoneWords {
  const plain = plainCity(zone);
  const known = cities.get(zone) ?? [];
  const city = known[0] ?? plain;
  const name = zoneName(zone, language, at, cities);
  const called = name.includes(city) ? name : `${city} · ${name}`;
  const offset = offsetName(zone, at);
  const label = name.startsWith("GMT") ? called : `${called} · ${offset}`;
  return { name, label, search: [label, plain, zone, ...known].join(" ").toLowerCase() };
}

function offsetName(zone: string, at: number): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts(
    at,
  );
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
}

export function useZoneWords(): (zone: string) => ZoneWords {
  const t = useText();
  const { language } = usePreferences();
  return useMemo(() => {
    const cities = citiesOf(t("zone-cities"));
    const made = new Map<string, ZoneWords>();
    return (zone) => {
      const words = made.get(zone) ?? zoneWords(zone, language, cities, Date.now());
      made.set(zone, words);
      return words;
    };
  }, [t, language]);
}
