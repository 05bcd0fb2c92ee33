import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { asked, createOffice } from "../../test/office";
import { changeRequest, line, replyIn } from "../../test/replies";
import { show, stubDownloads } from "../../test/show";

const ADDRESS = "/meetings/meeting-1/replies";

describe("replies", () => {
  it("count what each filter would show, and show only that", async () => {
    const office = createOffice();
    replyIn(office, "unit-1").late = true;
    Object.assign(replyIn(office, "unit-12"), {
      late: true,
      request: changeRequest(replyIn(office, "unit-12"), { lines: [line({ name: "方若水" })] }),
    });
    const { user } = show(ADDRESS, office);
    // The meeting of the stand-in starts in half an hour: its deadline is long past.
    await user.click(await screen.findByText("未回执 2"));
    expect(screen.queryByText("海州市教育局")).toBeNull();
    expect(screen.queryByText("海州市人力资源和社会保障局"), "its answer waits: it is not silent").toBeNull();
    expect(screen.getAllByText("逾期未回执"), "one word says where it stands").toHaveLength(2);
    expect(screen.getByRole("button", { name: "催办 2 家" })).toBeVisible();
    await user.click(screen.getByText("迟复 2"));
    expect(await screen.findByText("海州市教育局")).toBeVisible();
    expect(screen.queryByText("逾期未回执")).toBeNull();
    await user.click(screen.getByText("申请变更 1"));
    expect(screen.getByRole("button", { name: "追问：海州市人力资源和社会保障局" })).toBeVisible();
    await user.click(screen.getByText("待批准 2"));
    expect(await screen.findByRole("button", { name: "修改回执：海州市公安局" })).toBeVisible();
  });

  it("find a unit that only the directory knows by what was typed", async () => {
    const office = createOffice();
    const unit = office.units.find(({ id }) => id === "unit-11");
    unit?.aliases.push("sczj");
    const { user } = show(ADDRESS, office);
    await user.type(await screen.findByLabelText("搜索单位、姓名"), "sczj");
    await waitFor(() => expect(screen.queryByText("海州市教育局")).toBeNull());
    expect(await screen.findByText("海州市财政局"), "pinyin is the core's to know").toBeVisible();
  });

  it("say in words what is wrong with an answer that came", async () => {
    const office = createOffice();
    Object.assign(office.replies[0] ?? {}, { quota: 2, rank_is_met: false, late: true });
    show(ADDRESS, office);
    expect(await screen.findByText("超出名额 1 人 · 未达职级要求 · 迟复")).toBeVisible();
  });

  it("open by Enter, and tell people, answers and the remark", async () => {
    const office = createOffice();
    office.questions = [{ id: "q1", wording: "车牌号", kind: "text", choices: [], required: false }];
    const reply = office.replies.find(({ unit }) => unit === "unit-11");
    if (reply) reply.answers = [{ question: "q1", answer: "浙L·12345" }];
    const { user } = show(ADDRESS, office);
    const row = (await screen.findByText("海州市财政局")).closest("tr");
    row?.focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText("浙L·12345")).toBeVisible();
    expect(screen.getByText("备注：需预留停车位 1 个")).toBeVisible();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement, "what is unfolded is passed by").toHaveTextContent(
      "海州市人力资源和社会保障局",
    );
  });

  it("go out with masked phones unless full ones are asked for, each time anew", async () => {
    const office = createOffice();
    stubDownloads();
    const { user } = show(ADDRESS, office);
    const button = await screen.findByRole("button", { name: "导出汇总表" });
    await user.click(button);
    await user.click(await screen.findByRole("checkbox", { name: "含完整手机号" }));
    await user.click(screen.getByRole("menuitem", { name: "XLSX" }));
    await waitFor(() => expect(asked(office, "export_sheet")).toHaveLength(1));
    await user.click(button);
    await waitFor(() => expect(screen.getByRole("checkbox", { name: "含完整手机号" })).not.toBeChecked());
    await user.click(screen.getByRole("menuitem", { name: "CSV" }));
    await waitFor(() =>
      expect(asked(office, "export_sheet")).toMatchObject([
        { sheet: "replies", format: "xlsx", full_phones: true },
        { sheet: "replies", format: "csv", full_phones: false },
      ]),
    );
  });

  it("offer nothing that a closed meeting refuses", async () => {
    const office = createOffice();
    office.change = { state: "closed" };
    show(ADDRESS, office);
    expect(await screen.findByText("海州市教育局")).toBeVisible();
    expect(screen.queryByRole("region", { name: /待批准/ })).toBeNull();
    expect(screen.queryByRole("button", { name: /^(代录|修改)回执/ })).toBeNull();
  });
});
