import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";

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
});
