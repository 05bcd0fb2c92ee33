/** An answer as a form has it, what warns in it, and where in it a failure belongs. */
import type { Failure, PersonRank, Question, QuestionAnswer, Rank, UnitReply } from "../../api/contract";
import { formLinesOf, type LineFields } from "./replyLines";

export interface ReplyFields {
  lines: LineFields[];
  remark: string;
  /** By question. */
  answers: Record<string, string>;
}

export function fieldsOf(reply: UnitReply): ReplyFields {
  return {
    lines: formLinesOf(reply),
    remark: reply.remark,
    answers: Object.fromEntries(reply.answers.map(({ question, answer }) => [question, answer])),
  };
}

/** Only what reads otherwise: an answer that stands may belong to a question that was changed since. */
export function newAnswers(
  answers: Record<string, string>,
  reply: UnitReply,
  questions: Question[],
): QuestionAnswer[] {
  const before = new Map(reply.answers.map(({ question, answer }) => [question, answer]));
  return questions
    .map(({ id }) => ({ question: id, answer: (answers[id] ?? "").trim() }))
    .filter(({ question, answer }) => answer !== (before.get(question) ?? ""));
}

/** The core's own rule: somebody on leave or replaced counts. */
function rankIsMet(asked: Rank, given: (PersonRank | null)[]): boolean {
  if (asked === "any") return true;
  return given.some((rank) =>
    asked === "principal" ? rank === "principal" : rank === "principal" || rank === "deputy",
  );
}

export interface Warnings {
  over: number;
  rankMissing: boolean;
  unanswered: string[];
}

/** What would bind a contact and is only told to the organiser. */
export function warningsOf(
  { lines, answers }: Pick<ReplyFields, "lines" | "answers">,
  { quota, rank }: Pick<UnitReply, "quota" | "rank">,
  questions: Question[],
): Warnings {
  const named = lines.filter((line) => line?.name?.trim());
  return {
    over: Math.max(0, named.length - quota),
    rankMissing:
      named.length > 0 &&
      !rankIsMet(
        rank,
        named.map((line) => line.rank),
      ),
    unanswered: questions
      .filter(({ id, required }) => required && !answers[id]?.trim())
      .map(({ wording }) => wording),
  };
}

export type FieldPath = ["lines", number, keyof LineFields] | ["answers", string];

/** The field that a failure names; null: it concerns the answer as a whole. */
export function fieldOf(
  { code, args }: Failure,
  lines: LineFields[],
  questions: Question[],
): FieldPath | null {
  const at = (field: keyof LineFields, is: (line: LineFields) => boolean): FieldPath | null => {
    const index = lines.findLastIndex((line) => line.name.trim() !== "" && is(line));
    return index < 0 ? null : ["lines", index, field];
  };
  const name = args.name ?? "";
  const value = args.value ?? "";
  const replaced = ({ answer }: LineFields) => answer === "substitute";
  switch (code) {
    case "invalid_phone":
      return (
        at("phone", ({ phone }) => phone.trim() === value) ??
        at("substitute_phone", (line) => replaced(line) && line.substitute_phone.trim() === value)
      );
    case "invalid_name":
      return (
        at("name", (line) => line.name.trim() === value) ??
        at("substitute_name", (line) => replaced(line) && line.substitute_name.trim() === value)
      );
    case "named_twice":
      return (
        at("substitute_name", (line) => replaced(line) && line.substitute_name.trim() === name) ??
        at("name", (line) => line.name.trim() === name)
      );
    case "on_record":
      return at("name", (line) => line.name.trim() === name);
    case "own_substitute":
      return at("substitute_name", (line) => replaced(line) && line.name.trim() === name);
    case "substitute_missing":
      return at("substitute_name", (line) => replaced(line) && line.substitute_name.trim() === "");
    case "reason_missing":
      return at("reason", ({ answer, reason }) => answer === "leave" && reason.trim() === "");
    case "note_refused":
      return at("note", ({ answer, note }) => answer !== "attend" && note?.file_name === name);
    case "answer_missing":
    case "no_such_choice":
    case "answer_no_number": {
      const question = questions.find(({ wording }) => wording === name);
      return question ? ["answers", question.id] : null;
    }
    default:
      return null;
  }
}
