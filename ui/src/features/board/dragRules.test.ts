import { describe, expect, it } from "vitest";
import { board as newBoard } from "../../test/meetings";
import { mayLeave, mayMove, type Verdict } from "./dragRules";

const MAIN = "mv-1";
const SHENG = "mv-3";

describe("the rules of moving", () => {
  const cases: [name: string, units: string[], to: string | null, verdict: Verdict][] = [
    ["an unassigned unit goes to a venue", ["unit-6"], MAIN, { allowed: true, units: ["unit-6"], over: 0 }],
    ["a unit goes back to unassigned", ["unit-1"], null, { allowed: true, units: ["unit-1"], over: 0 }],
    ["a unit stays where it is", ["unit-1"], MAIN, { allowed: false, why: "already_there", names: [] }],
    [
      "an unassigned unit stays unassigned",
      ["unit-6"],
      null,
      { allowed: false, why: "already_there", names: [] },
    ],
    [
      "only those move that are elsewhere",
      ["unit-1", "unit-29"],
      MAIN,
      { allowed: true, units: ["unit-29"], over: 0 },
    ],
    ["nothing is chosen", [], MAIN, { allowed: false, why: "nothing_chosen", names: [] }],
    ["a unit left the meeting", ["unit-99"], MAIN, { allowed: false, why: "unknown_unit", names: [] }],
    ["a venue left the meeting", ["unit-6"], "mv-9", { allowed: false, why: "unknown_venue", names: [] }],
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
      names: [],
    });
  });

  it("lets units with check-ins change venue, but not leave it or the meeting", () => {
    const board = newBoard();
    const card = board.columns[0]?.cards[0];
    if (card) card.on_record = true;
    expect(mayMove(board, ["unit-1", "unit-2"], SHENG).allowed).toBe(true);
    const no = { allowed: false, why: "on_record", names: ["市教育局"] };
    expect(mayMove(board, ["unit-1", "unit-2"], null)).toEqual(no);
    expect(mayLeave(board, ["unit-1", "unit-2"])).toEqual(no);
    expect(mayLeave(board, ["unit-2"])).toMatchObject({ allowed: true, units: ["unit-2"] });
  });
});
