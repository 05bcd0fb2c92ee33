import type { VenueCounts } from "../../api/contract";
import { StatusIcon } from "../../components/StatusIcon";
import { useText } from "../../text/useText";
import styles from "./Projector.module.css";

export interface ProjectedVenue extends VenueCounts {
  /** What is wrong there, in a word; empty: nothing. */
  trouble: string;
}

/** As many as can be read from the last row. */
const SHOWN = 20;

export function ProjectorVenues({ venues, of }: { venues: ProjectedVenue[]; of: number }) {
  const t = useText();
  const shown = venues.slice(0, SHOWN);
  return (
    <>
      <ul className={styles.venues} data-many={shown.length > 8}>
        {shown.map((venue) => (
          <Venue key={venue.meeting_venue} venue={venue} />
        ))}
      </ul>
      {of > shown.length && (
        <p className={styles.rest}>{t("projector-rest", { count: of - shown.length })}</p>
      )}
    </>
  );
}

function Venue({ venue: { name, counts, trouble } }: { venue: ProjectedVenue }) {
  const t = useText();
  const { expected, present, leave, missing, ended } = counts;
  const share = (part: number) => `${expected === 0 ? 0 : (part / expected) * 100}%`;
  return (
    <li className={styles.venue}>
      <span className={styles.name}>{name}</span>
      <span className={styles.bar}>
        <span data-part="present" style={{ width: share(present) }} />
        <span data-part="leave" style={{ width: share(leave) }} />
      </span>
      <span className={styles.count}>
        {present}/{expected}
      </span>
      <span
        className={styles.state}
        data-complete={expected > 0 && missing === 0}
        data-trouble={trouble !== ""}
      >
        {trouble !== "" ? (
          <>
            <StatusIcon name="cross" /> {trouble}
          </>
        ) : expected === 0 ? null : missing === 0 ? (
          <>
            <StatusIcon name="check" /> {t("day-complete")}
          </>
        ) : ended ? (
          t("venue-absent", { count: missing })
        ) : (
          t("venue-missing", { count: missing })
        )}
      </span>
    </li>
  );
}
