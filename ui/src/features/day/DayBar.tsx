/** The line above the day: how long until the start, and what is done for the meeting as a whole. */
import type { ReactNode } from "react";
import type { Day } from "../../api/contract";
import { useDates } from "../../components/dates";
import { Toolbar } from "../../components/Toolbar";
import { useDuration } from "../../components/useDuration";
import { useNow } from "../../components/useNow";
import { useText } from "../../text/useText";
import styles from "./Day.module.css";

const TICK_MS = 5000;

export function DayBar({ day, actions }: { day: Day; actions?: ReactNode }) {
  return (
    <Toolbar actions={actions}>
      <Countdown day={day} />
    </Toolbar>
  );
}

function Countdown({ day }: { day: Day }) {
  const t = useText();
  const dates = useDates();
  const duration = useDuration();
  const now = useNow(TICK_MS);
  const { starts_at, counts } = day.head;
  const left = duration(starts_at - now);
  const words = now < starts_at ? t("day-until-start", { left }) : t("day-since-start", { left });
  return (
    <p className={styles.countdown}>
      <strong className="num">{dates.time(now)}</strong>
      <span className="muted">{counts.ended ? t("day-ended") : words}</span>
    </p>
  );
}
