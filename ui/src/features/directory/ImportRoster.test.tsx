import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { nameOf } from "../../test/people";
import { show } from "../../test/show";
import { LARGEST_BYTES } from "./rosterFile";

async function dropped(size = 10) {
  const office = createOffice();
  const page = show("/directory/import", office);
  const input = await screen.findByLabelText("名册文件");
  await page.user.upload(input, new File([new Uint8Array(size)], "名册.xlsx"));
  return { ...page, office };
}

describe("importing a roster", () => {
  it("shows each problem with its row and its reason before anything is written", async () => {
    const { office } = await dropped();
    const row = (await screen.findByText("电话“12345”不正确，请核对号码。")).closest("tr");
    expect(row).not.toBeNull();
    if (row) expect(within(row).getByText("7")).toBeVisible();
    expect(screen.getByText("单位“海州市教育局”与第 3 行重复，请保留一行。")).toBeVisible();
    expect(screen.getByText("缺少联络员姓名，请补填。")).toBeVisible();
    expect(office.calls.some(({ name }) => name === "import_roster")).toBe(false);
  });

  it("shows what changes from what to what", async () => {
    const { user } = await dropped();
    await user.click(await screen.findByText("更新 1"));
    expect(await screen.findByText("19900000002", { selector: "del" })).toBeVisible();
    expect(screen.getByText("19900000077", { selector: "ins" })).toBeVisible();
  });

  it("says which columns were found, which were not, and which rows are left out", async () => {
    await dropped();
    expect(await screen.findByText("手机号码")).toBeVisible();
    expect(screen.getByText("没有此列")).toBeVisible();
    expect(screen.getByText("第 30 行：合计 27 家")).toBeInTheDocument();
  });

  it("says before anything is written whose links stop working", async () => {
    await dropped();
    const warning = await screen.findByText("名册中已没有 1 名联络员，导入后停用，其链接随之失效");
    expect(warning).toBeVisible();
    expect(screen.getByText(new RegExp(`海州市公安局：${nameOf(48)}`))).toBeVisible();
  });

  it("refuses a file over 5 MB without sending it", async () => {
    const { office } = await dropped(LARGEST_BYTES + 1);
    expect(await screen.findByText("内容过大，上限为 5 MB。请减少内容后再试。")).toBeVisible();
    expect(office.calls.some(({ name }) => name === "preview_roster")).toBe(false);
  });

  it("imports and says what was done", async () => {
    const { user } = await dropped();
    await user.click(await screen.findByRole("button", { name: "导入 3 家单位" }));
    expect(await screen.findByText("已导入：新增 2 家，更新 1 家，跳过 3 行")).toBeInTheDocument();
  });
});
