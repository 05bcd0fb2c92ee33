import { describe, expect, it } from "vitest";
import type { DraftMeeting } from "../../api/contract";
import { drafted } from "../../test/drafts";
import { confirmOf } from "./confirmDraft";
import { type DraftFields, fieldsOfDraft, missingIn } from "./draftFields";

function draft(change: Partial<DraftMeeting> = {}): DraftFields {
  const [meeting] = drafted().meetings;
  if (meeting === undefined) throw new Error("no meeting");
  return fieldsOfDraft({ ...meeting, ...change }, "");
}
const decided = (fields: DraftFields): DraftFields => ({
  ...fields,
  units: fields.units.map((line) =>
    line.fate.kind === "ask"
      ? { ...line, fate: { kind: "many" as const, units: ["unit-2", "unit-3"] } }
      : line,
  ),
});

describe("a draft", () => {
  it("asks about units that may be another's, and about groups that nobody knows", () => {
    expect(draft().units.map(({ fate }) => fate.kind)).toEqual(["unit", "ask", "ask", "unit"]);
    expect(missingIn(draft()).units).toBe(2);
    expect(confirmOf(draft(), []), "nothing is saved until it is decided").toBeNull();
  });

  it("expands groups, and keeps the terms and the venue of each unit", () => {
    const group = { id: "g", name: "市防指成员单位", units: ["unit-4", "unit-5"] };
    const fields = draft();
    const units = fields.units.map((line) =>
      line.name === group.name ? { ...line, fate: { kind: "group" as const, group: "g" } } : line,
    );
    const sent = confirmOf(decided({ ...fields, units }), [group]);
    expect(sent?.units.map(({ unit, quota, venue }) => [unit, quota, venue])).toEqual([
      ["unit-1", 1, 0],
      ["unit-2", 1, 0],
      ["unit-3", 1, 0],
      ["unit-4", 1, 0],
      ["unit-5", 1, 0],
      ["unit-28", 4, 1],
    ]);
    expect(sent?.venues).toMatchObject([
      { venue: "venue-main", new_name: "", role: "main" },
      { venue: null, new_name: "岱屿县", role: "branch" },
    ]);
  });

  it("counts venues anew when one is left out", () => {
    const fields = decided(draft());
    const [main, branch] = fields.venues;
    if (main === undefined || branch === undefined) throw new Error("no venues");
    const venues = [
      { ...main, out: true },
      { ...branch, role: "main" as const },
    ];
    const sent = confirmOf({ ...fields, venues }, []);
    expect(sent?.units.map(({ venue }) => venue)).toEqual([null, null, null, null, null, 0]);
  });

  it("takes the meeting's place as the main venue, and asks for one when there is none", () => {
    const place = { value: "市政府一号会议室", words: "", start: 0, end: 0, sure: true };
    expect(draft({ venues: [], place }).venues).toMatchObject([{ name: place.value, role: "main" }]);
    expect(missingIn(draft({ venues: [], place: null })).main).toBe(true);
    expect(
      missingIn(draft({ venues: draft().venues.map(() => ({ ...branchOf() })), place: null })).main,
    ).toBe(true);
  });

  it("is not confirmed with a new venue that has no name", () => {
    const fields = decided(draft());
    const venues = fields.venues.map((line) => (line.venue === null ? { ...line, name: " " } : line));
    expect(missingIn({ ...fields, venues }).unnamed).toBe(1);
    expect(confirmOf({ ...fields, venues }, [])).toBeNull();
    const out = venues.map((line) => ({ ...line, out: line.venue === null }));
    expect(missingIn({ ...fields, venues: out }).unnamed, "one that is left out needs none").toBeNull();
  });

  it("is not confirmed without a time, or one that ends before it starts", () => {
    const fields = decided(draft());
    expect(missingIn(draft({ starts_at: null })).time).toBe(true);
    expect(confirmOf({ ...fields, ends: fields.starts }, [])).toBeNull();
    expect(confirmOf(fields, [])?.plan).toMatchObject({
      starts_at: Date.UTC(2027, 5, 15, 6, 0),
      time_zone: "Asia/Shanghai",
    });
  });
});

function branchOf(): DraftMeeting["venues"][number] {
  const name = { value: "甲", words: "", start: 0, end: 0, sure: true };
  return { name, role: "branch", room: "", venue: null, choices: [] };
}
