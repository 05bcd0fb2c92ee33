/** What is odd about an arrival, in words that say what was seen and what the two answers would do. */
import { useCallback } from "react";
import type { Flag, FlagKind } from "../../api/contract";
import { type Dates, useDates } from "../../components/dates";
import { type Translate, useText } from "../../text/useText";

interface FlagWords {
  kind: string;
  /** What was seen. */
  what: string;
  where: string;
  accept: string;
  reject: string;
}

const MINUTE = 60_000;

export function useFlagWords(): (flag: Flag) => FlagWords {
  const t = useText();
  const dates = useDates();
  return useCallback(
    (flag) => ({
      kind: kindOf(flag.kind, t),
      what: whatOf(flag, t, dates),
      where: [dates.time(flag.at), flag.venue].filter(Boolean).join(" · "),
      ...answersTo(flag.kind, t),
    }),
    [t, dates],
  );
}

function kindOf(kind: FlagKind, t: Translate): string {
  const kinds: Record<FlagKind, string> = {
    stale_code: t("flag-stale-code"),
    one_device: t("flag-one-device"),
    two_venues: t("flag-two-venues"),
    twice: t("flag-twice"),
    clock_wrong: t("flag-clock-wrong"),
    walk_in: t("flag-walk-in"),
    after_close: t("flag-after-close"),
    room_and_online: t("flag-room-and-online"),
  };
  return kinds[kind];
}

function whatOf(
  { kind, at, shown_at, offset_ms, people, venue, first_venue }: Flag,
  t: Translate,
  dates: Dates,
): string {
  switch (kind) {
    case "stale_code":
      return shown_at === null
        ? t("flag-stale-code-what", { used: withSeconds(at, dates) })
        : t("flag-stale-code-shown", { shown: withSeconds(shown_at, dates), used: withSeconds(at, dates) });
    case "one_device":
      return t("flag-one-device-what", { count: people.length, names: people.join(t("list-separator")) });
    case "two_venues":
      return first_venue === ""
        ? t("flag-two-venues-what", { venue })
        : t("flag-two-venues-from", { first: first_venue, venue });
    case "twice":
      return t("flag-twice-what");
    case "clock_wrong":
      return t("flag-clock-wrong-what", {
        count: Math.max(1, Math.round(Math.abs(offset_ms ?? 0) / MINUTE)),
      });
    case "walk_in":
      return t("flag-walk-in-what");
    case "after_close":
      return t("flag-after-close-what");
    case "room_and_online":
      return t("flag-room-and-online-what", { time: dates.time(at), venue });
  }
}

function answersTo(kind: FlagKind, t: Translate): Pick<FlagWords, "accept" | "reject"> {
  switch (kind) {
    case "walk_in":
      return { accept: t("flag-approve"), reject: t("flag-refuse") };
    case "stale_code":
      return { accept: t("flag-accept"), reject: t("flag-leave-out") };
    case "one_device":
      return { accept: t("flag-accept"), reject: t("flag-reject-all") };
    case "room_and_online":
      return { accept: t("flag-accept"), reject: t("flag-reject-online") };
    case "two_venues":
    case "twice":
    case "clock_wrong":
    case "after_close":
      return { accept: t("flag-accept"), reject: t("flag-reject") };
  }
}

/** A code lives for seconds, so minutes would not tell the two times apart. */
function withSeconds(at: number, dates: Dates): string {
  return `${dates.time(at)}:${String(Math.floor(at / 1000) % 60).padStart(2, "0")}`;
}
