import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { drafted } from "../../test/drafts";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";

async function read(change = drafted()) {
  const office = createOffice();
  office.drafted = change;
  const page = show("/schedule/draft", office);
  fireEvent.change(await screen.findByRole("textbox", { name: "通知正文" }), { target: { value: "通知" } });
  await page.user.click(screen.getByRole("button", { name: "识别" }));
  await screen.findByRole("button", { name: "确认生成" });
  return { ...page, office };
}
const sent = (office: ReturnType<typeof createOffice>) =>
  office.calls.filter(({ name }) => name === "confirm_draft").map(({ input }) => input);
const choose = async (user: Awaited<ReturnType<typeof read>>["user"], field: string, option: string) => {
  await user.click(screen.getByLabelText(field, { selector: "input[role=combobox]" }));
  await user.click((await screen.findAllByTitle(option)).at(-1) ?? document.body);
};

describe("a draft from a notice", () => {
  it("marks every found place, and shows the field when one is pointed at", async () => {
    const { user } = await read();
    const place = screen.getByRole("button", { name: "市港航局（单位）" });
    expect(place.closest("mark")).toHaveAttribute("data-unsure", "true");
    await user.hover(place);
    const field = document.getElementById("field-units.1");
    expect(field).toHaveAttribute("data-looked", "true");
    expect(within(field ?? document.body).getByText("原文：“市港航局”")).toBeInTheDocument();
    expect(within(field ?? document.body).getByText("待确认")).toBeInTheDocument();
  });

  it("saves nothing until every unit is decided, and keeps everything when saving fails", async () => {
    const { user, office } = await read();
    await user.click(screen.getByRole("button", { name: "确认生成" }));
    expect(await screen.findByText("2 家单位待确认")).toBeInTheDocument();
    expect(sent(office)).toEqual([]);

    await choose(user, "“市港航局”对应的单位", "海州市交通运输局");
    await choose(user, "“市防指成员单位”对应的单位", "单位组：教育督导委员会成员单位（5 家）");
    const title = screen.getByLabelText("会议名称");
    await user.type(title, "（第二次）");
    office.failNext("confirm_draft", { code: "storage_full", args: {} });
    await user.click(screen.getByRole("button", { name: "确认生成" }));
    expect(await screen.findByText(/磁盘已满/)).toBeInTheDocument();
    expect(title).toHaveValue("全市防汛工作视频会议（第二次）");
    await user.click(screen.getByRole("button", { name: "确认生成" }));
    await waitFor(() => expect(sent(office)).toHaveLength(2));
    expect(sent(office)[1]).toMatchObject({
      plan: { title: "全市防汛工作视频会议（第二次）", note: "联系人：王工 19900000001" },
      venues: [
        { venue: "venue-main", role: "main" },
        { venue: null, new_name: "岱屿县", role: "branch" },
      ],
    });
    expect(await screen.findByText("会场分配")).toBeVisible();
  });

  it("asks for the main venue when the notice names none", async () => {
    const change = drafted();
    for (const venue of change.meetings[0]?.venues ?? []) venue.role = "branch";
    const { user } = await read(change);
    expect(screen.getByText("主会场须有且只有一个，请选定。")).toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: "把“市行政中心会议厅”设为主会场" }));
    expect(screen.queryByText("主会场须有且只有一个，请选定。")).toBeNull();
  });

  it("confirms each of several meetings on its own", async () => {
    const change = drafted();
    const [first] = change.meetings;
    if (first === undefined) throw new Error("no meeting");
    const one = { ...first, units: [] };
    const two = { ...one, title: { value: "续会", words: "", start: 0, end: 0, sure: true } };
    const problems = [{ code: "two_meetings", words: "续会" }];
    const { user, office } = await read({ ...change, meetings: [one, two], problems });
    expect(screen.getByText(/此通知包含 2 场会议/)).toBeInTheDocument();
    const confirm = () => user.click(screen.getByRole("button", { name: "确认生成" }));
    await confirm();
    await waitFor(() => expect(sent(office)).toHaveLength(1));
    await waitFor(() => expect(screen.getByLabelText("会议名称")).toHaveValue("续会"));
    await confirm();
    await waitFor(() => expect(sent(office)).toHaveLength(2));
    expect(sent(office)).toMatchObject([
      { plan: { title: "全市防汛工作视频会议" } },
      { plan: { title: "续会" } },
    ]);
  });

  it("takes all suggestions at one press", async () => {
    const { user } = await read();
    await user.click(screen.getByRole("button", { name: "采用全部建议" }));
    const field = document.getElementById("field-units.1");
    expect(within(field ?? document.body).getByText("海州市交通运输局")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "采用全部建议" })).toBeNull();
  });

  it("takes units that the notice does not name, of the directory or new ones", async () => {
    const change = drafted();
    for (const meeting of change.meetings) meeting.units = [];
    const { user, office } = await read(change);
    const add = screen.getByLabelText("添加单位", { selector: "input[role=combobox]" });
    await user.type(add, "教育局");
    await user.click(await screen.findByTitle("海州市教育局"));
    await user.type(add, "新成立的专班");
    await user.click(await screen.findByTitle("新单位：新成立的专班"));
    await user.click(screen.getByRole("button", { name: "确认生成" }));
    await waitFor(() => expect(sent(office)).toHaveLength(1));
    expect(sent(office)[0]).toMatchObject({
      units: [{ unit: "unit-1" }, { unit: null, new_name: "新成立的专班" }],
    });
  });

  it("says no words of the notice for a venue that was added by hand", async () => {
    const { user } = await read();
    const before = screen.getAllByText(/^原文/).length;
    await user.click(screen.getByRole("button", { name: "添加会场" }));
    expect(screen.getAllByText(/^原文/)).toHaveLength(before);
  });

  it("gives the text back when it is to be changed", async () => {
    const { user } = await read();
    await user.click(screen.getByRole("button", { name: "返回修改正文" }));
    const question = await screen.findByRole("dialog");
    await user.click(within(question).getByRole("button", { name: "返回修改正文" }));
    expect(await screen.findByRole("textbox", { name: "通知正文" })).toHaveValue("通知");
  });

  it("asks for the name of a new venue before anything is sent", async () => {
    const { user, office } = await read();
    await user.click(screen.getByRole("button", { name: "添加会场" }));
    await user.click(screen.getByRole("button", { name: "确认生成" }));
    expect(await screen.findByText("请填写会场名称")).toBeInTheDocument();
    expect(sent(office)).toEqual([]);
  });

  it("asks before a file takes the place of what was pasted", async () => {
    const { user } = show("/schedule/draft", createOffice());
    const text = await screen.findByRole("textbox", { name: "通知正文" });
    const file = () => new File(["文件里的通知"], "通知.txt", { type: "text/plain" });
    await user.upload(screen.getByLabelText("通知文件"), file());
    await waitFor(() => expect(text).toHaveValue("文件里的通知"));
    fireEvent.change(text, { target: { value: "改过的通知" } });
    await user.upload(screen.getByLabelText("通知文件"), file());
    await user.click(await screen.findByRole("button", { name: "取消" }));
    expect(text).toHaveValue("改过的通知");
    await user.upload(screen.getByLabelText("通知文件"), file());
    await waitFor(() => expect(screen.getAllByRole("button", { name: "替换" })).toHaveLength(2));
    await user.click(screen.getAllByRole("button", { name: "替换" }).at(-1) ?? document.body);
    await waitFor(() => expect(text).toHaveValue("文件里的通知"));
  });

  it("asks before a pasted notice is left, and keeps it", async () => {
    const { user } = show("/schedule/draft", createOffice());
    const text = await screen.findByRole("textbox", { name: "通知正文" });
    fireEvent.change(text, { target: { value: "关于召开会议的通知" } });
    await user.click(screen.getByRole("link", { name: "日程" }));
    await user.click(await screen.findByRole("button", { name: "继续填写" }));
    expect(screen.getByRole("textbox", { name: "通知正文" })).toHaveValue("关于召开会议的通知");
  });
});
