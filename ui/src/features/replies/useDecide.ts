/** Decides requests for leave and substitutes, all or none, and says how many. */
import { App } from "antd";
import type { CallError } from "../../api/call";
import { useCommand } from "../../api/useCommand";
import { useText } from "../../text/useText";

interface After {
  done?: () => void;
  failed?: (failure: CallError) => void;
}

export function useDecide(meeting: string) {
  const t = useText();
  const { message } = App.useApp();
  const command = useCommand("decide_requests", { showsFailure: true });
  const decide = (attendees: string[], approve: boolean, note: string, { done, failed }: After = {}) =>
    command.mutate(
      { meeting, attendees, approve, note },
      {
        onSuccess: () => {
          message.success(t(approve ? "approved-done" : "refused-done", { count: attendees.length }));
          done?.();
        },
        ...(failed && { onError: failed }),
      },
    );
  return { busy: command.isPending, failure: command.error, reset: command.reset, decide };
}
