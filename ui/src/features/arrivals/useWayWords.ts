/** The ways to check in, in the order the core keeps them, each explained in a line. */
import type { ArrivalWay } from "../../api/contract";
import { useText } from "../../text/useText";

export function useWayWords(): { way: ArrivalWay; name: string; explanation: string }[] {
  const t = useText();
  return [
    { way: "link", name: t("way-link"), explanation: t("way-link-explain") },
    { way: "link_and_code", name: t("way-link-and-code"), explanation: t("way-link-and-code-explain") },
    { way: "code_and_phone", name: t("way-code-and-phone"), explanation: t("way-code-and-phone-explain") },
    { way: "desk", name: t("way-desk"), explanation: t("way-desk-explain") },
  ];
}
