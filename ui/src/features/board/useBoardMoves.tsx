/** What can be done with the units on the board, what is said about it, and how it is taken back. */
import { replaceEqualDeep } from "@tanstack/react-query";
import { App } from "antd";
import { useMemo, useRef, useState } from "react";
import type { Board, ProposedMove } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useSayFailure } from "../../components/useSayFailure";
import { useSayWithUndo } from "../../components/useSayWithUndo";
import { useText } from "../../text/useText";
import { mayLeave, mayMove, type Verdict } from "./dragRules";
import {
  accept,
  changeTerms,
  inCommon,
  join,
  leave,
  type Move,
  moveTo,
  type Step,
  type Terms,
} from "./moves";
import { withSteps } from "./overlay";
import { useMoveStacks } from "./useMoveStacks";
import { useWhyNot } from "./useWhyNot";

/** The message about a change of many units, with its way back. */
const DONE = "board-done";

/** `readAt` tells one reading of the board from the next. */
export function useBoardMoves(read: Board, readAt: number) {
  const t = useText();
  const { message } = App.useApp();
  const say = useSayFailure();
  const sayWithUndo = useSayWithUndo();
  const whyNot = useWhyNot();
  const { perform, base } = useAnswers(read, readAt);
  const stacks = useMoveStacks(perform);
  const shown = useMemo(() => stacks.underWay.reduce(withSteps, base), [base, stacks.underWay]);
  // What is shown, with what was asked since it was drawn.
  const newest = useRef(shown);
  newest.current = shown;

  const make = (move: Move) => {
    newest.current = withSteps(newest.current, move.redo);
    return stacks.make(move);
  };
  const refused = (verdict: Verdict): boolean => {
    if (verdict.allowed) return false;
    if (verdict.why !== "already_there") message.info(whyNot(verdict));
    return true;
  };
  const sayDone = (words: string, move: Move) =>
    sayWithUndo(DONE, words, async () => say(await stacks.turn("undo", move)));

  const move = async (units: string[], to: string | null) => {
    const verdict = mayMove(newest.current, units, to);
    if (refused(verdict) || !verdict.allowed) return;
    const failure = await make(moveTo(newest.current, verdict.units, to));
    say(failure);
    const venue = newest.current.columns.find(({ meeting_venue }) => meeting_venue === to)?.name ?? "";
    if (failure === null && verdict.over > 0)
      message.warning(t("over-by-at", { venue, count: verdict.over }));
  };
  /** Null when all went well: whoever asks shows a failure itself. */
  const take = async (done: Move, words: string) => {
    const failure = await make(done);
    if (failure === null) sayDone(words, done);
    return failure;
  };

  return {
    shown,
    move,
    edit: (units: string[], terms: Partial<Terms>) => make(changeTerms(newest.current, units, terms)),
    accept: (proposed: ProposedMove[]) =>
      take(accept(newest.current, proposed), t("proposal-done", { count: proposed.length })),
    join: (units: string[]) => take(join(units), t("joined", { count: units.length })),
    leave: async (units: string[]) => {
      const verdict = mayLeave(newest.current, units);
      if (refused(verdict) || !verdict.allowed) return;
      const { length: count } = verdict.units;
      say(await take(leave(newest.current, verdict.units), t("left", { count })));
    },
    undo: async () => say(await stacks.turn("undo")),
    redo: async () => say(await stacks.turn("redo")),
    canUndo: stacks.canUndo,
    canRedo: stacks.canRedo,
    busy: stacks.busy,
  };
}

export type BoardMoves = ReturnType<typeof useBoardMoves>;

/** Asks the core, and holds its answer until the board is read anew. */
function useAnswers(read: Board, readAt: number) {
  const { meeting } = read;
  const options = { showsFailure: true, outdates: ["board", meeting] };
  const assign = useCommand("assign_unit", options);
  const arrange = useCommand("arrange_units", options);
  const invite = useCommand("invite_units", options);
  const [answer, setAnswer] = useState<{ board: Board; insteadOf: number } | null>(null);
  const latest = useRef(readAt);
  latest.current = readAt;

  const ask = (step: Step): Promise<Board> => {
    if (step.kind === "invite")
      return invite.mutateAsync({ meeting, units: step.units, invited: step.invited });
    const to = inCommon(step.placements);
    if (to === null) return arrange.mutateAsync({ meeting, placements: step.placements });
    return assign.mutateAsync({ meeting, units: step.placements.map(({ unit }) => unit), ...to });
  };
  const perform = async (step: Step) => {
    const board = await ask(step);
    // Cards that did not change stay the same objects and are not drawn again.
    setAnswer((before) => ({
      board: replaceEqualDeep(before?.board ?? read, board),
      insteadOf: latest.current,
    }));
  };
  return { perform, base: answer?.insteadOf === readAt ? answer.board : read };
}
