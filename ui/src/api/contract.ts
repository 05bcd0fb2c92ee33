// The contract between the screens and the core. Every command: call(name, input) -> output, or throws a Failure.
// All ids are strings. All instants are epoch milliseconds (UTC). `T | null` is always present in outputs, optional in inputs.
// Every import of a contract type goes through this file.

export type Nothing = { [key: string]: never };
export type Ms = number;
export type MeetingState = "draft" | "announced" | "under_way" | "closed" | "archived" | "cancelled"; // 筹备 已通知 进行中 已结束 已归档 已取消
export type VenueRole = "main" | "branch"; // 主会场 分会场
export type Rank = "principal" | "deputy" | "any"; // 正职（主要负责人） 分管（分管负责人） 不限
export type Standing = "attend" | "sit_in" | "listen" | "guest"; // 出席 列席 旁听 特邀
export type Presence = "expected" | "present" | "on_leave" | "absent" | "replaced"; // 未到 已到 请假 缺席 已被代会
export type Label =
  | "present"
  | "substitute"
  | "late"
  | "left_early"
  | "on_leave"
  | "absent"
  | "online"
  | "not_replied"
  | "expected"
  | "replaced";
// 已到 代会 迟到 早退 请假 缺席 线上 未回执 未到 由他人代会
export type Source = "link" | "venue_code" | "desk" | "kiosk" | "hand" | "platform_report"; // 链接 会场码 签到台 自助机 手工 平台报告

export interface Failure {
  code: string;
  args: Record<string, string>;
} // closed enum; text is Fluent key `failure-<code with - for _>` with args

export interface Counts {
  expected: number;
  present: number;
  leave: number;
  missing: number;
  substitutes: number;
  late: number;
  left_early: number;
  online: number;
  units: number;
  units_replied: number;
  ended: boolean;
}
// always expected = present + leave + missing; missing is 未到 when !ended and 缺席 when ended. rate = present / (expected - leave)

export interface MeetingHead {
  id: string;
  title: string;
  kind: string;
  state: MeetingState;
  starts_at: Ms;
  ends_at: Ms;
  time_zone: string;
  reply_deadline: Ms | null;
  main_venue: string | null;
  branches: number;
  counts: Counts;
  next_step: NextStep;
  sample: boolean;
}
export type NextStep =
  | "add_venues"
  | "assign_units"
  | "issue_links"
  | "announce"
  | "await_replies"
  | "start"
  | "close"
  | "export"
  | "archive"
  | "none";
export interface Rules {
  opens_before_min: number;
  late_after_min: number;
  early_before_min: number;
} // defaults 60, 10, 15
export interface MeetingVenue {
  id: string;
  venue: string;
  name: string;
  room: string;
  role: VenueRole;
  capacity: number | null;
  time_zone: string;
  coordinator: string;
  coordinator_phone: string;
  places: number;
}
export interface AgendaItem {
  title: string;
  speaker: string;
  minutes: number | null;
}
export interface Meeting {
  head: MeetingHead;
  host: string;
  chair: string;
  moderator: string;
  note: string;
  rules: Rules;
  venues: MeetingVenue[];
  agenda: AgendaItem[];
  seal: string | null;
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
}
export interface Contact {
  id: string;
  name: string;
  title: string;
  phone: string;
  mail: string;
  primary: boolean;
}
export interface Unit {
  id: string;
  position: number;
  name: string;
  short_name: string;
  category: string;
  default_venue: string;
  contacts: Contact[];
  archived: boolean;
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
  rules: Rules;
  venues: { venue: string; role: VenueRole }[];
  agenda: AgendaItem[];
}

export interface RosterRow {
  row: number;
  fate: "new" | "changed" | "same" | "problem";
  unit: string;
  short_name: string;
  category: string;
  contact: string;
  title: string;
  phone: string;
  mail: string;
  venue: string;
  changes: { field: string; from: string; to: string }[];
  problems: Failure[];
}
export interface RosterPreview {
  columns: { field: string; header: string | null }[];
  rows: RosterRow[];
  added: number;
  changed: number;
  same: number;
  problems: number;
  new_venues: string[];
  ignored: { row: number; text: string }[];
}
// field in: position unit short_name category contact title phone mail venue

export interface BoardCard {
  unit: string;
  position: number;
  name: string;
  short_name: string;
  category: string;
  contact: string;
  quota: number;
  rank: Rank;
  standing: Standing;
  replied: boolean;
  people: number;
  default_venue: string;
}
export interface BoardColumn {
  meeting_venue: string;
  venue: string;
  name: string;
  role: VenueRole;
  capacity: number | null;
  places: number;
  over: number;
  cards: BoardCard[];
}
export interface Board {
  meeting: string;
  columns: BoardColumn[];
  unassigned: BoardCard[];
  editable: boolean;
}

export interface Link {
  invitation: string;
  unit: string;
  unit_name: string;
  position: number;
  venue: string;
  contact: string;
  contact_name: string;
  phone: string;
  mail: string;
  url: string;
  state: "issued" | "answered" | "revoked";
  issued_at: Ms;
  answered_at: Ms | null;
}
export interface Links {
  meeting: string;
  links: Link[];
  not_issued: number;
  without_contact: string[];
  public_url: string;
  reachable: boolean;
}
// reachable=false: the address is 127.0.0.1, so phones cannot open it: the screen must say so and point to the service dot / settings

export interface LinkCard {
  url: string;
  qr_svg: string;
  text: string;
} // text: the whole invitation to paste in a chat, in the UI's language

export interface Attendee {
  id: string;
  name: string;
  title: string;
  phone: string;
  standing: Standing;
  answer: "attend" | "leave" | "substitute";
  reason: string;
  decision: "none" | "pending" | "approved" | "refused";
  decided_note: string;
  substitute_for: string | null;
  substitute_for_name: string | null;
}
export interface UnitReply {
  unit: string;
  unit_name: string;
  position: number;
  venue: string | null;
  quota: number;
  rank: Rank;
  state: "waiting" | "answered";
  answered_at: Ms | null;
  answered_by: string | null;
  remark: string;
  attendees: Attendee[];
  version: number;
}
export interface ReplyLine {
  id: string | null;
  name: string;
  title: string;
  phone: string;
  answer: "attend" | "leave" | "substitute";
  reason: string;
  substitute_name: string;
  substitute_title: string;
  substitute_phone: string;
}

export interface PersonRow {
  attendee: string | null;
  unit: string;
  unit_name: string;
  unit_position: number;
  meeting_venue: string;
  venue_name: string;
  name: string;
  title: string;
  phone: string;
  standing: Standing;
  presence: Presence;
  labels: Label[];
  arrived_at: Ms | null;
  left_at: Ms | null;
  late_min: number | null;
  early_min: number | null;
  source: Source | null;
  substitute_for_name: string | null;
  request: "leave" | "substitute" | null;
  decision: "none" | "pending" | "approved" | "refused";
  reason: string;
}
// attendee null = an unnamed place of a unit that has not replied (name "")
export interface VenueCounts {
  meeting_venue: string;
  name: string;
  role: VenueRole;
  counts: Counts;
}
export interface UnitCounts {
  unit: string;
  name: string;
  position: number;
  venue: string;
  counts: Counts;
}
export interface Day {
  head: MeetingHead;
  now: Ms;
  venues: VenueCounts[];
  people: PersonRow[];
  arrivals: { attendee: string; name: string; unit: string; venue: string; at: Ms }[];
  curve: { at: Ms; present: number }[];
}
export interface AttendanceRecord {
  head: MeetingHead;
  total: Counts;
  people: PersonRow[];
  by_unit: UnitCounts[];
  by_venue: VenueCounts[];
  seal: string | null;
  sealed_at: Ms | null;
}
export interface AttendanceEvent {
  id: string;
  kind: "check_in" | "check_out" | "correction" | "undo";
  source: Source;
  at: Ms;
  recorded_at: Ms;
  clock_offset_ms: number;
  actor: string;
  reason: string;
  undone: boolean;
  corrected_to: Presence | null;
}
export interface JournalEntry {
  id: string;
  at: Ms;
  actor: string;
  action: string;
  text_args: Record<string, string>;
} // action is a command name; text = Fluent key `journal-<action>` with args

export interface SheetFile {
  file_name: string;
  media_type: string;
  content: string /* base64 */;
}
export interface Settings {
  office_name: string;
  public_url: string;
}
export interface Service {
  listening: boolean;
  address: string;
  network: boolean;
  network_addresses: string[];
  public_url: string;
  qr_svg: string;
  version: string;
  data_folder: string;
  error: Failure | null;
}
export interface TodayTask {
  kind:
    | "units_unassigned"
    | "links_not_issued"
    | "replies_missing"
    | "requests_to_decide"
    | "units_without_contact"
    | "under_way"
    | "record_to_close";
  meeting: string | null;
  title: string;
  count: number;
}
export interface Today {
  now: Ms;
  meetings: MeetingHead[];
  tasks: TodayTask[];
  units: number;
  empty: boolean /* nothing in the workspace: offer the sample */;
}
export interface Rehearsal {
  units: number;
  venues: number;
  expected: number;
  present: number;
  late: number;
  leave: number;
  substitutes: number;
  absent: number;
  links: number;
  requests: number;
  p50_ms: number;
  p99_ms: number;
  seconds: number;
}

export interface Commands {
  show_today(i: Nothing): Today;
  load_sample(i: { today: boolean }): Meeting; // today=true moves the sample's time so that check-in is open now
  list_units(i: { search?: string | null }): { units: Unit[] };
  save_unit(i: {
    id?: string | null;
    name: string;
    short_name: string;
    category: string;
    default_venue: string;
    contact: { id?: string | null; name: string; title: string; phone: string; mail: string } | null;
  }): Unit;
  archive_unit(i: { unit: string; archived: boolean }): Unit;
  move_unit(i: { unit: string; before: string | null }): { units: Unit[] }; // official order
  preview_roster(i: { file_name: string; content: string /* base64 */ }): RosterPreview;
  import_roster(i: { file_name: string; content: string }): {
    added: number;
    changed: number;
    same: number;
    problems: number;
  };
  list_venues(i: Nothing): { venues: Venue[] };
  save_venue(i: {
    id?: string | null;
    name: string;
    site: string;
    room: string;
    capacity: number | null;
    time_zone: string;
    coordinator: string;
    coordinator_phone: string;
  }): Venue;
  list_meetings(i: { search?: string | null }): { meetings: MeetingHead[] };
  show_meeting(i: { meeting: string }): Meeting;
  find_conflicts(i: { meeting?: string | null; plan: MeetingPlan }): {
    conflicts: {
      kind: "venue" | "chair" | "unit";
      name: string;
      meeting: string;
      title: string;
      starts_at: Ms;
      ends_at: Ms;
    }[];
  };
  schedule_meeting(i: MeetingPlan): Meeting; // saving over conflicts is allowed; the UI shows find_conflicts first
  edit_meeting(i: { meeting: string; plan: MeetingPlan }): Meeting;
  advance_meeting(i: { meeting: string; to: MeetingState; reason: string }): Meeting;
  discard_meeting(i: { meeting: string }): { meeting: string }; // drafts without events only
  show_board(i: { meeting: string }): Board;
  assign_unit(i: {
    meeting: string;
    units: string[];
    meeting_venue: string | null;
    quota?: number | null;
    rank?: Rank | null;
    standing?: Standing | null;
  }): Board; // null venue = back to unassigned
  edit_assignment(i: {
    meeting: string;
    units: string[];
    quota?: number | null;
    rank?: Rank | null;
    standing?: Standing | null;
  }): Board;
  assign_by_default_venue(i: { meeting: string }): { board: Board; assigned: string[]; left: number };
  list_links(i: { meeting: string }): Links;
  issue_links(i: { meeting: string }): Links; // to every assigned unit's contacts that have none yet
  revoke_link(i: { invitation: string }): Links;
  reissue_link(i: { invitation: string }): Links;
  show_link(i: { invitation: string; language: "zh-CN" | "en" }): LinkCard;
  show_replies(i: { meeting: string }): { meeting: string; units: UnitReply[]; counts: Counts };
  save_reply(i: {
    meeting: string;
    unit: string;
    remark: string;
    lines: ReplyLine[];
    version: number;
  }): UnitReply;
  decide_request(i: { attendee: string; approve: boolean; note: string }): UnitReply;
  show_day(i: { meeting: string }): Day;
  check_in(i: { attendee: string }): PersonRow; // by hand, by the organiser
  check_out(i: { attendee: string }): PersonRow;
  undo_check_in(i: { attendee: string; reason: string }): PersonRow;
  correct_attendance(i: {
    attendee: string;
    presence: "present" | "absent" | "on_leave";
    reason: string;
  }): PersonRow;
  show_record(i: { meeting: string }): AttendanceRecord;
  list_events(i: { attendee: string }): { events: AttendanceEvent[] };
  list_journal(i: { meeting: string }): { entries: JournalEntry[] };
  export_sheet(i: {
    meeting: string;
    sheet: "sign_in" | "attendance";
    format: "xlsx" | "csv";
    language: "zh-CN" | "en";
  }): SheetFile;
  rehearse_meeting(i: { meeting: string }): Rehearsal; // plays the meeting on a throwaway copy
  show_settings(i: Nothing): Settings;
  save_settings(i: Settings): Settings;
  show_service(i: Nothing): Service;
  set_network_access(i: { enabled: boolean }): Service; // "accept check-ins from this network"
}
export type CommandName = keyof Commands;
export type Input<C extends CommandName> = Parameters<Commands[C]>[0];
export type Output<C extends CommandName> = ReturnType<Commands[C]>;

/** What a committed command touched. Screens refetch by topic, see `topics.ts`. */
export type Topic =
  | "directory"
  | "meetings"
  | "board"
  | "links"
  | "replies"
  | "attendance"
  | "settings"
  | "service";
export interface Change {
  topic: Topic;
  meeting: string | null;
}
