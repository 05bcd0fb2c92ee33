import { describe, expect, it } from "vitest";
import { board as newBoard } from "../../test/meetings";
import { placesOf } from "./dragRules";
import { changeTerms, moveTo } from "./moves";
import { withSteps } from "./overlay";

describe("a move under way", () => {
  it("shows at once, in official order and counted", () => {
    const before = newBoard();
    const after = withSteps(before, moveTo(before, ["unit-1", "unit-29"], "mv-2").redo);
    expect(after.columns[1]?.cards.map(({ unit }) => unit)).toEqual(["unit-1", "unit-28", "unit-29"]);
    expect(after.columns[1]?.places).toBe(11);
    expect(after.columns[2]?.cards).toEqual([]);
    expect(before, "the board that was read stays as it was").toEqual(newBoard());
  });

  it("changes nothing on a board that has it already", () => {
    const { redo } = moveTo(newBoard(), ["unit-6"], "mv-1");
    const once = withSteps(newBoard(), redo);
    expect(withSteps(once, redo)).toEqual(once);
  });

  it("leaves the columns it does not touch the very same, so that they are not drawn again", () => {
    const before = newBoard();
    const after = withSteps(before, moveTo(before, ["unit-28"], "mv-1").redo);
    expect(after.columns[2]).toBe(before.columns[2]);
    expect(after.unassigned).toBe(before.unassigned);
  });

  it("is taken back by its undo", () => {
    const before = newBoard();
    const { redo, undo } = moveTo(before, ["unit-6", "unit-28"], "mv-3");
    expect(withSteps(withSteps(before, redo), undo)).toEqual(before);
  });

  it("says by how many a venue is over its capacity", () => {
    const before = newBoard();
    const [, branch] = before.columns;
    if (branch) branch.capacity = 5;
    const after = withSteps(before, moveTo(before, ["unit-29"], "mv-2").redo);
    expect(after.columns[1]?.over).toBe(3);
  });

  it("counts the people whom a unit has named, and its quota until then", () => {
    const before = newBoard();
    const cards = before.columns.flatMap((column) => column.cards);
    const [answered, silent] = ["unit-1", "unit-12"].map((id) => cards.find(({ unit }) => unit === id));
    if (answered) Object.assign(answered, { replied: true, quota: 3, people: 5 });
    if (silent) Object.assign(silent, { replied: false, quota: 2, people: 2 });
    const moved = withSteps(before, moveTo(before, ["unit-1", "unit-12"], "mv-2").redo);
    expect(moved.columns[1]?.places).toBe(4 + 5 + 2);
    const terms = changeTerms(moved, ["unit-1", "unit-12"], { quota: 6 });
    expect(withSteps(moved, terms.redo).columns[1]?.places, "a new quota changes only the silent one").toBe(
      4 + 5 + 6,
    );
  });

  it("takes units off the board that no longer take part", () => {
    const after = withSteps(newBoard(), [{ kind: "invite", units: ["unit-1", "unit-6"], invited: false }]);
    expect(placesOf(after).has("unit-1")).toBe(false);
    expect(placesOf(after).has("unit-6")).toBe(false);
    expect(after.not_invited).toBe(2);
  });
});
