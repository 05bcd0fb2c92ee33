import dayjs from "dayjs";
import { afterEach, describe, expect, it } from "vitest";
import { board, head, meeting as newMeeting } from "../../test/meetings";
import { fieldsOf, type PlanFields, planOf } from "./plan";

const HOUR = 3_600_000;
const usual = process.env.TZ;

/** Makes the browser's own clock another one. */
function inZone(zone: string): void {
  process.env.TZ = zone;
  const skipped = new Date(2026, 2, 8, 2, 30).getHours() !== 2;
  expect(skipped, "the browser's clock is the wanted one").toBe(zone === "America/New_York");
}

afterEach(() => {
  if (usual === undefined) delete process.env.TZ;
  else process.env.TZ = usual;
});

function fields(starts: string, ends: string, time_zone: string): PlanFields {
  const meeting = newMeeting(head(0, [], { time_zone, reply_deadline: null }), board());
  return { ...fieldsOf(meeting), starts: dayjs.utc(starts), ends: dayjs.utc(ends) };
}

// In New York the clocks go from 02:00 to 03:00 on 8 March 2026 and back on 1 November.
describe.each(["America/New_York", "Asia/Shanghai", "UTC"])("a plan made on a computer in %s", (browser) => {
  it.each([
    ["Asia/Shanghai", "2026-03-08T02:30", "2026-03-07T18:30:00Z"],
    ["Asia/Shanghai", "2026-11-01T01:30", "2026-10-31T17:30:00Z"],
    ["Europe/Berlin", "2026-03-08T02:30", "2026-03-08T01:30:00Z"],
    ["America/New_York", "2026-03-08T03:30", "2026-03-08T07:30:00Z"],
    ["America/New_York", "2026-11-01T01:30", "2026-11-01T05:30:00Z"],
  ])("in %s at %s is at %s", (zone, wall, instant) => {
    inZone(browser);
    const plan = planOf(fields(wall, wall, zone));
    expect(new Date(plan.starts_at).toISOString()).toBe(instant.replace("Z", ".000Z"));
  });

  it.each(["Asia/Shanghai", "America/New_York"])(
    "comes out of the form as it went in, every hour of two changes of clocks, in %s",
    (zone) => {
      inZone(browser);
      for (const day of [Date.UTC(2026, 2, 8), Date.UTC(2026, 10, 1)]) {
        for (let at = day - 12 * HOUR; at < day + 36 * HOUR; at += HOUR) {
          // The second reading of the repeated hour reads like the first; nothing on a wall clock tells them apart.
          if (zone === "America/New_York" && at === Date.UTC(2026, 10, 1, 6)) continue;
          const meeting = newMeeting(
            head(at, [], { time_zone: zone, reply_deadline: at - HOUR * 48 }),
            board(),
          );
          const { starts_at, reply_deadline } = planOf(fieldsOf(meeting));
          expect([starts_at, reply_deadline]).toEqual([at, at - HOUR * 48]);
        }
      }
    },
  );
});
