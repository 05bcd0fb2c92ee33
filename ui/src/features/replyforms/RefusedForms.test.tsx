import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { FilledForm } from "../../api/contract";
import { Providers } from "../../Providers";
import { RefusedForms } from "./RefusedForms";

const form: FilledForm = {
  file_name: "回执表.xlsx",
  unit: null,
  unit_name: "",
  outcome: "refused",
  lines: [],
  remark: "",
  troubles: [{ row: null, failure: { code: "busy", args: {} } }],
  warnings: [],
  version: 0,
};

it("files of two folders are told apart though they have one name", () => {
  const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
  render(<RefusedForms refused={[form, { ...form, unit_name: "海州市教育局" }]} />, { wrapper: Providers });
  expect(screen.getAllByText("回执表.xlsx")).toHaveLength(2);
  expect(complaints.mock.calls.flat().filter((words) => /same key/.test(String(words)))).toEqual([]);
  complaints.mockRestore();
});
