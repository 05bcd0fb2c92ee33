/** The stand-in's rooms on the day: their line-up tests, the roll call, what is announced, who moves where. */
import type {
  Announcement,
  CalledVenue,
  CoordinatorReach,
  LineUpReminders,
  MeetingHead,
  Readiness,
  ReadinessCheck,
  ReadinessMark,
  RollCall,
} from "../api/contract";
import { counts, MEETING } from "./meetings";
import type { Handlers, Office } from "./office";
import { VENUES } from "./people";

export interface RoomsState {
  /** Line-up tests by venue, the newest first. */
  checks: Map<string, ReadinessCheck[]>;
  /** What venues answered, by venue. */
  called: Map<string, CalledVenue["entries"]>;
  announced: Announcement[];
  /** Whether coordinators are reminded. */
  reminding: boolean;
  /** How coordinators are reached, by venue; those left out are told by hand. */
  reached: Map<string, CoordinatorReach>;
}

type OfRooms =
  | "show_readiness"
  | "log_test_call"
  | "show_line_up_reminders"
  | "switch_line_up_reminders"
  | "open_readiness_photo"
  | "show_roll_call"
  | "call_venue"
  | "announce"
  | "end_announcement"
  | "move_venue"
  | "move_person";

export const newRooms = (): RoomsState => ({
  checks: new Map(),
  called: new Map(),
  announced: [],
  reminding: true,
  reached: new Map(),
});

function light(marks: ReadinessMark[]): Readiness {
  if (marks.includes("trouble")) return "red";
  if (marks.every((mark) => mark === "unchecked")) return "unknown";
  return marks.every((mark) => mark === "good") ? "green" : "amber";
}

/** A line-up test; what is not said is good. */
export function checkOf(change: Partial<ReadinessCheck> = {}): ReadinessCheck {
  const marks = change.marks ?? Array.from({ length: 7 }, () => "good" as const);
  return {
    id: `check-${Math.random()}`,
    at: Date.now() - 30 * 60_000,
    operator: "周文博",
    operator_phone: "19900000931",
    note: "",
    by_call: false,
    actor: "岱屿县政府会议室",
    photo: null,
    ...change,
    marks,
    readiness: light(marks),
  };
}

export const lightsOf = (office: Office) =>
  office.board.columns.map(({ meeting_venue }) => {
    const [last] = office.checks.get(meeting_venue) ?? [];
    return {
      meeting_venue,
      readiness: last?.readiness ?? ("unknown" as const),
      at: last?.at ?? null,
      note: last?.note ?? "",
    };
  });

export function roomsHandlers(office: Office, head: () => MeetingHead): Pick<Handlers, OfRooms> {
  const column = (venue: string) => {
    const found = office.board.columns.find(({ meeting_venue }) => meeting_venue === venue);
    if (found === undefined) throw { code: "not_found", args: { thing: "venue" } };
    return found;
  };
  const readiness = () => ({
    meeting: MEETING,
    venues: office.board.columns.map(({ meeting_venue, name, role }, index) => ({
      meeting_venue,
      name,
      role,
      coordinator: VENUES[index]?.coordinator ?? "",
      coordinator_phone: VENUES[index]?.coordinator_phone ?? "",
      readiness: office.checks.get(meeting_venue)?.[0]?.readiness ?? ("unknown" as const),
      checks: structuredClone(office.checks.get(meeting_venue) ?? []),
    })),
  });
  const announcements = (queued: number, unreached: number) => ({
    announcements: structuredClone(office.announced),
    queued,
    unreached,
  });
  const put = (venue: string | null, words: string) =>
    office.announced.unshift({
      id: `announcement-${office.announced.length + 1}`,
      venue,
      words,
      at: Date.now(),
    });

  const reminders = (): LineUpReminders => {
    const moment = (minutes: number) => ({
      minutes_before: minutes,
      at: head().starts_at - minutes * 60_000,
      state: "waiting" as const,
      held_until: null,
      sent_at: null,
    });
    return {
      meeting: MEETING,
      on: office.reminding,
      moments: [moment(24 * 60), moment(2 * 60)],
      venues: office.board.columns.map(
        ({ meeting_venue }) =>
          office.reached.get(meeting_venue) ?? { meeting_venue, channel: null, messages: [] },
      ),
    };
  };

  return {
    show_line_up_reminders: reminders,
    switch_line_up_reminders: ({ on }) => {
      office.reminding = on;
      return reminders();
    },
    show_readiness: readiness,
    log_test_call: ({ venue, found }) => {
      column(venue);
      const { photo, ...rest } = found;
      const check = checkOf({
        ...rest,
        photo: photo?.file_name ?? null,
        at: Date.now(),
        by_call: true,
        actor: "organiser",
      });
      office.checks.set(venue, [check, ...(office.checks.get(venue) ?? [])]);
      return readiness();
    },
    open_readiness_photo: () => ({ file_name: "会场.png", media_type: "image/png", content: "iVBORw0KGgo=" }),
    show_roll_call: () => rollCall(office, head()),
    call_venue: ({ venue, round, answer, headcount, note }) => {
      column(venue);
      const kept = (office.called.get(venue) ?? []).filter((entry) => entry.round !== round);
      if (answer !== null) kept.push({ round, answer, headcount, note, at: Date.now() });
      office.called.set(venue, kept);
      return rollCall(office, head());
    },
    announce: ({ venue, words, send }) => {
      if (words.trim() === "") throw { code: "words_missing", args: {} };
      put(venue, words.trim());
      return send ? announcements(venue === null ? 25 : 1, 1) : announcements(0, 0);
    },
    end_announcement: ({ announcement }) => {
      office.announced = office.announced.filter(({ id }) => id !== announcement);
      return announcements(0, 0);
    },
    move_venue: ({ from, to, words, send }) => {
      if (from === to) throw { code: "same_venue", args: {} };
      const target = column(to);
      const moved = column(from).cards.splice(0);
      target.cards.push(...moved);
      for (const person of office.people)
        if (person.meeting_venue === from)
          Object.assign(person, { meeting_venue: to, venue_name: target.name });
      if (words !== "") put(from, words);
      return { units: moved.length, queued: send ? moved.length : 0, unreached: 0 };
    },
    move_person: ({ attendee, venue }) => {
      const person = office.people.find((one) => one.attendee === attendee);
      if (person === undefined) throw { code: "not_found", args: { thing: "attendee" } };
      const own = office.board.columns.find(({ cards }) => cards.some(({ unit }) => unit === person.unit));
      const at = venue === null ? own : column(venue);
      return Object.assign(person, {
        meeting_venue: at?.meeting_venue ?? "",
        venue_name: at?.name ?? "",
        moved: at !== own,
      });
    },
  };
}

/** The first round calls every branch, later ones those who were not heard. */
function underWay(venues: CalledVenue[]): { round: number; waiting: string[] } {
  let called = venues;
  for (let round = 1; ; round++) {
    const answer = ({ entries }: CalledVenue) => entries.find((entry) => entry.round === round)?.answer;
    const waiting = called.filter((venue) => answer(venue) === undefined);
    const again = called.filter((venue) => answer(venue) !== undefined && answer(venue) !== "heard");
    if (waiting.length > 0 || again.length === 0)
      return { round, waiting: waiting.map(({ meeting_venue }) => meeting_venue) };
    called = again;
  }
}

function rollCall(office: Office, head: MeetingHead): RollCall {
  const venues = office.board.columns
    .filter(({ role }) => role === "branch")
    .map(({ meeting_venue, name }, index): CalledVenue => {
      const here = counts(
        office.people.filter((person) => person.meeting_venue === meeting_venue),
        head.counts.ended,
      );
      return {
        meeting_venue,
        name,
        coordinator: VENUES[index + 1]?.coordinator ?? "",
        coordinator_phone: VENUES[index + 1]?.coordinator_phone ?? "",
        expected: here.expected - here.leave,
        present: here.present,
        entries: structuredClone(office.called.get(meeting_venue) ?? []),
      };
    });
  const last = ({ entries }: CalledVenue) => entries.at(-1);
  const heard = venues.filter((venue) => last(venue)?.answer === "heard").length;
  return {
    meeting: MEETING,
    venues,
    ...underWay(venues),
    complete: heard === venues.length,
    result: venues.some(({ entries }) => entries.length > 0)
      ? `共点名分会场 ${venues.length} 个，应答正常 ${heard} 个。`
      : "",
  };
}
