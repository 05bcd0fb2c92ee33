import { screen, waitFor, within } from "@testing-library/react";
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
    const open = async () => {
      await user.click(await screen.findByRole("button", { name: "导出：回执汇总表" }));
      return screen.findByRole("dialog", { name: "回执汇总表" });
    };
    const first = await open();
    await user.click(await within(first).findByRole("checkbox", { name: "含完整手机号" }));
    await user.click(within(first).getByText("PDF"));
    await user.click(within(first).getByRole("checkbox", { name: "序号" }));
    await user.click(within(first).getByRole("button", { name: "上移：姓名" }));
    await user.click(within(first).getByRole("button", { name: /^导\s?出$/ }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const again = await open();
    expect(await within(again).findByRole("checkbox", { name: "含完整手机号" })).not.toBeChecked();
    expect(within(again).getByRole("radio", { name: "PDF" }), "what was chosen is there again").toBeChecked();
    await user.click(within(again).getByRole("button", { name: "恢复默认" }));
    await user.click(within(again).getByRole("button", { name: /^导\s?出$/ }));
    await waitFor(() =>
      expect(asked(office, "export_sheet")).toMatchObject([
        { sheet: "replies", format: "pdf", full_phones: true, columns: ["name", "unit", "phone"] },
        { sheet: "replies", format: "pdf", full_phones: false, columns: [] },
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
