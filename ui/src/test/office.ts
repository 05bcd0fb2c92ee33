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
import { type ArrivalsState, arrivalsHandlers, newArrivals } from "./arrivals";
import { boardHandlers } from "./boards";
import { dayHandlers } from "./days";
import { directoryHandlers } from "./directory";
import { type LinksState, linksHandlers, QR } from "./links";
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
import { newReports, type ReportsState, reportsHandlers } from "./reports";
import { newRooms, type RoomsState, roomsHandlers } from "./rooms";

export type Handlers = { [C in CommandName]: (input: Input<C>) => Output<C> };

export interface Office
  extends LinksState,
    OutboxState,
    RepliesState,
    RemindersState,
    ArrivalsState,
    ReportsState,
    RoomsState {
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
  /** How sheets were wanted last. */
  sheetChoices: Record<string, Output<"show_sheet_columns">["chosen"]>;
  calls: { name: CommandName; input: unknown }[];
}

/** What was asked of a command, call by call. */
export const asked = ({ calls }: Office, command: CommandName) =>
  calls.filter(({ name }) => name === command).map(({ input }) => input);

const MINUTE = 60_000;

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
    revoked: new Set(),
    reminders: [],
    sheetChoices: {},
    change: {},
    settings: {
      office_name: "海州市政府教育督导委员会办公室",
      office_contact: "办公室 19900000001",
      public_url: "",
    },
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
    ...newArrivals(),
    ...newReports(),
    ...newRooms(),
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
  const links = linksHandlers(office, thisHead);
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
    ...links,
    ...repliesHandlers(office, thisHead),
    ...remindersHandlers(office, thisHead),
    ...dayHandlers(office, thisHead),
    ...arrivalsHandlers(office),
    ...reportsHandlers(office, thisHead),
    ...roomsHandlers(office, thisHead),
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
      check_ins: 55,
      lost: 0,
      per_second: 400,
      p50_ms: 2,
      p99_ms: 9,
      seconds: 3,
    }),
    ...outboxHandlers(office, () => links.list_links({ meeting: MEETING })),
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
