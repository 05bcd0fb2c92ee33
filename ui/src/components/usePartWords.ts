/** The parts of a plan in words, for its history and for two editors. */
import { useText } from "../text/useText";

export function usePartWords(): (part: string) => string {
  const t = useText();
  const words = new Map([
    ["title", t("meeting-title")],
    ["kind", t("plan-kind")],
    ["host", t("plan-host")],
    ["chair", t("plan-chair")],
    ["moderator", t("plan-moderator")],
    ["note", t("plan-note")],
    ["time", t("meeting-time")],
    ["reply_deadline", t("reply-deadline")],
    ["rules", t("plan-rules")],
    ["venues", t("plan-venues")],
    ["agenda", t("plan-agenda")],
  ]);
  return (part) => words.get(part) ?? part;
}
