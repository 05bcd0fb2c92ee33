/** What would become of the reminder that is being put together. */
import type { Channels } from "../../api/contract";
import { useDates } from "../../components/dates";
import { useText } from "../../text/useText";
import { type fateOf, MOST_REMINDERS, quietUntil } from "./plan";
import styles from "./Reminders.module.css";

interface Props {
  at: number | null;
  fate: ReturnType<typeof fateOf> | "there" | "full";
  channels: Channels;
}

export function FateWords({ at, fate, channels }: Props) {
  const t = useText();
  const dates = useDates();
  const time = at === null ? "" : dates.named(at);
  const words: Record<Props["fate"], string> = {
    no_deadline: t("reminder-no-deadline-hint"),
    later: t("reminder-later", { time }),
    at_once: t("reminder-at-once", { time }),
    too_late: t("reminder-too-late", { time }),
    there: t("reminder-there"),
    full: t("reminders-full", { limit: MOST_REMINDERS }),
  };
  const until = fate === "later" && at !== null ? quietUntil(channels.quiet, at) : null;
  return (
    <p role="status" className={fate === "later" ? "muted" : styles.warn}>
      {words[fate]}
      {until !== null && ` ${t("reminder-quiet", { time: dates.dateTime(until) })}`}
    </p>
  );
}
