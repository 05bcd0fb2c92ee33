import type { MeetingHead } from "../../api/contract";
import { useDates } from "../../components/dates";
import { StatusIcon } from "../../components/StatusIcon";
import { MEETING_STATUS } from "../../components/status";
import { useText } from "../../text/useText";
import styles from "./Calendar.module.css";

interface Props {
  meeting: MeetingHead;
  small: boolean;
  /** How many begin on its day. */
  beside: number;
}

export function CalendarEvent({ meeting, small, beside }: Props) {
  const t = useText();
  const dates = useDates();
  const { starts_at, ends_at, time_zone: zone, main_venue, title } = meeting;
  const status = MEETING_STATUS[meeting.state];
  const state = t(status.text);
  const note = dates.zoneNote(starts_at, zone);
  const hours = `${dates.time(starts_at, zone)}–${dates.time(ends_at, zone)}`;
  const whole = [`${hours}${note}`, title, main_venue, state].filter(Boolean).join(" · ");
  if (small) {
    return (
      <span
        className={styles.small}
        data-tone={status.tone}
        data-off={isOff(meeting)}
        data-beside={beside}
        title={whole}
      >
        <StatusIcon name={status.icon} />
        <span className="only-read">{state}</span>
        <span className={styles.time}>{dates.time(starts_at, zone) + note}</span>
        <span className={styles.title}>{title}</span>
      </span>
    );
  }
  return (
    <span className={styles.large} data-tone={status.tone} data-off={isOff(meeting)} title={whole}>
      <span className={styles.time}>
        <StatusIcon name={status.icon} /> {hours}
        {note}
      </span>
      <span className={styles.title}>{title}</span>
      <span className={styles.place}>{[state, main_venue].filter(Boolean).join(" · ")}</span>
    </span>
  );
}

const isOff = ({ state }: MeetingHead) => state === "cancelled";
