/** Between the form, which speaks of wall clocks, and the contract, which speaks of instants. */
import dayjs, { type Dayjs } from "dayjs";
import utc from "dayjs/plugin/utc";
import type { AgendaItem, Meeting, MeetingPlan, Rules, VenueRole } from "../../api/contract";
import { instantOf, LOCAL_ZONE, wallTime } from "../../components/dates";
import { EVERYBODY, type Participants } from "./participants";
import { NO_REPEAT, type Repeat } from "./repeat";

export interface PlanFields {
  title: string;
  kind: string;
  host: string;
  chair: string;
  moderator: string;
  note: string;
  starts: Dayjs;
  ends: Dayjs;
  time_zone: string;
  reply_deadline: Dayjs | null;
  /** The plan that is used again had one, which would be over already. */
  deadline_over?: boolean;
  rules: Rules;
  venues: { venue: string; role: VenueRole }[];
  agenda: AgendaItem[];
  /** Of a new meeting. */
  participants?: Participants;
  repeat?: Repeat;
}

export const DEFAULT_RULES: Rules = { opens_before_min: 60, late_after_min: 10, early_before_min: 15 };

dayjs.extend(utc);

/** The reading of the meeting's clock, as the picker holds it: in UTC, where no reading is skipped or repeated. */
export const onClock = (at: number, zone: string): Dayjs => {
  const wall = wallTime(at, zone);
  return dayjs.utc(Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute));
};

export const atInstant = (clock: Dayjs, zone: string): number =>
  instantOf(
    {
      year: clock.year(),
      month: clock.month() + 1,
      day: clock.date(),
      hour: clock.hour(),
      minute: clock.minute(),
    },
    zone,
  );

/** When the meeting would start on another day (YYYY-MM-DD): at the same reading of its clock. */
export function startOn(
  day: string,
  { starts, time_zone: zone }: Pick<PlanFields, "starts" | "time_zone">,
): number {
  return atInstant(dayjs.utc(day).hour(starts.hour()).minute(starts.minute()), zone);
}

export function emptyPlan(): Partial<PlanFields> {
  return {
    title: "",
    kind: "",
    host: "",
    chair: "",
    moderator: "",
    note: "",
    time_zone: LOCAL_ZONE,
    reply_deadline: null,
    deadline_over: false,
    rules: DEFAULT_RULES,
    venues: [],
    agenda: [],
    participants: EVERYBODY,
    repeat: NO_REPEAT,
  };
}

export const fieldsOf = (meeting: Meeting): PlanFields => fieldsOfPlan(planOfMeeting(meeting));

export function fieldsOfPlan(plan: MeetingPlan): PlanFields {
  const { starts_at, ends_at, reply_deadline, time_zone: zone, ...rest } = plan;
  return {
    ...rest,
    starts: onClock(starts_at, zone),
    ends: onClock(ends_at, zone),
    time_zone: zone,
    reply_deadline: reply_deadline === null ? null : onClock(reply_deadline, zone),
  };
}

/** The plan of a meeting, as the core takes it back. */
export function planOfMeeting(meeting: Meeting): MeetingPlan {
  const { title, kind, starts_at, ends_at, time_zone, reply_deadline } = meeting.head;
  const { host, chair, moderator, note, rules, agenda } = meeting;
  const venues = meeting.venues.map(({ venue, role }) => ({ venue, role }));
  const times = { starts_at, ends_at, time_zone, reply_deadline };
  return { title, kind, host, chair, moderator, note, rules, venues, agenda, ...times };
}

export function planOf(fields: PlanFields): MeetingPlan {
  const zone = fields.time_zone;
  const deadline = fields.reply_deadline ?? null;
  return {
    title: fields.title.trim(),
    kind: (fields.kind ?? "").trim(),
    host: (fields.host ?? "").trim(),
    chair: (fields.chair ?? "").trim(),
    moderator: (fields.moderator ?? "").trim(),
    note: fields.note ?? "",
    starts_at: atInstant(fields.starts, zone),
    ends_at: atInstant(fields.ends, zone),
    time_zone: zone,
    reply_deadline: deadline === null ? null : atInstant(deadline, zone),
    rules: fields.rules,
    venues: (fields.venues ?? []).map(({ venue, role }) => ({ venue, role })),
    agenda: (fields.agenda ?? []).map((item) => ({
      id: item.id ?? null,
      title: item.title,
      speaker: item.speaker ?? "",
      minutes: item.minutes ?? null,
    })),
  };
}
