/** The words of a change of state, by where it comes from and where it goes. */
import type { MeetingState } from "../../api/contract";
import type { Translate } from "../../text/useText";

export interface StateChangeWords {
  title: string;
  explain: string;
  action: string;
  danger: boolean;
}

export function stateChangeWords(from: MeetingState, to: MeetingState, t: Translate): StateChangeWords {
  const reopen = { title: t("reopen"), explain: t("reopen-explain"), action: t("reopen"), danger: false };
  switch (to) {
    case "announced":
      return {
        title: t("announce-title"),
        explain: t("announce-explain"),
        action: t("step-announce"),
        danger: false,
      };
    case "under_way":
      return from === "closed"
        ? reopen
        : { title: t("start-title"), explain: t("start-explain"), action: t("step-start"), danger: false };
    case "closed":
      return from === "archived"
        ? {
            title: t("unarchive-title"),
            explain: t("unarchive-explain"),
            action: t("unarchive"),
            danger: false,
          }
        : { title: t("close-title"), explain: t("close-explain"), action: t("step-close"), danger: false };
    case "archived":
      return {
        title: t("archive-title"),
        explain: t("archive-explain"),
        action: t("archive"),
        danger: false,
      };
    case "cancelled":
      return {
        title: t("cancel-meeting"),
        explain: t("cancel-meeting-explain"),
        action: t("cancel-meeting"),
        danger: true,
      };
    case "postponed":
      return { title: t("postpone"), explain: t("postpone-explain"), action: t("postpone"), danger: true };
    case "draft":
      return from === "postponed"
        ? { title: t("resume"), explain: t("resume-explain"), action: t("resume"), danger: false }
        : reopen;
  }
}
