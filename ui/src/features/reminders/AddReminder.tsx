import { Button, InputNumber, Popconfirm, Segmented, Select } from "antd";
import { useState } from "react";
import type { Channels, MeetingHead, ReminderAnchor, ReminderInput } from "../../api/contract";
import { FailureNotice } from "../../components/FailureNotice";
import { useNow } from "../../components/useNow";
import { usePreferences } from "../../preferences/Preferences";
import type { Language } from "../../text/catalogues";
import { useText } from "../../text/useText";
import type { ChannelChoice } from "../outbox/sendPlan";
import { ChannelSelect } from "./ChannelSelect";
import { FateWords } from "./FateWords";
import {
  EARLIEST_MINUTES,
  fateOf,
  firstToCome,
  heldOf,
  isSame,
  MINUTES_OF,
  MOST_REMINDERS,
  momentOf,
  type SpanUnit,
} from "./plan";
import { ReminderPreview } from "./ReminderPreview";
import styles from "./Reminders.module.css";
import { UsualPlan } from "./UsualPlan";
import type { SavingReminders } from "./useSaveReminders";

interface Props {
  head: MeetingHead;
  kept: ReminderInput[];
  channels: Channels;
  choices: ChannelChoice[];
  /** Units that are silent now. */
  silent: number;
  saving: SavingReminders;
}

const HALF_MINUTE = 30_000;

export function AddReminder({ head, kept, channels, choices, silent, saving }: Props) {
  const t = useText();
  const preferences = usePreferences();
  const now = useNow(HALF_MINUTE);
  const [first] = useState(() => firstToCome(head, now));
  const [anchor, setAnchor] = useState<ReminderAnchor>(first.anchor);
  const [amount, setAmount] = useState(first.amount);
  const [unit, setUnit] = useState<SpanUnit>(first.unit);
  const [key, setKey] = useState<string | null>(null);
  const [language, setLanguage] = useState<Language>(preferences.language);
  const choice = choices.find((one) => one.key === key) ?? choices[0];
  if (choice === undefined) return null;
  const by = { channel: choice.channel, robot: choice.robot, language };
  const minutes_before = amount * MINUTES_OF[unit];
  const wanted: ReminderInput = { anchor, minutes_before, ...by };
  const at = momentOf(anchor, minutes_before, head);
  const fate = fateOf(anchor, minutes_before, head, now);
  // One that is made up for goes out now, unless it is quiet now.
  const held = at === null ? null : heldOf(channels.quiet, fate === "at_once" ? now : at, anchor, head);
  const there = kept.some((one) => isSame(one, wanted));
  const full = kept.length >= MOST_REMINDERS;
  const goes = (fate === "later" || fate === "at_once") && !there && !full;
  return (
    <section className={styles.add} aria-label={t("reminder-add-title")}>
      <UsualPlan head={head} kept={kept} by={by} now={now} saving={saving} />
      <div className={styles.fields}>
        <Segmented<ReminderAnchor>
          aria-label={t("reminder-anchor")}
          value={anchor}
          onChange={setAnchor}
          options={[
            { value: "deadline", label: t("reminder-deadline"), disabled: head.reply_deadline === null },
            { value: "start", label: t("reminder-start") },
          ]}
        />
        <InputNumber
          aria-label={t("reminder-amount")}
          className={styles.amount ?? ""}
          min={1}
          max={Math.floor(EARLIEST_MINUTES / MINUTES_OF[unit])}
          precision={0}
          value={amount}
          onChange={(typed) => setAmount(typed ?? 1)}
        />
        <UnitSelect
          value={unit}
          onChange={(chosen) => {
            setUnit(chosen);
            setAmount(Math.min(amount, Math.floor(EARLIEST_MINUTES / MINUTES_OF[chosen])));
          }}
        />
        <ChannelSelect choices={choices} value={choice.key} onChange={setKey} />
        <Segmented<Language>
          aria-label={t("language")}
          value={language}
          onChange={setLanguage}
          options={[
            { value: "zh-CN", label: "中文" },
            { value: "en", label: "English" },
          ]}
        />
        <AddButton
          disabled={!goes}
          busy={saving.busy}
          atOnce={fate === "at_once" && held === null ? silent : null}
          onAdd={() => saving.save([...kept, wanted])}
        />
      </div>
      {saving.failure && <FailureNotice failure={saving.failure} />}
      <FateWords
        anchor={anchor}
        at={at}
        fate={full ? "full" : there ? "there" : fate}
        held={held}
        quiet={channels.quiet}
        now={now}
      />
      <ReminderPreview meeting={head.id} by={by} />
    </section>
  );
}

function UnitSelect({ value, onChange }: { value: SpanUnit; onChange(unit: SpanUnit): void }) {
  const t = useText();
  return (
    <Select<SpanUnit>
      id="reminder-unit"
      aria-label={t("reminder-unit")}
      className={styles.unit ?? ""}
      value={value}
      onChange={onChange}
      options={[
        { value: "minute", label: t("minutes") },
        { value: "hour", label: t("hours") },
        { value: "day", label: t("days") },
      ]}
    />
  );
}

interface AddProps {
  disabled: boolean;
  busy: boolean;
  /** Units that get it the moment it is added; null when it goes out later. */
  atOnce: number | null;
  onAdd(): void;
}

function AddButton({ disabled, busy, atOnce, onAdd }: AddProps) {
  const t = useText();
  const button = (onClick?: () => void) => (
    <Button type="primary" disabled={disabled} loading={busy} {...(onClick && { onClick })}>
      {t("reminder-add")}
    </Button>
  );
  if (atOnce === null) return button(onAdd);
  return (
    <Popconfirm
      title={t("reminder-at-once-title", { count: atOnce })}
      okText={t("reminder-at-once-ok")}
      cancelText={t("cancel")}
      disabled={disabled}
      onConfirm={onAdd}
    >
      {button()}
    </Popconfirm>
  );
}
