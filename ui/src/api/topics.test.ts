import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createRefresher } from "./refresh";
import { changesOf, staleKeys } from "./topics";

const nobody = () => [];

describe("topics", () => {
  it("make an arrival refresh the day, the record and the head of that meeting", () => {
    const keys = staleKeys({ topic: "attendance", meeting: "m1" }, nobody);
    expect(keys).toContainEqual(["day", "m1"]);
    expect(keys).toContainEqual(["record", "m1"]);
    expect(keys).toContainEqual(["meeting", "m1"]);
    expect(keys).not.toContainEqual(["board", "m1"]);
  });

  it("make a change of the directory refresh its people, groups and imports", () => {
    const keys = staleKeys({ topic: "directory", meeting: null }, nobody);
    for (const root of ["units", "people", "groups", "venues", "imports", "proposal"])
      expect(keys, root).toContainEqual([root]);
  });

  it("make a message that was taken refresh the links it told", () => {
    const keys = staleKeys({ topic: "outbox", meeting: "m1" }, nobody);
    for (const root of ["outbox", "links", "recipients", "journal"])
      expect(keys, root).toContainEqual([root, "m1"]);
    expect(changesOf("send_messages", { meeting: "m1" })).toEqual([{ topic: "outbox", meeting: "m1" }]);
    expect(changesOf("pause_outbox", { paused: true }).map(({ topic }) => topic)).toEqual([
      "settings",
      "outbox",
    ]);
  });

  it("make what happens on the day refresh everything that is shown of it", () => {
    const keys = staleKeys({ topic: "day", meeting: "m1" }, nobody);
    for (const root of ["day", "arrivals", "flags", "readiness", "rollCall", "venueLinks"])
      expect(keys, root).toContainEqual([root, "m1"]);
    expect(changesOf("move_venue", { meeting: "m1" }).map(({ topic }) => topic)).toContain("board");
  });

  it("refresh every meeting when a change names none", () => {
    expect(staleKeys({ topic: "board", meeting: null }, nobody)).toContainEqual(["board"]);
  });

  it("know what a command touches and for which meeting", () => {
    expect(changesOf("assign_unit", { meeting: "m1", units: [] })).toEqual([
      { topic: "board", meeting: "m1" },
    ]);
    expect(changesOf("check_in", { attendee: "a1" })).toEqual([{ topic: "attendance", meeting: null }]);
    expect(
      changesOf("confirm_draft", {}).map(({ topic }) => topic),
      "new units come with it",
    ).toEqual(["directory", "meetings"]);
    expect(changesOf("show_board", { meeting: "m1" }), "reading touches nothing").toEqual([]);
  });
});

describe("the refresher", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("coalesces a burst of arrivals to about two refetches a second", () => {
    const client = new QueryClient();
    const invalidate = vi.spyOn(client, "invalidateQueries");
    const refresher = createRefresher(client);
    for (let tick = 0; tick < 100; tick++) {
      refresher.note([{ topic: "attendance", meeting: "m1" }]);
      vi.advanceTimersByTime(10);
    }
    const days = invalidate.mock.calls.filter(
      ([filter]) => JSON.stringify(filter?.queryKey) === '["day","m1"]',
    );
    expect(days.length).toBeGreaterThanOrEqual(2);
    expect(days.length, "the first at once, then one each half second").toBeLessThanOrEqual(3);
  });

  it("refreshes the parent's table with a child, and no other meeting", () => {
    const client = new QueryClient();
    client.setQueryData(["meeting", "parent"], { children: [{ meeting: "child" }] });
    client.setQueryData(["meeting", "other"], { children: [] });
    const invalidate = vi.spyOn(client, "invalidateQueries");
    createRefresher(client).note([
      { topic: "replies", meeting: "child" },
      { topic: "attendance", meeting: "child" },
    ]);
    const asked = invalidate.mock.calls.map(([filter]) => JSON.stringify(filter?.queryKey));
    const meetings = asked.filter((key) => key.startsWith('["meeting"'));
    expect(meetings.sort()).toEqual(['["meeting","child"]', '["meeting","parent"]']);
  });

  it("shows the last change of a burst too", () => {
    const client = new QueryClient();
    const invalidate = vi.spyOn(client, "invalidateQueries");
    const refresher = createRefresher(client);
    refresher.note([{ topic: "service", meeting: null }]);
    refresher.note([{ topic: "settings", meeting: null }]);
    vi.advanceTimersByTime(1000);
    expect(invalidate.mock.calls.some(([filter]) => filter?.queryKey?.[0] === "settings")).toBe(true);
  });

  it("asks again when the change came while an answer was on its way", async () => {
    const client = new QueryClient();
    let deliver: (answer: string) => void = () => undefined;
    const onItsWay = client.fetchQuery({
      queryKey: ["service"],
      queryFn: () =>
        new Promise<string>((resolve) => {
          deliver = resolve;
        }),
    });
    const invalidate = vi.spyOn(client, "invalidateQueries");
    const asked = () => invalidate.mock.calls.some(([filter]) => filter?.queryKey?.[0] === "service");
    createRefresher(client).note([{ topic: "service", meeting: null }]);
    vi.advanceTimersByTime(1000);
    expect(asked(), "not while it is on its way").toBe(false);
    deliver("old");
    await onItsWay;
    vi.advanceTimersByTime(1000);
    expect(asked()).toBe(true);
  });
});
