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

export const NEW_QUESTION: QuestionFields = {
  id: null,
  wording: "",
  kind: "text",
  choices: "",
  required: false,
};

export const fieldsOf = (questions: Question[]): QuestionFields[] =>
  questions.map(({ choices, ...rest }) => ({ ...rest, choices: choices.join("\n") }));

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
