import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Channels, Reminder } from "../../api/contract";
import { useDates } from "../../components/dates";
import { StatusTag } from "../../components/StatusTag";
import { REMINDER_STATUS } from "../../components/status";
import { useNow } from "../../components/useNow";
import { useText } from "../../text/useText";
import { choicesOf } from "../outbox/sendPlan";
import { HeldWords } from "./HeldWords";
import { heldOfKept } from "./plan";
import styles from "./Reminders.module.css";
import { useReminderWords } from "./useReminderWords";

const MINUTE = 60_000;

interface Props {
  reminder: Reminder;
  channels: Channels;
  /** The zone in which quiet hours are set. */
  quietZone: string;
  /** null: nothing can be changed. */
  onRemove: (() => void) | null;
}

export function ReminderRow({ reminder, channels, quietZone, onRemove }: Props) {
  const t = useText();
  const dates = useDates();
  const words = useReminderWords();
  const { at, state } = reminder;
  const name = words.when(reminder);
  return (
    <li>
      <span className={styles.words}>
        <span>
          <strong>{name}</strong> <span className={styles.part}>· {words.by(reminder, channels)}</span>{" "}
          {at !== null && <span className={`num ${styles.part}`}>· {dates.named(at)}</span>}
        </span>
        <Notes reminder={reminder} channels={channels} quietZone={quietZone} />
      </span>
      <StatusTag status={REMINDER_STATUS[state === "no_moment" && at === null ? "no_deadline" : state]} />
      {onRemove && (
        <Button
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t("reminder-remove", { name })}
          onClick={onRemove}
        />
      )}
    </li>
  );
}

/** What keeps it from going out at its moment. */
function Notes({ reminder, channels, quietZone }: Omit<Props, "onRemove">) {
  const t = useText();
  const now = useNow(MINUTE);
  const dates = useDates();
  const ran = (moment: number | null) => (moment === null ? "" : dates.named(moment));
  const { at, state, channel, robot, anchor, sent_at, sent_count } = reminder;
  if (state === "nobody")
    return <span className="muted">{t("reminder-nobody-why", { time: ran(sent_at) })}</span>;
  if (state === "sent" && sent_at !== null && sent_count !== null)
    return <span className="muted">{t("reminder-sent-to", { time: ran(sent_at), count: sent_count })}</span>;
  if (state !== "waiting" || at === null) return null;
  const ready = choicesOf(channels, false).some((one) => one.channel === channel && one.robot === robot);
  const held = heldOfKept(reminder, channels.quiet);
  return (
    <>
      {!ready && <span className={styles.warn}>{t("reminder-channel-off")}</span>}
      {held && <HeldWords held={held} anchor={anchor} zone={quietZone} now={now} />}
    </>
  );
}
