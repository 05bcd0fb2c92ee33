/** A made-up desk: its people, and a server that answers for it at the page's own address. */
import { vi } from "vitest";
import type { Desk, DeskEvent, DeskPerson, WalkIn } from "../api/contract";
import { applyEvents, lacksApproval } from "../features/desk/applyEvents";

export const DESK_PATH = "/d/secret";
const UNITS = [
  { id: "unit-1", name: "市教育局", keys: "shijiaoyuju sjyj", unnamed: 0 },
  { id: "unit-2", name: "市财政局", keys: "shicaizhengju sczj", unnamed: 0 },
];

export function deskPerson(id: string, change: Partial<DeskPerson> = {}): DeskPerson {
  return {
    id,
    name: "林嘉禾",
    title: "副局长",
    unit: "unit-1",
    unit_name: "市教育局",
    phone_tail: "0001",
    keys: "linjiahe ljh shijiaoyuju sjyj",
    pass: `${id}pass`.replaceAll("-", ""),
    presence: "expected",
    labels: ["expected"],
    arrived_at: null,
    left_at: null,
    substitute_for_name: null,
    pending: false,
    walk_in: false,
    elsewhere: null,
    ...change,
  };
}

export function deskOf(people: DeskPerson[], change: Partial<Desk> = {}): Desk {
  const own = people.filter((person) => person.elsewhere === null && !lacksApproval(person));
  const count = (...presences: DeskPerson["presence"][]) =>
    own.filter(({ presence }) => presences.includes(presence)).length;
  return {
    meeting: "meeting-1",
    title: "全市教育督导工作会议",
    state: "under_way",
    meeting_venue: "venue-1",
    venue: "市行政中心会议厅",
    time_zone: "Asia/Shanghai",
    starts_at: Date.now() + 1_800_000,
    ends_at: Date.now() + 9_000_000,
    opens_at: Date.now() - 1_800_000,
    now: Date.now(),
    policy: { ways: ["link", "desk"], signature: "off", moves: true, masked: true },
    counts: {
      meeting_venue: "venue-1",
      name: "市行政中心会议厅",
      role: "main",
      counts: {
        expected: own.length,
        present: count("present"),
        leave: count("on_leave"),
        missing: count("expected", "absent"),
        late: 0,
        left_early: 0,
        online: 0,
        substitutes: 0,
        substituting: 0,
        units: 2,
        units_replied: 2,
        ended: false,
      },
    },
    people,
    units: UNITS,
    announcements: [],
    waiting: 0,
    online: true,
    trouble: null,
    refused: [],
    ...change,
  };
}

interface HandedIn {
  device: string;
  walk_ins: WalkIn[];
  events: DeskEvent[];
}

/** The server behind a desk. What is handed in twice is on record once. */
export function serveDesk(desk: Desk) {
  const server = {
    desk,
    online: true,
    record: [] as HandedIn[],
    /** Whose badges were made. */
    badges: [] as string[],
    /** Identifiers that are refused, and why. */
    refuse: new Map<string, { code: string; args: Record<string, string> }>(),
    events: () => server.record.flatMap(({ events }) => events),
  };
  const answers = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
  vi.stubGlobal("fetch", async (address: string, request: { body: string }) => {
    if (!server.online) throw new TypeError("no route");
    if (address === `${DESK_PATH}/api/show_desk`) return answers(200, { ...server.desk, now: Date.now() });
    if (address === `${DESK_PATH}/api/export_desk_badges`) {
      server.badges.push(...JSON.parse(request.body).attendees);
      return answers(200, { file_name: "胸牌.pdf", media_type: "application/pdf", content: "JVBERg==" });
    }
    const input: HandedIn = JSON.parse(request.body);
    server.record.push(input);
    const walkIns = input.walk_ins.map((walkIn) => ({ kind: "walk_in" as const, walkIn }));
    const known = server.events();
    const events = input.events
      .filter(({ attendee }) => !server.refuse.has(attendee))
      .map((event) => ({
        kind: "event" as const,
        event,
        undone: known.find(({ id }) => id === event.target) ?? null,
      }));
    server.desk = applyEvents(server.desk, [...walkIns, ...events]);
    return answers(200, {
      now: Date.now(),
      results: [
        ...input.walk_ins.map(({ id }) => ({ id, failure: null })),
        ...input.events.map(({ id, attendee }) => ({ id, failure: server.refuse.get(attendee) ?? null })),
      ],
    });
  });
  return server;
}
