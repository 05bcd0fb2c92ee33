import type { Meeting } from "../../api/contract";
import { startsOf } from "../../components/agendaTimes";
import { useDates } from "../../components/dates";
import { EmptyState } from "../../components/EmptyState";
import { useText } from "../../text/useText";
import { Attachments } from "./Attachments";
import styles from "./Meeting.module.css";

export function Agenda({ meeting }: { meeting: Meeting }) {
  const t = useText();
  const dates = useDates();
  if (meeting.agenda.length === 0) return <EmptyState text={t("no-agenda")} />;
  const starts = startsOf(meeting.agenda, meeting.head.starts_at);
  return (
    <ol className={styles.agenda}>
      {meeting.agenda.map((item, index) => {
        const at = starts[index] ?? null;
        return (
          <li key={item.id ?? item.title}>
            <span className="muted num">{at === null ? "" : dates.time(at, meeting.head.time_zone)}</span>
            <span>
              {item.title}
              {item.speaker && <span className="muted"> · {item.speaker}</span>}
              {item.id !== null && <Attachments meeting={meeting} item={item.id} name={item.title} />}
            </span>
            <span className="muted num">
              {item.minutes === null ? "" : t("minutes-count", { count: item.minutes })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
