/** What offices ask most, to be taken with one click. */
import { useText } from "../../text/useText";
import { NEW_QUESTION, type QuestionFields } from "./questionFields";

export function useSuggestions(): { name: string; question: QuestionFields }[] {
  const t = useText();
  return [
    { name: t("suggest-parking"), question: { ...NEW_QUESTION, wording: t("suggest-parking-words") } },
    {
      name: t("suggest-microphone"),
      question: {
        ...NEW_QUESTION,
        wording: t("suggest-microphone-words"),
        kind: "choice",
        choices: [t("suggest-needed"), t("suggest-not-needed")].join("\n"),
      },
    },
    {
      name: t("suggest-company"),
      question: { ...NEW_QUESTION, wording: t("suggest-company-words"), kind: "number" },
    },
  ];
}
