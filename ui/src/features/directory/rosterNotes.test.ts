import { describe, expect, it } from "vitest";
import { preview } from "../../test/roster";
import { asBase64, asCsv, notedRows } from "./rosterNotes";

describe("the notes of an import", () => {
  it("are the rows kept aside, then those taken in without a value", () => {
    expect(notedRows(preview()).map(({ row, fate }) => [row, fate])).toEqual([
      [8, "problem"],
      [9, "problem"],
      [7, "same"],
    ]);
  });

  it("are a table that a spreadsheet reads as text", () => {
    const csv = asCsv([
      ["行", "说明"],
      ["3", '电话“1,2"3”不正确'],
      ["4", "=1+1"],
    ]);
    expect(csv).toBe('\uFEFF"行","说明"\r\n"3","电话“1,2""3”不正确"\r\n"4","\'=1+1"\r\n');
    const bytes = Uint8Array.from(atob(asBase64(csv)), (character) => character.charCodeAt(0));
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toBe(csv);
  });
});
