/** Everything that was observed of one person, in order. Nothing is ever taken out of this list. */
import type { AttendanceEvent } from "../../api/contract";
import { useEvents } from "../../api/queries";
import { useDates } from "../../components/dates";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { PRESENCE_STATUS } from "../../components/status";
import { useActorName } from "../../components/useActorName";
import { useText } from "../../text/useText";
import styles from "./Record.module.css";
import { useSourceWords } from "./useSourceWords";

export function Events({ attendee }: { attendee: string }) {
  const t = useText();
  return (
    <Loaded query={useEvents(attendee)} rows={2}>
      {({ events }) =>
        events.length === 0 ? (
          <EmptyState text={t("events-empty")} />
        ) : (
          <ol className={styles.events}>
            {events.map((event) => (
              <Event key={event.id} event={event} />
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

function Event({ event }: { event: AttendanceEvent }) {
  const t = useText();
  const dates = useDates();
  const sourceWords = useSourceWords();
  const actorName = useActorName();
  const kinds: Record<AttendanceEvent["kind"], string> = {
    check_in: t("event-check-in"),
    check_out: t("event-check-out"),
    correction: t("event-correction"),
    undo: t("event-undo"),
  };
  const corrected = event.corrected_to === null ? "" : t(PRESENCE_STATUS[event.corrected_to].text);
  return (
    <li data-undone={event.undone}>
      <span className="num">{dates.named(event.at)}</span>
      <span>
        {corrected ? t("event-corrected-to", { status: corrected }) : kinds[event.kind]}
        {event.undone && <span className="muted"> · {t("event-undone")}</span>}
      </span>
      <span className="muted">
        {[sourceWords[event.source], actorName(event.actor), event.reason].filter(Boolean).join(" · ")}
      </span>
    </li>
  );
}
