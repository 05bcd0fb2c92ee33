import { describe, expect, it } from "vitest";
import type { Question } from "../../api/contract";
import { board, replies } from "../../test/meetings";
import { changeRequest, line, replyIn } from "../../test/replies";
import { comparisonOf, isEmpty } from "./changes";
import { linesOf } from "./replyLines";

const replyOf = (unit: string) => replyIn({ replies: replies(board()) }, unit);
const parking: Question = { id: "q1", wording: "车牌号", kind: "text", choices: [], required: false };

describe("a change that is asked for", () => {
  it("changes nothing when it says what was answered", () => {
    const reply = replyOf("unit-1");
    expect(isEmpty(comparisonOf(reply, changeRequest(reply), []))).toBe(true);
  });

  it("tells who comes new and who goes", () => {
    const reply = replyOf("unit-1");
    const [first, ...rest] = linesOf(reply);
    const lines = [...rest, line({ name: "方若水", title: "副局长" })];
    const { people } = comparisonOf(reply, changeRequest(reply, { lines }), []);
    expect(people.map((one) => [one.kind, one.line.name])).toEqual([
      ["added", "方若水"],
      ["removed", first?.name],
    ]);
  });

  it("tells part by part what of a person reads otherwise", () => {
    const reply = replyOf("unit-1");
    const lines = linesOf(reply).map((one, index) =>
      index === 0 ? { ...one, title: "党组书记", answer: "leave" as const, reason: "出差" } : one,
    );
    const [change] = comparisonOf(reply, changeRequest(reply, { lines }), []).people;
    expect(change).toMatchObject({
      kind: "changed",
      parts: [
        { part: "title", to: "党组书记" },
        { part: "answer", from: "attend", to: "leave" },
        { part: "reason", from: "", to: "出差" },
      ],
    });
  });

  it("knows a person who was typed anew by the name", () => {
    const reply = replyOf("unit-1");
    const lines = linesOf(reply).map((one) => ({ ...one, id: null }));
    expect(comparisonOf(reply, changeRequest(reply, { lines }), []).people, "nobody was exchanged").toEqual(
      [],
    );
  });

  it("says nothing of a reason that went with the leave", () => {
    const reply = replyOf("unit-14");
    const lines = linesOf(reply).map((one) => ({ ...one, answer: "attend" as const, reason: "" }));
    const [change] = comparisonOf(reply, changeRequest(reply, { lines }), []).people;
    expect(change?.kind === "changed" && change.parts.map(({ part }) => part)).toEqual(["answer"]);
  });

  it("names a written request that comes with it, by its line", () => {
    const reply = replyOf("unit-14");
    const note = { file_name: "请假条.pdf", content: "" };
    const lines = linesOf(reply).map((one, index) => (index === 0 ? { ...one, note } : one));
    expect(comparisonOf(reply, changeRequest(reply, { lines }), []).people).toMatchObject([
      { kind: "changed", parts: [], note: { request: "request-1", line: 0, file_name: "请假条.pdf" } },
    ]);
    const added = [...linesOf(reply), line({ name: "方若水", answer: "leave", note })];
    expect(comparisonOf(reply, changeRequest(reply, { lines: added }), []).people).toMatchObject([
      { kind: "added", note: { line: added.length - 1 } },
    ]);
  });

  it("tells other answers, and takes those it leaves out as they are", () => {
    const reply = { ...replyOf("unit-1"), answers: [{ question: "q1", answer: "浙L·12345" }] };
    expect(comparisonOf(reply, changeRequest(reply, { answers: [] }), [parking]).answers).toEqual([]);
    const answers = [{ question: "q1", answer: "" }];
    expect(comparisonOf(reply, changeRequest(reply, { answers }), [parking]).answers).toEqual([
      { question: "车牌号", from: "浙L·12345", to: "" },
    ]);
  });

  it("is outdated once the unit's answer has another version", () => {
    const reply = replyOf("unit-1");
    expect(comparisonOf(reply, changeRequest(reply), []).outdated).toBe(false);
    expect(comparisonOf({ ...reply, version: 2 }, changeRequest(reply), []).outdated).toBe(true);
  });

  it("of a unit that was silent brings everybody new", () => {
    const reply = replyOf("unit-12");
    const lines = [line({ name: "方若水" })];
    const { people } = comparisonOf(reply, changeRequest(reply, { lines }), []);
    expect(people, "the empty lines of the form are nobody").toMatchObject([{ kind: "added" }]);
  });
});
