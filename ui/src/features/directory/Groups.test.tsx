import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";

describe("groups of units", () => {
  it("are made of chosen units and keep the official order", async () => {
    const office = createOffice();
    const { user } = show("/directory/groups", office);
    await user.click(await screen.findByRole("button", { name: "新建单位组" }));
    const drawer = await screen.findByRole("dialog", { name: "新建单位组" });
    await user.type(within(drawer).getByLabelText("组名"), "文教口");
    await user.click(await within(drawer).findByRole("checkbox", { name: /海州市公安局/ }));
    await user.click(within(drawer).getByRole("checkbox", { name: /海州市教育局/ }));
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    await waitFor(() =>
      expect(office.calls.find(({ name }) => name === "save_group")?.input).toEqual({
        id: null,
        name: "文教口",
        units: ["unit-1", "unit-8"],
      }),
    );
  });

  it("go only after a question, and their units stay", async () => {
    const office = createOffice();
    const { user } = show("/directory/groups", office);
    await user.click(await screen.findByRole("button", { name: "删除 教育督导委员会成员单位" }));
    await user.click(await screen.findByRole("button", { name: "删除" }));
    await waitFor(() => expect(office.groups).toEqual([]));
    expect(office.units).toHaveLength(29);
  });
});

describe("venues of the directory", () => {
  it("are put away and come back when the archived are shown", async () => {
    const office = createOffice();
    const { user } = show("/directory/venues", office);
    await user.click(await screen.findByRole("button", { name: "更多操作：岱屿分会场" }));
    await user.click(await screen.findByRole("menuitem", { name: "停用" }));
    await user.click(await screen.findByRole("button", { name: "停用" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "岱屿分会场" })).toBeNull());
    await user.click(screen.getByRole("switch", { name: "显示已停用" }));
    expect(await screen.findByRole("button", { name: "岱屿分会场" })).toBeVisible();
  });

  it("are found from the address, as the day's tasks lead there", async () => {
    show("/directory/venues?search=嵊岛", createOffice());
    expect(await screen.findByRole("button", { name: "嵊岛分会场" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "岱屿分会场" })).toBeNull();
  });
});
