import { describe, expect, it } from "vitest";
import { board as newBoard } from "../../test/meetings";
import { changedTerms, changeTerms, commonTerms, moveTo, proposed, split } from "./moves";

describe("moves", () => {
  it("are undone by putting each unit back where and how it was", () => {
    const { undo } = moveTo(newBoard(), ["unit-6", "unit-29", "unit-1"], "mv-2");
    expect(undo).toEqual([
      { units: ["unit-6"], meeting_venue: null },
      { units: ["unit-29"], meeting_venue: "mv-3", quota: 4, rank: "principal", standing: "attend" },
      { units: ["unit-1"], meeting_venue: "mv-1", quota: 3, rank: "principal", standing: "attend" },
    ]);
  });

  it("put units that were alike back in one step", () => {
    const { undo } = moveTo(newBoard(), ["unit-4", "unit-5"], "mv-2");
    expect(undo).toHaveLength(1);
  });

  it("change terms where the units are, and change them back", () => {
    const { redo, undo } = changeTerms(newBoard(), ["unit-1"], { quota: 5 });
    expect(redo).toEqual([{ units: ["unit-1"], meeting_venue: "mv-1", quota: 5 }]);
    expect(undo).toMatchObject([{ meeting_venue: "mv-1", quota: 3 }]);
  });

  it("fall in two where they failed halfway, each with its own way back", () => {
    const move = moveTo(newBoard(), ["unit-6", "unit-29"], "mv-2");
    expect(split(move, new Set(["unit-6"]))).toEqual({
      made: {
        redo: [{ units: ["unit-6"], meeting_venue: "mv-2" }],
        undo: [{ units: ["unit-6"], meeting_venue: null }],
      },
      rest: {
        redo: [{ units: ["unit-29"], meeting_venue: "mv-2" }],
        undo: [
          { units: ["unit-29"], meeting_venue: "mv-3", quota: 4, rank: "principal", standing: "attend" },
        ],
      },
    });
    expect(split(move, new Set())).toEqual({ made: null, rest: move });
  });

  it("take a proposal of the core back as a whole", () => {
    const before = newBoard();
    const after = newBoard();
    const card = after.unassigned.shift();
    if (card) after.columns[0]?.cards.push(card);
    const { undo, redo } = proposed(before, after, ["unit-6"]);
    expect(undo).toEqual([{ units: ["unit-6"], meeting_venue: null }]);
    expect(redo).toMatchObject([{ units: ["unit-6"], meeting_venue: "mv-1" }]);
  });
});

describe("terms of several units", () => {
  const cards = newBoard().columns.flatMap((column) => column.cards);
  const of = (...units: string[]) => cards.filter((card) => units.includes(card.unit));

  it("show only what all have alike", () => {
    expect(commonTerms(of("unit-1", "unit-2"))).toEqual({ rank: "principal", standing: "attend" });
    expect(commonTerms(of("unit-1"))).toEqual({ quota: 3, rank: "principal", standing: "attend" });
    expect(commonTerms([])).toEqual({});
  });

  it("change only where they were touched and filled in", () => {
    const touched = (field: string) => field !== "standing";
    expect(changedTerms({ quota: null, rank: "any", standing: "guest" }, touched)).toEqual({ rank: "any" });
  });
});
