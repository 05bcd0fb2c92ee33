import { describe, expect, it } from "vitest";
import { dayAt, daysShown, firstHour, isDay, startOfDay, stepped } from "./calendarDates";
import { periodName } from "./periodName";

const HOUR = 3_600_000;

describe("the days of the calendar", () => {
  it("are the six weeks of the grid for a month, with the days of other months that it shows", () => {
    expect(daysShown("month", "2026-10-17")).toEqual({ first: "2026-09-28", after: "2026-11-09" });
    expect(daysShown("month", "2026-12-01"), "a meeting on 5 January is seen").toEqual({
      first: "2026-11-30",
      after: "2027-01-11",
    });
    expect(daysShown("month", "2027-02-01"), "a month of exactly four weeks").toEqual({
      first: "2027-02-01",
      after: "2027-03-15",
    });
  });

  it("are one week from Monday on, also on a Sunday", () => {
    expect(daysShown("week", "2026-10-18")).toEqual({ first: "2026-10-12", after: "2026-10-19" });
    expect(daysShown("day", "2026-12-31")).toEqual({ first: "2026-12-31", after: "2027-01-01" });
  });

  it("begin early enough for every meeting, by the reader's clock", () => {
    const day = startOfDay("2026-10-17");
    const at = (from: number, to: number) => ({ starts_at: day + from * HOUR, ends_at: day + to * HOUR });
    expect(firstHour([])).toBe("06:00");
    expect(firstHour([at(14, 16), at(9, 11)])).toBe("06:00");
    expect(firstHour([at(9, 11), at(4.5, 6)])).toBe("04:00");
    expect(firstHour([at(22, 25)]), "it goes on after midnight").toBe("00:00");
    expect(firstHour([at(22, 24)])).toBe("06:00");
  });

  it("go on by what is shown, and never skip a short month", () => {
    expect(stepped("month", "2026-01-31", 1)).toBe("2026-02-28");
    expect(stepped("week", "2026-12-30", 1)).toBe("2027-01-06");
    expect(stepped("day", "2026-03-01", -1)).toBe("2026-02-28");
  });

  it("are named as each language names them", () => {
    expect(periodName("week", "2026-10-14", "zh-CN")).toBe("2026年10月12日–18日");
    expect(periodName("week", "2026-09-30", "zh-CN")).toBe("2026年9月28日–10月4日");
    expect(periodName("week", "2026-12-31", "zh-CN")).toBe("2026年12月28日–2027年1月3日");
    expect(periodName("month", "2026-10-14", "en")).toBe("October 2026");
  });

  it("begin when the clock of a zone says so", () => {
    const at = startOfDay("2026-10-17", "Asia/Shanghai");
    expect(new Date(at).toISOString()).toBe("2026-10-16T16:00:00.000Z");
    expect(dayAt(at, "Asia/Shanghai")).toBe("2026-10-17");
    expect(dayAt(at - 1, "Asia/Shanghai")).toBe("2026-10-16");
  });

  it("are read from an address only when they exist", () => {
    expect([isDay("2026-02-28"), isDay("2026-02-30"), isDay("today"), isDay(3)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
