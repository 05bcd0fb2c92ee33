import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ReportPreview } from "../../api/contract";
import { MEETING } from "../../test/meetings";
import { asked, createOffice, type Office } from "../../test/office";
import { show } from "../../test/show";
import { LARGEST_BYTES } from "./reportFile";

async function dropped(report: Partial<ReportPreview> = {}, size = 10) {
  const office = createOffice(-60_000);
  office.change = { state: "under_way" };
  office.report = report;
  const page = show(`/meetings/${MEETING}/record/import`, office);
  const input = await screen.findByLabelText("平台报告文件");
  await page.user.upload(input, new File([new Uint8Array(size)], "参会报告.xlsx"));
  return { ...page, office };
}

const people = ({ people }: Office) => people.filter(({ attendee }) => attendee !== null);
const rowOf = (text: string) => {
  const row = screen.getByText(text).closest("tr");
  if (row === null) throw new Error(`no row of ${text}`);
  return row;
};

describe("importing a platform's report", () => {
  it("is reached from the record while that is open", async () => {
    const office = createOffice(-60_000);
    office.change = { state: "under_way" };
    const { user } = show(`/meetings/${MEETING}/record`, office);
    await user.click(await screen.findByRole("button", { name: "导入平台报告" }));
    expect(await screen.findByLabelText("平台报告文件")).toBeInTheDocument();
  });

  it("is not offered once the record is closed", async () => {
    const office = createOffice(-60_000);
    office.change = { state: "closed" };
    show(`/meetings/${MEETING}/record`, office);
    expect(await screen.findByRole("button", { name: /签到表/ })).toBeVisible();
    expect(screen.queryByRole("button", { name: "导入平台报告" })).toBeNull();
  });

  it("shows how sure each login is, and filters by that", async () => {
    const { user } = await dropped();
    expect(await screen.findByText("单位和姓名一致")).toBeVisible();
    expect(screen.getByText(/既在会场又在线上，导入后列入签到异常/)).toBeVisible();
    await user.click(screen.getByText("可能 1"));
    await waitFor(() => expect(screen.queryByText("二楼大屏")).toBeNull());
    expect(screen.getByText("姓名在一串文字中")).toBeVisible();
    await user.click(screen.getByText("未知 2"));
    expect(await screen.findByText("二楼大屏")).toBeVisible();
    expect(screen.getByText("第 14 行：读不懂的时间“刚才”")).toBeInTheDocument();
  });

  it("counts a likely login only once somebody has accepted it", async () => {
    const { user, office } = await dropped();
    await user.click(await screen.findByRole("button", { name: "导入（1 人计为线上到会）" }));
    await waitFor(() => expect(asked(office, "import_report")).toHaveLength(1));
    expect(asked(office, "import_report")[0]).toMatchObject({ choices: [] });
  });

  it("accepts all likely ones at once", async () => {
    const { user, office } = await dropped();
    await user.click(await screen.findByRole("button", { name: "采用全部 1 个可能的匹配" }));
    await user.click(await screen.findByRole("button", { name: "导入（2 人计为线上到会）" }));
    await waitFor(() => expect(asked(office, "import_report")).toHaveLength(1));
    const [, second] = people(office);
    expect(asked(office, "import_report")[0]).toMatchObject({
      choices: [{ login: 1, part: 0, attendee: second?.attendee, venue: null }],
    });
  });

  it("takes somebody found by a search, a venue for a room, and leaves a sure one out", async () => {
    const { user, office } = await dropped();
    const wanted = people(office)[5];
    const screenRow = within((await screen.findByText("二楼大屏")).closest("tr") as HTMLElement);
    const who = screenRow.getByRole("combobox");
    await user.click(who);
    await user.type(who, wanted?.name ?? "");
    await user.click(await screen.findByTitle(`${wanted?.name} · ${wanted?.unit_name}`));
    await user.click(within(rowOf("嵊山县分会场")).getByRole("combobox"));
    const venue = office.board.columns[2];
    await user.click((await screen.findAllByTitle(`${venue?.name}（整个会场）`)).at(-1) as HTMLElement);
    const sure = within(screen.getByText("单位和姓名一致").closest("tr") as HTMLElement);
    await user.click(sure.getByRole("combobox"));
    await user.click((await screen.findAllByTitle("不计入")).at(-1) as HTMLElement);
    await user.click(screen.getByRole("button", { name: "导入（1 人计为线上到会）" }));
    await waitFor(() => expect(asked(office, "import_report")).toHaveLength(1));
    expect(asked(office, "import_report")[0]).toMatchObject({
      choices: expect.arrayContaining([
        { login: 2, part: 0, attendee: wanted?.attendee, venue: null },
        { login: 3, part: 0, attendee: null, venue: venue?.meeting_venue },
        { login: 0, part: 0, attendee: null, venue: null },
      ]),
    });
  });

  it("asks which number is the month before anything can be imported", async () => {
    const { user, office } = await dropped({
      questions: [{ ask: "date_order", row: 2, text: "赵一鸣 | 03/04/2026 09:00", likely: "day_first" }],
    });
    expect(await screen.findByText("报告中的日期，月在前还是日在前？")).toBeVisible();
    expect(screen.getByRole("button", { name: /^导入/ })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "日在前（26/11/25）" }));
    expect(await screen.findByText("二楼大屏")).toBeVisible();
    expect(asked(office, "preview_report").at(-1)).toMatchObject({ date_order: "day_first" });
  });

  it("asks for the column of names", async () => {
    const { user, office } = await dropped({ questions: [{ ask: "columns" }] });
    await user.click(await screen.findByLabelText("“备用”列作为"));
    await user.click(await screen.findByTitle("离会时间"));
    expect(await screen.findByText("二楼大屏")).toBeVisible();
    expect(asked(office, "preview_report").at(-1)).toMatchObject({
      columns: expect.arrayContaining([{ column: 2, field: "leave" }]),
    });
  });

  it("warns of another meeting's report", async () => {
    await dropped({ other_time: Date.UTC(2026, 2, 18, 1, 0) });
    expect(await screen.findByText(/与本次会议不在同一天/)).toBeVisible();
  });

  it("lets nobody be chosen for a login of another time", async () => {
    const login: ReportPreview["logins"][number] = {
      login: 0,
      part: 0,
      login_name: "赵一鸣",
      name: "赵一鸣",
      email: "",
      role: "",
      intervals: [],
      minutes: 20,
      sureness: "unknown",
      why: "other_time",
      person: null,
      venue: null,
      is_room: false,
      suggestions: [],
      arrived_at: null,
      already: false,
      contradiction: null,
    };
    await dropped({ logins: [login, { ...login, login: 1, name: "访客", why: "nobody" }] });
    expect(await screen.findByText("不在会议时间内，不计入")).toBeVisible();
    expect(screen.getByLabelText("“赵一鸣”是谁")).toBeDisabled();
    expect(screen.getByLabelText("“访客”是谁")).toBeEnabled();
  });

  it("says what was done, and takes it back", async () => {
    const { user, office } = await dropped();
    await user.click(await screen.findByRole("button", { name: "导入（1 人计为线上到会）" }));
    expect(await screen.findByText("已导入，1 人记为线上到会")).toBeVisible();
    expect(screen.getByText(/1 人既在会场又在线上，请核实/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "撤销此次导入" }));
    await user.click((await screen.findAllByRole("button", { name: "撤销此次导入" })).at(-1) as HTMLElement);
    expect(await screen.findByText("已撤回 1 人的线上记录")).toBeInTheDocument();
    expect(office.reports[0]?.undone).toBe(true);
    expect(await screen.findByText("已撤销")).toBeVisible();
  });

  it("refuses a file over 8 MB without sending it", async () => {
    const { office } = await dropped({}, LARGEST_BYTES + 1);
    expect(await screen.findByText("内容过大，上限为 8 MB。请减少内容后再试。")).toBeVisible();
    expect(asked(office, "preview_report")).toEqual([]);
  });

  it("says what is wrong with a file, and takes another", async () => {
    const office = createOffice(-60_000);
    office.change = { state: "under_way" };
    office.failNext("preview_report", { code: "other_platform", args: { asked: "zoom", found: "teams" } });
    const { user } = show(`/meetings/${MEETING}/record/import`, office);
    const input = await screen.findByLabelText("平台报告文件");
    await user.upload(input, new File(["x"], "报告.csv"));
    expect(await screen.findByText(/看起来是Microsoft Teams/)).toBeVisible();
    await user.upload(await screen.findByLabelText("平台报告文件"), new File(["x"], "报告.csv"));
    expect(await screen.findByText("二楼大屏")).toBeVisible();
  });
});
