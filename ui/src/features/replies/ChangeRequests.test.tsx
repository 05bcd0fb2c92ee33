import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { asked, createOffice } from "../../test/office";
import { changeRequest, line, replyIn } from "../../test/replies";
import { show } from "../../test/show";
import { linesOf } from "./replyLines";

const ADDRESS = "/meetings/meeting-1/replies";

describe("changes that are asked for", () => {
  const asking = () => {
    const office = createOffice();
    const reply = office.replies[0];
    if (reply === undefined) throw new Error("there are no replies");
    const [first, ...rest] = linesOf(reply);
    reply.request = changeRequest(reply, { lines: [...rest, line({ name: "方若水", title: "副局长" })] });
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
    reply.request = changeRequest(reply, { lines });
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
