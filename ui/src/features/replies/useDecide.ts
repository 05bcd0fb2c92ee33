/** Decides requests for leave and substitutes, all or none, says whose, and offers the way back for a while. */
import { App } from "antd";
import type { CallError } from "../../api/call";
import { useCommand } from "../../api/useCommand";
import { useSayWithUndo } from "../../components/useSayWithUndo";
import { useText } from "../../text/useText";
import type { Request } from "./requests";

interface After {
  done?: () => void;
  failed?: (failure: CallError) => void;
}

export function useDecide(meeting: string) {
  const t = useText();
  const { message } = App.useApp();
  const sayWithUndo = useSayWithUndo();
  const command = useCommand("decide_requests", { showsFailure: true });
  const reopening = useCommand("reopen_requests");
  const reopen = (attendees: string[]) =>
    reopening.mutate(
      { meeting, attendees },
      { onSuccess: () => message.success(t("reopened-done", { count: attendees.length })) },
    );
  const decide = (requests: Request[], approve: boolean, note: string, { done, failed }: After = {}) => {
    const attendees = requests.map(({ person }) => person.id);
    const whose = { count: attendees.length, name: requests[0]?.person.name ?? "" };
    command.mutate(
      { meeting, attendees, approve, note },
      {
        onSuccess: () => {
          // Each decision keeps its own way back: several are made one after the other.
          const key = `decided ${attendees.join(" ")}`;
          sayWithUndo(key, approve ? t("approved-done", whose) : t("refused-done", whose), () =>
            reopen(attendees),
          );
          done?.();
        },
        ...(failed && { onError: failed }),
      },
    );
  };
  return { busy: command.isPending, failure: command.error, reset: command.reset, decide };
}
