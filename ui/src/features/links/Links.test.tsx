import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { show, stubDownloads } from "../../test/show";

const isOf = (input: unknown, kind: string) => JSON.stringify(input).includes(`"kind":"${kind}"`);
const ADDRESS = "/meetings/meeting-1/links";

describe("links", () => {
  it("warn while phones cannot open them, and stop once they can", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    expect(await screen.findByText(/手机打不开这些链接/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: /签到服务/ }));
    await user.click(await screen.findByRole("switch", { name: "接受本网络签到" }));
    await waitFor(() => expect(screen.queryByText(/手机打不开这些链接/)).toBeNull());
  });

  it("show a QR code as a picture that cannot run anything", async () => {
    const { user } = show(ADDRESS, createOffice());
    await user.click(await screen.findByRole("button", { name: "显示二维码：海州市教育局" }));
    const picture = await screen.findByRole("img", { name: "海州市教育局的链接二维码" });
    expect(picture).toHaveAttribute("src", expect.stringMatching(/^data:image\/svg\+xml;base64,/));
  });

  it("are revoked only after a question", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("button", { name: "更多操作：海州市民政局" }));
    await user.click(await screen.findByRole("menuitem", { name: "作废链接" }));
    expect(office.calls.some(({ name }) => name === "revoke_link")).toBe(false);
    await user.click(await screen.findByRole("button", { name: "作废链接" }));
    expect(await screen.findByText("链接已作废")).toBeInTheDocument();
  });

  it("go out on paper, all that work or those that are ticked", async () => {
    stubDownloads();
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    const asked = () =>
      office.calls.filter(({ name }) => name === "export_handout").map(({ input }) => input);
    await user.click(await screen.findByRole("button", { name: "导出" }));
    await user.click(await screen.findByRole("menuitem", { name: "二维码卡片（A4，PDF）" }));
    await waitFor(() => expect(asked()).toMatchObject([{ kind: "cards", invitations: null }]));
    await user.click(screen.getByRole("checkbox", { name: "选择海州市民政局" }));
    await user.click(screen.getByRole("button", { name: "导出所选 1 条" }));
    const [entry] = (await screen.findAllByRole("menuitem", { name: "邮件合并名单（XLSX）" })).slice(-1);
    if (entry) await user.click(entry);
    await waitFor(() =>
      expect(asked()[1]).toMatchObject({ kind: "mail_merge", invitations: ["invitation-unit-9"] }),
    );
  });

  it.each([
    [true, /变更满 10 分钟后自动通知/],
    [false, /尚未再次通知/],
  ])("say of contacts who know an old time whether they are told by themselves: %s", async (tells, words) => {
    const office = createOffice();
    office.outdated = 2;
    office.channels.tells_changes = tells;
    const { user } = show(ADDRESS, office);
    expect(await screen.findByText(words)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "立即通知" }));
    await screen.findByRole("dialog", { name: "发送消息" });
    await waitFor(() =>
      expect(
        office.calls.some(({ name, input }) => name === "preview_messages" && isOf(input, "change")),
        "at once, and for the change",
      ).toBe(true),
    );
  });
});
