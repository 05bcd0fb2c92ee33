import { describe, expect, it } from "vitest";
import type { Question, UnitReply } from "../../api/contract";
import { board, replies } from "../../test/meetings";
import { line } from "../../test/replies";
import { fieldOf, newAnswers, warningsOf } from "./replyFields";

const [reply] = replies(board());
if (reply === undefined) throw new Error("there are no replies");
const question = (id: string, change: Partial<Question> = {}): Question => ({
  id,
  wording: `问题${id}`,
  kind: "text",
  choices: [],
  required: true,
  ...change,
});

describe("warnings of an entered answer", () => {
  const terms: Pick<UnitReply, "quota" | "rank"> = { quota: 1, rank: "principal" };

  it("count nobody without a name", () => {
    const warnings = warningsOf({ lines: [line(), line({ name: " " })], answers: {} }, terms, []);
    expect(warnings).toEqual({ over: 0, rankMissing: false, unanswered: [] });
  });

  it("tell who is too many and which rank nobody has", () => {
    const lines = [line({ name: "甲某", rank: "deputy" }), line({ name: "乙某" })];
    expect(warningsOf({ lines, answers: {} }, terms, [])).toMatchObject({ over: 1, rankMissing: true });
    expect(
      warningsOf({ lines, answers: {} }, { ...terms, rank: "deputy" }, []).rankMissing,
      "a deputy is enough where a deputy is asked for",
    ).toBe(false);
  });

  it("take the rank of somebody on leave as named", () => {
    const lines = [line({ name: "甲某", rank: "principal", answer: "leave" })];
    expect(warningsOf({ lines, answers: {} }, terms, []).rankMissing).toBe(false);
  });

  it("name required questions without an answer", () => {
    const questions = [question("1"), question("2", { required: false }), question("3")];
    const { unanswered } = warningsOf({ lines: [], answers: { 3: "浙L·12345" } }, terms, questions);
    expect(unanswered).toEqual(["问题1"]);
  });
});

describe("answers that are sent", () => {
  it("are those that read otherwise: what stands may belong to a question that was changed", () => {
    const answered = { ...reply, answers: [{ question: "1", answer: "需要" }] };
    const questions = [question("1"), question("2"), question("3")];
    expect(newAnswers({ 1: "需要", 2: " 3 " }, answered, questions)).toEqual([
      { question: "2", answer: "3" },
    ]);
    expect(newAnswers({ 1: "" }, answered, questions), "taken back").toEqual([{ question: "1", answer: "" }]);
  });
});

describe("a failure", () => {
  const lines = [
    line({ name: "甲某", phone: "12345" }),
    line({ name: "乙某", answer: "substitute", substitute_name: "甲某", substitute_phone: "678" }),
    line({ name: "丙某", answer: "leave", note: { file_name: "note.html", content: "" } }),
  ];
  it.each([
    ["invalid_phone", { value: "12345" }, ["lines", 0, "phone"]],
    ["invalid_phone", { value: "678" }, ["lines", 1, "substitute_phone"]],
    ["named_twice", { name: "甲某" }, ["lines", 1, "substitute_name"]],
    ["reason_missing", {}, ["lines", 2, "reason"]],
    ["note_refused", { name: "note.html" }, ["lines", 2, "note"]],
    ["answer_no_number", { name: "问题1" }, ["answers", "1"]],
    ["busy", {}, null],
    ["invalid_phone", { value: "999" }, null],
  ])("%s %o belongs to %o", (code, args, path) => {
    expect(fieldOf({ code, args }, lines, [question("1")])).toEqual(path);
  });
});
