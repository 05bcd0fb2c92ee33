/** What would become of the reminder that is being put together. */
import type { Channels, ReminderAnchor } from "../../api/contract";
import { useDates } from "../../components/dates";
import { useText } from "../../text/useText";
import { HeldWords } from "./HeldWords";
import { type fateOf, type Held, MOST_REMINDERS } from "./plan";
import styles from "./Reminders.module.css";

interface Props {
  anchor: ReminderAnchor;
  at: number | null;
  fate: ReturnType<typeof fateOf> | "there" | "full";
  held: Held | null;
  quiet: Channels["quiet"];
  now: number;
}

export function FateWords({ anchor, at, fate, held, quiet, now }: Props) {
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
  const goes = fate === "later" || fate === "at_once";
  return (
    <div role="status" className={fate === "later" ? "muted" : styles.warn}>
      {/* That it goes out then would be said against the warning. */}
      {!(goes && held?.tooLate) && words[fate]}{" "}
      {goes && held && <HeldWords held={held} anchor={anchor} zone={quiet.time_zone} now={now} />}
    </div>
  );
}
