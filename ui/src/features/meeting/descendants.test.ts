import { describe, expect, it } from "vitest";
import type { Board, Unit } from "../../api/contract";
import { createOffice } from "../../test/office";
import { unitsOfBranch } from "./descendants";

const office = createOffice();
const [pattern] = office.call("list_units", { search: null }).units;
const board = office.call("show_board", { meeting: "meeting-1" });

function unit(id: string, parent: string | null = null): Unit {
  if (pattern === undefined) throw new Error("no unit");
  return { ...pattern, id, parent };
}

function seated(here: string[], elsewhere: string[] = []): Board {
  const [main, branch] = board.columns;
  const card = main?.cards[0];
  if (main === undefined || branch === undefined || card === undefined) throw new Error("no board");
  const cards = (units: string[]) => units.map((one) => ({ ...card, unit: one }));
  return {
    ...board,
    columns: [
      { ...main, meeting_venue: "main", cards: cards(elsewhere) },
      { ...branch, meeting_venue: "branch", cards: cards(here) },
    ],
  };
}

const UNITS = [unit("county"), unit("town", "county"), unit("village", "town"), unit("other")];

describe("the units of a branch's own meeting", () => {
  it("are those below the units that sit there, also when they sit there themselves", () => {
    expect(unitsOfBranch(UNITS, seated(["county"]), "branch")).toEqual(["town", "village"]);
    expect(unitsOfBranch(UNITS, seated(["county", "town"]), "branch")).toEqual(["town", "village"]);
  });

  it("are not those that sit in another venue", () => {
    expect(unitsOfBranch(UNITS, seated(["county"], ["town"]), "branch")).toEqual(["village"]);
  });

  it("are its own units when there is nothing below them", () => {
    expect(unitsOfBranch(UNITS, seated(["other"]), "branch")).toEqual(["other"]);
    expect(unitsOfBranch(UNITS, undefined, "branch")).toEqual([]);
  });
});
