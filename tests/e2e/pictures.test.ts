/** Every screen and page in both languages and both themes: pictures to look at, and axe on each. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  command,
  desk,
  type Language,
  openBrowser,
  Program,
  phone,
  picture,
  seriousViolations,
  type Theme,
} from "./program";

const LANGUAGES: Language[] = ["zh-CN", "en"];
const THEMES: Theme[] = ["light", "dark"];

let program: Program;
let browser: Browser;
let cookies: Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;
let meeting: string;
let links: string[];

interface Links {
  links: { url: string }[];
}
interface Replies {
  units: { attendees: { id: string; decision: string; substitute_for: string | null }[] }[];
}

/** The sample, planned, answered and with people arriving. */
beforeAll(async () => {
  program = await Program.start();
  browser = await openBrowser();
  const context = await desk(browser, "zh-CN", "light");
  const page = await context.newPage();
  await page.goto(program.invitation);
  await page.getByRole("button", { name: "打开示例会议" }).waitFor();
  const loaded = await command<{ head: { id: string } }>(page, "load_sample", { today: true });
  meeting = loaded.head.id;
  const issued = await command<Links>(page, "issue_links", { meeting });
  links = issued.links.map((link) => link.url);
  for (const [n, url] of links.entries()) {
    if (n % 6 === 5) continue;
    const answer = n % 6 === 2 ? "leave" : n % 6 === 4 ? "substitute" : "attend";
    const sent = await page.request.post(`${url}/reply`, {
      form: {
        version: "0",
        "name-0": ["许㛃", "何䶮", "林晓云", "沈望舒", "秦知行"][n % 5] ?? "",
        "title-0": "副局长",
        "phone-0": `199000003${String(n).padStart(2, "0")}`,
        "rank-0": "principal",
        "answer-0": answer,
        "reason-0": answer === "leave" ? "外出开会" : "",
        "why-0": answer === "substitute" ? "另有公务" : "",
        "substitute-name-0": answer === "substitute" ? "韩秋实" : "",
        "substitute-title-0": answer === "substitute" ? "科长" : "",
      },
    });
    expect(sent.status()).toBeLessThan(400);
  }
  const replies = await command<Replies>(page, "show_replies", { meeting });
  const people = replies.units.flatMap((unit) => unit.attendees);
  const asked = people.filter((person) => person.decision === "pending" && person.substitute_for === null);
  const attendees = asked.slice(0, 5).map((person) => person.id);
  await command(page, "decide_requests", { meeting, attendees, approve: true, note: "" });
  await command(page, "advance_meeting", { meeting, to: "announced", reason: "" });
  for (const [n, person] of people.entries()) {
    if (n % 2 === 0 && person.decision === "none") await command(page, "check_in", { attendee: person.id });
  }
  cookies = await context.cookies();
  await context.close();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const SCREENS: [string, () => string][] = [
  ["today", () => "/today"],
  ["schedule", () => "/schedule"],
  ["new-meeting", () => "/schedule/new"],
  ["overview", () => `/meetings/${meeting}`],
  ["board", () => `/meetings/${meeting}/board`],
  ["replies", () => `/meetings/${meeting}/replies`],
  ["links", () => `/meetings/${meeting}/links`],
  ["day", () => `/meetings/${meeting}/day`],
  ["record", () => `/meetings/${meeting}/record`],
  ["history", () => `/meetings/${meeting}/history`],
  ["draft-empty", () => "/schedule/draft"],
  ["edit-meeting", () => `/meetings/${meeting}/edit`],
  ["units", () => "/directory"],
  ["people", () => "/directory/people"],
  ["groups", () => "/directory/groups"],
  ["venues", () => "/directory/venues"],
  ["import", () => "/directory/import"],
  ["settings", () => "/settings"],
];

/** Nothing loads and nothing moves. */
async function settled(page: Page): Promise<void> {
  const loading = page.locator(".ant-skeleton, .ant-spin-spinning");
  // What was waited for may itself wait for a part of its own.
  for (let quiet = 0; quiet < 2; ) {
    await page.waitForTimeout(200);
    quiet = (await loading.count()) === 0 ? quiet + 1 : 0;
  }
}

/** What stands behind a row of the record, and how a sheet is asked for. */
async function recordOpened(page: Page, of: string): Promise<void> {
  await page.goto(`${program.address}/#/meetings/${meeting}/record`);
  // What an earlier width left open is closed.
  await page.reload();
  await settled(page);
  await page.locator(".ant-table-row-expand-icon").first().click();
  await settled(page);
  await picture(page, `record-events-${of}`);
  await page
    .getByRole("button", { name: /(导出|Export)[：:] ?(签到表|Sign-in sheet)/ })
    .first()
    .click();
  await page.getByRole("dialog").getByRole("checkbox").first().waitFor();
  await settled(page);
  await picture(page, `sheet-dialog-${of}`);
  expect(await seriousViolations(page), `the dialog of a sheet, ${of}`).toEqual([]);
}

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    it(`every screen shows itself in ${language}, ${theme}`, async () => {
      const context = await desk(browser, language, theme);
      await context.addCookies(cookies);
      const page = await context.newPage();
      const mistakes: string[] = [];
      page.on("pageerror", (error) => mistakes.push(error.message));
      page.on("console", (line) => {
        if (line.type() === "error") mistakes.push(line.text());
      });
      for (const [name, address] of SCREENS) {
        await page.goto(`${program.address}/#${address()}`);
        await page.getByRole("heading").first().waitFor();
        await settled(page);
        await picture(page, `${name}-1280-${language}-${theme}`);
        expect(await seriousViolations(page), `${name} ${language} ${theme}`).toEqual([]);
        const text = await page.locator("body").innerText();
        expect(text, `${name}: a key without a text`).not.toMatch(
          /\b[a-z]+(-[a-z]+){2,}\b(?=\s|$)(?<!e-mail)/,
        );
      }
      await recordOpened(page, `1280-${language}-${theme}`);
      await page.setViewportSize({ width: 390, height: 844 });
      await recordOpened(page, `390-${language}-${theme}`);
      for (const [name, address] of SCREENS) {
        await page.goto(`${program.address}/#${address()}`);
        await settled(page);
        await picture(page, `${name}-390-${language}-${theme}`);
      }
      expect(mistakes).toEqual([]);
      await context.close();
    });

    it(`the phone's pages show themselves in ${language}, ${theme}`, async () => {
      const context = await phone(browser, language, theme);
      const page = await context.newPage();
      // Axe is a script; the pages themselves have none.
      const reading = await browser.newContext({
        viewport: { width: 390, height: 844 },
        locale: language,
        colorScheme: theme,
      });
      const reader = await reading.newPage();
      for (const [name, n] of [
        ["phone-checked-in", 0],
        ["phone-leave", 2],
        ["phone-form", 5],
        ["phone-county", 25],
      ] as const) {
        await page.goto(links[n] ?? "");
        await picture(page, `${name}-390-${language}-${theme}`);
        await reader.goto(links[n] ?? "");
        expect(await seriousViolations(reader), name).toEqual([]);
        const wide = await reader.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${name} does not scroll sideways`).toBeLessThanOrEqual(390);
      }
      await page.goto(`${program.address}/c/0000000000000000000000`);
      await picture(page, `phone-gone-390-${language}-${theme}`);
      await context.close();
      await reading.close();
    });
  }
}
