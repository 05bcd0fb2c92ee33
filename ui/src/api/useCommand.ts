/** Runs a command that writes: refreshes what it touched, and says what went wrong unless the screen does so itself. */
import { type QueryKey, type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useSayFailure } from "../components/useSayFailure";
import { type CallError, call } from "./call";
import type { CommandName, Input, Output } from "./contract";
import { useLive } from "./live";
import { changesOf } from "./topics";

interface Options {
  /** The screen shows the failure beside what was typed, so no message is needed. */
  showsFailure?: boolean;
  /** Answers of this query that are still on their way may be older than this command's: they are dropped. */
  outdates?: QueryKey;
}

interface Callbacks<C extends CommandName> {
  onSuccess?: (output: Output<C>) => void;
  onError?: (failure: CallError) => void;
  onSettled?: () => void;
}

type Mutation<C extends CommandName> = UseMutationResult<Output<C>, CallError, Input<C>>;

export type Command<C extends CommandName> = Omit<Mutation<C>, "mutate"> & {
  /** The callbacks run even when a live change has taken the asking component off the screen meanwhile. */
  mutate: (input: Input<C>, callbacks?: Callbacks<C>) => void;
};

export function useCommand<C extends CommandName>(name: C, options: Options = {}): Command<C> {
  const sayFailure = useSayFailure();
  const { refresher } = useLive();
  const client = useQueryClient();
  const mutation = useMutation<Output<C>, CallError, Input<C>>({
    mutationFn: (input) => call(name, input),
    onSuccess: async (_, input) => {
      if (options.outdates) await client.cancelQueries({ queryKey: options.outdates });
      refresher.note(changesOf(name, input));
    },
    onError: (failure) => {
      if (!options.showsFailure) sayFailure(failure);
    },
  });
  const underWay = useRef(new Set<string>());
  const mutate: Command<C>["mutate"] = (input, callbacks = {}) => {
    // A double click asks once: the second would only be told that it has been done.
    const asked = JSON.stringify(input);
    if (underWay.current.has(asked)) return;
    underWay.current.add(asked);
    mutation
      .mutateAsync(input)
      .then(
        (output) => callbacks.onSuccess?.(output),
        (failure: CallError) => callbacks.onError?.(failure),
      )
      .finally(() => {
        underWay.current.delete(asked);
        callbacks.onSettled?.();
      });
  };
  return { ...mutation, mutate };
}
