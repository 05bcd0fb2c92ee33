import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice, type Office } from "../../test/office";
import { show } from "../../test/show";
import { choicesOf, questionsOf, sameBefore } from "./questionFields";

const saved = (office: Office) => office.calls.filter(({ name }) => name === "save_questions").at(-1)?.input;

async function opened(office: Office) {
  const page = show("/meetings/meeting-1/replies", office);
  await page.user.click(await screen.findByRole("button", { name: /^回执问题/ }));
  return { ...page, drawer: await screen.findByRole("dialog", { name: "回执问题" }) };
}

describe("questions of a form", () => {
  it("have a choice for every line that says something new", () => {
    expect(choicesOf("需要\n\n 不需要 \n需要")).toEqual(["需要", "不需要"]);
  });

  it("are the same whatever blanks or letters they are written with", () => {
    expect(sameBefore(["车牌号", "Number  plate", " number plate"], 2)).toBe(1);
    expect(sameBefore(["车牌号", "带队领导"], 1)).toBeNull();
    expect(sameBefore(["", ""], 1), "what is empty is told as that").toBeNull();
  });

  it("leave out the choices of a question that takes none any more", () => {
    const text = { id: "q1", wording: " 车牌号 ", kind: "text" as const, choices: "甲\n乙", required: true };
    expect(questionsOf([text])).toEqual([
      { id: "q1", wording: "车牌号", kind: "text", choices: [], required: true },
    ]);
  });
});

describe("the questions of a meeting", () => {
  it("come with one click, move by key, and are saved in their order", async () => {
    const office = createOffice();
    const { user, drawer } = await opened(office);
    expect(within(drawer).getByText(/已有 24 家单位回执/), "units are named before it changes").toBeVisible();
    await user.click(within(drawer).getByRole("button", { name: "停车" }));
    await user.click(within(drawer).getByRole("button", { name: "话筒" }));
    await user.click(within(drawer).getByRole("switch", { name: "第 1 个问题必答" }));
    within(drawer).getByRole("button", { name: "移动第 2 个问题" }).focus();
    await user.keyboard("{ArrowUp}");
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    await screen.findByText("已保存 2 个回执问题");
    expect(saved(office)).toMatchObject({
      meeting: "meeting-1",
      questions: [
        { id: null, kind: "choice", choices: ["需要", "不需要"], required: false },
        { id: null, kind: "text", required: true },
      ],
    });
    expect(await screen.findByRole("button", { name: "回执问题 2" })).toBeVisible();
  });

  it("stay the ones they are when their words change", async () => {
    const office = createOffice();
    office.questions = [{ id: "q1", wording: "车牌", kind: "text", choices: [], required: false }];
    const { user, drawer } = await opened(office);
    await user.type(within(drawer).getByLabelText("第 1 个问题"), "号");
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    await waitFor(() =>
      expect(saved(office), "answers belong to the question").toMatchObject({
        questions: [{ id: "q1", wording: "车牌号" }],
      }),
    );
  });

  it("are not saved while a choice has nothing to choose", async () => {
    const office = createOffice();
    office.questions = [
      { id: "q1", wording: "话筒", kind: "choice", choices: ["需要", "不需要"], required: false },
    ];
    const { user, drawer } = await opened(office);
    const choices = within(drawer).getByLabelText("第 1 个问题的选项");
    await user.clear(choices);
    await user.type(choices, "需要");
    await user.click(within(drawer).getByRole("button", { name: "保存" }));
    expect(await within(drawer).findByText("请填写 2 至 30 个不同的选项，每行一个")).toBeVisible();
    expect(saved(office)).toBeUndefined();
  });

  it.each([
    ["zh-CN", "与第 1 个问题相同，请改写或删去"],
    ["en", "The same as question 1: change or remove it"],
  ])("are not saved while two read the same, which is said at the later one: %s", async (language, words) => {
    localStorage.setItem("huidao.language", language);
    const office = createOffice();
    office.questions = ["车牌号", "带队领导", " 车牌号 "].map((wording, index) => ({
      id: `q${index}`,
      wording,
      kind: "text" as const,
      choices: [],
      required: false,
    }));
    const { user } = show("/meetings/meeting-1/replies", office);
    await user.click(await screen.findByRole("button", { name: /^(回执问题|Reply questions)/ }));
    const drawer = await screen.findByRole("dialog");
    const field = (number: number) =>
      within(drawer).getByLabelText(new RegExp(`^(第 ${number} 个问题|Question ${number})$`));
    await user.click(within(drawer).getAllByRole("switch")[0] ?? drawer);
    await user.click(within(drawer).getByRole("button", { name: /保存|Save/ }));
    await waitFor(() => expect(field(3)).toHaveAccessibleDescription(words));
    expect(field(1)).not.toHaveAccessibleDescription();
    expect(saved(office)).toBeUndefined();
    await user.type(field(1), "码");
    await waitFor(() => expect(field(3), "the first is another now").not.toHaveAccessibleDescription());
    await user.click(within(drawer).getByRole("button", { name: /保存|Save/ }));
    await waitFor(() => expect(saved(office)).toBeDefined());
  });

  it("are twenty at most", async () => {
    const office = createOffice();
    office.questions = Array.from({ length: 20 }, (_, index) => ({
      id: `q${index}`,
      wording: `问题 ${index}`,
      kind: "text" as const,
      choices: [],
      required: false,
    }));
    const { drawer } = await opened(office);
    expect(within(drawer).getByRole("button", { name: "添加问题" })).toBeDisabled();
    expect(within(drawer).queryByRole("button", { name: "停车" })).toBeNull();
  });
});
