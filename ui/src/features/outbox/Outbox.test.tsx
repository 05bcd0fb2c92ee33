import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { createOffice, type Office } from "../../test/office";
import { message } from "../../test/outbox";
import { show } from "../../test/show";

const LINKS = "/meetings/meeting-1/links";
const OUTBOX = `${LINKS}?show=outbox`;
const asked = (office: Office, name: string) =>
  office.calls.filter((one) => one.name === name).map(({ input }) => input);

describe("sending", () => {
  it("goes to those who were shown and not taken out", async () => {
    const office = createOffice();
    const { user } = show(LINKS, office);
    await user.click(await screen.findByRole("button", { name: "发送邀请" }));
    const drawer = await screen.findByRole("dialog", { name: "发送消息" });
    const first = await within(drawer).findByRole("checkbox", { name: "发送给海州市教育局" });
    expect(asked(office, "preview_messages").at(-1)).toMatchObject({ kind: "invite", channel: "mail" });
    const before = Number(
      /\d+/.exec(within(drawer).getByRole("button", { name: /^发送 \d+ 条$/ }).textContent ?? ""),
    );
    expect(within(drawer).getByRole("checkbox", { name: "全选联络员" })).toBeInTheDocument();
    await user.click(first);
    await user.click(within(drawer).getByRole("button", { name: `发送 ${before - 1} 条` }));
    await screen.findByText(/条消息已开始发送/);
    const [sent] = asked(office, "send_messages");
    expect(sent).toMatchObject({ meeting: "meeting-1", kind: "invite" });
    expect(JSON.stringify(sent)).not.toContain('"invitation-unit-1"');
    expect(JSON.stringify(sent)).toContain('"invitation-unit-2"');
  });

  it("is a second click away from a list of silent units", async () => {
    const office = createOffice();
    const { user } = show("/meetings/meeting-1/replies", office);
    await user.click(await screen.findByRole("button", { name: /^催办 \d+ 家$/ }));
    const drawer = await screen.findByRole("dialog", { name: "发送消息" });
    await user.click(await within(drawer).findByRole("button", { name: /^发送 [1-9]\d* 条$/ }));
    await screen.findByText(/条消息已开始发送/);
    expect(asked(office, "send_messages")[0]).toMatchObject({ kind: "remind" });
  });

  it("asks one unit back with words of one's own, and not without", async () => {
    const office = createOffice();
    const { user } = show("/meetings/meeting-1/replies", office);
    await user.click(await screen.findByRole("button", { name: "追问：海州市教育局" }));
    const drawer = await screen.findByRole("dialog", { name: "发送给海州市教育局" });
    const send = await within(drawer).findByRole("button", { name: /^发送 \d+ 条$/ });
    expect(send).toBeDisabled();
    await user.type(within(drawer).getByLabelText("要问的内容"), "请补报职务");
    await waitFor(() => expect(send).toBeEnabled());
    expect(within(drawer).getByText(/请补报职务/, { selector: "p" })).toBeVisible();
    await user.click(send);
    await waitFor(() =>
      expect(asked(office, "send_messages")[0]).toMatchObject({
        kind: "ask_back",
        note: "请补报职务",
        invitations: ["invitation-unit-1"],
      }),
    );
  });

  it("asks a contact who has no mail address back by text message", async () => {
    const office = createOffice();
    office.channels.sms.enabled = true;
    const [unit] = office.units;
    const [contact] = unit?.contacts ?? [];
    if (contact) Object.assign(contact, { mail: "", phone: "19900000001" });
    const { user } = show("/meetings/meeting-1/replies", office);
    await user.click(await screen.findByRole("button", { name: "追问：海州市教育局" }));
    await screen.findByRole("dialog", { name: "发送给海州市教育局" });
    await waitFor(() => expect(asked(office, "preview_messages").at(-1)).toMatchObject({ channel: "sms" }));
  });

  it("tells how many the core queued, whatever was in the outbox that it knew", async () => {
    const office = createOffice();
    const { user } = show(LINKS, office);
    await user.click(await screen.findByRole("button", { name: "发送邀请" }));
    const drawer = await screen.findByRole("dialog", { name: "发送消息" });
    const send = await within(drawer).findByRole("button", { name: /^发送 [1-9]\d* 条$/ });
    const count = /\d+/.exec(send.textContent ?? "")?.[0];
    // Another organiser has sent something meanwhile.
    office.messages = [message("m1"), message("m2"), message("m3")];
    await user.click(send);
    expect(await screen.findByText(`${count} 条消息已开始发送`)).toBeInTheDocument();
  });

  it("leads to the settings while no channel is ready", async () => {
    const office = createOffice();
    office.channels.mail.enabled = false;
    const { user } = show(LINKS, office);
    await user.click(await screen.findByRole("button", { name: "发送邀请" }));
    await user.click(await screen.findByRole("button", { name: "设置发送渠道" }));
    expect(await screen.findByRole("region", { name: "群机器人" })).toBeInTheDocument();
  });

  it("warns while phones cannot open what is sent, and leads to where that is changed", async () => {
    const office = createOffice();
    const { user } = show(LINKS, office);
    await user.click(await screen.findByRole("button", { name: "发送邀请" }));
    const drawer = await screen.findByRole("dialog", { name: "发送消息" });
    await within(drawer).findByText(/手机打不开链接/);
    await user.click(within(drawer).getByRole("link", { name: "打开设置" }));
    expect(await screen.findByLabelText("公开地址")).toBeVisible();
  });

  it("waits for quiet hours to end, told in their zone", async () => {
    const office = createOffice();
    office.reachable = true;
    office.quietUntil = Date.UTC(2030, 9, 17, 23, 0);
    office.change = { starts_at: office.quietUntil + 36e5, reply_deadline: null };
    const { user } = show(LINKS, office);
    await user.click(await screen.findByRole("button", { name: "发送邀请" }));
    const drawer = await screen.findByRole("dialog", { name: "发送消息" });
    expect(await within(drawer).findByText("现在是勿扰时段，07:00（中国标准时间） 后自动发送")).toBeVisible();
    expect(within(drawer).queryByText(/手机打不开链接/)).toBeNull();
  });

  it("warns when quiet hours end after the start", async () => {
    const office = createOffice();
    office.quietUntil = Date.UTC(2030, 9, 17, 23, 0);
    office.change = { starts_at: office.quietUntil - 36e5 };
    const { user } = show(LINKS, office);
    await user.click(await screen.findByRole("button", { name: "发送邀请" }));
    const drawer = await screen.findByRole("dialog", { name: "发送消息" });
    expect(await within(drawer).findByText(/才结束，那时已过会议开始时间/)).toBeVisible();
  });

  it("keeps the drawer when it failed", async () => {
    const office = createOffice();
    office.failNext("send_messages", { code: "channel_not_ready", args: {} });
    const { user } = show(LINKS, office);
    await user.click(await screen.findByRole("button", { name: "发送邀请" }));
    const drawer = await screen.findByRole("dialog", { name: "发送消息" });
    await user.click(await within(drawer).findByRole("button", { name: /^发送 [1-9]\d* 条$/ }));
    expect(await within(drawer).findByText(/该渠道尚未设置或已停用/)).toBeVisible();
  });
});

describe("sent messages", () => {
  it("say in words what went wrong, and only those that failed are tried again", async () => {
    const office = createOffice();
    office.messages = [
      message("m1", {
        state: "failed",
        name: "海州市民政局",
        reason: "address_refused",
        detail: "550 no such user",
      }),
      message("m2", { state: "stopped", name: "海州市财政局" }),
      message("m3", { doubtful: true }),
    ];
    const { user } = show(OUTBOX, office);
    expect(await screen.findByText(/对方地址或号码无效/)).toBeVisible();
    expect(screen.getByText("对方回应：550 no such user")).toBeVisible();
    expect(screen.getByText("可能重复")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "重试未发出的 1 条" }));
    await screen.findByText("1 条消息重新排队");
    expect(asked(office, "retry_messages")).toEqual([{ meeting: "meeting-1", messages: ["m1"] }]);
  });

  it("say why they wait for their channel, and why they are none any more", async () => {
    const office = createOffice();
    office.messages = [
      message("m1", { state: "queued", attempts: 0, reason: "login_refused" }),
      message("m2", { state: "stopped", reason: "called_off" }),
    ];
    show(OUTBOX, office);
    expect(await screen.findByText(/^\d\d:\d\d 再试$/)).toBeVisible();
    expect(screen.getByText("会议已取消或延期")).toBeVisible();
  });

  it("are stopped while they wait", async () => {
    const office = createOffice();
    office.messages = [message("m1", { state: "queued" }), message("m2")];
    const { user } = show(OUTBOX, office);
    expect(await screen.findByText("正在发送 1/2")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "停止发送" }));
    await waitFor(() => expect(screen.queryByText(/正在发送/)).toBeNull());
    expect(asked(office, "stop_messages")).toEqual([{ meeting: "meeting-1" }]);
  });

  it("are let go where everything was paused", async () => {
    const office = createOffice();
    office.channels.paused = true;
    const { user } = show(OUTBOX, office);
    await user.click(await screen.findByRole("button", { name: "恢复发送" }));
    await waitFor(() => expect(screen.queryByText(/发送已暂停/)).toBeNull());
    expect(asked(office, "pause_outbox")).toEqual([{ paused: false }]);
  });

  it("move on the screen when the core says that they moved", async () => {
    const lines: { onmessage?: (event: { data: string }) => void }[] = [];
    vi.stubGlobal(
      "EventSource",
      class {
        static CLOSED = 2;
        readyState = 1;
        onmessage?: (event: { data: string }) => void;
        constructor() {
          lines.push(this);
        }
        close() {
          this.readyState = 2;
        }
      },
    );
    const office = createOffice();
    office.messages = [message("m1", { state: "queued" })];
    show(OUTBOX, office);
    await screen.findByText("正在发送 0/1");
    office.messages = [message("m1")];
    act(() => lines[0]?.onmessage?.({ data: JSON.stringify({ topic: "outbox", meeting: "meeting-1" }) }));
    await waitFor(() => expect(screen.queryByText(/正在发送/)).toBeNull());
  });
});
