import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";

describe("the venues of the directory", () => {
  it("are edited one after the other, each with its own values", async () => {
    const office = createOffice();
    const [first, second] = office.call("list_venues", {}).venues;
    if (first === undefined || second === undefined) throw new Error("two venues are needed");
    const { user } = show("/directory/venues", office);
    await user.click(await screen.findByRole("button", { name: first.name }));
    expect(await screen.findByDisplayValue(first.name)).toBeVisible();
    await user.click(screen.getByRole("button", { name: /取\s*消/ }));
    await user.click(await screen.findByRole("button", { name: second.name }));
    expect(await screen.findByDisplayValue(second.name)).toBeVisible();
    expect(screen.queryByDisplayValue(first.name)).toBeNull();
  });
});
