import { describe, expect, it } from "vitest";
import { board as newBoard } from "../../test/meetings";
import { mayMove, type Verdict } from "./dragRules";

const MAIN = "mv-1";
const SHENG = "mv-3";

describe("the rules of moving", () => {
  const cases: [name: string, units: string[], to: string | null, verdict: Verdict][] = [
    ["an unassigned unit goes to a venue", ["unit-6"], MAIN, { allowed: true, units: ["unit-6"], over: 0 }],
    ["a unit goes back to unassigned", ["unit-1"], null, { allowed: true, units: ["unit-1"], over: 0 }],
    ["a unit stays where it is", ["unit-1"], MAIN, { allowed: false, why: "already_there" }],
    ["an unassigned unit stays unassigned", ["unit-6"], null, { allowed: false, why: "already_there" }],
    [
      "only those move that are elsewhere",
      ["unit-1", "unit-29"],
      MAIN,
      { allowed: true, units: ["unit-29"], over: 0 },
    ],
    ["nothing is chosen", [], MAIN, { allowed: false, why: "nothing_chosen" }],
    ["a unit left the meeting", ["unit-99"], MAIN, { allowed: false, why: "unknown_unit" }],
    ["a venue left the meeting", ["unit-6"], "mv-9", { allowed: false, why: "unknown_venue" }],
  ];

  it.each(cases)("%s", (_, units, to, verdict) => {
    expect(mayMove(newBoard(), units, to)).toEqual(verdict);
  });

  it("allows more people than a venue holds and says by how many", () => {
    const board = newBoard();
    const all = board.columns[0]?.cards.map((card) => card.unit) ?? [];
    const people = board.columns[0]?.places ?? 0;
    // 4 are there already and the venue holds 24.
    expect(mayMove(board, all, SHENG)).toMatchObject({ allowed: true, over: people + 4 - 24 });
  });

  it("counts no excess where the capacity is unknown", () => {
    const board = newBoard();
    for (const column of board.columns) column.capacity = null;
    expect(mayMove(board, ["unit-1"], SHENG)).toMatchObject({ over: 0 });
  });

  it("moves nothing once the meeting is closed", () => {
    expect(mayMove({ ...newBoard(), editable: false }, ["unit-6"], MAIN)).toEqual({
      allowed: false,
      why: "not_editable",
    });
  });
});
