/** How an arrival was observed, in words. */
import type { Source } from "../../api/contract";
import { useText } from "../../text/useText";

export function useSourceWords(): Record<Source, string> {
  const t = useText();
  return {
    link: t("source-link"),
    venue_code: t("source-venue-code"),
    desk: t("source-desk"),
    kiosk: t("source-kiosk"),
    hand: t("source-hand"),
    platform_report: t("source-platform-report"),
  };
}
