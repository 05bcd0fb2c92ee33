/** What a rule does that is easily overlooked: it skips months and years that have no such day. */
import type { Dayjs } from "dayjs";
import { useText } from "../../text/useText";
import { type Repeat, yearsBetween } from "./repeat";
import styles from "./Schedule.module.css";

const SHORTEST_MONTH = 28;

export function RepeatNote({ repeat, starts }: { repeat: Repeat; starts: Dayjs }) {
  const t = useText();
  const day = starts.date();
  const years = yearsBetween(repeat, starts);
  if (years !== null) return <p className={styles.over}>{t("repeat-leap-day", { years })}</p>;
  const byDate = repeat.frequency === "monthly" && repeat.monthly === "date";
  if (!byDate || day <= SHORTEST_MONTH) return null;
  return <p className={styles.over}>{t("repeat-long-months", { day })}</p>;
}
