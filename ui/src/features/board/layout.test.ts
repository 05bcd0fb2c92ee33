import { describe, expect, it } from "vitest";
import { board } from "../../test/meetings";
import { cardWidth, columnWidths, GAP, lanesOf, rowsOf } from "./layout";

const cards = board().columns[0]?.cards ?? [];

describe("the measures of the board", () => {
  it("give what is left over to the main venue, and scroll when there is too little room", () => {
    expect(columnWidths(["unassigned", "main", "branch"], 1200)).toEqual([200, 776, 200]);
    expect(columnWidths(["unassigned", "main", "branch"], 700)).toEqual([164, 348, 164]);
    expect(columnWidths(["unassigned", "main", "branch"], 640)).toEqual([164, 304, 164]);
  });

  it("fit as many cards beside each other as the column has room for", () => {
    expect(lanesOf(200)).toBe(1);
    expect(lanesOf(464)).toBe(3);
    expect(cardWidth(464, 3) * 3 + GAP * 2).toBeLessThanOrEqual(464 - 24);
  });

  it("put rows below each other without a hole or an overlap", () => {
    const rows = rowsOf(cards, 464);
    expect(rows.flatMap((row) => row.cards)).toEqual(cards);
    rows.slice(1).forEach((row, index) => {
      const above = rows[index];
      expect(row.top).toBe((above?.top ?? 0) + (above?.height ?? 0) + GAP);
    });
  });

  it("give a long name a second line", () => {
    const [card] = cards;
    if (card === undefined) throw new Error("no card");
    const heightOf = (short_name: string) => rowsOf([{ ...card, short_name }], 200)[0]?.height ?? 0;
    expect(heightOf("市委军民融合发展委员会办公室")).toBeGreaterThan(heightOf("市教育局"));
  });
});
