/**
 * Runs moves one after the other and keeps what can be undone and done again. A move that fails halfway is kept as
 * far as it went, so that both stacks always say what the core has.
 */
import { useRef, useState } from "react";
import { asCallError, type CallError } from "../../api/call";
import { type Move, type Step, split } from "./moves";

interface Stacks {
  done: Move[];
  undone: Move[];
}

const EMPTY: Stacks = { done: [], undone: [] };

export function useMoveStacks(perform: (step: Step) => Promise<unknown>) {
  const [stacks, setStacks] = useState(EMPTY);
  const [busy, setBusy] = useState(false);
  // The stacks as they are now, also for what was asked in the same moment.
  const now = useRef(EMPTY);
  const running = useRef<Promise<unknown> | null>(null);

  const put = (next: Stacks) => {
    now.current = next;
    setStacks(next);
  };
  const inTurn = async <T>(job: () => Promise<T>): Promise<T> => {
    while (running.current !== null) await running.current;
    const mine = job();
    running.current = mine.catch(() => undefined);
    setBusy(true);
    try {
      return await mine;
    } finally {
      running.current = null;
      setBusy(false);
    }
  };
  /** The units that went through, and what stopped the others. */
  const run = async (steps: Step[]) => {
    const made = new Set<string>();
    try {
      for (const step of steps) {
        await perform(step);
        for (const unit of step.units) made.add(unit);
      }
      return { made, failure: null };
    } catch (thrown) {
      return { made, failure: asCallError(thrown) };
    }
  };

  const remember = (move: Move) => put({ done: [...now.current.done, move], undone: [] });
  const make = (move: Move): Promise<CallError | null> =>
    inTurn(async () => {
      const { made, failure } = await run(move.redo);
      const part = split(move, made).made;
      if (part !== null) remember(part);
      return failure;
    });
  /** Takes one move of a stack, the newest unless named, over to the other stack. Does nothing while busy. */
  const turn = async (way: "undo" | "redo", named?: Move): Promise<CallError | null> => {
    if (running.current !== null) return null;
    const [from, to] = way === "undo" ? (["done", "undone"] as const) : (["undone", "done"] as const);
    const move = named ?? now.current[from].at(-1);
    if (move === undefined || !now.current[from].includes(move)) return null;
    return inTurn(async () => {
      const { made, failure } = await run(move[way]);
      const parts = split(move, made);
      put({
        ...now.current,
        [from]: now.current[from].flatMap((one) => (one !== move ? one : (parts.rest ?? []))),
        [to]: parts.made === null ? now.current[to] : [...now.current[to], parts.made],
      });
      return failure;
    });
  };

  return {
    make,
    remember,
    turn,
    inTurn,
    busy,
    canUndo: stacks.done.length > 0,
    canRedo: stacks.undone.length > 0,
  };
}
