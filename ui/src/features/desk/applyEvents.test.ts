import { describe, expect, it } from "vitest";
import type { DeskEvent } from "../../api/contract";
import { deskOf, deskPerson } from "../../test/desks";
import { applyEvents } from "./applyEvents";
import type { DeskEntry } from "./entries";

const desk = deskOf([
  deskPerson("a"),
  deskPerson("b", { presence: "on_leave", labels: ["on_leave"] }),
  deskPerson("c", { presence: "present", labels: ["late"], arrived_at: 500 }),
  deskPerson("d", { elsewhere: "分会场" }),
  deskPerson("e", { substitute_for_name: "许文博", pending: true }),
]);

function seen(
  kind: DeskEvent["kind"],
  attendee: string,
  at: number,
  more: Partial<DeskEvent> = {},
): DeskEntry {
  const event = { id: `${kind}-${attendee}-${at}`, attendee, kind, at, target: null, reason: "", ...more };
  return { kind: "event", event, undone: null };
}
function undoOf(entry: DeskEntry): DeskEntry {
  if (entry.kind !== "event") throw new Error("people are not undone");
  const { event } = entry;
  const undo: DeskEvent = { ...event, id: `undo-${event.id}`, kind: "undo", target: event.id, at: 9_999 };
  return { kind: "event", event: undo, undone: event };
}
const listAfter = (...entries: DeskEntry[]) => applyEvents(desk, entries);
const person = (id: string, ...entries: DeskEntry[]) =>
  listAfter(...entries).people.find((one) => one.id === id);

describe("what a desk saw, on its list", () => {
  it("an arrival is there at once and counts", () => {
    expect(person("a", seen("check_in", "a", 100))).toMatchObject({
      presence: "present",
      labels: ["present"],
      arrived_at: 100,
    });
    expect(listAfter(seen("check_in", "a", 100)).counts.counts).toMatchObject({
      present: 2,
      missing: 0,
      leave: 1,
    });
  });

  it("the earlier arrival stays, as on the record", () => {
    expect(person("c", seen("check_in", "c", 900))).toMatchObject({ arrived_at: 500, labels: ["late"] });
    expect(person("a", seen("check_in", "a", 300), seen("check_in", "a", 100))).toMatchObject({
      arrived_at: 100,
    });
  });

  it("the same entry twice counts once", () => {
    const entry = seen("check_in", "a", 100);
    expect(listAfter(entry, entry)).toEqual(listAfter(entry));
  });

  it("who leaves and comes back is there", () => {
    const [came, left, back] = [
      seen("check_in", "a", 1),
      seen("check_out", "a", 5),
      seen("check_in", "a", 9),
    ];
    expect(person("a", came, left)).toMatchObject({ presence: "present", left_at: 5 });
    expect(person("a", came, left, back)).toMatchObject({ arrived_at: 1, left_at: null });
    expect(listAfter(back, came, left), "in whatever order they come").toEqual(listAfter(came, left, back));
  });

  it("a departure before any arrival says nothing", () => {
    expect(person("a", seen("check_out", "a", 5))).toEqual(desk.people[0]);
  });

  it("an undo takes back what waits beside it", () => {
    const entry = seen("check_in", "a", 100);
    expect(listAfter(undoOf(entry), entry)).toEqual(desk);
  });

  it("an undo takes back what is on record already", () => {
    const entry = seen("check_in", "c", 500);
    expect(person("c", undoOf(entry))).toMatchObject({ presence: "expected", arrived_at: null });
    expect(listAfter(undoOf(entry)).counts.counts).toMatchObject({ present: 0, missing: 2 });
    expect(person("c", undoOf(entry), seen("check_in", "c", 800)), "and a new arrival counts").toMatchObject({
      arrived_at: 800,
    });
  });

  it("an undone departure brings the person back", () => {
    const left = seen("check_out", "c", 700);
    expect(person("c", left, undoOf(left))).toMatchObject({ presence: "present", left_at: null });
  });

  it("who was on leave and comes is counted as there", () => {
    expect(listAfter(seen("check_in", "b", 100)).counts.counts).toMatchObject({
      present: 2,
      leave: 0,
      missing: 1,
    });
  });

  it("who belongs elsewhere or waits for approval is shown and not counted", () => {
    const { counts, people } = listAfter(seen("check_in", "d", 100), seen("check_in", "e", 100));
    expect(counts).toEqual(desk.counts);
    expect(people.filter(({ arrived_at }) => arrived_at === 100)).toHaveLength(2);
  });

  it("who came unnamed stands behind the own unit and does not count yet", () => {
    const walkIn = { id: "w", unit: "unit-1", name: "新来", title: "科长", phone: "199 0000 1234" };
    const { people, counts } = listAfter({ kind: "walk_in", walkIn }, seen("check_in", "w", 100));
    expect(people.at(-1)).toMatchObject({
      name: "新来",
      unit_name: "市教育局",
      phone_tail: "1234",
      pending: true,
      arrived_at: 100,
    });
    expect(counts).toEqual(desk.counts);
    expect(
      applyEvents({ ...desk, people }, [{ kind: "walk_in", walkIn }]).people,
      "once, when the record has the person too",
    ).toHaveLength(people.length);
  });

  it("times are the program's, whatever the desk's clock says", () => {
    const slow = applyEvents(desk, [seen("check_in", "a", 100)], 60_000);
    expect(slow.people[0]?.arrived_at).toBe(60_100);
  });
});
