import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { asked, createOffice } from "../../test/office";
import { show } from "../../test/show";

const ADDRESS = "/meetings/meeting-1/replies";
const chooseRank = async (user: UserEvent, drawer: HTMLElement) => {
  const [rank] = within(drawer).getAllByLabelText("职级");
  if (rank) await user.click(rank);
  await user.click(await screen.findByTitle("分管负责人"));
};

describe("entered answers", () => {
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
    await chooseRank(user, drawer);
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

  it("come by phone, and are kept when someone else was faster", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("button", { name: "代录回执：海州市人力资源和社会保障局" }));
    const drawer = await screen.findByRole("dialog");
    const [name] = within(drawer).getAllByLabelText("姓名");
    if (name === undefined) throw new Error("the form has no line");
    await user.type(name, "方若水");
    await chooseRank(user, drawer);

    office.failNext("save_reply", { code: "reply_changed", args: {} });
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    expect(await within(drawer).findByText(/已被他人修改/)).toBeVisible();
    expect(name, "what was typed stays").toHaveValue("方若水");

    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    expect(await screen.findByText("已保存回执：海州市人力资源和社会保障局")).toBeInTheDocument();
    const saved = office.calls.filter(({ name: command }) => command === "save_reply").at(-1);
    expect(saved?.input).toMatchObject({ version: 1, lines: [{ name: "方若水", answer: "attend" }] });
  });

  it("presume no rank: it is chosen where one is asked for", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByRole("button", { name: "代录回执：海州市人力资源和社会保障局" }));
    const drawer = await screen.findByRole("dialog");
    const [name] = within(drawer).getAllByLabelText("姓名");
    if (name === undefined) throw new Error("the form has no line");
    await user.type(name, "方若水");
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    const [first, second] = within(drawer).getAllByLabelText("职级");
    await waitFor(() => expect(first).toHaveAccessibleDescription("请选择职级"));
    expect(second, "a line without a name is nobody").not.toHaveAccessibleDescription();
    expect(asked(office, "save_reply")).toEqual([]);
    await chooseRank(user, drawer);
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    await screen.findByText("已保存回执：海州市人力资源和社会保障局");
    expect(asked(office, "save_reply")).toMatchObject([{ lines: [{ name: "方若水", rank: "deputy" }] }]);
  });

  /** Enters a name and asks to close the drawer. */
  async function typeAndCancel() {
    const { user } = show(ADDRESS, createOffice());
    const enter = await screen.findByRole("button", { name: "代录回执：海州市人力资源和社会保障局" });
    await user.click(enter);
    const drawer = await screen.findByRole("dialog");
    const [name] = within(drawer).getAllByLabelText("姓名");
    if (name === undefined) throw new Error("the form has no line");
    await user.type(name, "方若水");
    await user.click(within(drawer).getByText("取消"));
    return { user, name };
  }

  it("are not lost by closing the drawer before they are saved", async () => {
    const { user, name } = await typeAndCancel();
    await user.click(await screen.findByText("继续填写"));
    expect(name).toHaveValue("方若水");
  });

  it("go when the drawer is closed all the same", async () => {
    const { user } = await typeAndCancel();
    await user.click(await screen.findByText("放弃修改"));
    // In the whole page: the drawer may leave it with everything in it.
    await waitFor(() => expect(screen.queryByDisplayValue("方若水")).toBeNull());
  });
});
