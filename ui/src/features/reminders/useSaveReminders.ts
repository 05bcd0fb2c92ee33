/** The list is kept as a whole; each change of it is kept at once. */
import { App } from "antd";
import type { ReminderInput } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useText } from "../../text/useText";

export function useSaveReminders(meeting: string, kept: ReminderInput[]) {
  const t = useText();
  const { message } = App.useApp();
  const command = useCommand("save_reminders", { showsFailure: true });
  const save = (reminders: ReminderInput[]) =>
    command.mutate(
      { meeting, reminders },
      {
        onSuccess: () => {
          const more = reminders.length - kept.length;
          message.success(more > 0 ? t("reminders-added", { count: more }) : t("reminder-removed"));
        },
      },
    );
  return { busy: command.isPending, failure: command.error, save };
}

export type SavingReminders = ReturnType<typeof useSaveReminders>;
