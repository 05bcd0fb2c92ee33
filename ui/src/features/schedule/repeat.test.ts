import dayjs from "dayjs";
import utc from "dayjs/plugin/utc";
import { describe, expect, it } from "vitest";
import { NO_REPEAT, ruleOf, yearsBetween } from "./repeat";

dayjs.extend(utc);
const monday = dayjs.utc("2026-10-05T09:00");

describe("the rule of a series", () => {
  it("is none for a meeting that does not repeat, or has no start", () => {
    expect(ruleOf(NO_REPEAT, monday)).toBeNull();
    expect(ruleOf({ ...NO_REPEAT, frequency: "daily" }, null)).toBeNull();
  });

  it.each([
    [{ frequency: "workdays" }, "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=6"],
    [{ frequency: "daily", interval: 3 }, "FREQ=DAILY;INTERVAL=3;COUNT=6"],
    [{ frequency: "weekly" }, "FREQ=WEEKLY;BYDAY=MO;COUNT=6"],
    [{ frequency: "weekly", interval: 2, days: ["FR", "MO"] }, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=6"],
    [{ frequency: "monthly" }, "FREQ=MONTHLY;BYDAY=1MO;COUNT=6"],
    [{ frequency: "monthly", monthly: "date" }, "FREQ=MONTHLY;BYMONTHDAY=5;COUNT=6"],
    [{ frequency: "yearly", count: 2 }, "FREQ=YEARLY;COUNT=2"],
    [
      { frequency: "weekly", ends: "until", until: dayjs.utc("2026-12-31") },
      "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231",
    ],
    [{ frequency: "weekly", count: null }, "FREQ=WEEKLY;BYDAY=MO"],
  ] as const)("of %j is %s", (change, rule) => {
    expect(ruleOf({ ...NO_REPEAT, ...change, days: "days" in change ? [...change.days] : [] }, monday)).toBe(
      rule,
    );
  });

  it("takes the last weekday of a month for a fifth one", () => {
    const fifth = dayjs.utc("2026-10-29T09:00");
    expect(ruleOf({ ...NO_REPEAT, frequency: "monthly" }, fifth)).toBe("FREQ=MONTHLY;BYDAY=-1TH;COUNT=6");
  });
});

describe("a yearly rule on 29 February", () => {
  it("meets in leap years only", () => {
    const leap = dayjs.utc("2028-02-29");
    const every = (interval: number) => yearsBetween({ ...NO_REPEAT, frequency: "yearly", interval }, leap);
    expect([1, 2, 3, 4, 6].map(every)).toEqual([4, 4, 12, 4, 12]);
    expect(yearsBetween({ ...NO_REPEAT, frequency: "yearly" }, dayjs.utc("2028-02-28"))).toBeNull();
  });
});
