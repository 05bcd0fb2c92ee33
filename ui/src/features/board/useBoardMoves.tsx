/** What can be done with the units on the board, what is said about it, and how it is taken back. */
import { App, Button } from "antd";
import { useEffect, useRef } from "react";
import type { Board } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useSayFailure } from "../../components/useSayFailure";
import { useText } from "../../text/useText";
import { mayMove, type WhyNot } from "./dragRules";
import { changeTerms, type Move, moveTo, proposed, type Step, type Terms } from "./moves";
import { useMoveStacks } from "./useMoveStacks";

/** The message that an automatic assignment leaves. */
const AUTO = "board-auto";

export function useBoardMoves(board: Board) {
  const t = useText();
  const { message } = App.useApp();
  const say = useSayFailure();
  const assign = useCommand("assign_unit", { showsFailure: true });
  const propose = useCommand("assign_by_default_venue");
  // The newest board there is: what is shown, or an answer that is not shown yet.
  const newest = useRef(board);
  useEffect(() => {
    newest.current = board;
  }, [board]);
  const stacks = useMoveStacks(async (step: Step) => {
    newest.current = await assign.mutateAsync({ meeting: board.meeting, ...step });
  });

  const whyNot: Record<WhyNot, string> = {
    not_editable: t("board-why-not-editable"),
    nothing_chosen: t("board-why-nothing"),
    unknown_unit: t("board-why-unknown"),
    unknown_venue: t("board-why-unknown"),
    already_there: t("board-why-already"),
  };

  const move = async (units: string[], to: string | null) => {
    const verdict = mayMove(newest.current, units, to);
    if (!verdict.allowed) {
      if (verdict.why !== "already_there") message.info(whyNot[verdict.why]);
      return;
    }
    const failure = await stacks.make(moveTo(newest.current, verdict.units, to));
    say(failure);
    if (failure === null && verdict.over > 0) message.warning(t("over-by", { count: verdict.over }));
  };

  const sayAssigned = (move: Move, count: number, left: number) => {
    const undoNow = async () => {
      message.destroy(AUTO);
      say(await stacks.turn("undo", move));
    };
    message.info({
      key: AUTO,
      duration: 8,
      content: (
        <>
          {t("board-auto-done", { count, left })}
          {count > 0 && (
            <Button type="link" size="small" onClick={undoNow}>
              {t("undo")}
            </Button>
          )}
        </>
      ),
    });
  };
  const proposeNow = async () => {
    const before = newest.current;
    const { board: after, assigned, left } = await propose.mutateAsync({ meeting: board.meeting });
    newest.current = after;
    const made = proposed(before, after, assigned);
    if (assigned.length > 0) stacks.remember(made);
    sayAssigned(made, assigned.length, left);
  };

  return {
    move,
    /** Null when all went well; the editor shows a failure itself. */
    edit: (units: string[], terms: Partial<Terms>) => stacks.make(changeTerms(newest.current, units, terms)),
    assignAll: () => stacks.inTurn(proposeNow).catch(() => undefined), // the command has said what went wrong
    undo: async () => say(await stacks.turn("undo")),
    redo: async () => say(await stacks.turn("redo")),
    canUndo: stacks.canUndo,
    canRedo: stacks.canRedo,
    busy: stacks.busy,
  };
}

export type BoardMoves = ReturnType<typeof useBoardMoves>;
