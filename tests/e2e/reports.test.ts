/** A platform's report: chosen, looked through, imported and taken back, in both languages and themes. */
import type { Browser, Page } from "playwright-core";
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

interface Board {
  columns: { cards: { unit: string; name: string }[] }[];
}
interface Saved {
  attendees: { id: string }[];
}
interface Meeting {
  head: { id: string; starts_at: number };
}

const ROUNDS: [Language, Theme][] = [
  ["zh-CN", "light"],
  ["zh-CN", "dark"],
  ["en", "light"],
  ["en", "dark"],
];
const NAMES = ["赵一鸣", "钱若溪", "孙可欣", "周晓岚"];
const MINUTE = 60_000;

let program: Program;
let browser: Browser;
let cookies: Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;
let meeting: string;
let rows: { units: string[]; from: string; to: string };

/** `2026-03-18 14:20:00` in Shanghai. */
function local(at: number): string {
  return new Date(at + 8 * 60 * MINUTE).toISOString().slice(0, 19).replace("T", " ");
}

beforeAll(async () => {
  program = await Program.start();
  browser = await openBrowser();
  const context = await desk(browser, "zh-CN", "light");
  const page = await context.newPage();
  await page.goto(program.invitation);
  await page.getByRole("button", { name: "打开示例会议" }).waitFor();
  const { head } = await command<Meeting>(page, "load_sample", { today: true });
  meeting = head.id;
  const board = await command<Board>(page, "show_board", { meeting });
  const units = board.columns[0]?.cards ?? [];
  for (const [n, name] of NAMES.entries()) {
    const line = { id: null, name, title: "副局长", phone: "", answer: "attend", reason: "" };
    const substitute = { substitute_name: "", substitute_title: "", substitute_phone: "" };
    const saved = await command<Saved>(page, "save_reply", {
      meeting,
      unit: units[n]?.unit,
      remark: "",
      lines: [{ ...line, ...substitute }],
      version: 0,
    });
    if (n === 0) await command(page, "check_in", { attendee: saved.attendees[0]?.id });
  }
  rows = {
    units: units.map(({ name }) => name),
    from: local(head.starts_at - 10 * MINUTE),
    to: local(head.starts_at + 90 * MINUTE),
  };
  cookies = await context.cookies();
  await context.close();
});

afterAll(async () => {
  await browser.close();
  await program.stop();
});

/** A report whose unsure logins nobody has spoken of before: what was said of one is remembered. */
function report(nth: number): Buffer {
  const { units, from, to } = rows;
  const logins = [
    `${units[0]}-赵一鸣`,
    `钱若溪（${units[1]}）`,
    `孙可欣副局长${"一二三四"[nth]}`,
    "岱山分会场",
    `${nth + 2}楼大屏`,
    "iPhone",
  ];
  const head = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest";
  const lines = logins.map((login) => `${login},,${from},${to},100,否`);
  return Buffer.from([head, ...lines, ",,刚才,,,"].join("\n"));
}

async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(600);
  await page.locator(".ant-skeleton, .ant-spin-spinning").first().waitFor({ state: "detached" });
}

const WORDS = {
  "zh-CN": {
    open: "导入平台报告",
    likely: /^采用全部/,
    go: /^导入（/,
    undo: "撤销此次导入",
    done: /^已撤回/,
  },
  en: {
    open: "Import platform report",
    likely: /^Accept the likely match/,
    go: /^Import \(/,
    undo: "Undo this import",
    done: /^Took back/,
  },
} as const;

for (const [nth, [language, theme]] of ROUNDS.entries()) {
  it(`a report is imported and taken back in ${language}, ${theme}`, async () => {
    const context = await desk(browser, language, theme);
    await context.addCookies(cookies);
    const page = await context.newPage();
    const words = WORDS[language];
    const look = async (name: string, wide = false) => {
      await settled(page);
      await picture(page, `${name}-1280-${language}-${theme}`, wide);
      expect(await seriousViolations(page), `${name} ${language} ${theme}`).toEqual([]);
    };
    await page.goto(`${program.address}/#/meetings/${meeting}/record`);
    await page.getByRole("button", { name: words.open }).click();
    await look("report-empty");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "参会报告.csv", mimeType: "text/csv", buffer: report(nth) });
    await page
      .getByText(`${nth + 2}楼大屏`)
      .first()
      .waitFor();
    await look("report-preview");
    await page
      .getByText(`${nth + 2}楼大屏`)
      .first()
      .locator("xpath=ancestor::tr")
      .getByRole("combobox")
      .click();
    await look("report-choosing");
    await page.locator(".ant-select-item-option").filter({ hasText: "嵊泗分会场" }).click();
    await page.getByRole("button", { name: words.likely }).click();
    await page.getByRole("button", { name: words.go }).click();
    await page.getByRole("button", { name: words.undo }).waitFor();
    await look("report-done");
    await page.getByRole("button", { name: words.undo, exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: words.undo }).click();
    await page.getByText(words.done).waitFor();
    await context.close();
  });
}
