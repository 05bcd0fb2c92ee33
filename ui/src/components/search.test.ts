import { expect, it } from "vitest";
import { matchesSearch } from "./search";

it("finds a part of any shown text, in any case and width", () => {
  const shown = ["海州市教育局", "Zhang Wei", "19900000012", null];
  for (const search of ["", "  ", "教育", "zhang", "WEI", "0012", "００１２"]) {
    expect(matchesSearch(search, ...shown), search).toBe(true);
  }
  expect(matchesSearch("财政", ...shown)).toBe(false);
});
