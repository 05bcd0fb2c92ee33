/** Contract of the planning commands, until the generated schema has them; then this file goes. */
import type { components } from "./schema.gen";

type S = components["schemas"];
type Ms = number;

/* ------------------------------------------------ directory ------------------------------------------------ */

export type PersonRank = "principal" | "deputy" | "other";

export interface DirectoryPerson {
  id: string;
  unit: string;
  /** The unit's name. */
  unit_name: string;
  name: string;
  title: string;
  rank: PersonRank;
  phone: string;
}

export interface Unit {
  id: string;
  position: number;
  name: string;
  short_name: string;
  /** Other names by which notices and rosters call it. */
  aliases: string[];
  category: string;
  /** The unit above it (a county government for its departments). */
  parent: string | null;
  /** 0 for a unit without parent, 1 for its children, … The list comes depth first in official order. */
  depth: number;
  default_venue: string;
  contacts: S["Contact"][];
  people: DirectoryPerson[];
  /** Groups it belongs to. */
  groups: string[];
  archived: boolean;
}

export interface EnteredPerson {
  id: string | null;
  name: string;
  title: string;
  rank: PersonRank;
  phone: string;
}

export interface SaveUnit {
  id: string | null;
  name: string;
  short_name: string;
  aliases: string[];
  category: string;
  parent: string | null;
  default_venue: string;
  contacts: { id: string | null; name: string; title: string; phone: string; mail: string }[];
  people: EnteredPerson[];
}

/** Moves a unit in official order, with the units below it. Among the children of `parent`, before `before` (null: last). */
export interface MoveUnit {
  unit: string;
  parent: string | null;
  before: string | null;
}

export interface UnitGroup {
  id: string;
  name: string;
  /** Members in official order. */
  units: string[];
}

export interface MergePreview {
  keep: string;
  merge: string;
  /** Aliases that the kept unit will have. */
  aliases: string[];
  /** Contacts that move over: names. */
  contacts: string[];
  /** People that move over: names. */
  people: string[];
  /** Units below that move over: names. */
  children: string[];
  /** Open meetings in which the kept unit takes the other's place: titles. */
  meetings: string[];
  /** Open meetings in which both take part: the other's place is given up: titles. */
  both: string[];
  /** Open meetings in which both have answered or have people on record; a merge is refused while there are any. */
  blocked: string[];
  /** Closed meetings that keep the other's name: number. */
  closed: number;
}

export interface Venue {
  id: string;
  name: string;
  site: string;
  room: string;
  capacity: number | null;
  time_zone: string;
  coordinator: string;
  coordinator_phone: string;
  /** Video platform, free text: 腾讯会议, 华为云会议, H.323 MCU … */
  platform: string;
  /** Meeting or room number on that platform. */
  room_number: string;
  /** SIP or H.323 address. */
  endpoint: string;
  equipment: string;
  archived: boolean;
}

export type SaveVenue = Omit<Venue, "id" | "archived"> & { id: string | null };

/* ------------------------------------------------ roster ------------------------------------------------ */

export type RosterField =
  | "position"
  | "unit"
  | "short_name"
  | "aliases"
  | "category"
  | "parent"
  | "contact"
  | "title"
  | "phone"
  | "mail"
  | "venue"
  | "remark";

export interface RosterFile {
  file_name: string;
  content: string;
  /** Columns as the person set them; null: as found by their headers. */
  mapping: { column: number; field: RosterField }[] | null;
}

/** A column of the sheet. */
export interface RosterColumn {
  /** From 0. */
  column: number;
  /** Its header; empty when it has none. */
  header: string;
  /** A first value under it, to recognise it by. */
  sample: string;
  /** What it is taken for; null: left out. */
  field: RosterField | null;
}

export interface RosterRow {
  row: number;
  fate: S["Fate"];
  unit: string;
  short_name: string;
  aliases: string;
  category: string;
  parent: string;
  contact: string;
  title: string;
  phone: string;
  mail: string;
  venue: string;
  changes: S["RosterChange"][];
  problems: S["Failure"][];
}

export interface RosterPreview {
  sheet: string;
  columns: RosterColumn[];
  rows: RosterRow[];
  /** Rows. */
  added: number;
  changed: number;
  same: number;
  problems: number;
  /** Units that would be new. */
  new_units: number;
  /** Contacts that would be new. */
  new_contacts: number;
  new_venues: string[];
  ignored: S["IgnoredRow"][];
  put_away: S["PutAway"][];
}

export interface RosterImported {
  id: string;
  added: number;
  changed: number;
  same: number;
  problems: number;
}

export interface RosterImport {
  id: string;
  file: string;
  at: Ms;
  added: number;
  changed: number;
  /** Undone already. */
  undone: boolean;
}

export interface ImportUndone {
  /** Units and contacts put back or away. */
  restored: number;
  /** Changed since the import and therefore left alone: names. */
  kept: string[];
}

/* ------------------------------------------------ schedule ------------------------------------------------ */

/** Adds "postponed" to the states. draft|announced → postponed (reason) → draft; a postponed meeting's plan may be edited. */
export type MeetingState = S["MeetingState"] | "postponed";

export interface AgendaItem {
  /** null for a new one. */
  id: string | null;
  title: string;
  /** A unit or a person, as the agenda names them. */
  speaker: string;
  minutes: number | null;
}

export interface Attachment {
  id: string;
  /** The agenda item it belongs to; null: the meeting itself. */
  item: string | null;
  file_name: string;
  /** Bytes. */
  size: number;
  added_at: Ms;
}

export interface MeetingPlan {
  title: string;
  kind: string;
  host: string;
  chair: string;
  moderator: string;
  note: string;
  starts_at: Ms;
  ends_at: Ms;
  time_zone: string;
  reply_deadline: Ms | null;
  rules: S["Rules"];
  venues: S["PlannedVenue"][];
  agenda: AgendaItem[];
}

/** Where a unit is to sit in a meeting that is being planned. */
export interface PlannedUnit {
  unit: string;
  /** The venue of the directory; null: takes part, no venue yet. */
  venue: string | null;
  quota: number;
  rank: S["Rank"];
  standing: S["Standing"];
}

export interface ScheduleMeeting {
  plan: MeetingPlan;
  /** Units that take part; null: every unit of the directory, none with a venue yet. */
  units: PlannedUnit[] | null;
  /** RFC 5545 rule without DTSTART, e.g. "FREQ=MONTHLY;BYDAY=1MO;COUNT=6". It must end: COUNT or UNTIL. */
  repeat: string | null;
  /** Starts left out of the series (EXDATE). */
  except: Ms[];
}

export type Scope = "this" | "later" | "all";

export interface EditMeeting {
  meeting: string;
  plan: MeetingPlan;
  /** The version that was read (Meeting.version). Another one meanwhile: failure "edited_meanwhile". */
  version: number;
  scope: Scope;
}

/** Moves a meeting in time (calendar drag or resize); the reply deadline moves along. */
export interface MoveMeeting {
  meeting: string;
  starts_at: Ms;
  ends_at: Ms;
  version: number;
  scope: Scope;
}

export interface Occurrence {
  starts_at: Ms;
  ends_at: Ms;
  /** What the calendar says of that day. */
  day: CalendarDay | null;
  conflicts: number;
}

export interface Series {
  id: string;
  rule: string;
  /** Its meetings in order of time. */
  meetings: { id: string; title: string; starts_at: Ms; state: MeetingState }[];
}

export type DayKind = "holiday" | "workday" | "weekend";

/** A day of the Chinese calendar of holidays; "workday" is a weekend day on which offices work (调休). */
export interface CalendarDay {
  /** YYYY-MM-DD */
  date: string;
  kind: DayKind;
  /** 国庆节 …; empty for a weekend. */
  name: string;
}

export type ConflictKind = "venue" | "endpoint" | "unit" | "chair";

export interface Conflict {
  kind: ConflictKind;
  /** What is booked twice: a venue's, endpoint's, unit's or person's name. */
  name: string;
  /** The venue booked twice; null for other kinds. */
  venue: string | null;
  meeting: string;
  title: string;
  starts_at: Ms;
  ends_at: Ms;
}

export interface FindConflicts {
  meeting: string | null;
  plan: MeetingPlan;
  /** Units that take part; empty: those of the meeting. */
  units: string[];
}

export interface Conflicts {
  conflicts: Conflict[];
  /** The next time, same length, same hours of a working day where possible, at which nothing collides; null: none within 30 days. */
  next_free: { starts_at: Ms; ends_at: Ms } | null;
  /** For a venue booked twice: free venues that fit, best first (at most 3). */
  free_venues: { instead_of: string; venues: { venue: string; name: string; capacity: number | null }[] }[];
  /** Why the day itself is unusual; null: an ordinary working day. */
  day: CalendarDay | null;
}

export interface MeetingHead extends Omit<S["MeetingHead"], "state"> {
  state: MeetingState;
  /** Its venues in the directory, main first (for filters). */
  venues: string[];
  /** The series it belongs to. */
  series: string | null;
  /** The meeting it re-issues for a branch. */
  parent: string | null;
  /** The meeting it follows on. */
  follows: string | null;
}

/** What a change of state will do, told before it is done. */
export type EffectKind =
  | "units_see_change" // `count` contacts with a working link see the new state when they open it
  | "tell_by_hand" // `count` contacts were told before and have to be told by hand; `names`
  | "links_pause" // links answer "cancelled"/"postponed" instead of taking replies
  | "replies_open" // contacts may answer from now on
  | "check_in_opens" // arrivals are taken
  | "check_in_ends"
  | "record_sealed" // record is closed; `count` people missing become absent
  | "record_reopened" // the seal no longer holds until the record is closed again
  | "units_without_venue" // a warning: `count` units still have no venue; `names`
  | "units_without_contact" // a warning; `names`
  | "replies_missing" // a warning; `names`
  | "read_only" // nothing may change any more
  | "children_stay"; // `count` re-issued meetings go on by themselves and have to be told; `names`: titles

export interface Effect {
  kind: EffectKind;
  count: number;
  /** At most 12 names; `count` says how many there are. */
  names: string[];
}

export interface Transition {
  meeting: string;
  to: MeetingState;
  needs_reason: boolean;
  effects: Effect[];
}

export interface ParentLink {
  meeting: string;
  title: string;
  /** The parent's times when they differ from what this meeting last took or declined. */
  proposed: { starts_at: Ms; ends_at: Ms } | null;
}

export interface ChildLink {
  meeting: string;
  title: string;
  state: MeetingState;
  starts_at: Ms;
  ends_at: Ms;
  counts: S["Counts"];
  next_step: S["NextStep"];
  venues: number;
  /** Whether its time differs from the parent's. */
  other_time: boolean;
}

export interface Meeting extends Omit<S["Meeting"], "head" | "agenda"> {
  head: MeetingHead;
  agenda: AgendaItem[];
  attachments: Attachment[];
  /** Rises with every change of the plan. */
  version: number;
  /** Why it was cancelled or postponed; empty otherwise. */
  state_reason: string;
  series: Series | null;
  parent: ParentLink | null;
  children: ChildLink[];
  /** Totals of the children, null without any. */
  children_counts: S["Counts"] | null;
  /** Meetings that follow on this one. */
  follow_ons: { meeting: string; title: string; starts_at: Ms; venues: string[] }[];
}

export interface AddFollowOn {
  meeting: string;
  title: string;
  starts_at: Ms;
  ends_at: Ms;
  /** MeetingVenue ids of the first meeting that go on; the main one leads if it is among them, else the first. */
  venues: string[];
}

/** A district re-issues the meeting for its own branch. */
export interface ReissueMeeting {
  meeting: string;
  /** MeetingVenue id of the branch: becomes the child's main venue. */
  meeting_venue: string;
  title: string;
  host: string;
  /** Further venues of the child, as its branches. */
  venues: string[];
  /** Units of the child's own list. */
  units: string[];
}

export interface Template {
  id: string;
  name: string;
  plan: MeetingPlan;
  units: PlannedUnit[];
}

/** A plan to start from: of a template or of an earlier meeting ("same as last time"). Times as they were. */
export interface PlanToReuse {
  plan: MeetingPlan;
  units: PlannedUnit[];
}

/* ------------------------------------------------ draft from text ------------------------------------------------ */

/** A value found in a text, with the words it came from. */
export interface Found<T> {
  value: T;
  /** The words of the text. */
  words: string;
  /** Where they stand in the text, in characters. */
  start: number;
  end: number;
  /** false: a guess that a person should look at. */
  sure: boolean;
}

export interface DraftUnit {
  /** As the text names it. */
  name: Found<string>;
  /** The directory's unit, when one has that name, short name or alias. */
  unit: string | null;
  /** Units of the directory with a near name, best first, when none matches. */
  choices: { unit: string; name: string }[];
  quota: Found<number> | null;
  rank: Found<S["Rank"]> | null;
  standing: Found<S["Standing"]> | null;
  /** Index in `venues`, null: the text does not say. */
  venue: number | null;
  /** When the words name a group ("成员单位"): the directory's group and its members. */
  group: { id: string; name: string; units: string[] } | null;
  /** The words are a group's name ("各成员单位") rather than one unit's. */
  is_group: boolean;
}

export interface DraftVenue {
  name: Found<string>;
  role: S["VenueRole"];
  /** The room that the text gives, "" when none. */
  room: string;
  venue: string | null;
  choices: { venue: string; name: string }[];
}

export interface DraftMeeting {
  title: Found<string> | null;
  kind: Found<string> | null;
  host: Found<string> | null;
  starts_at: Found<Ms> | null;
  /** Not in the text: two hours after the start, `sure: false`, empty words. */
  ends_at: Found<Ms> | null;
  /** The text gives a day and no hour; starts_at is then 09:00 of it, unsure. */
  date_only: boolean;
  place: Found<string> | null;
  chair: Found<string> | null;
  moderator: Found<string> | null;
  reply_deadline: Found<Ms> | null;
  contact_name: Found<string> | null;
  contact_phone: Found<string> | null;
  venues: DraftVenue[];
  units: DraftUnit[];
  agenda: { title: Found<string>; speaker: Found<string> | null; minutes: number | null }[];
}

export interface DraftedFromText {
  /** The text as read: line ends and control characters made plain; `start`/`end` count in it. */
  text: string;
  /** More than one when the notice announces more than one meeting. */
  meetings: DraftMeeting[];
  /** Closed codes: "two_meetings", "no_date", "date_in_past", "weekday_differs", "no_title", "no_venue", "deadline_after_start", "text_cut". */
  problems: { code: string; words: string }[];
}

/** Saves what the person confirmed, in one transaction. */
export interface ConfirmDraft {
  /** `venues` of the plan is ignored: these count. */
  plan: MeetingPlan;
  venues: { venue: string | null; new_name: string; room: string; role: S["VenueRole"] }[];
  units: {
    unit: string | null;
    new_name: string;
    /** Index in `venues`. */
    venue: number | null;
    quota: number;
    rank: S["Rank"];
    standing: S["Standing"];
  }[];
}

/* ------------------------------------------------ board ------------------------------------------------ */

export interface BoardCard extends Omit<S["BoardCard"], never> {
  /** The unit above it. */
  parent: string | null;
  /** People of the unit on record: it may move but not leave. */
  on_record: boolean;
}

export interface BoardColumn extends Omit<S["BoardColumn"], "cards"> {
  site: string;
  cards: BoardCard[];
  /** When over capacity: the nearest venue with room (same site first, then the most room). */
  room_at: { meeting_venue: string; name: string; free: number } | null;
}

export interface Board {
  meeting: string;
  columns: BoardColumn[];
  /** Units that take part and have no venue. */
  unassigned: BoardCard[];
  editable: boolean;
  /** Units of the directory that do not take part. */
  not_invited: number;
}

export type ProposalReason =
  | "default_venue" // the directory says so; `detail`: the venue's name
  | "parent" // its parent unit sits there; `detail`: the parent's name
  | "last_meeting" // sat there last time; `detail`: that meeting's title
  | "name" // the venue bears its name (岱山分会场 ← 岱山县教育局); `detail`: the venue's name
  | "capacity"; // nothing else is known and there is room; `detail`: free seats

export interface ProposedMove {
  unit: string;
  /** The unit's short name. */
  name: string;
  meeting_venue: string;
  reason: ProposalReason;
  detail: string;
  /** As last time, or 1 / any / attend. */
  quota: number;
  rank: S["Rank"];
  standing: S["Standing"];
  /** Accepting it with those before it fills the venue beyond its capacity. */
  over: boolean;
}

export interface Proposal {
  moves: ProposedMove[];
  /** Units for which nothing speaks: short names. */
  left: string[];
}

export interface Placement {
  unit: string;
  /** null: out of its venue. */
  meeting_venue: string | null;
  /** null: as it was, or 1 / any / attend. */
  quota: number | null;
  rank: S["Rank"] | null;
  standing: S["Standing"] | null;
}

/* ------------------------------------------------ today ------------------------------------------------ */

export type TaskKind =
  | S["TaskKind"]
  | "contacts_without_address" // assigned units' contacts with neither phone nor mail → directory
  | "venues_without_coordinator" // → directory/venues
  | "parent_changed"; // the parent meeting moved: take its time or not → meeting

export interface TodayTask {
  kind: TaskKind;
  meeting: string | null;
  title: string;
  count: number;
  /** At most 3 names of what is meant; for the directory's kinds the first one is a search that finds it. */
  names: string[];
}

export interface Today extends Omit<S["Today"], "tasks" | "meetings"> {
  meetings: MeetingHead[];
  tasks: TodayTask[];
}

export interface Settings {
  office_name: string;
  public_url: string;
}

/** Commands that are new or have another input or output than the generated schema says. */
export interface PlanningCommands {
  show_today: (input: object) => Today;

  list_units: (input: { search?: string | null }) => { units: Unit[] };
  save_unit: (input: SaveUnit) => Unit;
  archive_unit: (input: { unit: string; archived: boolean }) => Unit;
  move_unit: (input: MoveUnit) => { units: Unit[] };
  list_people: (input: { search?: string | null }) => { people: DirectoryPerson[] };
  preview_merge: (input: { keep: string; merge: string }) => MergePreview;
  merge_units: (input: { keep: string; merge: string }) => Unit;
  list_groups: (input: object) => { groups: UnitGroup[] };
  save_group: (input: { id: string | null; name: string; units: string[] }) => UnitGroup;
  remove_group: (input: { id: string }) => { groups: UnitGroup[] };
  list_venues: (input: object) => { venues: Venue[] };
  save_venue: (input: SaveVenue) => Venue;
  archive_venue: (input: { venue: string; archived: boolean }) => Venue;
  preview_roster: (input: RosterFile) => RosterPreview;
  import_roster: (input: RosterFile) => RosterImported;
  list_roster_imports: (input: object) => { imports: RosterImport[] };
  undo_roster_import: (input: { id: string }) => ImportUndone;
  export_roster: (input: { format: S["SheetFormat"]; language: S["Language"] }) => S["SheetFile"];

  list_meetings: (input: { search?: string | null; from?: Ms | null; to?: Ms | null }) => {
    meetings: MeetingHead[];
  };
  show_meeting: (input: { meeting: string }) => Meeting;
  find_conflicts: (input: FindConflicts) => Conflicts;
  schedule_meeting: (input: ScheduleMeeting) => Meeting;
  preview_series: (input: { plan: MeetingPlan; repeat: string; except: Ms[] }) => {
    occurrences: Occurrence[];
  };
  edit_meeting: (input: EditMeeting) => Meeting;
  move_meeting: (input: MoveMeeting) => Meeting;
  preview_transition: (input: { meeting: string; to: MeetingState }) => Transition;
  advance_meeting: (input: { meeting: string; to: MeetingState; reason: string; scope: Scope }) => Meeting;
  add_follow_on: (input: AddFollowOn) => Meeting;
  reissue_meeting: (input: ReissueMeeting) => Meeting;
  answer_parent_change: (input: { meeting: string; accept: boolean }) => Meeting;
  reuse_plan: (input: { meeting: string }) => PlanToReuse;
  list_templates: (input: object) => { templates: Template[] };
  save_template: (input: { meeting: string; name: string }) => { templates: Template[] };
  remove_template: (input: { id: string }) => { templates: Template[] };
  list_calendar_days: (input: { from: string; to: string }) => {
    days: CalendarDay[] /** Years known. */;
    years: number[];
  };
  /** Text: one day a line, "2027-10-01,holiday,国庆节" or "2027-10-09,workday,国庆节". Replaces those years. */
  import_calendar_days: (input: { text: string }) => { days: number; years: number[] };
  attach_file: (input: {
    meeting: string;
    item: string | null;
    file_name: string;
    content: string;
  }) => Meeting;
  remove_attachment: (input: { meeting: string; attachment: string }) => Meeting;
  open_attachment: (input: { meeting: string; attachment: string }) => S["SheetFile"];
  draft_from_text: (input: { text: string }) => DraftedFromText;
  confirm_draft: (input: ConfirmDraft) => Meeting;

  show_board: (input: { meeting: string }) => Board;
  assign_unit: (input: {
    meeting: string;
    units: string[];
    meeting_venue: string | null;
    quota: number | null;
    rank: S["Rank"] | null;
    standing: S["Standing"] | null;
  }) => Board;
  propose_assignments: (input: { meeting: string }) => Proposal;
  /** Places many units at once, each where it is told: accepting a proposal, undo and redo. */
  arrange_units: (input: { meeting: string; placements: Placement[] }) => Board;
  /** Which units take part. */
  invite_units: (input: { meeting: string; units: string[]; invited: boolean }) => Board;
}

/** Commands of the generated schema that go. */
export type GoneCommands = "assign_by_default_venue";
