import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";

const DAY = "/meetings/meeting-1/day";

describe("the projector view", () => {
  it("opens with a key, shows numbers and venues but nobody's phone, and leaves with Esc", async () => {
    const office = createOffice();
    office.called.set("mv-3", [{ round: 1, answer: "no_answer", headcount: null, note: "", at: Date.now() }]);
    const { user } = show(DAY, office);
    await screen.findByRole("button", { name: /^投影/ });
    await user.keyboard("p");
    const place = await screen.findByRole("dialog", { name: "投影" });
    expect(within(place).getByText("实到")).toBeVisible();
    expect(within(place).getByText("岱屿分会场")).toBeVisible();
    expect(await within(place).findByText("无应答")).toBeVisible();
    expect(place.textContent).not.toMatch(/1990000/);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog", { name: "投影" })).toBeNull());
  });

  it("leaves what lies behind it out of reach", async () => {
    show(`${DAY}?full=projector`, createOffice());
    await screen.findByRole("dialog", { name: "投影" });
    expect(screen.getByText("各会场").closest("[inert]")).not.toBeNull();
  });
});
