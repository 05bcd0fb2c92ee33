import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice, type Office } from "../../test/office";
import { show, stubDownloads } from "../../test/show";

const isOf = (input: unknown, kind: string) => JSON.stringify(input).includes(`"kind":"${kind}"`);
const told = (office: Office) =>
  office.calls.filter(({ name }) => name === "mark_told").map(({ input }) => input);
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

  it("that were handed over by hand are marked as told, those taken back never", async () => {
    const office = createOffice();
    office.revoked.add("invitation-unit-2");
    const { user } = show(ADDRESS, office);
    await screen.findByRole("button", { name: "导出" });
    expect(screen.queryByRole("button", { name: "标记为已人工通知" }), "nothing is ticked").toBeNull();
    await user.click(screen.getByRole("checkbox", { name: "全选链接" }));
    await user.click(screen.getByRole("checkbox", { name: "选择海州市教育局" }));
    await user.click(screen.getByRole("button", { name: "标记为已人工通知" }));
    const dialog = await screen.findByRole("dialog", { name: "标记 24 名联络员为已通知？" });
    expect(told(office), "it is asked first").toEqual([]);
    await user.click(within(dialog).getByRole("button", { name: "标记为已人工通知" }));
    expect(await screen.findByText("已标记 24 名联络员为已通知")).toBeInTheDocument();
    expect(told(office)).toHaveLength(1);
    const [input] = told(office);
    expect(JSON.stringify(input)).not.toMatch(/"invitation-unit-[12]"/);
    expect(JSON.stringify(input)).toContain('"invitation-unit-3"');
  });

  it("are offered to be marked as told where their words were copied", async () => {
    const office = createOffice();
    office.revoked.add("invitation-unit-2");
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("button", { name: "复制全部邀请文字" }));
    await screen.findByText(/已复制 25 条邀请文字/);
    await user.click(screen.getByRole("button", { name: "标记为已人工通知" }));
    const dialog = await screen.findByRole("dialog", { name: "标记 25 名联络员为已通知？" });
    await user.click(within(dialog).getByRole("button", { name: "标记为已人工通知" }));
    await screen.findByText("已标记 25 名联络员为已通知");
    expect(JSON.stringify(told(office))).not.toContain('"invitation-unit-2"');
  });

  it("are offered to be marked as told where they went out on paper, those alone", async () => {
    stubDownloads();
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("checkbox", { name: "选择海州市民政局" }));
    await user.click(screen.getByRole("button", { name: "导出所选 1 条" }));
    await user.click(await screen.findByRole("menuitem", { name: "邀请函（每人一页，PDF）" }));
    const said = await screen.findByText(/已保存：邀请函.pdf/);
    await user.click(within(said).getByRole("button", { name: "标记为已人工通知" }));
    const dialog = await screen.findByRole("dialog", { name: "标记 1 名联络员为已通知？" });
    await user.click(within(dialog).getByRole("button", { name: "标记为已人工通知" }));
    await waitFor(() =>
      expect(told(office)).toEqual([{ meeting: "meeting-1", invitations: ["invitation-unit-9"] }]),
    );
  });

  it("are ticked all at once by a box that says so in the reader's language", async () => {
    localStorage.setItem("huidao.language", "en");
    show(ADDRESS, createOffice());
    expect(await screen.findByRole("checkbox", { name: "Select all links" })).toBeInTheDocument();
  });

  it("of a meeting that is over are not marked", async () => {
    const office = createOffice();
    office.change = { state: "closed" };
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("checkbox", { name: "选择海州市民政局" }));
    expect(screen.getByRole("button", { name: "导出所选 1 条" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "标记为已人工通知" })).toBeNull();
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
