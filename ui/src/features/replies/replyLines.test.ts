import { describe, expect, it } from "vitest";
import { board, replies } from "../../test/meetings";
import { replyIn } from "../../test/replies";
import { filledLines, formLinesOf, linesOf } from "./replyLines";

const replyOf = (unit: string) => replyIn({ replies: replies(board()) }, unit);

describe("lines of a reply", () => {
  it("put a substitute on the line of the person replaced", () => {
    const lines = linesOf(replyOf("unit-8"));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({ answer: "substitute", reason: "外出调研" });
    expect(lines[0]?.substitute_name).not.toBe("");
  });

  it("offer as many empty lines as there are places, and leave out what stays empty", () => {
    const lines = formLinesOf(replyOf("unit-12"));
    expect(lines).toHaveLength(2);
    expect(filledLines(lines)).toEqual([]);
  });
});
