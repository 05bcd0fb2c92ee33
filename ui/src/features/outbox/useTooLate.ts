/** That quiet hours hold a message back until it is of no use, in words; empty when they do not. */
import { useMeeting } from "../../api/queries";
import { useDates } from "../../components/dates";
import { useText } from "../../text/useText";
import type { Sending } from "./useSending";

export function useTooLate({ meeting, outbox, kind }: Sending): string {
  const t = useText();
  const dates = useDates();
  const head = useMeeting(meeting).data?.head;
  const until = outbox?.quiet_until ?? null;
  if (!outbox || until === null || !head) return "";
  const time = dates.time(until, outbox.quiet_zone) + dates.zoneNote(until, outbox.quiet_zone);
  if (until >= head.starts_at) return t("send-too-late", { time, what: "start" });
  const deadline = head.reply_deadline;
  const wantsAnswers = kind === "invite" || kind === "remind";
  const isPassed = deadline !== null && until >= deadline && Date.now() < deadline;
  return wantsAnswers && isPassed ? t("send-too-late", { time, what: "deadline" }) : "";
}
