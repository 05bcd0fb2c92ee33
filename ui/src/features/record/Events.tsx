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
      <span>
        <span className="num">{dates.named(event.at)}</span>
        <Clock event={event} />
      </span>
      <span>
        {corrected ? t("event-corrected-to", { status: corrected }) : kinds[event.kind]}
        {event.undone && <span className="muted"> · {t("event-undone")}</span>}
      </span>
      <span className="muted">
        {[
          sourceWords[event.source],
          event.venue,
          actorName(event.actor),
          event.device && t("event-device", { mark: event.device.slice(-6) }),
          event.reason,
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </li>
  );
}

const MINUTE = 60_000;

/** When it was recorded, where that is later, and how far the clock was off that saw it. */
function Clock({ event: { at, recorded_at, clock_offset_ms } }: { event: AttendanceEvent }) {
  const t = useText();
  const dates = useDates();
  const minutes = Math.round(clock_offset_ms / MINUTE);
  const words = [
    recorded_at - at >= MINUTE && t("event-recorded-at", { time: dates.named(recorded_at) }),
    minutes !== 0 &&
      (minutes > 0 ? t("event-clock-fast", { minutes }) : t("event-clock-slow", { minutes: -minutes })),
  ].filter(Boolean);
  if (words.length === 0) return null;
  return <span className={styles.clock}>{words.join(" · ")}</span>;
}
