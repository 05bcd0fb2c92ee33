/** A meeting from a notice, its board from a proposal, a second editor, and a calendar that moves it. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { command, desk, openBrowser, Program, picture, seriousViolations } from "./program";

const NOTICE = `关于召开全市教育督导工作会议的通知
各成员单位：
经研究，定于2031年10月16日（星期四）下午2:30召开全市教育督导工作会议，会期2小时。现将有关事项通知如下：
一、参会人员
（一）主会场：舟山市教育局、舟山市财政局、市气象局分管负责人各1名。
（二）岱山分会场：岱山县人民政府教育督导委员会主要负责人，限3人。
二、会议地点
主会场设在市行政中心主会场，岱山设分会场。
三、其他
会议由市政府副秘书长沈知白主持。请于10月15日16:00前报送参会人员名单。联系人：顾清和，电话：19900000123。
`;

interface Meetings {
  meetings: { id: string; title: string; starts_at: number }[];
}

let program: Program;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let meeting: string;

beforeAll(async () => {
  program = await Program.start();
  browser = await openBrowser();
  context = await desk(browser, "zh-CN", "light");
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(program.invitation);
  await page.getByRole("button", { name: "打开示例会议" }).waitFor();
  await command(page, "load_sample", { today: false });
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const at = (address: string) => page.goto(`${program.address}/#${address}`);
const meetings = async () => (await command<Meetings>(page, "list_meetings", {})).meetings;

it("a notice is pasted, looked through and confirmed, and only then is there a meeting", async () => {
  await at("/schedule/draft");
  await page.getByLabel("通知正文").fill(NOTICE);
  await page.getByRole("button", { name: "识别" }).click();
  await page.getByRole("button", { name: "确认生成" }).waitFor();
  expect(await page.getByRole("textbox", { name: "会议名称" }).inputValue()).toBe("全市教育督导工作会议");
  await page.getByText("原文：“2031年10月16日（星期四）下午2:30”").first().waitFor();
  expect(await meetings()).toHaveLength(1);
  expect(await seriousViolations(page)).toEqual([]);
  await picture(page, "draft-1280-zh-CN-light");
  await page.getByRole("button", { name: "确认生成" }).click();
  await page.getByRole("heading", { name: /全市教育督导工作会议/ }).waitFor();
  const made = (await meetings()).find(({ title }) => title === "全市教育督导工作会议");
  expect(new Date(made?.starts_at ?? 0).toISOString()).toBe("2031-10-16T06:30:00.000Z");
  meeting = made?.id ?? "";
  await picture(page, "draft-saved-1280-zh-CN-light");
});

it.each([
  ["en", "light"],
  ["zh-CN", "dark"],
  ["en", "dark"],
] as const)("the draft shows itself in %s, %s", async (language, theme) => {
  const other = await desk(browser, language, theme);
  await other.addCookies(await context.cookies());
  const reader = await other.newPage();
  await reader.goto(`${program.address}/#/schedule/draft`);
  await reader.getByRole("textbox").last().fill(NOTICE);
  await reader
    .getByRole("button", { name: language === "en" ? "Read" : "识别" })
    .first()
    .click();
  await reader.getByText("2031").first().waitFor();
  await reader.waitForTimeout(400);
  await picture(reader, `draft-1280-${language}-${theme}`);
  const calendar = await other.newPage();
  await calendar.goto(`${program.address}/#/schedule?day=2022-10-17`);
  await calendar.getByText("“两创”").first().waitFor();
  await calendar.waitForTimeout(400);
  await picture(calendar, `schedule-month-1280-${language}-${theme}`);
  await other.close();
});

it("a proposal says why, and units move when it is accepted", async () => {
  await at(`/meetings/${meeting}/board`);
  const left = page.getByRole("region", { name: /未分配/ });
  await left.waitFor();
  const units = await command<{ units: { id: string; name: string }[] }>(page, "list_units", {});
  const county = units.units.find(({ name }) => name.startsWith("嵊泗县"));
  await command(page, "invite_units", { meeting, units: [county?.id], invited: true });
  await left.getByText("嵊泗县").waitFor();
  await page.getByRole("button", { name: "自动分配" }).click();
  await page
    .getByText(/默认会场|与上次会议相同|尚有余位/)
    .first()
    .waitFor();
  await picture(page, "proposal-1280-zh-CN-light");
  await page.getByRole("button", { name: /^采纳/ }).last().click();
  await left.getByText("嵊泗县").waitFor({ state: "detached" });
});

it("two people edit one plan: the second sees what changed and loses nothing", async () => {
  await at(`/meetings/${meeting}/edit`);
  const chair = page.getByLabel("出席领导");
  await chair.waitFor();
  await chair.fill("林知远");
  const shown = await command<{ version: number }>(page, "show_meeting", { meeting });
  const { plan } = await command<{ plan: Record<string, unknown> }>(page, "reuse_plan", { meeting });
  await command(page, "edit_meeting", {
    meeting,
    plan: { ...plan, moderator: "顾清和" },
    version: shown.version,
    scope: "this",
  });
  await page
    .getByRole("button", { name: /^(仍然)?保存$/ })
    .last()
    .click();
  const question = page.getByRole("dialog").filter({ hasText: "他人已修改了会议安排" });
  await question.waitFor();
  await picture(page, "merge-1280-zh-CN-light");
  await question.getByRole("button", { name: "合并并保存" }).click();
  await page.getByRole("heading", { name: /全市教育督导工作会议/ }).waitFor();
  const after = await command<{ chair: string; moderator: string }>(page, "show_meeting", { meeting });
  expect([after.chair, after.moderator]).toEqual(["林知远", "顾清和"]);
});
