/**
 * Runs moves one after the other, keeps what can be undone and done again, and tells which are still under way.
 * A move that fails leaves both stacks as they were.
 */
import { useRef, useState } from "react";
import { asCallError, type CallError } from "../../api/call";
import type { Move, Step } from "./moves";

interface Stacks {
  done: Move[];
  undone: Move[];
}

const EMPTY: Stacks = { done: [], undone: [] };
const NONE: Step[][] = [];

export function useMoveStacks(perform: (step: Step) => Promise<unknown>) {
  const [stacks, setStacks] = useState(EMPTY);
  const [underWay, setUnderWay] = useState(NONE);
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
    try {
      return await mine;
    } finally {
      running.current = null;
    }
  };
  /** Shows steps as if they were done, for as long as `job` takes. */
  const showing = async (steps: Step[], job: () => Promise<void>) => {
    setUnderWay((others) => [...others, steps]);
    try {
      await job();
    } finally {
      setUnderWay((all) => all.filter((one) => one !== steps));
    }
  };
  const performAll = async (steps: Step[]) => {
    for (const step of steps) await perform(step);
  };

  // The stacks change within the turn: whoever waits for the next one finds them as they are then.
  const make = (move: Move): Promise<CallError | null> =>
    failureOf(() =>
      showing(move.redo, () =>
        inTurn(async () => {
          await performAll(move.redo);
          put({ done: [...now.current.done, move], undone: [] });
        }),
      ),
    );
  /** Takes one move of a stack, the newest unless named, over to the other stack, once those under way are done. */
  const turn = (way: "undo" | "redo", named?: Move): Promise<CallError | null> =>
    failureOf(() =>
      inTurn(async () => {
        const [from, to] = way === "undo" ? (["done", "undone"] as const) : (["undone", "done"] as const);
        const move = named ?? now.current[from].at(-1);
        if (move === undefined || !now.current[from].includes(move)) return;
        await showing(move[way], () => performAll(move[way]));
        put({
          ...now.current,
          [from]: now.current[from].filter((one) => one !== move),
          [to]: [...now.current[to], move],
        });
      }),
    );

  return {
    make,
    turn,
    underWay,
    busy: underWay.length > 0,
    canUndo: stacks.done.length > 0,
    canRedo: stacks.undone.length > 0,
  };
}

/** Null when all went well. */
async function failureOf(job: () => Promise<void>): Promise<CallError | null> {
  try {
    await job();
    return null;
  } catch (thrown) {
    return asCallError(thrown);
  }
}
