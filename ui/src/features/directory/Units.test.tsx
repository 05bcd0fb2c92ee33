import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { units } from "../../test/people";
import { show } from "../../test/show";
import { beforeAfterMove } from "./order";
import { fieldsOfUnit, saveOf } from "./unitFields";

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
  it("sends every contact in order, and leaves out a line that was never filled in", () => {
    const [unit] = units();
    if (unit === undefined) throw new Error("no unit");
    const fields = fieldsOfUnit(unit);
    const [first] = fields.contacts;
    if (first === undefined) throw new Error("no contact");
    const added = { id: null, name: " 方若水 ", title: "", phone: "19900000099", mail: "" };
    const saved = saveOf(unit, { ...fields, contacts: [added, first, { ...added, name: " ", phone: "" }] });
    expect(saved.contacts).toEqual([{ ...added, name: "方若水" }, first]);
    expect(saved.id).toBe(unit.id);
  });

  it("shows the primary contact first, whatever order they come in", () => {
    const [unit] = units();
    const [contact] = unit?.contacts ?? [];
    if (unit === undefined || contact === undefined) throw new Error("no unit");
    const other = { ...contact, id: "contact-b", primary: false };
    expect(fieldsOfUnit({ ...unit, contacts: [other, contact] }).contacts.map(({ id }) => id)).toEqual([
      contact.id,
      "contact-b",
    ]);
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

  it("adds a contact, makes it the first, and removes the old one in one save", async () => {
    const office = createOffice();
    const { user } = show("/directory", office);
    await user.click(await screen.findByRole("button", { name: "海州市教育局" }));
    const drawer = await screen.findByRole("dialog", { name: "海州市教育局" });
    await user.click(within(drawer).getByRole("button", { name: "添加联络员" }));
    const name = within(drawer).getAllByLabelText("姓名")[1];
    if (name === undefined) throw new Error("no second contact");
    await user.type(name, "方若水");
    await user.click(within(drawer).getByRole("button", { name: "把联络员 2 设为首位" }));
    expect(within(drawer).getAllByLabelText("姓名")[0]).toHaveValue("方若水");
    await user.click(within(drawer).getByRole("button", { name: "移除联络员 2" }));
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    expect(await screen.findByText("已保存：海州市教育局")).toBeInTheDocument();
    const saves = office.calls.filter(({ name: command }) => command === "save_unit");
    expect(saves).toHaveLength(1);
    expect(saves[0]?.input).toMatchObject({ id: "unit-1", contacts: [{ id: null, name: "方若水" }] });
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
