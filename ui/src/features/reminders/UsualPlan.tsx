import { Button } from "antd";
import type { MeetingHead, ReminderInput } from "../../api/contract";
import { useText } from "../../text/useText";
import { MOST_REMINDERS, usualOf } from "./plan";
import { useReminderWords } from "./useReminderWords";
import type { SavingReminders } from "./useSaveReminders";

interface Props {
  head: MeetingHead;
  kept: ReminderInput[];
  by: Pick<ReminderInput, "channel" | "robot" | "language">;
  now: number;
  saving: SavingReminders;
}

export function UsualPlan({ head, kept, by, now, saving }: Props) {
  const t = useText();
  const words = useReminderWords();
  const usual = usualOf(by, kept, head, now);
  const [first, second] = usual;
  if (first === undefined || kept.length + usual.length > MOST_REMINDERS) return null;
  return (
    <div>
      <Button loading={saving.busy} onClick={() => saving.save([...kept, ...usual])}>
        {second === undefined ? t("reminders-usual-one", { name: words.when(first) }) : t("reminders-usual")}
      </Button>
    </div>
  );
}
