/** Questions as a form has them: choices are lines of one text. */
import type { Question, QuestionInput, QuestionKind } from "../../api/contract";

/** The core takes no more. */
export const MOST_QUESTIONS = 20;
export const MOST_CHOICES = 30;

export interface QuestionFields {
  id: string | null;
  wording: string;
  kind: QuestionKind;
  choices: string;
  required: boolean;
}

export interface QuestionsForm {
  questions: QuestionFields[];
}

export const NEW_QUESTION: QuestionFields = {
  id: null,
  wording: "",
  kind: "text",
  choices: "",
  required: false,
};

export const fieldsOf = (questions: Question[]): QuestionFields[] =>
  questions.map(({ choices, ...rest }) => ({ ...rest, choices: choices.join("\n") }));

/** Which earlier question reads the same, from 0; null: none does. Whoever answers could not tell them apart. */
export function sameBefore(wordings: string[], index: number): number | null {
  const own = plain(wordings[index]);
  const earlier = wordings.slice(0, index).findIndex((wording) => plain(wording) === own);
  return own === "" || earlier < 0 ? null : earlier;
}

const plain = (wording = "") => wording.trim().replace(/\s+/g, " ").toLowerCase();

/** Blank lines and repeated ones are no choices. */
export const choicesOf = (text: string): string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

export const questionsOf = (fields: QuestionFields[]): QuestionInput[] =>
  fields.map(({ id, wording, kind, choices, required }) => ({
    id,
    wording: wording.trim(),
    kind,
    choices: kind === "choice" ? choicesOf(choices) : [],
    required,
  }));
