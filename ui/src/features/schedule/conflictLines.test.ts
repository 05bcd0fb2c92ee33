import { expect, it } from "vitest";
import type { Conflict } from "../../api/contract";
import { conflictLines } from "./conflictLines";

const conflict = (kind: Conflict["kind"], name: string, meeting: string): Conflict => ({
  kind,
  name,
  meeting,
  venue: null,
  title: meeting,
  starts_at: 0,
  ends_at: 1,
});

it("many units of one other meeting share a line, a few are told one by one", () => {
  const many = ["甲", "乙", "丙", "丁"].map((name) => conflict("unit", name, "m1"));
  const few = ["甲", "乙"].map((name) => conflict("unit", name, "m2"));
  const lines = conflictLines([conflict("venue", "会议厅", "m1"), ...many, ...few]);
  expect(lines.map(({ conflict: { name, meeting }, units }) => [name, meeting, units.length])).toEqual([
    ["会议厅", "m1", 0],
    ["甲", "m1", 4],
    ["甲", "m2", 0],
    ["乙", "m2", 0],
  ]);
});
