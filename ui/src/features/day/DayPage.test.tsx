import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";
import { NO_FILTER, shownPeople } from "./dayFilter";

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

describe("the day", () => {
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
    const [first] = await screen.findAllByRole("button", { name: /^撤销签到：/ });
    if (first) await user.click(first);
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "撤销签到" }));
    expect(await within(dialog).findByText("请填写原因。")).toBeInTheDocument();
    expect(office.calls.some(({ name }) => name === "undo_check_in")).toBe(false);
    await user.type(within(dialog).getByLabelText("原因"), "点错了人");
    await user.click(within(dialog).getByRole("button", { name: "撤销签到" }));
    await waitFor(() =>
      expect(office.calls.find(({ name }) => name === "undo_check_in")?.input).toMatchObject({
        reason: "点错了人",
      }),
    );
  });
});
