/** Why nothing goes out now, in words; empty when it does. */
import type { Outbox } from "../../api/contract";
import { useDates } from "../../components/dates";
import { useText } from "../../text/useText";

export function useWaitWords(): (outbox: Outbox | undefined) => string {
  const t = useText();
  const dates = useDates();
  return (outbox) => {
    if (!outbox) return "";
    if (outbox.paused) return t("outbox-paused");
    if (outbox.quiet_until === null) return "";
    // They are set in a zone of their own, which is neither the meeting's nor the reader's.
    const { quiet_until: until, quiet_zone: zone } = outbox;
    return t("outbox-quiet", { time: dates.time(until, zone) + dates.zoneNote(until, zone) });
  };
}
