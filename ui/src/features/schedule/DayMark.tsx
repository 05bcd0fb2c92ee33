/** A day's number, and 休 or 班 when the calendar of holidays says so. */
import type { CalendarDay } from "../../api/contract";
import { useText } from "../../text/useText";
import styles from "./Calendar.module.css";

export function DayMark({ text, day }: { text: string; day: CalendarDay | undefined }) {
  const t = useText();
  const marked = day !== undefined && day.kind !== "weekend";
  return (
    <span className={styles.day}>
      <span>{text}</span>
      {marked && (
        <span
          className={styles.mark}
          data-kind={day.kind}
          title={
            day.kind === "holiday"
              ? t("day-holiday", { name: day.name })
              : t("day-workday", { name: day.name })
          }
        >
          {day.kind === "holiday" ? t("day-off") : t("day-on")}
          {day.kind === "holiday" && day.name && <span className={styles.holiday}> {day.name}</span>}
        </span>
      )}
    </span>
  );
}
