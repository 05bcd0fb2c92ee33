/** Runs a command that writes: refreshes what it touched, and says what went wrong unless the screen does so itself. */
import { type UseMutationResult, useMutation } from "@tanstack/react-query";
import { useSayFailure } from "../components/useSayFailure";
import { type CallError, call } from "./call";
import type { CommandName, Input, Output } from "./contract";
import { useLive } from "./live";
import { changesOf } from "./topics";

interface Options {
  /** The screen shows the failure beside what was typed, so no message is needed. */
  showsFailure?: boolean;
}

export function useCommand<C extends CommandName>(
  name: C,
  options: Options = {},
): UseMutationResult<Output<C>, CallError, Input<C>> {
  const sayFailure = useSayFailure();
  const { refresher } = useLive();
  return useMutation<Output<C>, CallError, Input<C>>({
    mutationFn: (input) => call(name, input),
    onSuccess: (_, input) => refresher.note(changesOf(name, input)),
    onError: (failure) => {
      if (!options.showsFailure) sayFailure(failure);
    },
  });
}
