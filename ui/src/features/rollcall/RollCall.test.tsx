import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { asked, createOffice } from "../../test/office";
import { show } from "../../test/show";

const DAY = "/meetings/meeting-1/day";

function smallOffice() {
  const office = createOffice();
  office.people = office.people.filter(({ unit_position: place }) => place > 26);
  return office;
}

const answersOf = (office: ReturnType<typeof createOffice>) =>
  [...office.called].map(([venue, entries]) => [venue, entries.map(({ answer }) => answer)]);

describe("the roll call", () => {
  it("opens with a key, takes one key per answer, and calls again who was not heard", async () => {
    const office = smallOffice();
    const { user } = show(DAY, office);
    await screen.findByRole("button", { name: /^点名/ });
    await user.keyboard("r");
    const place = await screen.findByRole("dialog", { name: "点名" });
    expect(await within(place).findByText("“岱屿分会场，听到请回答。”")).toBeVisible();
    await user.keyboard("4 ");
    expect(await within(place).findByText("“嵊岛分会场，听到请回答。”")).toBeVisible();
    await user.keyboard("n");
    expect(await within(place).findByText(/^第 2 轮/), "the second round comes by itself").toBeVisible();
    expect(within(place).getByText("第 1 / 1 个")).toBeVisible();
    await user.keyboard("f");
    expect(await within(place).findByText(/^第 3 轮/)).toBeVisible();
    await user.keyboard(" ");
    expect(await within(place).findByText(/点名完成/)).toBeVisible();
    expect(within(place).getByText("共点名分会场 2 个，应答正常 2 个。")).toBeVisible();
    expect(answersOf(office)).toEqual([
      ["mv-2", ["heard"]],
      ["mv-3", ["no_answer", "faulty", "heard"]],
    ]);
    expect(office.called.get("mv-2")?.[0]?.headcount).toBe(4);
  });

  it("takes the last answer back and keeps what was typed with it", async () => {
    const office = smallOffice();
    const { user } = show(`${DAY}?full=roll_call`, office);
    const place = await screen.findByRole("dialog", { name: "点名" });
    await user.type(await within(place).findByLabelText("备注"), "no sound from hall{Enter}");
    await user.keyboard("3f");
    await within(place).findByText("“嵊岛分会场，听到请回答。”");
    expect(office.called.get("mv-2"), "letters of the note are no answers").toMatchObject([
      { answer: "faulty", headcount: 3, note: "no sound from hall" },
    ]);
    await user.keyboard("u");
    await within(place).findByText("“岱屿分会场，听到请回答。”");
    expect(office.called.get("mv-2")).toEqual([]);
    expect(within(place).getByLabelText("备注")).toHaveValue("no sound from hall");
    expect(within(place).getByLabelText("报告人数")).toHaveValue("3");
  });

  it("takes digits without entering the field, and rubs one out", async () => {
    const office = smallOffice();
    const { user } = show(`${DAY}?full=roll_call`, office);
    const field = await screen.findByLabelText("报告人数");
    await user.keyboard("125{Backspace}");
    expect(field).toHaveValue("12");
  });

  it("takes the key's place where an input method hides its letter", async () => {
    const office = smallOffice();
    show(`${DAY}?full=roll_call`, office);
    const field = await screen.findByLabelText("报告人数");
    fireEvent.keyDown(field, { key: "Process", code: "KeyF" });
    expect(await screen.findByText("“嵊岛分会场，听到请回答。”")).toBeVisible();
    expect(answersOf(office)).toEqual([["mv-2", ["faulty"]]]);
  });

  it("sets the headcount against those checked in", async () => {
    const office = smallOffice();
    const { user } = show(`${DAY}?full=roll_call`, office);
    const place = await screen.findByRole("dialog", { name: "点名" });
    const said = await within(place).findByText(/^已签到 \d+ \/ 应到 \d+$/);
    const present = Number(/已签到 (\d+)/.exec(said.textContent ?? "")?.[1]);
    await user.type(within(place).getByLabelText("报告人数"), String(present + 2));
    expect(await within(place).findByText("与已签到相差 2 人")).toBeVisible();
  });

  it("calls a venue out of turn, and the others after it", async () => {
    const office = smallOffice();
    const { user } = show(`${DAY}?full=roll_call`, office);
    await user.click(await screen.findByRole("button", { name: "接着呼叫嵊岛分会场" }));
    await screen.findByText("“嵊岛分会场，听到请回答。”");
    await user.click(screen.getByRole("button", { name: /^已应答、正常/ }));
    expect(await screen.findByText("“岱屿分会场，听到请回答。”")).toBeVisible();
  });

  it("keeps the venue and what was typed when an answer cannot be kept", async () => {
    const office = smallOffice();
    office.failNext("call_venue", { code: "storage_full", args: {} });
    const { user } = show(`${DAY}?full=roll_call`, office);
    await user.type(await screen.findByLabelText("报告人数"), "5 ");
    expect(await screen.findByText(/磁盘已满/)).toBeVisible();
    expect(screen.getByLabelText("报告人数")).toHaveValue("5");
    expect(screen.getByText("“岱屿分会场，听到请回答。”")).toBeVisible();
  });

  it("leaves with Esc, and asks for the paragraph in the reader's language", async () => {
    const office = smallOffice();
    const { user } = show(`${DAY}?full=roll_call`, office);
    await screen.findByRole("dialog", { name: "点名" });
    expect(asked(office, "show_roll_call").at(-1)).toMatchObject({ language: "zh-CN" });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog", { name: "点名" })).toBeNull());
  });
});
