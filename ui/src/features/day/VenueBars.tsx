import type { VenueCounts } from "../../api/contract";
import { StatusIcon } from "../../components/StatusIcon";
import { useText } from "../../text/useText";
import styles from "./Day.module.css";

interface Props {
  venues: VenueCounts[];
  chosen: string | null;
  onChoose(venue: string | null): void;
}

/** One bar per venue; pressing it shows only that venue's people. */
export function VenueBars({ venues, chosen, onChoose }: Props) {
  return (
    <ul className={styles.venues}>
      {venues.map((venue) => (
        <li key={venue.meeting_venue}>
          <VenueBar
            venue={venue}
            chosen={chosen === venue.meeting_venue}
            onPress={() => onChoose(chosen === venue.meeting_venue ? null : venue.meeting_venue)}
          />
        </li>
      ))}
    </ul>
  );
}

function VenueBar({ venue, chosen, onPress }: { venue: VenueCounts; chosen: boolean; onPress(): void }) {
  const t = useText();
  const { expected, present, leave, missing, ended } = venue.counts;
  const share = (part: number) => `${expected === 0 ? 0 : (part / expected) * 100}%`;
  const complete = expected > 0 && missing === 0;
  return (
    <button type="button" className={styles.venue} aria-pressed={chosen} onClick={onPress}>
      <span>
        <span className="muted">{venue.role === "main" ? t("role-main") : t("role-branch")}</span>{" "}
        {venue.name}
      </span>
      <span className={styles.venueBar}>
        <span data-part="present" style={{ width: share(present) }} />
        <span data-part="leave" style={{ width: share(leave) }} />
      </span>
      <span className={styles.venueNumber}>
        {present}/{expected}
      </span>
      <span className={styles.venueMissing} data-complete={complete}>
        {complete && (
          <>
            <StatusIcon name="check" /> {t("day-complete")}
          </>
        )}
        {missing > 0 &&
          (ended ? t("venue-absent", { count: missing }) : t("venue-missing", { count: missing }))}
      </span>
    </button>
  );
}
