/** Meetings that belong together: the series, what follows on, what it re-issues, and what was re-issued from it. */
import { Link } from "@tanstack/react-router";
import type { Meeting } from "../../api/contract";
import { useDates } from "../../components/dates";
import { Panel } from "../../components/Page";
import { StatusTag } from "../../components/StatusTag";
import { MEETING_STATUS } from "../../components/status";
import { useRuleWords } from "../../components/useRuleWords";
import { useText } from "../../text/useText";
import styles from "./Meeting.module.css";

export function SeriesPanel({ meeting }: { meeting: Meeting }) {
  const t = useText();
  const dates = useDates();
  const words = useRuleWords();
  const { series, head } = meeting;
  if (series === null) return null;
  // Once its meetings were moved away from it, no rule says when they are.
  const rule = series.rule === "" ? t("series-count", { count: series.meetings.length }) : words(series.rule);
  return (
    <Panel title={t("series")} extra={<span className="muted">{rule}</span>}>
      <ol className={styles.related}>
        {series.meetings.map(({ id, title, starts_at, state }) => (
          <li key={id} aria-current={id === head.id ? "true" : undefined}>
            {id === head.id ? (
              <strong>{t("series-this", { time: dates.dateTime(starts_at) })}</strong>
            ) : (
              <Link to="/meetings/$meeting" params={{ meeting: id }}>
                {dates.dateTime(starts_at)}
                {title !== head.title && ` · ${title}`}
              </Link>
            )}
            <StatusTag status={MEETING_STATUS[state]} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

export function FollowOnPanel({ meeting }: { meeting: Meeting }) {
  const t = useText();
  const dates = useDates();
  const { follow_ons, head } = meeting;
  if (follow_ons.length === 0 && head.follows === null) return null;
  return (
    <Panel title={t("follow-ons")}>
      {head.follows !== null && (
        <Link to="/meetings/$meeting" params={{ meeting: head.follows }}>
          {t("follow-on-first")}
        </Link>
      )}
      <ul className={styles.related}>
        {follow_ons.map(({ meeting: id, title, starts_at, venues }) => (
          <li key={id}>
            <span>
              <Link to="/meetings/$meeting" params={{ meeting: id }}>
                {title}
              </Link>
              <span className={styles.below}>
                {[dates.dateTime(starts_at), venues.join(t("list-separator"))].filter(Boolean).join(" · ")}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
