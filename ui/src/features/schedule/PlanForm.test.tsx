import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { board, head, meeting as newMeeting } from "../../test/meetings";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";
import { fieldsOf, planOf } from "./plan";

describe("a plan", () => {
  it("comes out of the form as it went in, in the meeting's own zone", () => {
    const startsAt = Date.UTC(2026, 9, 19, 6, 30);
    const meeting = newMeeting(head(startsAt, [], { time_zone: "America/New_York" }), board());
    expect(planOf(fieldsOf(meeting))).toMatchObject({
      starts_at: startsAt,
      ends_at: meeting.head.ends_at,
      reply_deadline: meeting.head.reply_deadline,
      venues: [{ role: "main" }, { role: "branch" }, { role: "branch" }],
    });
  });
});

describe("the clock of a plan", () => {
  it("shows and keeps a reading that the browser's own clock skips", async () => {
    const usual = process.env.TZ;
    process.env.TZ = "America/New_York";
    try {
      const office = createOffice();
      const starts_at = Date.UTC(2027, 2, 13, 18, 30);
      office.change = { starts_at, ends_at: starts_at + 7_200_000, reply_deadline: null };
      const { user } = show("/meetings/meeting-1/edit", office);
      const start = await screen.findByLabelText("开始时间");
      expect(start).toHaveValue("2027-03-14 02:30");
      await user.clear(start);
      await user.type(start, "2027-03-14 02:45{Enter}");
      await user.click(screen.getByRole("button", { name: "保存" }));
      await waitFor(() => expect(office.calls.some(({ name }) => name === "edit_meeting")).toBe(true));
      const saved = office.calls.find(({ name }) => name === "edit_meeting");
      expect(saved?.input).toMatchObject({ plan: { starts_at: Date.UTC(2027, 2, 13, 18, 45) } });
    } finally {
      if (usual === undefined) delete process.env.TZ;
      else process.env.TZ = usual;
    }
  });
});

describe("a meeting that is over", () => {
  it("is not edited, even when its address is typed", async () => {
    const office = createOffice();
    office.change = { state: "closed" };
    show("/meetings/meeting-1/edit", office);
    expect(await screen.findByText("会议已结束或取消，不能再修改。")).toBeVisible();
    expect(screen.queryByRole("button", { name: "保存" })).toBeNull();
  });
});

describe("saving a plan", () => {
  it("shows conflicts first, keeps what was typed, and saves on the second press", async () => {
    const office = createOffice();
    office.conflicts = [
      {
        kind: "venue",
        name: "市行政中心会议厅",
        venue: "venue-main",
        meeting: "m2",
        title: "防汛调度会",
        starts_at: 0,
        ends_at: 1,
      },
    ];
    const { user } = show("/meetings/meeting-1/edit", office);
    const title = await screen.findByLabelText("会议名称");
    await user.type(title, "（改）");
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByText(/已用于“防汛调度会”/)).toBeVisible();
    expect(office.calls.some(({ name }) => name === "edit_meeting")).toBe(false);

    office.failNext("edit_meeting", { code: "storage_full", args: {} });
    await user.click(screen.getByRole("button", { name: "仍然保存" }));
    expect(await screen.findByText(/磁盘已满/)).toBeVisible();
    expect(title).toHaveDisplayValue(/（改）$/);

    await user.click(screen.getByRole("button", { name: "仍然保存" }));
    await waitFor(() => expect(office.calls.filter(({ name }) => name === "edit_meeting")).toHaveLength(2));
  });
});
