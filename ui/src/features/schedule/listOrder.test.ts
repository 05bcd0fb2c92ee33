import { describe, expect, it } from "vitest";
import { listed, toReuse } from "./listOrder";

const NOW = 1000;
const at = (starts_at: number) => ({ starts_at, ends_at: starts_at + 10 });
const meetings = [at(500), at(3000), at(995), at(100), at(2000)];
const starts = (shown: { starts_at: number }[]) => shown.map(({ starts_at }) => starts_at);

describe("the list of meetings", () => {
  it("begins with the soonest, and goes on below with the latest that is over", () => {
    expect(starts(listed(meetings, "all", NOW)), "one that runs is not over").toEqual([
      995, 2000, 3000, 500, 100,
    ]);
    expect(starts(listed(meetings, "coming", NOW))).toEqual([995, 2000, 3000]);
    expect(starts(listed(meetings, "past", NOW))).toEqual([500, 100]);
  });

  it("offers those that are over first when one is to be used again", () => {
    expect(starts(toReuse(meetings, NOW))).toEqual([500, 100, 995, 2000, 3000]);
  });
});
