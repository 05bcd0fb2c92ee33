import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";

it("the days of the next year are added from text, and a wrong line is named with nothing lost", async () => {
  const office = createOffice();
  const { user } = show("/settings", office);
  const field = await screen.findByLabelText("节假日数据");
  await user.type(field, "2027-10-01,holiday,国庆节");
  office.failNext("import_calendar_days", {
    code: "invalid_calendar_day",
    args: { row: "1", value: "2027-10-01" },
  });
  await user.click(screen.getByRole("button", { name: "导入" }));
  expect(await screen.findByText(/第 1 行不是有效的日期/)).toBeInTheDocument();
  expect(field).toHaveValue("2027-10-01,holiday,国庆节");
  await user.click(screen.getByRole("button", { name: "导入" }));
  expect(await screen.findByText("已导入 2027 年的节假日，共 1 天")).toBeInTheDocument();
  await waitFor(() => expect(field).toHaveValue(""));
});
