/** How the hall fills: people present over time, with the start marked. */
import type { Day } from "../../api/contract";
import { useDates } from "../../components/dates";
import { useText } from "../../text/useText";
import styles from "./Day.module.css";

const WIDTH = 320;
const HEIGHT = 64;

export function ArrivalCurve({ day }: { day: Day }) {
  const t = useText();
  const dates = useDates();
  const { head, curve } = day;
  const last = curve.at(-1);
  const first = curve[0];
  if (first === undefined || last === undefined || curve.length < 2) return null;
  const from = first.at;
  const to = Math.max(last.at, head.starts_at);
  const most = Math.max(1, head.counts.expected);
  const x = (at: number) => ((at - from) / Math.max(1, to - from)) * WIDTH;
  const y = (present: number) => HEIGHT - (present / most) * (HEIGHT - 4) - 2;
  const steps = curve
    .map(
      ({ at, present }, index) =>
        `${index === 0 ? "M" : "H"}${x(at).toFixed(1)}${index === 0 ? "," : "V"}${y(present).toFixed(1)}`,
    )
    .join("");
  return (
    <figure className={styles.curve}>
      <figcaption>{t("day-curve")}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t("day-curve-words", {
          from: dates.time(from, head.time_zone),
          to: dates.time(last.at, head.time_zone),
          present: last.present,
        })}
      >
        <path className={styles.curveArea} d={`${steps}V${HEIGHT}H0Z`} />
        <path className={styles.curveLine} d={steps} vectorEffect="non-scaling-stroke" />
        <line
          className={styles.curveStart}
          x1={x(head.starts_at)}
          x2={x(head.starts_at)}
          y1="0"
          y2={HEIGHT}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <div className={styles.curveTimes}>
        <span>{dates.time(from, head.time_zone)}</span>
        <span>{t("day-start-at", { time: dates.time(head.starts_at, head.time_zone) })}</span>
      </div>
    </figure>
  );
}
