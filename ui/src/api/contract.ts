/**
 * The contract between the screens and the core: names for what the generated schema says.
 * Instants are epoch milliseconds (UTC). Every import of a contract type goes through this file.
 */
import type { components, operations } from "./schema.gen";

type Schemas = components["schemas"];

export type Ms = Schemas["Instant"];

export type MeetingState = Schemas["MeetingState"];
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
export type MeetingHead = Schemas["MeetingHead"];
export type NextStep = Schemas["NextStep"];
export type Rules = Schemas["Rules"];
export type MeetingVenue = Schemas["MeetingVenue"];
export type AgendaItem = Schemas["AgendaItem"];
export type Meeting = Schemas["Meeting"];
export type Venue = Schemas["Venue"];
export type Contact = Schemas["Contact"];
export type Unit = Schemas["Unit"];
export type MeetingPlan = Schemas["MeetingPlan"];
export type RosterRow = Schemas["RosterRow"];
export type RosterPreview = Schemas["RosterPreview"];
export type BoardCard = Schemas["BoardCard"];
export type BoardColumn = Schemas["BoardColumn"];
export type Board = Schemas["Board"];
export type Link = Schemas["Link"];
export type Links = Schemas["Links"];
export type LinkCard = Schemas["LinkCard"];
export type Attendee = Schemas["Attendee"];
export type UnitReply = Schemas["UnitReply"];
export type ReplyLine = Schemas["ReplyLine"];
export type PersonRow = Schemas["PersonRow"];
export type VenueCounts = Schemas["VenueCounts"];
export type UnitCounts = Schemas["UnitCounts"];
export type Day = Schemas["Day"];
export type AttendanceRecord = Schemas["AttendanceRecord"];
export type AttendanceEvent = Schemas["AttendanceEvent"];
export type JournalEntry = Schemas["JournalEntry"];
export type SheetFile = Schemas["SheetFile"];
export type Settings = Schemas["Settings"];
export type Service = Schemas["Service"];
export type TodayTask = Schemas["TodayTask"];
export type Today = Schemas["Today"];
export type Rehearsal = Schemas["Rehearsal"];
export type Topic = Schemas["Topic"];
export type Change = Schemas["Change"];

/** What an organiser may ask for; a contact's own commands belong to the phone pages. */
export type CommandName = Exclude<keyof operations, "show_own_unit" | "answer" | "check_in_own">;
export type Input<C extends CommandName> = operations[C]["requestBody"]["content"]["application/json"];
export type Output<C extends CommandName> = operations[C]["responses"][200]["content"]["application/json"];
export type Commands = { [C in CommandName]: (input: Input<C>) => Output<C> };
