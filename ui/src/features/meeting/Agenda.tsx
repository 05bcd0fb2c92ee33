import type { AgendaItem, Meeting } from "../../api/contract";
import { useDates } from "../../components/dates";
import { EmptyState } from "../../components/EmptyState";
import { useText } from "../../text/useText";
import styles from "./Meeting.module.css";

const MINUTE = 60_000;

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
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity and the list is only read
          <li key={index}>
            <span className="muted num">{at === null ? "" : dates.time(at, meeting.head.time_zone)}</span>
            <span>
              {item.title}
              {item.speaker && <span className="muted"> · {item.speaker}</span>}
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

/** When each item starts; unknown after an item without a length. */
export function startsOf(agenda: AgendaItem[], startsAt: number): (number | null)[] {
  let at: number | null = startsAt;
  return agenda.map((item) => {
    const start = at;
    at = at === null || item.minutes === null ? null : at + item.minutes * MINUTE;
    return start;
  });
}
