/** Why somebody gets no message, in words. */
import type { ChannelKind } from "../../api/contract";
import { useText } from "../../text/useText";

export function useLeftOutWords(): (code: string, channel: ChannelKind | undefined) => string {
  const t = useText();
  const words = new Map([
    ["revoked", t("left-out-revoked")],
    ["told_already", t("left-out-told-already")],
    ["not_told_yet", t("left-out-not-told-yet")],
    ["nothing_changed", t("left-out-nothing-changed")],
    ["not_called_off", t("left-out-not-called-off")],
    ["answered", t("left-out-answered")],
    ["no_venue", t("left-out-no-venue")],
    ["queued_already", t("left-out-queued-already")],
    ["called_off", t("left-out-called-off")],
    ["too_late", t("left-out-too-late")],
    ["ready", t("left-out-ready")],
    ["switched_off", t("left-out-switched-off")],
    ["too_long", t("left-out-too-long")],
  ]);
  return (code, channel) => {
    if (code === "no_address") return channel === "mail" ? t("left-out-no-mail") : t("left-out-no-phone");
    return words.get(code) ?? t("left-out-other");
  };
}
