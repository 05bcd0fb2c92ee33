/** Moving a meeting on the calendar: looked at first, asked about when it matters, and taken back by one press. */
import { App, Button } from "antd";
import { useState } from "react";
import { call } from "../../api/call";
import type { Conflict, Meeting, Scope } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useSayFailure } from "../../components/useSayFailure";
import { useText } from "../../text/useText";
import type { Moved } from "./Calendar";
import { planOfMeeting } from "./plan";

const UNDO_S = 10;

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
  const command = useCommand("move_meeting");
  const [asked, setAsked] = useState<MoveAsked | null>(null);

  const undo = (before: Meeting, now: Meeting, scope: Scope) => {
    const { id, starts_at, ends_at } = before.head;
    command.mutate(
      { meeting: id, starts_at, ends_at, version: now.version, scope },
      { onSuccess: () => message.success(t("move-undone")) },
    );
  };
  const run = ({ moved, meeting }: MoveAsked, scope: Scope) => {
    const { starts_at, ends_at } = moved;
    command.mutate(
      { meeting: meeting.head.id, starts_at, ends_at, version: meeting.version, scope },
      {
        onError: moved.revert,
        onSuccess: (now) => {
          const key = `moved-${now.head.id}-${now.version}`;
          const takeBack = () => {
            message.destroy(key);
            undo(meeting, now, scope);
          };
          message.success({
            key,
            duration: UNDO_S,
            content: (
              <>
                {t("moved", { title: now.head.title })}{" "}
                <Button type="link" size="small" onClick={takeBack}>
                  {t("undo")}
                </Button>
              </>
            ),
          });
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
        const found = await call("find_conflicts", { meeting: meeting.head.id, plan, units: [] });
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
