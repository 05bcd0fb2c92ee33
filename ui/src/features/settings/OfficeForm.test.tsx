import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";

it("the office says whom contacts ask, and where that is shown", async () => {
  const office = createOffice();
  const { user } = show("/settings", office);
  const field = await screen.findByLabelText("联系方式");
  expect(field, "what was kept is there to be changed").toHaveValue("办公室 19900000001");
  expect(screen.getByText(/显示在手机页面和邀请函上/)).toBeVisible();
  await user.clear(field);
  await user.type(field, " 督导室 19900000002 ");
  const [save] = screen.getAllByRole("button", { name: "保存" });
  if (save) await user.click(save);
  await waitFor(() => expect(office.settings.office_contact).toBe("督导室 19900000002"));
  expect(office.settings.office_name, "the rest stays").toBe("海州市政府教育督导委员会办公室");
});
