import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ChangeRequest, UnitReply } from "../../api/contract";
import { board, replies } from "../../test/meetings";
import { createOffice, type Office } from "../../test/office";
import { line } from "../../test/replies";
import { CLOSING, show, stubDownloads } from "../../test/show";
import { filledLines, linesOf } from "./replyLines";

const ADDRESS = "/meetings/meeting-1/replies";
const asked = (office: Office, name: string) =>
  office.calls.filter((one) => one.name === name).map(({ input }) => input);
const replyIn = ({ replies: all }: Pick<Office, "replies">, unit: string) => {
  const found = all.find((reply) => reply.unit === unit);
  if (found === undefined) throw new Error(`no reply of ${unit}`);
  return found;
};
const replyOf = (unit: string) => replyIn({ replies: replies(board()) }, unit);

/** Of each unit the first person, as a dialog names them. */
const whoIs = (office: Office, ...units: string[]) =>
  units
    .map((unit) => replyIn(office, unit))
    .map(({ attendees, unit_name }) => `${attendees[0]?.name}（${unit_name}）`)
    .join("、");
const requestOf = (reply: UnitReply, lines = linesOf(reply)): ChangeRequest => ({
  id: "request-1",
  requested_at: Date.now(),
  requested_by: "林文博",
  remark: "",
  lines,
  answers: [],
  version: reply.version,
});

describe("lines of a reply", () => {
  it("put a substitute on the line of the person replaced", () => {
    const lines = linesOf(replyOf("unit-8"));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({ answer: "substitute", reason: "外出调研" });
    expect(lines[0]?.substitute_name).not.toBe("");
  });

  it("offer as many empty lines as there are places, and leave out what stays empty", () => {
    const lines = linesOf(replyOf("unit-12"));
    expect(lines).toHaveLength(2);
    expect(filledLines(lines)).toEqual([]);
  });
});

describe("replies", () => {
  it("put waiting requests on top, with who would come instead", async () => {
    show(ADDRESS, createOffice());
    const panel = await screen.findByRole("region", { name: "2 项请假、代会待批准" });
    expect(within(panel).getByText(/由 .+ 代会 · 外出调研/)).toBeVisible();
    expect(within(panel).getByText("参加省厅会议")).toBeVisible();
  });

  it("approve several at once", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("checkbox", { name: "全选待批准" }));
    await user.click(screen.getByRole("button", { name: "批准所选 2 项" }));
    const dialog = await screen.findByRole("dialog", { name: "批准 2 项请假、代会？" });
    expect(within(dialog).getByText(whoIs(office, "unit-8", "unit-14"))).toBeInTheDocument();
    expect(asked(office, "decide_requests"), "it is asked first").toEqual([]);
    await user.click(within(dialog).getByRole("button", { name: "批准" }));
    expect(await screen.findByText("已批准 2 项")).toBeInTheDocument();
    const decided = office.calls.filter(({ name }) => name === "decide_requests");
    expect(decided, "all or none: one command").toHaveLength(1);
    expect(decided[0]?.input).toMatchObject({ meeting: "meeting-1", approve: true });
    await waitFor(() => expect(screen.queryByRole("region", { name: /待批准/ })).toBeNull());
  });

  it("keep the note of a refusal when it failed", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("checkbox", { name: "全选待批准" }));
    await user.click(screen.getByRole("button", { name: "不批准所选 2 项" }));
    const dialog = await screen.findByRole("dialog", { name: "不批准" });
    expect(within(dialog).getByText(whoIs(office, "unit-8", "unit-14"))).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText("附言"), "请主要负责人到会");
    office.failNext("decide_requests", { code: "busy", args: {} });
    await user.click(within(dialog).getByRole("button", { name: "不批准" }));
    expect(await within(dialog).findByText(/系统正忙/)).toBeInTheDocument();
    expect(dialog).not.toHaveClass(CLOSING);
    expect(within(dialog).getByLabelText("附言")).toHaveValue("请主要负责人到会");

    await user.click(within(dialog).getByRole("button", { name: "不批准" }));
    await waitFor(() => expect(dialog).toHaveClass(CLOSING));
    expect(await screen.findByText("2 项未批准")).toBeInTheDocument();
    const decided = office.calls.filter(({ name }) => name === "decide_requests").map(({ input }) => input);
    expect(decided).toHaveLength(2);
    expect(decided[1]).toMatchObject({ approve: false, note: "请主要负责人到会" });
  });

  it("warn beyond the quota and let the organiser go on", async () => {
    const { user } = show(ADDRESS, createOffice());
    await user.click(await screen.findByRole("button", { name: "修改回执：海州市教育局" }));
    const drawer = await screen.findByRole("dialog");
    await user.click(within(drawer).getByRole("button", { name: "添加人员" }));
    expect(within(drawer).queryByText(/超出名额/), "an empty line is nobody").toBeNull();
    const name = within(drawer).getAllByLabelText("姓名").at(-1);
    if (name === undefined) throw new Error("the form has no line");
    await user.type(name, "方若水");
    expect(await within(drawer).findByText("超出名额 1 人")).toBeVisible();
    expect(within(drawer).getByRole("button", { name: "添加人员" })).toBeEnabled();
  });

  it("count what each filter would show, and show only that", async () => {
    const office = createOffice();
    replyIn(office, "unit-1").late = true;
    Object.assign(replyIn(office, "unit-12"), {
      late: true,
      request: requestOf(replyIn(office, "unit-12"), [line({ name: "方若水" })]),
    });
    const { user } = show(ADDRESS, office);
    // The meeting of the stand-in starts in half an hour: its deadline is long past.
    await user.click(await screen.findByText("未回执 2"));
    expect(screen.queryByText("海州市教育局")).toBeNull();
    expect(screen.queryByText("海州市人力资源和社会保障局"), "its answer waits: it is not silent").toBeNull();
    expect(screen.getAllByText("逾期未回执"), "one word says where it stands").toHaveLength(2);
    expect(screen.getByRole("button", { name: "催办 2 家" })).toBeVisible();
    await user.click(screen.getByText("迟复 2"));
    expect(await screen.findByText("海州市教育局")).toBeVisible();
    expect(screen.queryByText("逾期未回执")).toBeNull();
    await user.click(screen.getByText("申请变更 1"));
    expect(screen.getByRole("button", { name: "追问：海州市人力资源和社会保障局" })).toBeVisible();
    await user.click(screen.getByText("待批准 2"));
    expect(await screen.findByRole("button", { name: "修改回执：海州市公安局" })).toBeVisible();
  });

  it("find a unit that only the directory knows by what was typed", async () => {
    const office = createOffice();
    const unit = office.units.find(({ id }) => id === "unit-11");
    unit?.aliases.push("sczj");
    const { user } = show(ADDRESS, office);
    await user.type(await screen.findByLabelText("搜索单位、姓名"), "sczj");
    await waitFor(() => expect(screen.queryByText("海州市教育局")).toBeNull());
    expect(await screen.findByText("海州市财政局"), "pinyin is the core's to know").toBeVisible();
  });

  it("say in words what is wrong with an answer that came", async () => {
    const office = createOffice();
    Object.assign(office.replies[0] ?? {}, { quota: 2, rank_is_met: false, late: true });
    show(ADDRESS, office);
    expect(await screen.findByText("超出名额 1 人 · 未达职级要求 · 迟复")).toBeVisible();
  });

  it("open by Enter, and tell people, answers and the remark", async () => {
    const office = createOffice();
    office.questions = [{ id: "q1", wording: "车牌号", kind: "text", choices: [], required: false }];
    const reply = office.replies.find(({ unit }) => unit === "unit-11");
    if (reply) reply.answers = [{ question: "q1", answer: "浙L·12345" }];
    const { user } = show(ADDRESS, office);
    const row = (await screen.findByText("海州市财政局")).closest("tr");
    row?.focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText("浙L·12345")).toBeVisible();
    expect(screen.getByText("备注：需预留停车位 1 个")).toBeVisible();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement, "what is unfolded is passed by").toHaveTextContent(
      "海州市人力资源和社会保障局",
    );
  });

  it("take a note for all who are approved", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("checkbox", { name: "全选待批准" }));
    await user.type(screen.getByLabelText("附言（可不填）"), "请安排好工作");
    await user.click(screen.getByRole("button", { name: "批准所选 2 项" }));
    const dialog = await screen.findByRole("dialog", { name: "批准 2 项请假、代会？" });
    await user.click(within(dialog).getByRole("button", { name: "批准" }));
    await screen.findByText("已批准 2 项");
    expect(asked(office, "decide_requests")[0]).toMatchObject({ approve: true, note: "请安排好工作" });
  });

  it("are decided by key at the person, and nowhere else", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    const panel = await screen.findByRole("region", { name: "2 项请假、代会待批准" });
    await user.type(screen.getByLabelText("搜索单位、姓名"), "a");
    expect(asked(office, "decide_requests"), "typing decides nothing").toEqual([]);
    const [, first] = within(panel).getAllByRole("checkbox");
    first?.focus();
    await user.keyboard("a");
    const name = replyIn(office, "unit-8").attendees[0]?.name;
    await screen.findByText(`已批准${name}的申请`);
    expect(asked(office, "decide_requests")).toHaveLength(1);
  });

  it("wait again once a decision is taken back", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    const panel = await screen.findByRole("region", { name: "2 项请假、代会待批准" });
    const [first] = within(panel).getAllByRole("button", { name: "批准" });
    if (first) await user.click(first);
    const person = replyIn(office, "unit-8").attendees[0];
    const said = await screen.findByText(`已批准${person?.name}的申请`);
    await screen.findByRole("region", { name: "1 项请假、代会待批准" });
    await user.click(within(said).getByRole("button", { name: "撤销" }));
    expect(await screen.findByText("已撤销决定，1 项重新待批准")).toBeInTheDocument();
    expect(asked(office, "reopen_requests")).toEqual([{ meeting: "meeting-1", attendees: [person?.id] }]);
    expect(await screen.findByRole("region", { name: "2 项请假、代会待批准" })).toBeVisible();
  });

  it("that many were refused for are taken back together", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("checkbox", { name: "全选待批准" }));
    await user.click(screen.getByRole("button", { name: "不批准所选 2 项" }));
    const dialog = await screen.findByRole("dialog", { name: "不批准" });
    await user.click(within(dialog).getByRole("button", { name: "不批准" }));
    const said = await screen.findByText("2 项未批准");
    await waitFor(() => expect(screen.queryByRole("region", { name: /待批准/ })).toBeNull());
    await user.click(within(said).getByRole("button", { name: "撤销" }));
    expect(await screen.findByRole("region", { name: "2 项请假、代会待批准" })).toBeVisible();
  });

  it("name whom a refusal in the table concerns", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    const change = await screen.findByRole("button", { name: "修改回执：海州市公安局" });
    change.closest("tr")?.focus();
    await user.keyboard("{Enter}");
    const person = replyIn(office, "unit-8").attendees[0];
    await user.click(await screen.findByRole("button", { name: `不批准 ${person?.name}` }));
    const dialog = await screen.findByRole("dialog", { name: "不批准" });
    expect(within(dialog).getByText(whoIs(office, "unit-8"))).toBeInTheDocument();
  });

  it("show a leave note that is a picture", async () => {
    const office = createOffice();
    const asking = office.replies.find(({ unit }) => unit === "unit-14")?.attendees[0];
    if (asking === undefined) throw new Error("nobody asks leave");
    asking.note = { file_name: "请假条.jpg", media_type: "image/jpeg", size: 3, added_at: 0 };
    office.notes.set(asking.id, { file_name: "请假条.jpg", media_type: "image/jpeg", content: "/9j/" });
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("button", { name: "查看请假条：请假条.jpg" }));
    const picture = await screen.findByRole("img", { name: "请假条：请假条.jpg" });
    expect(picture).toHaveAttribute("src", "data:image/jpeg;base64,/9j/");
  });

  it("put a failure at the field that it names, and keep what was typed", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("button", { name: "代录回执：海州市人力资源和社会保障局" }));
    const drawer = await screen.findByRole("dialog");
    const [name] = within(drawer).getAllByLabelText("姓名");
    const [phone] = within(drawer).getAllByLabelText("手机");
    if (!name || !phone) throw new Error("the form has no line");
    await user.type(name, "方若水");
    await user.type(phone, "12345");
    office.failNext("save_reply", { code: "invalid_phone", args: { value: "12345" } });
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    await waitFor(() => expect(phone).toHaveAccessibleDescription("电话“12345”不正确，请核对号码。"));
    expect(within(drawer).queryByRole("alert", { name: /电话/ })).toBeNull();
    expect(name).toHaveValue("方若水");
  });

  it("keep who somebody is when an answer is changed, and send only new answers", async () => {
    const office = createOffice();
    office.questions = [
      { id: "q1", wording: "车牌号", kind: "text", choices: [], required: true },
      { id: "q2", wording: "需要话筒", kind: "choice", choices: ["需要", "不需要"], required: false },
    ];
    const before = office.replies[0]?.attendees.map(({ id }) => id);
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("button", { name: "修改回执：海州市教育局" }));
    const drawer = await screen.findByRole("dialog");
    expect(within(drawer).getByText("1 个必答问题未答：车牌号")).toBeVisible();
    await user.click(within(drawer).getByRole("radio", { name: "不需要" }));
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    await screen.findByText("已保存回执：海州市教育局");
    const [saved] = asked(office, "save_reply");
    expect(saved).toMatchObject({ answers: [{ question: "q2", answer: "不需要" }] });
    expect(saved).toMatchObject({ lines: before?.map((id) => ({ id })) });
  });

  it("go out with masked phones unless full ones are asked for, each time anew", async () => {
    const office = createOffice();
    stubDownloads();
    const { user } = show(ADDRESS, office);
    const button = await screen.findByRole("button", { name: "导出汇总表" });
    await user.click(button);
    await user.click(await screen.findByRole("checkbox", { name: "含完整手机号" }));
    await user.click(screen.getByRole("menuitem", { name: "XLSX" }));
    await waitFor(() => expect(asked(office, "export_sheet")).toHaveLength(1));
    await user.click(button);
    await waitFor(() => expect(screen.getByRole("checkbox", { name: "含完整手机号" })).not.toBeChecked());
    await user.click(screen.getByRole("menuitem", { name: "CSV" }));
    await waitFor(() =>
      expect(asked(office, "export_sheet")).toMatchObject([
        { sheet: "replies", format: "xlsx", full_phones: true },
        { sheet: "replies", format: "csv", full_phones: false },
      ]),
    );
  });

  it("offer nothing that a closed meeting refuses", async () => {
    const office = createOffice();
    office.change = { state: "closed" };
    show(ADDRESS, office);
    expect(await screen.findByText("海州市教育局")).toBeVisible();
    expect(screen.queryByRole("region", { name: /待批准/ })).toBeNull();
    expect(screen.queryByRole("button", { name: /^(代录|修改)回执/ })).toBeNull();
  });

  it("take an answer by phone, and keep it when someone else was faster", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("button", { name: "代录回执：海州市人力资源和社会保障局" }));
    const drawer = await screen.findByRole("dialog");
    const [name] = within(drawer).getAllByLabelText("姓名");
    if (name === undefined) throw new Error("the form has no line");
    await user.type(name, "方若水");

    office.failNext("save_reply", { code: "reply_changed", args: {} });
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    expect(await within(drawer).findByText(/已被他人修改/)).toBeVisible();
    expect(name, "what was typed stays").toHaveValue("方若水");

    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    expect(await screen.findByText("已保存回执：海州市人力资源和社会保障局")).toBeInTheDocument();
    const saved = office.calls.filter(({ name: command }) => command === "save_reply").at(-1);
    expect(saved?.input).toMatchObject({ version: 1, lines: [{ name: "方若水", answer: "attend" }] });
  });
});

describe("changes that are asked for", () => {
  const asking = () => {
    const office = createOffice();
    const reply = office.replies[0];
    if (reply === undefined) throw new Error("there are no replies");
    const [first, ...rest] = linesOf(reply);
    reply.request = requestOf(reply, [...rest, line({ name: "方若水", title: "副局长" })]);
    return { office, reply, first };
  };

  it("are read against the answer as it is, and taken with the version on the screen", async () => {
    const { office, first } = asking();
    const { user } = show(ADDRESS, office);
    const panel = await screen.findByRole("region", { name: "1 家单位申请变更" });
    expect(within(panel).getByText("方若水")).toBeVisible();
    expect(
      within(panel).getByText(first?.name ?? "", { selector: "del *" }),
      "who goes is struck out",
    ).toBeVisible();
    await user.click(within(panel).getByRole("button", { name: "批准变更：海州市教育局" }));
    await screen.findByText("已批准海州市教育局的变更");
    expect(asked(office, "decide_change")).toEqual([
      { request: "request-1", approve: true, note: "", version: 1 },
    ]);
    await waitFor(() => expect(screen.queryByRole("region", { name: /申请变更/ })).toBeNull());
  });

  it("open the leave note that comes with a line", async () => {
    const office = createOffice();
    const reply = replyIn(office, "unit-1");
    const note = { file_name: "请假条.jpg", content: "" };
    const lines = [...linesOf(reply), line({ name: "方若水", answer: "leave", reason: "出差", note })];
    reply.request = requestOf(reply, lines);
    office.notes.set(`request-1 ${lines.length - 1}`, {
      file_name: "请假条.jpg",
      media_type: "image/jpeg",
      content: "/9j/",
    });
    const { user } = show(ADDRESS, office);
    const panel = await screen.findByRole("region", { name: "1 家单位申请变更" });
    await user.click(within(panel).getByRole("button", { name: "查看请假条：请假条.jpg" }));
    expect(await screen.findByRole("img", { name: "请假条：请假条.jpg" })).toBeInTheDocument();
    expect(asked(office, "open_request_note")).toEqual([{ request: "request-1", line: lines.length - 1 }]);
  });

  it("warn when the answer is another since they were asked for", async () => {
    const { office, reply } = asking();
    reply.version = 3;
    const { user } = show(ADDRESS, office);
    expect(await screen.findByText(/提出申请之后，该单位的回执又有改动/)).toBeVisible();
    await user.type(screen.getByLabelText("给海州市教育局的附言"), "请先电话沟通");
    await user.click(screen.getByRole("button", { name: "不批准变更：海州市教育局" }));
    await screen.findByText("未批准海州市教育局的变更");
    expect(asked(office, "decide_change")[0]).toMatchObject({
      approve: false,
      note: "请先电话沟通",
      version: 3,
    });
  });

  it("are not taken when the answer moved under the eyes", async () => {
    const { office, reply } = asking();
    const { user } = show(ADDRESS, office);
    const approve = await screen.findByRole("button", { name: "批准变更：海州市教育局" });
    reply.version = 2;
    await user.click(approve);
    expect(await screen.findByText(/尚未处理/)).toBeVisible();
    expect(await screen.findByText(/提出申请之后/), "the newest is on the screen").toBeVisible();
    await user.click(approve);
    await screen.findByText("已批准海州市教育局的变更");
    expect(asked(office, "decide_change")[1]).toMatchObject({ version: 2 });
  });
});
