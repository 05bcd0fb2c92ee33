/** Meetings as the calendar draws them. */
import type { EventInput } from "@fullcalendar/react";
import type { MeetingHead } from "../../api/contract";
import { dayAt } from "./calendarDates";

/** How many begin on each day: alone on its day, a meeting has room for a longer title. */
export function countedByDay(meetings: MeetingHead[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { starts_at } of meetings) counts.set(dayAt(starts_at), (counts.get(dayAt(starts_at)) ?? 0) + 1);
  return counts;
}

export function asEvent(meeting: MeetingHead): EventInput {
  return {
    id: meeting.id,
    title: meeting.title,
    start: meeting.starts_at,
    end: meeting.ends_at,
    url: `#/meetings/${meeting.id}`,
    startEditable: meeting.editable,
    durationEditable: meeting.editable,
  };
}
