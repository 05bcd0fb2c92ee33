import type { Day } from "../../api/contract";
import { useDates } from "../../components/dates";
import { StatusIcon } from "../../components/StatusIcon";
import { useText } from "../../text/useText";
import styles from "./Day.module.css";

const SHOWN = 5;

export function LatestArrivals({ day }: { day: Day }) {
  const t = useText();
  const dates = useDates();
  if (day.arrivals.length === 0) return null;
  return (
    <section className={styles.latest} aria-label={t("day-latest")}>
      <span className="muted">{t("day-latest")}</span>
      <ol aria-live="polite">
        {day.arrivals.slice(0, SHOWN).map((arrival) => (
          <li key={`${arrival.attendee} ${arrival.at}`}>
            <StatusIcon name="check" />
            <span className="num">{dates.time(arrival.at, day.head.time_zone)}</span>
            <strong>{arrival.name}</strong>
            <span className="muted">{arrival.unit}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
