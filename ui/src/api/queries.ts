/** One hook per question the screens ask. The keys here are the ones `topics.ts` names. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call } from "./call";

export const useToday = () => useQuery({ queryKey: ["today"], queryFn: () => call("show_today", {}) });

export const useUnits = (search = "") =>
  useQuery({
    queryKey: ["units", search],
    queryFn: () => call("list_units", { search: search || null }),
    placeholderData: keepPreviousData,
  });

export const useVenues = () => useQuery({ queryKey: ["venues"], queryFn: () => call("list_venues", {}) });

export const useMeetings = (search = "") =>
  useQuery({
    queryKey: ["meetings", search],
    queryFn: () => call("list_meetings", { search: search || null }),
    placeholderData: keepPreviousData,
  });

export const useMeeting = (meeting: string) =>
  useQuery({ queryKey: ["meeting", meeting], queryFn: () => call("show_meeting", { meeting }) });

/** Whether the core still takes changes to this meeting; false until it is known. */
export const useEditable = (meeting: string) => useMeeting(meeting).data?.head.editable ?? false;

export const useBoard = (meeting: string) =>
  useQuery({ queryKey: ["board", meeting], queryFn: () => call("show_board", { meeting }) });

export const useLinks = (meeting: string) =>
  useQuery({ queryKey: ["links", meeting], queryFn: () => call("list_links", { meeting }) });

export const useReplies = (meeting: string) =>
  useQuery({ queryKey: ["replies", meeting], queryFn: () => call("show_replies", { meeting }) });

export const useDay = (meeting: string) =>
  useQuery({ queryKey: ["day", meeting], queryFn: () => call("show_day", { meeting }) });

export const useRecord = (meeting: string) =>
  useQuery({ queryKey: ["record", meeting], queryFn: () => call("show_record", { meeting }) });

export const useEvents = (attendee: string) =>
  useQuery({ queryKey: ["events", attendee], queryFn: () => call("list_events", { attendee }) });

export const useJournal = (meeting: string) =>
  useQuery({ queryKey: ["journal", meeting], queryFn: () => call("list_journal", { meeting }) });

export const useSettings = () =>
  useQuery({ queryKey: ["settings"], queryFn: () => call("show_settings", {}) });

export const useService = () => useQuery({ queryKey: ["service"], queryFn: () => call("show_service", {}) });
