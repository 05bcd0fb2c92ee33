/** One hook per question the screens ask. The keys here are the ones `topics.ts` names. */
import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import type { Language } from "../text/catalogues";
import { call } from "./call";
import type { Input, MeetingState, Scope } from "./contract";

export const useToday = () => useQuery({ queryKey: ["today"], queryFn: () => call("show_today", {}) });

export const useUnits = (search = "", wanted = true) =>
  useQuery({
    queryKey: ["units", search],
    queryFn: () => call("list_units", { search: search || null }),
    enabled: wanted,
    placeholderData: keepPreviousData,
  });

export const usePeople = (search: string) =>
  useQuery({
    queryKey: ["people", search],
    queryFn: () => call("list_people", { search: search || null }),
    placeholderData: keepPreviousData,
  });

export const useGroups = () => useQuery({ queryKey: ["groups"], queryFn: () => call("list_groups", {}) });

export const useRosterImports = () =>
  useQuery({ queryKey: ["imports"], queryFn: () => call("list_roster_imports", {}) });

export const useMergePreview = (keep: string, merge: string) =>
  useQuery({
    queryKey: ["merge", keep, merge],
    queryFn: () => call("preview_merge", { keep, merge }),
    staleTime: 0,
  });

export const useVenues = () => useQuery({ queryKey: ["venues"], queryFn: () => call("list_venues", {}) });

/** Instants; null: from the first one, or to the last. */
export interface TimeRange {
  from: number | null;
  to: number | null;
}

const ALWAYS: TimeRange = { from: null, to: null };

export const useMeetings = (search = "", { from, to }: TimeRange = ALWAYS) =>
  useQuery({
    queryKey: ["meetings", search, from, to],
    queryFn: () => call("list_meetings", { search: search || null, from, to }),
    placeholderData: keepPreviousData,
  });

/** Days as YYYY-MM-DD, the last one included. */
export const useCalendarDays = (from: string, to: string, wanted = true) =>
  useQuery({
    queryKey: ["calendar", from, to],
    queryFn: () => call("list_calendar_days", { from, to }),
    enabled: wanted,
    placeholderData: keepPreviousData,
  });

export const useTemplates = () =>
  useQuery({ queryKey: ["templates"], queryFn: () => call("list_templates", {}) });

/** Double bookings of a plan; null: it is not complete enough to be looked at. */
export const useConflicts = (asked: Input<"find_conflicts"> | null) =>
  useQuery({
    queryKey: ["conflicts", asked],
    queryFn: asked === null ? skipToken : () => call("find_conflicts", asked),
    placeholderData: asked === null ? undefined : keepPreviousData,
    staleTime: 0,
    retry: false,
  });

export const useSeriesPreview = (asked: Input<"preview_series"> | null) =>
  useQuery({
    queryKey: ["series", asked],
    queryFn: asked === null ? skipToken : () => call("preview_series", asked),
    staleTime: 0,
    retry: false,
  });

/** Not `wanted` once the step has been taken: it cannot be taken twice. */
export const useTransition = (meeting: string, to: MeetingState, scope: Scope, wanted: boolean) =>
  useQuery({
    queryKey: ["transition", meeting, to, scope],
    queryFn: () => call("preview_transition", { meeting, to, scope }),
    enabled: wanted,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const useMeeting = (meeting: string) =>
  useQuery({ queryKey: ["meeting", meeting], queryFn: () => call("show_meeting", { meeting }) });

/** Whether the core still takes changes to this meeting; false until it is known. */
export const useEditable = (meeting: string) => useMeeting(meeting).data?.head.editable ?? false;

/** Whether contacts may still be told something: also that the meeting is cancelled. */
export const useMaySend = (meeting: string) => {
  const head = useMeeting(meeting).data?.head;
  return head !== undefined && (head.editable || head.state === "cancelled");
};

export const useBoard = (meeting: string) =>
  useQuery({ queryKey: ["board", meeting], queryFn: () => call("show_board", { meeting }) });

/** Asked when it is wanted: it compares with earlier meetings. */
export const useProposal = (meeting: string, wanted: boolean) =>
  useQuery({
    queryKey: ["proposal", meeting],
    queryFn: () => call("propose_assignments", { meeting }),
    enabled: wanted,
    staleTime: 0,
  });

export const useLinks = (meeting: string) =>
  useQuery({ queryKey: ["links", meeting], queryFn: () => call("list_links", { meeting }) });

export const useReplies = (meeting: string) =>
  useQuery({ queryKey: ["replies", meeting], queryFn: () => call("show_replies", { meeting }) });

/** What is asked of the day besides the meeting. */
export type DayAsked = Omit<Input<"show_day">, "meeting">;

/** Changing a filter keeps what was shown until the answer is here; another meeting's day is never shown. */
export const useDay = (meeting: string, asked: DayAsked) =>
  useQuery({
    queryKey: ["day", meeting, asked],
    queryFn: () => call("show_day", { meeting, ...asked }),
    placeholderData: (previous, query) => (query?.queryKey[1] === meeting ? previous : undefined),
  });

/** People of a meeting that a search finds, by name, pinyin or unit; asked only while it is wanted. */
export const useFoundPeople = (meeting: string, search: string, wanted: boolean) =>
  useQuery({
    queryKey: ["day", meeting, "found", search],
    queryFn: () =>
      call("show_day", {
        meeting,
        search,
        venue: null,
        unit: null,
        presence: null,
        heads: false,
        limit: 20,
      }),
    enabled: wanted,
  });

export const useReportImports = (meeting: string) =>
  useQuery({ queryKey: ["reports", meeting], queryFn: () => call("list_report_imports", { meeting }) });

export const useFlags = (meeting: string) =>
  useQuery({ queryKey: ["flags", meeting], queryFn: () => call("list_flags", { meeting }) });

export const useReadiness = (meeting: string, wanted = true) =>
  useQuery({
    queryKey: ["readiness", meeting],
    queryFn: () => call("show_readiness", { meeting }),
    enabled: wanted,
  });

export const useLineUpReminders = (meeting: string) =>
  useQuery({
    queryKey: ["readiness", meeting, "reminders"],
    queryFn: () => call("show_line_up_reminders", { meeting }),
  });

/** `language`: of the paragraph for the chair. */
export const useRollCall = (meeting: string, language: Language, wanted = true) =>
  useQuery({
    queryKey: ["rollCall", meeting, language],
    queryFn: () => call("show_roll_call", { meeting, language }),
    enabled: wanted,
  });

export const useArrivals = (meeting: string) =>
  useQuery({ queryKey: ["arrivals", meeting], queryFn: () => call("show_arrivals", { meeting }) });

export const useVenueLinks = (meeting: string) =>
  useQuery({ queryKey: ["venueLinks", meeting], queryFn: () => call("list_venue_links", { meeting }) });

export const useRecord = (meeting: string, asked: DayAsked) =>
  useQuery({
    queryKey: ["record", meeting, asked],
    queryFn: () => call("show_record", { meeting, ...asked }),
    placeholderData: (previous, query) => (query?.queryKey[1] === meeting ? previous : undefined),
  });

/** `blank`: of the sign-in sheet that is signed by hand. */
export const useSheetColumns = (
  meeting: string,
  sheet: Input<"show_sheet_columns">["sheet"],
  language: Language,
  blank: boolean,
) =>
  useQuery({
    queryKey: ["sheetColumns", meeting, sheet, language, blank],
    queryFn: () => call("show_sheet_columns", { meeting, sheet, language, blank }),
  });

export const useEvents = (attendee: string) =>
  useQuery({ queryKey: ["events", attendee], queryFn: () => call("list_events", { attendee }) });

export const useJournal = (meeting: string) =>
  useQuery({ queryKey: ["journal", meeting], queryFn: () => call("list_journal", { meeting }) });

export const useSettings = () =>
  useQuery({ queryKey: ["settings"], queryFn: () => call("show_settings", {}) });

export const useService = () => useQuery({ queryKey: ["service"], queryFn: () => call("show_service", {}) });

export const useChannels = () =>
  useQuery({ queryKey: ["channels"], queryFn: () => call("show_channels", {}) });

export const useMessageText = ({ place, kind, language }: Input<"show_message_text">) =>
  useQuery({
    queryKey: ["message-text", place, kind, language],
    queryFn: () => call("show_message_text", { place, kind, language }),
  });

export const useOutbox = (meeting: string) =>
  useQuery({ queryKey: ["outbox", meeting], queryFn: () => call("show_outbox", { meeting }) });

export const useReminders = (meeting: string) =>
  useQuery({ queryKey: ["reminders", meeting], queryFn: () => call("show_reminders", { meeting }) });

/** Who would get what; null: not known yet what is asked. */
export const useRecipients = (asked: Input<"preview_messages"> | null) =>
  useQuery({
    queryKey: ["recipients", asked?.meeting, asked],
    queryFn: asked === null ? skipToken : () => call("preview_messages", asked),
    placeholderData: asked === null ? undefined : keepPreviousData,
    staleTime: 0,
  });
