import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";

describe("the history of a meeting", () => {
  it("says from when to when it was moved, by its own clock", async () => {
    const office = createOffice();
    office.change = { time_zone: "Asia/Urumqi" };
    show("/meetings/meeting-1/history", office);
    expect(
      await screen.findByText(/时间：2030年10月21日（周一）07:00 → 2030年10月23日（周三）08:30/),
    ).toBeVisible();
    expect(screen.getByText("会议状态改为“已通知”"), "a state is no time").toBeVisible();
  });
});
