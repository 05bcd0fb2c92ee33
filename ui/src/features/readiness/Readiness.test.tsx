import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { asked, createOffice, type Office } from "../../test/office";
import { checkOf } from "../../test/rooms";
import { show, windowCalled } from "../../test/show";

const GOOD = Array.from({ length: 7 }, () => "good" as const);

async function open(office: Office) {
  office.people = office.people.filter(({ unit_position: place }) => place > 26);
  const { user } = show("/meetings/meeting-1/day", office);
  await user.click(await screen.findByRole("button", { name: "分会场联调" }));
  return { user, drawer: await windowCalled("分会场联调") };
}

describe("line-up tests", () => {
  it("stand on a board, item by item, with earlier ones below", async () => {
    const office = createOffice();
    office.checks.set("mv-2", [
      checkOf({ note: "话筒已更换", photo: "会场.png" }),
      checkOf({ marks: [...GOOD.slice(0, 4), "trouble", "good", "unchecked"], note: "话筒无声" }),
    ]);
    const { user, drawer } = await open(office);
    const row = (await within(drawer).findByText("岱屿分会场")).closest("tr");
    if (row === null) throw new Error("no row");
    expect(within(row).getByText("就绪")).toBeInTheDocument();
    expect(within(row).getAllByText("正常")).toHaveLength(7);
    expect(within(row).getByRole("link", { name: "19900000931" })).toBeInTheDocument();
    await user.click(within(row).getByRole("button", { name: /展开/ }));
    expect(await within(drawer).findByText("有问题：话筒")).toBeInTheDocument();
    expect(within(drawer).getByText("未测：值守")).toBeInTheDocument();
    await user.click(within(row).getByRole("button", { name: "查看照片：会场.png" }));
    expect(await screen.findByAltText("会场照片：会场.png")).toBeInTheDocument();
  });

  it("are narrowed to venues of one light", async () => {
    const office = createOffice();
    office.checks.set("mv-3", [checkOf({ marks: ["trouble", ...GOOD.slice(1)] })]);
    const { user, drawer } = await open(office);
    await user.click(await within(drawer).findByRole("button", { name: "有故障 1" }));
    await waitFor(() => expect(within(drawer).queryByText("岱屿分会场")).toBeNull());
    expect(within(drawer).getByText("嵊岛分会场")).toBeInTheDocument();
  });

  it("are logged after a test call, and kept in the form when that fails", async () => {
    const office = createOffice();
    office.checks.set("mv-2", [checkOf()]);
    office.failNext("log_test_call", { code: "storage_full", args: {} });
    const { user, drawer } = await open(office);
    await user.click(await within(drawer).findByRole("button", { name: "登记联调：岱屿分会场" }));
    const dialog = await windowCalled("登记联调：岱屿分会场");
    expect(within(dialog).getByLabelText("值守人员"), "as at the last test").toHaveValue("周文博");
    await user.click(within(dialog).getByRole("button", { name: "全部正常" }));
    const sound = within(dialog).getByRole("radiogroup", { name: "声音" });
    await user.click(within(sound).getByText("有问题"));
    await user.type(within(dialog).getByLabelText("问题及处理"), "有回声");
    await user.click(within(dialog).getByRole("button", { name: "保存" }));
    expect(await within(dialog).findByText(/磁盘已满/)).toBeInTheDocument();
    await user.click(within(dialog).getByRole("button", { name: "保存" }));
    await waitFor(() => expect(office.checks.get("mv-2")).toHaveLength(2));
    expect(asked(office, "log_test_call").at(-1)).toMatchObject({
      venue: "mv-2",
      found: {
        marks: ["good", "good", "trouble", "good", "good", "good", "good"],
        operator: "周文博",
        note: "有回声",
        photo: null,
      },
    });
  });

  it("say when coordinators are reminded, what became of it, and whom to tell by hand", async () => {
    const office = createOffice();
    office.reached.set("mv-2", {
      meeting_venue: "mv-2",
      channel: "sms",
      messages: [
        { channel: "sms", state: "stopped", created_at: Date.now(), sent_at: null, reason: "ready" },
      ],
    });
    const { user, drawer } = await open(office);
    const told = (await within(drawer).findByText("岱屿分会场")).closest("tr");
    const untold = within(drawer).getByText("嵊岛分会场").closest("tr");
    if (told === null || untold === null) throw new Error("no row");
    expect(await within(told).findByText(/短信.*会场已就绪/)).toBeInTheDocument();
    expect(within(untold).getByText("需人工通知")).toBeInTheDocument();
    const plan = within(drawer).getByRole("region", { name: "自动提醒会场负责人" });
    expect(within(plan).getByText("会前 24 小时")).toBeInTheDocument();
    await user.click(within(plan).getByRole("switch"));
    await waitFor(() => expect(within(plan).queryByText("会前 24 小时")).toBeNull());
    expect(asked(office, "switch_line_up_reminders").at(-1)).toMatchObject({ on: false });
  });
});
