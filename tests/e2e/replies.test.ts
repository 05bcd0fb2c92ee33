/** What belongs to invitations and replies, in both languages and both themes: pictures and axe on each. */
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

interface Venue {
  venue: string;
  role: string;
}
interface Shown {
  head: { id: string; title: string; kind: string; starts_at: number; ends_at: number; time_zone: string };
  host: string;
  chair: string;
  moderator: string;
  note: string;
  rules: unknown;
  venues: Venue[];
  agenda: unknown[];
  version: number;
}

const MINUTE = 60_000;
/** Opens what a screen shows on demand: the button's words in each language. */
const ON_DEMAND: [name: string, tab: string, words: Record<Language, RegExp>][] = [
  ["questions", "replies", { "zh-CN": /^回执问题/, en: /^Reply questions/ }],
  ["reminders", "links", { "zh-CN": /^自动催办/, en: /^Automatic reminders/ }],
  ["send", "links", { "zh-CN": /^发送邀请|^发消息/, en: /^Send (invitations|messages)/ }],
  ["enter-reply", "replies", { "zh-CN": /^修改回执：/, en: /^Change/ }],
];

let program: Program;
let browser: Browser;
let cookies: Awaited<ReturnType<BrowserContext["cookies"]>>;
let meeting: string;
let links: string[];

/** Three units answer in time, two ask for something after the deadline. */
beforeAll(async () => {
  program = await Program.start();
  browser = await openBrowser();
  const context = await desk(browser, "zh-CN", "light");
  const page = await context.newPage();
  await page.goto(program.invitation);
  await page.getByRole("button", { name: "打开示例会议" }).waitFor();
  meeting = (await command<Shown>(page, "load_sample", { today: true })).head.id;
  const mail = {
    enabled: true,
    host: "127.0.0.1",
    port: 9,
    security: "none",
    user: "",
    from_name: "市政府办公室",
    from_address: "office@example.org",
    per_minute: 0,
  };
  // Nothing is to go out: the pictures want messages that wait.
  await command(page, "save_channels", { mail, paused: true });
  const office = { office_name: "市政府办公室", office_contact: "会务组 李思远 0580-9000001" };
  await command(page, "save_settings", { ...office, public_url: "" });
  const question = (wording: string, kind: string, choices: string[], required: boolean) => ({
    id: null,
    wording,
    kind,
    choices,
    required,
  });
  await command(page, "save_questions", {
    meeting,
    questions: [
      question("是否需要停车位", "choice", ["需要", "不需要"], false),
      question("随行人数", "number", [], false),
      question("车牌号", "text", [], false),
    ],
  });
  const issued = await command<{ links: { url: string }[] }>(page, "issue_links", { meeting });
  links = issued.links.map((link) => link.url);
  await answer(page, 0, "0", { "name-0": "许㛃", "answer-0": "attend" });
  await answer(page, 1, "0", { "name-0": "何䶮", "answer-0": "leave", "reason-0": "赴省里开会" });
  await answer(page, 26, "0", { "name-0": "林晓云", "name-1": "沈望舒", "rank-1": "other" });
  await command(page, "send_messages", {
    meeting,
    kind: "invite",
    channel: "mail",
    robot: "",
    language: "zh-CN",
    note: "",
  });
  await closeReplies(page);
  await answer(page, 0, "1", { "name-0": "秦知行", "answer-0": "leave", "reason-0": "临时有公务" });
  await answer(page, 3, "0", { "name-0": "韩秋实" });
  const reminder = { anchor: "start", channel: "mail", robot: "", language: "zh-CN" };
  await command(page, "save_reminders", {
    meeting,
    reminders: [5, 24 * 60].map((minutes_before) => ({ ...reminder, minutes_before })),
  });
  cookies = await context.cookies();
  await context.close();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

async function answer(page: Page, n: number, version: string, form: Record<string, string>): Promise<void> {
  const sent = await page.request.post(`${links[n]}/reply`, {
    form: { version, "title-0": "副局长", "rank-0": "principal", "phone-0": "19900000321", ...form },
  });
  expect(sent.status(), await sent.text()).toBeLessThan(400);
}

/** Moves the deadline to a minute ago. */
async function closeReplies(page: Page): Promise<void> {
  const shown = await command<Shown>(page, "show_meeting", { meeting });
  const { host, chair, moderator, note, rules, agenda, version } = shown;
  const { title, kind, starts_at, ends_at, time_zone } = shown.head;
  const venues = shown.venues.map(({ venue, role }) => ({ venue, role }));
  const reply_deadline = Date.now() - MINUTE;
  const times = { starts_at, ends_at, time_zone, reply_deadline };
  const plan = { title, kind, host, chair, moderator, note, rules, agenda, venues, ...times };
  await command(page, "edit_meeting", { meeting, plan, version });
}

async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(600);
  await page.locator(".ant-skeleton, .ant-spin-spinning").first().waitFor({ state: "detached" });
}

async function looksRight(page: Page, name: string): Promise<void> {
  await picture(page, name, true);
  expect(await seriousViolations(page), name).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, `${name} does not scroll sideways`).toBeLessThanOrEqual(390);
}

/** Sends an answer with no rank, no phone that is one, and leave without a reason, but with its photo. */
async function fillBadly(page: Page): Promise<void> {
  await page.locator("[name=name-0]").fill("韩秋实");
  await page.locator("[name=phone-0]").fill("12");
  await page.locator("label[for=l0]").click();
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
    "base64",
  );
  await page
    .locator("[name=note-0]")
    .setInputFiles({ name: "病假条.png", mimeType: "image/png", buffer: png });
  await page.locator("[name=remark]").fill("长".repeat(300));
  await page.locator("[name=remark]").evaluate((field: HTMLInputElement) => {
    field.value = "长".repeat(2500);
  });
  await page.locator("form.answer button.big").click();
}

for (const language of ["zh-CN", "en"] as Language[]) {
  for (const theme of ["light", "dark"] as Theme[]) {
    const tail = `${language}-${theme}`;

    it(`invitations and replies show themselves in ${language}, ${theme}`, async () => {
      const context = await desk(browser, language, theme);
      await context.addCookies(cookies);
      const page = await context.newPage();
      const look = async (name: string) => {
        await settled(page);
        await picture(page, `${name}-1280-${tail}`);
        expect(await seriousViolations(page), `${name} ${tail}`).toEqual([]);
      };
      for (const [name, address] of [
        ["replies-asked", `meetings/${meeting}/replies`],
        ["outbox", `meetings/${meeting}/links?show=outbox`],
        ["channels", "settings/channels"],
        ["texts", "settings/texts"],
      ] as const) {
        await page.goto(`${program.address}/#/${address}`);
        await page.getByRole("heading").first().waitFor();
        await look(name);
      }
      for (const [name, tab, words] of ON_DEMAND) {
        await page.goto(`${program.address}/#/meetings/${meeting}/${tab}`);
        await page.reload();
        await page.getByRole("button", { name: words[language] }).first().click();
        await page.getByRole("dialog").waitFor();
        await look(name);
      }
      await context.close();
    });

    it(`a contact's pages after the deadline show themselves in ${language}, ${theme}`, async () => {
      // With a script, as most phones have it: axe is one too.
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        locale: language,
        colorScheme: theme,
      });
      const page = await context.newPage();
      for (const [name, n, rest] of [
        ["phone-asked", 0, ""],
        ["phone-codes", 26, "/codes"],
        ["phone-late", 4, ""],
      ] as const) {
        await page.goto(`${links[n]}${rest}`);
        for (const folded of await page.locator("section > details:not([open]) > summary").all()) {
          await folded.click();
        }
        await looksRight(page, `${name}-390-${tail}`);
      }
      await page.goto(links[6] ?? "");
      await fillBadly(page);
      await page.getByRole("alert").waitFor();
      await looksRight(page, `phone-trouble-390-${tail}`);
      expect(await page.locator("[aria-invalid]").count(), "each problem is beside its field").toBe(4);
      await page.getByRole("alert").getByRole("link").first().click();
      expect(new URL(page.url()).hash, "a problem leads to its field").toMatch(/^#[a-z-]+-0$/);
      await context.close();
    });
  }
}
