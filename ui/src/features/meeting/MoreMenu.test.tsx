import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice, type Office } from "../../test/office";
import { show } from "../../test/show";

async function opened(change: Office["change"]) {
  const office = createOffice();
  office.change = change;
  const page = show("/meetings/meeting-1", office);
  await page.user.click(await screen.findByRole("button", { name: "更多操作" }));
  await screen.findByRole("menuitem", { name: "会前演练" });
  const entries = () => screen.getAllByRole("menuitem").map((item) => item.textContent);
  return { ...page, office, entries };
}

describe("the menu of a meeting", () => {
  it.each([
    ["draft", ["编辑会议", "会前演练", "取消会议", "删除草稿"]],
    ["announced", ["编辑会议", "会前演练", "取消会议"]],
    ["under_way", ["编辑会议", "会前演练", "取消会议"]],
    ["closed", ["会前演练", "重新打开", "归档"]],
    ["archived", ["会前演练", "移出归档"]],
    ["cancelled", ["会前演练", "重新打开"]],
  ] as const)("offers what the core takes of a meeting that is %s", async (state, expected) => {
    const { entries } = await opened({ state });
    expect(entries()).toEqual(expected);
  });

  it("archives after a question, and takes out of the archive again", async () => {
    const { user, office } = await opened({ state: "closed" });
    await user.click(screen.getByRole("menuitem", { name: "归档" }));
    expect(await screen.findByText("归档后只能查看和导出。")).toBeInTheDocument();
    expect(office.calls.some(({ name }) => name === "advance_meeting")).toBe(false);
    await user.click(screen.getByRole("button", { name: "归档" }));
    expect(await screen.findByText("已归档")).toBeInTheDocument();

    await user.click(screen.getByRole("button", { name: "更多操作" }));
    await user.click(await screen.findByRole("menuitem", { name: "移出归档" }));
    await user.click(await screen.findByRole("button", { name: "移出归档" }));
    await waitFor(() =>
      expect(
        office.calls.filter(({ name }) => name === "advance_meeting").map(({ input }) => input),
      ).toMatchObject([{ to: "archived" }, { to: "closed" }]),
    );
  });
});
