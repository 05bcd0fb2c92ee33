import { describe, expect, it } from "vitest";
import { date, dateTime, instantOf, sameClock, span, wallTime } from "./dates";

const SHANGHAI = "Asia/Shanghai";
const NEW_YORK = "America/New_York";
const BERLIN = "Europe/Berlin";
const at = Date.UTC(2026, 9, 19, 6, 30); // 14:30 in Shanghai, a Monday
const sameYear = Date.UTC(2026, 0, 5);
const nextYear = Date.UTC(2027, 0, 5);

describe("dates", () => {
  it("are written as each language writes them", () => {
    expect(dateTime(at, SHANGHAI, "zh-CN", sameYear)).toBe("10月19日（周一）14:30");
    expect(dateTime(at, SHANGHAI, "en", sameYear)).toBe("Mon 19 Oct, 14:30");
  });

  it("name the year when it is not this one", () => {
    expect(date(at, SHANGHAI, "zh-CN", nextYear)).toBe("2026年10月19日（周一）");
    expect(date(at, SHANGHAI, "en", nextYear)).toBe("Mon 19 Oct 2026");
  });

  it("use the meeting's zone, not the computer's", () => {
    expect(dateTime(at, NEW_YORK, "en", sameYear)).toBe("Mon 19 Oct, 02:30");
  });

  it("write one date for a meeting that ends the same day and two otherwise", () => {
    const hour = 3_600_000;
    expect(span(at, at + 2 * hour, SHANGHAI, "zh-CN", sameYear)).toBe("10月19日（周一）14:30–16:30");
    expect(span(at, at + 20 * hour, SHANGHAI, "en", sameYear)).toBe("Mon 19 Oct, 14:30 – Tue 20 Oct, 10:30");
  });

  it("write September in three letters", () => {
    expect(date(Date.UTC(2026, 8, 1, 4), SHANGHAI, "en", sameYear)).toBe("Tue 1 Sep");
  });

  it("turn a wall clock into an instant and back, on both sides of a change of clocks", () => {
    for (const month of [1, 3, 7, 11]) {
      const wall = { year: 2026, month, day: 8, hour: 9, minute: 15 };
      expect(wallTime(instantOf(wall, NEW_YORK), NEW_YORK)).toMatchObject(wall);
    }
    expect(instantOf({ year: 2026, month: 10, day: 19, hour: 14, minute: 30 }, SHANGHAI)).toBe(at);
  });

  it("take the earlier of two readings, and go on from the old clock where a reading is skipped", () => {
    const at = (zone: string, month: number, day: number, hour: number) =>
      new Date(instantOf({ year: 2026, month, day, hour, minute: 30 }, zone)).toISOString().slice(11, 16);
    expect(at(NEW_YORK, 11, 1, 1), "twice 01:30, first by summer time").toBe("05:30");
    expect(at(BERLIN, 10, 25, 2), "twice 02:30, first by summer time").toBe("00:30");
    expect(at(NEW_YORK, 3, 8, 2), "no 02:30: half past three by summer time").toBe("07:30");
    expect(at(BERLIN, 3, 29, 2), "no 02:30: half past three by summer time").toBe("01:30");
    expect(at(NEW_YORK, 3, 8, 3), "the first half hour after the gap").toBe("07:30");
    expect(at(BERLIN, 3, 29, 1), "the last half hour before it").toBe("00:30");
  });

  it("name a zone only when its clock differs", () => {
    expect(sameClock(SHANGHAI, "Asia/Chongqing", at)).toBe(true);
    expect(sameClock(SHANGHAI, NEW_YORK, at)).toBe(false);
  });
});
