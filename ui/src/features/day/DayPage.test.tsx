import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { time } from "../../components/dates";
import { MEETING } from "../../test/meetings";
import { asked, createOffice } from "../../test/office";
import { checkOf } from "../../test/rooms";
import { show } from "../../test/show";
import { askedOf, NO_FILTER } from "./dayFilter";
import { actionsOn } from "./personActions";
import { MOST_LINES, shownLines, type VenueLine } from "./venueLines";

const ADDRESS = "/meetings/meeting-1/day";

/** Fewer people than the meeting has: looking through rows takes its time here. */
function smallOffice() {
  const office = createOffice();
  office.people = office.people.filter(({ unit_position: place }) => place < 4 || place > 26);
  return office;
}

/** Venues with nothing but a name, as a national meeting has them. */
function lines(count: number): VenueLine[] {
  const [venue] = createOffice().call("show_day", { meeting: MEETING, ...askedOf(NO_FILTER, 1) }).venues;
  if (venue === undefined) throw new Error("no venue");
  const full = { ...venue.counts, expected: 4, present: 4, leave: 0, missing: 0 };
  return Array.from({ length: count }, (_, index) => ({
    venue: {
      meeting_venue: `mv-${index}`,
      name: `第 ${index} 分会场`,
      role: index === 0 ? ("main" as const) : ("branch" as const),
      counts: full,
    },
    light: null,
    call: null,
  }));
}

describe("the lines of many venues", () => {
  const many = lines(3000);
  const [, , , missing, troubled] = many;
  if (missing === undefined || troubled === undefined) throw new Error("too few");
  many[3] = {
    ...missing,
    venue: { ...missing.venue, counts: { ...missing.venue.counts, present: 3, missing: 1 } },
  };
  many[2999] = { ...troubled, call: { answer: "no_answer", note: "" } };

  it("show the main venue, then trouble, then who is missing people, and no more than fit", () => {
    const shown = shownLines(many, "");
    expect(shown).toHaveLength(MOST_LINES);
    expect(shown.slice(0, 3)).toEqual([many[0], many[2999], many[3]]);
  });

  it("show what is searched for, in official order", () => {
    expect(shownLines(many, "第 299").map(({ venue }) => venue.name)).toContain("第 299 分会场");
    expect(shownLines(lines(3), "")).toEqual(lines(3));
  });
});

describe("the filters of the day", () => {
  it("are asked of the core, and what was shown stays meanwhile", async () => {
    const office = smallOffice();
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("button", { name: "只看主要负责人" }));
    await user.click(await screen.findByRole("button", { name: /^分会场 岱屿分会场/ }));
    await waitFor(() =>
      expect(asked(office, "show_day").at(-1)).toMatchObject({ venue: "mv-2", heads: true, limit: 200 }),
    );
    expect(screen.getByRole("columnheader", { name: "姓名" }), "nothing blinks").toBeVisible();
    await user.click(screen.getByRole("switch", { name: "只看未到" }));
    await waitFor(() => expect(asked(office, "show_day").at(-1)).toMatchObject({ presence: "expected" }));
    await user.click(screen.getByRole("button", { name: /^岱屿分会场.*取消/ }));
    await waitFor(() => expect(asked(office, "show_day").at(-1)).toMatchObject({ venue: null }));
  });

  it("ask once typing pauses, not for each letter", async () => {
    const office = smallOffice();
    const { user } = show(ADDRESS, office);
    await user.type(await screen.findByRole("textbox", { name: "搜索姓名、单位、电话" }), "财政局");
    await waitFor(() => expect(asked(office, "show_day").at(-1)).toMatchObject({ search: "财政局" }));
    expect(asked(office, "show_day")).toHaveLength(2);
  });

  it("tell how many are not shown, and show more of them", async () => {
    const office = smallOffice();
    const [somebody] = office.people.filter(({ presence }) => presence === "expected");
    if (somebody === undefined) throw new Error("everybody is there");
    for (let index = 0; index < 400; index++)
      office.people.push({ ...somebody, attendee: `more-${index}`, name: `来宾${index}` });
    const { user } = show(ADDRESS, office);
    expect(await screen.findByText(/^已显示 200 人，共 4\d\d 人$/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "显示更多" }));
    await waitFor(() => expect(asked(office, "show_day").at(-1)).toMatchObject({ limit: 1000 }));
    await waitFor(() => expect(screen.queryByText(/^已显示 200 人/)).toBeNull());
  });

  it("lead from a unit to its people", async () => {
    const office = smallOffice();
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByText("按单位"));
    await user.click(await screen.findByRole("button", { name: /岱屿县人民政府/ }));
    await waitFor(() => expect(asked(office, "show_day").at(-1)).toMatchObject({ unit: "unit-28" }));
  });
});

describe("a venue's line", () => {
  it("tells how ready it is, when that was tested, and what the roll call found", async () => {
    const office = smallOffice();
    const at = Date.now() - 30 * 60_000;
    office.checks.set("mv-2", [checkOf({ at })]);
    office.checks.set("mv-3", [checkOf({ at, marks: Array.from({ length: 7 }, () => "trouble" as const) })]);
    office.called.set("mv-3", [{ round: 1, answer: "faulty", headcount: 0, note: "没有声音", at }]);
    show(ADDRESS, office);
    const ready = await screen.findByRole("button", { name: /岱屿分会场 就绪/ });
    expect(ready).toHaveTextContent(time(at, "Asia/Shanghai"));
    await waitFor(() =>
      expect(screen.getByRole("button", { name: /嵊岛分会场 有故障/ })).toHaveTextContent("没有声音"),
    );
  });
});

describe("what can be done to a person", () => {
  const [anybody] = createOffice().people;
  if (anybody === undefined) throw new Error("nobody");
  const person = { ...anybody, left_at: null, request: null, decision: "none" as const };

  it.each([
    ["who is expected", { presence: "expected" }, { in: "first", out: false, undo: false }],
    ["who is there", { presence: "present" }, { in: null, out: true, undo: true }],
    ["who has left", { presence: "present", left_at: 5 }, { in: "again", out: false, undo: true }],
    [
      "who is on leave and comes after all",
      { presence: "on_leave", request: "leave", decision: "approved" },
      { in: "first", out: false, undo: false },
    ],
    ["who was put on leave by hand", { presence: "on_leave" }, { in: "first", out: false, undo: true }],
    ["who was put absent by hand", { presence: "absent" }, { in: "first", out: false, undo: true }],
    ["who is replaced", { presence: "replaced" }, { in: null, out: false, undo: false }],
  ] as const)("%s", (_, change, actions) => {
    expect(actionsOn({ ...person, ...change })).toEqual(actions);
  });
});

describe("the day", () => {
  it("takes back in who has left", async () => {
    const office = smallOffice();
    const { user } = show(ADDRESS, office);
    const [out] = await screen.findAllByRole("button", { name: /^为 .+ 签退$/ });
    if (out === undefined) throw new Error("nobody is there");
    const name = out.getAttribute("aria-label")?.split(" ")[1] ?? "";
    await user.click(out);
    await user.click(await screen.findByRole("button", { name: `登记 ${name} 返场` }));
    expect(await screen.findByRole("button", { name: `为 ${name} 签退` })).toBeVisible();
  });

  it("offers nothing once the record is closed", async () => {
    const office = smallOffice();
    office.change = { state: "closed" };
    show(ADDRESS, office);
    expect(await screen.findByRole("columnheader", { name: "姓名" })).toBeVisible();
    expect(screen.queryByRole("columnheader", { name: "操作" })).toBeNull();
    expect(screen.queryByRole("button", { name: /签到$/ })).toBeNull();
  });

  it("checks a person in from the row and counts again", async () => {
    const office = smallOffice();
    const { user } = show(ADDRESS, office);
    const [first] = await screen.findAllByRole("button", { name: /^为 .+ 签到$/ });
    const present = office.people.filter((person) => person.presence === "present").length;
    if (first) await user.click(first);
    await waitFor(() =>
      expect(office.people.filter((person) => person.presence === "present")).toHaveLength(present + 1),
    );
  });

  it("moves one person to another venue, and back", async () => {
    const office = smallOffice();
    const { user } = show(ADDRESS, office);
    const [first] = await screen.findAllByRole("button", { name: /^为 .+ 调整会场$/ });
    if (first === undefined) throw new Error("nobody");
    const name = first.getAttribute("aria-label")?.split(" ")[1] ?? "";
    await user.click(first);
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("combobox", { name: "调整到" }));
    await user.click(await screen.findByTitle("嵊岛分会场"));
    await user.click(within(dialog).getByRole("button", { name: "调整会场" }));
    expect(await screen.findByText(`${name} 已调整到嵊岛分会场`)).toBeInTheDocument();
    expect(office.people.find((person) => person.name === name)).toMatchObject({ moved: true });
    await user.click(await screen.findByRole("button", { name: "撤销" }));
    await waitFor(() =>
      expect(office.people.find((person) => person.name === name)).toMatchObject({ moved: false }),
    );
  });

  it("calls a phone by pressing its number", async () => {
    show(ADDRESS, smallOffice());
    const [phone] = await screen.findAllByRole("link", { name: /^1990000\d{4}$/ });
    expect(phone?.getAttribute("href")).toBe(`tel:${phone?.textContent}`);
  });

  it("takes a check-in back only with a reason", async () => {
    const office = smallOffice();
    const { user } = show(ADDRESS, office);
    const [first] = await screen.findAllByRole("button", { name: /^撤销 .+ 的签到记录$/ });
    if (first) await user.click(first);
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "撤销" }));
    expect(await within(dialog).findByText("请填写原因。")).toBeInTheDocument();
    expect(office.calls.some(({ name }) => name === "undo_check_in")).toBe(false);
    await user.type(within(dialog).getByLabelText("原因"), "点错了人");
    await user.click(within(dialog).getByRole("button", { name: "撤销" }));
    await waitFor(() =>
      expect(office.calls.find(({ name }) => name === "undo_check_in")?.input).toMatchObject({
        reason: "点错了人",
      }),
    );
  });
});
