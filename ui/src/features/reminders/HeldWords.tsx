/** What quiet hours do to a reminder: when it goes out instead, or that this helps nobody any more. */
import { Alert } from "antd";
import type { ReminderAnchor } from "../../api/contract";
import { useDates } from "../../components/dates";
import { useText } from "../../text/useText";
import type { Held } from "./plan";

interface Props {
  held: Held;
  anchor: ReminderAnchor;
  /** The zone in which quiet hours are set. */
  zone: string;
  now: number;
}

export function HeldWords({ held: { since, until, tooLate }, anchor, zone, now }: Props) {
  const t = useText();
  const dates = useDates();
  const time = dates.named(until, zone);
  if (!tooLate) return <span className="muted">{t("reminder-quiet", { time })}</span>;
  const why: Record<ReminderAnchor, string> = {
    deadline: t("reminder-held-past-deadline", { time }),
    start: t("reminder-held-past-start", { time }),
  };
  return (
    <Alert
      type="warning"
      showIcon
      title={why[anchor]}
      description={
        since > now
          ? t("reminder-choose-before", { time: dates.named(since, zone) })
          : t("reminder-ask-directly")
      }
    />
  );
}
