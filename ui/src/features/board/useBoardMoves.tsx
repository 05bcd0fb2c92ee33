/** Runs moves against the core and keeps the stack of what can be undone and done again. */
import { App, Button } from "antd";
import { useState } from "react";
import type { Board } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useText } from "../../text/useText";
import { mayMove, type WhyNot } from "./dragRules";
import { changeTerms, type Move, moveTo, proposed, type Step, type Terms } from "./moves";

/** The message that an automatic assignment leaves. */
const AUTO = "board-auto";

interface Stacks {
  done: Move[];
  undone: Move[];
}

export function useBoardMoves(board: Board) {
  const t = useText();
  const { message } = App.useApp();
  const assign = useCommand("assign_unit");
  const propose = useCommand("assign_by_default_venue");
  const [stacks, setStacks] = useState<Stacks>({ done: [], undone: [] });

  const run = async (steps: Step[]): Promise<boolean> => {
    try {
      for (const step of steps) await assign.mutateAsync({ meeting: board.meeting, ...step });
      return true;
    } catch {
      return false; // the command has already said what went wrong
    }
  };
  const remember = (move: Move) => setStacks(({ done }) => ({ done: [...done, move], undone: [] }));
  const doMove = async (move: Move) => {
    if (await run(move.redo)) remember(move);
  };

  const whyNot: Record<WhyNot, string> = {
    not_editable: t("board-why-not-editable"),
    nothing_chosen: t("board-why-nothing"),
    unknown_unit: t("board-why-unknown"),
    unknown_venue: t("board-why-unknown"),
    already_there: t("board-why-already"),
  };

  const move = async (units: string[], to: string | null) => {
    const verdict = mayMove(board, units, to);
    if (!verdict.allowed) {
      if (verdict.why !== "already_there") message.info(whyNot[verdict.why]);
      return;
    }
    await doMove(moveTo(board, verdict.units, to));
    if (verdict.over > 0) message.warning(t("over-by", { count: verdict.over }));
  };

  const takeBack = async (move: Move | undefined) => {
    if (move === undefined || !(await run(move.undo))) return;
    setStacks(({ done, undone }) => ({
      done: done.filter((one) => one !== move),
      undone: [...undone, move],
    }));
  };
  const redo = async () => {
    const last = stacks.undone.at(-1);
    if (last === undefined || !(await run(last.redo))) return;
    setStacks(({ done, undone }) => ({ done: [...done, last], undone: undone.slice(0, -1) }));
  };

  const assignAll = () =>
    propose.mutate(
      { meeting: board.meeting },
      {
        onSuccess: ({ board: after, assigned, left }) => {
          const move = proposed(board, after, assigned);
          if (assigned.length > 0) remember(move);
          const undoNow = () => {
            message.destroy(AUTO);
            takeBack(move);
          };
          message.info({
            key: AUTO,
            duration: 8,
            content: (
              <>
                {t("board-auto-done", { count: assigned.length, left })}
                {assigned.length > 0 && (
                  <Button type="link" size="small" onClick={undoNow}>
                    {t("undo")}
                  </Button>
                )}
              </>
            ),
          });
        },
      },
    );

  return {
    move,
    edit: (units: string[], terms: Partial<Terms>) => doMove(changeTerms(board, units, terms)),
    assignAll,
    undo: () => takeBack(stacks.done.at(-1)),
    redo,
    canUndo: stacks.done.length > 0,
    canRedo: stacks.undone.length > 0,
    busy: assign.isPending || propose.isPending,
  };
}

export type BoardMoves = ReturnType<typeof useBoardMoves>;
