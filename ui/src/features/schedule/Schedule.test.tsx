import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";
import { NO_FILTERS, passes, read } from "./filters";

const TITLE = "2026年全市教育督导工作会议暨“两创”工作推进会";

describe("the filters of the schedule", () => {
  it("are read from what was kept as far as it is understood", () => {
    expect(read(null)).toEqual(NO_FILTERS);
    expect(read("{broken")).toEqual(NO_FILTERS);
    expect(read('{"states":["closed","never"],"venues":"all","kinds":["调度会",3]}')).toEqual({
      states: ["closed"],
      venues: [],
      kinds: ["调度会"],
    });
  });

  it("let a meeting through that is in one of the venues", () => {
    const [meeting] = createOffice().call("list_meetings", { search: null, from: null, to: null }).meetings;
    if (meeting === undefined) throw new Error("no meeting");
    expect(passes(meeting, { ...NO_FILTERS, venues: ["venue-dai"] })).toBe(true);
    expect(passes(meeting, { ...NO_FILTERS, venues: ["elsewhere"] })).toBe(false);
    expect(passes(meeting, { ...NO_FILTERS, states: ["draft"], venues: ["venue-dai"] })).toBe(false);
  });
});

describe("the schedule", () => {
  it("shows this month with its meetings and days off, asking only for what is in view", async () => {
    const office = createOffice();
    const today = new Date().toLocaleDateString("sv");
    office.days = [{ date: today, kind: "holiday", name: "国庆节" }];
    show("/schedule", office);
    const event = (await screen.findByText(TITLE, {}, { timeout: 8000 })).closest("a");
    expect(event).toHaveAttribute("href", "#/meetings/meeting-1");
    expect(event).toHaveTextContent("已通知");
    expect(await screen.findByTitle("放假：国庆节")).toHaveTextContent("休");
    const asked = office.calls.find(({ name }) => name === "list_meetings")?.input;
    expect(asked).toMatchObject({ from: expect.any(Number), to: expect.any(Number) });
  });

  it("changes its view and goes on by keys, and remembers the view", async () => {
    const { user, unmount } = show("/schedule?day=2026-10-17", createOffice());
    expect(await screen.findByRole("heading", { name: "2026年10月" })).toBeVisible();
    await user.keyboard("{ArrowRight}");
    expect(await screen.findByRole("heading", { name: "2026年11月" })).toBeVisible();
    await user.keyboard("d");
    expect(await screen.findByRole("heading", { name: /2026年11月17日/ })).toBeVisible();
    await user.keyboard("l");
    expect(await screen.findByRole("table")).toBeInTheDocument();
    unmount();
    show("/schedule", createOffice());
    expect(await screen.findByRole("table")).toBeInTheDocument();
  });

  it("lists what is to come first, and remembers which it is to show", async () => {
    localStorage.setItem("huidao.schedule.view", "list");
    const { user, unmount } = show("/schedule", createOffice());
    const titles = () => screen.getAllByRole("link", { name: /全市/ }).map((link) => link.textContent);
    await screen.findByRole("link", { name: TITLE });
    const [past, next] = ["全市安全生产电视电话会议", "全市防汛防台工作视频调度会"];
    expect(titles()).toEqual([TITLE, next, past]);
    await user.click(screen.getByText("过去"));
    expect(titles()).toEqual([past]);
    unmount();
    show("/schedule", createOffice());
    expect(await screen.findByRole("link", { name: past })).toBeVisible();
    expect(screen.queryByRole("link", { name: TITLE })).toBeNull();
  });

  it("keeps the keys out of the search field", async () => {
    const { user } = show("/schedule?day=2026-10-17", createOffice());
    await user.type(await screen.findByLabelText("搜索会议"), "lw");
    expect(screen.getByRole("heading", { name: "2026年10月" })).toBeVisible();
  });

  it("filters the list by state and venue, and keeps the choice", async () => {
    localStorage.setItem("huidao.schedule.view", "list");
    localStorage.setItem("huidao.schedule.filters", '{"states":["closed"]}');
    const { user } = show("/schedule", createOffice());
    expect(await screen.findByRole("link", { name: "全市安全生产电视电话会议" })).toBeVisible();
    expect(screen.queryByRole("link", { name: TITLE })).toBeNull();
    await user.click(screen.getByRole("button", { name: "清除筛选" }));
    expect(await screen.findByRole("link", { name: TITLE })).toBeVisible();
    await waitFor(() =>
      expect(localStorage.getItem("huidao.schedule.filters")).toBe(JSON.stringify(NO_FILTERS)),
    );
  });
});
