/** A venue's line; pressing it shows only that venue's people. */
import { useDates } from "../../components/dates";
import { StatusIcon } from "../../components/StatusIcon";
import { StatusTag } from "../../components/StatusTag";
import { READINESS_STATUS, ROLL_CALL_STATUS } from "../../components/status";
import { useText } from "../../text/useText";
import { Bar } from "./CountBar";
import styles from "./Day.module.css";
import type { VenueLine } from "./venueLines";

export function VenueBar({ line, chosen, onPress }: { line: VenueLine; chosen: boolean; onPress(): void }) {
  const t = useText();
  const { venue } = line;
  const { expected, present, missing, ended } = venue.counts;
  const complete = expected > 0 && missing === 0;
  return (
    <button type="button" className={styles.venue} aria-pressed={chosen} onClick={onPress}>
      <span>
        <span className="muted">{venue.role === "main" ? t("role-main") : t("role-branch")}</span>{" "}
        {venue.name}
      </span>
      <Light line={line} />
      <Bar counts={venue.counts} />
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
      <Trouble line={line} />
    </button>
  );
}

function Light({ line: { light } }: { line: VenueLine }) {
  const dates = useDates();
  return (
    <span className={styles.light}>
      <StatusTag status={READINESS_STATUS[light?.readiness ?? "unknown"]} />
      {light !== null && light.at !== null && <span className="muted num">{dates.time(light.at)}</span>}
    </span>
  );
}

/** What the roll call found, or else what the last test noted. */
function Trouble({ line: { light, call } }: { line: VenueLine }) {
  const t = useText();
  if (call !== null && call.answer !== "heard") {
    return (
      <span className={styles.trouble}>
        {t("roll-call")} <StatusTag status={ROLL_CALL_STATUS[call.answer]} /> {call.note}
      </span>
    );
  }
  if (light === null || light.note === "" || light.readiness === "green") return null;
  return <span className={styles.trouble}>{light.note}</span>;
}
