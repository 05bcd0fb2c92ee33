import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { units } from "../../test/people";
import { show } from "../../test/show";
import { fieldsOfUnit, saveOf } from "./unitFields";

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

  it("keeps who somebody is when something else of the unit is changed", async () => {
    const office = createOffice();
    const [unit] = office.units;
    const { user } = show("/directory", office);
    await user.click(await screen.findByRole("button", { name: "海州市教育局" }));
    const drawer = await screen.findByRole("dialog", { name: "海州市教育局" });
    await user.type(within(drawer).getByLabelText("备注"), "周一上门");
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    await screen.findByText("已保存：海州市教育局");
    const saved = office.calls.find(({ name }) => name === "save_unit")?.input;
    const known = unit?.contacts.map(({ id }) => ({ id })) ?? [];
    expect(known.length, "there is somebody to lose").toBeGreaterThan(0);
    expect(saved, "a contact entered anew would lose its links").toMatchObject({ contacts: known });
  });

  it("moves a unit by its menu and by Alt and an arrow", async () => {
    const office = createOffice();
    const { user } = show("/directory", office);
    await user.click(await screen.findByRole("button", { name: "更多操作：海州市教育局" }));
    await user.click(await screen.findByRole("menuitem", { name: /下移/ }));
    await waitFor(() => expect(office.units[1]?.name).toBe("海州市教育局"));
    (await screen.findByRole("treeitem", { name: /海州市教育局/ })).focus();
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await waitFor(() => expect(office.units[0]?.name).toBe("海州市教育局"));
  });

  it("takes a move back to the former parent and place", async () => {
    const office = createOffice();
    const { user } = show("/directory", office);
    (await screen.findByRole("treeitem", { name: /海州市发展和改革委员会/ })).focus();
    await user.keyboard("{Alt>}{ArrowRight}{/Alt}");
    expect(await screen.findByText(/已移动“海州市发展和改革委员会”/)).toBeInTheDocument();
    expect(office.units.find(({ id }) => id === "unit-5")?.parent).toBe("unit-4");
    await user.click(screen.getByRole("button", { name: "撤销" }));
    await waitFor(() => expect(office.units[4]).toMatchObject({ id: "unit-5", parent: null }));
  });

  it("puts a unit below the one above it, and folds it away there", async () => {
    const office = createOffice();
    const { user } = show("/directory", office);
    (await screen.findByRole("treeitem", { name: /海州市发展和改革委员会/ })).focus();
    await user.keyboard("{Alt>}{ArrowRight}{/Alt}");
    const above = "中共海州市委机构编制委员会办公室";
    await user.click(await screen.findByRole("button", { name: `收起 ${above}` }));
    expect(screen.queryByRole("treeitem", { name: /海州市发展和改革委员会/ })).toBeNull();
    expect(office.units.find(({ id }) => id === "unit-5")?.parent).toBe("unit-4");
  });

  it("shows only units without a contact, and then changes no order", async () => {
    const { user } = show("/directory", createOffice());
    await user.click(await screen.findByLabelText("缺少联系信息"));
    await user.click(await screen.findByTitle("没有联络员"));
    await waitFor(() => expect(screen.getAllByRole("treeitem")).toHaveLength(1));
    await user.click(screen.getByRole("button", { name: "更多操作：海州市消防救援支队" }));
    await screen.findByRole("menuitem", { name: "停用" });
    expect(screen.queryByRole("menuitem", { name: /下移/ })).toBeNull();
  });

  it("merges exactly two chosen units and says before what moves", async () => {
    const office = createOffice();
    const { user } = show("/directory", office);
    await user.click(await screen.findByRole("checkbox", { name: "选择 海州市教育局" }));
    expect(screen.queryByRole("button", { name: "合并重复单位" })).toBeNull();
    await user.click(screen.getByRole("checkbox", { name: "选择 中共海州市委组织部" }));
    await user.click(screen.getByRole("button", { name: "合并重复单位" }));
    const dialog = await screen.findByRole("dialog", { name: "合并重复单位" });
    expect(await within(dialog).findByText("全市防汛防台工作视频调度会")).toBeInTheDocument();
    await user.click(within(dialog).getByRole("button", { name: "换成保留另一家" }));
    const again = await screen.findByRole("dialog", { name: "合并重复单位" });
    await waitFor(() => expect(within(again).getByRole("button", { name: "合并" })).toBeEnabled());
    await user.click(within(again).getByRole("button", { name: "合并" }));
    await waitFor(() =>
      expect(office.calls.find(({ name }) => name === "merge_units")?.input).toEqual({
        keep: "unit-2",
        merge: "unit-1",
      }),
    );
  });

  it("adds chosen units to a group without losing its members", async () => {
    const office = createOffice();
    const { user } = show("/directory", office);
    await user.click(await screen.findByRole("checkbox", { name: "选择 海州市公安局" }));
    await user.click(screen.getByRole("button", { name: "加入单位组" }));
    await user.click(await screen.findByRole("menuitem", { name: "教育督导委员会成员单位" }));
    await waitFor(() => expect(office.groups[0]?.units).toHaveLength(6));
  });

  it("asks before unsaved edits are thrown away", async () => {
    const { user } = show("/directory", createOffice());
    await user.click(await screen.findByRole("button", { name: "海州市教育局" }));
    const drawer = await screen.findByRole("dialog", { name: "海州市教育局" });
    await user.type(within(drawer).getByLabelText("简称"), "（改）");
    await user.click(within(drawer).getByRole("button", { name: "取消" }));
    await user.click(await screen.findByRole("button", { name: "继续填写" }));
    expect(within(drawer).getByLabelText("简称")).toHaveValue("市教育局（改）");
    await user.click(screen.getByRole("link", { name: "会场" }));
    await user.click((await screen.findAllByRole("button", { name: "放弃修改" })).at(-1) as HTMLElement);
    expect(await screen.findByText("市行政中心会议厅")).toBeVisible();
  });

  it("adds a unit below another one, shows it there, and does not repeat its name", async () => {
    const office = createOffice();
    const { user } = show("/directory", office);
    await user.click(await screen.findByRole("button", { name: "更多操作：海州市教育局" }));
    await user.click(await screen.findByRole("menuitem", { name: "新建下级单位" }));
    const drawer = await screen.findByRole("dialog", { name: "新建单位" });
    await user.type(within(drawer).getByLabelText("单位名称"), "海州市教育考试院");
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    await screen.findByText("已保存：海州市教育考试院");
    const saved = office.calls.find(({ name }) => name === "save_unit")?.input;
    expect(saved).toMatchObject({ parent: "unit-1", short_name: "" });
    const [unit] = units();
    if (unit === undefined) throw new Error("no unit");
    expect(fieldsOfUnit({ ...unit, short_name: unit.name }).short_name, "the full name is no short one").toBe(
      "",
    );
  });

  it("changes several units at once, and takes it back", async () => {
    const office = createOffice();
    const before = structuredClone(office.units.slice(0, 2));
    const { user } = show("/directory", office);
    await user.click(await screen.findByRole("checkbox", { name: "选择 海州市教育局" }));
    await user.click(screen.getByRole("checkbox", { name: "选择 中共海州市委组织部" }));
    await user.click(screen.getByRole("button", { name: "批量修改" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByRole("button", { name: "保存" }), "nothing is ticked").toBeDisabled();
    await user.type(within(dialog).getByLabelText("类别", { selector: "input[role=combobox]" }), "督导单位");
    await user.click(within(dialog).getByRole("button", { name: "保存" }));
    await screen.findByText(/已修改 2 家单位/);
    expect(office.units.slice(0, 2).map(({ category }) => category)).toEqual(["督导单位", "督导单位"]);
    expect(office.units[0]?.contacts, "the rest stays").toEqual(before[0]?.contacts);
    await user.click(screen.getByRole("button", { name: "撤销" }));
    await screen.findByText("已恢复 2 家单位");
    expect(office.units.slice(0, 2).map(({ category }) => category)).toEqual(
      before.map(({ category }) => category),
    );
  });

  it("keeps people with their rank at the unit", async () => {
    const office = createOffice();
    const { user } = show("/directory", office);
    await user.click(await screen.findByRole("button", { name: "海州市公安局" }));
    const drawer = await screen.findByRole("dialog", { name: "海州市公安局" });
    await user.click(within(drawer).getByRole("button", { name: "添加人员" }));
    await user.type(within(drawer).getByLabelText("人员 1 姓名"), "方若水");
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    await screen.findByText("已保存：海州市公安局");
    expect(office.calls.find(({ name }) => name === "save_unit")?.input).toMatchObject({
      people: [{ id: null, name: "方若水", title: "", rank: "other", phone: "" }],
    });
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
