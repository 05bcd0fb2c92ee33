import { App } from "antd";
import { useState } from "react";
import { useCommand } from "../../api/useCommand";
import { useText } from "../../text/useText";

/** Decides requests one after the other and says how many; stops at the first failure, which the command reports. */
export function useDecide() {
  const t = useText();
  const { message } = App.useApp();
  const command = useCommand("decide_request");
  const [busy, setBusy] = useState(false);

  const decide = async (attendees: string[], approve: boolean, note: string) => {
    setBusy(true);
    try {
      for (const attendee of attendees) await command.mutateAsync({ attendee, approve, note });
      message.success(t(approve ? "approved-done" : "refused-done", { count: attendees.length }));
    } catch {
      // the command has already said what went wrong
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    approve: (attendees: string[]) => decide(attendees, true, ""),
    refuse: (attendees: string[], note: string) => decide(attendees, false, note),
  };
}
