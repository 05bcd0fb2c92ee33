import { describe, expect, it } from "vitest";
import { board as newBoard } from "../../test/meetings";
import { changedTerms, changeTerms, commonTerms, inCommon, leave, moveTo } from "./moves";

const AS_IT_WAS = { quota: null, rank: null, standing: null };
const MAIN = { meeting_venue: "mv-1", rank: "principal", standing: "attend" };

describe("moves", () => {
  it("are undone in one step that puts each unit back where and how it was", () => {
    expect(moveTo(newBoard(), ["unit-6", "unit-29", "unit-1"], "mv-2").undo).toEqual([
      {
        kind: "place",
        placements: [
          { unit: "unit-6", meeting_venue: null, ...AS_IT_WAS },
          { unit: "unit-29", ...MAIN, meeting_venue: "mv-3", quota: 4 },
          { unit: "unit-1", ...MAIN, quota: 3 },
        ],
      },
    ]);
  });

  it("change terms where the units are, and change them back", () => {
    const { redo, undo } = changeTerms(newBoard(), ["unit-1"], { quota: 5 });
    expect(redo).toEqual([
      { kind: "place", placements: [{ unit: "unit-1", meeting_venue: "mv-1", ...AS_IT_WAS, quota: 5 }] },
    ]);
    expect(undo).toEqual([{ kind: "place", placements: [{ unit: "unit-1", ...MAIN, quota: 3 }] }]);
  });

  it("bring units that left the meeting back to the places they had", () => {
    expect(leave(newBoard(), ["unit-1", "unit-6"]).undo).toEqual([
      { kind: "invite", units: ["unit-1", "unit-6"], invited: true },
      { kind: "place", placements: [{ unit: "unit-1", ...MAIN, quota: 3 }] },
    ]);
  });

  it("are one plain assignment only when every unit goes the same way", () => {
    const one = { unit: "unit-1", meeting_venue: "mv-1", ...AS_IT_WAS };
    expect(inCommon([one, { ...one, unit: "unit-2" }])).toEqual({ meeting_venue: "mv-1", ...AS_IT_WAS });
    expect(inCommon([one, { ...one, unit: "unit-2", quota: 2 }])).toBeNull();
    expect(inCommon([])).toBeNull();
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
