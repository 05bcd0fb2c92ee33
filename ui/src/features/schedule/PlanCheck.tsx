/** What speaks against a plan: bookings that collide, a day off; and what would do instead, at one press. */
import { Alert, Button, Form } from "antd";
import type { Output } from "../../api/contract";
import { LOCAL_ZONE, useDates } from "../../components/dates";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import { ConflictList } from "./ConflictList";
import { onClock, type PlanFields } from "./plan";
import styles from "./Schedule.module.css";
import { useDayWords } from "./useDayWords";

interface Props {
  found: Output<"find_conflicts"> | null;
  /** The form was changed from here. */
  onChanged(): void;
}

export function PlanCheck({ found, onChanged }: Props) {
  const dayWords = useDayWords();
  const form = Form.useFormInstance<PlanFields>();
  const zone: string = Form.useWatch("time_zone", form) ?? LOCAL_ZONE;
  if (found === null || (found.conflicts.length === 0 && found.day === null)) return null;
  return (
    <div className={styles.stack} id="plan-check">
      {found.conflicts.length > 0 && <ConflictList conflicts={found.conflicts} zone={zone} />}
      {found.day !== null && (
        <Alert
          type={found.day.kind === "workday" ? "info" : "warning"}
          showIcon
          role="status"
          title={dayWords(found.day)}
        />
      )}
      <Alternatives found={found} zone={zone} onChanged={onChanged} />
    </div>
  );
}

interface AlternativesProps {
  found: Output<"find_conflicts">;
  zone: string;
  onChanged(): void;
}

function Alternatives({ found, zone, onChanged }: AlternativesProps) {
  const t = useText();
  const dates = useDates();
  const form = Form.useFormInstance<PlanFields>();
  const { next_free: free, free_venues } = found;
  const takeTime = (starts_at: number, ends_at: number) => {
    const { starts: before, reply_deadline: deadline } = form.getFieldsValue(["starts", "reply_deadline"]);
    const starts = onClock(starts_at, zone);
    // The time left to answer stays.
    const moved = deadline?.add(starts.diff(before)) ?? null;
    form.setFieldsValue({ starts, ends: onClock(ends_at, zone), reply_deadline: moved });
    onChanged();
  };
  const takeVenue = (instead: string, venue: string) => {
    const lines = form.getFieldValue("venues") ?? [];
    const others = lines.map((line: PlanFields["venues"][number]) =>
      line?.venue === instead ? { ...line, venue } : line,
    );
    form.setFieldValue("venues", others);
    onChanged();
  };
  if (free === null && free_venues.length === 0) return null;
  return (
    <div className={formStyles.buttons}>
      {free !== null && (
        <Button onClick={() => takeTime(free.starts_at, free.ends_at)}>
          {t("take-next-free", { time: dates.when({ ...free, time_zone: zone }) })}
        </Button>
      )}
      {free_venues.flatMap(({ instead_of, venues }) =>
        venues.map(({ venue, name, capacity }) => (
          <Button key={`${instead_of} ${venue}`} onClick={() => takeVenue(instead_of, venue)}>
            {capacity === null
              ? t("take-venue", { venue: name })
              : t("take-venue-for", { venue: name, capacity })}
          </Button>
        )),
      )}
    </div>
  );
}
