import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { remapped } from "../../components/mapping";
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
    const { user, office } = await dropped();
    expect(await screen.findByText("缺少联络员姓名，请补填。")).toBeVisible();
    await user.click(screen.getByText("有提示 1"));
    const row = (await screen.findByText("电话“12345”不正确，请核对号码。")).closest("tr");
    expect(row).not.toBeNull();
    if (row) expect(within(row).getByText("7")).toBeVisible();
    await user.click(screen.getByText("有问题 2"));
    expect(await screen.findByText("单位“海州市教育局”与第 3 行重复，请保留一行。")).toBeVisible();
    expect(office.calls.some(({ name }) => name === "import_roster")).toBe(false);
  });

  it("shows both contacts of one row of the file", async () => {
    const said = vi.spyOn(console, "error");
    const { user } = await dropped();
    await user.click(await screen.findByText("全部 27"));
    await waitFor(() => expect(screen.getAllByText("10", { selector: "td" })).toHaveLength(2));
    expect(said.mock.calls.filter(([words]) => String(words).includes("same key"))).toEqual([]);
    said.mockRestore();
  });

  it("shows what changes from what to what", async () => {
    const { user } = await dropped();
    await user.click(await screen.findByText("更新 1"));
    expect(await screen.findByText("19900000002", { selector: "del" })).toBeVisible();
    expect(screen.getByText("19900000077", { selector: "ins" })).toBeVisible();
  });

  it("says what each column is taken for, and which rows are left out", async () => {
    await dropped();
    expect(await screen.findByText("手机号码")).toBeVisible();
    expect(screen.getByText("签收")).toBeVisible();
    expect(screen.getByText("第 30 行：合计 27 家")).toBeInTheDocument();
  });

  it("takes a column for another field and looks at the file anew", async () => {
    const { user, office } = await dropped();
    await user.click(await screen.findByLabelText("“签收”列作为"));
    await user.click(await screen.findByTitle("备注"));
    await waitFor(() => expect(office.calls.filter(({ name }) => name === "preview_roster")).toHaveLength(2));
    expect(office.calls.at(-1)?.input).toMatchObject({
      mapping: expect.arrayContaining([{ column: 8, field: "remark" }]),
    });
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

  it("imports, says what was done, and takes it back", async () => {
    const { user, office } = await dropped();
    await user.click(await screen.findByRole("button", { name: "导入（新增 2 行，更新 1 行）" }));
    expect(await screen.findByText("已导入：新单位 2 家，新联络员 2 名")).toBeInTheDocument();
    expect(screen.getByText("未导入和有提示的 3 行")).toBeInTheDocument();
    expect(screen.getByText("电话“12345”不正确，请核对号码。")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "复制" }));
    expect(await navigator.clipboard.readText()).toContain("7\t");
    await user.click(screen.getByRole("button", { name: "撤销此次导入" }));
    await user.click((await screen.findAllByRole("button", { name: "撤销此次导入" })).at(-1) as HTMLElement);
    expect(await screen.findByText("导入后又改过的 1 项保持不变：海州市档案馆")).toBeInTheDocument();
    expect(office.imports[0]?.undone).toBe(true);
  });

  it("gives a field to one column only", () => {
    const columns = [
      { column: 0, header: "单位", sample: "", field: "unit" as const },
      { column: 1, header: "全称", sample: "", field: null },
    ];
    expect(remapped(columns, 1, "unit")).toEqual([{ column: 1, field: "unit" }]);
    expect(remapped(columns, 0, null)).toEqual([]);
  });
});
