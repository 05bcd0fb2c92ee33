import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";

const ADDRESS = "/settings/texts";

describe("the texts of messages", () => {
  it("take a variable at the cursor and show at once what it will say", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    const subject = await screen.findByLabelText("标题");
    await user.clear(subject);
    await user.type(subject, "请，参会");
    if (subject instanceof HTMLInputElement) subject.setSelectionRange(1, 1);
    await user.click(screen.getByRole("button", { name: "插入变量：单位" }));
    expect(subject).toHaveValue("请{单位}，参会");
    expect(screen.getByRole("status", { name: "预览" })).toHaveTextContent("请海州市教育局，参会");
    await user.click(screen.getByRole("button", { name: "保存" }));
    await screen.findByText("文字已保存");
    expect(office.calls.find(({ name }) => name === "save_message_text")?.input).toMatchObject({
      place: "mail",
      kind: "invite",
      language: "zh-CN",
      subject: "请{单位}，参会",
    });
  });

  it("say at the field what is wrong, and keep what the core refuses", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    const body = await screen.findByLabelText("正文");
    await user.clear(body);
    await user.type(body, "请{{单个}参会");
    expect(await screen.findByText(/没有名为“单个”的变量/)).toBeVisible();
    office.failNext("save_message_text", { code: "unknown_variable", args: { name: "单个" } });
    await user.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(screen.getAllByText(/没有名为“单个”的变量/)).toHaveLength(2));
    expect(body).toHaveValue("请{单个}参会");
  });

  it("ask before unsaved words are left for another text", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    await user.type(await screen.findByLabelText("正文"), "一");
    await user.click(screen.getByText("短信"));
    expect(await screen.findByRole("button", { name: "放弃修改" })).toBeInTheDocument();
    expect(
      office.calls.some(
        ({ name, input }) => name === "show_message_text" && JSON.stringify(input).includes("sms"),
      ),
    ).toBe(false);
  });
});
