/** The links of a venue in words: whose each one is, and what it is for. */
import type { VenueLinkKind } from "../../api/contract";
import { useText } from "../../text/useText";

export function useKindWords(): Record<VenueLinkKind, { name: string; purpose: string }> {
  const t = useText();
  return {
    screen: { name: t("venue-link-screen"), purpose: t("venue-link-screen-for") },
    desk: { name: t("venue-link-desk"), purpose: t("venue-link-desk-for") },
    coordinator: { name: t("venue-link-coordinator"), purpose: t("venue-link-coordinator-for") },
  };
}
