import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { createOffice, type Office } from "../../test/office";
import { CLOSING, show } from "../../test/show";

const ADDRESS = "/meetings/meeting-1/board";
const column = (name: RegExp) => screen.findByRole("region", { name });
const card = (place: HTMLElement, name: RegExp) =>
  within(place).queryByRole("button", { name, pressed: false });

const shown = () => shownWith(() => undefined);

async function shownWith(prepare: (office: Office) => void) {
  const office = createOffice();
  prepare(office);
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
        quota: null,
        rank: null,
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

  it("takes a move of many units back in one call, each to its own place", async () => {
    const { user, office, main } = await shown();
    within(main)
      .getByRole("button", { name: /市教育局.*人/ })
      .focus();
    await user.keyboard(" {ArrowDown} m");
    await user.click(await screen.findByRole("menuitem", { name: "嵊岛分会场" }));
    const branch = await column(/嵊岛分会场/);
    await waitFor(() => expect(within(branch).getAllByRole("listitem")).toHaveLength(3));
    await waitFor(() => expect(screen.getByRole("button", { name: "撤销" })).toBeEnabled());
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(within(branch).getAllByRole("listitem")).toHaveLength(1));
    const calls = office.calls.filter(({ name }) => name === "arrange_units");
    expect(calls.map(({ input }) => input)).toMatchObject([
      {
        placements: [
          { unit: "unit-1", quota: 3 },
          { unit: "unit-2", quota: 2 },
        ],
      },
    ]);
  });

  it("shows a move before the core has answered, and springs back when it refuses", async () => {
    const { user, office, loose, main } = await shown();
    const answered = globalThis.fetch;
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    vi.stubGlobal("fetch", async (address: string, request: RequestInit) => {
      if (address === "/api/assign_unit") await held;
      return answered(address, request);
    });
    office.failNext("assign_unit", { code: "busy", args: {} });
    await user.click(within(loose).getByRole("button", { name: "操作：海州市经济和信息化局" }));
    await user.click(await screen.findByRole("menuitem", { name: "市行政中心会议厅" }));
    await waitFor(() => expect(card(main, /市经信局/)).toBeInTheDocument());
    expect(within(main).getByText("57/60")).toBeVisible();
    release();
    expect(await screen.findByText(/系统正忙/)).toBeInTheDocument();
    expect(card(loose, /市经信局/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "撤销" })).toBeDisabled();
  });

  it("takes a move back that was undone while it was still being saved", async () => {
    const { user, office, loose, main } = await shown();
    const answered = globalThis.fetch;
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    vi.stubGlobal("fetch", async (address: string, request: RequestInit) => {
      if (address === "/api/assign_unit") await held;
      return answered(address, request);
    });
    await user.click(within(loose).getByRole("button", { name: "操作：海州市经济和信息化局" }));
    await user.click(await screen.findByRole("menuitem", { name: "市行政中心会议厅" }));
    await waitFor(() => expect(card(main, /市经信局/)).toBeInTheDocument());
    await user.keyboard("{Control>}z{/Control}");
    release();
    await waitFor(() => expect(card(loose, /市经信局/)).toBeInTheDocument());
    const calls = office.calls.filter(({ name }) => name === "assign_unit");
    expect(calls.map(({ input }) => input)).toMatchObject([
      { meeting_venue: "mv-1" },
      { meeting_venue: null },
    ]);
  });

  it("does not fall back to a reading that began before the answer and arrives after it", async () => {
    const { user, main, loose } = await shown();
    const answered = globalThis.fetch;
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    let readings = 0;
    vi.stubGlobal("fetch", async (address: string, request: RequestInit) => {
      const response = await answered(address, request);
      if (address === "/api/show_board") {
        readings += 1;
        if (readings === 1) await held;
      }
      return response;
    });
    const move = async (name: string) => {
      await user.click(within(loose).getByRole("button", { name }));
      await user.click(await screen.findByRole("menuitem", { name: "市行政中心会议厅" }));
    };
    await move("操作：海州市经济和信息化局");
    await waitFor(() => expect(readings).toBe(1));
    await move("操作：海州市消防救援支队");
    await waitFor(() => expect(screen.getByRole("button", { name: "撤销" })).toBeEnabled());
    release();
    await waitFor(() => expect(readings).toBeGreaterThan(1), { timeout: 3000 });
    expect(within(main).getByRole("button", { name: /市消防救援支队.*人/ })).toBeVisible();
  });

  it("takes a unit out of its venue with Delete and goes on to the next card", async () => {
    const { user, main, loose } = await shown();
    within(main)
      .getByRole("button", { name: /市教育局.*人/ })
      .focus();
    await user.keyboard("{Delete}");
    await waitFor(() => expect(card(loose, /市教育局/)).toBeInTheDocument());
    expect(within(main).getByRole("button", { name: /市委组织部.*人/ })).toHaveFocus();
  });

  it("says which venue has room, and moves what is chosen there", async () => {
    const { user, office, loose } = await shown();
    const venue = office.board.columns[2];
    if (venue) venue.capacity = 5;
    await user.click(within(loose).getByRole("button", { name: "操作：海州市消防救援支队" }));
    await user.click(await screen.findByRole("menuitem", { name: "嵊岛分会场" }));
    const sheng = await column(/嵊岛分会场/);
    const room = await within(sheng).findByRole("button", { name: "可移到 岱屿分会场（余 26）" });
    await user.click(room);
    expect(await screen.findByText("先选择要移走的单位，再移到岱屿分会场。")).toBeInTheDocument();
    await user.click(within(sheng).getByRole("button", { name: /市消防救援支队.*人/ }));
    await user.click(room);
    const dai = await column(/岱屿分会场/);
    expect(await within(dai).findByRole("button", { name: /市消防救援支队.*人/ })).toBeVisible();
  });

  it("shows a proposal with its reasons and accepts what is ticked, in one call", async () => {
    const { user, office, loose } = await shown();
    await user.click(screen.getByRole("button", { name: "自动分配" }));
    const drawer = await screen.findByRole("dialog", { name: "自动分配" });
    expect(await within(drawer).findByText("默认会场：主会场")).toBeVisible();
    expect(within(drawer).getByText("1 家没有依据，留在“未分配”")).toBeVisible();
    const unit = within(drawer).getByRole("checkbox", { name: "市经信局" });
    await user.click(unit);
    expect(within(drawer).getByRole("button", { name: "采纳" })).toBeDisabled();
    await user.click(unit);
    await user.click(within(drawer).getByRole("button", { name: "采纳 1 家" }));
    await waitFor(() => expect(card(loose, /市经信局/)).toBeNull());
    const said = await screen.findByText("已分配 1 家单位。");
    await user.click(within(said).getByRole("button", { name: "撤销" }));
    await waitFor(() => expect(card(loose, /市经信局/)).toBeInTheDocument());
    expect(office.calls.some(({ name }) => name === "assign_unit")).toBe(true);
  });

  it("takes a unit out of the meeting and brings it back by undo", async () => {
    const { user, office, main } = await shown();
    await user.click(within(main).getByRole("button", { name: "操作：海州市教育局" }));
    await user.click(await screen.findByRole("menuitem", { name: "不参加本次会议" }));
    await waitFor(() => expect(card(main, /市教育局/)).toBeNull());
    await screen.findByText("1 家单位不再参加本次会议。");
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(card(main, /市教育局/)).toBeInTheDocument());
    expect(office.calls.filter(({ name }) => name === "invite_units")).toHaveLength(2);
  });

  it("says why a unit with check-ins cannot leave", async () => {
    const { user, office } = await shownWith((one) => {
      const first = one.board.columns[0]?.cards[0];
      if (first) first.on_record = true;
    });
    await user.click(screen.getByRole("button", { name: "操作：海州市教育局" }));
    await user.click(await screen.findByRole("menuitem", { name: "不参加本次会议" }));
    expect(await screen.findByText(/市教育局 已有签到记录/)).toBeInTheDocument();
    expect(office.calls.some(({ name }) => name === "invite_units")).toBe(false);
  });

  it("lets an empty meeting choose its units from the directory", async () => {
    const office = createOffice();
    office.board.unassigned = [];
    for (const one of office.board.columns) one.cards = [];
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("button", { name: "选择参会单位" }));
    const drawer = await screen.findByRole("dialog", { name: "参会单位" });
    await user.click(await within(drawer).findByRole("checkbox", { name: "全选（29 家）" }));
    await user.click(within(drawer).getByRole("button", { name: "加入 29 家" }));
    const loose = await column(/未分配/);
    await waitFor(() => expect(within(loose).getAllByRole("listitem").length).toBeGreaterThan(5));
  });

  it("draws every venue and unit for the printer, also those out of sight", async () => {
    const { office } = await shown();
    await act(async () => window.dispatchEvent(new Event("beforeprint")));
    const sheet = within(screen.getByRole("article"));
    const feet = sheet.getAllByText(/^合计 \d+ 家$/).map((cell) => cell.closest("tr"));
    const people = feet.map((row) => Number(row?.cells[2]?.textContent));
    const all = people.reduce((sum, count) => sum + count, 0);
    expect(
      sheet.getByText(new RegExp(`29 家 · ${all} 人`)),
      "the head is the sum of the tables",
    ).toBeVisible();
    expect(people.slice(0, -1)).toEqual(office.board.columns.map(({ places }) => places));
    expect(sheet.getAllByRole("table")).toHaveLength(4);
    expect(sheet.getByText("共青团海州市委员会")).toBeInTheDocument();
    await act(async () => window.dispatchEvent(new Event("afterprint")));
    expect(screen.queryByRole("article")).toBeNull();
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
