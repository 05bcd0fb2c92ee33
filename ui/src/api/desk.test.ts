import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { callDesk, closeDesk, deskAddress, deskPath, onDeskChange, openDesk } from "./desk";

const { invoke, listen } = vi.hoisted(() => ({ invoke: vi.fn(), listen: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));
vi.mock("@tauri-apps/api/event", () => ({ listen }));

describe("a desk in a browser", () => {
  beforeEach(() => window.history.replaceState(null, "", "/d/secret"));
  afterEach(() => window.history.replaceState(null, "", "/"));

  it("asks at the address that the page came from", async () => {
    const fetch = vi.fn(async () => new Response('{"people":[]}'));
    vi.stubGlobal("fetch", fetch);
    await expect(callDesk("show_desk", {})).resolves.toEqual({ people: [] });
    expect(fetch).toHaveBeenCalledWith("/d/secret/api/show_desk", expect.objectContaining({ body: "{}" }));
  });

  it("says why it was refused, like every command", async () => {
    vi.stubGlobal("fetch", async () => new Response('{"code":"link_gone","args":{}}', { status: 410 }));
    await expect(callDesk("show_desk", {})).rejects.toMatchObject({ code: "link_gone" });
  });

  it("hears of changes at its own address", () => {
    const opened: string[] = [];
    vi.stubGlobal(
      "EventSource",
      class {
        constructor(address: string) {
          opened.push(address);
        }
        close() {
          opened.pop();
        }
      },
    );
    const stop = onDeskChange(() => undefined);
    expect(opened).toEqual(["/d/secret/events"]);
    stop();
    expect(opened, "and stops when asked").toEqual([]);
  });

  it("knows a desk by the page's path alone", () => {
    expect(deskPath()).toBe("/d/secret");
    window.history.replaceState(null, "", "/");
    expect(deskPath()).toBeNull();
  });
});

describe("a desk in the desktop window", () => {
  beforeEach(() => {
    vi.stubGlobal("__TAURI_INTERNALS__", {});
    invoke.mockReset();
  });

  it("asks the program", async () => {
    invoke.mockResolvedValue({ results: [], now: 5 });
    const input = { device: "d", sent_at: 4, walk_ins: [], events: [] };
    await callDesk("record_at_desk", input);
    expect(invoke).toHaveBeenCalledWith("call_desk", { command: "record_at_desk", input });
  });

  it("opens, names and closes the one desk", async () => {
    invoke.mockResolvedValue(null);
    await openDesk("https://huidao.example.org/d/secret");
    expect(invoke).toHaveBeenCalledWith("open_desk", { address: "https://huidao.example.org/d/secret" });
    await expect(deskAddress()).resolves.toBeNull();
    await closeDesk();
    expect(invoke).toHaveBeenLastCalledWith("close_desk", {});
  });

  it("hears of changes from the program", () => {
    listen.mockResolvedValue(() => undefined);
    onDeskChange(() => undefined)();
    expect(listen).toHaveBeenCalledWith("desk-change", expect.any(Function));
  });
});
