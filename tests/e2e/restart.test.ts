/** The server goes and comes back: an open venue screen and an open desk go on by themselves. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { command, desk, openBrowser, Program } from "./program";

interface Links {
  venues: { role: string; links: { kind: string; url: string }[] }[];
}

let program: Program;
let browser: Browser;
let context: BrowserContext;
let screen: Page;
let atDesk: Page;

beforeAll(async () => {
  program = await Program.start();
  browser = await openBrowser();
  context = await desk(browser, "en", "light");
  const page = await context.newPage();
  await page.goto(program.invitation);
  await page.getByRole("button", { name: "Open the sample meeting" }).waitFor();
  const sample = await command<{ head: { id: string } }>(page, "load_sample", { today: true });
  const meeting = sample.head.id;
  const issued = await command<{ links: { url: string }[] }>(page, "issue_links", { meeting });
  await page.request.post(`${issued.links[0]?.url}/reply`, {
    form: { version: "0", "name-0": "许㛃", "rank-0": "principal", "answer-0": "attend" },
  });
  const links = await command<Links>(page, "issue_venue_links", { meeting });
  const of = (kind: string) =>
    links.venues.find(({ role }) => role === "main")?.links.find((one) => one.kind === kind)?.url ?? "";
  screen = await context.newPage();
  await screen.goto(of("screen"));
  atDesk = await context.newPage();
  await atDesk.goto(of("desk"));
});

afterAll(async () => {
  await browser.close();
  await program.stop();
});

it("a screen and a desk that were open go on by themselves when the server is back", async () => {
  const count = screen.locator("#count");
  await count.getByText("Present 0").waitFor();
  const field = atDesk.getByRole("combobox").or(atDesk.getByRole("searchbox")).first();
  await field.waitFor();
  await atDesk.getByRole("status").getByText("Connected").waitFor();

  await program.kill();
  await field.fill("许㛃");
  await field.press("Enter");
  await atDesk
    .getByRole("status")
    .getByText(/Offline.*1/)
    .waitFor();
  await screen.locator("#lost").waitFor({ state: "visible" });

  program = await program.startAgain();
  await count.getByText("Present 1").waitFor({ timeout: 40_000 });
  await atDesk.getByRole("status").getByText("Connected").waitFor();
  await screen.locator("#lost").waitFor({ state: "hidden" });
  expect(await screen.locator("#code svg").count(), "the code is shown again").toBe(1);
});
