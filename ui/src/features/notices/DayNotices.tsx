/** Watches the day of the meeting that is open, and shows nothing itself. */
import { useDayNotices } from "./useDayNotices";

export function DayNotices({ meeting }: { meeting: string }) {
  useDayNotices(meeting);
  return null;
}
