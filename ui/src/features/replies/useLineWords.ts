/** What is entered of a person, and what it says, in words. */
import type { Attendee, ReplyLine } from "../../api/contract";
import { usePersonRanks } from "../../components/usePersonRanks";
import { useTermWords } from "../../components/useTermWords";
import { useText } from "../../text/useText";
import type { Part } from "./changes";

export function useAnswerWords(): Record<Attendee["answer"], string> {
  const t = useText();
  return {
    attend: t("answer-attend"),
    leave: t("label-on-leave"),
    substitute: t("label-substitute"),
  };
}

export function usePartNames(): Record<Part, string> {
  const t = useText();
  return {
    name: t("name"),
    title: t("job-title"),
    phone: t("phone"),
    rank: t("person-rank"),
    standing: t("standing"),
    answer: t("answer"),
    reason: t("reason"),
    substitute_name: t("substitute-name"),
    substitute_title: t("substitute-title"),
    substitute_phone: t("substitute-phone"),
  };
}

export function usePartValue(): <P extends Part>(part: P, value: ReplyLine[P]) => string {
  const t = useText();
  const answers = useAnswerWords();
  const ranks = usePersonRanks();
  const { standingWords } = useTermWords();
  const words = new Map<string, Map<string, string>>([
    ["answer", new Map(Object.entries(answers))],
    ["rank", new Map(Object.entries(ranks))],
    ["standing", new Map(Object.entries(standingWords))],
  ]);
  return (part, value) => (value === null ? t("standing-of-unit") : (words.get(part)?.get(value) ?? value));
}
