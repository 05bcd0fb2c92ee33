import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";
import { NO_FILTER, shownPeople } from "./dayFilter";
import { actionsOn } from "./personActions";

const ADDRESS = "/meetings/meeting-1/day";

describe("the order of people", () => {
  it("puts who is missing first and lets arrivals sink, the latest last", () => {
    const shown = shownPeople(createOffice().people, NO_FILTER);
    const firstArrived = shown.findIndex((person) => person.presence === "present");
    expect(shown.slice(firstArrived).every((person) => person.presence === "present")).toBe(true);
    const times = shown.slice(firstArrived).map((person) => person.arrived_at ?? 0);
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });

  it("shows one venue, one state or only the missing", () => {
    const { people } = createOffice();
    const venue = shownPeople(people, { ...NO_FILTER, venue: "mv-2" });
    expect(new Set(venue.map((person) => person.unit))).toEqual(new Set(["unit-28"]));
    const missing = shownPeople(people, { ...NO_FILTER, onlyMissing: true });
    expect(missing.every((person) => person.presence === "expected")).toBe(true);
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
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    const [out] = await screen.findAllByRole("button", { name: /^为 .+ 签退$/ });
    if (out === undefined) throw new Error("nobody is there");
    const name = out.getAttribute("aria-label")?.split(" ")[1] ?? "";
    await user.click(out);
    await user.click(await screen.findByRole("button", { name: `登记 ${name} 返场` }));
    expect(await screen.findByRole("button", { name: `为 ${name} 签退` })).toBeVisible();
  });

  it("offers nothing once the record is closed", async () => {
    const office = createOffice();
    office.change = { state: "closed" };
    show(ADDRESS, office);
    expect(await screen.findByRole("columnheader", { name: "姓名" })).toBeVisible();
    expect(screen.queryByRole("columnheader", { name: "操作" })).toBeNull();
    expect(screen.queryByRole("button", { name: /签到$/ })).toBeNull();
  });

  it("checks a person in from the row and counts again", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    const [first] = await screen.findAllByRole("button", { name: /^为 .+ 签到$/ });
    const present = office.people.filter((person) => person.presence === "present").length;
    if (first) await user.click(first);
    await waitFor(() =>
      expect(office.people.filter((person) => person.presence === "present")).toHaveLength(present + 1),
    );
  });

  it("takes a check-in back only with a reason", async () => {
    const office = createOffice();
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
