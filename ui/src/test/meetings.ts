/** An invented meeting with replies and arrivals, as the core would tell it. */
import type {
  Attendee,
  Board,
  BoardCard,
  Counts,
  Label,
  Meeting,
  MeetingHead,
  PersonRow,
  Unit,
  UnitReply,
} from "../api/contract";
import { placesOfCards } from "../features/board/dragRules";
import { nameOf, phoneOf, units, VENUES } from "./people";

export const MEETING = "meeting-1";
const MINUTE = 60_000;
const TITLES = ["局长", "副局长", "科长", "办公室主任"];

export function cardOf(unit: Unit): BoardCard {
  const quota = unit.position >= 26 ? 4 : unit.position === 1 ? 3 : 2;
  return {
    unit: unit.id,
    position: unit.position,
    name: unit.name,
    short_name: unit.short_name,
    category: unit.category,
    contact: unit.contacts[0]?.name ?? "",
    quota,
    rank:
      unit.position <= 3 || unit.position >= 26 ? "principal" : unit.position % 3 === 0 ? "deputy" : "any",
    standing: unit.position >= 21 && unit.position <= 25 ? "sit_in" : "attend",
    replied: unit.position % 6 !== 0,
    people: quota,
    default_venue: unit.default_venue,
    parent: unit.parent,
    on_record: false,
  };
}

export function board(): Board {
  const cards = units().map(cardOf);
  const loose = new Set([6, 20]);
  const placed = cards.filter((card) => !loose.has(card.position));
  const columns = VENUES.map((venue, index) => {
    const own = placed.filter((card) =>
      card.position === 28 ? index === 1 : card.position === 29 ? index === 2 : index === 0,
    );
    return {
      meeting_venue: `mv-${index + 1}`,
      venue: venue.id,
      name: venue.name,
      site: venue.site,
      room_at: null,
      role: index === 0 ? ("main" as const) : ("branch" as const),
      capacity: venue.capacity,
      places: placesOfCards(own),
      over: 0,
      cards: own,
    };
  });
  return {
    meeting: MEETING,
    columns,
    unassigned: cards.filter((card) => loose.has(card.position)),
    editable: true,
    not_invited: 0,
  };
}

export function counts(people: PersonRow[], ended: boolean): Counts {
  const counted = people.filter((person) => person.presence !== "replaced");
  const having = (label: Label) => counted.filter((person) => person.labels.includes(label)).length;
  const present = counted.filter((person) => person.presence === "present").length;
  const leave = counted.filter((person) => person.presence === "on_leave").length;
  const named = new Set(people.map((person) => person.unit));
  const replied = new Set(people.filter((person) => person.attendee !== null).map((person) => person.unit));
  return {
    expected: counted.length,
    present,
    leave,
    missing: counted.length - present - leave,
    substitutes: counted.filter(
      (person) => person.presence === "present" && person.labels.includes("substitute"),
    ).length,
    substituting: having("substitute"),
    late: having("late"),
    left_early: having("left_early"),
    online: having("online"),
    units: named.size,
    units_replied: replied.size,
    ended,
  };
}

export function replies(of: Board): UnitReply[] {
  return of.columns.flatMap((column) =>
    column.cards.map((card) => ({
      unit: card.unit,
      unit_name: card.name,
      position: card.position,
      venue: column.name,
      quota: card.quota,
      rank: card.rank,
      rank_is_met: true,
      standing: card.standing,
      state: card.replied ? ("answered" as const) : ("waiting" as const),
      answered_at: card.replied ? Date.now() - card.position * 50 * MINUTE : null,
      answered_by: card.replied ? card.contact : null,
      late: false,
      receipt: card.replied ? `${String(card.position).padStart(4, "0")}-1` : "",
      remark: card.position === 11 ? "需预留停车位 1 个" : "",
      attendees: card.replied ? attendees(card) : [],
      answers: [],
      request: null,
      asked_back: null,
      version: 1,
    })),
  );
}

function attendees(card: BoardCard): Attendee[] {
  const plain = (index: number): Attendee => ({
    id: `${card.unit}-p${index}`,
    name: nameOf(card.position * 3 + index),
    title: TITLES[index % TITLES.length] ?? "",
    phone: phoneOf(card.position * 10 + index),
    rank: index === 0 ? "principal" : index === 1 ? "deputy" : "other",
    standing: card.standing,
    answer: "attend",
    reason: "",
    decision: "none",
    decided_note: "",
    substitute_for: null,
    substitute_for_name: null,
    note: null,
  });
  const people = Array.from({ length: card.quota }, (_, index) => plain(index));
  const first = people[0];
  if (first && card.position % 7 === 0) {
    Object.assign(first, {
      answer: "leave",
      reason: "参加省厅会议",
      decision: card.position === 14 ? "pending" : "approved",
    });
  }
  if (first && card.position % 8 === 0) {
    Object.assign(first, {
      answer: "substitute",
      reason: "外出调研",
      decision: card.position === 8 ? "pending" : "approved",
    });
    const standIn: Attendee = {
      ...plain(9),
      reason: "外出调研",
      substitute_for: first.id,
      substitute_for_name: first.name,
    };
    return [...people, standIn];
  }
  return people;
}

export function people(of: Board, from: UnitReply[], startsAt: number): PersonRow[] {
  return from.flatMap((reply) => {
    const column = of.columns.find((one) => one.cards.some((card) => card.unit === reply.unit));
    const base = {
      unit: reply.unit,
      unit_name: reply.unit_name,
      unit_position: reply.position,
      meeting_venue: column?.meeting_venue ?? "",
      venue_name: column?.name ?? "",
      left_at: null,
      late_min: null,
      early_min: null,
      substitute_for_name: null,
      request: null,
      decision: "none" as const,
      reason: "",
      arrived_at: null,
      source: null,
      walk_in: false,
      moved: false,
    };
    if (reply.state === "waiting") {
      return Array.from(
        { length: reply.quota },
        (): PersonRow => ({
          ...base,
          attendee: null,
          name: "",
          title: "",
          phone: "",
          head: false,
          standing: "attend",
          presence: "expected",
          labels: ["not_replied"],
        }),
      );
    }
    const replaced = new Set(reply.attendees.map((person) => person.substitute_for).filter(Boolean));
    return reply.attendees.map((person, index) =>
      rowOf(person, index, base, replaced.has(person.id), startsAt),
    );
  });
}

type Base = Omit<
  PersonRow,
  "attendee" | "name" | "title" | "phone" | "head" | "standing" | "presence" | "labels"
>;

function rowOf(person: Attendee, index: number, base: Base, replaced: boolean, startsAt: number): PersonRow {
  const row: PersonRow = {
    ...base,
    attendee: person.id,
    name: person.name,
    title: person.title,
    phone: person.phone,
    head: person.rank === "principal",
    standing: person.standing,
    presence: "expected",
    labels: ["expected"],
    substitute_for_name: person.substitute_for_name,
    request: person.answer === "attend" ? null : person.answer,
    decision: person.decision,
    reason: person.reason,
  };
  if (replaced && person.decision === "approved")
    return { ...row, presence: "replaced", labels: ["replaced"] };
  if (person.answer === "leave" && person.decision === "approved")
    return { ...row, presence: "on_leave", labels: ["on_leave"] };
  if (person.decision === "pending" || (base.unit_position + index) % 3 === 1) return row;
  const late = base.unit_position === 17;
  const labels: Label[] = [
    person.substitute_for === null ? "present" : "substitute",
    ...(late ? ["late" as const] : []),
  ];
  return {
    ...row,
    presence: "present",
    labels,
    arrived_at: startsAt + (late ? 16 : -(45 - base.unit_position - index * 2)) * MINUTE,
    late_min: late ? 16 : null,
    source: index % 4 === 3 ? "hand" : base.unit_position % 2 ? "link" : "venue_code",
  };
}

export function head(startsAt: number, all: PersonRow[], change: Partial<MeetingHead> = {}): MeetingHead {
  return {
    id: MEETING,
    title: "2026年全市教育督导工作会议暨“两创”工作推进会",
    kind: "全体会议",
    state: "announced",
    starts_at: startsAt,
    ends_at: startsAt + 120 * MINUTE,
    time_zone: "Asia/Shanghai",
    reply_deadline: startsAt - 22 * 60 * MINUTE,
    main_venue: VENUES[0]?.name ?? null,
    branches: 2,
    counts: counts(all, false),
    unassigned: 0,
    next_step: "await_replies",
    sample: true,
    venues: VENUES.map(({ id }) => id),
    series: null,
    parent: null,
    follows: null,
    editable: true,
    ...change,
  };
}

export function meeting(of: MeetingHead, on: Board): Meeting {
  return {
    head: of,
    host: "海州市人民政府教育督导委员会办公室",
    chair: "市政府教育督导委员会主任",
    moderator: "市政府副秘书长",
    note: "请各单位于会前一天 16:00 前报送参会人员；分会场提前 60 分钟完成联调。",
    rules: { opens_before_min: 60, late_after_min: 10, early_before_min: 15 },
    venues: VENUES.map((venue, index) => ({
      id: `mv-${index + 1}`,
      venue: venue.id,
      name: venue.name,
      room: venue.room,
      role: index === 0 ? "main" : "branch",
      capacity: venue.capacity,
      time_zone: venue.time_zone,
      coordinator: venue.coordinator,
      coordinator_phone: venue.coordinator_phone,
      places: on.columns[index]?.places ?? 0,
    })),
    agenda: [
      { id: "item-1", title: "传达学习有关文件精神", speaker: "", minutes: 15 },
      { id: "item-2", title: "通报全市教育督导工作情况", speaker: "市教育局", minutes: 20 },
      { id: "item-3", title: "各县（区）汇报交流“两创”工作推进情况", speaker: "四县（区）政府", minutes: 40 },
      { id: "item-4", title: "讲话", speaker: "市领导", minutes: 30 },
    ],
    seal: null,
    attachments: [],
    version: 1,
    state_reason: "",
    series: null,
    parent: null,
    children: [],
    children_counts: null,
    follow_ons: [],
  };
}
