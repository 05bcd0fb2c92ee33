import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { board, replies } from "../../test/meetings";
import { createOffice } from "../../test/office";
import { CLOSING, show } from "../../test/show";
import { filledLines, linesOf } from "./replyLines";

const ADDRESS = "/meetings/meeting-1/replies";
const replyOf = (unit: string) => {
  const found = replies(board()).find((reply) => reply.unit === unit);
  if (found === undefined) throw new Error(`no reply of ${unit}`);
  return found;
};

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
    await user.click(await screen.findByRole("checkbox", { name: "全选" }));
    await user.click(screen.getByRole("button", { name: "批准所选 2 项" }));
    expect(await screen.findByText("已批准 2 项")).toBeInTheDocument();
    expect(office.calls.filter(({ name }) => name === "decide_request")).toHaveLength(2);
    await waitFor(() => expect(screen.queryByRole("region", { name: /待批准/ })).toBeNull());
  });

  it("keep the note of a refusal when it failed, and refuse who is left", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("checkbox", { name: "全选" }));
    await user.click(screen.getByRole("button", { name: "不批准所选 2 项" }));
    const dialog = await screen.findByRole("dialog", { name: "不批准" });
    await user.type(within(dialog).getByLabelText("附言"), "请主要负责人到会");
    office.failAt("decide_request", 2, { code: "busy", args: {} });
    await user.click(within(dialog).getByRole("button", { name: "不批准" }));
    expect(await within(dialog).findByText(/系统正忙/)).toBeInTheDocument();
    expect(dialog).not.toHaveClass(CLOSING);
    expect(within(dialog).getByLabelText("附言")).toHaveValue("请主要负责人到会");

    await user.click(within(dialog).getByRole("button", { name: "不批准" }));
    await waitFor(() => expect(dialog).toHaveClass(CLOSING));
    const decided = office.calls.filter(({ name }) => name === "decide_request").map(({ input }) => input);
    expect(decided, "the first is not asked again").toHaveLength(3);
    expect(decided[2]).toEqual(decided[1]);
    expect(decided[2]).toMatchObject({ approve: false, note: "请主要负责人到会" });
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
