/** Why something cannot be done on the board, in words. */
import { useText } from "../../text/useText";
import type { Verdict } from "./dragRules";

type Refusal = Extract<Verdict, { allowed: false }>;

export function useWhyNot(): (refusal: Refusal) => string {
  const t = useText();
  return ({ why, names }) => {
    const words: Record<Refusal["why"], string> = {
      not_editable: t("board-why-not-editable"),
      nothing_chosen: t("board-why-nothing"),
      unknown_unit: t("board-why-unknown"),
      unknown_venue: t("board-why-unknown"),
      already_there: t("board-why-already"),
      on_record: t("board-why-on-record", { units: names.join(t("list-separator")) }),
    };
    return words[why];
  };
}
