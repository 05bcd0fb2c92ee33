import { expect, it } from "vitest";
import { startsOf, totalOf } from "./agendaTimes";

const MINUTE = 60_000;
const agenda = [{ minutes: 15 }, { minutes: 20 }, { minutes: null }, { minutes: 5 }];

it("an item starts when the one before ends, and is unknown after one without a length", () => {
  expect(startsOf(agenda, 1000)).toEqual([1000, 1000 + 15 * MINUTE, 1000 + 35 * MINUTE, null]);
});

it("an agenda is over by the minutes that the meeting does not have", () => {
  expect(totalOf(agenda, 30)).toEqual({ minutes: 40, open: 1, over: 10 });
  expect(totalOf(agenda, 120).over).toBe(0);
  expect(totalOf(agenda, null).over, "no end is known yet").toBe(0);
});
