import { act, screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";
import type { Moved } from "./Calendar";

const seen = vi.hoisted((): { moved: (moved: Moved) => void } => ({ moved: () => undefined }));
// A calendar without a layout cannot be dragged on: what it would say is said here.
vi.mock("./Calendar", () => ({
  Calendar: ({ onMoved }: { onMoved(moved: Moved): void }) => {
    seen.moved = onMoved;
    return <p>calendar</p>;
  },
}));

const HOUR = 3_600_000;

async function dragged(office: ReturnType<typeof createOffice>) {
  const page = show("/schedule", office);
  await screen.findByText("calendar");
  const [meeting] = office.call("list_meetings", { search: null, from: null, to: null }).meetings;
  if (meeting === undefined) throw new Error("no meeting");
  const revert = vi.fn();
  const [starts_at, ends_at] = [meeting.starts_at + HOUR, meeting.ends_at + HOUR];
  await act(async () => seen.moved({ meeting, starts_at, ends_at, revert }));
  return { ...page, revert, before: meeting.starts_at };
}
const sent = (office: ReturnType<typeof createOffice>) =>
  office.calls.filter(({ name }) => name === "move_meeting").map(({ input }) => input);

it("a meeting that is dragged moves at once, and goes back by one press", async () => {
  const office = createOffice();
  const { user, before } = await dragged(office);
  await user.click(await screen.findByRole("button", { name: "撤销" }));
  expect(await screen.findByText("已移回原来的时间")).toBeInTheDocument();
  expect(sent(office)).toMatchObject([{ starts_at: before + HOUR, version: 1, scope: "this" }]);
  expect(office.calls.find(({ name }) => name === "put_times_back")?.input).toMatchObject({
    times: [{ meeting: "meeting-1", starts_at: before, version: 2 }],
  });
});

it("a meeting that would collide is asked about first, and stays when that is refused", async () => {
  const office = createOffice();
  office.conflicts = [
    {
      kind: "venue",
      name: "会议厅",
      venue: "venue-main",
      meeting: "m2",
      title: "调度会",
      starts_at: 0,
      ends_at: 1,
    },
  ];
  const { user, revert } = await dragged(office);
  expect(await screen.findByText(/已用于“调度会”/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "取消" }));
  expect(revert).toHaveBeenCalled();
  expect(sent(office)).toEqual([]);
});

it("a meeting of a series is asked which of them move", async () => {
  const office = createOffice();
  const one = { title: "例会", starts_at: 0, state: "draft" as const };
  office.meeting = {
    series: {
      id: "s",
      rule: "FREQ=WEEKLY;COUNT=2",
      meetings: [
        { ...one, id: "a" },
        { ...one, id: "b" },
      ],
    },
  };
  const { user } = await dragged(office);
  await user.click(await screen.findByRole("radio", { name: "此次及以后" }));
  await user.click(screen.getByRole("button", { name: "移动" }));
  await waitFor(() => expect(sent(office)).toMatchObject([{ scope: "later" }]));
});

it("a move that fails is taken back on the screen", async () => {
  const office = createOffice();
  office.failNext("move_meeting", { code: "edited_meanwhile", args: {} });
  const { revert } = await dragged(office);
  await waitFor(() => expect(revert).toHaveBeenCalled());
});
