import { type Entry, type Message, type Pattern, parse } from "@fluent/syntax";
import { describe, expect, it } from "vitest";
import english from "../../../locales/en.ftl?raw";
import chinese from "../../../locales/zh-CN.ftl?raw";
import { bundleOf, LANGUAGES } from "./catalogues";
import { failureKey } from "./useFailureText";

const CODES: Record<string, string[]> = {
  not_signed_in: [],
  wrong_key: [],
  forbidden: [],
  unknown_command: [],
  not_found: ["thing"],
  invalid_input: ["detail"],
  too_large: ["limit"],
  invalid_name: ["value"],
  invalid_phone: ["value"],
  invalid_mail: ["value"],
  invalid_quota: ["value"],
  invalid_time: [],
  invalid_time_zone: ["value"],
  ends_before_start: [],
  deadline_after_start: [],
  no_main_venue: [],
  two_main_venues: [],
  same_venue_twice: ["name"],
  invalid_capacity: ["value"],
  title_missing: [],
  unit_name_missing: [],
  venue_name_taken: ["name"],
  unit_name_taken: ["name"],
  not_a_spreadsheet: [],
  spreadsheet_encrypted: [],
  no_header: [],
  too_many_rows: ["limit"],
  no_rows: [],
  duplicate_unit: ["name", "row"],
  unit_missing: [],
  contact_missing: [],
  wrong_state: ["state"],
  already_started: [],
  has_events: [],
  over_quota: ["people", "quota"],
  reply_changed: [],
  reply_closed: ["deadline"],
  too_early: ["opens"],
  check_in_closed: [],
  link_gone: [],
  not_attending: [],
  already_checked_in: ["at"],
  reason_missing: [],
  record_closed: [],
  storage_full: [],
  storage_read_only: [],
  storage_failed: [],
  folder_in_use: ["folder"],
  newer_database: ["found", "known"],
  busy: [],
  not_supported: [],
  rehearsal_failed: ["detail"],
  network_failed: ["detail"],
  backup_unusable: ["detail"],
  unknown: [],
};

const isMessage = (entry: Entry): entry is Message => entry.type === "Message";

function argumentsOf(pattern: Pattern | null): string[] {
  const names = JSON.stringify(pattern).matchAll(/"type":"VariableReference","id":\{[^}]*?"name":"([^"]+)"/g);
  return [...new Set([...names].map((match) => match[1] ?? ""))].sort();
}

function messages(source: string): Map<string, string[]> {
  const { body } = parse(source, { withSpans: false });
  expect(body.filter((entry) => entry.type === "Junk")).toEqual([]);
  return new Map(body.filter(isMessage).map((entry) => [entry.id.name, argumentsOf(entry.value)]));
}

const zh = messages(chinese);
const en = messages(english);
const sources = import.meta.glob<string>("../**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

describe("the catalogues", () => {
  it("have the same messages with the same arguments", () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
    for (const [key, args] of zh) expect([key, args]).toEqual([key, en.get(key)]);
  });

  it("have every text that the screens ask for", () => {
    const asked = Object.entries(sources)
      .filter(([path]) => !path.includes(".test.") && !path.includes("/test/"))
      .flatMap(([, source]) => [
        ...source.matchAll(/\bt\(\s*"([a-z0-9-]+)"/g),
        ...source.matchAll(/\btext: "([a-z-]+)"/g),
      ])
      .map((match) => match[1] ?? "")
      .filter((key) => key !== "key");
    expect(asked.length, "the search through the sources finds the texts").toBeGreaterThan(300);
    for (const key of asked) expect(zh.has(key), key).toBe(true);
  });

  it.each(Object.entries(CODES))("say what happened on %s", (code, args) => {
    expect(zh.get(failureKey(code))).toEqual(args);
    expect(en.get(failureKey(code))).toEqual(args);
  });

  it.each(LANGUAGES)("name the state a meeting is in, in %s", (language) => {
    const bundle = bundleOf(language);
    const pattern = bundle.getMessage("failure-wrong-state")?.value ?? "";
    const text = bundle.formatPattern(pattern, { state: "under_way" });
    expect(text).toContain(language === "en" ? "under way" : "进行中");
  });
});
