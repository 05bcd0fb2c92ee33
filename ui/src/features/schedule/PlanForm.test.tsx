import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { instantOf, LOCAL_ZONE } from "../../components/dates";
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

const COLLIDING = {
  kind: "venue" as const,
  name: "市行政中心会议厅",
  venue: "venue-main",
  meeting: "m2",
  title: "防汛调度会",
  starts_at: 0,
  ends_at: 1,
};
const inputs = (office: ReturnType<typeof createOffice>, wanted: string) =>
  office.calls.filter(({ name }) => name === wanted).map(({ input }) => input);

describe("saving a plan", () => {
  it("shows conflicts before, says that it saves anyway, and keeps what was typed on failure", async () => {
    const office = createOffice();
    office.conflicts = [COLLIDING];
    const { user } = show("/meetings/meeting-1/edit", office);
    const title = await screen.findByLabelText("会议名称");
    expect(await screen.findByText(/已用于“防汛调度会”/)).toBeVisible();
    await user.type(title, "（改）");
    office.failNext("edit_meeting", { code: "storage_full", args: {} });
    await user.click(screen.getByRole("button", { name: "仍然保存" }));
    expect(await screen.findByText(/磁盘已满/)).toBeVisible();
    expect(title).toHaveDisplayValue(/（改）$/);
    await user.click(screen.getByRole("button", { name: "仍然保存" }));
    await waitFor(() => expect(inputs(office, "edit_meeting")).toHaveLength(2));
  });

  it("does not save over a conflict that came up since the last look", async () => {
    const office = createOffice();
    const { user } = show("/meetings/meeting-1/edit", office);
    const moderator = await screen.findByLabelText("主持人");
    office.conflicts = [COLLIDING];
    await user.type(moderator, "甲");
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByText(/已用于“防汛调度会”/)).toBeVisible();
    expect(inputs(office, "edit_meeting")).toEqual([]);
  });

  it("takes the next free time and another venue at one press", async () => {
    const office = createOffice();
    office.conflicts = [COLLIDING];
    const starts_at = Date.UTC(2026, 9, 21, 1, 0);
    office.found = {
      next_free: { starts_at, ends_at: starts_at + 7_200_000 },
      free_venues: [
        { instead_of: "venue-main", venues: [{ venue: "venue-x", name: "备用会议室", capacity: 80 }] },
      ],
      day: { date: "2026-10-01", kind: "holiday", name: "国庆节" },
    };
    const { user } = show("/meetings/meeting-1/edit", office);
    await screen.findByLabelText("开始时间");
    expect(await screen.findByText("放假：国庆节")).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^改到/ }));
    expect(screen.getByLabelText("开始时间")).toHaveValue("2026-10-21 09:00");
    await user.click(screen.getByRole("button", { name: "换用 备用会议室（容量 80 人）" }));
    await user.click(screen.getByRole("button", { name: "仍然保存" }));
    await waitFor(() =>
      expect(inputs(office, "edit_meeting")).toMatchObject([
        { plan: { starts_at, venues: [{ venue: "venue-x", role: "main" }, {}, {}] } },
      ]),
    );
  });

  it("keeps the length that a proposed time brought when the start is moved after it", async () => {
    const office = createOffice();
    const start = Date.UTC(2026, 9, 19, 1, 0);
    office.change = { starts_at: start, ends_at: start + 7_200_000, reply_deadline: null };
    office.conflicts = [COLLIDING];
    const free = start + 86_400_000;
    office.found = { next_free: { starts_at: free, ends_at: free + 7_200_000 } };
    const { user } = show("/meetings/meeting-1/edit", office);
    await user.click(await screen.findByRole("button", { name: /^改到/ }));
    const starts = screen.getByLabelText("开始时间");
    expect(starts).toHaveValue("2026-10-20 09:00");
    await user.clear(starts);
    await user.type(starts, "2026-10-20 10:00{Enter}");
    expect(screen.getByLabelText("结束时间")).toHaveValue("2026-10-20 12:00");
  });

  it("brings two editors together and loses nothing of either", async () => {
    const office = createOffice();
    const { user } = show("/meetings/meeting-1/edit", office);
    const note = await screen.findByLabelText("会议说明");
    await user.clear(note);
    await user.type(note, "我的说明");
    office.meeting = { version: 7, note: "他们的说明", chair: "新来的领导" };
    office.failNext("edit_meeting", { code: "edited_meanwhile", args: {} });
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByText("出席领导：新来的领导")).toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: "他们改为：他们的说明" }));
    await user.click(screen.getByRole("button", { name: "合并并保存" }));
    await waitFor(() =>
      expect(inputs(office, "edit_meeting")[1]).toMatchObject({
        version: 7,
        plan: { note: "他们的说明", chair: "新来的领导" },
      }),
    );
  });

  it("asks which meetings of a series are meant", async () => {
    const office = createOffice();
    const one = { title: "例会", starts_at: 0, state: "draft" as const };
    const meetings = [
      { ...one, id: "a" },
      { ...one, id: "b" },
    ];
    office.meeting = { series: { id: "s", rule: "FREQ=WEEKLY;BYDAY=MO;COUNT=2", meetings } };
    const { user } = show("/meetings/meeting-1/edit", office);
    await user.type(await screen.findByLabelText("会议类型"), "甲");
    await user.click(screen.getByRole("button", { name: "保存" }));
    await user.click(await screen.findByRole("radio", { name: "系列中的全部会议" }));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "保存" }));
    await waitFor(() => expect(inputs(office, "edit_meeting")).toMatchObject([{ scope: "all" }]));
  });
});

describe("the form of a plan", () => {
  it("is not sent by Enter in a time field", async () => {
    const office = createOffice();
    const { user } = show("/meetings/meeting-1/edit", office);
    await user.type(await screen.findByLabelText("结束时间"), "{Enter}");
    await user.type(screen.getByLabelText("回执截止"), "{Enter}");
    expect(inputs(office, "edit_meeting")).toEqual([]);
  });

  it("is not sent by Enter in the fields of a series, of the rules, or of the agenda", async () => {
    const office = createOffice();
    const { user } = show(`/schedule/new?start=${Date.UTC(2026, 8, 21, 1, 0)}`, office);
    await user.type(await screen.findByLabelText("会议名称"), "周例会");
    await user.click(screen.getByLabelText("重复", { selector: "input[role=combobox]" }));
    await user.click(await screen.findByTitle("每周"));
    await user.type(screen.getByLabelText("次数"), "{Enter}");
    await user.click(screen.getByText("按日期"));
    await user.type(await screen.findByLabelText("截止日期"), "2026-10-19{Enter}");
    await user.type(screen.getByLabelText("签到提前开放"), "{Enter}");
    await user.click(screen.getByRole("button", { name: "添加事项" }));
    await user.type(screen.getByLabelText("时长（分钟）"), "5{Enter}");
    expect(inputs(office, "schedule_meeting")).toEqual([]);
    expect(screen.getByLabelText("会议名称")).toHaveValue("周例会");
  });

  it("moves the deadline for replies along with the start, and says when it is over", async () => {
    const office = createOffice();
    const starts_at = Date.UTC(2030, 9, 21, 1, 0);
    const day = 86_400_000;
    office.change = { starts_at, ends_at: starts_at + 7_200_000, reply_deadline: starts_at - day };
    const { user } = show("/meetings/meeting-1/edit", office);
    const starts = await screen.findByLabelText("开始时间");
    await user.clear(starts);
    await user.type(starts, "2030-10-23 10:00{Enter}");
    expect(screen.getByLabelText("回执截止")).toHaveValue("2030-10-22 10:00");
    expect(screen.queryByText("这个时间已过，各单位不能再自行报送。")).toBeNull();
    await user.clear(screen.getByLabelText("回执截止"));
    await user.type(screen.getByLabelText("回执截止"), "2020-01-02 10:00{Enter}");
    expect(await screen.findByText("这个时间已过，各单位不能再自行报送。")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(inputs(office, "edit_meeting"), "it is only a warning").toHaveLength(1));
  });

  it("says that a postponed meeting with a new time is being prepared again", async () => {
    const office = createOffice();
    const starts_at = Date.UTC(2030, 9, 21, 1, 0);
    office.change = { starts_at, ends_at: starts_at + 7_200_000, reply_deadline: null, state: "postponed" };
    const { user } = show("/meetings/meeting-1/edit", office);
    const starts = await screen.findByLabelText("开始时间");
    await user.clear(starts);
    await user.type(starts, "2030-10-23 10:00{Enter}");
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByText(/会议恢复筹备，请重新标记为已通知/)).toBeVisible();
  });

  it("asks before unsaved edits are left", async () => {
    const { user } = show("/meetings/meeting-1/edit", createOffice());
    await user.type(await screen.findByLabelText("会议名称"), "甲");
    await user.click(screen.getByRole("link", { name: "日程" }));
    await user.click(await screen.findByRole("button", { name: "继续填写" }));
    expect(screen.getByLabelText("会议名称")).toHaveDisplayValue(/甲$/);
  });

  it("says by how much the agenda is too long, and when each item starts", async () => {
    const office = createOffice();
    const starts_at = Date.UTC(2026, 9, 19, 1, 0);
    office.change = { starts_at, ends_at: starts_at + 90 * 60_000, reply_deadline: null };
    const { user } = show("/meetings/meeting-1/edit", office);
    expect(await screen.findByText(/合计 105 分钟，会议共 90 分钟 · 超出 15 分钟/)).toBeVisible();
    expect(screen.getByText("09:35")).toBeVisible();
    screen.getByRole("button", { name: "移动第 2 项" }).focus();
    await user.keyboard("{ArrowUp}");
    expect(screen.getAllByLabelText("事项")[0]).toHaveValue("通报全市教育督导工作情况");
    expect(await screen.findByText("09:20")).toBeVisible();
  });
});

describe("a new meeting", () => {
  it("starts like an earlier one, on a working day to come, and says what is lost", async () => {
    const office = createOffice();
    const venues = office.call("show_meeting", { meeting: "meeting-1" }).venues;
    const { user } = show("/schedule/new?reuse=meeting-1", office);
    await waitFor(() => expect(screen.getByLabelText("会议名称")).toHaveDisplayValue(/教育督导/));
    expect(screen.getByRole("radio", { name: /与所选会议或模板相同/ })).toBeChecked();
    await user.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(inputs(office, "schedule_meeting")).toHaveLength(1));
    const [sent] = office.calls.filter(({ name }) => name === "schedule_meeting");
    expect(sent?.input).toMatchObject({
      repeat: null,
      plan: {
        venues: venues.map(({ venue, role }) => ({ venue, role })),
        agenda: [{ id: null }, {}, {}, {}],
      },
    });
    expect(JSON.stringify(sent?.input)).toContain('"venue":"venue-dai","quota":4');
  });

  it("leaves out an earlier deadline that would be over, and says so at the field", async () => {
    const office = createOffice();
    const { starts_at } = office.call("show_meeting", { meeting: "meeting-1" }).head;
    office.change = { reply_deadline: starts_at - 40 * 86_400_000 };
    show("/schedule/new?reuse=meeting-1", office);
    expect(await screen.findByText(/回执截止按新时间已过，未带入/)).toBeVisible();
    expect(screen.getByLabelText("回执截止")).toHaveValue("");
  });

  it("names what an earlier plan had and is no longer in use", async () => {
    const office = createOffice();
    office.leftOut = ["旧会议厅", "海州市档案馆"];
    show("/schedule/new?reuse=meeting-1", office);
    expect(await screen.findByText("已停用，未带入：旧会议厅、海州市档案馆")).toBeVisible();
  });

  it("starts from a template", async () => {
    const office = createOffice();
    office.call("save_template", { meeting: "meeting-1", name: "督导例会" });
    const { user } = show("/schedule/new", office);
    await user.click(await screen.findByText("模板"));
    await user.click(await screen.findByLabelText("模板", { selector: "input[role=combobox]" }));
    await user.click(await screen.findByTitle("督导例会"));
    await waitFor(() => expect(screen.getByLabelText("会议名称")).toHaveDisplayValue(/教育督导/));
  });

  it("repeats by a rule that is said in words, without the dates that were ticked off", async () => {
    const office = createOffice();
    const start = Date.UTC(2026, 8, 21, 1, 0);
    const { user } = show(`/schedule/new?start=${start}`, office);
    await user.type(await screen.findByLabelText("会议名称"), "周例会");
    await user.click(screen.getByLabelText("重复", { selector: "input[role=combobox]" }));
    await user.click(await screen.findByTitle("每周"));
    expect(await screen.findByText("每周的周一，共 6 次")).toBeVisible();
    const second = await screen.findByRole("checkbox", { name: /9月28日/ });
    expect(screen.getByText("放假：国庆节", { selector: "td" })).toBeVisible();
    await user.click(second);
    expect(screen.getByText("共 5 场")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() =>
      expect(inputs(office, "schedule_meeting")).toMatchObject([
        {
          plan: { starts_at: start },
          units: null,
          repeat: "FREQ=WEEKLY;BYDAY=MO;COUNT=6",
          except: [start + 7 * 86_400_000],
        },
      ]),
    );
    expect(inputs(office, "preview_series")[0], "everybody").toMatchObject({ units: null });
  });

  it("says which years have no days off yet, and what a rule skips", async () => {
    const office = createOffice();
    const start = Date.UTC(2028, 1, 29, 1, 0);
    const { user } = show(`/schedule/new?start=${start}`, office);
    await user.click(await screen.findByLabelText("重复", { selector: "input[role=combobox]" }));
    await user.click(await screen.findByTitle("每年"));
    expect(await screen.findByText("2 月 29 日只在闰年才有：每 4 年开一次。")).toBeVisible();
    expect(await screen.findByText(/尚无 2028 年放假安排/)).toBeVisible();
  });

  it("asks before it is saved without any unit", async () => {
    const office = createOffice();
    const { user } = show(`/schedule/new?start=${Date.UTC(2026, 8, 21, 1, 0)}`, office);
    await user.type(await screen.findByLabelText("会议名称"), "例会");
    await user.click(await screen.findByRole("radio", { name: "按单位组" }));
    await user.click(screen.getByRole("button", { name: "保存" }));
    await user.click(await screen.findByRole("button", { name: "返回选择" }));
    expect(inputs(office, "schedule_meeting")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(screen.getAllByRole("button", { name: "先保存" })).toHaveLength(2));
    await user.click(screen.getAllByRole("button", { name: "先保存" }).at(-1) ?? document.body);
    await waitFor(() => expect(inputs(office, "schedule_meeting")).toMatchObject([{ units: [] }]));
  });

  it("leaves a day out also at another hour", async () => {
    const office = createOffice();
    const start = Date.UTC(2026, 8, 21, 1, 0);
    const { user } = show(`/schedule/new?start=${start}`, office);
    await user.type(await screen.findByLabelText("会议名称"), "周例会");
    await user.click(screen.getByLabelText("重复", { selector: "input[role=combobox]" }));
    await user.click(await screen.findByTitle("每周"));
    await user.click(await screen.findByRole("checkbox", { name: /9月28日/ }));
    const starts = screen.getByLabelText("开始时间");
    await user.clear(starts);
    await user.type(starts, "2026-09-21 10:30{Enter}");
    const second = await screen.findByRole("checkbox", { name: /9月28日.*10:30/ });
    expect(second).not.toBeChecked();
    expect(screen.queryByText(/结束时间早于开始时间/), "the end has moved along").toBeNull();
    await user.click(screen.getByRole("button", { name: "保存" }));
    const later = instantOf({ year: 2026, month: 9, day: 28, hour: 10, minute: 30 }, LOCAL_ZONE);
    await waitFor(() => expect(inputs(office, "schedule_meeting")).toMatchObject([{ except: [later] }]));
  });

  it("says at the field that a reading does not exist that day, or exists twice", async () => {
    const office = createOffice();
    office.change = { time_zone: "Europe/Berlin", reply_deadline: null };
    const { user } = show("/meetings/meeting-1/edit", office);
    const start = await screen.findByLabelText("开始时间");
    await user.clear(start);
    await user.type(start, "2027-03-28 02:30{Enter}");
    expect(await screen.findByText(/当天没有 02:30（夏令时调整），将按 03:30 计/)).toBeInTheDocument();
    await user.clear(start);
    await user.type(start, "2026-10-25 02:30{Enter}");
    expect(await screen.findByText(/当天 02:30 出现两次/)).toBeInTheDocument();
  });
});
