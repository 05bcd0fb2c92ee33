import { App } from "antd";
import { useState } from "react";
import { asCallError, type CallError } from "../../api/call";
import { useCommand } from "../../api/useCommand";
import { useText } from "../../text/useText";

/** What came of deciding several requests: who is still waiting, and what stopped it. */
export interface Decided {
  left: string[];
  failure: CallError | null;
}

/** Decides requests one after the other and says how many; stops at the first failure and tells it. */
export function useDecide() {
  const t = useText();
  const { message } = App.useApp();
  const command = useCommand("decide_request", { showsFailure: true });
  const [busy, setBusy] = useState(false);

  const run = async (attendees: string[], approve: boolean, note: string): Promise<Decided> => {
    for (const [index, attendee] of attendees.entries()) {
      try {
        await command.mutateAsync({ attendee, approve, note });
      } catch (thrown) {
        return { left: attendees.slice(index), failure: asCallError(thrown) };
      }
    }
    return { left: [], failure: null };
  };
  const decide = async (attendees: string[], approve: boolean, note: string) => {
    setBusy(true);
    const decided = await run(attendees, approve, note);
    setBusy(false);
    const count = attendees.length - decided.left.length;
    if (count > 0) message.success(t(approve ? "approved-done" : "refused-done", { count }));
    return decided;
  };
  return {
    busy,
    approve: (attendees: string[]) => decide(attendees, true, ""),
    refuse: (attendees: string[], note: string) => decide(attendees, false, note),
  };
}
