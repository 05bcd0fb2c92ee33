/**
 * The contract between the screens and the core: names for what the generated schema says.
 * Instants are epoch milliseconds (UTC). Every import of a contract type goes through this file.
 */
import type { GoneCommands, Meeting, MeetingHead, PlanningCommands } from "./planning";
import type { components, operations } from "./schema.gen";

export type {
  AgendaItem,
  Attachment,
  Board,
  BoardCard,
  BoardColumn,
  CalendarDay,
  ChildLink,
  Conflict,
  DirectoryPerson,
  DraftedFromText,
  DraftMeeting,
  DraftUnit,
  DraftVenue,
  Effect,
  Found,
  Meeting,
  MeetingHead,
  MeetingPlan,
  MeetingState,
  MergePreview,
  Occurrence,
  ParentLink,
  PersonRank,
  Placement,
  PlannedUnit,
  Proposal,
  ProposalReason,
  ProposedMove,
  RosterColumn,
  RosterField,
  RosterFile,
  RosterImport,
  RosterPreview,
  RosterRow,
  Scope,
  Settings,
  TaskKind,
  Template,
  Today,
  TodayTask,
  Transition,
  Unit,
  UnitGroup,
  Venue,
} from "./planning";

type Schemas = components["schemas"];

export type Ms = Schemas["Instant"];

export type VenueRole = Schemas["VenueRole"];
export type Rank = Schemas["Rank"];
export type Standing = Schemas["Standing"];
export type Presence = Schemas["Presence"];
export type Label = Schemas["Label"];
export type Source = Schemas["Source"];
/** Any code: a newer core may send one that these pages do not know; it is then shown as unknown. */
export interface Failure {
  code: string;
  args: Schemas["Failure"]["args"];
}
export type Counts = Schemas["Counts"];
export type NextStep = Schemas["NextStep"];
export type Rules = Schemas["Rules"];
export type MeetingVenue = Schemas["MeetingVenue"];
export type Contact = Schemas["Contact"];
export type Link = Schemas["Link"];
export type Links = Schemas["Links"];
export type LinkCard = Schemas["LinkCard"];
export type Attendee = Schemas["Attendee"];
export type UnitReply = Schemas["UnitReply"];
export type ReplyLine = Schemas["ReplyLine"];
export type PersonRow = Schemas["PersonRow"];
export type VenueCounts = Schemas["VenueCounts"];
export type UnitCounts = Schemas["UnitCounts"];
export type Day = WithHead<Schemas["Day"]>;
export type AttendanceRecord = WithHead<Schemas["AttendanceRecord"]>;
export type AttendanceEvent = Schemas["AttendanceEvent"];
export type JournalEntry = Schemas["JournalEntry"];
export type SheetFile = Schemas["SheetFile"];
export type Service = Schemas["Service"];
export type Rehearsal = Schemas["Rehearsal"];
export type Topic = Schemas["Topic"];
export type Change = Schemas["Change"];

/** An answer of the generated schema whose meeting is the one that planning knows. */
type WithHead<T> = Omit<T, "head"> & { head: MeetingHead };

type Generated = {
  [C in keyof operations]: (
    input: operations[C]["requestBody"]["content"]["application/json"],
  ) => operations[C]["responses"][200]["content"]["application/json"];
};

/** A contact's own commands belong to the phone pages. */
type OfContacts = "show_own_unit" | "answer" | "check_in_own";

interface Renewed extends PlanningCommands {
  load_sample: (input: { today: boolean }) => Meeting;
  show_day: (input: { meeting: string }) => Day;
  show_record: (input: { meeting: string }) => AttendanceRecord;
}

/** What an organiser may ask for. */
export type Commands = Omit<Generated, keyof Renewed | GoneCommands | OfContacts> & Renewed;
export type CommandName = keyof Commands;
export type Input<C extends CommandName> = Parameters<Commands[C]>[0];
export type Output<C extends CommandName> = ReturnType<Commands[C]>;
