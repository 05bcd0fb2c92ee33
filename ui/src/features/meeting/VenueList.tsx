import { Link } from "@tanstack/react-router";
import type { Meeting, MeetingVenue } from "../../api/contract";
import { CapacityBar } from "../../components/CapacityBar";
import { useDates } from "../../components/dates";
import { EmptyState } from "../../components/EmptyState";
import { useText } from "../../text/useText";
import styles from "./Meeting.module.css";

export function VenueList({ meeting }: { meeting: Meeting }) {
  const t = useText();
  if (meeting.venues.length === 0) {
    return (
      <EmptyState text={t("no-venues")}>
        {meeting.head.editable && (
          <Link to="/meetings/$meeting/edit" params={{ meeting: meeting.head.id }}>
            {t("step-add-venues")}
          </Link>
        )}
      </EmptyState>
    );
  }
  return (
    <ul>
      {meeting.venues.map((venue) => (
        <Venue key={venue.id} venue={venue} meeting={meeting} />
      ))}
    </ul>
  );
}

function Venue({ venue, meeting }: { venue: MeetingVenue; meeting: Meeting }) {
  const t = useText();
  const dates = useDates();
  const { starts_at } = meeting.head;
  const note = dates.zoneNote(starts_at, venue.time_zone);
  const over = venue.capacity === null ? 0 : Math.max(0, venue.places - venue.capacity);
  const details = [
    venue.room,
    [venue.coordinator, venue.coordinator_phone].filter(Boolean).join(" "),
    note && dates.time(starts_at, venue.time_zone) + note,
  ].filter(Boolean);
  return (
    <li className={styles.venue}>
      <div className={styles.venueHead}>
        <span>
          <span className={styles.role}>{venue.role === "main" ? t("role-main") : t("role-branch")}</span>
          <strong>{venue.name}</strong>
        </span>
        <span className="num">
          {venue.capacity === null
            ? t("places", { count: venue.places })
            : t("places-of", { count: venue.places, capacity: venue.capacity })}
          {over > 0 && <span className={styles.over}> · {t("over-by", { count: over })}</span>}
        </span>
      </div>
      <CapacityBar label={venue.name} value={venue.places} full={venue.capacity} />
      {details.length > 0 && <span className="muted">{details.join(" · ")}</span>}
    </li>
  );
}
