/**
 * The contract between the screens and the core: names for what the generated schema says.
 * Instants are epoch milliseconds (UTC). Every import of a contract type goes through this file.
 */
import type { components, operations } from "./schema.gen";

type Schemas = components["schemas"];

export type Ms = Schemas["Instant"];

export type VenueRole = Schemas["VenueRole"];
export type Rank = Schemas["Rank"];
export type Standing = Schemas["Standing"];
export type Presence = Schemas["Presence"];
export type Label = Schemas["Label"];
export type Announcement = Schemas["Announcement"];
export type Announcements = Schemas["Announcements"];
export type ArrivalPolicy = Schemas["ArrivalPolicy"];
export type Arrivals = Schemas["Arrivals"];
export type ArrivalWay = Schemas["ArrivalWay"];
export type CalledVenue = Schemas["CalledVenue"];
export type Flag = Schemas["Flag"];
export type FlagKind = Schemas["FlagKind"];
export type FlagState = Schemas["FlagState"];
export type LinkedVenue = Schemas["LinkedVenue"];
export type CoordinatorReach = Schemas["CoordinatorReach"];
export type LineUpMoment = Schemas["LineUpMoment"];
export type LineUpReminders = Schemas["LineUpReminders"];
export type Readiness = Schemas["Readiness"];
export type ReadinessBoard = Schemas["ReadinessBoard"];
export type ReadinessCheck = Schemas["ReadinessCheck"];
export type ReadinessMark = Schemas["ReadinessMark"];
export type RollCall = Schemas["RollCall"];
export type RollCallAnswer = Schemas["RollCallAnswer"];
export type SignatureRule = Schemas["SignatureRule"];
export type VenueArrival = Schemas["VenueArrival"];
export type VenueChecks = Schemas["VenueChecks"];
export type VenueLink = Schemas["VenueLink"];
export type VenueLinkKind = Schemas["VenueLinkKind"];
export type VenueLinks = Schemas["VenueLinks"];
export type VenueReadiness = Schemas["VenueReadiness"];
export type Source = Schemas["Source"];
export type AgendaItem = Schemas["AgendaItem"];
export type Attachment = Schemas["Attachment"];
export type Board = Schemas["Board"];
export type BoardCard = Schemas["BoardCard"];
export type BoardColumn = Schemas["BoardColumn"];
export type CalendarDay = Schemas["CalendarDay"];
export type ChannelKind = Schemas["ChannelKind"];
export type Channels = Schemas["Channels"];
export type ChangeRequest = Schemas["ChangeRequest"];
export type ChannelTested = Schemas["ChannelTested"];
export type ChildLink = Schemas["ChildLink"];
export type Conflict = Schemas["Conflict"];
export type DirectoryPerson = Schemas["DirectoryPerson"];
export type DraftedFromText = Schemas["DraftedFromText"];
export type DraftMeeting = Schemas["DraftMeeting"];
export type DraftUnit = Schemas["DraftUnit"];
export type DraftVenue = Schemas["DraftVenue"];
export type Effect = Schemas["Effect"];
export type FilledFile = Schemas["FilledFile"];
export type FilledForm = Schemas["FilledForm"];
export type FormOutcome = Schemas["FormOutcome"];
export type HandoutKind = Schemas["HandoutKind"];
export type Meeting = Schemas["Meeting"];
export type MeetingHead = Schemas["MeetingHead"];
export type MeetingPlan = Schemas["MeetingPlan"];
export type MeetingState = Schemas["MeetingState"];
export type MailSecurity = Schemas["MailSecurity"];
export type MergePreview = Schemas["MergePreview"];
export type Message = Schemas["Message"];
export type MessageKind = Schemas["MessageKind"];
export type MessagesPreview = Schemas["MessagesPreview"];
export type MessageState = Schemas["MessageState"];
export type MessageText = Schemas["MessageText"];
export type NoteFile = Schemas["NoteFile"];
export type Occurrence = Schemas["Occurrence"];
export type Outbox = Schemas["Outbox"];
export type ParentLink = Schemas["ParentLink"];
export type PersonRank = Schemas["PersonRank"];
export type Placement = Whole<Schemas["Placement"]>;
export type PlannedUnit = Schemas["PlannedUnit"];
export type PlanToReuse = Schemas["PlanToReuse"];
export type Proposal = Schemas["Proposal"];
export type ProposalReason = Schemas["ProposalReason"];
export type ProposedMove = Schemas["ProposedMove"];
export type Question = Schemas["Question"];
export type QuestionAnswer = Schemas["QuestionAnswer"];
export type QuestionInput = Whole<Schemas["QuestionInput"]>;
export type QuestionKind = Schemas["QuestionKind"];
export type Recipient = Schemas["Recipient"];
export type Reminder = Schemas["Reminder"];
export type ReminderAnchor = Schemas["ReminderAnchor"];
export type ReminderInput = Schemas["ReminderInput"];
export type Reminders = Schemas["Reminders"];
export type Replies = Schemas["Replies"];
export type ReplyFormsImported = Schemas["ReplyFormsImported"];
export type MatchReason = Schemas["MatchReason"];
export type ReportField = Schemas["ReportField"];
export type ReportFile = Whole<Schemas["ReportFile"]>;
export type ReportImport = Schemas["ReportImport"];
export type ReportLogin = Schemas["ReportLogin"];
export type ReportPlatform = Schemas["ReportPlatform"];
export type ReportPreview = Schemas["ReportPreview"];
export type ReportProblem = Schemas["ReportProblem"];
export type ReportProblemCode = Schemas["ReportProblemCode"];
export type ReportVenue = Schemas["ReportVenue"];
export type RobotChannel = Schemas["RobotChannel"];
export type RosterColumn = Schemas["RosterColumn"];
export type RosterField = Schemas["RosterField"];
export type RosterFile = Whole<Schemas["RosterFile"]>;
export type RosterImport = Schemas["RosterImport"];
export type RosterPreview = Schemas["RosterPreview"];
export type RosterRow = Schemas["RosterRow"];
export type Scope = Schemas["Scope"];
export type Settings = Schemas["Settings"];
export type TaskKind = Schemas["TaskKind"];
export type Template = Schemas["Template"];
export type TextPlace = Schemas["TextPlace"];
export type Today = Schemas["Today"];
export type TodayTask = Schemas["TodayTask"];
export type Transition = Schemas["Transition"];
export type Unit = Schemas["Unit"];
export type UnitGroup = Schemas["UnitGroup"];
export type Venue = Schemas["Venue"];
/** A value found in a text, with the words it came from and whether a person should look at it. */
export type Found<T> = Omit<Schemas["FoundText"], "value"> & { value: T };
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
export type ReplyLine = Whole<Schemas["ReplyLine"]>;
export type PersonRow = Schemas["PersonRow"];
export type VenueCounts = Schemas["VenueCounts"];
export type UnitCounts = Schemas["UnitCounts"];
export type Day = Schemas["Day"];
export type AttendanceRecord = Schemas["AttendanceRecord"];
export type SheetColumns = Schemas["SheetColumns"];
export type AttendanceEvent = Schemas["AttendanceEvent"];
export type JournalEntry = Schemas["JournalEntry"];
export type SheetFile = Schemas["SheetFile"];
export type Service = Schemas["Service"];
export type Rehearsal = Schemas["Rehearsal"];
export type TimesBefore = Schemas["TimesBefore"];
export type Topic = Schemas["Topic"];
export type Change = Schemas["Change"];

/** These pages say every field, also one that may be left out: forgetting one is then a compile error. */
type Whole<T> = T extends (infer E)[]
  ? Whole<E>[]
  : T extends object
    ? { [K in keyof T]-?: Whole<Exclude<T[K], undefined>> }
    : T;

type Generated = {
  [C in keyof operations]: (
    input: Whole<operations[C]["requestBody"]["content"]["application/json"]>,
  ) => operations[C]["responses"][200]["content"]["application/json"];
};

/** A contact's own commands belong to the phone pages. */
type OfContacts = "show_own_unit" | "answer" | "take_request_back";

/** The commands of a venue's own pages: its screen, its desk, its coordinator. */
type OfVenues =
  | "show_screen"
  | "show_desk"
  | "record_at_desk"
  | "export_desk_badges"
  | "show_own_venue"
  | "check_own_venue";

/** What an organiser may ask for. */
export type Commands = Omit<Generated, OfContacts | OfVenues>;
/** What the desk at a venue's door asks and hands in. */
export type DeskCommands = Pick<Generated, "show_desk" | "record_at_desk" | "export_desk_badges">;
export type Desk = Schemas["Desk"];
export type DeskPerson = Schemas["DeskPerson"];
export type DeskUnit = Schemas["DeskUnit"];
export type DeskEvent = Whole<Schemas["DeskEvent"]>;
export type DeskEventKind = Schemas["DeskEventKind"];
export type DeskResult = Schemas["DeskResult"];
export type WalkIn = Whole<Schemas["WalkIn"]>;
export type CommandName = keyof Commands;
export type Input<C extends CommandName> = Parameters<Commands[C]>[0];
export type Output<C extends CommandName> = ReturnType<Commands[C]>;
