/** Says what was done, with the way back beside it for a while. */
import { useText } from "../text/useText";
import { useSayWithButton } from "./useSayWithButton";

/** A message of the same `key` takes the place of the one before: only the last change is taken back. */
export type SayWithUndo = (key: string, words: string, undo: () => void) => void;

export function useSayWithUndo(): SayWithUndo {
  const t = useText();
  const say = useSayWithButton();
  return (key, words, undo) => say(key, words, { text: t("undo"), press: undo });
}
