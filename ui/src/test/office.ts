/**
 * A small stand-in for the core: keeps one invented workspace in memory and answers every command.
 * It follows the contract, not the rules of the domain; those are tested where they live.
 */
import type {
  Board,
  CalendarDay,
  CommandName,
  Commands,
  Effect,
  Failure,
  Input,
  Meeting,
  MeetingHead,
  Output,
  PersonRow,
  RosterImport,
  Template,
  Unit,
  UnitGroup,
  Venue,
} from "../api/contract";
import { boardHandlers } from "./boards";
import { directoryHandlers } from "./directory";
import {
  counts,
  head,
  MEETING,
  meeting,
  board as newBoard,
  people as peopleOf,
  replies as repliesOf,
} from "./meetings";
import { newOutbox, type OutboxState, outboxHandlers } from "./outbox";
import { units as newUnits, VENUES } from "./people";
import { planningHandlers } from "./planning";
import { type RemindersState, remindersHandlers } from "./reminders";
import { type RepliesState, repliesHandlers } from "./replies";

export type Handlers = { [C in CommandName]: (input: Input<C>) => Output<C> };

export interface Office extends OutboxState, RepliesState, RemindersState {
  call<C extends CommandName>(name: C, input: Input<C>): Output<C>;
  /** Answers the next call of this command with a failure. */
  failNext(name: CommandName, failure: Failure): void;
  /** Answers the nth call from now of this command with a failure. */
  failAt(name: CommandName, nth: number, failure: Failure): void;
  board: Board;
  units: Unit[];
  venues: Venue[];
  groups: UnitGroup[];
  imports: RosterImport[];
  people: PersonRow[];
  change: Partial<MeetingHead>;
  settings: Output<"show_settings">;
  /** What the day says, when it is not to be made from the rest. */
  today: Output<"show_today"> | null;
  empty: boolean;
  reachable: boolean;
  conflicts: Output<"find_conflicts">["conflicts"];
  /** What else is found about a plan. */
  found: Partial<Output<"find_conflicts">>;
  /** What the meeting is besides what it usually is here. */
  meeting: Partial<Meeting>;
  templates: Template[];
  days: CalendarDay[];
  /** What moving to another state will do. */
  effects: Effect[];
  drafted: Output<"draft_from_text"> | null;
  /** What an earlier plan had and is no longer in use. */
  leftOut: string[];
  calls: { name: CommandName; input: unknown }[];
}

const MINUTE = 60_000;
const SHEETS = { sign_in: "签到表", attendance: "出席情况统计表", replies: "回执汇总表" };
const QR = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29"><path fill="#fff" d="M0 0h29v29H0z"/><path d="M4 4h7v7H4zm1 1v5h5V5zm1 1h3v3H6zm12-2h7v7h-7zm1 1v5h5V5zm1 1h3v3h-3zM4 18h7v7H4zm1 1v5h5v-5zm1 1h3v3H6zm7-16h2v2h-2zm1 4h2v3h-2zm-1 5h3v1h-3zm5 0h1v3h-1zm3 1h2v2h-2zm-9 3h2v2h-2zm4 0h1v4h-1zm3 2h3v1h-3zm-6 3h2v1h-2zm8 0h2v2h-2z"/></svg>`;

export function createOffice(startsIn = 38 * MINUTE): Office {
  const startsAt = Math.round(Date.now() / MINUTE) * MINUTE + startsIn;
  const board = newBoard();
  const replies = repliesOf(board);
  const failures = new Map<CommandName, { after: number; failure: Failure }>();
  const office: Office = {
    board,
    units: newUnits(),
    venues: structuredClone(VENUES),
    groups: [
      {
        id: "group-1",
        name: "教育督导委员会成员单位",
        units: ["unit-1", "unit-2", "unit-3", "unit-4", "unit-5"],
      },
    ],
    imports: [],
    people: peopleOf(board, replies, startsAt),
    replies,
    questions: [],
    notes: new Map(),
    filled: [],
    refusing: new Map(),
    reminders: [],
    change: {},
    settings: { office_name: "海州市政府教育督导委员会办公室", public_url: "" },
    today: null,
    empty: false,
    reachable: false,
    conflicts: [],
    found: {},
    meeting: {},
    templates: [],
    days: [],
    effects: [],
    drafted: null,
    leftOut: [],
    ...newOutbox(),
    calls: [],
    failNext: (name, failure) => failures.set(name, { after: 0, failure }),
    failAt: (name, nth, failure) => failures.set(name, { after: nth - 1, failure }),
    call(name, input) {
      office.calls.push({ name, input });
      const due = failures.get(name);
      if (due?.after === 0) {
        failures.delete(name);
        throw due.failure;
      }
      if (due) due.after -= 1;
      return handlers[name](input);
    },
  };

  let network = false;
  let linkState: "issued" | "revoked" = "issued";
  const ended = () => office.change.state === "closed" || office.change.state === "archived";
  const thisHead = () =>
    head(startsAt, office.people, {
      editable: ["draft", "announced", "under_way", "postponed"].includes(office.change.state ?? "announced"),
      ...office.change,
      counts: counts(office.people, ended()),
    });
  const thisMeeting = (): Meeting => ({ ...meeting(thisHead(), office.board), ...office.meeting });
  const heads = (): MeetingHead[] =>
    office.empty
      ? []
      : [
          thisHead(),
          head(startsAt + 3 * 1440 * MINUTE, office.people, {
            id: "meeting-2",
            title: "全市防汛防台工作视频调度会",
            state: "draft",
            next_step: "assign_units",
            sample: false,
          }),
          head(startsAt - 200 * 1440 * MINUTE, office.people, {
            id: "meeting-3",
            title: "全市安全生产电视电话会议",
            state: "closed",
            editable: false,
            next_step: "export",
            sample: false,
            counts: counts(office.people, true),
          }),
        ];
  const person = (attendee: string) => {
    const found = office.people.find((one) => one.attendee === attendee);
    if (found === undefined) throw { code: "not_found", args: { thing: "attendee" } };
    return found;
  };
  const changed = (attendee: string, change: Partial<PersonRow>) => Object.assign(person(attendee), change);
  const links = (): Output<"list_links"> => ({
    meeting: MEETING,
    links: office.replies
      .filter((reply) => reply.position !== 5)
      .map((reply) => ({
        invitation: `invitation-${reply.unit}`,
        unit: reply.unit,
        unit_name: reply.unit_name,
        position: reply.position,
        venue: reply.venue ?? "",
        contact: `contact-${reply.position}`,
        contact_name: office.units[reply.position - 1]?.contacts[0]?.name ?? "",
        phone: office.units[reply.position - 1]?.contacts[0]?.phone ?? "",
        mail: "",
        url: `http://127.0.0.1:7600/c/k3V9sQ2nTt8${reply.position}`,
        state: reply.position === 9 ? linkState : reply.state === "answered" ? "answered" : "issued",
        issued_at: Date.now() - 4000 * MINUTE,
        answered_at: reply.answered_at,
        told_at: office.told.get(reply.unit) ?? null,
        opened_at: reply.answered_at === null ? null : reply.answered_at - 10 * MINUTE,
      })),
    not_issued: 1,
    without_contact: ["海州市消防救援支队"],
    public_url: "http://127.0.0.1:7600",
    reachable: office.reachable,
  });
  const service = (): Output<"show_service"> => ({
    listening: true,
    address: "http://127.0.0.1:7600",
    network,
    network_addresses: ["http://192.168.1.20:7600"],
    public_url: office.settings.public_url,
    qr_svg: QR,
    version: "0.1.0",
    data_folder: "/home/office/.local/share/huidao",
  });
  const byVenue = () =>
    office.board.columns.map((column) => ({
      meeting_venue: column.meeting_venue,
      name: column.name,
      role: column.role,
      counts: counts(
        office.people.filter((one) => one.meeting_venue === column.meeting_venue),
        thisHead().counts.ended,
      ),
    }));
  const arrived = () =>
    office.people
      .flatMap((one) => (one.arrived_at === null ? [] : [{ ...one, arrived_at: one.arrived_at }]))
      .sort((one, other) => other.arrived_at - one.arrived_at);

  const handlers: Handlers = {
    show_today: () =>
      office.today ?? {
        now: Date.now(),
        meetings: heads(),
        tasks: office.empty
          ? []
          : [
              { kind: "requests_to_decide", meeting: MEETING, title: thisHead().title, count: 2, names: [] },
              { kind: "replies_missing", meeting: MEETING, title: thisHead().title, count: 3, names: [] },
              {
                kind: "units_unassigned",
                meeting: "meeting-2",
                title: "全市防汛防台工作视频调度会",
                count: 2,
                names: [],
              },
              {
                kind: "units_without_contact",
                meeting: null,
                title: "",
                count: 1,
                names: ["海州市消防救援支队"],
              },
            ],
        units: office.units.length,
        empty: office.empty,
      },
    load_sample: () => {
      office.empty = false;
      return meeting(thisHead(), office.board);
    },
    ...directoryHandlers(office),
    list_meetings: ({ search, from, to }) => ({
      meetings: heads().filter(
        (one) =>
          (!search || one.title.includes(search)) &&
          one.starts_at >= (from ?? 0) &&
          one.starts_at < (to ?? Number.POSITIVE_INFINITY),
      ),
    }),
    show_meeting: thisMeeting,
    ...planningHandlers(thisMeeting, office),
    advance_meeting: ({ to, reason }) => {
      office.change = { ...office.change, state: to };
      office.meeting = { ...office.meeting, state_reason: reason };
      return thisMeeting();
    },
    discard_meeting: ({ meeting: gone }) => ({ meetings: [gone] }),
    ...boardHandlers(office),
    list_links: links,
    issue_links: links,
    revoke_link: () => {
      linkState = "revoked";
      return links();
    },
    reissue_link: () => {
      linkState = "issued";
      return links();
    },
    show_link: ({ invitation }) => ({
      url: `http://127.0.0.1:7600/c/${invitation}`,
      qr_svg: QR,
      text: `【会议邀请】${thisHead().title}\n请点击链接报送参会人员：\nhttp://127.0.0.1:7600/c/${invitation}`,
    }),
    list_invitation_texts: () => ({
      texts: links()
        .links.filter((link) => link.state !== "revoked")
        .map(({ invitation, unit_name, url }) => ({
          invitation,
          unit: unit_name,
          text: `【会议邀请】${unit_name}\n${url}`,
        })),
    }),
    ...repliesHandlers(office, thisHead),
    ...remindersHandlers(office, thisHead),
    show_day: () => ({
      head: thisHead(),
      now: Date.now(),
      venues: byVenue(),
      people: structuredClone(office.people),
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
    show_record: () => ({
      head: thisHead(),
      total: thisHead().counts,
      people: structuredClone(office.people),
      by_unit: office.replies.map((reply) => ({
        unit: reply.unit,
        name: reply.unit_name,
        position: reply.position,
        venue: reply.venue ?? "",
        counts: counts(
          office.people.filter((one) => one.unit === reply.unit),
          thisHead().counts.ended,
        ),
      })),
      by_venue: byVenue(),
      seal: thisHead().counts.ended
        ? "9f2c1e7ab04d55d0c3f18e6a72b94417d2a6f0cc51e83b7a9d4e2f61c08b3a55"
        : null,
      sealed_at: thisHead().counts.ended ? Date.now() - 5 * MINUTE : null,
    }),
    list_events: () => ({
      events: [
        {
          id: "event-1",
          kind: "check_in",
          source: "venue_code",
          at: startsAt - 20 * MINUTE,
          recorded_at: startsAt - 20 * MINUTE,
          clock_offset_ms: 120,
          actor: nameOfActor(office),
          reason: "",
          undone: true,
          corrected_to: null,
        },
        {
          id: "event-2",
          kind: "correction",
          source: "hand",
          at: startsAt - 12 * MINUTE,
          recorded_at: startsAt - 12 * MINUTE,
          clock_offset_ms: 0,
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
          title: thisHead().title,
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
        entry("1", 1100, "organiser", "schedule_meeting", { title: thisHead().title, conflicts: "1" }),
      ],
    }),
    export_sheet: ({ sheet, format }) => ({
      file_name: `${SHEETS[sheet]}.${format}`,
      media_type: "text/csv",
      content: "77u/",
    }),
    rehearse_meeting: () => ({
      units: 27,
      venues: 3,
      expected: 61,
      present: 52,
      late: 3,
      leave: 3,
      substitutes: 4,
      absent: 6,
      links: 26,
      messages_sent: 0,
      messages_failed: 0,
      answered: 29,
      approved: 2,
      changes: 1,
      requests: 184,
      p50_ms: 2,
      p99_ms: 9,
      seconds: 3,
    }),
    ...outboxHandlers(office, links),
    show_settings: () => office.settings,
    save_settings: (settings) => {
      office.settings = settings;
      return settings;
    },
    show_service: service,
    set_network_access: ({ enabled }) => {
      network = enabled;
      office.reachable = enabled;
      return service();
    },
  } satisfies { [C in keyof Commands]: Handlers[C] };

  return office;
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
