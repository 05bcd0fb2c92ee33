/** What a change that a unit asks for would do to its answer: who comes new, who goes, what reads otherwise. */
import type { ChangeRequest, Question, QuestionAnswer, ReplyLine, UnitReply } from "../../api/contract";
import { linesOf } from "./replyLines";

/** What is compared of a person, in the order it is told. */
export const PARTS = [
  "name",
  "title",
  "phone",
  "rank",
  "standing",
  "answer",
  "reason",
  "substitute_name",
  "substitute_title",
  "substitute_phone",
] as const;
export type Part = (typeof PARTS)[number];

export interface PartChange {
  part: Part;
  from: ReplyLine[Part];
  to: ReplyLine[Part];
}

/** The written request that comes with a line of a change that waits. */
export interface RequestNote {
  request: string;
  line: number;
  file_name: string;
}

export type PersonChange =
  | { kind: "added"; line: ReplyLine; note: RequestNote | null }
  | { kind: "removed"; line: ReplyLine }
  | { kind: "changed"; line: ReplyLine; parts: PartChange[]; note: RequestNote | null };

export interface WordChange {
  from: string;
  to: string;
}

export interface Comparison {
  people: PersonChange[];
  answers: (WordChange & { question: string })[];
  remark: WordChange | null;
  /** The unit's answer is not the one any more that it wanted to change. */
  outdated: boolean;
}

export function comparisonOf(reply: UnitReply, request: ChangeRequest, questions: Question[]): Comparison {
  const now = linesOf(reply);
  return {
    people: peopleChanges(now, request),
    answers: answerChanges(reply.answers, request.answers, questions),
    remark: reply.remark === request.remark ? null : { from: reply.remark, to: request.remark },
    outdated: reply.version !== request.version,
  };
}

/** A person is known by id; one who was typed anew, by name. */
function peopleChanges(now: ReplyLine[], { id: request, lines: wanted }: ChangeRequest): PersonChange[] {
  const left = [...now];
  const take = (is: (line: ReplyLine) => boolean) => {
    const at = left.findIndex(is);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const known = wanted.map((line, at) => ({
    line,
    note: line.note && { request, line: at, file_name: line.note.file_name },
    before: line.id === null ? null : take(({ id }) => id === line.id),
  }));
  const changes = known.flatMap(({ line, note, before }): PersonChange[] => {
    const was = before ?? take(({ name }) => name === line.name);
    if (was === null) return [{ kind: "added", line, note }];
    const parts = partChanges(was, line);
    return parts.length === 0 && note === null ? [] : [{ kind: "changed", line: was, parts, note }];
  });
  return [...changes, ...left.map((line): PersonChange => ({ kind: "removed", line }))];
}

function partChanges(was: ReplyLine, line: ReplyLine): PartChange[] {
  return PARTS.filter((part) => counts(part, was, line) && was[part] !== line[part]).map((part) => ({
    part,
    from: was[part],
    to: line[part],
  }));
}

/** A reason, or who comes instead, says nothing beside an answer that has none. */
function counts(part: Part, was: ReplyLine, line: ReplyLine): boolean {
  if (part === "reason") return line.answer !== "attend";
  return !part.startsWith("substitute") || was.answer === "substitute" || line.answer === "substitute";
}

function answerChanges(now: QuestionAnswer[], wanted: QuestionAnswer[], questions: Question[]) {
  const said = (answers: QuestionAnswer[], id: string) =>
    answers.find(({ question }) => question === id)?.answer;
  return questions.flatMap(({ id, wording }) => {
    const from = said(now, id) ?? "";
    // What a request leaves out stays as it is.
    const to = said(wanted, id) ?? from;
    return from === to ? [] : [{ question: wording, from, to }];
  });
}

export const isEmpty = ({ people, answers, remark }: Comparison) =>
  people.length === 0 && answers.length === 0 && remark === null;
