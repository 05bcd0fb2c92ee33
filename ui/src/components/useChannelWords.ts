/** By what a message goes out, and what it is for, in words. */
import type { ChannelKind, MessageKind } from "../api/contract";
import { useText } from "../text/useText";

/** What an organiser sends; a test is sent from the settings alone. */
export const PURPOSES = ["invite", "change", "call_off", "remind", "ask_back"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Whether it reaches contacts rather than a group. */
export const isPersonal = (channel: ChannelKind) => channel === "mail" || channel === "sms";

export function useChannelWords(): Record<ChannelKind, string> {
  const t = useText();
  return {
    mail: t("channel-mail"),
    sms: t("channel-sms"),
    wecom: t("channel-wecom"),
    dingtalk: t("channel-dingtalk"),
    feishu: t("channel-feishu"),
  };
}

export function usePurposeWords(): Record<MessageKind, string> {
  const t = useText();
  return {
    invite: t("purpose-invite"),
    change: t("purpose-change"),
    call_off: t("purpose-call-off"),
    remind: t("purpose-remind"),
    ask_back: t("purpose-ask-back"),
    announce: t("purpose-announce"),
    line_up: t("purpose-line-up"),
    test: t("purpose-test"),
  };
}
