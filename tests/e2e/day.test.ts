/** The day in both languages and themes: the organiser's screens, the venue's screen, a scanned code, the desk, the checklist. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  command,
  desk,
  type Language,
  openBrowser,
  Program,
  picture,
  seriousViolations,
  type Theme,
} from "./program";

interface Row {
  attendee: string | null;
  name: string;
  unit: string;
}
interface Day {
  people: Row[];
  venues: { meeting_venue: string; role: string }[];
}
interface Links {
  venues: { role: string; links: { kind: string; url: string }[] }[];
}

const WINDOWS: [name: string, words: Record<Language, RegExp>][] = [
  ["flags", { "zh-CN": /异常/, en: /odd/i }],
  ["readiness", { "zh-CN": /联调/, en: /^Line-up/ }],
  ["announce", { "zh-CN": /^现场通知/, en: /^Announce/ }],
  ["arrivals", { "zh-CN": /签到方式/, en: /^Check-in and venue links/ }],
];

let program: Program;
let browser: Browser;
let cookies: Awaited<ReturnType<BrowserContext["cookies"]>>;
let meeting: string;
let link: string;
/** Addresses of the first venue's links by kind, and of the branch's checklist. */
let screen: string;
let atDesk: string;
let checklist: string;

beforeAll(async () => {
  program = await Program.start();
  browser = await openBrowser();
  const context = await desk(browser, "zh-CN", "light");
  const page = await context.newPage();
  await page.goto(program.invitation);
  await page.getByRole("button", { name: "打开示例会议" }).waitFor();
  meeting = (await command<{ head: { id: string } }>(page, "load_sample", { today: true })).head.id;
  const issued = await command<{ links: { url: string }[] }>(page, "issue_links", { meeting });
  link = issued.links[0]?.url ?? "";
  await page.request.post(`${link}/reply`, {
    form: {
      version: "0",
      "name-0": "许㛃",
      "title-0": "副局长",
      "phone-0": "19900000501",
      "rank-0": "principal",
      "answer-0": "attend",
    },
  });
  const links = await command<Links>(page, "issue_venue_links", { meeting });
  const of = (role: string, kind: string) =>
    links.venues.find((venue) => venue.role === role)?.links.find((one) => one.kind === kind)?.url ?? "";
  screen = of("main", "screen");
  atDesk = of("main", "desk");
  checklist = of("branch", "coordinator");
  const day = await command<Day>(page, "show_day", { meeting });
  const branch = day.venues.find(({ role }) => role === "branch")?.meeting_venue;
  const found = { marks: Array(7).fill("good"), operator: "王五", operator_phone: "19900000777", note: "" };
  await command(page, "log_test_call", {
    meeting,
    venue: branch,
    found: { ...found, marks: ["good", "good", "trouble", "good", "good", "good", "good"], note: "回声" },
  });
  await command(page, "announce", { meeting, venue: null, words: "请于14:25前入座", send: false });
  await page.request.post(`${link}/check-in`, {
    form: { attendee: day.people.find(({ name }) => name === "许㛃")?.attendee ?? "" },
  });
  cookies = await context.cookies();
  await context.close();
});

afterAll(async () => {
  await browser.close();
  await program.stop();
});

async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(600);
  await page.locator(".ant-skeleton, .ant-spin-spinning").first().waitFor({ state: "detached" });
}

for (const language of ["zh-CN", "en"] as Language[]) {
  for (const theme of ["light", "dark"] as Theme[]) {
    const tail = `${language}-${theme}`;
    const look = async (page: Page, name: string, wide = false) => {
      await settled(page);
      await picture(page, `${name}-${tail}`, wide);
      expect(await seriousViolations(page), `${name} ${tail}`).toEqual([]);
    };

    it(`the organiser's day shows itself in ${language}, ${theme}`, async () => {
      const context = await desk(browser, language, theme);
      await context.addCookies(cookies);
      const page = await context.newPage();
      const day = `${program.address}/#/meetings/${meeting}/day`;
      for (const [name, words] of WINDOWS) {
        await page.goto(day);
        await page.reload();
        await page.locator("main").getByRole("button", { name: words[language] }).first().click();
        await page.getByRole("dialog").waitFor();
        await look(page, `day-${name}-1280`);
      }
      for (const full of ["roll_call", "projector"]) {
        await page.goto(`${day}?full=${full}`);
        await page.reload();
        await look(page, `day-${full}-1280`);
      }
      await context.close();
    });

    it(`the pages of the day show themselves in ${language}, ${theme}`, async () => {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        locale: language,
        colorScheme: theme,
      });
      const page = await context.newPage();
      await page.goto(link);
      await look(page, "day-phone-390", true);
      const state = await (await page.request.get(`${screen}/state`)).json();
      await page.goto(`${program.address}/s/${state.code}`);
      await look(page, "day-scan-390", true);
      await page.locator("summary").first().click();
      await page.locator("input[name=phone]").fill("19900000501");
      await page.locator("form[action*=find] button").click();
      await look(page, "day-scan-found-390", true);
      await page.goto(checklist);
      await look(page, "day-checklist-390", true);
      await page.goto(atDesk);
      await page
        .getByRole("searchbox")
        .or(page.getByRole("textbox"))
        .or(page.getByRole("combobox"))
        .first()
        .waitFor();
      await look(page, "day-desk-390");
      await page.setViewportSize({ width: 1280, height: 800 });
      await look(page, "day-desk-1280");
      await page.goto(screen);
      await look(page, "day-screen-1280");
      await context.close();
    });
  }
}
