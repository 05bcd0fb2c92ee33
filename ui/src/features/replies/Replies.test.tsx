import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { board, replies } from "../../test/meetings";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";
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
