import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice, type Office } from "../../test/office";
import { robot } from "../../test/outbox";
import { show } from "../../test/show";
import { portFor } from "./channelFields";

const ADDRESS = "/settings/channels";
const saved = (office: Office) => office.calls.filter(({ name }) => name === "save_channels").at(-1)?.input;

describe("the port of a mail server", () => {
  it("goes with its encryption, unless one of its own was chosen", () => {
    expect(portFor("tls", 587)).toBe(465);
    expect(portFor("start_tls", null)).toBe(587);
    expect(portFor("none", 465)).toBe(25);
    expect(portFor("tls", 2525)).toBe(2525);
  });
});

describe("channels", () => {
  it("send a password only when it is given anew", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    const mail = await screen.findByRole("region", { name: "邮件" });
    const name = within(mail).getByLabelText("发件人名称");
    await user.clear(name);
    await user.type(name, "市督导办");
    await user.click(screen.getByRole("button", { name: "保存" }));
    await screen.findByText("发送渠道已保存");
    expect(saved(office)).toMatchObject({
      mail: { password: null, has_password: true, from_name: "市督导办" },
    });

    await user.click(screen.getByRole("button", { name: "更换密码" }));
    await user.type(screen.getByLabelText("密码", { selector: "input" }), "新授权码");
    await user.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(saved(office)).toMatchObject({ mail: { password: "新授权码" } }));
    expect(
      await screen.findByRole("button", { name: "更换密码" }),
      "it is a kept one again and never shown",
    ).toBeVisible();
    expect(screen.queryByDisplayValue("新授权码")).toBeNull();
  });

  it("clear a secret only when asked to, and let that be taken back", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("button", { name: "清除密码" }));
    await user.click(screen.getByRole("button", { name: "撤销" }));
    await user.click(screen.getByRole("button", { name: "更换密码" }));
    await user.tab();
    await user.click(await screen.findByRole("button", { name: "清除密码" }));
    await user.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(saved(office)).toMatchObject({ mail: { password: "" } }));
  });

  it("ask to save before a test, and say what the other side answered", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    const name = await screen.findByLabelText("发件人名称");
    await user.type(name, "一");
    await user.click(screen.getByRole("button", { name: "发送测试：邮件" }));
    const question = await screen.findByRole("dialog", { name: "先保存再测试？" });
    expect(office.calls.some((one) => one.name === "test_channel")).toBe(false);
    await user.click(within(question).getByRole("button", { name: "保存" }));
    await screen.findByText("发送渠道已保存");

    office.tested = { sent: false, reason: "login_refused", detail: "535 authentication failed" };
    await user.click(screen.getByRole("button", { name: "发送测试：邮件" }));
    await user.type(await screen.findByLabelText("邮箱"), "me@example.org");
    await user.click(screen.getByRole("button", { name: "发送测试" }));
    expect(await screen.findByText(/用户名或密码（密钥）不正确/)).toBeInTheDocument();
    expect(screen.getByText(/535 authentication failed/)).toBeInTheDocument();
    expect(office.calls.at(-1)?.input).toMatchObject({ channel: "mail", to: "me@example.org" });
  });

  it("keep the secrets of the other robots when one is added", async () => {
    const office = createOffice();
    office.channels.robots = [robot()];
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("button", { name: "添加群机器人" }));
    const names = screen.getAllByLabelText("群名称");
    await user.type(names[1] ?? document.body, "县区联络群");
    await user.type(
      screen.getByLabelText("Webhook 地址", { selector: "input" }),
      "https://oapi.example.org/send",
    );
    await user.click(screen.getByRole("button", { name: "保存" }));
    await screen.findByText("发送渠道已保存");
    expect(saved(office)).toMatchObject({
      robots: [
        { id: "robot-1", webhook: null, secret: null, has_webhook: true },
        { platform: "wecom", name: "县区联络群", webhook: "https://oapi.example.org/send" },
      ],
    });
  });

  it("pause everything at once, whatever the form says", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("button", { name: "暂停发送" }));
    expect(await screen.findByRole("button", { name: "恢复发送" })).toBeVisible();
    await user.type(screen.getByLabelText("发件人名称"), "一");
    await user.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(saved(office)).toMatchObject({ paused: true }));
  });

  it("tell changes by themselves, unless that is switched off", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    const own = await screen.findByRole("switch", { name: /时间地点变更后 10 分钟自动通知/ });
    expect(own).toBeChecked();
    await user.click(own);
    await user.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(saved(office)).toMatchObject({ tells_changes: false }));
  });
});
