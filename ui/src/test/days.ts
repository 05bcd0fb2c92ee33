/** The stand-in's day, its record and its history. */
import type { Input, MeetingHead, PersonRow, Presence, UnitCounts } from "../api/contract";
import { matchesSearch } from "../components/search";
import { counts } from "./meetings";
import type { Handlers, Office } from "./office";
import { lightsOf } from "./rooms";

type OfTheDay =
  | "show_day"
  | "check_in"
  | "check_out"
  | "undo_check_in"
  | "correct_attendance"
  | "show_record"
  | "list_events"
  | "list_journal"
  | "show_sheet_columns"
  | "export_sheet";

const MINUTE = 60_000;
const SHEETS = {
  sign_in: "签到表",
  attendance: "出席情况统计表",
  replies: "回执汇总表",
  readiness: "联调记录表",
  roll_call: "点名表",
};

const COLUMNS: Record<string, string> = {
  number: "序号",
  unit: "单位",
  name: "姓名",
  phone: "联系方式",
  signature: "签名",
};

export function dayHandlers(office: Office, head: () => MeetingHead): Pick<Handlers, OfTheDay> {
  const person = (attendee: string) => {
    const found = office.people.find((one) => one.attendee === attendee);
    if (found === undefined) throw { code: "not_found", args: { thing: "attendee" } };
    return found;
  };
  const changed = (attendee: string, change: Partial<PersonRow>) => Object.assign(person(attendee), change);
  const byVenue = () =>
    office.board.columns.map((column) => ({
      meeting_venue: column.meeting_venue,
      name: column.name,
      role: column.role,
      counts: counts(
        office.people.filter((one) => one.meeting_venue === column.meeting_venue),
        head().counts.ended,
      ),
    }));
  const arrived = () =>
    office.people
      .flatMap((one) => (one.arrived_at === null ? [] : [{ ...one, arrived_at: one.arrived_at }]))
      .sort((one, other) => other.arrived_at - one.arrived_at);

  return {
    show_day: (asked) => ({
      head: head(),
      now: Date.now(),
      venues: byVenue(),
      ...found(office.people, asked),
      units: byUnit(office, head()).filter(
        ({ venue }) =>
          asked.venue === null ||
          byVenue().some((one) => one.name === venue && one.meeting_venue === asked.venue),
      ),
      readiness: lightsOf(office),
      open_flags: office.flags.filter(({ state }) => state === "open").length,
      announcements: structuredClone(office.announced),
      arrivals: arrived()
        .slice(0, 5)
        .map((one) => ({
          attendee: one.attendee ?? "",
          name: one.name,
          unit: one.unit_name,
          venue: one.venue_name,
          at: one.arrived_at,
        })),
      curve: arrived()
        .reverse()
        .map((one, index) => ({ at: one.arrived_at, present: index + 1 })),
    }),
    check_in: ({ attendee }) =>
      changed(attendee, {
        presence: "present",
        labels: ["present"],
        arrived_at: person(attendee).arrived_at ?? Date.now(),
        left_at: null,
        source: "hand",
      }),
    check_out: ({ attendee }) => changed(attendee, { left_at: Date.now() }),
    undo_check_in: ({ attendee }) =>
      changed(attendee, {
        presence: "expected",
        labels: ["expected"],
        arrived_at: null,
        left_at: null,
        source: null,
      }),
    correct_attendance: ({ attendee, presence }) =>
      changed(attendee, { presence, labels: [presence === "on_leave" ? "on_leave" : presence] }),
    show_record: (asked) => ({
      head: head(),
      total: head().counts,
      ...found(office.people, asked),
      units: byUnit(office, head()),
      units_found: byUnit(office, head()).length,
      venues: byVenue(),
      seal: head().counts.ended ? "9f2c1e7ab04d55d0c3f18e6a72b94417d2a6f0cc51e83b7a9d4e2f61c08b3a55" : null,
      sealed_at: head().counts.ended ? Date.now() - 5 * MINUTE : null,
    }),
    list_events: () => ({
      events: [
        {
          id: "event-1",
          kind: "check_in",
          source: "venue_code",
          at: head().starts_at - 20 * MINUTE,
          recorded_at: head().starts_at - 20 * MINUTE,
          clock_offset_ms: 600_000,
          venue: office.board.columns[0]?.name ?? null,
          device: "4f1c2a9b",
          actor: nameOfActor(office),
          reason: "",
          undone: true,
          corrected_to: null,
        },
        {
          id: "event-2",
          kind: "correction",
          source: "hand",
          at: head().starts_at - 12 * MINUTE,
          recorded_at: head().starts_at - 12 * MINUTE,
          clock_offset_ms: 0,
          venue: null,
          device: "",
          actor: "organiser",
          reason: "本人到场，手机没电",
          undone: false,
          corrected_to: "present",
        },
      ],
    }),
    list_journal: () => ({
      entries: [
        entry("7", 2, "organiser", "edit_meeting", {
          title: head().title,
          fields: "time",
          from: String(Date.UTC(2030, 9, 21, 1, 0)),
          to: String(Date.UTC(2030, 9, 23, 2, 30)),
        }),
        entry("6", 4, "organiser", "correct_attendance", {
          name: "林嘉禾",
          presence: "present",
          reason: "手机没电",
        }),
        entry("5", 30, "organiser", "decide_request", { name: "许文博", decision: "approved" }),
        entry("4", 900, "organiser", "advance_meeting", { to: "announced", reason: "" }),
        entry("3", 950, "organiser", "issue_links", { count: "26" }),
        entry("2", 1000, "organiser", "assign_unit", {
          units: "市教育局、市财政局",
          venue: "市行政中心会议厅",
        }),
        entry("1", 1100, "organiser", "schedule_meeting", { title: head().title, conflicts: "1" }),
      ],
    }),
    show_sheet_columns: ({ sheet, blank }) => ({
      columns: (blank ? ["number", "unit", "name", "signature"] : ["number", "unit", "name", "phone"]).map(
        (key) => ({ key, label: COLUMNS[key] ?? key }),
      ),
      chosen: office.sheetChoices[`${sheet} ${blank}`] ?? null,
    }),
    export_sheet: ({ sheet, format, by_venue, columns, blank }) => {
      office.sheetChoices[`${sheet} ${blank}`] = { format, by_venue, columns };
      return {
        file_name: `${SHEETS[sheet]}.${format}`,
        media_type: "text/csv",
        content: "77u/",
      };
    },
  };
}

function byUnit(office: Office, { counts: { ended } }: MeetingHead): UnitCounts[] {
  return office.replies.map((reply) => ({
    unit: reply.unit,
    name: reply.unit_name,
    position: reply.position,
    venue: reply.venue ?? "",
    counts: counts(
      office.people.filter((one) => one.unit === reply.unit),
      ended,
    ),
  }));
}

const PRESENCES: Presence[] = ["expected", "present", "on_leave", "absent", "replaced"];
const ROWS = 200;

/** The people asked for: the missing first, those who came last in order of arrival. */
function found(people: PersonRow[], { venue, unit, presence, heads, search, limit }: Input<"show_day">) {
  const rank = (one: PersonRow) => {
    if (one.presence === "expected" || one.presence === "absent") return 0;
    return one.presence === "present" ? 2 : 1;
  };
  const wanted = people.filter(
    (one) =>
      (venue === null || one.meeting_venue === venue) &&
      (unit === null || one.unit === unit) &&
      (!heads || one.head) &&
      matchesSearch(search, one.name, one.unit_name, one.title, one.phone),
  );
  const shown = wanted
    .filter((one) => presence === null || one.presence === presence)
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        (one.arrived_at ?? 0) - (other.arrived_at ?? 0) ||
        one.unit_position - other.unit_position,
    );
  return {
    people: structuredClone(shown.slice(0, limit ?? ROWS)),
    found: shown.length,
    presences: PRESENCES.map((one) => ({
      presence: one,
      count: wanted.filter((person) => person.presence === one).length,
    })),
  };
}

function nameOfActor(office: Office): string {
  return office.units[0]?.contacts[0]?.name ?? "";
}

function entry(
  id: string,
  minutesAgo: number,
  actor: string,
  action: string,
  text_args: Record<string, string>,
) {
  return { id, at: Date.now() - minutesAgo * MINUTE, actor, action, text_args };
}
