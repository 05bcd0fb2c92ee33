import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice } from "../test/office";
import { show } from "../test/show";

describe("the shell", () => {
  it("finds a unit with Ctrl K and the keyboard", async () => {
    const { user } = show("/today", createOffice());
    await screen.findByRole("heading", { name: "今日" });
    await user.keyboard("{Control>}k{/Control}");
    const field = await screen.findByRole("combobox", { name: /搜索单位/ });
    await user.type(field, "市消防");
    const option = await screen.findByRole("option", { name: /海州市消防救援支队/ });
    await waitFor(() => expect(option).toHaveAttribute("aria-selected", "true"));
    await user.keyboard("{Enter}");
    await waitFor(() => expect(window.location.hash).toContain("/directory?search="));
  });

  it("speaks English when asked, and remembers it", async () => {
    const { user } = show("/today", createOffice());
    await user.click(await screen.findByRole("button", { name: "English" }));
    expect(await screen.findByRole("heading", { name: "Today" })).toBeVisible();
    expect(document.documentElement.lang).toBe("en");
    expect(localStorage.getItem("huidao.language")).toBe("en");
  });

  it("offers the sample meeting in an empty workspace and opens it", async () => {
    const office = createOffice();
    office.empty = true;
    const { user } = show("/today", office);
    await user.click(await screen.findByRole("button", { name: "打开示例会议" }));
    expect(await screen.findByRole("heading", { name: /全市教育督导工作会议/ })).toBeVisible();
    expect(office.calls.find(({ name }) => name === "load_sample")?.input).toEqual({ today: true });
  });

  it("asks for the key when the browser is not signed in", async () => {
    const office = createOffice();
    office.failNext("show_settings", { code: "not_signed_in", args: {} });
    const { user } = show("/settings", office);
    expect(await screen.findByRole("heading", { name: "登录会到" })).toBeVisible();
    await user.type(screen.getByLabelText("密钥"), "k");
    await user.click(screen.getByRole("button", { name: "登录" }));
    expect(
      await screen.findByRole("heading", { name: "设置" }),
      "then the screen that was asked for",
    ).toBeVisible();
  });

  it("says what failed and tries again when asked", async () => {
    const office = createOffice();
    office.failNext("list_meetings", { code: "storage_failed", args: {} });
    const { user } = show("/schedule", office);
    expect(await screen.findByText(/未能读写数据/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "重试" }));
    // The calendar is loaded when it is first looked at, and shows nothing before it knows its size.
    const event = await screen.findByText(/教育督导/, {}, { timeout: 8000 });
    expect(event.closest("a")).toHaveAttribute("href", "#/meetings/meeting-1");
  });
});
