import { describe, expect, it } from "vitest";
import type { DraftMeeting, UnitGroup } from "../../api/contract";
import { drafted } from "../../test/drafts";
import { units as directory, VENUES } from "../../test/people";
import { confirmOf as confirm } from "./confirmDraft";
import { type DraftFields, fieldsOfDraft, missingIn } from "./draftFields";
import { openIn, withSuggestions } from "./takeSuggestions";

const confirmOf = (fields: DraftFields, groups: UnitGroup[]) =>
  confirm(fields, { groups, units: directory(), venues: VENUES });

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

  it("takes the only choice there is, and leaves it open until a person has looked", () => {
    const [meeting] = drafted().meetings;
    if (meeting === undefined) throw new Error("no meeting");
    const units = meeting.units.map((unit) => ({ ...unit, choices: unit.choices.slice(0, 1) }));
    const venues = meeting.venues.map((venue) => ({
      ...venue,
      choices: venue.venue === null ? [{ venue: "venue-dai", name: "岱屿县行政中心" }] : [],
    }));
    const read = draft({ units, venues });
    expect(read.units[1]).toMatchObject({ fate: { kind: "unit", unit: "unit-15" }, open: true });
    expect(read.venues[1]).toMatchObject({ venue: "venue-dai", open: true });
  });

  it("takes the best of all suggestions at once, and not where a person has decided", () => {
    const [meeting] = drafted().meetings;
    if (meeting === undefined) throw new Error("no meeting");
    const fields = draft();
    expect(openIn(fields)).toBe(1);
    const taken = withSuggestions(meeting, fields);
    expect(taken.units[1]).toMatchObject({ fate: { kind: "unit", unit: "unit-15" }, open: false });
    expect(openIn(taken)).toBe(0);
    const decidedBefore = fields.units.map((line) => ({
      ...line,
      fate: { kind: "new" as const },
      open: false,
    }));
    expect(withSuggestions(meeting, { ...fields, units: decidedBefore }).units).toEqual(decidedBefore);
  });

  it("seats each unit of a group where it usually sits, when that is a venue of the meeting", () => {
    const fields = draft();
    const all = directory();
    const [main, dai] = VENUES;
    const usual = ["主会场", dai?.name, "别处", main?.name];
    const known = all.map((unit, index) => ({ ...unit, default_venue: usual[index] ?? "" }));
    const ids = known.slice(0, 5).map(({ id }) => id);
    const line = fields.units[2];
    if (line === undefined || dai === undefined) throw new Error("no group");
    const units = [{ ...line, fate: { kind: "many" as const, units: ids }, venue: "own" as const }];
    const venues = fields.venues.map((venue) => (venue.key === 1 ? { ...venue, venue: dai.id } : venue));
    const sent = confirm({ ...fields, units, venues }, { groups: [], units: known, venues: VENUES });
    expect(sent?.units.map(({ venue }) => venue)).toEqual([0, 1, null, 0, null]);
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
