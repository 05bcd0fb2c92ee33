/** A length of time in words, in its largest fitting unit. */
import { useCallback } from "react";
import { useText } from "../text/useText";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function useDuration(): (ms: number) => string {
  const t = useText();
  return useCallback(
    (ms) => {
      const length = Math.abs(ms);
      if (length >= 2 * DAY) return t("duration-days", { count: Math.floor(length / DAY) });
      if (length >= 2 * HOUR) return t("duration-hours", { count: Math.floor(length / HOUR) });
      return t("duration-minutes", { count: Math.max(1, Math.round(length / MINUTE)) });
    },
    [t],
  );
}
