/** What the clocks at the chosen venues show, when it is not what the meeting's clock shows. */
import { Form } from "antd";
import type { Dayjs } from "dayjs";
import { useVenues } from "../../api/queries";
import { instantOf, LOCAL_ZONE, sameClock, useDates } from "../../components/dates";
import { useZoneWords } from "../../components/useZoneWords";
import { useText } from "../../text/useText";
import type { PlanFields } from "./plan";
import styles from "./Schedule.module.css";
import { wallOf } from "./wallClock";

export function VenueTimes() {
  const t = useText();
  const zones = useZoneWords();
  const dates = useDates();
  const form = Form.useFormInstance<PlanFields>();
  const starts: Dayjs | null | undefined = Form.useWatch("starts", form);
  const ends: Dayjs | null | undefined = Form.useWatch("ends", form);
  const zone = Form.useWatch("time_zone", form) ?? LOCAL_ZONE;
  const lines = Form.useWatch("venues", form) ?? [];
  const venues = useVenues().data?.venues ?? [];
  if (!starts || !ends) return null;
  const from = instantOf(wallOf(starts), zone);
  const to = instantOf(wallOf(ends), zone);
  const others = lines
    .flatMap((line) => venues.filter(({ id }) => id === line?.venue))
    .filter((venue) => !sameClock(venue.time_zone, zone, from));
  const reader = sameClock(LOCAL_ZONE, zone, from)
    ? []
    : [t("venue-time-here", { time: dates.span(from, to, LOCAL_ZONE) })];
  const words = [
    ...reader,
    ...others.map(({ name, time_zone }) =>
      t("venue-time", {
        venue: name,
        time: dates.span(from, to, time_zone),
        zone: zones(time_zone).name,
      }),
    ),
  ];
  if (words.length === 0) return null;
  return (
    <ul className={styles.venueTimes}>
      {words.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
