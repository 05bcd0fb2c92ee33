import { describe, expect, it } from "vitest";
import type { ProposedMove } from "../../api/contract";
import { board as newBoard } from "../../test/meetings";
import { byVenue, filled, linesOf, tooMany } from "./proposal";

const move = (unit: string, meeting_venue: string, quota: number): ProposedMove => ({
  unit,
  name: unit,
  meeting_venue,
  reason: "capacity",
  detail: "3",
  quota,
  rank: "any",
  standing: "attend",
});

describe("a proposal", () => {
  const board = newBoard();
  const proposal = { moves: [move("a", "mv-2", 20), move("b", "mv-1", 2), move("c", "mv-2", 10)], left: [] };
  const venues = byVenue(proposal, board);
  const [main, branch] = venues;
  if (main === undefined || branch === undefined) throw new Error("two venues");

  it("is shown by venue in the order of the board", () => {
    expect(venues.map(({ id }) => id)).toEqual(["mv-1", "mv-2"]);
    expect(linesOf(venues).map((line) => (line.kind === "venue" ? line.venue.id : line.move.unit))).toEqual([
      "mv-1",
      "b",
      "mv-2",
      "a",
      "c",
    ]);
  });

  it("says how full a venue becomes by what is accepted", () => {
    expect(filled(branch, new Set())).toEqual({ places: 34, over: 4 });
    expect(filled(branch, new Set(["c"]))).toEqual({ places: 24, over: 0 });
  });

  it("marks the units that come after a venue is full", () => {
    expect([...tooMany(branch, new Set())]).toEqual(["c"]);
    expect([...tooMany(branch, new Set(["a"]))]).toEqual([]);
  });
});
