import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { createOffice } from "../../test/office";
import { show } from "../../test/show";

it("the sample opens even when its own news takes the question off the screen first", async () => {
  const office = createOffice();
  office.empty = true;
  const { user } = show("/today", office);
  const answer = globalThis.fetch;
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  vi.stubGlobal("fetch", async (address: string, request: RequestInit) => {
    const response = await answer(address, request);
    if (address === "/api/load_sample") await held;
    return response;
  });
  await user.click(await screen.findByRole("button", { name: "打开示例会议" }));
  // The core has done it and says so before the answer arrives: the empty workspace is gone.
  await user.click(screen.getByRole("link", { name: /日程/ }));
  await screen.findByRole("heading", { name: "日程" });
  release();
  expect(await screen.findByRole("heading", { name: /会议/ })).toBeVisible();
  expect(window.location.hash).toContain("/meetings/");
});
