import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CallError } from "../../api/call";
import type { DeskResult } from "../../api/contract";
import { type DeskEntry, idOf, newId } from "./entries";
import { createOutbox } from "./outbox";
import { browserShelf } from "./shelf";

const shelf = () => browserShelf("/d/secret", localStorage);
const OFFLINE = new CallError({ code: "network_failed", args: { detail: "no route" } });

function entry(id: string): DeskEntry {
  const event = { id, attendee: "a", kind: "check_in" as const, at: 1, target: null, reason: "" };
  return { kind: "event", event, undone: null };
}
function walkIn(id: string): DeskEntry {
  return { kind: "walk_in", walkIn: { id, unit: "u", name: "新来", title: "", phone: "" } };
}
const taken = (part: DeskEntry[]): DeskResult[] => part.map((one) => ({ id: idOf(one), failure: null }));
const ids = (part: DeskEntry[]) => part.map(idOf);
const settle = () => vi.advanceTimersByTimeAsync(0);

describe("the desk's outbox", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("hands in at once, and keeps nothing that is on record", async () => {
    const send = vi.fn(async (part: DeskEntry[]) => taken(part));
    const outbox = createOutbox(shelf(), send);
    outbox.start();
    outbox.add([entry("1")]);
    expect(localStorage, "before the answer it would survive a reload").toHaveLength(2);
    await settle();
    expect(outbox.state()).toMatchObject({ waiting: 0, failure: null });
    expect(shelf().read()).toEqual([]);
  });

  it("what is answered stays on the list until a list that knows it is here", async () => {
    const outbox = createOutbox(shelf(), async (part) => taken(part));
    outbox.start();
    const asked = outbox.answers();
    outbox.add([entry("1")]);
    await settle();
    outbox.listed(asked);
    expect(outbox.state().entries, "this list was asked for before the answer").toHaveLength(1);
    outbox.listed(outbox.answers());
    expect(outbox.state().entries).toHaveLength(0);
  });

  it("survives a reload, in order", async () => {
    const first = createOutbox(shelf(), () => Promise.reject(OFFLINE));
    first.start();
    first.add([walkIn("w"), entry("1")]);
    first.add([entry("2")]);
    await settle();
    const sent: string[][] = [];
    const second = createOutbox(shelf(), async (part) => {
      sent.push(ids(part));
      return taken(part);
    });
    expect(second.state().waiting).toBe(3);
    second.start();
    await settle();
    expect(sent).toEqual([["w", "1", "2"]]);
  });

  it("another desk's entries are not its own", () => {
    browserShelf("/d/other", localStorage).put({ order: 1, entry: entry("x"), refused: null });
    localStorage.setItem("huidao.desk /d/secret y", "{not an entry");
    expect(shelf().read()).toEqual([]);
  });

  it("tries again with growing pauses, up to half a minute", async () => {
    const send = vi.fn(() => Promise.reject(OFFLINE));
    const outbox = createOutbox(shelf(), send);
    outbox.start();
    outbox.add([entry("1")]);
    await settle();
    expect(outbox.state()).toMatchObject({ waiting: 1, failure: { code: "network_failed" } });
    const tries = () => send.mock.calls.length;
    for (const pause of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
      const before = tries();
      await vi.advanceTimersByTimeAsync(pause - 1);
      expect(tries()).toBe(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(tries(), `after ${pause} ms`).toBe(before + 1);
    }
  });

  it("tries at once when the network is back", async () => {
    const send = vi.fn(async (part: DeskEntry[]) => taken(part));
    send.mockRejectedValueOnce(OFFLINE);
    const outbox = createOutbox(shelf(), send);
    outbox.start();
    outbox.add([entry("1")]);
    await settle();
    window.dispatchEvent(new Event("online"));
    await settle();
    expect(outbox.state()).toMatchObject({ waiting: 0, failure: null });
  });

  it("hands in at most two hundred at once, and at most a hundred people", async () => {
    const sent: number[] = [];
    const outbox = createOutbox(shelf(), async (part) => {
      sent.push(part.length);
      return taken(part);
    });
    outbox.add(Array.from({ length: 450 }, (_, number) => entry(String(number))));
    outbox.start();
    await settle();
    outbox.add(Array.from({ length: 150 }, (_, number) => walkIn(`w${number}`)));
    await settle();
    expect(sent).toEqual([200, 200, 50, 100, 50]);
  });

  it("shows why an entry was refused until somebody has read it, also after a reload", async () => {
    const failure = { code: "not_found", args: { thing: "attendee" } } as const;
    const send = async (part: DeskEntry[]) => part.map((one) => ({ id: idOf(one), failure }));
    const outbox = createOutbox(shelf(), send);
    outbox.start();
    const one = entry("1");
    outbox.add([one]);
    await settle();
    expect(outbox.state()).toMatchObject({ waiting: 0, entries: [], refused: [{ entry: one, failure }] });
    expect(createOutbox(shelf(), send).state().refused).toHaveLength(1);
    outbox.dismiss(one);
    expect(outbox.state().refused).toEqual([]);
    expect(shelf().read()).toEqual([]);
  });

  it("one entry that spoils a whole part keeps no other out", async () => {
    const record: string[] = [];
    const outbox = createOutbox(shelf(), async (part) => {
      if (ids(part).includes("3")) throw new CallError({ code: "text_too_long", args: { limit: "200" } });
      record.push(...ids(part));
      return taken(part);
    });
    outbox.add(["1", "2", "3", "4", "5"].map(entry));
    outbox.start();
    await settle();
    expect(record).toEqual(["1", "2", "4", "5"]);
    expect(outbox.state().refused.map(({ entry }) => idOf(entry))).toEqual(["3"]);
  });

  it("an entry without an answer is handed in again, later", async () => {
    const send = vi.fn(async (): Promise<DeskResult[]> => []);
    const outbox = createOutbox(shelf(), send);
    outbox.start();
    outbox.add([entry("1")]);
    await settle();
    expect(send).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(send).toHaveBeenCalledTimes(2);
    expect(outbox.state().waiting).toBe(1);
  });

  it("says when the browser keeps nothing, and hands in all the same", async () => {
    const full = { ...shelf(), put: () => false };
    const outbox = createOutbox(full, async (part) => taken(part));
    outbox.start();
    outbox.add([entry("1")]);
    expect(outbox.state().kept).toBe(false);
    await settle();
    expect(outbox.state().waiting).toBe(0);
  });
});

it("identifiers are what the server wants: UUIDs in small letters", () => {
  for (let round = 0; round < 50; round += 1) {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});
