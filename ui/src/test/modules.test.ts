import { expect, it } from "vitest";

const sources = import.meta.glob<string>("../**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Which feature imports which. */
const edges = new Map<string, Set<string>>();
for (const [path, source] of Object.entries(sources)) {
  const from = /^\.\.\/features\/(\w+)\//.exec(path)?.[1];
  if (from === undefined || path.includes(".test.")) continue;
  for (const [, to] of source.matchAll(/from "\.\.\/(\w+)\//g)) {
    if (to !== undefined) edges.set(from, (edges.get(from) ?? new Set()).add(to));
  }
}

function reached(from: string, seen = new Set<string>()): Set<string> {
  for (const to of edges.get(from) ?? []) {
    if (seen.has(to)) continue;
    seen.add(to);
    reached(to, seen);
  }
  return seen;
}

it("features do not import each other in circles", () => {
  expect(edges.size, "the search finds imports").toBeGreaterThan(0);
  expect([...edges.keys()].filter((feature) => reached(feature).has(feature))).toEqual([]);
});

it("only the transport knows of the window", () => {
  // Tests too: beside the transport they stand in for it, not for the window.
  const knowing = Object.entries(sources).filter(([, source]) => /"@tauri-apps\/|__TAURI_/.test(source));
  const outside = knowing.map(([path]) => path).filter((path) => !path.startsWith("../api/"));
  expect(outside).toEqual([]);
  const made = knowing.map(([path]) => path).filter((path) => !path.includes(".test."));
  expect(made).toEqual(["../api/call.ts"]);
});
