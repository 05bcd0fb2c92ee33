import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createOffice, type Office } from "../../test/office";
import { show } from "../../test/show";

const ADDRESS = "/meetings/meeting-1/record";
const asked = (office: Office) => office.calls.filter(({ name }) => name === "show_record").at(-1)?.input;

describe("the record", () => {
  it("asks the core for a standing, a venue and words, and can let go of each", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    const states = await screen.findByRole("group", { name: "按状态筛选" });
    await user.click(within(states).getByRole("button", { name: /未到/ }));
    await waitFor(() => expect(asked(office)).toMatchObject({ presence: "expected", limit: 200 }));
    await user.click(within(states).getByRole("button", { name: /未到/ }));
    expect(within(states).getByRole("button", { name: /未到/ })).toHaveAttribute("aria-pressed", "false");
    await user.type(screen.getByLabelText("搜索姓名、单位、电话"), "没有这个人");
    await waitFor(() => expect(asked(office)).toMatchObject({ presence: null, search: "没有这个人" }));
    expect(await screen.findByText("没有符合条件的人员。")).toBeVisible();
  });

  it("leads from a venue's counts to its people", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    await user.click(await screen.findByText("按会场"));
    expect(screen.getByRole("row", { name: /^合计/ })).toBeVisible();
    const venue = office.board.columns[1];
    await user.click(screen.getByRole("button", { name: venue?.name ?? "" }));
    await waitFor(() => expect(asked(office)).toMatchObject({ venue: venue?.meeting_venue }));
    expect(await screen.findByRole("columnheader", { name: "姓名" })).toBeVisible();
  });

  it("shows what is behind a standing: where, by which device, and how far its clock was off", async () => {
    const office = createOffice();
    const { user } = show(ADDRESS, office);
    const [row] = await screen.findAllByRole("button", { name: "展开行" });
    if (row === undefined) throw new Error("no row can be opened");
    await user.click(row);
    const place = office.board.columns[0]?.name ?? "";
    expect(await screen.findByText(new RegExp(`${place}.*设备 1c2a9b`))).toBeVisible();
    expect(screen.getByText("设备时钟快 10 分钟，已校正")).toBeVisible();
    expect(screen.getByText(/本人到场，手机没电/)).toBeVisible();
  });
});
