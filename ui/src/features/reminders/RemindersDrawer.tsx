/** 自动催办: when units that are still silent are reminded by themselves. */
import { Drawer } from "antd";
import type { Channels, MeetingHead, Reminders } from "../../api/contract";
import { useChannels, useMeeting, useReminders } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { UnreachableLinks } from "../../components/UnreachableLinks";
import { useText } from "../../text/useText";
import { NoChannel } from "../outbox/NoChannel";
import { choicesOf } from "../outbox/sendPlan";
import { AddReminder } from "./AddReminder";
import { inputOf } from "./plan";
import { ReminderRow } from "./ReminderRow";
import styles from "./Reminders.module.css";
import { useSaveReminders } from "./useSaveReminders";

export function RemindersDrawer({ meeting, onClose }: { meeting: string; onClose(): void }) {
  const t = useText();
  const head = useMeeting(meeting).data?.head;
  const channels = useChannels();
  return (
    <Drawer open title={t("reminders")} size={780} onClose={onClose}>
      <Loaded query={useReminders(meeting)}>
        {(reminders) => (
          <Loaded query={channels}>
            {(known) => head && <Plan head={head} reminders={reminders} channels={known} />}
          </Loaded>
        )}
      </Loaded>
    </Drawer>
  );
}

interface PlanProps {
  head: MeetingHead;
  reminders: Reminders;
  channels: Channels;
}

function Plan({ head, reminders, channels }: PlanProps) {
  const t = useText();
  const planned = reminders.reminders;
  const kept = planned.map(inputOf);
  const saving = useSaveReminders(head.id, kept);
  const choices = choicesOf(channels, false);
  return (
    <div className={styles.plan}>
      {!reminders.reachable && <UnreachableLinks />}
      <Silent names={reminders.silent} />
      {planned.length === 0 ? (
        head.editable || <EmptyState text={t("reminders-none")} />
      ) : (
        <ul className={styles.list} aria-label={t("reminders-list")}>
          {planned.map((reminder, index) => (
            <ReminderRow
              key={`${reminder.anchor} ${reminder.minutes_before} ${reminder.channel} ${reminder.robot}`}
              reminder={reminder}
              channels={channels}
              quietZone={reminders.quiet_zone}
              onRemove={head.editable ? () => saving.save(kept.filter((_, at) => at !== index)) : null}
            />
          ))}
        </ul>
      )}
      {head.editable &&
        (choices.length === 0 ? (
          <NoChannel />
        ) : (
          <AddReminder
            head={head}
            kept={kept}
            channels={channels}
            choices={choices}
            silent={reminders.silent.length}
            saving={saving}
          />
        ))}
    </div>
  );
}

/** Who would be reminded now; whoever answers meanwhile is not. */
function Silent({ names }: { names: string[] }) {
  const t = useText();
  return (
    <div>
      <p>
        {names.length === 0
          ? t("reminders-all-answered")
          : t("reminders-silent", { count: names.length, units: names.join(t("list-separator")) })}
      </p>
      <p className="muted">{t("reminders-explain")}</p>
    </div>
  );
}
