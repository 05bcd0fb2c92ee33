import dayjs from "dayjs";
import { describe, expect, it } from "vitest";
import { board, head, meeting } from "../../test/meetings";
import { planOf, planOfMeeting } from "./plan";
import { nextWorkday, reusedOn } from "./reuse";

const startsAt = Date.UTC(2026, 0, 31, 6, 30); // 14:30 in Shanghai
const NOW = Date.UTC(2026, 1, 1);
const plan = planOfMeeting(meeting(head(startsAt, []), board()));

describe("an earlier plan", () => {
  it("keeps its time of day, its length and its time for answers on another day", () => {
    const again = planOf({ ...planFields(reusedOn(plan, "2026-02-28", null, NOW)) });
    expect(new Date(again.starts_at).toISOString()).toBe("2026-02-28T06:30:00.000Z");
    expect(again.ends_at - again.starts_at).toBe(plan.ends_at - plan.starts_at);
    expect(again.starts_at - (again.reply_deadline ?? 0)).toBe(plan.starts_at - (plan.reply_deadline ?? 0));
    expect(
      again.agenda.every(({ id }) => id === null),
      "its items are new ones",
    ).toBe(true);
  });

  it("starts when the calendar was clicked, if it was", () => {
    const again = planOf(planFields(reusedOn(plan, "2026-02-28", dayjs.utc("2026-03-02T09:00"), NOW)));
    expect(new Date(again.starts_at).toISOString()).toBe("2026-03-02T01:00:00.000Z");
    expect(again.ends_at - again.starts_at).toBe(plan.ends_at - plan.starts_at);
  });

  it("leaves out a deadline for replies that would be over already, and says so", () => {
    const late = { ...plan, reply_deadline: plan.starts_at - 9 * 86_400_000 };
    const again = reusedOn(late, "2026-02-03", null, NOW);
    expect([again.reply_deadline, again.deadline_over]).toEqual([null, true]);
    const later = reusedOn(late, "2026-02-28", null, NOW);
    expect(later.reply_deadline?.format("MM-DD HH:mm"), "it moves along with the start").toBe("02-19 14:30");
    expect(later.deadline_over).toBe(false);
  });
});

describe("the next working day", () => {
  it("is not a weekend, not a holiday, and may be a Sunday on which offices work", () => {
    expect(nextWorkday("2026-10-16", []), "a Friday").toBe("2026-10-19");
    const days = [
      { date: "2026-10-09", kind: "holiday" as const, name: "国庆节" },
      { date: "2026-10-10", kind: "workday" as const, name: "国庆节" },
    ];
    expect(nextWorkday("2026-10-08", days)).toBe("2026-10-10");
  });
});

function planFields(fields: ReturnType<typeof reusedOn>) {
  const { starts, ends, title = "", kind = "", host = "", chair = "", moderator = "", note = "" } = fields;
  const { time_zone, rules, venues = [], agenda = [], reply_deadline = null } = fields;
  if (!starts || !ends || !time_zone || !rules) throw new Error("no time");
  const words = { title, kind, host, chair, moderator, note };
  return { ...words, starts, ends, time_zone, rules, venues, agenda, reply_deadline };
}
