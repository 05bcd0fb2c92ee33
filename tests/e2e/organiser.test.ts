/** An organiser plans a meeting and exports its sheets; a phone answers and checks in meanwhile. */
import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { desk, openBrowser, Program, phone, picture } from "./program";

/** Drags as a hand does: in steps, and with a moment over the target before letting go. */
async function drag(from: Locator, to: Locator): Promise<void> {
  const target = await to.boundingBox();
  if (!target) throw new Error("nowhere to drag to");
  const [x, y] = [target.x + target.width / 2, target.y + target.height / 2];
  await from.hover();
  await from.page().mouse.down();
  await from.page().mouse.move(x, y, { steps: 15 });
  await from.page().waitForTimeout(300);
  await from.page().mouse.move(x + 3, y + 3, { steps: 3 });
  await from.page().waitForTimeout(100);
  await from.page().mouse.up();
}

let program: Program;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  program = await Program.start();
  browser = await openBrowser();
  context = await desk(browser, "zh-CN", "light");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

it("the printed address signs the browser in and leaves no key in it", async () => {
  await page.goto(program.invitation);
  await page.getByRole("button", { name: "打开示例会议" }).waitFor();
  expect(page.url()).not.toContain(program.key);
  const stranger = await browser.newContext({ locale: "zh-CN" });
  const other = await stranger.newPage();
  await other.goto(program.invitation);
  await other.getByLabel("密钥").or(other.getByRole("textbox")).first().waitFor();
  await stranger.close();
});

it("a unit is assigned by the menu and by dragging, and both are undone by keys", async () => {
  await page.getByRole("button", { name: "打开示例会议" }).click();
  await page
    .getByRole("tab", { name: /会场分配/ })
    .or(page.getByRole("link", { name: /会场分配/ }))
    .first()
    .click();
  const island = page.getByRole("region", { name: /嵊泗分会场/ });
  const left = page.getByRole("region", { name: /未分配/ });
  await left.getByText("嵊泗县").waitFor();

  await page.getByRole("button", { name: /嵊泗县.*(菜单|操作)|(菜单|操作).*嵊泗县/ }).click();
  await page.getByRole("menuitem", { name: "嵊泗分会场" }).click();
  await island.getByText("嵊泗县").waitFor();
  await page.keyboard.press("Control+z");
  await left.getByText("嵊泗县").waitFor();

  await drag(left.getByText("嵊泗县"), island);
  await island.getByText("嵊泗县").waitFor();
  await picture(page, "walk-board-1280-zh-CN-light");
});

it("a card's editor shows that card's own places, also when it is opened again", async () => {
  const quota = async (card: string, change?: string) => {
    await page.locator("[id^=card-]").filter({ hasText: card }).press("Enter");
    const editor = page.getByRole("dialog");
    const places = editor.getByLabel("名额");
    await places.waitFor();
    const shown = await places.inputValue();
    if (change) await places.fill(change);
    await editor.getByRole("button", { name: change ? "保存" : "取消" }).click();
    await editor.waitFor({ state: "hidden" });
    return shown;
  };
  expect(await quota("市教育局", "2")).toBe("1");
  expect(await quota("市委组织部")).toBe("1");
  expect(await quota("岱山县")).toBe("3");
  expect(await quota("市教育局", "1")).toBe("2");
});

it("links are issued and a phone without script answers and checks in while the organiser watches", async () => {
  await page
    .getByRole("tab", { name: /邀请/ })
    .or(page.getByRole("link", { name: /邀请/ }))
    .first()
    .click();
  await page
    .getByRole("button", { name: /生成链接/ })
    .first()
    .click();
  await page.getByRole("row", { name: /嵊泗县/ }).waitFor();
  await page
    .getByRole("row", { name: /嵊泗县/ })
    .getByRole("button", { name: /复制/ })
    .first()
    .click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const url = /http\S+\/c\/\w+/.exec(copied)?.[0] ?? "";
  expect(url).toContain("/c/");

  const pocket = await phone(browser, "zh-CN", "light");
  const mobile = await pocket.newPage();
  await mobile.goto(url);
  await mobile.getByLabel("姓名").first().fill("金予安");
  await mobile.getByLabel("职务").first().fill("办公室副主任");
  const rank = mobile.getByLabel("职级").first();
  if (await rank.count()) await rank.selectOption("主要负责人");
  await mobile.getByRole("button", { name: "提交回执" }).click();
  await mobile.getByText("回执已提交").waitFor();
  await picture(mobile, "walk-phone-answered-390-zh-CN-light");

  await page
    .getByRole("tab", { name: /会议当天/ })
    .or(page.getByRole("link", { name: /会议当天/ }))
    .first()
    .click();
  await page.getByText("金予安").first().waitFor();
  await mobile.getByRole("button", { name: /签到/ }).first().click();
  await mobile.getByText(/已签到 \d\d:\d\d/).waitFor();
  await picture(mobile, "walk-phone-result-390-zh-CN-light");
  await page
    .getByRole("row", { name: /金予安/ })
    .getByText("已到")
    .waitFor({ timeout: 3_000 });
  await picture(page, "walk-day-1280-zh-CN-light");
  await pocket.close();
});

it("the sheets are exported and say what the record says", async () => {
  await page
    .getByRole("tab", { name: /出席记录/ })
    .or(page.getByRole("link", { name: /出席记录/ }))
    .first()
    .click();
  await page.getByRole("row", { name: /金予安/ }).waitFor();
  await page
    .getByRole("button", { name: /签到表/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("CSV", { exact: true }).click();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: /导\s?出/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^会议签到表 .*\.csv$/);
  const csv = readFileSync(await file.path());
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(csv.toString("utf8")).toMatch(/嵊泗.*金予安.*链接签到.*已到/);
});
