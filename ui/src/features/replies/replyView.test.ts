import { describe, expect, it } from "vitest";
import type { UnitReply } from "../../api/contract";
import { board, replies } from "../../test/meetings";
import { changeRequest, replyIn } from "../../test/replies";
import { countsOf, flagsOf, isIn, namedBy, standOf } from "./replyView";

const all = replies(board());
const unit = (id: string, change: Partial<UnitReply> = {}): UnitReply => ({
  ...structuredClone(replyIn({ replies: all }, id)),
  ...change,
});
const request = (version: number) => changeRequest(unit("unit-1"), { lines: [], version });
const BEFORE = { deadline: 100, now: 100 };
const AFTER = { deadline: 100, now: 101 };

describe("where a unit stands", () => {
  it("is late only once the deadline has passed", () => {
    expect(standOf(unit("unit-12"), BEFORE), "until the deadline it may still answer").toBe("waiting");
    expect(standOf(unit("unit-12"), AFTER)).toBe("overdue");
    expect(standOf(unit("unit-12"), { deadline: null, now: 101 }), "nothing is late without a deadline").toBe(
      "waiting",
    );
  });

  it("is first of all what the organiser has to decide", () => {
    expect(standOf(unit("unit-1", { request: request(1) }), AFTER)).toBe("change");
    expect(standOf(unit("unit-12", { request: request(0) }), AFTER), "also when it is its first answer").toBe(
      "change",
    );
  });
});

describe("the counts", () => {
  it("count people where people wait, and units otherwise", () => {
    const both = unit("unit-14");
    const [first, second] = both.attendees;
    if (first && second) Object.assign(second, { answer: "leave", decision: "pending" });
    const counts = countsOf([both, unit("unit-1"), unit("unit-12")]);
    expect(counts).toEqual({ all: 3, waiting: 1, answered: 2, change: 0, late: 0, pending: 2 });
  });

  it("count a stand-in with the person replaced", () => {
    expect(countsOf([unit("unit-8")]).pending, "one request, not two").toBe(1);
    expect(namedBy(unit("unit-8")), "the stand-in fills no further place").toBe(2);
  });

  it("keep late answers among the answered and among the late", () => {
    const late = unit("unit-1", { late: true });
    expect(isIn(late, "late")).toBe(true);
    expect(isIn(late, "answered")).toBe(true);
  });

  it("tell silence from an answer that came late", () => {
    const silent = unit("unit-12");
    expect(standOf(silent, AFTER), "the deadline is past").toBe("overdue");
    expect(isIn(silent, "late"), "nothing came, so nothing came late").toBe(false);
    expect(isIn(silent, "waiting")).toBe(true);
  });

  it("hold no unit for silent whose first answer waits", () => {
    const asking = unit("unit-12", { request: request(0), late: true });
    expect(countsOf([asking])).toMatchObject({ waiting: 0, answered: 0, change: 1, late: 1 });
  });
});

describe("what is said of a unit", () => {
  it("is nothing while it has not answered", () => {
    expect(flagsOf(unit("unit-12", { rank_is_met: false, late: true }))).toEqual({
      over: 0,
      rankMissing: false,
      late: false,
    });
    expect(flagsOf(unit("unit-12", { request: request(0), late: true })).late, "it waits, and is late").toBe(
      true,
    );
  });

  it("is how many it named too many, and whom it did not name", () => {
    expect(flagsOf(unit("unit-1", { quota: 1, rank_is_met: false }))).toEqual({
      over: 2,
      rankMissing: true,
      late: false,
    });
  });
});
