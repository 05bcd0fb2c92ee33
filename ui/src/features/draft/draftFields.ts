/** A draft as it is looked through: every value can be changed, and every unit and venue says what becomes of it. */
import type { Dayjs } from "dayjs";
import type { DraftMeeting, DraftUnit, Found, Rank, Standing, VenueRole } from "../../api/contract";
import { onClock } from "../schedule/plan";

/** Notices tell the time of the office that the core keeps. */
export const NOTICE_ZONE = "Asia/Shanghai";

/** `ask`: nobody has said yet. `many`: units chosen by hand in place of a group's name. */
export type UnitFate =
  | { kind: "ask" }
  | { kind: "new" }
  | { kind: "out" }
  | { kind: "unit"; unit: string }
  | { kind: "group"; group: string }
  | { kind: "many"; units: string[] };

export interface UnitLine {
  /** Its place in what was found. */
  key: number;
  name: string;
  fate: UnitFate;
  quota: number;
  rank: Rank;
  standing: Standing;
  /** Key of its venue; null: none yet; "own": each of the units where it usually sits. */
  venue: number | "own" | null;
  /** Chosen by the program, or by nobody: a person has not looked at it. */
  open: boolean;
  /** Put in by hand: it stands nowhere in the notice. */
  added: boolean;
}

export interface VenueLine {
  key: number;
  name: string;
  /** Of the directory; null: a new one. */
  venue: string | null;
  room: string;
  role: VenueRole;
  out: boolean;
  /** As of a unit. */
  open: boolean;
}

export interface AgendaLine {
  key: number;
  title: string;
  speaker: string;
  minutes: number | null;
}

export interface DraftFields {
  title: string;
  kind: string;
  host: string;
  chair: string;
  moderator: string;
  note: string;
  starts: Dayjs | null;
  ends: Dayjs | null;
  deadline: Dayjs | null;
  venues: VenueLine[];
  units: UnitLine[];
  agenda: AgendaLine[];
}

export function fieldsOfDraft(draft: DraftMeeting, note: string): DraftFields {
  const text = (found: Found<string> | null) => found?.value ?? "";
  const clock = (found: Found<number> | null) => (found === null ? null : onClock(found.value, NOTICE_ZONE));
  return {
    title: text(draft.title),
    kind: text(draft.kind),
    host: text(draft.host),
    chair: text(draft.chair),
    moderator: text(draft.moderator),
    note,
    starts: clock(draft.starts_at),
    ends: clock(draft.ends_at),
    deadline: clock(draft.reply_deadline),
    venues: venuesOf(draft),
    units: draft.units.map((unit, key) => ({
      key,
      name: unit.name.value,
      fate: fateOf(unit),
      quota: unit.quota?.value ?? 1,
      rank: unit.rank?.value ?? "any",
      standing: unit.standing?.value ?? "attend",
      venue: unit.venue,
      open: unit.unit === null && unit.group === null && unit.choices.length > 0,
      added: false,
    })),
    agenda: draft.agenda.map(({ title, speaker, minutes }, key) => ({
      key,
      title: title.value,
      speaker: speaker?.value ?? "",
      minutes,
    })),
  };
}

function fateOf({ unit, group, is_group, choices }: DraftUnit): UnitFate {
  if (unit !== null) return { kind: "unit", unit };
  if (group !== null) return { kind: "group", group: group.id };
  const only = onlyOne(choices);
  if (only !== null && !is_group) return { kind: "unit", unit: only.unit };
  return is_group || choices.length > 0 ? { kind: "ask" } : { kind: "new" };
}

/** A choice without an alternative is taken, and still to be looked at. */
const onlyOne = <T>(choices: T[]): T | null => (choices.length === 1 ? (choices[0] ?? null) : null);

/** The venues of the text; where it only gives the meeting's place, that is the main one. */
function venuesOf({ venues, place }: DraftMeeting): VenueLine[] {
  const lines = venues.map(({ name, venue, room, role, choices }, key) => ({
    key,
    name: name.value,
    venue: venue ?? onlyOne(choices)?.venue ?? null,
    room,
    role,
    out: false,
    open: venue === null && choices.length > 0,
  }));
  if (place === null || lines.some(({ role }) => role === "main")) return lines;
  return [
    ...lines,
    { key: lines.length, name: place.value, venue: null, room: "", role: "main", out: false, open: false },
  ];
}

/** What has to be said before anything can be saved. */
export interface Missing {
  title: boolean;
  time: boolean;
  /** Not exactly one main venue. */
  main: boolean;
  /** Key of the first new venue without a name. */
  unnamed: number | null;
  /** Units that nobody has decided on. */
  units: number;
}

export function missingIn(fields: DraftFields): Missing {
  const { starts, ends, venues, units } = fields;
  return {
    title: fields.title.trim() === "",
    time: starts === null || ends === null || !starts.isBefore(ends),
    main: venues.filter(({ out, role }) => !out && role === "main").length !== 1,
    unnamed: venues.find(({ out, venue, name }) => !out && venue === null && name.trim() === "")?.key ?? null,
    units: units.filter(
      ({ fate }) => fate.kind === "ask" || (fate.kind === "many" && fate.units.length === 0),
    ).length,
  };
}

export const isComplete = ({ title, time, main, unnamed, units }: Missing): boolean =>
  !title && !time && !main && unnamed === null && units === 0;
