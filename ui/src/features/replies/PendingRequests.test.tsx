import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { asked, createOffice, type Office } from "../../test/office";
import { replyIn } from "../../test/replies";
import { CLOSING, show } from "../../test/show";

const ADDRESS = "/meetings/meeting-1/replies";
/** Of each unit the first person, as a dialog names them. */
const whoIs = (office: Office, ...units: string[]) =>
  units
    .map((unit) => replyIn(office, unit))
    .map(({ attendees, unit_name }) => `${attendees[0]?.name}（${unit_name}）`)
    .join("、");

describe("requests", () => {
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
});
