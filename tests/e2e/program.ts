/** The real server on a data folder of its own, and a real browser that speaks to it. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";
const PICTURES = resolve(import.meta.dirname, "../../out/screens");

export type Language = "zh-CN" | "en";
export type Theme = "light" | "dark";

/** A running server; `stop` ends it and removes its data. */
export class Program {
  private constructor(
    private readonly child: ChildProcess,
    private readonly data: string,
    readonly address: string,
    readonly key: string,
  ) {}

  static async start(): Promise<Program> {
    return Program.serve(mkdtempSync(join(tmpdir(), "huidao-e2e-")), "127.0.0.1:0");
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    const ended = new Promise((done) => this.child.once("exit", done));
    this.child.kill("SIGKILL");
    await ended;
  }

  /** The same server again, at the same address and on the same data. */
  startAgain(): Promise<Program> {
    return Program.serve(this.data, new URL(this.address).host);
  }

  private static async serve(data: string, listen: string): Promise<Program> {
    const server = process.env.HUIDAO_SERVER;
    if (!server || !existsSync(server)) throw new Error("huidao-server is not built: run `make build`");
    const child = spawn(server, ["serve", "--listen", listen, "--data", data, "--language", "en"]);
    child.stderr.pipe(process.stderr);
    const line = await new Promise<string>((found, failed) => {
      let said = "";
      child.stdout.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes("\n")) found(said);
      });
      child.on("exit", (code) => failed(new Error(`the server ended with ${code}`)));
    });
    const [, address, key] = /(http:\/\/\S+)\/#key=(\S+)/.exec(line) ?? [];
    if (!address || !key) throw new Error(`no address in: ${line}`);
    return new Program(child, data, address, key);
  }

  /** The address that signs a browser in. */
  get invitation(): string {
    return `${this.address}/#key=${this.key}`;
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.child.once("exit", done));
    this.child.kill();
    await ended;
    rmSync(this.data, { recursive: true, force: true });
  }
}

export async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error("chromium is missing: install the package chromium");
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

/** A desktop-sized window in a language and theme. */
export async function desk(browser: Browser, language: Language, theme: Theme): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: language,
    timezoneId: "Asia/Shanghai",
    colorScheme: theme,
    acceptDownloads: true,
  });
  return context;
}

/** A phone-sized window without any script, as the oldest phone has it. */
export async function phone(browser: Browser, language: Language, theme: Theme): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: language,
    timezoneId: "Asia/Shanghai",
    colorScheme: theme,
    javaScriptEnabled: false,
    isMobile: true,
    hasTouch: true,
  });
}

/** Keeps a picture for a person to look at: of the window, or of the whole page. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: "disabled", fullPage });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  impact: string | null;
  help: string;
  nodes: { html: string }[];
}

/** What axe finds serious or critical on a page, as readable lines. */
export async function seriousViolations(page: Page): Promise<string[]> {
  // By the debugger, so that the page's own content security policy stays in force.
  const session = await page.context().newCDPSession(page);
  const run = `${axeSource}; axe.run({ resultTypes: ["violations"] }).then((r) => JSON.stringify(r.violations))`;
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: run,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  const violations: Violation[] = JSON.parse(String(result.value));
  return violations
    .filter((violation) => violation.impact === "serious" || violation.impact === "critical")
    .flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${violation.help}: ${node.html.slice(0, 200)}`),
    );
}

/** A command over HTTP with the page's session: for staging, never for what a test is about. */
export async function command<T>(page: Page, name: string, input: unknown): Promise<T> {
  const answer = await page.request.post(`${new URL(page.url()).origin}/api/${name}`, { data: input });
  if (!answer.ok()) throw new Error(`${name}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}
