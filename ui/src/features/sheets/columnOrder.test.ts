import { describe, expect, it } from "vitest";
import { keysOf, linesOf, moved } from "./columnOrder";

const columns = ["number", "unit", "name"].map((key) => ({ key, label: key }));
const of = (chosen: string[] | null) => ({
  columns,
  chosen: chosen && { format: "pdf" as const, by_venue: false, columns: chosen },
});
const words = (lines: ReturnType<typeof linesOf>) =>
  lines.map(({ key, shown }) => `${key}${shown ? "" : "-"}`);

describe("the columns of a sheet", () => {
  it("are all of them in their usual order until others are chosen", () => {
    expect(words(linesOf(of(null)))).toEqual(["number", "unit", "name"]);
    expect(keysOf(linesOf(of(null)), of(null))).toEqual([]);
    expect(words(linesOf(of(["gone"]))), "of an older program").toEqual(["number", "unit", "name"]);
  });

  it("come back as they were chosen, the others behind them", () => {
    const lines = linesOf(of(["name", "number"]));
    expect(words(lines)).toEqual(["name", "number", "unit-"]);
    expect(keysOf(lines, of(null))).toEqual(["name", "number"]);
  });

  it("move up and down, and not beyond the ends", () => {
    const lines = linesOf(of(null));
    expect(words(moved(lines, 2, -1))).toEqual(["number", "name", "unit"]);
    expect(words(moved(lines, 0, 1))).toEqual(["unit", "number", "name"]);
    expect(moved(lines, 0, -1)).toBe(lines);
    expect(moved(lines, 2, 1)).toBe(lines);
  });
});
