import { describe, expect, it } from "vitest";
import type { Unit } from "../../api/contract";
import { units as newUnits } from "../../test/people";
import { drop, parentsOf, step, unfolded, withBelow } from "./tree";

const [like] = newUnits();

/** a (b (c), d), e */
const tree: Unit[] = [
  ["a", null, 0],
  ["b", "a", 1],
  ["c", "b", 2],
  ["d", "a", 1],
  ["e", null, 0],
].map(([id, parent, depth]) => ({ ...like, id, parent, depth }) as Unit);

describe("the tree of units", () => {
  it("leaves out what is below a folded unit, however deep", () => {
    const shown = (...folded: string[]) => unfolded(tree, new Set(folded)).map(({ id }) => id);
    expect(shown()).toEqual(["a", "b", "c", "d", "e"]);
    expect(shown("b")).toEqual(["a", "b", "d", "e"]);
    expect(shown("a", "b")).toEqual(["a", "e"]);
  });

  it("knows who has units below and which", () => {
    expect([...parentsOf(tree)]).toEqual(["a", "b"]);
    expect([...withBelow(tree, "a")]).toEqual(["a", "b", "c", "d"]);
  });

  it.each([
    ["e", "up", { unit: "e", parent: null, before: "a" }],
    ["a", "up", null],
    ["a", "down", { unit: "a", parent: null, before: null }],
    ["b", "down", { unit: "b", parent: "a", before: null }],
    ["d", "down", null],
    ["d", "in", { unit: "d", parent: "b", before: null }],
    ["b", "in", null],
    ["c", "out", { unit: "c", parent: "a", before: "d" }],
    ["d", "out", { unit: "d", parent: null, before: "e" }],
    ["e", "out", null],
  ] as const)("%s one step %s", (unit, way, move) => {
    expect(step(tree, unit, way)).toEqual(move);
  });

  it.each([
    ["e", "b", "before", { unit: "e", parent: "a", before: "b" }],
    ["e", "b", "after", { unit: "e", parent: "a", before: "d" }],
    ["e", "b", "inside", { unit: "e", parent: "b", before: null }],
    ["b", "e", "after", { unit: "b", parent: null, before: null }],
  ] as const)("%s dropped on %s, %s it", (dragged, target, landing, move) => {
    expect(drop(tree, dragged, target, landing)).toEqual({ allowed: true, move });
  });

  it("takes no unit into itself or below itself", () => {
    expect(drop(tree, "a", "c", "inside")).toEqual({ allowed: false, why: "own_descendant" });
    expect(drop(tree, "a", "b", "before")).toEqual({ allowed: false, why: "own_descendant" });
  });

  it.each([
    ["b", "d", "before"],
    ["d", "b", "after"],
    ["c", "b", "inside"],
    ["a", "a", "before"],
  ] as const)("does nothing when %s is dropped on %s, %s it: it is there", (dragged, target, landing) => {
    expect(drop(tree, dragged, target, landing)).toEqual({ allowed: false, why: "already_there" });
  });
});
