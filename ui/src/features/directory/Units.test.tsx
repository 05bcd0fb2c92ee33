import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { units } from "../../test/people";
import { show } from "../../test/show";
import { beforeAfterMove } from "./order";
import { fieldsOfUnit, savesOf } from "./useSaveUnit";

describe("official order", () => {
  const list = [{ id: "a" }, { id: "b" }, { id: "c" }];
  it.each([
    [1, "up", "a"],
    [0, "up", undefined],
    [0, "down", "c"],
    [1, "down", null],
    [2, "down", undefined],
  ] as const)("moving number %i %s puts it before %s", (index, direction, before) => {
    expect(beforeAfterMove(list, index, direction)).toBe(before);
  });
});

describe("saving a unit", () => {
  const unit = units()[0];
  it("sends no contact when none changed", () => {
    if (unit === undefined) throw new Error("no unit");
    const fields = fieldsOfUnit(unit);
    expect(savesOf(unit, { ...fields, name: "新名称" })).toMatchObject([{ name: "新名称", contact: null }]);
  });

  it("sends each changed contact, and leaves out an empty new one", () => {
    if (unit === undefined) throw new Error("no unit");
    const fields = fieldsOfUnit(unit);
    const [first] = fields.contacts;
    if (first === undefined) throw new Error("no contact");
    const contacts = [
      { ...first, phone: "19900000099" },
      { id: null, name: "", title: "", phone: "", mail: "" },
    ];
    expect(savesOf(unit, { ...fields, contacts })).toMatchObject([{ contact: { phone: "19900000099" } }]);
  });
});

describe("the directory", () => {
  it("opens one unit after the other with its own values", async () => {
    const { user } = show("/directory", createOffice());
    for (const name of ["海州市教育局", "海州市公安局"]) {
      await user.click(await screen.findByRole("button", { name }));
      const drawer = await screen.findByRole("dialog", { name });
      expect(within(drawer).getByLabelText("单位名称")).toHaveValue(name);
      expect(within(drawer).getByLabelText("姓名")).not.toHaveValue("");
      await user.click(within(drawer).getByRole("button", { name: "取消" }));
      await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    }
  });

  it("moves a unit down by its button", async () => {
    const office = createOffice();
    const { user } = show("/directory", office);
    await user.click(await screen.findByRole("button", { name: "下移 海州市教育局" }));
    await waitFor(() => expect(office.units[1]?.name).toBe("海州市教育局"));
  });

  it("keeps what was typed when the name is taken, and says so", async () => {
    const office = createOffice();
    const { user } = show("/directory", office);
    await user.click(await screen.findByRole("button", { name: "新建单位" }));
    const drawer = await screen.findByRole("dialog", { name: "新建单位" });
    await user.type(within(drawer).getByLabelText("单位名称"), "海州市财政局");
    office.failNext("save_unit", { code: "unit_name_taken", args: { name: "海州市财政局" } });
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    expect(await within(drawer).findByText(/已有名为“海州市财政局”的单位/)).toBeVisible();
    expect(within(drawer).getByLabelText("单位名称")).toHaveValue("海州市财政局");
  });
});
