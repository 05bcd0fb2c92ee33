import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { asked, createOffice, type Office } from "../../test/office";
import { show, windowCalled } from "../../test/show";

const TITLE = "签到方式与会场链接";

async function open(office: Office) {
  office.people = office.people.filter(({ unit_position: place }) => place > 26);
  const { user } = show("/meetings/meeting-1/day", office);
  await user.click(await screen.findByRole("button", { name: TITLE }));
  return { user, drawer: await windowCalled(TITLE) };
}

describe("links of venues", () => {
  it("are issued all at once, opened in a window of their own, and told when used", async () => {
    const office = createOffice();
    const { user, drawer } = await open(office);
    expect(
      await within(drawer).findByText(/只有这台电脑|本机/),
      "nobody could reach them",
    ).toBeInTheDocument();
    await user.click(await within(drawer).findByRole("button", { name: "生成 9 条会场链接" }));
    const opened = vi.fn();
    vi.stubGlobal("open", opened);
    await user.click(await within(drawer).findByRole("button", { name: "在新窗口打开岱屿分会场的大屏" }));
    expect(opened.mock.calls[0]?.[0]).toBe("http://127.0.0.1:7600/v/mv-2-1");
    expect(within(drawer).getAllByText("还没有用过")).toHaveLength(9);
    expect(within(drawer).queryByRole("button", { name: /生成 \d+ 条/ })).toBeNull();
  });

  it("are shown as a code", async () => {
    const office = createOffice();
    office.call("issue_venue_links", { meeting: "meeting-1" });
    const { user, drawer } = await open(office);
    await user.click(await within(drawer).findByRole("button", { name: "显示岱屿分会场的签到台二维码" }));
    expect(await screen.findByAltText("岱屿分会场的签到台二维码")).toBeInTheDocument();
  });

  it("are revoked only after a question", async () => {
    const office = createOffice();
    office.call("issue_venue_links", { meeting: "meeting-1" });
    const { user, drawer } = await open(office);
    await user.click(await within(drawer).findByRole("button", { name: "岱屿分会场签到台链接的更多操作" }));
    await user.click(await screen.findByRole("menuitem", { name: "作废链接" }));
    expect(office.venueLinks.get("mv-2 desk")?.revoked, "not before it was confirmed").toBe(false);
    await user.click(await screen.findByRole("button", { name: "作废链接" }));
    await waitFor(() => expect(office.venueLinks.get("mv-2 desk")?.revoked).toBe(true));
  });
});

describe("how people check in", () => {
  async function policies(office: Office) {
    const shown = await open(office);
    await shown.user.click(await within(shown.drawer).findByRole("tab", { name: "签到方式" }));
    await within(shown.drawer).findByText("适用范围");
    return shown;
  }

  it("is saved for the meeting, each way explained", async () => {
    const office = createOffice();
    const { user, drawer } = await policies(office);
    expect(within(drawer).getByRole("checkbox", { name: /会场码.*已允许只用链接/ })).toBeDisabled();
    await user.click(within(drawer).getByRole("checkbox", { name: /^联络员链接 联络员/ }));
    await user.click(within(drawer).getByRole("checkbox", { name: /必须在会场/ }));
    await user.click(within(drawer).getByRole("radio", { name: "必须签名" }));
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    await waitFor(() =>
      expect(asked(office, "save_arrivals")).toEqual([
        {
          meeting: "meeting-1",
          venue: null,
          policy: {
            ways: ["link_and_code", "code_and_phone", "desk"],
            signature: "required",
            moves: true,
            masked: true,
          },
        },
      ]),
    );
  });

  it("is saved for one venue alone, which may follow the meeting again", async () => {
    const office = createOffice();
    const { user, drawer } = await policies(office);
    await user.click(within(drawer).getByRole("combobox", { name: "适用范围" }));
    await user.click(await screen.findByTitle("岱屿分会场"));
    const follows = await within(drawer).findByRole("switch", { name: "与全部会场相同" });
    expect(follows).toBeChecked();
    await user.click(follows);
    await user.click(within(drawer).getByRole("switch", { name: "大屏隐去姓名" }));
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    await waitFor(() => expect(office.policies.get("mv-2")?.masked).toBe(false));
    expect(office.policy.masked, "the meeting's own rules stay").toBe(true);
    await user.click(follows);
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    await waitFor(() => expect(office.policies.has("mv-2")).toBe(false));
  });

  it("keeps what was typed when it cannot be saved", async () => {
    const office = createOffice();
    const { user, drawer } = await policies(office);
    office.failNext("save_arrivals", { code: "storage_full", args: {} });
    await user.click(within(drawer).getByRole("radio", { name: "可签可不签" }));
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    expect(await within(drawer).findByText(/磁盘已满/)).toBeInTheDocument();
    expect(within(drawer).getByRole("radio", { name: "可签可不签" })).toBeChecked();
  });
});
