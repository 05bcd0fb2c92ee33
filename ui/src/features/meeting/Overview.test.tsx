import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";

const inputs = (office: ReturnType<typeof createOffice>, wanted: string) =>
  office.calls.filter(({ name }) => name === wanted).map(({ input }) => input);

describe("the overview of a meeting", () => {
  it("tells when the meeting above has moved, and follows or not", async () => {
    const office = createOffice();
    const starts_at = Date.UTC(2026, 9, 20, 1, 0);
    const proposed = { starts_at, ends_at: starts_at + 3_600_000 };
    office.meeting = {
      parent: { meeting: "above", title: "全省会议", state: "announced", state_reason: "", proposed },
    };
    const { user } = show("/meetings/meeting-1", office);
    expect(await screen.findByText("上级会议“全省会议”改了时间")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "采用" }));
    await waitFor(() =>
      expect(inputs(office, "answer_parent_change")).toEqual([{ meeting: "meeting-1", accept: true }]),
    );
    expect(await screen.findByRole("link", { name: "全省会议" })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("button", { name: "采用" })).toBeNull());
  });

  it("says when the meeting above was called off, and why", async () => {
    const office = createOffice();
    office.meeting = {
      parent: {
        meeting: "above",
        title: "全省会议",
        state: "postponed",
        state_reason: "台风",
        proposed: null,
      },
    };
    const { user } = show("/meetings/meeting-1", office);
    expect(await screen.findByText("上级会议“全省会议”已延期")).toBeVisible();
    expect(screen.getByText("原因：台风")).toBeVisible();
    expect(screen.getByRole("link", { name: "全省会议" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "同样延期" }));
    const asked = await screen.findByRole("dialog");
    expect(await within(asked).findByLabelText("原因")).toHaveValue("台风");
    await user.click(within(asked).getByRole("button", { name: "延期" }));
    await waitFor(() =>
      expect(inputs(office, "advance_meeting")).toMatchObject([{ to: "postponed", reason: "台风" }]),
    );
  });

  it("counts the meetings of a series that no rule describes any longer", async () => {
    const office = createOffice();
    const { starts_at } = office.call("show_meeting", { meeting: "meeting-1" }).head;
    const one = { title: "例会", starts_at, state: "draft" as const };
    const meetings = [
      { ...one, id: "meeting-1" },
      { ...one, id: "b" },
    ];
    office.meeting = { series: { id: "s", rule: "", meetings } };
    show("/meetings/meeting-1", office);
    expect(await screen.findByText("共 2 场")).toBeVisible();
  });

  it("shows where each re-issued meeting stands, and all of them together", async () => {
    const office = createOffice();
    const { head } = office.call("show_meeting", { meeting: "meeting-1" });
    const { starts_at, ends_at } = head;
    const child = {
      meeting: "child",
      title: "岱屿县会议",
      state: "draft" as const,
      starts_at: starts_at + 1_800_000,
      ends_at,
      counts: { ...head.counts, units: 9, units_replied: 4, expected: 20, present: 0 },
      next_step: "issue_links" as const,
      venues: 3,
      other_time: true,
    };
    office.meeting = { children: [child], children_counts: { ...child.counts, units: 12 } };
    show("/meetings/meeting-1", office);
    expect(await screen.findByRole("link", { name: "岱屿县会议" })).toBeVisible();
    expect(screen.getByText("生成链接 · 会场 3 个")).toBeVisible();
    expect(screen.getByText(/时间不同：/)).toBeVisible();
    expect(screen.getByText("4/9")).toBeVisible();
    expect(screen.getByText("4/12"), "the total is the core's").toBeVisible();
  });

  it("takes files for an item of the agenda, and refuses what the core would", async () => {
    const office = createOffice();
    const { user } = show("/meetings/meeting-1", office);
    const input = await screen.findByLabelText("“通报全市教育督导工作情况”的附件");
    await user.upload(input, new File(["%PDF-"], "通报.pdf", { type: "application/pdf" }));
    expect(await screen.findByRole("button", { name: "通报.pdf" })).toBeVisible();
    expect(inputs(office, "attach_file")).toEqual([
      { meeting: "meeting-1", item: "item-2", file_name: "通报.pdf", content: btoa("%PDF-") },
    ]);
    const large = new File([new Uint8Array(9 * 1024 * 1024)], "大.pdf");
    await user.upload(screen.getByLabelText("“通报全市教育督导工作情况”的附件"), large);
    expect(await screen.findByText(/上限为 8 MB/)).toBeInTheDocument();
    expect(inputs(office, "attach_file")).toHaveLength(1);

    await user.click(screen.getByRole("button", { name: "删除附件 通报.pdf" }));
    await user.click(await screen.findByRole("button", { name: "删除附件" }));
    await waitFor(() => expect(inputs(office, "remove_attachment")).toHaveLength(1));
  });

  it("says in the history which parts of the plan were changed", async () => {
    const office = createOffice();
    const call = office.call.bind(office);
    office.call = (name, input) => {
      const output = call(name, input);
      if (name === "list_journal" && "entries" in output) {
        const text_args = { title: "甲", conflicts: "0", fields: "time,venues" };
        output.entries.unshift({ id: "9", at: 0, actor: "organiser", action: "edit_meeting", text_args });
      }
      return output;
    };
    show("/meetings/meeting-1/history", office);
    expect(await screen.findByText("（时间、会场）")).toBeVisible();
  });
});
