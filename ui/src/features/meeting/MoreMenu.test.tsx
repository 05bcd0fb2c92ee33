import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice, type Office } from "../../test/office";
import { show } from "../../test/show";

async function opened(change: Office["change"], office = createOffice()) {
  office.change = change;
  const page = show("/meetings/meeting-1", office);
  await page.user.click(await screen.findByRole("button", { name: "更多操作" }));
  await screen.findByRole("menuitem", { name: "会前演练" });
  const entries = () => screen.getAllByRole("menuitem").map((item) => item.textContent);
  const choose = async (name: string) => page.user.click(screen.getByRole("menuitem", { name }));
  return { ...page, office, entries, choose };
}
const inputs = (office: Office, wanted: string) =>
  office.calls.filter(({ name }) => name === wanted).map(({ input }) => input);

const OPEN = ["编辑会议", "安排续会", "转发到分会场", "以此新建会议", "存为模板", "会前演练"];
const OVER = ["以此新建会议", "存为模板", "会前演练"];

describe("the menu of a meeting", () => {
  it.each([
    ["draft", [...OPEN, "延期", "取消会议", "删除会议"]],
    ["announced", [...OPEN, "延期", "取消会议"]],
    ["under_way", [...OPEN, "取消会议"]],
    ["closed", [...OVER, "重新打开", "归档"]],
    ["archived", [...OVER, "移出归档"]],
    ["cancelled", [...OVER, "重新打开", "删除会议"]],
    ["postponed", [...OPEN, "恢复筹备", "取消会议"]],
  ] as const)("offers what the core takes of a meeting that is %s", async (state, expected) => {
    const { entries } = await opened({ state });
    expect(entries()).toEqual(expected);
  });

  it("archives after a question, and takes out of the archive again", async () => {
    const { user, office, choose } = await opened({ state: "closed" });
    await choose("归档");
    expect(await screen.findByText("归档后只能查看和导出。")).toBeInTheDocument();
    expect(inputs(office, "advance_meeting")).toEqual([]);
    await user.click(await screen.findByRole("button", { name: "归档" }));
    expect(await screen.findByText("已归档")).toBeInTheDocument();

    await user.click(screen.getByRole("button", { name: "更多操作" }));
    await choose("移出归档");
    const again = await screen.findByRole("dialog", { name: "移出归档？" });
    await waitFor(() => expect(within(again).getByRole("button", { name: "移出归档" })).toBeEnabled());
    await user.click(within(again).getByRole("button", { name: "移出归档" }));
    await waitFor(() =>
      expect(inputs(office, "advance_meeting")).toMatchObject([{ to: "archived" }, { to: "closed" }]),
    );
  });

  it("says before a meeting is marked as announced whom to tell of their links", async () => {
    const office = createOffice();
    office.effects = [{ kind: "tell_by_hand", count: 2, names: ["张三", "李四"] }];
    office.change = { state: "draft", next_step: "announce" };
    const { user } = show("/meetings/meeting-1", office);
    await user.click(await screen.findByRole("button", { name: "标记为已通知" }));
    expect(await screen.findByText(/^标记后，会议进入“已通知”/)).toBeInTheDocument();
    expect(
      await screen.findByText("以下 2 名联络员已有链接，请用电话、短信等方式告知：张三、李四"),
    ).toBeInTheDocument();
  });

  it("tells whom a postponement concerns, asks why, and shows it afterwards", async () => {
    const office = createOffice();
    office.effects = [
      { kind: "tell_by_hand", count: 14, names: ["张三", "李四"] },
      { kind: "units_without_venue", count: 1, names: ["市消防救援支队"] },
    ];
    const { user, choose } = await opened({ state: "announced" }, office);
    await choose("延期");
    expect(await screen.findByText("14 名联络员需要另行告知：张三、李四等")).toBeInTheDocument();
    const warnings = screen.getByText("请先留意").closest(".ant-alert");
    expect(warnings).toHaveTextContent("1 家单位还没有会场：市消防救援支队");
    await user.click(screen.getByRole("button", { name: "延期" }));
    expect(await screen.findByText("请填写原因。")).toBeInTheDocument();
    await user.type(screen.getByLabelText("原因"), "台风");
    await user.click(screen.getByRole("button", { name: "延期" }));
    expect(await screen.findByText("延期原因：台风")).toBeInTheDocument();
  });

  it("asks for how many meetings of a series it is meant", async () => {
    const office = createOffice();
    const one = { title: "例会", starts_at: 0, state: "draft" as const };
    const meetings = [
      { ...one, id: "meeting-1" },
      { ...one, id: "b" },
    ];
    office.meeting = { series: { id: "s", rule: "FREQ=MONTHLY;BYDAY=1MO;COUNT=2", meetings } };
    const { user, choose } = await opened({ state: "announced" }, office);
    expect(screen.getByText("每月第 1 个周一，共 2 次")).toBeInTheDocument();
    await choose("取消会议");
    expect(await screen.findByText("涉及 1 场会议")).toBeInTheDocument();
    await user.type(await screen.findByLabelText("原因"), "撤");
    await user.click(await screen.findByRole("radio", { name: "此次及以后" }));
    expect(await screen.findByText("涉及 2 场会议")).toBeInTheDocument();
    expect(screen.getByLabelText("原因"), "what was typed stays").toHaveValue("撤");
    await user.clear(screen.getByLabelText("原因"));
    await user.type(await screen.findByLabelText("原因"), "合并召开");
    await user.click(screen.getByRole("button", { name: "取消会议" }));
    await waitFor(() =>
      expect(inputs(office, "advance_meeting")).toMatchObject([{ scope: "later", reason: "合并召开" }]),
    );
  });

  it("keeps the plan as a template, and says when one of that name is replaced", async () => {
    const office = createOffice();
    office.call("save_template", { meeting: "meeting-1", name: "督导例会" });
    const { user, choose } = await opened({ state: "draft" }, office);
    await choose("存为模板");
    const name = await screen.findByLabelText("模板名称");
    await user.clear(name);
    await user.type(name, "督导例会");
    expect(await screen.findByText("已有同名模板，将被替换。")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "替换" }));
    await waitFor(() => expect(inputs(office, "save_template")).toHaveLength(2));
  });

  it("adds a follow-on that begins when this one ends", async () => {
    const { user, office, choose } = await opened({ state: "draft" });
    const { ends_at } = office.call("show_meeting", { meeting: "meeting-1" }).head;
    await choose("安排续会");
    expect(await screen.findByLabelText("会议名称")).toHaveDisplayValue(/续会$/);
    await user.click(screen.getByRole("checkbox", { name: "嵊岛分会场" }));
    await user.click(screen.getByRole("button", { name: "安排" }));
    await waitFor(() =>
      expect(inputs(office, "add_follow_on")).toMatchObject([
        { starts_at: ends_at, venues: ["mv-1", "mv-2"] },
      ]),
    );
  });

  it("re-issues for a branch with the units below the one that sits there", async () => {
    const office = createOffice();
    office.units = office.units.map((unit) =>
      ["unit-6", "unit-20"].includes(unit.id) ? { ...unit, parent: "unit-28" } : unit,
    );
    // Units come depth first: those below follow the one above.
    office.units.sort((one, other) => Number(one.parent !== null) - Number(other.parent !== null));
    const { user, choose } = await opened({ state: "draft" }, office);
    await choose("转发到分会场");
    expect(await screen.findByLabelText("主办单位")).toHaveValue("岱屿县人民政府");
    await user.click(await screen.findByRole("button", { name: "转发（2 家单位）" }));
    await waitFor(() =>
      expect(inputs(office, "reissue_meeting")).toMatchObject([
        { meeting_venue: "mv-2", host: "岱屿县人民政府", venues: [], units: ["unit-6", "unit-20"] },
      ]),
    );
  });

  it("keeps what was typed for another branch, and asks before it is lost", async () => {
    const { user, choose } = await opened({ state: "draft" });
    await choose("转发到分会场");
    const title = await screen.findByLabelText("会议名称");
    await user.clear(title);
    await user.type(title, "我县的会议");
    await user.click(screen.getByLabelText("分会场", { selector: "input[role=combobox]" }));
    await user.click(await screen.findByTitle("嵊岛分会场"));
    expect(screen.getByLabelText("主办单位"), "untouched, so it follows").toHaveValue("嵊岛县人民政府");
    expect(title).toHaveValue("我县的会议");
    await user.click(screen.getByRole("button", { name: "取消" }));
    await user.click(await screen.findByRole("button", { name: "继续填写" }));
    expect(title).toHaveValue("我县的会议");
  });

  it("asks before a follow-on that was begun is given up", async () => {
    const { user, choose } = await opened({ state: "draft" });
    await choose("安排续会");
    await user.click(await screen.findByRole("checkbox", { name: "嵊岛分会场" }));
    await user.click(screen.getByRole("button", { name: "取消" }));
    await user.click(await screen.findByRole("button", { name: "继续填写" }));
    expect(screen.getByRole("checkbox", { name: "嵊岛分会场" })).not.toBeChecked();
  });

  it("deletes as many of a series as are meant, after it has asked", async () => {
    const office = createOffice();
    const { head } = office.call("show_meeting", { meeting: "meeting-1" });
    office.meeting = {
      head: { ...head, state: "draft" },
      series: {
        id: "series-1",
        rule: "FREQ=WEEKLY;COUNT=2",
        meetings: [{ id: head.id, title: head.title, starts_at: head.starts_at, state: "draft" }],
      },
    };
    const { user } = show("/meetings/meeting-1", office);
    await user.click(await screen.findByRole("button", { name: "更多操作" }));
    await user.click(await screen.findByText("删除会议"));
    await user.click(await screen.findByRole("radio", { name: "系列中的全部会议" }));
    expect(screen.getByText(/已通知、已开始或有签到记录/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "删除会议" }));
    await waitFor(() =>
      expect(office.calls.find(({ name }) => name === "discard_meeting")?.input).toEqual({
        meeting: "meeting-1",
        scope: "all",
      }),
    );
  });
});
