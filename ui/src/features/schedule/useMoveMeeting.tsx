/** Moving a meeting on the calendar: looked at first, asked about when it matters, and taken back by one press. */
import { App } from "antd";
import { useState } from "react";
import { call } from "../../api/call";
import type { Conflict, Meeting, Scope, TimesBefore } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useSayFailure } from "../../components/useSayFailure";
import { useSayWithUndo } from "../../components/useSayWithUndo";
import { useText } from "../../text/useText";
import type { Moved } from "./Calendar";
import { planOfMeeting } from "./plan";

export interface MoveAsked {
  moved: Moved;
  meeting: Meeting;
  conflicts: Conflict[];
}

export interface Moving {
  asked: MoveAsked | null;
  busy: boolean;
  ask(moved: Moved): Promise<void>;
  answer(scope: Scope | null): void;
}

export function useMoveMeeting(): Moving {
  const t = useText();
  const { message } = App.useApp();
  const sayFailure = useSayFailure();
  const sayWithUndo = useSayWithUndo();
  const command = useCommand("move_meeting");
  const back = useCommand("put_times_back");
  const [asked, setAsked] = useState<MoveAsked | null>(null);

  const undo = (times: TimesBefore[]) =>
    back.mutate({ times }, { onSuccess: () => message.success(t("move-undone")) });
  const run = ({ moved, meeting }: MoveAsked, scope: Scope) => {
    const { starts_at, ends_at } = moved;
    command.mutate(
      { meeting: meeting.head.id, starts_at, ends_at, version: meeting.version, scope },
      {
        onError: moved.revert,
        onSuccess: ({ meeting: now, before }) => {
          const { id, title } = now.head;
          const resumed = meeting.head.state === "postponed" && now.head.state === "draft";
          const plain =
            before.length > 1 ? t("moved-many", { title, count: before.length }) : t("moved", { title });
          const words = resumed ? t("moved-resumed", { title }) : plain;
          sayWithUndo(`moved-${id}-${now.version}`, words, () => undo(before));
        },
      },
    );
  };

  return {
    asked,
    busy: command.isPending,
    ask: async (moved) => {
      try {
        const meeting = await call("show_meeting", { meeting: moved.meeting.id });
        const { starts_at, ends_at } = moved;
        const plan = { ...planOfMeeting(meeting), starts_at, ends_at };
        const found = await call("find_conflicts", { meeting: meeting.head.id, plan, units: null });
        const question = { moved, meeting, conflicts: found.conflicts };
        if (found.conflicts.length > 0 || (meeting.series?.meetings.length ?? 0) > 1) setAsked(question);
        else run(question, "this");
      } catch (thrown) {
        moved.revert();
        sayFailure(thrown);
      }
    },
    answer: (scope) => {
      if (asked === null) return;
      setAsked(null);
      if (scope === null) asked.moved.revert();
      else run(asked, scope);
    },
  };
}
