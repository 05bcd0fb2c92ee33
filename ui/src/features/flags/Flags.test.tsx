import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { PersonRow } from "../../api/contract";
import { flagOf } from "../../test/arrivals";
import { asked, createOffice, type Office } from "../../test/office";
import { show, windowCalled } from "../../test/show";

const ADDRESS = "/meetings/meeting-1/day";

function officeWith(): { office: Office; first: PersonRow; second: PersonRow } {
  const office = createOffice();
  office.people = office.people.filter(({ unit_position: place }) => place < 4);
  const [first, second] = office.people.filter(({ presence }) => presence === "present");
  if (first === undefined || second === undefined) throw new Error("too few people");
  return { office, first, second };
}

async function open(office: Office) {
  const { user } = show(ADDRESS, office);
  await user.click(await screen.findByRole("button", { name: /^签到异常，待处理/ }));
  return { user, drawer: await windowCalled("签到异常") };
}

describe("what is odd about arrivals", () => {
  it("is counted on the day and told in words, each kind its own", async () => {
    const { office, first, second } = officeWith();
    const at = Date.UTC(2030, 0, 7, 6, 0, 40);
    office.flags = [
      flagOf(first, { kind: "stale_code", at, shown_at: at - 65_000 }),
      flagOf(first, { kind: "one_device", people: ["林文博", "陈雅宁"] }),
      flagOf(second, { kind: "clock_wrong", offset_ms: -7 * 60_000 }),
      flagOf(second, { kind: "twice", state: "accepted", settled_at: at, note: "核对无误" }),
    ];
    const { user, drawer } = await open(office);
    expect(screen.getByRole("button", { name: "签到异常，待处理 3 项" })).toBeInTheDocument();
    expect(within(drawer).getByText(/13:59:35 在大屏上显示，14:00:40 才使用/)).toBeInTheDocument();
    expect(within(drawer).getByText(/同一台设备为 2 人签到：林文博、陈雅宁/)).toBeInTheDocument();
    expect(within(drawer).getByText(/偏差 7 分钟/)).toBeInTheDocument();
    await user.click(within(drawer).getByText("已处理 1 项"));
    expect(await within(drawer).findByText("说明：核对无误")).toBeInTheDocument();
  });

  it("counts with one press", async () => {
    const { office, first } = officeWith();
    office.flags = [flagOf(first, { kind: "walk_in" })];
    const { user, drawer } = await open(office);
    await user.click(within(drawer).getByRole("button", { name: `批准参会：${first.name}` }));
    expect(await within(drawer).findByText("没有待处理的签到异常。")).toBeInTheDocument();
    expect(asked(office, "settle_flags")).toMatchObject([{ accept: true, note: "" }]);
  });

  it("is taken back only with a reason, many at once", async () => {
    const { office, first, second } = officeWith();
    office.flags = [flagOf(first, { kind: "two_venues" }), flagOf(second, { kind: "one_device" })];
    const { user, drawer } = await open(office);
    await user.click(within(drawer).getByRole("checkbox", { name: "全选" }));
    await user.click(within(drawer).getByRole("button", { name: "不计入所选（2）" }));
    const dialog = await windowCalled("不计入 2 项签到");
    await user.click(within(dialog).getByRole("button", { name: "撤回签到" }));
    expect(await within(dialog).findByText("请填写原因。")).toBeInTheDocument();
    expect(asked(office, "settle_flags"), "nothing is taken back without a reason").toEqual([]);
    await user.type(within(dialog).getByLabelText("原因"), "本人未到场");
    await user.click(within(dialog).getByRole("button", { name: "撤回签到" }));
    await waitFor(() =>
      expect(asked(office, "settle_flags")).toMatchObject([{ accept: false, note: "本人未到场" }]),
    );
    expect(office.people.find(({ attendee }) => attendee === first.attendee)?.presence).toBe("expected");
  });

  it("needs no reason where nothing had been recorded", async () => {
    const { office, first } = officeWith();
    office.flags = [flagOf(first, { kind: "stale_code" })];
    const { user, drawer } = await open(office);
    await user.click(within(drawer).getByRole("button", { name: `不计入：${first.name}` }));
    await waitFor(() => expect(office.flags).toMatchObject([{ state: "rejected" }]));
  });

  it("cannot be settled once the record is closed", async () => {
    const { office, first } = officeWith();
    office.change = { state: "closed" };
    office.flags = [flagOf(first, { kind: "after_close" })];
    const { drawer } = await open(office);
    expect(await within(drawer).findByText("出席记录封存后才收到的签到。")).toBeInTheDocument();
    expect(within(drawer).queryByRole("button", { name: /计入|撤回/ })).toBeNull();
  });
});
