import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { dateTime, wallTime } from "../../components/dates";
import { createOffice, type Office } from "../../test/office";
import { robot } from "../../test/outbox";
import { show } from "../../test/show";

const MINUTE = 60_000;
const DAY = 86_400_000;
const saved = (office: Office) => office.calls.filter(({ name }) => name === "save_reminders").at(-1)?.input;

async function opened(office: Office) {
  const page = show("/meetings/meeting-1/links", office);
  await page.user.click(await screen.findByRole("button", { name: "自动催办" }));
  return { ...page, drawer: await screen.findByRole("dialog", { name: "自动催办" }) };
}

describe("automatic reminders", () => {
  it("name who is silent, and come as the usual plan with one click", async () => {
    const office = createOffice(4 * DAY);
    const { user, drawer } = await opened(office);
    expect(await within(drawer).findByText(/^现在未回执 3 家：/)).toBeVisible();
    expect(within(drawer).getByText(/只催当时仍未回执的单位/)).toBeVisible();
    await user.click(within(drawer).getByRole("button", { name: "常用方案：截止前 24 小时和 2 小时" }));
    const list = await within(drawer).findByRole("list", { name: "已安排的催办" });
    expect(within(list).getByText("截止前 24 小时")).toBeVisible();
    expect(within(list).getAllByText("待发")).toHaveLength(2);
    expect(saved(office)).toMatchObject({
      meeting: "meeting-1",
      reminders: [
        { anchor: "deadline", minutes_before: 1440, channel: "mail", robot: "", language: "zh-CN" },
        { anchor: "deadline", minutes_before: 120 },
      ],
    });
    expect(
      within(drawer).queryByRole("button", { name: /常用方案/ }),
      "what is there is not offered again",
    ).toBeNull();
  });

  it("do not offer a moment that has passed", async () => {
    const { user, drawer } = await opened(createOffice());
    await user.click(await within(drawer).findByText("回执截止前"));
    expect(await within(drawer).findByText(/已过，不会发出/)).toBeVisible();
    expect(within(drawer).getByRole("button", { name: "添加" })).toBeDisabled();
    expect(within(drawer).queryByRole("button", { name: /常用方案/ })).toBeNull();
  });

  it("count back from the start as well, by any channel that is ready", async () => {
    const office = createOffice(4 * DAY);
    office.channels.robots = [robot()];
    const { user, drawer } = await opened(office);
    await user.click(await within(drawer).findByText("会议开始前"));
    await user.click(within(drawer).getByLabelText("渠道"));
    await user.click(await screen.findByTitle("钉钉群：教育督导联络员群"));
    await user.click(within(drawer).getByRole("button", { name: "添加" }));
    await waitFor(() =>
      expect(saved(office)).toMatchObject({
        reminders: [{ anchor: "start", minutes_before: 240, channel: "dingtalk", robot: "robot-1" }],
      }),
    );
    expect(await within(drawer).findByText("同一时间、同一渠道的催办已经安排。")).toBeVisible();
  });

  it("that were due when they are added are asked about first: they go out at once", async () => {
    const office = createOffice(4 * DAY);
    const { user, drawer } = await opened(office);
    const amount = await within(drawer).findByLabelText("提前多久");
    const hours = (deadlineOf(office) - Date.now()) / (60 * MINUTE) + 1;
    fireEvent.change(amount, { target: { value: String(Math.ceil(hours)) } });
    await user.click(within(drawer).getByRole("button", { name: "添加" }));
    await screen.findByText("时间已过，现在就发给未回执的 3 家单位？");
    expect(saved(office), "nothing yet").toBeUndefined();
    await user.click(screen.getByRole("button", { name: "立即发出" }));
    await waitFor(() => expect(saved(office)).toMatchObject({ reminders: [{ anchor: "deadline" }] }));
  });

  it("that ran say when, and to how many", async () => {
    const office = createOffice(4 * DAY);
    const sent_at = Date.now() - 5 * MINUTE;
    const one = { anchor: "deadline", channel: "mail", robot: "", language: "zh-CN" } as const;
    office.reminders = [
      { ...one, minutes_before: 1440, state: "sent", sent_at, sent_count: 3 },
      { ...one, minutes_before: 120, state: "nobody", sent_at, sent_count: 0 },
    ];
    const { drawer } = await opened(office);
    const list = await within(drawer).findByRole("list", { name: "已安排的催办" });
    const time = dateTime(sent_at, "Asia/Shanghai", "zh-CN");
    expect(within(list).getByText(new RegExp(`${time}.*发出，共 3 条`))).toBeVisible();
    expect(within(list).getByText("无需发送")).toBeVisible();
    expect(within(list).getByText(/当时无人需要催办/)).toBeVisible();
  });

  it("are taken away one by one, and say what keeps them", async () => {
    const office = createOffice(4 * DAY);
    office.channels.quiet = { enabled: true, from: 0, until: 1439, time_zone: "Asia/Shanghai" };
    office.reminders = [
      { anchor: "deadline", minutes_before: 1440, channel: "mail", robot: "", language: "zh-CN" },
      { anchor: "deadline", minutes_before: 120, channel: "sms", robot: "", language: "en" },
    ];
    const { user, drawer } = await opened(office);
    const list = await within(drawer).findByRole("list", { name: "已安排的催办" });
    expect(within(list).getAllByText(/落在勿扰时段/)[0]).toBeVisible();
    expect(within(list).getByText("该渠道尚未设置或已停用，到时不会发出。")).toBeVisible();
    await user.click(within(list).getByRole("button", { name: "移除：截止前 2 小时" }));
    await screen.findByText("已移除自动催办");
    expect(saved(office)).toMatchObject({ reminders: [{ minutes_before: 1440 }] });
  });

  /** Quiet hours from an hour before a moment to so many minutes after it. */
  const quietAt = (at: number, minutes: number) => {
    const { hour, minute } = wallTime(at, "Asia/Shanghai");
    const around = (shift: number) => (hour * 60 + minute + shift + 1440) % 1440;
    return { enabled: true, from: around(-60), until: around(minutes), time_zone: "Asia/Shanghai" };
  };
  const deadlineOf = (office: Office) =>
    office.call("show_meeting", { meeting: "meeting-1" }).head.reply_deadline ?? 0;

  it("that quiet hours hold say when they go out instead, in the zone of the quiet hours", async () => {
    const office = createOffice(4 * DAY);
    const at = deadlineOf(office) - 120 * MINUTE;
    office.channels.quiet = quietAt(at, 60);
    office.reminders = [
      { anchor: "deadline", minutes_before: 120, channel: "mail", robot: "", language: "zh-CN" },
    ];
    const { drawer } = await opened(office);
    const list = await within(drawer).findByRole("list", { name: "已安排的催办" });
    const time = dateTime(at + 60 * MINUTE, "Asia/Shanghai", "zh-CN");
    expect(
      within(list).getByText(`落在勿扰时段，改在 ${time}（中国标准时间） 发出。`),
      "the reader's clock is another",
    ).toBeVisible();
    expect(within(list).queryByRole("alert"), "it still comes in time").toBeNull();
  });

  it("that quiet hours hold past the deadline are warned of, before they are added and after", async () => {
    const office = createOffice(4 * DAY);
    const at = deadlineOf(office) - 240 * MINUTE;
    office.channels.quiet = quietAt(at, 300);
    const { user, drawer } = await opened(office);
    const warning = /要到 .+ 才发出，那时回执已经截止，没有单位能及时收到/;
    const form = await within(drawer).findByRole("region", { name: "添加自动催办" });
    expect(within(form).getByText(warning)).toBeVisible();
    const before = dateTime(at - 60 * MINUTE, "Asia/Shanghai", "zh-CN");
    expect(within(form).getByText(new RegExp(`请改为 ${before}.+ 之前的时间`))).toBeVisible();
    await user.click(within(form).getByRole("button", { name: "添加" }));
    const list = await within(drawer).findByRole("list", { name: "已安排的催办" });
    expect(within(list).getByText(warning)).toBeVisible();
    expect(within(drawer).getByRole("region", { name: "添加自动催办" }), "the drawer stays").toBeVisible();
  });

  it("warn while phones cannot open what would be sent, and lead to where that is changed", async () => {
    const office = createOffice(4 * DAY);
    const { user, drawer } = await opened(office);
    await within(drawer).findByText(/手机打不开链接/);
    await user.click(within(drawer).getByRole("link", { name: "打开设置" }));
    expect(await screen.findByLabelText("公开地址")).toBeVisible();
  });

  it("warn of nothing where phones reach the links", async () => {
    const office = createOffice(4 * DAY);
    office.reachable = true;
    const { drawer } = await opened(office);
    await within(drawer).findByText(/^现在未回执/);
    expect(within(drawer).queryByText(/手机打不开链接/)).toBeNull();
  });

  it("show the words that would go out, and ask for nothing until then", async () => {
    const office = createOffice(4 * DAY);
    const { user, drawer } = await opened(office);
    const previews = () => office.calls.filter(({ name }) => name === "preview_messages");
    const button = await within(drawer).findByRole("button", { name: "预览文字" });
    expect(previews()).toEqual([]);
    await user.click(button);
    await waitFor(() => expect(previews()[0]?.input).toMatchObject({ kind: "remind", channel: "mail" }));
    expect(await within(drawer).findByText(/请贵单位参加/)).toBeVisible();
  });

  it("lead to the settings while no channel is ready", async () => {
    const office = createOffice(4 * DAY);
    office.channels.mail.enabled = false;
    const { drawer } = await opened(office);
    expect(await within(drawer).findByRole("button", { name: "设置发送渠道" })).toBeVisible();
  });
});
