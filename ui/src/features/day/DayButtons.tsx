/** What is done for the meeting as a whole. The meeting's head keeps the one primary button. */
import { Badge, Button } from "antd";
import type { Day } from "../../api/contract";
import { useText } from "../../text/useText";
import styles from "./Day.module.css";
import type { DayWindow } from "./dayWindow";
import { useBadges } from "./useBadges";

interface Props {
  day: Day;
  onOpen(window: DayWindow): void;
  onRollCall(): void;
  onProjector(): void;
}

export function DayButtons({ day, onOpen, onRollCall, onProjector }: Props) {
  const t = useText();
  const badges = useBadges(day.head.id);
  const branches = day.venues.some(({ role }) => role === "branch");
  return (
    <>
      <Badge count={day.open_flags} overflowCount={999} size="small">
        <Button
          aria-label={t("flags-open", { count: day.open_flags })}
          onClick={() => onOpen({ kind: "flags" })}
        >
          {t("flags")}
        </Button>
      </Badge>
      <Button onClick={() => onOpen({ kind: "readiness", venue: null })}>{t("readiness")}</Button>
      <Button onClick={() => onOpen({ kind: "announce", venue: null })}>
        {day.announcements.length === 0
          ? t("announce")
          : t("announce-count", { count: day.announcements.length })}
      </Button>
      <Button onClick={() => onOpen({ kind: "arrivals" })}>{t("arrivals")}</Button>
      <Button loading={badges.busy} onClick={() => badges.save(null)}>
        {t("badges")}
      </Button>
      <Button aria-keyshortcuts="P" onClick={onProjector}>
        {t("projector")} <kbd className={styles.key}>P</kbd>
      </Button>
      {branches && (
        <Button aria-keyshortcuts="R" onClick={onRollCall}>
          {t("roll-call")} <kbd className={styles.key}>R</kbd>
        </Button>
      )}
    </>
  );
}
