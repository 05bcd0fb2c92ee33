/** Why nothing goes out now, in words; empty when it does. */
import type { Outbox } from "../../api/contract";
import { LOCAL_ZONE, useDates } from "../../components/dates";
import { useText } from "../../text/useText";

export function useWaitWords(): (outbox: Outbox | undefined) => string {
  const t = useText();
  const dates = useDates();
  return (outbox) => {
    if (!outbox) return "";
    if (outbox.paused) return t("outbox-paused");
    // Quiet hours are those of whoever sits here, not of the meeting.
    return outbox.quiet_until === null
      ? ""
      : t("outbox-quiet", { time: dates.time(outbox.quiet_until, LOCAL_ZONE) });
  };
}
