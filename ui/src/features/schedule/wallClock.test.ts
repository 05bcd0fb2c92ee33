import { describe, expect, it } from "vitest";
import { readingOf } from "./wallClock";

const at = (text: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number);
  return { year, month, day, hour, minute };
};

describe("a reading of a wall clock", () => {
  it.each([
    ["Europe/Berlin", "2026-03-29 02:30", "skipped"],
    ["Europe/Berlin", "2026-03-29 03:00", "plain"],
    ["Europe/Berlin", "2026-03-29 01:59", "plain"],
    ["Europe/Berlin", "2026-10-25 02:30", "twice"],
    ["Europe/Berlin", "2026-10-25 03:00", "plain"],
    ["America/New_York", "2026-03-08 02:30", "skipped"],
    ["America/New_York", "2026-11-01 01:30", "twice"],
    ["Australia/Lord_Howe", "2026-04-05 01:45", "twice"],
    ["Asia/Shanghai", "2026-03-29 02:30", "plain"],
  ])("in %s at %s is %s", (zone, reading, expected) => {
    expect(readingOf(at(reading), zone)).toBe(expected);
  });
});
