import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { asked, createOffice, type Office } from "../../test/office";
import { show, windowCalled } from "../../test/show";

const DAY = "/meetings/meeting-1/day";

function smallOffice(): Office {
  const office = createOffice();
  office.people = office.people.filter(({ unit_position: place }) => place > 26);
  return office;
}

async function fromMenu(office: Office, entry: string) {
  const { user } = show(DAY, office);
  await user.click(await screen.findByRole("button", { name: "更多操作：嵊岛分会场" }));
  await user.click(await screen.findByRole("menuitem", { name: entry }));
  return user;
}

describe("an announcement", () => {
  it("wants words, goes to everybody, and tells whom no channel reaches", async () => {
    const office = smallOffice();
    const { user } = show(DAY, office);
    await user.click(await screen.findByRole("button", { name: "现场通知" }));
    const drawer = await windowCalled("现场通知");
    await user.click(within(drawer).getByRole("button", { name: "发布" }));
    expect(await within(drawer).findByText("请填写通知内容。")).toBeInTheDocument();
    await user.type(within(drawer).getByLabelText("通知内容"), "会议推迟十分钟");
    await user.click(within(drawer).getByRole("checkbox", { name: /同时给联络员发消息/ }));
    await user.click(within(drawer).getByRole("button", { name: "发布" }));
    expect(await screen.findByText(/发送 25 条消息；1 位联络员没有可用的渠道/)).toBeInTheDocument();
    expect(asked(office, "announce")).toMatchObject([{ venue: null, words: "会议推迟十分钟", send: true }]);
    expect(await within(drawer).findByRole("button", { name: "撤下：会议推迟十分钟" })).toBeInTheDocument();
  });

  it("goes to one venue from its menu, and is taken down after a question", async () => {
    const office = smallOffice();
    const user = await fromMenu(office, "通知本会场");
    const drawer = await windowCalled("现场通知");
    await user.type(within(drawer).getByLabelText("通知内容"), "线路正在检修");
    await user.click(within(drawer).getByRole("button", { name: "发布" }));
    await user.click(await within(drawer).findByRole("button", { name: "撤下：线路正在检修" }));
    expect(office.announced).toMatchObject([{ venue: "mv-3", words: "线路正在检修" }]);
    await user.click(await screen.findByRole("button", { name: "撤下" }));
    await waitFor(() => expect(office.announced).toEqual([]));
  });

  it("keeps its words when it cannot be put up", async () => {
    const office = smallOffice();
    office.failNext("announce", { code: "storage_full", args: {} });
    const { user } = show(DAY, office);
    await user.click(await screen.findByRole("button", { name: "现场通知" }));
    const drawer = await windowCalled("现场通知");
    await user.type(within(drawer).getByLabelText("通知内容"), "稍候");
    await user.click(within(drawer).getByRole("button", { name: "发布" }));
    expect(await within(drawer).findByText(/磁盘已满/)).toBeInTheDocument();
    expect(within(drawer).getByLabelText("通知内容")).toHaveValue("稍候");
  });
});

describe("moving a venue's people", () => {
  it("fills the words in, sends them, and says how many moved", async () => {
    const office = smallOffice();
    const user = await fromMenu(office, "转移会场人员");
    const dialog = await windowCalled("将嵊岛分会场的人员转移到其他会场");
    await user.click(within(dialog).getByRole("button", { name: "转移" }));
    expect(await within(dialog).findByText("请选择会场")).toBeInTheDocument();
    await user.click(within(dialog).getByRole("combobox", { name: "调整到" }));
    await user.click(await screen.findByTitle("岱屿分会场"));
    expect(within(dialog).getByLabelText("在原会场显示的通知")).toHaveValue(
      "嵊岛分会场线路故障，请前往岱屿分会场参会。",
    );
    await user.click(within(dialog).getByRole("button", { name: "转移" }));
    expect(
      await screen.findByText(/已将嵊岛分会场的 1 家单位转移到岱屿分会场。发送 1 条消息/),
    ).toBeInTheDocument();
    expect(office.people.every(({ meeting_venue }) => meeting_venue !== "mv-3")).toBe(true);
  });
});
