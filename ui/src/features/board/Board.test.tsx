import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { CLOSING, show } from "../../test/show";

const ADDRESS = "/meetings/meeting-1/board";
const column = (name: RegExp) => screen.findByRole("region", { name });
const card = (place: HTMLElement, name: RegExp) =>
  within(place).queryByRole("button", { name, pressed: false });

async function shown() {
  const office = createOffice();
  const page = show(ADDRESS, office);
  const main = await column(/市行政中心会议厅/);
  const loose = await column(/未分配/);
  return { ...page, office, main, loose };
}

describe("the board", () => {
  it("shows unassigned units first and every venue with its people and capacity", async () => {
    const { main, loose } = await shown();
    expect(within(loose).getAllByRole("listitem")).toHaveLength(2);
    expect(within(main).getByText("55/60")).toBeVisible();
  });

  it("moves a unit by its menu and takes it back with Ctrl Z", async () => {
    const { user, main, loose } = await shown();
    await user.click(within(loose).getByRole("button", { name: "操作：海州市经济和信息化局" }));
    await user.click(await screen.findByRole("menuitem", { name: "市行政中心会议厅" }));
    await waitFor(() => expect(card(main, /市经信局/)).toBeInTheDocument());
    expect(card(loose, /市经信局/)).toBeNull();

    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(card(loose, /市经信局/)).toBeInTheDocument());

    await user.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    await waitFor(() => expect(card(main, /市经信局/)).toBeInTheDocument());
  });

  it("opens the move menu with M on the card that has the focus", async () => {
    const { user, loose, main } = await shown();
    within(loose)
      .getByRole("button", { name: /市经信局/ })
      .focus();
    await user.keyboard("{ArrowDown}");
    expect(within(loose).getByRole("button", { name: /市消防救援支队.*人/ })).toHaveFocus();
    await user.keyboard("m");
    await user.click(await screen.findByRole("menuitem", { name: "市行政中心会议厅" }));
    await waitFor(() => expect(card(main, /市消防救援支队/)).toBeInTheDocument());
    await waitFor(() =>
      expect(within(main).getByRole("button", { name: /市消防救援支队.*人/ })).toHaveFocus(),
    );
  });

  it("moves the whole selection at once", async () => {
    const { user, office, loose, main } = await shown();
    within(loose)
      .getByRole("button", { name: /市经信局/ })
      .focus();
    await user.keyboard(" {ArrowDown} m");
    await user.click(await screen.findByRole("menuitem", { name: "岱屿分会场" }));
    await waitFor(() => expect(within(loose).queryAllByRole("listitem")).toHaveLength(0));
    const call = office.calls.find(({ name }) => name === "assign_unit");
    expect(call?.input).toMatchObject({ units: ["unit-6", "unit-20"], meeting_venue: "mv-2" });
    expect(main).toBeVisible();
  });

  it("steps over to the next venue with the right arrow", async () => {
    const { user, loose, main } = await shown();
    within(loose)
      .getByRole("button", { name: /市经信局/ })
      .focus();
    await user.keyboard("{ArrowRight}");
    expect(within(main).getByRole("button", { name: /市教育局.*人/ })).toHaveFocus();
  });

  it("says by how many a venue is over its capacity", async () => {
    const { user, office, loose } = await shown();
    const venue = office.board.columns[2];
    if (venue) venue.capacity = 5;
    await user.click(within(loose).getByRole("button", { name: "操作：海州市消防救援支队" }));
    await user.click(await screen.findByRole("menuitem", { name: "嵊岛分会场" }));
    const sheng = await column(/嵊岛分会场/);
    expect(await within(sheng).findByText("超出 1 人")).toBeVisible();
  });

  it("edits places with Enter", async () => {
    const { user, office, main } = await shown();
    within(main)
      .getByRole("button", { name: /市教育局.*人/ })
      .focus();
    await user.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog", { name: "海州市教育局" });
    const places = within(dialog).getByLabelText("名额");
    await user.clear(places);
    await user.type(places, "5");
    await user.click(within(dialog).getByRole("button", { name: "保存" }));
    await waitFor(() =>
      expect(office.calls.find(({ name }) => name === "assign_unit")?.input).toMatchObject({ quota: 5 }),
    );
  });

  it("edits several cards only where something was touched", async () => {
    const { user, office, main } = await shown();
    within(main)
      .getByRole("button", { name: /市教育局.*人/ })
      .focus();
    await user.keyboard(" {ArrowDown} {Enter}");
    const dialog = await screen.findByRole("dialog", { name: "编辑 2 家的名额与身份" });
    const places = within(dialog).getByLabelText("名额");
    expect(places, "3 and 2 places are not alike").toHaveValue("");
    await user.click(within(dialog).getByRole("radio", { name: "列席" }));
    await user.click(within(dialog).getByRole("button", { name: "保存" }));
    await waitFor(() =>
      expect(office.calls.find(({ name }) => name === "assign_unit")?.input).toEqual({
        meeting: "meeting-1",
        units: ["unit-1", "unit-2"],
        meeting_venue: "mv-1",
        standing: "sit_in",
      }),
    );
    await waitFor(() => expect(dialog).toHaveClass(CLOSING));
  });

  it("keeps the editor and what was typed when saving fails", async () => {
    const { user, office, main } = await shown();
    within(main)
      .getByRole("button", { name: /市教育局.*人/ })
      .focus();
    await user.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog", { name: "海州市教育局" });
    await user.clear(within(dialog).getByLabelText("名额"));
    await user.type(within(dialog).getByLabelText("名额"), "5");
    office.failNext("assign_unit", { code: "storage_full", args: {} });
    await user.click(within(dialog).getByRole("button", { name: "保存" }));
    expect(await within(dialog).findByText(/磁盘已满/)).toBeInTheDocument();
    expect(dialog).not.toHaveClass(CLOSING);
    expect(within(dialog).getByLabelText("名额")).toHaveValue("5");
    await user.click(within(dialog).getByRole("button", { name: "保存" }));
    await waitFor(() => expect(dialog).toHaveClass(CLOSING));
  });

  it("runs one undo at a time, however often the keys are pressed", async () => {
    const { user, office, loose, main } = await shown();
    await user.click(within(loose).getByRole("button", { name: "操作：海州市经济和信息化局" }));
    await user.click(await screen.findByRole("menuitem", { name: "市行政中心会议厅" }));
    await waitFor(() => expect(card(main, /市经信局/)).toBeInTheDocument());
    await user.keyboard("{Control>}zzz{/Control}");
    await waitFor(() => expect(card(loose, /市经信局/)).toBeInTheDocument());
    expect(office.calls.filter(({ name }) => name === "assign_unit")).toHaveLength(2);
  });

  it("can still take back what went through of a move that failed halfway", async () => {
    const { user, office, loose, main } = await shown();
    const education = () => within(main).getByRole("button", { name: /市教育局.*人/ });
    // 3 and 2 places: taking the move back needs a step for each.
    education().focus();
    await user.keyboard(" {ArrowDown} m");
    await user.click(await screen.findByRole("menuitem", { name: "嵊岛分会场" }));
    const branch = await column(/嵊岛分会场/);
    await waitFor(() => expect(within(branch).getAllByRole("listitem")).toHaveLength(3));

    office.failAt("assign_unit", 2, { code: "busy", args: {} });
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(within(branch).getAllByRole("listitem")).toHaveLength(2));
    expect(await screen.findByText(/系统正忙/)).toBeInTheDocument();

    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(within(branch).getAllByRole("listitem")).toHaveLength(1));
    expect(screen.getByRole("button", { name: "撤销" })).toBeDisabled();
    expect(education()).toBeVisible();
    expect(within(loose).getAllByRole("listitem")).toHaveLength(2);
  });

  it("assigns by default venue, says how many, and takes it back from there", async () => {
    const { user, loose } = await shown();
    await user.click(screen.getByRole("button", { name: "自动分配" }));
    const said = await screen.findByText(/已按默认会场分配 2 家，剩余 0 家/);
    await waitFor(() => expect(within(loose).queryAllByRole("listitem")).toHaveLength(0));
    await user.click(within(said).getByRole("button", { name: "撤销" }));
    await waitFor(() => expect(within(loose).queryAllByRole("listitem")).toHaveLength(2));
  });

  it("keeps the board when the core refuses, and says why", async () => {
    const { user, office, loose } = await shown();
    office.failNext("assign_unit", { code: "wrong_state", args: { state: "closed" } });
    await user.click(within(loose).getByRole("button", { name: "操作：海州市经济和信息化局" }));
    await user.click(await screen.findByRole("menuitem", { name: "市行政中心会议厅" }));
    expect(await screen.findByText(/会议目前为“已结束”/)).toBeInTheDocument();
    expect(card(loose, /市经信局/)).toBeInTheDocument();
  });
});
