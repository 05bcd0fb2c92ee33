import { describe, expect, it } from "vitest";
import { drafted } from "../../test/drafts";
import { piecesOf, spansOf } from "./spans";

const span = (field: string, start: number, end: number) => ({ field, start, end, sure: true });
const marked = (text: string, spans: Parameters<typeof piecesOf>[1]) =>
  piecesOf(text, spans).map(({ text: part, span: of }) => (of ? `[${of.field}:${part}]` : part));

describe("the marked notice", () => {
  it("is the whole notice, with each found place marked", () => {
    expect(marked("关于召开会议的通知", [span("title", 2, 6)])).toEqual([
      "关于",
      "[title:召开会议]",
      "的通知",
    ]);
    expect(marked("甲乙", [])).toEqual(["甲乙"]);
    expect(marked("", [])).toEqual([]);
  });

  it("counts a rare character as one", () => {
    expect(marked("𠮷林省会议", [span("title", 1, 3)])).toEqual(["𠮷", "[title:林省]", "会议"]);
  });

  it("never shows a character twice where two places overlap", () => {
    expect(marked("一二三四五六", [span("b", 2, 5), span("a", 0, 4)])).toEqual([
      "[a:一二三四]",
      "[b:五]",
      "六",
    ]);
    expect(marked("一二三四", [span("inner", 0, 2), span("outer", 0, 4)])).toEqual(["[outer:一二三四]"]);
  });

  it("survives a place beyond its end", () => {
    expect(marked("一二", [span("a", 1, 9), span("b", 20, 30)])).toEqual(["一", "[a:二]"]);
  });

  it("marks what was read, and not what was only guessed", () => {
    const [meeting] = drafted().meetings;
    if (meeting === undefined) throw new Error("no meeting");
    const fields = spansOf(meeting).map(({ field }) => field);
    expect(fields).toContain("title");
    expect(fields).toContain("units.0");
    expect(fields, "two hours after the start stand nowhere").not.toContain("ends_at");
  });
});
