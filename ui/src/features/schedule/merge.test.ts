import { describe, expect, it } from "vitest";
import { board, head, meeting } from "../../test/meetings";
import { mergePlans, withParts } from "./merge";
import { planOfMeeting } from "./plan";

const base = planOfMeeting(meeting(head(Date.UTC(2026, 9, 19, 6, 30), []), board()));
const HOUR = 3_600_000;

describe("two changes of one plan", () => {
  it("come together when they concern different parts", () => {
    const mine = { ...base, title: "我的名称" };
    const theirs = {
      ...base,
      starts_at: base.starts_at + HOUR,
      ends_at: base.ends_at + HOUR,
      chair: "李主任",
    };
    const merged = mergePlans(base, mine, theirs);
    expect(merged.plan).toMatchObject({
      title: "我的名称",
      chair: "李主任",
      starts_at: theirs.starts_at,
      ends_at: theirs.ends_at,
    });
    expect(merged.taken).toEqual(["chair", "time"]);
    expect(merged.disputed).toEqual([]);
  });

  it("are asked about when both changed the same part, and mine stays until then", () => {
    const merged = mergePlans(base, { ...base, note: "甲" }, { ...base, note: "乙", kind: "调度会" });
    expect(merged.disputed).toEqual(["note"]);
    expect(merged.plan).toMatchObject({ note: "甲", kind: "调度会" });
    expect(withParts(merged.plan, { ...base, note: "乙" }, ["note"]).note).toBe("乙");
  });

  it("are no dispute when both say the same", () => {
    const same = { ...base, venues: base.venues.slice(0, 1) };
    expect(mergePlans(base, same, { ...same }).disputed).toEqual([]);
  });

  it("do not count identifiers that the core gave to agenda items", () => {
    const theirs = { ...base, agenda: base.agenda.map((item, index) => ({ ...item, id: `new-${index}` })) };
    const mine = { ...base, agenda: base.agenda.slice(1) };
    expect(mergePlans(base, mine, theirs)).toMatchObject({ taken: [], disputed: [] });
  });

  it("take a moved meeting and a changed deadline as two parts", () => {
    const mine = { ...base, reply_deadline: null };
    const theirs = { ...base, starts_at: base.starts_at + HOUR };
    const merged = mergePlans(base, mine, theirs);
    expect(merged.plan).toMatchObject({ reply_deadline: null, starts_at: theirs.starts_at });
    expect(merged.disputed).toEqual([]);
  });
});
