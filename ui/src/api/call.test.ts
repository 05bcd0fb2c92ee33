import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CallError, call, type LiveSignal, onChange, saveFile } from "./call";
import { signInFromAddress } from "./session";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("@tauri-apps/api/core", () => ({ invoke }));
vi.mock("@tauri-apps/api/event", () => ({ listen: vi.fn() }));

function answers(status: number, body: string) {
  const fetch = vi.fn(async () => new Response(body === "" ? null : body, { status }));
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

describe("in a browser", () => {
  it("a command is one POST with its input", async () => {
    const fetch = answers(200, '{"venues":[]}');
    await expect(call("list_venues", {})).resolves.toEqual({ venues: [] });
    expect(fetch).toHaveBeenCalledWith(
      "/api/list_venues",
      expect.objectContaining({ method: "POST", body: "{}" }),
    );
  });

  it("a refusal keeps its code and facts", async () => {
    answers(409, '{"code":"wrong_state","args":{"state":"closed"}}');
    await expect(call("show_board", { meeting: "m" })).rejects.toMatchObject({
      code: "wrong_state",
      args: { state: "closed" },
    });
  });

  it("an answer that is no failure of the list counts as a broken connection", async () => {
    answers(502, "<html>Bad gateway</html>");
    await expect(call("list_venues", {})).rejects.toMatchObject({ code: "network_failed" });
  });

  it.each([
    ["a page of a proxy", "<html>Sign in to the hotel network</html>"],
    ["nothing", ""],
    ["a cut answer", '{"venues":['],
    ["a list", "[]"],
    ["a word", '"ok"'],
  ])("a 200 with %s counts as a broken connection", async (_, body) => {
    answers(200, body);
    await expect(call("list_venues", {})).rejects.toMatchObject({
      name: "CallError",
      code: "network_failed",
      args: { detail: expect.any(String) },
    });
  });

  it("an answer that breaks off counts as a broken connection", async () => {
    const broken = { ok: true, text: () => Promise.reject(new TypeError("aborted")) };
    vi.stubGlobal("fetch", async () => broken);
    await expect(call("list_venues", {})).rejects.toMatchObject({ args: { detail: "aborted" } });
  });

  it("no answer at all counts as a broken connection", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no route")));
    await expect(call("list_venues", {})).rejects.toBeInstanceOf(CallError);
  });

  it("the key leaves the address before it can be seen twice", async () => {
    const fetch = answers(204, "");
    window.location.hash = "#key=a%2Bb";
    await signInFromAddress();
    expect(fetch).toHaveBeenCalledWith("/session", expect.objectContaining({ body: '{"key":"a+b"}' }));
    expect(window.location.hash).toBe("");
  });
});

describe("the live line", () => {
  class Line {
    static CLOSED = 2;
    static opened: Line[] = [];
    readyState = 1;
    onopen: () => void = () => undefined;
    onmessage: (event: { data: string }) => void = () => undefined;
    onerror: () => void = () => undefined;
    constructor() {
      Line.opened.push(this);
    }
    close() {
      this.readyState = Line.CLOSED;
    }
  }

  beforeEach(() => {
    vi.useFakeTimers();
    Line.opened = [];
    vi.stubGlobal("EventSource", Line);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("passes changes on and ignores what is none", () => {
    const heard: LiveSignal[] = [];
    const stop = onChange((signal) => heard.push(signal));
    Line.opened[0]?.onmessage({ data: '{"topic":"board","meeting":"m1"}' });
    Line.opened[0]?.onmessage({ data: '{"topic":"weather","meeting":null}' });
    Line.opened[0]?.onmessage({ data: "not json" });
    stop();
    expect(heard).toEqual([{ kind: "change", change: { topic: "board", meeting: "m1" } }]);
  });

  it("opens again when it was cut, and says that everything may be stale", () => {
    const heard: string[] = [];
    const stop = onChange((signal) => heard.push(signal.kind));
    const first = Line.opened[0];
    first?.onopen();
    first?.close();
    first?.onerror();
    vi.advanceTimersByTime(3100);
    Line.opened[1]?.onopen();
    stop();
    expect(heard).toEqual(["lost", "restored"]);
  });
});

describe("in the desktop window", () => {
  beforeEach(() => {
    vi.stubGlobal("__TAURI_INTERNALS__", {});
    invoke.mockReset();
  });

  it("a command goes through the one bridge", async () => {
    invoke.mockResolvedValue({ venues: [] });
    await call("list_venues", {});
    expect(invoke).toHaveBeenCalledWith("call", { command: "list_venues", input: {} });
  });

  it("what is no failure of the list is unknown, whatever it is", async () => {
    for (const thrown of [undefined, null, "text", new Error("x"), { code: "busy", args: { at: 5 } }]) {
      invoke.mockRejectedValue(thrown);
      await expect(call("list_venues", {})).rejects.toMatchObject({ code: "unknown", args: {} });
    }
  });

  it("a refusal keeps its code", async () => {
    invoke.mockRejectedValue({ code: "busy", args: {} });
    await expect(call("list_venues", {})).rejects.toMatchObject({ code: "busy" });
  });

  it("a file is saved where the organiser says, or not at all", async () => {
    invoke.mockResolvedValue(null);
    await expect(
      saveFile({ file_name: "签到表.csv", media_type: "text/csv", content: "77u/" }),
    ).resolves.toBeNull();
    expect(invoke).toHaveBeenCalledWith("save_file", { fileName: "签到表.csv", content: "77u/" });
  });
});
