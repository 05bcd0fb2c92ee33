import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { FilledForm } from "../../api/contract";
import { createOffice, type Office } from "../../test/office";
import { line } from "../../test/replies";
import { show, stubDownloads } from "../../test/show";
import { LARGEST_FORM } from "./formFiles";

const form = (file_name: string, change: Partial<FilledForm>): FilledForm => ({
  file_name,
  unit: "unit-12",
  unit_name: "海州市人力资源和社会保障局",
  outcome: "new",
  lines: [line({ name: "方若水" })],
  remark: "",
  troubles: [],
  warnings: [],
  version: 0,
  ...change,
});
const imported = (office: Office) =>
  office.calls.filter(({ name }) => name === "import_reply_forms").map(({ input }) => input);

const chosen = (office: Office, ...names: string[]) => chosenOf("x", office, ...names);

async function chosenOf(contents: BlobPart, office: Office, ...names: string[]) {
  const page = show("/meetings/meeting-1/replies", office);
  await page.user.click(await screen.findByRole("button", { name: "回执表" }));
  await page.user.click(await screen.findByRole("menuitem", { name: "导入填好的回执表" }));
  const drawer = await screen.findByRole("dialog", { name: "导入回执表" });
  await page.user.upload(
    within(drawer).getByLabelText("回执表文件夹"),
    names.map((name) => new File([contents], name)),
  );
  return { ...page, drawer };
}

describe("taking in reply forms", () => {
  const office = () => {
    const made = createOffice();
    made.filled = [
      form("1.xlsx", {}),
      form("2.xlsx", {
        unit: "unit-1",
        unit_name: "海州市教育局",
        outcome: "outdated",
        lines: [line({ name: "甲某", answer: "substitute", substitute_name: "乙某" })],
      }),
      form("3.xlsx", {
        unit: "unit-2",
        unit_name: "中共海州市委组织部",
        outcome: "refused",
        troubles: [{ row: 7, failure: { code: "invalid_phone", args: { value: "12345" } } }],
      }),
    ];
    return made;
  };

  it("says what each would do before anything is written", async () => {
    const made = office();
    const { drawer } = await chosen(made, "1.xlsx", "2.xlsx", "3.xlsx", "别的.xlsx", "照片.png");
    expect(await within(drawer).findByText("第 7 行：电话“12345”不正确，请核对号码。")).toBeVisible();
    expect(within(drawer).getByText("甲某（乙某代会）")).toBeVisible();
    expect(within(drawer).getByText(/“别的.xlsx”不是本会议的回执表/)).toBeVisible();
    expect(within(drawer).getByText("另有 1 个文件不是表格，未读取。")).toBeVisible();
    const box = (name: string) => within(drawer).getByRole("checkbox", { name: `导入 ${name}` });
    expect(within(drawer).getByRole("checkbox", { name: "全选回执表" })).toBeInTheDocument();
    expect(box("1.xlsx")).toBeChecked();
    expect(box("2.xlsx"), "the unit answered since: a person decides").not.toBeChecked();
    expect(box("3.xlsx")).toBeDisabled();
    expect(imported(made)).toEqual([]);
  });

  it("takes in what is ticked, and names what was refused after all", async () => {
    const made = office();
    made.refusing.set("2.xlsx", [{ row: null, failure: { code: "busy", args: {} } }]);
    const { user, drawer } = await chosen(made, "1.xlsx", "2.xlsx", "3.xlsx");
    await user.click(await within(drawer).findByRole("checkbox", { name: "导入 2.xlsx" }));
    await user.click(within(drawer).getByRole("button", { name: "导入 2 份" }));
    expect(await within(drawer).findByText("已导入 1 家单位的回执")).toBeVisible();
    expect(within(drawer).getByText("系统正忙，请稍候再试。")).toBeVisible();
    expect(imported(made)).toMatchObject([{ meeting: "meeting-1", take: [{ place: 0 }, { place: 1 }] }]);
    await user.click(within(drawer).getByRole("button", { name: "查看回执" }));
    expect(
      await screen.findByRole("button", { name: "修改回执：海州市人力资源和社会保障局" }),
      "the table shows the answer that came",
    ).toBeVisible();
  });

  it("keeps what was looked at when taking in failed", async () => {
    const made = office();
    made.failNext("import_reply_forms", { code: "busy", args: {} });
    const { user, drawer } = await chosen(made, "1.xlsx");
    const take = await within(drawer).findByRole("button", { name: "导入 1 份" });
    await user.click(take);
    expect(await within(drawer).findByText(/系统正忙/)).toBeVisible();
    await user.click(await within(drawer).findByRole("button", { name: /导入 1 份$/ }));
    expect(await within(drawer).findByText("已导入 1 家单位的回执")).toBeVisible();
  });

  it("tells what went through when a later part failed, and goes on with the rest", async () => {
    const made = createOffice();
    made.filled = [
      form("1.xlsx", {}),
      form("2.xlsx", { unit: "unit-1", unit_name: "海州市教育局" }),
      form("3.xlsx", { unit: "unit-2", unit_name: "中共海州市委组织部" }),
    ];
    made.refusing.set("2.xlsx", [
      { row: null, failure: { code: "invalid_phone", args: { value: "12345" } } },
    ]);
    // Two of this size go in one command.
    const large = new Uint8Array(LARGEST_FORM);
    const { user, drawer } = await chosenOf(large, made, "1.xlsx", "2.xlsx", "3.xlsx");
    made.failAt("import_reply_forms", 2, { code: "busy", args: {} });
    await user.click(await within(drawer).findByRole("button", { name: "导入 3 份" }));
    expect(await within(drawer).findByText(/系统正忙/)).toBeVisible();
    expect(within(drawer).getByText("已导入 1 家单位的回执")).toBeVisible();
    expect(within(drawer).getByText("1 份未能导入，原因如下")).toBeVisible();
    const refused = /电话“12345”不正确/;
    expect(within(drawer).getByText(refused)).toBeVisible();
    expect(within(drawer).queryByRole("checkbox", { name: "导入 1.xlsx" }), "it is taken in").toBeNull();

    await user.click(await within(drawer).findByRole("button", { name: /继续导入其余 1 份$/ }));
    expect(await within(drawer).findByText("已导入 2 家单位的回执"), "both parts count").toBeVisible();
    expect(within(drawer).getByText(refused), "what was refused before stays told").toBeVisible();
    expect(imported(made).map((input) => JSON.stringify(input).match(/\d\.xlsx/g))).toEqual([
      ["1.xlsx", "2.xlsx"],
      ["3.xlsx"],
      ["3.xlsx"],
    ]);
  });

  it("says when there is no form among the files", async () => {
    const { drawer } = await chosen(office(), "照片.png");
    expect(await within(drawer).findByText(/其中没有回执表/)).toBeVisible();
  });

  it("begins with forms for all units, or for one", async () => {
    stubDownloads();
    const made = office();
    const { user } = show("/meetings/meeting-1/replies", made);
    await user.click(await screen.findByRole("button", { name: "回执表" }));
    await user.click(await screen.findByRole("menuitem", { name: "下载全部单位的回执表" }));
    await user.click(screen.getByRole("button", { name: "更多操作：海州市教育局" }));
    await user.click(await screen.findByRole("menuitem", { name: "下载回执表" }));
    const asked = () => made.calls.filter(({ name }) => name === "export_reply_forms");
    await waitFor(() =>
      expect(asked().map(({ input }) => input)).toMatchObject([{ unit: null }, { unit: "unit-1" }]),
    );
  });
});
