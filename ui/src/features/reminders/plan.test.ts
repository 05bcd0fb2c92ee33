import { describe, expect, it } from "vitest";
import { fateOf, heldOf, momentOf, quietAround, spanOf, usualOf } from "./plan";

const HOUR = 3_600_000;
const START = Date.UTC(2030, 9, 17, 6, 30);
const times = { starts_at: START, reply_deadline: START - 22 * HOUR };

describe("a reminder's moment", () => {
  it("counts back from the deadline or from the start", () => {
    expect(momentOf("deadline", 120, times)).toBe(START - 24 * HOUR);
    expect(momentOf("start", 120, times)).toBe(START - 2 * HOUR);
    expect(momentOf("deadline", 120, { ...times, reply_deadline: null })).toBeNull();
  });

  it("that has just passed is made up for at once, and later not at all", () => {
    const at = START - 24 * HOUR;
    const fate = (now: number) => fateOf("start", 24 * 60, times, now);
    expect(fate(at - 1)).toBe("later");
    expect(fate(at + 6 * HOUR)).toBe("at_once");
    expect(fate(at + 6 * HOUR + 1)).toBe("too_late");
    expect(fateOf("start", 60, times, START), "nobody is reminded once it has begun").toBe("too_late");
    const late = times.reply_deadline + 1;
    expect(fateOf("deadline", 60, times, late), "nor before a deadline that is past").toBe("too_late");
    expect(fateOf("start", 60, { ...times, reply_deadline: null }, START - 2 * HOUR)).toBe("later");
    expect(fateOf("deadline", 60, { ...times, reply_deadline: null }, 0)).toBe("no_deadline");
  });
});

describe("a length of time", () => {
  it.each([
    [30, { amount: 30, unit: "minute" }],
    [90, { amount: 90, unit: "minute" }],
    [1440, { amount: 24, unit: "hour" }],
    [2880, { amount: 2, unit: "day" }],
    [0, { amount: 0, unit: "minute" }],
  ])("of %d minutes is said as %o", (minutes, span) => {
    expect(spanOf(minutes)).toEqual(span);
  });
});

describe("quiet hours", () => {
  const night = { enabled: true, from: 22 * 60, until: 7 * 60, time_zone: "Asia/Shanghai" };
  const shanghai = (day: number, hour: number) => Date.UTC(2030, 9, day, hour - 8);

  it("that cross midnight end in the morning after", () => {
    const around = { since: shanghai(17, 22), until: shanghai(18, 7) };
    expect(quietAround(night, shanghai(17, 23))).toEqual(around);
    expect(quietAround(night, shanghai(18, 3))).toEqual(around);
    expect(quietAround(night, shanghai(18, 7)), "the end is not quiet any more").toBeNull();
    expect(quietAround(night, shanghai(18, 12))).toBeNull();
  });

  it("at the end of a month end in the next one", () => {
    expect(quietAround(night, shanghai(31, 23))?.until).toBe(Date.UTC(2030, 9, 31, 23));
  });

  it("disturb nothing while they are off", () => {
    expect(quietAround({ ...night, enabled: false }, shanghai(17, 23))).toBeNull();
  });

  it("hold a reminder too long once the deadline has come by their end", () => {
    const until = (hour: number) => ({ starts_at: shanghai(20, 9), reply_deadline: shanghai(18, hour) });
    const tooLate = (hour: number) => heldOf(night, shanghai(18, 5), "deadline", until(hour))?.tooLate;
    expect(tooLate(8)).toBe(false);
    expect(tooLate(7), "told at the deadline itself is too late").toBe(true);
    expect(heldOf(night, shanghai(18, 5), "start", until(6))?.tooLate, "the start is later").toBe(false);
    expect(heldOf(night, shanghai(18, 12), "deadline", until(6))).toBeNull();
  });
});

describe("the usual plan", () => {
  const by = { channel: "mail" as const, robot: "", language: "zh-CN" as const };
  const early = START - 100 * HOUR;

  it("is a day and two hours before the deadline", () => {
    expect(usualOf(by, [], times, early).map(({ minutes_before }) => minutes_before)).toEqual([1440, 120]);
  });

  it("leaves out what is there and what has passed", () => {
    const kept = [{ ...by, anchor: "deadline" as const, minutes_before: 120 }];
    expect(usualOf(by, kept, times, early)).toHaveLength(1);
    expect(usualOf(by, [], times, START - 30 * HOUR).map(({ minutes_before }) => minutes_before)).toEqual([
      120,
    ]);
    expect(usualOf(by, [], { ...times, reply_deadline: null }, early)).toEqual([]);
  });
});
