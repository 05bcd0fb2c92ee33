import { type Entry, type Message, type Pattern, parse } from "@fluent/syntax";
import { describe, expect, it } from "vitest";
import openapi from "../../../crates/commands/openapi.json";
import english from "../../../locales/en.ftl?raw";
import chinese from "../../../locales/zh-CN.ftl?raw";
import type { components } from "../api/schema.gen";
import { journalKey } from "../features/meeting/journalText";
import { bundleOf, LANGUAGES } from "./catalogues";
import { failureKey } from "./useFailureText";

type FailureCode = components["schemas"]["FailureCode"];

/** The facts that come with a failure; a code that is not named here comes without any. */
const FACTS: Partial<Record<FailureCode, string[]>> = {
  not_found: ["thing"],
  invalid_input: ["detail"],
  too_large: ["limit"],
  invalid_name: ["value"],
  invalid_phone: ["value"],
  invalid_mail: ["value"],
  invalid_quota: ["value"],
  invalid_headcount: ["limit", "value"],
  too_many_badges: ["count", "limit"],
  invalid_time_zone: ["value"],
  invalid_capacity: ["value"],
  same_venue_twice: ["name"],
  venue_name_taken: ["name"],
  unit_name_taken: ["name"],
  text_too_long: ["limit"],
  other_platform: ["asked", "found"],
  too_many_rows: ["limit"],
  too_many_to_print: ["limit"],
  duplicate_unit: ["name", "row"],
  wrong_state: ["state"],
  on_record: ["name"],
  file_missing: ["file"],
  file_failed: ["detail", "file"],
  address_taken: ["address"],
  no_workspace: ["folder"],
  over_quota: ["people", "quota"],
  reply_closed: ["deadline"],
  too_early: ["opens"],
  already_checked_in: ["at"],
  folder_in_use: ["folder"],
  newer_database: ["found", "known"],
  rehearsal_failed: ["detail"],
  network_failed: ["detail"],
  backup_unusable: ["detail"],
  circular_parent: ["name"],
  extra_phone: ["value"],
  unit_joined: ["name"],
  parent_unknown: ["name"],
  unit_ambiguous: ["name", "units"],
  group_name_taken: ["name"],
  both_answered: ["title"],
  invalid_rule: ["value"],
  series_too_long: ["limit"],
  invalid_calendar_day: ["row", "value"],
  file_kind_refused: ["name"],
  too_many_files: ["limit"],
  unknown_variable: ["name"],
  brace_not_closed: ["value"],
  rank_missing: ["rank"],
  named_twice: ["name"],
  own_substitute: ["name"],
  note_refused: ["name"],
  too_many_questions: ["limit"],
  choices_missing: ["limit", "name"],
  answer_missing: ["name"],
  no_such_choice: ["name"],
  answer_no_number: ["name"],
  too_many_reminders: ["limit"],
  not_a_reply_form: ["name"],
  files_too_heavy: ["limit"],
  form_of_others: ["name"],
  person_name_missing: ["value"],
  unknown_choice: ["value"],
  too_often: ["seconds"],
  question_twice: ["name"],
  note_lost: ["name"],
  elsewhere: ["venue"],
  elsewhere_move: ["venue"],
  desk_has_events: ["count"],
};
const facts = new Map(Object.entries(FACTS));

/** Commands that leave no line in a meeting's history, and why. */
const SILENT = new Map([
  ["answer", "the core notes it as save_reply"],
  ["decide_requests", "the core notes each one as decide_request"],
  ["reopen_requests", "the core notes each one as decide_request"],
  ["open_request_note", "nothing changes"],
  ["decide_change", "the core notes it as approve_change or refuse_change"],
  ["take_request_back", "the core notes it as withdraw_change"],
  ["import_reply_forms", "the core notes each one as import_reply_form"],
  ["open_leave_note", "nothing changes"],
  ["discard_meeting", "the history goes with the meeting"],
  ["rehearse_meeting", "nothing changes"],
  ["archive_unit", "of no meeting"],
  ["archive_venue", "of no meeting"],
  ["draft_from_text", "nothing changes"],
  ["export_roster", "of no meeting"],
  ["import_calendar_days", "of no meeting"],
  ["import_roster", "of no meeting"],
  ["merge_units", "of no meeting"],
  ["move_meeting", "the core notes it as edit_meeting"],
  ["open_attachment", "nothing changes"],
  ["propose_assignments", "nothing changes"],
  ["remove_group", "of no meeting"],
  ["remove_template", "of no meeting"],
  ["reuse_plan", "nothing changes"],
  ["save_group", "of no meeting"],
  ["undo_roster_import", "of no meeting"],
  ["move_unit", "of no meeting"],
  ["save_settings", "of no meeting"],
  ["save_unit", "of no meeting"],
  ["save_venue", "of no meeting"],
  ["set_network_access", "of no meeting"],
  ["save_channels", "of no meeting"],
  ["pause_outbox", "the core notes it as save_channels"],
  ["test_channel", "of no meeting"],
  ["save_message_text", "of no meeting"],
  ["check_own_venue", "the core notes it as check_readiness"],
  ["log_test_call", "the core notes it as check_readiness"],
  ["open_readiness_photo", "nothing changes"],
  ["export_desk_badges", "the core notes it as export_badges"],
  ["record_at_desk", "the attendance log has it; who was not named, the core notes as walk_in"],
  ["settle_flags", "the core notes each one as settle_flag"],
]);
const READS = /^(find|list|preview|show)_/;
const commands = Object.keys(openapi.paths).map((path) => path.replace("/api/", ""));

/** Keys that the Rust side asks for. */
const RUST =
  /^(cli|draft-problem|form|handout|message|phone|screen|sheet|start)-|^list-comma$|^roll-call-(name-with-note|result(-faulty|-no-answer|-uncalled)?)$/;
/** Keys that are put together from what the core sends. */
const MADE = /^(failure|journal)-/;

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

const own = Object.entries(sources).filter(([path]) => !path.includes(".test.") && !path.includes("/test/"));

describe("the catalogues", () => {
  it("have the same messages with the same arguments", () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
    for (const [key, args] of zh) expect([key, args]).toEqual([key, en.get(key)]);
  });

  it("have every text that the screens ask for", () => {
    const asked = own
      .flatMap(([, source]) => [
        ...source.matchAll(/\bt\(\s*"([a-z0-9-]+)"/g),
        ...source.matchAll(/\btext: "([a-z-]+)"/g),
      ])
      .map((match) => match[1] ?? "")
      .filter((key) => key !== "key");
    expect(asked.length, "the search through the sources finds the texts").toBeGreaterThan(300);
    for (const key of asked) expect(zh.has(key), key).toBe(true);
  });

  it("have no text that nobody asks for", () => {
    const literals = new Set(
      own.flatMap(([, source]) => [...source.matchAll(/"([a-z0-9-]+)"/g)].map((match) => match[1])),
    );
    const idle = [...zh.keys()].filter((key) => !RUST.test(key) && !MADE.test(key) && !literals.has(key));
    expect(idle).toEqual([]);
  });

  it.each(openapi.components.schemas.FailureCode.enum)("say what happened on %s", (code) => {
    expect(zh.get(failureKey(code))).toEqual(facts.get(code) ?? []);
    expect(en.get(failureKey(code))).toEqual(facts.get(code) ?? []);
  });

  it("have no text for a failure that cannot happen", () => {
    const codes = openapi.components.schemas.FailureCode.enum.map(failureKey);
    expect([...zh.keys()].filter((key) => key.startsWith("failure-") && !codes.includes(key))).toEqual([]);
  });

  it.each(commands.filter((command) => !READS.test(command)))(
    "tell in the history of %s, or say why not",
    (command) => {
      expect(zh.has(journalKey(command)), command).toBe(!SILENT.has(command));
    },
  );

  it("tell in the history of nothing that is no command", () => {
    const extra = [
      "journal-edit-assignment",
      "journal-unassign-unit",
      "journal-uninvite-units",
      "journal-with-reason",
      "journal-with-conflicts",
      "journal-decide-request",
      "journal-ask-change",
      "journal-withdraw-change",
      "journal-approve-change",
      "journal-refuse-change",
      "journal-import-reply-form",
      "journal-check-readiness",
      "journal-settle-flag",
      "journal-walk-in",
      "journal-save-venue-arrivals",
      "journal-move-person-back",
    ];
    const known = [...commands.map(journalKey), ...extra];
    expect([...zh.keys()].filter((key) => key.startsWith("journal-") && !known.includes(key))).toEqual([]);
  });

  it.each(LANGUAGES)("name the state a meeting is in, in %s", (language) => {
    const bundle = bundleOf(language);
    const pattern = bundle.getMessage("failure-wrong-state")?.value ?? "";
    const text = bundle.formatPattern(pattern, { state: "under_way" });
    expect(text).toContain(language === "en" ? "under way" : "进行中");
  });
});
