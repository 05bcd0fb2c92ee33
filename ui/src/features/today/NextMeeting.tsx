import { Link } from "@tanstack/react-router";
import type { MeetingHead } from "../../api/contract";
import { CountLine } from "../../components/CountLine";
import { useDates } from "../../components/dates";
import { StatusTag } from "../../components/StatusTag";
import { MEETING_STATUS } from "../../components/status";
import { useDuration } from "../../components/useDuration";
import { useNow } from "../../components/useNow";
import { useText } from "../../text/useText";
import styles from "./Today.module.css";

const HALF_MINUTE = 30_000;

export function NextMeeting({ meeting }: { meeting: MeetingHead }) {
  const t = useText();
  const dates = useDates();
  return (
    <section className={styles.next} aria-label={t("today-next")}>
      <div className={styles.nextHead}>
        <div>
          <p className="muted">{t("today-next")}</p>
          <h2>
            <Link to="/meetings/$meeting" params={{ meeting: meeting.id }}>
              {meeting.title}
            </Link>
          </h2>
          <p className={styles.when}>
            <StatusTag status={MEETING_STATUS[meeting.state]} />
            <span>{dates.when(meeting)}</span>
            <span className="muted">
              {t("meeting-places", { branches: meeting.branches, units: meeting.counts.units })}
            </span>
          </p>
        </div>
        <Countdown meeting={meeting} />
      </div>
      <CountLine counts={meeting.counts} />
    </section>
  );
}

function Countdown({ meeting }: { meeting: MeetingHead }) {
  const t = useText();
  const duration = useDuration();
  const now = useNow(HALF_MINUTE);
  const [words, until] =
    now < meeting.starts_at
      ? [t("countdown-starts"), meeting.starts_at]
      : now < meeting.ends_at
        ? [t("countdown-running"), meeting.starts_at]
        : [t("countdown-ended"), meeting.ends_at];
  return (
    <p className={styles.countdown}>
      <span>{words}</span>
      <strong>{duration(until - now)}</strong>
    </p>
  );
}
