import { describe, expect, it } from "vitest";
import type { FilledForm } from "../../api/contract";
import { batchesOf, chosenOf, LARGEST_FORM, readForms } from "./formFiles";
import { isTakable, isTakenAtFirst, rowsOf } from "./preview";

const file = (name: string, size = 1) => new File([new Uint8Array(size)], name);
const form = (unit: string | null, outcome: FilledForm["outcome"]): FilledForm => ({
  file_name: `${unit}.xlsx`,
  unit,
  unit_name: unit ?? "",
  outcome,
  lines: [],
  remark: "",
  troubles: [],
  warnings: [],
  version: 0,
});
const contents = (...lengths: number[]) => lengths.map((length) => ({ content: "x".repeat(length) }));

describe("a folder of forms", () => {
  it("has its forms in order, and what is no form is counted", () => {
    const { forms, left } = chosenOf(
      ["10 民政局.xlsx", "2 公安局.xlsx", "~$2 公安局.xlsx", ".DS_Store", "合影.jpg"].map((name) =>
        file(name),
      ),
    );
    expect(forms.map(({ name }) => name)).toEqual(["2 公安局.xlsx", "10 民政局.xlsx"]);
    expect(left, "a lock of an open file is no form").toBe(3);
  });

  it("is read file by file, the too large ones left out with the reason", async () => {
    const told: number[] = [];
    const { read, refused } = await readForms([file("a.xlsx"), file("b.xlsx", LARGEST_FORM + 1)], (done) => {
      told.push(done);
      return true;
    });
    expect(read).toEqual([{ file_name: "a.xlsx", content: "AA==" }]);
    expect(refused[0]?.troubles[0]?.failure.code).toBe("too_large");
    expect(told, "progress is told").toEqual([1, 2]);
  });

  it("is read no further once it is given up", async () => {
    const { read } = await readForms([file("a.xlsx"), file("b.xlsx")], () => false);
    expect(read).toHaveLength(1);
  });

  it("goes in as few commands as its size allows, in its order", () => {
    const lengths = batchesOf(contents(4, 4, 3, 9, 1), 8).map((batch) =>
      batch.map(({ content }) => content.length),
    );
    expect(lengths, "one larger than the limit goes alone").toEqual([[4, 4], [3], [9], [1]]);
    expect(batchesOf([], 8)).toEqual([]);
  });
});

describe("forms that were looked at", () => {
  it("are taken at first unless a person has to decide, and some never are", () => {
    const rows = rowsOf(
      (["new", "changed", "same", "outdated", "refused"] as const).map((name) => ({
        file_name: name,
        content: "",
      })),
      (["new", "changed", "same", "outdated", "refused"] as const).map((one, at) => form(`u${at}`, one)),
      [],
    );
    expect(rows.map(isTakenAtFirst)).toEqual([true, true, false, false, false]);
    expect(rows.map(isTakable)).toEqual([true, true, false, true, false]);
  });

  it("of one unit in two commands count once, the later", () => {
    const files = ["a", "b", "c"].map((file_name) => ({ file_name, content: "" }));
    const rows = rowsOf(files, [form("u1", "new"), form("u1", "changed"), form("u1", "refused")], []);
    expect(
      rows.map((row) => row.form.outcome),
      "one that is refused replaces nothing",
    ).toEqual(["twice", "changed", "refused"]);
  });
});
